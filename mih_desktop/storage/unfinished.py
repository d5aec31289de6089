"""Bringing a database and its key file into a folder together, over a crash in between.

Both are written under other names first. The database gets its name before the key file does: a
key file that waits beside a named database is enough to finish the job at the next start, and
until then there is nothing to lose.
"""

from __future__ import annotations

from pathlib import Path

from mih_desktop.storage.location import DATABASE_NAME, KEY_NAME
from mih_desktop.storage.private_files import remove_parts, replace_durably

_ENDING = ".new"


def unfinished_database(folder: Path) -> Path:
    """Return the name of the database until it is whole."""
    return folder / (DATABASE_NAME + _ENDING)


def unfinished_key(folder: Path) -> Path:
    """Return the name of the key file until the database is whole."""
    return folder / (KEY_NAME + _ENDING)


def key_in_use(folder: Path) -> Path:
    """Return the key file of a named database, also where it still waits for its own name."""
    named = folder / KEY_NAME
    waiting = unfinished_key(folder)
    return waiting if waiting.exists() and not named.exists() else named


def put_in_place(folder: Path) -> None:
    """Give the two whole files their names."""
    replace_durably(unfinished_database(folder), folder / DATABASE_NAME)
    replace_durably(unfinished_key(folder), folder / KEY_NAME)


def finish_interrupted(folder: Path) -> None:
    """Give a waiting key file its name, and clear away what an interrupted run left."""
    key_path = key_in_use(folder)
    if key_path.name != KEY_NAME and (folder / DATABASE_NAME).exists():
        replace_durably(key_path, folder / KEY_NAME)
    clear_away(folder)


def clear_away(folder: Path) -> None:
    """Remove unfinished files; they hold nothing that was ever confirmed as saved."""
    remove_parts(folder)
    for name in (unfinished_database(folder), unfinished_key(folder)):
        # SQLite's own files beside the database go with it.
        for leftover in folder.glob(f"{name.name}*"):
            leftover.unlink()
