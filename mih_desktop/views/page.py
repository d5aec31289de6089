"""What all pages share: reading again only when seen, and staying where they were."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

from mih_desktop.domain.changes import ALL_TOPICS, Changes, Topic
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget


class Page(QWidget):
    """A page of the window.

    Override `activate` to show what a target names and `refresh` to read again. `refresh(None)`
    comes at the first show and when the cohort filter changed; `refresh(changes)` after a write
    that touched one of `topics`. A page that is not seen reads when it is shown the next time.
    """

    topics: ClassVar[frozenset[Topic]] = ALL_TOPICS
    follows_cohort_filter: ClassVar[bool] = True

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.theme = context.theme
        self.setProperty("surface", "page")
        self._is_stale = True
        self._missed: Changes | None = None
        context.changed.connect(self._on_changed)
        context.cohort_changed.connect(self._on_cohort_changed)

    @property
    def title(self) -> str:
        """Return what the window's title says while this page is open."""
        return ""

    def place(self) -> NavigationTarget | None:
        """Return what would bring a person back to just this; None when the page alone does."""
        return None

    def activate(self, target: NavigationTarget) -> None:
        """Show what the target names; called before the page is shown."""

    def refresh(self, changes: Changes | None) -> None:
        """Read again; `changes` tells what a write touched, None means everything."""

    def refresh_now(self, changes: Changes | None = None) -> None:
        """Read again at once and keep the scroll positions."""
        self._is_stale = False
        self._missed = None
        with self.kept_scroll():
            self.refresh(changes)

    def mark_stale(self) -> None:
        """Read again when the page is seen, which may be now."""
        self._missed = None
        if self.isVisible():
            self.refresh_now()
        else:
            self._is_stale = True

    @contextmanager
    def kept_scroll(self) -> Iterator[None]:
        """Put all scroll bars back after the page's content was made anew."""
        places = [
            (area, area.verticalScrollBar().value())
            for area in self.findChildren(QAbstractScrollArea)
        ]
        yield

        def put_back() -> None:
            for area, value in places:
                if isValid(area):
                    area.verticalScrollBar().setValue(value)

        put_back()
        QTimer.singleShot(0, self, put_back)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh_now(self._missed)

    def _on_changed(self, changes: Changes) -> None:
        if not changes.touches(*self.topics):
            return
        if self.isVisible():
            self.refresh_now(changes)
        elif not self._is_stale:
            self._is_stale = True
            self._missed = changes
        elif self._missed is not None:
            self._missed = Changes(
                topics=self._missed.topics | changes.topics,
                recruits=self._missed.recruits | changes.recruits,
            )

    def _on_cohort_changed(self) -> None:
        if self.follows_cohort_filter:
            self.mark_stale()
