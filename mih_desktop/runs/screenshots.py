"""Grab every page and dialog, in light and dark, with the practice county."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop

from mih_desktop.app import Program
from mih_desktop.domain.enums import Phase
from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.runs.dialogs import dialogs, list_being_read, open_dialogs, tabs
from mih_desktop.runs.example_store import TODAY, example_folder
from mih_desktop.runs.windows import grab, locked_program, opened_program, settle
from mih_desktop.services import recruits
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.theme.tokens import ThemeChoice

_PAUSE_MS = 500

THEMES: tuple[ThemeChoice, ...] = ("light", "dark")
FOLDER_TABS = ("overview", "course", "economy", "follow_up")
PAGES = ("today", "wheel", "cohorts", "recruits", "import", "reports", "settings")


def take_all(out: Path) -> int:
    """Save pictures of all pages and dialogs as NAME-THEME.png."""
    with example_folder() as folder:
        for theme in THEMES:
            for path in _ways_in(folder, out, theme):
                sys.stdout.write(f"{path.name}\n")
            with opened_program(folder, theme=theme) as program:
                for path in _everything(program, out, theme):
                    sys.stdout.write(f"{path.name}\n")
    return 0


def _everything(program: Program, out: Path, theme: ThemeChoice) -> Iterator[Path]:
    yield from grab_pages(program, out, theme)
    yield from tabs(program, out, theme)
    yield from list_being_read(program, out, theme)
    yield from dialogs(program, out, theme, _somebody(program))
    yield from _from_anywhere(program, out, theme)


def grab_pages(program: Program, out: Path, theme: ThemeChoice) -> Iterator[Path]:
    """Save a picture of each page of an open program."""
    window = program.window
    if window is None:
        return
    for key in PAGES:
        window.navigate(NavigationTarget(page=key))
        settle(program)
        yield grab(window, out / f"{key}-{theme}.png")
    man = _somebody(program)
    for tab in FOLDER_TABS:
        window.navigate(NavigationTarget(page="folder", recruit_id=man, tab=tab))
        settle(program)
        yield grab(window, out / f"folder-{tab.replace('_', '-')}-{theme}.png")


def _ways_in(folder: Path, out: Path, theme: ThemeChoice) -> Iterator[Path]:
    from mih_desktop.views.entry.first_start import FirstStart

    with tempfile.TemporaryDirectory(prefix="mih-settings-") as home:
        program = locked_program(folder, Path(home) / "mih.ini", theme=theme)
        if program.entry is not None:
            program.entry.resize(1440, 900)
            settle(program)
            yield grab(program.entry, out / f"unlock-{theme}.png")
        program.quit()
        empty = locked_program(Path(home) / "store", Path(home) / "new.ini", theme=theme)
        start = empty.entry
        if isinstance(start, FirstStart):
            start.resize(1440, 900)
            for number in (1, 2, 3):
                start.show_step(number - 1)
                settle(empty)
                yield grab(start, out / f"first-start-{number}-{theme}.png")
        empty.quit()


def _from_anywhere(program: Program, out: Path, theme: ThemeChoice) -> Iterator[Path]:
    """Save pictures of the dialogs that keys open from anywhere."""
    window = program.window
    if window is None:
        return
    window.navigate(NavigationTarget(page="today"))
    window.activateWindow()
    settle(program)
    window.palette_list.open_list()
    window.top_bar.search.line.insert("sam")
    window.top_bar.search.line.textEdited.emit("sam")
    # The list waits for a pause in the typing before it looks.
    deadline = QDeadlineTimer(_PAUSE_MS)
    while not deadline.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    settle(program)
    yield grab(window, out / f"command-list-{theme}.png")
    window.palette_list.close_list()
    window.show_help()
    settle(program)
    for number, dialog in enumerate(open_dialogs(program)):
        yield grab(dialog, out / f"dialog-keys{'' if number == 0 else number}-{theme}.png")
        dialog.close()


def _somebody(program: Program) -> RecruitId:
    """Return a man at school with a sheet: the folder of most days."""
    context = program.context
    assert context is not None  # noqa: S101 - the window is up
    rows = recruits.list_recruits(
        context.store, RecruitQuery(listing=RecruitListFilter.ACTIVE, phase=Phase.VG2), TODAY
    )
    return rows[min(6, len(rows) - 1)].id
