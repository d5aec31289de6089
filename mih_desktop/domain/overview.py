"""What I dag, the search field and filters show, as frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.ids import CohortId, MilestoneId, RecruitId
from mih_desktop.domain.plan import CohortRow, FunnelCount, MilestoneRow


class AgendaKind(StrEnum):
    """What a line on I dag stands for."""

    MILESTONE = "milestone"
    FOLLOW_UP = "follow_up"
    DRAFT = "draft"
    QUESTION = "question"
    ECONOMY = "economy"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One line on I dag; opens its milestone or its man."""

    kind: AgendaKind
    title: str
    who: str
    on: date
    time_text: str = ""
    is_done: bool = False
    milestone: MilestoneRow | None = None
    recruit_id: RecruitId | None = None
    cohort_id: CohortId | None = None
    cohort_name: str = ""
    phase: Phase | None = None
    """Phase of the line's cohort now, for its swatch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortCard:
    """A running cohort on I dag."""

    cohort: CohortRow
    phase: Phase | None
    people: int
    funnel: tuple[FunnelCount, ...]
    next_milestone: MilestoneRow | None
    not_followed_up: tuple[RecruitId, ...]
    unsigned_sheets: tuple[RecruitId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayView:
    """Everything on I dag."""

    day: date
    overdue: tuple[AgendaLine, ...]
    today: tuple[AgendaLine, ...]
    fortnight: tuple[AgendaLine, ...]
    """The 14 days after today."""
    ahead: tuple[AgendaLine, ...]
    """From then on to three months from today."""
    waiting: tuple[AgendaLine, ...]
    """Questions that somebody else must answer, the longest wait first."""
    cards: tuple[CohortCard, ...]


class HitKind(StrEnum):
    """What the search field found."""

    RECRUIT = "recruit"
    CONTACT = "contact"
    ORGANISATION = "organisation"
    MILESTONE = "milestone"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """One hit of the search field."""

    kind: HitKind
    title: str
    detail: str = ""
    recruit_id: RecruitId | None = None
    milestone_id: MilestoneId | None = None
    contact_id: int | None = None
    phase: Phase | None = None


class RecruitListFilter(StrEnum):
    """The ready-made filters over the table of recruits."""

    ACTIVE = "active"
    NOT_FOLLOWED_UP = "not_followed_up"
    ECONOMY_UNSIGNED = "economy_unsigned"
    SUBJECTS_MISSING = "subjects_missing"
    RESERVE = "reserve"
    LEFT = "left"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecruitQuery:
    """What the table of recruits is asked for; empty fields do not narrow it."""

    text: str = ""
    listing: RecruitListFilter = RecruitListFilter.ACTIVE
    cohort_id: CohortId | None = None
    phase: Phase | None = None
    municipality: str = ""
