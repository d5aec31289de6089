"""What a month's bar is made of: what comes in, or what is earned, by whose money it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mih_desktop.domain.forecast import Forecast
from mih_desktop.economy.paying import PAID_COLUMNS, paid_column


class MoneyView(StrEnum):
    """Which side of the money is shown."""

    PAID = "paid"
    EARNED = "earned"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthBar:
    """A month as it is drawn: amounts by column (nav, municipality, holiday, other) and costs."""

    month: date
    parts: tuple[tuple[str, int], ...]
    costs: int
    is_unknown: bool
    happens: str

    @property
    def total(self) -> int:
        """Return the height of the bar in kroner."""
        return sum(amount for _, amount in self.parts)

    @property
    def is_below(self) -> bool:
        """Tell whether the month gives nothing, or less than the man's own fixed costs."""
        return self.total == 0 or self.total < self.costs


def month_bars(forecast: Forecast, view: MoneyView) -> tuple[MonthBar, ...]:
    """Return a bar for every month: paid after tax where it is known, or earned before tax."""
    if view is MoneyView.EARNED:
        return tuple(
            MonthBar(
                month=m.month,
                parts=(("nav", m.nav), ("municipality", m.municipality), ("other", m.other)),
                costs=m.costs,
                is_unknown=m.is_unknown,
                happens=m.happens,
            )
            for m in forecast.months
        )
    columns: defaultdict[tuple[date, str], int] = defaultdict(int)
    for payment in forecast.payments:
        columns[payment.pay_day.replace(day=1), paid_column(payment)] += payment.net
    return tuple(
        MonthBar(
            month=m.month,
            parts=tuple((column, columns[m.month, column]) for column in PAID_COLUMNS),
            costs=m.costs,
            is_unknown=m.is_unknown,
            happens=m.happens,
        )
        for m in forecast.months
    )


def highest_bar(bars: Sequence[MonthBar]) -> int:
    """Return the highest amount that has to have room, costs among them."""
    return max((max(bar.total, bar.costs) for bar in bars), default=0)
