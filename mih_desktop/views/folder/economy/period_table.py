"""The period table: a row per stretch, each of which unfolds how it was worked out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.domain.enums import Certainty, Payer
from mih_desktop.domain.forecast import Explanation, Forecast, ForecastPeriod, UsedRate
from mih_desktop.domain.formats import kroner, table_date
from mih_desktop.domain.wording import CERTAINTY_NAMES
from mih_desktop.views.folder.economy.period_columns import (
    PeriodColumns,
    columns_in,
    write_in,
    write_right,
)
from mih_desktop.views.theme.phases import paint_phase
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import Token
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.layout import Column, Hairline, clear_layout
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import worded

_ROW = 28
_TALL_ROW = 46
_SWATCH = 22
_MARKS: Mapping[Certainty, tuple[str, Token]] = {
    Certainty.CONFIRMED: ("check-circle-fill", "accent"),
    Certainty.ESTIMATE: ("circle-dashed", "ink_3"),
    Certainty.UNSETTLED: ("question", "signal"),
}


class PeriodHead(QWidget):
    """The names of the columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        columns = columns_in(self.width(), theme)
        painter = QPainter(self)
        font = theme.font(11, 600)
        tone = theme.color("ink_2")
        line = QRectF(self.rect())
        write_in(painter, line, self.tr("Periode"), columns.name, font, tone)
        if columns.is_wide:
            write_in(painter, line, self.tr("Betaler"), columns.payer, font, tone)
            heads = [self.tr("Per 14 dager"), self.tr("Per måned"), self.tr("Etter skatt")]
        else:
            heads = [self.tr("Per måned"), self.tr("Etter skatt")]
        for text, right in zip(heads, columns.numbers, strict=True):
            write_right(painter, line, text, right, font, tone)
        write_in(painter, line, self.tr("Hvor sikkert"), columns.certainty, font, tone)
        painter.end()


class PeriodLine(QWidget):
    """One row as drawn, with the link at its end; a click anywhere does what the link does."""

    acted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._period: ForecastPeriod | None = None
        self._words = ""
        self._is_open = False
        self._is_over = False
        self.link = QuietButton(theme, "", height=24, parent=self)
        self.link.clicked.connect(self.acted)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._place)

    def show_period(self, period: ForecastPeriod, link: str, *, is_open: bool) -> None:
        """Show another period."""
        self._period = period
        self._words, self._is_open = link, is_open
        self.link.setAccessibleName(f"{link}, {period.name}")
        self.setAccessibleName(self._spoken(period))
        self.setToolTip(self._whole(period))
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        is_wide = columns_in(self.width(), self._theme).is_wide
        return QSize(self._theme.px(400), self._theme.px(_ROW if is_wide else _TALL_ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.acted.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._is_over = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        period = self._period
        if period is None:
            return
        theme, px = self._theme, self._theme.px
        columns = columns_in(self.width(), theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_over:
            painter.fillRect(self.rect(), theme.color("soft"))
        is_unpaid = period.payer is Payer.NONE
        height = px(_ROW) if columns.is_wide else px(26)
        line = QRectF(0, 0 if columns.is_wide else px(2), self.width(), height)
        mark = QRectF(0, line.center().y() - px(7), px(14), px(14))
        if is_unpaid:
            theme.paint_icon(painter, mark, "warning-circle-fill", theme.color("signal"))
        elif period.phase is not None:
            paint_phase(painter, mark, period.phase, theme)
        name_box = (columns.name[0] + px(_SWATCH), columns.name[1])
        weight = 600 if is_unpaid else 400
        write_in(painter, line, period.name, name_box, theme.font(13, weight), theme.color("ink"))
        payer = (columns.payer[0] + (0 if columns.is_wide else px(_SWATCH)), columns.payer[1])
        second = line if columns.is_wide else line.translated(0, px(18))
        payer_font = theme.font(13 if columns.is_wide else 11, weight)
        tone = theme.color("signal" if is_unpaid else "ink_2")
        write_in(painter, second, period.payer_name, payer, payer_font, tone)
        every = (period.per_14_days, period.per_month, period.net_per_month)
        amounts = every if columns.is_wide else every[1:]
        for number, (amount, right) in enumerate(zip(amounts, columns.numbers, strict=True)):
            is_net = number == len(amounts) - 1
            font = theme.font(13, 600 if is_net or is_unpaid else 400)
            text = kroner(amount, unit=False)
            write_right(painter, line, text, right, font, theme.color("ink"))
        self._paint_certainty(painter, line, period, columns)
        painter.end()

    def _paint_certainty(
        self, painter: QPainter, line: QRectF, period: ForecastPeriod, columns: PeriodColumns
    ) -> None:
        theme, px = self._theme, self._theme.px
        icon, color = _MARKS[period.certainty]
        left, right = columns.certainty
        box = QRectF(left, line.center().y() - px(8), px(16), px(16))
        theme.paint_icon(painter, box, icon, theme.color(color))
        is_estimate = period.certainty is Certainty.ESTIMATE
        font = theme.font(13, 400, italic=is_estimate)
        text = (
            _certainty_words(period)
            if columns.is_wide
            else worded(CERTAINTY_NAMES[period.certainty])
        )
        write_in(painter, line, text, (left + px(_SWATCH), right), font, theme.color(color))

    def _place(self) -> None:
        """Put the link at the end; one that names a long office is cut before the words."""
        theme, period = self._theme, self._period
        if period is None:
            return
        columns = columns_in(self.width(), theme)
        if columns.is_wide:
            taken = columns.certainty[0] + theme.px(_SWATCH + 12)
            font = theme.font(13)
            taken += min(
                QFontMetricsF(font).horizontalAdvance(_certainty_words(period)),
                columns.certainty[1] - columns.certainty[0] - theme.px(_SWATCH),
            )
            bold = QFontMetricsF(theme.font(13, 600))
            room = self.width() - taken
            self.link.setText(bold.elidedText(self._words, Qt.TextElideMode.ElideRight, room))
            self.link.set_icon_name("")
        else:
            self.link.setText("")
            self.link.set_icon_name("caret-down" if self._is_open else "caret-right")
        hint = self.link.sizeHint()
        width = max(hint.width(), theme.px(20))
        top = (theme.px(_ROW) - hint.height()) // 2
        self.link.setGeometry(self.width() - width, top, width, hint.height())
        self.updateGeometry()

    def _whole(self, period: ForecastPeriod) -> str:
        dates = f"{table_date(period.starts_on)}–{table_date(period.ends_on)}"
        return ", ".join(
            part for part in (period.name, dates, period.payer_name, period.detail) if part
        )

    def _spoken(self, period: ForecastPeriod) -> str:
        if period.per_month is None:
            amount = self.tr("beløpet er ikke kjent")
        else:
            amount = self.tr("{amount} per måned før skatt").format(amount=kroner(period.per_month))
            if period.net_per_month is not None:
                net = self.tr("{before}, {amount} etter skatt")
                amount = net.format(before=amount, amount=kroner(period.net_per_month))
        return f"{self._whole(period)}. {amount}. {_certainty_words(period)}"


class PeriodRow(QWidget):
    """A line of the table and, unfolded below it, how it was worked out.

    `asked(ForecastPeriod)` where nobody pays and the link says whom to ask.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._period: ForecastPeriod | None = None
        self._explanation: Explanation | None = None
        self._rates: Mapping[str, tuple[UsedRate, ...]] = {}
        self._is_open = False
        self.line = PeriodLine(theme)
        self.line.acted.connect(self._act)
        self._details = QWidget()
        self._details.setProperty("surface", "soft")
        self._lines = Column(theme, spacing=2, margins=(22, 8, 16, 10), parent=self._details)
        self._details.hide()
        column = Column(theme, parent=self)
        column.addWidget(Hairline(theme))
        column.addWidget(self.line)
        column.addWidget(self._details)

    @property
    def is_open(self) -> bool:
        """Tell whether the steps are shown."""
        return self._is_open

    def show_period(
        self,
        period: ForecastPeriod,
        explanation: Explanation | None,
        rates: Mapping[str, tuple[UsedRate, ...]],
    ) -> None:
        """Show another period; steps that are unfolded stay so."""
        self._period, self._explanation, self._rates = period, explanation, rates
        self.line.show_period(period, self._link_text(period), is_open=self._is_open)
        if self._is_open:
            self._fill()

    def _link_text(self, period: ForecastPeriod) -> str:
        if self._asks(period):
            return self.tr("Spør {who}").format(who=period.ask)
        return self.tr("Skjul") if self._is_open else self.tr("Slik er det regnet")

    @staticmethod
    def _asks(period: ForecastPeriod) -> bool:
        return period.certainty is Certainty.UNSETTLED and bool(period.ask)

    def _act(self) -> None:
        if self._period is None:
            return
        if self._asks(self._period):
            self.asked.emit(self._period)
            return
        self._is_open = not self._is_open
        self._details.setVisible(self._is_open)
        self.show_period(self._period, self._explanation, self._rates)

    def _fill(self) -> None:
        period, explanation = self._period, self._explanation
        clear_layout(self._lines)
        if period is None:
            return
        dates = self.tr("{first} til {last}: {detail}.").format(
            first=table_date(period.starts_on),
            last=table_date(period.ends_on),
            detail=period.detail,
        )
        self._lines.addWidget(Text(dates, "strong", wraps=True))
        for step in explanation.steps if explanation else ():
            self._lines.addWidget(Text(step, wraps=True, selectable=True))
        if period.total:
            total = self.tr("I alt i perioden {amount} før skatt.")
            text = total.format(amount=kroner(period.total))
            if period.per_year:
                yearly = self.tr("Et helt år er {amount}.")
                text = f"{text} {yearly.format(amount=kroner(period.per_year))}"
            if period.net_total is not None:
                after = self.tr("Etter skatt og pensjon {amount}.")
                text = f"{text} {after.format(amount=kroner(period.net_total))}"
            self._lines.addWidget(Text(text, wraps=True))
        for key in explanation.rate_keys if explanation else ():
            for rate in self._rates.get(key, ()):
                self._lines.addWidget(Text(rate_line(rate), "small", wraps=True))


class PeriodTable(QWidget):
    """All periods; rows are kept and filled anew, so that nothing jumps while one types."""

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[PeriodRow] = []
        column = Column(theme, parent=self)
        column.addWidget(PeriodHead(theme))
        self._column = Column(theme)
        column.addLayout(self._column)
        column.addWidget(Hairline(theme))

    def show_forecast(self, forecast: Forecast) -> None:
        """Show another forecast's periods."""
        explanations = {e.key: e for e in forecast.explanations}
        rates: dict[str, tuple[UsedRate, ...]] = {}
        for rate in forecast.rates:
            rates[rate.key] = (*rates.get(rate.key, ()), rate)
        while len(self.rows) < len(forecast.periods):
            row = PeriodRow(self._theme)
            row.asked.connect(self.asked)
            self.rows.append(row)
            self._column.addWidget(row)
        while len(self.rows) > len(forecast.periods):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for row, period in zip(self.rows, forecast.periods, strict=True):
            row.show_period(period, explanations.get(period.explanation_key), rates)


def rate_line(rate: UsedRate) -> str:
    """Write a rate with the day it is from, its status and source."""
    day = f", {table_date(rate.valid_from)}" if rate.valid_from else ""
    return f"{rate.name}: {rate.value}{day}, {rate.status}. {rate.source}"


def _certainty_words(period: ForecastPeriod) -> str:
    word = worded(CERTAINTY_NAMES[period.certainty])
    if period.payer is Payer.NONE or not period.certainty_note:
        return word
    return f"{word}, {period.certainty_note}"
