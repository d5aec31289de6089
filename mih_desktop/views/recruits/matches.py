"""Which letters of a text a search found, so that they can be marked behind the text."""

from __future__ import annotations

from collections.abc import Iterable

from mih_desktop.domain.searchable import fold


def match_spans(text: str, terms: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Return start and end of every stretch of a text that a folded term found, in order.

    A letter that folds to two (æ) is marked whole when either of them was found; digits are also
    found across the spaces of a grouped number.
    """
    folded, origin = _folded_letters(text)
    marked: set[int] = set()
    for term in terms:
        for found in _places(folded, term):
            marked.update(origin[found : found + len(term)])
        if term.isdigit():
            marked.update(_digits_found(text, term))
    return _stretches(marked)


def _folded_letters(text: str) -> tuple[str, list[int]]:
    """Fold letter by letter and remember which letter each folded one came from."""
    pieces: list[str] = []
    origin: list[int] = []
    for place, letter in enumerate(text):
        piece = " " if letter.isspace() else fold(letter)
        pieces.append(piece)
        origin.extend([place] * len(piece))
    return "".join(pieces), origin


def _digits_found(text: str, term: str) -> set[int]:
    places = [place for place, letter in enumerate(text) if letter.isdigit()]
    digits = "".join(text[place] for place in places)
    found: set[int] = set()
    for start in _places(digits, term):
        first, last = places[start], places[start + len(term) - 1]
        found.update(range(first, last + 1))
    return found


def _places(text: str, term: str) -> list[int]:
    places: list[int] = []
    start = text.find(term) if term else -1
    while start >= 0:
        places.append(start)
        start = text.find(term, start + 1)
    return places


def _stretches(marked: set[int]) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    for place in sorted(marked):
        if spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1)
        else:
            spans.append((place, place + 1))
    return tuple(spans)
