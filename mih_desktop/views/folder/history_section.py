"""Veien hit: the phases somebody has been in, with days that can be corrected."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.errors import MihError
from mih_desktop.domain.formats import capitalised
from mih_desktop.domain.ids import PhaseEntryId
from mih_desktop.domain.people import PhaseEntry, RecruitDetails
from mih_desktop.domain.wording import EXIT_NAMES
from mih_desktop.services import recruit_path
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.dated_row import DatedRow, date_heads
from mih_desktop.views.sentences import sentence_for
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.wording import worded


class HistorySection(QWidget):
    """A row per stay, oldest first; the present one has no last day."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: dict[PhaseEntryId, DatedRow] = {}
        self._entries: dict[PhaseEntryId, PhaseEntry] = {}
        theme = context.theme
        column = Column(theme, parent=self)
        column.addWidget(SectionHeading(theme, self.tr("Veien hit")))
        column.addWidget(date_heads(theme, self.tr("Begynte"), self.tr("Sluttet")))
        self._lines = Column(theme)
        column.addLayout(self._lines)

    def show_recruit(self, details: RecruitDetails) -> None:
        """Show a man's history; rows that are still there keep what is typed in them."""
        self._entries = {entry.id: entry for entry in details.history}
        for gone in set(self._rows) - set(self._entries):
            row = self._rows.pop(gone)
            self._lines.removeWidget(row)
            row.deleteLater()
        for place, entry in enumerate(details.history):
            row = self._rows.get(entry.id) or self._new_row(entry)
            if self._lines.indexOf(row) != place:
                self._lines.removeWidget(row)
                self._lines.insertWidget(place, row)
            row.show_span(entry.phase, entry.entered_on, entry.left_on, remark=self._remark(entry))

    def _new_row(self, entry: PhaseEntry) -> DatedRow:
        row = DatedRow(self._context.theme, self._context.clock, required=True)
        row.last.setVisible(entry.left_on is not None)
        row.days_changed.connect(partial(self._correct, entry.id))
        self._rows[entry.id] = row
        return row

    def _remark(self, entry: PhaseEntry) -> str:
        parts = []
        if entry.phase is Phase.LEFT and entry.exit_kind is not None:
            parts.append(capitalised(worded(EXIT_NAMES[entry.exit_kind])))
        if entry.reason:
            parts.append(entry.reason)
        if entry.route_onward:
            parts.append(self.tr("Veien videre: {where}").format(where=entry.route_onward))
        return ". ".join(parts)

    def _correct(self, entry_id: PhaseEntryId, first: date | None, last: date | None) -> None:
        entry, store = self._entries[entry_id], self._context.store
        if first is None or (entry.left_on is not None and last is None):
            return
        until = None if entry.left_on is None else last

        def refuse(error: MihError) -> None:
            row = self._rows.get(entry_id)
            if row is not None:
                row.last.set_fault(sentence_for(error))

        self._context.run_write(
            lambda: recruit_path.edit_phase_entry(store, entry_id, first, until), None, refuse
        )
