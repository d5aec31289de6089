"""Recognise national identity numbers, so that they are used for the birth date and kept nowhere.

Eleven digits: day, month, two-digit year, three digits that tell the century, two check digits.
Source: Skatteetaten on fødselsnummer and D-nummer (day + 40). Synthetic test numbers add 80 or 65
to the month, H-numbers 40.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

MASK: Final = "[fødselsnummer]"

_WEIGHTS_1: Final = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_WEIGHTS_2: Final = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
# Six and five digits with at most a space or a dot between, and no digit or plus beside them.
_ELEVEN: Final = re.compile(r"(?<![\d+])(\d{6})[ .\-]?(\d{5})(?!\d)")
_DAY_ADDED: Final = 40
_MONTHS_ADDED: Final = (0, 40, 65, 80)

_LENGTH: Final = 11


def birth_date_of(digits: str) -> date | None:
    """Return the birth date that eleven digits stand for, or None where they stand for none.

    The check digits are not asked: numbers given out from 2032 on follow other rules.
    """
    if len(digits) != _LENGTH or not digits.isdigit():
        return None
    day, month, short_year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    if day > _DAY_ADDED:
        day -= _DAY_ADDED
    year = _year(short_year, int(digits[6:9]))
    for added in _MONTHS_ADDED:
        try:
            return date(year, month - added, day)
        except ValueError:
            continue
    return None


def is_valid(digits: str) -> bool:
    """Tell whether eleven digits are a date with right check digits."""
    return birth_date_of(digits) is not None and all(
        sum(int(d) * w for d, w in zip(digits, weights, strict=False)) % _LENGTH == 0
        for weights in (_WEIGHTS_1, _WEIGHTS_2)
    )


def identity_number_in(text: str) -> str:
    """Return the first eleven digits that are an identity number, or an empty text.

    A phone number with a country code can have eleven digits too, so the check digits must agree,
    or the digits must stand in six and five with a plain date in front.
    """
    for match in _ELEVEN.finditer(text):
        digits = match.group(1) + match.group(2)
        if is_valid(digits) or (len(match.group()) > _LENGTH and _is_plain_date(digits)):
            return digits
    return ""


def without_identity_numbers(text: str, *, also_unlikely: bool = False) -> str:
    """Return the text with identity numbers replaced by a word that says what stood there.

    With `also_unlikely`, any eleven digits that begin with a date go, wrong check digits or not.
    """

    def masked(match: re.Match[str]) -> str:
        is_number = identity_number_in(match.group()) or (
            also_unlikely and birth_date_of(match.group(1) + match.group(2))
        )
        return MASK if is_number else match.group()

    return _ELEVEN.sub(masked, text)


def _is_plain_date(digits: str) -> bool:
    try:
        date(2000 + int(digits[4:6]), int(digits[2:4]), int(digits[:2]))
    except ValueError:
        return False
    return True


def _year(short_year: int, individual: int) -> int:
    """Return the whole year: the three digits after the date tell the century."""
    if individual < 500:
        return 1900 + short_year
    if individual < 750 and short_year >= 54:
        return 1800 + short_year
    if individual >= 900 and short_year >= 40:
        return 1900 + short_year
    return 2000 + short_year
