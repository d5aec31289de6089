"""One rate: all its values through time, and a value of one's own."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.clock import Clock
from mih_desktop.domain.formats import MISSING, table_date
from mih_desktop.economy.rate_overrides import RateOverride
from mih_desktop.economy.rates import RateSeries, RateStatus
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from mih_desktop.views.widgets.dialog import Sheet
from mih_desktop.views.widgets.field_base import FaultLine
from mih_desktop.views.widgets.fields import DateField, MoneyField, TextField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Grid
from mih_desktop.views.widgets.text import Text

_MOST_SHOWN = 8
_HIGHEST = Decimal(100_000_000)


class RateDialog(Sheet):
    """`agreed(RateOverride)` for a value of one's own, `reset_asked()` for the shipped ones."""

    agreed = Signal(object)
    reset_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        series: RateSeries,
        *,
        has_own: bool,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, series.name, width=560, parent=parent)
        self._series = series
        grid = Grid(theme, across=16, down=4)
        heads = (self.tr("Fra"), self.tr("Verdi"), self.tr("Status"), self.tr("Kilde"))
        for column, head in enumerate(heads):
            grid.addWidget(Text(head, "small-strong"), 0, column)
        for number, dated in enumerate(series.values[-_MOST_SHOWN:][::-1], start=1):
            since = table_date(dated.starts_on) if dated.starts_on else MISSING
            grid.addWidget(Text(since), number, 0)
            known = series.known(dated.starts_on or date.min)
            grid.addWidget(Text(MISSING if known is None else known.text), number, 1)
            grid.addWidget(Text(dated.status.value, "secondary"), number, 2)
            grid.addWidget(Text(dated.source, "small", wraps=True), number, 3)
        grid.setColumnStretch(3, 1)
        self.column.addLayout(grid)
        self.value = MoneyField(theme, unit=series.unit, most=_HIGHEST)
        self.starts_on = DateField(theme, clock=clock, required=True)
        self.source = TextField(theme, placeholder=self.tr("Hvor står det?"), longest=200)
        form = Form(theme)
        form.add(self.tr("Ny verdi"), self.value)
        form.add(self.tr("Gjelder fra"), self.starts_on)
        form.add(self.tr("Kilde"), self.source)
        self.column.addWidget(form)
        self.fault = FaultLine(theme)
        self.column.addWidget(self.fault)
        self.reset = QuietButton(theme, self.tr("Sett tilbake til standard"))
        self.reset.setVisible(has_own)
        self.reset.clicked.connect(self._ask_reset)
        self.buttons.insertWidget(0, self.reset)
        self.add_cancel()
        self.verb = self.add_verb(self.tr("Legg til verdi"))
        self.value.setFocus()

    def accept(self) -> None:
        """Hand over the value, unless it or its day cannot be read."""
        value, day = self.value.value, self.starts_on.value
        if value is None or self.value.fault:
            self.fault.say(self.tr("Skriv verdien som et tall."))
            self.value.setFocus()
            return
        if day is None:
            self.fault.say(self.tr("Skriv dagen verdien gjelder fra."))
            self.starts_on.setFocus()
            return
        source = self.source.value or self.tr("utfylt av koordinatoren")
        self.agreed.emit(
            RateOverride(
                key=self._series.key,
                starts_on=day,
                value=value,
                source=source,
                status=RateStatus.LOCAL,
            )
        )
        super().accept()

    def _ask_reset(self) -> None:
        self.reset_asked.emit()
        self.reject()


class RatesFileDialog(Sheet):
    """What a file of rates would change, and whose sheets; `confirmed()` takes it."""

    confirmed = Signal()

    def __init__(
        self,
        theme: Theme,
        issuer: str,
        lines: tuple[str, ...],
        touched: str,
        *,
        parent: QWidget | None = None,
    ) -> None:
        title = issuer or MISSING
        super().__init__(theme, title, width=560, parent=parent)
        self.setWindowTitle(self.tr("Hent satsfil"))
        if not lines:
            self.say(self.tr("Alt i filen er likt det programmet har fra før."))
            close = SecondaryButton(theme, self.tr("Lukk"))
            close.clicked.connect(self.reject)
            self.buttons.addWidget(close)
            return
        for line in lines[: _MOST_SHOWN * 2]:
            self.column.addWidget(Text(line, "body", wraps=True))
        if len(lines) > _MOST_SHOWN * 2:
            self.say(self.tr("og %n til", "", len(lines) - _MOST_SHOWN * 2))
        self.say(touched)
        self.add_cancel()
        self.verb = self.add_verb(self.tr("Ta i bruk satsene"))
        self.accepted.connect(self.confirmed)
