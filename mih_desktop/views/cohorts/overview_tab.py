"""The tab Oversikt: course strip, funnel, who left, and everybody by phase."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import CANDIDATE_PHASES, Phase
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.views.cohorts.cohort_view import CohortView
from mih_desktop.views.cohorts.cohort_words import CohortWords
from mih_desktop.views.cohorts.funnel_view import FunnelView, TargetLegend
from mih_desktop.views.cohorts.people_lists import PeopleLists
from mih_desktop.views.theme.phases import PhaseSwatch
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.beside import Beside
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.layout import Column, Row, ScrollPage
from mih_desktop.views.widgets.notices import EmptyState
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.widgets.phase_strip import PhaseStrip
from mih_desktop.views.widgets.rows import ListRow, RowColumns, RowList
from mih_desktop.views.widgets.text import Text

_BESIDE_FROM = 900
_MOST_EXITS = 8


class OverviewTab(ScrollPage):
    """Shows a cohort; its signals tell where the person wants to go.

    `person_opened(RecruitId)`, `people_asked()`, `exits_asked()`, `add_asked()`.
    """

    person_opened = Signal(object)
    people_asked = Signal()
    exits_asked = Signal()
    add_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margins=(32, 24, 32, 24), spacing=24)
        self._theme = theme
        self._words = CohortWords(self)
        self.strip = PhaseStrip(theme)
        self.column.addWidget(self.strip)
        beside = Beside(
            theme, self._make_left(), self._make_right(), from_width=_BESIDE_FROM, shares=(38, 62)
        )
        self.column.addWidget(beside)
        self.column.addStretch(1)

    def show_view(self, view: CohortView) -> None:
        """Show a cohort."""
        self.strip.set_course(shown_spans(view), view.today)
        self.funnel.show_view(view)
        # Candidates who went no further are told of in the funnel.
        left = [row for row in view.exits if row.from_phase not in CANDIDATE_PHASES]
        self.exits.set_rows(
            [
                ListRow(
                    key=row.recruit_id,
                    title=row.family_name,
                    after_title=f", {row.given_name}" if row.given_name else "",
                    bold_title=True,
                    end=self._words.where_to(row),
                )
                for row in left[:_MOST_EXITS]
            ]
        )
        self._exits_count.setText(str(len(left)))
        self._exits_box.setVisible(bool(left))
        self.people.show_view(view)
        self._people_heading.set_count(str(len(view.present)))
        self.people.setVisible(bool(view.present))
        self.open_list.setVisible(bool(view.people))
        self.nobody.setVisible(not view.present)

    def _make_left(self) -> QWidget:
        theme = self._theme
        left = QWidget()
        column = Column(theme, spacing=8, parent=left)
        column.addWidget(
            SectionHeading(theme, self.tr("Fra informert til fagbrev"), action=TargetLegend(theme))
        )
        self.funnel = FunnelView(theme)
        column.addWidget(self.funnel)
        self._exits_box = QWidget()
        box = Column(theme, margins=(0, 12, 0, 0), parent=self._exits_box)
        head = Row(theme, spacing=8, margins=(6, 0, 6, 6))
        head.addWidget(PhaseSwatch(theme, Phase.LEFT))
        head.addWidget(Text(self.tr("Sluttet"), "strong"))
        self._exits_count = Text("", "hint")
        head.addWidget(self._exits_count)
        head.addStretch(1)
        self.see_exits = QuietButton(theme, self.tr("Se alle"))
        self.see_exits.setAccessibleName(self.tr("Se alle som har sluttet"))
        self.see_exits.clicked.connect(self.exits_asked)
        head.addWidget(self.see_exits)
        box.addLayout(head)
        self.exits = RowList(theme, RowColumns(end=220, height=30), name=self.tr("Sluttet"))
        self.exits.opened.connect(self.person_opened)
        box.addWidget(self.exits)
        column.addWidget(self._exits_box)
        column.addStretch(1)
        return left

    def _make_right(self) -> QWidget:
        theme = self._theme
        right = QWidget()
        column = Column(theme, spacing=4, parent=right)
        self.open_list = QuietButton(theme, self.tr("Åpne som liste"))
        self.open_list.clicked.connect(self.people_asked)
        self._people_heading = SectionHeading(
            theme, self.tr("Folk i hver fase"), action=self.open_list
        )
        column.addWidget(self._people_heading)
        self.people = PeopleLists(theme)
        self.people.opened.connect(self.person_opened)
        self.people.all_asked.connect(self.people_asked)
        column.addWidget(self.people)
        self.nobody = EmptyState(
            theme,
            self.tr("Her kommer de som er med i kullet, etter fase og klasse."),
            action=self.tr("Legg til kandidat"),
            icon="users-three",
        )
        self.nobody.acted.connect(self.add_asked)
        column.addWidget(self.nobody, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        return right


def shown_spans(view: CohortView) -> tuple[PhaseSpan, ...]:
    """Return the phases of the strip.

    The months of recruiting before the first meeting, and those after the last trade test, would
    squeeze the rest; they are shown while the cohort is in them.
    """
    today = view.today

    def is_shown(span: PhaseSpan) -> bool:
        if span.phase is Phase.INTERESTED:
            return today <= span.ends_on
        return span.phase is not Phase.CERTIFIED or today >= span.starts_on

    return tuple(span for span in view.cohort.phases if is_shown(span))
