"""The headline: the lowest month first, then a usual month of each part of the course."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.domain.forecast import Forecast, ForecastMonth, KeyFigure
from mih_desktop.domain.formats import MONTHS, kroner, month_and_year
from mih_desktop.views.theme.theme import Theme

_HEIGHT = 60
_LINE = 3
_PADDING = 16
_MOST_MONTHS_NAMED = 2


@dataclass(frozen=True, slots=True)
class _Figure:
    head: str
    amount: str
    below: str
    is_signal: bool = False


class KeyFigureRow(QWidget):
    """Figures side by side with hairlines between; two rows where one is too narrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures: tuple[_Figure, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_forecast(self, forecast: Forecast) -> None:
        """Show another forecast's figures."""
        self._figures = (self._lowest(forecast), *self._usual(forecast))
        self.setAccessibleName(
            ". ".join(f"{f.head}: {f.amount} {f.below}".strip() for f in self._figures)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(640), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = len(self._rows(width)) or 1
        return self._theme.px(_HEIGHT) * rows + self._theme.px(12) * (rows - 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0.0
        rows = self._rows(self.width())
        across = max((len(row) for row in rows), default=0)
        for row in rows:
            widths = self._widths(row, self.width()) if len(rows) == 1 else None
            left = 0.0
            for number, figure in enumerate(row):
                width = widths[number] if widths else self.width() / across
                self._paint_figure(painter, QRectF(left, top, width, self._theme.px(_HEIGHT)),
                                   figure, is_first=number == 0)  # fmt: skip
                left += width
            top += self._theme.px(_HEIGHT + 12)
        painter.end()

    def _rows(self, width: int) -> list[tuple[_Figure, ...]]:
        if not self._figures:
            return []
        if sum(self._natural(figure) for figure in self._figures) <= width:
            return [self._figures]
        half = (len(self._figures) + 1) // 2
        return [self._figures[:half], self._figures[half:]]

    def _widths(self, figures: Sequence[_Figure], width: int) -> list[float]:
        natural = [self._natural(figure) for figure in figures]
        air = (width - sum(natural)) / len(natural)
        return [each + air for each in natural]

    def _natural(self, figure: _Figure) -> float:
        theme = self._theme
        small, large = QFontMetricsF(theme.font(11)), QFontMetricsF(theme.font(22, 600))
        head = small.horizontalAdvance(figure.head) + (theme.px(20) if figure.is_signal else 0)
        words = max(
            head, large.horizontalAdvance(figure.amount), small.horizontalAdvance(figure.below)
        )
        return words + theme.px(_PADDING * 2)

    def _paint_figure(
        self, painter: QPainter, box: QRectF, figure: _Figure, *, is_first: bool
    ) -> None:
        theme, px = self._theme, self._theme.px
        line_color = theme.color("signal" if figure.is_signal else "line")
        line_width = px(_LINE) if figure.is_signal else 1
        if not is_first or figure.is_signal:
            painter.fillRect(QRectF(box.left(), box.top(), line_width, box.height()), line_color)
        left = box.left() + (px(_PADDING) if not is_first or figure.is_signal else 0)
        room = box.right() - left - px(8)
        head_left = left
        if figure.is_signal:
            side = px(14)
            mark = QRectF(left, box.top() + px(1), side, side)
            theme.paint_icon(painter, mark, "warning-circle-fill", theme.color("signal"))
            head_left += side + px(6)
        small, large = theme.font(11), theme.font(22, 600)
        tone = theme.color("signal" if figure.is_signal else "ink_2")
        self._write(painter, QPointF(head_left, box.top() + px(12)), figure.head, small, tone,
                    room - (head_left - left))  # fmt: skip
        strong = theme.color("signal" if figure.is_signal else "ink")
        self._write(painter, QPointF(left, box.top() + px(38)), figure.amount, large, strong, room)
        self._write(
            painter, QPointF(left, box.top() + px(56)), figure.below, small,
            theme.color("ink_2"), room,
        )  # fmt: skip

    @staticmethod
    def _write(
        painter: QPainter, at: QPointF, text: str, font: QFont, color: QColor, room: float
    ) -> None:
        painter.setFont(font)
        painter.setPen(color)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(at, shown)

    def _lowest(self, forecast: Forecast) -> _Figure:
        head = self.tr("Laveste måned")
        lowest = forecast.lowest
        if lowest is None:
            return _Figure(head, "–", self.tr("ikke avklart"))
        known = [m for m in forecast.months if not m.is_unknown]
        same = [m for m in known if abs(m.comes_in - lowest.comes_in) <= 1]
        is_low = lowest.comes_in == 0 or lowest.comes_in < lowest.costs
        return _Figure(head, kroner(lowest.comes_in), self._months_words(same), is_low)

    def _months_words(self, months: Sequence[ForecastMonth]) -> str:
        """Name one or two months; more are counted."""
        days = [m.month for m in months]
        if len(days) == _MOST_MONTHS_NAMED and days[0].year == days[1].year:
            both = self.tr("{first} og {second} {year}")
            first, second = (MONTHS[day.month - 1] for day in days)
            return both.format(first=first, second=second, year=days[0].year)
        if len(days) <= _MOST_MONTHS_NAMED:
            return self.tr(" og ").join(month_and_year(day) for day in days)
        first = self.tr("{month} og %n til", "", len(months) - 1)
        return first.format(month=month_and_year(months[0].month))

    def _usual(self, forecast: Forecast) -> tuple[_Figure, ...]:
        today = _shown(forecast.key_figures[0]) if forecast.key_figures else None
        figures: list[_Figure] = []
        for number, figure in enumerate(forecast.key_figures):
            below = figure.detail
            amount_shown = _shown(figure)
            if number and today is not None and amount_shown is not None:
                difference = amount_shown - today
                amount = kroner(abs(difference), unit=False)
                if not difference:
                    below = self.tr("som i dag")
                elif difference < 0:
                    below = self.tr("{amount} mindre enn i dag").format(amount=amount)
                else:
                    below = self.tr("{amount} mer enn i dag").format(amount=amount)
            figures.append(_Figure(figure.name, kroner(amount_shown), below))
        return tuple(figures)


def _shown(figure: KeyFigure) -> int | None:
    """Return the amount after tax where it is known."""
    return figure.amount if figure.net is None else figure.net
