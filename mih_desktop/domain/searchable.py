"""Fold names and numbers so that a search finds them however they are typed.

FTS and LIKE miss "oyv" for Øyvind and a phone number typed with spaces, so people and partners
carry a column of folded text.
"""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans(
    {"ø": "o", "æ": "ae", "å": "a", "đ": "d", "ð": "d", "ŧ": "t", "ŋ": "n", "ł": "l", "ß": "ss"}
)


def fold(text: str) -> str:
    """Return lower-case text without accents, with Nordic and Sámi letters as plain ones."""
    # Decomposed first as well: some capitals, like those of formulas, hide behind another letter.
    lowered = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", lowered)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)
    return " ".join(bare.split())


def search_text(*parts: str, phones: tuple[str, ...] = ()) -> str:
    """Return the folded column: words, then phone numbers as bare digits."""
    digits = ["".join(c for c in p if c.isdigit()) for p in phones]
    return " ".join(piece for piece in (*(fold(p) for p in parts), *digits) if piece)


def search_terms(query: str) -> tuple[str, ...]:
    """Split what is typed into terms that must all occur; digits typed apart are joined."""
    folded = fold(query)
    bare = folded.replace(" ", "")
    for country_code in ("+47", "0047"):
        bare = bare.removeprefix(country_code)
    bare = bare.removeprefix("+")
    if not bare:
        return ()
    return (bare,) if bare.isdigit() else tuple(folded.split())


_AFTER_Z = str.maketrans({"æ": "{a", "ø": "{b", "å": "{c", "ä": "{a", "ö": "{b"})
"""Curly brace follows z in ASCII, so that æ, ø and å sort last in this order."""


def sort_key(*parts: str) -> str:
    """Return a key that sorts names as in Norwegian, whatever the database's collation."""
    moved = (p.casefold().translate(_AFTER_Z) for p in parts)
    bare = (
        "".join(c for c in unicodedata.normalize("NFKD", m) if not unicodedata.combining(c))
        for m in moved
    )
    return "\x1f".join(" ".join(b.translate(_LETTERS).split()) for b in bare)
