"""Tiltakspenger: the count of sick days and what each day gives."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.economy.rates import RateMissingError, standard_rates
from mih_desktop.economy.rules.tiltakspenger import (
    CardDay,
    CardDayStatus,
    DayCount,
    DayLevel,
    card_paid,
    day_levels,
    day_rates,
    days_paid,
)

RATES = standard_rates()
FIRST = date(2026, 3, 2)
SICK = CardDayStatus.SICK


def sick_on(*numbers: int, status: CardDayStatus = SICK) -> list[CardDay]:
    return [CardDay(on=FIRST + timedelta(days=n), status=status) for n in numbers]


def counts(days: list[CardDay]) -> tuple[int, int, int]:
    levels = day_levels(days, RATES)
    return (
        levels.count(DayLevel.FULL),
        levels.count(DayLevel.REDUCED),
        levels.count(DayLevel.NOTHING),
    )


def test_three_sick_days_are_full_thirteen_are_reduced_and_then_there_is_nothing() -> None:
    assert counts(sick_on(*range(20))) == (3, 13, 4)


@pytest.mark.parametrize(("between", "starts_again"), [(15, False), (16, True)])
def test_sixteen_days_between_sick_days_start_the_count_again(
    between: int, starts_again: bool
) -> None:
    levels = day_levels(sick_on(0, 1, 2, 3 + between), RATES)
    assert levels[-1] is (DayLevel.FULL if starts_again else DayLevel.REDUCED)


def test_a_sick_child_is_counted_for_itself() -> None:
    days = sick_on(0, 1, 2) + sick_on(3, 4, 5, 6, status=CardDayStatus.CHILD_SICK)
    assert counts(days) == (6, 1, 0)


@pytest.mark.parametrize(
    ("status", "level"),
    [
        (CardDayStatus.TOOK_PART, DayLevel.FULL),
        (CardDayStatus.APPROVED_ABSENCE, DayLevel.FULL),
        (CardDayStatus.OTHER_ABSENCE, DayLevel.NOTHING),
        (CardDayStatus.PAID_WORK, DayLevel.NOTHING),
        (CardDayStatus.NO_COURSE_DAY, DayLevel.NOTHING),
    ],
)
def test_absence_is_paid_if_it_is_approved_and_paid_work_never(
    status: CardDayStatus, level: DayLevel
) -> None:
    assert day_levels(sick_on(0, status=status), RATES) == (level,)


def test_the_supplement_for_children_follows_the_level_of_the_day() -> None:
    days = [CardDay(on=day.on, status=day.status, children=2) for day in sick_on(0, 1, 2, 3)]
    paid = card_paid(days, RATES)
    assert (paid.ordinary, paid.child_supplement) == (3 * 312 + 234, 2 * (3 * 56 + 42))
    assert paid.total == paid.ordinary + paid.child_supplement


def test_sick_days_of_the_card_before_count_but_are_not_paid_again() -> None:
    assert card_paid(sick_on(3), RATES, before=sick_on(0, 1, 2)).total == 234
    assert card_paid(sick_on(3), RATES).total == 312


def test_days_on_both_sides_of_new_year_have_each_their_rate() -> None:
    days = [
        DayCount(on=date(2025, 12, 31), full=3),
        DayCount(on=date(2026, 1, 1), full=2, reduced=1),
    ]
    assert days_paid(days, 1, RATES).total == 3 * (298 + 55) + 2 * (312 + 56) + 234 + 42


def test_full_days_of_2022_are_known_but_not_reduced_ones() -> None:
    day = date(2022, 6, 1)
    assert days_paid([DayCount(on=day, full=2)], 1, RATES).total == 2 * (255 + 50)
    with pytest.raises(RateMissingError):
        days_paid([DayCount(on=day, full=0, reduced=1)], 0, RATES)


@given(st.dates(date(2023, 1, 1), date(2030, 1, 1)))
def test_the_reduced_rate_is_three_quarters_in_whole_kroner(on: date) -> None:
    rates = day_rates(on, RATES)
    assert abs(rates.reduced - rates.full * 3 / 4) <= 0.5
    assert abs(rates.reduced_child - rates.child * 3 / 4) <= 0.5
