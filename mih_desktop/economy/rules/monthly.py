"""Benefits that the municipality pays by the month: kvalifiseringsstønad and introduksjonsstønad.

Rules: sosialtjenesteloven § 35 and nav.no/kvalifiseringsprogrammet; integreringsloven chapter 5.
Neither source says how a month is rounded, so it is rounded like other payments: to the krone.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from mih_desktop.economy.days import whole_kroner
from mih_desktop.economy.rates import Rates
from mih_desktop.economy.rules.amounts import (
    MONTHS_PER_YEAR,
    child_supplement,
    given_or_dated,
    share_for_the_young,
)

_KVP = "kvalifiseringsstonad"
_INTRODUCTION = "introduksjonsstonad"


def kvalifiseringsstonad_month(
    on: date,
    rates: Rates,
    *,
    birth_date: date | None = None,
    child_births: Iterable[date] = (),
    paid_week_hours: Decimal = Decimal(0),
    other_benefits: Decimal = Decimal(0),
    basic_amount: Decimal | None = None,
) -> int:
    """Return a month of kvalifiseringsstønad in whole kroner, as it is on a day of the month.

    A twelfth of 2.041 G (two thirds for those under 25) and of the supplement for children for 260
    days; both less the share of the week of 37.5 hours that is paid work, and krone for krone less
    dagpenger, sykepenger and foreldrepenger of the month.

    Raises:
        RateMissingError: A rate is not known for the day.
    """
    g = given_or_dated(basic_amount, "basic_amount", on, rates)
    yearly = rates.value(f"{_KVP}.yearly_g", on).value * g
    yearly *= share_for_the_young(_KVP, birth_date, on, rates)
    supplement = child_supplement(_KVP, child_births, on, rates)
    yearly += supplement * rates.value(f"{_KVP}.days_per_year", on).value
    week = rates.value(f"{_KVP}.week_hours", on).value
    left = max(Decimal(0), week - paid_week_hours) / week
    return max(0, whole_kroner(yearly / MONTHS_PER_YEAR * left - other_benefits))


def introduksjonsstonad_month(
    on: date,
    rates: Rates,
    *,
    birth_date: date | None = None,
    lives_with_parents: bool = False,
    basic_amount: Decimal | None = None,
) -> int:
    """Return a month of introduksjonsstønad in whole kroner, as it is on a day of the month.

    A twelfth of 2 G; two thirds of it for those under 25, one third for those of them who live with
    their parents.

    Raises:
        RateMissingError: A rate is not known for the day.
    """
    g = given_or_dated(basic_amount, "basic_amount", on, rates)
    yearly = rates.value(f"{_INTRODUCTION}.yearly_g", on).value * g
    share_key = "parents_share" if lives_with_parents else "young_share"
    yearly *= share_for_the_young(_INTRODUCTION, birth_date, on, rates, share_key=share_key)
    return whole_kroner(yearly / MONTHS_PER_YEAR)
