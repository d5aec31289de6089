"""From an entry of the contact log to an edit of it, so that one field can be changed."""

from __future__ import annotations

from mih_desktop.domain.people import FollowUpEdit, FollowUpRow


def edit_of(talk: FollowUpRow) -> FollowUpEdit:
    """Return all fields of an entry as they are stored."""
    return FollowUpEdit(
        happened_on=talk.happened_on,
        channel=talk.channel,
        topic=talk.topic,
        note=talk.note,
        next_on=talk.next_on,
        next_what=talk.next_what,
        next_done=talk.next_done,
        visibility=talk.visibility,
        is_draft=talk.is_draft,
    )
