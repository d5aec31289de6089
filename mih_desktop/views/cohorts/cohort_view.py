"""Everything the page shows of one cohort, read in one go off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.people import ExitRow, RecruitRow
from mih_desktop.domain.plan import CohortRow, FunnelCount, MilestoneRow
from mih_desktop.programme.plan import FIRST_START, LAST_START
from mih_desktop.programme.standard import ProgrammeStandard
from mih_desktop.services import cohorts, exits, milestones, recruits
from mih_desktop.storage.store import Store
from mih_desktop.views.recruits.recruit_index import is_active


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortView:
    """A cohort with its people, its funnel, its dates and the standard it is laid out from."""

    cohort: CohortRow
    today: date
    people: tuple[RecruitRow, ...]
    funnel: tuple[FunnelCount, ...]
    exits: tuple[ExitRow, ...]
    milestones: tuple[MilestoneRow, ...]
    follow_up_days: int
    standard: ProgrammeStandard

    @property
    def active(self) -> tuple[RecruitRow, ...]:
        """Return those who are on their way."""
        return tuple(row for row in self.people if is_active(row))

    @property
    def present(self) -> tuple[RecruitRow, ...]:
        """Return those who have not left, also those who have reached the certificate."""
        return tuple(row for row in self.people if row.phase is not Phase.LEFT)


def read_cohort_view(store: Store, cohort: CohortRow, today: date) -> CohortView:
    """Read everything of a cohort that has just been listed."""
    query = RecruitQuery(cohort_id=cohort.id, listing=RecruitListFilter.ALL)
    dates = milestones.list_milestones(store, FIRST_START, LAST_START, cohort.id)
    return CohortView(
        cohort=cohort,
        today=today,
        people=recruits.list_recruits(store, query, today),
        funnel=cohorts.funnel(store, cohort.id, today),
        exits=exits.list_exits(store, cohort.id),
        # What belongs to the county or to one man alone has its place elsewhere.
        milestones=tuple(
            row for row in dates if row.cohort_id == cohort.id and row.recruit_id is None
        ),
        follow_up_days=recruits.follow_up_days(store),
        standard=cohorts.standard_in_force(store, cohort.kind),
    )


def cohort_to_show(
    rows: Sequence[CohortRow], wanted: CohortId | None, today: date
) -> CohortRow | None:
    """Return the wanted cohort; else the youngest that has begun, else the youngest."""
    chosen = next((row for row in rows if row.id == wanted), None)
    if chosen is not None:
        return chosen
    begun = (row for row in rows if _has_begun(row, today))
    return next(begun, rows[0] if rows else None)


def _has_begun(row: CohortRow, today: date) -> bool:
    trial = row.span(Phase.TRIAL)
    return trial is not None and trial.starts_on <= today
