"""Warnings: each with a stable code, a day, a sentence and who can answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mih_desktop.domain.enums import BenefitKind, Phase
from mih_desktop.domain.forecast import ForecastWarning
from mih_desktop.domain.money import (
    ApprenticeshipPay,
    BenefitPeriod,
    Confirmation,
    EconomyPlan,
    FixedCost,
    SummerJob,
)
from mih_desktop.domain.people import ChildRow
from mih_desktop.economy.forecast import forecast
from mih_desktop.economy.rates import Rates, standard_rates
from tests.economy.plans import AAP, COURSE, FLAT_HALF, of_benefit, plan, span, with_inputs

RATES = standard_rates()


def warnings(whole: EconomyPlan, code: str, rates: Rates = RATES) -> tuple[ForecastWarning, ...]:
    return tuple(w for w in forecast(whole, rates).warnings if w.code == code)


def only(whole: EconomyPlan, code: str, rates: Rates = RATES) -> ForecastWarning:
    found = warnings(whole, code, rates)
    assert len(found) == 1
    return found[0]


def text(warning: ForecastWarning) -> str:
    return f"{warning.title} {warning.reason}".replace("\u202f", " ").strip()


def test_a_right_that_ends_inside_a_phase_is_told_with_the_days_nobody_pays() -> None:
    found = only(plan(), "right_ends_in_phase")
    assert found.on == date(2028, 5, 1)
    assert text(found) == (
        "1. mai–2. juli 2028: ingen betaler. "
        "Retten til AAP slutter 30. april 2028, 7 uker før Vg2 er ferdig."
    )
    assert found.ask == "NAV Havnes"
    assert found.needs_action


@pytest.mark.parametrize(
    ("ends_on", "distance"), [(date(2028, 6, 15), "én dag"), (date(2028, 6, 1), "15 dager")]
)
def test_a_short_distance_is_told_in_days(ends_on: date, distance: str) -> None:
    whole = with_inputs(benefits=(replace(AAP, ends_on=ends_on),))
    assert f"{distance} før Vg2 er ferdig" in only(whole, "right_ends_in_phase").reason


def test_a_gap_after_a_right_has_ended_names_the_right() -> None:
    found = only(plan(), "no_payer")
    assert text(found) == (
        "29. juli–13. august 2028: ingen betaler. Retten til AAP slutter 30. april 2028."
    )


def test_without_any_income_that_is_said_once_and_not_for_each_stretch() -> None:
    nothing = with_inputs(benefits=())
    found = only(nothing, "no_income")
    assert (found.on, found.ask) == (date(2027, 3, 1), "NAV Havnes")
    assert not warnings(nothing, "no_payer")
    assert not forecast(nothing, RATES).is_complete


def test_with_an_income_today_alone_the_days_after_it_are_told_of() -> None:
    found = warnings(with_inputs(benefits=(), income_today=Decimal(15000)), "no_payer")
    assert [w.on for w in found] == [date(2027, 4, 5), date(2027, 7, 31), date(2028, 7, 29)]
    assert found[0].title == "5. april–30. juni 2027: ingen betaler."


def test_a_benefit_that_begins_later_leaves_days_that_are_told_of() -> None:
    later = with_inputs(benefits=(replace(AAP, starts_on=date(2027, 3, 2)),))
    found = warnings(later, "no_payer")[0]
    assert text(found) == (
        "1. mars 2027: ingen betaler. Ingen ytelse er lagt inn for disse dagene."
    )


def test_days_over_new_year_are_told_with_both_years() -> None:
    whole = of_benefit(BenefitKind.TILTAKSPENGER)
    found = [w for w in warnings(whole, "no_payer") if w.on == date(2027, 12, 18)]
    assert found[0].title == "18. desember 2027–2. januar 2028: ingen betaler."


def test_days_between_apprenticeship_and_trade_test_are_the_municipalitys_to_answer() -> None:
    course = (*COURSE, span(Phase.TRADE_TEST, "2029-10-15", "2029-11-30"))
    found = warnings(plan(course=course), "no_payer")[-1]
    assert found.reason == "Læretiden er over, og fagprøven er ikke begynt."
    assert found.ask == "Havnes kommune"


def test_months_below_own_costs_are_told_together_with_what_pays_them() -> None:
    costs = (FixedCost(name="Husleie", amount=Decimal(19000)),)
    whole = with_inputs(benefits=(replace(AAP, ends_on=None),), costs=costs)
    *_, before_june, found = warnings(whole, "below_costs")
    assert before_june.title == "Oktober 2028–mai 2029: under faste utgifter."
    assert found.on == date(2029, 7, 1)
    assert text(found) == (
        "Juli–september 2029: under faste utgifter. "
        "18 221 kr før skatt mot 19 000 kr i måneden: 50 % av fagarbeiderlønn."
    )
    assert found.ask == "Havnes kommune"


def test_low_months_apart_are_told_apart_and_one_month_alone_is_named_alone() -> None:
    costs = (FixedCost(name="Husleie", amount=Decimal(23500)),)
    course = COURSE[:3]
    whole = with_inputs(plan(course=course), benefits=(replace(AAP, ends_on=None),), costs=costs)
    found = warnings(whole, "below_costs")
    assert [w.title for w in found] == [
        "Mars 2027: under faste utgifter.",
        "Mai–juli 2027: under faste utgifter.",
        "Oktober–desember 2027: under faste utgifter.",
    ]


def test_low_months_of_one_year_share_the_year() -> None:
    costs = (FixedCost(name="Husleie", amount=Decimal(19000)),)
    course = (span(Phase.APPRENTICE, "2027-03-01", "2027-08-31"),)
    whole = with_inputs(plan(course=course), costs=costs)
    assert only(whole, "below_costs").title == "Mars–august 2027: under faste utgifter."


def test_months_without_a_payer_are_not_told_of_twice() -> None:
    assert not any(w.on == date(2028, 5, 1) for w in warnings(plan(), "below_costs"))


def test_a_month_without_any_money_of_its_own_says_that_nobody_pays() -> None:
    low = with_inputs(benefits=(replace(AAP, amount=Decimal(0)),))
    whole = replace(low, children=(), course=COURSE[:1])
    found = only(whole, "below_costs")
    assert "0 kr før skatt mot 13 900 kr i måneden: AAP." in text(found)


def test_nobody_has_decided_the_percent() -> None:
    found = only(with_inputs(apprenticeship=ApprenticeshipPay()), "apprentice_percent_missing")
    assert found.on == date(2028, 8, 14)
    assert found.title == "Læretid fra 14. august 2028: prosenten er ikke avgjort."
    assert found.ask == "Havnes kommune"


@pytest.mark.parametrize(
    ("kind", "ask"),
    [(BenefitKind.DAGPENGER, "NAV Havnes"), (BenefitKind.SOSIALHJELP, "Havnes kommune")],
)
def test_a_benefit_without_an_amount_asks_for_it_once(kind: BenefitKind, ask: str) -> None:
    whole = of_benefit(kind)
    found = only(whole, "benefit_amount_missing")
    assert found.ask == ask
    assert found.needs_action
    assert not forecast(whole, RATES).is_complete


def test_two_benefits_for_the_same_days_are_a_question_to_nav() -> None:
    second = BenefitPeriod(kind=BenefitKind.TILTAKSPENGER, starts_on=date(2028, 4, 1))
    found = only(with_inputs(benefits=(AAP, second)), "benefits_overlap")
    assert text(found) == (
        "Fra 1. april 2028: to ytelser samtidig. "
        "AAP og tiltakspenger kan vanligvis ikke betales for de samme dagene."
    )
    after = replace(second, starts_on=date(2028, 5, 1))
    assert not warnings(with_inputs(benefits=(AAP, after)), "benefits_overlap")


def test_a_child_that_turns_18_ends_the_supplement_to_aap() -> None:
    boy = ChildRow(birth_year=2009, birth_date=date(2009, 9, 15))
    found = only(plan(children=(boy,)), "child_turns_18")
    assert found.on == date(2027, 9, 15)
    assert text(found) == (
        "15. september 2027: et barn fyller 18 år. Barnetillegget til AAP faller bort."
    )


def test_a_child_that_turns_16_ends_the_supplement_to_tiltakspenger() -> None:
    boy = ChildRow(birth_year=2011, birth_date=date(2011, 9, 15))
    whole = replace(of_benefit(BenefitKind.TILTAKSPENGER), children=(boy,))
    assert only(whole, "child_turns_16").on == date(2027, 9, 15)


def test_where_only_the_year_is_known_the_warning_says_how_it_was_counted() -> None:
    found = only(plan(children=(ChildRow(birth_year=2010),)), "child_turns_18")
    assert found.title == "2028: et barn fyller 18 år."
    assert "Dagen er ikke kjent" in found.reason


def test_a_child_is_not_told_of_outside_the_course_or_while_the_benefit_does_not_pay() -> None:
    grown = ChildRow(birth_year=2000)
    in_summer = ChildRow(birth_year=2009, birth_date=date(2009, 7, 15))
    assert not warnings(plan(children=(grown, in_summer)), "child_turns_18")
    assert not warnings(of_benefit(BenefitKind.OVERGANGSSTONAD), "child_turns_18")


def test_the_man_who_turns_25_gets_a_higher_smallest_aap() -> None:
    young = replace(of_benefit(BenefitKind.AAP), birth_date=date(2002, 9, 15))
    found = only(young, "turns_25")
    assert (found.on, found.needs_action) == (date(2027, 9, 15), False)
    in_summer = replace(young, birth_date=date(2002, 7, 15))
    assert not warnings(in_summer, "turns_25")


def test_a_missing_birth_date_is_told_once_and_only_where_it_matters() -> None:
    unknown = replace(of_benefit(BenefitKind.AAP), birth_date=None)
    assert "fylt 25 år" in only(unknown, "birth_date_missing").reason
    decided = plan(birth_date=None)
    assert not warnings(decided, "birth_date_missing")


def test_the_benefit_stops_when_the_apprenticeship_starts() -> None:
    whole = with_inputs(benefits=(replace(AAP, ends_on=None),))
    found = only(whole, "benefit_ends_with_apprenticeship")
    assert (
        text(found) == "14. august 2028: AAP stanser. Læretiden begynner, og kommunen betaler lønn."
    )
    assert not warnings(replace(whole, today=date(2028, 9, 1)), "benefit_ends_with_apprenticeship")
    assert not warnings(plan(), "benefit_ends_with_apprenticeship")


def test_what_nobody_has_confirmed_is_named_once_for_each_who_could() -> None:
    unsure = with_inputs(benefits=(replace(AAP, confirmation=None),))
    found = warnings(unsure, "unconfirmed")
    assert [(w.ask, w.reason) for w in found] == [
        ("NAV Havnes", "AAP er anslag som ingen har bekreftet."),
        ("Havnes kommune", "Sommerjobb og læretid er anslag som ingen har bekreftet."),
    ]


def test_when_all_is_confirmed_nothing_is_said_of_it() -> None:
    by = Confirmation(by="Havnes kommune", on=date(2027, 3, 1))
    jobs = tuple(SummerJob(number=n, amount=Decimal(200), confirmation=by) for n in (1, 2))
    pay = replace(FLAT_HALF, base=Decimal(450000), confirmation=by)
    assert not warnings(with_inputs(summer_jobs=jobs, apprenticeship=pay), "unconfirmed")


def test_a_rate_that_should_be_renewed_by_now_is_named_with_its_day() -> None:
    found = only(plan(), "rate_outdated")
    assert "garantilønnen (1. mai 2024)" in text(found)
    assert "er ført videre til 2029." in text(found)
    assert not found.needs_action


def test_a_rate_that_is_good_today_but_carried_later_is_told_apart() -> None:
    whole = replace(of_benefit(BenefitKind.TILTAKSPENGER), today=date(2026, 11, 23))
    found = only(whole, "rate_carried")
    assert found.on == date(2027, 1, 1)
    assert "Tiltakspengene er ført videre med dagens beløp fra januar 2027." in text(found)


def test_a_missing_rate_is_named_once_and_keeps_the_sheet_from_being_signed() -> None:
    kept = {k: v for k, v in RATES.series.items() if not k.startswith("tiltakspenger.full")}
    whole = of_benefit(BenefitKind.TILTAKSPENGER)
    found = only(whole, "rate_missing", Rates(kept))
    assert text(found).startswith("En sats mangler. Tiltakspenger fra 1. mars 2027")
    assert not forecast(whole, Rates(kept)).is_complete


def test_a_course_without_dates_asks_for_them() -> None:
    assert only(plan(course=()), "no_course").needs_action


def test_what_needs_action_comes_first_and_then_by_day() -> None:
    found = forecast(plan(), RATES).warnings
    order = [(not w.needs_action, w.on) for w in found]
    assert order == sorted(order)
