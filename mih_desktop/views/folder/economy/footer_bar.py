"""The bar at the foot: what the page is, and the one thing to do with it next."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from mih_desktop.views.widgets.layout import Column, Hairline, Row, Sizes
from mih_desktop.views.widgets.text import Text

_BESIDE_FROM = 620
"""Narrower than this the words stand above the buttons."""


class NextStep(Enum):
    """What the primary button does."""

    FREEZE = auto()
    SIGN = auto()
    NOTHING = auto()


class FooterBar(QWidget):
    """`paper_asked()`, `freeze_asked()`, `sign_asked()`."""

    paper_asked = Signal()
    freeze_asked = Signal()
    sign_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = NextStep.FREEZE
        self.words = Text("", "secondary", wraps=True)
        self.paper = SecondaryButton(theme, self.tr("Se utskriften"), icon="printer")
        self.primary = PrimaryButton(theme, "", icon="pen-nib")
        self.paper.clicked.connect(self.paper_asked)
        self.primary.clicked.connect(self._act)
        outer = Column(theme, parent=self)
        outer.addWidget(Hairline(theme))
        inner = QWidget()
        Sizes(theme, inner, least_height=52)
        self._theme = theme
        self._row = Row(theme, spacing=8, margins=(24, 8, 32, 8), parent=inner)
        self._row.addWidget(self.words, 1)
        buttons = QWidget()
        beside = Row(theme, spacing=8, parent=buttons)
        beside.addStretch(1)
        beside.addWidget(self.paper)
        beside.addWidget(self.primary)
        self._row.addWidget(buttons)
        outer.addWidget(inner)

    def show_step(self, step: NextStep, words: str, *, is_ready: bool) -> None:
        """Show what comes next; a disabled button always has words that say what it waits for."""
        self._step = step
        self.words.setText(words)
        self.primary.setVisible(step is not NextStep.NOTHING)
        self.primary.setEnabled(is_ready)
        if step is NextStep.SIGN:
            self.primary.setText(self.tr("Marker som signert …"))
        else:
            self.primary.setText(self.tr("Gjør klar til underskrift"))
        self.primary.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._theme.px(_BESIDE_FROM)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    def _act(self) -> None:
        if self._step is NextStep.SIGN:
            self.sign_asked.emit()
        else:
            self.freeze_asked.emit()
