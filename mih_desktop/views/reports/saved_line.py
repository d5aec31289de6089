"""The line that tells where a file went, or why it did not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from mih_desktop.domain.errors import MihError
from mih_desktop.views.reports.saving import show_in_folder
from mih_desktop.views.sentences import sentence_for
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.notices import WarningLine


class SavedLine(QWidget):
    """Hidden until there is something to tell; a new paper hides it again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self.done = WarningLine(theme, "", kind="done", action=self.tr("Vis i mappe"), tinted=True)
        self.fault = WarningLine(theme, "", tinted=True)
        column = Column(theme, margins=(0, 0, 0, 8), parent=self)
        column.addWidget(self.done)
        column.addWidget(self.fault)
        self.done.acted.connect(self._show_folder)
        self.clear()

    def tell_saved(self, path: Path) -> None:
        """Tell that a file is there, and in which folder."""
        self._path = path
        where = self.tr("{name} ligger i {folder}.")
        self.done.set_text(
            self.tr("Lagret."), where.format(name=path.name, folder=str(path.parent))
        )
        self._show(self.done)

    def tell_printed(self, count: int) -> None:
        """Tell how many pages the printer was given, or that it took none."""
        self._path = None
        if not count:
            sentence = self.tr("Skriveren svarte ikke. Prøv igjen, eller lagre som PDF.")
            self.fault.set_text(self.tr("Ikke skrevet ut."), sentence)
            self._show(self.fault)
            return
        self.done.set_text(self.tr("%n side(r) er sendt til skriveren.", "", count))
        self._show(self.done)
        self.done.set_action("")

    def tell_saved_each(self, count: int, total: int, folder: Path, error: MihError | None) -> None:
        """Tell how many of several files are there, and what stood in the way of the rest."""
        self._path = folder / "."
        if count == total:
            where = self.tr("%n fil(er) ligger i {folder}.", "", count)
            self.done.set_text(self.tr("Lagret."), where.format(folder=str(folder)))
            self._show(self.done)
            return
        words = self.tr("{count} av {total} ble lagret i {folder}.")
        told = words.format(count=count, total=total, folder=str(folder))
        why = self.tr("Du stoppet det.") if error is None else sentence_for(error)
        self.fault.set_text(told, why)
        self._show(self.fault)

    def tell_failed(self, error: MihError) -> None:
        """Tell in a sentence why nothing was saved."""
        self.fault.set_text(self.tr("Ikke lagret."), sentence_for(error))
        self._show(self.fault)

    def clear(self) -> None:
        """Say nothing."""
        self.setVisible(False)

    def _show(self, line: WarningLine) -> None:
        self.done.set_action(self.tr("Vis i mappe"))
        self.done.setVisible(line is self.done)
        self.fault.setVisible(line is self.fault)
        self.setVisible(True)

    def _show_folder(self) -> None:
        if self._path is not None:
            show_in_folder(self._path)
