"""Pictures of what is one step away from a page: its tabs, its dialogs, a list being read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget

from mih_desktop.app import Program
from mih_desktop.domain.ids import RecruitId
from mih_desktop.runs.windows import grab, settle
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.widgets.page import TabBar

if TYPE_CHECKING:
    from mih_desktop.views.shell.main_window import MainWindow

_DIALOGS: tuple[tuple[str, str, str | None, str], ...] = (
    # Name of the picture, page, tab of the folder, text of the button that opens it.
    ("add-milestone", "wheel", None, "Legg til milepæl"),
    ("move-dates", "cohorts", None, "Flytt datoer …"),
    ("new-cohort", "cohorts", None, "Nytt kull …"),
    ("add-candidate", "recruits", None, "Legg til kandidat"),
    ("add-role", "folder", "overview", "Legg til"),
    ("move-phase", "folder", "course", "Flytt til fase …"),
    ("leave", "folder", "course", "Har sluttet …"),
    ("print-preview", "folder", "economy", "Se utskriften"),
)
_HEADINGS = ("Nr", "Etternavn, fornavn", "Født", "Mobil", "Kommune", "Ytelse", "Status", "Merknad")
_LIST = (
    (1, "Hætta, Øyvind", "19.08.1989", "454 32 319", "Gjesdal", "AAP", "Rekrutt", "Har bil"),
    (2, "Dahl, Finn", "24.06.00", "+47 449 11 862", "Hå", "Tiltakspenger", "Reserve", ""),
    (3, "Sárá, Tesfaye", "261092", "41147104", "Klepp", "KVP", "Sluttet - valgte selv 12.5", ""),
    (4, "Anders Jåtten", "5.3.1974", "43079244", "Time", "AAP", "Rekrutt", "AAP går ut 31.10"),
    (5, "DAHL, FINN", "24.06.00", "44911862", "Hå", "Tiltakspenger", "Reserve", ""),
)


def tabs(program: Program, out: Path, theme: str) -> Iterator[Path]:
    """Save a picture of each tab of the pages that have any, the folder apart."""
    window = _window(program)
    for key in ("cohorts", "settings"):
        window.navigate(NavigationTarget(page=key))
        settle(program)
        for bar in window.findChildren(TabBar):
            if not bar.isVisible():
                continue
            for index in range(1, bar.count()):
                bar.setCurrentIndex(index)
                settle(program)
                name = bar.tabText(index).lower().split()[0]
                yield grab(window, out / f"{key}-{_plain(name)}-{theme}.png")


def dialogs(program: Program, out: Path, theme: str, man: RecruitId) -> Iterator[Path]:
    """Save a picture of each dialog that a button opens."""
    window = _window(program)
    for name, page, tab, text in _DIALOGS:
        recruit_id = man if page == "folder" else None
        window.navigate(NavigationTarget(page=page, recruit_id=recruit_id, tab=tab))
        settle(program)
        _button(window, text).click()
        settle(program)
        for dialog in open_dialogs(program):
            yield grab(dialog, out / f"dialog-{name}-{theme}.png")
            dialog.close()
        settle(program)


def list_being_read(program: Program, out: Path, theme: str) -> Iterator[Path]:
    """Save a picture of a small list as it will be read."""
    from mih_desktop.views.importing.import_page import ImportPage

    window = _window(program)
    window.navigate(NavigationTarget(page="import"))
    page = window.page
    if not isinstance(page, ImportPage):
        return
    with tempfile.TemporaryDirectory(prefix="mih-list-") as home:
        path = _write_list(Path(home) / "deltakerliste.xlsx")
        page.open_file(path)
        settle(program)
        yield grab(window, out / f"import-reading-{theme}.png")
        bar = next(bar for bar in page.findChildren(TabBar) if bar.isVisible())
        bar.setCurrentIndex(1)
        settle(program)
        yield grab(window, out / f"import-questions-{theme}.png")


def open_dialogs(program: Program) -> list[QWidget]:
    """Return the dialogs in sight."""
    return [w for w in program.app.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def _write_list(path: Path) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None  # noqa: S101 - a new workbook has a sheet
    sheet.title = "Kull 2027"
    sheet.append(["MENN I HELSE – VESTMARKA – KULL 2027"])
    sheet.append([])
    sheet.append(list(_HEADINGS))
    for row in _LIST:
        sheet.append(list(row))
    book.save(path)
    return path


def _window(program: Program) -> MainWindow:
    assert program.window is not None  # noqa: S101 - callers have opened it
    return program.window


def _button(window: QWidget, text: str) -> QAbstractButton:
    for button in window.findChildren(QAbstractButton):
        if button.text() == text and button.isVisible():
            return button
    raise LookupError(text)


def _plain(name: str) -> str:
    from mih_desktop.domain.searchable import fold

    return fold(name)
