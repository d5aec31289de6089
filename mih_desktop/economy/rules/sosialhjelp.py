"""Economic social assistance after the State's guideline: subsistence without housing and power.

The municipality may have rates of its own and always judges the single case, so this is a guide.
Rule: the yearly circular on guiding rates (the sources stand with the rates).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mih_desktop.domain.enums import HouseholdKind
from mih_desktop.economy.ages import birthday
from mih_desktop.economy.days import whole_kroner
from mih_desktop.economy.rates import Rates

_AGE_GROUPS = ((6, "child_0_5"), (11, "child_6_10"), (18, "child_11_17"))
"""Below which age a child gives which rate; the ages are part of what the rate is."""


def guideline_month(
    household: HouseholdKind, child_births: Iterable[date], on: date, rates: Rates
) -> int:
    """Return the guideline for a household in kroner a month; a couple is both of them together.

    Raises:
        RateMissingError: The guideline of that time is not known; the municipality must be asked.
    """
    keys = [household.value, *_child_keys(child_births, on)]
    return sum(whole_kroner(rates.value(f"sosialhjelp.{key}", on).value) for key in keys)


def _child_keys(child_births: Iterable[date], on: date) -> Iterable[str]:
    for birth in child_births:
        if birth > on:
            continue
        group = next((key for age, key in _AGE_GROUPS if on < birthday(birth, age)), None)
        if group is not None:
            yield group
