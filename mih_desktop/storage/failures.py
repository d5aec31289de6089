"""Which failures of the database and the disk a person can do something about.

SQLite's result codes are of two kinds: those that tell about the surroundings (disk, file, another
program) become a `MihError` with its own sentence, and the rest are faults of ours, which are let
through to the crash dialog. The codes are explained at https://sqlite.org/rescode.html.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy.exc
from sqlcipher3 import dbapi2 as sqlcipher

from mih_desktop.domain.errors import (
    DiskFullError,
    DiskTroubleError,
    InUseError,
    MihError,
    MissingFileError,
    NotOurFileError,
    ReadOnlyFolderError,
    TornFileError,
)

_SQLITE_KINDS: dict[int, type[MihError]] = {
    3: ReadOnlyFolderError,  # PERM
    5: InUseError,  # BUSY
    6: InUseError,  # LOCKED
    8: ReadOnlyFolderError,  # READONLY
    10: DiskTroubleError,  # IOERR
    11: TornFileError,  # CORRUPT
    13: DiskFullError,  # FULL
    14: MissingFileError,  # CANTOPEN
    24: TornFileError,  # FORMAT
    26: TornFileError,  # NOTADB
}
_SYSTEM_KINDS: dict[int, type[MihError]] = {
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.EFBIG: DiskFullError,
    errno.EACCES: ReadOnlyFolderError,
    errno.EPERM: ReadOnlyFolderError,
    errno.EROFS: ReadOnlyFolderError,
    errno.ENOENT: MissingFileError,
    errno.ENOTDIR: MissingFileError,
    errno.EISDIR: NotOurFileError,
    errno.ESTALE: DiskTroubleError,
    errno.EIO: DiskTroubleError,
    errno.ENXIO: DiskTroubleError,
    errno.ENODEV: DiskTroubleError,
}
_PRIMARY_CODE = 0xFF
_HARDLY_ANY_ROOM = 256 * 1024
"""Bytes; with less than this free, a failed write is put down to the full disk."""


def kind_of_sqlite_code(code: int) -> type[MihError] | None:
    """Return which failure an SQLite result code, extended or not, tells of; None for our bug."""
    return _SQLITE_KINDS.get(code & _PRIMARY_CODE)


def kind_of_system_error(error: OSError) -> type[MihError] | None:
    """Return which failure an error of the operating system tells of; None for our bug."""
    return None if error.errno is None else _SYSTEM_KINDS.get(error.errno)


@contextmanager
def translated(folder: Path | None = None) -> Iterator[None]:
    """Turn what the database and the disk say inside the block into failures with a sentence.

    `folder` is where the store lies; it is looked at to tell a full disk from a failing one, so
    give it where it is known.
    """
    try:
        yield
    except sqlalchemy.exc.DBAPIError as error:
        known = _known(error.orig, folder)
        if known is None:
            raise
        # The chain would carry the statement; what failed is told by the cause alone.
        raise known from error.orig
    except (sqlcipher.Error, OSError) as error:
        known = _known(error, folder)
        if known is None:
            raise
        raise known from error


def _known(error: BaseException | None, folder: Path | None) -> MihError | None:
    if isinstance(error, OSError):
        kind = kind_of_system_error(error)
    else:
        code = getattr(error, "sqlite_errorcode", None)
        kind = None if code is None else kind_of_sqlite_code(code)
    if kind is None:
        return None
    if folder is None:
        return kind()
    if kind is DiskTroubleError:
        kind = _disk_trouble(folder)
    elif kind is MissingFileError and folder.is_dir() and isinstance(error, sqlcipher.Error):
        # SQLite says "cannot open" also when it may not make the files beside the database.
        kind = ReadOnlyFolderError
    return kind(path=str(folder))


def _disk_trouble(folder: Path) -> type[MihError]:
    try:
        room = shutil.disk_usage(folder).free
    except OSError:
        return MissingFileError
    return DiskFullError if room < _HARDLY_ANY_ROOM else DiskTroubleError
