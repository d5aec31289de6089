"""The men of the table as a Qt model; holds rows that are narrowed and sorted already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mih_desktop.domain.formats import MISSING, phone, table_date, table_day
from mih_desktop.domain.ids import CohortId, RecruitId
from mih_desktop.domain.people import RecruitRow
from mih_desktop.views.recruits.recruit_index import (
    RecruitColumn,
    is_not_followed_up,
    place_now,
)
from mih_desktop.views.words import phase_name

Index: TypeAlias = QModelIndex | QPersistentModelIndex
COLUMNS: tuple[RecruitColumn, ...] = tuple(RecruitColumn)
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The whole RecruitRow of an index."""

_NOWHERE = QModelIndex()


class RecruitTableModel(QAbstractTableModel):
    """Shows rows as texts; asks nobody."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[RecruitRow] = ()
        self._terms: tuple[str, ...] = ()
        self._years: Mapping[CohortId, int] = {}
        self._today = date.min
        self._follow_up_days = 0

    @property
    def terms(self) -> tuple[str, ...]:
        """Return what was searched for, folded."""
        return self._terms

    @property
    def today(self) -> date:
        """Return the day that delays are counted to."""
        return self._today

    def set_day(self, today: date, follow_up_days: int) -> None:
        """Set what counts as late; tell by setting rows afterwards."""
        self._today, self._follow_up_days = today, follow_up_days

    def set_years(self, years: Mapping[CohortId, int]) -> None:
        """Set the year of each cohort; tell by setting rows afterwards."""
        self._years = years

    def set_rows(self, rows: Sequence[RecruitRow], terms: tuple[str, ...] = ()) -> None:
        """Show other rows, and mark what was searched for in their names."""
        self.beginResetModel()
        self._rows, self._terms = rows, terms
        self.endResetModel()

    def row_at(self, place: int) -> RecruitRow | None:
        """Return the man on a line, None outside the table."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, recruit_id: RecruitId) -> int:
        """Return the line of a man, -1 when he is not shown."""
        return next((i for i, row in enumerate(self._rows) if row.id == recruit_id), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column) or None
        if role == Qt.ItemDataRole.TextAlignmentRole and column is RecruitColumn.SPOKEN:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight
                if column is RecruitColumn.SPOKEN
                else Qt.AlignmentFlag.AlignLeft
            )
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def year_of(self, row: RecruitRow) -> str:
        """Return the year of a man's cohort, empty for one without a cohort."""
        year = None if row.cohort_id is None else self._years.get(row.cohort_id)
        return "" if year is None else str(year)

    def is_late(self, row: RecruitRow) -> bool:
        """Tell whether a man has not been spoken with for too many days."""
        return is_not_followed_up(row, self._today, self._follow_up_days)

    def is_overdue(self, row: RecruitRow) -> bool:
        """Tell whether the next thing should have been done."""
        return row.next_on is not None and row.next_on < self._today

    def next_day(self, row: RecruitRow) -> str:
        """Return the day of the next thing, with the year where it is another than this."""
        if row.next_on is None:
            return MISSING
        is_this_year = row.next_on.year == self._today.year
        return table_day(row.next_on) if is_this_year else table_date(row.next_on)

    def next_what(self, row: RecruitRow) -> str:
        """Return what is to be done next."""
        if row.next_on is None:
            return self.tr("ikke avtalt")
        return row.next_what or self.tr("Ta kontakt")

    def spoken(self, row: RecruitRow) -> str:
        """Return how long ago a man was spoken with."""
        if row.last_follow_up_on is None:
            return self.tr("ikke ennå")
        days = (self._today - row.last_follow_up_on).days
        return self.tr("i dag") if days <= 0 else self.tr("%n dag(er)", "", days)

    def _heading(self, column: RecruitColumn) -> str:
        match column:
            case RecruitColumn.NAME:
                return self.tr("Navn")
            case RecruitColumn.PHASE:
                return self.tr("Fase")
            case RecruitColumn.PLACE:
                return self.tr("Sted nå")
            case RecruitColumn.PHONE:
                return self.tr("Telefon")
            case RecruitColumn.SPOKEN:
                return self.tr("Sist fulgt opp")
            case RecruitColumn.NEXT:
                return self.tr("Neste")

    def _text(self, row: RecruitRow, column: RecruitColumn) -> str:
        match column:
            case RecruitColumn.NAME:
                return row.sorted_name
            case RecruitColumn.PHASE:
                return f"{phase_name(row.phase)} {self.year_of(row)}".strip()
            case RecruitColumn.PLACE:
                return place_now(row) or MISSING
            case RecruitColumn.PHONE:
                return phone(row.phone) or MISSING
            case RecruitColumn.SPOKEN:
                return self.spoken(row)
            case RecruitColumn.NEXT:
                return f"{self.next_day(row)} {self.next_what(row)}"

    def _spoken(self, row: RecruitRow, column: RecruitColumn) -> str:
        text = self._text(row, column)
        if column is RecruitColumn.NAME and row.is_practice:
            return self.tr("{name}, øving").format(name=text)
        if column is RecruitColumn.SPOKEN and self.is_late(row):
            return self.tr("ikke fulgt opp: {days}").format(days=text)
        if column is RecruitColumn.NEXT and self.is_overdue(row):
            return self.tr("forfalt: {what}").format(what=text)
        return text

    def _tip(self, row: RecruitRow, column: RecruitColumn) -> str:
        match column:
            case RecruitColumn.PHASE:
                parts = (phase_name(row.phase), row.cohort_name, row.class_name)
                return ", ".join(part for part in parts if part)
            case RecruitColumn.SPOKEN:
                return "" if row.last_follow_up_on is None else table_date(row.last_follow_up_on)
            case RecruitColumn.PHONE:
                return ""
            case _:
                return self._text(row, column)
