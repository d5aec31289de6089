"""Parts around a secret: how strong a password is, a recovery code, and the proof of having it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.views.entry.password_strength import strength
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.fields import TextField
from mih_desktop.views.widgets.layout import Column, Hairline, Row, Sizes
from mih_desktop.views.widgets.notices import IconMark
from mih_desktop.views.widgets.text import Text

ASKED_GROUPS = (1, 4)
"""Which groups of the code must be typed, counted from 0: two, far apart."""
_GROUPS = 6


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


class StrengthLine(QWidget):
    """The bars, a word for them and a hint; `level` is 0 for too short up to 4."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._known: tuple[str, ...] = ()
        self.level = 0
        row = Row(theme, spacing=8, parent=self)
        self._bar = StrengthBar(theme)
        self._word = Text("", "accent")
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._word)
        row.addWidget(Text(self.tr("Fem ord er lette å huske."), "hint"))
        row.addStretch(1)

    def set_known(self, *words: str) -> None:
        """Tell what others know of the user, so that it does not count as a secret."""
        self._known = tuple(words)

    def judge(self, password: str) -> int:
        """Show how strong a password is and return its level."""
        self.level = strength(password, known=self._known)
        words = (
            self.tr("For kort"),
            self.tr("Svakt"),
            self.tr("Brukbart"),
            self.tr("Sterkt"),
            self.tr("Svært sterkt"),
        )
        self._bar.set_level(self.level)
        self._word.setText(words[self.level] if password else "")
        return self.level


class CodePlate(QWidget):
    """A recovery code in its six groups; can be marked and copied."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        inner = Row(theme, margins=(8, 12, 8, 12), parent=self)
        self._groups: list[Text] = []
        for number in range(1, _GROUPS + 1):
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
        theme.changed.connect(self.update)

    def show_code(self, code: str) -> None:
        """Show a code as it is printed, with dashes between the groups."""
        for label, group in zip(self._groups, code.split("-"), strict=True):
            label.setText(group)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("soft"))
        radius = theme.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()


class CodeProof(QWidget):
    """Asks for two groups of the code, so that it is known to be at hand."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._code = ""
        row = Row(theme, spacing=12, parent=self)
        asked = Text(self.tr("Vis at du har koden. Skriv gruppe 2 og 5:"), "secondary")
        row.addWidget(asked, 0, Qt.AlignmentFlag.AlignVCenter)
        self._fields: list[TextField] = []
        self._ticks: list[IconMark] = []
        for index in ASKED_GROUPS:
            field = TextField(theme, longest=4)
            field.set_name(self.tr("Gruppe {number} av koden").format(number=index + 1))
            Sizes(theme, field, width=88)
            field.line.textChanged.connect(self._look)
            tick = IconMark(theme, "check", "accent")
            tick.hide()
            row.addWidget(field)
            row.addWidget(tick)
            self._fields.append(field)
            self._ticks.append(tick)
        row.addStretch(1)

    @property
    def fields(self) -> tuple[TextField, ...]:
        """Return the fields for the asked groups."""
        return tuple(self._fields)

    @property
    def fits(self) -> bool:
        """Tell whether both groups have been typed."""
        return all(self._fitting())

    def set_code(self, code: str) -> None:
        """Ask for the groups of a code; what was typed before goes."""
        self._code = code
        for field in self._fields:
            field.set_value("")
        self._look()

    def _fitting(self) -> list[bool]:
        groups = self._code.split("-")
        if len(groups) != _GROUPS:
            return [False] * len(ASKED_GROUPS)
        return [
            field.text.strip().upper() == groups[index]
            for field, index in zip(self._fields, ASKED_GROUPS, strict=True)
        ]

    def _look(self) -> None:
        for tick, fits in zip(self._ticks, self._fitting(), strict=True):
            tick.setVisible(fits)
        self.changed.emit()
