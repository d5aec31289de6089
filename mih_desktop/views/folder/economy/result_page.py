"""The result at the right: headline, chart, warnings, periods, rates and versions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mih_desktop.domain.economy_sheet import EconomyVersionRow
from mih_desktop.domain.forecast import Forecast
from mih_desktop.domain.formats import kroner
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.economy.month_bars import MoneyView
from mih_desktop.views.folder.economy.chart_legend import ChartLegend
from mih_desktop.views.folder.economy.compare_table import CompareTable
from mih_desktop.views.folder.economy.key_figure_row import KeyFigureRow
from mih_desktop.views.folder.economy.money_chart import MoneyChart
from mih_desktop.views.folder.economy.month_table import MonthTable
from mih_desktop.views.folder.economy.period_table import PeriodTable
from mih_desktop.views.folder.economy.rates_list import RatesList
from mih_desktop.views.folder.economy.version_list import VersionList
from mih_desktop.views.folder.economy.warning_list import WarningList
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.layout import Column, Row, ScrollPage
from mih_desktop.views.widgets.notices import WarningLine
from mih_desktop.views.widgets.page import Segment, SegmentControl
from mih_desktop.views.widgets.text import ElidedText, Text

_BESIDE_FROM = 860
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
        self.switch = SegmentControl(
            theme,
            [
                Segment(MoneyView.PAID.value, self.tr("Utbetalt")),
                Segment(MoneyView.EARNED.value, self.tr("Opptjent")),
            ],
            name=self.tr("Hva søylene viser"),
        )
        self.switch.choose(MoneyView.PAID.value)
        self.switch.chosen.connect(self._show_view)
        self._forecast: Forecast | None = None
        self.heading = ElidedText("", "strong")
        self.chart.month_shown.connect(self._show_month)
        self.warnings = WarningList(theme)
        self.warnings.rates_asked.connect(self._show_rates)
        self.periods = PeriodTable(theme)
        self.months = MonthTable(theme)
        self.compare = CompareTable(theme)
        self.tax = Text("", "small", wraps=True)
        self.rates = RatesList(theme)
        self.versions = VersionList(theme)
        self._lay_out(theme)

    def show_forecast(self, forecast: Forecast, course: Sequence[PhaseSpan]) -> None:
        """Show another forecast."""
        self._forecast = forecast
        self.figures.show_forecast(forecast)
        self.chart.show_forecast(forecast, course)
        self.legend.show_bars(self.chart.bars)
        self.heading.setText(self._heading_words())
        self.months.show_forecast(forecast)
        self.tax.setText(self._tax_words(forecast))
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
        title = Row(theme, spacing=16)
        title.addWidget(self.heading, 1)
        title.addWidget(self.switch)
        self._head.addLayout(title, 1)
        self._head.addWidget(self.legend)
        self.column.addLayout(self._head)
        self.column.addWidget(self.chart)
        self.column.addSpacing(theme.px(10))
        self.column.addWidget(self.warnings)
        self.column.addSpacing(theme.px(8))
        self.column.addWidget(self.periods)
        self.column.addSpacing(theme.px(8))
        self.column.addWidget(self.tax)
        self.column.addSpacing(theme.px(12))
        self.column.addWidget(self.months)
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(self.compare)
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(self.rates)
        self.column.addSpacing(theme.px(20))
        self.column.addWidget(self.versions)
        self.column.addStretch(1)

    def _show_view(self, key: str) -> None:
        self.chart.show_view(MoneyView(key))
        self.legend.show_bars(self.chart.bars)
        self.heading.setText(self._heading_words())

    def _heading_words(self) -> str:
        if self.switch.key == MoneyView.EARNED.value:
            return self.tr("Opptjent før skatt")
        if self._forecast is not None and self._forecast.knows_tax:
            return self.tr("Penger inn på konto")
        return self.tr("Utbetalt før skatt")

    def _tax_words(self, forecast: Forecast) -> str:
        """Tell what each year's tax would be beside what is withheld, or that tax is not known."""
        if not forecast.knows_tax:
            return self.tr("Alle beløp er før skatt. Legg inn skattekortet, så regnes netto ut.")
        words = self.tr("Skatt for {year} anslått til {tax} mot trukket {withheld}.")
        return " ".join(
            words.format(year=y.year, tax=kroner(y.tax), withheld=kroner(y.withheld))
            for y in forecast.tax_years
            if y.is_whole
        )

    def _show_month(self, words: str) -> None:
        """Tell of the month that is pointed at in the place of the heading: nothing moves."""
        self.heading.setText(words or self._heading_words())

    def _show_rates(self) -> None:
        self.rates.open_up()
        self.column.activate()
        self.ensureWidgetVisible(self.rates)
