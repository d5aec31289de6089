"""What a county reports to the national team: counts per cohort, and no names of participants."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from mih_desktop.domain.enums import CohortKind, ExitKind, MilestoneStatus, Phase
from mih_desktop.domain.plan import FunnelCount, PhaseSpan

SCHEMA_NAME: Final = "mih-national"
SCHEMA_VERSION: Final = 1
"""Raised when a table gets another meaning or loses a column; see docs/national-workbook.md."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitCount:
    """How many left from one phase for one kind of reason."""

    phase: Phase
    exit_kind: ExitKind
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneCount:
    """How many milestones have a status, and how many of them are past their day and open."""

    status: MilestoneStatus
    count: int
    overdue: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EconomyCounts:
    """Economy sheets of those who began the trial; in time is on or before its first day."""

    people: int
    signed_in_time: int = 0
    signed_later: int = 0

    @property
    def unsigned(self) -> int:
        """Return how many have no signed sheet."""
        return self.people - self.signed_in_time - self.signed_later


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalCohort:
    """A cohort's counts on the day of the report."""

    kind: CohortKind
    name: str
    place: str
    year: int
    phases: tuple[PhaseSpan, ...]
    funnel: tuple[FunnelCount, ...]
    exits: tuple[ExitCount, ...] = ()
    milestones: tuple[MilestoneCount, ...] = ()
    economy: EconomyCounts | None = None
    is_practice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalReport:
    """A county's report; `made_by` is the coordinator who sends it."""

    county: str
    made_on: date
    made_by: str
    program_version: str
    cohorts: tuple[NationalCohort, ...]
    region: str = ""

    @property
    def real_cohorts(self) -> tuple[NationalCohort, ...]:
        """Return the cohorts that are reported: practice never is."""
        return tuple(cohort for cohort in self.cohorts if not cohort.is_practice)
