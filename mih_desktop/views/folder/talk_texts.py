"""What a talk says in the log, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from mih_desktop.domain.enums import NoteVisibility
from mih_desktop.domain.formats import day_and_month, long_date, short_day_and_month, table_date
from mih_desktop.domain.people import FollowUpRow
from mih_desktop.domain.wording import CHANNEL_NAMES, VISIBILITY_NAMES
from mih_desktop.views.wording import worded


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkTexts:
    """Day, head, note, the promise that came of it, and what stands at the right."""

    day: str
    head: str
    note: str
    promise: str
    promise_icon: str
    is_late: bool
    aside: str

    @property
    def spoken(self) -> str:
        """Return the whole entry as a screen reader says it."""
        parts = (self.day, self.head, self.note, self.promise, self.aside)
        return ", ".join(part for part in parts if part)


def talk_texts(talk: FollowUpRow, today: date) -> TalkTexts:
    """Return the words of an entry; a private one says so in words."""
    is_this_year = talk.happened_on.year == today.year
    channel = worded(CHANNEL_NAMES[talk.channel])
    head = f"{channel}: {talk.topic}" if talk.topic else channel
    aside = ""
    if talk.is_draft:
        aside = QCoreApplication.translate("TalkTexts", "Skriv ferdig")
    elif talk.visibility is NoteVisibility.PRIVATE:
        aside = worded(VISIBILITY_NAMES[talk.visibility])
    return TalkTexts(
        day=short_day_and_month(talk.happened_on) if is_this_year else table_date(talk.happened_on),
        head=head,
        note=talk.note.strip(),
        promise=_promise(talk, today),
        promise_icon="check" if talk.next_done else "arrow-bend-down-right",
        is_late=talk.next_on is not None and not talk.next_done and talk.next_on < today,
        aside=aside,
    )


def _promise(talk: FollowUpRow, today: date) -> str:
    if talk.next_on is None and not talk.next_what:
        return ""
    if talk.next_on is None:
        return talk.next_what
    day = talk.next_on
    when = day_and_month(day) if day.year == today.year else long_date(day)
    what = talk.next_what or QCoreApplication.translate("TalkTexts", "ta kontakt")
    if talk.next_done:
        text = QCoreApplication.translate("TalkTexts", "{day}: {what}, gjort")
    elif day < today:
        text = QCoreApplication.translate("TalkTexts", "{day}: {what}, forfalt")
    else:
        text = "{day}: {what}"
    return text.format(day=when, what=what)
