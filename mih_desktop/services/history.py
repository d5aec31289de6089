"""Undo, redo and the list of what has been done."""

from __future__ import annotations

from mih_desktop.domain.changes import ActionName, ActionRow, Done, UndoState
from mih_desktop.storage import journal
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import reading, rewinding


def undo_state(store: Store) -> UndoState:
    """Tell what undo and redo would do now."""
    with reading(store) as session:
        return journal.undo_state(session)


def undo(store: Store) -> Done[ActionName]:
    """Take back the newest action; raises CannotUndoError where none can be."""
    with rewinding(store) as session:
        name, changes = journal.undo(session)
    return Done(name, changes)


def redo(store: Store) -> Done[ActionName]:
    """Do again what was undone last; raises CannotUndoError where nothing was."""
    with rewinding(store) as session:
        name, changes = journal.redo(session)
    return Done(name, changes)


def list_actions(store: Store, limit: int = 200) -> tuple[ActionRow, ...]:
    """Return the newest actions, newest first."""
    with reading(store) as session:
        return journal.list_actions(session, limit)
