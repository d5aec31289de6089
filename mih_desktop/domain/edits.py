"""Marks a field of an edit that is to stay as it is."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, TypeAlias


class _Unset(Enum):
    """The type of UNSET."""

    UNSET = "unset"


Unset: TypeAlias = Literal[_Unset.UNSET]
UNSET: Final = _Unset.UNSET
"""Default of every field in an edit: leave what is stored."""
