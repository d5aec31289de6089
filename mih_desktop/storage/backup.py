"""Backups: one file each, which holds the encrypted database and the key file of its day.

A backup counts as made when it has been unpacked again, opened with the key, checked by SQLite and
by SQLCipher, and found to have as many rows in each table as the store. It opens with the password
or the recovery code of the day it was made, whatever came later.
"""

from __future__ import annotations

import os
import re
import tempfile
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlcipher3 import dbapi2 as sqlcipher

from mih_desktop.domain.errors import (
    AlreadyExistsError,
    BackupFailedError,
    InvalidValueError,
    MihError,
    NewerFileError,
)
from mih_desktop.storage import container, unfinished
from mih_desktop.storage.container import EXTENSION, BackupInfo, Manifest
from mih_desktop.storage.engine import open_for_reading
from mih_desktop.storage.failures import translated
from mih_desktop.storage.location import DATABASE_NAME, has_store
from mih_desktop.storage.migrate import current_revision, is_newer
from mih_desktop.storage.private_files import (
    create_private_file,
    make_private_folder,
    part_name,
    remove_parts,
    replace_durably,
    sync_file,
)
from mih_desktop.storage.thinning import kept

if TYPE_CHECKING:
    from mih_desktop.storage.store import Store

USE_BETWEEN_BACKUPS: Final = timedelta(minutes=30)
_REASON: Final = re.compile(r"[a-z]+(-[a-z]+)*")


def back_up(store: Store, folder: Path | None = None, reason: str = "auto") -> BackupInfo:
    """Make a backup in the store's own backup folder or in another, and prove it good.

    Writers wait while the copy is taken. `reason` is a word of small letters that becomes part of
    the name. Raises BackupFailedError when the backup is not equal to the store, DiskFullError,
    ReadOnlyFolderError, MissingFileError, TornFileError, InvalidValueError; nothing is left then.
    """
    if not _REASON.fullmatch(reason):
        raise InvalidValueError(field="reason")
    folder = store.backups if folder is None else folder.absolute()
    copy, packed = part_name(folder), part_name(folder)
    with translated(folder):
        if folder == store.backups:
            make_private_folder(folder)
        remove_parts(folder)
        try:
            manifest = _copy_of(store, copy, reason)
            with open(create_private_file(packed), "wb") as stream:
                container.pack(stream, manifest, store.key_file.to_bytes(), copy)
                stream.flush()
                os.fsync(stream.fileno())
            copy.unlink()
            container.unpack_database(packed, copy)
            _prove(store, packed, copy, manifest)
            path = _free_name(folder, manifest)
            replace_durably(packed, path)
            return container.describe(path)
        finally:
            copy.unlink(missing_ok=True)
            packed.unlink(missing_ok=True)


def list_backups(folder: Path) -> tuple[BackupInfo, ...]:
    """Return the backups in a folder, newest first; files that are none or torn are left out."""
    found = []
    for path in folder.glob(f"*{EXTENSION}"):
        try:
            found.append(container.describe(path))
        except (MihError, OSError):
            continue
    return tuple(sorted(found, key=lambda info: (info.made_at, info.path.name), reverse=True))


def needs_backup(store: Store, now: datetime) -> bool:
    """Tell whether the last backup is 30 minutes old or there is none.

    Backups from the future do not count: the clock has been set back.
    """
    moments = [info.made_at for info in list_backups(store.backups) if info.made_at <= now]
    return not moments or now - max(moments) >= USE_BETWEEN_BACKUPS


def open_backup(
    path: Path, *, password: str | None = None, recovery_code: str | None = None
) -> BackupInfo:
    """Unlock a backup with a secret of its day, check it, and return it with its rows counted.

    Raises WrongSecretError, MissingFileError, NotOurFileError, TornFileError, NewerFileError or
    DiskFullError. The copy that is counted is encrypted and removed afterwards.
    """
    with tempfile.TemporaryDirectory(prefix="mih-") as scratch, translated(Path(scratch)):
        described = container.describe(path)
        data_key = container.read_key(path).unlock(password, recovery_code)
        copy = Path(scratch) / DATABASE_NAME
        container.unpack_database(path, copy)
        connection = open_for_reading(copy, data_key)
        try:
            check_whole(connection)
            revision = current_revision(connection)
            rows = count_rows(connection)
        finally:
            connection.close()
    if is_newer(revision):
        raise NewerFileError(path=str(path))
    return replace(described, rows=rows)


def unpack_backup(path: Path, to_folder: Path) -> None:
    """Lay the store of a backup down in a folder that has none; it opens with its old secrets.

    Raises AlreadyExistsError, MissingFileError, NotOurFileError, TornFileError, NewerFileError,
    ReadOnlyFolderError or DiskFullError; the folder then holds no store.
    """
    to_folder = to_folder.absolute()
    with translated(to_folder):
        if has_store(to_folder):
            raise AlreadyExistsError(path=str(to_folder))
        key_file = container.read_key(path)
        make_private_folder(to_folder)
        unfinished.clear_away(to_folder)
        try:
            database = unfinished.unfinished_database(to_folder)
            container.unpack_database(path, database)
            sync_file(database)
            key_file.write(unfinished.unfinished_key(to_folder))
            unfinished.put_in_place(to_folder)
        finally:
            unfinished.finish_interrupted(to_folder)


def prune(folder: Path, now: datetime) -> tuple[Path, ...]:
    """Remove the backups that `thinning` does not keep and return their paths.

    Only files that are readable as our backups are touched. Raises ReadOnlyFolderError.
    """
    backups = list_backups(folder)
    keep = kept((info.made_at for info in backups), now)
    removed = tuple(info.path for info in backups if info.made_at not in keep)
    with translated(folder):
        for path in removed:
            path.unlink(missing_ok=True)
    return removed


def count_rows(connection: sqlcipher.Connection) -> dict[str, int]:
    """Return how many rows each table has, SQLite's own tables aside."""
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE '\\' ORDER BY name"
    ).fetchall()
    return {
        name: connection.execute(f"SELECT count(*) FROM {_quoted(name)}").fetchone()[0]  # noqa: S608
        for (name,) in tables
    }


def check_whole(connection: sqlcipher.Connection) -> None:
    """Raise BackupFailedError unless every page is authentic and the structure is sound."""
    if connection.execute("PRAGMA cipher_integrity_check").fetchall():
        raise BackupFailedError(reason="pages")
    if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise BackupFailedError(reason="structure")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _copy_of(store: Store, copy: Path, reason: str) -> Manifest:
    # SQLite takes an empty file as the target, and this way it is private from its birth.
    os.close(create_private_file(copy))
    holder, copier = store.connect(), store.connect()
    try:
        # A connection that vacuums cannot hold a transaction, so another one keeps writers out
        # between the count and the copy.
        holder.execute("BEGIN IMMEDIATE")
        manifest = Manifest(
            made_at=store.clock().replace(microsecond=0),
            reason=reason,
            revision=current_revision(holder) or "",
            rows=count_rows(holder),
        )
        copier.execute("VACUUM INTO ?", (str(copy),))
        return manifest
    finally:
        copier.close()
        holder.close()


def _prove(store: Store, packed: Path, copy: Path, manifest: Manifest) -> None:
    connection = store.connect_reading(copy)
    try:
        check_whole(connection)
        if (current_revision(connection) or "") != manifest.revision:
            raise BackupFailedError(reason="revision")
        if count_rows(connection) != manifest.rows:
            raise BackupFailedError(reason="rows")
    finally:
        connection.close()
    if container.read_key(packed) != store.key_file:
        raise BackupFailedError(reason="key")


def _free_name(folder: Path, manifest: Manifest) -> Path:
    stem = f"mih-{manifest.made_at:%Y%m%d-%H%M%S}-{manifest.reason}"
    path = folder / f"{stem}{EXTENSION}"
    number = 2
    while path.exists():
        path = folder / f"{stem}-{number}{EXTENSION}"
        number += 1
    return path
