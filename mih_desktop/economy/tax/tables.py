"""What a table number on a tax card stands for.

Numbers of the 7100 series held to 2024, those of the 8000 and 9000 series from 2025; 7150, 7160 and
7170 in all years (Skatteetaten, «Oversikt over tabelltrinna» 2020–2024; Forskuddsutskrivingen
2026). Tables with standard deduction, for the action zone and for seamen are left out: they are not
for this group.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_THOUSAND = 1000
_STEP = 10_000
_OLD_DEDUCTIONS: Final = range(7100, 7120)
_OLD_ADDITIONS: Final = range(7120, 7134)
_NEW_DEDUCTIONS: Final = range(8000, 8401, 10)
_NEW_ADDITIONS: Final = range(9010, 9401, 10)


class UnknownTableError(ValueError):
    """There is no table of this number; `number` is what was asked for."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A withholding table.

    `deduction` is in kroner a year, an addition to the income is negative. `is_even` tells that it
    counts with the income of twelve equal months; `withholds_all_year` that nothing is free in June
    and December; `has_social` that the national insurance contribution is in it.
    """

    number: int
    deduction: int = 0
    is_even: bool = False
    withholds_all_year: bool = False
    has_social: bool = True


_SPECIAL: Final = {
    7150: Table(number=7150, is_even=True, withholds_all_year=True),
    7160: Table(number=7160, is_even=True, withholds_all_year=True, has_social=False),
    7170: Table(number=7170, is_even=True, has_social=False),
}


@lru_cache(maxsize=256)
def table_of(number: str) -> Table:
    """Return the table a number stands for, of whichever series.

    Raises:
        UnknownTableError: There is no such table.
    """
    plain = number.strip()
    value = int(plain) if plain.isascii() and plain.isdigit() else 0
    if value in _SPECIAL:
        return _SPECIAL[value]
    if value in _OLD_DEDUCTIONS:
        return Table(number=value, deduction=(value - _OLD_DEDUCTIONS.start) * _STEP)
    if value in _OLD_ADDITIONS:
        return Table(number=value, deduction=-(value - _OLD_ADDITIONS.start + 1) * _STEP)
    if value in _NEW_DEDUCTIONS:
        return Table(number=value, deduction=(value - _NEW_DEDUCTIONS.start) * _THOUSAND)
    if value in _NEW_ADDITIONS:
        return Table(number=value, deduction=-(value % _THOUSAND) * _THOUSAND)
    raise UnknownTableError(number)
