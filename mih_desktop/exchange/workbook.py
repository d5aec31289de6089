"""The one way to write a workbook: text stays text, tables are real, and bytes are repeatable."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from io import BytesIO
from typing import TYPE_CHECKING, Final, TypeAlias

from mih_desktop.exchange.cleaning import MAX_CELL_CHARACTERS, clean_text

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

Value: TypeAlias = str | int | Decimal | date | None
"""What a cell can hold; None is left empty."""

CUT_MARK: Final = " […]"
_FORMULA_STARTS: Final = ("=", "+", "-", "@")
_ACCENT: Final = "FF0F5C63"
_WHITE: Final = "FFFFFFFF"
_FONT: Final = "Calibri"
_LINE_HEIGHT: Final = 15
_FILTER_WIDTH: Final = 3
_A4: Final = "9"
_FIRST_ZIP_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_PARTS_LIST: Final = "[Content_Types].xml"
_NOON: Final = time(12)


class ColumnKind(Enum):
    """How a column's values are shown; the value is Excel's own number format."""

    TEXT = "@"
    COUNT = "#,##0"
    SHARE = "0 %"
    DATE = "DD.MM.YYYY"
    YEAR = "0"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; the width is in characters."""

    heading: str
    kind: ColumnKind = ColumnKind.TEXT
    width: int = 14

    @property
    def alignment(self) -> str:
        """Return where the heading stands: with its values."""
        return "left" if self.kind is ColumnKind.TEXT else "right"

    @property
    def indent(self) -> int:
        """Return how far text is moved from a number that ends just before it."""
        return 1 if self.kind is ColumnKind.TEXT else 0

    @property
    def full_width(self) -> int:
        """Return the width that also has room for the heading's longest word and the filter."""
        return max(self.width, max(len(word) for word in self.heading.split()) + _FILTER_WIDTH)

    @property
    def heading_lines(self) -> int:
        """Return how many lines the heading takes."""
        lines = 1
        used = 0
        for word in self.heading.split():
            if used and used + 1 + len(word) > self.full_width - _FILTER_WIDTH:
                lines, used = lines + 1, 0
            used += len(word) + (1 if used else 0)
        return lines


def safe_text(text: str) -> str:
    """Return text without control characters, cut with a mark where Excel would cut it silently."""
    cleaned = clean_text(text)
    if len(text) <= MAX_CELL_CHARACTERS and len(cleaned) <= MAX_CELL_CHARACTERS:
        return cleaned
    return cleaned[: MAX_CELL_CHARACTERS - len(CUT_MARK)] + CUT_MARK


def put(cell: Cell, value: Value, kind: ColumnKind = ColumnKind.TEXT) -> None:
    """Put a value into a cell; text is stored as text whatever it begins with.

    openpyxl makes a formula of text that begins with an equals sign, and Excel may do so with
    others when the cell is edited, so type and quote mark are set here and nowhere else.
    """
    if isinstance(value, str):
        text = safe_text(value)
        if not text:
            return
        cell.value = text
        cell.data_type = "s"
        if text.startswith(_FORMULA_STARTS):
            cell.quotePrefix = True
        return
    cell.value = value
    cell.number_format = kind.value


class WorkbookWriter:
    """A workbook being written; `content` gives the same bytes for the same input."""

    def __init__(self, *, title: str, author: str, made_on: date) -> None:
        from openpyxl import Workbook as NewWorkbook

        self._book: Workbook = NewWorkbook()
        self._book.remove(self._book.active)
        self._made_at = datetime.combine(made_on, _NOON)
        properties = self._book.properties
        properties.title = safe_text(title)
        properties.creator = safe_text(author)
        properties.created = properties.modified = self._made_at
        properties.language = "nb-NO"
        self._footer = safe_text(title)

    def add_page(
        self, title: str, heading: str, lines: Sequence[tuple[str, Value] | str]
    ) -> Worksheet:
        """Add a sheet to be read: a heading, then sentences and facts below each other."""
        from openpyxl.styles import Alignment, Font

        sheet = self._sheet(title)
        sheet.column_dimensions["A"].width = 26
        sheet.column_dimensions["B"].width = 84
        put(sheet["A1"], heading)
        sheet["A1"].font = Font(name=_FONT, size=16, bold=True, color=_ACCENT)
        for row, line in enumerate(lines, start=3):
            label, value = line if isinstance(line, tuple) else (line, None)
            first, second = sheet.cell(row, 1), sheet.cell(row, 2)
            put(first, label)
            if value is None:
                sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)
                first.alignment = Alignment(wrap_text=True, vertical="top")
                sheet.row_dimensions[row].height = 15 * (1 + len(label) // 105)
                continue
            first.font = Font(name=_FONT, bold=True)
            first.alignment = Alignment(vertical="top")
            put(second, value, ColumnKind.DATE if isinstance(value, date) else ColumnKind.COUNT)
            second.alignment = Alignment(wrap_text=True, horizontal="left", vertical="top")
        _set_up_print(sheet, self._footer, is_landscape=False, pages_wide=1)
        return sheet

    def add_table(
        self,
        title: str,
        table_name: str,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Value]],
        *,
        frozen_columns: int = 0,
        pages_wide: int = 1,
    ) -> Worksheet:
        """Add a sheet that is one table with filters, its headings in the first row.

        The table's name is what other programs find it by. An empty table has one empty row, as
        Excel itself keeps it.
        """
        from openpyxl.styles import Alignment, Font, PatternFill
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.table import Table, TableStyleInfo

        sheet = self._sheet(title)
        for number, column in enumerate(columns, start=1):
            head = sheet.cell(1, number)
            put(head, column.heading)
            head.font = Font(name=_FONT, bold=True, color=_WHITE)
            head.fill = PatternFill("solid", start_color=_ACCENT)
            head.alignment = Alignment(
                wrap_text=True,
                vertical="center",
                horizontal=column.alignment,
                indent=column.indent,
            )
            sheet.column_dimensions[get_column_letter(number)].width = column.full_width
            for row, values in enumerate(rows, start=2):
                cell = sheet.cell(row, number)
                put(cell, values[number - 1], column.kind)
                if column.indent:
                    cell.alignment = Alignment(horizontal="left", indent=column.indent)
        sheet.row_dimensions[1].height = _LINE_HEIGHT * max(c.heading_lines for c in columns) + 6
        last = f"{get_column_letter(len(columns))}{max(len(rows), 1) + 1}"
        table = Table(displayName=table_name, ref=f"A1:{last}")
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
        sheet.add_table(table)
        sheet.freeze_panes = sheet.cell(2, frozen_columns + 1)
        sheet.print_title_rows = "1:1"
        if frozen_columns:
            sheet.print_title_cols = f"A:{get_column_letter(frozen_columns)}"
        _set_up_print(sheet, self._footer, is_landscape=True, pages_wide=pages_wide)
        return sheet

    def content(self) -> bytes:
        """Return the workbook's bytes."""
        buffer = BytesIO()
        self._book.save(buffer)
        return _normalised(buffer.getvalue(), self._made_at)

    def _sheet(self, title: str) -> Worksheet:
        return self._book.create_sheet(title)


def _set_up_print(sheet: Worksheet, footer: str, *, is_landscape: bool, pages_wide: int) -> None:
    sheet.page_setup.orientation = "landscape" if is_landscape else "portrait"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = pages_wide
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top, sheet.page_margins.bottom = 0.6, 0.9
    sheet.page_margins.footer = 0.4
    # An ampersand begins a code in a footer.
    sheet.oddFooter.left.text = footer.replace("&", "&&")
    sheet.oddFooter.right.text = "&A  &P / &N"


def _normalised(content: bytes, made_at: datetime) -> bytes:
    """Return the archive with one fixed time on every part, and the given time of change.

    openpyxl stamps the moment of saving on both.
    """
    stamp = made_at.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as given, zipfile.ZipFile(buffer, "w") as made:
        # The list of parts goes first, where programs that look at the first bytes expect it.
        for name in sorted(given.namelist(), key=lambda part: (part != _PARTS_LIST, part)):
            part = given.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", part)
            info = zipfile.ZipInfo(name, _FIRST_ZIP_MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            info.external_attr = 0
            made.writestr(info, part)
    return buffer.getvalue()
