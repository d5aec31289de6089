"""Lay out a new cohort: kind, place and first day, and what the standard makes of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.clock import Clock
from mih_desktop.domain.enums import CohortKind, Phase
from mih_desktop.domain.errors import InvalidValueError
from mih_desktop.domain.formats import long_date, month_and_year
from mih_desktop.domain.plan import CohortRow, NewCohort
from mih_desktop.domain.wording import COHORT_KIND_NAMES
from mih_desktop.programme.calendar import lands_on, weekday_on_or_after
from mih_desktop.programme.plan import lay_out_milestones, lay_out_phases
from mih_desktop.programme.standard import ProgrammeStandard
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.dialog import Sheet
from mih_desktop.views.widgets.fields import ChoiceField, DateField, TextField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.growing import grow_to_fit
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import worded

_USUAL_START = (4, 1)
"""A cohort usually begins on the first Monday of April."""
_MONDAY = 1


class NewCohortDialog(Sheet):
    """Shows what will be laid out before anything is; `agreed(NewCohort)` at the verb.

    `standard_of` answers the standard in force for a kind.
    """

    agreed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        *,
        cohorts: Sequence[CohortRow],
        standard_of: Callable[[CohortKind], ProgrammeStandard],
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("NewCohortDialog", "Nytt kull fra standarden")
        super().__init__(theme, title, width=560, parent=parent)
        self._names = {row.name.casefold() for row in cohorts}
        self._standard_of = standard_of
        self.kind = ChoiceField(
            theme, [(kind, worded(COHORT_KIND_NAMES[kind])) for kind in CohortKind]
        )
        self.kind.set_value(cohorts[0].kind if cohorts else CohortKind.MENN_I_HELSE)
        self.place = TextField(theme, placeholder=self.tr("for eksempel Sandnes"), longest=80)
        self.starts_on = DateField(theme, required=True, clock=clock)
        self.starts_on.set_value(_next_usual_start(clock().date()))
        form = Form(theme, label_width=96, spacing=8)
        form.add(self.tr("Kulltype"), self.kind)
        form.add(self.tr("Sted"), self.place)
        form.add(self.tr("Første dag"), self.starts_on, name=self.tr("Første dag for kullet"))
        self.column.addWidget(form)
        told = Column(theme, spacing=4, margins=(0, 8, 0, 0))
        self.count = Text("", "strong", wraps=True)
        self.course = Text("", "secondary", wraps=True)
        self.remark = Text("", "secondary", wraps=True)
        for text in (self.count, self.course, self.remark):
            told.addWidget(text)
        self.column.addLayout(told)
        self.add_cancel()
        self.verb = self.add_verb(self.tr("Lag kullet"))
        self.kind.committed.connect(self._look)
        for line in (self.place.line, self.starts_on.line):
            line.textChanged.connect(self._look)
        self._look()
        self.place.setFocus()

    def accept(self) -> None:
        """Hand over the cohort."""
        new = self._new_cohort()
        if new is None:
            # Leaving the field says what is wrong with what stands there.
            self.starts_on.line.editingFinished.emit()
            self.starts_on.setFocus()
            return
        self.agreed.emit(new)
        super().accept()

    def _new_cohort(self) -> NewCohort | None:
        starts_on = self.starts_on.value
        if starts_on is None:
            return None
        kind = CohortKind(str(self.kind.value))
        return NewCohort(kind=kind, place=self.place.value, starts_on=starts_on)

    def _look(self) -> None:
        """Say what the standard would lay out from what stands in the fields."""
        new = self._new_cohort()
        self.verb.setEnabled(new is not None)
        if new is None:
            self._say(self.tr("Skriv den første dagen for helserekruttene."), "", "")
            return
        standard = self._standard_of(new.kind)
        try:
            spans = lay_out_phases(standard, new.starts_on)
        except InvalidValueError:
            self.verb.setEnabled(False)
            self._say(self.tr("Et løp kan ikke begynne den dagen."), "", "")
            return
        count = len(lay_out_milestones(standard, spans))
        test = next((span for span in spans if span.phase is Phase.TRADE_TEST), spans[-1])
        name = f"Kull {new.starts_on.year} {new.place}".strip()
        self._say(
            self.tr("«{name}» får {phases} faser og {milestones} milepæler.").format(
                name=name, phases=len(spans), milestones=count
            ),
            self.tr(
                "Helserekruttperioden begynner {start}, og fagprøvene begynner i {test}. "
                "Alle datoer kan flyttes siden."
            ).format(start=long_date(new.starts_on), test=month_and_year(test.starts_on)),
            self._remark(new.starts_on, name),
        )

    def _remark(self, starts_on: date, name: str) -> str:
        off = lands_on(starts_on)
        if off:
            return self.tr("Merk: den første dagen er {day}.").format(day=off)
        if name.casefold() in self._names:
            return self.tr("Merk: det finnes et kull med samme navn.")
        return ""

    def _say(self, count: str, course: str, remark: str) -> None:
        for label, text in ((self.count, count), (self.course, course), (self.remark, remark)):
            label.setText(text)
            label.setVisible(bool(text))
        grow_to_fit(self)


def _next_usual_start(today: date) -> date:
    """Return the next first Monday of April."""
    days = (weekday_on_or_after(date(today.year + n, *_USUAL_START), _MONDAY) for n in (0, 1))
    return next(day for day in days if day > today)
