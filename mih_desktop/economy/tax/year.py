"""The figures of one tax year as whole numbers, so that withholding is exact and quick."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from mih_desktop.economy.rates import Rates
from mih_desktop.economy.rules.amounts import HUNDRED
from mih_desktop.economy.tax.tables import Table

_STEPS = (1, 2, 3, 4, 5)
_LAST_YEAR_WITH_SURPLUS = "withholding.surplus.ordinary"


class WithholdingPeriod(StrEnum):
    """The stretch of pay that a table is made for; the values are parts of the rates' keys."""

    MONTH = "month"
    FORTNIGHT = "fortnight"
    WEEK = "week"
    FOUR_DAYS = "days_4"
    THREE_DAYS = "days_3"
    TWO_DAYS = "days_2"
    DAY = "days_1"


_WHOLE_PERIODS = frozenset(
    {WithholdingPeriod.MONTH, WithholdingPeriod.FORTNIGHT, WithholdingPeriod.WEEK}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodFigures:
    """How a period is counted up to a year and its tax back to a period.

    `maximum` and `surplus` are the highest pay a table was printed for and the percentages that
    were withheld above it, by table number (0 is for all others); None where there is no such end.
    """

    step: int
    factor: Fraction
    periods: Fraction
    even_factor: Fraction
    even_periods: Fraction
    partly_even_periods: Fraction
    maximum: int | None
    surplus: Mapping[int, Fraction]

    def factor_for(self, table: Table) -> Fraction:
        """Return how many such periods the table counts in a year."""
        return self.even_factor if table.is_even else self.factor

    def periods_for(self, table: Table) -> Fraction:
        """Return over how many periods the table withholds the year's tax."""
        if not table.is_even:
            return self.periods
        return self.even_periods if table.withholds_all_year else self.partly_even_periods


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxYear:
    """A year's rates: shares as fractions, limits in kroner."""

    year: int
    municipal_share: Fraction
    common_share: Fraction
    personal_allowance: int
    deduction_rate: Fraction
    deduction_maximum: int
    withheld_deduction_rate: Fraction
    withheld_deduction_maximum: int
    steps: tuple[tuple[int, Fraction], ...]
    social_rate: Fraction
    social_low_rate: Fraction
    social_lower_limit: int
    social_step_in: Fraction
    exemption_limit: int | None
    no_card_share: Fraction
    periods: Mapping[WithholdingPeriod, PeriodFigures]

    def full_social_from(self, rate: Fraction) -> int:
        """Return the income from which the whole contribution is lower than the part above."""
        return rounded(self.social_lower_limit * self.social_step_in / (self.social_step_in - rate))


def rounded(amount: Fraction) -> int:
    """Round to the krone, half up, also below zero (as Java's Math.round)."""
    return (2 * amount.numerator + amount.denominator) // (2 * amount.denominator)


def tax_year(year: int, rates: Rates) -> TaxYear:
    """Gather the figures of a year; past the last known they are carried forward.

    Raises:
        RateMissingError: The year lies before the first known one.
    """
    on = date(year, 1, 1)

    def number(key: str) -> Decimal:
        return rates.value(f"tax.{key}", on).value

    def share(key: str) -> Fraction:
        return Fraction(number(key) / HUNDRED)

    kept = 1 - share("withholding_reduction")
    deduction_rate = share("minimum_deduction.rate")
    maximum = int(number("minimum_deduction.maximum"))
    limit = rates.known("tax.exemption_limit", on)
    return TaxYear(
        year=year,
        municipal_share=share("municipal_share"),
        common_share=share("common_share"),
        personal_allowance=int(number("personal_allowance")),
        deduction_rate=deduction_rate,
        deduction_maximum=maximum,
        withheld_deduction_rate=deduction_rate * kept,
        withheld_deduction_maximum=rounded(maximum * kept),
        steps=tuple((int(number(f"step.{n}.from")), share(f"step.{n}.rate")) for n in _STEPS),
        social_rate=share("social.rate"),
        social_low_rate=share("social.low_rate"),
        social_lower_limit=int(number("social.lower_limit")),
        social_step_in=share("social.step_in"),
        exemption_limit=None if limit is None else int(limit.value),
        no_card_share=share("no_card"),
        periods={period: _period(period, on, rates) for period in WithholdingPeriod},
    )


def _period(period: WithholdingPeriod, on: date, rates: Rates) -> PeriodFigures:
    def number(key: str) -> Fraction:
        # A thirteenth, as 60 × 46 / 52 has, is no exact decimal number.
        value = rates.value(f"withholding.{period.value}.{key}", on).value
        return Fraction(value).limit_denominator(100_000)

    even_periods = number("even_periods")
    partly = number("periods")
    if period not in _WHOLE_PERIODS:
        months = rates.value("withholding.even_months", on).value
        partly = even_periods * Fraction(months) / 12
    has_end = rates.known(_LAST_YEAR_WITH_SURPLUS, on)
    ends = has_end is not None and not has_end.is_carried
    return PeriodFigures(
        step=int(number("step")),
        factor=number("factor"),
        periods=number("periods"),
        even_factor=number("even_factor"),
        even_periods=even_periods,
        partly_even_periods=partly,
        maximum=int(number("maximum")) if ends else None,
        surplus=_surplus(on, rates) if ends else {},
    )


def _surplus(on: date, rates: Rates) -> Mapping[int, Fraction]:
    found = {0: Fraction(rates.value(_LAST_YEAR_WITH_SURPLUS, on).value / HUNDRED)}
    for number in (7150, 7160, 7170):
        known = rates.known(f"withholding.surplus.{number}", on)
        if known is not None and not known.is_carried:
            found[number] = Fraction(known.value / HUNDRED)
    return found
