"""What stands on the page before there is any cohort: three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from mih_desktop.views.widgets.layout import Column, Row, Sizes
from mih_desktop.views.widgets.notices import IconMark
from mih_desktop.views.widgets.text import Text


class NoCohort(QWidget):
    """Signals tell which first step was chosen."""

    new_asked = Signal()
    import_asked = Signal()
    practice_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        middle = Qt.AlignmentFlag.AlignHCenter
        column = Column(theme, spacing=16, parent=self)
        column.addStretch(2)
        column.addWidget(IconMark(theme, "users-three", "ink_3", side=40), 0, middle)
        title = Text(self.tr("Her kommer kullene"), "section")
        column.addWidget(title, 0, middle)
        sentence = Text(
            self.tr(
                "Et kull er de som begynner sammen. Du får faser, måltall og milepæler for hele "
                "løpet, fra første informasjonsmøte til fagbrevet."
            ),
            "secondary",
            wraps=True,
        )
        sentence.setAlignment(middle)
        Sizes(theme, sentence, least_width=240, most_width=460)
        # A column measures a wrapped text at its own width; a row gives it the width it will have.
        line = Row(theme)
        line.addStretch(1)
        line.addWidget(sentence, 100)
        line.addStretch(1)
        column.addLayout(line)
        buttons = Row(theme, spacing=8)
        buttons.addStretch(1)
        self.new = PrimaryButton(theme, self.tr("Nytt kull …"), icon="plus")
        self.new.clicked.connect(self.new_asked)
        self.from_excel = SecondaryButton(theme, self.tr("Hent fra Excel"))
        self.from_excel.clicked.connect(self.import_asked)
        buttons.addWidget(self.new)
        buttons.addWidget(self.from_excel)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.practice = QuietButton(theme, self.tr("Øv deg først, med oppdiktede kull"))
        self.practice.clicked.connect(self.practice_asked)
        column.addWidget(self.practice, 0, middle)
        column.addStretch(3)
