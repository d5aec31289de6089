"""Where the columns of the period table lie, and how text is written in them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from mih_desktop.views.theme.theme import Theme

_WIDE_FROM = 640


@dataclass(frozen=True, slots=True)
class PeriodColumns:
    """Where the columns lie in a width; narrow tables tell the payer on a second line."""

    is_wide: bool
    name: tuple[float, float]
    payer: tuple[float, float]
    numbers: tuple[float, ...]
    """Right edges of per 14 days, month and after tax; the last two alone where it is narrow."""
    certainty: tuple[float, float]
    link_width: float


def columns_in(width: float, theme: Theme) -> PeriodColumns:
    """Share a width among the columns."""
    px = theme.px
    if width >= px(_WIDE_FROM):
        link = px(118)
        number = px(74)
        certainty = px(170)
        left = width - link - certainty - 3 * number - px(16)
        name = left * 0.56
        start = left
        rights = (start + number, start + 2 * number, start + 3 * number)
        first = rights[-1] + px(16)
        return PeriodColumns(
            is_wide=True,
            name=(0, name - px(8)),
            payer=(name, start - px(8)),
            numbers=rights,
            certainty=(first, first + certainty - px(8)),
            link_width=link,
        )
    link = px(28)
    number, certainty = px(72), px(108)
    name = width - link - 2 * number - certainty
    right = name + 2 * number
    return PeriodColumns(
        is_wide=False,
        name=(0, name - px(8)),
        payer=(0, name - px(8)),
        numbers=(right - number, right),
        certainty=(right + px(12), right + certainty),
        link_width=link,
    )


def write_in(
    painter: QPainter, line: QRectF, text: str, box: tuple[float, float], font: QFont, tone: QColor
) -> None:
    """Write text on a line between two edges, with … where it has no room."""
    left, right = box
    painter.setFont(font)
    painter.setPen(tone)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, right - left)
    room = QRectF(left, line.top(), max(right - left, 1), line.height())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


def write_right(
    painter: QPainter, line: QRectF, text: str, right: float, font: QFont, tone: QColor
) -> None:
    """Write a figure on a line so that it ends at an edge."""
    left = right - QFontMetricsF(font).horizontalAdvance(text)
    write_in(painter, line, text, (left, right + 2), font, tone)
