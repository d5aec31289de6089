"""Papers in a man's folder, kept inside the encrypted store."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from mih_desktop.domain.changes import ActionName, Done
from mih_desktop.domain.errors import GoneError, InvalidValueError
from mih_desktop.domain.ids import AttachmentId, RecruitId
from mih_desktop.domain.people import AttachmentRow
from mih_desktop.models import Attachment, Recruit
from mih_desktop.services.edits import checked_date, required
from mih_desktop.services.registry import writing_service
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import reading, writing

LARGEST = 25 * 1024 * 1024
"""Bytes; a scan is far smaller, and every backup carries all papers."""


def attachment_rows(session: Session, recruit_id: int) -> tuple[AttachmentRow, ...]:
    """Return the papers of a man without their content, oldest first."""
    rows = session.scalars(
        select(Attachment).where(Attachment.recruit_id == recruit_id).order_by(Attachment.id)
    )
    return tuple(
        AttachmentRow(
            id=AttachmentId(row.id),
            name=row.name,
            media_type=row.media_type,
            size=row.size,
            added_on=row.added_on,
        )
        for row in rows
    )


@writing_service
def add_attachment(
    store: Store, recruit_id: RecruitId, name: str, content: bytes, media_type: str, today: date
) -> Done[AttachmentId]:
    """Put a paper in the folder; raises InvalidValueError(field='size') for one that is too big."""
    if len(content) > LARGEST:
        raise InvalidValueError(field="size")
    with writing(store, ActionName(key="attachment.added")) as work:
        work.get(Recruit, recruit_id)
        row = Attachment(
            recruit_id=recruit_id,
            name=required(name, "name")[:255],
            media_type=media_type,
            content=content,
            size=len(content),
            added_on=checked_date(today, "added_on"),
        )
        work.add(row)
    return work.done(AttachmentId(row.id))


def attachment_content(store: Store, attachment_id: AttachmentId) -> bytes:
    """Return the bytes of a paper."""
    with reading(store) as session:
        content = session.scalars(
            select(Attachment.content).where(Attachment.id == attachment_id)
        ).first()
        if content is None:
            raise GoneError
        return content


@writing_service
def remove_attachment(store: Store, attachment_id: AttachmentId) -> Done[None]:
    """Take a paper out of the folder; undo brings it back."""
    with writing(store, ActionName(key="attachment.removed")) as work:
        # The journal keeps what is deleted, so the content must have been read before it goes.
        row = work.session.scalars(
            select(Attachment)
            .where(Attachment.id == attachment_id)
            .options(undefer(Attachment.content))
        ).first()
        if row is None:
            raise GoneError
        work.session.delete(row)
    return work.done(None)
