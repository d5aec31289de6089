"""Dagpenger for a meldeperiode: what the hours on the card leave, day by day.

Rule: dp-behandling, Beregningsperiode (folketrygdloven §§ 4-9 and 4-13).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from mih_desktop.economy.days import WEEKDAYS_PER_WEEK, whole_kroner
from mih_desktop.economy.rates import Rates
from mih_desktop.economy.rules.amounts import AmountOn, per_cent

_DAYS_IN_PERIOD = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class DagpengerCard:
    """A meldeperiode of dagpenger.

    `benefit_days` are the weekdays with a right and without illness or absence; `hours_worked` are
    those of these days and of the weekends. `limit_pct` is the highest percentage of the usual
    hours that still pays, None for the ordinary one.
    """

    benefit_days: tuple[date, ...]
    hours_worked: Decimal
    usual_week_hours: Decimal
    own_share_left: Decimal = Decimal(0)
    limit_pct: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DagpengerCardPaid:
    """What a meldeperiode gives in whole kroner, and how much of the own share it took."""

    by_day: Mapping[date, int]
    own_share_used: Decimal = Decimal(0)
    is_over_limit: bool = False

    @property
    def total(self) -> int:
        """Return the whole period in kroner."""
        return sum(self.by_day.values())


def benefit_days(
    first: date, *, count: int | None = None, right_from: date | None = None
) -> tuple[date, ...]:
    """Return the weekdays of a meldeperiode from a day on, at most `count`, the earliest first."""
    start = max(first, right_from or first)
    days = (first + timedelta(days=n) for n in range(_DAYS_IN_PERIOD))
    weekdays = tuple(day for day in days if day >= start and day.weekday() < WEEKDAYS_PER_WEEK)
    return weekdays if count is None else weekdays[:count]


def card_paid(card: DagpengerCard, rate_on: AmountOn, rates: Rates) -> DagpengerCardPaid:
    """Return what a meldeperiode gives.

    Each day gives its rate, less the share of the usual hours that was worked; exactly the limit
    still pays, more pays nothing. Days of one rate are added, their part of the own share is taken
    off, and the sum is rounded half up and laid on the days in whole kroner, the rest on the last.

    Args:
        card: The days, hours and the own share that is left.
        rate_on: The day rate with supplement for children in kroner on any day.
        rates: The rates.
    """
    nothing = dict.fromkeys(card.benefit_days, 0)
    usual_hours = card.usual_week_hours / WEEKDAYS_PER_WEEK * len(card.benefit_days)
    if not usual_hours:
        return DagpengerCardPaid(by_day=nothing)
    limit = card.limit_pct
    if limit is None:
        limit = rates.value("dagpenger.work_limit", card.benefit_days[0]).value
    if card.hours_worked > usual_hours * per_cent(limit):
        return DagpengerCardPaid(by_day=nothing, is_over_limit=True)
    unworked = max(Decimal(0), usual_hours - card.hours_worked) / usual_hours
    groups = _days_by_rate(card.benefit_days, rate_on)
    sums = {rate: rate * len(days) * unworked for rate, days in groups.items()}
    shares = _own_shares(sums, card.own_share_left)
    by_day: dict[date, int] = {}
    for rate, days in groups.items():
        by_day |= _laid_on_days(whole_kroner(sums[rate] - shares[rate]), days)
    return DagpengerCardPaid(
        by_day=dict(sorted(by_day.items())),
        own_share_used=sum(shares.values(), Decimal(0)),
    )


def _days_by_rate(days: Iterable[date], rate_on: AmountOn) -> dict[Decimal, list[date]]:
    groups: dict[Decimal, list[date]] = {}
    for day in days:
        groups.setdefault(rate_on(day), []).append(day)
    return groups


def _own_shares(sums: Mapping[Decimal, Decimal], left: Decimal) -> dict[Decimal, Decimal]:
    """Part the own share after what each rate gives; no more than there is to take it from."""
    total = sum(sums.values(), Decimal(0))
    if not total:
        return dict.fromkeys(sums, Decimal(0))
    taken = min(total, left)
    return {
        rate: min(amount, Decimal(whole_kroner(taken * amount / total)))
        for rate, amount in sums.items()
    }


def _laid_on_days(total: int, days: Sequence[date]) -> dict[date, int]:
    each, rest = divmod(total, len(days))
    return {day: each + (rest if day == days[-1] else 0) for day in days}
