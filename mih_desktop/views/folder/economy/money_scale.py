"""Where months, days and kroner lie in the money chart; pure geometry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mih_desktop.economy.days import days_in_month
from mih_desktop.economy.month_bars import MonthBar, highest_bar

_STEPS = (1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000)
_MOST_TICKS = 4
_BAR_SHARE = 0.64


def axis_ticks(highest: int) -> tuple[int, ...]:
    """Return round kroner from 0 to the first one not below the highest, at most four above 0."""
    for step in _STEPS:
        count = max(-(-highest // step), 1)
        if count <= _MOST_TICKS:
            return tuple(step * n for n in range(count + 1))
    return (0, highest)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyScale:
    """The plot's rectangle in pixels, and what it stands for."""

    left: float
    right: float
    top: float
    bottom: float
    first: date
    months: int
    highest: int

    @property
    def step(self) -> float:
        """Return the width of a month."""
        return (self.right - self.left) / max(self.months, 1)

    def y(self, amount: float) -> float:
        """Return how high an amount lies."""
        return self.bottom - (self.bottom - self.top) * amount / max(self.highest, 1)

    def month_left(self, number: int) -> float:
        """Return where a month begins."""
        return self.left + number * self.step

    def bar(self, number: int) -> tuple[float, float]:
        """Return left edge and width of a month's bar."""
        width = self.step * _BAR_SHARE
        return self.month_left(number) + (self.step - width) / 2, width

    def x(self, day: date, *, after: bool = False) -> float:
        """Return where a day begins, or ends with `after`; days outside stay at the edge."""
        number = (day.year - self.first.year) * 12 + day.month - self.first.month
        share = (day.day - (0 if after else 1)) / days_in_month(day)
        return min(max(self.left + (number + share) * self.step, self.left), self.right)

    def month_at(self, x: float) -> int | None:
        """Return which month lies at a point, None outside."""
        if not self.left <= x < self.right:
            return None
        return int((x - self.left) / self.step)


def scale_of(
    months: Sequence[MonthBar], *, left: float, right: float, top: float, bottom: float
) -> MoneyScale:
    """Return the scale that has room for every month and the line of fixed costs."""
    highest = highest_bar(months)
    return MoneyScale(
        left=left,
        right=right,
        top=top,
        bottom=bottom,
        first=months[0].month if months else date.min,
        months=len(months),
        highest=axis_ticks(highest)[-1],
    )
