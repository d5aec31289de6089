"""Every question about the list, those alike once, and what was found in remarks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal

from mih_desktop.domain.importing import RowRef
from mih_desktop.views.importing.import_draft import ImportDraft, QuestionGroup
from mih_desktop.views.importing.question_row import QuestionRow
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import SecondaryButton
from mih_desktop.views.widgets.layout import Hairline, ScrollPage, clear_layout
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.widgets.text import Text

_AT_ONCE = 60
"""Questions laid out at a time: a thousand lists would take seconds to make."""
_NAMES_SHOWN = 6


class QuestionList(ScrollPage):
    """Signals `answered(keys, int)` and `accepted(keys, bool)`."""

    answered = Signal(object, int)
    accepted = Signal(object, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margins=(32, 16, 24, 24))
        self._theme = theme
        self._most = _AT_ONCE
        self._shape: tuple[tuple[str, ...], ...] = ()
        self.rows: list[QuestionRow] = []

    def show_questions(self, draft: ImportDraft) -> None:
        """Show the questions; where they are the same as before, only the answers change."""
        doubts, proposals = draft.doubt_groups(), draft.proposal_groups()
        shape = tuple(group.keys for group in (*doubts, *proposals))
        if shape == self._shape:
            for row in self.rows:
                row.show_answers(draft)
            return
        self._shape = shape
        self._most = _AT_ONCE
        self._lay_out(draft, doubts, proposals)

    def _lay_out(
        self,
        draft: ImportDraft,
        doubts: Sequence[QuestionGroup],
        proposals: Sequence[QuestionGroup],
    ) -> None:
        clear_layout(self.column)
        self.rows = []
        names = {p.ref: p.recruit.family_name or p.recruit.given_name for p in draft.people}
        if not doubts and not proposals:
            text = self.tr("Alt i arket kunne leses uten spørsmål.")
            self.column.addWidget(Text(text, "secondary", wraps=True))
        if doubts:
            hint = self.tr("Hvert svar er foreslått. Endre de som ikke stemmer.")
            shown = doubts[: self._most]
            count = str(len(doubts))
            if len(shown) < len(doubts):
                count = self.tr("{shown} av {all}").format(shown=len(shown), all=len(doubts))
            self._add_section(self.tr("Spørsmål"), count, hint, shown, draft, names)
        if len(doubts) > self._most:
            self._add_more_button(draft, doubts, proposals)
        elif proposals:
            self.column.addSpacing(self._theme.px(24))
            hint = self.tr("Foreslått, og tas ikke med uten at du krysser av.")
            title, count = self.tr("Funnet i merknadene"), str(len(proposals))
            self._add_section(title, count, hint, proposals, draft, names)
        self.column.addStretch(1)

    def _add_section(
        self,
        title: str,
        count: str,
        hint: str,
        groups: Sequence[QuestionGroup],
        draft: ImportDraft,
        names: Mapping[RowRef, str],
    ) -> None:
        heading = SectionHeading(self._theme, title, count=count)
        self.column.addWidget(heading)
        self.column.addWidget(Text(hint, "secondary", wraps=True))
        self.column.addSpacing(self._theme.px(8))
        for group in groups:
            self.column.addWidget(Hairline(self._theme))
            row = QuestionRow(self._theme, group, draft, rows=self._rows_text(group, names))
            row.answered.connect(lambda index, keys=group.keys: self.answered.emit(keys, index))
            row.accepted.connect(lambda ticked, keys=group.keys: self.accepted.emit(keys, ticked))
            self.rows.append(row)
            self.column.addWidget(row)

    def _add_more_button(
        self,
        draft: ImportDraft,
        doubts: Sequence[QuestionGroup],
        proposals: Sequence[QuestionGroup],
    ) -> None:
        left = len(doubts) - self._most
        button = SecondaryButton(self._theme, self.tr("Vis %n spørsmål til", "", left))

        def show_more() -> None:
            self._most += max(_AT_ONCE, left)
            self._lay_out(draft, doubts, proposals)

        button.clicked.connect(show_more)
        self.column.addSpacing(self._theme.px(12))
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _rows_text(self, group: QuestionGroup, names: Mapping[RowRef, str]) -> str:
        refs = group.refs
        numbers = ", ".join(str(ref.row) for ref in refs[:_NAMES_SHOWN])
        known = [names[ref] for ref in refs[:_NAMES_SHOWN] if names.get(ref)]
        if len(refs) > _NAMES_SHOWN:
            numbers = self.tr("{rows} og {count} til").format(
                rows=numbers, count=len(refs) - _NAMES_SHOWN
            )
        text = self.tr("Rad {rows}").format(rows=numbers)
        return f"{text}: {', '.join(known)}" if known else text
