"""A workbook as plain rows of values: all that is known before anything is interpreted."""

from __future__ import annotations

import math
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from mih_desktop.domain.errors import MihError
from mih_desktop.exchange.cleaning import CellValue, clean_text, value_text
from mih_desktop.exchange.guard import check_workbook, unreadable

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MAX_SHEETS: Final = 40
MAX_COLUMNS: Final = 100
MAX_ROWS_SEEN: Final = 20_000
"""Rows looked at in a sheet, empty ones too: formatted empty rows can go on for a million."""
MAX_ROWS: Final = 5_000
"""Rows with something in them."""
MAX_NOTES: Final = 5_000

_ERROR_VALUES: Final = frozenset(
    {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's value, its cleaned text, and the note somebody hung on it."""

    value: CellValue = None
    text: str = ""
    note: str = ""

    @property
    def is_error(self) -> bool:
        """Tell whether the cell shows one of Excel's own errors."""
        return self.text in _ERROR_VALUES


NO_CELL: Final = Cell()


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row that holds something; the number is Excel's own."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, index: int) -> Cell:
        """Return the cell of a column, empty beyond the last one."""
        return self.cells[index] if 0 <= index < len(self.cells) else NO_CELL

    @property
    def text(self) -> str:
        """Return the cells' texts beside each other."""
        return " · ".join(cell.text for cell in self.cells if cell.text)

    @property
    def filled(self) -> tuple[int, ...]:
        """Return the columns that hold something."""
        return tuple(i for i, cell in enumerate(self.cells) if cell.text)


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet's rows that hold something; `read_to` is the last row looked at if more follow."""

    index: int
    name: str
    rows: tuple[GridRow, ...]
    is_hidden: bool = False
    read_to: int = 0

    @property
    def width(self) -> int:
        """Return how many columns hold something."""
        return max((len(row.cells) for row in self.rows), default=0)


@dataclass(frozen=True, slots=True)
class RawWorkbook:
    """A workbook taken apart; nothing of the file is needed any more."""

    name: str
    grids: tuple[Grid, ...]


def open_workbook(content: bytes, name: str) -> RawWorkbook:
    """Take a workbook apart into rows of values; formulas give their stored answer or nothing.

    Raises:
        UnreadableWorkbookError: with every reason that the class names.
    """
    check_workbook(content, name)
    try:
        with warnings.catch_warnings():
            # openpyxl warns of extensions that it leaves out; they hold nothing we read.
            warnings.simplefilter("ignore")
            grids = _grids(content)
    except MihError:
        raise
    # A broken or hostile part surfaces in openpyxl as whatever error the part happens to hit.
    except Exception as e:
        raise unreadable("bomb" if _is_forbidden_xml(e) else "torn") from e
    if not any(grid.rows for grid in grids):
        raise unreadable("empty")
    return RawWorkbook(name=clean_text(name), grids=grids)


def _is_forbidden_xml(error: BaseException) -> bool:
    """Tell whether defusedxml refused a part; openpyxl may have wrapped its error."""
    from defusedxml import DefusedXmlException

    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, DefusedXmlException):
            return True
        cause = cause.__cause__ or cause.__context__
    return False


def _grids(content: bytes) -> tuple[Grid, ...]:
    # Imported late: start-up must not wait for openpyxl.
    from openpyxl import load_workbook

    workbook = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        return tuple(_readable_sheets(workbook, content))
    finally:
        workbook.close()


def _readable_sheets(workbook: Workbook, content: bytes) -> Iterator[Grid]:
    for index, sheet in enumerate(workbook.worksheets[:MAX_SHEETS]):
        # The stated size is the file's own word; rows are counted as they come.
        sheet.reset_dimensions()
        notes = _notes(content, sheet._worksheet_path)  # noqa: SLF001 - read-only sheets hide it
        yield _grid(index, sheet, notes)


def _grid(index: int, sheet: ReadOnlyWorksheet, notes: dict[tuple[int, int], str]) -> Grid:
    rows: list[GridRow] = []
    read_to = 0
    seen = 0
    for seen, values in enumerate(_values(sheet), start=1):
        if seen > MAX_ROWS_SEEN:
            read_to = MAX_ROWS_SEEN
            break
        row = _row(seen, values, notes)
        if row is not None:
            rows.append(row)
            if len(rows) > MAX_ROWS:
                raise unreadable("too_many_rows")
    if read_to and rows and rows[-1].number > MAX_ROWS_SEEN - MAX_ROWS:
        raise unreadable("too_many_rows")
    return Grid(
        index=index,
        name=clean_text(sheet.title),
        rows=tuple(rows),
        is_hidden=sheet.sheet_state != "visible",
        read_to=read_to,
    )


def _values(sheet: ReadOnlyWorksheet) -> Iterator[tuple[CellValue, ...]]:
    return iter(sheet.iter_rows(max_row=MAX_ROWS_SEEN + 1, max_col=MAX_COLUMNS, values_only=True))


def _row(
    number: int, values: Iterable[CellValue], notes: dict[tuple[int, int], str]
) -> GridRow | None:
    cells = [
        Cell(note=notes.get((number, column), "")) if _holds_nothing(value)
        else Cell(value, value_text(value), notes.get((number, column), ""))
        for column, value in enumerate(values, start=1)
    ]  # fmt: skip
    while cells and not cells[-1].text and not cells[-1].note:
        cells.pop()
    return GridRow(number, tuple(cells)) if cells else None


def _holds_nothing(value: CellValue) -> bool:
    """Tell whether a cell is empty; Excel has no infinity, only a damaged file says 1E+999."""
    return value is None or (isinstance(value, float) and not math.isfinite(value))


def _notes(content: bytes, sheet_path: str) -> dict[tuple[int, int], str]:
    """Return the notes hung on a sheet's cells; openpyxl leaves them out of read-only sheets."""
    from openpyxl.comments.comment_sheet import CommentSheet
    from openpyxl.packaging.relationship import get_dependents, get_rels_path
    from openpyxl.utils.cell import column_index_from_string as column_number
    from openpyxl.utils.cell import coordinate_from_string
    from openpyxl.xml.functions import fromstring

    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = set(archive.namelist())
        rels_path = get_rels_path(sheet_path).lstrip("/")
        if rels_path not in names:
            return {}
        notes: dict[tuple[int, int], str] = {}
        for rel in get_dependents(archive, rels_path).find(f"{_OFFICE_RELATIONS}/comments"):
            if rel.target not in names:
                continue
            sheet = CommentSheet.from_tree(fromstring(archive.read(rel.target)))
            for reference, comment in list(sheet.comments)[:MAX_NOTES]:
                letters, row = coordinate_from_string(reference)
                notes[row, column_number(letters)] = clean_text(comment.content or "")
        return notes


_OFFICE_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
