"""Which backups are kept: dense for today, sparse for long ago."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta
from typing import Final

_ALL_FOR: Final = timedelta(hours=24)
_Period = Callable[[datetime], Hashable]
_TIERS: Final[tuple[tuple[timedelta, _Period], ...]] = (
    (timedelta(days=14), lambda moment: moment.date()),
    (timedelta(days=92), lambda moment: moment.isocalendar()[:2]),
    (timedelta(days=731), lambda moment: (moment.year, moment.month)),
)


def kept(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Return the moments whose backups are kept.

    All of the last 24 hours; the last of each day for 14 days, of each week for 92 days and of
    each month for two years. The newest is always kept, and so is what lies in the future: then
    the clock is wrong, and nothing can be said of its age.
    """
    newest_first = sorted(set(moments), reverse=True)
    keep = {moment for moment in newest_first if now - moment < _ALL_FOR}
    keep.update(newest_first[:1])
    for reach, period in _TIERS:
        seen: set[Hashable] = set()
        for moment in newest_first:
            if moment <= now and now - moment < reach and period(moment) not in seen:
                seen.add(period(moment))
                keep.add(moment)
    return frozenset(keep)
