"""Write text along an arc, and measure it for the layout."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTransform

from mih_desktop.programme.wheel_labels import (
    ArcLabel,
    baseline_radius,
    glyphs_on_circle,
    is_turned_over,
)
from mih_desktop.views.theme.theme import Theme


def wheel_font(theme: Theme, pixels: float, weight: int) -> QFont:
    """Return the typeface in a size that is already scaled."""
    font = theme.font(13, weight)
    font.setPixelSize(round(pixels))
    return font


class TextMeasure:
    """Answers text widths for the layout, and remembers them: the same names come back often."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def __call__(self, text: str, size: float, weight: int) -> float:
        """Return the width of a text in pixels."""
        metrics = self._theme.cached(
            ("wheel metrics", size, weight),
            lambda: QFontMetricsF(wheel_font(self._theme, size, weight)),
        )
        return metrics.horizontalAdvance(text)


def arc_text_path(
    text: str, font: QFont, angle: float, radius: float, baseline: float
) -> QPainterPath:
    """Return the letters of a text centred at an angle; spacing is that of the middle radius."""
    metrics = QFontMetricsF(font)
    turned = is_turned_over(angle)
    widths = [metrics.horizontalAdvance(letter) for letter in text]
    whole = QPainterPath()
    for glyph, width in zip(
        glyphs_on_circle(text, widths, angle, radius, turned_over=turned), widths, strict=True
    ):
        letter = QPainterPath()
        letter.addText(QPointF(-width / 2, baseline if turned else -baseline), font, glyph.letter)
        whole.addPath(QTransform().rotate(glyph.turn).map(letter))
    return whole


def label_path(label: ArcLabel, theme: Theme) -> QPainterPath:
    """Return the letters of a label that the layout placed."""
    font = wheel_font(theme, label.size, label.weight)
    return arc_text_path(label.text, font, label.angle, label.radius, baseline_radius(label))


def paint_on_plate(
    painter: QPainter, path: QPainterPath, plate: QColor, color: QColor, width: float
) -> None:
    """Fill letters over a rim of the ground's colour, so that no pattern runs through them."""
    pen = QPen(plate, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    painter.fillPath(path, color)
