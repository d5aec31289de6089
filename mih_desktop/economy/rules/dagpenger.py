"""Dagpenger: the day rate, the own share, the supplements, and three cards above the limit.

Rules: folketrygdloven §§ 4-9, 4-12 and 4-14, as NAV's engine works them out (dp-behandling:
DagpengenesStørrelse, Egenandel, KravPåFerietillegg, TaptArbeidstidStans).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mih_desktop.economy.days import whole_kroner
from mih_desktop.economy.rates import Rates
from mih_desktop.economy.rules.amounts import given_or_dated, per_cent


@dataclass(frozen=True, slots=True, kw_only=True)
class CardOverLimit:
    """Whether a meldeperiode had too much work for dagpenger."""

    first: date
    is_over_limit: bool


def day_rate(basis: Decimal, child_supplement: Decimal, on: date, rates: Rates) -> int:
    """Return whole kroner per day of a five-day week.

    That is 0.24 % of the basis, rounded half up, and the supplement for children, together at most
    90 % of the basis per day. The basis is held to 6 G already when it is fixed.

    Args:
        basis: The basis in kroner a year.
        child_supplement: Kroner per day for all children.
        on: The day of the decision.
        rates: The rates.
    """
    rate = whole_kroner(basis * per_cent(rates.value("dagpenger.day_share", on).value))
    ceiling = per_cent(rates.value("dagpenger.ceiling", on).value) * basis
    highest = whole_kroner(ceiling / rates.value("dagpenger.days_per_year", on).value)
    return min(rate + whole_kroner(child_supplement), highest)


def week_rate(rate: int, on: date, rates: Rates) -> int:
    """Return the day rate for a whole week."""
    return rate * int(rates.value("dagpenger.days_per_week", on).value)


def capped_basis(
    income: Decimal, on: date, rates: Rates, *, basic_amount: Decimal | None = None
) -> Decimal:
    """Return a yearly income, at most 6 G.

    Raises:
        RateMissingError: G is neither given nor known for the day.
    """
    g = given_or_dated(basic_amount, "basic_amount", on, rates)
    return max(Decimal(0), min(income, rates.value("dagpenger.cap_g", on).value * g))


def own_share(rate: Decimal, granted_on: date, rates: Rates) -> Decimal:
    """Return what a man bears himself when dagpenger begin: three day rates.

    It came on 1 January 2024 in the place of waiting days; a right from before has none.
    """
    days = rates.known("dagpenger.own_share_days", granted_on)
    return Decimal(0) if days is None else rate * days.value


def holiday_supplement(days_used: int, paid_last_year: Decimal, on: date, rates: Rates) -> Decimal:
    """Return the supplement paid next year, exact: 9.5 % of what was paid, if over 40 days."""
    if days_used <= rates.value("dagpenger.holiday_days", on).value:
        return Decimal(0)
    return paid_last_year * per_cent(rates.value("dagpenger.holiday_share", on).value)


def has_income_enough(
    last_12_months: Decimal,
    last_36_months: Decimal,
    on: date,
    rates: Rates,
    *,
    basic_amount: Decimal | None = None,
) -> bool:
    """Tell whether there was income enough: 1.5 G in 12 months or 3 G in 36.

    Raises:
        RateMissingError: G is neither given nor known for the day.
    """
    g = given_or_dated(basic_amount, "basic_amount", on, rates)
    return (
        last_12_months >= rates.value("dagpenger.minimum_income_12_g", on).value * g
        or last_36_months >= rates.value("dagpenger.minimum_income_36_g", on).value * g
    )


def stops_from(cards: Iterable[CardOverLimit], rates: Rates) -> date | None:
    """Return the day from which dagpenger are stopped: the first of three cards above the limit.

    The cards stand in order, none left out between two; None where there never are three in a row.
    """
    in_row: list[date] = []
    for card in cards:
        in_row = [*in_row, card.first] if card.is_over_limit else []
        if in_row and len(in_row) >= rates.value("dagpenger.stop_cards", card.first).value:
            return in_row[0]
    return None
