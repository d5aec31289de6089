"""What the sections of the settings share: a page that scrolls, made of blocks with a heading."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mih_desktop.views.context import AppContext
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.layout import Column, Row, ScrollPage, Sizes
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.widgets.text import Text

_WIDEST = 640


class Block(QWidget):
    """A heading, a sentence that says what it is about, and parts in `column`."""

    def __init__(
        self, theme: Theme, heading: str, sentence: str = "", *, widest: int = _WIDEST
    ) -> None:
        super().__init__()
        inner = QWidget()
        Sizes(theme, inner, most_width=widest)
        # A column measures wrapped texts at its own width; a row gives them the width they get.
        row = Row(theme, parent=self)
        row.addWidget(inner, 100)
        row.addStretch(1)
        outer = Column(theme, spacing=12, parent=inner)
        top = Column(theme)
        self.heading = SectionHeading(theme, heading)
        top.addWidget(self.heading)
        if sentence:
            top.addWidget(Text(sentence, "secondary", wraps=True))
        outer.addLayout(top)
        self.column = Column(theme, spacing=12)
        outer.addLayout(self.column)


class Section(ScrollPage):
    """One tab of the settings; reads again when it is shown and after a write."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context.theme, margins=(32, 24, 32, 32), spacing=32)
        self.context = context
        self.theme = context.theme

    def refresh(self) -> None:
        """Read what is shown again."""
