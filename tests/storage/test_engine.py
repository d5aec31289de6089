from __future__ import annotations

import secrets
import sqlite3
import threading
from pathlib import Path

import pytest
import sqlalchemy.exc
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from mih_desktop.domain.errors import (
    InUseError,
    MihError,
    MissingFileError,
    NetworkFolderError,
    NotOurFileError,
    TornFileError,
)
from mih_desktop.storage import engine as engine_module
from mih_desktop.storage.engine import WRITING, open_connection, open_engine, open_for_reading
from mih_desktop.storage.failures import translated

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "mih.db"
    connection = open_connection(path, KEY, new=True)
    connection.execute("CREATE TABLE man (id INTEGER PRIMARY KEY, name TEXT)")
    connection.execute(
        "CREATE TABLE note (id INTEGER PRIMARY KEY, man_id INTEGER REFERENCES man (id))"
    )
    connection.executemany(
        "INSERT INTO man (name) VALUES (?)", [(f"Planta {n}" * 20,) for n in range(200)]
    )
    connection.close()
    return path


@pytest.fixture
def engine(path: Path):
    engine = open_engine(path, KEY)
    yield engine
    engine.dispose()


def pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_connections_are_durable_and_keep_temporary_data_in_memory(engine: Engine):
    assert pragma(engine, "journal_mode") == "wal"
    assert pragma(engine, "synchronous") == 2
    assert pragma(engine, "temp_store") == 2
    assert pragma(engine, "busy_timeout") == 10_000
    assert pragma(engine, "foreign_keys") == 1


def test_foreign_keys_are_enforced_unless_asked_otherwise(path: Path, engine: Engine):
    with pytest.raises(sqlalchemy.exc.IntegrityError), engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO note (man_id) VALUES (999)")
    free = open_engine(path, KEY, enforce_foreign_keys=False)
    with free.begin() as connection:
        connection.exec_driver_sql("INSERT INTO note (man_id) VALUES (999)")
    free.dispose()


def test_a_transaction_that_fails_takes_its_tables_with_it(engine: Engine):
    with engine.connect() as connection:
        transaction = connection.begin()
        connection.exec_driver_sql("CREATE TABLE more (id INTEGER)")
        transaction.rollback()
    with engine.connect() as connection:
        assert not connection.exec_driver_sql(
            "SELECT 1 FROM sqlite_master WHERE name = 'more'"
        ).fetchall()


def test_part_of_a_transaction_can_be_taken_back(engine: Engine):
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO man (id, name) VALUES (1000, 'kept')")
        inner = connection.begin_nested()
        connection.exec_driver_sql("INSERT INTO man (id, name) VALUES (1001, 'not')")
        inner.rollback()
    with engine.connect() as connection:
        kept = connection.exec_driver_sql("SELECT id FROM man WHERE id >= 1000").fetchall()
    assert kept == [(1000,)]


def test_writers_take_the_lock_at_once_and_readers_do_not(
    path: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(engine_module, "_WAIT_FOR_WRITER_MS", 0)
    impatient = open_engine(path, KEY)
    with engine.execution_options(**WRITING).begin():
        with impatient.begin() as reader:
            assert reader.exec_driver_sql("SELECT count(*) FROM man").scalar() == 200
        with (
            pytest.raises(InUseError),
            translated(path.parent),
            impatient.execution_options(**WRITING).begin(),
        ):
            pass
        always = open_engine(path, KEY, immediate=True)
        with pytest.raises(InUseError), translated(path.parent), always.begin():
            pass
        always.dispose()
    impatient.dispose()


def test_threads_read_while_one_writes(engine: Engine):
    counts: list[object] = []

    def read() -> None:
        with engine.connect() as connection:
            counts.append(connection.exec_driver_sql("SELECT count(*) FROM man").scalar())

    with engine.execution_options(**WRITING).begin() as writer:
        writer.exec_driver_sql("DELETE FROM man")
        threads = [threading.Thread(target=read) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        writer.rollback()
    assert counts == [200] * 4


def test_what_a_person_typed_does_not_stand_in_an_error(engine: Engine):
    with pytest.raises(sqlalchemy.exc.OperationalError) as caught, engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO nothing VALUES (?)", ("Planta Synlig",))
    assert "Planta" not in str(caught.value)
    assert KEY.hex() not in str(caught.value) + str(engine.url) + repr(engine)


def test_nothing_readable_lies_in_the_files_also_while_it_is_open(path: Path, engine: Engine):
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO man (name) VALUES ('Planta i loggen')")
    for file in path.parent.iterdir():
        content = file.read_bytes()
        assert b"Planta" not in content, file
        assert not content.startswith(b"SQLite format 3"), file


def test_after_closing_only_the_database_is_left(path: Path):
    engine = open_engine(path, KEY)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM man")
    engine.dispose()
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("opened", [open_connection, open_for_reading])
def test_each_wrong_file_has_its_own_failure(path: Path, tmp_path: Path, opened, capfd):
    plain = tmp_path / "plain.db"
    with sqlite3.connect(plain) as connection:
        connection.execute("CREATE TABLE t (id)")
    connection.close()
    empty = tmp_path / "empty.db"
    empty.touch()
    noise = tmp_path / "noise.db"
    noise.write_bytes(secrets.token_bytes(8192))
    for wrong, kind in (
        (tmp_path / "none.db", MissingFileError),
        (tmp_path / "none" / "none.db", MissingFileError),
        (plain, NotOurFileError),
        (empty, TornFileError),
        (noise, TornFileError),
    ):
        before = wrong.read_bytes() if wrong.exists() else None
        with pytest.raises(kind):
            opened(wrong, KEY)
        assert (wrong.read_bytes() if wrong.exists() else None) == before
    with pytest.raises(TornFileError):
        opened(path, bytes(32))
    # SQLCipher would tell the terminal about it.
    assert capfd.readouterr() == ("", "")


def test_an_engine_with_the_wrong_key_fails_with_a_sentence_of_ours(path: Path):
    engine = open_engine(path, bytes(32))
    with pytest.raises(TornFileError):
        engine.connect()
    engine.dispose()


def test_a_connection_for_reading_cannot_write(path: Path):
    connection = open_for_reading(path, KEY)
    with pytest.raises(MihError), translated(path.parent):
        connection.execute("DELETE FROM man")
    connection.close()


def test_a_file_system_without_shared_memory_is_refused(path: Path, monkeypatch):
    monkeypatch.setattr(engine_module, "_WRITE_AHEAD", "PRAGMA journal_mode = DELETE")
    with pytest.raises(NetworkFolderError):
        open_connection(path, KEY)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(data=st.data())
def test_damage_anywhere_is_told_or_harmless(path: Path, tmp_path: Path, data: st.DataObject):
    whole = path.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    noise = data.draw(st.binary(min_size=1, max_size=40))
    cut = data.draw(st.booleans())
    torn = tmp_path / "torn.db"
    torn.write_bytes(whole[:place] if cut else whole[:place] + noise + whole[place + len(noise) :])
    try:
        connection = open_connection(torn, KEY)
    except TornFileError:
        return
    try:
        with translated(tmp_path):
            names = [row[0] for row in connection.execute("SELECT name FROM man ORDER BY id")]
    except TornFileError:
        return
    finally:
        connection.close()
    assert names == [f"Planta {n}" * 20 for n in range(200)]


def test_a_damaged_read_does_not_reach_the_terminal(path: Path, capfd):
    content = bytearray(path.read_bytes())
    content[4096 * 3 + 100] ^= 0xFF
    path.write_bytes(content)
    connection = open_connection(path, KEY)
    with pytest.raises(TornFileError), translated(path.parent):
        connection.execute("SELECT sum(length(name)) FROM man").fetchall()
    connection.close()
    assert capfd.readouterr() == ("", "")
