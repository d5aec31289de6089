"""Filter chips, count badges and key hints."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mih_desktop.views.theme.focus_ring import note_focus, wants_ring
from mih_desktop.views.theme.theme import Theme


class FilterChip(QAbstractButton):
    """A filter that is on or off, with how many it would show; `toggled` tells."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        count: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = count
        self._is_over = False
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        wants_ring(self, 14, only_by_key=True)
        self._name()
        theme.changed.connect(self._restyle)

    def set_count(self, count: int | None) -> None:
        """Show another number."""
        self._count = count
        self._name()
        self._restyle()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        metrics = QFontMetrics(self._theme.font(13, 600))
        width = metrics.horizontalAdvance(self.text()) + px(22)
        if self._count is not None:
            width += px(6) + metrics.horizontalAdvance(str(self._count))
        return QSize(width, px(28))

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

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        c = theme.color
        chosen = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown():
            painter.setBrush(c("tint"))
        elif chosen:
            painter.setBrush(c("tint_2"))
        else:
            painter.setBrush(c("soft") if self._is_over else c("page"))
        painter.setPen(QPen(c("accent" if chosen else "line_strong"), 1))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        font = theme.font(13, 600 if chosen else 400)
        painter.setFont(font)
        painter.setPen(c("accent" if chosen else "ink_2"))
        metrics = QFontMetrics(font)
        number = "" if self._count is None else str(self._count)
        text_width = metrics.horizontalAdvance(self.text())
        gap = px(6) if number else 0
        left = (self.width() - text_width - gap - metrics.horizontalAdvance(number)) // 2
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(left, 0, text_width + 2, self.height()), middle, self.text())
        if number:
            painter.setPen(c("accent" if chosen else "ink_3"))
            start = left + text_width + gap
            painter.drawText(QRect(start, 0, self.width(), self.height()), middle, number)
        painter.end()

    def _name(self) -> None:
        number = "" if self._count is None else f" {self._count}"
        self.setAccessibleName(self.text() + number)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class Badge(QWidget):
    """A count on signal; hides itself at nought."""

    def __init__(self, theme: Theme, count: int = 0, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = count
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setVisible(count > 0)
        theme.changed.connect(self.updateGeometry)

    @property
    def count(self) -> int:
        """Return the number shown."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show another number."""
        self._count = count
        self.setVisible(count > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        metrics = QFontMetrics(self._theme.font(11, 600))
        return QSize(max(px(18), metrics.horizontalAdvance(str(self._count)) + px(10)), px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), self._count, self._theme)
        painter.end()


class KeyHint(QWidget):
    """A key combination in a small frame, such as Ctrl+K."""

    def __init__(self, theme: Theme, keys: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return key_hint_size(self._keys, self._theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_key_hint(painter, QRectF(self.rect()), self._keys, self._theme)
        painter.end()


def key_hint_size(keys: str, theme: Theme) -> QSize:
    """Return the room a key hint needs."""
    metrics = QFontMetrics(theme.font(11))
    return QSize(metrics.horizontalAdvance(keys) + theme.px(12), theme.px(18))


def paint_key_hint(painter: QPainter, rect: QRectF, keys: str, theme: Theme) -> None:
    """Draw a key hint; for widgets that paint themselves."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(4), theme.px(4))
    painter.setPen(theme.color("ink_3"))
    painter.setFont(theme.font(11))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), keys)
    painter.restore()


def paint_badge(painter: QPainter, rect: QRectF, count: int, theme: Theme) -> None:
    """Draw a count badge; for widgets that paint themselves."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("signal"))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(theme.color("on_signal"))
    painter.setFont(theme.font(11, 600))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(count))
    painter.restore()
