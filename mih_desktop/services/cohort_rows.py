"""Read cohorts, their standard and their funnel inside a transaction that is already open."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mih_desktop.domain.enums import CohortKind, FunnelStep, Phase
from mih_desktop.domain.errors import GoneError
from mih_desktop.domain.ids import CohortId, PhaseEntryId, SchoolClassId
from mih_desktop.domain.people import PhaseEntry
from mih_desktop.domain.plan import (
    CohortRow,
    FunnelCount,
    PhaseSpan,
    SchoolClassRow,
    StandardDeviationRow,
)
from mih_desktop.models import (
    Cohort,
    CohortPhase,
    CohortTarget,
    Recruit,
    RecruitPhase,
    SchoolClass,
    StandardDeviation,
)
from mih_desktop.programme.deviations import with_deviations
from mih_desktop.programme.funnel import count_funnel
from mih_desktop.programme.standard import ProgrammeStandard, load_standard


def cohort_rows(session: Session, *conditions: Any) -> tuple[CohortRow, ...]:  # noqa: ANN401
    """Return cohorts that are not in the bin, the youngest first."""
    cohorts = session.scalars(
        select(Cohort).where(Cohort.binned_at.is_(None), *conditions).order_by(Cohort.id)
    ).all()
    spans: dict[int, list[PhaseSpan]] = defaultdict(list)
    for phase in session.scalars(select(CohortPhase).order_by(CohortPhase.starts_on)):
        spans[phase.cohort_id].append(
            PhaseSpan(
                phase=phase.phase,
                starts_on=phase.starts_on,
                ends_on=phase.ends_on,
                start_hand_set=phase.start_hand_set,
                end_hand_set=phase.end_hand_set,
            )
        )
    targets: dict[int, dict[FunnelStep, int]] = defaultdict(dict)
    for target in session.scalars(select(CohortTarget)):
        targets[target.cohort_id][target.step] = target.value
    classes: dict[int, list[SchoolClassRow]] = defaultdict(list)
    for school_class in session.scalars(select(SchoolClass).order_by(SchoolClass.name)):
        classes[school_class.cohort_id].append(
            SchoolClassRow(id=SchoolClassId(school_class.id), name=school_class.name)
        )
    rows = [
        CohortRow(
            id=CohortId(row.id),
            version=row.row_version,
            kind=row.kind,
            name=row.name,
            year=row.year,
            place=row.place,
            phases=tuple(spans[row.id]),
            classes=tuple(classes[row.id]),
            targets=dict(targets[row.id]),
            is_practice=row.is_practice,
        )
        for row in cohorts
    ]
    return tuple(sorted(rows, key=_youngest_first))


def _youngest_first(row: CohortRow) -> tuple[int, str, int]:
    trial = row.span(Phase.TRIAL)
    started = trial.starts_on.toordinal() if trial else 0
    return (-started, row.name, row.id)


def read_cohort(session: Session, cohort_id: CohortId) -> CohortRow:
    """Return one cohort inside a transaction that is already open."""
    rows = cohort_rows(session, Cohort.id == cohort_id)
    if not rows:
        raise GoneError
    return rows[0]


def local_standard(session: Session, kind: CohortKind) -> ProgrammeStandard:
    """Return the programme standard with the county's own deviations on top."""
    rows = session.scalars(select(StandardDeviation).where(StandardDeviation.cohort_kind == kind))
    return with_deviations(
        load_standard(kind),
        tuple(
            StandardDeviationRow(
                cohort_kind=row.cohort_kind,
                item_key=row.item_key,
                field_name=row.field_name,
                value=row.value,
            )
            for row in rows
        ),
    )


def read_funnel(session: Session, cohort: CohortRow, today: date) -> tuple[FunnelCount, ...]:
    """Return the funnel of a cohort inside a transaction that is already open."""
    return count_funnel(histories(session, cohort.id), cohort.targets, cohort.phases, today)


def histories(session: Session, cohort_id: CohortId) -> tuple[tuple[PhaseEntry, ...], ...]:
    """Return the phase history of everyone in a cohort who is not in the bin."""
    query = (
        select(RecruitPhase)
        .join(Recruit, Recruit.id == RecruitPhase.recruit_id)
        .where(Recruit.cohort_id == cohort_id, Recruit.binned_at.is_(None))
        .order_by(RecruitPhase.entered_on, RecruitPhase.id)
    )
    of_person: dict[int, list[PhaseEntry]] = defaultdict(list)
    for row in session.scalars(query):
        of_person[row.recruit_id].append(phase_entry(row))
    return tuple(tuple(entries) for entries in of_person.values())


def phase_entry(row: RecruitPhase) -> PhaseEntry:
    """Return a stored stay in a phase as a frozen row."""
    return PhaseEntry(
        id=PhaseEntryId(row.id),
        phase=row.phase,
        entered_on=row.entered_on,
        left_on=row.left_on,
        exit_kind=row.exit_kind,
        reason=row.reason,
        route_onward=row.route_onward,
    )
