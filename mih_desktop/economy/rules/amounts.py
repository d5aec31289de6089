"""Rounding and shares that the rules have in common, and the supplement for children."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from mih_desktop.economy.ages import birthday, births_under
from mih_desktop.economy.rates import Rates

HUNDRED = Decimal(100)
"""Whole per cent."""
MONTHS_PER_YEAR = Decimal(12)
_ORE = Decimal("0.01")

AmountOn = Callable[[date], Decimal]
"""An amount per day that may be another on another day."""


def to_ore(amount: Decimal) -> Decimal:
    """Round to øre, half up."""
    return amount.quantize(_ORE, ROUND_HALF_UP)


def per_cent(percent: Decimal) -> Decimal:
    """Return a percentage as a share: 66 is 0.66."""
    return percent / HUNDRED


def given_or_dated(given: Decimal | None, key: str, on: date, rates: Rates) -> Decimal:
    """Return the figure that is given, else the rate of the day.

    Raises:
        RateMissingError: Nothing is given, and no rate is known for the day.
    """
    return rates.value(key, on).value if given is None else given


def same_each_day(amount: Decimal) -> AmountOn:
    """Return an amount that is the same on every day, as one that is decided in kroner."""
    return lambda _on: amount


def children_with_supplement(benefit: str, births: Iterable[date], on: date, rates: Rates) -> int:
    """Count the children who are born and below the age limit of the benefit on the day.

    Raises:
        RateMissingError: The benefit has no known age limit on the day.
    """
    age = int(rates.value(f"{benefit}.child_age", on).value)
    return births_under(births, age, on)


def child_supplement(benefit: str, births: Iterable[date], on: date, rates: Rates) -> Decimal:
    """Return the supplement for children per day in kroner, before grading.

    Raises:
        RateMissingError: There are such children, and the rate of the day is not known.
    """
    children = children_with_supplement(benefit, births, on, rates)
    if not children:
        return Decimal(0)
    return children * rates.value(f"{benefit}.child", on).value


def share_for_the_young(
    benefit: str, birth_date: date | None, on: date, rates: Rates, *, share_key: str = "young_share"
) -> Decimal:
    """Return the share of a benefit for those below its age limit, 1 for all others.

    Whoever gives no birth date is counted as old enough.
    """
    limit = rates.known(f"{benefit}.young_age", on)
    if limit is None or birth_date is None or on >= birthday(birth_date, int(limit.value)):
        return Decimal(1)
    return rates.value(f"{benefit}.{share_key}", on).value
