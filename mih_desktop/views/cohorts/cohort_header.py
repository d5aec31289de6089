"""The head of the page: which cohort, where it is now, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.plan import CohortRow
from mih_desktop.views.cohorts.cohort_view import CohortView
from mih_desktop.views.cohorts.cohort_words import CohortWords
from mih_desktop.views.cohorts.title_chooser import TitleChooser
from mih_desktop.views.theme.phases import PhaseSwatch
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import SecondaryButton
from mih_desktop.views.widgets.layout import Row, Sizes
from mih_desktop.views.widgets.notices import PracticePlate
from mih_desktop.views.widgets.text import ElidedText, Text


class CohortHeader(QWidget):
    """`chosen(CohortId)`, `move_asked()` and `new_asked()` tell what is wanted."""

    chosen = Signal(object)
    move_asked = Signal()
    new_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = CohortWords(self)
        Sizes(theme, self, height=48)
        middle = Qt.AlignmentFlag.AlignVCenter
        row = Row(theme, spacing=12, margins=(32, 12, 32, 4), parent=self)
        self.chooser = TitleChooser(theme, name=self.tr("Velg kull"))
        self.chooser.chosen.connect(self.chosen)
        row.addWidget(self.chooser, 0, middle)
        self.practice = PracticePlate(theme)
        row.addWidget(self.practice, 0, middle)
        now = Row(theme, spacing=8, margins=(12, 0, 8, 0))
        self._swatch = PhaseSwatch(theme)
        self._now = Text("", "body")
        now.addWidget(self._swatch, 0, middle)
        now.addWidget(self._now, 0, middle)
        row.addLayout(now)
        self._summary = ElidedText("", "secondary")
        row.addWidget(self._summary, 1, middle)
        self.move_dates = SecondaryButton(theme, self.tr("Flytt datoer …"))
        self.move_dates.clicked.connect(self.move_asked)
        self.new = SecondaryButton(theme, self.tr("Nytt kull …"), icon="plus")
        self.new.clicked.connect(self.new_asked)
        row.addWidget(self.move_dates, 0, middle)
        row.addWidget(self.new, 0, middle)

    def show_view(self, cohorts: Sequence[CohortRow], view: CohortView) -> None:
        """Show a cohort and offer the others."""
        self.chooser.set_choices([(row.id, row.name) for row in cohorts], view.cohort.id)
        self.practice.setVisible(view.cohort.is_practice)
        now = self._words.now(view.cohort, view.today)
        self._swatch.set_phase(now.phase)
        self._swatch.setVisible(now.phase is not None)
        self._now.setText(now.words)
        self._summary.setText(self._words.summary(view))
