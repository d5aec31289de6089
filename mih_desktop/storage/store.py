"""An unlocked store: a folder with the encrypted database, its key file, backups and a lock."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType

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
from mih_desktop.storage import migrate, unfinished
from mih_desktop.storage.backup import back_up
from mih_desktop.storage.engine import (
    WRITING,
    look_at,
    open_connection,
    open_engine,
    open_for_reading,
)
from mih_desktop.storage.failures import translated
from mih_desktop.storage.keys import KeyFile, NewKeys, make_keys, read_key_file
from mih_desktop.storage.location import BACKUPS_NAME, DATABASE_NAME, KEY_NAME, has_store
from mih_desktop.storage.lock import StoreLock
from mih_desktop.storage.private_files import (
    create_private_file,
    is_writable,
    make_private_folder,
    sync_file,
)


class Store:
    """An unlocked store, from unlock to lock or quit.

    `folder` is where it lies, `engine` reaches the database, `clock` says what time it is, and
    `key_file` is the wrapped key as it last stood on disk. One process at a time has it.
    """

    def __init__(
        self, folder: Path, clock: Clock, data_key: bytes, key_file: KeyFile, lock: StoreLock
    ) -> None:
        self.folder = folder
        self.clock = clock
        self.key_file = key_file
        self.engine = open_engine(folder / DATABASE_NAME, data_key)
        self._data_key = data_key
        self._lock = lock

    @classmethod
    def create(
        cls,
        folder: Path,
        password: str,
        clock: Clock = system_clock,
        recovery_code: str | None = None,
    ) -> tuple[Store, str]:
        """Make a store in a folder and return it unlocked, with its recovery code.

        The folder is made when it is missing. Raises AlreadyExistsError, ReadOnlyFolderError,
        NetworkFolderError, DiskFullError, InUseError, and InvalidValueError for an empty password
        or a folder that is a file. Nothing that looks like a store is left then.
        """
        _require(password)
        folder = folder.absolute()
        if folder.exists() and not folder.is_dir():
            raise InvalidValueError(field="folder")
        with translated(folder):
            if has_store(folder):
                raise AlreadyExistsError(path=str(folder))
            make_private_folder(folder)
            lock = _lock(folder)
            store = None
            try:
                # Another program may have been quicker.
                if has_store(folder):
                    raise AlreadyExistsError(path=str(folder))
                new = make_keys(password, recovery_code)
                _lay_down(folder, new)
                store = cls(folder, clock, new.data_key, new.file, lock)
                store._try_out()
            except BaseException:
                _let_go(store, lock)
                raise
        return store, new.recovery_code

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
            _recognise(folder)
            lock = _lock(folder)
            store = None
            try:
                # A file that may only be read would open, and fail at the first edit.
                os.close(os.open(folder / DATABASE_NAME, os.O_RDWR))
                unfinished.finish_interrupted(folder)
                key_file = read_key_file(folder / KEY_NAME)
                data_key = key_file.unlock(password, recovery_code)
                store = cls(folder, clock, data_key, key_file, lock)
                store._bring_up_to_date()
                store._try_out()
            except BaseException:
                _let_go(store, lock)
                raise
        return store

    @property
    def database(self) -> Path:
        """Return the database file."""
        return self.folder / DATABASE_NAME

    @property
    def backups(self) -> Path:
        """Return the folder of the backups that are made without being asked for."""
        return self.folder / BACKUPS_NAME

    def connect(self) -> sqlcipher.Connection:
        """Open a connection to the database beside the engine's; the caller closes it.

        Raises the failures of `engine.open_connection`.
        """
        return open_connection(self.database, self._data_key)

    def connect_reading(self, copy: Path) -> sqlcipher.Connection:
        """Open a connection that changes nothing to a copy of the database; the caller closes it.

        Raises the failures of `engine.open_for_reading`.
        """
        return open_for_reading(copy, self._data_key)

    def change_password(self, old: str, new: str) -> None:
        """Wrap the data key by another password; backups made before keep the old one.

        Raises WrongSecretError, InvalidValueError for an empty password, or a failure of the disk;
        then the old password stays.
        """
        _require(new)
        self.key_file.unlock_by_password(old)
        self.set_password(new)

    def set_password(self, new: str) -> None:
        """Wrap the data key by another password without asking for the old one.

        For one who unlocked by the recovery code. Raises what `change_password` does.
        """
        _require(new)
        self._keep(self.key_file.with_password(self._data_key, new))

    def new_recovery_code(self) -> str:
        """Make a fresh recovery code and return it; the one before does not open any more.

        Raises a failure of the disk; then the one before stays.
        """
        key_file, code = self.key_file.with_new_code(self._data_key)
        self._keep(key_file)
        return code

    def recovery_code_opens(self, typed: str) -> bool:
        """Tell whether a typed recovery code is the one that opens this store, as a rehearsal."""
        try:
            self.key_file.unlock_by_code(typed)
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

    def _keep(self, key_file: KeyFile) -> None:
        with translated(self.folder):
            key_file.write(self.folder / KEY_NAME)
        self.key_file = key_file

    def _bring_up_to_date(self) -> None:
        log = self.database.with_name(f"{DATABASE_NAME}-wal")
        is_all_in_file = not log.exists() or log.stat().st_size == 0
        connection = self.connect_reading(self.database)
        try:
            revision = migrate.current_revision(connection)
            expected = connection.execute(
                "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
            ).fetchone()[0]
        finally:
            connection.close()
        if is_all_in_file and self.database.stat().st_size < expected:
            # A file that was cut off would else show only when the missing part is read.
            raise TornFileError(path=str(self.database))
        if revision is None:
            raise TornFileError(path=str(self.database))
        if migrate.is_newer(revision):
            raise NewerFileError(path=str(self.database), revision=revision)
        if revision == migrate.head_revision():
            return
        back_up(self, reason="migration")
        _upgrade(self.database, self._data_key, new=False)

    def _try_out(self) -> None:
        # A place that cannot hold the database, or a file that cannot be written, shows at the
        # first write lock, and not first when somebody wants to save.
        with self.engine.execution_options(**WRITING).begin():
            pass


def _require(password: str) -> None:
    if not password:
        raise InvalidValueError(field="password")


def _recognise(folder: Path) -> None:
    """Look at what lies in the folder before anything is written there."""
    if not has_store(folder):
        raise MissingFileError(path=str(folder))
    read_key_file(unfinished.key_in_use(folder))
    look_at(folder / DATABASE_NAME)


def _lock(folder: Path) -> StoreLock:
    if not is_writable(folder):
        raise ReadOnlyFolderError(path=str(folder))
    return StoreLock(folder)


def _let_go(store: Store | None, lock: StoreLock) -> None:
    if store is not None:
        store.engine.dispose()
    lock.release()


def _lay_down(folder: Path, new: NewKeys) -> None:
    database = unfinished.unfinished_database(folder)
    unfinished.clear_away(folder)
    try:
        # SQLite gives the files that it makes beside it the same owner-only rights.
        os.close(create_private_file(database))
        _upgrade(database, new.data_key, new=True)
        sync_file(database)
        new.file.write(unfinished.unfinished_key(folder))
        make_private_folder(folder / BACKUPS_NAME)
        unfinished.put_in_place(folder)
    finally:
        unfinished.finish_interrupted(folder)


def _upgrade(database: Path, data_key: bytes, *, new: bool) -> None:
    engine = open_engine(database, data_key, enforce_foreign_keys=False, immediate=True, new=new)
    try:
        migrate.upgrade(engine)
    finally:
        engine.dispose()
