"""A man's tax card as it is typed in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from mih_desktop.domain.enums import Payer


class TaxCardKind(StrEnum):
    """How tax is withheld: by table, by percent, not up to a limit, or without any card."""

    TABLE = "table"
    PERCENT = "percent"
    EXEMPTION = "exemption"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxCard:
    """What a payer finds on the card.

    A table card has a table number for `table_payer` and a percent for all others. An exemption
    card has the limit that may be earned in a calendar year.
    """

    kind: TaxCardKind
    table_number: str = ""
    percent: Decimal | None = None
    exemption_limit: Decimal | None = None
    table_payer: Payer = Payer.NAV
