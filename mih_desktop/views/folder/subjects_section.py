"""Fellesfag: the five common subjects and how each stands; Enter on one changes it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mih_desktop.domain.clock import Clock
from mih_desktop.domain.enums import CommonSubject, SubjectState
from mih_desktop.domain.formats import day_and_month, table_date
from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.people import RecruitDetails, SubjectRow
from mih_desktop.domain.wording import SUBJECT_NAMES, SUBJECT_STATE_NAMES
from mih_desktop.services import recruits
from mih_desktop.views.context import AppContext
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.dialog import Sheet
from mih_desktop.views.widgets.fields import DateField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.widgets.rows import (
    DONE,
    OVERDUE,
    TO_DO,
    UNDER_WAY,
    ListRow,
    Mark,
    RowColumns,
    RowList,
)
from mih_desktop.views.wording import worded

_MARKS: Mapping[SubjectState, Mark] = {
    SubjectState.UNKNOWN: TO_DO,
    SubjectState.PASSED: DONE,
    SubjectState.PRIOR_LEARNING_APPLIED: UNDER_WAY,
    SubjectState.PRIOR_LEARNING_APPROVED: DONE,
    SubjectState.MISSING: OVERDUE,
    SubjectState.PLANNED: UNDER_WAY,
}
_IN_PLACE = (SubjectState.PASSED, SubjectState.PRIOR_LEARNING_APPROVED)


class SubjectsSection(QWidget):
    """Five lines; a menu of states opens at the chosen one."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._recruit_id: RecruitId | None = None
        self._rows: dict[CommonSubject, SubjectRow] = {}
        theme = context.theme
        self._heading = SectionHeading(theme, self.tr("Fellesfag"))
        columns = RowColumns(mark=True, end=98, height=34)
        self.list = RowList(theme, columns, name=self.tr("Fellesfag"))
        column = Column(theme, parent=self)
        column.addWidget(self._heading)
        column.addWidget(self.list)
        self.list.opened.connect(self._choose_state)

    def show_recruit(self, details: RecruitDetails, today: date) -> None:
        """Show how the subjects of a man stand."""
        self._recruit_id = details.row.id
        known = {row.subject: row for row in details.subjects}
        self._rows = {
            subject: known.get(subject) or SubjectRow(subject=subject, state=SubjectState.UNKNOWN)
            for subject in CommonSubject
        }
        self.list.set_rows([self._line(row, today) for row in self._rows.values()])
        in_place = sum(row.state in _IN_PLACE for row in self._rows.values())
        self._heading.set_count(
            self.tr("{ready} av {all}").format(ready=in_place, all=len(CommonSubject))
        )

    def _line(self, row: SubjectRow, today: date) -> ListRow:
        end = worded(SUBJECT_STATE_NAMES[row.state])
        if row.state is SubjectState.PRIOR_LEARNING_APPLIED:
            end = self.tr("venter på svar")
        if row.state is SubjectState.PLANNED and row.planned_on is not None:
            day = row.planned_on
            when = day_and_month(day) if day.year == today.year else table_date(day)
            end = self.tr("prøve {day}").format(day=when)
        return ListRow(
            key=row.subject,
            title=worded(SUBJECT_NAMES[row.subject]),
            mark=_MARKS[row.state],
            end=end,
        )

    def _choose_state(self, key: Hashable) -> None:
        row = self._rows[CommonSubject(str(key))]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for state in SubjectState:
            text = worded(SUBJECT_STATE_NAMES[state])
            action = QAction(f"{text} …" if state is SubjectState.PLANNED else text, menu)
            action.setCheckable(True)
            action.setChecked(state is row.state)
            action.setData(state)
            action.triggered.connect(partial(self._take_state, row, state))
            menu.addAction(action)
            if state is row.state:
                menu.setActiveAction(action)
        area = self.list.visualRect(self.list.currentIndex())
        menu.popup(self.list.viewport().mapToGlobal(area.bottomLeft() + QPoint(28, 0)))

    def _take_state(self, row: SubjectRow, state: SubjectState) -> None:
        if state is not SubjectState.PLANNED:
            self._set(SubjectRow(subject=row.subject, state=state))
            return
        title = self.tr("Prøve i {subject}").format(
            subject=worded(SUBJECT_NAMES[row.subject]).lower()
        )
        dialog = PlannedDayDialog(
            self._context.theme, title, row.planned_on, self._context.clock, parent=self
        )
        dialog.agreed.connect(
            lambda day: self._set(
                SubjectRow(subject=row.subject, state=SubjectState.PLANNED, planned_on=day)
            )
        )
        dialog.open()

    def _set(self, row: SubjectRow) -> None:
        recruit_id, store = self._recruit_id, self._context.store
        if recruit_id is not None:
            self._context.run_write(lambda: recruits.set_subject(store, recruit_id, row))


class PlannedDayDialog(Sheet):
    """Asks when a test is planned; the day may be left open. `agreed(date | None)`."""

    agreed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        title: str,
        day: date | None,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, width=400, parent=parent)
        self.field = DateField(theme, clock=clock)
        self.field.set_value(day)
        form = Form(theme)
        form.add(self.tr("Dato"), self.field)
        self.column.addWidget(form)
        self.say(self.tr("Er datoen ikke satt, la feltet stå tomt."))
        self.add_cancel()
        self.verb = self.add_verb(self.tr("Sett som planlagt"))
        self.field.setFocus()

    def accept(self) -> None:
        """Hand over the day, unless what stands there cannot be read."""
        if self.field.text.strip() and self.field.value is None:
            self.field.line.editingFinished.emit()
            return
        self.agreed.emit(self.field.value)
        super().accept()
