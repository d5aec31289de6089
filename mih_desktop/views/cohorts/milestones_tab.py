"""The tab Milepæler: every date of the cohort as a table; one opens on the wheel."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from mih_desktop.domain.enums import MilestoneStatus
from mih_desktop.domain.formats import SHORT_WEEKDAYS, table_date
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.plan import MilestoneRow
from mih_desktop.domain.wording import ACTOR_NAMES, STATUS_NAMES
from mih_desktop.views.cohorts.cohort_view import CohortView
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import Token
from mih_desktop.views.widgets.cells import Cell, TextCell, late
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.notices import EmptyState
from mih_desktop.views.widgets.table import Column as TableColumn
from mih_desktop.views.widgets.table import TableView
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import worded

_ICONS: dict[MilestoneStatus, tuple[str, Token]] = {
    MilestoneStatus.NOT_STARTED: ("circle", "ink_3"),
    MilestoneStatus.IN_PROGRESS: ("circle-half", "ink_2"),
    MilestoneStatus.DONE: ("check-circle-fill", "accent"),
    MilestoneStatus.PARTLY: ("circle-half", "ink_2"),
    MilestoneStatus.NOT_RELEVANT: ("x", "ink_3"),
}


class MilestoneCells(QObject):
    """Makes the cells of the table; knows the day."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = date.min

    def day(self, row: MilestoneRow) -> Cell:
        """Return the first day, and the last of what lasts."""
        first = f"{SHORT_WEEKDAYS[row.starts_on.weekday()]} {table_date(row.starts_on)}"
        if row.ends_on is None:
            return TextCell(text=first)
        return TextCell(text=first, note=self.tr("til {day}").format(day=table_date(row.ends_on)))

    def title(self, row: MilestoneRow) -> Cell:
        """Return what it is, with its place where it has one."""
        return TextCell(text=row.title, note=row.place)

    def actor(self, row: MilestoneRow) -> Cell:
        """Return who answers for it."""
        actor = worded(ACTOR_NAMES[row.actor])
        return TextCell(text=actor, tone="ink_2", note=row.responsible_name)

    def status(self, row: MilestoneRow) -> Cell:
        """Return how it stands; asks for action when it is late."""
        if row.is_overdue(self.today):
            days = (self.today - row.last_day).days
            return late(self.tr("%n dag(er) over", "", days))
        icon, tone = _ICONS[row.status]
        return TextCell(
            text=worded(STATUS_NAMES[row.status]), tone="ink_2", icon=icon, icon_tone=tone
        )

    def set_by(self, row: MilestoneRow) -> Cell:
        """Return whether the date follows the cohort or was set by hand."""
        if row.is_hand_set:
            return TextCell(text=self.tr("satt for hånd"), weight=600)
        return TextCell(text=self.tr("følger kullet"), tone="ink_3")


class MilestonesTab(QWidget):
    """The table; `opened(MilestoneRow)` asks for the wheel."""

    opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._cells = MilestoneCells(self)
        self._cohort_id: CohortId | None = None
        self._is_placed = False
        cells = self._cells
        statuses = list(MilestoneStatus)
        self.table: TableView[MilestoneRow] = TableView(
            theme,
            (
                TableColumn(
                    key="day",
                    title=self.tr("Dato"),
                    cell=cells.day,
                    sort=lambda row: (row.starts_on, row.last_day, row.id),
                    width=216,
                ),
                TableColumn(
                    key="title", title=self.tr("Milepæl"), cell=cells.title, width=190, stretch=5
                ),
                TableColumn(
                    key="actor", title=self.tr("Ansvarlig"), cell=cells.actor, width=120, stretch=3
                ),
                TableColumn(
                    key="status",
                    title=self.tr("Status"),
                    cell=cells.status,
                    sort=lambda row: (
                        not row.is_overdue(cells.today),
                        statuses.index(row.status),
                        row.starts_on,
                    ),
                    width=136,
                ),
                TableColumn(
                    key="set_by",
                    title=self.tr("Datoen"),
                    cell=cells.set_by,
                    sort=lambda row: (not row.is_hand_set, row.starts_on),
                    width=116,
                ),
            ),
            key=lambda row: row.id,
            name=self.tr("Milepælene i kullet"),
        )
        self.table.sort_by("day")
        self.table.opened.connect(self.opened)
        self._hint = Text("", "secondary")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._empty = EmptyState(
            theme, self.tr("Kullet har ingen milepæler. Legg dem til i årshjulet.")
        )
        self._stack.addWidget(self._empty)
        column = Column(theme, spacing=8, margins=(20, 16, 20, 0), parent=self)
        words = Column(theme, margins=(12, 0, 12, 0))
        words.addWidget(self._hint)
        column.addLayout(words)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.table)

    def show_view(self, view: CohortView) -> None:
        """Show the milestones of a cohort."""
        self._cells.today = view.today
        self.table.set_rows(view.milestones)
        if view.cohort.id != self._cohort_id:
            self._cohort_id = view.cohort.id
            self._is_placed = False
            self._place()
        hand_set = sum(1 for row in view.milestones if row.is_hand_set)
        total = self.tr("%n milepæl(er)", "", len(view.milestones))
        self._hint.setText(
            self.tr("{total}, {count} satt for hånd. Enter åpner i årshjulet.").format(
                total=total, count=hand_set
            )
            if hand_set
            else self.tr("{total}. Enter åpner i årshjulet.").format(total=total)
        )
        self._stack.setCurrentWidget(self.table if view.milestones else self._empty)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The rows have their places when the layout has come to rest.
        QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        """Bring the first thing that is not done into sight, once for each cohort."""
        if self._is_placed or not self.isVisible():
            return
        self._is_placed = True
        for number, row in enumerate(self.table.rows):
            if row.is_open:
                index = self.table.row_model.index(max(0, number - 2), 0)
                self.table.scrollTo(index, TableView.ScrollHint.PositionAtTop)
                return
