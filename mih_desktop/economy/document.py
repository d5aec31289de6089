"""Economy inputs and sheets as documents: typed, versioned JSON that reads back to equal rows."""

from __future__ import annotations

import hashlib
import json
import types
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.errors import NewerFileError, TornFileError
from mih_desktop.domain.money import EconomyInputs

FORMAT_VERSION = 1
"""Raised when a field changes meaning; documents of a higher one are refused."""

RowT = TypeVar("RowT")


def dump(row: EconomyInputs | SheetContent) -> str:
    """Write a row as canonical JSON: keys sorted, amounts and dates as text."""
    body = {"format": FORMAT_VERSION, "content": _plain(row)}
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def load(kind: type[RowT], document: str) -> RowT:
    """Read a row back.

    Raises:
        NewerFileError: The document was written by a newer version of the program.
        TornFileError: The document is not one of this kind.
    """
    try:
        body = json.loads(document)
        version = int(body["format"])
    except (ValueError, KeyError, TypeError) as error:
        raise TornFileError from error
    if version > FORMAT_VERSION:
        raise NewerFileError
    try:
        row: RowT = _typed(kind, body["content"])
    except (ValueError, KeyError, TypeError, ArithmeticError) as error:
        raise TornFileError from error
    return row


def control_code(content: SheetContent) -> str:
    """Return eight hexadecimal digits, as in 7C1E-904A, that change when anything printed does.

    The code itself, the signature and the mark of a draft are left out: they come afterwards.
    """
    bare = replace(content, control_code="", signed_on=None, is_draft=False)
    digest = hashlib.sha256(dump(bare).encode()).hexdigest().upper()
    return f"{digest[:4]}-{digest[4:8]}"


def _plain(value: Any) -> Any:  # noqa: ANN401
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, (date, Decimal)):
        return value.isoformat() if isinstance(value, date) else str(value)
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _typed(kind: Any, value: Any) -> Any:  # noqa: ANN401
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        if value is None:
            return None
        (inner,) = (arm for arm in get_args(kind) if arm is not type(None))
        return _typed(inner, value)
    if origin is tuple:
        arms = get_args(kind)
        if len(arms) == 2 and arms[1] is Ellipsis:
            return tuple(_typed(arms[0], item) for item in value)
        return tuple(_typed(arm, item) for arm, item in zip(arms, value, strict=True))
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _typed(hints[name], item) for name, item in value.items()})
    if kind is date:
        return date.fromisoformat(value)
    if kind is Decimal:
        return Decimal(value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    # Numbered ids are plain numbers underneath (NewType), and the rest are JSON's own kinds.
    return value
