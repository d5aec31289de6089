"""Read amounts as people type them; no Qt.

Taken: 13900, 13 900, 13.900, 13 900,50, 1 072 kr, 1072,-.
"""

from __future__ import annotations

import re
from decimal import Decimal

from mih_desktop.domain.formats import MINUS, NARROW_NO_BREAK_SPACE, decimal_number

_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009'")
_GROUPED = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?")
_PLAIN = re.compile(r"-?\d+([.,]\d+)?")


def read_number(text: str) -> Decimal | None:
    """Return the number, or None when it is not one."""
    bare = text.casefold().translate(_SPACES).replace(MINUS, "-").removesuffix("kr")
    bare = bare.removesuffix(",-").removesuffix(",").removesuffix("%")
    if _GROUPED.fullmatch(bare):
        return Decimal(bare.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(bare):
        return Decimal(bare.replace(",", "."))
    return None


def written_number(value: Decimal) -> str:
    """Write 13 900 or 7,5 with groups of three."""
    whole, _, fraction = decimal_number(value).partition(",")
    sign = MINUS if whole.startswith(MINUS) else ""
    grouped = f"{int(whole.removeprefix(MINUS)):,}".replace(",", NARROW_NO_BREAK_SPACE)
    return f"{sign}{grouped},{fraction}" if fraction else f"{sign}{grouped}"
