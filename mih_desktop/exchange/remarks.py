"""Find data in free text: the end of a benefit, children's years of birth, words about health.

What is found is only offered. The text itself is kept as it was typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from mih_desktop.domain.enums import BenefitKind
from mih_desktop.domain.people import ChildRow
from mih_desktop.domain.searchable import fold
from mih_desktop.exchange.benefits import BENEFIT_PATTERN, benefits_named
from mih_desktop.exchange.dates import Moment, MomentKind, find_moments

_LONGEST_TEXT: Final = 2_000
_WINDOW: Final = 60
_ANY_BENEFIT: Final = re.compile(r"\b(?:ytelsen?|ytinga?|vedtak(?:et)?|stonad(?:en)?)\b")
_ENDING: Final = re.compile(
    r"\b(?:gar ut|ut|utloper|opphorer|slutter|sluttar|stopper|stoppar|stanser|tar slutt|til"
    r"|t\.?\s?o\.?\s?m|tom|fram til|frem til|expires|ends|until)\b"
)
_CHILDREN: Final = re.compile(
    r"(?:\b(?P<count>\d{1,2}|ett?|to|tre|fire|fem|seks)\s+)?(?:sma)?\b(?:barn|born|ungar|unger)\b"
)
_COUNT_WORDS: Final = {"et": 1, "ett": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6}
_YEAR: Final = re.compile(r"(?<![\d.])((?:19|20)\d{2})(?!\d)")
_OLDEST_CHILD: Final = 30
_HEALTH: Final = re.compile(
    r"(?:langtids)?s(?:y|ju)k(?:e?meld\w*|dom\w*|efravaer\w*|efravaer)?"
    r"|diagnos\w*|adhd|depre\w*|angst\w*|kreft\w*|psykisk\w*|rusproblem\w*|skade[tr]?|operert\w*"
    r"|uforetryg\w*|on sick leave|sick"
)
_HEALTH_WORD: Final = re.compile(rf"\b(?:{_HEALTH.pattern})\b")
_HEALTH_PART: Final = re.compile(
    rf"[\s,;/–-]*[(\[]?\s*(?:er\s+|for tida\s+|delvis\s+|\d+\s?%\s+)?\b(?:{_HEALTH.pattern})\b"
    r"(?:\s+(?:til|ut|fra|i|hele|\d)[^)\],;]*)?\s*[)\]]?"
)


@dataclass(frozen=True, slots=True)
class BenefitEndFound:
    """A benefit that is said to end; kind None means the one he has."""

    kind: BenefitKind | None
    moment: Moment


@dataclass(frozen=True, slots=True)
class ChildrenFound:
    """Children whose year of birth is given; `count` is the number in words or digits, if any."""

    children: tuple[ChildRow, ...]
    count: int | None


def find_benefit_ends(text: str) -> tuple[BenefitEndFound, ...]:
    """Return each «AAP går ut 31.10» in a text."""
    folded = fold(text[:_LONGEST_TEXT])
    named = [(m.start(), m.end(), benefits_named(m.group())[0]) for m in _benefits(folded)]
    vague = [(m.start(), m.end(), None) for m in _ANY_BENEFIT.finditer(folded)]
    places = sorted([*named, *vague], key=lambda place: place[0])
    found = []
    for number, (_, end, kind) in enumerate(places):
        following = places[number + 1][0] if number + 1 < len(places) else len(folded)
        window = folded[end : min(following, end + _WINDOW)].split(";")[0]
        ending = _ENDING.search(window)
        moments = find_moments(window[ending.end() :]) if ending else ()
        if moments:
            found.append(BenefitEndFound(kind, moments[0]))
    return tuple(found)


def _benefits(folded: str) -> list[re.Match[str]]:
    return list(BENEFIT_PATTERN.finditer(folded))


def find_children(text: str, today: date) -> ChildrenFound | None:
    """Return the children a text names with years or dates of birth, or None."""
    folded = fold(text[:_LONGEST_TEXT])
    match = _CHILDREN.search(folded)
    if match is None:
        return None
    rest = folded[match.end() :]
    days = [
        date(m.year, *m.first)
        for m in find_moments(rest)
        if m.kind is MomentKind.DAY and m.year is not None and m.first == m.last
    ]
    children = [ChildRow(birth_year=d.year, birth_date=d) for d in days]
    dated = {d.year for d in days}
    years = [int(y) for y in _YEAR.findall(rest)]
    children += [ChildRow(birth_year=y) for y in years if y not in dated]
    likely = [c for c in children if today.year - _OLDEST_CHILD <= c.birth_year <= today.year]
    if not likely:
        return None
    count = match["count"]
    number = None if count is None else _COUNT_WORDS.get(count) or int(count)
    return ChildrenFound(tuple(sorted(likely, key=lambda c: c.birth_year)), number)


def health_word(text: str) -> str:
    """Return the first word about health in a text as it stands there, or an empty text."""
    # The letters are folded one by one, so that the place found is the place in the text.
    match = _HEALTH_WORD.search(_same_length_fold(text))
    return text[match.start() : match.end()] if match else ""


def without_health_words(text: str) -> str:
    """Return a contact's name without the words about health beside it."""
    folded = _same_length_fold(text)
    kept = []
    start = 0
    for match in _HEALTH_PART.finditer(folded):
        kept.append(text[start : match.start()])
        start = match.end()
    kept.append(text[start:])
    return " ".join(" ".join(kept).split()).strip(" ,;–-")


def _same_length_fold(text: str) -> str:
    return "".join(folded if len(folded := fold(c)) == 1 else c.lower()[:1] or c for c in text)
