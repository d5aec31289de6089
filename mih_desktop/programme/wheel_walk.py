"""Where the arrow keys lead on the wheel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from mih_desktop.programme.calendar import add_months


class Step(Enum):
    """A way to walk."""

    EARLIER = "earlier"
    LATER = "later"
    OUTWARD = "outward"
    INWARD = "inward"
    FIRST = "first"
    LAST = "last"
    MONTH_EARLIER = "month_earlier"
    MONTH_LATER = "month_later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Something the focus can stand on: its ring counted from the rim, and its day."""

    key: int
    ring: int
    day: date


def walk(stops: Sequence[Stop], current: int | None, step: Step) -> int | None:
    """Return the key of the stop that a step leads to; the current one where there is no further.

    Earlier and later go through all rings in date order. Outward and inward take the nearest day on
    the next ring that has any. Steps of a month land on the first stop on or after that day.
    """
    ordered = sorted(stops, key=lambda s: (s.day, s.ring, s.key))
    if not ordered:
        return None
    here = next((n for n, s in enumerate(ordered) if s.key == current), None)
    if step is Step.FIRST or (here is None and step is not Step.LAST):
        return ordered[0].key
    if step is Step.LAST or here is None:
        return ordered[-1].key
    stop = ordered[here]
    if step is Step.EARLIER:
        return ordered[max(here - 1, 0)].key
    if step is Step.LATER:
        return ordered[min(here + 1, len(ordered) - 1)].key
    if step is Step.MONTH_LATER:
        target = add_months(stop.day, 1)
        return next((s.key for s in ordered if s.day >= target), ordered[-1].key)
    if step is Step.MONTH_EARLIER:
        target = add_months(stop.day, -1)
        return next((s.key for s in reversed(ordered) if s.day <= target), ordered[0].key)
    return _across(ordered, stop, inward=step is Step.INWARD)


def _across(ordered: Sequence[Stop], stop: Stop, *, inward: bool) -> int:
    """Return the nearest stop in time on the next ring that has any."""
    beyond = [s for s in ordered if (s.ring > stop.ring if inward else s.ring < stop.ring)]
    if not beyond:
        return stop.key
    ring = min(s.ring for s in beyond) if inward else max(s.ring for s in beyond)
    near = [s for s in beyond if s.ring == ring]
    return min(near, key=lambda s: (abs((s.day - stop.day).days), s.day, s.key)).key
