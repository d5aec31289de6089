"""What holds for every benefit whatever the figures: nothing negative, no reward for less right."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.enums import HouseholdKind
from mih_desktop.economy.rates import standard_rates
from mih_desktop.economy.rules import (
    aap,
    aap_calculator,
    dagpenger,
    dagpenger_basis,
    dagpenger_calculator,
    dagpenger_card,
    daily_travel,
    monthly,
    overgangsstonad,
    sosialhjelp,
    supplements,
    tiltakspenger,
)
from mih_desktop.economy.rules.amounts import child_supplement, same_each_day

RATES = standard_rates()
DAYS = st.dates(date(2024, 1, 1), date(2029, 12, 31))
"""Days on which every rate is known, or carried forward."""
MONDAYS = DAYS.map(lambda day: day - timedelta(days=day.weekday()))
LATER_DAYS = st.dates(date(2026, 4, 1), date(2029, 12, 31))
BIRTHS = st.dates(date(1968, 1, 1), date(2006, 12, 31))
CHILD_BIRTHS = st.lists(st.dates(date(2004, 1, 1), date(2029, 12, 31)), max_size=6).map(tuple)
HOURS = st.integers(0, 240).map(lambda halves: Decimal(halves) / 2)
KRONER = st.integers(0, 1_500_000).map(Decimal)
DAY_RATES = st.integers(50, 2500).map(Decimal)


@given(MONDAYS, st.decimals(0, 6, places=3), BIRTHS, HOURS, HOURS, CHILD_BIRTHS)
def test_more_hours_never_raise_aap_and_it_is_never_negative(
    first: date,
    basis: Decimal,
    birth: date,
    hours: Decimal,
    more: Decimal,
    children: tuple[date, ...],
) -> None:
    rate = aap.rate_from_basis(basis, RATES, birth_date=birth)

    def paid(worked: Decimal) -> int:
        card = aap.AapCard(first=first, last=first + timedelta(days=13), work_hours=worked)
        return aap.card_paid(
            card,
            rate,
            RATES,
            child_supplement_on=lambda on: child_supplement("aap", children, on, RATES),
        ).total

    assert 0 <= paid(hours + more) <= paid(hours)


@given(MONDAYS, st.decimals(0, 6, places=3), HOURS, st.integers(0, 13), st.integers(0, 13))
def test_a_longer_right_never_lowers_aap(
    first: date, basis: Decimal, hours: Decimal, start: int, longer: int
) -> None:
    rate = aap.rate_from_basis(basis, RATES)

    def paid(right_from: date) -> int:
        card = aap.AapCard(
            first=first,
            last=first + timedelta(days=13),
            work_hours=hours,
            right_from=right_from,
        )
        return aap.card_paid(card, rate, RATES).total

    late = first + timedelta(days=start)
    assert paid(late) <= paid(late - timedelta(days=longer))


@given(DAYS, st.decimals(0, 6, places=3), st.decimals(0, 6, places=3), BIRTHS)
def test_a_higher_basis_never_lowers_aap_nor_does_the_25th_birthday(
    on: date, basis: Decimal, more: Decimal, birth: date
) -> None:
    young = aap.yearly_multiple(basis, on, RATES, birth_date=birth)
    assert young <= aap.yearly_multiple(basis, on, RATES)
    assert young <= aap.yearly_multiple(basis + more, on, RATES, birth_date=birth)


@given(st.tuples(KRONER, KRONER, KRONER), st.integers(0, 14), st.integers(0, 100), st.booleans())
def test_in_the_calculator_children_never_lower_and_work_never_raises(
    incomes: tuple[Decimal, Decimal, Decimal], children: int, work: int, has_aap: bool
) -> None:
    def yearly(children: int, work: int) -> int:
        question = aap_calculator.AapQuestion(
            year_ill=2025,
            incomes=incomes,
            children=children,
            work_pct=Decimal(work),
            has_aap_already=has_aap,
        )
        return aap_calculator.yearly_estimate(question, date(2026, 6, 1), RATES)

    assert 0 <= yearly(children, work) <= yearly(children + 1, work)
    assert yearly(children, work) <= yearly(children, max(0, work - 7))


@given(MONDAYS, DAY_RATES, HOURS, HOURS, st.integers(1, 10), st.integers(0, 6000))
def test_more_hours_never_raise_dagpenger_and_they_are_never_negative(
    first: date, rate: Decimal, hours: Decimal, more: Decimal, days: int, own_share: int
) -> None:
    def paid(worked: Decimal, own: int) -> dagpenger_card.DagpengerCardPaid:
        card = dagpenger_card.DagpengerCard(
            benefit_days=dagpenger_card.benefit_days(first, count=days),
            hours_worked=worked,
            usual_week_hours=Decimal("37.5"),
            own_share_left=Decimal(own),
        )
        return dagpenger_card.card_paid(card, same_each_day(rate), RATES)

    less = paid(hours + more, own_share)
    assert all(amount >= 0 for amount in less.by_day.values())
    assert less.total <= paid(hours, own_share).total <= paid(hours, 0).total
    assert 0 <= less.own_share_used <= own_share


@given(MONDAYS, DAY_RATES, DAY_RATES, HOURS, st.integers(1, 10), st.integers(0, 6000))
def test_what_a_card_of_dagpenger_gives_and_its_own_share_are_together_what_was_earned(
    first: date, rate: Decimal, other: Decimal, hours: Decimal, days: int, own_share: int
) -> None:
    second_week = first + timedelta(days=7)
    dates = dagpenger_card.benefit_days(first, count=days)
    card = dagpenger_card.DagpengerCard(
        benefit_days=dates,
        hours_worked=hours,
        usual_week_hours=Decimal(40),
        own_share_left=Decimal(own_share),
    )
    paid = dagpenger_card.card_paid(card, lambda on: rate if on < second_week else other, RATES)
    assert set(paid.by_day) == set(dates)
    if not paid.is_over_limit:
        full = sum(rate if on < second_week else other for on in dates)
        earned = full * (1 - hours / (8 * len(dates)))
        assert abs(paid.total + paid.own_share_used - earned) <= 1


@given(MONDAYS, DAY_RATES, HOURS, st.integers(1, 9))
def test_a_longer_right_never_lowers_dagpenger(
    first: date, rate: Decimal, hours: Decimal, days: int
) -> None:
    def paid(count: int) -> int:
        card = dagpenger_card.DagpengerCard(
            benefit_days=dagpenger_card.benefit_days(first, count=count),
            hours_worked=hours,
            usual_week_hours=Decimal("37.5"),
        )
        return dagpenger_card.card_paid(card, same_each_day(rate), RATES).total

    assert paid(days) <= paid(days + 1)


@given(DAYS, KRONER, CHILD_BIRTHS)
def test_children_never_lower_the_day_rate_of_dagpenger_nor_lift_it_over_its_ceiling(
    on: date, basis: Decimal, children: tuple[date, ...]
) -> None:
    with_none = dagpenger.day_rate(basis, Decimal(0), on, RATES)
    with_some = dagpenger.day_rate(
        basis, child_supplement("dagpenger", children, on, RATES), on, RATES
    )
    assert 0 <= with_none <= with_some
    assert with_some <= basis * Decimal("0.9") / 260 + Decimal("0.5")


@given(
    DAYS,
    st.dictionaries(st.integers(-3, 45), st.integers(0, 300_000).map(Decimal), max_size=12),
    st.integers(0, 35),
)
def test_more_income_never_lowers_the_basis_of_dagpenger_and_six_g_holds_it(
    on: date, by_month: dict[int, Decimal], raised: int
) -> None:
    newest = dagpenger_basis.newest_counted_month(on, RATES)

    def month(back: int) -> date:
        year, number = divmod(newest.year * 12 + newest.month - 1 - back, 12)
        return date(year, number + 1, 1)

    incomes = {month(back): income for back, income in by_month.items()}
    more = dict(incomes)
    more[month(raised)] = more.get(month(raised), Decimal(0)) + 50_000
    found = dagpenger_basis.basis(on, incomes, RATES).amount
    assert 0 <= found <= dagpenger_basis.basis(on, more, RATES).amount
    assert found <= RATES.value("basic_amount", on).value * 6


@given(st.lists(KRONER, min_size=1, max_size=3), st.integers(0, 5))
def test_the_calculator_of_dagpenger_adds_the_same_for_each_child(
    incomes: list[Decimal], children: int
) -> None:
    day = date(2026, 6, 1)
    fewer = dagpenger_calculator.estimate(incomes, children, day, RATES)
    more = dagpenger_calculator.estimate(incomes, children + 1, day, RATES)
    assert more.per_14_days - fewer.per_14_days == 380
    assert more.yearly == fewer.yearly >= 0


STATUSES = st.sampled_from(list(tiltakspenger.CardDayStatus))


@given(DAYS, st.lists(st.tuples(STATUSES, st.integers(1, 20)), max_size=60), st.integers(0, 4))
def test_tiltakspenger_are_never_negative_and_children_never_lower_them(
    first: date, statuses: list[tuple[tiltakspenger.CardDayStatus, int]], children: int
) -> None:
    def paid(children: int) -> tiltakspenger.DaysPaid:
        on, days = first, []
        for status, step in statuses:
            on += timedelta(days=step)
            days.append(tiltakspenger.CardDay(on=on, status=status, children=children))
        return tiltakspenger.card_paid(days, RATES)

    fewer, more = paid(children), paid(children + 1)
    assert 0 <= fewer.ordinary == more.ordinary
    assert fewer.total <= more.total


@given(LATER_DAYS, BIRTHS, CHILD_BIRTHS, HOURS, HOURS, st.integers(0, 40_000).map(Decimal))
def test_kvalifiseringsstonad_falls_with_hours_and_never_below_nothing(
    on: date,
    birth: date,
    children: tuple[date, ...],
    hours: Decimal,
    more: Decimal,
    other: Decimal,
) -> None:
    def paid(worked: Decimal, births: tuple[date, ...] = children) -> int:
        return monthly.kvalifiseringsstonad_month(
            on,
            RATES,
            birth_date=birth,
            child_births=births,
            paid_week_hours=worked,
            other_benefits=other,
        )

    assert 0 <= paid(hours + more) <= paid(hours)
    assert paid(hours, ()) <= paid(hours)


@given(DAYS, KRONER, KRONER)
def test_more_income_never_raises_overgangsstonad(on: date, income: Decimal, more: Decimal) -> None:
    less = overgangsstonad.month(on, income + more, RATES)
    assert 0 <= less <= overgangsstonad.month(on, income, RATES)
    assert overgangsstonad.month(on, Decimal(0), RATES) == overgangsstonad.full_month(on, RATES)


@given(LATER_DAYS, st.sampled_from(list(HouseholdKind)), CHILD_BIRTHS)
def test_a_child_never_lowers_the_guideline_for_social_assistance(
    on: date, household: HouseholdKind, children: tuple[date, ...]
) -> None:
    alone = sosialhjelp.guideline_month(household, (), on, RATES)
    assert 0 < alone <= sosialhjelp.guideline_month(household, children, on, RATES)


@given(DAYS, st.integers(0, 6), st.integers(0, 20_000).map(Decimal), st.integers(0, 23))
def test_childcare_is_never_more_than_the_cost_and_more_children_never_lower_it(
    on: date, children: int, cost: Decimal, days: int
) -> None:
    paid = supplements.childcare_month(children, cost, days, on, RATES)
    assert 0 <= paid <= supplements.childcare_month(children + 1, cost, days, on, RATES)
    assert paid <= supplements.childcare_month(children, cost, days + 1, on, RATES)


@given(DAYS, st.integers(0, 400), st.integers(0, 400), st.integers(1, 100))
def test_a_longer_time_never_lowers_learning_materials_or_housing(
    first: date, days: int, longer: int, study_pct: int
) -> None:
    last = first + timedelta(days=days)
    later = last + timedelta(days=longer)

    def materials(to: date) -> int:
        level = supplements.StudyLevel.UPPER_SECONDARY
        parts = supplements.learning_materials_periods(first, to, level, study_pct, RATES)
        return sum(part.amount for part in parts)

    def housing(to: date) -> int:
        parts = supplements.housing_periods(first, to, Decimal(9000), RATES)
        return sum(part.amount for part in parts)

    assert 0 <= materials(last) <= materials(later)
    assert 0 <= housing(last) <= housing(later)


@given(
    DAYS,
    st.integers(0, 200),
    st.integers(0, 5),
    st.none() | st.integers(1, 3000).map(Decimal),
    st.none() | st.integers(1, 200).map(Decimal),
)
def test_tickets_cost_no_more_than_either_way_of_buying_them(
    first: date,
    days: int,
    per_week: int,
    card: Decimal | None,
    single: Decimal | None,
) -> None:
    last = first + timedelta(days=days)
    parts = daily_travel.public_travel(
        first, last, per_week, RATES, price_30_days=card, price_single=single
    )
    for part in parts:
        assert part.amount >= 0
        if card is not None:
            assert part.amount <= card
        if single is not None:
            journeys = daily_travel.travel_days(part.first, part.last, per_week)
            assert part.amount <= journeys * 2 * single
    assert daily_travel.travel_days(first, last, per_week) <= days + 1
