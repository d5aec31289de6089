"""Withholding by table: Skatteetaten's own routine for any period of a year.

The pay is counted up to a year, taxed by the year's rules with the table's deduction, and the tax
is laid on the periods that withhold (github.com/Skatteetaten/trekktabell, a version for each year).
"""

from __future__ import annotations

from fractions import Fraction

from mih_desktop.economy.tax.tables import Table
from mih_desktop.economy.tax.year import PeriodFigures, TaxYear, WithholdingPeriod, rounded


def table_withholding(pay: int, table: Table, period: WithholdingPeriod, year: TaxYear) -> int:
    """Return what is withheld of a pay in whole kroner, never more than the pay itself."""
    if pay <= 0:
        return 0
    figures = year.periods[period]
    base = pay // figures.step * figures.step + figures.step // 2
    surplus = 0
    if figures.maximum is not None and base >= figures.maximum:
        surplus = rounded((base - figures.maximum) * _surplus_share(table, figures))
        base = figures.maximum
    income = rounded(base * figures.factor_for(table))
    tax = yearly_withholding(income, table, year)
    return min(pay, rounded(tax / figures.periods_for(table)) + surplus)


def yearly_withholding(income: int, table: Table, year: TaxYear) -> Fraction:
    """Return the year's tax that a table withholds of an income."""
    deduction = min(
        rounded(income * year.withheld_deduction_rate), year.withheld_deduction_maximum, income
    )
    general = income - deduction - table.deduction - year.personal_allowance
    tax = 0
    if general > 0:
        tax += rounded(general * year.municipal_share) + rounded(general * year.common_share)
    tax += rounded(step_tax(income, year))
    if table.has_social:
        tax += rounded(social_contribution(income, year.social_rate, year))
    return Fraction(tax)


def step_tax(income: int, year: TaxYear) -> Fraction:
    """Return trinnskatt: each step's percentage of what is between it and the next."""
    tax = Fraction(0)
    for place, (lower, share) in enumerate(year.steps):
        if income <= lower:
            break
        upper = year.steps[place + 1][0] if place + 1 < len(year.steps) else income
        tax += (min(income, upper) - lower) * share
    return tax


def social_contribution(income: int, rate: Fraction, year: TaxYear) -> Fraction:
    """Return trygdeavgift: a share of the income, never more than a part of what is above a limit.

    The limit and the part are the year's (folketrygdloven § 23-3).
    """
    if income < year.social_lower_limit:
        return Fraction(0)
    if income > year.full_social_from(rate):
        return income * rate
    return (income - year.social_lower_limit) * year.social_step_in


def _surplus_share(table: Table, figures: PeriodFigures) -> Fraction:
    return figures.surplus.get(table.number, figures.surplus[0])
