"""Encrypted connections and the engine made of them.

SQLCipher gets the raw data key, so a connection costs under a millisecond; the key lives in the
closure that connects, never in a URL.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from mih_desktop.domain.errors import (
    MissingFileError,
    NetworkFolderError,
    NotOurFileError,
    TornFileError,
)
from mih_desktop.storage.failures import translated

WRITING: Final[Mapping[str, bool]] = MappingProxyType({"mih_writes": True})
"""Execution option for an engine whose transactions take the write lock at their start."""

_PLAIN_HEADER = b"SQLite format 3\x00"
_SMALLEST_PAGE = 512
_WAIT_FOR_WRITER_MS = 10_000
_WRITE_AHEAD = "PRAGMA journal_mode = WAL"
_POOL_SIZE = 5


def open_connection(
    path: Path, key: bytes, *, enforce_foreign_keys: bool = True, new: bool = False
) -> sqlcipher.Connection:
    """Open one encrypted connection that commits by itself.

    `new` allows a file that is missing or empty; otherwise MissingFileError or TornFileError is
    raised. Raises NotOurFileError for a database that is not encrypted, TornFileError when the
    key does not open the file, and the other kinds of `failures`.
    """
    with translated(path.parent):
        if not new:
            look_at(path)
        connection = sqlcipher.connect(str(path), check_same_thread=False, isolation_level=None)
        try:
            _set_up(connection, key, enforce_foreign_keys=enforce_foreign_keys)
        except BaseException:
            connection.close()
            raise
        return connection


def open_for_reading(path: Path, key: bytes) -> sqlcipher.Connection:
    """Open an encrypted connection that changes nothing, not even the journal mode.

    Raises the same failures as `open_connection`.
    """
    with translated(path.parent):
        look_at(path)
        connection = sqlcipher.connect(str(path), check_same_thread=False, isolation_level=None)
        try:
            _give_key(connection, key)
            connection.execute("PRAGMA query_only = ON")
        except BaseException:
            connection.close()
            raise
        return connection


def open_engine(
    path: Path,
    key: bytes,
    *,
    enforce_foreign_keys: bool = True,
    immediate: bool = False,
    new: bool = False,
) -> Engine:
    """Return an engine over a store's database.

    A transaction begins with BEGIN, or with BEGIN IMMEDIATE when `immediate` is set or its
    connection has the execution option `WRITING`. Connecting raises what `open_connection` does.
    """
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=lambda: open_connection(
            path, key, enforce_foreign_keys=enforce_foreign_keys, new=new
        ),
        poolclass=QueuePool,
        pool_size=_POOL_SIZE,
        max_overflow=0,
        # Statements end up in logs and crash reports; what a person typed must not.
        hide_parameters=True,
    )

    def begin(connection: Connection) -> None:
        writes = immediate or connection.get_execution_options().get("mih_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    event.listen(engine, "begin", begin)
    return engine


def look_at(path: Path) -> None:
    """Look whether a file can be an encrypted database at all, without a key.

    Raises MissingFileError, NotOurFileError for a database that anybody can read, and
    TornFileError for a file that is too short.
    """
    try:
        with path.open("rb") as stream:
            start = stream.read(_SMALLEST_PAGE)
    except FileNotFoundError as error:
        raise MissingFileError(path=str(path)) from error
    if start.startswith(_PLAIN_HEADER):
        raise NotOurFileError(path=str(path))
    if len(start) < _SMALLEST_PAGE:
        # SQLite would take it for a new database.
        raise TornFileError(path=str(path))


def _set_up(connection: sqlcipher.Connection, key: bytes, *, enforce_foreign_keys: bool) -> None:
    _give_key(connection, key)
    connection.execute(f"PRAGMA foreign_keys = {'ON' if enforce_foreign_keys else 'OFF'}")
    mode = connection.execute(_WRITE_AHEAD).fetchone()[0]
    if mode != "wal":
        # A file system without shared memory, as on many network shares, refuses silently.
        raise NetworkFolderError(reason="no_wal")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA temp_store = MEMORY")


def _give_key(connection: sqlcipher.Connection, key: bytes) -> None:
    # Otherwise SQLCipher writes about a bad key on the error stream.
    connection.execute("PRAGMA cipher_log_level = NONE")
    # The statement cannot be parameter-bound; hex digits cannot break out of it.
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute(f"PRAGMA busy_timeout = {_WAIT_FOR_WRITER_MS}")
    # A wrong key shows at the first read, not before.
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
