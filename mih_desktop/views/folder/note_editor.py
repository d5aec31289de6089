"""Write a talk in seconds: saved while it is typed, finished with Ctrl+Enter."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import Channel, NoteVisibility
from mih_desktop.domain.formats import day_and_month, long_date
from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.people import FollowUpEdit, FollowUpRow
from mih_desktop.domain.wording import CHANNEL_NAMES, VISIBILITY_NAMES
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.note_writer import NoteWriter
from mih_desktop.views.widgets.buttons import PrimaryButton, QuietButton
from mih_desktop.views.widgets.chips import KeyHint
from mih_desktop.views.widgets.field_base import Field
from mih_desktop.views.widgets.fields import ChoiceField, DateField, TextArea, TextField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.page import SectionHeading, Segment, SegmentControl
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import worded


class NoteEditor(QWidget):
    """One talk at a time: a new one, a half-written one, or one that is changed."""

    finished = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._recruit_id: RecruitId | None = None
        self._row: FollowUpRow | None = None
        self._is_filling = False
        self.writer = NoteWriter(context, self)
        theme, clock = context.theme, context.clock
        self._heading = SectionHeading(theme, "")
        self.channel = ChoiceField(theme, [(c, worded(CHANNEL_NAMES[c])) for c in Channel])
        self.day = DateField(theme, required=True, clock=clock)
        self.topic = TextField(theme, placeholder=self.tr("Kort, hvis du vil"))
        self.note = TextArea(theme, lines=9, placeholder=self.tr("Hva snakket dere om?"))
        self.next_day = DateField(theme, clock=clock)
        self.next_what = TextField(theme, placeholder=self.tr("Hva skal skje da?"))
        self.visibility = SegmentControl(
            theme,
            [Segment(str(kind), worded(VISIBILITY_NAMES[kind])) for kind in NoteVisibility],
            name=self.tr("Hvem notatet er for"),
        )
        self._meaning = Text("", "hint", wraps=True)
        self.done_button = PrimaryButton(theme, self.tr("Ferdig"))
        self.drop_button = QuietButton(theme, "")
        self._state = Text("", "small", wraps=True)
        self._lay_out()
        self._connect()

    @property
    def _fields(self) -> tuple[Field, ...]:
        return (
            self.channel,
            self.day,
            self.topic,
            self.note,
            self.next_day,
            self.next_what,
        )

    @property
    def row(self) -> FollowUpRow | None:
        """Return the stored entry that is being written on, None for a new one."""
        return self._row

    def write_new(self, recruit_id: RecruitId) -> None:
        """Make ready for a new talk."""
        self._recruit_id = recruit_id
        self._row = None
        self.writer.start(recruit_id)
        empty = FollowUpEdit(happened_on=self._context.today(), channel=Channel.PHONE)
        self._fill(empty, by_force=True)
        self._name_what_it_is()

    def write_on(self, row: FollowUpRow) -> None:
        """Take up a stored entry."""
        self._recruit_id = row.recruit_id
        self._row = row
        self.writer.take_up(row)
        self._fill(row, by_force=True)
        self._name_what_it_is()

    def show_stored(self, rows: dict[int, FollowUpRow]) -> None:
        """Take over what was read again, except where something is being typed or saved."""
        if self.writer.is_saving or self.writer.number is None:
            return
        row = rows.get(self.writer.number)
        if row is None:
            # Undone or removed while it stood here.
            if self._recruit_id is not None:
                self.write_new(self._recruit_id)
            return
        self._row = row
        self.writer.take_up(row)
        self._fill(row)
        self._name_what_it_is()

    def focus_note(self) -> None:
        """Put the cursor at the end of the note."""
        self.note.area.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note.area.moveCursor(self.note.area.textCursor().MoveOperation.End)

    def leave(self) -> None:
        """Save what has been typed since the last pause."""
        if any(field.is_being_typed_in for field in self._fields) and self._has_words():
            self._save()

    def finish(self) -> None:
        """Store the talk as finished and make ready for the next one."""
        if not self._has_words():
            self.note.set_fault(self.tr("Skriv noen ord om hva dere snakket om."))
            self.focus_note()
            return
        if self.day.value is None:
            self.day.line.editingFinished.emit()
            self.day.setFocus()
            return
        self._save(is_draft=False)
        if self._recruit_id is not None:
            self.write_new(self._recruit_id)
        self.finished.emit()

    def drop(self) -> None:
        """Throw away a half-written talk, remove a stored one, or stop changing it."""
        if self._row is not None or self.writer.number is not None:
            self.writer.discard()
        if self._recruit_id is not None:
            self.write_new(self._recruit_id)

    def _lay_out(self) -> None:
        theme = self._context.theme
        column = Column(theme, spacing=10, parent=self)
        column.addWidget(self._heading)
        top = Form(theme, label_width=72)
        top.add(self.tr("Hvordan"), self.channel)
        top.add(self.tr("Dato"), self.day)
        top.add(self.tr("Tema"), self.topic)
        column.addWidget(top)
        self.note.set_name(self.tr("Notat"))
        column.addWidget(self.note)
        after = Form(theme, label_width=72)
        after.add(self.tr("Neste"), self.next_day, name=self.tr("Neste dato"))
        after.add(self.tr("Hva"), self.next_what, name=self.tr("Hva som skal skje da"))
        column.addWidget(after)
        column.addWidget(self.visibility, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._meaning)
        buttons = Row(theme, spacing=12)
        buttons.addWidget(self.done_button)
        buttons.addWidget(KeyHint(theme, "Ctrl+Enter"))
        buttons.addStretch(1)
        buttons.addWidget(self.drop_button)
        column.addLayout(buttons)
        column.addWidget(self._state)

    def _connect(self) -> None:
        for field in self._fields:
            field.edited.connect(self._typed)
            field.committed.connect(self._typed)
        self.visibility.chosen.connect(self._visibility_chosen)
        self.done_button.clicked.connect(self.finish)
        self.drop_button.clicked.connect(self.drop)
        self.writer.saved.connect(self._tell_saved)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.finish)

    def _typed(self) -> None:
        if self._is_filling:
            return
        self.note.set_fault("")
        if self.writer.number is not None or self._has_words():
            self._save()

    def _visibility_chosen(self) -> None:
        self._explain_visibility()
        self._typed()

    def _has_words(self) -> bool:
        return bool(
            self.note.value or self.topic.value or self.next_what.value or self.next_day.value
        )

    def _edit(self, *, is_draft: bool) -> FollowUpEdit | None:
        day = self.day.value or (None if self._row is None else self._row.happened_on)
        if day is None:
            return None
        promised_before = self._row is not None and self._row.next_on == self.next_day.value
        return FollowUpEdit(
            happened_on=day,
            channel=Channel(str(self.channel.value)),
            topic=self.topic.value,
            note=self.note.value,
            next_on=self.next_day.value,
            next_what=self.next_what.value,
            # A new date is a new promise, whether or not the old one was kept.
            next_done=promised_before and self._row is not None and self._row.next_done,
            visibility=NoteVisibility(self.visibility.key),
            is_draft=is_draft,
        )

    def _save(self, *, is_draft: bool | None = None) -> None:
        if is_draft is None:
            is_draft = self._row is None or self._row.is_draft
        edit = self._edit(is_draft=is_draft)
        if edit is not None:
            self.writer.save(edit)

    def _fill(self, shown: FollowUpRow | FollowUpEdit, *, by_force: bool = False) -> None:
        self._is_filling = True
        focused = self.focusWidget() if by_force else None
        if focused is not None and focused.hasFocus() and self.isAncestorOf(focused):
            # A field that is being typed in keeps its text; here it is meant to let go of it.
            focused.clearFocus()
        else:
            focused = None
        self.channel.set_value(shown.channel)
        self.day.set_value(shown.happened_on)
        self.topic.set_value(shown.topic)
        self.note.set_value(shown.note)
        self.next_day.set_value(shown.next_on)
        self.next_what.set_value(shown.next_what)
        self.visibility.choose(str(shown.visibility))
        self._explain_visibility()
        self._is_filling = False
        if focused is not None:
            focused.setFocus()

    def _explain_visibility(self) -> None:
        if self.visibility.key == NoteVisibility.PRIVATE:
            self._meaning.setText(self.tr("Blir aldri med når mappen overføres til andre."))
        else:
            self._meaning.setText(self.tr("Kan bli med når mappen overføres til andre."))

    def _name_what_it_is(self) -> None:
        row = self._row
        if row is None:
            self._heading.set_text(self.tr("Nytt notat"))
            self.drop_button.setText(self.tr("Forkast"))
        elif row.is_draft:
            self._heading.set_text(
                self.tr("Utkast fra {day}").format(day=day_and_month(row.happened_on))
            )
            self.drop_button.setText(self.tr("Forkast"))
        else:
            self._heading.set_text(self.tr("Endre notat"))
            self.drop_button.setText(self.tr("Fjern"))
        self._state.setText("" if row is None else self._stored_text(row))
        self.drop_button.setVisible(row is not None or self.writer.number is not None)
        self.drop_button.updateGeometry()

    def _stored_text(self, row: FollowUpRow) -> str:
        if row.changed_at is None:
            return ""
        changed: datetime = row.changed_at
        when = self._when(changed.date())
        return self.tr("Sist lagret {day} kl. {time}").format(
            day=when, time=changed.strftime("%H.%M")
        )

    def _when(self, day: date) -> str:
        return self.tr("i dag") if day == self._context.today() else long_date(day)

    def _tell_saved(self) -> None:
        self.drop_button.setVisible(self.writer.number is not None)
