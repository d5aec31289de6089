"""Rules that say on which day a phase starts or ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from mih_desktop.domain.enums import Edge, OffsetUnit, Phase
from mih_desktop.domain.working_days import next_working_day, previous_working_day
from mih_desktop.programme.calendar import (
    ONE_DAY,
    add_offset,
    day_of_iso_week,
    weekday_on_or_after,
    weekday_on_or_before,
)

PhaseEdge: TypeAlias = tuple[Phase, Edge]
EdgeDate: TypeAlias = Callable[[PhaseEdge], date]
"""Answers the date of another edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortStart:
    """The day the cohort starts; the one edge that nothing else gives."""

    def needs(self) -> tuple[PhaseEdge, ...]:
        """Return the edges the rule counts from."""
        return ()

    def date_from(self, edge_date: EdgeDate) -> date:
        """Never asked: the start is given."""
        raise AssertionError


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """So many weeks or months from the phase's own start; the last day is a working day."""

    phase: Phase
    amount: int
    unit: OffsetUnit

    def needs(self) -> tuple[PhaseEdge, ...]:
        """Return the edges the rule counts from."""
        return ((self.phase, Edge.START),)

    def date_from(self, edge_date: EdgeDate) -> date:
        """Return the last working day of the stretch, at least its first day."""
        start = edge_date((self.phase, Edge.START))
        last = add_offset(start, self.amount, self.unit) - ONE_DAY
        return max(previous_working_day(last), start)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekOf:
    """A weekday of the week that lies so many weeks from an edge."""

    of: PhaseEdge
    weeks: int
    weekday: int

    def needs(self) -> tuple[PhaseEdge, ...]:
        """Return the edges the rule counts from."""
        return (self.of,)

    def date_from(self, edge_date: EdgeDate) -> date:
        """Return the weekday of that week, working day or not."""
        monday = weekday_on_or_before(edge_date(self.of), 1)
        return monday + timedelta(weeks=self.weeks, days=self.weekday - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDate:
    """The first such date after an edge, or the last before it, then a weekday near it."""

    month: int
    day: int
    near: PhaseEdge
    is_before: bool = False
    weekday: int | None = None
    weekday_is_before: bool = False
    slack_days: int = 0

    def needs(self) -> tuple[PhaseEdge, ...]:
        """Return the edges the rule counts from."""
        return (self.near,)

    def date_from(self, edge_date: EdgeDate) -> date:
        """Return the date strictly on its side of the edge.

        A date that lies up to slack_days before the edge still counts: the phase then begins the
        day after the edge, so that a trial that ends in early July leads to that summer's job.
        """
        edge = edge_date(self.near)
        if self.is_before:
            year = edge.year if self._in(edge.year) < edge else edge.year - 1
            return self._in(year)
        earliest = edge + ONE_DAY
        floor = earliest - timedelta(days=self.slack_days)
        year = floor.year if self._in(floor.year) >= floor else floor.year + 1
        return max(self._in(year), earliest)

    def _in(self, year: int) -> date:
        """Return the date in one year, moved to its weekday."""
        day = date(year, self.month, self.day)
        if self.weekday is None:
            return day
        if self.weekday_is_before:
            return weekday_on_or_before(day, self.weekday)
        return weekday_on_or_after(day, self.weekday)


@dataclass(frozen=True, slots=True, kw_only=True)
class IsoWeek:
    """The first such day of an ISO week after an edge."""

    week: int
    weekday: int
    after: PhaseEdge

    def needs(self) -> tuple[PhaseEdge, ...]:
        """Return the edges the rule counts from."""
        return (self.after,)

    def date_from(self, edge_date: EdgeDate) -> date:
        """Return the day, strictly after the edge."""
        edge = edge_date(self.after)
        # The ISO year of a day near New Year is not always its calendar year.
        year = edge.isocalendar().year
        this_year = day_of_iso_week(year, self.week, self.weekday)
        return this_year if this_year > edge else day_of_iso_week(year + 1, self.week, self.weekday)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDay:
    """The working day after an edge."""

    of: PhaseEdge

    def needs(self) -> tuple[PhaseEdge, ...]:
        """Return the edges the rule counts from."""
        return (self.of,)

    def date_from(self, edge_date: EdgeDate) -> date:
        """Return the working day after the edge."""
        return next_working_day(edge_date(self.of) + ONE_DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviousDay:
    """The day before an edge."""

    of: PhaseEdge

    def needs(self) -> tuple[PhaseEdge, ...]:
        """Return the edges the rule counts from."""
        return (self.of,)

    def date_from(self, edge_date: EdgeDate) -> date:
        """Return the day before the edge, working day or not."""
        return edge_date(self.of) - ONE_DAY


EdgeRule: TypeAlias = CohortStart | Length | WeekOf | CalendarDate | IsoWeek | NextDay | PreviousDay
