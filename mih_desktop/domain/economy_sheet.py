"""The economy sheet as it is printed and frozen, as rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mih_desktop.domain.enums import PaperLanguage
from mih_desktop.domain.forecast import Forecast
from mih_desktop.domain.ids import EconomyVersionId
from mih_desktop.domain.money import EconomyInputs
from mih_desktop.domain.people import ChildRow
from mih_desktop.domain.plan import PhaseSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class EconomyVersionRow:
    """A frozen economy sheet."""

    id: EconomyVersionId
    number: int
    made_on: date
    made_by: str
    signed_on: date | None
    control_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetHeader:
    """What stands at the top of a printed sheet."""

    name: str
    cohort: str
    municipality: str
    coordinator: str
    programme_and_county: str
    role_label: str
    nav_adviser: str = ""
    nav_office: str = ""
    is_practice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetContent:
    """All that one economy sheet prints; frozen whole when it is signed."""

    header: SheetHeader
    version_number: int
    made_on: date
    is_draft: bool
    signed_on: date | None
    control_code: str
    inputs: EconomyInputs
    course: tuple[PhaseSpan, ...]
    forecast: Forecast
    children: tuple[ChildRow, ...] = ()
    changes: tuple[tuple[str, str, str], ...] = ()
    """What, before, after: since the last version."""
    language: PaperLanguage = PaperLanguage.BOKMAL
    """What the texts of the forecast are written in; a frozen sheet keeps it."""
