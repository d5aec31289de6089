"""The folder: one person, with pages Oversikt, Løp, Økonomi and Oppfølging."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QWidget

from mih_desktop.domain.changes import Changes, Topic
from mih_desktop.domain.errors import GoneError
from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.people import FollowUpRow, RecruitDetails
from mih_desktop.domain.plan import MilestoneRow
from mih_desktop.services import cohorts, partners, recruits
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.coming import coming_things
from mih_desktop.views.folder.course_tab import CourseTab
from mih_desktop.views.folder.folder_header import FolderHeader
from mih_desktop.views.folder.follow_up_tab import FollowUpTab
from mih_desktop.views.folder.milestones_ahead import milestones_ahead
from mih_desktop.views.folder.overview_tab import OverviewTab
from mih_desktop.views.folder.recruit_writer import RecruitWriter
from mih_desktop.views.folder.reminders import reminders
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.page import Page
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.page import TabBar
from mih_desktop.views.widgets.phone_plate import copy_number

OVERVIEW, COURSE, ECONOMY, FOLLOW_UP = "overview", "course", "economy", "follow_up"
_OF_ONE_MAN = frozenset(
    {Topic.RECRUITS, Topic.FOLLOW_UPS, Topic.ECONOMY, Topic.ATTACHMENTS, Topic.PARTNERS}
)
"""Topics whose changes name the men they touch."""


class EconomyPart(Protocol):
    """What the folder needs of the page Økonomi."""

    def show_recruit(self, details: RecruitDetails) -> None:
        """Show a man's money."""


class FolderPage(Page):
    """Reads one man whole and hands him to the pages; each writes what is its own.

    `economy_tab` makes the page Økonomi, a widget with `show_recruit(details)`, at its first use.
    """

    topics: ClassVar[frozenset[Topic]] = frozenset(Topic) - {Topic.PROFILE, Topic.STANDARD}
    follows_cohort_filter: ClassVar[bool] = False

    def __init__(
        self,
        context: AppContext,
        economy_tab: Callable[[AppContext], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._make_economy = economy_tab
        self._recruit_id: RecruitId | None = None
        self._details: RecruitDetails | None = None
        self._milestones: tuple[MilestoneRow, ...] = ()
        self._pages: dict[str, QWidget] = {}
        self._up_to_date: set[str] = set()
        self._writer = RecruitWriter(context, self)
        self._writer.stale.connect(self.refresh_now)
        self.header = FolderHeader(self.theme)
        self.tabs = TabBar(
            self.theme,
            [
                (OVERVIEW, self.tr("Oversikt")),
                (COURSE, self.tr("Løp")),
                (ECONOMY, self.tr("Økonomi")),
                (FOLLOW_UP, self.tr("Oppfølging")),
            ],
            name=self.tr("Sidene i mappen"),
        )
        self._lay_out()
        self._connect()
        self._show_tab(OVERVIEW)

    @property
    def overview(self) -> OverviewTab:
        """Return the page Oversikt."""
        return cast("OverviewTab", self._tab_page(OVERVIEW))

    @property
    def course(self) -> CourseTab:
        """Return the page Løp."""
        return cast("CourseTab", self._tab_page(COURSE))

    @property
    def follow_up(self) -> FollowUpTab:
        """Return the page Oppfølging."""
        return cast("FollowUpTab", self._tab_page(FOLLOW_UP))

    @property
    def title(self) -> str:
        return self.tr("Mappe") if self._details is None else self._details.row.name

    def place(self) -> NavigationTarget | None:
        """Return this man at this page of his folder."""
        if self._recruit_id is None:
            return None
        return NavigationTarget(page="folder", recruit_id=self._recruit_id, tab=self.tabs.key)

    def activate(self, target: NavigationTarget) -> None:
        """Open a man's folder, at a page of it where one is named."""
        if target.recruit_id is not None and target.recruit_id != self._recruit_id:
            self._save_note()
            self._recruit_id = target.recruit_id
            self._details = None
            self.tabs.choose(target.tab or OVERVIEW)
            self.refresh_now()
            self.overview.verticalScrollBar().setValue(0)
            self._tab_page(self.tabs.key).setFocus(Qt.FocusReason.OtherFocusReason)
        elif target.tab is not None:
            self.tabs.choose(target.tab)
        if target.tab == FOLLOW_UP:
            self.follow_up.write()

    def refresh(self, changes: Changes | None) -> None:
        """Read the man again, unless a write touched others only."""
        if self._recruit_id is None or not self._concerns(changes):
            return
        store, today = self.context.store, self.context.today()
        try:
            self._details = details = recruits.get_recruit(store, self._recruit_id)
        except GoneError as error:
            self._recruit_id = self._details = None
            self.context.refuse(error)
            self.context.go_back()
            return
        self._milestones = milestones_ahead(store, details.row, today)
        self._writer.show(details.row)
        self.header.show_recruit(details, coming_things(details, self._milestones, today), today)
        self._up_to_date = set()
        self._bring_up_to_date(self.tabs.key)

    def write_note(self) -> None:
        """Go to the log with the cursor in the note."""
        self.tabs.choose(FOLLOW_UP)
        self.follow_up.write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_copy = event.matches(QKeySequence.StandardKey.Copy)
        if is_copy and self._details is not None and self._details.row.phone:
            copy_number(self._details.row.phone)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._save_note()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        column = Column(self.theme, margins=(0, 8, 0, 0), parent=self)
        head = Column(self.theme, margins=(24, 0, 32, 0))
        head.addWidget(self.header)
        column.addLayout(head)
        column.addWidget(_UnderLine(self.theme, self.tabs))
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._show_tab)
        self.header.back_asked.connect(self.context.go_back)
        self.header.note_asked.connect(self.write_note)
        self.header.print_asked.connect(self._go_to_print)
        note = QShortcut(QKeySequence("Ctrl+N"), self)
        note.activated.connect(self.write_note)

    def _tab_page(self, tab: str) -> QWidget:
        """Return a page of the folder; each is made when it is first asked for."""
        page = self._pages.get(tab)
        if page is None:
            page = self._pages[tab] = self._make_page(tab)
            self._stack.addWidget(page)
        return page

    def _make_page(self, tab: str) -> QWidget:
        if tab == COURSE:
            return CourseTab(self.context, self._writer)
        if tab == ECONOMY:
            return self._make_economy(self.context)
        if tab == FOLLOW_UP:
            follow_up = FollowUpTab(self.context)
            follow_up.editor.writer.stale.connect(self.refresh_now)
            return follow_up
        overview = OverviewTab(self.context, self._writer)
        overview.tab_asked.connect(self.tabs.choose)
        overview.note_asked.connect(self.write_note)
        overview.talk_asked.connect(self._open_talk)
        return overview

    def _show_tab(self, tab: str) -> None:
        self._stack.setCurrentWidget(self._tab_page(tab))
        self.header.show_tab(tab)
        self._bring_up_to_date(tab)

    def _bring_up_to_date(self, tab: str) -> None:
        """Show the man on a page that is seen; the others wait until they are."""
        details = self._details
        if details is None or tab in self._up_to_date:
            return
        self._up_to_date.add(tab)
        store, today = self.context.store, self.context.today()
        if tab == OVERVIEW:
            self.overview.show_recruit(
                details,
                coming_things(details, self._milestones, today),
                reminders(details, today, recruits.follow_up_days(store)),
                partners.list_organisations(store),
                today,
            )
        elif tab == COURSE:
            self.course.show_recruit(details, cohorts.list_cohorts(store), today)
        elif tab == FOLLOW_UP:
            self.follow_up.show_recruit(details, today)
        else:
            cast("EconomyPart", self._tab_page(tab)).show_recruit(details)

    def _save_note(self) -> None:
        if FOLLOW_UP in self._pages:
            self.follow_up.editor.leave()

    def _concerns(self, changes: Changes | None) -> bool:
        if changes is None or self._details is None:
            return True
        if changes.topics - _OF_ONE_MAN:
            return True
        return not changes.recruits or self._recruit_id in changes.recruits

    def _open_talk(self, talk: FollowUpRow) -> None:
        self.tabs.choose(FOLLOW_UP)
        self.follow_up.open_talk(talk)

    def _go_to_print(self) -> None:
        self.context.navigate(NavigationTarget(page="reports", recruit_id=self._recruit_id))


class _UnderLine(QWidget):
    """Carries the tabs from the page's margin on, and their line to both its edges."""

    def __init__(self, theme: Theme, tabs: TabBar) -> None:
        super().__init__()
        self._theme = theme
        Row(theme, margins=(32, 0, 32, 0), parent=self).addWidget(tabs)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self.rect().adjusted(0, self.height() - 1, 0, 0)
        painter.fillRect(line, self._theme.color("line"))
        painter.end()
