"""The result at the right: headline, chart, warnings, periods, rates and versions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mih_desktop.domain.money import EconomyVersionRow, Forecast
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.views.folder.economy.chart_legend import ChartLegend
from mih_desktop.views.folder.economy.key_figure_row import KeyFigureRow
from mih_desktop.views.folder.economy.money_chart import MoneyChart
from mih_desktop.views.folder.economy.period_table import PeriodTable
from mih_desktop.views.folder.economy.rates_list import RatesList
from mih_desktop.views.folder.economy.version_list import VersionList
from mih_desktop.views.folder.economy.warning_list import WarningList
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.layout import Column, Row, ScrollPage
from mih_desktop.views.widgets.notices import WarningLine
from mih_desktop.views.widgets.text import ElidedText, Text

_BESIDE_FROM = 720
"""Narrower than this the key to the chart stands below its heading."""


class ResultPage(ScrollPage):
    """Everything the forecast tells; `first_step_asked()` while there is nothing to tell of."""

    first_step_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, margins=(24, 12, 32, 24), parent=parent)
        self._theme = theme
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.first_step = WarningLine(theme, "", kind="info", tinted=True)
        self.first_step.acted.connect(self.first_step_asked)
        self.figures = KeyFigureRow(theme)
        self.legend = ChartLegend(theme)
        self.chart = MoneyChart(theme)
        self.heading = ElidedText(self._heading_words(), "strong")
        self.chart.month_shown.connect(self._show_month)
        self.warnings = WarningList(theme)
        self.warnings.rates_asked.connect(self._show_rates)
        self.periods = PeriodTable(theme)
        self.rates = RatesList(theme)
        self.versions = VersionList(theme)
        self._lay_out(theme)

    def show_forecast(self, forecast: Forecast, course: Sequence[PhaseSpan]) -> None:
        """Show another forecast."""
        self.figures.show_forecast(forecast)
        self.legend.show_forecast(forecast)
        self.chart.show_forecast(forecast, course)
        self.warnings.show_warnings(forecast.warnings)
        self.periods.show_forecast(forecast)
        self.rates.show_rates(forecast.rates)

    def show_versions(
        self, versions: Sequence[EconomyVersionRow], changes: Sequence[tuple[str, str, str]]
    ) -> None:
        """Show frozen versions and what has changed since the newest."""
        self.versions.show_versions(versions, changes)

    def offer_first_step(self, lead: str, words: str, action: str) -> None:
        """Say what to begin with; an empty lead takes it away."""
        self.first_step.set_text(lead, words)
        self.first_step.set_action(action)
        self._first.setVisible(bool(lead))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._theme.px(_BESIDE_FROM)
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._head.setSpacing(self._theme.px(4 if is_narrow else 16))

    def _lay_out(self, theme: Theme) -> None:
        first = QWidget()
        Column(theme, margins=(0, 0, 0, 16), parent=first).addWidget(self.first_step)
        self._first = first
        self.column.addWidget(first)
        self.column.addWidget(self.figures)
        self.column.addSpacing(theme.px(14))
        self._head = Row(theme, spacing=16)
        self._head.addWidget(self.heading, 1)
        self._head.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(self._head)
        self.column.addWidget(self.chart)
        self.column.addSpacing(theme.px(10))
        self.column.addWidget(self.warnings)
        self.column.addSpacing(theme.px(8))
        self.column.addWidget(self.periods)
        tax = self.tr("Alle beløp er før skatt. Skatt og utbetalingsdager kommer i neste utgave.")
        self.column.addSpacing(theme.px(8))
        self.column.addWidget(Text(tax, "small", wraps=True))
        self.column.addSpacing(theme.px(12))
        self.column.addWidget(self.rates)
        self.column.addSpacing(theme.px(20))
        self.column.addWidget(self.versions)
        self.column.addStretch(1)

    def _heading_words(self) -> str:
        return self.tr("Opptjent før skatt, måned for måned")

    def _show_month(self, words: str) -> None:
        """Tell of the month that is pointed at in the place of the heading: nothing moves."""
        self.heading.setText(words or self._heading_words())

    def _show_rates(self) -> None:
        self.rates.open_up()
        self.column.activate()
        self.ensureWidgetVisible(self.rates)
