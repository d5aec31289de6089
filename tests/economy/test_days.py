"""Counting of days and months, and the split of whole kroner."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.economy.days import (
    days_in_month,
    months_between,
    months_from,
    split_kroner,
    weekdays,
    whole_kroner,
)


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(-10, 500))
def test_weekdays_are_counted_as_one_would_on_fingers(first: date, length: int) -> None:
    days = [first + timedelta(days=n) for n in range(length + 1)]
    assert weekdays(first, first + timedelta(days=length)) == sum(d.weekday() < 5 for d in days)


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        ("2027-01-31", 1, "2027-02-28"),
        ("2027-08-14", 6, "2028-02-14"),
        ("2027-12-01", 1, "2028-01-01"),
        ("2027-01-01", -1, "2026-12-01"),
    ],
)
def test_months_are_counted_to_the_same_day_or_the_last(
    day: str, count: int, expected: str
) -> None:
    assert months_from(date.fromisoformat(day), count) == date.fromisoformat(expected)


def test_months_between_holds_every_month_that_is_touched() -> None:
    months = months_between(date(2027, 11, 30), date(2028, 1, 1))
    assert months == (date(2027, 11, 1), date(2027, 12, 1), date(2028, 1, 1))
    assert days_in_month(date(2028, 2, 10)) == 29


@pytest.mark.parametrize(
    ("amount", "whole"),
    [("0.5", 1), ("0.49", 0), ("32866.49999999999999999999", 32867), ("18220.83", 18221)],
)
def test_half_a_krone_goes_up_also_when_a_division_left_it_short(amount: str, whole: int) -> None:
    assert whole_kroner(Decimal(amount)) == whole


@given(st.lists(st.decimals(min_value=0, max_value=100_000, places=4), max_size=40))
def test_a_split_adds_up_and_no_share_moves_a_whole_krone(shares: list[Decimal]) -> None:
    total = whole_kroner(sum(shares, Decimal(0)))
    parts = split_kroner(total, shares)
    assert sum(parts) == total
    assert all(abs(part - share) <= 1 for part, share in zip(parts, shares, strict=True))
