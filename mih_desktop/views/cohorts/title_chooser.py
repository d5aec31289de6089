"""A page title that opens a menu of the cohorts."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from mih_desktop.views.theme.focus_ring import note_focus, wants_ring
from mih_desktop.views.theme.theme import Theme


class TitleChooser(QAbstractButton):
    """A title of 22 with a caret; `chosen(key)` when another one is picked from the menu."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._is_over = False
        self.menu = QMenu(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Gives way to nothing: a short title takes its own width, a long one what there is.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        wants_ring(self, 4, only_by_key=True)
        self.clicked.connect(self.open_menu)
        theme.changed.connect(self.updateGeometry)

    def set_choices(self, choices: Sequence[tuple[Hashable, str]], chosen: Hashable | None) -> None:
        """Offer other choices and show the title of the chosen one."""
        self.menu.clear()
        for key, label in choices:
            action = self.menu.addAction(label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == chosen)
            action.triggered.connect(partial(self._choose, key))
            if key == chosen:
                self.setText(label)
                self.menu.setActiveAction(action)
        self.setAccessibleName(f"{self._name}: {self.text()}")
        self.updateGeometry()
        self.update()

    def open_menu(self) -> None:
        """Open the menu under the title."""
        if self.menu.actions():
            self.menu.popup(self.mapToGlobal(QPoint(0, self.height() + self._theme.px(4))))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(22, 600))
        px = self._theme.px
        return QSize(metrics.horizontalAdvance(self.text()) + px(10 + 18 + 4), px(32))

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(min(px(160), self.sizeHint().width()), px(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._is_over = False
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        note_focus(self, event)
        super().focusInEvent(event)

    def resizeEvent(self, event: object) -> None:
        is_cut = self.width() < self.sizeHint().width()
        self.setToolTip(self.text() if is_cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        font = theme.font(22, 600)
        metrics = QFontMetrics(font)
        room = self.width() - px(10 + 18 + 4)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 1)
        painter.setFont(font)
        painter.setPen(theme.color("accent_hover" if self._is_over else "ink"))
        area = QRect(0, 0, room + 2, self.height())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), text)
        side = px(18)
        left = metrics.horizontalAdvance(text) + px(10)
        box = QRectF(left, (self.height() - side) / 2 + px(1), side, side)
        theme.paint_icon(painter, box, "caret-down", theme.color("ink_2"))
        painter.end()

    def _choose(self, key: Hashable) -> None:
        self.chosen.emit(key)
