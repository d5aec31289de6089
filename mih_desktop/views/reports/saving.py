"""Saves what has been made: a proposed name, the folder used last, and word of where it went."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from mih_desktop.domain.errors import MihError
from mih_desktop.views.settings import UiSettings

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST_NAME = 120
_LAST_WINDOWS_NAMES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)")


def safe_file_name(name: str) -> str:
    """Return a name that Windows, macOS and Linux all take."""
    kept = " ".join(_FORBIDDEN.sub(" ", name).split())
    stem, dot, suffix = kept.rpartition(".")
    if not dot:
        stem, suffix = kept, ""
    stem = stem.strip(" .")[:_LONGEST_NAME].strip(" .") or "Utskrift"
    if _LAST_WINDOWS_NAMES.fullmatch(stem):
        stem = f"{stem}_"
    return f"{stem}{dot}{suffix}"


def free_path(folder: Path, name: str) -> Path:
    """Return a path that nothing lies at: «navn.pdf», else «navn (2).pdf» and so on."""
    path = folder / name
    number = 2
    while path.exists():
        path = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
        number += 1
    return path


def default_folder() -> Path:
    """Return the person's documents, or the home folder where there are none."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()


def show_in_folder(path: Path) -> bool:
    """Open the folder that holds a file; tell whether the machine could."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


class FileSaver(QObject):
    """Asks where, writes, and remembers the folder.

    `saved(Path)` when the file is there whole; `failed(MihError)` when it is not.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, owner: QWidget, settings: UiSettings | None = None) -> None:
        super().__init__(owner)
        self._owner = owner
        self._settings = settings
        self.dialog: QFileDialog | None = None

    def ask(self, content: bytes, name: str, kinds: str) -> None:
        """Let the person choose a place; `kinds` is Qt's filter, as in «PDF (*.pdf)»."""
        proposed = free_path(self._folder(), safe_file_name(name))
        dialog = QFileDialog(self._owner, self.tr("Lagre"), str(proposed.parent), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(proposed.suffix.lstrip("."))
        dialog.selectFile(proposed.name)
        dialog.fileSelected.connect(lambda chosen: self.write(content, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def write(self, content: bytes, path: Path) -> None:
        """Write the file and tell how it went."""
        # Reached before unlocking too, where the services are still being imported.
        from mih_desktop.services.reporting import write_file

        try:
            write_file(path, content)
        except MihError as error:
            self.failed.emit(error)
            return
        if self._settings is not None:
            self._settings.report_folder = path.parent
        self.saved.emit(path)

    def _folder(self) -> Path:
        last = None if self._settings is None else self._settings.report_folder
        return last if last is not None and last.is_dir() else default_folder()
