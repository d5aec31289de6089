"""The rates a forecast leaned on, with date, status and source; unfolded on demand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.forecast import UsedRate
from mih_desktop.domain.formats import MISSING, table_date
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.layout import Column, Grid, clear_layout
from mih_desktop.views.widgets.text import ElidedText, Text


class RatesList(QWidget):
    """A heading with how many there are, and the rates below it when unfolded."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rates: tuple[UsedRate, ...] = ()
        self._is_open = False
        column = Column(theme, spacing=6, parent=self)
        self.toggle = QuietButton(theme, "", icon="caret-right")
        self.toggle.clicked.connect(lambda: self.open_up(is_open=not self._is_open))
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self._table = QWidget()
        self._grid = Grid(theme, across=16, down=4, margins=(24, 0, 0, 0), parent=self._table)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(4, 4)
        self._table.hide()
        column.addWidget(self._table)

    def show_rates(self, rates: Sequence[UsedRate]) -> None:
        """Show another forecast's rates."""
        if tuple(rates) == self._rates:
            return
        self._rates = tuple(rates)
        self.setVisible(bool(rates))
        self._fill()

    def open_up(self, *, is_open: bool = True) -> None:
        """Unfold the rates, or fold them."""
        self._is_open = is_open
        self._fill()

    def _fill(self) -> None:
        self.toggle.setText(self.tr("Satser som er brukt (%n)", "", len(self._rates)))
        self.toggle.set_icon_name("caret-down" if self._is_open else "caret-right")
        self._table.setVisible(self._is_open)
        clear_layout(self._grid)
        if not self._is_open:
            return
        heads = (
            self.tr("Sats"),
            self.tr("Verdi"),
            self.tr("Gjelder fra"),
            self.tr("Status"),
            self.tr("Kilde"),
        )
        for column, head in enumerate(heads):
            self._grid.addWidget(Text(head, "small-strong"), 0, column)
        for number, rate in enumerate(self._rates, start=1):
            since = table_date(rate.valid_from) if rate.valid_from else MISSING
            self._grid.addWidget(ElidedText(rate.name), number, 0)
            self._grid.addWidget(Text(rate.value), number, 1)
            self._grid.addWidget(Text(since, "secondary"), number, 2)
            self._grid.addWidget(Text(rate.status, "secondary"), number, 3)
            self._grid.addWidget(ElidedText(rate.source, "hint"), number, 4)
