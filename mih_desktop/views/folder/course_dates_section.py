"""Datoene i løpet: a man's own dates beside those of his cohort."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import COURSE_PHASES, CohortKind, Phase
from mih_desktop.domain.errors import MihError
from mih_desktop.domain.formats import table_date
from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.people import RecruitDetails
from mih_desktop.domain.plan import CohortRow, PhaseSpan
from mih_desktop.services import recruit_path
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.dated_row import DatedRow, date_heads
from mih_desktop.views.folder.person_words import person_words
from mih_desktop.views.sentences import sentence_for
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.widgets.text import Text


class CourseDatesSection(QWidget):
    """A row per phase of the course; what differs from the cohort is marked and can be let go."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._recruit_id: RecruitId | None = None
        self._rows: dict[Phase, DatedRow] = {}
        self._follow: dict[Phase, QuietButton] = {}
        theme = context.theme
        column = Column(theme, parent=self)
        column.addWidget(SectionHeading(theme, self.tr("Datoer i løpet")))
        self._explained = Text("", "hint", wraps=True)
        column.addWidget(self._explained)
        column.addWidget(date_heads(theme, self.tr("Første dag"), self.tr("Siste dag")))
        for phase in COURSE_PHASES:
            row = DatedRow(theme, context.clock, required=False)
            follow = QuietButton(theme, self.tr("Følg kullet igjen"))
            follow.clicked.connect(partial(self._reset, phase))
            row.beside.insertWidget(0, follow)
            row.days_changed.connect(partial(self._set, phase))
            self._rows[phase], self._follow[phase] = row, follow
            column.addWidget(row)

    def show_recruit(self, details: RecruitDetails, cohorts: Sequence[CohortRow]) -> None:
        """Show a man's course; a field that is being typed in keeps what is typed."""
        if details.row.id != self._recruit_id:
            self._recruit_id = details.row.id
            for row in self._rows.values():
                row.first.set_fault("")
                row.last.set_fault("")
        cohort = next((row for row in cohorts if row.id == details.row.cohort_id), None)
        self._explained.setText(
            self.tr("Uten kull må datoene skrives her.")
            if cohort is None
            else self.tr("Datoene følger {cohort} til du skriver noe annet.").format(
                cohort=cohort.name
            )
        )
        spans = {span.phase: span for span in details.course}
        for phase, row in self._rows.items():
            span = spans.get(phase)
            is_own = span is not None and span.start_hand_set
            shared = None if cohort is None else cohort.span(phase)
            row.show_span(
                phase,
                None if span is None else span.starts_on,
                None if span is None else span.ends_on,
                remark=self._remark(shared, details.row.cohort_kind) if is_own else "",
            )
            self._follow[phase].setVisible(is_own and shared is not None)

    def _remark(self, shared: PhaseSpan | None, kind: CohortKind) -> str:
        own = person_words(kind).own_dates
        if shared is None:
            return own
        return self.tr("{own}, kullet har {first}–{last}").format(
            own=own, first=table_date(shared.starts_on), last=table_date(shared.ends_on)
        )

    def _set(self, phase: Phase, first: date | None, last: date | None) -> None:
        recruit_id, store = self._recruit_id, self._context.store
        if recruit_id is None or first is None or last is None:
            return
        span = PhaseSpan(phase=phase, starts_on=first, ends_on=last)
        row = self._rows[phase]
        row.last.set_fault("")

        def refuse(error: MihError) -> None:
            row.last.set_fault(sentence_for(error))

        self._context.run_write(
            lambda: recruit_path.set_course_span(store, recruit_id, span), None, refuse
        )

    def _reset(self, phase: Phase) -> None:
        recruit_id, store = self._recruit_id, self._context.store
        if recruit_id is not None:
            self._context.run_write(
                lambda: recruit_path.reset_course_span(store, recruit_id, phase)
            )
