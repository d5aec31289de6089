"""What fields of one line share."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.field_base import Field
from mih_desktop.views.widgets.inputs import LineInput


class LineField(Field):
    """Common to fields of one line."""

    def __init__(self, theme: Theme, line: LineInput, parent: QWidget | None = None) -> None:
        super().__init__(theme, line, parent)
        self.line = line
        line.textEdited.connect(self._touched)
        line.editingFinished.connect(self._finish)
        line.takes_escape = self._give_up

    @property
    def text(self) -> str:
        """Return what stands in the line."""
        return self.line.text()

    def set_placeholder(self, text: str) -> None:
        """Show a hint while the line is empty."""
        self.line.setPlaceholderText(text)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the value be read and copied only."""
        self.line.setReadOnly(read_only)
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)

    def _give_up(self) -> bool:
        """Put the stored value back; tell whether there was anything to give up."""
        if not self._is_touched and not self._fault:
            return False
        self._pause.stop()
        self._is_touched = False
        self._show(self._last)
        self.set_fault("")
        return True
