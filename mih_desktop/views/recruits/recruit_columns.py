"""What the columns of the table of recruits hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QObject

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.formats import MISSING, phone, table_date, table_day
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.people import RecruitRow
from mih_desktop.domain.searchable import sort_key
from mih_desktop.views.recruits.matches import match_spans
from mih_desktop.views.recruits.recruit_index import is_not_followed_up, place_now
from mih_desktop.views.widgets.cells import (
    Cell,
    DayCell,
    Marks,
    NameCell,
    PhaseCell,
    TextCell,
    late,
)
from mih_desktop.views.widgets.table import Column
from mih_desktop.views.wording import phase_name

_PHASE_ORDER = {phase: place for place, phase in enumerate(Phase)}


class RecruitColumns(QObject):
    """Makes the cells; knows the day, the years of the cohorts and what is searched for."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.follow_up_days = 0
        self.years: Mapping[CohortId, int] = {}
        self._terms: tuple[str, ...] = ()
        self._spans: dict[str, Marks] = {}
        self._place_orders: dict[str, str] = {}

    def mark(self, terms: tuple[str, ...]) -> None:
        """Mark what is searched for from now on."""
        if terms != self._terms:
            self._terms = terms
            self._spans = {}

    def columns(self, name_order: Callable[[RecruitRow], int]) -> tuple[Column[RecruitRow], ...]:
        """Return the columns; `name_order` is the place of a man by family name."""
        return (
            Column(
                key="name",
                title=self.tr("Navn"),
                cell=self.name,
                sort=name_order,
                width=148,
                stretch=5,
            ),
            Column(
                key="phase",
                title=self.tr("Fase"),
                cell=self.phase,
                sort=self._phase_order,
                width=132,
            ),
            Column(
                key="place",
                title=self.tr("Sted nå"),
                cell=self.place,
                sort=self._place_order,
                width=90,
                stretch=6,
            ),
            Column(
                key="phone",
                title=self.tr("Telefon"),
                cell=self.phone,
                sort=lambda row: (not row.phone, row.phone),
                width=96,
            ),
            Column(
                key="spoken",
                title=self.tr("Sist fulgt opp"),
                cell=self.spoken,
                sort=lambda row: row.last_follow_up_on or date.min,
                width=102,
                right=True,
            ),
            Column(
                key="next",
                title=self.tr("Neste"),
                cell=self.next,
                sort=lambda row: row.next_on or date.max,
                width=122,
                stretch=5,
            ),
        )

    def name(self, row: RecruitRow) -> Cell:
        """Return the name, marked where it was searched for."""
        note = self.tr("øving") if row.is_practice else ""
        marks = self._marks(row.sorted_name)
        return NameCell(family=row.family_name, given=row.given_name, note=note, marks=marks)

    def phase(self, row: RecruitRow) -> Cell:
        """Return the phase with the year of the cohort."""
        year = None if row.cohort_id is None else self.years.get(row.cohort_id)
        note = "" if year is None else str(year)
        return PhaseCell(phase=row.phase, text=phase_name(row.phase), note=note)

    def place(self, row: RecruitRow) -> Cell:
        """Return where a man is now."""
        name = place_now(row)
        return TextCell(text=name or MISSING, tone="ink_2", marks=self._marks(name))

    def phone(self, row: RecruitRow) -> Cell:
        """Return the number, marked where it was searched for."""
        number = phone(row.phone)
        return TextCell(text=number or MISSING, marks=self._marks(number))

    def spoken(self, row: RecruitRow) -> Cell:
        """Return how long ago a man was spoken with; asks for action when it is too long."""
        if row.last_follow_up_on is None:
            text = self.tr("ikke ennå")
        else:
            days = (self.today - row.last_follow_up_on).days
            text = self.tr("%n dag(er)", "", days) if days > 0 else self.tr("i dag")
        if is_not_followed_up(row, self.today, self.follow_up_days):
            return late(text)
        return TextCell(text=text, tone="ink_2")

    def next(self, row: RecruitRow) -> Cell:
        """Return the next thing and its day; asks for action when the day has passed."""
        if row.next_on is None:
            return DayCell(day=MISSING, text=self.tr("ikke avtalt"))
        is_this_year = row.next_on.year == self.today.year
        day = table_day(row.next_on) if is_this_year else table_date(row.next_on)
        what = row.next_what or self.tr("Ta kontakt")
        return DayCell(day=day, text=what, is_late=row.next_on < self.today)

    def _marks(self, text: str) -> Marks:
        if not self._terms:
            return ()
        # The same rows are painted many times between two keys.
        if text not in self._spans:
            self._spans[text] = match_spans(text, self._terms)
        return self._spans[text]

    def _phase_order(self, row: RecruitRow) -> tuple[int, str]:
        return _PHASE_ORDER[row.phase], row.cohort_name

    def _place_order(self, row: RecruitRow) -> tuple[bool, str]:
        name = place_now(row)
        if name not in self._place_orders:
            self._place_orders[name] = sort_key(name)
        return not name, self._place_orders[name]
