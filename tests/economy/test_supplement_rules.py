"""Supplements: running months, the half rate, the maximum of child care, tickets and own car."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mih_desktop.economy.rates import RateMissingError, standard_rates
from mih_desktop.economy.rules.daily_travel import (
    is_far_enough,
    own_car_day,
    public_travel,
    travel_days,
)
from mih_desktop.economy.rules.parts_of_time import running_months, stretches_of_days
from mih_desktop.economy.rules.supplements import (
    StudyLevel,
    childcare_month,
    childcare_rate,
    housing_month,
    learning_materials_month,
    learning_materials_periods,
)

RATES = standard_rates()
UPPER = StudyLevel.UPPER_SECONDARY
TODAY = date(2026, 6, 1)


def ends(parts: tuple[object, ...]) -> list[tuple[str, str]]:
    return [(str(part.first), str(part.last)) for part in parts]


def test_running_months_run_from_the_first_day_and_the_last_is_cut() -> None:
    assert ends(running_months(date(2026, 1, 15), date(2026, 3, 20))) == [
        ("2026-01-15", "2026-02-14"),
        ("2026-02-15", "2026-03-14"),
        ("2026-03-15", "2026-03-20"),
    ]


def test_a_part_without_a_weekday_is_left_out() -> None:
    # 15 and 16 August 2026 are a weekend.
    assert len(running_months(date(2026, 7, 15), date(2026, 8, 16))) == 1
    assert len(running_months(date(2026, 7, 15), date(2026, 8, 17))) == 2
    assert stretches_of_days(date(2026, 8, 15), date(2026, 8, 16), 30) == ()


def test_learning_materials_begin_anew_with_the_rate_of_the_new_year() -> None:
    parts = learning_materials_periods(date(2025, 12, 15), date(2026, 1, 31), UPPER, 100, RATES)
    assert [(str(part.first), part.amount) for part in parts] == [
        ("2025-12-15", 451),
        ("2026-01-01", 461),
    ]


@pytest.mark.parametrize(("study_pct", "amount"), [(100, 461), (51, 461), (50, 231), (1, 231)])
def test_up_to_half_a_study_gives_half_the_rate_half_up(study_pct: int, amount: int) -> None:
    assert learning_materials_month(UPPER, study_pct, TODAY, RATES) == amount


def test_rates_that_were_not_found_must_be_asked_for() -> None:
    with pytest.raises(RateMissingError):
        learning_materials_month(UPPER, 100, date(2019, 6, 1), RATES)
    with pytest.raises(RateMissingError):
        own_car_day(Decimal(10), date(2022, 6, 1), RATES)


@pytest.mark.parametrize(("children", "maximum"), [(1, 4895), (2, 6385), (3, 7237), (5, 7237)])
def test_child_care_has_a_maximum_that_stops_at_three_children(children: int, maximum: int) -> None:
    found = childcare_rate(children, Decimal(50_000), TODAY, RATES)
    assert found.maximum == maximum
    assert found.day_rate == (Decimal(maximum) / Decimal("21.67")).quantize(Decimal("0.01"))


def test_child_care_without_children_pays_nothing() -> None:
    assert childcare_month(0, Decimal(1000), 20, TODAY, RATES) == 0


@pytest.mark.parametrize(("cost", "amount"), [("999.50", 1000), ("5062", 5062), ("9000", 5062)])
def test_housing_is_paid_up_to_its_maximum(cost: str, amount: int) -> None:
    assert housing_month(Decimal(cost), TODAY, RATES) == amount


def test_own_car_is_both_ways_with_toll_and_ferry_the_driving_rounded_to_ore() -> None:
    found = own_car_day(
        Decimal("12.3"), TODAY, RATES, toll_per_day=Decimal(50), ferry_per_day=Decimal("30.5")
    )
    assert found.km_rate == Decimal("2.94")
    assert found.amount == Decimal("72.32") + Decimal("80.5")


@pytest.mark.parametrize(("km", "enough"), [("6", True), ("5.9", False)])
def test_daily_travel_asks_for_six_kilometres(km: str, enough: bool) -> None:
    assert is_far_enough(Decimal(km), TODAY, RATES) is enough


def test_travel_days_are_counted_by_calendar_week_and_its_weekdays() -> None:
    # Thursday to Tuesday: two weekdays of the first week, two of the second.
    assert travel_days(date(2026, 6, 4), date(2026, 6, 9), 1) == 2
    assert travel_days(date(2026, 6, 4), date(2026, 6, 9), 5) == 4


def test_each_thirty_days_take_the_cheaper_of_card_and_single_tickets() -> None:
    parts = public_travel(
        date(2026, 6, 1),
        date(2026, 7, 7),
        5,
        RATES,
        price_30_days=Decimal(800),
        price_single=Decimal(40),
    )
    # 22 days of travel cost more than the card; the last seven days hold five of them.
    assert [(str(part.first), part.amount) for part in parts] == [
        ("2026-06-01", 800),
        ("2026-07-01", 400),
    ]


@pytest.mark.parametrize(
    ("card", "single", "amount"), [(None, "40", 400), ("300", None, 300), (None, None, 0)]
)
def test_a_price_that_is_not_known_is_not_compared(
    card: str | None, single: str | None, amount: int
) -> None:
    parts = public_travel(
        date(2026, 6, 1),
        date(2026, 6, 7),
        5,
        RATES,
        price_30_days=None if card is None else Decimal(card),
        price_single=None if single is None else Decimal(single),
    )
    assert [part.amount for part in parts] == [amount]
