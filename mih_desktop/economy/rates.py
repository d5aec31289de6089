"""Dated rates: what a figure was on a day, who says so, and when it is only carried forward."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from mih_desktop.domain.formats import decimal_number, kroner, kroner_and_ore
from mih_desktop.domain.resources import resource_folder

_DAY = timedelta(days=1)
_KRONER = "kr"
SHARE = "andel"
"""The unit of a value that is written as a fraction."""
_MOST_PARTS = 100


class RateStatus(StrEnum):
    """How sure a rate is; the values are the words that stand beside it."""

    ADOPTED = "vedtatt"
    PROPOSED = "forslag"
    CARRIED = "framskrevet"
    LOCAL = "utfylt lokalt"


class RateFileError(Exception):
    """A file of rates does not say what it must; a fault of the program, not of its user."""


class RateMissingError(LookupError):
    """No value is known for the day; `key` and `on` tell which."""

    def __init__(self, key: str, on: date) -> None:
        super().__init__(f"{key} on {on}")
        self.key = key
        self.on = on


@dataclass(frozen=True, slots=True, kw_only=True)
class RateValue:
    """A rate as it holds on one day.

    `valid_from` is None where the start of a rule is not known. `known_to` is the last day it is
    known to hold, None where no end is in sight; past it the status is CARRIED.
    """

    key: str
    name: str
    group: str
    unit: str
    value: Decimal
    valid_from: date | None
    known_to: date | None
    source: str
    status: RateStatus

    @property
    def is_carried(self) -> bool:
        """Tell whether the day asked for lies past what is known."""
        return self.status is RateStatus.CARRIED

    @property
    def fraction(self) -> str:
        """Write a share as 2/3."""
        return str(Fraction(self.value).limit_denominator(_MOST_PARTS))

    @property
    def text(self) -> str:
        """Write the value with its unit: 136 549 kr per år, 2,041 G, 2/3."""
        if self.unit == SHARE:
            return self.fraction
        if self.unit.startswith(_KRONER):
            return f"{kroner_and_ore(self.value)}{self.unit.removeprefix(_KRONER)}"
        is_whole = self.value == self.value.to_integral_value()
        number = kroner(self.value, unit=False) if is_whole else decimal_number(self.value)
        return f"{number} {self.unit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedValue:
    """One value of a rate: from a day (None: start not known) to a day (None: to the next)."""

    value: Decimal
    starts_on: date | None
    ends_on: date | None
    source: str
    status: RateStatus
    is_own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RateSeries:
    """One rate through time; `renewed` is the month and day on which a new value is expected."""

    key: str
    name: str
    group: str
    unit: str
    values: tuple[DatedValue, ...]
    renewed: tuple[int, int] | None = None

    def known(self, on: date) -> RateValue | None:
        """Return the value on a day, or None before the first and in a gap between two shipped.

        A value that somebody fills in for a later year neither blanks out the years before it nor
        makes the older value certain in them.
        """
        place = bisect_right([v.starts_on or date.min for v in self.values], on) - 1
        if place < 0:
            return None
        dated = self.values[place]
        known_to = self._known_to(place)
        is_past = known_to is not None and on > known_to
        if is_past and place + 1 < len(self.values) and not self.values[place + 1].is_own:
            return None
        return RateValue(
            key=self.key,
            name=self.name,
            group=self.group,
            unit=self.unit,
            value=dated.value,
            valid_from=dated.starts_on,
            known_to=known_to,
            source=dated.source,
            status=RateStatus.CARRIED if is_past else dated.status,
        )

    def change_days(self) -> Iterable[date]:
        """Return the days on which the value or its status becomes another."""
        for place, dated in enumerate(self.values):
            known_to = self._known_to(place)
            if dated.starts_on is not None:
                yield dated.starts_on
            if known_to is not None:
                yield known_to + _DAY

    def _known_to(self, place: int) -> date | None:
        dated = self.values[place]
        if dated.ends_on is not None:
            return dated.ends_on
        following = self.values[place + 1] if place + 1 < len(self.values) else None
        if following is not None and not following.is_own:
            return None if following.starts_on is None else following.starts_on - _DAY
        ends = [] if following is None else [following.starts_on]
        if self.renewed is not None and dated.starts_on is not None:
            ends.append(_next_yearly(dated.starts_on, self.renewed))
        return min((day - _DAY for day in ends if day is not None), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprenticeSchedule:
    """A named way to pay an apprentice: one percent for all of it, or one per half-year."""

    key: str
    name: str
    percents: tuple[Decimal, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Rates:
    """All rates by key, and the apprentice schedules to choose from."""

    series: dict[str, RateSeries]
    schedules: tuple[ApprenticeSchedule, ...] = ()
    # A forecast asks for the same rates on the same days at every key press.
    _found: dict[tuple[str, date], RateValue | None] = field(
        init=False, default_factory=dict, compare=False, repr=False
    )

    def value(self, key: str, on: date) -> RateValue:
        """Return a rate on a day; past the last known value it is carried forward and says so.

        Raises:
            RateMissingError: The day lies before the first known value, or in a gap.
        """
        found = self.known(key, on)
        if found is None:
            raise RateMissingError(key, on)
        return found

    def known(self, key: str, on: date) -> RateValue | None:
        """Return a rate on a day, or None where none is known."""
        place = (key, on)
        if place not in self._found:
            series = self.series.get(key)
            self._found[place] = None if series is None else series.known(on)
        return self._found[place]

    def change_days(self, keys: Iterable[str], first: date, last: date) -> set[date]:
        """Return the days after `first` and up to `last` on which any of the rates changes."""
        return {
            day
            for key in keys
            if key in self.series
            for day in self.series[key].change_days()
            if first < day <= last
        }

    def keys_under(self, prefix: str) -> tuple[str, ...]:
        """Return the keys that begin with `prefix` and a dot, in the order of the files."""
        return tuple(key for key in self.series if key.startswith(f"{prefix}."))


@lru_cache(maxsize=8)
def standard_rates(folder: Path | None = None) -> Rates:
    """Read the rates that follow the program.

    Raises:
        RateFileError: A file lacks a part, names an unknown source, or lets two values overlap.
    """
    place = folder or resource_folder() / "rates"
    series: dict[str, RateSeries] = {}
    schedules: list[ApprenticeSchedule] = []
    for path in sorted(place.glob("*.toml")):
        try:
            content = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
            sources: dict[str, str] = content["sources"]
            read = [_series(entry, sources) for entry in content.get("rate", ())]
            schedules += [_schedule(entry, sources) for entry in content.get("schedule", ())]
        except (KeyError, ValueError, TypeError, ArithmeticError) as fault:
            raise RateFileError(f"{path.name}: {fault!r}") from fault
        for one in read:
            if one.key in series:
                raise RateFileError(f"{path.name}: {one.key} stands twice")
            series[one.key] = one
    return Rates(series, tuple(schedules))


def _series(entry: dict[str, Any], sources: dict[str, str]) -> RateSeries:
    values = tuple(
        DatedValue(
            value=_number(dated["value"]),
            starts_on=dated.get("from"),
            ends_on=dated.get("to"),
            source=sources[dated["source"]],
            status=RateStatus(dated.get("status", entry["status"])),
        )
        for dated in entry["values"]
    )
    for earlier, later in pairwise(values):
        starts = later.starts_on or date.min
        if starts <= (earlier.ends_on or earlier.starts_on or date.min):
            raise ValueError(f"{entry['key']}: values overlap or stand out of order")
    renewed = entry.get("renewed")
    return RateSeries(
        key=entry["key"],
        name=entry["name"],
        group=entry.get("group", entry["name"]),
        unit=entry["unit"],
        values=values,
        renewed=None if renewed is None else _month_and_day(renewed),
    )


def _schedule(entry: dict[str, Any], sources: dict[str, str]) -> ApprenticeSchedule:
    return ApprenticeSchedule(
        key=entry["key"],
        name=entry["name"],
        percents=tuple(_number(percent) for percent in entry["percents"]),
        source=sources[entry["source"]],
    )


def _number(value: int | Decimal | str) -> Decimal:
    """Read a number, or a fraction as "2/3" that no decimal number can hold exactly."""
    if isinstance(value, str):
        above, below = value.split("/")
        return Decimal(above) / Decimal(below)
    return Decimal(value)


def _month_and_day(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)


def _next_yearly(after: date, renewed: tuple[int, int]) -> date:
    month, day = renewed
    this_year = date(after.year, month, day)
    return this_year if this_year > after else date(after.year + 1, month, day)
