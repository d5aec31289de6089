"""Oppfølging: the talk being written at the left, the whole log at the right."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.people import FollowUpRow, RecruitDetails
from mih_desktop.services import follow_ups
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.note_editor import NoteEditor
from mih_desktop.views.folder.talk_list import TalkList
from mih_desktop.views.widgets.layout import Column, ScrollPage
from mih_desktop.views.widgets.notices import EmptyState
from mih_desktop.views.widgets.page import SectionHeading

_EDITOR_WIDTH = 388
_BESIDE_FROM = 720


class FollowUpTab(QWidget):
    """Keeps the editor and the log of one man together."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._recruit_id: RecruitId | None = None
        theme = context.theme
        self.editor = NoteEditor(context)
        self._writing = ScrollPage(theme, margins=(32, 20, 24, 24), surface="soft")
        self._writing.setProperty("surface", "soft")
        self._writing.column.addWidget(self.editor)
        self._writing.column.addStretch(1)
        self._heading = SectionHeading(theme, self.tr("Samtaler"))
        self.list = TalkList(theme, self.tr("Samtaler"))
        self._nothing = EmptyState(
            theme, self.tr("Her kommer samtalene, den nyeste øverst."), icon="chats"
        )
        log = QWidget()
        column = Column(theme, margins=(28, 20, 24, 0), spacing=4, parent=log)
        column.addWidget(self._heading)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self._writing)
        self._box.addWidget(log, 1)
        self.list.opened.connect(self.open_talk)
        self.list.removed.connect(self._remove)
        theme.changed.connect(self._arrange)

    def show_recruit(self, details: RecruitDetails, today: date) -> None:
        """Show the log of a man; a half-written talk is taken up where it was left."""
        rows = {int(row.id): row for row in details.follow_ups}
        if details.row.id != self._recruit_id:
            self.editor.leave()
            self._recruit_id = details.row.id
            draft = next((row for row in details.follow_ups if row.is_draft), None)
            if draft is None:
                self.editor.write_new(details.row.id)
            else:
                self.editor.write_on(draft)
        else:
            self.editor.show_stored(rows)
        self.list.set_talks(details.follow_ups, today)
        self._heading.set_count(str(len(rows)) if rows else "")
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)

    def open_talk(self, talk: FollowUpRow) -> None:
        """Change an entry, or go on with a half-written one."""
        self.editor.leave()
        self.editor.write_on(talk)
        self.editor.focus_note()

    def write(self) -> None:
        """Put the cursor in the note; an entry that was being changed is let go of."""
        row = self.editor.row
        if row is not None and not row.is_draft and self._recruit_id is not None:
            self.editor.leave()
            self.editor.write_new(self._recruit_id)
        self.editor.focus_note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = self._context.theme
        is_beside = self.width() >= theme.px(_BESIDE_FROM)
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if is_beside else way.TopToBottom)
        if is_beside:
            self._writing.setFixedWidth(theme.px(_EDITOR_WIDTH))
            self._writing.setMaximumHeight(16_777_215)
        else:
            self._writing.setMinimumWidth(0)
            self._writing.setMaximumWidth(16_777_215)
            self._writing.setMaximumHeight(max(theme.px(240), self.height() * 6 // 10))

    def _remove(self, talk: FollowUpRow) -> None:
        store = self._context.store
        self._context.run_write(lambda: follow_ups.remove_follow_up(store, talk.id))
