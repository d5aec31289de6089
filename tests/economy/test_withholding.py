"""Withholding and the year's tax: what must hold for any pay, table, period and year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mih_desktop.economy.rates import RateMissingError, standard_rates
from mih_desktop.economy.tax.annual import annual_tax
from mih_desktop.economy.tax.tables import UnknownTableError, table_of
from mih_desktop.economy.tax.withholding import social_contribution, step_tax, table_withholding
from mih_desktop.economy.tax.year import TaxYear, WithholdingPeriod, tax_year

RATES = standard_rates()
YEARS = {year: tax_year(year, RATES) for year in range(2023, 2031)}
OLD = [*(str(n) for n in range(7100, 7134)), "7150", "7160", "7170"]
NEW = [*(str(n) for n in range(8000, 8401, 50)), *(str(n) for n in range(9010, 9401, 30)), "7150"]

years = st.sampled_from(list(YEARS.values()))
tables = st.sampled_from([*OLD, *NEW]).map(table_of)
periods = st.sampled_from(list(WithholdingPeriod))


@settings(max_examples=400)
@given(st.integers(-100, 150_000), tables, periods, years)
def test_never_more_is_withheld_than_the_pay_and_never_less_than_nothing(
    pay: int, table, period: WithholdingPeriod, year: TaxYear
) -> None:
    assert 0 <= table_withholding(pay, table, period, year) <= max(pay, 0)


@settings(max_examples=400)
@given(st.integers(0, 120_000), st.integers(0, 5_000), tables, periods, years)
def test_a_higher_pay_never_lowers_what_is_withheld(
    pay: int, more: int, table, period: WithholdingPeriod, year: TaxYear
) -> None:
    lower = table_withholding(pay, table, period, year)
    assert table_withholding(pay + more, table, period, year) >= lower


@given(st.integers(0, 80_000), years)
def test_a_deduction_never_raises_and_an_addition_never_lowers_what_is_withheld(
    pay: int, year: TaxYear
) -> None:
    plain, deduction, addition = (
        table_withholding(pay, table_of(n), WithholdingPeriod.MONTH, year)
        for n in ("8000", "8100", "9100")
    )
    assert deduction <= plain <= addition


@given(st.integers(0, 400_000))
def test_old_and_new_numbers_of_the_same_deduction_withhold_the_same(pay: int) -> None:
    year = YEARS[2025]
    for old, new in (("7100", "8000"), ("7110", "8100"), ("7120", "9010"), ("7133", "9140")):
        withheld = {
            table_withholding(pay, table_of(n), WithholdingPeriod.FORTNIGHT, year)
            for n in (old, new)
        }
        assert len(withheld) == 1


def test_up_to_2024_a_share_is_withheld_above_the_last_pay_of_the_table() -> None:
    month, table = WithholdingPeriod.MONTH, table_of("7100")
    at_the_end = table_withholding(99_800, table, month, YEARS[2024])
    assert table_withholding(109_800, table, month, YEARS[2024]) == at_the_end + 5400
    special = table_of("7160")
    low = table_withholding(99_800, special, month, YEARS[2024])
    assert table_withholding(109_800, special, month, YEARS[2024]) == low + 3900


@given(st.integers(0, 2_000_000), st.integers(0, 10_000), years)
def test_a_years_tax_rises_with_income_and_never_takes_all_of_it(
    income: int, more: int, year: TaxYear
) -> None:
    tax = annual_tax(income, year)
    assert 0 <= tax.total <= income
    assert annual_tax(income + more, year).total >= tax.total
    assert tax.total == tax.general + tax.steps + tax.social


@given(st.integers(0, 3_000_000), years)
def test_the_contribution_has_no_leap_where_the_whole_rate_takes_over(
    income: int, year: TaxYear
) -> None:
    step = social_contribution(income + 1, year.social_rate, year)
    assert 0 <= step - social_contribution(income, year.social_rate, year) <= 1
    assert step_tax(income, year) <= step_tax(income + 1, year)


@pytest.mark.parametrize("number", ["", "8005", "8410", "9000", "7134", "71OO", "٨٠٠٠", "6300"])
def test_a_number_that_no_card_of_this_group_has_is_refused(number: str) -> None:
    with pytest.raises(UnknownTableError) as refused:
        table_of(number)
    assert refused.value.number == number


def test_2027_is_the_proposal_and_later_years_carry_it() -> None:
    on = date(2027, 1, 1)
    assert RATES.value("tax.personal_allowance", on).status.value == "forslag"
    assert RATES.value("tax.personal_allowance", date(2028, 1, 1)).status.value == "framskrevet"
    split = [RATES.value(f"tax.{key}", on).value for key in ("municipal_share", "common_share")]
    assert sum(split, Decimal(0)) == 22


def test_a_year_before_the_first_known_one_is_asked_for() -> None:
    with pytest.raises(RateMissingError):
        tax_year(2022, RATES)
