"""Phase patterns on screen: one tile per phase and theme, aligned to the widget."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.domain.enums import Phase
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import PATTERNS, Pattern

_TILE_SIDE: dict[Pattern, int] = {
    Pattern.DOTS_SPARSE: 8,
    Pattern.DOTS_STAGGERED: 6,
    Pattern.DOTS_DENSE: 4,
    Pattern.RISING: 6,
    Pattern.LEVEL: 5,
    Pattern.UPRIGHT: 5,
    Pattern.GRID: 6,
    Pattern.DASHES: 8,
    Pattern.FALLING: 6,
    Pattern.CROSSED: 6,
}
_DOTS: dict[Pattern, tuple[tuple[float, float], ...]] = {
    Pattern.DOTS_SPARSE: ((4, 4),),
    Pattern.DOTS_STAGGERED: ((1.5, 1.5), (4.5, 4.5)),
    Pattern.DOTS_DENSE: ((2, 2),),
}
_RISING = ((-1.0, 7.0, 7.0, -1.0), (-1.0, 1.0, 1.0, -1.0), (5.0, 7.0, 7.0, 5.0))
_FALLING = ((-1.0, -1.0, 7.0, 7.0), (5.0, -1.0, 7.0, 1.0), (-1.0, 5.0, 1.0, 7.0))
_LINES: dict[Pattern, tuple[tuple[float, float, float, float], ...]] = {
    Pattern.RISING: _RISING,
    Pattern.FALLING: _FALLING,
    Pattern.CROSSED: _RISING + _FALLING,
    Pattern.LEVEL: ((0, 2.5, 5, 2.5),),
    Pattern.UPRIGHT: ((2.5, 0, 2.5, 5),),
    Pattern.GRID: ((0, 3, 6, 3), (3, 0, 3, 6)),
    Pattern.DASHES: ((0, 2, 4, 2), (4, 6, 8, 6)),
}
_SLANTED = (Pattern.RISING, Pattern.FALLING, Pattern.CROSSED)


def pattern_brush(
    pattern: Pattern,
    color: QColor,
    *,
    line_opacity: float,
    dot_opacity: float,
    scale: float = 1.0,
    pixel_ratio: float = 1.0,
) -> QBrush:
    """Return a pattern as a brush of sharp tiles; no brush for solid and empty."""
    side = _TILE_SIDE.get(pattern)
    if side is None:
        return QBrush(Qt.BrushStyle.NoBrush)
    # Device pixels are rounded up to whole ones, or the tiles would not meet.
    pixels = max(side, round(side * scale * pixel_ratio))
    tile = QPixmap(pixels, pixels)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    zoom = pixels / side
    painter.scale(zoom, zoom)
    dots = _DOTS.get(pattern)
    if dots is not None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color.setAlphaF(dot_opacity)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for x, y in dots:
            painter.drawEllipse(QPointF(x, y), 1.0, 1.0)
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, pattern in _SLANTED)
        color.setAlphaF(line_opacity)
        painter.setPen(QPen(color, 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for x1, y1, x2, y2 in _LINES[pattern]:
            painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
    painter.end()
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(1 / pixel_ratio, 1 / pixel_ratio))
    return brush


def phase_brush(phase: Phase, theme: Theme, painter: QPainter) -> QBrush:
    """Return the pattern of a phase at the painter's pixel ratio."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    return theme.cached(
        ("phase brush", phase, ratio),
        lambda: pattern_brush(
            PATTERNS[phase],
            QColor(theme.phase(phase).edge),
            line_opacity=theme.colors.line_opacity,
            dot_opacity=theme.colors.dot_opacity,
            scale=theme.scale,
            pixel_ratio=ratio,
        ),
    )


def paint_phase(
    painter: QPainter,
    shape: QPainterPath | QRectF | QRect,
    phase: Phase,
    theme: Theme,
    *,
    current: bool = False,
    radius: float = 3.0,
) -> None:
    """Fill a shape with a phase's colour, pattern and edge; a rectangle gets rounded corners.

    `current` draws the 2 px edge of the phase that is going on. `radius` is at 100 %.
    """
    colors = theme.phase(phase)
    width = theme.px(2) if current else max(1.0, theme.px(1))
    path = shape if isinstance(shape, QPainterPath) else _rounded(shape, theme.px(radius), width)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, QColor(colors.fill))
    painter.fillPath(path, phase_brush(phase, theme, painter))
    pen = QPen(QColor(colors.edge), width)
    if PATTERNS[phase] is Pattern.EMPTY:
        pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()


def paint_phase_text(
    painter: QPainter, at: QPointF, text: str, font: QFont, phase: Phase, theme: Theme
) -> None:
    """Write text from a point on the baseline, on a plate of the phase's colour."""
    colors = theme.phase(phase)
    path = QPainterPath()
    path.addText(at, font, text)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plate = QPen(QColor(colors.fill), theme.px(5))
    plate.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, plate)
    painter.setFont(font)
    painter.setPen(QColor(colors.text))
    painter.drawText(at, text)
    painter.restore()


def centred_baseline(rect: QRectF, text: str, font: QFont) -> QPointF:
    """Return where a text starts when it stands in the middle of a rectangle."""
    metrics = QFontMetricsF(font)
    x = rect.center().x() - metrics.horizontalAdvance(text) / 2
    return QPointF(x, rect.center().y() + (metrics.ascent() - metrics.descent()) / 2)


class PhaseSwatch(QWidget):
    """The 14 × 14 sign of a phase; always stands beside the phase's or cohort's name."""

    def __init__(
        self,
        theme: Theme,
        phase: Phase | None = None,
        *,
        side: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._phase = phase
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_phase(self, phase: Phase | None) -> None:
        """Show another phase, or nothing."""
        self._phase = phase
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._phase is None:
            return
        painter = QPainter(self)
        paint_phase(painter, QRectF(self.rect()), self._phase, self._theme)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _rounded(rect: QRectF | QRect, radius: float, line: float) -> QPainterPath:
    inset = line / 2
    path = QPainterPath()
    path.addRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    return path
