"""One question with its answers: a list to choose from, or a box to tick for what is proposed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.domain.importing import Proposal
from mih_desktop.views.importing.import_draft import ImportDraft, QuestionGroup
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.fields import CheckField, ChoiceField
from mih_desktop.views.widgets.layout import Column, Row, Sizes
from mih_desktop.views.widgets.text import Text

_ANSWER_WIDTH = 360
_UNDER_WORDS = 26
"""Where the words beside a box begin."""


class QuestionRow(QWidget):
    """Shows a group of questions alike; `answered(int)` and `accepted(bool)` when it is used.

    Beside each other on a page, under each other where it is narrow.
    """

    answered = Signal(int)
    accepted = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        group: QuestionGroup,
        draft: ImportDraft,
        *,
        rows: str = "",
        is_narrow: bool = False,
    ) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.group = group
        self.box: CheckField | None = None
        self.choice: ChoiceField | None = None
        words = Column(theme, spacing=2)
        question = group.first
        if isinstance(question, Proposal):
            # The words beside a box stand on one line, which a narrow place has no room for.
            self.box = CheckField(theme, self.tr("Ta med") if is_narrow else question.text)
            self.box.set_name(question.text)
            self.box.set_value(draft.is_accepted(question))
            self.box.committed.connect(self._tell_accepted)
            words.addWidget(Text(question.text, "strong", wraps=True) if is_narrow else self.box)
        indent = _UNDER_WORDS if self.box is not None and not is_narrow else 0
        below = Column(theme, spacing=2, margins=(indent, 0, 0, 0))
        if self.box is None:
            below.addWidget(Text(question.question, "strong", wraps=True))
        elif question.question:
            below.addWidget(Text(question.question, "secondary", wraps=True))
        detail = self._detail(rows, is_narrow=is_narrow)
        if detail:
            below.addWidget(Text(detail, "hint", wraps=True))
        words.addLayout(below)
        words.addStretch(1)
        answer = self._answer(theme, draft)
        if is_narrow:
            column = Column(theme, spacing=6, margins=(0, 6, 0, 10), parent=self)
            column.addLayout(words)
            column.addWidget(answer)
            if self.box is not None:
                column.addWidget(self.box)
            return
        row = Row(theme, spacing=32, margins=(0, 10, 0, 10), parent=self)
        row.addLayout(words, 1)
        self._sizes = Sizes(theme, answer, width=_ANSWER_WIDTH)
        row.addWidget(answer, 0, Qt.AlignmentFlag.AlignTop)

    def show_answers(self, draft: ImportDraft) -> None:
        """Show what is answered now."""
        question = self.group.first
        if self.choice is not None:
            self.choice.set_value(draft.chosen(question))
        if self.box is not None:
            self.box.set_value(draft.is_accepted(question))

    def _answer(self, theme: Theme, draft: ImportDraft) -> QWidget:
        """Return the list of answers, or the only one in words."""
        question = self.group.first
        labels = [choice.label for choice in question.choices]
        if len(labels) < 2:
            return Text(labels[0], "secondary", wraps=True)
        self.choice = ChoiceField(theme, list(enumerate(labels)))
        self.choice.set_name(question.question)
        self.choice.set_value(draft.chosen(question))
        self.choice.committed.connect(self._tell_answered)
        return self.choice

    def _detail(self, rows: str, *, is_narrow: bool) -> str:
        question = self.group.first
        value = "" if question.value in question.question else f"«{question.value}»"
        where = " ".join(part for part in (question.heading, value) if part)
        if is_narrow:
            return where
        return ". ".join(part for part in (rows, where) if part)

    def _tell_answered(self, index: object) -> None:
        if isinstance(index, int):
            self.answered.emit(index)

    def _tell_accepted(self, ticked: object) -> None:
        self.accepted.emit(bool(ticked))
