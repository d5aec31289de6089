"""Read which common subjects somebody lacks, from the words and short forms in use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mih_desktop.domain.enums import CommonSubject, SubjectState
from mih_desktop.domain.people import SubjectRow
from mih_desktop.exchange.headings import plain_words

_WORDS: Final[Mapping[str, CommonSubject]] = {
    "norsk": CommonSubject.NORSK,
    "norwegian": CommonSubject.NORSK,
    "engelsk": CommonSubject.ENGELSK,
    "english": CommonSubject.ENGELSK,
    "matematikk": CommonSubject.MATEMATIKK,
    "matte": CommonSubject.MATEMATIKK,
    "maths": CommonSubject.MATEMATIKK,
    "naturfag": CommonSubject.NATURFAG,
    "science": CommonSubject.NATURFAG,
    "samfunnsfag": CommonSubject.SAMFUNNSKUNNSKAP,
    "samfunnskunnskap": CommonSubject.SAMFUNNSKUNNSKAP,
    "samfunnslaere": CommonSubject.SAMFUNNSKUNNSKAP,
}
_SHORT: Final[Mapping[str, CommonSubject]] = {
    "no": CommonSubject.NORSK,
    "nor": CommonSubject.NORSK,
    "en": CommonSubject.ENGELSK,
    "eng": CommonSubject.ENGELSK,
    "ma": CommonSubject.MATEMATIKK,
    "mat": CommonSubject.MATEMATIKK,
    "na": CommonSubject.NATURFAG,
    "nat": CommonSubject.NATURFAG,
    "nf": CommonSubject.NATURFAG,
    "sa": CommonSubject.SAMFUNNSKUNNSKAP,
    "sam": CommonSubject.SAMFUNNSKUNNSKAP,
    "samf": CommonSubject.SAMFUNNSKUNNSKAP,
    "sf": CommonSubject.SAMFUNNSKUNNSKAP,
}
_ALL: Final = frozenset({"alle", "alle fag", "alle fem", "alt", "all", "alle fellesfag", "alle 5"})
_NONE: Final = frozenset({"ingen", "ingen mangler", "mangler ingen", "ok", "none", "bestatt", "0"})
_JOINING: Final = frozenset({"og", "and", "mangler", "manglar", "fag", "samt", "i"})
_PRIOR_LEARNING: Final = re.compile(r"\b(?:realkomp\w*|prior learning)\b")
_SPLIT: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class SubjectsReading:
    """What a cell says about common subjects."""

    missing: tuple[CommonSubject, ...] = ()
    is_none_missing: bool = False
    is_dash: bool = False
    is_prior_learning: bool = False
    is_short: bool = False
    is_understood: bool = True


def read_subjects(text: str) -> SubjectsReading:
    """Read a cell of subjects that are missing."""
    words = plain_words(text)
    if not words:
        return SubjectsReading(is_dash=bool(text.strip()))
    if words in _ALL:
        return SubjectsReading(tuple(CommonSubject))
    if words in _NONE:
        return SubjectsReading(is_none_missing=True)
    found: list[CommonSubject] = []
    short = False
    unknown = False
    for word in _SPLIT.split(_PRIOR_LEARNING.sub(" ", words)):
        if word in _WORDS:
            found.append(_WORDS[word])
        elif word in _SHORT:
            found.append(_SHORT[word])
            short = True
        elif word and word not in _JOINING:
            unknown = True
    return SubjectsReading(
        tuple(s for s in CommonSubject if s in found),
        is_prior_learning=bool(_PRIOR_LEARNING.search(words)),
        is_short=short,
        is_understood=not unknown,
    )


def subject_rows(
    subjects: tuple[CommonSubject, ...], state: SubjectState
) -> tuple[SubjectRow, ...]:
    """Return rows that put the subjects in one state."""
    return tuple(SubjectRow(subject=subject, state=state) for subject in subjects)
