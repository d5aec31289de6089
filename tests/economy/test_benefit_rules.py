"""The rules of benefits by figures that NAV states on its pages, and at their edges."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from mih_desktop.domain.enums import HouseholdKind
from mih_desktop.economy.rates import RateMissingError, standard_rates
from mih_desktop.economy.rules import (
    aap,
    aap_calculator,
    dagpenger,
    dagpenger_basis,
    dagpenger_calculator,
    dagpenger_card,
    monthly,
    overgangsstonad,
    sosialhjelp,
)
from mih_desktop.economy.rules.amounts import (
    child_supplement,
    children_with_supplement,
    same_each_day,
    share_for_the_young,
)

RATES = standard_rates()
SUMMER_2026 = date(2026, 6, 1)
YOUNG = date(2002, 6, 2)
OLD = date(1985, 4, 1)


def days_of(text: str) -> date:
    return date.fromisoformat(text)


# ------------------------------------------------------------------------------------------ AAP


@pytest.mark.parametrize(
    ("basis", "birth", "rate", "per_day"),
    [
        (0, OLD, "1071.91", 1072),
        (0, YOUNG, "714.61", 715),
        (6, OLD, "2079.75", 2080),
        (0, None, "1071.91", 1072),
    ],
)
def test_aap_is_what_nav_says_it_is_in_2026(
    basis: int, birth: date | None, rate: str, per_day: int
) -> None:
    found = aap.rate_from_basis(Decimal(basis), RATES, birth_date=birth)(SUMMER_2026)
    assert found == Decimal(rate)
    assert aap.paid_per_day(found, Decimal(0), Decimal(100)) == per_day


def test_the_minimum_of_the_young_ends_on_the_25th_birthday() -> None:
    rate = aap.rate_from_basis(Decimal(0), RATES, birth_date=date(2001, 6, 10))
    assert rate(date(2026, 6, 9)) < rate(date(2026, 6, 10))
    assert share_for_the_young("aap", date(2000, 1, 1), date(2019, 12, 31), RATES) == 1


def test_a_period_over_the_first_of_may_changes_g_in_the_middle() -> None:
    card = aap.AapCard(first=date(2026, 4, 27), last=date(2026, 5, 10))
    paid = aap.card_paid(card, aap.rate_from_basis(Decimal(4), RATES), RATES)
    amounts = {day.on: day.amount for day in paid.days}
    assert len(amounts) == 10
    assert amounts[date(2026, 4, 30)] == 1322  # 4 × 66 % × 130 160 / 260 = 1 321.62
    assert amounts[date(2026, 5, 1)] == 1387  # 4 × 66 % × 136 549 / 260 = 1 386.50, half up


@pytest.mark.parametrize(
    ("hours", "weekdays", "limits", "work", "grade"),
    [
        ("45", 10, {}, 60, 40),
        ("45.5", 10, {}, 61, 0),
        ("60", 10, {"is_ramp_up": True}, 80, 20),
        ("60.5", 10, {"is_ramp_up": True}, 81, 0),
        ("52.5", 10, {"is_work_injury": True}, 70, 30),
        ("53", 10, {"is_work_injury": True}, 71, 0),
        ("22.5", 5, {}, 60, 40),
        ("7.5", 0, {}, 0, 0),
        ("0", 10, {"decided_capacity_pct": Decimal(40)}, 0, 60),
        # 13 / 27 of full time is 48.148 %, which is 0.481 and then 48 %.
        ("32.5", 9, {}, 48, 52),
    ],
)
def test_aap_is_graded_by_hours_up_to_its_limit(
    hours: str, weekdays: int, limits: dict[str, object], work: int, grade: int
) -> None:
    found = aap.work_grade(Decimal(hours), weekdays, SUMMER_2026, RATES, **limits)
    assert (found.work_pct, found.grade_pct) == (work, grade)


def test_a_full_summer_job_leaves_no_aap() -> None:
    card = aap.AapCard(
        first=date(2026, 6, 29), last=date(2026, 7, 12), work_hours=Decimal(75), right_to=None
    )
    paid = aap.card_paid(card, same_each_day(Decimal(1200)), RATES)
    assert paid.total == 0
    assert paid.grade.work_pct == 100


def test_days_outside_the_right_are_not_among_those_that_are_paid() -> None:
    card = aap.AapCard(
        first=date(2026, 6, 1),
        last=date(2026, 6, 14),
        right_from=date(2026, 6, 4),
        right_to=date(2026, 6, 9),
    )
    paid = aap.card_paid(
        card,
        same_each_day(Decimal(1000)),
        RATES,
        child_supplement_on=same_each_day(Decimal(38)),
    )
    assert [day.on.day for day in paid.days] == [4, 5, 8, 9]
    assert paid.total == 4 * 1038


def test_a_period_without_any_day_of_right_pays_nothing() -> None:
    card = aap.AapCard(first=date(2026, 6, 1), last=date(2026, 6, 14), right_from=date(2026, 7, 1))
    assert aap.card_paid(card, same_each_day(Decimal(1000)), RATES).days == ()


def test_before_the_first_yearly_benefit_there_is_none() -> None:
    multiples = [aap.DatedMultiple(starts_on=date(2026, 6, 8), multiple=Decimal(2))]
    rate = aap.rate_from_multiples(multiples, RATES)
    assert rate(date(2026, 6, 7)) == 0
    assert rate(date(2026, 6, 8)) == Decimal("1050.38")


def test_the_average_of_three_years_counts_each_only_up_to_six_g() -> None:
    averages = aap.average_basic_amounts((2023, 2024, 2025), RATES)
    incomes = {2023: Decimal(2_000_000), 2024: Decimal(2_000_000), 2025: Decimal(0)}
    basis = aap.basis_from_incomes(incomes, averages, Decimal(6))
    assert (basis.multiple, basis.is_average) == (Decimal(4), True)


@pytest.mark.parametrize(("has_aap", "work", "pays"), [(True, 60, True), (False, 50, True)])
def test_the_calculator_lets_who_has_aap_work_more(has_aap: bool, work: int, pays: bool) -> None:
    def yearly(work_pct: int) -> int:
        question = aap_calculator.AapQuestion(
            year_ill=2025,
            incomes=(Decimal(400_000), Decimal(0), Decimal(0)),
            work_pct=Decimal(work_pct),
            has_aap_already=has_aap,
        )
        return aap_calculator.yearly_estimate(question, SUMMER_2026, RATES)

    assert (yearly(work) > 0) is pays
    assert yearly(work + 1) == 0


def test_the_ceiling_of_the_calculator_is_rounded_up_where_it_is_shown() -> None:
    found = aap_calculator.with_children(Decimal(148_636), 12, SUMMER_2026, RATES)
    assert (found.yearly_rounded_up, found.child_cap_rounded_up) == (202_686, 54_050)


# ------------------------------------------------------------------------------------- children


def test_a_child_gives_a_supplement_from_birth_to_the_day_before_the_age_limit() -> None:
    births = (date(2010, 6, 1), date(2026, 6, 1))
    counted = {
        on: children_with_supplement("tiltakspenger", births, days_of(on), RATES)
        for on in ("2026-05-31", "2026-06-01")
    }
    assert counted == {"2026-05-31": 1, "2026-06-01": 1}
    assert children_with_supplement("aap", births, SUMMER_2026, RATES) == 2
    assert child_supplement("aap", births, SUMMER_2026, RATES) == 76
    assert child_supplement("aap", (), date(2000, 1, 1), RATES) == 0


# ------------------------------------------------------------------------------------ dagpenger


def test_the_highest_day_rate_of_dagpenger_is_that_of_six_g() -> None:
    basis = dagpenger.capped_basis(Decimal(2_000_000), SUMMER_2026, RATES)
    assert basis == 819_294
    assert dagpenger.day_rate(basis, Decimal(0), SUMMER_2026, RATES) == 1966
    assert dagpenger.week_rate(1966, SUMMER_2026, RATES) == 9830


@pytest.mark.parametrize(
    ("granted", "share"), [("2023-12-31", 0), ("2024-01-01", 3000), ("2026-06-01", 3000)]
)
def test_the_own_share_came_in_2024(granted: str, share: int) -> None:
    assert dagpenger.own_share(Decimal(1000), days_of(granted), RATES) == share


@pytest.mark.parametrize(("days", "supplement"), [(40, 0), (41, "9500")])
def test_the_holiday_supplement_asks_for_more_than_forty_days(
    days: int, supplement: int | str
) -> None:
    found = dagpenger.holiday_supplement(days, Decimal(100_000), SUMMER_2026, RATES)
    assert found == Decimal(supplement)


@pytest.mark.parametrize(
    ("last_12", "last_36", "enough"),
    [(204_824, 204_824, True), (204_823, 409_646, False), (0, 409_647, True)],
)
def test_income_enough_for_dagpenger_is_one_and_a_half_g_or_three(
    last_12: int, last_36: int, enough: bool
) -> None:
    found = dagpenger.has_income_enough(Decimal(last_12), Decimal(last_36), SUMMER_2026, RATES)
    assert found is enough


@pytest.mark.parametrize(
    ("over", "stops"),
    [("ooo", 0), ("oonoo", None), ("noooo", 1), ("", None), ("oono" + "oo", 3)],
)
def test_three_cards_in_a_row_over_the_limit_stop_dagpenger_from_the_first_of_them(
    over: str, stops: int | None
) -> None:
    first = date(2026, 6, 1)
    cards = [
        dagpenger.CardOverLimit(first=first + timedelta(days=14 * n), is_over_limit=mark == "o")
        for n, mark in enumerate(over)
    ]
    expected = None if stops is None else first + timedelta(days=14 * stops)
    assert dagpenger.stops_from(cards, RATES) == expected


def card(hours: str, **fields: object) -> dagpenger_card.DagpengerCard:
    values: dict[str, object] = {
        "benefit_days": dagpenger_card.benefit_days(date(2026, 6, 1)),
        "hours_worked": Decimal(hours),
        "usual_week_hours": Decimal("37.5"),
        **fields,
    }
    return dagpenger_card.DagpengerCard(**values)


@pytest.mark.parametrize(
    ("hours", "limit", "is_over", "total"),
    [
        ("37.5", None, False, 5000),
        ("38", None, True, 0),
        ("45", "60", False, 4000),
        ("45.5", "60", True, 0),
    ],
)
def test_exactly_the_limit_of_work_still_pays_dagpenger(
    hours: str, limit: str | None, is_over: bool, total: int
) -> None:
    limit_pct = None if limit is None else Decimal(limit)
    paid = dagpenger_card.card_paid(
        card(hours, limit_pct=limit_pct), same_each_day(Decimal(1000)), RATES
    )
    assert (paid.is_over_limit, paid.total) == (is_over, total)


def test_the_rest_of_the_rounding_is_laid_on_the_last_day() -> None:
    paid = dagpenger_card.card_paid(card("7"), same_each_day(Decimal(903)), RATES)
    assert list(paid.by_day.values()) == [818] * 9 + [825]


def test_an_own_share_greater_than_the_card_is_taken_as_far_as_it_goes() -> None:
    second_week = date(2026, 6, 8)
    paid = dagpenger_card.card_paid(
        card("0", own_share_left=Decimal(9000)),
        lambda on: Decimal(90 if on < second_week else 10),
        RATES,
    )
    assert (paid.total, paid.own_share_used) == (0, 500)


def test_a_card_without_days_pays_nothing_and_is_not_over_the_limit() -> None:
    paid = dagpenger_card.card_paid(
        card("10", benefit_days=()), same_each_day(Decimal(1000)), RATES
    )
    assert (paid.total, paid.is_over_limit) == (0, False)


def test_work_of_all_the_usual_hours_takes_nothing_off_the_own_share() -> None:
    paid = dagpenger_card.card_paid(
        card("75", limit_pct=Decimal(100), own_share_left=Decimal(3000)),
        same_each_day(Decimal(1000)),
        RATES,
    )
    assert (paid.total, paid.own_share_used, paid.is_over_limit) == (0, 0, False)


def test_benefit_days_are_the_first_weekdays_from_the_decision() -> None:
    first = date(2026, 6, 22)
    assert dagpenger_card.benefit_days(first, right_from=date(2026, 7, 2)) == (
        date(2026, 7, 2),
        date(2026, 7, 3),
    )
    assert dagpenger_card.benefit_days(first, count=1) == (first,)


@pytest.mark.parametrize(
    ("applied", "newest"),
    [
        ("2026-06-05", "2026-04-01"),
        ("2026-06-06", "2026-05-01"),
        # The 5th is Easter Monday, so the deadline is the day after.
        ("2021-04-06", "2021-02-01"),
        ("2021-04-07", "2021-03-01"),
        ("2026-01-02", "2025-11-01"),
    ],
)
def test_the_newest_month_that_counts_is_the_last_that_employers_had_to_report(
    applied: str, newest: str
) -> None:
    assert dagpenger_basis.newest_counted_month(days_of(applied), RATES) == days_of(newest)


def test_the_basis_of_dagpenger_raises_old_income_and_leaves_out_what_is_older() -> None:
    incomes = {
        date(2023, 3, 1): Decimal(1_000_000),  # more than 36 months before
        date(2023, 6, 1): Decimal(300_000),
        date(2024, 6, 1): Decimal(300_000),
        date(2026, 5, 1): Decimal(900_000),  # newer than what is reported
    }
    found = dagpenger_basis.basis(date(2026, 6, 1), incomes, RATES)
    assert found.is_average
    # (300 000 × 136 549 / 118 620 + 300 000 × 136 549 / 124 028) / 3
    assert found.amount == 225_210


def test_the_calculator_of_dagpenger_takes_the_average_of_three_years() -> None:
    incomes = [Decimal(2_000_000), Decimal(0), Decimal(0)]
    found = dagpenger_calculator.estimate(incomes, 0, SUMMER_2026, RATES)
    # A third of 6 G, 62.4 % of it.
    assert (found.yearly, found.per_14_days) == (170_413, 6554)


# --------------------------------------------------------------------------- paid by the month


@pytest.mark.parametrize(
    ("fields", "amount"),
    [
        ({}, 23_225),
        ({"birth_date": OLD}, 23_225),
        ({"birth_date": YOUNG}, 15_483),
        ({"child_births": (date(2015, 1, 1),)}, 24_048),
        ({"paid_week_hours": Decimal("18.75")}, 11_612),
        ({"paid_week_hours": Decimal(40)}, 0),
        ({"other_benefits": Decimal(3225)}, 20_000),
        ({"other_benefits": Decimal(30_000)}, 0),
    ],
)
def test_kvalifiseringsstonad_by_the_month(fields: dict[str, object], amount: int) -> None:
    assert monthly.kvalifiseringsstonad_month(SUMMER_2026, RATES, **fields) == amount


def test_kvalifiseringsstonad_of_a_time_without_a_known_rate_must_be_asked_for() -> None:
    with pytest.raises(RateMissingError):
        monthly.kvalifiseringsstonad_month(date(2023, 6, 1), RATES)


@pytest.mark.parametrize(
    ("fields", "amount"),
    [
        ({}, 22_758),
        ({"birth_date": YOUNG}, 15_172),
        ({"birth_date": YOUNG, "lives_with_parents": True}, 7586),
        ({"birth_date": OLD, "lives_with_parents": True}, 22_758),
    ],
)
def test_introduksjonsstonad_by_the_month(fields: dict[str, object], amount: int) -> None:
    assert monthly.introduksjonsstonad_month(SUMMER_2026, RATES, **fields) == amount


@pytest.mark.parametrize(
    ("income", "amount"),
    [
        (0, 25_603),
        (68_999, 25_603),  # rounded down to 68 000, which is below half of G
        (69_000, 25_576),
        (751_000, 1),
        (752_000, 0),
        (2_000_000, 0),
    ],
)
def test_overgangsstonad_is_reduced_by_income_as_nav_says(income: int, amount: int) -> None:
    assert overgangsstonad.month(SUMMER_2026, Decimal(income), RATES) == amount


@pytest.mark.parametrize(
    ("granted", "last"), [("2026-06-30", "2031-06-30"), ("2026-07-01", "2027-05-14")]
)
def test_new_cases_of_overgangsstonad_end_when_the_child_is_fourteen_months(
    granted: str, last: str
) -> None:
    found = overgangsstonad.last_possible_day(days_of(granted), date(2026, 3, 15), RATES)
    assert found == days_of(last)


def test_the_guideline_for_social_assistance_adds_children_by_age() -> None:
    births = (
        date(2026, 7, 1),  # not yet born
        date(2026, 5, 1),
        date(2020, 6, 2),  # turns six tomorrow
        date(2020, 6, 1),
        date(2015, 6, 1),
        date(2008, 6, 1),  # turns 18 today
    )
    found = sosialhjelp.guideline_month(HouseholdKind.COUPLE, births, SUMMER_2026, RATES)
    assert found == 13_800 + 2 * 4050 + 4150 + 5400
    assert sosialhjelp.guideline_month(HouseholdKind.SINGLE, (), SUMMER_2026, RATES) == 8300
    assert sosialhjelp.guideline_month(HouseholdKind.SHARED, (), SUMMER_2026, RATES) == 6950


@pytest.mark.parametrize("on", ["2025-03-01", "2023-03-01"])
def test_a_guideline_that_is_not_known_must_be_asked_for(on: str) -> None:
    with pytest.raises(RateMissingError):
        sosialhjelp.guideline_month(HouseholdKind.SINGLE, (), days_of(on), RATES)
