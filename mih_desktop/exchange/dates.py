"""Read days as people write them: real dates, six digits, names of months, weeks, several at once.

Nothing is decided here that the text does not say. A day without a year stays without one, and a
birth date that can be two days gives both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

from mih_desktop.domain.formats import MONTHS, age_on
from mih_desktop.domain.searchable import fold
from mih_desktop.exchange.cleaning import CellValue, value_text
from mih_desktop.exchange.identity_numbers import birth_date_of

YOUNGEST: Final = 16
OLDEST: Final = 75
"""Ages in which a two-digit year is taken without asking; the course is for grown men."""
_LONGEST_LIFE: Final = 110
_EARLIEST_BIRTH: Final = date(1900, 1, 1)
_PLAN_YEARS: Final = range(2000, 2200)
"""Years that days of a plan can be stored in."""
_LONGEST_TEXT: Final = 200
_EXCEL_DAY_ZERO: Final = date(1899, 12, 30)
_MOST_MOMENTS: Final = 40

_MONTH_STARTS: Final = {
    **{fold(name)[:3]: number for number, name in enumerate(MONTHS, start=1)},
    "may": 5,
    "oct": 10,
    "dec": 12,
}
_MONTH: Final = (
    r"(?P<name>januar|january|jan|februar|february|feb|mars|march|mar|april|apr|mai|may|juni|june"
    r"|jun|juli|july|august|aug|september|sept|sep|oktober|october|okt|oct|november|nov"
    r"|desember|december|des|dec)\b\.?"
)


class MomentKind(StrEnum):
    """How exactly a text says when."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day, both counted in."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, a stretch of days, weeks or a month, with its year where the text has one.

    For days, `first` and `last` are (month, day); for weeks and months, (number, 0).
    """

    kind: MomentKind
    first: tuple[int, int]
    last: tuple[int, int]
    year: int | None
    text: str
    at: time | None = None

    def in_year(self, year: int) -> Span | None:
        """Return the days in a year, or None where the year has no such day."""
        try:
            if self.kind is MomentKind.WEEK:
                monday = date.fromisocalendar(year, self.first[0], 1)
                return Span(monday, date.fromisocalendar(year, self.last[0], 5))
            if self.kind is MomentKind.MONTH:
                last = date(year + self.first[0] // 12, self.first[0] % 12 + 1, 1)
                return Span(date(year, self.first[0], 1), last - timedelta(days=1))
            return Span(date(year, *self.first), date(year, *self.last))
        except ValueError:
            return None


class BirthProblem(StrEnum):
    """Why a birth date is not certain."""

    NO_YEAR = "no_year"
    ONLY_YEAR = "only_year"
    UNLIKELY_AGE = "unlikely_age"
    LOST_ZERO = "lost_zero"
    DAY_OR_MONTH = "day_or_month"
    IDENTITY_NUMBER = "identity_number"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class BirthDateReading:
    """The days a cell can mean, likeliest first; certain where there is no problem."""

    options: tuple[date, ...] = ()
    problem: BirthProblem | None = None

    @property
    def day(self) -> date | None:
        """Return the likeliest day."""
        return self.options[0] if self.options else None


NO_BIRTH_DATE: Final = BirthDateReading()


def read_birth_date(value: CellValue, today: date) -> BirthDateReading:
    """Read a birth date; a two-digit year is decided by what gives an age from 16 to 75."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return _judged([value], today)
    text = value_text(value)[:_LONGEST_TEXT]
    if not text.strip(" -–?.") or fold(text) in {"ukjent", "vet ikke", "mangler"}:
        return NO_BIRTH_DATE
    digits = re.sub(r"\D", "", text)
    if text.replace(" ", "").isdigit():
        return _from_digits(digits, isinstance(value, int | float), today)
    return _from_text(text, today)


def _from_digits(digits: str, is_number: bool, today: date) -> BirthDateReading:  # noqa: FBT001 - private
    length = len(digits)
    if length == 11:
        born = birth_date_of(digits)
        known = born is not None and born >= _EARLIEST_BIRTH
        return BirthDateReading((born,) if born and known else (), BirthProblem.IDENTITY_NUMBER)
    if length == 8:
        pairs = [(digits[4:], digits[2:4], digits[:2]), (digits[:4], digits[4:6], digits[6:])]
        days = [d for d in (_day(int(y), int(m), int(d)) for y, m, d in pairs) if d]
        likely = [d for d in days if 0 <= age_on(d, today) <= _LONGEST_LIFE]
        return _judged(likely[:1] or days[:1], today)
    if length == 6:
        return _short_year(int(digits[:2]), int(digits[2:4]), int(digits[4:]), today)
    if length == 5 and is_number:
        # Excel drops a leading zero, and shows a date as a bare number where the format is lost.
        padded = _short_year(int(digits[:1]), int(digits[1:3]), int(digits[3:]), today)
        serial = _EXCEL_DAY_ZERO + timedelta(days=int(digits))
        options = [*padded.options, *([serial] if _is_grown(serial, today) else [])]
        return BirthDateReading(tuple(options), BirthProblem.LOST_ZERO)
    if length == 5:
        padded = _short_year(int(digits[:1]), int(digits[1:3]), int(digits[3:]), today)
        return BirthDateReading(padded.options, BirthProblem.LOST_ZERO)
    if length == 4 and 1900 <= int(digits) <= today.year:
        return BirthDateReading((), BirthProblem.ONLY_YEAR)
    return BirthDateReading((), BirthProblem.UNREADABLE)


_ISO: Final = re.compile(r"(?P<y>\d{4})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?:[t ].*)?")
_NUMERIC: Final = re.compile(
    r"(?P<d>\d{1,2})\s?(?P<sep>[./-])\s?(?P<m>\d{1,2})\s?[./\- ]\s?[´'’]?(?P<y>\d{4}|\d{2})\.?"
)
_NAMED: Final = re.compile(rf"(?P<d>\d{{1,2}})\.?\s*{_MONTH}\s*[´'’]?(?P<y>\d{{4}}|\d{{2}})")
_NO_YEAR: Final = re.compile(rf"\d{{1,2}}\s?[./-]\s?\d{{1,2}}\.?|\d{{1,2}}\.?\s*{_MONTH}")
_BORN: Final = re.compile(r"^(?:fodt|fodd|f|born)\b\.?\s*")


def _from_text(text: str, today: date) -> BirthDateReading:
    plain = _BORN.sub("", fold(text)).strip()
    if match := _ISO.fullmatch(plain):
        day = _day(int(match["y"]), int(match["m"]), int(match["d"]))
        return _judged([day] if day else [], today)
    if match := _NUMERIC.fullmatch(plain):
        return _numeric(match, today)
    if match := _NAMED.fullmatch(plain):
        month = _MONTH_STARTS[match["name"][:3]]
        if len(match["y"]) == 2:
            return _short_year(int(match["d"]), month, int(match["y"]), today)
        day = _day(int(match["y"]), month, int(match["d"]))
        return _judged([day] if day else [], today)
    if _NO_YEAR.fullmatch(plain):
        return BirthDateReading((), BirthProblem.NO_YEAR)
    digits = re.sub(r"[ .\-]", "", plain)
    if digits.isdigit() and len(digits) == 11:
        return _from_digits(digits, False, today)  # noqa: FBT003 - private
    return BirthDateReading((), BirthProblem.UNREADABLE)


def _numeric(match: re.Match[str], today: date) -> BirthDateReading:
    day, month, year = int(match["d"]), int(match["m"]), match["y"]
    read = _with_year(day, month, year, today)
    if match["sep"] != "/" or len(year) == 2 or day == month:
        return read
    # 05/03/1974 with a whole year is how both Norwegian hands and English programs write.
    turned = _with_year(month, day, year, today)
    if not turned.options:
        return read
    if not read.options:
        return BirthDateReading(turned.options, BirthProblem.DAY_OR_MONTH)
    return BirthDateReading(read.options + turned.options, BirthProblem.DAY_OR_MONTH)


def _with_year(day: int, month: int, year: str, today: date) -> BirthDateReading:
    if len(year) == 2:
        return _short_year(day, month, int(year), today)
    found = _day(int(year), month, day)
    return _judged([found] if found else [], today)


def _short_year(day: int, month: int, short_year: int, today: date) -> BirthDateReading:
    days = [d for c in (1900, 2000) for d in (_day(c + short_year, month, day),) if d]
    grown = [d for d in days if _is_grown(d, today)]
    return _judged(grown or [d for d in days if d <= today], today)


def _judged(days: list[date], today: date) -> BirthDateReading:
    """Mark days that give an age nobody in the course has; a future day may be a century off."""
    if not days:
        return BirthDateReading((), BirthProblem.UNREADABLE)
    if all(_is_grown(d, today) for d in days):
        return BirthDateReading(tuple(days))
    moved = [e for d in days for e in (_day(d.year - 100, d.month, d.day),) if e]
    likely = [d for d in moved if _is_grown(d, today)]
    possible = [d for d in days if _EARLIEST_BIRTH <= d <= today]
    return BirthDateReading(tuple(likely + possible), BirthProblem.UNLIKELY_AGE)


def _is_grown(day: date, today: date) -> bool:
    return YOUNGEST <= age_on(day, today) <= OLDEST


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# --- days of a plan --------------------------------------------------------------------------

_CLOCK: Final = re.compile(
    r"\b(?:kl|klokka|klokken)\b\.?\s*(\d{1,2})(?:[.:](\d{2}))?(?:\s*[-–]\s*\d{1,2}(?:[.:]\d{2})?)?"
)
_ISO_DAY: Final = r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})"
_WEEKS: Final = (
    r"(?:uke|uker|veke|veker|week|weeks)\.?\s*(?P<w1>\d{1,2})"
    r"(?:\s*(?:-|–|til|og|to)\s*(?P<w2>\d{1,2}))?\b(?![./]\d)(?:[\s,/]*(?P<wy>(?:19|20)\d{2}))?"
)
_NAMED_DAYS: Final = (
    r"(?P<d1>\d{1,2})\.?\s*(?:[-–]|til|og)\s*(?P<d2>\d{1,2})\.?\s*"
    rf"{_MONTH.replace('<name>', '<rn>')}(?:\s*(?P<ry>(?:19|20)\d{{2}}))?"
)
_NAMED_DAY: Final = (
    rf"(?P<d>\d{{1,2}})\.?\s*{_MONTH.replace('<name>', '<dn>')}(?:\s*(?P<dy>(?:19|20)\d{{2}}))?"
)
_FIGURE_DAYS: Final = (
    r"(?<![\d.])(?P<r1>\d{1,2})\.?\s?[-–]\s?(?P<r2>\d{1,2})[./](?P<rm>\d{1,2})\b"
    r"(?:[./](?P<rny>(?:19|20)\d{2}|\d{2})\b)?"
)
_FIGURE_DAY: Final = (
    r"(?<![\d.])(?P<nd>\d{1,2})[./](?P<nm>\d{1,2})(?:[./](?P<ny>(?:19|20)\d{2}|\d{2}))?(?!\d)"
)
# Whole names alone: «jul», «mar» and «des» are words of their own.
_BARE_MONTH: Final = (
    rf"\b(?P<mn>{'|'.join(fold(m) for m in MONTHS)})\b(?:\s*(?P<my>(?:19|20)\d{{2}}))?"
)
_MOMENT: Final = re.compile(
    "|".join((_ISO_DAY, _WEEKS, _NAMED_DAYS, _NAMED_DAY, _FIGURE_DAYS, _FIGURE_DAY, _BARE_MONTH))
)


def find_moments(value: CellValue) -> tuple[Moment, ...]:
    """Return every day, week or month a cell names, in order; clock times are not days.

    A year written at the end of a list goes for the days before it.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        day = (value.month, value.day)
        if value.year not in _PLAN_YEARS:
            return ()
        return (Moment(MomentKind.DAY, day, day, value.year, value_text(value)),)
    text = fold(value_text(value)[:_LONGEST_TEXT])
    clock = _CLOCK.search(text)
    at = _clock_time(clock) if clock else None
    moments = []
    for match in _MOMENT.finditer(_CLOCK.sub(" ", text)):
        moment = _moment(match, at)
        if moment is not None and _is_possible(moment):
            moments.append(moment)
    return tuple(_with_shared_year(moments[:_MOST_MOMENTS]))


def _moment(match: re.Match[str], at: time | None) -> Moment | None:
    text = match.group().strip()
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return Moment(MomentKind.DAY, (month, day), (month, day), year, text, at)
    if match["w1"]:
        first, last = int(match["w1"]), int(match["w2"] or match["w1"])
        return Moment(MomentKind.WEEK, (first, 0), (last, 0), _int(match["wy"]), text, at)
    if match["rn"]:
        month = _MONTH_STARTS[match["rn"][:3]]
        days = (month, int(match["d1"])), (month, int(match["d2"]))
        return Moment(MomentKind.DAY, *days, _int(match["ry"]), text, at)
    if match["dn"]:
        day_of = (_MONTH_STARTS[match["dn"][:3]], int(match["d"]))
        return Moment(MomentKind.DAY, day_of, day_of, _int(match["dy"]), text, at)
    if match["r1"]:
        month = int(match["rm"])
        days = (month, int(match["r1"])), (month, int(match["r2"]))
        return Moment(MomentKind.DAY, *days, _whole_year(match["rny"]), text, at)
    if match["nd"]:
        day_of = (int(match["nm"]), int(match["nd"]))
        return Moment(MomentKind.DAY, day_of, day_of, _whole_year(match["ny"]), text, at)
    month = _MONTH_STARTS[match["mn"][:3]]
    return Moment(MomentKind.MONTH, (month, 0), (month, 0), _int(match["my"]), text, at)


def _is_possible(moment: Moment) -> bool:
    """Tell whether any year (a leap year of 53 weeks) has it, in order."""
    year = 2020 if moment.year is None else moment.year
    span = moment.in_year(year) if year in _PLAN_YEARS else None
    return span is not None and span.first <= span.last


def _with_shared_year(moments: list[Moment]) -> list[Moment]:
    if len(moments) < 2 or moments[-1].year is None:
        return moments
    shared = moments[-1].year
    if any(m.year is not None for m in moments[:-1]):
        return moments
    ordered = all(a.first <= b.first for a, b in pairwise(moments))
    if not ordered or len({m.kind for m in moments}) > 1:
        return moments
    return [Moment(m.kind, m.first, m.last, shared, m.text, m.at) for m in moments]


def _clock_time(match: re.Match[str]) -> time | None:
    hour, minute = int(match.group(1)), int(match.group(2) or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def _whole_year(text: str | None) -> int | None:
    """Return the year of a plan: two digits are of this century."""
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)
