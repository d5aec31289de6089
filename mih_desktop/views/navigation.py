"""Where to go, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Read at start-up, where the rows of the whole domain would cost a third of the time.
    from mih_desktop.domain.ids import CohortId, MilestoneId, RecruitId
    from mih_desktop.domain.overview import RecruitListFilter


@dataclass(frozen=True, slots=True, kw_only=True)
class NavigationTarget:
    """A page, and what to show there; page keys are those of the page registry.

    Keys: today, wheel, cohorts, recruits, folder, partners, meetings, reports, settings, import.
    """

    page: str
    recruit_id: RecruitId | None = None
    tab: str | None = None
    milestone_id: MilestoneId | None = None
    cohort_id: CohortId | None = None
    listing: RecruitListFilter | None = None
    year: int | None = None
