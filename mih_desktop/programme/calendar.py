"""Norwegian working days, public holidays and ISO weeks."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from mih_desktop.domain.enums import DayRule, OffsetUnit
from mih_desktop.domain.formats import WEEKDAYS
from mih_desktop.domain.working_days import (
    holiday_name,
    next_working_day,
    previous_working_day,
)

_SATURDAY = 5
ONE_DAY = timedelta(days=1)


def lands_on(day: date) -> str:
    """Name what makes the day a day off (a holiday first, else the weekday), or an empty text."""
    return holiday_name(day) or (WEEKDAYS[day.weekday()] if day.weekday() >= _SATURDAY else "")


def by_day_rule(day: date, rule: DayRule) -> date:
    """Move a counted day to a working day where the rule says so."""
    if rule is DayRule.NEXT_WORKING_DAY:
        return next_working_day(day)
    if rule is DayRule.PREVIOUS_WORKING_DAY:
        return previous_working_day(day)
    return day


def add_months(day: date, months: int) -> date:
    """Count whole months; a day the month does not have becomes its last (31 Jan + 1 = 28 Feb)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_offset(day: date, amount: int, unit: OffsetUnit) -> date:
    """Count days, weeks or months forward, or backward where the amount is negative."""
    if unit is OffsetUnit.MONTHS:
        return add_months(day, amount)
    return day + timedelta(days=amount * (7 if unit is OffsetUnit.WEEKS else 1))


def weeks_in_year(year: int) -> int:
    """Return 52 or 53, the number of ISO weeks."""
    return date(year, 12, 28).isocalendar().week


def day_of_iso_week(year: int, week: int, weekday: int) -> date:
    """Return a weekday (1 is Monday) of an ISO week; week 53 of a year without it is week 52."""
    return date.fromisocalendar(year, min(week, weeks_in_year(year)), weekday)


def weekday_on_or_after(day: date, weekday: int) -> date:
    """Return the first such weekday (1 is Monday), the day itself counted in."""
    return day + timedelta(days=(weekday - day.isoweekday()) % 7)


def weekday_on_or_before(day: date, weekday: int) -> date:
    """Return the last such weekday (1 is Monday), the day itself counted in."""
    return day - timedelta(days=(day.isoweekday() - weekday) % 7)
