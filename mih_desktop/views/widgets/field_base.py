"""What all fields share: signals, fault line, name, and never disturbing the one who types."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.notices import IconMark
from mih_desktop.views.widgets.text import Text

TYPING_PAUSE = 400
"""Milliseconds without a key before `edited` is sent."""


class FaultLine(QWidget):
    """Icon and sentence under a field whose value cannot be taken."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._label = Text(role="fault", wraps=True)
        row = Row(theme, spacing=6, margins=(0, 4, 0, 0), parent=self)
        row.addWidget(IconMark(theme, "warning-circle-fill", "signal"))
        row.addWidget(self._label, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show the sentence, or nothing when it is empty."""
        self._label.setText(sentence)
        self.setVisible(bool(sentence))


class Field(QWidget):
    """A value that a person types or chooses.

    `edited(value)` comes while typing, at most every 400 ms; `committed(value)` when the field is
    finished and holds something else than at the last commit. A text that cannot be taken sends
    neither: the fault line says why.
    """

    committed = Signal(object)
    edited = Signal(object)
    faulted = Signal(str)

    def __init__(self, theme: Theme, input_widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.input = input_widget
        self._fault = ""
        self._fault_line = FaultLine(theme)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self._tell_edited)
        self._is_touched = False
        self._last: object = None
        column = Column(theme, parent=self)
        column.addWidget(input_widget)
        column.addWidget(self._fault_line)
        column.addStretch(1)
        self.setFocusProxy(input_widget)

    @property
    def fault(self) -> str:
        """Return the sentence under the field, empty when all is well."""
        return self._fault

    @property
    def is_being_typed_in(self) -> bool:
        """Tell whether it has the focus and holds something not yet committed."""
        return self._is_touched and self.input.hasFocus()

    def set_fault(self, sentence: str) -> None:
        """Say under the field why its value cannot be taken; empty takes it away."""
        if sentence == self._fault:
            return
        self._fault = sentence
        self._fault_line.say(sentence)
        self.input.setProperty("fault", "true" if sentence else "false")
        self.input.style().unpolish(self.input)
        self.input.style().polish(self.input)
        self.input.setAccessibleDescription(sentence)
        self.input.update()
        self.faulted.emit(sentence)

    def tell_faults_in(self, line: FaultLine) -> None:
        """Say what is wrong in a line elsewhere, where the field is too narrow for a sentence."""
        self._fault_line.hide()
        self._fault_line = line

    def set_name(self, name: str) -> None:
        """Set what a screen reader calls the field; forms do this from the label."""
        self.setAccessibleName(name)
        self.input.setAccessibleName(name)

    def _touched(self) -> None:
        self._is_touched = True
        self._pause.start()

    def _tell_edited(self) -> None:
        if self._is_touched and self._readable():
            self.edited.emit(self._current())

    def _finish(self) -> None:
        """Commit what stands in the field, if it can be taken and is new."""
        self._pause.stop()
        self._is_touched = False
        if not self._readable(complain=True):
            return
        self.set_fault("")
        value = self._current()
        self._show(value)
        if value != self._last:
            self._last = value
            self.committed.emit(value)

    def _take(self, value: object) -> None:
        """Show a stored value unless the person is in the middle of typing another."""
        self._last = value
        if not self.is_being_typed_in:
            self._is_touched = False
            self._show(value)
            self.set_fault("")

    def _current(self) -> object:
        """Return the value of what stands in the field."""
        return None

    def _show(self, value: object) -> None:
        """Write a value into the input."""

    def _readable(self, *, complain: bool = False) -> bool:
        """Tell whether the text can be taken, and say why not when `complain`."""
        return True
