"""Contacts and dates of the workbook, each with a box, and its question where it has one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.importing import Doubt, RowRef
from mih_desktop.services import import_reading
from mih_desktop.views.importing.import_draft import ImportDraft
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.fields import CheckField, ChoiceField
from mih_desktop.views.widgets.layout import Column, Hairline, Row, ScrollPage, Sizes, clear_layout
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import translate

_ANSWER_WIDTH = 360
_UNDER_WORDS = 26
"""Where the words beside a box begin."""


class OtherRow(QWidget):
    """One contact or date: `ticked(bool)` and `answered(int)`."""

    ticked = Signal(bool)
    answered = Signal(int)

    def __init__(self, theme: Theme, title: str, detail: str, doubt: Doubt | None) -> None:
        super().__init__()
        self.doubt = doubt
        self.choice: ChoiceField | None = None
        row = Row(theme, spacing=32, margins=(0, 8, 0, 8), parent=self)
        words = Column(theme, spacing=2)
        self.box = CheckField(theme, title)
        self.box.committed.connect(lambda value: self.ticked.emit(bool(value)))
        words.addWidget(self.box)
        self.detail = Text(detail, "hint", wraps=True)
        below = Row(theme, margins=(_UNDER_WORDS, 0, 0, 0))
        below.addWidget(self.detail, 1)
        words.addLayout(below)
        words.addStretch(1)
        row.addLayout(words, 1)
        answer = QWidget()
        self._sizes = Sizes(theme, answer, width=_ANSWER_WIDTH)
        column = Column(theme, spacing=4, parent=answer)
        if doubt is not None:
            column.addWidget(Text(doubt.question, "secondary", wraps=True))
            if len(doubt.choices) > 1:
                labels = [choice.label for choice in doubt.choices]
                self.choice = ChoiceField(theme, list(enumerate(labels)))
                self.choice.set_name(doubt.question)
                self.choice.committed.connect(self._tell)
                column.addWidget(self.choice)
            else:
                column.addWidget(Text(doubt.choices[0].label, "hint", wraps=True))
        row.addWidget(answer, 0, Qt.AlignmentFlag.AlignTop)

    def _tell(self, index: object) -> None:
        if isinstance(index, int):
            self.answered.emit(index)


class OtherRows(ScrollPage):
    """Signals `answered(keys, int)` and `ticked(RowRef, bool)`."""

    answered = Signal(object, int)
    ticked = Signal(object, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margins=(32, 16, 24, 24))
        self._theme = theme
        self._shape: tuple[object, ...] = ()
        self._names: dict[RowRef, str] = {}
        self.rows: dict[RowRef, OtherRow] = {}

    def show_rows(self, draft: ImportDraft) -> None:
        """Show contacts and dates; where they are the same as before, only the answers change."""
        reading = draft.reading
        shape = (reading.contacts, reading.dates)
        if shape != self._shape:
            self._shape = shape
            self._lay_out(draft)
        for ref, row in self.rows.items():
            row.box.set_value(draft.is_ticked(ref))
            row.detail.setText(self._detail(draft, ref))
            if row.doubt is not None and row.choice is not None:
                row.choice.set_value(draft.chosen(row.doubt))

    def _lay_out(self, draft: ImportDraft) -> None:
        clear_layout(self.column)
        self.rows = {}
        reading = draft.reading
        doubts = {doubt.refs[0]: doubt for doubt in reading.doubts if doubt.choices}
        self._names = {contact.ref: contact.text for contact in reading.contacts}
        contacts = list(self._names.items())
        dates = [(row.ref, f"{row.what}: {row.text}") for row in reading.dates]
        hint = self.tr(
            "Datoene settes på kullet, og det som regnes fra dem, flytter med. "
            "For et kull som finnes fra før, må du krysse av selv."
        )
        self._add(self.tr("Kontakter"), "", contacts, doubts, draft)
        self._add(self.tr("Datoer"), hint, dates, doubts, draft)
        if not contacts and not dates:
            text = self.tr("Arbeidsboken har ingen kontakter eller datoer som kan leses.")
            self.column.addWidget(Text(text, "secondary", wraps=True))
        self.column.addStretch(1)

    def _add(
        self,
        title: str,
        hint: str,
        entries: Sequence[tuple[RowRef, str]],
        doubts: dict[RowRef, Doubt],
        draft: ImportDraft,
    ) -> None:
        if not entries:
            return
        if self.rows:
            self.column.addSpacing(self._theme.px(24))
        self.column.addWidget(SectionHeading(self._theme, title, count=str(len(entries))))
        if hint:
            self.column.addWidget(Text(hint, "secondary", wraps=True))
            self.column.addSpacing(self._theme.px(8))
        for ref, text in entries:
            doubt = doubts.get(ref)
            row = OtherRow(self._theme, text, self._detail(draft, ref), doubt)
            row.ticked.connect(lambda value, ref=ref: self.ticked.emit(ref, value))
            if doubt is not None:
                row.answered.connect(lambda index, key=doubt.key: self.answered.emit((key,), index))
            self.rows[ref] = row
            self.column.addWidget(Hairline(self._theme))
            self.column.addWidget(row)

    def _detail(self, draft: ImportDraft, ref: RowRef) -> str:
        settled = draft.settled
        if ref in settled.contacts:
            return import_reading.contact_text(settled.contacts[ref], translate, self._names[ref])
        return import_reading.dates_text(settled.dates[ref], translate)
