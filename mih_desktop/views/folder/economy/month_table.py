"""Month by month: earned, paid, withheld, on the account, costs and what is left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.domain.forecast import Forecast
from mih_desktop.domain.formats import MISSING, capitalised, kroner, month_and_year
from mih_desktop.views.folder.economy.period_columns import write_in, write_right
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.layout import Column

_ROW = 24
_NAME = 132


class MonthRows(QWidget):
    """The table as it is painted; a screen reader gets a sentence per month."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[tuple[str, ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def heads(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return (
            self.tr("Måned"),
            self.tr("Opptjent"),
            self.tr("Utbetalt"),
            self.tr("Skatt"),
            self.tr("Pensjon"),
            self.tr("På konto"),
            self.tr("Igjen"),
        )

    def show_rows(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Show other rows, each with a cell per column."""
        self._rows = tuple(rows)
        heads = self.heads
        self.setAccessibleName(
            " ".join(
                ", ".join(f"{head} {cell}" for head, cell in zip(heads, row, strict=True)) + "."
                for row in self._rows
            )
        )
        self.updateGeometry()
        self.update()

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return what is shown."""
        return self._rows

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(_ROW) * (len(self._rows) + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        height = px(_ROW)
        plain, strong = theme.font(13), theme.font(13, 600)
        number = (self.width() - px(_NAME)) / (len(self.heads) - 1)
        for place, row in enumerate((self.heads, *self._rows)):
            line = QRectF(0, place * height, self.width(), height)
            is_head, is_sum = place == 0, place == len(self._rows)
            font = theme.font(11, 600) if is_head else strong if is_sum else plain
            tone = theme.color("ink_2" if is_head else "ink")
            write_in(painter, line, row[0], (0, px(_NAME)), font, tone)
            for column, cell in enumerate(row[1:], start=1):
                write_right(painter, line, cell, px(_NAME) + column * number, font, tone)
            painter.setPen(theme.color("line"))
            painter.drawLine(line.bottomLeft(), line.bottomRight())
        painter.end()


class MonthTable(QWidget):
    """Folded until it is asked for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forecast: Forecast | None = None
        self._is_open = False
        column = Column(theme, spacing=6, parent=self)
        self.toggle = QuietButton(theme, self.tr("Måned for måned"), icon="caret-right")
        self.toggle.clicked.connect(lambda: self.open_up(is_open=not self._is_open))
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self.table = MonthRows(theme)
        self.table.hide()
        column.addWidget(self.table)

    def show_forecast(self, forecast: Forecast) -> None:
        """Show another forecast; nothing is worked out while the table is folded."""
        self._forecast = forecast
        if self._is_open:
            self.table.show_rows(self._rows_of(forecast))

    def open_up(self, *, is_open: bool = True) -> None:
        """Unfold the table, or fold it."""
        self._is_open = is_open
        self.toggle.set_icon_name("caret-down" if is_open else "caret-right")
        self.table.setVisible(is_open)
        if is_open and self._forecast is not None:
            self.table.show_rows(self._rows_of(self._forecast))

    def _rows_of(self, forecast: Forecast) -> list[tuple[str, ...]]:
        knows_tax = forecast.knows_tax

        def taxed(amount: int) -> str:
            return kroner(amount, unit=False) if knows_tax else MISSING

        rows: list[tuple[str, ...]] = []
        if forecast.opening:
            rows.append((self.tr("Opptjent før"), kroner(forecast.opening, unit=False),
                         *[""] * 5))  # fmt: skip
        for month in forecast.months:
            paid = month.paid
            rows.append(
                (
                    capitalised(month_and_year(month.month)),
                    kroner(month.gross, unit=False),
                    kroner(paid.gross, unit=False),
                    taxed(paid.withheld),
                    taxed(paid.pension),
                    taxed(paid.net),
                    kroner(month.left, unit=False),
                )
            )
        closing = forecast.closing
        if closing.gross or forecast.later:
            later = kroner(forecast.later, unit=False) if forecast.later else ""
            rows.append(
                (self.tr("Kommer senere"), later, kroner(closing.gross, unit=False),
                 taxed(closing.withheld), taxed(closing.pension), taxed(closing.net), "")
            )  # fmt: skip
        total = sum(payment.gross for payment in forecast.payments)
        rows.append(
            (
                self.tr("I alt"),
                kroner(total, unit=False),
                kroner(total, unit=False),
                taxed(sum(p.withheld for p in forecast.payments)),
                taxed(sum(p.pension for p in forecast.payments)),
                taxed(sum(p.net for p in forecast.payments)),
                "",
            )
        )
        return rows
