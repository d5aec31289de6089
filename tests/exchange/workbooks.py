"""Small workbooks for tests, written with openpyxl itself and not with the program's own gate."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from mih_desktop.domain.importing import ImportReading, ReadPerson, SheetChoice
from mih_desktop.domain.wording import source_text
from mih_desktop.exchange.grid import open_workbook
from mih_desktop.exchange.reader import interpret

DATA = Path(__file__).parent / "data"
SAMPLE = DATA / "deltakerliste_kull_2026.xlsx"
TODAY = date(2026, 4, 7)

Rows = Sequence[Sequence[object]]


def workbook(sheets: Mapping[str, Rows]) -> bytes:
    """Return a workbook with these rows in these sheets."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                if value is not None:
                    sheet.cell(number, column, value)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def read(
    rows: Rows,
    *,
    title: str = "Kull 2026",
    more: Mapping[str, Rows] | None = None,
    choices: Mapping[int, SheetChoice] | None = None,
    name: str = "liste.xlsx",
) -> ImportReading:
    """Read rows as the first sheet of a workbook."""
    content = workbook({title: rows, **(more or {})})
    return interpret(open_workbook(content, name), TODAY, source_text, choices)


def read_cells(**cells: object) -> tuple[ReadPerson, ImportReading]:
    """Read one person from cells named by their headings, underscores as spaces."""
    headings = ["Navn", *(name.replace("_", " ") for name in cells)]
    reading = read([headings, ["Vik, Kåre", *cells.values()]])
    return reading.people[0], reading


def questions(reading: ImportReading) -> list[str]:
    """Return the doubts' questions."""
    return [doubt.question for doubt in reading.doubts]


def labels(reading: ImportReading, number: int = 0) -> list[str]:
    """Return the answers offered for one doubt."""
    return [choice.label for choice in reading.doubts[number].choices]


def repacked(
    content: bytes,
    change: Callable[[str, bytes], bytes | None] = lambda _, part: part,
    extra: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return the archive with parts changed, left out (None) and added."""
    buffer = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as given,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in given.namelist():
            part = change(name, given.read(name))
            if part is not None:
                made.writestr(name, part)
        for name, part in (extra or {}).items():
            made.writestr(name, part)
    return buffer.getvalue()
