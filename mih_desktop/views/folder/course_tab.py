"""Løp: where somebody is and has been, and the dates of his own course."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import CANDIDATE_PHASES, Phase
from mih_desktop.domain.formats import long_date
from mih_desktop.domain.ids import CohortId, SchoolClassId
from mih_desktop.domain.people import PhaseEntry, PhaseMove, RecruitDetails, RecruitEdit
from mih_desktop.domain.plan import CohortRow
from mih_desktop.services import recruit_path
from mih_desktop.services.start_gate import start_gate
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.course_dates_section import CourseDatesSection
from mih_desktop.views.folder.history_section import HistorySection
from mih_desktop.views.folder.phase_dialogs import LeaveDialog, MovePhaseDialog
from mih_desktop.views.folder.recruit_writer import RecruitWriter
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.theme.phases import PhaseSwatch
from mih_desktop.views.widgets.beside import Beside
from mih_desktop.views.widgets.buttons import SecondaryButton
from mih_desktop.views.widgets.fields import ChoiceField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Column, Row, ScrollPage
from mih_desktop.views.widgets.phase_strip import PhaseStrip
from mih_desktop.views.widgets.text import ElidedText
from mih_desktop.views.wording import phase_name

_ORDER = tuple(Phase)


class CourseTab(ScrollPage):
    """Moves between phases, corrections, cohort, class and own dates."""

    def __init__(
        self, context: AppContext, writer: RecruitWriter, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.theme, margins=(32, 20, 32, 40), spacing=24, parent=parent)
        self._context = context
        self._writer = writer
        self._details: RecruitDetails | None = None
        self._cohorts: Sequence[CohortRow] = ()
        theme = context.theme
        self.strip = PhaseStrip(theme)
        self._swatch = PhaseSwatch(theme)
        self._standing = ElidedText("", "section")
        self.move_button = SecondaryButton(theme, self.tr("Flytt til fase …"))
        self.leave_button = SecondaryButton(theme, self.tr("Har sluttet …"))
        self.back_button = SecondaryButton(theme, self.tr("Ta opp igjen løpet …"))
        self.cohort = ChoiceField(theme)
        self.school_class = ChoiceField(theme)
        self.history = HistorySection(context)
        self.dates = CourseDatesSection(context)
        self._lay_out()
        self.move_button.clicked.connect(self.ask_phase)
        self.back_button.clicked.connect(self.ask_phase)
        self.leave_button.clicked.connect(self.ask_leaving)
        self.cohort.committed.connect(self._set_cohort)
        self.school_class.committed.connect(self._set_class)

    def show_recruit(
        self, details: RecruitDetails, cohorts: Sequence[CohortRow], today: date
    ) -> None:
        """Show a man as he was read."""
        self._details, self._cohorts = details, cohorts
        row = details.row
        has_left = row.phase is Phase.LEFT
        self.strip.set_course(details.course, today)
        self.strip.setVisible(bool(details.course))
        self._swatch.set_phase(row.phase)
        self._standing.setText(self._standing_text(details))
        self.move_button.setVisible(not has_left)
        self.leave_button.setVisible(not has_left)
        self.back_button.setVisible(has_left)
        named: list[tuple[object, str]] = [(None, self.tr("uten kull"))]
        self.cohort.set_options(named + [(cohort.id, cohort.name) for cohort in cohorts])
        self.cohort.set_value(row.cohort_id)
        cohort = next((cohort for cohort in cohorts if cohort.id == row.cohort_id), None)
        classes: list[tuple[object, str]] = [(None, self.tr("ikke satt"))]
        if cohort is not None:
            classes += [(one.id, one.name) for one in cohort.classes]
        self.school_class.set_options(classes)
        self.school_class.set_value(row.class_id)
        self.history.show_recruit(details)
        self.dates.show_recruit(details, cohorts)

    def ask_phase(self) -> None:
        """Ask which phase to move to; one who left is offered the phase he left from."""
        if self._details is None:
            return
        present = self._details.row.phase
        has_left = present is Phase.LEFT
        phases = [phase for phase in Phase if phase not in (Phase.LEFT, present)]
        dialog = MovePhaseDialog(
            self._context.theme,
            self.tr("Ta opp igjen løpet") if has_left else self.tr("Flytt til fase"),
            phases=phases,
            suggested=self._phase_before_leaving() if has_left else _next_phase(present),
            day=self._context.today(),
            first_day=self._standing_since(),
            clock=self._context.clock,
            gate=start_gate(self._context.store, self._details.row.id)
            if present in CANDIDATE_PHASES
            else None,
            parent=self,
        )
        dialog.agreed.connect(self._move)
        dialog.sheet_asked.connect(self._go_to_economy)
        dialog.open()

    def _go_to_economy(self) -> None:
        if self._details is not None:
            recruit_id = self._details.row.id
            self._context.navigate(
                NavigationTarget(page="folder", recruit_id=recruit_id, tab="economy")
            )

    def ask_leaving(self) -> None:
        """Ask how and why somebody left."""
        if self._details is None:
            return
        dialog = LeaveDialog(
            self._context.theme,
            self.tr("{name} har sluttet").format(name=self._details.row.name),
            day=self._context.today(),
            first_day=self._standing_since(),
            clock=self._context.clock,
            parent=self,
        )
        dialog.agreed.connect(self._move)
        dialog.open()

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.column.addWidget(self.strip)
        head = Row(theme, spacing=10)
        head.addWidget(self._swatch)
        head.addWidget(self._standing, 1)
        for button in (self.move_button, self.leave_button, self.back_button):
            head.addWidget(button)
        self.column.addLayout(head)
        left = QWidget()
        left.setMinimumWidth(1)
        column = Column(theme, spacing=24, parent=left)
        form = Form(theme)
        form.add(self.tr("Kull"), self.cohort)
        form.add(self.tr("Klasse"), self.school_class)
        column.addWidget(form)
        column.addWidget(self.history)
        self.dates.setMinimumWidth(1)
        self.column.addWidget(
            Beside(theme, left, self.dates, from_width=940, shares=(4, 5), air=(48, 28))
        )
        self.column.addStretch(1)

    def _standing_text(self, details: RecruitDetails) -> str:
        name = phase_name(details.row.phase)
        since = self._standing_since()
        if since is None:
            return name
        return self.tr("{phase} siden {day}").format(phase=name, day=long_date(since))

    def _open_entry(self) -> PhaseEntry | None:
        history = () if self._details is None else self._details.history
        return next((entry for entry in reversed(history) if entry.left_on is None), None)

    def _standing_since(self) -> date | None:
        entry = self._open_entry()
        return None if entry is None else entry.entered_on

    def _phase_before_leaving(self) -> Phase:
        history = () if self._details is None else self._details.history
        before = [entry.phase for entry in history if entry.phase is not Phase.LEFT]
        return before[-1] if before else Phase.INTERESTED

    def _move(self, move: PhaseMove) -> None:
        if self._details is None:
            return
        recruit_id, store = self._details.row.id, self._context.store
        self._context.run_write(lambda: recruit_path.move_phase(store, recruit_id, move))

    def _set_cohort(self, chosen: object) -> None:
        cohort_id = None if chosen is None else CohortId(int(str(chosen)))
        # A class belongs to its cohort.
        self._writer.edit(RecruitEdit(cohort_id=cohort_id, class_id=None))

    def _set_class(self, chosen: object) -> None:
        class_id = None if chosen is None else SchoolClassId(int(str(chosen)))
        self._writer.edit(RecruitEdit(class_id=class_id))


def _next_phase(present: Phase) -> Phase:
    place = _ORDER.index(present)
    after = _ORDER[place + 1] if place + 1 < len(_ORDER) else present
    return present if after is Phase.LEFT else after
