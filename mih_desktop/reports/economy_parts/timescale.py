"""One time scale by the day, shared by phases, payers and month columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeScale:
    """Places days between two edges of the sheet; both days are counted in."""

    first: date
    last: date
    left: float
    right: float

    def start(self, day: date) -> float:
        """Return where a day begins, kept inside the scale."""
        days = (self.last - self.first).days + 1
        place = min(max((day - self.first).days, 0), days)
        return self.left + (self.right - self.left) * place / days

    def end(self, day: date) -> float:
        """Return where a day ends, kept inside the scale."""
        return self.start(day + timedelta(days=1))

    def holds(self, first: date, last: date) -> bool:
        """Tell whether any day of a stretch is on the scale."""
        return first <= self.last and last >= self.first


def last_day_of_month(day: date) -> date:
    """Return the last day of a day's month."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - timedelta(days=1)
