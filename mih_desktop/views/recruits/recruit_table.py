"""The table of recruits, with the keys that belong to somebody who holds a phone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

from mih_desktop.domain.people import RecruitRow
from mih_desktop.views.widgets.table import TableView

_KEPT_MODIFIERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class RecruitTable(TableView[RecruitRow]):
    """Letters typed in it go to the search; Ctrl+C asks for the number; Space for the panel."""

    typed = Signal(str)
    number_asked = Signal()
    panel_asked = Signal()
    pointed_at = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~_KEPT_MODIFIERS
        if event.matches(QKeySequence.StandardKey.Copy):
            self.number_asked.emit()
        elif is_plain and event.key() == Qt.Key.Key_Space:
            self.panel_asked.emit()
        elif is_plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    is_pressed = False
    """True between the press and the release of the mouse."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.is_pressed = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.is_pressed = False
        super().mouseReleaseEvent(event)
        place = self.rowAt(int(event.position().y()))
        if event.button() is Qt.MouseButton.LeftButton and place >= 0:
            self.pointed_at.emit(self.rows[place])
