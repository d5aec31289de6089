"""The quiet wheel behind the unlock card."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from mih_desktop.views.theme.theme import Theme

_BANDS: tuple[tuple[float, float, float, float], ...] = (
    # Inner and outer radius, start and length in degrees clockwise from twelve.
    (0.56, 0.68, 118.0, 236.0),
    (0.70, 0.84, 0.0, 160.0),
    (0.70, 0.84, 172.0, 68.0),
    (0.86, 1.00, 8.0, 72.0),
    (0.86, 1.00, 92.0, 88.0),
    (0.86, 1.00, 196.0, 44.0),
)
_LINES = (0.55, 0.69, 0.85, 1.01, 1.22)
_TICKS = 365


class Backdrop(QWidget):
    """A surface with a large wheel in the palest colours; decoration only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("surface", "rail")
        self._drawn: QPixmap | None = None
        theme.changed.connect(self._forget)

    def paintEvent(self, event: QPaintEvent) -> None:
        drawn = self._drawn
        if drawn is None or drawn.deviceIndependentSize().toSize() != self.size():
            # The card is wanted at once; the decoration behind it may come a moment later.
            QPainter(self).fillRect(self.rect(), self._theme.color("rail"))
            QTimer.singleShot(0, self, self._draw_now)
            return
        QPainter(self).drawPixmap(0, 0, drawn)

    def _draw_now(self) -> None:
        drawn = self._drawn
        if drawn is None or drawn.deviceIndependentSize().toSize() != self.size():
            self._drawn = self._draw()
            self.update()

    def _forget(self) -> None:
        self._drawn = None
        self.update()

    def _draw(self) -> QPixmap:
        """Draw once per size: typing repaints the card's surroundings at each key."""
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        painter = QPainter(drawn)
        self._paint(painter)
        painter.end()
        return drawn

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), self._theme.color("rail"))
        if self._theme.is_contrast:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.rect().center())
        radius = max(self.width(), self.height()) * 0.34
        band = QColor(self._theme.color("sunken"))
        band.setAlphaF(0.75)
        for inner, outer, start, length in _BANDS:
            painter.fillPath(_band(centre, inner * radius, outer * radius, start, length), band)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("line"), 1))
        for line in _LINES:
            painter.drawEllipse(centre, line * radius, line * radius)
        for tick in range(_TICKS):
            angle = 2 * math.pi * tick / _TICKS
            length = 0.035 if tick % 7 == 0 else 0.015
            painter.drawLine(
                _at(centre, angle, radius * 1.22), _at(centre, angle, radius * (1.22 - length))
            )
        for month in range(12):
            angle = math.pi * month / 6
            painter.drawLine(_at(centre, angle, radius * 0.55), _at(centre, angle, radius * 1.01))


def _at(centre: QPointF, angle: float, radius: float) -> QPointF:
    return QPointF(centre.x() + radius * math.sin(angle), centre.y() - radius * math.cos(angle))


def _band(centre: QPointF, inner: float, outer: float, start: float, length: float) -> QPainterPath:
    outer_rect = QRectF(centre.x() - outer, centre.y() - outer, 2 * outer, 2 * outer)
    inner_rect = QRectF(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner)
    begins = 90 - start
    path = QPainterPath()
    path.arcMoveTo(outer_rect, begins)
    path.arcTo(outer_rect, begins, -length)
    path.arcTo(inner_rect, begins - length, length)
    path.closeSubpath()
    return path
