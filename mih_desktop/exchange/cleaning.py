"""Text from outside, as it may be stored: as typed, without characters that are not text."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from typing import Final, TypeAlias

CellValue: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | None
"""What openpyxl gives for a cell."""

MAX_CELL_CHARACTERS: Final = 32_767
"""Excel's own limit; a longer text was not written by Excel."""

# Marks that turn the writing direction make a name look like another one on the screen.
_DIRECTION_MARKS: Final = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_INVISIBLE: Final = "\ufeff\u00ad\u2060\u200b"
_SPACES: Final = "\u00a0\u202f\u2007\u2009"
_TABLE: Final = {
    **{ord(c): None for c in _DIRECTION_MARKS + _INVISIBLE},
    **{ord(c): " " for c in _SPACES},
    ord("\r"): "\n",
    ord("\u2028"): "\n",
    ord("\u2029"): "\n",
    ord("\t"): " ",
}
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BLANK_RUN: Final = re.compile(r" {2,}")


def clean_text(text: str) -> str:
    """Return the text without control characters, with plain spaces, composed letters and no ends.

    Excel writes control characters as `_x000D_`; those are taken out too.
    """
    text = _ESCAPED.sub(lambda m: chr(int(m.group(1), 16)), text[:MAX_CELL_CHARACTERS])
    text = text.replace("\r\n", "\n").translate(_TABLE)
    kept = "".join(
        c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs", "Cn"}
    )
    composed = unicodedata.normalize("NFC", kept)
    return "\n".join(_BLANK_RUN.sub(" ", line).strip() for line in composed.split("\n")).strip()


def one_line(text: str) -> str:
    """Return the text with line breaks as spaces."""
    return " ".join(text.split())


def value_text(value: CellValue) -> str:
    """Return a cell's value as a person would type it: whole numbers without decimals."""
    if value is None:
        return ""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value}".replace(".", ",")
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return f"{value.day:02}.{value.month:02}.{value.year}"
    return str(value)
