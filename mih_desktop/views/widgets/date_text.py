"""Read dates as people type them; no Qt.

Taken: 3.4.27, 03.04.2027, 3/4-27, 030427, 03042027, 3. april 2027, 3 apr 27, 2027-04-03.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mih_desktop.domain.formats import MONTHS, SHORT_MONTHS

_BY_NUMBERS = re.compile(r"(\d{1,2})\s*[.,/\- ]\s*(\d{1,2})\s*[.,/\- ]\s*(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_BY_NAME = re.compile(r"(\d{1,2})\s*\.?\s*([a-zæøå]+)\.?\s*(\d{4}|\d{2})")
_DAY_AND_MONTH = re.compile(r"\d{1,2}\s*[./\- ]\s*(\d{1,2}|[a-zæøå]+)\.?")
_CENTURIES = (1900, 2000, 2100)


class DateFault(StrEnum):
    """Why a text is not taken as a date."""

    UNREADABLE = "unreadable"
    NO_YEAR = "no_year"
    NO_SUCH_DAY = "no_such_day"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"


@dataclass(frozen=True, slots=True)
class DateReading:
    """A day, no day at all (empty text), or the reason."""

    day: date | None = None
    fault: DateFault | None = None


@dataclass(frozen=True, slots=True)
class DateRange:
    """The days that make sense in a field; both ends counted in."""

    first: date
    last: date


def read_date(text: str, within: DateRange, near: date) -> DateReading:
    """Read a typed date; of two possible centuries the one in the range nearest to `near`."""
    tidy = " ".join(text.casefold().split()).rstrip(".")
    if not tidy:
        return DateReading()
    parts = _parts(tidy)
    if parts is None:
        without_year = _DAY_AND_MONTH.fullmatch(tidy) is not None
        return DateReading(fault=DateFault.NO_YEAR if without_year else DateFault.UNREADABLE)
    day, month, year_text = parts
    candidates = [_day(year, month, day) for year in _years(year_text)]
    days = [candidate for candidate in candidates if candidate is not None]
    if not days:
        return DateReading(fault=DateFault.NO_SUCH_DAY)
    inside = [d for d in days if within.first <= d <= within.last]
    if inside:
        return DateReading(min(inside, key=lambda d: abs((d - near).days)))
    nearest = min(days, key=lambda d: abs((d - near).days))
    too_early = nearest < within.first
    return DateReading(fault=DateFault.TOO_EARLY if too_early else DateFault.TOO_LATE)


def _parts(text: str) -> tuple[int, int, str] | None:
    iso = _ISO.fullmatch(text)
    if iso is not None:
        return int(iso[3]), int(iso[2]), iso[1]
    numbers = _BY_NUMBERS.fullmatch(text) or _RUN_TOGETHER.fullmatch(text)
    if numbers is not None:
        return int(numbers[1]), int(numbers[2]), numbers[3]
    named = _BY_NAME.fullmatch(text)
    if named is not None:
        month = _month(named[2])
        return None if month is None else (int(named[1]), month, named[3])
    return None


def _month(word: str) -> int | None:
    if len(word) < 3:
        return None
    for number, (name, short) in enumerate(zip(MONTHS, SHORT_MONTHS, strict=True), start=1):
        if name.startswith(word) or short.rstrip(".") == word:
            return number
    return None


def _years(text: str) -> tuple[int, ...]:
    year = int(text)
    return (year,) if len(text) == 4 else tuple(century + year for century in _CENTURIES)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
