"""The man's own course, read from the folder: nothing is typed twice."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mih_desktop.domain.enums import COURSE_PHASES
from mih_desktop.domain.formats import NO_BREAK_SPACE, table_day
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.economy.input_section import InputSection, InputsShown
from mih_desktop.views.theme.phases import PhaseSwatch
from mih_desktop.views.widgets.layout import Column, Row, Sizes, clear_layout
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import phase_name


def short_span(span: PhaseSpan) -> str:
    """Write 05.04.27–25.06.27."""
    first, last = span.starts_on, span.ends_on
    return (
        f"{table_day(first)}.{first.year % 100:02}–{table_day(last)}.{last.year % 100:02}"
    ).replace(" ", NO_BREAK_SPACE)


class CourseSection(InputSection):
    """Phases with their dates, a row each."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.column.setSpacing(self.theme.px(4))
        self.heading(self.tr("Løpet"), note=self.tr("hentes fra mappen"))
        self._rows = Column(self.theme)
        self.column.addLayout(self._rows)
        self._shown: tuple[PhaseSpan, ...] | None = None

    def show_inputs(self, shown: InputsShown) -> None:
        spans = tuple(span for span in shown.details.course if span.phase in COURSE_PHASES)
        if spans == self._shown:
            return
        self._shown = spans
        clear_layout(self._rows)
        if not spans:
            words = self.tr("Ingen datoer ennå. Velg kull, eller sett datoer under Løp.")
            self._rows.addWidget(Text(words, "hint", wraps=True))
        for span in spans:
            name = Text(phase_name(span.phase))
            dates = Text(short_span(span))
            dates.setAccessibleName(f"{phase_name(span.phase)} {short_span(span)}")
            Sizes(self.theme, name, least_height=24)
            row = Row(self.theme, spacing=8)
            row.addWidget(PhaseSwatch(self.theme, span.phase), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(name)
            row.addStretch(1)
            row.addWidget(dates)
            self._rows.addLayout(row)
