"""Working days counted over weekends and public holidays."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.working_days import is_working_day, working_days_after


def test_three_working_days_after_a_sunday_is_wednesday():
    assert working_days_after(date(2026, 11, 8), 3) == date(2026, 11, 11)


def test_easter_is_counted_over():
    # Thursday 25 March to Monday 29 March 2027 are days off.
    assert working_days_after(date(2027, 3, 24), 2) == date(2027, 3, 31)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 6))
def test_what_is_counted_ends_on_a_working_day_after(day: date, count: int):
    found = working_days_after(day, count)
    assert found > day
    assert is_working_day(found)
