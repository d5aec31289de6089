"""Writing 25 economy sheets and the national workbook, beside the bare libraries."""

from __future__ import annotations

import io
from statistics import median

import openpyxl
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from benchmarks.table import Line, timed
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.wording import source_text
from mih_desktop.runs.example_store import TODAY, example_store
from mih_desktop.services import recruits, reporting

SHEETS = 25
STRINGS_ON_A_SHEET = 250


def measure() -> list[Line]:
    """Return the lines about paper and workbook."""
    with example_store(counts=True) as store:
        query = RecruitQuery(listing=RecruitListFilter.ACTIVE)
        people = recruits.list_recruits(store, query, TODAY)[:SHEETS]

        def sheets() -> None:
            for man in people:
                reporting.economy_sheet_pdf(store, man.id, TODAY, source_text, with_months=False)

        sheets()
        ours = median(timed(sheets, 3))
        workbook = reporting.national_workbook(store, TODAY, source_text)
        book = median(timed(lambda: reporting.national_workbook(store, TODAY, source_text), 5))
    cells = [
        [[cell.value for cell in row] for row in sheet.iter_rows()]
        for sheet in openpyxl.load_workbook(io.BytesIO(workbook))
    ]
    return [
        Line(
            f"{SHEETS} economy sheets, from database to PDF",
            ours,
            f"reportlab, {SHEETS} pages of {STRINGS_ON_A_SHEET} strings",
            median(timed(_bare_pages, 3)),
        ),
        Line(
            "workbook to the national team, from database to xlsx",
            book,
            "openpyxl, the same cells bare",
            median(timed(lambda: _bare_book(cells), 5)),
        ),
    ]


def _bare_pages() -> None:
    for _ in range(SHEETS):
        canvas = Canvas(io.BytesIO(), pagesize=A4)
        for number in range(STRINGS_ON_A_SHEET):
            canvas.drawString(40 + number % 5 * 100, 800 - number // 5 * 15, f"tekst {number}")
        canvas.save()


def _bare_book(sheets: list[list[list[object]]]) -> None:
    book = openpyxl.Workbook()
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Ark {number}")
        for row in rows:
            sheet.append(row)
    book.save(io.BytesIO())
