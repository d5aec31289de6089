"""The people of a cohort with a tick each; all are ticked until somebody is left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.people import RecruitRow
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.fields import CheckField
from mih_desktop.views.widgets.layout import Column, Row, ScrollPage, Sizes


class PeopleTicks(QWidget):
    """`changed()` when a person has ticked somebody on or off."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ticks: list[tuple[RecruitId, str, CheckField]] = []
        self.all = QuietButton(theme, self.tr("Alle"))
        self.none = QuietButton(theme, self.tr("Ingen"))
        self._page = ScrollPage(theme, margins=(0, 0, 8, 0), spacing=2)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        Sizes(theme, self._page, least_height=120)
        column = Column(theme, spacing=6, parent=self)
        buttons = Row(theme, spacing=8)
        buttons.addWidget(self.all)
        buttons.addWidget(self.none)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._page, 1)
        self.all.clicked.connect(lambda: self._set_all(is_ticked=True))
        self.none.clicked.connect(lambda: self._set_all(is_ticked=False))

    @property
    def chosen(self) -> tuple[tuple[RecruitId, str], ...]:
        """Return the ticked people with their names, in the order of the list."""
        return tuple((key, name) for key, name, tick in self._ticks if tick.value)

    def set_people(self, rows: Sequence[RecruitRow]) -> None:
        """Offer the people of a cohort; who was ticked off and is still here stays so."""
        off = {key for key, _name, tick in self._ticks if not tick.value}
        if [(row.id, row.name) for row in rows] == [(k, n) for k, n, _tick in self._ticks]:
            return
        for _key, _name, tick in self._ticks:
            self._page.column.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._ticks = []
        for place, row in enumerate(rows):
            tick = CheckField(self._theme, row.name)
            tick.set_value(row.id not in off)
            tick.committed.connect(lambda _value: self.changed.emit())
            self._page.column.insertWidget(place, tick)
            self._ticks.append((row.id, row.name, tick))

    def _set_all(self, *, is_ticked: bool) -> None:
        for _key, _name, tick in self._ticks:
            tick.set_value(is_ticked)
        self.changed.emit()
