"""A man's way through the phases: his history, and the dates of his own course."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mih_desktop.domain.changes import ActionName, Done
from mih_desktop.domain.enums import COURSE_PHASES, Phase
from mih_desktop.domain.errors import InvalidValueError
from mih_desktop.domain.ids import PhaseEntryId, RecruitId
from mih_desktop.domain.people import PhaseEntry, PhaseMove
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.models import CohortPhase, CourseSpan, Recruit, RecruitPhase
from mih_desktop.services.cohort_rows import phase_entry
from mih_desktop.services.edits import checked_date, one_line
from mih_desktop.services.registry import writing_service
from mih_desktop.services.start_gate import check_start
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import Work, writing


def phase_entries(session: Session, recruit_id: int) -> tuple[PhaseEntry, ...]:
    """Return a man's history, oldest first."""
    rows = session.scalars(
        select(RecruitPhase)
        .where(RecruitPhase.recruit_id == recruit_id)
        .order_by(RecruitPhase.entered_on, RecruitPhase.id)
    )
    return tuple(phase_entry(row) for row in rows)


def course_of(session: Session, recruit: Recruit) -> tuple[PhaseSpan, ...]:
    """Return the man's course: his own dates where he has them, else his cohort's."""
    own = {
        row.phase: PhaseSpan(
            phase=row.phase,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            start_hand_set=True,
            end_hand_set=True,
        )
        for row in session.scalars(select(CourseSpan).where(CourseSpan.recruit_id == recruit.id))
    }
    shared: dict[Phase, PhaseSpan] = {}
    if recruit.cohort_id is not None:
        for row in session.scalars(
            select(CohortPhase).where(CohortPhase.cohort_id == recruit.cohort_id)
        ):
            shared[row.phase] = PhaseSpan(
                phase=row.phase, starts_on=row.starts_on, ends_on=row.ends_on
            )
    spans = (own.get(phase) or shared.get(phase) for phase in COURSE_PHASES)
    return tuple(span for span in spans if span is not None)


@writing_service
def move_phase(store: Store, recruit_id: RecruitId, move: PhaseMove) -> Done[None]:
    """Move a man into a phase, or out of the course, from a day on.

    Raises:
        StartGateError: He is to start, and his economy sheet is not signed.
    """
    key = "recruit.left" if move.phase == Phase.LEFT else "recruit.phase_moved"
    if move.without_signature:
        key = "recruit.started_unsigned"
    values: dict[str, str | int] = {
        "phase": str(move.phase),
        "reason": one_line(move.reason),
    }
    with writing(store, ActionName(key=key, values=values)) as work:
        recruit = work.get(Recruit, recruit_id)
        check_start(work.session, recruit, move)
        put_in_phase(work, recruit, move)
    return work.done(None)


def put_in_phase(work: Work, recruit: Recruit, move: PhaseMove) -> None:
    """Close the open entry and open one for the new phase, inside a unit of work."""
    day = checked_date(move.on, "on")
    standing = work.session.scalars(
        select(RecruitPhase).where(
            RecruitPhase.recruit_id == recruit.id, RecruitPhase.left_on.is_(None)
        )
    ).all()
    if any(day < entry.entered_on for entry in standing):
        raise InvalidValueError(field="on")
    if move.phase == Phase.LEFT and move.exit_kind is None:
        raise InvalidValueError(field="exit_kind")
    for entry in standing:
        entry.left_on = day
    work.session.add(
        RecruitPhase(
            recruit_id=recruit.id,
            phase=move.phase,
            entered_on=day,
            exit_kind=move.exit_kind if move.phase == Phase.LEFT else None,
            reason=one_line(move.reason),
            route_onward=one_line(move.route_onward),
        )
    )
    recruit.phase = move.phase


@writing_service
def edit_phase_entry(
    store: Store, entry_id: PhaseEntryId, entered_on: date, left_on: date | None
) -> Done[None]:
    """Correct the days of one entry of the history."""
    with writing(store, ActionName(key="recruit.history_corrected")) as work:
        entry = work.get(RecruitPhase, entry_id)
        checked_date(entered_on, "entered_on")
        if left_on is not None and checked_date(left_on, "left_on") < entered_on:
            raise InvalidValueError(field="left_on")
        if (left_on is None) != (entry.left_on is None):
            # Which entry is open says what phase he is in: that is changed by moving him.
            raise InvalidValueError(field="left_on")
        entry.entered_on = entered_on
        entry.left_on = left_on
    return work.done(None)


@writing_service
def set_course_span(store: Store, recruit_id: RecruitId, span: PhaseSpan) -> Done[None]:
    """Give a man his own dates for one phase."""
    merge_key = f"course:{recruit_id}:{span.phase}"
    with writing(store, ActionName(key="recruit.course_set"), merge_key=merge_key) as work:
        work.get(Recruit, recruit_id)
        if checked_date(span.ends_on, "ends_on") < checked_date(span.starts_on, "starts_on"):
            raise InvalidValueError(field="ends_on")
        row = _own_span(work.session, recruit_id, span.phase)
        if row is None:
            row = CourseSpan(recruit_id=recruit_id, phase=span.phase)
            row.starts_on, row.ends_on = span.starts_on, span.ends_on
            work.add(row)
        row.starts_on, row.ends_on = span.starts_on, span.ends_on
    return work.done(None)


@writing_service
def reset_course_span(store: Store, recruit_id: RecruitId, phase: Phase) -> Done[None]:
    """Let a man follow his cohort's dates for one phase again."""
    with writing(store, ActionName(key="recruit.course_reset")) as work:
        row = _own_span(work.session, recruit_id, phase)
        if row is not None:
            work.session.delete(row)
    return work.done(None)


def _own_span(session: Session, recruit_id: int, phase: Phase) -> CourseSpan | None:
    return session.scalars(
        select(CourseSpan).where(CourseSpan.recruit_id == recruit_id, CourseSpan.phase == phase)
    ).first()
