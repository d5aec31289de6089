"""Where a list is dropped or chosen, and what will happen to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import PrimaryButton
from mih_desktop.views.widgets.layout import Column, Row, Sizes
from mih_desktop.views.widgets.notices import IconMark, WarningLine
from mih_desktop.views.widgets.text import Text


class ChooseFile(QWidget):
    """The page before a file is chosen; `asked()` when the user wants to look for one."""

    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.fault = WarningLine(theme, "", tinted=True)
        self.fault.hide()
        self.place = DropPlace(theme)
        self.place.button.clicked.connect(self.asked)
        outer = Row(theme, parent=self)
        middle = QWidget()
        self._sizes = Sizes(theme, middle, most_width=776)
        column = Column(theme, spacing=20, margins=(32, 16, 24, 24), parent=middle)
        column.addWidget(self.fault)
        column.addWidget(self.place)
        for lead, text in (
            (
                self.tr("Du ser alt først."),
                self.tr(
                    "Hver rad vises slik den blir lest, og alt som er uklart, blir et spørsmål."
                ),
            ),
            (
                self.tr("Ingenting er hentet inn før du sier ja."),
                self.tr("Da skjer alt i ett, og kan angres i ett."),
            ),
            (
                self.tr("Fødselsnumre lagres ikke."),
                self.tr("De brukes bare til å finne fødselsdatoen."),
            ),
        ):
            words = Text("", "secondary", wraps=True)
            words.set_words(lead, text)
            column.addWidget(words)
        column.addStretch(1)
        outer.addWidget(middle, 1)
        outer.addStretch(1)
        outer.setStretch(0, 100)

    def say(self, sentence: str) -> None:
        """Show why the last file could not be read; empty takes the sentence away."""
        self.fault.set_text("", sentence)
        self.fault.setVisible(bool(sentence))

    def set_reading(self, *, reading: bool) -> None:
        """Show that a file is being read."""
        self.place.set_reading(reading=reading)


class DropPlace(QWidget):
    """The dashed frame to drop a file in."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_over = False
        column = Column(theme, spacing=12, margins=(24, 40, 24, 40), parent=self)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconMark(theme, "table", "ink_3", side=40), 0, middle)
        self._title = Text("", "section")
        column.addWidget(self._title, 0, middle)
        hint = self.tr("En fil som slutter på .xlsx, med deltakere, kontakter eller datoer")
        column.addWidget(Text(hint, "hint"), 0, middle)
        self.button = PrimaryButton(theme, self.tr("Velg fil"), icon="folder-open", height=40)
        column.addSpacing(theme.px(4))
        column.addWidget(self.button, 0, middle)
        self.set_reading(reading=False)
        theme.changed.connect(self.update)

    def set_reading(self, *, reading: bool) -> None:
        """Show that a file is being read."""
        self._title.setText(
            self.tr("Leser arket …") if reading else self.tr("Slipp regnearket her")
        )
        self.button.setEnabled(not reading)

    def set_over(self, *, over: bool) -> None:
        """Show that a file hangs over the page."""
        self._is_over = over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("accent" if self._is_over else "line_strong"), theme.px(1) + 0.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(theme.color("tint" if self._is_over else "soft"))
        radius = theme.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()
