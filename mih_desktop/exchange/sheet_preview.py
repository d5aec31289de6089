"""Reads a workbook we have just written back as plain rows, for looking at before it is saved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

from mih_desktop.domain.formats import decimal_number, table_date

MOST_ROWS = 500
"""Rows of each sheet that are shown; the file has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPreview:
    """One sheet: its name, its rows as words, and how many rows there are in all."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    row_count: int

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return max((len(row) for row in self.rows), default=0)


def preview_sheets(content: bytes) -> tuple[SheetPreview, ...]:
    """Return the visible sheets of a workbook that this program wrote."""
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(content), read_only=True, keep_links=False)
    try:
        return tuple(
            _preview(sheet.title, [tuple(row) for row in sheet.iter_rows(values_only=True)])
            for sheet in book.worksheets
            if sheet.sheet_state == "visible"
        )
    finally:
        book.close()


def _preview(name: str, rows: list[tuple[object, ...]]) -> SheetPreview:
    shown = [_without_empty_end(tuple(_words(value) for value in row)) for row in rows]
    while shown and not shown[-1]:
        shown.pop()
    return SheetPreview(name=name, rows=tuple(shown[:MOST_ROWS]), row_count=len(shown))


def _without_empty_end(row: tuple[str, ...]) -> tuple[str, ...]:
    end = len(row)
    while end and not row[end - 1]:
        end -= 1
    return row[:end]


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, datetime):
        return table_date(value.date())
    if isinstance(value, date):
        return table_date(value)
    if isinstance(value, int | float | Decimal):
        return decimal_number(Decimal(str(value)))
    return _first_line(str(value).splitlines())


def _first_line(lines: Iterable[str]) -> str:
    return " ".join(line.strip() for line in lines)
