"""The navigation rail: pages, settings and lock; icons alone where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mih_desktop.views.shell.keys import Key
from mih_desktop.views.shell.page_entry import PageEntry
from mih_desktop.views.theme.focus_ring import note_focus, wants_ring
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.chips import key_hint_size, paint_badge, paint_key_hint
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.logo import Logo
from mih_desktop.views.widgets.text import ElidedText, Text

RAIL_WIDTH = 200
NARROW_RAIL_WIDTH = 56


class RailItem(QAbstractButton):
    """One line of the rail."""

    def __init__(
        self, theme: Theme, text: str, icon: str, *, keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._keys = theme, icon, keys
        self._badge = 0
        self._narrow = False
        self._is_over = False
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        wants_ring(self, only_by_key=True)
        theme.changed.connect(self.updateGeometry)

    def set_badge(self, count: int, spoken: str) -> None:
        """Show how many things ask for action; nought hides the badge."""
        self._badge = count
        self.setAccessibleName(f"{self.text()}, {spoken}" if count else self.text())
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone, with the name as a tooltip."""
        self._narrow = narrow
        self.setToolTip(self.text() if narrow else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(40))

    def nextCheckState(self) -> None:
        """Leave the choice to the window: a page may refuse to be left."""

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        chosen = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or self.isDown() or self._is_over:
            ground = "tint_2" if chosen else "tint" if self.isDown() else "sunken"
            painter.setBrush(theme.color(ground))  # type: ignore[arg-type]  # a conditional literal is widened to str
            painter.drawRoundedRect(QRectF(self.rect()), px(6), px(6))
        if chosen:
            painter.setBrush(theme.color("accent"))
            bar = QRectF(0, (self.height() - px(24)) / 2, px(3), px(24))
            painter.drawRoundedRect(bar, px(1.5), px(1.5))
        color = theme.color("accent" if chosen else "ink_2")
        left = (self.width() - px(20)) // 2 if self._narrow else px(12)
        icon = QRectF(left, (self.height() - px(20)) / 2, px(20), px(20))
        name = f"{self._icon}-fill" if chosen and _has_filled(self._icon) else self._icon
        theme.paint_icon(painter, icon, name, color)
        self._paint_badge(painter)
        if not self._narrow:
            font = theme.font(13, 600 if chosen else 400)
            painter.setFont(font)
            painter.setPen(color)
            room = QRect(px(44), 0, self.width() - px(52), self.height())
            text = QFontMetrics(font).elidedText(
                self.text(), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
            if self._keys:
                size = key_hint_size(self._keys, theme)
                top = (self.height() - size.height()) / 2
                right = self.width() - px(12)
                box = QRectF(right - size.width(), top, size.width(), size.height())
                paint_key_hint(painter, box, self._keys, theme)
        painter.end()

    def _paint_badge(self, painter: QPainter) -> None:
        if not self._badge:
            return
        px = self._theme.px
        metrics = QFontMetrics(self._theme.font(11, 600))
        width = max(px(18), metrics.horizontalAdvance(str(self._badge)) + px(10))
        if self._narrow:
            box = QRectF(self.width() - width, 0, width, px(18))
        else:
            top = (self.height() - px(18)) / 2
            box = QRectF(self.width() - px(12) - width, top, width, px(18))
        paint_badge(painter, box, self._badge, self._theme)


class Rail(QWidget):
    """The left edge of the window; `asked(key)` when a page is asked for."""

    asked = Signal(str)
    lock_asked = Signal()

    def __init__(
        self, theme: Theme, pages: Sequence[PageEntry], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._narrow = False
        self.setProperty("surface", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Meny"))
        column = Column(theme, spacing=4, margins=(8, 10, 8, 16), parent=self)
        self._head = Row(theme, spacing=12)
        self._head.addWidget(Logo(theme, side=26))
        self._words = QWidget()
        words = Column(theme, parent=self._words)
        words.addWidget(Text(self.tr("Menn i helse"), "section"))
        self._county = ElidedText("", "small")
        words.addWidget(self._county)
        self._head.addWidget(self._words, 1)
        column.addLayout(self._head)
        column.addSpacing(theme.px(18))
        self._items: dict[str, RailItem] = {}
        for page in pages:
            if page.in_rail and not page.at_bottom:
                column.addWidget(self._item(page))
        column.addStretch(1)
        for page in pages:
            if page.in_rail and page.at_bottom:
                column.addWidget(self._item(page))
        self._lock = RailItem(theme, self.tr("Lås"), "lock-simple", keys=Key.LOCK.keys)
        self._lock.setCheckable(False)
        self._lock.clicked.connect(self.lock_asked)
        column.addWidget(self._lock)
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def items(self) -> dict[str, RailItem]:
        """Return the items by page key, in the order shown."""
        return self._items

    @property
    def is_narrow(self) -> bool:
        """Tell whether the rail shows icons only."""
        return self._narrow

    def choose(self, key: str) -> None:
        """Light up one page."""
        for item_key, item in self._items.items():
            item.setChecked(item_key == key)

    def set_county(self, county: str) -> None:
        """Write the county under the product's name."""
        self._county.setText(county)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons only, or names too."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._words.setVisible(not narrow)
        for item in (*self._items.values(), self._lock):
            item.set_narrow(narrow=narrow)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("rail"))
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()

    def _item(self, page: PageEntry) -> RailItem:
        item = RailItem(self._theme, page.label, page.icon)
        item.clicked.connect(lambda: self.asked.emit(page.key))
        self._items[page.key] = item
        return item

    def _measure(self) -> None:
        self._head.setContentsMargins(self._theme.px(7 if self._narrow else 10), 0, 0, 0)
        self.setFixedWidth(self._theme.px(NARROW_RAIL_WIDTH if self._narrow else RAIL_WIDTH))
        self.update()


def _has_filled(icon: str) -> bool:
    # A dashed circle filled is a plain disc: the wheel keeps its outline when chosen.
    return icon != "circle-dashed"
