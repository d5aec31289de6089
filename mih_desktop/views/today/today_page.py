"""I dag: what is late, what is today, what comes, and a card per cohort."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mih_desktop.domain.changes import Changes
from mih_desktop.domain.enums import MilestoneStatus
from mih_desktop.domain.formats import week_number, weekday_date
from mih_desktop.domain.overview import (
    AgendaLine,
    CohortCard,
    RecruitListFilter,
    TodayView,
)
from mih_desktop.services import milestones, overview
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.page import Page
from mih_desktop.views.today.agenda_rows import (
    ahead_row,
    row_of,
    summary,
    target_of,
    waiting_row,
)
from mih_desktop.views.today.cohort_card import CardColumn, CohortCardView
from mih_desktop.views.widgets.buttons import PrimaryButton
from mih_desktop.views.widgets.layout import Column, Row, ScrollPage, clear_layout
from mih_desktop.views.widgets.notices import EmptyState
from mih_desktop.views.widgets.page import PageHeader, SectionHeading
from mih_desktop.views.widgets.rows import RowColumns, RowList
from mih_desktop.views.widgets.text import Text

_WIDE = RowColumns(mark=True, who=38, group=106, end=148, height=32)
_NARROW = RowColumns(lead=70, swatch=True, height=28)
_WAITING = RowColumns(lead=70, swatch=True, who=46, end=60, height=28)
_MOST_AHEAD = 8
_CARDS_BESIDE_FROM = 1180 - 200
"""Width of the page at 100 %; under it the cards go below the lists."""


class _Section(QWidget):
    """A heading and a list; hidden where there is nothing to show."""

    def __init__(
        self, page: TodayPage, title: str, columns: RowColumns, *, signal: bool = False,
        ticks: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        column = Column(page.theme, parent=self)
        self.heading = SectionHeading(page.theme, title, signal=signal)
        self.list = RowList(page.theme, columns, name=title, ticks=ticks)
        self.nothing = Text(page.tr("Ingenting her."), "secondary")
        self.nothing.hide()
        for part in (self.heading, self.list, self.nothing):
            column.addWidget(part)
        self.lines: Sequence[AgendaLine] = ()
        self.list.opened.connect(lambda key: page.open_line(self.lines[key]))
        if ticks:
            self.list.ticked.connect(lambda key: page.tick(self.lines[key]))


class TodayPage(Page):
    """The first page of the day."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = self.theme
        theme.changed.connect(self.mark_stale)
        outer = Column(theme, parent=self)
        scroll = ScrollPage(theme)
        outer.addWidget(scroll)
        self.write_note = PrimaryButton(theme, self.tr("Skriv notat"), icon="note-pencil")
        self.write_note.clicked.connect(lambda: self._open_recruits(RecruitListFilter.ACTIVE))
        self._header = PageHeader(theme, "", actions=(self.write_note,), big=True)
        body = QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._body.setContentsMargins(0, 0, 0, 0)
        lists = QWidget()
        self._lists = Column(theme, spacing=24, parent=lists)
        self._lists.addWidget(self._header)
        self._empty = EmptyState(
            theme,
            self.tr("Her kommer det som er forfalt, det som skal skje i dag, og det som venter."),
            action=self.tr("Lag et kull"),
            icon="sun",
        )
        self._empty.acted.connect(lambda: context.navigate(NavigationTarget(page="cohorts")))
        self._lists.addWidget(self._empty)
        self.overdue = _Section(self, self.tr("Forfalt"), _WIDE, signal=True, ticks=True)
        self.today = _Section(self, self.tr("I dag"), _WIDE, ticks=True)
        self.fortnight = _Section(self, self.tr("14 dager"), _WIDE, ticks=True)
        for section in (self.overdue, self.today, self.fortnight):
            self._lists.addWidget(section)
        pair = Row(theme, spacing=32)
        self.ahead = _Section(self, self.tr("2–3 måneder"), _NARROW)
        self.waiting = _Section(self, self.tr("Venter på svar"), _WAITING)
        pair.addWidget(self.ahead, 1, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self.waiting, 1, Qt.AlignmentFlag.AlignTop)
        self._lists.addLayout(pair)
        self._lists.addStretch(1)
        self._cards = CardColumn(theme)
        self._body.addWidget(lists, 1)
        self._body.addSpacing(theme.px(40))
        self._body.addWidget(self._cards, 0, Qt.AlignmentFlag.AlignTop)
        scroll.column.addWidget(body)

    @property
    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("I dag")

    def refresh(self, changes: Changes | None) -> None:
        """Read the day again."""
        context = self.context
        view = overview.today_view(context.store, context.today(), context.cohort_filter)
        self._show(view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self.theme.px(_CARDS_BESIDE_FROM)
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def open_line(self, line: AgendaLine) -> None:
        """Go to what a line is about."""
        target = target_of(line)
        if target is not None:
            self.context.navigate(target)

    def tick(self, line: AgendaLine) -> None:
        """Mark a milestone as done, or as not done again."""
        row = line.milestone
        if row is None:
            self.open_line(line)
            return
        status = MilestoneStatus.DONE if row.is_open else MilestoneStatus.NOT_STARTED
        store = self.context.store
        self.context.run_write(lambda: milestones.set_milestone_status(store, row.id, status))

    def _show(self, view: TodayView) -> None:
        day = view.day
        self._header.set_title(weekday_date(day))
        self._header.set_subtitle(
            self.tr("Uke {week}. {sentence}").format(
                week=week_number(day), sentence=summary(view.today, len(view.overdue))
            )
        )
        is_empty = not (view.cards or view.overdue or view.today or view.fortnight or view.ahead)
        self._empty.setVisible(is_empty)
        for section, lines in (
            (self.overdue, view.overdue),
            (self.today, view.today),
            (self.fortnight, view.fortnight),
        ):
            section.lines = lines
            section.heading.set_count(str(len(lines)) if lines else "")
            section.list.set_rows([row_of(line, n, day) for n, line in enumerate(lines)])
            section.setVisible(bool(lines))
        self.today.setVisible(not is_empty)
        self.today.nothing.setVisible(not view.today)
        shown = view.ahead[:_MOST_AHEAD]
        self.ahead.lines = shown
        self.ahead.heading.set_count(_of(len(shown), len(view.ahead)))
        self.ahead.list.set_rows([ahead_row(line, n) for n, line in enumerate(shown)])
        self.ahead.setVisible(bool(shown))
        waiting = view.waiting[:_MOST_AHEAD]
        self.waiting.lines = waiting
        self.waiting.heading.set_count(_of(len(waiting), len(view.waiting)))
        self.waiting.list.set_rows([waiting_row(line, n, day) for n, line in enumerate(waiting)])
        self.waiting.setVisible(bool(waiting))
        self._show_cards(view.cards)

    def _show_cards(self, cards: Sequence[CohortCard]) -> None:
        clear_layout(self._cards.column)
        for card in cards:
            shown = CohortCardView(self.theme, card, self.context.today())
            shown.milestone_opened.connect(lambda c=card: self._open_milestone(c))
            shown.silent_opened.connect(
                lambda c=card: self._open_recruits(RecruitListFilter.NOT_FOLLOWED_UP, c)
            )
            shown.unsigned_opened.connect(
                lambda c=card: self._open_recruits(RecruitListFilter.ECONOMY_UNSIGNED, c)
            )
            shown.cohort_opened.connect(lambda c=card: self._open_cohort(c))
            self._cards.column.addWidget(shown)
        self._cards.column.addStretch(1)
        self._cards.setVisible(bool(cards))

    def _open_milestone(self, card: CohortCard) -> None:
        if card.next_milestone is not None:
            target = NavigationTarget(page="wheel", milestone_id=card.next_milestone.id)
            self.context.navigate(target)

    def _open_recruits(self, listing: RecruitListFilter, card: CohortCard | None = None) -> None:
        cohort_id = None if card is None else card.cohort.id
        self.context.navigate(
            NavigationTarget(page="recruits", listing=listing, cohort_id=cohort_id)
        )

    def _open_cohort(self, card: CohortCard) -> None:
        self.context.navigate(NavigationTarget(page="cohorts", cohort_id=card.cohort.id))


def _of(shown: int, total: int) -> str:
    return f"{shown} av {total}" if shown < total else str(total or "")
