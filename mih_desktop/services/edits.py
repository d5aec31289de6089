"""Apply the fields of an edit that were given, and check text and dates on the way in."""

from __future__ import annotations

import unicodedata
from dataclasses import fields
from datetime import date
from typing import Any

from mih_desktop.domain.edits import UNSET
from mih_desktop.domain.errors import InvalidValueError

EARLIEST = date(1900, 1, 1)
LATEST = date(2199, 12, 31)
EARLIEST_PLAN = date(2000, 1, 1)

_KEPT_CONTROLS = "\n\t"


def given(edit: Any, *, leave_out: tuple[str, ...] = ()) -> dict[str, Any]:  # noqa: ANN401
    """Return the fields of an edit that are set, cleaned."""
    return {
        f.name: cleaned(getattr(edit, f.name), f.name)
        for f in fields(edit)
        if f.name not in leave_out and getattr(edit, f.name) is not UNSET
    }


def cleaned(value: Any, name: str = "") -> Any:  # noqa: ANN401
    """Return a value fit to be stored: text composed and without control characters."""
    if isinstance(value, str) and type(value) is str:
        return clean_text(value)
    if isinstance(value, date):
        return checked_date(value, name)
    return value


def clean_text(text: str) -> str:
    """Compose letters and drop control characters and lone surrogates; keep line breaks."""
    kept = (
        c
        for c in unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
        if c in _KEPT_CONTROLS or unicodedata.category(c) not in ("Cc", "Cs")
    )
    return "".join(kept)


def one_line(text: str) -> str:
    """Return cleaned text on one line, without spaces at the ends."""
    return " ".join(clean_text(text).split())


def required(text: str, name: str) -> str:
    """Return one line of text or raise InvalidValueError where there is none."""
    line = one_line(text)
    if not line:
        raise InvalidValueError(field=name)
    return line


def checked_date(day: date, name: str) -> date:
    """Return the day, or raise InvalidValueError for one no calendar here will meet."""
    earliest = EARLIEST if name == "birth_date" else EARLIEST_PLAN
    if not earliest <= day <= LATEST:
        raise InvalidValueError(field=name)
    return day
