"""Everybody in the list as they will be read, with the question about each in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from mih_desktop.domain.formats import phone, table_date
from mih_desktop.domain.importing import Doubt, ReadPerson
from mih_desktop.views.importing.import_draft import ImportDraft
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.cells import Cell, NameCell, PhaseCell, TextCell
from mih_desktop.views.widgets.table import Column, TableView
from mih_desktop.views.wording import phase_name, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """A row of the table: the person as answered, and what is to be said about the row."""

    person: ReadPerson
    is_ticked: bool
    remark: str = ""
    """Why the row is left out: a double, or somebody who is here already."""
    question: str = ""
    more_questions: int = 0
    is_answered: bool = False
    proposals: int = 0


def person_lines(draft: ImportDraft) -> list[PersonLine]:
    """Return a line for every row that was read as a person."""
    return [_line(draft, person) for person in draft.people]


def _line(draft: ImportDraft, person: ReadPerson) -> PersonLine:
    questions = draft.questions_of(person.ref)
    doubts = [question for question in questions if isinstance(question, Doubt)]
    return PersonLine(
        person=person,
        is_ticked=draft.is_ticked(person.ref),
        remark=_remark(draft, person),
        question=doubts[0].question if doubts else "",
        more_questions=max(0, len(doubts) - 1),
        is_answered=bool(doubts) and all(draft.is_answered(doubt) for doubt in doubts),
        proposals=len(questions) - len(doubts),
    )


def _remark(draft: ImportDraft, person: ReadPerson) -> str:
    if person.duplicate_of is not None:
        text = translate("PeopleTable", "Dobbelt: {reason} som rad {row}")
        return text.format(reason=person.duplicate_reason, row=person.duplicate_of.row)
    if person.ref in draft.known:
        text = translate("PeopleTable", "Finnes her fra før: {name}")
        return text.format(name=draft.known[person.ref])
    return ""


class PeopleTable(TableView[PersonLine]):
    """Rows are ticked with a click in the first column or with Space: `ticked(PersonLine)`."""

    ticked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        columns = [
            Column[PersonLine](
                key="taken", title=translate("PeopleTable", "Tas med"), cell=_ticked_cell, width=72
            ),
            Column[PersonLine](
                key="row",
                title=translate("PeopleTable", "Rad"),
                cell=_row_cell,
                sort=_row,
                width=64,
                right=True,
            ),
            Column[PersonLine](
                key="name",
                title=translate("PeopleTable", "Navn"),
                cell=_name_cell,
                width=170,
                stretch=2,
            ),
            Column[PersonLine](
                key="born",
                title=translate("PeopleTable", "Født"),
                cell=_born_cell,
                sort=_born,
                width=96,
            ),
            Column[PersonLine](
                key="phone", title=translate("PeopleTable", "Telefon"), cell=_phone_cell, width=108
            ),
            Column[PersonLine](
                key="phase", title=translate("PeopleTable", "Fase"), cell=_phase_cell, width=136
            ),
            Column[PersonLine](
                key="question",
                title=translate("PeopleTable", "Å se på"),
                cell=_question_cell,
                width=200,
                stretch=5,
            ),
        ]
        super().__init__(
            theme,
            columns,
            key=lambda line: line.person.ref,
            name=translate("PeopleTable", "Deltakere"),
        )
        self.clicked.connect(self._tick_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current_row
        if event.key() == Qt.Key.Key_Space and line is not None:
            self.ticked.emit(line)
        else:
            super().keyPressEvent(event)

    def _tick_clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.ticked.emit(self.rows[index.row()])


def _ticked_cell(line: PersonLine) -> Cell:
    if line.is_ticked:
        return TextCell(
            text=translate("PeopleTable", "ja"),
            icon="check-square-fill",
            icon_tone="accent",
        )
    return TextCell(text=translate("PeopleTable", "nei"), tone="ink_3", icon="square")


def _row_cell(line: PersonLine) -> Cell:
    return TextCell(text=str(line.person.ref.row), tone="ink_3")


def _row(line: PersonLine) -> tuple[int, int]:
    return line.person.ref.sheet, line.person.ref.row


def _name_cell(line: PersonLine) -> Cell:
    recruit = line.person.recruit
    if not line.is_ticked:
        name = ", ".join(part for part in (recruit.family_name, recruit.given_name) if part)
        return TextCell(text=name, tone="ink_3")
    return NameCell(family=recruit.family_name, given=recruit.given_name)


def _born_cell(line: PersonLine) -> Cell:
    return TextCell(text=table_date(line.person.recruit.birth_date), tone="ink_2")


def _born(line: PersonLine) -> str:
    born = line.person.recruit.birth_date
    return born.isoformat() if born else ""


def _phone_cell(line: PersonLine) -> Cell:
    return TextCell(text=phone(line.person.recruit.phone) or table_date(None), tone="ink_2")


def _phase_cell(line: PersonLine) -> Cell:
    recruit = line.person.recruit
    note = line.person.class_name
    if recruit.is_reserve:
        note = translate("PeopleTable", "reserve")
    return PhaseCell(phase=recruit.phase, text=phase_name(recruit.phase), note=note)


def _question_cell(line: PersonLine) -> Cell:
    if line.remark:
        return TextCell(text=line.remark, tone="ink_2", icon="copy", icon_tone="ink_3")
    if line.question:
        more = f"+{line.more_questions}" if line.more_questions else ""
        return TextCell(
            text=line.question,
            tone="ink_2",
            note=more,
            icon="check-circle" if line.is_answered else "question",
            icon_tone="accent" if line.is_answered else "ink_2",
        )
    if line.proposals:
        text = translate("PeopleTable", "Funnet noe i merknaden")
        return TextCell(text=text, tone="ink_2", icon="lightbulb", icon_tone="ink_3")
    return TextCell(text="")
