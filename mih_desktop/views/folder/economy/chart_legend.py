"""The heading over the money chart and the key to its bars."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.domain.money import Forecast
from mih_desktop.views.folder.economy.key_figure_row import is_below
from mih_desktop.views.folder.economy.money_chart import payer_brushes
from mih_desktop.views.theme.theme import Theme

_SIDE = 14


class ChartLegend(QWidget):
    """A sample of each kind of bar that the chart shows, with its word."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kinds: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_forecast(self, forecast: Forecast) -> None:
        """Show only the kinds that occur."""
        months = forecast.months
        kinds = [
            ("nav", self.tr("NAV"), any(m.nav for m in months)),
            ("municipality", self.tr("kommunen, lønn"), any(m.municipality for m in months)),
            ("other", self.tr("annet"), any(m.other for m in months)),
            ("limit", self.tr("faste utgifter"), bool(forecast.costs_per_month)),
            ("gap", self.tr("mangler"), any(is_below(m) for m in months)),
        ]
        self._kinds = tuple((kind, word) for kind, word, occurs in kinds if occurs)
        self.setAccessibleName(", ".join(word for _kind, word in self._kinds))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        metrics = QFontMetricsF(self._theme.font(11))
        width = sum(
            px(_SIDE + 6 + 16) + metrics.horizontalAdvance(word) for _kind, word in self._kinds
        )
        return QSize(int(width) + px(8), px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font(11)
        metrics = QFontMetricsF(font)
        right = float(self.width())
        middle = self.height() / 2
        for kind, word in reversed(self._kinds):
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
