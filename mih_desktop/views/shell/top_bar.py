"""The bar at the top: search, cohort filter, practice plate, saved sign, undo and help."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.domain.changes import ActionName, UndoState
from mih_desktop.domain.plan import CohortRow
from mih_desktop.views.action_names import action_text
from mih_desktop.views.shell.keys import Key
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import IconButton
from mih_desktop.views.widgets.fields import ChoiceField, SearchField
from mih_desktop.views.widgets.layout import Row, Sizes
from mih_desktop.views.widgets.notices import PracticePlate
from mih_desktop.views.widgets.saved_label import SavedLabel
from mih_desktop.views.widgets.text import ElidedText

_COHORT_WORD = "Kull "
_NOTE_MS = 8000


class TopBar(QWidget):
    """56 px; `cohort_chosen` carries a cohort id or None."""

    cohort_chosen = Signal(object)
    undo_asked = Signal()
    help_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.search = SearchField(theme, self.tr("Søk eller gjør …"), keys=Key.SEARCH.keys)
        Sizes(theme, self.search, least_width=160, most_width=440)
        self.cohort = ChoiceField(theme, prefix=self.tr("Kull:"), height=36)
        Sizes(theme, self.cohort, width=168)
        self.cohort.committed.connect(self.cohort_chosen)
        self.practice = PracticePlate(theme)
        self.practice.hide()
        self.saved = SavedLabel(theme)
        self._undo = IconButton(theme, "arrow-counter-clockwise", self.tr("Angre"))
        self._undo.clicked.connect(self.undo_asked)
        self._help = IconButton(theme, "question", self.tr("Taster (F1)"))
        self._help.clicked.connect(self.help_asked)
        Sizes(theme, self, height=56)
        row = Row(theme, spacing=16, margins=(32, 0, 24, 0), parent=self)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self.search, 20, middle)
        row.addWidget(self.cohort, 0, middle)
        row.addWidget(self.practice, 0, middle)
        self.note = ElidedText("", "secondary")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self.note, 6, middle)
        self._forget_note = QTimer(self)
        self._forget_note.setSingleShot(True)
        self._forget_note.setInterval(_NOTE_MS)
        self._forget_note.timeout.connect(lambda: self.note.setText(""))
        row.addWidget(self.saved, 0, middle)
        buttons = Row(theme, spacing=4)
        buttons.addWidget(self._undo)
        buttons.addWidget(self._help)
        row.addLayout(buttons)
        self.set_cohorts((), None)
        self.set_undo(UndoState(undo=None, redo=None))

    def set_cohorts(self, cohorts: Sequence[CohortRow], chosen: int | None) -> None:
        """Offer all cohorts, or none when there is only one to choose."""
        options: list[tuple[object, str]] = [(None, self.tr("alle"))]
        options += [(c.id, c.name.removeprefix(_COHORT_WORD)) for c in cohorts]
        self.cohort.set_options(options)
        self.cohort.set_value(chosen)

    def set_undo(self, state: UndoState) -> None:
        """Tell what the undo button would take back."""
        self._undo.setEnabled(state.undo is not None)
        if state.undo is None:
            self._undo.set_name(self.tr("Ingenting å angre"))
            return
        name = self.tr("Angre: {what}").format(what=action_text(state.undo))
        self._undo.set_name(name)
        self._undo.setToolTip(f"{name} ({Key.UNDO.keys})")

    def note_taken_back(self, name: ActionName) -> None:
        """Say for a while what was undone: the page in view may not show it."""
        self._say(self.tr("Angret: {what}").format(what=action_text(name)))

    def note_done_again(self, name: ActionName) -> None:
        """Say for a while what was done again."""
        self._say(self.tr("Gjort om igjen: {what}").format(what=action_text(name)))

    def _say(self, sentence: str) -> None:
        self.note.setText(sentence)
        self._forget_note.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("page"))
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
