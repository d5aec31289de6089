"""AAP as NAV's public calculator estimates it: a year's benefit from three years' incomes.

It holds the benefit with children to 90 % of the basis, which NAV's engine for decisions does not
do, so it answers only what a man would be told there and is never part of a forecast.

Rule: aap-kalkulator-frontend (Kalkuler, Inntekt, Barn, Arbeidsgrad).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from mih_desktop.economy.days import whole_kroner
from mih_desktop.economy.rates import Rates
from mih_desktop.economy.rules.aap import average_basic_amounts, basis_from_incomes
from mih_desktop.economy.rules.amounts import HUNDRED, given_or_dated, per_cent


@dataclass(frozen=True, slots=True, kw_only=True)
class AapQuestion:
    """What the calculator asks for.

    `incomes` are kroner of the last, the second and the third year before `year_ill`. Of
    `basic_amount`, `minimum_g` and `child_rate` (kroner per child and day) the rates of the day
    asked about hold where they are not given.
    """

    year_ill: int
    incomes: tuple[Decimal, Decimal, Decimal]
    children: int = 0
    is_25: bool = True
    work_pct: Decimal = Decimal(0)
    has_aap_already: bool = False
    basic_amount: Decimal | None = None
    minimum_g: Decimal | None = None
    child_rate: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WithChildren:
    """A year's benefit with the supplement for children, and the most the supplement can be."""

    yearly: Decimal
    child_cap: Decimal

    @property
    def yearly_rounded_up(self) -> int:
        """Return the benefit in whole kroner, up."""
        return _up(self.yearly)

    @property
    def child_cap_rounded_up(self) -> int:
        """Return the most the supplement can be in whole kroner, up."""
        return _up(self.child_cap)


def yearly_estimate(question: AapQuestion, on: date, rates: Rates) -> int:
    """Return the year's benefit in whole kroner, as the calculator shows it on a day.

    Raises:
        RateMissingError: A rate that is neither given nor known.
    """
    yearly = _without_children(question, on, rates)
    if question.children:
        yearly = with_children(
            yearly, question.children, on, rates, child_rate=question.child_rate
        ).yearly
    limit_key = "aap.work_limit" if question.has_aap_already else "aap.work_limit_new"
    if question.work_pct > rates.value(limit_key, on).value:
        return 0
    return whole_kroner(yearly * per_cent(HUNDRED - question.work_pct))


def with_children(
    yearly: Decimal, children: int, on: date, rates: Rates, *, child_rate: Decimal | None = None
) -> WithChildren:
    """Add the supplement for children to a year's benefit, together at most 90 % of the basis.

    Raises:
        RateMissingError: The rate per child is neither given nor known.
    """
    rate = given_or_dated(child_rate, "aap.child", on, rates)
    supplement = rate * rates.value("aap.days_per_year", on).value * children
    basis = yearly / per_cent(rates.value("aap.share", on).value)
    ceiling = basis * per_cent(rates.value("aap.ceiling", on).value)
    return WithChildren(yearly=min(yearly + supplement, ceiling), child_cap=ceiling - yearly)


def _without_children(question: AapQuestion, on: date, rates: Rates) -> Decimal:
    basic_amount = given_or_dated(question.basic_amount, "basic_amount", on, rates)
    minimum = given_or_dated(question.minimum_g, "aap.minimum_g", on, rates)
    if not question.is_25:
        minimum *= rates.value("aap.young_share", on).value
    years = [question.year_ill - back for back in (1, 2, 3)]
    basis = basis_from_incomes(
        dict(zip(years, question.incomes, strict=True)),
        average_basic_amounts(years, rates),
        rates.value("aap.cap_g", on).value,
    )
    share = per_cent(rates.value("aap.share", on).value)
    return max(basis.multiple * share, minimum) * basic_amount


def _up(amount: Decimal) -> int:
    return int(amount.to_integral_value(ROUND_CEILING))
