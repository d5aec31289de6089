"""Satser: every rate with its value today, what runs out, own values, and files of rates."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from mih_desktop.domain.errors import MihError, NotOurFileError
from mih_desktop.domain.formats import MISSING, decimal_number, table_date
from mih_desktop.domain.searchable import fold
from mih_desktop.economy.rate_overrides import RateOverride
from mih_desktop.economy.rates import Rates, RateSeries, RateStatus, RateValue
from mih_desktop.services import profile, rates
from mih_desktop.views.context import AppContext
from mih_desktop.views.reports.saving import FileSaver
from mih_desktop.views.settings_page.rate_dialog import RateDialog, RatesFileDialog
from mih_desktop.views.settings_page.section import Block, Section
from mih_desktop.views.widgets.buttons import SecondaryButton
from mih_desktop.views.widgets.cells import Cell, TextCell
from mih_desktop.views.widgets.fields import SearchField
from mih_desktop.views.widgets.layout import Grid, Row, Sizes, clear_layout
from mih_desktop.views.widgets.table import Column as TableColumn
from mih_desktop.views.widgets.table import TableView
from mih_desktop.views.widgets.text import Text

_WIDEST = 980
_LARGEST_FILE = 1_000_000


class RatesSection(Section):
    """A double-click or Enter opens a rate; everything is stored at once and can be undone."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        theme = self.theme
        self._rates: Rates = rates.effective_rates(context.store)
        self._own: frozenset[str] = frozenset()
        self.missing = Block(
            theme,
            self.tr("Mangler for årene kullene trenger"),
            self.tr("Til en ny verdi er ført, regnes det videre med den siste som er kjent."),
            widest=_WIDEST,
        )
        self._gap_grid = Grid(theme, across=24, down=4)
        self.missing.column.addLayout(self._gap_grid)
        self.column.addWidget(self.missing)
        every = Block(
            theme,
            self.tr("Satser"),
            self.tr("Velg en sats for å se alle verdiene og legge til en ny."),
            widest=_WIDEST,
        )
        self.search = SearchField(theme, self.tr("Søk i satsene"))
        self.search.searched.connect(lambda _text: self._show_rows())
        Sizes(theme, self.search, width=320)
        self.take_button = SecondaryButton(theme, self.tr("Hent satsfil …"))
        self.take_button.clicked.connect(self._ask_file)
        self.save_button = SecondaryButton(theme, self.tr("Lagre satsfil …"))
        self.save_button.clicked.connect(self._save_file)
        head = Row(theme, spacing=12)
        head.addWidget(self.search)
        head.addStretch(1)
        head.addWidget(self.take_button)
        head.addWidget(self.save_button)
        every.column.addLayout(head)
        self.table: TableView[RateSeries] = TableView(
            theme, _RateColumns(self).columns(), key=lambda row: row.key, name=self.tr("Satser")
        )
        self.table.opened.connect(self.open_rate)
        self.table.setMinimumHeight(theme.px(420))
        every.column.addWidget(self.table)
        self.column.addWidget(every)
        self.saver = FileSaver(self, None)
        self.saver.failed.connect(context.refuse)
        self.dialog: QFileDialog | None = None

    def refresh(self) -> None:
        """Read the rates in force and what is missing."""
        store = self.context.store
        self._rates = rates.effective_rates(store)
        self._own = frozenset(one.key for one in rates.own_values(store))
        self._show_gaps()
        self._show_rows()

    def value_today(self, series: RateSeries) -> RateValue | None:
        """Return what a rate is today."""
        return series.known(self.context.today())

    def open_rate(self, series: RateSeries) -> None:
        """Show a rate's values, and take one of one's own."""
        dialog = RateDialog(
            self.theme,
            series,
            has_own=series.key in self._own,
            clock=self.context.clock,
            parent=self,
        )
        store, key = self.context.store, series.key
        dialog.agreed.connect(
            lambda one: self.context.run_write(lambda: rates.set_rate(store, one))
        )
        dialog.reset_asked.connect(
            lambda: self.context.run_write(lambda: rates.reset_rate(store, key))
        )
        dialog.open()

    def take_file(self, path: Path) -> None:
        """Show what a file would change, and take it when the person agrees."""
        try:
            if path.stat().st_size > _LARGEST_FILE:
                raise NotOurFileError
            found = rates.read_rates_file(path.read_bytes())
        except OSError:
            self.context.refuse(NotOurFileError())
            return
        except MihError as error:
            self.context.refuse(error)
            return
        store = self.context.store
        shown = rates.preview(store, found.overrides, self.context.today())
        lines = tuple(self._change_words(change) for change in shown.changes)
        touched = self.tr("%n usignert(e) oversikt(er) endres.", "", len(shown.people))
        issuer = self.tr("{issuer}, {day}").format(
            issuer=found.issuer, day=table_date(found.issued_on)
        )
        dialog = RatesFileDialog(self.theme, issuer, lines, touched, parent=self)
        taken: tuple[RateOverride, ...] = tuple(change.override for change in shown.changes)
        dialog.confirmed.connect(
            lambda: self.context.run_write(lambda: rates.take_rates(store, taken))
        )
        dialog.open()

    def _change_words(self, change: rates.RateChange) -> str:
        before = MISSING if change.before is None else decimal_number(change.before)
        words = self.tr("{name} fra {day}: {before} → {after}")
        return words.format(
            name=change.name,
            day=table_date(change.override.starts_on),
            before=before,
            after=decimal_number(change.override.value),
        )

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Hent satsfil"), "", self.tr("Satsfil (*.json)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.take_file(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _save_file(self) -> None:
        store, today = self.context.store, self.context.today()
        issuer = profile.get_profile(store).county or self.tr("Menn i helse")
        content = rates.rates_file(rates.own_values(store), issuer, today)
        name = self.tr("Satser {day}.json").format(day=today.isoformat())
        self.saver.ask(content, name, self.tr("Satsfil (*.json)"))

    def _show_gaps(self) -> None:
        clear_layout(self._gap_grid)
        found = rates.gaps(self.context.store, self.context.today())
        self.missing.setVisible(bool(found))
        for number, gap in enumerate(found):
            known = self.tr("kjent til {day}").format(day=table_date(gap.known_to))
            self._gap_grid.addWidget(Text(gap.group), number, 0)
            self._gap_grid.addWidget(Text(known, "secondary"), number, 1)
            self._gap_grid.addWidget(Text(gap.where, "secondary"), number, 2)
        self._gap_grid.setColumnStretch(2, 1)

    def _show_rows(self) -> None:
        wanted = fold(self.search.value)
        rows = [
            series
            for series in self._rates.series.values()
            if all(word in fold(f"{series.name} {series.group}") for word in wanted.split())
        ]
        self.table.set_rows(rows)


class _RateColumns(QObject):
    """Makes the cells of the table."""

    def __init__(self, section: RatesSection) -> None:
        super().__init__(section)
        self._section = section

    def columns(self) -> tuple[TableColumn[RateSeries], ...]:
        return (
            TableColumn(
                key="name", title=self.tr("Sats"), cell=lambda s: TextCell(text=s.name),
                sort=lambda s: s.name, width=240, stretch=5,
            ),
            TableColumn(
                key="value", title=self.tr("I dag"), cell=self._value, width=130, right=True
            ),
            TableColumn(key="since", title=self.tr("Fra"), cell=self._since, width=96),
            TableColumn(key="status", title=self.tr("Status"), cell=self._status, width=110),
            TableColumn(
                key="source", title=self.tr("Kilde"), cell=self._source, width=120, stretch=4
            ),
        )  # fmt: skip

    def _value(self, series: RateSeries) -> Cell:
        known = self._section.value_today(series)
        return TextCell(text=MISSING if known is None else known.text)

    def _since(self, series: RateSeries) -> Cell:
        known = self._section.value_today(series)
        day = None if known is None else known.valid_from
        return TextCell(text=table_date(day) if day else MISSING, tone="ink_2")

    def _status(self, series: RateSeries) -> Cell:
        known = self._section.value_today(series)
        if known is None:
            return TextCell(text=self.tr("mangler"), tone="signal")
        if known.status is RateStatus.LOCAL:
            return TextCell(text=known.status.value)
        return TextCell(text=known.status.value, tone="ink_2")

    def _source(self, series: RateSeries) -> Cell:
        known = self._section.value_today(series)
        return TextCell(text=MISSING if known is None else known.source, tone="ink_2")
