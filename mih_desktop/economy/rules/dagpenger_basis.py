"""What dagpenger are worked out from: the incomes of the last 12 or 36 months.

Rule: folketrygdloven § 4-11, as NAV's engine works it out (dp-behandling: Dagpengegrunnlag,
Opptjeningstid, Oppjuster).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mih_desktop.domain.working_days import next_working_day
from mih_desktop.economy.days import first_of_month, months_from, whole_kroner
from mih_desktop.economy.rates import Rates

_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class DagpengerBasis:
    """The basis in whole kroner a year, and whether it is the average of the longer time."""

    amount: int
    is_average: bool


def newest_counted_month(applied_on: date, rates: Rates) -> date:
    """Return the first day of the newest month whose income counts.

    Employers report a month by the 5th of the next, or the first working day after it; until that
    day is past, the month before is the newest.
    """
    day = int(rates.value("dagpenger.reporting_day", applied_on).value)
    deadline = next_working_day(applied_on.replace(day=day))
    months_back = 1 if applied_on > deadline else 2
    return months_from(first_of_month(applied_on), -months_back)


def basis(applied_on: date, incomes: Mapping[date, Decimal], rates: Rates) -> DagpengerBasis:
    """Return the better of the last 12 months and a third of the last 36.

    Income is raised by how G has grown since its month, and each 12 months count up to 6 G.

    Args:
        applied_on: The day of the application.
        incomes: Kroner by month, each under the first day of the month.
        rates: The rates.

    Raises:
        RateMissingError: G of a month with income is not known.
    """
    g_now = rates.value("basic_amount", applied_on).value
    cap = rates.value("dagpenger.cap_g", applied_on).value * g_now
    years = int(rates.value("dagpenger.basis_years", applied_on).value)
    newest = newest_counted_month(applied_on, rates)
    by_year = [Decimal(0)] * years
    for month, income in incomes.items():
        back = (newest.year - month.year) * _MONTHS + newest.month - month.month
        if 0 <= back < years * _MONTHS:
            g_then = rates.value("basic_amount", month).value
            by_year[back // _MONTHS] += income * g_now / g_then
    capped = [min(income, cap) for income in by_year]
    average = sum(capped, Decimal(0)) / years
    best = max(capped[0], average)
    return DagpengerBasis(amount=whole_kroner(best), is_average=average > capped[0])
