"""Cohorts: laid out from the standard, moved with a preview, given targets and classes."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mih_desktop.domain.changes import ActionName, Done
from mih_desktop.domain.enums import CohortKind, Edge, FunnelStep, Phase
from mih_desktop.domain.errors import InvalidValueError
from mih_desktop.domain.ids import CohortId, SchoolClassId
from mih_desktop.domain.plan import (
    CohortRow,
    FunnelCount,
    MovePreview,
    NewCohort,
    NewMilestone,
    StandardDeviationRow,
)
from mih_desktop.models import (
    Cohort,
    CohortPhase,
    CohortTarget,
    Milestone,
    Recruit,
    SchoolClass,
    StandardDeviation,
)
from mih_desktop.programme import plan
from mih_desktop.programme.standard import ProgrammeStandard
from mih_desktop.services.cohort_rows import (
    cohort_rows,
    local_standard,
    read_cohort,
    read_funnel,
)
from mih_desktop.services.edits import one_line, required
from mih_desktop.services.milestones import milestone_of, milestone_rows, move_milestone
from mih_desktop.services.registry import writing_service
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import Work, reading, writing

_LARGEST_TARGET = 9_999


def list_cohorts(store: Store) -> tuple[CohortRow, ...]:
    """Return all cohorts, the youngest first."""
    with reading(store) as session:
        return cohort_rows(session)


def get_cohort(store: Store, cohort_id: CohortId) -> CohortRow:
    """Return one cohort; raises GoneError for one that is not there."""
    with reading(store) as session:
        return read_cohort(session, cohort_id)


def standard_in_force(store: Store, kind: CohortKind) -> ProgrammeStandard:
    """Return the programme standard with the county's own deviations on top."""
    with reading(store) as session:
        return local_standard(session, kind)


@writing_service
def set_deviation(store: Store, deviation: StandardDeviationRow) -> Done[None]:
    """Set a local deviation from the standard; it applies to cohorts laid out from then on."""
    with writing(store, ActionName(key="standard.deviated")) as work:
        row = _deviation(work.session, deviation)
        if row is None:
            row = work.add(
                StandardDeviation(
                    cohort_kind=deviation.cohort_kind,
                    item_key=deviation.item_key,
                    field_name=deviation.field_name,
                    value=deviation.value,
                )
            )
        row.value = deviation.value
        # A deviation that the standard cannot take is refused before anything is stored.
        local_standard(work.session, deviation.cohort_kind)
    return work.done(None)


@writing_service
def reset_deviation(store: Store, deviation: StandardDeviationRow) -> Done[None]:
    """Remove a local deviation."""
    with writing(store, ActionName(key="standard.reset")) as work:
        row = _deviation(work.session, deviation)
        if row is not None:
            work.session.delete(row)
    return work.done(None)


@writing_service
def create_cohort(store: Store, new: NewCohort) -> Done[CohortId]:
    """Lay out a cohort from the standard: phases, targets and milestones."""
    with writing(store, ActionName(key="cohort.created")) as work:
        cohort = insert_cohort(work, new)
        work.name = ActionName(key="cohort.created", values={"name": cohort.name})
    return work.done(CohortId(cohort.id))


def insert_cohort(work: Work, new: NewCohort) -> Cohort:
    """Lay out a cohort inside a unit of work that may hold more."""
    session = work.session
    standard = local_standard(session, new.kind)
    place = one_line(new.place)
    cohort = work.add(
        Cohort(
            kind=new.kind,
            name=f"Kull {new.starts_on.year} {place}".strip(),
            year=new.starts_on.year,
            place=place,
            is_practice=new.is_practice,
        )
    )
    spans = plan.lay_out_phases(standard, new.starts_on)
    for span in spans:
        session.add(
            CohortPhase(
                cohort_id=cohort.id,
                phase=span.phase,
                starts_on=span.starts_on,
                ends_on=span.ends_on,
                start_hand_set=span.start_hand_set,
                end_hand_set=span.end_hand_set,
            )
        )
    for step, value in standard.targets.items():
        session.add(CohortTarget(cohort_id=cohort.id, step=step, value=value))
    for planned in plan.lay_out_milestones(standard, spans):
        session.add(
            milestone_of(
                NewMilestone(
                    title=planned.title,
                    actor=planned.actor,
                    kind=planned.kind,
                    starts_on=planned.starts_on,
                    ends_on=planned.ends_on,
                    at=planned.at,
                    cohort_id=CohortId(cohort.id),
                    anchor=planned.anchor,
                    why=planned.why,
                    source=planned.source,
                    standard_key=planned.key,
                )
            )
        )
    session.flush()
    return cohort


def preview_move(
    store: Store, cohort_id: CohortId, phase: Phase, edge: Edge, new_date: date
) -> MovePreview:
    """Tell exactly what moving an edge of a phase would move, and what stays; writes nothing."""
    with reading(store) as session:
        cohort = read_cohort(session, cohort_id)
        milestones = milestone_rows(session, Milestone.cohort_id == cohort_id)
        standard = local_standard(session, cohort.kind)
        return plan.preview_move(standard, cohort, milestones, phase, edge, new_date)


def preview_release(store: Store, cohort_id: CohortId, phase: Phase, edge: Edge) -> MovePreview:
    """Tell what giving a hand-set date back to the standard would move; writes nothing."""
    with reading(store) as session:
        cohort = read_cohort(session, cohort_id)
        milestones = milestone_rows(session, Milestone.cohort_id == cohort_id)
        standard = local_standard(session, cohort.kind)
        return plan.preview_release(standard, cohort, milestones, phase, edge)


@writing_service
def move_phase_edge(store: Store, preview: MovePreview) -> Done[None]:
    """Do what a preview showed, as one step."""
    moved = len(preview.milestones)
    name = ActionName(key="cohort.moved", values={"milestones": moved})
    with writing(store, name) as work:
        _apply(work, preview)
        if preview.phase == Phase.TRIAL and preview.edge == Edge.START:
            _follow_start(work.get(Cohort, preview.cohort_id), preview.new_date)
    return work.done(None)


def _follow_start(cohort: Cohort, starts_on: date) -> None:
    laid_out_name = f"Kull {cohort.year} {cohort.place}".strip()
    if cohort.name == laid_out_name:
        cohort.name = f"Kull {starts_on.year} {cohort.place}".strip()
    cohort.year = starts_on.year


@writing_service
def release_edge(store: Store, cohort_id: CohortId, phase: Phase, edge: Edge) -> Done[None]:
    """Let a hand-set date of a phase follow the standard again, with all that hangs on it."""
    with writing(store, ActionName(key="cohort.edge_released")) as work:
        cohort = read_cohort(work.session, cohort_id)
        milestones = milestone_rows(work.session, Milestone.cohort_id == cohort_id)
        standard = local_standard(work.session, cohort.kind)
        preview = plan.preview_release(standard, cohort, milestones, phase, edge)
        _apply(work, preview)
    return work.done(None)


def _apply(work: Work, preview: MovePreview) -> None:
    rows = {
        row.phase: row
        for row in work.session.scalars(
            select(CohortPhase).where(CohortPhase.cohort_id == preview.cohort_id)
        )
    }
    for change in preview.phases:
        row = rows[change.after.phase]
        row.starts_on = change.after.starts_on
        row.ends_on = change.after.ends_on
        row.start_hand_set = change.after.start_hand_set
        row.end_hand_set = change.after.end_hand_set
    for milestone in preview.milestones:
        move_milestone(work, milestone.milestone.id, milestone.starts_on, milestone.ends_on)


@writing_service
def set_target(
    store: Store, cohort_id: CohortId, step: FunnelStep, value: int | None
) -> Done[None]:
    """Set a target of a cohort, or none."""
    if value is not None and not 0 <= value <= _LARGEST_TARGET:
        raise InvalidValueError(field="target")
    merge_key = f"target:{cohort_id}:{step}"
    with writing(store, ActionName(key="cohort.target_set"), merge_key=merge_key) as work:
        work.get(Cohort, cohort_id)
        row = work.session.scalars(
            select(CohortTarget).where(
                CohortTarget.cohort_id == cohort_id, CohortTarget.step == step
            )
        ).first()
        if row is not None and value is None:
            work.session.delete(row)
        elif row is not None and value is not None:
            row.value = value
        elif value is not None:
            work.add(CohortTarget(cohort_id=cohort_id, step=step, value=value))
    return work.done(None)


@writing_service
def rename_cohort(store: Store, cohort_id: CohortId, version: int, name: str) -> Done[int]:
    """Give a cohort another name; returns its new version."""
    with writing(
        store, ActionName(key="cohort.renamed"), merge_key=f"cohort:{cohort_id}:name"
    ) as work:
        row = work.get_version(Cohort, cohort_id, version)
        row.name = required(name, "name")
        work.session.flush()
    return work.done(row.row_version)


@writing_service
def add_class(store: Store, cohort_id: CohortId, name: str) -> Done[SchoolClassId]:
    """Add a class to a cohort."""
    with writing(store, ActionName(key="class.added")) as work:
        work.get(Cohort, cohort_id)
        row = work.add(SchoolClass(cohort_id=cohort_id, name=required(name, "name")))
    return work.done(SchoolClassId(row.id))


@writing_service
def rename_class(store: Store, class_id: SchoolClassId, name: str) -> Done[None]:
    """Give a class another name."""
    with writing(store, ActionName(key="class.renamed"), merge_key=f"class:{class_id}") as work:
        work.get(SchoolClass, class_id).name = required(name, "name")
    return work.done(None)


@writing_service
def remove_class(store: Store, class_id: SchoolClassId) -> Done[None]:
    """Remove a class; those in it stay in the cohort without a class."""
    with writing(store, ActionName(key="class.removed")) as work:
        row = work.get(SchoolClass, class_id)
        for recruit in work.session.scalars(
            select(Recruit).where(Recruit.school_class_id == class_id)
        ):
            recruit.school_class_id = None
        work.session.flush()
        work.session.delete(row)
    return work.done(None)


def goes_along(store: Store, cohort_id: CohortId) -> dict[str, int]:
    """Return how much follows a cohort into the bin."""
    with reading(store) as session:
        counts = {}
        for name, column in (("recruits", Recruit), ("milestones", Milestone)):
            counts[name] = session.execute(
                select(func.count())
                .select_from(column)
                .where(column.cohort_id == cohort_id, column.binned_at.is_(None))
            ).scalar_one()
        return counts


@writing_service
def bin_cohort(store: Store, cohort_id: CohortId) -> Done[None]:
    """Put a cohort in the bin; its men and milestones are hidden with it."""
    with writing(store, ActionName(key="cohort.binned")) as work:
        work.get(Cohort, cohort_id).binned_at = store.clock()
    return work.done(None)


@writing_service
def restore_cohort(store: Store, cohort_id: CohortId) -> Done[None]:
    """Take a cohort out of the bin."""
    with writing(store, ActionName(key="cohort.restored")) as work:
        work.get(Cohort, cohort_id).binned_at = None
    return work.done(None)


def list_binned_cohorts(store: Store) -> tuple[tuple[CohortId, str], ...]:
    """Return the cohorts in the bin."""
    query = select(Cohort.id, Cohort.name).where(Cohort.binned_at.is_not(None))
    with reading(store) as session:
        return tuple((CohortId(row.id), row.name) for row in session.execute(query))


def funnel(store: Store, cohort_id: CohortId, today: date) -> tuple[FunnelCount, ...]:
    """Return how many of a cohort reached each step, against the targets."""
    with reading(store) as session:
        return read_funnel(session, read_cohort(session, cohort_id), today)


def _deviation(session: Session, wanted: StandardDeviationRow) -> StandardDeviation | None:
    return session.scalars(
        select(StandardDeviation).where(
            StandardDeviation.cohort_kind == wanted.cohort_kind,
            StandardDeviation.item_key == wanted.item_key,
            StandardDeviation.field_name == wanted.field_name,
        )
    ).first()
