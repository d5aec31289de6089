"""First start, step 2: the password, and the recovery code that must be shown to be at hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.services import opening
from mih_desktop.views.entry.password_strength import LEAST_LENGTH
from mih_desktop.views.entry.secret_parts import CodePlate, CodeProof, StrengthLine
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from mih_desktop.views.widgets.fields import TextField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Column, Grid, Hairline, Row
from mih_desktop.views.widgets.password_field import PasswordField
from mih_desktop.views.widgets.text import Text


class StepSecret(QWidget):
    """Password twice, the code, and two of its groups typed back."""

    changed = Signal()
    print_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.code = ""
        column = Column(theme, parent=self)
        grid = Grid(theme, across=24, down=0)
        self.password = PasswordField(theme)
        self.again = PasswordField(theme)
        grid.addWidget(FieldRow(theme, self.tr("Passord"), self.password, above=True), 0, 0)
        grid.addWidget(
            FieldRow(theme, self.tr("Passord en gang til"), self.again, above=True), 0, 1
        )
        column.addLayout(grid)
        column.addSpacing(theme.px(8))
        self._strength = StrengthLine(theme)
        column.addWidget(self._strength)
        column.addSpacing(theme.px(24))
        column.addWidget(Hairline(theme))
        column.addSpacing(theme.px(24))
        column.addWidget(Text(self.tr("Gjenopprettingskode"), "title"))
        column.addWidget(
            Text(
                self.tr(
                    "Glemmer du passordet, er koden den eneste veien inn. Skriv den ut og legg "
                    "den et annet sted enn maskinen, for eksempel i et låst skap."
                ),
                "secondary",
                wraps=True,
            )
        )
        column.addSpacing(theme.px(16))
        column.addLayout(self._code_row())
        column.addSpacing(theme.px(20))
        self._proof = CodeProof(theme)
        self._proof.changed.connect(self.changed)
        column.addWidget(self._proof)
        column.addStretch(1)
        for field in (self.password, self.again):
            field.line.textChanged.connect(self._look)
        self.draw_code()

    @property
    def is_complete(self) -> bool:
        """Tell whether the password is usable, twice the same, and both groups are right."""
        return (
            self._strength.judge(self.password.value) >= 2
            and self.password.value == self.again.value
            and self.groups_fit
        )

    @property
    def groups_fit(self) -> bool:
        """Tell whether the asked groups have been typed."""
        return self._proof.fits

    @property
    def waits_for(self) -> str:
        """Return the sentence beside the button: what is missing."""
        level = self._strength.judge(self.password.value)
        if level == 0:
            return self.tr("Neste blir klar når passordet har minst {number} tegn.").format(
                number=LEAST_LENGTH
            )
        if level == 1:
            return self.tr("Passordet er for lett å gjette. Prøv fem ord etter hverandre.")
        if self.password.value != self.again.value:
            return self.tr("Neste blir klar når de to passordene er like.")
        if not self.groups_fit:
            return self.tr("Neste blir klar når begge gruppene stemmer.")
        return ""

    @property
    def proofs(self) -> tuple[TextField, ...]:
        """Return the fields for the asked groups."""
        return self._proof.fields

    def set_known(self, *words: str) -> None:
        """Tell what others know of the user, so that it does not count as a secret."""
        self._strength.set_known(*words)

    def draw_code(self) -> None:
        """Draw a fresh code and show it."""
        self.code = opening.new_recovery_code()
        self._plate.show_code(self.code)
        self._proof.set_code(self.code)

    def _code_row(self) -> Row:
        theme = self._theme
        row = Row(theme, spacing=16)
        self._plate = CodePlate(theme)
        row.addWidget(self._plate)
        buttons = Column(theme, spacing=8)
        self.print_button = SecondaryButton(theme, self.tr("Skriv ut koden"), icon="printer")
        self.print_button.clicked.connect(self.print_requested)
        self.renew_button = QuietButton(theme, self.tr("Lag en ny"), icon="arrows-clockwise")
        self.renew_button.clicked.connect(self.draw_code)
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.renew_button, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addStretch(1)
        row.addLayout(buttons)
        row.addStretch(1)
        return row

    def _look(self) -> None:
        self._strength.judge(self.password.value)
        self.changed.emit()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._look()
