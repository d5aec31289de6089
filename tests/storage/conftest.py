from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from mih_desktop.domain.clock import FixedClock
from mih_desktop.storage import migrate
from mih_desktop.storage.store import Store
from tests.storage.small_schema import FIRST, write_scripts

PASSWORD = "blå himmel over Ås"
CLOCK = FixedClock(datetime(2026, 3, 4, 9, 30, 15))


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let the program know a small schema instead of its own; call again for other revisions."""

    def known(*revisions: str) -> None:
        monkeypatch.setattr(migrate, "SCRIPTS", write_scripts(tmp_path / "scripts", *revisions))

    known(FIRST)
    return known


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def made(scripts: Callable[..., None], folder: Path) -> Iterator[tuple[Store, str]]:
    store, code = Store.create(folder, PASSWORD, CLOCK)
    yield store, code
    store.close()


@pytest.fixture
def store(made: tuple[Store, str]) -> Store:
    return made[0]


@pytest.fixture
def closed(made: tuple[Store, str], folder: Path) -> Path:
    """A store with one man and one note, closed again."""
    with made[0].engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO man (id, name) VALUES (1, 'Planta Synlig')")
        connection.exec_driver_sql("INSERT INTO note (man_id, text) VALUES (1, 'Plantanotat')")
    made[0].close()
    return folder


def men(store: Store) -> list[str]:
    with store.engine.begin() as connection:
        return [row[0] for row in connection.exec_driver_sql("SELECT name FROM man ORDER BY id")]


def content_of(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder but the lock, which says nothing."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "lock"
    }
