"""Recruits, their path and their follow-up as frozen rows and edits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mih_desktop.domain.edits import UNSET, Unset
from mih_desktop.domain.enums import (
    BenefitKind,
    Channel,
    CohortKind,
    CommonSubject,
    ExitKind,
    NoteVisibility,
    Phase,
    Role,
    SubjectState,
)
from mih_desktop.domain.ids import (
    AttachmentId,
    CohortId,
    ContactId,
    FollowUpId,
    OrganisationId,
    PhaseEntryId,
    RecruitId,
    RoleId,
    SchoolClassId,
)
from mih_desktop.domain.plan import PhaseSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class RecruitRow:
    """A man as shown in tables and search results."""

    id: RecruitId
    version: int
    family_name: str
    given_name: str
    phase: Phase
    phone: str = ""
    email: str = ""
    birth_date: date | None = None
    cohort_id: CohortId | None = None
    cohort_name: str = ""
    cohort_kind: CohortKind = CohortKind.MENN_I_HELSE
    class_id: SchoolClassId | None = None
    class_name: str = ""
    municipality: str = ""
    nav_office: str = ""
    placement: str = ""
    last_follow_up_on: date | None = None
    next_on: date | None = None
    next_what: str = ""
    missing_subjects: int = 0
    economy_signed_on: date | None = None
    is_reserve: bool = False
    is_practice: bool = False
    search: str = ""
    """Folded words and digits, so that a page can narrow a list at each key without asking."""

    @property
    def name(self) -> str:
        """Return the name as spoken: given name first."""
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def sorted_name(self) -> str:
        """Return the name as in lists: family name first."""
        return ", ".join(part for part in (self.family_name, self.given_name) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseEntry:
    """A stay in one phase of a man's history; left_on is None for the present one."""

    id: PhaseEntryId
    phase: Phase
    entered_on: date
    left_on: date | None = None
    exit_kind: ExitKind | None = None
    reason: str = ""
    route_onward: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitRow:
    """A man who left the course: from which phase, when, whose wish it was and what came after."""

    recruit_id: RecruitId
    family_name: str
    given_name: str
    from_phase: Phase
    left_on: date
    exit_kind: ExitKind = ExitKind.OTHER
    reason: str = ""
    route_onward: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildRow:
    """A child of a recruit; the day is unknown where only the year is."""

    birth_year: int
    birth_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectRow:
    """How one common subject stands."""

    subject: CommonSubject
    state: SubjectState
    planned_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRow:
    """A contact in a role around a man or a cohort."""

    id: RoleId
    role: Role
    contact_id: ContactId
    contact_name: str
    organisation_name: str = ""
    phone: str = ""
    email: str = ""
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRow:
    """An entry in the contact log."""

    id: FollowUpId
    version: int
    recruit_id: RecruitId
    recruit_name: str
    happened_on: date
    channel: Channel
    topic: str = ""
    note: str = ""
    next_on: date | None = None
    next_what: str = ""
    next_done: bool = False
    visibility: NoteVisibility = NoteVisibility.TRANSFER
    is_draft: bool = False
    changed_at: datetime | None = None
    is_practice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentRow:
    """A paper in the folder, without its content."""

    id: AttachmentId
    name: str
    media_type: str
    size: int
    added_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RecruitDetails:
    """Everything the folder shows of one man; phases are his own course."""

    row: RecruitRow
    benefit: BenefitKind | None = None
    municipality_id: OrganisationId | None = None
    nav_office_id: OrganisationId | None = None
    placement_id: OrganisationId | None = None
    course: tuple[PhaseSpan, ...] = ()
    history: tuple[PhaseEntry, ...] = ()
    children: tuple[ChildRow, ...] = ()
    subjects: tuple[SubjectRow, ...] = ()
    roles: tuple[RoleRow, ...] = ()
    follow_ups: tuple[FollowUpRow, ...] = ()
    attachments: tuple[AttachmentRow, ...] = ()
    remark: str = ""
    heard_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRecruit:
    """A man to be added."""

    family_name: str
    given_name: str = ""
    phase: Phase = Phase.INTERESTED
    entered_on: date | None = None
    phone: str = ""
    email: str = ""
    birth_date: date | None = None
    cohort_id: CohortId | None = None
    class_id: SchoolClassId | None = None
    municipality: str = ""
    nav_office: str = ""
    nav_adviser: str = ""
    placement: str = ""
    mentor: str = ""
    benefit: BenefitKind | None = None
    subjects: tuple[SubjectRow, ...] = ()
    children: tuple[ChildRow, ...] = ()
    is_reserve: bool = False
    left_on: date | None = None
    exit_kind: ExitKind | None = None
    exit_phase: Phase | None = None
    remark: str = ""
    heard_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecruitEdit:
    """Changes to a man's own fields; partners are given by name and found or added."""

    family_name: str | Unset = UNSET
    given_name: str | Unset = UNSET
    phone: str | Unset = UNSET
    email: str | Unset = UNSET
    birth_date: date | Unset | None = UNSET
    cohort_id: CohortId | Unset | None = UNSET
    class_id: SchoolClassId | Unset | None = UNSET
    municipality: str | Unset = UNSET
    nav_office: str | Unset = UNSET
    placement: str | Unset = UNSET
    benefit: BenefitKind | Unset | None = UNSET
    is_reserve: bool | Unset = UNSET
    remark: str | Unset = UNSET
    heard_of: str | Unset = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseMove:
    """A man's step into another phase, or out of the course.

    `without_signature` lets him start though the economy sheet is not signed, for the reason given.
    """

    phase: Phase
    on: date
    exit_kind: ExitKind | None = None
    reason: str = ""
    route_onward: str = ""
    without_signature: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpEdit:
    """A new entry in the contact log, or all fields of a changed one."""

    happened_on: date
    channel: Channel
    topic: str = ""
    note: str = ""
    next_on: date | None = None
    next_what: str = ""
    next_done: bool = False
    visibility: NoteVisibility = NoteVisibility.TRANSFER
    is_draft: bool = False
