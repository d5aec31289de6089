"""One flat list of milestones and phases that wheel and list both show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mih_desktop.domain.ids import MilestoneId
from mih_desktop.domain.plan import CohortRow, MilestoneRow, PhaseSpan
from mih_desktop.programme.wheel_content import (
    WheelContent,
    in_date_order,
    shown_cohorts,
    shown_spans,
    wheel_content,
)
from mih_desktop.programme.wheel_window import WheelWindow
from mih_desktop.views.wheel.milestone_words import (
    MarkState,
    mark_state,
    milestone_tip,
    phase_tip,
    spoken_milestone,
    spoken_phase,
)
from mih_desktop.views.widgets.richtext import plain
from mih_desktop.views.wording import translate

Index: TypeAlias = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneLine:
    """A milestone with its number and state."""

    milestone: MilestoneRow
    number: int
    state: MarkState

    @property
    def key(self) -> tuple[str, int]:
        """Return what tells the line apart across refreshes."""
        return "milestone", int(self.milestone.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseLine:
    """A phase of a cohort."""

    cohort: CohortRow
    span: PhaseSpan

    @property
    def key(self) -> tuple[str, int, str]:
        """Return what tells the line apart across refreshes."""
        return "phase", int(self.cohort.id), self.span.phase.value


WheelLine: TypeAlias = MilestoneLine | PhaseLine


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelState:
    """What wheel and list show: the window, the day, and the filtered milestones."""

    window: WheelWindow
    today: date
    milestones: tuple[MilestoneRow, ...] = ()
    numbers: tuple[tuple[MilestoneId, int], ...] = ()
    cohorts: tuple[CohortRow, ...] = ()


class WheelModel(QAbstractListModel):
    """Rows in date order, milestones first, then the phases of each cohort.

    The row number of a line is its key in the wheel's content and layout.
    """

    def __init__(self, state: WheelState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._lines: tuple[WheelLine, ...] = ()
        self._content = _content(state)

    @property
    def state(self) -> WheelState:
        """Return what is shown."""
        return self._state

    @property
    def lines(self) -> tuple[WheelLine, ...]:
        """Return all lines."""
        return self._lines

    @property
    def content(self) -> WheelContent:
        """Return the same lines as the wheel lays them out."""
        return self._content

    @property
    def milestone_count(self) -> int:
        """Return how many lines are milestones; they come first."""
        return len(self._state.milestones)

    def show_state(self, state: WheelState) -> None:
        """Show something else; the same lines in the same order are only drawn anew."""
        lines = _lines(state)
        if [line.key for line in lines] == [line.key for line in self._lines]:
            self._take(state, lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._take(state, lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == ROW_ROLE:
            return line
        if isinstance(line, MilestoneLine):
            return self._milestone_data(line, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken_phase(line.cohort, line.span)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(phase_tip(line.cohort, line.span))
        return None

    def row_of_milestone(self, milestone_id: MilestoneId | None) -> int | None:
        """Return the row of a milestone, or None where the filter or the year hides it."""
        return next(
            (
                row
                for row, line in enumerate(self._lines)
                if isinstance(line, MilestoneLine) and line.milestone.id == milestone_id
            ),
            None,
        )

    def line_at(self, index: Index) -> WheelLine | None:
        """Return the line of an index, None for no index."""
        return self._lines[index.row()] if index.isValid() else None

    def next_from(self, day: date) -> int | None:
        """Return the row of the first open milestone on or after a day, else the last one."""
        rows = range(self.milestone_count)
        ahead = (r for r in rows if self._starts(r) >= day and self._is_open(r))
        return next(ahead, self.milestone_count - 1 if self.milestone_count else None)

    def _starts(self, row: int) -> date:
        return self._state.milestones[row].starts_on

    def _is_open(self, row: int) -> bool:
        return self._state.milestones[row].is_open

    def _take(self, state: WheelState, lines: tuple[WheelLine, ...]) -> None:
        self._state = state
        self._lines = lines
        self._content = _content(state)

    def _milestone_data(self, line: MilestoneLine, role: int) -> object:
        today = self._state.today
        if role == Qt.ItemDataRole.DisplayRole:
            return line.milestone.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_milestone(line.milestone, line.number, today)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(milestone_tip(line.milestone, today))
        return None


def make_state(
    *,
    window: WheelWindow,
    today: date,
    milestones: Sequence[MilestoneRow],
    numbers: dict[MilestoneId, int],
    cohorts: Sequence[CohortRow],
) -> WheelState:
    """Return the state with milestones in date order and only the cohorts the window shows."""
    return WheelState(
        window=window,
        today=today,
        milestones=tuple(in_date_order([m for m in milestones if m.id in numbers])),
        numbers=tuple(numbers.items()),
        cohorts=shown_cohorts(cohorts, window),
    )


def _lines(state: WheelState) -> tuple[WheelLine, ...]:
    numbers = dict(state.numbers)
    milestones: list[WheelLine] = [
        MilestoneLine(milestone=m, number=numbers[m.id], state=mark_state(m, state.today))
        for m in state.milestones
    ]
    phases = [
        PhaseLine(cohort=c, span=s) for c in state.cohorts for s in shown_spans(c, state.window)
    ]
    return (*milestones, *phases)


def _content(state: WheelState) -> WheelContent:
    return wheel_content(
        state.milestones, state.cohorts, state.window, translate, dict(state.numbers)
    )
