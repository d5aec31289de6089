"""Backups as pages and the program's own clockwork ask for them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select

from mih_desktop.models import JournalAction
from mih_desktop.storage import backup
from mih_desktop.storage.container import BackupInfo
from mih_desktop.storage.journal import UNDONE
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import reading

__all__ = [
    "BackupInfo",
    "back_up",
    "back_up_if_due",
    "has_changed_since_backup",
    "last_backup_at",
    "list_backups",
]


def back_up(store: Store, reason: str = "auto", folder: Path | None = None) -> BackupInfo:
    """Make a proven backup, then thin out the old ones in the store's own folder."""
    info = backup.back_up(store, folder, reason)
    backup.prune(store.backups, store.clock())
    return info


def back_up_if_due(store: Store) -> BackupInfo | None:
    """Make a backup when the last is 30 minutes old and something has changed since."""
    if not backup.needs_backup(store, store.clock()) or not has_changed_since_backup(store):
        return None
    return back_up(store)


def list_backups(store: Store) -> tuple[BackupInfo, ...]:
    """Return the backups in the store's own folder, newest first."""
    return backup.list_backups(store.backups)


def has_changed_since_backup(store: Store) -> bool:
    """Tell whether anything has been written since the newest backup was made."""
    made_at = last_backup_at(store)
    if made_at is None:
        return True
    with reading(store) as session:
        newest = session.scalars(select(func.max(JournalAction.at))).first()
        undone = session.scalars(
            select(JournalAction.id).where(JournalAction.state == UNDONE).limit(1)
        ).first()
    # Undoing leaves no time behind, so anything that stands undone counts as a change.
    return undone is not None or (newest is not None and newest >= made_at)


def last_backup_at(store: Store) -> datetime | None:
    """Return when the newest backup was made."""
    found = list_backups(store)
    return found[0].made_at if found else None
