"""A running program for runs without a person: opened on an example store, its pages shown."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from mih_desktop.app import Program
from mih_desktop.domain.errors import MihError
from mih_desktop.runs.example_store import CLOCK, PASSWORD
from mih_desktop.views.theme.tokens import ThemeChoice

_PATIENCE_MS = 20_000
_SIZE = (1440, 900)


def application() -> QApplication:
    """Return the one application of the process."""
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication([])


def settle(program: Program) -> None:
    """Let everything asked for be read, answered and painted."""
    for _ in range(3):
        program.runner.drain()
        for _ in range(20):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


@contextmanager
def opened_program(
    folder: Path, *, theme: ThemeChoice = "light", scale: float = 1.0
) -> Iterator[Program]:
    """Give a program that has been unlocked with the password of the example store."""
    with tempfile.TemporaryDirectory(prefix="mih-settings-") as home:
        program = locked_program(folder, Path(home) / "mih.ini", theme=theme, scale=scale)
        unlock(program)
        yield program
        program.quit()


def locked_program(
    folder: Path, settings_path: Path, *, theme: ThemeChoice = "light", scale: float = 1.0
) -> Program:
    """Return a program that shows the way in."""
    program = Program(application(), folder=folder, settings_path=settings_path, clock=CLOCK)
    program.theme.set_choice(theme)
    program.theme.set_scale(scale)
    program.settings.county = "Vestmarka fylke"
    program.start()
    settle(program)
    return program


def unlock(program: Program) -> None:
    """Type the password and wait for the window; raises what the unlocking refuses with."""
    from mih_desktop.views.entry.unlock_page import UnlockPage

    page = program.entry
    if not isinstance(page, UnlockPage):
        raise TypeError(type(page).__name__)
    page.password.line.setText(PASSWORD)
    page.try_secret()
    deadline = QDeadlineTimer(_PATIENCE_MS)
    while program.window is None:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if deadline.hasExpired():
            raise MihError
    program.window.resize(program.theme.px(_SIZE[0]), program.theme.px(_SIZE[1]))
    settle(program)


def grab(widget: QWidget, path: Path) -> Path:
    """Save a picture of a widget."""
    path.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(path))
    return path
