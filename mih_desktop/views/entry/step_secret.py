"""First start, step 2: the password, and the recovery code that must be shown to be at hand."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from mih_desktop.services import opening
from mih_desktop.views.entry.password_strength import LEAST_LENGTH, strength
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from mih_desktop.views.widgets.fields import TextField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Column, Grid, Hairline, Row, Sizes
from mih_desktop.views.widgets.notices import IconMark
from mih_desktop.views.widgets.password_field import PasswordField
from mih_desktop.views.widgets.text import Text

ASKED_GROUPS = (1, 4)
"""Which groups of the code must be typed, counted from 0: two, far apart."""


class StrengthBar(QWidget):
    """Four short bars, filled as far as the password is strong."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._level = 0
        Sizes(theme, self, width=98, height=8)

    def set_level(self, level: int) -> None:
        """Fill so many of the four bars."""
        self._level = level
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(98), self._theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap, thick = self._theme.px(4), self._theme.px(6)
        width = (self.width() - 3 * gap) / 4
        for index in range(4):
            painter.setBrush(self._theme.color("accent" if index < self._level else "sunken"))
            painter.drawRoundedRect(QRectF(index * (width + gap), 1, width, thick), 3, 3)


class StepSecret(QWidget):
    """Password twice, the code, and two of its groups typed back."""

    changed = Signal()
    print_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.code = ""
        self._known: tuple[str, ...] = ()
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
        told = Row(theme, spacing=8)
        self._bar = StrengthBar(theme)
        self._level = Text("", "accent")
        self._hint = Text("", "hint")
        told.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        told.addWidget(self._level)
        told.addWidget(self._hint)
        told.addStretch(1)
        column.addLayout(told)
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
        column.addLayout(self._proof_row())
        column.addStretch(1)
        for field in (self.password, self.again):
            field.line.textChanged.connect(self._look)
        self.draw_code()

    @property
    def is_complete(self) -> bool:
        """Tell whether the password is usable, twice the same, and both groups are right."""
        return (
            strength(self.password.value, known=self._known) >= 2
            and self.password.value == self.again.value
            and self.groups_fit
        )

    @property
    def groups_fit(self) -> bool:
        """Tell whether the asked groups have been typed."""
        groups = self.code.split("-")
        return all(
            field.text.strip().upper() == groups[index]
            for field, index in zip(self._proofs, ASKED_GROUPS, strict=True)
        )

    @property
    def waits_for(self) -> str:
        """Return the sentence beside the button: what is missing."""
        level = strength(self.password.value, known=self._known)
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

    def set_known(self, *words: str) -> None:
        """Tell what others know of the user, so that it does not count as a secret."""
        self._known = tuple(words)

    def draw_code(self) -> None:
        """Draw a fresh code and show it."""
        self.code = opening.new_recovery_code()
        for label, group in zip(self._groups, self.code.split("-"), strict=True):
            label.setText(group)
        for field in self._proofs:
            field.set_value("")
        self.changed.emit()

    def _code_row(self) -> Row:
        theme = self._theme
        row = Row(theme, spacing=16)
        plate = QFrame()
        plate.setObjectName("code-plate")
        plate.setStyleSheet(
            f"#code-plate {{ background: {theme.color('soft').name()};"
            f" border: 1px solid {theme.color('line').name()}; border-radius: {theme.px(8)}px; }}"
        )
        inner = Row(theme, margins=(8, 12, 8, 12), parent=plate)
        self._groups: list[Text] = []
        for number in range(1, 7):
            if number > 1:
                inner.addWidget(Hairline(theme, upright=True))
            group = Column(theme, margins=(16, 0, 16, 0))
            label, text = Text(str(number), "small"), Text("XXXX", "title", selectable=True)
            for part in (label, text):
                part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                group.addWidget(part)
            text.setAccessibleName(self.tr("Gruppe {number}").format(number=number))
            inner.addLayout(group)
            self._groups.append(text)
        row.addWidget(plate)
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

    def _proof_row(self) -> Row:
        theme = self._theme
        row = Row(theme, spacing=12)
        row.addWidget(
            Text(self.tr("Vis at du har koden. Skriv gruppe 2 og 5:"), "secondary"), 0,
            Qt.AlignmentFlag.AlignVCenter,
        )  # fmt: skip
        self._proofs: list[TextField] = []
        self._ticks: list[IconMark] = []
        for index in ASKED_GROUPS:
            field = TextField(theme, longest=4)
            field.set_name(self.tr("Gruppe {number} av koden").format(number=index + 1))
            Sizes(theme, field, width=88)
            field.line.textChanged.connect(self._look)
            tick = IconMark(theme, "check", "accent")
            row.addWidget(field)
            row.addWidget(tick)
            self._proofs.append(field)
            self._ticks.append(tick)
        row.addStretch(1)
        return row

    @property
    def proofs(self) -> tuple[TextField, ...]:
        """Return the fields for the asked groups."""
        return tuple(self._proofs)

    def _look(self) -> None:
        level = strength(self.password.value, known=self._known)
        self._bar.set_level(level)
        typed = bool(self.password.value)
        words = (
            self.tr("For kort"),
            self.tr("Svakt"),
            self.tr("Brukbart"),
            self.tr("Sterkt"),
            self.tr("Svært sterkt"),
        )
        self._level.setText(words[level] if typed else "")
        self._hint.setText(self.tr("Fem ord er lette å huske."))
        groups = self.code.split("-")
        for field, tick, index in zip(self._proofs, self._ticks, ASKED_GROUPS, strict=True):
            fits = field.text.strip().upper() == groups[index]
            tick.setVisible(fits)
        self.changed.emit()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._look()
