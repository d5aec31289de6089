"""Norwegian public holidays and working days."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

_SATURDAY = 5
_DAY = timedelta(days=1)


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


def next_working_day(day: date) -> date:
    """Return the day itself or the first working day after it."""
    while not is_working_day(day):
        day += _DAY
    return day


def previous_working_day(day: date) -> date:
    """Return the day itself or the last working day before it."""
    while not is_working_day(day):
        day -= _DAY
    return day


def working_days_after(day: date, count: int) -> date:
    """Return the working day that is so many after a day; 0 is the day itself."""
    for _ in range(count):
        day = next_working_day(day + _DAY)
    return day
