"""Sammenlign: the sheet beside up to three other ways the course could be paid."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from mih_desktop.domain.forecast import Forecast
from mih_desktop.domain.formats import MISSING, kroner
from mih_desktop.domain.money import Alternative, EconomyInputs
from mih_desktop.economy.alternatives import (
    MOST_ALTERNATIVES,
    Preset,
    alternative_of,
    compared,
    inputs_of,
    shortest,
    total_to,
)
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.layout import Column, Grid, Row, clear_layout
from mih_desktop.views.widgets.text import ElidedText, Text

Work = Callable[[EconomyInputs], Forecast]
"""Works out the forecast of other inputs for the same man."""


class CompareTable(QWidget):
    """Folded until it is asked for; `changed(tuple[Alternative])` when one comes or goes."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inputs = EconomyInputs()
        self._forecast: Forecast | None = None
        self._work: Work | None = None
        self._is_open = False
        self.toggle = QuietButton(theme, self.tr("Sammenlign"), icon="caret-right")
        self.toggle.clicked.connect(self._turn)
        self.add = QuietButton(theme, self.tr("Legg til alternativ"), icon="plus")
        self.menu = QMenu(self.add)
        for preset, name in self._names().items():
            action = self.menu.addAction(name)
            action.triggered.connect(lambda _checked=False, p=preset: self._add(p))
        self.add.setMenu(self.menu)
        head = Row(theme, spacing=16)
        head.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        head.addStretch(1)
        self._table = QWidget()
        self._grid = Grid(theme, across=16, down=6, margins=(24, 4, 0, 0), parent=self._table)
        column = Column(theme, spacing=6, parent=self)
        column.addLayout(head)
        column.addWidget(self._table)
        self._table.hide()
        self.add.hide()

    def show_forecast(self, inputs: EconomyInputs, forecast: Forecast, work: Work) -> None:
        """Show another sheet; alternatives are worked out only while the table is unfolded."""
        self._inputs, self._forecast, self._work = inputs, forecast, work
        count = len(inputs.alternatives)
        words = self.tr("Sammenlign")
        self.toggle.setText(f"{words} ({count})" if count else words)
        self.add.setEnabled(count < MOST_ALTERNATIVES)
        if self._is_open:
            self._fill()

    def open_up(self, *, is_open: bool = True) -> None:
        """Unfold the table, or fold it."""
        self._is_open = is_open
        self.toggle.set_icon_name("caret-down" if is_open else "caret-right")
        self._table.setVisible(is_open)
        self.add.setVisible(is_open)
        if is_open:
            self._fill()

    def _turn(self) -> None:
        self.open_up(is_open=not self._is_open)

    def _names(self) -> dict[Preset, str]:
        return {
            Preset.FORTY_SIXTY: self.tr("Læretid 40/60 %"),
            Preset.FLAT_HALF: self.tr("Læretid 50 %"),
            Preset.MAIN_MODEL: self.tr("Læretid 30/40/50/80 %"),
            Preset.AAP: self.tr("Med AAP"),
            Preset.TILTAKSPENGER: self.tr("Med tiltakspenger"),
            Preset.MONTHS_12: self.tr("12 måneders læretid"),
            Preset.MONTHS_18: self.tr("18 måneders læretid"),
            Preset.MONTHS_24: self.tr("24 måneders læretid"),
        }

    def _add(self, preset: Preset) -> None:
        made = alternative_of(self._inputs, preset, self._names()[preset])
        those = self._inputs.alternatives
        if made.name not in [one.name for one in those] and len(those) < MOST_ALTERNATIVES:
            self.changed.emit((*those, made))

    def _remove(self, number: int) -> None:
        those = self._inputs.alternatives
        self.changed.emit(those[:number] + those[number + 1 :])

    def _fill(self) -> None:
        clear_layout(self._grid)
        if self._forecast is None or self._work is None:
            return
        those = self._inputs.alternatives
        forecasts = [
            self._forecast, *(self._work(inputs_of(self._inputs, one)) for one in those)
        ]  # fmt: skip
        if not those:
            words = self.tr("Legg til et alternativ, så står det her ved siden av oversikten.")
            self._grid.addWidget(Text(words, "secondary", wraps=True), 0, 0)
            return
        self._show_heads(those)
        for line, (name, cells) in enumerate(self._lines(forecasts), start=1):
            self._grid.addWidget(Text(name, "secondary"), line, 0)
            for place, cell in enumerate(cells, start=1):
                text = Text(cell, "strong" if place == 1 else "body")
                text.setAccessibleName(f"{name}: {cell}")
                self._grid.addWidget(text, line, place, Qt.AlignmentFlag.AlignRight)
        self._grid.setColumnStretch(len(those) + 2, 1)

    def _show_heads(self, those: Sequence[Alternative]) -> None:
        right = Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(Text(self.tr("Oversikten"), "small-strong"), 0, 1, right)
        for number, one in enumerate(those):
            head = QWidget()
            row = Row(self._theme, spacing=4, parent=head)
            row.addStretch(1)
            name = ElidedText(one.name, "small-strong")
            name.setMinimumWidth(self._theme.px(110))
            name.setAlignment(right | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(name, 1)
            remove = QuietButton(self._theme, "", icon="x", height=20)
            remove.setAccessibleName(self.tr("Fjern {name}").format(name=one.name))
            remove.clicked.connect(lambda _checked=False, n=number: self._remove(n))
            row.addWidget(remove)
            self._grid.addWidget(head, 0, number + 2)

    def _lines(self, forecasts: Sequence[Forecast]) -> list[tuple[str, list[str]]]:
        facts = [compared(forecast) for forecast in forecasts]
        months = shortest(forecasts)
        sums = [total_to(forecast, months) for forecast in forecasts]
        together = self.tr("Inn på konto på %n måned(er)", "", months)
        return [
            (self.tr("Laveste måned"), [_money(f.lowest) for f in facts]),
            (self.tr("Læretid, per måned"), [_money(f.apprentice) for f in facts]),
            (self.tr("Måneder under faste utgifter"), [str(f.months_below) for f in facts]),
            (self.tr("Måneder til fagbrev"), [str(f.months) for f in facts]),
            (together, [kroner(total) for total in sums]),
            (self.tr("Mot oversikten"), [MISSING, *(_signed(s - sums[0]) for s in sums[1:])]),
        ]


def _money(amount: int | None) -> str:
    return MISSING if amount is None else kroner(amount)


def _signed(difference: int) -> str:
    return f"+{kroner(difference)}" if difference > 0 else kroner(difference)
