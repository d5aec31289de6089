"""Daily travel (daglig reise): by own car, or by the cheapest tickets.

Rules: tilleggsstonader-sak (PrivatBilRammevedtakBeregningService, OffentligTransportBeregning) and
nav.no/tilleggsstonader.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from mih_desktop.economy.days import DAY, weekdays, whole_kroner
from mih_desktop.economy.rates import Rates
from mih_desktop.economy.rules.amounts import given_or_dated, to_ore
from mih_desktop.economy.rules.parts_of_time import Part, stretches_of_days
from mih_desktop.economy.rules.supplements import PartPaid

_WAYS_PER_DAY = 2
_SUNDAY = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCarDay:
    """A day by own car: the rate per kilometre, and kroner and øre for the day."""

    km_rate: Decimal
    amount: Decimal


def is_far_enough(km_one_way: Decimal, on: date, rates: Rates) -> bool:
    """Tell whether the way is long enough for support: 6 km, unless health asks for it."""
    return km_one_way >= rates.value("supplement.travel.minimum_km", on).value


def own_car_day(
    km_one_way: Decimal,
    on: date,
    rates: Rates,
    *,
    toll_per_day: Decimal = Decimal(0),
    ferry_per_day: Decimal = Decimal(0),
    km_rate: Decimal | None = None,
) -> OwnCarDay:
    """Return a day by own car: both ways by the rate per kilometre, toll and ferry.

    Whether the way is long enough is for `is_far_enough` to tell.

    Raises:
        RateMissingError: The rate per kilometre is neither given nor known for the day.
    """
    rate = given_or_dated(km_rate, "supplement.travel.km", on, rates)
    driving = to_ore(km_one_way * _WAYS_PER_DAY * rate)
    return OwnCarDay(km_rate=rate, amount=driving + toll_per_day + ferry_per_day)


def travel_days(first: date, last: date, days_per_week: int) -> int:
    """Count the days of travel: so many of each calendar week, at most its weekdays in between."""
    total = 0
    start = first
    while start <= last:
        week_end = min(last, start + timedelta(days=_SUNDAY - start.weekday()))
        total += min(days_per_week, weekdays(start, week_end))
        start = week_end + DAY
    return total


def public_travel(
    first: date,
    last: date,
    days_per_week: int,
    rates: Rates,
    *,
    price_30_days: Decimal | None = None,
    price_single: Decimal | None = None,
) -> tuple[PartPaid, ...]:
    """Return each stretch of 30 days in whole kroner: a card, or two single tickets a day.

    The cheaper of the two that have a price; nothing where neither has.
    """
    card_days = int(rates.value("supplement.travel.card_days", first).value)

    def amount(part: Part) -> int:
        prices = [] if price_30_days is None else [price_30_days]
        if price_single is not None:
            days = travel_days(part.first, part.last, days_per_week)
            prices.append(days * _WAYS_PER_DAY * price_single)
        return whole_kroner(min(prices, default=Decimal(0)))

    return tuple(
        PartPaid(first=part.first, last=part.last, amount=amount(part))
        for part in stretches_of_days(first, last, card_days)
    )
