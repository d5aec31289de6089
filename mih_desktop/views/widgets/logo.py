"""The program's mark: a ring of four arcs round a point, drawn so that it is sharp at any size."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.views.theme.theme import Theme

_ARCS: tuple[tuple[float, float, float], ...] = (
    # Start and length in degrees counter-clockwise from three o'clock, and how strong.
    (188.0, 82.0, 1.0),
    (98.0, 82.0, 1.0),
    (278.0, 82.0, 0.62),
    (8.0, 82.0, 0.42),
)


class Logo(QWidget):
    """The mark in the accent colour."""

    def __init__(self, theme: Theme, *, side: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_logo(painter, QRectF(self.rect()), self._theme.color("accent"))


def paint_logo(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Draw the mark to fill a square."""
    side = min(rect.width(), rect.height())
    width = side * 0.115
    ring = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    for start, length, strength in _ARCS:
        arc = QColor(color)
        arc.setAlphaF(strength)
        painter.setPen(QPen(arc, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(ring, round(start * 16), round(length * 16))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QPointF(rect.center()), side * 0.065, side * 0.065)
