"""A phase with its first and last day, each in a field."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.clock import Clock
from mih_desktop.domain.enums import Phase
from mih_desktop.views.theme.phases import PhaseSwatch
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.field_base import FaultLine
from mih_desktop.views.widgets.fields import DateField
from mih_desktop.views.widgets.layout import Column, Row, Sizes
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import phase_name

NAME_WIDTH, DAY_WIDTH = 150, 116


class DatedRow(QWidget):
    """Swatch, name, two days and a remark below; `days_changed(first, last)` when one is new."""

    days_changed = Signal(object, object)

    def __init__(
        self, theme: Theme, clock: Clock, *, required: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._swatch = PhaseSwatch(theme)
        self._name = Text("", "strong")
        self.first = DateField(theme, required=required, clock=clock)
        self.last = DateField(theme, required=required, clock=clock)
        self.beside = Row(theme, spacing=8)
        self.beside.addStretch(1)
        self._remark = Text("", "secondary", wraps=True)
        named = QWidget()
        words = Row(theme, spacing=8, parent=named)
        words.addWidget(self._swatch)
        words.addWidget(self._name, 1)
        Sizes(theme, named, width=NAME_WIDTH, height=32)
        top = Row(theme, spacing=8)
        top.addWidget(named, 0, Qt.AlignmentFlag.AlignTop)
        self._fault = FaultLine(theme)
        for field in (self.first, self.last):
            Sizes(theme, field, width=DAY_WIDTH)
            field.tell_faults_in(self._fault)
            top.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
            field.committed.connect(self._tell)
        top.addLayout(self.beside, 1)
        below = Column(theme, margins=(NAME_WIDTH + 8, 0, 0, 0))
        below.addWidget(self._fault)
        below.addWidget(self._remark)
        column = Column(theme, margins=(0, 4, 0, 4), parent=self)
        column.addLayout(top)
        column.addLayout(below)

    def show_span(
        self, phase: Phase, first: date | None, last: date | None, *, remark: str = ""
    ) -> None:
        """Show a phase and its days; a field that is being typed in keeps what is typed."""
        name = phase_name(phase)
        self._swatch.set_phase(phase)
        self._name.setText(name)
        self.first.set_value(first)
        self.last.set_value(last)
        self.first.set_name(self.tr("{phase}, første dag").format(phase=name))
        self.last.set_name(self.tr("{phase}, siste dag").format(phase=name))
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))

    def _tell(self) -> None:
        self.days_changed.emit(self.first.value, self.last.value)


def date_heads(theme: Theme, first: str, last: str) -> QWidget:
    """Return the small heads over the columns of dated rows."""
    heads = QWidget()
    row = Row(theme, spacing=8, margins=(0, 4, 0, 0), parent=heads)
    phase = Text("", "small-strong")
    Sizes(theme, phase, width=NAME_WIDTH)
    row.addWidget(phase)
    for title in (first, last):
        head = Text(title, "small-strong")
        Sizes(theme, head, width=DAY_WIDTH)
        row.addWidget(head)
    row.addStretch(1)
    return heads
