"""Counting of days and months for money, and the split of whole kroner."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar

_T = TypeVar("_T")
DAY = timedelta(days=1)
_WEEK = 7
WEEKDAYS_PER_WEEK = 5
_WHOLE = Decimal(1)
_FINE = Decimal("0.00000001")
"""Steps that a quotient is rounded to first, so that 32 866,4999… from a division is ,5 again."""


def first_of_month(day: date) -> date:
    """Return the first day of the month."""
    return day.replace(day=1)


def last_of_month(day: date) -> date:
    """Return the last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def days_in_month(day: date) -> int:
    """Return how many days the month has."""
    return monthrange(day.year, day.month)[1]


def months_from(day: date, count: int) -> date:
    """Count whole months; a day that the month does not have becomes its last."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_between(first: date, last: date) -> tuple[date, ...]:
    """Return the first day of every month that the stretch touches."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    start = first_of_month(first)
    return tuple(months_from(start, n) for n in range(count))


def weekdays(first: date, last: date) -> int:
    """Count Mondays to Fridays, both ends counted in; 0 where the end lies before the start."""
    total = (last - first).days + 1
    if total <= 0:
        return 0
    weeks, rest = divmod(total, _WEEK)
    start = first.weekday()
    return weeks * WEEKDAYS_PER_WEEK + sum(
        (start + n) % _WEEK < WEEKDAYS_PER_WEEK for n in range(rest)
    )


def in_a_row(items: Iterable[_T], follows: Callable[[_T, _T], bool]) -> Iterator[list[_T]]:
    """Part what is in the order of time into those that follow on each other."""
    row: list[_T] = []
    for item in items:
        if row and not follows(row[-1], item):
            yield row
            row = []
        row.append(item)
    if row:
        yield row


def is_next_month(before: date, after: date) -> bool:
    """Tell whether one first day of a month is the one after the other."""
    return months_from(before, 1) == after


def whole_kroner(amount: Decimal) -> int:
    """Round to the krone, half up."""
    return int(amount.quantize(_FINE, ROUND_HALF_UP).quantize(_WHOLE, ROUND_HALF_UP))


def split_kroner(total: int, exact: Sequence[Decimal]) -> tuple[int, ...]:
    """Split a total into whole kroner after exact shares that add up to it, by largest remainder.

    The total must lie within half a krone per share of the sum of the shares.
    """
    whole = [int(share) for share in exact]
    order = sorted(range(len(exact)), key=lambda n: (whole[n] - exact[n], n))
    for n in order[: total - sum(whole)]:
        whole[n] += 1
    return tuple(whole)
