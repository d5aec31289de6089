"""What a service call changed, so that pages know what to read again."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar


class Topic(StrEnum):
    """A kind of row that pages show."""

    PROFILE = "profile"
    COHORTS = "cohorts"
    RECRUITS = "recruits"
    PARTNERS = "partners"
    MILESTONES = "milestones"
    FOLLOW_UPS = "follow_ups"
    ECONOMY = "economy"
    ATTACHMENTS = "attachments"
    STANDARD = "standard"


ALL_TOPICS: frozenset[Topic] = frozenset(Topic)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The topics one committed action touched, and the men it touched."""

    topics: frozenset[Topic] = frozenset()
    recruits: frozenset[int] = frozenset()

    def touches(self, *topics: Topic) -> bool:
        """Tell whether any of the topics changed."""
        return bool(self.topics.intersection(topics))

    def __bool__(self) -> bool:
        return bool(self.topics)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionName:
    """Name of an action as a stable key and the numbers or words that fill it."""

    key: str
    values: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """One step of the journal, newest first in lists."""

    id: int
    name: ActionName
    at: str
    is_undone: bool
    is_barrier: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoState:
    """What Ctrl+Z and Ctrl+Shift+Z would do now; None where they can do nothing."""

    undo: ActionName | None
    redo: ActionName | None
    barrier: ActionName | None = None


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """What a writing service returns: its value and what changed."""

    value: T
    changes: Changes
