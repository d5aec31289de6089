"""One person of the list: what is read, what is asked, and what was found in the remark."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal

from mih_desktop.domain.formats import phone, table_date
from mih_desktop.domain.importing import ReadPerson, RowRef
from mih_desktop.domain.wording import BENEFIT_NAMES, EXIT_NAMES
from mih_desktop.services import import_reading
from mih_desktop.views.importing.import_draft import ImportDraft, QuestionGroup
from mih_desktop.views.importing.question_row import QuestionRow
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import SecondaryButton
from mih_desktop.views.widgets.layout import Column, Grid, Hairline, clear_layout
from mih_desktop.views.widgets.side_panel import SidePanel
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import phase_name, translate, worded


class PersonPanel(SidePanel):
    """Signals `answered(keys, int)`, `accepted(keys, bool)` and `ticked(RowRef, bool)`."""

    answered = Signal(object, int)
    accepted = Signal(object, bool)
    ticked = Signal(object, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, name="")
        self.setAccessibleName(self.tr("Raden som er valgt"))
        self._theme = theme
        self._shown: tuple[RowRef, tuple[str, ...]] | None = None
        self._is_ticked = True
        self.questions: list[QuestionRow] = []
        self.name = Text("", "title", wraps=True)
        self.head.addWidget(self.name, 1)
        self._where = Text("", "hint", wraps=True)
        self.tick_button = SecondaryButton(theme, "")
        self.tick_button.clicked.connect(self._tell_ticked)
        self._asked = Column(theme, spacing=12)
        self._facts = Column(theme, spacing=12)
        self.column.addWidget(self._where)
        self.column.addWidget(self.tick_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(self._asked)
        self.column.addLayout(self._facts)
        self.column.addStretch(1)

    def show_person(self, draft: ImportDraft, person: ReadPerson, remark: str) -> None:
        """Show a row; while it is the same row, its questions keep their place and the focus."""
        recruit = person.recruit
        self.name.setText(f"{recruit.given_name} {recruit.family_name}".strip())
        line = self.tr("Rad {row}").format(row=person.ref.row)
        self._where.setText(f"{line}. {remark}." if remark else line)
        self._is_ticked = draft.is_ticked(person.ref)
        self.tick_button.setText(
            self.tr("Ta ikke med raden") if self._is_ticked else self.tr("Ta med raden")
        )
        shown = (person.ref, tuple(question.key for question in draft.questions_of(person.ref)))
        if shown != self._shown:
            self._shown = shown
            clear_layout(self._asked)
            self.questions = []
            self._add_questions(draft, person)
        for row in self.questions:
            row.show_answers(draft)
        clear_layout(self._facts)
        self._add_facts(person)

    def _tell_ticked(self) -> None:
        if self._shown is not None:
            self.ticked.emit(self._shown[0], not self._is_ticked)

    def _add_questions(self, draft: ImportDraft, person: ReadPerson) -> None:
        asked = [QuestionGroup((question,)) for question in draft.questions_of(person.ref)]
        for title, groups in (
            (self.tr("Spørsmål"), [group for group in asked if not group.is_proposal]),
            (self.tr("Funnet i merknaden"), [group for group in asked if group.is_proposal]),
        ):
            if not groups:
                continue
            self._add_heading(self._asked, title)
            for group in groups:
                row = QuestionRow(self._theme, group, draft, is_narrow=True)
                row.answered.connect(lambda index, keys=group.keys: self.answered.emit(keys, index))
                row.accepted.connect(
                    lambda ticked, keys=group.keys: self.accepted.emit(keys, ticked)
                )
                self.questions.append(row)
                self._asked.addWidget(row)

    def _add_heading(self, column: Column, title: str) -> None:
        column.addWidget(Text(title, "small-strong"))
        column.addWidget(Hairline(self._theme))

    def _add_facts(self, person: ReadPerson) -> None:
        self._add_heading(self._facts, self.tr("Slik blir raden lest"))
        grid = Grid(self._theme, across=12, down=4)
        grid.setColumnStretch(1, 1)
        for number, (label, value) in enumerate(self._facts_of(person)):
            grid.addWidget(Text(label, "hint"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(value, "body", wraps=True), number, 1)
        self._facts.addLayout(grid)

    def _facts_of(self, person: ReadPerson) -> Iterator[tuple[str, str]]:
        recruit = person.recruit
        yield self.tr("Født"), table_date(recruit.birth_date)
        yield self.tr("Telefon"), phone(recruit.phone) or table_date(None)
        status = phase_name(recruit.phase)
        if recruit.is_reserve:
            status = self.tr("{phase}, reserve").format(phase=status)
        if recruit.exit_kind is not None:
            status = f"{status}, {worded(EXIT_NAMES[recruit.exit_kind])}"
            if recruit.left_on is not None:
                status = f"{status} {table_date(recruit.left_on)}"
        yield self.tr("Fase"), status
        benefit = recruit.benefit
        optional = (
            (self.tr("E-post"), recruit.email),
            (self.tr("Klasse"), person.class_name),
            (self.tr("Kommune"), recruit.municipality),
            (self.tr("NAV-kontor"), recruit.nav_office),
            (self.tr("NAV-veileder"), recruit.nav_adviser),
            (self.tr("Ytelse"), worded(BENEFIT_NAMES[benefit]) if benefit else ""),
            (self.tr("Praksis"), recruit.placement),
            (self.tr("Veileder"), recruit.mentor),
            (self.tr("Fellesfag"), import_reading.subjects_text(person, translate)),
            (self.tr("Barn"), ", ".join(str(child.birth_year) for child in recruit.children)),
            (self.tr("Ytelse til"), self._benefit_end(person)),
            (self.tr("Hørt om"), recruit.heard_of),
            (self.tr("Merknad"), recruit.remark),
        )
        yield from ((label, value) for label, value in optional if value)

    def _benefit_end(self, person: ReadPerson) -> str:
        end = person.benefit_end
        if end is None:
            return ""
        return f"{worded(BENEFIT_NAMES[end.kind])} {table_date(end.ends_on)}"
