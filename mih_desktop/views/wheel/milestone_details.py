"""What the chosen milestone of the list unfolds: the facts, the reason, and what can be done."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import MilestoneStatus
from mih_desktop.domain.formats import capitalised
from mih_desktop.domain.plan import MilestoneRow
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.wheel.milestone_words import (
    anchor_text,
    belongs_to,
    responsible_text,
    state_sentence,
    when_text,
)
from mih_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from mih_desktop.views.widgets.layout import Column, Grid, Row
from mih_desktop.views.widgets.text import Text

LABEL_WIDTH = 76
MARGINS = (39, 6, 16, 14)
"""Left, top, right, bottom: the text begins under the titles of the list."""


class MilestoneDetails(QWidget):
    """Lies in the list under the chosen row; `open_asked`, `move_asked` and `done_asked(bool)`."""

    open_asked = Signal()
    move_asked = Signal()
    done_asked = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_done = False
        self._column = Column(theme, spacing=12, margins=MARGINS, parent=self)
        self._grid = Grid(theme, down=2)
        self._grid.setColumnStretch(1, 1)
        self._column.addLayout(self._grid)
        self._facts: list[tuple[Text, Text]] = []
        for label in (
            self.tr("Når"),
            self.tr("Regnes fra"),
            self.tr("Ansvarlig"),
            self.tr("Gjelder"),
            self.tr("Status"),
            self.tr("Hvorfor"),
            self.tr("Notat"),
        ):
            self._add_fact(label)
        buttons = Row(theme, spacing=8)
        self.open_button = SecondaryButton(theme, self.tr("Åpne"))
        self.move_button = SecondaryButton(theme, self.tr("Flytt …"))
        self.done_button = QuietButton(theme, "", height=32)
        self.open_button.clicked.connect(self.open_asked)
        self.move_button.clicked.connect(self.move_asked)
        self.done_button.clicked.connect(lambda: self.done_asked.emit(not self._is_done))
        for button in (self.open_button, self.move_button, self.done_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._column.addLayout(buttons)
        theme.changed.connect(self._measure)
        self._measure()

    def show_milestone(self, milestone: MilestoneRow, today: date) -> None:
        """Show the facts of a milestone; what is empty takes no room."""
        says_status = milestone.status is not MilestoneStatus.NOT_STARTED or milestone.is_overdue(
            today
        )
        values = (
            when_text(milestone),
            anchor_text(milestone),
            responsible_text(milestone),
            belongs_to(milestone),
            state_sentence(milestone, today) if says_status else "",
            milestone.why,
            milestone.note,
        )
        for (label, value), text in zip(self._facts, values, strict=True):
            value.setText(capitalised(text))
            label.setVisible(bool(text))
            value.setVisible(bool(text))
        self._facts[4][1].set_role("signal" if milestone.is_overdue(today) else "body")
        self._is_done = milestone.status is MilestoneStatus.DONE
        self.done_button.setText(
            self.tr("Ikke gjort likevel") if self._is_done else self.tr("Merk som gjort")
        )
        # The grid keeps its old heights until it is told, and is asked before it is shown.
        self._grid.invalidate()
        self._column.invalidate()

    def height_for(self, width: int) -> int:
        """Return how high it is in a width."""
        return self._column.totalHeightForWidth(width)

    def _add_fact(self, words: str) -> None:
        label = Text(words, "hint")
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        value = Text("", "body", wraps=True)
        value.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = len(self._facts)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        self._facts.append((label, value))

    def _measure(self) -> None:
        self._grid.setColumnMinimumWidth(0, self._theme.px(LABEL_WIDTH))
