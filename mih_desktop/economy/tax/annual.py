"""The tax of a whole year on wages and what is taxed as wages, in the ordinary zone."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from mih_desktop.economy.tax.withholding import social_contribution, step_tax
from mih_desktop.economy.tax.year import TaxYear


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnualTax:
    """A year's tax by its parts, exact."""

    general: Fraction
    steps: Fraction
    social: Fraction

    @property
    def total(self) -> Fraction:
        """Return all of it."""
        return self.general + self.steps + self.social


def annual_tax(income: int, year: TaxYear, *, other_deductions: int = 0) -> AnnualTax:
    """Return the tax as it would be assessed of an income, with no other income or capital.

    Rule: skatteloven §§ 6-30 to 6-32 and 15-4, folketrygdloven § 23-3, with the year's rates.
    """
    deduction = min(income * year.deduction_rate, Fraction(year.deduction_maximum))
    general = income - deduction - other_deductions - year.personal_allowance
    return AnnualTax(
        general=max(Fraction(0), general) * (year.municipal_share + year.common_share),
        steps=step_tax(income, year),
        social=social_contribution(income, year.social_rate, year),
    )
