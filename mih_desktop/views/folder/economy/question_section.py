"""Open questions: what somebody else must answer, who, and by when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.money import EconomyInputs, OpenQuestion
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.economy.input_section import (
    InputSection,
    InputsShown,
    day_in,
    fit_groups,
)
from mih_desktop.views.widgets.fields import CheckField, DateField, TextField
from mih_desktop.views.widgets.layout import Column, Row, Sizes
from mih_desktop.views.widgets.text import Text


class QuestionGroup(QWidget):
    """One question with who answers, by when, and whether it is answered."""

    def __init__(self, section: QuestionSection, number: int) -> None:
        super().__init__()
        theme, context = section.theme, section.context
        self._context = context
        self._stored = OpenQuestion(text="")
        self.text = TextField(theme, placeholder=self.tr("Hva må avklares?"), longest=300)
        self.text.set_name(self.tr("Spørsmål"))
        self.who = TextField(theme, placeholder=self.tr("Hvem svarer?"), longest=100)
        self.who.set_name(self.tr("Hvem svarer"))
        self.due = DateField(theme, clock=context.clock)
        self.due.set_name(self.tr("Svar innen"))
        self.due.set_placeholder(self.tr("svar innen"))
        self.answered = CheckField(theme, self.tr("Besvart"))
        self.answer = TextField(theme, placeholder=self.tr("Svaret"), longest=300)
        self.answer.set_name(self.tr("Svar"))
        Sizes(theme, self.due, width=106)
        column = Column(theme, spacing=6, parent=self)
        column.addWidget(self.text)
        self._more = QWidget()
        more = Column(theme, spacing=6, parent=self._more)
        row = Row(theme, spacing=6)
        row.addWidget(self.who, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.due, 0, Qt.AlignmentFlag.AlignTop)
        more.addLayout(row)
        more.addWidget(self.answered)
        more.addWidget(self.answer)
        column.addWidget(self._more)
        for field, part in (
            (self.text, "text"),
            (self.who, "who"),
            (self.due, "due"),
            (self.answer, "answer"),
        ):
            section.watch(field, f"question.{number}.{part}")
        self.answered.committed.connect(
            lambda _on: section.changed.emit(f"question.{number}.answered")
        )

    def show_question(self, question: OpenQuestion | None) -> None:
        """Show a stored question, or an empty line."""
        self._stored = question or OpenQuestion(text="")
        self._more.setVisible(question is not None)
        self.text.set_value(self._stored.text)
        self.who.set_value(self._stored.who)
        self.due.set_value(self._stored.due_on)
        self.answered.set_value(self._stored.answered_on is not None)
        self.answer.setVisible(self._stored.answered_on is not None)
        self.answer.set_value(self._stored.answer)

    def question(self) -> OpenQuestion | None:
        """Return the question as it stands; None where nothing is written."""
        if not self.text.value:
            return None
        answered: date | None = None
        if self.answered.value:
            answered = self._stored.answered_on or self._context.today()
        return replace(
            self._stored,
            text=self.text.value,
            who=self.who.value,
            due_on=day_in(self.due, self._stored.due_on),
            answered_on=answered,
            answer=self.answer.value if answered else "",
        )


class QuestionSection(InputSection):
    """All questions, the open ones counted in the heading."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.add = self.heading(self.tr("Åpne spørsmål"), action=self.tr("Legg til"))
        self.add.setAccessibleName(self.tr("Legg til spørsmål"))
        self.add.clicked.connect(self._start_another)
        hint = self.tr("Spørsmål med svarfrist står også på I dag.")
        self.column.addWidget(Text(hint, "small", wraps=True))
        self._column = Column(self.theme, spacing=14)
        self.column.addLayout(self._column)
        self.groups: list[QuestionGroup] = []
        self._shown: InputsShown | None = None
        self._wants_empty = False

    def show_inputs(self, shown: InputsShown) -> None:
        self._shown = shown
        stored = shown.inputs.questions
        wanted = max(len(stored) + int(self._wants_empty), 1)
        fit_groups(self._column, self.groups, wanted, lambda number: QuestionGroup(self, number))
        for number, group in enumerate(self.groups):
            group.show_question(stored[number] if number < len(stored) else None)
        self.add.setEnabled(bool(stored))

    def start_over(self) -> None:
        self._wants_empty = False

    def read_into(self, inputs: EconomyInputs) -> EconomyInputs:
        found = tuple(q for group in self.groups if (q := group.question()) is not None)
        if len(found) >= len(self.groups):
            self._wants_empty = False
        return replace(inputs, questions=found)

    def _start_another(self) -> None:
        if self._shown is not None:
            self._wants_empty = bool(self._shown.inputs.questions)
            self.show_inputs(self._shown)
            self.groups[-1].text.setFocus()
