"""A disk that is really full: what was saved stays, and it is said in words of ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mih_desktop.domain.errors import DiskFullError, DiskTroubleError
from mih_desktop.storage.backup import back_up, list_backups, open_backup
from mih_desktop.storage.engine import WRITING
from mih_desktop.storage.failures import translated
from mih_desktop.storage.location import has_store
from mih_desktop.storage.store import Store
from tests.storage.conftest import CLOCK, PASSWORD, men
from tests.storage.faults import SmallDisk, small_disk
from tests.storage.small_schema import FIRST, SECOND

MEGABYTE = 1024 * 1024


@pytest.fixture
def disk(scripts, tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", 4 * MEGABYTE) as disk:
        yield disk


def full(disk: SmallDisk) -> tuple[type[Exception], ...]:
    """Return what a full disk is called; a limit on file sizes is another error to SQLite."""
    return (DiskFullError,) if disk.is_real else (DiskFullError, DiskTroubleError)


def add_men(store: Store, names: list[str]) -> None:
    with (
        translated(store.folder),
        store.engine.execution_options(**WRITING).begin() as connection,
    ):
        for name in names:
            connection.exec_driver_sql("INSERT INTO man (name) VALUES (?)", (name,))


def test_what_was_saved_before_the_disk_filled_up_is_there_and_work_goes_on(disk: SmallDisk):
    folder = disk.folder / "store"
    store, _code = Store.create(folder, PASSWORD, CLOCK)
    saved: list[str] = []

    def add_until_it_fails() -> None:
        for number in range(2000):
            batch = [f"man {number} {n} " + "x" * 2000 for n in range(5)]
            add_men(store, batch)
            saved.extend(batch)

    with disk.nearly_full(MEGABYTE // 2):
        with pytest.raises(full(disk)):
            add_until_it_fails()
        assert saved
        assert men(store) == saved
    add_men(store, ["after"])
    store.close()
    with Store.open(folder, password=PASSWORD) as store:
        assert men(store) == [*saved, "after"]
        assert store.connect().execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("room", [0, 4096, 8192, 20_000])
def test_a_store_that_finds_no_room_is_not_made(disk: SmallDisk, room: int):
    folder = disk.folder / "store"
    with disk.nearly_full(room), pytest.raises(full(disk)):
        Store.create(folder, PASSWORD, CLOCK)
    assert not has_store(folder)
    Store.create(folder, PASSWORD, CLOCK)[0].close()


def test_a_backup_that_finds_no_room_leaves_nothing_and_those_before_it(disk: SmallDisk):
    store, _code = Store.create(disk.folder / "store", PASSWORD, CLOCK)
    add_men(store, ["x" * 1000] * 200)
    before = back_up(store)
    for room in (0, 8192, before.size // 2, before.size * 3 // 2 if disk.is_real else 0):
        with disk.nearly_full(room), pytest.raises(full(disk)):
            back_up(store)
        assert list(store.backups.iterdir()) == [before.path]
    assert open_backup(before.path, password=PASSWORD) == before
    back_up(store)
    store.close()


def test_a_password_change_that_finds_no_room_leaves_the_old_password(disk: SmallDisk):
    folder = disk.folder / "store"
    store, code = Store.create(folder, PASSWORD, CLOCK)
    with disk.nearly_full(0):
        with pytest.raises(full(disk)):
            store.change_password(PASSWORD, "et nytt passord")
        with pytest.raises(full(disk)):
            store.new_recovery_code()
    store.close()
    Store.open(folder, password=PASSWORD).close()
    Store.open(folder, recovery_code=code).close()


def test_a_migration_that_finds_no_room_leaves_the_store_as_it_was(disk: SmallDisk, scripts):
    folder = disk.folder / "store"
    store, _code = Store.create(folder, PASSWORD, CLOCK)
    add_men(store, ["x" * 1000] * 200)
    size = back_up(store).size
    store.close()
    scripts(FIRST, SECOND)
    # Without room for the backup, and then with room for it but not for the migration.
    for room in (0, 8192, size * 5 // 2 if disk.is_real else 0):
        with disk.nearly_full(room), pytest.raises(full(disk)):
            Store.open(folder, password=PASSWORD)
    scripts(FIRST)
    with Store.open(folder, password=PASSWORD) as store:
        assert men(store) == ["x" * 1000] * 200
        assert all(info.revision == "0001" for info in list_backups(store.backups))
