"""The forecast: a known man's course figure by figure, and what holds for any man."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from mih_desktop.domain.enums import AmountUnit, BenefitKind, Certainty, Payer, Phase
from mih_desktop.domain.forecast import Forecast, ForecastPeriod
from mih_desktop.domain.money import (
    ApprenticeshipPay,
    BenefitPeriod,
    EconomyInputs,
    EconomyPlan,
    FixedCost,
    OtherMoney,
)
from mih_desktop.domain.people import ChildRow
from mih_desktop.domain.working_days import is_working_day
from mih_desktop.economy.days import last_of_month
from mih_desktop.economy.forecast import forecast
from mih_desktop.economy.key_figures import unknown_months
from mih_desktop.economy.rates import standard_rates
from tests.economy.plans import AAP, COURSE, of_benefit, plan, plans, span, with_inputs

RATES = standard_rates()


def of(whole: EconomyPlan | None = None) -> Forecast:
    return forecast(whole or plan(), RATES)


def period(result: Forecast, name: str) -> ForecastPeriod:
    return next(p for p in result.periods if p.name == name)


def month(result: Forecast, year: int, number: int):
    return next(m for m in result.months if m.month == date(year, number, 1))


def named(result: Forecast) -> list[str]:
    return [p.name for p in result.periods]


# ------------------------------------------------------------------------------ one man's course


def test_the_periods_are_his_own_course_with_gaps_and_the_end_of_a_right() -> None:
    assert named(of()) == [
        "I dag",
        "Helserekrutt",
        "Sommerjobb 1",
        "Vg1",
        "Vg2 til 30. april",
        "Vg2 fra 1. mai",
        "Før sommerjobb 2",
        "Sommerjobb 2",
        "Før læretid",
        "Læretid",
        "Med fagbrev",
        "AAP ved siden av",
        "Feriepenger juni 2028",
        "Feriepenger juni 2029",
        "Feriepenger juni 2030",
    ]


def test_aap_is_ten_days_a_fortnight_and_260_days_a_year() -> None:
    row = period(of(), "Helserekrutt")
    assert (row.per_14_days, row.per_month, row.per_year) == (11100, 24050, 288600)
    assert (row.payer, row.payer_name) == (Payer.NAV, "NAV")
    assert (row.certainty, row.certainty_note) == (Certainty.CONFIRMED, "NAV Havnes 24.02.2027")


def test_a_month_holds_its_mondays_to_fridays() -> None:
    result = of()
    assert month(result, 2027, 5).nav == 21 * 1110
    assert month(result, 2028, 2).nav == 21 * 1110


def test_a_day_in_a_gap_that_pays_as_its_neighbour_is_counted_with_it() -> None:
    row = period(of(), "Vg1")
    assert (row.starts_on, row.ends_on) == (date(2027, 7, 31), date(2027, 12, 17))


def test_a_summer_job_takes_aap_by_the_hours_on_each_card_and_an_apprentice_has_none() -> None:
    endless = with_inputs(benefits=(replace(AAP, ends_on=None),))
    result = of(endless)
    # Only the card that begins before the job has few enough hours: 2 of its 10 days, 18 %.
    assert month(result, 2027, 7).nav == 2 * round(Decimal(1110) * 82 / 100)
    assert month(result, 2027, 7).municipality == round(Decimal(382500) / 1950 * 150)
    assert all(m.nav == 0 for m in result.months if m.month >= date(2028, 9, 1))


def test_the_part_of_august_before_the_apprenticeship_is_paid_by_the_day() -> None:
    assert month(of(), 2028, 8).municipality == round(Decimal("18220.83") * 18 / 31)


def test_the_first_month_is_whole_and_the_last_holds_the_certificate() -> None:
    ends_early = (*COURSE[:-1], span(Phase.APPRENTICE, "2028-08-14", "2029-11-15"))
    result = of(plan(course=ends_early))
    assert (result.starts_on, result.ends_on) == (date(2027, 3, 1), date(2029, 11, 30))
    row = period(result, "Med fagbrev")
    assert (row.starts_on, row.ends_on) == (date(2029, 11, 16), date(2029, 11, 30))
    assert row.total == round(Decimal(437300) / 12 / 2)
    assert month(result, 2029, 11).happens == "fagbrev fra 16. november"


def test_a_course_that_ends_with_a_month_still_tells_of_the_pay_afterwards() -> None:
    row = period(of(), "Med fagbrev")
    assert (row.per_month, row.per_year, row.total) == (36442, 437300, 0)
    assert row.starts_on == row.ends_on == date(2029, 10, 1)


def test_time_to_the_trade_test_is_paid_as_an_apprentice_and_marked() -> None:
    course = (*COURSE, span(Phase.TRADE_TEST, "2029-10-01", "2029-11-09"))
    result = of(plan(course=course))
    assert period(result, "Fagprøve").per_month == 18221
    assert "trade_test_after_apprenticeship" in {w.code for w in result.warnings}


def test_days_between_apprenticeship_and_trade_test_have_no_payer_and_the_municipality_knows() -> (
    None
):
    course = (*COURSE, span(Phase.TRADE_TEST, "2029-10-15", "2029-11-30"))
    row = period(of(plan(course=course)), "Før fagprøve")
    assert (row.payer, row.ask) == (Payer.NONE, "Havnes kommune")


def test_tiltakspenger_are_not_paid_between_the_phases() -> None:
    result = of(of_benefit(BenefitKind.TILTAKSPENGER))
    row = period(result, "Før Vg1")
    assert (row.payer, row.total) == (Payer.NONE, 0)
    warning = next(w for w in result.warnings if w.on == date(2027, 7, 31))
    assert warning.reason == "Tiltakspenger betales bare for dager med deltakelse."


def test_a_weekend_between_two_phases_is_no_period() -> None:
    course = (
        span(Phase.TRIAL, "2027-04-05", "2027-06-25"),
        span(Phase.VG1, "2027-06-28", "2027-12-17"),
    )
    result = of(replace(of_benefit(BenefitKind.TILTAKSPENGER), course=course))
    assert named(result) == ["I dag", "Helserekrutt", "Vg1"]


def test_a_gap_goes_with_the_phase_before_where_the_one_after_pays_something_else() -> None:
    course = (
        span(Phase.TRIAL, "2027-04-05", "2027-06-25"),
        span(Phase.SUMMER_JOB_1, "2027-07-01", "2027-07-30"),
    )
    row = period(of(plan(course=course)), "Helserekrutt")
    assert row.ends_on == date(2027, 6, 30)


def test_a_gap_that_pays_as_neither_neighbour_stands_alone() -> None:
    whole = with_inputs(benefits=(replace(AAP, ends_on=None),))
    row = period(of(whole), "Før læretid")
    assert (row.payer, row.total) == (Payer.NAV, 10 * 1110)


def test_a_child_that_turns_18_parts_a_period() -> None:
    boy = ChildRow(birth_year=2009, birth_date=date(2009, 9, 15))
    result = of(plan(children=(boy,)))
    assert period(result, "Vg1 til 14. september").per_14_days == 11100
    assert period(result, "Vg1 fra 15. september").per_14_days == 10720


def test_a_period_in_three_tells_the_dates_of_the_middle_one() -> None:
    children = (
        ChildRow(birth_year=2009, birth_date=date(2009, 9, 15)),
        ChildRow(birth_year=2009, birth_date=date(2009, 11, 2)),
    )
    assert "Vg1 15. sep.–1. nov." in named(of(plan(children=children)))


def test_a_later_known_rate_changes_the_apprentices_pay_on_the_first_of_may() -> None:
    course = (span(Phase.APPRENTICE, "2023-08-14", "2024-08-13"),)
    result = of(replace(plan(), today=date(2023, 8, 14), course=course))
    assert period(result, "Læretid til 30. april").per_month == 17304
    assert period(result, "Læretid fra 1. mai").per_month == 18221


def test_half_years_of_a_schedule_are_periods_of_their_own() -> None:
    pay = ApprenticeshipPay(percents=(Decimal(40), Decimal(60)))
    result = of(with_inputs(apprenticeship=pay))
    rows = [p for p in result.periods if p.phase is Phase.APPRENTICE]
    assert [p.per_month for p in rows] == [14577, 21865]
    figure = result.key_figures[2]
    assert 14577 < (figure.amount or 0) < 21865
    assert (figure.name, figure.detail) == ("Læretid, i snitt", "endres underveis")


def test_an_unsettled_percent_leaves_the_amounts_open_and_the_months_out_of_the_headline() -> None:
    result = of(with_inputs(apprenticeship=ApprenticeshipPay()))
    row = period(result, "Læretid")
    assert (row.per_month, row.per_year, row.total) == (None, None, 0)
    assert result.key_figures[2].amount is None
    assert result.key_figures[2].detail == "ikke avklart"
    assert not result.is_complete
    assert result.lowest is not None
    assert result.lowest.month == date(2028, 7, 1)
    assert unknown_months(result) == {m.month for m in result.months if m.month >= date(2028, 8, 1)}
    assert month(result, 2028, 10).happens == "beløpet er ikke avklart"


def test_the_lowest_month_is_the_first_without_a_payment_and_says_when_money_comes() -> None:
    result = of()
    assert result.lowest is not None
    assert (result.lowest.month, result.lowest.gross, result.lowest.comes_in) == (
        date(2028, 7, 1), 29423, 0,
    )  # fmt: skip
    assert result.lowest_reason == "Siste penger kommer 12. juni, neste 11. august 2028."


def test_the_lowest_month_without_a_payer_tells_of_the_right_that_ended() -> None:
    course = (*COURSE[:4], COURSE[-1])
    result = of(plan(course=course))
    assert result.lowest is not None
    assert result.lowest.month == date(2028, 7, 1)
    assert result.lowest_reason == "Retten til AAP slutter 30. april 2028."


def test_a_lowest_month_that_is_paid_is_told_by_what_pays_it() -> None:
    whole = of_benefit(BenefitKind.AAP, amount=Decimal(1072))
    result = of(replace(whole, course=(COURSE[-1],), today=date(2028, 9, 1)))
    assert result.lowest is not None
    assert (result.lowest.month, result.lowest.comes_in) == (date(2028, 9, 1), 18221)
    assert result.lowest_reason == "50 % av fagarbeiderlønn."
    nothing = with_inputs(benefits=())
    assert of(nothing).lowest_reason == "Ingen ytelse er lagt inn."
    later = with_inputs(benefits=(replace(AAP, starts_on=date(2027, 4, 5)),))
    assert of(later).lowest_reason == "Ingen betaler fra 1. mars 2027."


def test_the_key_figures_are_usual_months_before_tax() -> None:
    figures = of().key_figures
    assert [(f.name, f.amount) for f in figures] == [
        ("I dag", 24050),
        ("Helserekrutt og skole", 24050),
        ("Læretid", 18221),
        ("Med fagbrev", 36442),
    ]
    assert figures[0].detail == "AAP, barnetillegg for 1 barn"


def test_todays_income_is_compared_with_and_pays_until_a_benefit_does() -> None:
    later = replace(AAP, starts_on=date(2027, 4, 5))
    whole = with_inputs(
        benefits=(later,), income_today=Decimal(15500), income_today_from="lønn, deltid"
    )
    result = of(whole)
    assert result.key_figures[0].amount == 15500
    assert result.key_figures[0].detail == "lønn, deltid"
    assert month(result, 2027, 3).other == 15500
    assert period(result, "I dag").payer_name == "lønn, deltid"
    unnamed = of(with_inputs(whole, income_today_from=""))
    assert unnamed.key_figures[0].detail == "som oppgitt"


def test_before_the_start_a_change_of_benefit_is_a_row_of_its_own() -> None:
    late = plan(today=date(2027, 1, 11))
    benefits = (
        BenefitPeriod(kind=BenefitKind.TILTAKSPENGER, ends_on=date(2027, 2, 28)),
        replace(AAP, starts_on=date(2027, 3, 1)),
    )
    result = of(with_inputs(late, benefits=benefits))
    assert named(result)[:2] == ["I dag", "Før oppstart fra 1. mars"]


def test_two_benefits_at_once_are_one_row_with_both() -> None:
    assistance = BenefitPeriod(
        kind=BenefitKind.SOSIALHJELP, amount=Decimal(3000), unit=AmountUnit.PER_MONTH
    )
    result = of(with_inputs(benefits=(AAP, assistance)))
    row = period(result, "Helserekrutt")
    assert row.detail == "AAP, barnetillegg for 1 barn og sosialhjelp"
    assert row.payer_name == "NAV og Havnes kommune"
    assert (row.per_14_days, row.per_month, row.per_year) == (None, 27050, 324600)
    assert row.certainty is Certainty.ESTIMATE
    told = next(e for e in result.explanations if e.key == row.explanation_key)
    assert told.title == "AAP og sosialhjelp"
    assert told.steps[-1].replace("\u202f", " ") == "Til sammen 27 050 kr i snitt per måned."
    assert month(result, 2027, 5).municipality == 3000


def test_money_from_elsewhere_is_a_row_of_its_own() -> None:
    loan = OtherMoney(
        name="Lånekassen", amount=Decimal(12000), unit=AmountUnit.PER_QUARTER,
        starts_on=date(2028, 8, 14),
    )  # fmt: skip
    before = OtherMoney(name="Engangs", amount=Decimal(1), ends_on=date(2026, 1, 1))
    result = of(with_inputs(other=(loan, before)))
    row = period(result, "Lånekassen")
    assert (row.per_month, row.payer, row.detail) == (4000, Payer.OTHER, "skattefritt")
    assert month(result, 2028, 9).other == 4000
    assert "Engangs" not in named(result)


def test_fixed_costs_of_any_unit_become_one_sum_per_month() -> None:
    costs = (
        FixedCost(name="Husleie", amount=Decimal(8500)),
        FixedCost(name="Forsikring", amount=Decimal(3900), unit=AmountUnit.PER_QUARTER),
        FixedCost(name="Bil", amount=Decimal(9600), unit=AmountUnit.PER_YEAR),
        FixedCost(name="SFO", amount=Decimal(600), unit=AmountUnit.PER_14_DAYS),
        FixedCost(name="Buss", amount=Decimal(12), unit=AmountUnit.PER_DAY),
        FixedCost(name="Barnevakt", amount=Decimal(1), unit=AmountUnit.PER_HOUR),
    )
    result = of(with_inputs(costs=costs))
    assert result.costs_per_month == 8500 + 1300 + 800 + 1300 + 365 + 162 + 1
    told = next(e for e in result.explanations if e.key == "costs")
    assert (
        told.steps[1].replace("\u202f", " ")
        == "Forsikring: 3 900 kr per kvartal = 1 300 kr per måned."
    )
    assert of(with_inputs(costs=())).explanations[-1].key != "costs"


def test_every_row_has_an_explanation_that_is_there_once() -> None:
    result = of()
    keys = [e.key for e in result.explanations]
    assert len(keys) == len(set(keys))
    assert {p.explanation_key for p in result.periods} <= set(keys)
    assert [e.title for e in result.explanations] == [
        "AAP", "Sommerjobb", "Uten betaler", "Læretid", "Med fagbrev",
        "Feriepenger", "Feriepenger", "Feriepenger", "Faste utgifter",
    ]  # fmt: skip


def test_the_rates_that_were_used_are_listed_once_with_their_status() -> None:
    rates = {r.key: r for r in of().rates}
    assert rates["aap.child"].status == "framskrevet"
    assert rates["pay.holiday_share"].status == "vedtatt"
    assert rates["guaranteed_pay.skilled.0"].value.startswith("437")
    assert len(of().rates) == len({(r.key, r.valid_from) for r in of().rates})


def test_without_a_course_twelve_months_are_covered_and_the_sheet_is_not_complete() -> None:
    result = of(plan(course=()))
    assert len(result.months) == 12
    assert named(result) == ["I dag"]
    assert not result.is_complete
    assert result.key_figures[3].amount is None


def test_a_course_laid_only_part_of_the_way_ends_where_it_ends() -> None:
    result = of(plan(course=COURSE[:3]))
    assert result.ends_on == date(2027, 12, 17)
    assert "Med fagbrev" not in named(result)


def test_a_course_that_is_over_still_tells_of_this_month() -> None:
    result = of(plan(today=date(2031, 5, 5)))
    assert [m.month for m in result.months] == [date(2031, 5, 1)]
    short = of(plan(today=date(2031, 5, 5), course=COURSE[:3]))
    assert named(short) == ["Etter løpet"]


def test_inside_the_course_the_past_is_left_out() -> None:
    result = of(plan(today=date(2027, 9, 9)))
    assert named(result)[0] == "Vg1"
    assert result.starts_on == date(2027, 9, 1)


def test_nothing_at_all_is_a_forecast_too() -> None:
    empty = EconomyPlan(today=date(2027, 3, 1), course=(), inputs=EconomyInputs())
    result = of(empty)
    assert not result.is_complete
    assert result.key_figures[0].detail == "ikke fylt ut"
    assert result.lowest is not None
    assert result.lowest.gross == 0


def test_net_stays_unknown_until_tax_is_worked_out() -> None:
    assert all(m.net is None for m in of().months)


# --------------------------------------------------------------------------- what holds for anyone


@settings(max_examples=300)
@given(plans())
def test_months_periods_and_payments_agree_to_the_krone(whole: EconomyPlan) -> None:
    result = of(whole)
    payments = sum(p.gross for p in result.payments)
    assert payments == sum(m.paid.gross for m in result.months) + result.closing.gross
    assert payments == result.opening + sum(p.total for p in result.periods)
    assert payments == result.opening + sum(m.gross for m in result.months) + result.later
    kept = sum(p.net for p in result.payments)
    assert kept == sum(m.paid.net for m in result.months) + result.closing.net


@settings(max_examples=200)
@given(plans())
def test_payments_come_in_order_from_the_first_month_on(whole: EconomyPlan) -> None:
    result = of(whole)
    days = [p.pay_day for p in result.payments]
    assert days == sorted(days)
    assert all(day >= result.starts_on and is_working_day(day) for day in days)
    assert all(p.gross > 0 and 0 <= p.withheld <= p.gross for p in result.payments)


@settings(max_examples=150)
@given(plans(), st.integers(min_value=0, max_value=2), st.integers(min_value=1, max_value=200))
def test_a_longer_right_never_lowers_what_the_benefit_itself_gives(
    whole: EconomyPlan, number: int, days: int
) -> None:
    benefits = list(whole.inputs.benefits)
    if number >= len(benefits) or benefits[number].ends_on is None:
        return
    if benefits[number].kind is BenefitKind.DAGPENGER:
        # More cards may be three in a row above the limit, which ends the benefit.
        return
    ends_on = benefits[number].ends_on
    assert ends_on is not None
    longer = replace(benefits[number], ends_on=ends_on + timedelta(days=days))
    changed = (*benefits[:number], longer, *benefits[number + 1 :])

    def given_by(plan_: EconomyPlan) -> int:
        return sum(p.gross for p in of(plan_).payments if p.source == f"benefit.{number}")

    assert given_by(with_inputs(whole, benefits=changed)) >= given_by(whole)


@given(st.integers(min_value=0, max_value=20), st.integers(min_value=1, max_value=120))
def test_moving_a_daily_benefit_by_fourteen_days_keeps_its_gross(start: int, length: int) -> None:
    def gross(first: date) -> int:
        benefit = replace(AAP, starts_on=first, ends_on=first + timedelta(days=length))
        whole = with_inputs(plan(children=(), course=COURSE[:1]), benefits=(benefit,))
        long_course = (span(Phase.TRIAL, "2027-03-01", "2027-12-17"),)
        result = of(replace(whole, course=long_course))
        return sum(p.gross for p in result.payments if p.source == "benefit.0")

    first = date(2027, 4, 5) + timedelta(days=start)
    assert gross(first) == gross(first + timedelta(days=14))


@settings(max_examples=300)
@given(plans())
def test_no_payment_is_negative_and_no_month_is_left_out(whole: EconomyPlan) -> None:
    result = of(whole)
    assert all(min(m.nav, m.municipality, m.other, m.costs) >= 0 for m in result.months)
    assert all(p.total >= 0 for p in result.periods)
    for earlier, later in zip(result.months, result.months[1:], strict=False):
        assert later.month == last_of_month(earlier.month) + timedelta(days=1)
    assert {p.explanation_key for p in result.periods} <= {e.key for e in result.explanations}
    assert all(w.reason for w in result.warnings)


@settings(max_examples=150)
@given(plans(), st.integers(min_value=1, max_value=400))
def test_a_longer_right_never_lowers_what_that_benefit_gives(
    whole: EconomyPlan, longer: int
) -> None:
    benefit = BenefitPeriod(kind=BenefitKind.AAP, amount=Decimal(1072), ends_on=date(2028, 4, 30))
    shorter = with_inputs(whole, benefits=(benefit,))
    extended = replace(benefit, ends_on=date(2028, 4, 30) + timedelta(days=longer))
    more = with_inputs(whole, benefits=(extended,))
    assert sum(m.nav for m in of(more).months) >= sum(m.nav for m in of(shorter).months)


@settings(max_examples=60)
@given(st.integers(min_value=0, max_value=26))
def test_moving_everything_by_fortnights_keeps_what_a_daily_benefit_gives(fortnights: int) -> None:
    move = timedelta(days=14 * fortnights)
    course = tuple(
        replace(s, starts_on=s.starts_on + move, ends_on=s.ends_on + move) for s in COURSE[:1]
    )
    benefit = BenefitPeriod(
        kind=BenefitKind.AAP,
        amount=Decimal(1072),
        starts_on=course[0].starts_on,
        ends_on=course[0].ends_on,
    )
    whole = with_inputs(plan(course=course, children=()), benefits=(benefit,))
    assert period(of(whole), "Helserekrutt").total == 60 * 1072


@given(plans())
def test_a_plan_always_gives_the_same_forecast(whole: EconomyPlan) -> None:
    assert of(whole) == of(whole)
