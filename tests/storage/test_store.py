from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy.exc

from mih_desktop.domain.errors import (
    AlreadyExistsError,
    DiskTroubleError,
    InUseError,
    InvalidValueError,
    WrongSecretError,
)
from mih_desktop.storage import private_files
from mih_desktop.storage import store as store_module
from mih_desktop.storage.engine import WRITING
from mih_desktop.storage.recovery_code import is_well_formed
from mih_desktop.storage.store import Store
from tests.storage.conftest import CLOCK, PASSWORD, content_of, men

REPOSITORY = Path(__file__).parents[2]


def test_a_new_store_is_open_and_has_a_recovery_code(made: tuple[Store, str], folder: Path):
    store, code = made
    assert is_well_formed(code)
    assert men(store) == []
    assert store.folder == folder
    assert store.clock is CLOCK
    assert store.database == folder / "mih.db"
    assert sorted(path.name for path in folder.iterdir() if "-" not in path.name) == [
        "backups",
        "lock",
        "mih.db",
        "mih.key",
    ]


def test_what_was_stored_is_there_after_unlocking_by_either_secret(
    closed: Path, made: tuple[Store, str]
):
    with Store.open(closed, password=PASSWORD) as store:
        assert men(store) == ["Planta Synlig"]
    with Store.open(closed, recovery_code=made[1], clock=CLOCK) as store:
        assert men(store) == ["Planta Synlig"]
        assert store.clock is CLOCK


def test_foreign_keys_are_enforced_in_an_open_store(store: Store):
    with (
        pytest.raises(sqlalchemy.exc.IntegrityError),
        store.engine.execution_options(**WRITING).begin() as connection,
    ):
        connection.exec_driver_sql("INSERT INTO note (man_id, text) VALUES (9, '')")


def test_nothing_that_was_typed_lies_in_clear_in_any_file(store: Store, folder: Path):
    with store.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO man (name) VALUES ('Planta Synlig')")
    for files in (content_of(folder), (store.close(), content_of(folder))[1]):
        assert set(files) >= {"mih.db", "mih.key"}
        for name, content in files.items():
            assert b"Planta" not in content, name
            assert b"SQLite format 3" not in content, name
            assert PASSWORD.encode() not in content, name


if sys.platform != "win32":

    def test_every_file_is_the_owner_s_alone_whatever_the_mask(scripts, folder: Path):
        before = os.umask(0)
        try:
            store, _code = Store.create(folder, PASSWORD, CLOCK)
            with store.engine.begin() as connection:
                connection.exec_driver_sql("INSERT INTO man (name) VALUES ('x')")
            paths = [folder, *folder.rglob("*")]
            assert {"mih.db-wal", "mih.db-shm"} <= {path.name for path in paths}
            for path in paths:
                assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
            store.close()
        finally:
            os.umask(before)


def test_a_store_is_open_once_at_a_time(store: Store, folder: Path):
    with pytest.raises(InUseError):
        Store.open(folder, password=PASSWORD)
    store.close()
    Store.open(folder, password=PASSWORD).close()


def test_closing_twice_is_no_harm(store: Store):
    store.close()
    store.close()


def test_a_second_store_in_the_folder_is_refused(closed: Path):
    before = content_of(closed)
    with pytest.raises(AlreadyExistsError):
        Store.create(closed, "another password")
    assert content_of(closed) == before


def test_of_two_that_make_a_store_at_once_the_slower_is_refused(
    closed: Path, monkeypatch: pytest.MonkeyPatch
):
    answers = iter([False, True])
    monkeypatch.setattr(store_module, "has_store", lambda _: next(answers))
    with pytest.raises(AlreadyExistsError):
        Store.create(closed, "another password")
    monkeypatch.undo()


def test_an_empty_password_and_a_file_for_a_folder_are_refused(scripts, tmp_path: Path):
    with pytest.raises(InvalidValueError) as password:
        Store.create(tmp_path / "store", "")
    assert password.value.values["field"] == "password"
    assert not (tmp_path / "store").exists()
    (tmp_path / "file").touch()
    with pytest.raises(InvalidValueError) as place:
        Store.create(tmp_path / "file", PASSWORD)
    assert place.value.values["field"] == "folder"


def test_a_new_password_opens_the_same_store_and_the_old_one_does_not(
    closed: Path, made: tuple[Store, str]
):
    with Store.open(closed, password=PASSWORD) as store:
        database = store.database.read_bytes()
        store.change_password(PASSWORD, "et nytt passord")
        assert store.database.read_bytes() == database
    with pytest.raises(WrongSecretError):
        Store.open(closed, password=PASSWORD)
    with Store.open(closed, password="et nytt passord") as store:
        assert men(store) == ["Planta Synlig"]
    Store.open(closed, recovery_code=made[1]).close()


def test_a_password_is_not_changed_without_the_old_one(store: Store, folder: Path):
    before = content_of(folder)["mih.key"]
    with pytest.raises(WrongSecretError):
        store.change_password("feil", "et nytt passord")
    with pytest.raises(InvalidValueError):
        store.change_password(PASSWORD, "")
    with pytest.raises(InvalidValueError):
        store.set_password("")
    assert content_of(folder)["mih.key"] == before


def test_one_who_forgot_the_password_sets_a_new_one_after_the_code(
    closed: Path, made: tuple[Store, str]
):
    with Store.open(closed, recovery_code=made[1]) as store:
        store.set_password("husk dette")
    Store.open(closed, password="husk dette").close()


def test_a_new_recovery_code_replaces_the_one_before(made: tuple[Store, str], folder: Path):
    store, old = made
    assert store.recovery_code_opens(old.lower())
    new = store.new_recovery_code()
    assert store.recovery_code_opens(new)
    assert not store.recovery_code_opens(old)
    store.close()
    with pytest.raises(WrongSecretError):
        Store.open(folder, recovery_code=old)
    Store.open(folder, recovery_code=new).close()
    Store.open(folder, password=PASSWORD).close()


def test_a_password_that_cannot_be_written_leaves_the_old_one(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(private_files.os, "fsync", fail)
    with pytest.raises(DiskTroubleError):
        store.change_password(PASSWORD, "et nytt passord")
    monkeypatch.undo()
    assert store.key_file.unlock_by_password(PASSWORD)
    store.close()
    Store.open(folder, password=PASSWORD).close()


CRASHING = """
import os, sys
from pathlib import Path
from mih_desktop.storage import migrate
from mih_desktop.storage.store import Store
migrate.SCRIPTS = Path(sys.argv[1])
renamings = int(sys.argv[3])
replace = Path.replace
def crash(path, target):
    global renamings
    if renamings == 0:
        os._exit(9)
    renamings -= 1
    return replace(path, target)
Path.replace = crash
Store.create(Path(sys.argv[2]), "passord")
os._exit(0)
"""


def test_a_crash_before_any_renaming_leaves_no_store_or_a_whole_one(scripts, tmp_path: Path):
    outcomes = []
    for renamings in range(100):
        folder = tmp_path / f"store{renamings}"
        done = subprocess.run(
            [sys.executable, "-c", CRASHING, tmp_path / "scripts", folder, str(renamings)],
            check=False,
            cwd=REPOSITORY,
        )
        try:
            store, _code = Store.create(folder, "passord")
        except AlreadyExistsError:
            store = Store.open(folder, password="passord")
            outcomes.append("whole")
        else:
            outcomes.append("none")
        assert men(store) == []
        store.close()
        assert sorted(path.name for path in folder.iterdir()) == [
            "backups",
            "lock",
            "mih.db",
            "mih.key",
        ]
        if done.returncode == 0:
            break
        assert done.returncode == 9
    # A key file waits for its name, database and key are whole, the database has its name, done.
    assert outcomes == ["none", "none", "whole", "whole"]


WRITER = """
import sys
from pathlib import Path
from mih_desktop.storage import migrate
from mih_desktop.storage.store import Store
migrate.SCRIPTS = Path(sys.argv[1])
store = Store.open(Path(sys.argv[2]), password=sys.argv[3])
for number in range(1, 100_000):
    with store.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO man (name) VALUES (?)", (f"man {number}",))
    print(number, flush=True)
"""


def test_what_was_confirmed_is_there_after_the_program_was_killed(closed: Path, tmp_path: Path):
    arguments = [str(tmp_path / "scripts"), str(closed), PASSWORD]
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, *arguments], stdout=subprocess.PIPE, cwd=REPOSITORY
    )
    with writer:
        assert writer.stdout is not None
        confirmed = [int(writer.stdout.readline()) for _ in range(60)]
        with pytest.raises(InUseError):
            Store.open(closed, password=PASSWORD)
        writer.kill()
        confirmed += [
            int(line)
            for line in writer.stdout.read().splitlines(keepends=True)
            if line.endswith(b"\n")
        ]
        writer.wait()
    with Store.open(closed, password=PASSWORD) as store:
        there = men(store)[1:]
    assert there[: len(confirmed)] == [f"man {number}" for number in confirmed]
    assert len(there) <= len(confirmed) + 1
