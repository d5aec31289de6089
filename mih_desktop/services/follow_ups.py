"""The contact log."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from mih_desktop.domain.changes import ActionName, Done
from mih_desktop.domain.ids import FollowUpId, RecruitId
from mih_desktop.domain.people import FollowUpEdit, FollowUpRow
from mih_desktop.models import Cohort, FollowUp, Recruit
from mih_desktop.services.edits import checked_date, clean_text, one_line
from mih_desktop.services.registry import writing_service
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import reading, writing


def follow_up_rows(session: Session, *conditions: ColumnElement[bool]) -> tuple[FollowUpRow, ...]:
    """Return entries of men who are not in the bin, newest first."""
    query = (
        select(FollowUp, Recruit.given_name, Recruit.family_name, Cohort.is_practice)
        .join(Recruit, Recruit.id == FollowUp.recruit_id)
        .outerjoin(Cohort, Cohort.id == Recruit.cohort_id)
        .where(Recruit.binned_at.is_(None), Cohort.binned_at.is_(None), *conditions)
        .order_by(FollowUp.happened_on.desc(), FollowUp.id.desc())
    )
    return tuple(
        FollowUpRow(
            id=FollowUpId(row.id),
            version=row.row_version,
            recruit_id=RecruitId(row.recruit_id),
            recruit_name=f"{given_name} {family_name}".strip(),
            happened_on=row.happened_on,
            channel=row.channel,
            topic=row.topic_text,
            note=row.note,
            next_on=row.next_on,
            next_what=row.next_what,
            next_done=row.next_done,
            visibility=row.visibility,
            is_draft=row.is_draft,
            changed_at=row.changed_at,
            is_practice=bool(is_practice),
        )
        for row, given_name, family_name, is_practice in session.execute(query)
    )


def list_follow_ups(store: Store, recruit_id: RecruitId) -> tuple[FollowUpRow, ...]:
    """Return the log of one man, newest first."""
    with reading(store) as session:
        return follow_up_rows(session, FollowUp.recruit_id == recruit_id)


def list_drafts(store: Store) -> tuple[FollowUpRow, ...]:
    """Return the half-written notes."""
    with reading(store) as session:
        return follow_up_rows(session, FollowUp.is_draft.is_(True))


@writing_service
def add_follow_up(store: Store, recruit_id: RecruitId, edit: FollowUpEdit) -> Done[FollowUpId]:
    """Write an entry in the log of a man."""
    with writing(store, ActionName(key="follow_up.added")) as work:
        work.get(Recruit, recruit_id)
        row = FollowUp(recruit_id=recruit_id)
        _fill(row, edit)
        row.changed_at = store.clock()
        work.add(row)
    return work.done(FollowUpId(row.id))


@writing_service
def edit_follow_up(
    store: Store, follow_up_id: FollowUpId, version: int, edit: FollowUpEdit
) -> Done[int]:
    """Change an entry; returns its new version. Key strokes become one step."""
    merge_key = f"follow_up:{follow_up_id}"
    with writing(store, ActionName(key="follow_up.changed"), merge_key=merge_key) as work:
        row = work.get_version(FollowUp, follow_up_id, version)
        _fill(row, edit)
        if work.session.is_modified(row):
            row.changed_at = store.clock()
        work.session.flush()
    return work.done(row.row_version)


@writing_service
def remove_follow_up(store: Store, follow_up_id: FollowUpId) -> Done[None]:
    """Remove an entry; undo brings it back."""
    with writing(store, ActionName(key="follow_up.removed")) as work:
        work.session.delete(work.get(FollowUp, follow_up_id))
    return work.done(None)


def _fill(row: FollowUp, edit: FollowUpEdit) -> None:
    row.happened_on = checked_date(edit.happened_on, "happened_on")
    row.channel = edit.channel
    row.topic_text = one_line(edit.topic)
    row.note = clean_text(edit.note)
    row.next_on = _optional_date(edit.next_on)
    row.next_what = one_line(edit.next_what)
    row.next_done = edit.next_done
    row.visibility = edit.visibility
    row.is_draft = edit.is_draft


def _optional_date(day: date | None) -> date | None:
    return None if day is None else checked_date(day, "next_on")
