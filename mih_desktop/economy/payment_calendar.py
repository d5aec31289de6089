"""When money comes: meldeperioder and their pay days, and the municipality's pay day.

A meldeperiode is 14 days from a Monday; its card is sent when it is over, and NAV pays 2–3 working
days later (nav.no/send-meldekort, 06.10.2026). Wages come on the municipality's own day of the
month, or on the last working day before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from mih_desktop.domain.working_days import (
    next_working_day,
    previous_working_day,
    working_days_after,
)
from mih_desktop.economy.days import DAY, last_of_month, months_from

FORTNIGHT: Final = timedelta(days=14)
_SOME_MONDAY: Final = date(2026, 1, 5)
"""The rhythm where a man's own is not known; NAV has two, a week apart."""
PAID_AFTER: Final = 3
"""Working days from the last Sunday of a period to its pay day, the slower of NAV's 2–3."""


def meldeperiode_of(day: date, card_from: date | None) -> date:
    """Return the first day of the meldeperiode a day lies in.

    `card_from` is any day of the first week of one of the man's own periods.
    """
    known = card_from or _SOME_MONDAY
    monday = known - timedelta(days=known.weekday())
    return day - timedelta(days=(day - monday).days % FORTNIGHT.days)


def meldeperioder(first: date, last: date, card_from: date | None) -> Iterator[date]:
    """Yield the first day of every meldeperiode that has a day from `first` to `last`."""
    start = meldeperiode_of(first, card_from)
    while start <= last:
        yield start
        start += FORTNIGHT


@lru_cache(maxsize=4096)
def card_pay_day(period_start: date) -> date:
    """Return the day on which a meldeperiode is paid."""
    return working_days_after(period_start + FORTNIGHT - DAY, PAID_AFTER)


@lru_cache(maxsize=4096)
def wage_pay_day(month: date, day_of_month: int) -> date:
    """Return the municipality's pay day in a month, the last working day up to it."""
    wanted = min(day_of_month, last_of_month(month).day)
    found = previous_working_day(month.replace(day=wanted))
    # A month that begins with days off pays on its first working day, never the month before.
    return found if found.month == month.month else next_working_day(month.replace(day=1))


def wage_pay_day_from(day: date, day_of_month: int) -> date:
    """Return the first pay day on or after a day."""
    found = wage_pay_day(day.replace(day=1), day_of_month)
    if found >= day:
        return found
    return wage_pay_day(months_from(day.replace(day=1), 1), day_of_month)
