"""The tab Datoer: a line per phase, whose dates open the dialog that moves them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from mih_desktop.domain.enums import Edge, Phase
from mih_desktop.domain.formats import SHORT_WEEKDAYS, long_date, table_date
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.programme.standard import START
from mih_desktop.views.cohorts.cohort_view import CohortView
from mih_desktop.views.cohorts.cohort_words import CohortWords, weeks_of
from mih_desktop.views.theme.phases import PhaseSwatch
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.layout import Column, Hairline, Row, ScrollPage, Sizes, clear_layout
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.widgets.text import ElidedText, Text
from mih_desktop.views.wording import phase_name

_NAME, _DAY, _LENGTH = 172, 196, 92
_ROW = 40


class EdgeCell(QWidget):
    """One date: a link that moves it, and under it whether it was set by hand."""

    move_asked = Signal()
    release_asked = Signal()

    def __init__(self, theme: Theme, edge: Edge) -> None:
        super().__init__()
        self._edge = edge
        Sizes(theme, self, width=_DAY)
        column = Column(theme, spacing=0, margins=(0, 8, 0, 8), parent=self)
        self.day = QuietButton(theme, "", height=24)
        self.day.clicked.connect(self.move_asked)
        column.addWidget(self.day, 0, Qt.AlignmentFlag.AlignLeft)
        self._hand_set = QWidget()
        line = Row(theme, spacing=8, parent=self._hand_set)
        line.addWidget(Text(self.tr("satt for hånd"), "secondary"))
        self.release = QuietButton(theme, self.tr("følg standarden"), height=20)
        self.release.clicked.connect(self.release_asked)
        line.addWidget(self.release)
        line.addStretch(1)
        column.addWidget(self._hand_set)
        self._origin = Text(self.tr("alt annet regnes herfra"), "hint")
        column.addWidget(self._origin)
        column.addStretch(1)

    def show_day(self, what: str, day: date, *, is_hand_set: bool, is_origin: bool) -> None:
        """Show a date; `what` is what it is called."""
        self.day.setText(f"{SHORT_WEEKDAYS[day.weekday()]} {table_date(day)}")
        self.day.setAccessibleName(
            self.tr("Flytt {what}, nå {day}").format(what=what, day=long_date(day))
        )
        self.day.updateGeometry()
        self.release.setAccessibleName(
            self.tr("La {what} følge standarden igjen").format(what=what)
        )
        self._hand_set.setVisible(is_hand_set and not is_origin)
        self._origin.setVisible(is_origin)


class PhaseLine(QWidget):
    """A phase: its sign and name, both dates, its length and why it lies there."""

    def __init__(self, theme: Theme, phase: Phase) -> None:
        super().__init__()
        self._words = CohortWords(self)
        self.phase = phase
        Sizes(theme, self, least_height=_ROW)
        row = Row(theme, spacing=0, parent=self)
        name = QWidget()
        Sizes(theme, name, width=_NAME, height=_ROW)
        head = Row(theme, spacing=8, margins=(4, 0, 8, 0), parent=name)
        head.addWidget(PhaseSwatch(theme, phase), 0, Qt.AlignmentFlag.AlignVCenter)
        self.name = Text(phase_name(phase))
        head.addWidget(self.name)
        self.now = Text(self.tr("nå"), "hint")
        head.addWidget(self.now)
        head.addStretch(1)
        self.start, self.end = EdgeCell(theme, Edge.START), EdgeCell(theme, Edge.END)
        self._length = Text("", "body")
        Sizes(theme, self._length, width=_LENGTH, height=_ROW)
        self._why = ElidedText("", "secondary")
        self._why.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        Sizes(theme, self._why, height=_ROW)
        top = Qt.AlignmentFlag.AlignTop
        for part in (name, self.start, self.end, self._length):
            row.addWidget(part, 0, top)
        row.addWidget(self._why, 1, top)

    def show_span(self, span: PhaseSpan, why: str, *, is_now: bool) -> None:
        """Show the dates of the phase."""
        self.name.set_role("strong" if is_now else "body")
        self.now.setVisible(is_now)
        self.start.show_day(
            self._words.edge(span.phase, Edge.START),
            span.starts_on,
            is_hand_set=span.start_hand_set,
            is_origin=(span.phase, Edge.START) == START,
        )
        self.end.show_day(
            self._words.edge(span.phase, Edge.END),
            span.ends_on,
            is_hand_set=span.end_hand_set,
            is_origin=False,
        )
        self._length.setText(self._words.weeks(weeks_of(span)))
        self._why.setText(why)


class DatesTab(ScrollPage):
    """All phases; `move_asked(Phase, Edge)` and `release_asked(Phase, Edge)`."""

    move_asked = Signal(object, object)
    release_asked = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margins=(32, 20, 32, 24))
        self._theme = theme
        self.lines: dict[Phase, PhaseLine] = {}
        self.column.addWidget(SectionHeading(theme, self.tr("Fasene i kullet")))
        self.column.addWidget(
            Text(
                self.tr(
                    "Trykk på en dato for å flytte den. Det som regnes fra datoen, flytter med."
                ),
                "secondary",
                wraps=True,
            )
        )
        head = Row(theme, margins=(0, 14, 0, 6))
        for text, width in (
            (self.tr("Fase"), _NAME),
            (self.tr("Første dag"), _DAY),
            (self.tr("Siste dag"), _DAY),
            (self.tr("Lengde"), _LENGTH),
        ):
            label = Text(text, "small-strong")
            if width == _NAME:
                label.setContentsMargins(theme.px(4), 0, 0, 0)
            Sizes(theme, label, width=width)
            head.addWidget(label)
        head.addWidget(Text(self.tr("Hvorfor"), "small-strong"), 1)
        self.column.addLayout(head)
        self._rows = Column(theme)
        self.column.addLayout(self._rows)
        self.column.addStretch(1)

    def show_view(self, view: CohortView) -> None:
        """Show the phases of a cohort."""
        spans = view.cohort.phases
        if list(self.lines) != [span.phase for span in spans]:
            self._make_lines(spans)
        reasons = {rule.phase: rule.why for rule in view.standard.phases}
        now = view.cohort.phase_on(view.today)
        for span in spans:
            self.lines[span.phase].show_span(
                span, reasons.get(span.phase, ""), is_now=span.phase is now
            )

    def _make_lines(self, spans: tuple[PhaseSpan, ...]) -> None:
        clear_layout(self._rows)
        self.lines = {}
        for span in spans:
            line = PhaseLine(self._theme, span.phase)
            for cell, edge in ((line.start, Edge.START), (line.end, Edge.END)):
                cell.move_asked.connect(
                    lambda phase=span.phase, edge=edge: self.move_asked.emit(phase, edge)
                )
                cell.release_asked.connect(
                    lambda phase=span.phase, edge=edge: self.release_asked.emit(phase, edge)
                )
            self._rows.addWidget(Hairline(self._theme))
            self._rows.addWidget(line)
            self.lines[span.phase] = line
