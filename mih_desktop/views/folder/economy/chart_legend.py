"""The heading over the money chart and the key to its bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.economy.month_bars import MonthBar
from mih_desktop.views.folder.economy.money_chart import payer_brushes
from mih_desktop.views.theme.theme import Theme

_SIDE = 14
_LINE = 20


class ChartLegend(QWidget):
    """A sample of each kind of bar that the chart shows, with its word."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kinds: tuple[tuple[str, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_bars(self, bars: Sequence[MonthBar]) -> None:
        """Show only the kinds that occur."""
        columns = {column for bar in bars for column, amount in bar.parts if amount}
        kinds = [
            ("nav", self.tr("NAV"), "nav" in columns),
            ("municipality", self.tr("kommunen, lønn"), "municipality" in columns),
            ("holiday", self.tr("feriepenger"), "holiday" in columns),
            ("other", self.tr("annet"), "other" in columns),
            ("limit", self.tr("faste utgifter"), any(bar.costs for bar in bars)),
            ("gap", self.tr("mangler"), any(bar.is_below for bar in bars)),
        ]
        self._kinds = tuple((kind, word) for kind, word, occurs in kinds if occurs)
        self.setAccessibleName(", ".join(word for _kind, word in self._kinds))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = sum(self._width_of(word) for _kind, word in self._kinds)
        return QSize(int(width) + self._theme.px(8), self._theme.px(_LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_LINE))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._theme.px(_LINE) * max(len(self._lines(width)), 1)

    def _width_of(self, word: str) -> float:
        metrics = QFontMetricsF(self._theme.font(11))
        return self._theme.px(_SIDE + 6 + 16) + metrics.horizontalAdvance(word)

    def _lines(self, width: float) -> list[list[tuple[str, str]]]:
        """Part the samples into lines that have room."""
        lines: list[list[tuple[str, str]]] = []
        taken = 0.0
        for kind, word in self._kinds:
            needed = self._width_of(word)
            if not lines or taken + needed > width:
                lines.append([])
                taken = 0.0
            lines[-1].append((kind, word))
            taken += needed
        return lines

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font(11)
        metrics = QFontMetricsF(font)
        for number, line in enumerate(self._lines(self.width())):
            right = float(self.width())
            middle = px(_LINE) * (number + 0.5)
            for kind, word in reversed(line):
                left = right - metrics.horizontalAdvance(word)
                painter.setFont(font)
                painter.setPen(theme.color("ink_2"))
                painter.drawText(QPointF(left, middle + metrics.ascent() / 2 - px(1)), word)
                box = QRectF(left - px(_SIDE + 6), middle - px(_SIDE) / 2, px(_SIDE), px(_SIDE))
                self._paint_sample(painter, kind, box)
                right = box.left() - px(16)
        painter.end()

    def _paint_sample(self, painter: QPainter, kind: str, box: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        if kind == "limit":
            pen = QPen(theme.color("ink"), max(1.0, px(1.5)))
            pen.setDashPattern([3.0, 2.0])
            painter.setPen(pen)
            painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))
            return
        if kind == "gap":
            pen = QPen(theme.color("signal"), px(1.5))
            pen.setDashPattern([2.0, 1.5])
            painter.setPen(pen)
            painter.setBrush(theme.color("page"))
            painter.drawRoundedRect(inner, px(2), px(2))
            return
        fill, pattern = payer_brushes(theme, kind, painter)
        painter.setPen(QPen(theme.color("pay_edge"), 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(inner, px(2), px(2))
        if pattern is not None:
            painter.setBrush(pattern)
            painter.drawRoundedRect(inner, px(2), px(2))
