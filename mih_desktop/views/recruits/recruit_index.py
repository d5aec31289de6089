"""All the men as they were read once, narrowed and sorted in memory at each key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias

from mih_desktop.domain.enums import CANDIDATE_PHASES, Phase
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.people import RecruitRow
from mih_desktop.domain.searchable import fold, search_terms, sort_key

_LATEST = date.max
_EARLIEST = date.min


class RecruitColumn(StrEnum):
    """The columns of the table, in order."""

    NAME = "name"
    PHASE = "phase"
    PLACE = "place"
    PHONE = "phone"
    SPOKEN = "spoken"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class SortOrder:
    """By which column, and whether from the end."""

    column: RecruitColumn = RecruitColumn.NAME
    descending: bool = False


_Entry: TypeAlias = tuple[str, RecruitRow]
"""A man with everything he can be found by."""


def place_now(row: RecruitRow) -> str:
    """Return where a man is now: his placement, before it his NAV office, else his municipality."""
    return row.placement or row.nav_office or row.municipality


def is_active(row: RecruitRow) -> bool:
    """Tell whether a man is on his way: neither out of the course nor at its end."""
    return row.phase not in (Phase.LEFT, Phase.CERTIFIED)


def is_not_followed_up(row: RecruitRow, today: date, days: int) -> bool:
    """Tell whether a man in the course has not been spoken with for too many days."""
    if not is_active(row) or row.phase in CANDIDATE_PHASES:
        return False
    spoken = row.last_follow_up_on
    return spoken is None or (today - spoken).days >= days


class RecruitIndex:
    """Narrows, counts and sorts without asking the store again."""

    def __init__(self, rows: Sequence[RecruitRow], today: date, follow_up_days: int) -> None:
        self.today = today
        self.follow_up_days = follow_up_days
        folded: dict[str, str] = {}

        def place(name: str) -> str:
            if name not in folded:
                folded[name] = fold(name)
            return folded[name]

        self._entries: list[_Entry] = []
        for row in rows:
            places = f"{place(row.placement)} {place(row.nav_office)} {place(row.municipality)}"
            self._entries.append((f"{row.search} {places}", row))
        self._sorted: dict[RecruitColumn, list[_Entry]] = {RecruitColumn.NAME: self._entries}
        self._base: tuple[tuple[RecruitQuery, SortOrder], list[_Entry]] | None = None

    def __len__(self) -> int:
        return len(self._entries)

    def rows(self) -> list[RecruitRow]:
        """Return everybody, by family name."""
        return [row for _, row in self._entries]

    def municipalities(self) -> list[str]:
        """Return the municipalities men live in, in Norwegian order."""
        return sorted(
            {row.municipality for _, row in self._entries if row.municipality}, key=sort_key
        )

    def counts(self, cohort_id: CohortId | None = None) -> dict[RecruitListFilter, int]:
        """Return how many men each ready-made filter holds."""
        rows = [r for _, r in self._entries if cohort_id is None or r.cohort_id == cohort_id]
        return {listing: sum(map(self._listing(listing), rows)) for listing in RecruitListFilter}

    def narrowed(self, query: RecruitQuery, order: SortOrder) -> list[RecruitRow]:
        """Return the men that fit, sorted; every term must be found in name, number or place."""
        entries = self._without_text(query, order)
        terms = search_terms(query.text)
        if not terms:
            return [row for _, row in entries]
        if len(terms) == 1:
            only = terms[0]
            return [row for text, row in entries if only in text]
        return [row for text, row in entries if all(term in text for term in terms)]

    def _without_text(self, query: RecruitQuery, order: SortOrder) -> list[_Entry]:
        # Typing changes the text alone, so the rest is narrowed once for all keys.
        bare = RecruitQuery(
            listing=query.listing,
            cohort_id=query.cohort_id,
            phase=query.phase,
            municipality=query.municipality,
        )
        key = (bare, order)
        if self._base is None or self._base[0] != key:
            fits = self._listing(query.listing)
            entries = [
                entry
                for entry in self._in_order(order)
                if fits(entry[1])
                and (query.cohort_id is None or entry[1].cohort_id == query.cohort_id)
                and (query.phase is None or entry[1].phase == query.phase)
                and (not query.municipality or entry[1].municipality == query.municipality)
            ]
            self._base = (key, entries)
        return self._base[1]

    def _in_order(self, order: SortOrder) -> list[_Entry]:
        entries = self._sorted.get(order.column)
        if entries is None:
            key = _SORT_KEYS[order.column]
            entries = sorted(self._entries, key=lambda entry: key(entry[1]))
            self._sorted[order.column] = entries
        if not order.descending:
            return entries
        # Men who are alike in the column stay by name whichever way the column is turned.
        if order.column is RecruitColumn.NAME:
            return entries[::-1]
        key = _SORT_KEYS[order.column]
        return sorted(self._entries, key=lambda entry: key(entry[1]), reverse=True)

    def _listing(self, listing: RecruitListFilter) -> Callable[[RecruitRow], bool]:
        match listing:
            case RecruitListFilter.ALL:
                return lambda row: True
            case RecruitListFilter.LEFT:
                return lambda row: row.phase == Phase.LEFT
            case RecruitListFilter.RESERVE:
                return lambda row: is_active(row) and row.is_reserve
            case RecruitListFilter.NOT_FOLLOWED_UP:
                return lambda row: is_not_followed_up(row, self.today, self.follow_up_days)
            case RecruitListFilter.ECONOMY_UNSIGNED:
                return lambda row: is_active(row) and row.economy_signed_on is None
            case RecruitListFilter.SUBJECTS_MISSING:
                return lambda row: is_active(row) and row.missing_subjects > 0
            case RecruitListFilter.ACTIVE:
                return is_active


_PHASE_ORDER = {phase: place for place, phase in enumerate(Phase)}
_SORT_KEYS: dict[RecruitColumn, Callable[[RecruitRow], Any]] = {
    RecruitColumn.PHASE: lambda row: (_PHASE_ORDER[row.phase], row.cohort_name),
    RecruitColumn.PLACE: lambda row: (not place_now(row), sort_key(place_now(row))),
    RecruitColumn.PHONE: lambda row: (not row.phone, row.phone),
    RecruitColumn.SPOKEN: lambda row: row.last_follow_up_on or _EARLIEST,
    RecruitColumn.NEXT: lambda row: (row.next_on or _LATEST, row.next_what),
}
