"""A stretch of days in the parts that supplements are paid by: running months and 30 days.

Rule: tilleggsstonader-sak (splitPerLøpendeMåneder, splitPer30DagersPerioder). A part that holds no
weekday is left out, as nothing is paid for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from mih_desktop.economy.days import DAY, months_from, weekdays


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Part of a stretch, both ends counted in."""

    first: date
    last: date


def running_months(first: date, last: date, *, split_at_new_year: bool = False) -> tuple[Part, ...]:
    """Part a stretch in months that run from its first day; the last may be shorter.

    With `split_at_new_year` a month ends with the year, and the next runs from 1 January.
    """

    def end(start: date) -> date:
        month_end = months_from(start, 1) - DAY
        return min(month_end, date(start.year, 12, 31)) if split_at_new_year else month_end

    return _parts(first, last, end)


def stretches_of_days(first: date, last: date, days: int) -> tuple[Part, ...]:
    """Part a stretch in so many days each; the last may be shorter."""
    return _parts(first, last, lambda start: start + timedelta(days=days - 1))


def _parts(first: date, last: date, end: Callable[[date], date]) -> tuple[Part, ...]:
    parts: list[Part] = []
    start = first
    while start <= last:
        part = Part(first=start, last=min(end(start), last))
        if weekdays(part.first, part.last):
            parts.append(part)
        start = part.last + DAY
    return tuple(parts)
