from __future__ import annotations

import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mih_desktop.domain.clock import FixedClock
from mih_desktop.domain.errors import (
    AlreadyExistsError,
    BackupFailedError,
    InvalidValueError,
    MissingFileError,
    NewerFileError,
    NotOurFileError,
    ReadOnlyFolderError,
    TornFileError,
    WrongSecretError,
)
from mih_desktop.storage import backup as backup_module
from mih_desktop.storage import container
from mih_desktop.storage.backup import (
    back_up,
    count_rows,
    list_backups,
    needs_backup,
    open_backup,
    prune,
    unpack_backup,
)
from mih_desktop.storage.engine import WRITING
from mih_desktop.storage.store import Store
from tests.storage.conftest import CLOCK, PASSWORD, content_of, men
from tests.storage.faults import folder_for_everybody, read_only
from tests.storage.small_schema import FIRST, SECOND

NOW = CLOCK.moment


def add_man(store: Store, name: str) -> None:
    with store.engine.execution_options(**WRITING).begin() as connection:
        connection.exec_driver_sql("INSERT INTO man (name) VALUES (?)", (name,))


def at(store: Store, moment: datetime) -> Store:
    store.clock = FixedClock(moment)
    return store


def test_a_backup_is_one_file_that_says_when_why_and_how_much(store: Store):
    add_man(store, "Planta Synlig")
    info = back_up(store)
    assert info.path == store.backups / "mih-20260304-093015-auto.mihbackup"
    assert (info.made_at, info.reason, info.revision) == (NOW, "auto", "0001")
    assert info.rows == {"alembic_version": 1, "man": 1, "note": 0}
    assert info.size == info.path.stat().st_size
    assert list(store.backups.iterdir()) == [info.path]
    assert list_backups(store.backups) == (info,)
    if sys.platform != "win32":
        assert stat.S_IMODE(info.path.stat().st_mode) == 0o600


def test_a_backup_holds_nothing_in_clear(store: Store):
    add_man(store, "Planta Synlig")
    content = back_up(store).path.read_bytes()
    assert b"Planta" not in content
    assert b"SQLite format 3" not in content


def test_a_backup_holds_what_still_lies_in_the_log_beside_the_database(
    store: Store, tmp_path: Path
):
    add_man(store, "Planta Synlig")
    assert (store.folder / "mih.db-wal").stat().st_size > 0
    unpack_backup(back_up(store).path, tmp_path / "back")
    with Store.open(tmp_path / "back", password=PASSWORD) as restored:
        assert men(restored) == ["Planta Synlig"]


def test_a_backup_opens_with_the_secrets_of_its_day(made: tuple[Store, str], tmp_path: Path):
    store, old_code = made
    add_man(store, "Planta Synlig")
    old = back_up(store)
    store.change_password(PASSWORD, "et nytt passord")
    new_code = store.new_recovery_code()
    add_man(store, "Planta Senere")
    new = back_up(store)
    assert open_backup(old.path, password=PASSWORD).rows["man"] == 1
    assert open_backup(old.path, recovery_code=old_code) == old
    assert open_backup(new.path, password="et nytt passord").rows["man"] == 2
    assert open_backup(new.path, recovery_code=new_code) == new
    for path, secret in ((old.path, "et nytt passord"), (new.path, PASSWORD)):
        with pytest.raises(WrongSecretError):
            open_backup(path, password=secret)
    unpack_backup(old.path, tmp_path / "back")
    with Store.open(tmp_path / "back", recovery_code=old_code) as restored:
        assert men(restored) == ["Planta Synlig"]


def test_two_backups_in_the_same_second_do_not_replace_each_other(store: Store):
    names = [back_up(store).path.name for _ in range(3)]
    assert names == [
        "mih-20260304-093015-auto.mihbackup",
        "mih-20260304-093015-auto-2.mihbackup",
        "mih-20260304-093015-auto-3.mihbackup",
    ]
    assert len(list_backups(store.backups)) == 3


def test_a_backup_can_go_to_another_place(store: Store, tmp_path: Path):
    (tmp_path / "stick").mkdir()
    info = back_up(store, tmp_path / "stick", reason="before-import")
    assert info.path.parent == tmp_path / "stick"
    assert info.path.name.endswith("-before-import.mihbackup")
    with pytest.raises(MissingFileError):
        back_up(store, tmp_path / "unplugged")
    assert not (tmp_path / "unplugged").exists()


@pytest.mark.parametrize("reason", ["", "../x", "Auto", "a b", "a/b", "-a"])
def test_a_reason_is_a_word_that_fits_into_a_name(store: Store, reason: str):
    with pytest.raises(InvalidValueError):
        back_up(store, reason=reason)


def test_a_writer_waits_while_the_copy_is_taken(store: Store, monkeypatch: pytest.MonkeyPatch):
    started = threading.Event()

    def write() -> None:
        started.set()
        add_man(store, "written meanwhile")

    writer = threading.Thread(target=write)
    real = count_rows

    def counted(connection) -> dict[str, int]:
        monkeypatch.setattr(backup_module, "count_rows", real)
        writer.start()
        started.wait()
        return real(connection)

    monkeypatch.setattr(backup_module, "count_rows", counted)
    assert back_up(store).rows["man"] == 0
    writer.join()
    assert men(store) == ["written meanwhile"]


def test_leftovers_of_an_interrupted_backup_are_cleared_away(store: Store):
    (store.backups / ".mih-part-old").write_bytes(b"half")
    info = back_up(store)
    assert list(store.backups.iterdir()) == [info.path]


def test_the_backup_folder_is_made_again_when_somebody_removed_it(store: Store):
    store.backups.rmdir()
    assert back_up(store).path.exists()


class Lying:
    """A connection that answers one question otherwise than the database would."""

    def __init__(self, connection, question: str, answer: list[tuple[object, ...]]) -> None:
        self._connection = connection
        self._question = question
        self._answer = answer

    def execute(self, statement: str, *arguments: object):
        if self._question not in statement:
            return self._connection.execute(statement, *arguments)
        lying = self._connection.execute("SELECT 1")
        return type(
            "Answer",
            (),
            {
                "fetchall": lambda _: self._answer,
                "fetchone": lambda _: self._answer[0],
                "of": lying,
            },
        )()

    def close(self) -> None:
        self._connection.close()


@pytest.mark.parametrize(
    ("question", "answer", "reason"),
    [
        ("cipher_integrity_check", [("HMAC verification failed for page 3",)], "pages"),
        ("PRAGMA integrity_check", [("row 1 missing from index",)], "structure"),
        ("FROM alembic_version", [("0000",)], "revision"),
        ('FROM "man"', [(7,)], "rows"),
    ],
)
def test_a_backup_that_does_not_pass_its_check_is_not_kept(
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    question: str,
    answer: list[tuple[object, ...]],
    reason: str,
):
    real = Store.connect_reading
    monkeypatch.setattr(
        Store,
        "connect_reading",
        lambda self, copy: Lying(real(self, copy), question, answer),
    )
    with pytest.raises(BackupFailedError) as caught:
        back_up(store)
    assert caught.value.values["reason"] == reason
    assert list(store.backups.iterdir()) == []


def test_a_backup_with_another_key_file_is_not_kept(store: Store, monkeypatch):
    monkeypatch.setattr(container, "read_key", lambda _: None)
    with pytest.raises(BackupFailedError) as caught:
        back_up(store)
    assert caught.value.values["reason"] == "key"
    assert list(store.backups.iterdir()) == []


def test_the_key_file_in_a_backup_is_good_although_the_one_on_disk_was_lost(store: Store):
    (store.folder / "mih.key").write_bytes(b"somebody wrote here")
    assert open_backup(back_up(store).path, password=PASSWORD).rows["man"] == 0


def test_lists_show_the_newest_first_and_leave_out_what_is_no_backup(store: Store):
    first = back_up(store)
    second = back_up(at(store, NOW + timedelta(hours=2)))
    third = back_up(at(store, NOW + timedelta(hours=1)))
    (store.backups / "holiday.mihbackup").write_bytes(b"\x89PNG")
    (store.backups / "torn.mihbackup").write_bytes(first.path.read_bytes()[:3000])
    (store.backups / "folder.mihbackup").mkdir()
    (store.backups / "notes.txt").write_text("")
    assert list_backups(store.backups) == (second, third, first)
    assert list_backups(store.folder / "none") == ()


@pytest.mark.parametrize(
    ("age", "needed"),
    [
        (timedelta(0), False),
        (timedelta(minutes=29, seconds=59), False),
        (timedelta(minutes=30), True),
        (timedelta(days=3), True),
        # The clock was set back after the backup.
        (timedelta(minutes=-5), True),
    ],
)
def test_a_backup_is_due_after_half_an_hour(store: Store, age: timedelta, needed: bool):
    assert needs_backup(store, NOW)
    back_up(store)
    assert needs_backup(store, NOW + age) is needed


def test_thinning_removes_only_backups_of_ours(store: Store):
    days = [NOW - timedelta(days=number, hours=hour) for number in range(20) for hour in (0, 3)]
    for moment in days:
        back_up(at(store, moment))
    (store.backups / "holiday.mihbackup").write_bytes(b"\x89PNG")
    removed = prune(store.backups, NOW)
    left = list_backups(store.backups)
    assert len(left) + len(removed) == len(days)
    assert NOW in {info.made_at for info in left}
    assert len(left) < len(days)
    assert (store.backups / "holiday.mihbackup").exists()
    assert prune(store.backups, NOW) == ()


def test_thinning_where_nothing_can_be_removed_says_so(scripts):
    with folder_for_everybody() as place:
        store, _code = Store.create(place / "store", PASSWORD, CLOCK)
        back_up(at(store, NOW - timedelta(days=1000)))
        back_up(at(store, NOW))
        store.close()
        with read_only(place / "store"), pytest.raises(ReadOnlyFolderError):
            prune(place / "store" / "backups", NOW)


def test_a_backup_to_a_folder_that_cannot_be_written_says_so(scripts):
    with folder_for_everybody() as place:
        store, _code = Store.create(place / "store", PASSWORD, CLOCK)
        (place / "stick").mkdir()
        with read_only(place / "stick"), pytest.raises(ReadOnlyFolderError):
            back_up(store, place / "stick")
        store.close()


def test_unpacking_never_touches_a_store_that_is_there(store: Store, tmp_path: Path):
    info = back_up(store)
    before = content_of(store.folder)
    with pytest.raises(AlreadyExistsError):
        unpack_backup(info.path, store.folder)
    assert content_of(store.folder) == before


def test_what_cannot_be_unpacked_leaves_no_store(store: Store, tmp_path: Path):
    info = back_up(store)
    whole = info.path.read_bytes()
    place = whole.index(b"mih.db") + 5000
    info.path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    with pytest.raises(TornFileError):
        unpack_backup(info.path, tmp_path / "back")
    assert list((tmp_path / "back").iterdir()) == []
    with pytest.raises(TornFileError):
        open_backup(info.path, password=PASSWORD)


def test_foreign_and_missing_backups_are_told(tmp_path: Path):
    (tmp_path / "a.mihbackup").write_bytes(b"\x89PNG")
    with pytest.raises(NotOurFileError):
        open_backup(tmp_path / "a.mihbackup", password=PASSWORD)
    with pytest.raises(MissingFileError):
        open_backup(tmp_path / "b.mihbackup", password=PASSWORD)


def test_a_backup_of_a_newer_program_is_told(store: Store, scripts: Callable[..., None]):
    scripts(FIRST, SECOND)
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0003'")
    info = back_up(store)
    with pytest.raises(NewerFileError):
        open_backup(info.path, password=PASSWORD)


def test_a_database_without_a_revision_is_backed_up_all_the_same(store: Store):
    with store.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")
    assert back_up(store).revision == ""


def test_nothing_is_left_in_the_temporary_folder(store: Store, tmp_path: Path, monkeypatch):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(backup_module.tempfile, "tempdir", str(tmp_path / "temporary"))
    open_backup(back_up(store).path, password=PASSWORD)
    assert list((tmp_path / "temporary").iterdir()) == []


def test_tables_with_odd_names_are_counted(store: Store):
    with store.engine.begin() as connection:
        connection.exec_driver_sql('CREATE TABLE "sqlitelike ""x""" (id)')
        connection.exec_driver_sql('INSERT INTO "sqlitelike ""x""" VALUES (1), (2)')
    assert back_up(store).rows['sqlitelike "x"'] == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(names=st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), max_size=20))
def test_whatever_is_stored_comes_back(store: Store, tmp_path: Path, names: list[str]):
    with store.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM man")
    for name in names:
        add_man(store, name)
    info = back_up(store)
    back = tmp_path / info.path.stem
    unpack_backup(info.path, back)
    with Store.open(back, password=PASSWORD) as restored:
        assert men(restored) == names


KILLED = """
import sys
from pathlib import Path
from mih_desktop.storage import migrate
from mih_desktop.storage.backup import back_up
from mih_desktop.storage.store import Store
migrate.SCRIPTS = Path(sys.argv[1])
store = Store.open(Path(sys.argv[2]), password=sys.argv[3])
while True:
    back_up(store)
    print("made", flush=True)
"""


def test_every_backup_in_the_list_opens_after_the_program_was_killed(closed: Path, tmp_path: Path):
    arguments = [str(tmp_path / "scripts"), str(closed), PASSWORD]
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, *arguments],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    with process:
        assert process.stdout is not None
        confirmed = len([process.stdout.readline() for _ in range(5)])
        process.kill()
        process.wait()
    with Store.open(closed, password=PASSWORD) as store:
        backups = list_backups(store.backups)
        assert len(backups) >= confirmed
        for info in backups:
            assert open_backup(info.path, password=PASSWORD).rows["man"] == 1
        made = back_up(store)
        assert {path.suffix for path in store.backups.iterdir()} == {made.path.suffix}
