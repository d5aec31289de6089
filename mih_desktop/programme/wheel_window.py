"""The stretch of days that goes once round the wheel, and the angle of each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from mih_desktop.domain.working_days import holidays_of_year
from mih_desktop.programme.calendar import ONE_DAY, add_months

FULL_CIRCLE = 360.0
THURSDAY = 4
"""An ISO week belongs to the year of its Thursday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The part of something that lies in the window, in degrees clockwise from the top."""

    first: date
    last: date
    start_angle: float
    end_angle: float
    continues_before: bool
    continues_after: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthSlice:
    """A month, or the part of it that the window holds."""

    first_day: date
    start_angle: float
    end_angle: float

    @property
    def middle_angle(self) -> float:
        """Return the angle its name is centred on."""
        return (self.start_angle + self.end_angle) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekMark:
    """An ISO week, marked at its Thursday."""

    number: int
    thursday: date
    angle: float


@dataclass(frozen=True, kw_only=True)
class WheelWindow:
    """Whole days from first_day on; angles are degrees clockwise from straight up."""

    first_day: date
    days: int

    @classmethod
    def calendar_year(cls, year: int) -> WheelWindow:
        """Return 1 January to 31 December."""
        return cls.twelve_months(date(year, 1, 1))

    @classmethod
    def twelve_months(cls, first_day: date) -> WheelWindow:
        """Return a year from any day on."""
        return cls(first_day=first_day, days=(add_months(first_day, 12) - first_day).days)

    @cached_property
    def last_day(self) -> date:
        """Return the last day, counted in."""
        return self.first_day + timedelta(days=self.days - 1)

    @property
    def degrees_per_day(self) -> float:
        """Return the width of a day."""
        return FULL_CIRCLE / self.days

    def contains(self, day: date) -> bool:
        """Tell whether the day is in the window."""
        return self.first_day <= day <= self.last_day

    def start_angle(self, day: date) -> float:
        """Return where the day begins; days outside the window go on counting."""
        return (day - self.first_day).days * FULL_CIRCLE / self.days

    def middle_angle(self, day: date) -> float:
        """Return noon of the day, where its mark stands."""
        return ((day - self.first_day).days + 0.5) * FULL_CIRCLE / self.days

    def end_angle(self, day: date) -> float:
        """Return where the day ends."""
        return ((day - self.first_day).days + 1) * FULL_CIRCLE / self.days

    def day_at(self, angle: float) -> date:
        """Return the day that holds an angle."""
        turned = angle % FULL_CIRCLE
        # A tiny negative angle becomes exactly 360 when it is turned.
        return self.first_day + timedelta(
            days=min(int(turned / self.degrees_per_day), self.days - 1)
        )

    def stretch(self, starts_on: date, ends_on: date) -> Stretch | None:
        """Return the part of a stretch that the window holds, or None where it holds none."""
        if ends_on < self.first_day or starts_on > self.last_day:
            return None
        first, last = max(starts_on, self.first_day), min(ends_on, self.last_day)
        return Stretch(
            first=first,
            last=last,
            start_angle=self.start_angle(first),
            end_angle=self.end_angle(last),
            continues_before=starts_on < self.first_day,
            continues_after=ends_on > self.last_day,
        )

    def part_over(self, today: date) -> float:
        """Return the angle up to which the window is over: 0 before it, 360 after it."""
        if today < self.first_day:
            return 0.0
        return FULL_CIRCLE if today > self.last_day else self.start_angle(today)

    @cached_property
    def all_days(self) -> tuple[date, ...]:
        """Return every day."""
        return tuple(self.first_day + timedelta(days=n) for n in range(self.days))

    @cached_property
    def months(self) -> tuple[MonthSlice, ...]:
        """Return the months in order; one that the window begins inside comes twice, cut."""
        starts = [d for d in self.all_days if d.day == 1 or d == self.first_day]
        ends = [*(d - ONE_DAY for d in starts[1:]), self.last_day]
        return tuple(
            MonthSlice(
                first_day=first,
                start_angle=self.start_angle(first),
                end_angle=self.end_angle(last),
            )
            for first, last in zip(starts, ends, strict=True)
        )

    @cached_property
    def weeks(self) -> tuple[WeekMark, ...]:
        """Return the ISO weeks whose Thursday is in the window."""
        return tuple(
            WeekMark(number=d.isocalendar().week, thursday=d, angle=self.middle_angle(d))
            for d in self.all_days
            if d.isoweekday() == THURSDAY
        )

    @cached_property
    def holidays(self) -> tuple[tuple[date, str], ...]:
        """Return the public holidays with their names."""
        years = range(self.first_day.year, self.last_day.year + 1)
        named = [item for year in years for item in holidays_of_year(year).items()]
        return tuple((day, name) for day, name in named if self.contains(day))
