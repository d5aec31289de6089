"""Read phone numbers and e-mail addresses as they are written in lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from mih_desktop.domain.formats import normalised_phone

_NORWEGIAN_DIGITS: Final = 8
_ABROAD: Final = range(7, 16)
_SEVERAL: Final = re.compile(r"\s*(?:[/;,\n]|\beller\b|\bog\b|\bor\b)\s*")
_NUMBER: Final = re.compile(r"\+?[\d][\d\s.\-()]*")
_NOT_DIGITS: Final = re.compile(r"[\s.\-()]")
_LABEL: Final = re.compile(
    r"\b(?:tlf|tel|telefon|mob|mobil|mobile|phone|nr|norge)\b", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_EMAIL: Final = re.compile(r"[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>()]+")


@dataclass(frozen=True, slots=True)
class PhoneReading:
    """The numbers a cell can mean, likeliest first; the cell's own text where it has none."""

    options: tuple[str, ...]
    is_certain: bool


def read_phone(text: str) -> PhoneReading:
    """Read a cell with a phone number: eight digits, or more after a country code."""
    found = [_plain(part) for part in _SEVERAL.split(text)]
    numbers = tuple(dict.fromkeys(number for number in found if _is_number(number)))
    if not numbers:
        guessed = tuple(number[2:] for number in found if _lacks_plus(number))
        return PhoneReading((*guessed, text), False)  # noqa: FBT003 - a field
    is_alone = len(numbers) == len(found) == 1 and not _WORD.search(_LABEL.sub(" ", text))
    return PhoneReading(numbers, is_alone)


def _plain(part: str) -> str:
    match = _NUMBER.search(part)
    return normalised_phone(_NOT_DIGITS.sub("", match.group())) if match else ""


def _is_number(number: str) -> bool:
    if number.startswith("+"):
        return len(number) - 1 in _ABROAD
    return len(number) == _NORWEGIAN_DIGITS


def _lacks_plus(number: str) -> bool:
    return number.startswith("47") and len(number) == _NORWEGIAN_DIGITS + 2


def read_emails(text: str) -> tuple[str, ...]:
    """Return the addresses in a cell, each once, in order."""
    return tuple(dict.fromkeys(_EMAIL.findall(text.replace("mailto:", ""))))
