"""What the page says while nobody is registered yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.notices import EmptyState


class EmptyList(QWidget):
    """Says what belongs here and offers the two ways to begin."""

    import_asked = Signal()
    add_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(theme, parent=self)
        column.addStretch(2)
        sentence = self.tr(
            "Her står alle du følger, fra den som er interessert til den som har fagbrev. "
            "Har du en liste i Excel, leser programmet den og spør om det som er uklart."
        )
        column.addWidget(EmptyState(theme, sentence, icon="identification-card"))
        self.import_button = PrimaryButton(theme, self.tr("Hent fra Excel"))
        self.add_button = SecondaryButton(theme, self.tr("Legg til kandidat"), icon="plus")
        self.import_button.clicked.connect(self.import_asked)
        self.add_button.clicked.connect(self.add_asked)
        buttons = Row(theme, spacing=8)
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.add_button)
        column.addLayout(buttons)
        column.setAlignment(buttons, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
