"""All the men as they were read once, narrowed in memory at each key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from mih_desktop.domain.enums import CANDIDATE_PHASES, Phase
from mih_desktop.domain.formats import normalised_phone
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.people import RecruitRow
from mih_desktop.domain.searchable import fold, search_terms, sort_key

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
    """Narrows and counts without asking the store again; rows come by family name."""

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
        self._places = {row.id: place for place, row in enumerate(rows)}
        self._base: tuple[RecruitQuery, list[_Entry]] | None = None

    def __len__(self) -> int:
        return len(self._entries)

    def name_order(self, row: RecruitRow) -> int:
        """Return the place of a man by family name in Norwegian order."""
        return self._places[row.id]

    def find_known(self, family_name: str, given_name: str, phone: str) -> RecruitRow | None:
        """Return somebody with this number, or with this whole name; None for nobody."""
        number = normalised_phone(phone)
        name = fold(f"{given_name} {family_name}")
        for _, row in self._entries:
            if number and row.phone == number:
                return row
            if given_name and family_name and fold(row.name) == name:
                return row
        return None

    def municipalities(self) -> list[str]:
        """Return the municipalities men live in, in Norwegian order."""
        return sorted(
            {row.municipality for _, row in self._entries if row.municipality}, key=sort_key
        )

    def counts(self, cohort_id: CohortId | None = None) -> dict[RecruitListFilter, int]:
        """Return how many men each ready-made filter holds."""
        rows = [r for _, r in self._entries if cohort_id is None or r.cohort_id == cohort_id]
        return {listing: sum(map(self._listing(listing), rows)) for listing in RecruitListFilter}

    def narrowed(self, query: RecruitQuery) -> list[RecruitRow]:
        """Return the men that fit; every term must be found in name, number or place."""
        entries = self._without_text(query)
        terms = search_terms(query.text)
        if not terms:
            return [row for _, row in entries]
        if len(terms) == 1:
            only = terms[0]
            return [row for text, row in entries if only in text]
        return [row for text, row in entries if all(term in text for term in terms)]

    def _without_text(self, query: RecruitQuery) -> list[_Entry]:
        # Typing changes the text alone, so the rest is narrowed once for all keys.
        bare = replace(query, text="")
        if self._base is None or self._base[0] != bare:
            fits = self._listing(query.listing)
            entries = [
                entry
                for entry in self._entries
                if fits(entry[1])
                and (query.cohort_id is None or entry[1].cohort_id == query.cohort_id)
                and (query.phase is None or entry[1].phase == query.phase)
                and (not query.municipality or entry[1].municipality == query.municipality)
            ]
            self._base = (bare, entries)
        return self._base[1]

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
