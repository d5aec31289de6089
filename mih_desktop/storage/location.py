"""Where a store lies, and whether that is a good place.

Imports nothing heavy: the window asks this before the password is typed. The checks for Windows
(drive kinds, share paths, OneDrive's variables) follow Microsoft's documentation and were not
tried on Windows.
"""

from __future__ import annotations

from pathlib import Path

DATABASE_NAME = "mih.db"
KEY_NAME = "mih.key"
LOCK_NAME = "lock"
BACKUPS_NAME = "backups"


def has_store(folder: Path) -> bool:
    """Tell whether a folder holds a store, whole or not."""
    return (folder / DATABASE_NAME).exists() or (folder / KEY_NAME).exists()
