"""The money chart: a bar per month stacked by payer, gaps in plain sight, phases below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.domain.enums import COURSE_PHASES
from mih_desktop.domain.forecast import Forecast
from mih_desktop.domain.formats import MONTHS, capitalised, kroner, month_and_year
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.economy.month_bars import MoneyView, MonthBar, month_bars
from mih_desktop.views.folder.economy.money_scale import MoneyScale, axis_ticks, scale_of
from mih_desktop.views.theme.focus_ring import note_focus, wants_ring
from mih_desktop.views.theme.phases import (
    centred_baseline,
    paint_phase,
    paint_phase_text,
    pattern_brush,
)
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import Pattern, Token
from mih_desktop.views.wording import phase_name

_HEIGHT = 236
_ABOVE = 20
_BELOW = 56
_AXIS = 44
_PAYERS: tuple[tuple[str, Token, Pattern | None], ...] = (
    ("nav", "pay_nav", None),
    ("municipality", "pay_wage", Pattern.RISING),
    ("holiday", "pay_holiday", Pattern.DOTS_STAGGERED),
    ("other", "pay_holiday", Pattern.RISING),
)


def payer_brushes(theme: Theme, payer: str, painter: QPainter) -> tuple[QColor, QBrush | None]:
    """Return fill and pattern of a payer's part of a bar."""
    token, pattern = next((t, p) for name, t, p in _PAYERS if name == payer)
    if pattern is None:
        return theme.color(token), None
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    brush: QBrush = theme.cached(
        ("pay brush", payer, ratio),
        lambda: pattern_brush(
            pattern,
            QColor(theme.color("pay_edge")),
            line_opacity=0.45,
            dot_opacity=0.6,
            scale=theme.scale,
            pixel_ratio=ratio,
        ),
    )
    return theme.color(token), brush


class MoneyChart(QWidget):
    """Bars of what comes in, or of what is earned; left and right walk from month to month.

    `month_shown(str)` tells the month under the pointer or the keys in words, empty for none.
    """

    month_shown = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._forecast: Forecast | None = None
        self._course: tuple[PhaseSpan, ...] = ()
        self._bars: tuple[MonthBar, ...] = ()
        self._view = MoneyView.PAID
        self._current: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        wants_ring(self, 4, only_by_key=True)
        theme.changed.connect(self.updateGeometry)

    def show_forecast(self, forecast: Forecast, course: Sequence[PhaseSpan]) -> None:
        """Show another forecast over the man's own phases."""
        self._forecast = forecast
        self._course = tuple(span for span in course if span.phase in COURSE_PHASES)
        self._bars = month_bars(forecast, self._view)
        self.setAccessibleName(self._spoken())
        self._show_month(self._current)
        self.update()

    def show_view(self, view: MoneyView) -> None:
        """Show what comes in, or what is earned."""
        self._view = view
        if self._forecast is not None:
            self.show_forecast(self._forecast, self._course)

    @property
    def bars(self) -> tuple[MonthBar, ...]:
        """Return what is drawn."""
        return self._bars

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(640), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self._bars)
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if count and event.key() in steps:
            step = steps[Qt.Key(event.key())]
            start = (-1 if step > 0 else count) if self._current is None else self._current
            self._show_month(min(max(start + step, 0), count - 1))
            return
        if count and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._show_month(0 if event.key() == Qt.Key.Key_Home else count - 1)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        note_focus(self, event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._show_month(None)
        super().focusOutEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._show_month(self._scale().month_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._show_month(None)
        super().leaveEvent(event)

    def _show_month(self, number: int | None) -> None:
        months = self._bars
        if number is not None and number >= len(months):
            number = None
        self._current = number
        words = "" if number is None else self._month_words(months[number])
        self.setAccessibleDescription(words)
        self.month_shown.emit(words)
        self.update()

    def _scale(self) -> MoneyScale:
        px = self._theme.px
        return scale_of(
            self._bars,
            left=px(_AXIS),
            right=self.width() - px(4),
            top=px(_ABOVE),
            bottom=px(_HEIGHT - _BELOW),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, months = self._scale(), self._bars
        self._paint_grid(painter, scale)
        for number, month in enumerate(months):
            if number == self._current:
                box = QRectF(scale.month_left(number), scale.top, scale.step,
                             scale.bottom - scale.top)  # fmt: skip
                painter.fillRect(box, self._theme.color("tint"))
            if month.is_below and not month.is_unknown:
                self._paint_gap(painter, scale, number, month)
            self._paint_bar(painter, scale, number, month)
        self._paint_limit(painter, scale)
        self._paint_months(painter, scale, months)
        self._paint_phases(painter, scale)
        painter.end()

    def _paint_grid(self, painter: QPainter, scale: MoneyScale) -> None:
        theme, px = self._theme, self._theme.px
        font = theme.font(11)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        for tick in axis_ticks(scale.highest):
            y = round(scale.y(tick)) + 0.5
            painter.setPen(QPen(theme.color("line" if tick else "line_strong"), 1))
            painter.drawLine(QPointF(scale.left, y), QPointF(scale.right, y))
            text = kroner(tick, unit=False)
            x = scale.left - px(8) - metrics.horizontalAdvance(text)
            painter.setPen(theme.color("ink_2"))
            painter.drawText(QPointF(x, y + metrics.ascent() / 2 - px(1)), text)

    def _paint_gap(
        self, painter: QPainter, scale: MoneyScale, number: int, month: MonthBar
    ) -> None:
        """Hatch the whole month, and frame what is missing up to the man's own limit."""
        theme, px = self._theme, self._theme.px
        signal = theme.color("signal")
        left, step = scale.month_left(number), scale.step
        area = QRectF(left + px(1), scale.top, step - px(2), scale.bottom - scale.top)
        faint = QColor(signal)
        faint.setAlphaF(0.35)
        painter.save()
        painter.setClipRect(area)
        painter.setPen(QPen(faint, 1))
        gap, height = px(5), area.height()
        start = area.left() - height
        while start < area.right():
            painter.drawLine(QPointF(start, area.bottom()), QPointF(start + height, area.top()))
            start += gap
        painter.restore()
        if month.costs > month.total:
            bar_left, width = scale.bar(number)
            frame = QRectF(bar_left, scale.y(month.costs), width,
                           scale.y(max(month.total, 0)) - scale.y(month.costs))  # fmt: skip
            painter.setBrush(theme.color("page"))
            pen = QPen(signal, px(1.5))
            pen.setDashPattern([2.5, 2.0])
            painter.setPen(pen)
            painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5))
        if month.total == 0:
            font = theme.font(11, 600)
            text = kroner(0)
            width = QFontMetricsF(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(signal)
            if self._has_room_above(number):
                x = left + (step - width) / 2
                painter.drawText(QPointF(x, scale.top - px(6)), text)

    def _has_room_above(self, number: int) -> bool:
        """Write the amount over the first of several empty months only: they read as one gap."""
        return number == 0 or self._bars[number - 1].total != 0

    def _paint_bar(
        self, painter: QPainter, scale: MoneyScale, number: int, month: MonthBar
    ) -> None:
        left, width = scale.bar(number)
        edge = QPen(self._theme.color("pay_edge"), 1)
        base = 0
        for payer, amount in month.parts:
            if amount <= 0:
                continue
            top, bottom = scale.y(base + amount), scale.y(base)
            box = QRectF(left, top, width, bottom - top).adjusted(0.5, 0.5, -0.5, 0)
            fill, pattern = payer_brushes(self._theme, payer, painter)
            painter.fillRect(box, fill)
            if pattern is not None:
                painter.fillRect(box, pattern)
            painter.setPen(edge)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
            base += amount

    def _paint_limit(self, painter: QPainter, scale: MoneyScale) -> None:
        if self._forecast is None or not self._forecast.costs_per_month:
            return
        pen = QPen(self._theme.color("ink"), max(1.0, self._theme.px(1.25)))
        pen.setDashPattern([5.0, 4.0])
        painter.setPen(pen)
        y = round(scale.y(self._forecast.costs_per_month)) + 0.5
        painter.drawLine(QPointF(scale.left, y), QPointF(scale.right, y))

    def _paint_months(
        self, painter: QPainter, scale: MoneyScale, months: Sequence[MonthBar]
    ) -> None:
        theme, px = self._theme, self._theme.px
        plain, strong = theme.font(11), theme.font(11, 600)
        for number, month in enumerate(months):
            is_low = month.is_below and not month.is_unknown
            font = strong if is_low else plain
            letter = "?" if month.is_unknown else MONTHS[month.month.month - 1][0]
            painter.setFont(font)
            painter.setPen(theme.color("signal" if is_low else "ink_2"))
            width = QFontMetricsF(font).horizontalAdvance(letter)
            x = scale.month_left(number) + (scale.step - width) / 2
            painter.drawText(QPointF(x, scale.bottom + px(14)), letter)
            if number == 0 or month.month.month == 1:
                start = scale.month_left(number)
                if number:
                    painter.setPen(QPen(theme.color("line_strong"), 1))
                    painter.drawLine(
                        QPointF(start + 0.5, scale.bottom),
                        QPointF(start + 0.5, scale.bottom + px(26)),
                    )
                painter.setFont(strong if number == 0 else plain)
                painter.setPen(theme.color("ink_2"))
                painter.drawText(
                    QPointF(start + px(3), scale.bottom + px(28)), str(month.month.year)
                )

    def _paint_phases(self, painter: QPainter, scale: MoneyScale) -> None:
        theme, px = self._theme, self._theme.px
        top = scale.bottom + px(34)
        font = theme.font(11, 600)
        for span in self._course:
            left = scale.x(span.starts_on) + 0.75
            right = scale.x(span.ends_on, after=True) - 0.75
            if right - left < 1:
                continue
            box = QRectF(left, top, right - left, px(19))
            paint_phase(painter, box, span.phase, theme)
            name = phase_name(span.phase)
            if QFontMetricsF(font).horizontalAdvance(name) + px(8) <= box.width():
                at = centred_baseline(box, name, font)
                paint_phase_text(painter, at, name, font, span.phase, theme)

    def _month_words(self, month: MonthBar) -> str:
        name = capitalised(month_and_year(month.month))
        text = self._amount_words(month).format(month=name, amount=kroner(month.total))
        if month.costs:
            left = self.tr("{amount} igjen etter faste utgifter")
            text = f"{text}, {left.format(amount=kroner(month.total - month.costs))}"
        return f"{text}. {capitalised(month.happens)}." if month.happens else f"{text}."

    def _amount_words(self, month: MonthBar) -> str:
        if self._view is MoneyView.EARNED:
            if month.is_unknown:
                return self.tr("{month}: {amount} opptjent før skatt, men noe er ikke avklart")
            return self.tr("{month}: {amount} opptjent før skatt")
        if self._forecast is not None and self._forecast.knows_tax:
            if month.is_unknown:
                return self.tr("{month}: {amount} på konto, men noe er ikke avklart")
            return self.tr("{month}: {amount} på konto")
        if month.is_unknown:
            return self.tr("{month}: {amount} utbetalt før skatt, men noe er ikke avklart")
        return self.tr("{month}: {amount} utbetalt før skatt")

    def _spoken(self) -> str:
        if not self._bars:
            return self.tr("Ingen måneder")
        low = [m for m in self._bars if m.is_below and not m.is_unknown]
        text = self.tr("Penger i %n måned(er)", "", len(self._bars))
        if not low:
            return text
        named = ", ".join(month_and_year(m.month) for m in low)
        return f"{text}. {self.tr('Under faste utgifter:')} {named}"
