"""Cohorts, phases and milestones as frozen rows and edits."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time

from mih_desktop.domain.edits import UNSET, Unset
from mih_desktop.domain.enums import (
    Actor,
    CohortKind,
    DayRule,
    Edge,
    FunnelStep,
    MilestoneKind,
    MilestoneStatus,
    OffsetUnit,
    Phase,
)
from mih_desktop.domain.ids import (
    CohortId,
    ContactId,
    MilestoneId,
    RecruitId,
    SchoolClassId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseSpan:
    """One phase of a cohort or a man: first and last day, both counted in."""

    phase: Phase
    starts_on: date
    ends_on: date
    start_hand_set: bool = False
    end_hand_set: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorRule:
    """A day counted from an edge of a phase: amount may be negative (before)."""

    phase: Phase
    edge: Edge
    amount: int = 0
    unit: OffsetUnit = OffsetUnit.DAYS
    day_rule: DayRule = DayRule.AS_IS


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolClassRow:
    """A class of a cohort."""

    id: SchoolClassId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortRow:
    """A cohort as shown on cards, in filters and on the wheel."""

    id: CohortId
    version: int
    kind: CohortKind
    name: str
    year: int
    place: str
    phases: tuple[PhaseSpan, ...]
    classes: tuple[SchoolClassRow, ...] = ()
    targets: dict[FunnelStep, int] = field(default_factory=dict)
    is_practice: bool = False

    def span(self, phase: Phase) -> PhaseSpan | None:
        """Return the dates of a phase, or None where the cohort has none."""
        return next((s for s in self.phases if s.phase == phase), None)

    def phase_on(self, day: date) -> Phase | None:
        """Return the phase that holds the day; the later one where two overlap."""
        return next(
            (s.phase for s in reversed(self.phases) if s.starts_on <= day <= s.ends_on), None
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCohort:
    """What a person chooses when a cohort is laid out from the standard."""

    kind: CohortKind
    place: str
    starts_on: date
    is_practice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRow:
    """A milestone as shown in wheel, list and on I dag; ends_on only for kind SPAN."""

    id: MilestoneId
    version: int
    title: str
    actor: Actor
    kind: MilestoneKind
    status: MilestoneStatus
    starts_on: date
    ends_on: date | None = None
    at: time | None = None
    cohort_id: CohortId | None = None
    cohort_name: str = ""
    recruit_id: RecruitId | None = None
    recruit_name: str = ""
    anchor: AnchorRule | None = None
    is_hand_set: bool = False
    standard_key: str | None = None
    why: str = ""
    source: str = ""
    note: str = ""
    place: str = ""
    responsible_id: ContactId | None = None
    responsible_name: str = ""
    is_practice: bool = False

    @property
    def last_day(self) -> date:
        """Return the day it must be finished."""
        return self.ends_on or self.starts_on

    @property
    def is_open(self) -> bool:
        """Tell whether anything remains to be done."""
        return self.status not in (MilestoneStatus.DONE, MilestoneStatus.NOT_RELEVANT)

    def is_overdue(self, today: date) -> bool:
        """Tell whether its day has passed with something still to do."""
        return self.is_open and self.last_day < today


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMilestone:
    """A milestone to be added by hand; either an anchor or a date."""

    title: str
    actor: Actor
    kind: MilestoneKind
    starts_on: date
    ends_on: date | None = None
    at: time | None = None
    cohort_id: CohortId | None = None
    recruit_id: RecruitId | None = None
    anchor: AnchorRule | None = None
    why: str = ""
    note: str = ""
    place: str = ""
    standard_key: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneEdit:
    """Changes to a milestone; a new date makes it hand-set."""

    title: str | Unset = UNSET
    actor: Actor | Unset = UNSET
    kind: MilestoneKind | Unset = UNSET
    status: MilestoneStatus | Unset = UNSET
    starts_on: date | Unset = UNSET
    ends_on: date | Unset | None = UNSET
    at: time | Unset | None = UNSET
    why: str | Unset = UNSET
    note: str | Unset = UNSET
    place: str | Unset = UNSET
    responsible_id: ContactId | Unset | None = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedPhase:
    """A phase before and after a move."""

    before: PhaseSpan
    after: PhaseSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedMilestone:
    """A milestone before and after a move; lands_on names a holiday or a weekend, else empty."""

    milestone: MilestoneRow
    starts_on: date
    ends_on: date | None
    lands_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovePreview:
    """What moving an edge of a cohort's phase would do, shown before it is done."""

    cohort_id: CohortId
    phase: Phase
    edge: Edge
    new_date: date
    phases: tuple[MovedPhase, ...]
    milestones: tuple[MovedMilestone, ...]
    stays: tuple[MilestoneRow, ...]
    stays_phases: tuple[PhaseSpan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FunnelCount:
    """One step of the funnel: how many reached it, and of the target."""

    step: FunnelStep
    actual: int
    target: int | None
    left_own_choice: int = 0
    left_guided_out: int = 0
    left_other: int = 0
    is_reached: bool = True
    """False while the cohort has not come to the step, so that 0 is shown as a dash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardDeviationRow:
    """A local change of one field of one item of the programme standard."""

    cohort_kind: CohortKind
    item_key: str
    field_name: str
    value: str
