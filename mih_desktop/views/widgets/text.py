"""Labels in the text roles of the style sheet."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mih_desktop.views.widgets.richtext import aired, bold_lead, plain

TextRole: TypeAlias = Literal[
    "display",
    "title",
    "title-quiet",
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

_TIGHT = ("display", "title", "title-quiet")


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
        self._plain = ""
        # Only marked-up text can have more air between its lines than the font has.
        self._is_airy = wraps and role not in _TIGHT
        self.setTextFormat(Qt.TextFormat.RichText if self._is_airy else Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wraps)
        self.setText(text)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def setText(self, text: str) -> None:
        """Show plain text."""
        self._plain = text
        super().setText(aired(plain(text)) if self._is_airy and text else text)

    def text(self) -> str:
        """Return the plain text."""
        return self._plain

    def set_words(self, lead: str, text: str) -> None:
        """Show the first words in bold and the rest after them; both plain, wrapped text."""
        self._plain = f"{lead} {text}".strip()
        super().setText(aired(bold_lead(lead, text)))

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
