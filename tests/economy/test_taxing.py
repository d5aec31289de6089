"""Tax on payments: who has the table, light months, exemption cards, pension, the year's end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mih_desktop.domain.enums import BenefitKind, Payer, Phase
from mih_desktop.domain.forecast import Forecast
from mih_desktop.domain.money import (
    BenefitPeriod,
    EarnedSoFar,
    EconomyPlan,
    LastYear,
    OtherMoney,
    SummerJob,
)
from mih_desktop.domain.payments import Payment
from mih_desktop.domain.tax import TaxCard, TaxCardKind
from mih_desktop.economy.forecast import forecast
from mih_desktop.economy.rates import standard_rates
from mih_desktop.economy.tax.card import TaxedAs, free_payments, is_half, period_of_days
from mih_desktop.economy.tax.year import WithholdingPeriod
from tests.economy.plans import AAP, COURSE, FLAT_HALF, plan, plans, span, with_inputs

RATES = standard_rates()
TABLE = TaxCard(
    kind=TaxCardKind.TABLE, table_number="8000", percent=Decimal(28), table_payer=Payer.NAV
)
PERCENT = TaxCard(kind=TaxCardKind.PERCENT, percent=Decimal(30))
NO_CARD = TaxCard(kind=TaxCardKind.NONE)


def of(whole: EconomyPlan) -> Forecast:
    return forecast(whole, RATES)


def taxed(card: TaxCard | None = TABLE, **changes: object) -> Forecast:
    return of(with_inputs(tax_card=card, **changes))


def of_source(result: Forecast, source: str) -> list[Payment]:
    return [p for p in result.payments if p.source == source]


def benefit(kind: BenefitKind, amount: int | None = None) -> BenefitPeriod:
    return BenefitPeriod(kind=kind, amount=None if amount is None else Decimal(amount))


def in_month(payments: list[Payment], year: int, month: int) -> list[Payment]:
    return [p for p in payments if (p.pay_day.year, p.pay_day.month) == (year, month)]


def test_a_meldekort_is_withheld_from_by_the_table_for_fourteen_days() -> None:
    first = of_source(taxed(), "benefit.0")[0]
    assert (first.gross, first.tax_code) == (11100, "table")
    assert first.tax_note == "tabell 8000, 14 dager"
    assert 0 < first.withheld < first.gross
    assert first.net == first.gross - first.withheld


def test_two_cards_are_free_in_june_and_the_first_in_december() -> None:
    payments = of_source(taxed(), "benefit.0")
    june = in_month(payments, 2027, 6)
    assert [p.withheld for p in june] == [0, 0]
    assert {p.tax_note for p in june} == {"uten trekk i juni"}
    first, second = in_month(payments, 2027, 12)
    assert (first.withheld, first.tax_code) == (0, "light_december")
    assert second.withheld > 0


def test_the_payer_without_the_table_uses_the_percent() -> None:
    (job,) = of_source(taxed(), "summer_job.1")
    assert (job.withheld, job.tax_note) == (round(job.gross * 28 / 100), "28 % trekk")


def test_the_table_follows_in_the_year_in_which_its_payer_pays_nothing_more() -> None:
    pay = of_source(taxed(), "apprenticeship")
    assert in_month(pay, 2028, 11)[0].tax_code == "percent"
    assert in_month(pay, 2029, 1)[0].tax_note == "tabell 8000, 1 måned"


def test_an_apprentice_pays_pension_and_half_the_tax_in_december() -> None:
    pay = of_source(taxed(), "apprenticeship")
    november, december = in_month(pay, 2028, 11)[0], in_month(pay, 2028, 12)[0]
    assert november.pension == december.pension == round(18221 * 2 / 100)
    assert november.withheld == round((18221 - november.pension) * 28 / 100)
    assert december.withheld == november.withheld // 2
    assert december.tax_code == "half_december"


def test_holiday_pay_is_paid_in_june_without_withholding_and_counts_as_income() -> None:
    result = taxed()
    (first, second, _) = [p for p in result.payments if p.source.startswith("holiday_pay")]
    assert (first.pay_day, first.gross, first.withheld) == (date(2028, 6, 12), 3531, 0)
    assert second.gross == round((29423 + 28801 + 3 * 18221) * 12 / 100)
    assert first.is_taxable


def test_tiltakspenger_and_sosialhjelp_are_free_of_tax() -> None:
    for kind, amount in ((BenefitKind.TILTAKSPENGER, None), (BenefitKind.SOSIALHJELP, 12000)):
        payments = of_source(taxed(benefits=(benefit(kind, amount),)), "benefit.0")
        assert payments
        assert {(p.withheld, p.is_taxable, p.tax_note) for p in payments} == {
            (0, False, "skattefritt")
        }


def test_without_a_card_half_is_withheld_all_year() -> None:
    payments = [p for p in taxed(NO_CARD).payments if p.source != "holiday_pay.2027"]
    by_card = of_source(taxed(NO_CARD), "benefit.0")
    assert payments
    assert all(p.withheld == round(p.gross / 2) for p in by_card)
    assert {p.tax_note for p in by_card} == {"uten skattekort"}


def test_a_percent_card_takes_its_percent_with_the_same_light_months() -> None:
    payments = of_source(taxed(PERCENT), "benefit.0")
    assert in_month(payments, 2027, 5)[0].withheld == 3330
    assert in_month(payments, 2027, 6)[0].withheld == 0


def test_an_exemption_card_is_free_to_its_limit_and_half_above_it() -> None:
    card = TaxCard(kind=TaxCardKind.EXEMPTION, exemption_limit=Decimal(30000))
    payments = of_source(taxed(card), "benefit.0")
    assert [p.withheld for p in payments[:4]] == [0, 0, 1650, 5550]
    assert payments[2].tax_code == "above_limit"
    assert of_source(taxed(card), "benefit.0")[0].tax_note.startswith("frikort, under grensen")


def test_what_was_earned_before_the_sheet_uses_up_the_exemption_card() -> None:
    card = TaxCard(kind=TaxCardKind.EXEMPTION)
    earned = (EarnedSoFar(payer=Payer.NAV, gross=Decimal(95000), withheld=Decimal(0)),)
    payments = of_source(taxed(card, earned_so_far=earned), "benefit.0")
    assert payments[0].withheld == (11100 - 5000) / 2


def test_without_a_card_on_the_sheet_nothing_is_said_about_tax() -> None:
    result = taxed(None)
    assert all(p.withheld == 0 and p.tax_note == "" for p in result.payments)
    assert all(m.net is None for m in result.months)
    assert all(p.net_total is None for p in result.periods)
    assert result.tax_years == ()


def test_a_card_that_cannot_be_read_leaves_net_unknown() -> None:
    wrong = taxed(replace(TABLE, table_number="81"))
    bare = taxed(TaxCard(kind=TaxCardKind.PERCENT))
    assert all(m.net is None for m in (*wrong.months, *bare.months))
    titles = [w.title for r in (wrong, bare) for w in r.warnings if w.code == "tax_card_unreadable"]
    assert titles == ["Trekktabell 81 finnes ikke.", "Prosenten på skattekortet mangler."]


def test_a_table_that_counts_with_twelve_months_withholds_in_june_too() -> None:
    payments = of_source(taxed(replace(TABLE, table_number="7150")), "benefit.0")
    assert all(p.withheld > 0 for p in in_month(payments, 2027, 6))


def test_the_years_control_tells_what_would_be_assessed_and_what_is_withheld() -> None:
    years = {y.year: y for y in taxed().tax_years}
    assert not years[2027].is_whole
    assert years[2028].is_whole
    paid = [p for p in taxed().payments if p.pay_day.year == 2028 and p.is_taxable]
    assert years[2028].income == sum(p.gross for p in paid)
    assert years[2028].withheld == sum(p.withheld for p in paid)
    assert years[2028].difference == years[2028].withheld - years[2028].tax


def test_what_was_earned_before_makes_the_first_year_whole() -> None:
    earned = (EarnedSoFar(payer=Payer.NAV, gross=Decimal(40000), withheld=Decimal(9000)),)
    first = taxed(earned_so_far=earned).tax_years[0]
    assert first.is_whole
    assert first.withheld == taxed().tax_years[0].withheld + 9000


def test_a_deduction_in_the_table_lowers_the_years_control_too() -> None:
    lower = taxed(replace(TABLE, table_number="8100")).tax_years[1]
    assert lower.tax == taxed().tax_years[1].tax - min(22000, taxed().tax_years[1].tax - lower.tax)
    assert lower.tax < taxed().tax_years[1].tax


def test_taxable_money_from_elsewhere_is_withheld_from_and_free_money_is_not() -> None:
    money = (
        OtherMoney(name="Leie", amount=Decimal(3000), is_taxable=True),
        OtherMoney(name="Bostøtte", amount=Decimal(2000)),
    )
    result = taxed(other=money)
    assert of_source(result, "other.0")[0].withheld == 840
    assert of_source(result, "other.1")[0].withheld == 0


def test_wages_all_of_last_year_give_a_june_of_holiday_pay_alone() -> None:
    course = (span(Phase.APPRENTICE, "2026-08-17", "2027-12-31"),)
    last = LastYear(wages=Decimal(300000), wages_whole_year=True)
    result = of(with_inputs(plan(course=course), tax_card=TABLE, last_year=last))
    june = in_month(list(result.payments), 2027, 6)
    assert [(p.source, p.gross) for p in june] == [("holiday_pay.2026", 36000)]


def test_holiday_pay_with_the_last_wage_does_not_come_in_june_again() -> None:
    jobs = (SummerJob(number=1, holiday_pay_with_last_wage=True),)
    result = taxed(summer_jobs=jobs)
    (early,) = of_source(result, "holiday_pay.2027.1")
    assert early.pay_day == of_source(result, "summer_job.1")[-1].pay_day
    assert of_source(result, "holiday_pay.2027") == []


def test_dagpenger_give_a_supplement_the_june_after_for_more_than_eight_weeks() -> None:
    dagpenger = replace(AAP, kind=BenefitKind.DAGPENGER, amount=Decimal(800))
    last = LastYear(dagpenger=Decimal(100000), dagpenger_days=120)
    result = taxed(benefits=(dagpenger,), last_year=last)
    (first, *_) = [p for p in result.payments if p.source == "holiday_supplement.2026"]
    assert (first.gross, first.withheld, first.pay_day.month) == (9500, 0, 6)


@pytest.mark.parametrize(
    ("kind", "month", "year", "free", "half"),
    [
        (TaxedAs.AAP, 6, 2026, 2, False),
        (TaxedAs.AAP, 12, 2026, 1, False),
        (TaxedAs.DAGPENGER, 6, 2026, 0, False),
        (TaxedAs.DAGPENGER, 12, 2026, 1, False),
        (TaxedAs.MONTHLY_BENEFIT, 6, 2026, 1, False),
        (TaxedAs.MONTHLY_BENEFIT, 12, 2026, 0, True),
        (TaxedAs.INTRODUCTION, 6, 2024, 0, False),
        (TaxedAs.INTRODUCTION, 12, 2024, 1, False),
        (TaxedAs.INTRODUCTION, 6, 2025, 1, False),
        (TaxedAs.INTRODUCTION, 12, 2025, 0, True),
        (TaxedAs.WAGE, 6, 2026, 0, False),
        (TaxedAs.WAGE, 12, 2026, 0, True),
        (TaxedAs.WAGE, 3, 2026, 0, False),
    ],
)
def test_each_payer_has_its_own_june_and_december(
    kind: TaxedAs, month: int, year: int, free: int, half: bool
) -> None:
    assert free_payments(kind, month, year) == free
    assert is_half(kind, month, year) is half


@pytest.mark.parametrize(
    ("days", "period", "times"),
    [
        (1, WithholdingPeriod.DAY, 1),
        (2, WithholdingPeriod.TWO_DAYS, 1),
        (4, WithholdingPeriod.FOUR_DAYS, 1),
        (5, WithholdingPeriod.WEEK, 1),
        (10, WithholdingPeriod.WEEK, 1),
        (11, WithholdingPeriod.FORTNIGHT, 1),
        (17, WithholdingPeriod.FORTNIGHT, 1),
        (18, WithholdingPeriod.WEEK, 3),
        (25, WithholdingPeriod.MONTH, 1),
    ],
)
def test_the_days_of_a_payment_choose_the_table(
    days: int, period: WithholdingPeriod, times: int
) -> None:
    assert period_of_days(days) == (period, times)


cards = st.one_of(
    st.sampled_from([TABLE, PERCENT, NO_CARD, replace(TABLE, table_payer=Payer.MUNICIPALITY)]),
    st.builds(
        TaxCard,
        kind=st.just(TaxCardKind.EXEMPTION),
        exemption_limit=st.none() | st.decimals(0, 200_000, places=0),
    ),
)


@settings(max_examples=150)
@given(plans(), cards)
def test_net_is_never_negative_and_adds_up_however_the_card_is(
    whole: EconomyPlan, card: TaxCard
) -> None:
    result = of(with_inputs(whole, tax_card=card))
    assert all(p.net >= 0 and p.withheld >= 0 for p in result.payments)
    net = sum(p.net for p in result.payments)
    assert net == sum(m.net or 0 for m in result.months) + result.closing.net
    assert sum(p.net_total or 0 for p in result.periods) <= net


def test_the_course_of_a_man_with_a_table_is_told_to_the_krone() -> None:
    result = taxed(apprenticeship=FLAT_HALF)
    assert result.key_figures[0].net is not None
    assert [k.net is not None for k in result.key_figures] == [True] * 4
    assert len(COURSE) == 6
