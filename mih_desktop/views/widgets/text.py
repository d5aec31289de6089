"""Labels in the text roles of the style sheet."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

TextRole: TypeAlias = Literal[
    "display",
    "title",
    "section",
    "section-signal",
    "body",
    "strong",
    "secondary",
    "hint",
    "accent",
    "signal",
    "fault",
    "estimate",
    "small",
    "small-strong",
    "small-signal",
]


class Text(QLabel):
    """Plain text in one of the roles; never reads markup out of what a person wrote."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = "body",
        *,
        wraps: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("role", role)
        self.setWordWrap(wraps)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def set_role(self, role: TextRole) -> None:
        """Show the text in another role."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedText(Text):
    """One line that ends in … when it has no room; the whole text is the tooltip then."""

    def __init__(
        self, text: str = "", role: TextRole = "body", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(self.text() if is_cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(self.alignment()), text)
        painter.end()
