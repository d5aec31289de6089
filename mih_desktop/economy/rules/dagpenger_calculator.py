"""Dagpenger as NAV's public calculator estimates them, without the ceiling of 90 %.

Rule: dp-kalkulator-frontend (kalkulator.utils).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mih_desktop.economy.days import whole_kroner
from mih_desktop.economy.rates import Rates
from mih_desktop.economy.rules.amounts import given_or_dated, per_cent
from mih_desktop.economy.rules.dagpenger import capped_basis

_WEEKS_IN_PERIOD = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class DagpengerEstimate:
    """Whole kroner: a year without children, and 14 days with them."""

    yearly: int
    per_14_days: int


def estimate(
    incomes: Sequence[Decimal],
    children: int,
    on: date,
    rates: Rates,
    *,
    basic_amount: Decimal | None = None,
    child_rate: Decimal | None = None,
) -> DagpengerEstimate:
    """Return what the calculator shows on a day.

    Args:
        incomes: The last 12 months as one figure, or three years of which the average counts; each
            counts up to 6 G.
        children: How many give a supplement.
        on: The day, for rates that are not given.
        rates: The rates.
        basic_amount: G to use instead of that of the day.
        child_rate: Kroner per child and day to use instead of that of the day.

    Raises:
        RateMissingError: A rate that is neither given nor known.
    """
    capped = [capped_basis(income, on, rates, basic_amount=basic_amount) for income in incomes]
    income = sum(capped, Decimal(0)) / len(capped)
    days_per_year = rates.value("dagpenger.days_per_year", on).value
    per_day = income * per_cent(rates.value("dagpenger.day_share", on).value)
    days = _WEEKS_IN_PERIOD * rates.value("dagpenger.days_per_week", on).value
    supplement = children * given_or_dated(child_rate, "dagpenger.child", on, rates)
    return DagpengerEstimate(
        yearly=whole_kroner(per_day * days_per_year),
        per_14_days=whole_kroner((per_day + supplement) * days),
    )
