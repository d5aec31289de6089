"""Norwegian working days, public holidays and ISO weeks."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from mih_desktop.domain.enums import DayRule, OffsetUnit
from mih_desktop.domain.formats import WEEKDAYS

_SATURDAY = 5
ONE_DAY = timedelta(days=1)


@lru_cache(maxsize=64)
def holidays_of_year(year: int) -> dict[date, str]:
    """Return the public holidays of a year with their names in bokmål."""
    # The package costs 100 ms to import, and start-up does not need it.
    from holidays.countries.norway import Norway

    return dict(sorted(Norway(years=year, language="no").items()))


def holiday_name(day: date) -> str:
    """Return the name of the public holiday, or an empty text."""
    return holidays_of_year(day.year).get(day, "")


def is_working_day(day: date) -> bool:
    """Tell whether the day is Monday to Friday and no public holiday."""
    return day.weekday() < _SATURDAY and not holiday_name(day)


def lands_on(day: date) -> str:
    """Name what makes the day a day off (a holiday first, else the weekday), or an empty text."""
    return holiday_name(day) or (WEEKDAYS[day.weekday()] if day.weekday() >= _SATURDAY else "")


def next_working_day(day: date) -> date:
    """Return the day itself or the first working day after it."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def previous_working_day(day: date) -> date:
    """Return the day itself or the last working day before it."""
    while not is_working_day(day):
        day -= ONE_DAY
    return day


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
