"""Part a person's name into family and given name, and put capitals back to ordinary writing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from mih_desktop.domain.searchable import fold
from mih_desktop.exchange.cleaning import one_line

_PARTICLES: Final = frozenset(
    {"al", "el", "bin", "ibn", "ben", "bint", "van", "von", "der", "den", "de", "da", "di", "du",
     "dos", "af", "av", "la", "le", "ter", "ten"}
)  # fmt: skip
_BRACKETS: Final = re.compile(r"\s*[(\[]([^)\]]*)[)\]]\s*")
_LETTER_RUN: Final = re.compile(r"[^\W\d_]+")
_ORDER_WORDS: Final = {
    "family_first": ("etternavn fornavn", "etternamn fornamn", "surname first name",
                     "last name first name"),
    "given_first": ("fornavn etternavn", "fornamn etternamn", "fornavn og etternavn"),
}  # fmt: skip


class NameOrder(Enum):
    """Which part of a name stands first in a column."""

    FAMILY_FIRST = "family_first"
    GIVEN_FIRST = "given_first"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name as it would be stored."""

    family: str
    given: str


@dataclass(frozen=True, slots=True)
class NameReading:
    """The ways to part a name, likeliest first; `extra` is what stood in brackets."""

    options: tuple[NameParts, ...]
    is_certain: bool = True
    extra: str = ""


def column_order(heading: str, names: Iterable[str]) -> NameOrder:
    """Tell the order from the heading, or from commas: a family name stands before a comma."""
    words = " ".join(re.sub(r"[^a-z]+", " ", fold(heading)).split())
    if words in _ORDER_WORDS["given_first"]:
        return NameOrder.GIVEN_FIRST
    if words in _ORDER_WORDS["family_first"]:
        return NameOrder.FAMILY_FIRST
    with_comma = [name for name in names if "," in name]
    return NameOrder.FAMILY_FIRST if with_comma else NameOrder.UNKNOWN


def part_name(text: str, order: NameOrder) -> NameReading:
    """Part a whole name; certain with a comma, or where the heading says the given name is first.

    A name without a comma in a column where others have one was probably written as it is spoken,
    with the given name first.
    """
    extra = " ".join(found.strip() for found in _BRACKETS.findall(text) if found.strip())
    plain = one_line(_BRACKETS.sub(" ", text)).strip(" ,;")
    if "," in plain:
        before, after = (one_line(part).strip(" ,") for part in plain.split(",", 1))
        parts = NameParts(before, one_line(after.replace(",", " ")))
        if order is NameOrder.GIVEN_FIRST:
            return NameReading((NameParts(parts.given, parts.family), parts), True, extra)  # noqa: FBT003
        return NameReading((parts,), True, extra)  # noqa: FBT003
    words = plain.split()
    if len(words) < 2:
        # A person is stored under a family name; nothing else can be made of a single word.
        return NameReading((NameParts(plain or one_line(text), ""),), False, extra)  # noqa: FBT003
    certain = order is NameOrder.GIVEN_FIRST and len(words) == 2
    return NameReading(tuple(_spoken_order(words)), certain, extra)


def _spoken_order(words: list[str]) -> list[NameParts]:
    split = len(words) - 1
    while split > 1 and fold(words[split - 1]) in _PARTICLES:
        split -= 1
    splits = [split]
    if split > 1:
        splits.append(split - 1)
    options = [NameParts(" ".join(words[s:]), " ".join(words[:s])) for s in splits]
    # The other way round: the first word is the family name.
    options.append(NameParts(words[0], " ".join(words[1:])))
    return options


def is_shouted(text: str) -> bool:
    """Tell whether a name is written in capitals or without any, so that its case says nothing."""
    runs = [run for run in _LETTER_RUN.findall(text) if len(run) > 1]
    if not runs:
        return False
    return all(run.isupper() for run in runs) or all(run.islower() for run in runs)


def ordinary_case(text: str) -> str:
    """Return the name with a capital at the start of each part; particles in small letters.

    Names like McDonald cannot be told from their capitals, so the user is asked.
    """

    def cased(match: re.Match[str]) -> str:
        word = match.group()
        starts = match.start() == 0
        if not starts and fold(word) in _PARTICLES and text[match.start() - 1] == " ":
            return word.lower()
        return word[0].upper() + word[1:].lower()

    return _LETTER_RUN.sub(cased, text)
