"""The line under the top bar that tells of a failure, in sentences."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import IconButton
from mih_desktop.views.widgets.layout import Row
from mih_desktop.views.widgets.notices import IconMark
from mih_desktop.views.widgets.text import Text


class NoticeBar(QWidget):
    """Hidden until there is something to tell; the cross takes it away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = Text("", "body", wraps=True)
        close = IconButton(theme, "x", self.tr("Lukk meldingen"), side=28)
        close.clicked.connect(self.hide)
        row = Row(theme, spacing=12, margins=(32, 6, 24, 6), parent=self)
        row.addWidget(IconMark(theme, "warning-circle-fill", "signal", side=18))
        row.addWidget(self._text, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def sentence(self) -> str:
        """Return what is told, empty when the bar is hidden."""
        return self._text.text() if self.isVisible() else ""

    def tell(self, sentence: str) -> None:
        """Show a sentence, and have it read out."""
        self._text.setText(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("signal_tint"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))
        painter.end()
