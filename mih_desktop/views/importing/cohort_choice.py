"""Which cohort a list goes into: a new one from the standard, one that is there, or none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.clock import Clock
from mih_desktop.domain.enums import CohortKind, Edge, Phase
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.importing import ImportReading
from mih_desktop.domain.plan import CohortRow, NewCohort
from mih_desktop.domain.searchable import fold
from mih_desktop.domain.wording import COHORT_KIND_NAMES
from mih_desktop.programme.calendar import weekday_on_or_after
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.fields import ChoiceField, DateField, TextField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Row, Sizes
from mih_desktop.views.wording import worded

NEW, NONE = "new", "none"
_USUAL_START = (4, 1)
"""A cohort usually begins on the first Monday of April."""
_MONDAY = 1


class CohortChoice(QWidget):
    """Sends `changed()` when something else is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, *, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._cohorts: tuple[CohortRow, ...] = ()
        self.into = ChoiceField(theme)
        self.kind = ChoiceField(
            theme, [(kind, worded(COHORT_KIND_NAMES[kind])) for kind in CohortKind]
        )
        self.place = TextField(theme, placeholder=self.tr("for eksempel Sandnes"), longest=80)
        self.starts_on = DateField(theme, required=True, clock=clock)
        row = Row(theme, spacing=16, parent=self)
        self._parts: list[QWidget] = []
        for label, field, width in (
            (self.tr("Hentes inn i"), self.into, 260),
            (self.tr("Kulltype"), self.kind, 180),
            (self.tr("Sted"), self.place, 200),
            (self.tr("Første dag"), self.starts_on, 140),
        ):
            part = FieldRow(theme, label, field, above=True)
            self._sizes = Sizes(theme, part, width=width)
            self._parts.append(part)
            row.addWidget(part)
        row.addStretch(1)
        self.into.committed.connect(self._look)
        self.kind.committed.connect(self.changed)
        for line in (self.place.line, self.starts_on.line):
            line.textChanged.connect(self.changed)

    def show_cohorts(self, cohorts: Sequence[CohortRow]) -> None:
        """Offer the cohorts that are there, and keep what is chosen."""
        self._cohorts = tuple(cohort for cohort in cohorts if not cohort.is_practice)
        self.into.set_options(
            [
                (NEW, self.tr("Nytt kull fra standarden")),
                *((cohort.id, cohort.name) for cohort in self._cohorts),
                (NONE, self.tr("Ingen kull ennå")),
            ]
        )
        if self.into.value is None:
            self.into.set_value(NEW)
        self._look()

    def propose(self, reading: ImportReading) -> None:
        """Fill in what the workbook says of its cohort."""
        cohort = reading.cohort
        self.kind.set_value(cohort.kind)
        self.place.set_value(cohort.place)
        start = _start_in(reading)
        year = cohort.year or self._clock().year
        self.starts_on.set_value(start or weekday_on_or_after(date(year, *_USUAL_START), _MONDAY))
        same = next((row for row in self._cohorts if _is_same(row, reading)), None)
        has_people = bool(reading.people)
        self.into.set_value(same.id if same else NEW if has_people or reading.dates else NONE)
        self._look()

    @property
    def cohort_id(self) -> CohortId | None:
        """Return the cohort that is there already, if one is chosen."""
        chosen = self.into.value
        return CohortId(chosen) if isinstance(chosen, int) else None

    @property
    def new_cohort(self) -> NewCohort | None:
        """Return the cohort to lay out, None where none is or its day is missing."""
        starts_on = self.starts_on.value
        if self.into.value != NEW or starts_on is None:
            return None
        return NewCohort(
            kind=CohortKind(str(self.kind.value)), place=self.place.value, starts_on=starts_on
        )

    @property
    def is_new(self) -> bool:
        """Tell whether a cohort is to be laid out."""
        return self.into.value == NEW

    @property
    def name(self) -> str:
        """Return what the cohort is or will be called; empty for none."""
        if self.is_new:
            new = self.new_cohort
            return f"Kull {new.starts_on.year} {new.place}".strip() if new else ""
        return next((row.name for row in self._cohorts if row.id == self.cohort_id), "")

    @property
    def cohort_kind(self) -> CohortKind:
        """Return the kind that words about people follow."""
        row = next((row for row in self._cohorts if row.id == self.cohort_id), None)
        return row.kind if row is not None else CohortKind(str(self.kind.value))

    def _look(self) -> None:
        for part in self._parts[1:]:
            part.setVisible(self.is_new)
        self.changed.emit()


def _start_in(reading: ImportReading) -> date | None:
    """Return the first day of the trial as the workbook's dates give it."""
    for row in reading.dates:
        for phase_date in row.dates.phase_dates:
            if (phase_date.phase, phase_date.edge) == (Phase.TRIAL, Edge.START):
                return phase_date.on
    return None


def _is_same(row: CohortRow, reading: ImportReading) -> bool:
    cohort = reading.cohort
    return (row.kind, row.year, fold(row.place)) == (cohort.kind, cohort.year, fold(cohort.place))
