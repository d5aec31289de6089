"""An unlocked store: a folder with the encrypted database, its key file, backups and a lock."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType

from sqlalchemy import Engine
from sqlcipher3 import dbapi2 as sqlcipher

from mih_desktop.domain.clock import Clock, system_clock
from mih_desktop.domain.errors import (
    AlreadyExistsError,
    InvalidValueError,
    MissingFileError,
    NewerFileError,
    ReadOnlyFolderError,
    TornFileError,
    WrongSecretError,
)
from mih_desktop.storage import keys, migrate
from mih_desktop.storage.engine import open_connection, open_engine, open_for_reading
from mih_desktop.storage.failures import translated
from mih_desktop.storage.location import BACKUPS_NAME, DATABASE_NAME, KEY_NAME, has_store
from mih_desktop.storage.lock import StoreLock
from mih_desktop.storage.private_files import (
    create_private_file,
    is_writable,
    make_private_folder,
    remove_parts,
    replace_durably,
    sync_file,
)

_UNFINISHED = ".new"
"""Ending of a store's files until both are whole."""


class Store:
    """An unlocked store, from unlock to lock or quit.

    `folder` is where it lies, `engine` reaches the database, `clock` says what time it is. One
    process at a time has it.
    """

    def __init__(
        self, folder: Path, engine: Engine, clock: Clock, data_key: bytes, lock: StoreLock
    ) -> None:
        self.folder = folder
        self.engine = engine
        self.clock = clock
        self._data_key = data_key
        self._lock = lock

    @classmethod
    def create(cls, folder: Path, password: str, clock: Clock = system_clock) -> tuple[Store, str]:
        """Make a store in a folder and return it unlocked, with its recovery code.

        The folder is made when it is missing. Raises AlreadyExistsError, ReadOnlyFolderError,
        NetworkFolderError, DiskFullError, InUseError, and InvalidValueError for an empty password.
        """
        if not password:
            raise InvalidValueError(field="password")
        folder = folder.absolute()
        with translated(folder):
            if has_store(folder):
                raise AlreadyExistsError(path=str(folder))
            make_private_folder(folder)
            lock = _lock(folder)
            try:
                new = keys.make_keys(password)
                _lay_down(folder, new)
                engine = open_engine(folder / DATABASE_NAME, new.data_key)
            except BaseException:
                lock.release()
                raise
        return cls(folder, engine, clock, new.data_key, lock), new.recovery_code

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        password: str | None = None,
        recovery_code: str | None = None,
        clock: Clock = system_clock,
    ) -> Store:
        """Unlock the store in a folder by its password or by its recovery code.

        A database of an older program is backed up and brought up to date. Raises
        MissingFileError, WrongSecretError, NotOurFileError, TornFileError, NewerFileError,
        ReadOnlyFolderError, NetworkFolderError, DiskFullError, InUseError or BackupFailedError,
        and then the database is as it was.
        """
        folder = folder.absolute()
        with translated(folder):
            lock = _lock(folder) if has_store(folder) else None
            if lock is None:
                raise MissingFileError(path=str(folder))
            try:
                data_key = _unlock(folder, password, recovery_code)
                _bring_up_to_date(folder, data_key, clock)
                engine = open_engine(folder / DATABASE_NAME, data_key)
            except BaseException:
                lock.release()
                raise
        return cls(folder, engine, clock, data_key, lock)

    @property
    def database(self) -> Path:
        """Return the database file."""
        return self.folder / DATABASE_NAME

    @property
    def key_path(self) -> Path:
        """Return the key file."""
        return self.folder / KEY_NAME

    @property
    def backups(self) -> Path:
        """Return the folder of the backups made by itself."""
        return self.folder / BACKUPS_NAME

    def connect(self, path: Path | None = None) -> sqlcipher.Connection:
        """Open a connection of its own to the database, or with the same key to a copy of it.

        Raises the failures of `engine.open_connection`.
        """
        return open_connection(self.database if path is None else path, self._data_key)

    def change_password(self, old: str, new: str) -> None:
        """Wrap the data key by another password; backups made before keep the old one.

        Raises WrongSecretError, and InvalidValueError for an empty password.
        """
        if not new:
            raise InvalidValueError(field="password")
        with translated(self.folder):
            file = keys.read_key_file(self.key_path)
            data_key = file.unlock_by_password(old)
            file.with_password(data_key, new).write(self.key_path)

    def reset_password(self, new: str) -> None:
        """Wrap the data key by another password, for one who unlocked by the recovery code."""
        if not new:
            raise InvalidValueError(field="password")
        with translated(self.folder):
            file = keys.read_key_file(self.key_path)
            file.with_password(self._data_key, new).write(self.key_path)

    def new_recovery_code(self) -> str:
        """Make a fresh recovery code and return it; the one before does not open any more."""
        with translated(self.folder):
            file, code = keys.read_key_file(self.key_path).with_new_code(self._data_key)
            file.write(self.key_path)
        return code

    def recovery_code_opens(self, typed: str) -> bool:
        """Tell whether a typed recovery code is the one that opens this store, as a rehearsal."""
        with translated(self.folder):
            try:
                keys.read_key_file(self.key_path).unlock_by_code(typed)
            except WrongSecretError:
                return False
        return True

    def close(self) -> None:
        """Lock the store: close the database and let others open it. May be called twice."""
        self.engine.dispose()
        self._data_key = b""
        self._lock.release()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def _lock(folder: Path) -> StoreLock:
    if not is_writable(folder):
        raise ReadOnlyFolderError(path=str(folder))
    return StoreLock(folder)


def _lay_down(folder: Path, new: keys.NewKeys) -> None:
    """Make database and key file under other names and give them theirs when both are whole.

    The database gets its name first: a key file that still waits beside it is then enough to
    finish the job, and until then there is nothing to lose.
    """
    database = folder / (DATABASE_NAME + _UNFINISHED)
    key_path = folder / (KEY_NAME + _UNFINISHED)
    for leftover in folder.glob(f"*{_UNFINISHED}*"):
        if leftover.name.startswith((DATABASE_NAME, KEY_NAME)):
            leftover.unlink()
    os.close(create_private_file(database))
    engine = open_engine(
        database, new.data_key, enforce_foreign_keys=False, immediate=True, new=True
    )
    try:
        migrate.upgrade(engine)
    finally:
        engine.dispose()
    sync_file(database)
    new.file.write(key_path)
    make_private_folder(folder / BACKUPS_NAME)
    replace_durably(database, folder / DATABASE_NAME)
    replace_durably(key_path, folder / KEY_NAME)


def _unlock(folder: Path, password: str | None, recovery_code: str | None) -> bytes:
    waiting = folder / (KEY_NAME + _UNFINISHED)
    if waiting.exists() and not (folder / KEY_NAME).exists():
        replace_durably(waiting, folder / KEY_NAME)
    remove_parts(folder)
    file = keys.read_key_file(folder / KEY_NAME)
    if recovery_code is not None:
        return file.unlock_by_code(recovery_code)
    return file.unlock_by_password(password or "")


def _bring_up_to_date(folder: Path, data_key: bytes, clock: Clock) -> None:
    database = folder / DATABASE_NAME
    connection = open_for_reading(database, data_key)
    try:
        revision = migrate.current_revision(connection)
    finally:
        connection.close()
    if revision is None:
        raise TornFileError(path=str(database))
    if migrate.is_newer(revision):
        raise NewerFileError(path=str(database), revision=revision)
    if revision == migrate.head_revision():
        return
    engine = open_engine(database, data_key, enforce_foreign_keys=False, immediate=True)
    try:
        migrate.upgrade(engine)
    finally:
        engine.dispose()
