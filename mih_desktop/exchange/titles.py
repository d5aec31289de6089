"""Read the cohort's kind, place and year from the titles round a list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from mih_desktop.domain.enums import CohortKind
from mih_desktop.domain.importing import ReadCohort
from mih_desktop.domain.searchable import fold
from mih_desktop.exchange.cleaning import one_line
from mih_desktop.exchange.names import is_shouted, ordinary_case

_COUNTIES: Final = (
    "Agder", "Akershus", "Buskerud", "Finnmark", "Innlandet", "Møre og Romsdal", "Nordland", "Oslo",
    "Rogaland", "Telemark", "Troms", "Trøndelag", "Vestfold", "Vestland", "Østfold", "Viken",
    "Vestfold og Telemark", "Troms og Finnmark",
)  # fmt: skip
_PROGRAMME: Final = re.compile(r"\b(?:menn|kvinner)\s+i\s+helse\b", re.IGNORECASE)
_WOMEN: Final = re.compile(r"\bkvinne?r?\w*\s+i\s+helse\b", re.IGNORECASE)
_COHORT: Final = re.compile(
    r"\b(?:kull(?:et)?|cohort)\s*(20\d{2})|\b(20\d{2})[\s-]*kull", re.IGNORECASE
)
_YEAR: Final = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_PART: Final = re.compile(r"\s*[–—|,:;]\s*|\s+-\s+|_")
_NOT_PLACE: Final = re.compile(
    r"\b(?:menn|kvinner|i helse|kull(?:et)?|deltaker(?:e|liste|oversikt)?|liste|oversikt|oppdatert"
    r"|versjon|xlsx|cohort|mih)\b|\d",
    re.IGNORECASE,
)
_LONGEST_PLACE: Final = 40


def read_cohort(titles: Sequence[str], sheet_names: Iterable[str], file_name: str) -> ReadCohort:
    """Read the cohort from the rows above a list, then the sheet's name, then the file's."""
    texts = [one_line(text) for text in (*titles, *sheet_names, file_name)]
    joined = " | ".join(texts)
    women = _WOMEN.search(joined) is not None
    return ReadCohort(
        kind=CohortKind.KVINNER_I_HELSE if women else CohortKind.MENN_I_HELSE,
        place=_place(texts, titles),
        year=_year(texts),
    )


def _year(texts: Sequence[str]) -> int | None:
    for pattern in (_COHORT, _YEAR):
        for text in texts:
            # An underscore counts as a letter, so «kull_2026» has no word boundary.
            if match := pattern.search(text.replace("_", " ")):
                return int(next(group for group in match.groups() if group))
    return None


def _place(texts: Sequence[str], titles: Sequence[str]) -> str:
    folded = f" {' '.join(fold(text.replace('_', ' ')) for text in texts)} "
    counties = [county for county in _COUNTIES if re.search(rf"\b{fold(county)}\b", folded)]
    if counties:
        return max(counties, key=len)
    for title in titles:
        if not _PROGRAMME.search(title):
            continue
        for part in _PART.split(_PROGRAMME.sub(" ", title)):
            place = part.strip(" -–.")
            if place and len(place) <= _LONGEST_PLACE and not _NOT_PLACE.search(place):
                return ordinary_case(place) if is_shouted(place) else place
    return ""
