"""Årshjul: the wheel and its list side by side, one selection and one filter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QWidget

from mih_desktop.domain.changes import Changes, Topic
from mih_desktop.domain.enums import MilestoneStatus, Phase
from mih_desktop.domain.errors import GoneError
from mih_desktop.domain.ids import MilestoneId
from mih_desktop.domain.plan import CohortRow, MilestoneRow, NewMilestone
from mih_desktop.domain.searchable import fold
from mih_desktop.domain.wording import ACTOR_NAMES
from mih_desktop.programme.wheel_content import numbered
from mih_desktop.programme.wheel_window import WheelWindow
from mih_desktop.services import cohorts, milestones, partners
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.page import Page
from mih_desktop.views.wheel.add_dialog import AddMilestoneDialog
from mih_desktop.views.wheel.milestone_dialog import MilestoneDialog
from mih_desktop.views.wheel.milestone_list import MilestoneList
from mih_desktop.views.wheel.milestone_writer import MilestoneWriter
from mih_desktop.views.wheel.move_dialog import MilestoneMoveDialog, moved
from mih_desktop.views.wheel.wheel_model import (
    MilestoneLine,
    PhaseLine,
    WheelModel,
    WheelState,
    make_state,
)
from mih_desktop.views.wheel.wheel_view import WheelView
from mih_desktop.views.widgets.buttons import IconButton, PrimaryButton, QuietButton
from mih_desktop.views.widgets.fields import SearchField
from mih_desktop.views.widgets.layout import Column, Row, Sizes
from mih_desktop.views.widgets.notices import EmptyState
from mih_desktop.views.widgets.page import PageHeader, Segment, SegmentControl
from mih_desktop.views.widgets.side_panel import NARROW
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import worded

LIST_WIDTH = 412
NARROW_WHEEL = 600
NARROW_LIST = 480
ALL, REMAINING = "all", "remaining"
FIRST_YEAR, LAST_YEAR = 2000, 2103


class WheelPage(Page):
    """Shows a calendar year; everything in the wheel can be done in the list as well."""

    topics = frozenset({Topic.MILESTONES, Topic.COHORTS, Topic.STANDARD})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._year = context.today().year
        self._wanted: MilestoneId | None = None
        self._lands_on_today = True
        self._milestones: tuple[MilestoneRow, ...] = ()
        self._cohorts: tuple[CohortRow, ...] = ()
        self.model = WheelModel(
            WheelState(window=WheelWindow.calendar_year(self._year), today=context.today()), self
        )
        self.wheel = WheelView(self.theme, self.model)
        self.list = MilestoneList(self.theme, self.model, self.wheel.selectionModel())
        outer = Column(self.theme, parent=self)
        outer.addWidget(self._make_header())
        outer.addWidget(self._make_body(), 1)
        self.wheel.opened.connect(self.open_line)
        self.wheel.turned.connect(self.turn)
        self.list.opened.connect(self.open_line)
        self.list.move_asked.connect(self._ask_move)
        self.list.done_asked.connect(self._mark_done)
        self.theme.changed.connect(self._arrange)

    @property
    def title(self) -> str:
        return self.tr("Årshjul {year}").format(year=self._year)

    def place(self) -> NavigationTarget | None:
        chosen = self.list.chosen
        if chosen is None:
            return None
        return NavigationTarget(page="wheel", milestone_id=chosen.milestone.id)

    def activate(self, target: NavigationTarget) -> None:
        if target.milestone_id is None:
            return
        try:
            row = milestones.get_milestone(self.context.store, target.milestone_id)
        except GoneError as gone:
            self.context.refuse(gone)
            return
        self._wanted = row.id
        self._year = row.starts_on.year
        self.search.set_value("")
        self.segment.choose(ALL)
        self.mark_stale()

    def refresh(self, changes: Changes | None) -> None:
        store, window = self.context.store, WheelWindow.calendar_year(self._year)
        cohort_id = self.context.cohort_filter
        rows = cohorts.list_cohorts(store)
        self._cohorts = tuple(c for c in rows if cohort_id in (None, c.id))
        self._milestones = milestones.list_milestones(
            store, window.first_day, window.last_day, cohort_id
        )
        self._show()

    # ------------------------------------------------------------------------ building

    def _make_header(self) -> QWidget:
        theme = self.theme
        part = QWidget()
        # No side margin at the left of the wheel itself: only the header keeps the page's.
        row = Row(theme, margins=(32, 12, 32, 4), parent=part)
        self.header = PageHeader(theme, self.tr("Årshjul"))
        turning = QWidget()
        years = Row(theme, spacing=4, parent=turning)
        self.earlier = IconButton(theme, "caret-left", self.tr("Året før"))
        self.later = IconButton(theme, "caret-right", self.tr("Året etter"))
        self.year_text = Text("", "section")
        self.earlier.clicked.connect(lambda: self.turn(-1))
        self.later.clicked.connect(lambda: self.turn(1))
        for widget in (self.earlier, self.year_text, self.later):
            years.addWidget(widget)
        self.header.add_beside_title(turning)
        self.this_year = QuietButton(theme, self.tr("Til i år"))
        self.this_year.clicked.connect(self.turn_to_today)
        self.header.add_beside_title(self.this_year)
        self.print_button = IconButton(theme, "printer", self.tr("Skriv ut årshjulet"), boxed=True)
        self.print_button.clicked.connect(self._go_to_paper)
        self.add_button = PrimaryButton(theme, self.tr("Legg til milepæl"), icon="plus")
        self.add_button.clicked.connect(self.ask_new)
        self.header.add_action(self.print_button)
        self.header.add_action(self.add_button)
        row.addWidget(self.header)
        return part

    def _make_body(self) -> QWidget:
        theme = self.theme
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("surface", "page")
        self._body = Row(theme, parent=inner)
        self._body.addWidget(self.wheel, 1)
        self._side = QWidget()
        side = self._side_column = Column(theme, spacing=8, parent=self._side)
        side.addWidget(self._make_filters())
        self.empty = EmptyState(
            theme,
            self.tr("Her står alt som skal skje i året, når det finnes et kull å regne fra."),
            action=self.tr("Legg ut et kull"),
        )
        self.empty.acted.connect(lambda: self.context.navigate(NavigationTarget(page="cohorts")))
        self.nothing_found = Text("", "secondary", wraps=True)
        side.addWidget(self.empty)
        side.addWidget(self.nothing_found)
        side.addWidget(self.list, 1)
        # Takes the room of a list that is hidden because it is empty.
        side.addStretch()
        self._side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._body.addWidget(self._side)
        self._side_sizes = Sizes(theme, self._side, least_width=LIST_WIDTH)
        self._scroll.setWidget(inner)
        return self._scroll

    def _make_filters(self) -> QWidget:
        theme = self.theme
        part = QWidget()
        part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = Row(theme, spacing=8, margins=(8, 4, 20, 4), parent=part)
        self.search = SearchField(theme, self.tr("Finn milepæl"), height=32)
        self.search.set_name(self.tr("Finn milepæl"))
        self.search.searched.connect(self._show)
        self.segment = SegmentControl(
            theme,
            [Segment(ALL, self.tr("Alle")), Segment(REMAINING, self.tr("Gjenstår"))],
            name=self.tr("Hvilke milepæler"),
        )
        self.segment.choose(ALL)
        self.segment.chosen.connect(self._show)
        row.addWidget(self.search, 1)
        row.addWidget(self.segment)
        return part

    # ------------------------------------------------------------------------- showing

    def _show(self, _trigger: object = None) -> None:
        """Show what the filter leaves; numbers are those of the whole year."""
        window, today = WheelWindow.calendar_year(self._year), self.context.today()
        numbers = numbered(self._milestones, window)
        whole = [m for m in self._milestones if m.id in numbers]
        shown = self._filtered(whole)
        kept = self._wanted or self._chosen_id()
        self.model.show_state(
            make_state(
                window=window,
                today=today,
                milestones=shown,
                numbers=numbers,
                cohorts=self._cohorts,
            )
        )
        self.year_text.setText(str(self._year))
        self.this_year.setVisible(self._year != today.year)
        self.earlier.setEnabled(self._year > FIRST_YEAR)
        self.later.setEnabled(self._year < LAST_YEAR)
        remaining = sum(m.is_open for m in whole)
        self.segment.set_label(ALL, self.tr("Alle {count}").format(count=len(whole)))
        self.segment.set_label(REMAINING, self.tr("Gjenstår {count}").format(count=remaining))
        self.wheel.set_next_date(self._next_date(today))
        self._say_when_empty(whole, shown)
        self._choose(kept)

    def _filtered(self, rows: Sequence[MilestoneRow]) -> list[MilestoneRow]:
        terms = fold(self.search.value).split()
        only_open = self.segment.key == REMAINING
        return [
            row
            for row in rows
            if (row.is_open or not only_open) and all(t in _searched(row) for t in terms)
        ]

    def _say_when_empty(self, whole: Sequence[MilestoneRow], shown: Sequence[MilestoneRow]) -> None:
        has_nothing = not whole and not self._cohorts
        self.empty.setVisible(has_nothing)
        self.list.setVisible(bool(shown))
        self.nothing_found.setVisible(not shown and not has_nothing)
        self.nothing_found.setText(
            self.tr("Ingen milepæler passer.")
            if whole
            else self.tr("Ingen milepæler i {year}.").format(year=self._year)
        )

    def _next_date(self, today: date) -> str:
        """Return how long it is to the next day that begins something big."""
        names = {
            Phase.TRIAL: self.tr("oppstart"),
            Phase.VG1: self.tr("skolestart"),
            Phase.VG2: self.tr("Vg2"),
            Phase.APPRENTICE: self.tr("læretid"),
            Phase.TRADE_TEST: self.tr("fagprøver"),
        }
        ahead = [
            (span.starts_on, names[span.phase])
            for cohort in self._cohorts
            for span in cohort.phases
            if span.phase in names and span.starts_on > today
        ]
        if not ahead:
            return ""
        day, what = min(ahead)
        return self.tr("%n dag(er) til {what}", "", (day - today).days).format(what=what)

    def _chosen_id(self) -> MilestoneId | None:
        chosen = self.list.chosen
        return None if chosen is None else chosen.milestone.id

    def _choose(self, milestone_id: MilestoneId | None) -> None:
        """Choose a milestone again after the rows were made anew."""
        row = self.model.row_of_milestone(milestone_id)
        if row is not None and row != self.wheel.currentIndex().row():
            self.wheel.setCurrentIndex(self.model.index(row))

    def refresh_now(self, changes: Changes | None = None) -> None:
        super().refresh_now(changes)
        if self._wanted is not None or self._lands_on_today:
            # After the page has put its scroll bars back.
            QTimer.singleShot(0, self, self._land)

    def _land(self) -> None:
        """Bring into view what was asked for, or what comes next."""
        row = self.model.row_of_milestone(self._wanted)
        if row is not None:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._lands_on_today:
            row = self.model.next_from(self.context.today())
        if row is not None:
            self.list.scrollTo(self.model.index(row), MilestoneList.ScrollHint.PositionAtCenter)
        self._wanted, self._lands_on_today = None, False

    # -------------------------------------------------------------------------- acting

    def turn(self, step: int) -> None:
        """Show another year."""
        year = min(max(self._year + step, FIRST_YEAR), LAST_YEAR)
        if year != self._year:
            self._year = year
            self.refresh_now()

    def _go_to_paper(self) -> None:
        self.context.navigate(NavigationTarget(page="reports", tab="wheel", year=self._year))

    def turn_to_today(self) -> None:
        """Show the year of today, with its next milestone in view."""
        self._year = self.context.today().year
        self._lands_on_today = True
        self.refresh_now()

    def open_line(self, line: object) -> None:
        """Open a milestone, or the cohort of a phase."""
        if isinstance(line, PhaseLine):
            self.context.navigate(NavigationTarget(page="cohorts", cohort_id=line.cohort.id))
        elif isinstance(line, MilestoneLine):
            contacts = partners.list_contacts(self.context.store)
            MilestoneDialog(self.context, line.milestone, contacts, self).open()

    def ask_new(self) -> None:
        """Ask for a new milestone."""
        dialog = AddMilestoneDialog(
            self.theme, self._cohorts, self.context.cohort_filter, self.context.clock, self
        )
        dialog.agreed.connect(self._add)
        dialog.open()

    def _add(self, new: NewMilestone) -> None:
        store = self.context.store

        def show(milestone_id: MilestoneId) -> None:
            self._wanted = milestone_id
            self._year = new.starts_on.year

        self.context.run_write(lambda: milestones.add_milestone(store, new), show)

    def _ask_move(self, line: MilestoneLine) -> None:
        row = line.milestone
        dialog = MilestoneMoveDialog(self.theme, row, self.context.clock, self)
        writer = MilestoneWriter(self.context, row, self)
        dialog.agreed.connect(lambda day: writer.edit(moved(row, day)))
        dialog.open()

    def _mark_done(self, line: MilestoneLine, is_done: bool) -> None:  # noqa: FBT001 - a slot
        status = MilestoneStatus.DONE if is_done else MilestoneStatus.NOT_STARTED
        store, milestone_id = self.context.store, line.milestone.id
        self.context.run_write(lambda: milestones.set_milestone_status(store, milestone_id, status))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_ctrl and event.key() == Qt.Key.Key_PageUp:
            self.turn(-1)
        elif is_ctrl and event.key() == Qt.Key.Key_PageDown:
            self.turn(1)
        else:
            super().keyPressEvent(event)

    # ----------------------------------------------------------------------- arranging

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the list beside the wheel, or below it where the window is narrow."""
        px = self.theme.px
        is_narrow = self.window().width() < px(NARROW)
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self.wheel.turns_on_scroll = not is_narrow
        self.wheel.setMinimumHeight(px(NARROW_WHEEL) if is_narrow else 0)
        self.list.setMinimumHeight(px(NARROW_LIST) if is_narrow else 0)
        self._side_column.setContentsMargins(px(24 if is_narrow else 0), px(4), px(12), px(8))
        wide = self._side.sizePolicy()
        policies = QSizePolicy.Policy
        wide.setHorizontalPolicy(policies.Expanding if is_narrow else policies.Fixed)
        self._side.setSizePolicy(wide)


def _searched(row: MilestoneRow) -> str:
    """Return the words a milestone is found by."""
    actor = worded(ACTOR_NAMES[row.actor])
    return fold(f"{row.title} {actor} {row.cohort_name} {row.recruit_name} {row.place}")
