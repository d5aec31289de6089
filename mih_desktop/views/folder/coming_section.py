"""Neste: what is promised and planned, ticked off where it is his own."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import MilestoneStatus
from mih_desktop.domain.formats import day_and_month, table_date
from mih_desktop.services import follow_ups, milestones
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.coming import ComingThing
from mih_desktop.views.folder.talk_edits import edit_of
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.widgets.rows import OVERDUE, TO_DO, ListRow, RowColumns, RowList
from mih_desktop.views.widgets.text import Text

_SHOWN = 5


class ComingSection(QWidget):
    """The next five things. `talk_asked(FollowUpRow)` opens the talk a promise was made in."""

    talk_asked = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self._things: dict[Hashable, ComingThing] = {}
        self._heading = SectionHeading(theme, self.tr("Neste"))
        columns = RowColumns(lead=84, mark=True, end=116, height=36)
        self.list = RowList(theme, columns, name=self.tr("Neste"), ticks=True)
        self._nothing = Text(
            self.tr("Ingenting er avtalt. Skriv et notat og sett neste dato."), "hint", wraps=True
        )
        column = Column(theme, parent=self)
        for part in (self._heading, self.list, self._nothing):
            column.addWidget(part)
        self.list.opened.connect(self._open)
        self.list.ticked.connect(self._tick)

    def show_things(self, things: Sequence[ComingThing], today: date) -> None:
        """Show what comes, soonest first."""
        shown = things[:_SHOWN]
        self._things = {_key(thing): thing for thing in shown}
        self.list.set_rows([self._row(thing, today) for thing in shown])
        self._heading.set_count(str(len(things)) if things else "")
        self.list.setVisible(bool(shown))
        self._nothing.setVisible(not shown)

    def _row(self, thing: ComingThing, today: date) -> ListRow:
        is_overdue = thing.is_overdue(today)
        mark = None
        if thing.is_own:
            mark = OVERDUE if is_overdue else TO_DO
        is_this_year = thing.on.year == today.year
        return ListRow(
            key=_key(thing),
            title=thing.what,
            lead=day_and_month(thing.on) if is_this_year else table_date(thing.on),
            mark=mark,
            end="" if is_overdue else thing.who,
            late=self.tr("%n dag(er) over", "", (today - thing.on).days) if is_overdue else "",
        )

    def _open(self, key: Hashable) -> None:
        thing = self._things[key]
        if thing.talk is not None:
            self.talk_asked.emit(thing.talk)
        elif thing.milestone is not None:
            target = NavigationTarget(page="wheel", milestone_id=thing.milestone.id)
            self._context.navigate(target)

    def _tick(self, key: Hashable) -> None:
        thing = self._things[key]
        store = self._context.store
        if thing.talk is not None:
            talk, kept = thing.talk, replace(edit_of(thing.talk), next_done=True)
            self._context.run_write(
                lambda: follow_ups.edit_follow_up(store, talk.id, talk.version, kept)
            )
        elif thing.milestone is not None and thing.is_own:
            number = thing.milestone.id
            self._context.run_write(
                lambda: milestones.set_milestone_status(store, number, MilestoneStatus.DONE)
            )
        else:
            self._open(key)


def _key(thing: ComingThing) -> Hashable:
    if thing.talk is not None:
        return "talk", thing.talk.id
    return "milestone", None if thing.milestone is None else thing.milestone.id
