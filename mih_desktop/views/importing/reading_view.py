"""A list as it will be read: people, questions, contacts and dates, columns, what is left out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from mih_desktop.domain.clock import Clock
from mih_desktop.domain.importing import RowRef, SheetChoice
from mih_desktop.views.importing.cohort_choice import CohortChoice
from mih_desktop.views.importing.columns_tab import ColumnsTab
from mih_desktop.views.importing.import_draft import ImportDraft
from mih_desktop.views.importing.left_out_list import LeftOutList
from mih_desktop.views.importing.other_rows import OtherRows
from mih_desktop.views.importing.people_table import PeopleTable, PersonLine, person_lines
from mih_desktop.views.importing.person_panel import PersonPanel
from mih_desktop.views.importing.question_list import QuestionList
from mih_desktop.views.importing.taking_bar import TakingBar
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.page import TabBar
from mih_desktop.views.widgets.side_panel import WithSidePanel

PEOPLE, QUESTIONS, OTHERS, COLUMNS, LEFT_OUT = (
    "people", "questions", "others", "columns", "left_out"
)  # fmt: skip


class ReadingView(QWidget):
    """Shows a draft and changes it.

    `sheets_changed(dict)` asks for another reading, `taken()` says that the user agrees.
    """

    sheets_changed = Signal(object)
    taken = Signal()

    def __init__(self, theme: Theme, *, clock: Clock) -> None:
        super().__init__()
        self._draft: ImportDraft | None = None
        self.cohort = CohortChoice(theme, clock=clock)
        self.tabs = TabBar(
            theme,
            [
                (PEOPLE, self.tr("Deltakere")),
                (QUESTIONS, self.tr("Spørsmål")),
                (OTHERS, self.tr("Kontakter og datoer")),
                (COLUMNS, self.tr("Ark og kolonner")),
                (LEFT_OUT, self.tr("Utelatt")),
            ],
            name=self.tr("Deler av lista"),
        )
        self.table = PeopleTable(theme)
        self.panel = PersonPanel(theme)
        self.questions = QuestionList(theme)
        self.others = OtherRows(theme)
        self.columns = ColumnsTab(theme)
        self.left_out = LeftOutList(theme)
        self.bar = TakingBar(theme)
        main = QWidget()
        main.setProperty("surface", "page")
        main.setFocusProxy(self.table)
        Column(theme, margins=(20, 8, 12, 0), parent=main).addWidget(self.table)
        self._beside = WithSidePanel(theme, main, self.panel)
        self._stack = QStackedWidget()
        self._parts: dict[str, QWidget] = {
            PEOPLE: self._beside,
            QUESTIONS: self.questions,
            OTHERS: self.others,
            COLUMNS: self.columns,
            LEFT_OUT: self.left_out,
        }
        column = Column(theme, parent=self)
        head = Column(theme, spacing=12, margins=(32, 0, 24, 0))
        head.addWidget(self.cohort)
        head.addWidget(self.tabs)
        column.addLayout(head)
        for part in self._parts.values():
            self._stack.addWidget(part)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)
        self._connect()

    def show_draft(self, draft: ImportDraft, choices: Mapping[int, SheetChoice]) -> None:
        """Show a draft, or the same one after it changed."""
        is_new = draft is not self._draft
        self._draft = draft
        if is_new:
            self.table.sort_by("row")
            self.tabs.choose(PEOPLE if draft.people else OTHERS)
        self.columns.show_sheets(draft.reading, choices)
        self.left_out.show_rows(draft.reading)
        self._show_answers()
        if is_new and self.table.rows:
            self.table.setCurrentIndex(self.table.row_model.index(0, 0))

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda key: self._stack.setCurrentWidget(self._parts[key]))
        self.table.chosen.connect(self._show_line)
        self.table.opened.connect(self._open_panel)
        self.table.ticked.connect(lambda line: self._tick(line.person.ref, not line.is_ticked))
        self.panel.ticked.connect(self._tick)
        self.others.ticked.connect(self._tick)
        for part in (self.panel, self.questions):
            part.accepted.connect(self._accept)
        for asking in (self.panel, self.questions, self.others):
            asking.answered.connect(self._answer)
        self.columns.changed.connect(self.sheets_changed)
        self.cohort.changed.connect(self._follow_cohort)
        self.bar.taken.connect(self.taken)

    def _follow_cohort(self) -> None:
        """Leave the plan of a cohort that is there alone unless its dates are ticked by hand."""
        if self._draft is not None:
            self._draft.takes_dates = self.cohort.cohort_id is None
            self.others.show_rows(self._draft)
            self.bar.show_state(self._draft, self.cohort)

    def _answer(self, keys: tuple[str, ...], index: int) -> None:
        if self._draft is not None:
            self._draft.answer(keys, index)
            self._show_answers()

    def _accept(self, keys: tuple[str, ...], accepted: bool) -> None:  # noqa: FBT001 - a slot
        if self._draft is not None:
            self._draft.accept(keys, accepted=accepted)
            self._show_answers()

    def _tick(self, ref: RowRef, ticked: bool) -> None:  # noqa: FBT001 - a slot
        if self._draft is not None:
            self._draft.tick(ref, ticked=ticked)
            self._show_answers()

    def _show_answers(self) -> None:
        draft = self._draft
        if draft is None:
            return
        self.table.set_rows(person_lines(draft))
        self.questions.show_questions(draft)
        self.others.show_rows(draft)
        self.bar.show_state(draft, self.cohort)
        self._count_tabs(draft)
        line = self.table.current_row
        if line is not None:
            self._show_line(line)
        else:
            self._beside.close_panel()

    def _count_tabs(self, draft: ImportDraft) -> None:
        counts = {
            PEOPLE: len(draft.people),
            QUESTIONS: len(draft.doubt_groups()) + len(draft.proposal_groups()),
            OTHERS: len(draft.reading.contacts) + len(draft.reading.dates),
            LEFT_OUT: len(draft.reading.left_out),
        }
        for index in range(self.tabs.count()):
            key = str(self.tabs.tabData(index))
            if key in counts:
                label = self.tabs.tabText(index).split(" · ")[0]
                self.tabs.setTabText(index, f"{label} · {counts[key]}")

    def _show_line(self, line: PersonLine) -> None:
        if self._draft is None:
            return
        self.panel.show_person(self._draft, line.person, line.remark)
        if not self._beside.is_open and not self._beside.is_drawer:
            self._beside.open_panel()

    def _open_panel(self, line: PersonLine) -> None:
        self._show_line(line)
        self._beside.open_panel()
