"""Those who left a cohort on the way, and where they went."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select

from mih_desktop.domain.enums import ExitKind, Phase
from mih_desktop.domain.ids import CohortId, RecruitId
from mih_desktop.domain.people import ExitRow
from mih_desktop.models import Recruit, RecruitPhase
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import reading


def list_exits(store: Store, cohort_id: CohortId) -> tuple[ExitRow, ...]:
    """Return those of a cohort who have left it, by family name in Norwegian order."""
    query = (
        select(RecruitPhase, Recruit.family_name, Recruit.given_name)
        .join(Recruit, Recruit.id == RecruitPhase.recruit_id)
        .where(
            Recruit.cohort_id == cohort_id,
            Recruit.phase == Phase.LEFT,
            Recruit.binned_at.is_(None),
        )
        .order_by(Recruit.sort_key, Recruit.id, RecruitPhase.entered_on, RecruitPhase.id)
    )
    stays: dict[tuple[int, str, str], list[RecruitPhase]] = defaultdict(list)
    with reading(store) as session:
        for stay, family_name, given_name in session.execute(query):
            stays[stay.recruit_id, family_name, given_name].append(stay)
        return tuple(
            _exit_row(RecruitId(recruit_id), family_name, given_name, entries)
            for (recruit_id, family_name, given_name), entries in stays.items()
        )


def _exit_row(
    recruit_id: RecruitId, family_name: str, given_name: str, stays: list[RecruitPhase]
) -> ExitRow:
    left = [stay for stay in stays if stay.phase is Phase.LEFT][-1]
    before = [stay.phase for stay in stays if stay.phase is not Phase.LEFT]
    return ExitRow(
        recruit_id=recruit_id,
        family_name=family_name,
        given_name=given_name,
        from_phase=before[-1] if before else Phase.INTERESTED,
        left_on=left.entered_on,
        exit_kind=left.exit_kind or ExitKind.OTHER,
        reason=left.reason,
        route_onward=left.route_onward,
    )
