"""Writes what is typed into a folder, each change on the version that the one before it left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from mih_desktop.domain.changes import Done
from mih_desktop.domain.errors import InvalidValueError, MihError, StaleEditError
from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.people import RecruitEdit, RecruitRow
from mih_desktop.services import recruits
from mih_desktop.views.context import AppContext
from mih_desktop.views.sentences import sentence_for


@dataclass(slots=True)
class _Held:
    """The man being edited and his version as last known; raised where the writing happens."""

    recruit_id: RecruitId
    version: int


class RecruitWriter(QObject):
    """Saves a man's own fields one after the other.

    Fields are saved as they are left, so a second change may be on its way before the first has
    been answered: the version is therefore taken when the change is written, not when it is asked
    for. `stale` is sent when something else changed the man in between; the page reads again.
    """

    stale = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._held: _Held | None = None

    def show(self, row: RecruitRow) -> None:
        """Take over the version that was read together with what is on the screen."""
        if self._held is None or self._held.recruit_id != row.id:
            self._held = _Held(row.id, row.version)
        else:
            # What was read may be older than a change that has been written since.
            self._held.version = max(self._held.version, row.version)

    def edit(self, edit: RecruitEdit, on_invalid: Callable[[str], None] | None = None) -> None:
        """Save changed fields; `on_invalid` gets the sentence for a value that cannot be taken."""
        held = self._held
        if held is None:
            return
        store = self._context.store

        def write() -> Done[int]:
            done = recruits.edit_recruit(store, held.recruit_id, held.version, edit)
            held.version = done.value
            return done

        def refuse(error: MihError) -> None:
            if isinstance(error, InvalidValueError) and on_invalid is not None:
                on_invalid(sentence_for(error))
                return
            self._context.refuse(error)
            if isinstance(error, StaleEditError):
                self.stale.emit()

        self._context.run_write(write, None, refuse)
