"""Read a man's children as they are typed: years and dates with commas between; no Qt."""

from __future__ import annotations

import re
from datetime import date

from mih_desktop.domain.formats import table_date
from mih_desktop.domain.people import ChildRow
from mih_desktop.views.widgets.date_text import DateRange, read_date

_BETWEEN = re.compile(r"\s*(?:[,;\n]|\bog\b)\s*")
_YEAR = re.compile(r"\d{4}")
_OLDEST = 60
"""Years; a grown-up child changes no benefit, but may be written down."""


class UnreadableChildError(ValueError):
    """A piece of the text is neither a year nor a date; its words are the argument."""


def read_children(text: str, today: date) -> tuple[ChildRow, ...]:
    """Return the children in a text such as `2014, 3.4.2019`; raises UnreadableChildError."""
    within = DateRange(date(today.year - _OLDEST, 1, 1), date(today.year + 1, 12, 31))
    pieces = [piece for piece in _BETWEEN.split(text.strip()) if piece]
    children = (_child(piece, within, today) for piece in pieces)
    return tuple(sorted(children, key=lambda child: (child.birth_year, child.birth_date or _LAST)))


def written_children(children: tuple[ChildRow, ...]) -> str:
    """Write children as they are typed."""
    return ", ".join(
        str(child.birth_year) if child.birth_date is None else table_date(child.birth_date)
        for child in children
    )


_LAST = date.max


def _child(piece: str, within: DateRange, today: date) -> ChildRow:
    if _YEAR.fullmatch(piece):
        year = int(piece)
        if within.first.year <= year <= within.last.year:
            return ChildRow(birth_year=year)
        raise UnreadableChildError(piece)
    day = read_date(piece, within, today).day
    if day is None:
        raise UnreadableChildError(piece)
    return ChildRow(birth_year=day.year, birth_date=day)
