"""Gather what the county reports to the national team: counts per cohort, practice left out."""

from __future__ import annotations

from collections import Counter
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mih_desktop import __version__
from mih_desktop.domain.enums import ExitKind, MilestoneStatus, Phase
from mih_desktop.domain.national import (
    EconomyCounts,
    ExitCount,
    MilestoneCount,
    NationalCohort,
    NationalReport,
)
from mih_desktop.domain.people import PhaseEntry
from mih_desktop.domain.plan import CohortRow
from mih_desktop.domain.wording import Translate
from mih_desktop.models import EconomyVersion, Milestone, Profile, Recruit, RecruitPhase
from mih_desktop.services.cohort_rows import cohort_rows, histories, read_funnel
from mih_desktop.services.milestones import milestone_rows
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import reading


def national_workbook(store: Store, today: date, translate: Translate) -> bytes:
    """Return the county's workbook to the national team as of a day."""
    from mih_desktop.exchange.national import national_workbook as write

    return write(national_report(store, today), translate)


def national_report(store: Store, today: date) -> NationalReport:
    """Return the counts of every cohort that is not for practice."""
    with reading(store) as session:
        profile = session.scalars(select(Profile).limit(1)).first()
        cohorts = tuple(
            _cohort(session, cohort, today)
            for cohort in cohort_rows(session)
            if not cohort.is_practice
        )
    return NationalReport(
        county="" if profile is None else profile.county,
        region="" if profile is None else profile.region,
        made_on=today,
        made_by="" if profile is None else profile.coordinator_name,
        program_version=__version__,
        cohorts=cohorts,
    )


def _cohort(session: Session, cohort: CohortRow, today: date) -> NationalCohort:
    past = histories(session, cohort.id)
    return NationalCohort(
        kind=cohort.kind,
        name=cohort.name,
        place=cohort.place,
        year=cohort.year,
        phases=cohort.phases,
        funnel=read_funnel(session, cohort, today),
        exits=_exits(past, today),
        milestones=_milestones(session, cohort, today),
        economy=_economy(session, cohort, today),
        is_practice=cohort.is_practice,
    )


def _exits(past: tuple[tuple[PhaseEntry, ...], ...], today: date) -> tuple[ExitCount, ...]:
    """Count those who are out now, by the phase they left; one who came back does not count."""
    counts: Counter[tuple[Phase, ExitKind]] = Counter()
    for history in past:
        known = [entry for entry in history if entry.entered_on <= today]
        if not known or known[-1].phase is not Phase.LEFT:
            continue
        before = [entry.phase for entry in known[:-1] if entry.phase is not Phase.LEFT]
        left_from = before[-1] if before else Phase.INTERESTED
        counts[left_from, known[-1].exit_kind or ExitKind.OTHER] += 1
    order = list(Phase)
    return tuple(
        ExitCount(phase=phase, exit_kind=kind, count=number)
        for (phase, kind), number in sorted(
            counts.items(), key=lambda item: (order.index(item[0][0]), item[0][1])
        )
    )


def _milestones(session: Session, cohort: CohortRow, today: date) -> tuple[MilestoneCount, ...]:
    rows = milestone_rows(session, Milestone.cohort_id == cohort.id)
    return tuple(
        MilestoneCount(
            status=status,
            count=sum(1 for row in rows if row.status is status),
            overdue=sum(1 for row in rows if row.status is status and row.is_overdue(today)),
        )
        for status in MilestoneStatus
    )


def _economy(session: Session, cohort: CohortRow, today: date) -> EconomyCounts:
    begun = dict.fromkeys(
        session.scalars(
            select(RecruitPhase.recruit_id)
            .join(Recruit, Recruit.id == RecruitPhase.recruit_id)
            .where(
                Recruit.cohort_id == cohort.id,
                Recruit.binned_at.is_(None),
                RecruitPhase.phase == Phase.TRIAL,
                RecruitPhase.entered_on <= today,
            )
        )
    )
    first_days: dict[int, date] = {
        row.recruit_id: row.first
        for row in session.execute(
            select(RecruitPhase.recruit_id, func.min(RecruitPhase.entered_on).label("first"))
            .where(RecruitPhase.phase == Phase.TRIAL, RecruitPhase.recruit_id.in_(begun))
            .group_by(RecruitPhase.recruit_id)
        )
    }
    signed: dict[int, date] = {
        row.recruit_id: row.first
        for row in session.execute(
            select(EconomyVersion.recruit_id, func.min(EconomyVersion.signed_on).label("first"))
            .where(
                EconomyVersion.signed_on.is_not(None),
                EconomyVersion.signed_on <= today,
                EconomyVersion.recruit_id.in_(begun),
            )
            .group_by(EconomyVersion.recruit_id)
        )
    }
    in_time = sum(1 for man in begun if man in signed and signed[man] <= first_days[man])
    return EconomyCounts(
        people=len(begun), signed_in_time=in_time, signed_later=len(signed) - in_time
    )
