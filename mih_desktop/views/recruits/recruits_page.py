"""The page Rekrutter: everybody in a table that is narrowed at each key, the chosen one beside."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from mih_desktop.domain.changes import Changes, Topic
from mih_desktop.domain.errors import GoneError
from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.people import NewRecruit, RecruitRow
from mih_desktop.domain.plan import CohortRow
from mih_desktop.domain.searchable import search_terms
from mih_desktop.services import cohorts, recruits
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.coming import coming_things
from mih_desktop.views.folder.milestones_ahead import milestones_ahead
from mih_desktop.views.folder.reminders import reminders
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.page import Page
from mih_desktop.views.recruits.candidate_dialog import CandidateDialog
from mih_desktop.views.recruits.empty_list import EmptyList
from mih_desktop.views.recruits.recruit_columns import RecruitColumns
from mih_desktop.views.recruits.recruit_filters import RecruitFilters
from mih_desktop.views.recruits.recruit_index import RecruitIndex
from mih_desktop.views.recruits.recruit_panel import RecruitPanel
from mih_desktop.views.recruits.recruit_table import RecruitTable
from mih_desktop.views.widgets.buttons import SecondaryButton
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.notices import EmptyState
from mih_desktop.views.widgets.page import PageHeader
from mih_desktop.views.widgets.phone_plate import copy_number
from mih_desktop.views.widgets.side_panel import WithSidePanel

_IN_CELL = (12, 0, 12, 0)
"""The table's cells begin 12 inside its edge, so that the line round a row stands free."""
_REST = 60
"""Milliseconds without another choice before the panel follows, so that held arrows run freely."""


class RecruitsPage(Page):
    """Searches and narrows in memory; asks the store again only when something was written."""

    topics: ClassVar[frozenset[Topic]] = frozenset(Topic) - {Topic.ATTACHMENTS, Topic.STANDARD}

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._index = RecruitIndex((), context.today(), 0)
        self._cohorts: tuple[CohortRow, ...] = ()
        self._wanted: RecruitId | None = None
        self._panel_was_closed = False
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_REST)
        self._follow.timeout.connect(self._follow_choice)
        self._pointed = QTimer(self)
        self._pointed.setSingleShot(True)
        # The panel pushes the rows about: it waits until a click can no longer become a double one.
        self._pointed.setInterval(QGuiApplication.styleHints().mouseDoubleClickInterval())
        self._pointed.timeout.connect(lambda: self._open_panel(again=True))
        self._make_parts()
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Rekrutter")

    def activate(self, target: NavigationTarget) -> None:
        """Show a ready-made filter, a cohort or a man; without any stay as it was."""
        if target.cohort_id is not None:
            self.context.set_cohort_filter(target.cohort_id)
        if target.listing is not None:
            self.filters.choose_listing(target.listing)
        if target.recruit_id is not None and not self.table.choose(target.recruit_id):
            self._wanted = target.recruit_id

    def refresh(self, changes: Changes | None) -> None:
        """Read everybody again off the GUI thread; what is shown stays until they are there."""
        store, today = self.context.store, self.context.today()

        def read() -> tuple[RecruitIndex, tuple[CohortRow, ...]]:
            query = RecruitQuery(listing=RecruitListFilter.ALL)
            rows = recruits.list_recruits(store, query, today)
            index = RecruitIndex(rows, today, recruits.follow_up_days(store))
            return index, cohorts.list_cohorts(store)

        self.context.read(read, self._take)

    def add_candidate(self) -> None:
        """Open the small dialog for somebody new."""
        dialog = CandidateDialog(
            self.theme,
            cohorts=self._cohorts,
            cohort_id=self.context.cohort_filter,
            clock=self.context.clock,
            find_known=self._index.find_known,
            parent=self,
        )
        dialog.agreed.connect(self._add)
        dialog.known_chosen.connect(self._open_row)
        dialog.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy_number()
        else:
            super().keyPressEvent(event)

    def _make_parts(self) -> None:
        theme = self.theme
        self.import_button = SecondaryButton(theme, self.tr("Hent fra Excel"))
        self.add_button = SecondaryButton(theme, self.tr("Legg til kandidat"), icon="plus")
        self.header = PageHeader(theme, self.title, actions=(self.import_button, self.add_button))
        self.filters = RecruitFilters(theme)
        self._columns = RecruitColumns(self.context.today(), self)
        self.table = RecruitTable(
            theme,
            self._columns.columns(self._name_order),
            key=lambda row: row.id,
            name=self.title,
        )
        self.table.sort_by("name")
        self.empty = EmptyList(theme)
        self.nobody = EmptyState(theme, "", action=self.tr("Vis alle"))
        self.panel = RecruitPanel(theme)

    def _lay_out(self) -> None:
        theme = self.theme
        main = QWidget()
        main.setProperty("surface", "page")
        main.setFocusProxy(self.table)
        column = Column(theme, margins=(20, 16, 20, 0), parent=main)
        top = Column(theme, spacing=14, margins=_IN_CELL)
        top.addWidget(self.header)
        top.addWidget(self.filters)
        column.addLayout(top)
        column.addSpacing(theme.px(20))
        self._stack = QStackedWidget()
        for widget in (self.table, self.empty, self.nobody):
            self._stack.addWidget(widget)
        column.addWidget(self._stack, 1)
        self._beside = WithSidePanel(theme, main, self.panel)
        Column(theme, parent=self).addWidget(self._beside)

    def _connect(self) -> None:
        self.filters.changed.connect(self._narrow)
        self.filters.paused.connect(self._choose_first)
        self.filters.entered.connect(self._open_first)
        self.filters.left_down.connect(self._go_into_table)
        for button in (self.import_button.clicked, self.empty.import_asked):
            button.connect(self._go_to_import)
        for button in (self.add_button.clicked, self.empty.add_asked):
            button.connect(self.add_candidate)
        self.nobody.acted.connect(lambda: self.filters.choose_listing(RecruitListFilter.ALL))
        self.table.chosen.connect(self._follow.start)
        self.table.opened.connect(self._open_row)
        self.table.pointed_at.connect(self._pointed.start)
        self.table.typed.connect(self._type)
        self.table.number_asked.connect(self._copy_number)
        self.table.panel_asked.connect(self._toggle_panel)
        self.panel.folder_asked.connect(lambda: self._open_folder(None))
        self.panel.note_asked.connect(lambda: self._open_folder("follow_up"))
        self.panel.closed.connect(self._remember_closed)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self.filters.focus_search)

    def _name_order(self, row: RecruitRow) -> int:
        return self._index.name_order(row)

    def _take(self, read: tuple[RecruitIndex, tuple[CohortRow, ...]]) -> None:
        self._index, self._cohorts = read
        self._columns.today = self._index.today
        self._columns.follow_up_days = self._index.follow_up_days
        self._columns.years = {row.id: row.year for row in self._cohorts}
        cohort_id = self.context.cohort_filter
        self.filters.show_counts(self._index, cohort_id)
        counts = self._index.counts(cohort_id)
        self.header.set_subtitle(
            self.tr("{active} aktive av {all}").format(
                active=counts[RecruitListFilter.ACTIVE], all=counts[RecruitListFilter.ALL]
            )
            if len(self._index)
            else ""
        )
        self._show_rows()
        if self._wanted is not None and self.table.choose(self._wanted):
            self._wanted = None
        if self.table.current_row is not None and self._beside.is_open:
            self._show_in_panel(self.table.current_row)
        self._let_go_of_who_is_gone()

    def _let_go_of_who_is_gone(self) -> None:
        """Close the panel when its man is not in the list: his number must not stand beside it."""
        is_searching = bool(self.filters.search.value.strip()) and self.table.rows
        if self.table.current_row is None and self._beside.is_open and not is_searching:
            self._beside.close_panel()

    def _narrow(self) -> None:
        self._show_rows()
        self._let_go_of_who_is_gone()
        index = self.table.currentIndex()
        if index.isValid():
            self.table.scrollTo(index)
        else:
            self.table.verticalScrollBar().setValue(0)

    def _show_rows(self) -> None:
        query = self.filters.query(self.context.cohort_filter)
        self._columns.mark(search_terms(query.text))
        rows = self._index.narrowed(query)
        self.table.set_rows(rows)
        is_anybody = len(self._index) > 0
        for part in (self.filters, self.import_button, self.add_button):
            part.setVisible(is_anybody)
        if rows:
            self._stack.setCurrentWidget(self.table)
        elif is_anybody:
            self.nobody.set_sentence(self._nobody_sentence(query))
            self._stack.setCurrentWidget(self.nobody)
        else:
            self._stack.setCurrentWidget(self.empty)
            self._beside.close_panel()

    def _nobody_sentence(self, query: RecruitQuery) -> str:
        text = query.text.strip()
        if text:
            return self.tr("Ingen her passer til «{text}».").format(text=text)
        return self.tr("Ingen passer til dette utvalget.")

    def _choose_first(self) -> None:
        """Let the panel follow the best hit once the typing rests."""
        if self.table.current_row is None and self.table.rows and self.filters.search.value:
            self.table.setCurrentIndex(self.table.row_model.index(0, 0))

    def _open_first(self) -> None:
        row = self.table.current_row or (self.table.rows[0] if self.table.rows else None)
        if row is not None and self.filters.search.value:
            self._open_row(row)

    def _go_into_table(self) -> None:
        self._choose_first()
        self.table.setFocus()

    def _type(self, text: str) -> None:
        self.filters.type(text)

    def _follow_choice(self) -> None:
        row = self.table.current_row
        if row is not None and self._beside.is_open:
            self._show_in_panel(row)
        elif not self._pointed.isActive() and not self.table.is_pressed:
            self._open_panel()

    def _show_in_panel(self, row: RecruitRow) -> None:
        store, today = self.context.store, self.context.today()
        try:
            details = recruits.get_recruit(store, row.id)
        except GoneError:
            # Binned a moment ago: the list that is being read now will lack him.
            self._beside.close_panel()
            return
        coming = coming_things(details, milestones_ahead(store, row, today), today)
        asked = reminders(details, today, self._index.follow_up_days)
        self.panel.show_recruit(details, coming, asked, today)

    def _open_panel(self, *, again: bool = False) -> None:
        """Show the panel; a drawer, and one that was closed, only when asked for again."""
        row = self.table.current_row
        if self._beside.is_open or row is None:
            return
        if not again and (self._panel_was_closed or self._beside.is_drawer):
            return
        self._panel_was_closed = False
        self._show_in_panel(row)
        self._beside.open_panel()

    def _toggle_panel(self) -> None:
        if self._beside.is_open:
            self.panel.close_panel()
        else:
            self._open_panel(again=True)

    def _remember_closed(self) -> None:
        self._panel_was_closed = True
        self.table.setFocus()

    def _copy_number(self) -> None:
        row = self.table.current_row
        if row is None or not row.phone:
            return
        if self._beside.is_open and self.panel.phone.number == row.phone:
            self.panel.phone.copy()
        else:
            copy_number(row.phone)

    def _go_to_import(self) -> None:
        self.context.navigate(NavigationTarget(page="import"))

    def _open_row(self, row: RecruitRow) -> None:
        self._pointed.stop()
        self._follow.stop()
        self.context.navigate(NavigationTarget(page="folder", recruit_id=row.id))

    def _open_folder(self, tab: str | None) -> None:
        row = self.table.current_row
        if row is not None:
            target = NavigationTarget(page="folder", recruit_id=row.id, tab=tab)
            self.context.navigate(target)

    def _add(self, new: NewRecruit) -> None:
        store = self.context.store

        def open_folder(recruit_id: RecruitId) -> None:
            self._wanted = recruit_id
            self.context.navigate(NavigationTarget(page="folder", recruit_id=recruit_id))

        self.context.run_write(lambda: recruits.add_recruit(store, new), open_folder)
