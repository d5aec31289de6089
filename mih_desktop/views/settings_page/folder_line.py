"""Where something lies on the disk, and a link that shows it in the machine's own file window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.notices import WarningLine
from mih_desktop.views.widgets.text import Text


class FolderLine(QWidget):
    """The whole path, which can be marked and copied, and Vis i mappe."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._folder: Path | None = None
        column = Column(theme, spacing=4, parent=self)
        self.path = Text("", "body", wraps=True, selectable=True)
        self.path.setAccessibleName(name)
        column.addWidget(self.path)
        row = Row(theme)
        self.link = QuietButton(theme, self.tr("Vis i mappe"), icon="folder-open")
        self.link.setAccessibleDescription(name)
        self.link.clicked.connect(self._open)
        row.addWidget(self.link)
        row.addStretch(1)
        column.addLayout(row)
        self.fault = WarningLine(
            theme, "", self.tr("Maskinen klarte ikke å åpne mappen. Du finner den på stien over.")
        )
        self.fault.hide()
        column.addWidget(self.fault)

    def show_folder(self, folder: Path) -> None:
        """Show another folder."""
        self._folder = folder
        self.path.setText(str(folder))

    def _open(self) -> None:
        if self._folder is not None:
            shown = QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
            self.fault.setVisible(not shown)
