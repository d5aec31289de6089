"""Rows that are not taken, each with its reason."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mih_desktop.domain.importing import ImportReading
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.rows import ListRow, RowColumns, RowList
from mih_desktop.views.widgets.text import Text


class LeftOutList(QWidget):
    """A line per row: where it stands, what it says, and why it is left out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.empty = Text(self.tr("Alle rader er med."), "secondary")
        self.list = RowList(
            theme,
            RowColumns(lead=150, mark=False, swatch=False, who=55, group=0, end=0, height=36),
            name=self.tr("Rader som ikke tas med"),
            scrolls=True,
        )
        column = Column(theme, margins=(28, 16, 24, 0), parent=self)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)

    def show_rows(self, reading: ImportReading) -> None:
        """Show the rows that are left out."""
        sheets = {sheet.index: sheet.name for sheet in reading.sheets}
        several = len({row.ref.sheet for row in reading.left_out}) > 1
        self.list.set_rows(
            [
                ListRow(
                    key=(row.ref.sheet, row.ref.row, number),
                    lead=self._lead(sheets[row.ref.sheet] if several else "", row.ref.row),
                    title=row.text,
                    who=row.reason,
                )
                for number, row in enumerate(reading.left_out)
            ]
        )
        self.list.setVisible(bool(reading.left_out))
        self.empty.setVisible(not reading.left_out)

    def _lead(self, sheet: str, row: int) -> str:
        text = self.tr("Rad {row}").format(row=row)
        return f"{sheet}, {text.lower()}" if sheet else text
