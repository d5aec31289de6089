"""What has changed from one sheet to another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from mih_desktop.domain.economy_sheet import SheetContent, SheetHeader
from mih_desktop.domain.enums import AmountUnit, Phase
from mih_desktop.domain.money import (
    ApprenticeshipPay,
    EconomyPlan,
    FixedCost,
    OtherMoney,
    SummerJob,
)
from mih_desktop.economy.comparison import compare
from mih_desktop.economy.document import control_code, dump, load
from mih_desktop.economy.forecast import forecast
from mih_desktop.economy.rates import standard_rates
from tests.economy.plans import AAP, COURSE, plan, span, with_inputs


def sheet(whole: EconomyPlan | None = None) -> SheetContent:
    plan_of = whole or plan()
    return SheetContent(
        header=SheetHeader(
            name="Jan Petter Sørbøen",
            cohort="Kull 2027",
            municipality="Havnes kommune",
            coordinator="Ingrid Marie Tveitdal",
            programme_and_county="Menn i helse Vestmarka",
            role_label="kandidat",
        ),
        version_number=1,
        made_on=date(2027, 3, 1),
        is_draft=True,
        signed_on=None,
        control_code="",
        inputs=plan_of.inputs,
        course=plan_of.course,
        forecast=forecast(plan_of, standard_rates()),
        children=plan_of.children,
    )


def changes(before: EconomyPlan, after: EconomyPlan) -> list[tuple[str, str, str]]:
    return [
        (what, old.replace("\u202f", " "), new.replace("\u202f", " "))
        for what, old, new in compare(sheet(before), sheet(after))
    ]


def test_the_same_sheet_has_no_changes() -> None:
    assert compare(sheet(), sheet()) == ()


def test_a_new_amount_a_new_end_and_the_usual_months_are_told() -> None:
    after = with_inputs(benefits=(replace(AAP, amount=Decimal(1100), ends_on=date(2028, 6, 30)),))
    assert changes(plan(), after) == [
        ("Arbeidsavklaringspenger", "1 072 kr per dag", "1 100 kr per dag"),
        ("Arbeidsavklaringspenger, rett til", "30.04.2028", "30.06.2028"),
        ("Helserekrutt og skole", "24 050 kr", "24 657 kr"),
    ]


def test_what_stands_on_one_side_only_has_a_dash_on_the_other() -> None:
    unsure = with_inputs(benefits=(replace(AAP, confirmation=None),))
    assert changes(unsure, plan()) == [
        ("Arbeidsavklaringspenger, bekreftet", "–", "NAV Havnes 24.02.2027")
    ]
    without_rent = with_inputs(costs=())
    assert changes(plan(), without_rent) == [("Husleie", "13 900 kr per måned", "–")]


def test_a_confirmation_without_a_day_is_told_by_who_gave_it() -> None:
    confirmed = replace(AAP, confirmation=replace(AAP.confirmation, on=None))
    found = changes(plan(), with_inputs(benefits=(confirmed,)))
    assert found == [("Arbeidsavklaringspenger, bekreftet", "NAV Havnes 24.02.2027", "NAV Havnes")]


def test_pay_percent_costs_other_money_and_dates_are_told() -> None:
    job = SummerJob(number=1)
    before = with_inputs(summer_jobs=(job,))
    course = (*COURSE[:-1], span(Phase.APPRENTICE, "2028-08-14", "2029-12-31"))
    after = with_inputs(
        plan(course=course),
        summer_jobs=(replace(job, amount=Decimal(210), shifts=22),),
        apprenticeship=ApprenticeshipPay(base=Decimal(450000), percents=(Decimal(40), Decimal(60))),
        other=(OtherMoney(name="Bostøtte", amount=Decimal(1500)),),
        costs=(FixedCost(name="Husleie", amount=Decimal(3000), unit=AmountUnit.PER_14_DAYS),),
    )
    found = {what: (old, new) for what, old, new in changes(before, after)}
    assert found["Sommerjobb 1"] == ("garantilønn, 0 år", "210 kr per time")
    assert found["Sommerjobb 1, vakter"] == ("20 vakter à 7,5 timer", "22 vakter à 7,5 timer")
    assert found["Læretid, prosent"] == ("50 %", "40, 60 %")
    assert found["Læretid, grunnlag"] == ("garantilønn fagarbeider", "450 000 kr per år")
    assert found["Bostøtte"] == ("–", "1 500 kr per måned")
    assert found["Husleie"] == ("13 900 kr per måned", "3 000 kr per 14 dager")
    assert "Læretid" in found


def test_a_new_household_is_told() -> None:
    assert changes(plan(), with_inputs(household="Samboer")) == [("Husstand", "–", "Samboer")]


def test_an_estimate_that_is_decided_is_told() -> None:
    guessed = with_inputs(benefits=(replace(AAP, amount=None),))
    assert ("Arbeidsavklaringspenger", "anslag", "1 072 kr per dag") in changes(guessed, plan())


def test_a_whole_sheet_with_its_forecast_reads_back_equal_and_keeps_its_code() -> None:
    whole = replace(sheet(), changes=(("Husleie", "8 100 kr", "8 500 kr"),))
    again = load(SheetContent, dump(whole))
    assert again == whole
    assert control_code(again) == control_code(whole)
