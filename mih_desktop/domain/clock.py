"""Where today and now come from, so that rules and samples can have a fixed day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]
"""Returns the local time without zone."""


def system_clock() -> datetime:
    """Return the local time of the machine."""
    return datetime.now()


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still, for samples, screenshots and tests."""

    moment: datetime

    def __call__(self) -> datetime:
        return self.moment


def today(clock: Clock) -> date:
    """Return the day of the clock."""
    return clock().date()
