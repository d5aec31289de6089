"""A workbook's sheets as simple tables, seen before it is saved."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedLayout, QWidget

from mih_desktop.services.workbook_preview import SheetPreview
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.cells import TextCell
from mih_desktop.views.widgets.layout import Column as ColumnLayout
from mih_desktop.views.widgets.page import TabBar
from mih_desktop.views.widgets.table import Column, TableView
from mih_desktop.views.widgets.text import Text

_SheetRow = tuple[int, tuple[str, ...]]
_LETTERS = 26
_NARROW, _WIDE, _LETTER_WIDTH, _AIR = 72, 320, 7, 28


def column_letters(number: int) -> str:
    """Return what a spreadsheet calls a column, the first being 0."""
    rest, letter = divmod(number, _LETTERS)
    return (column_letters(rest - 1) if rest else "") + chr(ord("A") + letter)


class WorkbookView(QWidget):
    """A tab per sheet over a table with the sheet's own rows and columns."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = ColumnLayout(theme, spacing=8, parent=self)
        self._tabs: TabBar | None = None
        self._stack: QStackedLayout | None = None

    @property
    def tabs(self) -> TabBar | None:
        """Return the tabs, None before anything is shown."""
        return self._tabs

    def set_sheets(self, sheets: tuple[SheetPreview, ...]) -> None:
        """Show other sheets; stays on the sheet of the same name."""
        chosen = self._tabs.key if self._tabs is not None else ""
        self._clear()
        tabs = TabBar(
            self._theme,
            [(sheet.name, sheet.name) for sheet in sheets],
            name=self.tr("Ark i arbeidsboken"),
        )
        holder = QWidget()
        stack = QStackedLayout(holder)
        names = [sheet.name for sheet in sheets]
        for sheet in sheets:
            stack.addWidget(self._sheet(sheet))
        tabs.chosen.connect(lambda key: stack.setCurrentIndex(names.index(key)))
        self._column.addWidget(tabs)
        self._column.addWidget(holder, 1)
        self._tabs, self._stack = tabs, stack
        tabs.choose(chosen)

    def table(self) -> TableView[_SheetRow]:
        """Return the table in sight."""
        shown = self._stack.currentWidget() if self._stack is not None else None
        found = None if shown is None else shown.findChild(TableView)
        assert isinstance(found, TableView)  # noqa: S101 - every sheet has one
        return found

    def _sheet(self, sheet: SheetPreview) -> QWidget:
        page = QWidget()
        column = ColumnLayout(self._theme, spacing=8, parent=page)
        table: TableView[_SheetRow] = TableView(
            self._theme,
            [
                Column(
                    key=f"c{number}",
                    title=column_letters(number),
                    cell=lambda row, n=number: TextCell(text=_at(row[1], n)),  # type: ignore[misc]  # a lambda's default has no type of its own
                    width=_width(sheet, number),
                    stretch=int(number == sheet.width - 1),
                )
                for number in range(sheet.width)
            ],
            key=lambda row: row[0],
            name=sheet.name,
            row_height=28,
        )
        table.set_rows(list(enumerate(sheet.rows)))
        # Sheets are shown in their own order, and a lone sentence runs on as in a spreadsheet.
        table.horizontalHeader().setSectionsClickable(False)
        for number, row in enumerate(sheet.rows):
            if len(row) == 1 and sheet.width > 1:
                table.setSpan(number, 0, 1, sheet.width)
        column.addWidget(table, 1)
        hidden = sheet.row_count - len(sheet.rows)
        if hidden > 0:
            text = self.tr("%n rad(er) til står i filen.", "", hidden)
            column.addWidget(Text(text, "hint"))
        return page

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _at(row: tuple[str, ...], number: int) -> str:
    return row[number] if number < len(row) else ""


def _width(sheet: SheetPreview, number: int) -> int:
    """Return a width at 100 % that the longest of the column's words mostly fit in.

    A sentence that stands alone in its row runs on in a spreadsheet, and does not count.
    """
    longest = max((len(_at(row, number)) for row in sheet.rows if len(row) > 1), default=0)
    return min(max(longest * _LETTER_WIDTH + _AIR, _NARROW), _WIDE)
