"""Estimates by the rules, supplements, and what a meldekort with work on it gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mih_desktop.domain.enums import BenefitKind, Certainty, HouseholdKind, Phase, SupplementKind
from mih_desktop.domain.forecast import Forecast, ForecastPeriod
from mih_desktop.domain.money import (
    ApprenticeshipPay,
    BenefitPeriod,
    Confirmation,
    EconomyPlan,
    SummerJob,
    SupplementPeriod,
    YearIncome,
)
from mih_desktop.domain.people import ChildRow
from mih_desktop.economy.forecast import forecast
from mih_desktop.economy.payment_calendar import (
    card_pay_day,
    meldeperiode_of,
    wage_pay_day,
    wage_pay_day_from,
)
from mih_desktop.economy.rates import standard_rates
from tests.economy.plans import AAP, COURSE, plan, span, with_inputs

RATES = standard_rates()
TRIAL = (span(Phase.TRIAL, "2026-08-03", "2026-10-23"),)
TODAY = date(2026, 8, 1)


def at_trial(**changes: object) -> EconomyPlan:
    """A man without children in a trial in the autumn of 2026, when all rates are known."""
    return with_inputs(plan(today=TODAY, course=TRIAL, children=()), **changes)


def of(whole: EconomyPlan) -> Forecast:
    return forecast(whole, RATES)


def steps(result: Forecast, title: str) -> str:
    found = next(e for e in result.explanations if e.title == title)
    return " ".join(found.steps).replace("\u202f", " ")


def row(result: Forecast, name: str) -> ForecastPeriod:
    return next(p for p in result.periods if p.name == name)


def codes(result: Forecast) -> list[str]:
    return [w.code for w in result.warnings]


def by_source(result: Forecast, source: str) -> list[int]:
    return [p.gross for p in result.payments if p.source == source]


# ------------------------------------------------------------------------------------ estimates


def test_aap_is_estimated_from_a_basis_in_kroner() -> None:
    benefit = BenefitPeriod(kind=BenefitKind.AAP, basis=Decimal(546196))
    result = of(at_trial(benefits=(benefit,)))
    # 4 G × 66 % ÷ 260 = 1 386,50 kr, paid in whole kroner.
    assert row(result, "Helserekrutt").per_14_days == 13870
    assert "Grunnlag 4 G × 136 549 kr (01.05.2026) = 546 196 kr. 66 % av det er" in steps(
        result, "AAP"
    )


def test_aap_is_estimated_from_the_three_years_before_the_illness() -> None:
    incomes = (
        YearIncome(year=2022, amount=Decimal(109784)),
        YearIncome(year=2021, amount=Decimal(523580)),
        YearIncome(year=2020, amount=Decimal(504265)),
    )
    benefit = BenefitPeriod(kind=BenefitKind.AAP, incomes=incomes)
    result = of(at_trial(benefits=(benefit,)))
    assert "Grunnlag, snittet av tre år, 3,667 G" in steps(result, "AAP")


def test_a_small_basis_gives_the_minimum_and_the_steps_say_both() -> None:
    benefit = BenefitPeriod(kind=BenefitKind.AAP, basis=Decimal(100000))
    text = steps(of(at_trial(benefits=(benefit,))), "AAP")
    assert "Grunnlag 0,732 G" in text
    assert "Minste sats er høyere: 278 696,51 kr i året." in text


@pytest.mark.parametrize("amount", [None, Decimal("1071.91")])
def test_a_decided_capacity_leaves_its_share_of_aap(amount: Decimal | None) -> None:
    benefit = BenefitPeriod(kind=BenefitKind.AAP, amount=amount, grade_pct=Decimal(60))
    result = of(at_trial(benefits=(benefit,)))
    assert row(result, "Helserekrutt").per_14_days == 6430
    assert "60 % av det: 643 kr per dag." in steps(result, "AAP")
    assert set(by_source(result, "benefit.0")[1:-1]) == {6430}


def test_dagpenger_are_estimated_from_their_basis_with_children() -> None:
    benefit = BenefitPeriod(kind=BenefitKind.DAGPENGER, basis=Decimal(300000))
    child = ChildRow(birth_year=2019, birth_date=date(2019, 3, 3))
    result = of(replace(at_trial(benefits=(benefit,)), children=(child,)))
    assert row(result, "Helserekrutt").per_14_days == 7580
    assert "0,24 % av grunnlaget 300 000 kr = 720 kr per dag." in steps(result, "Dagpenger")


def test_new_dagpenger_bear_three_day_rates_themselves() -> None:
    usual = BenefitPeriod(kind=BenefitKind.DAGPENGER, amount=Decimal(700), starts_on=TODAY)
    first = by_source(of(at_trial(benefits=(usual,))), "benefit.0")
    fresh = by_source(of(at_trial(benefits=(replace(usual, is_new=True),))), "benefit.0")
    assert sum(first) - sum(fresh) == 2100
    assert fresh[1:] == first[1:]


def test_overgangsstonad_is_less_beside_an_income() -> None:
    benefit = BenefitPeriod(kind=BenefitKind.OVERGANGSSTONAD, yearly_income=Decimal(200500))
    result = of(at_trial(benefits=(benefit,)))
    assert row(result, "Helserekrutt").per_month == 25603 - 4940
    assert "trekkes 45 % av det over et halvt G" in steps(result, "Overgangsstønad")


def test_introduksjonsstonad_at_home_is_a_third_for_the_young() -> None:
    benefit = BenefitPeriod(kind=BenefitKind.INTRODUKSJONSSTONAD, lives_with_parents=True)
    young = replace(at_trial(benefits=(benefit,)), birth_date=date(2003, 1, 1))
    assert row(of(young), "Helserekrutt").per_month == round(Decimal(2 * 136549) / 3 / 12)


def test_sosialhjelp_follows_the_guideline_for_the_household_with_rent() -> None:
    benefit = BenefitPeriod(kind=BenefitKind.SOSIALHJELP)
    alone = at_trial(benefits=(benefit,), household_kind=HouseholdKind.SINGLE)
    assert row(of(alone), "Helserekrutt").per_month == 8300
    renting = with_inputs(alone, rent_and_power=Decimal(9500))
    result = of(renting)
    assert row(result, "Helserekrutt").per_month == 17800
    assert "Bolig og strøm 9 500 kr: 17 800 kr per måned." in steps(result, "Sosialhjelp")


def test_a_decided_amount_per_month_is_paid_by_card_where_the_benefit_is() -> None:
    from mih_desktop.domain.enums import AmountUnit

    benefit = BenefitPeriod(kind=BenefitKind.AAP, amount=Decimal(23400), unit=AmountUnit.PER_MONTH)
    result = of(at_trial(benefits=(benefit,)))
    assert set(by_source(result, "benefit.0")[1:-1]) == {10800}


# ------------------------------------------------------------------------------------ meldekort


def test_hours_beside_the_course_lessen_every_card() -> None:
    benefit = replace(AAP, amount=Decimal(1000), work_hours_per_14_days=Decimal(15), ends_on=None)
    result = of(at_trial(benefits=(benefit,)))
    assert set(by_source(result, "benefit.0")[1:-1]) == {8000}


def test_more_than_sixty_percent_work_takes_all_of_aap_and_says_so() -> None:
    benefit = replace(AAP, work_hours_per_14_days=Decimal("45.5"), ends_on=None)
    result = of(at_trial(benefits=(benefit,)))
    assert by_source(result, "benefit.0") == []
    assert "aap_over_60" in codes(result)


def test_two_summers_with_too_much_work_are_told_each_by_itself() -> None:
    course = (
        span(Phase.SUMMER_JOB_1, "2026-06-22", "2026-08-14"),
        span(Phase.VG1, "2026-08-17", "2026-12-18"),
        span(Phase.VG2, "2027-01-04", "2027-06-18"),
        span(Phase.SUMMER_JOB_2, "2027-06-21", "2027-08-13"),
        span(Phase.APPRENTICE, "2027-08-16", "2028-10-13"),
    )
    jobs = tuple(SummerJob(number=n, position_pct=Decimal(100)) for n in (1, 2))
    whole = plan(today=date(2026, 6, 1), course=course, children=())
    benefit = replace(AAP, ends_on=date(2027, 8, 31))
    result = of(with_inputs(whole, benefits=(benefit,), summer_jobs=jobs))
    told = [w for w in result.warnings if w.code == "aap_over_60"]
    assert [w.on.year for w in told] == [2026, 2027]
    assert "til 16. august 2026" in told[0].reason.replace("\u00a0", " ")


def test_three_cards_above_half_in_a_row_stop_dagpenger() -> None:
    course = (
        span(Phase.TRIAL, "2026-04-06", "2026-06-19"),
        span(Phase.SUMMER_JOB_1, "2026-06-22", "2026-08-14"),
        span(Phase.VG1, "2026-08-17", "2026-12-18"),
    )
    benefit = BenefitPeriod(kind=BenefitKind.DAGPENGER, amount=Decimal(800))
    job = SummerJob(number=1, position_pct=Decimal(100))
    whole = plan(today=date(2026, 4, 1), course=course, children=())
    result = of(with_inputs(whole, benefits=(benefit,), summer_jobs=(job,)))
    assert {"dagpenger_over_50", "dagpenger_stopped"} <= set(codes(result))
    assert max(p.earned_to for p in result.payments if p.source == "benefit.0") < date(2026, 7, 5)
    # Two cards are fewer than three: with a shorter job they go on.
    shorter = (course[0], span(Phase.SUMMER_JOB_1, "2026-06-22", "2026-07-17"), course[2])
    kept = of(with_inputs(replace(whole, course=shorter), benefits=(benefit,), summer_jobs=(job,)))
    assert "dagpenger_stopped" not in codes(kept)


def test_tiltakspenger_are_not_paid_in_a_summer_job_and_a_warning_says_so() -> None:
    whole = with_inputs(benefits=(BenefitPeriod(kind=BenefitKind.TILTAKSPENGER),))
    result = of(whole)
    assert codes(result).count("tiltakspenger_in_summer") == 2
    july = [p for p in result.payments if p.source == "benefit.0" and p.earned_from.month == 7]
    assert july == []


def test_the_rhythm_of_the_cards_is_the_mans_own() -> None:
    monday = date(2026, 8, 3)
    assert meldeperiode_of(date(2026, 8, 16), monday) == monday
    assert meldeperiode_of(date(2026, 8, 17), monday) == date(2026, 8, 17)
    assert meldeperiode_of(date(2026, 8, 2), date(2026, 8, 5)) == date(2026, 7, 20)
    moved = replace(AAP, card_from=monday, ends_on=None)
    days = {p.earned_from for p in of(at_trial(benefits=(moved,))).payments}
    assert monday in days


def test_pay_days_keep_clear_of_days_off() -> None:
    # The period ends on Sunday 28 March 2027; Easter Monday is the day after.
    assert card_pay_day(date(2027, 3, 15)) == date(2027, 4, 1)
    assert wage_pay_day(date(2026, 9, 1), 12) == date(2026, 9, 11)
    assert wage_pay_day(date(2026, 2, 1), 31) == date(2026, 2, 27)
    assert wage_pay_day(date(2027, 1, 1), 1) == date(2027, 1, 4)
    assert wage_pay_day_from(date(2026, 9, 12), 12) == date(2026, 10, 12)


# ---------------------------------------------------------------------------------- supplements


def supplement(kind: SupplementKind, **fields: object) -> SupplementPeriod:
    return SupplementPeriod(
        kind=kind, starts_on=date(2026, 8, 3), ends_on=date(2026, 10, 23), **fields
    )


def supplemented(*those: SupplementPeriod) -> Forecast:
    return of(at_trial(benefits=(replace(AAP, ends_on=None),), supplements=those))


def test_learning_materials_are_paid_for_each_month_that_has_begun() -> None:
    result = supplemented(supplement(SupplementKind.LAEREMIDLER))
    assert by_source(result, "supplement.0") == [461, 461, 461]
    assert row(result, "Læremidler").total == 3 * 461
    assert "Læremidler, 100 % studier: 461 kr (01.01.2026) per måned." in steps(
        result, "Læremidler"
    )


def test_childcare_is_64_percent_up_to_the_maximum_by_weekdays() -> None:
    care = supplement(SupplementKind.PASS_AV_BARN, cost_per_month=Decimal(3000))
    # 64 % of 3 000 is 1 920, ÷ 21,67 = 88,60 a day; 21, 22 and 17 weekdays.
    assert by_source(supplemented(care), "supplement.0") == [1861, 1949, 1506]


def test_housing_is_the_cost_up_to_the_maximum() -> None:
    dear = supplement(SupplementKind.BOUTGIFTER, cost_per_month=Decimal(7000))
    assert by_source(supplemented(dear), "supplement.0") == [5062, 5062, 5062]


def test_the_way_by_own_car_is_paid_by_the_kilometre_and_tickets_by_the_cheapest() -> None:
    car = supplement(SupplementKind.DAGLIG_REISE, km_one_way=Decimal(10), toll_per_day=Decimal(20))
    bus = supplement(SupplementKind.DAGLIG_REISE, ticket_30_days=Decimal(800))
    result = supplemented(car, bus)
    assert by_source(result, "supplement.0")[1] == round(22 * (Decimal("58.8") + 20))
    assert by_source(result, "supplement.1") == [800, 800, 800]


def test_a_way_that_is_too_short_gives_nothing_and_says_why() -> None:
    short = supplement(SupplementKind.DAGLIG_REISE, km_one_way=Decimal("5.9"))
    result = supplemented(short)
    assert by_source(result, "supplement.0") == []
    assert "Reiseveien må være minst 6 km hver vei." in steps(result, "Daglig reise")


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (SupplementKind.PASS_AV_BARN, "Skriv inn hva passet koster i måneden."),
        (SupplementKind.BOUTGIFTER, "Skriv inn hva boligen koster i måneden."),
        (SupplementKind.DAGLIG_REISE, "Skriv inn reisevei eller billettpris."),
    ],
)
def test_a_supplement_without_its_cost_asks_for_it(kind: SupplementKind, said: str) -> None:
    result = supplemented(supplement(kind))
    told = next(p for p in result.periods if p.certainty is Certainty.UNSETTLED)
    assert told.total == 0
    assert any(said in e.steps for e in result.explanations)


def test_a_decided_supplement_is_paid_as_decided_and_confirmed() -> None:
    decided = supplement(
        SupplementKind.BOUTGIFTER,
        amount=Decimal(3100),
        confirmation=Confirmation(by="NAV Havnes", on=date(2026, 7, 1)),
    )
    result = supplemented(decided)
    assert by_source(result, "supplement.0")[1] == 3100
    assert row(result, "Boutgifter").certainty is Certainty.CONFIRMED


def test_a_supplement_of_a_year_without_a_rate_is_named_as_missing() -> None:
    old = replace(supplement(SupplementKind.LAEREMIDLER), starts_on=date(2019, 1, 1), ends_on=None)
    whole = with_inputs(
        plan(today=date(2019, 3, 1), course=(span(Phase.VG1, "2019-03-01", "2019-06-01"),)),
        supplements=(old,),
    )
    assert "rate_missing" in codes(of(whole))


def test_a_supplement_outside_the_course_is_left_out() -> None:
    later = replace(supplement(SupplementKind.LAEREMIDLER), starts_on=date(2030, 1, 1),
                    ends_on=None)  # fmt: skip
    assert by_source(supplemented(later), "supplement.0") == []


# ------------------------------------------------------------------------------------------ pay


def test_a_position_is_paid_by_the_month_and_its_nights_a_month_later() -> None:
    job = SummerJob(
        number=1, position_pct=Decimal(50), night_hours=Decimal(10), week_hours=Decimal("35.5")
    )
    result = of(with_inputs(summer_jobs=(job,)))
    paid = {p.source: p for p in result.payments if p.source.startswith("summer_job.1")}
    # 382 500 ÷ 1846 hours a year, half of it; nights give 70 kr an hour at the least.
    assert paid["summer_job.1"].gross == round(Decimal(382500) / 12 / 2 * 30 / 31)
    assert paid["summer_job.1.supplements"].gross == round(Decimal(10 * 70) * 30 / 31)
    assert paid["summer_job.1"].pay_day.month == 7
    assert paid["summer_job.1.supplements"].pay_day.month == 8
    assert row(result, "Sommerjobb 1").detail == "50 % stilling"


def test_an_apprentices_evenings_and_weekends_come_a_month_late() -> None:
    pay = ApprenticeshipPay(percents=(Decimal(50),), supplements_per_month=Decimal(1500))
    result = of(with_inputs(apprenticeship=pay))
    late = [p for p in result.payments if p.source == "apprenticeship.supplements"]
    assert late[1].gross == 1500
    assert late[1].pay_day == date(2028, 10, 12)
    assert late[-1].pay_day > result.ends_on


def test_the_length_of_the_apprenticeship_can_be_tried_and_moves_the_trade_test() -> None:
    course = (*COURSE, span(Phase.TRADE_TEST, "2029-10-01", "2029-11-30"))
    longer = ApprenticeshipPay(percents=(Decimal(50),), months=18)
    result = of(with_inputs(plan(course=course), apprenticeship=longer))
    assert row(result, "Læretid").ends_on == date(2030, 2, 13)
    assert row(result, "Fagprøve").ends_on == date(2030, 4, 15)
    assert of(with_inputs(plan(course=course[:2]), apprenticeship=longer)).ends_on.year == 2027


def test_an_own_limit_names_the_months_below_it() -> None:
    result = of(with_inputs(own_limit=Decimal(10000)))
    told = [w for w in result.warnings if w.code == "below_limit"]
    assert [w.title for w in told] == [
        "Juli 2027: under egen grense.",
        "Mai–juli 2028: under egen grense.",
    ]
    assert told[0].reason.replace("\u202f", " ") == (
        "9 100 kr kommer inn i juli 2027 mot 10 000 kr i måneden."
    )
