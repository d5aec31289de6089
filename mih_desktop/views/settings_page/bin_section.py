"""Papirkurv: what was put away, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mih_desktop.domain.changes import Done
from mih_desktop.domain.formats import long_date
from mih_desktop.domain.ids import CohortId, MilestoneId, RecruitId
from mih_desktop.services import cohorts, milestones, recruits
from mih_desktop.views.context import AppContext
from mih_desktop.views.settings_page.section import Block, Section
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.notices import EmptyState
from mih_desktop.views.widgets.rows import ListRow, RowColumns, RowList


class BinnedList(Block):
    """One kind of things in the bin; hidden when there are none."""

    def __init__(self, theme: Theme, heading: str) -> None:
        super().__init__(theme, heading)
        self.list = RowList(theme, RowColumns(who=30, end=110, height=36), name=heading)
        self.column.addWidget(self.list)

    def show_things(self, things: Sequence[tuple[int, str, str]]) -> None:
        """Show number, name and what stands beside it."""
        self.list.set_rows(
            [
                ListRow(key=number, title=name, who=beside, end=self.tr("Hent tilbake"), link=True)
                for number, name, beside in things
            ]
        )
        self.heading.set_count(str(len(things)))
        self.setVisible(bool(things))


class BinSection(Section):
    """Three lists; Enter or a click on a line brings it back."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        theme, store = self.theme, context.store
        self.cohorts = BinnedList(theme, self.tr("Kull"))
        self.recruits = BinnedList(theme, self.tr("Mapper"))
        self.milestones = BinnedList(theme, self.tr("Milepæler"))
        self.cohorts.list.opened.connect(
            lambda key: self._restore(lambda: cohorts.restore_cohort(store, CohortId(key)))
        )
        self.recruits.list.opened.connect(
            lambda key: self._restore(lambda: recruits.restore_recruit(store, RecruitId(key)))
        )
        self.milestones.list.opened.connect(
            lambda key: self._restore(lambda: milestones.restore_milestone(store, MilestoneId(key)))
        )
        self.empty = EmptyState(
            theme,
            self.tr("Papirkurven er tom. Det du tar bort, ligger her til du henter det tilbake."),
            icon="trash",
        )
        for part in (self.cohorts, self.recruits, self.milestones, self.empty):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show what lies in the bin."""
        store = self.context.store
        binned_cohorts = [(n, name, "") for n, name in cohorts.list_binned_cohorts(store)]
        binned_recruits = [(n, name, "") for n, name in recruits.list_binned(store)]
        binned_milestones = [
            (n, title, long_date(day)) for n, title, day in milestones.list_binned_milestones(store)
        ]
        self.cohorts.show_things(binned_cohorts)
        self.recruits.show_things(binned_recruits)
        self.milestones.show_things(binned_milestones)
        self.empty.setVisible(not (binned_cohorts or binned_recruits or binned_milestones))

    def _restore(self, op: Callable[[], Done[None]]) -> None:
        self.context.run_write(op)
