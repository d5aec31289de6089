from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain import working_days
from mih_desktop.domain.enums import DayRule, OffsetUnit
from mih_desktop.programme import calendar

days = st.dates(date(2000, 1, 1), date(2100, 12, 31))


def test_easter_and_national_days_have_their_norwegian_names():
    assert working_days.holiday_name(date(2027, 3, 25)) == "Skjærtorsdag"
    assert "Grunnlovsdag" in working_days.holiday_name(date(2027, 5, 17))
    assert working_days.holiday_name(date(2027, 5, 18)) == ""


def test_easter_moves_with_the_year():
    assert working_days.holiday_name(date(2026, 4, 6)) == "Andre påskedag"
    assert not working_days.is_working_day(date(2026, 4, 6))
    assert working_days.is_working_day(date(2026, 4, 7))


def test_a_day_off_is_named_by_its_holiday_before_its_weekday():
    assert calendar.lands_on(date(2027, 5, 1)) == "Arbeidernes dag"
    assert calendar.lands_on(date(2027, 4, 17)) == "lørdag"
    assert calendar.lands_on(date(2027, 4, 18)) == "søndag"
    assert calendar.lands_on(date(2027, 4, 19)) == ""


def test_a_counted_day_moves_only_as_its_rule_says():
    good_friday = date(2027, 3, 26)
    assert calendar.by_day_rule(good_friday, DayRule.AS_IS) == good_friday
    assert calendar.by_day_rule(good_friday, DayRule.NEXT_WORKING_DAY) == date(2027, 3, 30)
    assert calendar.by_day_rule(good_friday, DayRule.PREVIOUS_WORKING_DAY) == date(2027, 3, 24)


@given(days)
def test_the_nearest_working_days_are_working_days_on_their_side(day: date):
    after, before = working_days.next_working_day(day), working_days.previous_working_day(day)
    assert before <= day <= after
    assert working_days.is_working_day(before)
    assert working_days.is_working_day(after)
    assert (after == day) == working_days.is_working_day(day) == (before == day)


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2027, 3, 31), -1, date(2027, 2, 28)),
        (date(2027, 1, 15), -1, date(2026, 12, 15)),
        (date(2027, 12, 1), 1, date(2028, 1, 1)),
    ],
)
def test_months_are_counted_and_clamped(start: date, months: int, expected: date):
    assert calendar.add_months(start, months) == expected


@given(days, st.integers(-400, 400))
def test_a_day_up_to_the_28th_comes_back_from_a_trip_of_months(day: date, months: int):
    early = day.replace(day=min(day.day, 28))
    assert calendar.add_months(calendar.add_months(early, months), -months) == early


def test_offsets_count_in_their_unit():
    start = date(2027, 4, 5)
    assert calendar.add_offset(start, -18, OffsetUnit.DAYS) == date(2027, 3, 18)
    assert calendar.add_offset(start, 12, OffsetUnit.WEEKS) == date(2027, 6, 28)
    assert calendar.add_offset(start, 14, OffsetUnit.MONTHS) == date(2028, 6, 5)


def test_week_53_is_the_last_week_of_a_year_that_lacks_it():
    assert calendar.weeks_in_year(2026) == 53
    assert calendar.weeks_in_year(2027) == 52
    assert calendar.day_of_iso_week(2026, 53, 1) == date(2026, 12, 28)
    assert calendar.day_of_iso_week(2027, 53, 1) == calendar.day_of_iso_week(2027, 52, 1)


@given(days, st.integers(1, 7))
def test_the_nearest_weekday_is_less_than_a_week_away(day: date, weekday: int):
    after = calendar.weekday_on_or_after(day, weekday)
    before = calendar.weekday_on_or_before(day, weekday)
    assert after.isoweekday() == before.isoweekday() == weekday
    assert timedelta() <= after - day < timedelta(days=7)
    assert timedelta() <= day - before < timedelta(days=7)
