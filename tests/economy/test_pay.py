"""Pay: guaranteed pay, summer jobs and apprentices, checked by hand from the facts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mih_desktop.domain.enums import AmountUnit, Certainty, Payer, Phase
from mih_desktop.domain.money import ApprenticeshipPay, Confirmation, EconomyPlan, SummerJob
from mih_desktop.domain.wording import source_text
from mih_desktop.economy.case import Case
from mih_desktop.economy.earning import Earning
from mih_desktop.economy.pay import (
    ASSISTANT,
    SKILLED,
    apprentice_earning,
    certified_earning,
    guaranteed_pay,
    half_year_starts,
    hourly_pay,
    percent_pay,
    share_of_pay,
    summer_job_earning,
)
from mih_desktop.economy.rates import RateMissingError, Rates, standard_rates
from tests.economy.plans import plan, span, with_inputs

RATES = standard_rates()
JULY = span(Phase.SUMMER_JOB_1, "2027-07-01", "2027-07-30")
APPRENTICE = span(Phase.APPRENTICE, "2028-08-14", "2030-08-13")
SIGNED = Confirmation(by="Havnes kommune", on=date(2027, 3, 1))


def case_of(whole: EconomyPlan | None = None, rates: Rates = RATES) -> Case:
    return Case(whole or plan(), rates, source_text)


def job_earning(rates: Rates = RATES, **fields: object) -> Earning:
    return summer_job_earning(SummerJob(number=1, **fields), JULY, case_of(rates=rates))


@pytest.mark.parametrize(
    ("group", "years", "on", "yearly"),
    [
        (ASSISTANT, 0, "2020-09-01", 302900),
        (ASSISTANT, 8, "2020-09-01", 322300),
        (ASSISTANT, 6, "2021-06-04", 325200),
        (ASSISTANT, 10, "2022-05-01", 391600),
        (SKILLED, 4, "2022-05-01", 389000),
        (SKILLED, 16, "2022-05-01", 460300),
        (SKILLED, 0, "2023-05-01", 415300),
        (ASSISTANT, 0, "2024-05-01", 382500),
        (ASSISTANT, 1, "2024-05-01", 382500),
        (ASSISTANT, -1, "2024-05-01", 382500),
    ],
)
def test_guaranteed_pay_is_read_from_the_table_of_the_day(
    group: str, years: int, on: str, yearly: int
) -> None:
    found = guaranteed_pay(group, years, date.fromisoformat(on), RATES)
    assert found.rate.value == yearly
    assert not found.is_lower_step


def test_a_step_not_known_so_late_is_replaced_by_the_best_lower_one_and_says_so() -> None:
    found = guaranteed_pay(ASSISTANT, 6, date(2027, 7, 1), RATES)
    assert (found.rate.value, found.step, found.asked_step) == (382500, 2, 6)
    told = " ".join(job_earning(seniority_years=6).steps)
    assert "Trinnet for 6 år er ikke kjent så sent. Trinnet for 2 år er brukt." in told


def test_before_the_first_table_there_is_no_guaranteed_pay() -> None:
    with pytest.raises(RateMissingError):
        guaranteed_pay(SKILLED, 0, date(2020, 8, 31), RATES)


def test_pay_per_hour_is_yearly_pay_over_the_hours_of_the_year() -> None:
    assert round(hourly_pay(Decimal(382500), Decimal(1950)), 2) == Decimal("196.15")
    assert round(hourly_pay(Decimal(382500), Decimal(1846)), 2) == Decimal("207.20")


@pytest.mark.parametrize(
    ("base", "percent", "monthly"),
    [
        (437300, 50, "18220.83"),
        (437300, 30, "10932.50"),
        (389000, 80, "25933.33"),
        (415300, 50, "17304.17"),
    ],
)
def test_an_apprentice_earns_a_percent_of_a_skilled_workers_pay(
    base: int, percent: int, monthly: str
) -> None:
    assert round(percent_pay(Decimal(base), Decimal(percent)), 2) == Decimal(monthly)


def test_the_share_of_pay_is_a_percent_but_at_least_its_minimum() -> None:
    assert share_of_pay(Decimal("196.15"), Decimal(22), Decimal(70)) == 70
    assert share_of_pay(Decimal(400), Decimal(22), Decimal(70)) == 88


def test_a_summer_job_on_guaranteed_pay_with_supplements() -> None:
    found = job_earning(weekend_hours=Decimal(30), evening_hours=Decimal(24))
    assert round(found.job_total) == 32867
    assert round(found.monthly) == 32867
    assert (found.payer, found.payer_name) == (Payer.MUNICIPALITY, "Havnes kommune")
    assert found.detail == "20 vakter, 150 timer"
    text = " ".join(found.steps).replace("\u202f", " ")
    assert "382 500 kr (01.05.2024, framskrevet) ÷ 1 950 timer = 196,15 kr i timen" in text
    assert "20 vakter à 7,5 timer = 150 timer: 29 423 kr." in text
    assert "Helg 30 timer × 70 kr = 2 100 kr." in text
    assert "Kveld 24 timer × 56 kr = 1 344 kr." in text
    assert "I alt 32 867 kr. Feriepenger, 12 %, er 3 944 kr" in text


def test_a_well_paid_summer_job_gets_the_percent_for_weekends() -> None:
    found = job_earning(
        amount=Decimal(400), unit=AmountUnit.PER_HOUR, weekend_hours=Decimal(10), shifts=0
    )
    assert found.job_total == 880
    assert "pay.weekend_share" in {rate.key for rate in found.rates}


@pytest.mark.parametrize(
    ("amount", "unit", "total"),
    [
        (200, AmountUnit.PER_HOUR, 30000),
        (390000, AmountUnit.PER_YEAR, 30000),
        (32500, AmountUnit.PER_MONTH, 30000),
    ],
)
def test_own_pay_may_be_given_per_hour_month_or_year(
    amount: int, unit: AmountUnit, total: int
) -> None:
    assert job_earning(amount=Decimal(amount), unit=unit).job_total == total


def test_agreed_pay_is_confirmed_but_pay_on_an_old_table_stays_an_estimate() -> None:
    agreed = job_earning(amount=Decimal(200), confirmation=SIGNED)
    assert (agreed.certainty, agreed.certainty_note) == (
        Certainty.CONFIRMED,
        "Havnes kommune 01.03.2027",
    )
    on_old_table = job_earning(confirmation=SIGNED)
    assert on_old_table.certainty is Certainty.ESTIMATE
    assert on_old_table.certainty_note == "tabell fra 2024"


def test_a_summer_job_without_a_known_table_is_open_and_names_it() -> None:
    found = job_earning(
        rates=Rates({"pay.hours_per_year.37_5": RATES.series["pay.hours_per_year.37_5"]})
    )
    assert found.amount is None
    assert found.certainty is Certainty.UNSETTLED
    assert found.missing is not None


def test_a_summer_job_of_a_weekend_alone_does_not_divide_by_nothing() -> None:
    weekend = span(Phase.SUMMER_JOB_1, "2027-07-03", "2027-07-04")
    assert summer_job_earning(SummerJob(number=1), weekend, case_of()).job_total is not None


@pytest.mark.parametrize(
    ("on", "percent"),
    [
        ("2028-08-14", 30),
        ("2029-02-13", 30),
        ("2029-02-14", 40),
        ("2029-08-14", 50),
        ("2030-02-14", 80),
        ("2031-01-01", 80),
    ],
)
def test_the_percent_rises_with_each_half_year_and_the_last_one_holds(
    on: str, percent: int
) -> None:
    percents = tuple(Decimal(n) for n in (30, 40, 50, 80))
    whole = with_inputs(apprenticeship=ApprenticeshipPay(percents=percents))
    found = apprentice_earning(APPRENTICE, date.fromisoformat(on), case_of(whole))
    assert found.detail == f"{percent} % av fagarbeiderlønn"
    assert found.amount == percent_pay(Decimal(437300), Decimal(percent))


def test_half_years_are_counted_from_the_first_day() -> None:
    starts = half_year_starts(APPRENTICE, date(2029, 8, 14))
    assert starts == (date(2028, 8, 14), date(2029, 2, 14), date(2029, 8, 14))


def test_an_own_base_is_used_as_it_is_and_can_be_confirmed() -> None:
    pay = ApprenticeshipPay(
        base=Decimal(460000), percents=(Decimal(50),), employer="Havnes sykehjem",
        confirmation=SIGNED,
    )  # fmt: skip
    found = apprentice_earning(
        APPRENTICE, date(2028, 8, 14), case_of(with_inputs(apprenticeship=pay))
    )
    assert round(found.amount, 2) == Decimal("19166.67")
    assert (found.certainty, found.payer_name) == (Certainty.CONFIRMED, "Havnes sykehjem")


def test_nobody_has_decided_the_percent_so_nothing_is_assumed() -> None:
    whole = with_inputs(apprenticeship=ApprenticeshipPay())
    found = apprentice_earning(APPRENTICE, date(2028, 8, 14), case_of(whole))
    assert found.amount is None
    assert found.certainty_note == "prosenten mangler"


def test_without_a_table_an_apprentice_and_a_skilled_worker_have_no_known_pay() -> None:
    case = case_of(rates=Rates({}))
    assert apprentice_earning(APPRENTICE, date(2028, 8, 14), case).missing is not None
    certified = certified_earning(date(2030, 1, 1), case)
    assert (certified.amount, certified.certainty) == (None, Certainty.UNSETTLED)


def test_with_the_certificate_the_guaranteed_pay_is_a_twelfth_each_month() -> None:
    found = certified_earning(date(2029, 10, 1), case_of())
    assert round(found.amount, 2) == Decimal("36441.67")
    assert found.payer is Payer.EMPLOYER
