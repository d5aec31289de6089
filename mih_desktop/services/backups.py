"""Backups as pages and the program's own clockwork ask for them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from mih_desktop.storage import backup
from mih_desktop.storage.container import BackupInfo
from mih_desktop.storage.store import Store

__all__ = ["BackupInfo", "back_up", "back_up_if_due", "last_backup_at", "list_backups"]


def back_up(store: Store, reason: str = "auto", folder: Path | None = None) -> BackupInfo:
    """Make a proven backup, then thin out the old ones in the store's own folder."""
    info = backup.back_up(store, folder, reason)
    backup.prune(store.backups, store.clock())
    return info


def back_up_if_due(store: Store) -> BackupInfo | None:
    """Make a backup when the last is 30 minutes old; return None where it is not."""
    return back_up(store) if backup.needs_backup(store, store.clock()) else None


def list_backups(store: Store) -> tuple[BackupInfo, ...]:
    """Return the backups in the store's own folder, newest first."""
    return backup.list_backups(store.backups)


def last_backup_at(store: Store) -> datetime | None:
    """Return when the newest backup was made."""
    found = list_backups(store)
    return found[0].made_at if found else None
