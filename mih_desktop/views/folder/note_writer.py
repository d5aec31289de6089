"""Saves a talk while it is being written, so that a crash costs no more than a pause."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from mih_desktop.domain.changes import Changes, Done
from mih_desktop.domain.errors import GoneError, MihError, StaleEditError
from mih_desktop.domain.ids import FollowUpId, RecruitId
from mih_desktop.domain.people import FollowUpEdit, FollowUpRow
from mih_desktop.services import follow_ups
from mih_desktop.views.context import AppContext

_FIRST_VERSION = 1
_NOTHING = Changes()


@dataclass(slots=True)
class _Held:
    """The entry being written: without number until the first save has been done."""

    recruit_id: RecruitId
    number: FollowUpId | None = None
    version: int = 0


class NoteWriter(QObject):
    """Adds an entry at the first save and changes it from then on, one save after the other.

    `saved(FollowUpId)` after each save. `stale` when something else changed the entry.
    """

    saved = Signal(object)
    stale = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._held: _Held | None = None
        self._saving = 0

    @property
    def is_saving(self) -> bool:
        """Tell whether a save has been asked for and not been answered yet."""
        return self._saving > 0

    @property
    def number(self) -> FollowUpId | None:
        """Return the entry that is being written, None before its first save."""
        return None if self._held is None else self._held.number

    def start(self, recruit_id: RecruitId) -> None:
        """Write a new entry from the next save on."""
        self._held = _Held(recruit_id)

    def take_up(self, row: FollowUpRow) -> None:
        """Go on writing an entry that is stored already."""
        if self._held is None or self._held.number != row.id:
            self._held = _Held(row.recruit_id, row.id, row.version)
        else:
            self._held.version = max(self._held.version, row.version)

    def save(self, edit: FollowUpEdit) -> None:
        """Store the entry as it stands."""
        held = self._held
        if held is None:
            return
        store = self._context.store

        def write() -> Done[FollowUpId]:
            if held.number is not None:
                try:
                    changed = follow_ups.edit_follow_up(store, held.number, held.version, edit)
                except GoneError:
                    # Taken back with undo while it was being written on: what is typed now counts.
                    held.number = None
                else:
                    held.version = changed.value
                    return Done(held.number, changed.changes)
            added = follow_ups.add_follow_up(store, held.recruit_id, edit)
            held.number, held.version = added.value, _FIRST_VERSION
            return added

        self._saving += 1
        self._context.run_write(write, self._saved, self._refuse)

    def discard(self) -> None:
        """Remove what has been saved of the entry and start on a new one; undo brings it back."""
        held = self._held
        if held is None:
            return
        self._held = _Held(held.recruit_id)
        store = self._context.store

        def write() -> Done[None]:
            if held.number is None:
                return Done(None, _NOTHING)
            return follow_ups.remove_follow_up(store, held.number)

        self._context.run_write(write)

    def _saved(self, number: FollowUpId) -> None:
        self._saving -= 1
        self.saved.emit(number)

    def _refuse(self, error: MihError) -> None:
        self._saving -= 1
        self._context.refuse(error)
        if isinstance(error, StaleEditError):
            self.stale.emit()
