"""Milestones: list, add, change, and let them follow their anchor again."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from mih_desktop.domain.changes import ActionName, Done
from mih_desktop.domain.edits import UNSET
from mih_desktop.domain.enums import MilestoneKind, MilestoneStatus
from mih_desktop.domain.errors import GoneError, InvalidValueError
from mih_desktop.domain.ids import CohortId, ContactId, MilestoneId, RecruitId
from mih_desktop.domain.plan import (
    AnchorRule,
    MilestoneEdit,
    MilestoneRow,
    NewMilestone,
    PhaseSpan,
)
from mih_desktop.domain.searchable import search_text
from mih_desktop.models import Cohort, CohortPhase, Contact, Milestone, Recruit
from mih_desktop.programme import plan
from mih_desktop.services.cohort_rows import local_standard
from mih_desktop.services.edits import checked_date, clean_text, given, one_line, required
from mih_desktop.services.registry import writing_service
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import Work, found, reading, writing


def milestone_rows(session: Session, *conditions: ColumnElement[bool]) -> tuple[MilestoneRow, ...]:
    """Return milestones that are not in the bin, in date order."""
    query = (
        select(
            Milestone,
            Cohort.name,
            Cohort.is_practice,
            Recruit.given_name,
            Recruit.family_name,
            Contact.name,
        )
        .outerjoin(Cohort, Cohort.id == Milestone.cohort_id)
        .outerjoin(Recruit, Recruit.id == Milestone.recruit_id)
        .outerjoin(Contact, Contact.id == Milestone.responsible_id)
        .where(
            Milestone.binned_at.is_(None),
            Cohort.binned_at.is_(None),
            Recruit.binned_at.is_(None),
            *conditions,
        )
        .order_by(Milestone.starts_on, Milestone.at, Milestone.id)
    )
    return tuple(
        _row(
            milestone, cohort_name, is_practice, f"{given_name or ''} {family_name or ''}", contact
        )
        for milestone, cohort_name, is_practice, given_name, family_name, contact in (
            session.execute(query)
        )
    )


def list_milestones(
    store: Store, first: date, last: date, cohort_id: CohortId | None = None
) -> tuple[MilestoneRow, ...]:
    """Return the milestones that touch the days from first to last, in date order."""
    last_day = func.coalesce(Milestone.ends_on, Milestone.starts_on)
    conditions = [Milestone.starts_on <= last, last_day >= first]
    if cohort_id is not None:
        # What belongs to the county alone concerns every cohort.
        conditions.append(or_(Milestone.cohort_id == cohort_id, Milestone.cohort_id.is_(None)))
    with reading(store) as session:
        return milestone_rows(session, *conditions)


def get_milestone(store: Store, milestone_id: MilestoneId) -> MilestoneRow:
    """Return one milestone; raises GoneError for one that is not there."""
    with reading(store) as session:
        rows = milestone_rows(session, Milestone.id == milestone_id)
        if not rows:
            raise GoneError
        return rows[0]


@writing_service
def add_milestone(store: Store, new: NewMilestone) -> Done[MilestoneId]:
    """Add a milestone by hand."""
    with writing(store, ActionName(key="milestone.added")) as work:
        if new.cohort_id is not None:
            work.get(Cohort, new.cohort_id)
        if new.recruit_id is not None:
            work.get(Recruit, new.recruit_id)
        row = work.add(milestone_of(new))
    return work.done(MilestoneId(row.id))


def milestone_of(new: NewMilestone) -> Milestone:
    """Return a row to be stored; raises InvalidValueError for days that cannot be."""
    title = required(new.title, "title")
    row = Milestone(
        title=title,
        actor=new.actor,
        kind=new.kind,
        starts_on=checked_date(new.starts_on, "starts_on"),
        ends_on=new.ends_on if new.kind == MilestoneKind.SPAN else None,
        at=new.at,
        cohort_id=new.cohort_id,
        recruit_id=new.recruit_id,
        standard_key=new.standard_key,
        why=clean_text(new.why),
        source=one_line(new.source),
        note=clean_text(new.note),
        place=one_line(new.place),
        search=search_text(title, new.place),
        is_hand_set=new.anchor is None,
    )
    if new.anchor is not None:
        _set_anchor(row, new.anchor)
    _check_days(row)
    return row


@writing_service
def edit_milestone(
    store: Store, milestone_id: MilestoneId, version: int, edit: MilestoneEdit
) -> Done[int]:
    """Change a milestone; a date set here stays when its anchor moves. Returns the new version."""
    fields = given(edit)
    merge_key = f"milestone:{milestone_id}:{','.join(sorted(fields))}"
    key = "milestone.moved" if edit.starts_on is not UNSET else "milestone.changed"
    with writing(store, ActionName(key=key), merge_key=merge_key) as work:
        row = work.get_version(Milestone, milestone_id, version)
        moved = {"starts_on", "ends_on"} & fields.keys()
        for name, value in fields.items():
            setattr(row, name, value)
        if "title" in fields:
            row.title = required(row.title, "title")
        if row.kind != MilestoneKind.SPAN:
            row.ends_on = None
        if moved:
            row.is_hand_set = True
        row.search = search_text(row.title, row.place)
        _check_days(row)
        work.session.flush()
    return work.done(row.row_version)


@writing_service
def set_milestone_status(
    store: Store, milestone_id: MilestoneId, status: MilestoneStatus
) -> Done[None]:
    """Set how far a milestone has come."""
    name = ActionName(key="milestone.status_set", values={"status": str(status)})
    with writing(store, name) as work:
        work.get(Milestone, milestone_id).status = status
    return work.done(None)


@writing_service
def release_milestone(store: Store, milestone_id: MilestoneId) -> Done[None]:
    """Let a hand-set milestone follow its anchor again; one without an anchor stays."""
    with writing(store, ActionName(key="milestone.released")) as work:
        row = work.get(Milestone, milestone_id)
        if anchor_of(row) is not None and row.cohort_id is not None:
            standard = local_standard(work.session, work.get(Cohort, row.cohort_id).kind)
            shown = milestone_rows(work.session, Milestone.id == milestone_id)
            if not shown:
                raise GoneError
            spans = cohort_spans(work.session, row.cohort_id)
            row.starts_on, row.ends_on = plan.milestone_days(standard, shown[0], spans)
            row.is_hand_set = False
    return work.done(None)


@writing_service
def bin_milestone(store: Store, milestone_id: MilestoneId) -> Done[None]:
    """Put a milestone in the bin."""
    with writing(store, ActionName(key="milestone.binned")) as work:
        work.get(Milestone, milestone_id).binned_at = store.clock()
    return work.done(None)


@writing_service
def restore_milestone(store: Store, milestone_id: MilestoneId) -> Done[None]:
    """Take a milestone out of the bin."""
    with writing(store, ActionName(key="milestone.restored")) as work:
        work.get(Milestone, milestone_id).binned_at = None
    return work.done(None)


def list_binned_milestones(store: Store) -> tuple[tuple[MilestoneId, str, date], ...]:
    """Return the milestones in the bin with their days; those of a binned cohort go with it."""
    query = (
        select(Milestone.id, Milestone.title, Milestone.starts_on)
        .outerjoin(Cohort, Cohort.id == Milestone.cohort_id)
        .where(Milestone.binned_at.is_not(None), Cohort.binned_at.is_(None))
        .order_by(Milestone.starts_on, Milestone.id)
    )
    with reading(store) as session:
        return tuple(
            (MilestoneId(row.id), row.title, row.starts_on) for row in session.execute(query)
        )


def cohort_spans(session: Session, cohort_id: int) -> tuple[PhaseSpan, ...]:
    """Return the phases of a cohort in the order of the course."""
    rows = session.scalars(
        select(CohortPhase)
        .where(CohortPhase.cohort_id == cohort_id)
        .order_by(CohortPhase.starts_on, CohortPhase.id)
    )
    return tuple(
        PhaseSpan(
            phase=row.phase,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            start_hand_set=row.start_hand_set,
            end_hand_set=row.end_hand_set,
        )
        for row in rows
    )


def anchor_of(row: Milestone) -> AnchorRule | None:
    """Return what a milestone is counted from, or None for a fixed one."""
    if row.anchor_phase is None or row.anchor_edge is None:
        return None
    return AnchorRule(
        phase=row.anchor_phase,
        edge=row.anchor_edge,
        amount=row.anchor_amount,
        unit=row.anchor_unit,
        day_rule=row.anchor_day_rule,
    )


def move_milestone(
    work: Work, milestone_id: MilestoneId, starts_on: date, ends_on: date | None
) -> None:
    """Give a milestone the days its anchor leads to, inside a unit of work."""
    row = found(work.session, Milestone, milestone_id)
    row.starts_on = checked_date(starts_on, "starts_on")
    row.ends_on = ends_on


def _set_anchor(row: Milestone, anchor: AnchorRule) -> None:
    row.anchor_phase = anchor.phase
    row.anchor_edge = anchor.edge
    row.anchor_amount = anchor.amount
    row.anchor_unit = anchor.unit
    row.anchor_day_rule = anchor.day_rule


def _check_days(row: Milestone) -> None:
    checked_date(row.starts_on, "starts_on")
    if row.ends_on is not None and checked_date(row.ends_on, "ends_on") < row.starts_on:
        raise InvalidValueError(field="ends_on")


def _row(
    row: Milestone,
    cohort_name: str | None,
    is_practice: bool | None,  # noqa: FBT001 - a column of the query
    recruit_name: str,
    contact_name: str | None,
) -> MilestoneRow:
    return MilestoneRow(
        id=MilestoneId(row.id),
        version=row.row_version,
        title=row.title,
        actor=row.actor,
        kind=row.kind,
        status=row.status,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        at=row.at,
        cohort_id=None if row.cohort_id is None else CohortId(row.cohort_id),
        cohort_name=cohort_name or "",
        recruit_id=None if row.recruit_id is None else RecruitId(row.recruit_id),
        recruit_name=recruit_name.strip(),
        anchor=anchor_of(row),
        is_hand_set=row.is_hand_set,
        standard_key=row.standard_key,
        why=row.why,
        source=row.source,
        note=row.note,
        place=row.place,
        responsible_id=None if row.responsible_id is None else ContactId(row.responsible_id),
        responsible_name=contact_name or "",
        is_practice=bool(is_practice),
    )
