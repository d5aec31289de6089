"""How one line of a list is laid out and drawn, from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from mih_desktop.views.theme.phases import paint_phase
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import Token

if TYPE_CHECKING:
    from mih_desktop.views.widgets.rows import ListRow, RowColumns


class LinePainter:
    """Lays out and draws the parts of one line from left to right."""

    def __init__(self, painter: QPainter, theme: Theme, columns: RowColumns, rect: QRect) -> None:
        self._painter, self._theme, self._columns, self._rect = painter, theme, columns, rect
        self._left = rect.left() + theme.px(4)
        self._right = rect.right() - theme.px(4)

    def paint(self, row: ListRow) -> None:
        px, columns = self._theme.px, self._columns
        if columns.lead:
            self._text(row.lead, self._left, px(columns.lead - 8), "ink_3")
            self._left += px(columns.lead)
        if columns.mark:
            if row.mark is not None:
                color = self._theme.color(row.mark.color)
                box = self._square(self._left, 18)
                self._theme.paint_icon(self._painter, box, row.mark.icon, color)
            self._left += px(28)
        if columns.swatch:
            if row.phase is not None:
                paint_phase(self._painter, self._square(self._left, 14), row.phase, self._theme)
            self._left += px(22)
        self._paint_end(row)
        if columns.group:
            self._right -= px(columns.group)
            left = self._right + px(12)
            if row.group_phase is not None:
                swatch = self._square(left, 14)
                paint_phase(self._painter, swatch, row.group_phase, self._theme)
            self._text(row.group, left + px(22), px(columns.group - 42), "ink_2")
        room = self._right - self._left
        if columns.who:
            who = room * columns.who // 100
            self._text(row.who, self._right - who + px(12), who - px(12), "ink_2")
            room -= who
        self._paint_title(row, room - px(8))

    def _paint_end(self, row: ListRow) -> None:
        if not self._columns.end:
            return
        theme, px = self._theme, self._theme.px
        self._right -= px(self._columns.end)
        right = self._rect.right() - px(4)
        if row.late:
            width = QFontMetrics(theme.font(13, 600)).horizontalAdvance(row.late)
            self._text(row.late, right - width, width + 1, "signal", weight=600)
            right -= width + px(8)
        if row.end:
            weight, color = (600, "accent") if row.link else (400, "ink_2")
            if row.end_strong:
                weight, color = 600, "ink"
            if row.late:
                color = "ink_3"
            width = QFontMetrics(theme.font(13, weight)).horizontalAdvance(row.end)
            room = min(width + 1, right - self._right)
            self._text(row.end, right - room, room, color, weight=weight)  # type: ignore[arg-type]  # a conditional literal is widened to str

    def _paint_title(self, row: ListRow, room: int) -> None:
        color: Token = "ink_3" if row.struck else "ink"
        weight = 600 if row.bold_title else 400
        top = self._rect
        if row.second:
            half = self._theme.px(20)
            middle = top.center().y()
            upper = QRect(top.left(), middle - half, top.width(), half)
            lower = QRect(top.left(), middle, top.width(), half)
            self._text(row.title, self._left, room, color, weight=600, rows=upper)
            self._text(row.second, self._left, room, "ink_2", rows=lower)
            return
        self._text(row.title, self._left, room, color, weight=weight, struck=row.struck)
        if row.after_title:
            used = QFontMetrics(self._theme.font(13, weight)).horizontalAdvance(row.title)
            self._text(row.after_title, self._left + used, room - used, color)

    def _square(self, left: int, side: int) -> QRectF:
        edge = self._theme.px(side)
        top = self._rect.top() + (self._rect.height() - edge) / 2
        return QRectF(left, round(top), edge, edge)

    def _text(
        self,
        text: str,
        left: int,
        width: int,
        color: Token,
        *,
        weight: int = 400,
        struck: bool = False,
        rows: QRect | None = None,
    ) -> None:
        if not text or width <= 0:
            return
        font = self._theme.font(13, weight)
        font.setStrikeOut(struck)
        self._painter.setFont(font)
        self._painter.setPen(self._theme.color(color))
        line = rows or self._rect
        room = QRect(left, line.top(), width + 2, line.height())
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width + 1)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(room, int(flags), cut)
