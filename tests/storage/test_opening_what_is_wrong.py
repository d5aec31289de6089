"""Each thing that can be wrong with a store has its own failure, and nothing is written."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from mih_desktop.domain.errors import (
    InUseError,
    MihError,
    MissingFileError,
    NetworkFolderError,
    NewerFileError,
    NotOurFileError,
    ReadOnlyFolderError,
    TornFileError,
    WrongSecretError,
)
from mih_desktop.storage import engine as engine_module
from mih_desktop.storage.engine import open_connection
from mih_desktop.storage.store import Store
from tests.storage.conftest import PASSWORD, content_of, men
from tests.storage.faults import folder_for_everybody, read_only
from tests.storage.test_keys import signed


def refused(folder: Path, kind: type[MihError], **secret: str) -> MihError:
    """Try to open the store, see the failure and that the folder is as it was; return it."""
    before = content_of(folder) if folder.exists() else None
    with pytest.raises(kind) as caught:
        Store.open(folder, **(secret or {"password": PASSWORD}))
    assert type(caught.value) is kind
    assert (content_of(folder) if folder.exists() else None) == before
    return caught.value


def test_wrong_secrets(closed: Path):
    assert refused(closed, WrongSecretError, password="feil").values["reason"] == "wrong"
    typed = refused(closed, WrongSecretError, recovery_code="M4QH")
    assert typed.values["reason"] == "mistyped"
    Store.open(closed, password=PASSWORD).close()


def test_no_folder_and_no_store(tmp_path: Path):
    refused(tmp_path / "none", MissingFileError)
    refused(tmp_path, MissingFileError)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["mih.db", "mih.key"])
def test_half_a_store(closed: Path, name: str):
    (closed / name).unlink()
    assert refused(closed, MissingFileError).values["path"] == str(closed / name)


def test_a_database_that_anybody_can_read(closed: Path):
    (closed / "mih.db").unlink()
    connection = sqlite3.connect(closed / "mih.db")
    connection.execute("CREATE TABLE t (id)")
    connection.close()
    refused(closed, NotOurFileError)


def test_a_foreign_key_file(closed: Path):
    (closed / "mih.key").write_bytes(b"\x89PNG\r\n")
    refused(closed, NotOurFileError)


@pytest.mark.parametrize("name", ["mih.db", "mih.key"])
def test_a_folder_in_place_of_a_file(closed: Path, name: str):
    (closed / name).unlink()
    (closed / name).mkdir()
    refused(closed, NotOurFileError)


def test_foreign_files_get_no_lock_beside_them(tmp_path: Path):
    (tmp_path / "mih.key").write_bytes(b"house key")
    refused(tmp_path, NotOurFileError)
    assert [path.name for path in tmp_path.iterdir()] == ["mih.key"]


@pytest.mark.parametrize("size", [0, 5, 300, -2])
def test_a_torn_key_file(closed: Path, size: int):
    (closed / "mih.key").write_bytes((closed / "mih.key").read_bytes()[:size])
    refused(closed, TornFileError)


def test_a_torn_database(closed: Path):
    whole = (closed / "mih.db").read_bytes()
    for torn in (
        b"",
        whole[:1],
        whole[:100],
        whole[:-1],
        whole[:4096],
        secrets.token_bytes(len(whole)),
        b"\0" * 9000,
    ):
        (closed / "mih.db").write_bytes(torn)
        refused(closed, TornFileError)
    (closed / "mih.db").write_bytes(whole)
    Store.open(closed, password=PASSWORD).close()


def test_the_database_of_another_store(closed: Path, tmp_path: Path):
    Store.create(tmp_path / "other", PASSWORD)[0].close()
    (tmp_path / "other" / "mih.db").replace(closed / "mih.db")
    refused(closed, TornFileError)


def test_a_database_without_a_schema(closed: Path):
    with Store.open(closed, password=PASSWORD) as store, store.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")
    refused(closed, TornFileError)


def test_a_database_of_a_newer_program(closed: Path):
    with Store.open(closed, password=PASSWORD) as store, store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    assert refused(closed, NewerFileError).values["revision"] == "9999"


def test_a_key_file_of_a_newer_program(closed: Path):
    newer = json.loads((closed / "mih.key").read_bytes()) | {"version": 2}
    (closed / "mih.key").write_bytes(signed(newer))
    refused(closed, NewerFileError)


def test_a_place_without_shared_memory(closed: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine_module, "_WRITE_AHEAD", "PRAGMA journal_mode")
    store = Store.open(closed, password=PASSWORD)
    store.close()
    monkeypatch.setattr(engine_module, "_WRITE_AHEAD", "PRAGMA locking_mode")
    refused(closed, NetworkFolderError)
    monkeypatch.undo()


def test_after_a_refusal_the_lock_is_free(closed: Path):
    refused(closed, WrongSecretError, password="feil")
    Store.open(closed, password=PASSWORD).close()


def test_a_program_of_another_kind_that_holds_the_database(
    closed: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(engine_module, "_WAIT_FOR_WRITER_MS", 0)
    with Store.open(closed, password=PASSWORD) as store:
        connection = store.connect()
    connection.execute("BEGIN IMMEDIATE")
    with pytest.raises(InUseError):
        Store.open(closed, password=PASSWORD)
    connection.close()
    Store.open(closed, password=PASSWORD).close()


@pytest.fixture
def reachable(scripts) -> Iterator[Path]:
    """A closed store with one man, at a place where rights bind."""
    with folder_for_everybody() as place:
        store, _code = Store.create(place / "store", PASSWORD)
        with store.engine.begin() as connection:
            connection.exec_driver_sql("INSERT INTO man (name) VALUES ('Planta Synlig')")
        store.close()
        yield place


def test_a_folder_that_cannot_be_written(reachable: Path):
    folder = reachable / "store"
    with read_only(folder):
        refused(folder, ReadOnlyFolderError)
        before = sorted(path.name for path in folder.iterdir())
        with pytest.raises(ReadOnlyFolderError):
            Store.create(folder / "inside", PASSWORD)
        assert sorted(path.name for path in folder.iterdir()) == before
    with Store.open(folder, password=PASSWORD) as store:
        assert men(store) == ["Planta Synlig"]


def test_a_store_is_not_made_in_a_folder_that_cannot_be_written(reachable: Path):
    empty = reachable / "empty"
    empty.mkdir()
    with read_only(empty):
        with pytest.raises(ReadOnlyFolderError):
            Store.create(empty, PASSWORD)
        assert list(empty.iterdir()) == []


def test_a_store_whose_folder_became_read_only_says_so_when_saving(reachable: Path):
    folder = reachable / "store"
    store = Store.open(folder, password=PASSWORD)
    with read_only(folder), pytest.raises(ReadOnlyFolderError):
        store.change_password(PASSWORD, "et nytt passord")
    store.close()
    Store.open(folder, password=PASSWORD).close()


def test_a_file_that_cannot_be_written_shows_at_the_unlock(reachable: Path):
    folder = reachable / "store"
    with read_only(folder):
        # The folder itself and the lock may be written, the database may not.
        folder.chmod(0o700)
        (folder / "lock").chmod(0o600)
        refused(folder, ReadOnlyFolderError)


def test_a_key_that_opens_another_file_is_no_key(closed: Path, tmp_path: Path):
    foreign = open_connection(tmp_path / "foreign.db", secrets.token_bytes(32), new=True)
    foreign.execute("CREATE TABLE t (id)")
    foreign.close()
    (tmp_path / "foreign.db").replace(closed / "mih.db")
    refused(closed, TornFileError)
