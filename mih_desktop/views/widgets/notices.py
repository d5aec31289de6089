"""Warning lines, empty pages and the practice plate."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import Token
from mih_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from mih_desktop.views.widgets.layout import Column, Row, Sizes
from mih_desktop.views.widgets.text import Text

NoticeKind: TypeAlias = Literal["signal", "info", "done"]
_MARKS: dict[NoticeKind, tuple[str, Token]] = {
    "signal": ("warning-circle-fill", "signal"),
    "info": ("info", "ink_3"),
    "done": ("check-circle", "accent"),
}


class IconMark(QWidget):
    """An icon that stands for nothing alone: a word always follows it."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        color: Token = "ink_2",
        *,
        side: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._color, self._side = theme, icon, color, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_icon(self, icon: str, color: Token) -> None:
        """Show another icon."""
        self._icon, self._color = icon, color
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self._theme.color(self._color)
        self._theme.paint_icon(painter, QRectF(self.rect()), self._icon, color)
        painter.end()


class WarningLine(QWidget):
    """One sentence that asks for something: date or matter in bold first, who to ask last."""

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        lead: str,
        text: str = "",
        *,
        action: str = "",
        kind: NoticeKind = "signal",
        tinted: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: NoticeKind = kind
        self._tinted = tinted
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        icon, color = _MARKS[kind]
        self._mark = IconMark(theme, icon, color, side=18)
        self._label = Text(wraps=True)
        self._action = QuietButton(theme, action, height=20)
        self._action.clicked.connect(self.acted)
        across = 12 if tinted else 0
        row = Row(theme, spacing=10, margins=(across, 8 if tinted else 4) * 2, parent=self)
        mark_room = Column(theme, margins=(0, 1, 0, 0))
        mark_room.addWidget(self._mark)
        mark_room.addStretch(1)
        row.addLayout(mark_room)
        label_room = Column(theme, margins=(0, 2, 0, 0))
        label_room.addWidget(self._label)
        label_room.addStretch(1)
        row.addLayout(label_room, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignTop)
        self.set_text(lead, text)
        self.set_action(action)
        theme.changed.connect(self.update)

    def set_text(self, lead: str, text: str = "") -> None:
        """Change the sentence; both parts are plain text."""
        self._label.set_words(lead, text)
        self.setAccessibleName(f"{lead} {text}".strip())

    def set_action(self, action: str) -> None:
        """Change the link at the end; empty hides it."""
        self._action.setText(action)
        self._action.setVisible(bool(action))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._tinted:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill: Token = "signal_tint" if self._kind == "signal" else "tint"
        painter.setBrush(self._theme.color(fill))
        framed = self._theme.is_contrast
        painter.setPen(QPen(self._theme.color("line"), 1) if framed else Qt.PenStyle.NoPen)
        radius = self._theme.px(4)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()


class EmptyState(QWidget):
    """What belongs on an empty page, and the first step."""

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        sentence: str,
        *,
        action: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = Column(theme, spacing=16, margins=(0, 32, 0, 32), parent=self)
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        if icon:
            column.addWidget(IconMark(theme, icon, "ink_3", side=32), 0, middle)
        self._sentence = Text(sentence, "secondary", wraps=True)
        self._sentence.setAlignment(middle)
        Sizes(theme, self._sentence, least_width=240, most_width=480)
        # A column measures a wrapped text at its own width; a row gives it the width it will have.
        line = Row(theme)
        line.addStretch(1)
        line.addWidget(self._sentence, 100)
        line.addStretch(1)
        column.addLayout(line)
        self._action = SecondaryButton(theme, action)
        self._action.setVisible(bool(action))
        self._action.clicked.connect(self.acted)
        column.addWidget(self._action, 0, middle)
        column.addStretch(1)

    def set_sentence(self, sentence: str) -> None:
        """Change what is said."""
        self._sentence.setText(sentence)


class PracticePlate(QWidget):
    """The word Øving on everything that shows invented men."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Øving"))
        self.setToolTip(self.tr("Her er det oppdiktede personer. De teller ikke i noen rapport."))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(13, 600))
        px = self._theme.px
        return QSize(metrics.horizontalAdvance(self.tr("Øving")) + px(20), px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.color("ink_2"), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(self._theme.color("match"))
        radius = self._theme.px(4)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(self._theme.color("ink"))
        painter.setFont(self._theme.font(13, 600))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.tr("Øving"))
        painter.end()
