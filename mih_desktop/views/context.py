"""What every page is handed: the store, the clock, the look, and ways to write and to go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from mih_desktop.domain.changes import ALL_TOPICS, Changes, Done, UndoState
from mih_desktop.domain.clock import Clock
from mih_desktop.domain.errors import MihError
from mih_desktop.domain.ids import CohortId
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.sentences import sentence_for
from mih_desktop.views.settings import UiSettings
from mih_desktop.views.tasks import TaskRunner
from mih_desktop.views.theme.theme import Theme

if TYPE_CHECKING:
    from mih_desktop.storage.store import Store

T = TypeVar("T")

EVERYTHING = Changes(topics=ALL_TOPICS)


class AppContext(QObject):
    """Lives from unlock to lock; made by the composition root.

    Signals: `changed(Changes)` after a committed write; `navigated(NavigationTarget)` when a page
    asks to go somewhere; `went_back()`; `cohort_changed(CohortId | None)`; `saved(datetime)`;
    `undo_changed(UndoState)`; `taken_back(ActionName)` and `done_again(ActionName)` after undo and
    redo; `refused(str)` a sentence to show; `lock_requested()`.
    """

    changed = Signal(object)
    navigated = Signal(object)
    went_back = Signal()
    cohort_changed = Signal(object)
    saved = Signal(object)
    undo_changed = Signal(object)
    taken_back = Signal(object)
    done_again = Signal(object)
    refused = Signal(str)
    lock_requested = Signal()

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        theme: Theme,
        runner: TaskRunner,
        settings: UiSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.clock = clock
        self.theme = theme
        self.runner = runner
        self.settings = settings
        self._cohort_filter: CohortId | None = None
        self._undo_state = UndoState(undo=None, redo=None)
        runner.failed.connect(self.refuse)

    def today(self) -> date:
        """Return the day of the clock."""
        return self.clock().date()

    @property
    def cohort_filter(self) -> CohortId | None:
        """Return the cohort that pages are narrowed to, None for all."""
        return self._cohort_filter

    def set_cohort_filter(self, cohort_id: CohortId | None) -> None:
        """Narrow all pages to one cohort, or to none."""
        if cohort_id != self._cohort_filter:
            self._cohort_filter = cohort_id
            self.cohort_changed.emit(cohort_id)

    @property
    def undo_state(self) -> UndoState:
        """Return what Ctrl+Z and Ctrl+Shift+Z would do."""
        return self._undo_state

    def navigate(self, target: NavigationTarget) -> None:
        """Go to a page."""
        self.navigated.emit(target)

    def go_back(self) -> None:
        """Go to where the person was before."""
        self.went_back.emit()

    def run_write(
        self,
        op: Callable[[], Done[T]],
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[MihError], None] | None = None,
        label: str = "",
    ) -> None:
        """Run a writing service; then `on_done(value)`, the refresh of pages, and the saved sign.

        Without `on_error` a refusal becomes a sentence at the top of the window.
        """

        def finish(done: Done[T]) -> None:
            if on_done is not None:
                on_done(done.value)
            self.publish(done.changes)

        self.runner.write(op, finish, on_error, label)

    def read(
        self,
        op: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[MihError], None] | None = None,
        label: str = "",
    ) -> None:
        """Read something long off the GUI thread."""
        self.runner.read(op, on_done, on_error, label)

    def publish(self, changes: Changes) -> None:
        """Tell everyone what a committed write changed."""
        if changes:
            self.changed.emit(changes)
        self.saved.emit(self.clock())
        self.look_up_undo()

    def undo(self) -> None:
        """Take back the newest action."""
        from mih_desktop.services import history

        self.run_write(lambda: history.undo(self.store), self.taken_back.emit)

    def redo(self) -> None:
        """Do again what was taken back last."""
        from mih_desktop.services import history

        self.run_write(lambda: history.redo(self.store), self.done_again.emit)

    def look_up_undo(self) -> None:
        """Find out what undo and redo would do now, and tell."""
        from mih_desktop.services import history

        self.runner.read(lambda: history.undo_state(self.store), self._set_undo_state)

    def refuse(self, error: MihError) -> None:
        """Show the sentence of a failure that no page took."""
        self.refused.emit(sentence_for(error))

    def _set_undo_state(self, state: UndoState) -> None:
        self._undo_state = state
        self.undo_changed.emit(state)
