"""A store for tests of services: created once, copied for each test that wants a clean one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from mih_desktop.domain.clock import FixedClock
from mih_desktop.storage.store import Store

PASSWORD = "fjorden fryser sjelden i mars"
NOW = datetime(2027, 3, 2, 14, 3)


@pytest.fixture(scope="session")
def _made_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "store"
    store, _ = Store.create(folder, PASSWORD, FixedClock(NOW))
    store.close()
    return folder


@pytest.fixture
def store_folder(_made_store: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    shutil.copytree(_made_store, folder)
    return folder


@pytest.fixture
def store(store_folder: Path) -> Iterator[Store]:
    opened = Store.open(store_folder, password=PASSWORD, clock=FixedClock(NOW))
    yield opened
    opened.close()
