"""The sign that everything is saved."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.layout import Row
from mih_desktop.views.widgets.notices import IconMark
from mih_desktop.views.widgets.text import Text


class SavedLabel(QWidget):
    """Tells that all is saved, and after the first save when that was."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = IconMark(theme, "check", "accent")
        self._text = Text(self.tr("Alt er lagret"), "secondary")
        row = Row(theme, spacing=6, parent=self)
        row.addWidget(self._mark)
        row.addWidget(self._text)

    def show_saved(self, moment: datetime) -> None:
        """Write Lagret 14:03."""
        self._text.setText(self.tr("Lagret {time}").format(time=f"{moment:%H:%M}"))
