"""Overgangsstønad for a single parent: the month's amount, and how long new cases last.

Rules: folketrygdloven chapter 15, as NAV's engine works them out (familie-ef-sak, BeregningUtils),
and LOV-2026-06-12-27 for cases from 1 July 2026.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, Decimal

from mih_desktop.economy.days import DAY, months_from
from mih_desktop.economy.rates import Rates
from mih_desktop.economy.rules.amounts import MONTHS_PER_YEAR, given_or_dated, per_cent

_KRONE = Decimal(1)


def full_month(on: date, rates: Rates, *, basic_amount: Decimal | None = None) -> int:
    """Return a month without income in whole kroner: a twelfth of 2.25 G, half to even.

    Raises:
        RateMissingError: G is neither given nor known for the day.
    """
    g = given_or_dated(basic_amount, "basic_amount", on, rates)
    yearly = rates.value("overgangsstonad.yearly_g", on).value * g
    return int((yearly / MONTHS_PER_YEAR).quantize(_KRONE, ROUND_HALF_EVEN))


def month(
    on: date, yearly_income: Decimal, rates: Rates, *, basic_amount: Decimal | None = None
) -> int:
    """Return a month in whole kroner beside an expected yearly income.

    Income is rounded down to whole thousands; a twelfth of 45 % of what is above half of G, half
    down to the krone, is taken off the full amount.

    Raises:
        RateMissingError: G is neither given nor known for the day.
    """
    g = given_or_dated(basic_amount, "basic_amount", on, rates)
    step = rates.value("overgangsstonad.income_step", on).value
    income = (yearly_income / step).to_integral_value(ROUND_FLOOR) * step
    above = max(Decimal(0), income - rates.value("overgangsstonad.free_g", on).value * g)
    reduction = above * per_cent(rates.value("overgangsstonad.reduction", on).value)
    monthly = (reduction / MONTHS_PER_YEAR).quantize(_KRONE, ROUND_HALF_DOWN)
    return max(0, full_month(on, rates, basic_amount=g) - int(monthly))


def last_possible_day(granted_on: date, youngest_birth: date, rates: Rates) -> date | None:
    """Return the last day that the rules allow, None where the decision alone says so.

    Cases from 1 July 2026 last until the youngest child is 14 months; older ones follow their
    decision, but never past the end of the transition.
    """
    months = rates.known("overgangsstonad_right.child_months", granted_on)
    if months is None:
        return rates.value("overgangsstonad_right.old_cases", granted_on).known_to
    return months_from(youngest_birth, int(months.value)) - DAY
