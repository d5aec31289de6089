"""The file format of a backup: a ZIP archive, nothing compressed, with three fixed members.

`mih-backup.json` says in clear when and why it was made and how many rows each table has; `mih.key`
is the wrapped key of that day; `mih.db` is the encrypted database. Any archive program can take it
apart. Sizes and members are checked before anything is read, because a file may come from anywhere.
"""

from __future__ import annotations

import errno
import json
import shutil
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Final
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from mih_desktop.domain.errors import (
    MissingFileError,
    NewerFileError,
    NotOurFileError,
    TornFileError,
)
from mih_desktop.storage import keys
from mih_desktop.storage.location import DATABASE_NAME, KEY_NAME
from mih_desktop.storage.private_files import OWNER_ONLY_FILE, create_private_file

EXTENSION: Final = ".mihbackup"
FORMAT: Final = "mih-backup"
VERSION: Final = 1
MANIFEST_NAME: Final = "mih-backup.json"

_MOST_MANIFEST_BYTES: Final = 256 * 1024
_LOCAL_HEADER: Final = b"PK\x03\x04"
_NAME_OFFSET: Final = 30
_TORN: Final = (
    *(BadZipFile, EOFError, NotImplementedError, OverflowError, RuntimeError),
    *(ValueError, struct.error),
)
"""What `zipfile` raises over archives that are damaged or of another making."""
_MEMBERS: Final = [MANIFEST_NAME, KEY_NAME, DATABASE_NAME]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup says about itself in clear."""

    made_at: datetime
    reason: str
    revision: str
    rows: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupInfo:
    """A backup as a list shows it; `size` in bytes, `rows` per table, `made_at` local time."""

    path: Path
    made_at: datetime
    reason: str
    revision: str
    rows: dict[str, int]
    size: int


def pack(stream: IO[bytes], manifest: Manifest, key_file: bytes, database: Path) -> None:
    """Write a container; raises OSError."""
    described = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": manifest.made_at.isoformat(timespec="seconds"),
        "reason": manifest.reason,
        "revision": manifest.revision,
        "rows": manifest.rows,
    }
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        archive.writestr(_member(MANIFEST_NAME), json.dumps(described, indent=1) + "\n")
        archive.writestr(_member(KEY_NAME), key_file)
        member = _member(DATABASE_NAME)
        member.file_size = database.stat().st_size
        with database.open("rb") as source, archive.open(member, "w") as target:
            shutil.copyfileobj(source, target)


def describe(path: Path) -> BackupInfo:
    """Return what a container says about itself; nothing is unlocked or counted.

    Raises MissingFileError, NotOurFileError, TornFileError, NewerFileError, or OSError.
    """
    with _opened(path) as (_archive, manifest):
        return BackupInfo(
            path=path,
            made_at=manifest.made_at,
            reason=manifest.reason,
            revision=manifest.revision,
            rows=manifest.rows,
            size=path.stat().st_size,
        )


def read_key(path: Path) -> keys.KeyFile:
    """Return the key file in a container; raises what `describe` does."""
    with _opened(path) as (archive, _manifest):
        return keys.parse_key_file(archive.read(KEY_NAME), str(path))


def unpack_database(path: Path, target: Path) -> None:
    """Write the encrypted database of a container to a new file that only the owner can read.

    Raises what `describe` does, and FileExistsError when the target exists.
    """
    with (
        _opened(path) as (archive, _manifest),
        archive.open(DATABASE_NAME) as source,
        open(create_private_file(target), "wb") as to,
    ):
        # Reading to the end compares the checksum.
        shutil.copyfileobj(source, to)


@contextmanager
def _opened(path: Path) -> Iterator[tuple[ZipFile, Manifest]]:
    try:
        stream = path.open("rb")
    except FileNotFoundError as error:
        raise MissingFileError(path=str(path)) from error
    with stream:
        start = stream.read(_NAME_OFFSET + len(MANIFEST_NAME))
        if not start.startswith(_LOCAL_HEADER) or start[_NAME_OFFSET:] != MANIFEST_NAME.encode():
            raise NotOurFileError(path=str(path))
        try:
            with ZipFile(stream) as archive:
                yield archive, _checked(archive, path)
        except _TORN as error:
            raise TornFileError(path=str(path)) from error
        except OSError as error:
            # An offset that points outside the file.
            if error.errno != errno.EINVAL:
                raise
            raise TornFileError(path=str(path)) from error


def _checked(archive: ZipFile, path: Path) -> Manifest:
    try:
        described = archive.getinfo(MANIFEST_NAME)
        _require_stored(described, _MOST_MANIFEST_BYTES)
        read: dict[str, Any] = json.loads(archive.read(described).decode("ascii"))
        if read["format"] != FORMAT:
            raise NotOurFileError(path=str(path))
        if int(read["version"]) > VERSION:
            raise NewerFileError(path=str(path))
        if archive.namelist() != _MEMBERS:
            raise ValueError(archive.namelist())
        _require_stored(archive.getinfo(KEY_NAME), keys.MOST_BYTES)
        _require_stored(archive.getinfo(DATABASE_NAME), path.stat().st_size)
        return Manifest(
            made_at=datetime.fromisoformat(read["made_at"]).replace(tzinfo=None),
            reason=str(read["reason"]),
            revision=str(read["revision"]),
            rows={str(table): int(count) for table, count in read["rows"].items()},
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise TornFileError(path=str(path)) from error


def _require_stored(member: ZipInfo, most_bytes: int) -> None:
    # Nothing compressed means that nothing can unpack to more than the file itself.
    if member.compress_type != ZIP_STORED or member.file_size > most_bytes:
        raise ValueError(member.filename)


def _member(name: str) -> ZipInfo:
    # The archive's own clock cannot tell years before 1980; the manifest has the time.
    member = ZipInfo(name)
    member.external_attr = OWNER_ONLY_FILE << 16
    return member
