"""What a build must be able to do on the machine it was built for."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from mih_desktop.runs.example_store import TODAY, example_folder
from mih_desktop.runs.papers import write_household_sheets, write_papers, write_workbook
from mih_desktop.runs.windows import opened_program


def run() -> int:
    """Try each thing, say how it went, and return 0 when all went well."""
    failures = 0
    with example_folder() as folder, tempfile.TemporaryDirectory(prefix="mih-self-test-") as home:
        out = Path(home)
        steps: tuple[tuple[str, Callable[[], None]], ...] = (
            ("an encrypted database, brought to its schema", lambda: _database(folder)),
            ("a window, unlocked, with its first page", lambda: _window(folder)),
            ("PDF", lambda: _papers(folder, out)),
            ("an economy sheet in three languages", lambda: _languages(out)),
            ("a workbook", lambda: _workbook(folder, out)),
            ("texts in Norwegian", _texts),
        )
        for name, step in steps:
            try:
                step()
            except Exception as error:
                failures += 1
                sys.stdout.write(f"FAILED  {name}: {type(error).__name__}: {error}\n")
            else:
                sys.stdout.write(f"ok      {name}\n")
    sys.stdout.write(f"{len(steps) - failures} passed, {failures} failed\n")
    return 1 if failures else 0


def _database(folder: Path) -> None:
    from mih_desktop.runs.example_store import CLOCK, PASSWORD
    from mih_desktop.services import backups, recruits
    from mih_desktop.services.overview import find
    from mih_desktop.storage.store import Store

    start = (folder / "mih.db").read_bytes()[:16]
    if start == b"SQLite format 3\x00":
        raise AssertionError("the database is not encrypted")
    with Store.open(folder, password=PASSWORD, clock=CLOCK) as store:
        hits = find(store, "oyvind")
        if not hits or not recruits.count_listings(store, None, TODAY):
            raise AssertionError("nobody was found")
        backups.back_up(store)


def _window(folder: Path) -> None:
    with opened_program(folder) as program:
        if program.window is None or program.window.grab().isNull():
            raise AssertionError("nothing was painted")


def _papers(folder: Path, out: Path) -> None:
    from mih_desktop.runs.example_store import CLOCK, PASSWORD
    from mih_desktop.storage.store import Store

    with Store.open(folder, password=PASSWORD, clock=CLOCK) as store:
        for path in write_papers(store, out, TODAY):
            if not path.read_bytes().startswith(b"%PDF-"):
                raise AssertionError(path.name)


def _languages(out: Path) -> None:
    written = [path.name for path in write_household_sheets(out)]
    for language in ("nn", "en"):
        if not any(name.endswith(f"-{language}.pdf") for name in written):
            raise AssertionError(language)


def _workbook(folder: Path, out: Path) -> None:
    from mih_desktop.runs.example_store import CLOCK, PASSWORD
    from mih_desktop.storage.store import Store

    with Store.open(folder, password=PASSWORD, clock=CLOCK) as store:
        path = write_workbook(store, out / "nasjonalt-team.xlsx", TODAY)
        if not path.read_bytes().startswith(b"PK"):
            raise AssertionError(path.name)


def _texts() -> None:
    from mih_desktop.app import load_translators
    from mih_desktop.runs.windows import application

    loaded = load_translators(application())
    if len(loaded) < 2:
        raise AssertionError(f"{len(loaded)} files of texts")
