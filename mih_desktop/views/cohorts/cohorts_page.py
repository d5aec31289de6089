"""The page Kull: one cohort at a time, with its people, dates, targets and milestones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar, TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from mih_desktop.domain.changes import Changes, Done, Topic
from mih_desktop.domain.enums import Edge, FunnelStep, Phase
from mih_desktop.domain.errors import MihError
from mih_desktop.domain.ids import CohortId, RecruitId, SchoolClassId
from mih_desktop.domain.overview import RecruitListFilter
from mih_desktop.domain.plan import (
    CohortRow,
    MilestoneRow,
    MovePreview,
    NewCohort,
    SchoolClassRow,
)
from mih_desktop.domain.wording import PEOPLE_NOUNS
from mih_desktop.services import cohorts, practice
from mih_desktop.views.cohorts.cohort_header import CohortHeader
from mih_desktop.views.cohorts.cohort_view import CohortView, cohort_to_show, read_cohort_view
from mih_desktop.views.cohorts.dates_tab import DatesTab
from mih_desktop.views.cohorts.milestones_tab import MilestonesTab
from mih_desktop.views.cohorts.move_dialogs import MoveDatesDialog, ReleaseDialog
from mih_desktop.views.cohorts.new_cohort_dialog import NewCohortDialog
from mih_desktop.views.cohorts.no_cohort import NoCohort
from mih_desktop.views.cohorts.overview_tab import OverviewTab
from mih_desktop.views.cohorts.targets_tab import TargetsTab
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.page import Page
from mih_desktop.views.widgets.dialog import ConfirmDialog
from mih_desktop.views.widgets.layout import Column, Hairline, Row, Sizes
from mih_desktop.views.widgets.page import TabBar
from mih_desktop.views.wording import worded

T = TypeVar("T")

OVERVIEW, DATES, TARGETS, MILESTONES = "overview", "dates", "targets", "milestones"


class CohortsPage(Page):
    """Reads a cohort off the GUI thread; every change is one service call and one undo."""

    topics: ClassVar[frozenset[Topic]] = frozenset(
        {
            Topic.COHORTS,
            Topic.RECRUITS,
            Topic.MILESTONES,
            Topic.FOLLOW_UPS,
            Topic.STANDARD,
            Topic.PROFILE,
        }
    )
    # It follows the filter in its own way: a filter of all cohorts leaves the page where it is.
    follows_cohort_filter: ClassVar[bool] = False

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._wanted: CohortId | None = context.cohort_filter or _remembered(context)
        self._rows: tuple[CohortRow, ...] = ()
        self._view: CohortView | None = None
        self._asked = 0
        self._make_parts()
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Kull")

    @property
    def view(self) -> CohortView | None:
        """Return what is shown, None when there is no cohort or nothing has been read yet."""
        return self._view

    def place(self) -> NavigationTarget | None:
        """Return the cohort and tab that are open."""
        if self._view is None:
            return None
        return NavigationTarget(page="cohorts", cohort_id=self._view.cohort.id, tab=self.tabs.key)

    def activate(self, target: NavigationTarget) -> None:
        """Show the target's cohort and tab; without any stay as it was."""
        if target.tab is not None:
            self.tabs.choose(target.tab)
        if target.cohort_id is not None and target.cohort_id != self._shown_id():
            self._wanted = target.cohort_id
            self.mark_stale()

    def refresh(self, changes: Changes | None) -> None:
        """Read again; what is shown stays until the answer is there."""
        self._asked += 1
        asked, wanted = self._asked, self._wanted
        store, today = self.context.store, self.context.today()

        def read() -> tuple[int, tuple[CohortRow, ...], CohortView | None]:
            rows = cohorts.list_cohorts(store)
            cohort = cohort_to_show(rows, wanted, today)
            return asked, rows, None if cohort is None else read_cohort_view(store, cohort, today)

        self.context.read(read, self._take)

    def choose(self, cohort_id: CohortId) -> None:
        """Show another cohort; a filter on the old one follows along."""
        self._wanted = cohort_id
        if self.context.cohort_filter is not None:
            self.context.set_cohort_filter(cohort_id)
        self.mark_stale()

    def move_dates(self, phase: Phase, edge: Edge) -> None:
        """Open the dialog that moves a date of the cohort."""
        if self._view is None:
            return
        cohort, store = self._view.cohort, self.context.store
        dialog = MoveDatesDialog(
            self.theme, cohort, phase, edge, clock=self.context.clock, parent=self
        )

        def preview(of_phase: Phase, of_edge: Edge, day: date) -> None:
            try:
                found = cohorts.preview_move(store, cohort.id, of_phase, of_edge, day)
            except MihError as error:
                dialog.take_refusal(error)
            else:
                dialog.take_preview(found)

        def move(agreed: MovePreview) -> None:
            self.context.run_write(lambda: cohorts.move_phase_edge(store, agreed))

        dialog.preview_asked.connect(preview)
        dialog.preview_agreed.connect(move)
        dialog.open()

    def add_cohort(self) -> None:
        """Open the dialog for a new cohort."""
        store = self.context.store
        dialog = NewCohortDialog(
            self.theme,
            cohorts=self._rows,
            standard_of=lambda kind: cohorts.standard_in_force(store, kind),
            clock=self.context.clock,
            parent=self,
        )

        def create(new: NewCohort) -> None:
            self.context.run_write(lambda: cohorts.create_cohort(store, new), self._want)

        dialog.agreed.connect(create)
        dialog.open()

    def _move_start(self) -> None:
        self.move_dates(Phase.TRIAL, Edge.START)

    def _make_parts(self) -> None:
        theme = self.theme
        self.header = CohortHeader(theme)
        self.tabs = TabBar(
            theme,
            [
                (OVERVIEW, self.tr("Oversikt")),
                (DATES, self.tr("Datoer")),
                (TARGETS, self.tr("Måltall og klasser")),
                (MILESTONES, self.tr("Milepæler")),
            ],
            name=self.tr("Sider om kullet"),
        )
        self.overview = OverviewTab(theme)
        self.dates = DatesTab(theme)
        self.targets = TargetsTab(theme)
        self.milestones = MilestonesTab(theme)
        self.no_cohort = NoCohort(theme)

    def _lay_out(self) -> None:
        theme = self.theme
        self._tab_pages = QStackedWidget()
        for part in (self.overview, self.dates, self.targets, self.milestones):
            self._tab_pages.addWidget(part)
        page = QWidget()
        column = Column(theme, parent=page)
        column.addWidget(self.header)
        column.addLayout(self._tab_row())
        column.addWidget(self._tab_pages, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        self._stack.addWidget(page)
        self._stack.addWidget(self.no_cohort)
        self._page = page
        Column(theme, parent=self).addWidget(self._stack)

    def _tab_row(self) -> Row:
        """Return the tabs with their line drawn out to the left edge of the page."""
        row = Row(self.theme)
        margin = QWidget()
        Sizes(self.theme, margin, width=32)
        line = Column(self.theme, parent=margin)
        line.addStretch(1)
        line.addWidget(Hairline(self.theme))
        row.addWidget(margin)
        row.addWidget(self.tabs, 1)
        return row

    def _connect(self) -> None:
        self.context.cohort_changed.connect(self._follow_filter)
        self.tabs.chosen.connect(self._show_tab)
        self.header.chosen.connect(self.choose)
        self.header.move_asked.connect(self._move_start)
        self.header.new_asked.connect(self.add_cohort)
        overview = self.overview
        overview.person_opened.connect(self._open_folder)
        overview.people_asked.connect(lambda: self._open_list(RecruitListFilter.ALL))
        overview.exits_asked.connect(lambda: self._open_list(RecruitListFilter.LEFT))
        overview.add_asked.connect(lambda: self._open_list(RecruitListFilter.ALL))
        self.dates.move_asked.connect(self.move_dates)
        self.dates.release_asked.connect(self._ask_release)
        targets = self.targets
        targets.target_set.connect(self._set_target)
        targets.class_added.connect(self._add_class)
        targets.class_renamed.connect(self._rename_class)
        targets.class_removed.connect(self._ask_remove_class)
        targets.renamed.connect(self._rename)
        targets.bin_asked.connect(self._ask_bin)
        self.milestones.opened.connect(self._open_milestone)
        self.no_cohort.new_asked.connect(self.add_cohort)
        self.no_cohort.import_asked.connect(
            lambda: self.context.navigate(NavigationTarget(page="import"))
        )
        self.no_cohort.practice_asked.connect(self._create_practice)

    def _take(self, answer: tuple[int, tuple[CohortRow, ...], CohortView | None]) -> None:
        asked, rows, view = answer
        if asked != self._asked:
            # A later question is on its way; its answer is the one that counts.
            return
        self._rows, self._view = rows, view
        if view is None:
            self._stack.setCurrentWidget(self.no_cohort)
            return
        self._wanted = view.cohort.id
        self.context.settings.last_cohort = int(view.cohort.id)
        self.header.show_view(rows, view)
        with self.kept_scroll():
            self.overview.show_view(view)
            self.dates.show_view(view)
            self.targets.show_view(view)
            self.milestones.show_view(view)
        self._stack.setCurrentWidget(self._page)

    def _show_tab(self, key: str) -> None:
        keys = (OVERVIEW, DATES, TARGETS, MILESTONES)
        self._tab_pages.setCurrentIndex(keys.index(key))

    def _shown_id(self) -> CohortId | None:
        return None if self._view is None else self._view.cohort.id

    def _follow_filter(self, cohort_id: CohortId | None) -> None:
        if cohort_id is not None and cohort_id != self._wanted:
            self._wanted = cohort_id
            self.mark_stale()

    def _want(self, cohort_id: CohortId) -> None:
        self._wanted = cohort_id
        if self.context.cohort_filter is not None:
            self.context.set_cohort_filter(cohort_id)

    def _write(self, op: Callable[[CohortId], Done[T]]) -> None:
        cohort_id = self._shown_id()
        if cohort_id is not None:
            self.context.run_write(lambda: op(cohort_id))

    def _open_folder(self, recruit_id: RecruitId) -> None:
        self.context.navigate(NavigationTarget(page="folder", recruit_id=recruit_id))

    def _open_list(self, listing: RecruitListFilter) -> None:
        target = NavigationTarget(page="recruits", cohort_id=self._shown_id(), listing=listing)
        self.context.navigate(target)

    def _open_milestone(self, row: MilestoneRow) -> None:
        self.context.navigate(NavigationTarget(page="wheel", milestone_id=row.id))

    def _ask_release(self, phase: Phase, edge: Edge) -> None:
        if self._view is None:
            return
        cohort, store = self._view.cohort, self.context.store
        try:
            preview = cohorts.preview_release(store, cohort.id, phase, edge)
        except MihError as error:
            self.context.refuse(error)
            return
        dialog = ReleaseDialog(self.theme, cohort, preview, parent=self)
        dialog.agreed.connect(
            lambda: self.context.run_write(
                lambda: cohorts.release_edge(store, cohort.id, phase, edge)
            )
        )
        dialog.open()

    def _set_target(self, step: FunnelStep, value: int | None) -> None:
        store = self.context.store
        self._write(lambda cohort_id: cohorts.set_target(store, cohort_id, step, value))

    def _add_class(self, name: str) -> None:
        store = self.context.store
        self._write(lambda cohort_id: cohorts.add_class(store, cohort_id, name))

    def _rename_class(self, class_id: SchoolClassId, name: str) -> None:
        store = self.context.store
        self.context.run_write(lambda: cohorts.rename_class(store, class_id, name))

    def _rename(self, name: str) -> None:
        if self._view is None:
            return
        cohort, store = self._view.cohort, self.context.store
        self.context.run_write(
            lambda: cohorts.rename_cohort(store, cohort.id, cohort.version, name)
        )

    def _ask_remove_class(self, row: SchoolClassRow, people: int) -> None:
        store = self.context.store

        def remove() -> None:
            self.context.run_write(lambda: cohorts.remove_class(store, row.id))

        if not people:
            remove()
            return
        dialog = ConfirmDialog(
            self.theme,
            title=self.tr("Fjern klasse {name}?").format(name=row.name),
            sentence=self.tr("De som går i klassen, blir i kullet uten klasse."),
            goes_along=(self._people(people),),
            verb=self.tr("Fjern klassen"),
            parent=self,
        )
        dialog.confirmed.connect(remove)
        dialog.open()

    def _people(self, count: int) -> str:
        kind = None if self._view is None else self._view.cohort.kind
        one, many = PEOPLE_NOUNS[kind] if kind is not None else ("", "")
        return f"{count} {worded(one if count == 1 else many)}"

    def _ask_bin(self) -> None:
        if self._view is None:
            return
        cohort, store = self._view.cohort, self.context.store
        counts = cohorts.goes_along(store, cohort.id)
        along = []
        if counts["recruits"]:
            along.append(self.tr("%n mappe(r)", "", counts["recruits"]))
        if counts["milestones"]:
            along.append(self.tr("%n milepæl(er)", "", counts["milestones"]))
        dialog = ConfirmDialog(
            self.theme,
            title=self.tr("Legg {cohort} i papirkurven?").format(cohort=cohort.name),
            sentence=self.tr(
                "Kullet og alt som hører til, blir borte fra listene. Ingenting slettes: du kan "
                "hente det tilbake fra papirkurven i Innstillinger, eller med Angre."
            ),
            goes_along=along,
            verb=self.tr("Legg i papirkurven"),
            parent=self,
        )
        dialog.confirmed.connect(
            lambda: self.context.run_write(lambda: cohorts.bin_cohort(store, cohort.id))
        )
        dialog.open()

    def _create_practice(self) -> None:
        store, today = self.context.store, self.context.today()
        self.no_cohort.practice.setEnabled(False)
        self.context.run_write(
            lambda: practice.create_practice(store, today), self._on_practice_made
        )

    def _on_practice_made(self, _nothing: None) -> None:
        self.no_cohort.practice.setEnabled(True)


def _remembered(context: AppContext) -> CohortId | None:
    number = context.settings.last_cohort
    return None if number is None else CohortId(number)
