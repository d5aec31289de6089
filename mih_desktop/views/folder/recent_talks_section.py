"""Siste samtaler: the newest entries of the contact log, each on a line."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import NoteVisibility
from mih_desktop.domain.formats import capitalised, short_day_and_month, table_date
from mih_desktop.domain.people import FollowUpRow
from mih_desktop.domain.wording import CHANNEL_NAMES, VISIBILITY_NAMES
from mih_desktop.views.folder.channel_icons import CHANNEL_ICONS
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.widgets.rows import DRAFT, ListRow, Mark, RowColumns, RowList
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import worded

_SHOWN = 5


class RecentTalksSection(QWidget):
    """Five lines; `talk_asked(FollowUpRow)` opens one, `all_asked` the whole log."""

    talk_asked = Signal(object)
    all_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talks: dict[Hashable, FollowUpRow] = {}
        self._all = QuietButton(theme, "", height=20)
        heading = SectionHeading(theme, self.tr("Siste samtaler"), action=self._all)
        columns = RowColumns(lead=84, mark=True, height=36)
        self.list = RowList(theme, columns, name=self.tr("Siste samtaler"))
        self._nothing = Text(self.tr("Ingen samtale er skrevet ennå."), "hint")
        column = Column(theme, parent=self)
        for part in (heading, self.list, self._nothing):
            column.addWidget(part)
        self._all.clicked.connect(self.all_asked)
        self.list.opened.connect(lambda key: self.talk_asked.emit(self._talks[key]))

    def show_talks(self, talks: Sequence[FollowUpRow], today: date) -> None:
        """Show the newest of the log, which comes newest first."""
        shown = talks[:_SHOWN]
        self._talks = {talk.id: talk for talk in shown}
        self.list.set_rows([self._line(talk, today) for talk in shown])
        self.list.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self._all.setText(self.tr("Se alle {count}").format(count=len(talks)))
        self._all.setVisible(len(talks) > _SHOWN)
        self._all.updateGeometry()

    def _line(self, talk: FollowUpRow, today: date) -> ListRow:
        day = talk.happened_on
        lead = talk.topic or ("" if talk.note else worded(CHANNEL_NAMES[talk.channel]))
        first = ""
        if talk.is_draft:
            first = self.tr("Skriv ferdig")
        elif talk.visibility is NoteVisibility.PRIVATE:
            first = worded(VISIBILITY_NAMES[talk.visibility])
        parts = (first, lead, " ".join(talk.note.split()))
        text = ". ".join(part for part in parts if part)
        return ListRow(
            key=talk.id,
            lead=short_day_and_month(day) if day.year == today.year else table_date(day),
            mark=DRAFT if talk.is_draft else Mark(CHANNEL_ICONS[talk.channel], "ink_2"),
            title=capitalised(text),
        )
