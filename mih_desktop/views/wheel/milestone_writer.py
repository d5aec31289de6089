"""Writes changes of one milestone, each on the version that the one before it left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mih_desktop.domain.changes import Done
from mih_desktop.domain.errors import InvalidValueError, MihError
from mih_desktop.domain.plan import MilestoneEdit, MilestoneRow
from mih_desktop.services import milestones
from mih_desktop.views.context import AppContext
from mih_desktop.views.sentences import sentence_for


class MilestoneWriter(QObject):
    """Saves fields as they are left; `refused` is sent when the stored values must be shown again.

    The version is taken when a change is written, not when it is asked for: a second change may be
    on its way before the first has been answered.
    """

    refused = Signal()

    def __init__(
        self, context: AppContext, row: MilestoneRow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._id = row.id
        self._version = row.version

    def show(self, row: MilestoneRow) -> None:
        """Take over the version that was read; a change in between may have made it newer."""
        self._version = max(self._version, row.version)

    def edit(self, edit: MilestoneEdit, on_invalid: Callable[[str], None] | None = None) -> None:
        """Save changed fields; `on_invalid` gets the sentence for a value that cannot be taken."""

        def write() -> Done[int]:
            done = milestones.edit_milestone(self._context.store, self._id, self._version, edit)
            self._version = done.value
            return done

        def refuse(error: MihError) -> None:
            if isinstance(error, InvalidValueError) and on_invalid is not None:
                on_invalid(sentence_for(error))
            else:
                self._context.refuse(error)
                self.refused.emit()

        self._context.run_write(write, None, refuse)
