"""Supplements (tilleggsstønader): learning materials, child care and housing.

Rules: tilleggsstonader-sak (LæremidlerBeregnUtil, PassAvBarnBeregningService, BoutgifterBeregnUtil)
and nav.no/tilleggsstonader. Whoever has only tiltakspenger or dagpenger has no right to them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from mih_desktop.economy.days import whole_kroner
from mih_desktop.economy.rates import Rates
from mih_desktop.economy.rules.amounts import per_cent, to_ore
from mih_desktop.economy.rules.parts_of_time import running_months

_MOST_CHILDREN = 3
"""The number of children from which the maximum of child care is the same."""


class StudyLevel(StrEnum):
    """The level of study, which decides the rate of learning materials."""

    UPPER_SECONDARY = "upper_secondary"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartPaid:
    """Whole kroner for a running month."""

    first: date
    last: date
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildcareRate:
    """The maximum of a month, and the rate per day that is paid, in kroner and øre."""

    maximum: int
    day_rate: Decimal


def learning_materials_rate(level: StudyLevel, on: date, rates: Rates) -> int:
    """Return the full rate of a month in kroner.

    Raises:
        RateMissingError: The rate of that time is not known.
    """
    return whole_kroner(rates.value(f"supplement.learning_materials.{level.value}", on).value)


def learning_materials_month(level: StudyLevel, study_pct: int, on: date, rates: Rates) -> int:
    """Return a month in kroner: the full rate, or half of it, half up, for up to half a study.

    Raises:
        RateMissingError: The rate of that time is not known.
    """
    rate = learning_materials_rate(level, on, rates)
    if study_pct > rates.value("supplement.learning_materials.half_up_to", on).value:
        return rate
    half = per_cent(rates.value("supplement.learning_materials.half_share", on).value)
    return whole_kroner(rate * half)


def learning_materials_periods(
    first: date, last: date, level: StudyLevel, study_pct: int, rates: Rates
) -> tuple[PartPaid, ...]:
    """Return each running month, begun months in full, at the rate of its first day.

    A month that runs past New Year is parted there, since the new year has a new rate.

    Raises:
        RateMissingError: The rate of a month is not known.
    """
    return tuple(
        PartPaid(
            first=part.first,
            last=part.last,
            amount=learning_materials_month(level, study_pct, part.first, rates),
        )
        for part in running_months(first, last, split_at_new_year=True)
    )


def childcare_rate(children: int, cost_month: Decimal, on: date, rates: Rates) -> ChildcareRate:
    """Return the rate of child care for a month's cost of all children together.

    64 % of the cost in whole kroner, up to the maximum for the number of children, divided by 21.67
    weekdays.

    Raises:
        RateMissingError: The maximum of that time is not known.
    """
    key = f"supplement.childcare.maximum.{min(children, _MOST_CHILDREN)}"
    maximum = whole_kroner(rates.value(key, on).value) if children else 0
    covered = whole_kroner(
        cost_month * per_cent(rates.value("supplement.childcare.share", on).value)
    )
    days = rates.value("supplement.childcare.days_per_month", on).value
    return ChildcareRate(maximum=maximum, day_rate=to_ore(min(covered, maximum) / days))


def childcare_month(children: int, cost_month: Decimal, days: int, on: date, rates: Rates) -> int:
    """Return child care in whole kroner for the weekdays of a month with activity, half up.

    Raises:
        RateMissingError: The maximum of that time is not known.
    """
    return whole_kroner(childcare_rate(children, cost_month, on, rates).day_rate * days)


def housing_maximum(on: date, rates: Rates) -> int:
    """Return the most that is paid for housing in a month.

    Raises:
        RateMissingError: The maximum of that time is not known.
    """
    return whole_kroner(rates.value("supplement.housing.maximum", on).value)


def housing_month(cost_month: Decimal, on: date, rates: Rates) -> int:
    """Return housing for a month in whole kroner: the cost, up to the maximum.

    Raises:
        RateMissingError: The maximum of that time is not known.
    """
    return min(whole_kroner(cost_month), housing_maximum(on, rates))


def housing_periods(
    first: date, last: date, cost_month: Decimal, rates: Rates
) -> tuple[PartPaid, ...]:
    """Return each running month, begun months in full, at the maximum of its first day.

    Raises:
        RateMissingError: The maximum of a month is not known.
    """
    return tuple(
        PartPaid(
            first=part.first,
            last=part.last,
            amount=housing_month(cost_month, part.first, rates),
        )
        for part in running_months(first, last)
    )
