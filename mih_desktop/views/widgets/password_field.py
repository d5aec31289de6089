"""A hidden line for a secret."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import IconButton
from mih_desktop.views.widgets.inputs import LineInput
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.line_field import LineField
from mih_desktop.views.widgets.notices import IconMark
from mih_desktop.views.widgets.text import Text


class PasswordField(LineField):
    """A hidden line with an eye, and a hint when Caps Lock is on; never trims."""

    def __init__(
        self,
        theme: Theme,
        *,
        height: int = 40,
        parent: QWidget | None = None,
    ) -> None:
        line = LineInput(theme, height=height)
        super().__init__(theme, line, parent)
        self._last = ""
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._eye = IconButton(theme, "eye", self.tr("Vis passordet"), side=28, parent=line)
        self._eye.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._eye.clicked.connect(self._toggle)
        self._caps = QWidget()
        caps_row = Row(theme, spacing=6, margins=(0, 6, 0, 0), parent=self._caps)
        caps_row.addWidget(IconMark(theme, "arrow-fat-up", "ink_2"))
        caps_row.addWidget(Text(self.tr("Caps Lock er på"), "secondary"), 1)
        self._caps.hide()
        layout = self.layout()
        if isinstance(layout, Column):
            layout.insertWidget(1, self._caps)
        line.installEventFilter(self)
        line.setTextMargins(0, 0, theme.px(32), 0)

    @property
    def value(self) -> str:
        """Return exactly what is typed."""
        return self.line.text()

    def set_value(self, value: str) -> None:
        """Put in another text, mostly an empty one."""
        self._is_touched = False
        self._take(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(event, QResizeEvent):
            side = self._theme.px(28)
            size = event.size()
            self._eye.move(size.width() - side - self._theme.px(6), (size.height() - side) // 2)
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._watch_caps(event)
        elif event.type() is QEvent.Type.FocusOut:
            self._caps.hide()
        return super().eventFilter(watched, event)

    def _watch_caps(self, event: QKeyEvent) -> None:
        """Tell Caps Lock from a letter that came out large without Shift, or small with it."""
        if event.key() == Qt.Key.Key_CapsLock and sys.platform != "darwin":
            self._caps.hide()
            return
        letter = event.text()
        if not letter.isalpha():
            return
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._caps.setVisible(letter.isupper() != shifted)

    def _toggle(self) -> None:
        hidden = self.line.echoMode() is QLineEdit.EchoMode.Password
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._eye.set_icon_name("eye-slash" if hidden else "eye")
        self._eye.set_name(self.tr("Skjul passordet") if hidden else self.tr("Vis passordet"))

    def _current(self) -> object:
        return self.value

    def _show(self, value: object) -> None:
        if self.line.text() != value:
            self.line.setText(str(value))

    def _give_up(self) -> bool:
        """Leave a half-typed password alone: Esc belongs to the window."""
        return False
