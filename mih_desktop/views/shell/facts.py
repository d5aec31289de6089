"""What the frame of the window shows about the store: county, cohorts, practice, what is late."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from mih_desktop.domain.changes import Changes, Topic
from mih_desktop.domain.plan import CohortRow
from mih_desktop.views.context import AppContext

_LATE_TOPICS = (Topic.MILESTONES, Topic.FOLLOW_UPS, Topic.ECONOMY, Topic.RECRUITS, Topic.COHORTS)
_LATE_PAUSE = 400
"""Milliseconds before the late things are counted, so that the first page is filled first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameFacts:
    """The facts of the frame that are quickly read."""

    county: str
    cohorts: tuple[CohortRow, ...]
    has_practice: bool


class FrameReader(QObject):
    """Reads the facts off the GUI thread, again after each write that may change them."""

    facts_read = Signal(object)
    late_counted = Signal(int)

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._late_timer = QTimer(self)
        self._late_timer.setSingleShot(True)
        self._late_timer.setInterval(_LATE_PAUSE)
        self._late_timer.timeout.connect(self._count_late)
        context.changed.connect(self._on_changed)

    def start(self) -> None:
        """Read everything the first time."""
        self._read_facts()
        self._late_timer.start()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Topic.PROFILE, Topic.COHORTS, Topic.RECRUITS):
            self._read_facts()
        if changes.touches(*_LATE_TOPICS):
            self._late_timer.start()

    def _read_facts(self) -> None:
        store = self._context.store

        def look() -> FrameFacts:
            from mih_desktop.services import cohorts, practice, profile

            return FrameFacts(
                county=profile.get_profile(store).county,
                cohorts=cohorts.list_cohorts(store),
                has_practice=practice.has_practice(store),
            )

        self._context.read(look, self.facts_read.emit)

    def _count_late(self) -> None:
        store, today = self._context.store, self._context.today()

        def count() -> int:
            from mih_desktop.services import overview

            return len(overview.today_view(store, today).overdue)

        self._context.read(count, self.late_counted.emit)
