"""What the papers other than the economy sheet print, as frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mih_desktop.domain.plan import CohortRow, MilestoneRow


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMaker:
    """Who made a paper, when and where; stands at the right of every header."""

    coordinator: str
    programme_and_county: str
    made_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortListPerson:
    """One man in the list for a meeting; nothing about notes or economy."""

    family_name: str
    given_name: str
    class_name: str = ""
    placement: str = ""
    mentor: str = ""
    missing_subjects: int = 0
    next_what: str = ""
    next_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortListGroup:
    """The men of one municipality, in the order they are to be printed."""

    name: str
    people: tuple[CohortListPerson, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortListContent:
    """All that the cohort list prints; `people_noun` is one and many, as in elev and elever."""

    maker: PaperMaker
    cohort_name: str
    phase_name: str
    people_noun: tuple[str, str]
    groups: tuple[CohortListGroup, ...]
    class_names: tuple[str, ...] = ()
    meeting: str = ""
    filter_words: str = ""
    is_practice: bool = False
    expects_placement: bool = True
    """False while the cohort is being recruited, when nobody is to have a placement yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelSheetContent:
    """All that the wheel prints; the cohorts oldest first, the milestones in date order."""

    maker: PaperMaker
    year: int
    cohorts: tuple[CohortRow, ...]
    milestones: tuple[MilestoneRow, ...]
    filter_words: str = ""
    is_practice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheetContent:
    """All that the sheet with the recovery code prints; never a password."""

    maker: PaperMaker
    code: str
    store_folder: str = ""
