"""Add a milestone: on a date, or counted from a cohort."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.clock import Clock
from mih_desktop.domain.enums import Actor, DayRule, Edge, MilestoneKind, OffsetUnit, Phase
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.plan import AnchorRule, CohortRow, NewMilestone
from mih_desktop.programme.plan import resolve
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.wheel.milestone_dialog import actor_options, kind_options
from mih_desktop.views.wheel.milestone_words import PHASE_ENDS, PHASE_STARTS, long_day
from mih_desktop.views.widgets.dialog import Sheet
from mih_desktop.views.widgets.fields import ChoiceField, DateField, NumberField, TextField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Row
from mih_desktop.views.widgets.page import Segment, SegmentControl
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import translate

LABEL_WIDTH = 92
ON_DATE, COUNTED = "on_date", "counted"
MOST_COUNTED = 400


class AddMilestoneDialog(Sheet):
    """Asks what, who and when; `agreed(NewMilestone)`."""

    agreed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        cohorts: Sequence[CohortRow],
        chosen: CohortId | None,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Legg til milepæl"), width=620, parent=parent)
        self._cohorts = {cohort.id: cohort for cohort in cohorts}
        form = Form(theme, label_width=LABEL_WIDTH)
        self.title_field = TextField(theme, longest=120)
        self.actor_field = ChoiceField(theme, actor_options())
        self.actor_field.set_value(Actor.COORDINATOR)
        self.kind_field = ChoiceField(theme, kind_options())
        self.kind_field.set_value(MilestoneKind.EVENT)
        self.cohort_field = ChoiceField(
            theme, [(None, self.tr("Hele fylket")), *((c.id, c.name) for c in cohorts)]
        )
        self.cohort_field.set_value(chosen)
        self.edge_field = ChoiceField(theme, [])
        self.manner = SegmentControl(
            theme,
            [
                Segment(ON_DATE, self.tr("På en dato")),
                Segment(COUNTED, self.tr("Regnet fra kullet")),
            ],
            name=self.tr("Når"),
        )
        self.manner.choose(ON_DATE)
        self.first_field = DateField(theme, clock=clock)
        self.last_field = DateField(theme, clock=clock)
        form.add(self.tr("Tittel"), self.title_field)
        form.add(self.tr("Ansvarlig"), self.actor_field)
        form.add(self.tr("Slag"), self.kind_field)
        form.add(self.tr("Kull"), self.cohort_field)
        manner = QWidget()
        manner_row = Row(theme, parent=manner)
        manner_row.addWidget(self.manner)
        manner_row.addStretch(1)
        form.add(self.tr("Når"), manner)
        self._date_row = form.add(self.tr("Dato"), self.first_field)
        self._count_row = form.add(self.tr("Avstand"), self._counted_part())
        self._edge_row = form.add(self.tr("Regnet fra"), self.edge_field)
        self._last_row = form.add(self.tr("Til og med"), self.last_field)
        self.column.addWidget(form)
        self._waits_for = Text("", "hint", wraps=True)
        self.column.addWidget(self._waits_for)
        self.add_cancel()
        self.verb = self.add_verb(self.tr("Legg til"))
        self.accepted.connect(self._tell)
        for field in (
            self.title_field,
            self.first_field,
            self.last_field,
            self.amount_field,
            self.kind_field,
            self.cohort_field,
            self.unit_field,
            self.side_field,
            self.edge_field,
        ):
            field.committed.connect(self._look)
            field.edited.connect(self._look)
        self.manner.chosen.connect(self._look)
        self._look()

    def _counted_part(self) -> QWidget:
        theme = self.theme
        part = QWidget()
        row = Row(theme, spacing=8, parent=part)
        self.amount_field = NumberField(theme, most=MOST_COUNTED)
        self.amount_field.set_name(self.tr("Antall"))
        self.amount_field.set_value(0)
        self.unit_field = ChoiceField(
            theme,
            [
                (OffsetUnit.DAYS, self.tr("dager")),
                (OffsetUnit.WEEKS, self.tr("uker")),
                (OffsetUnit.MONTHS, self.tr("måneder")),
            ],
        )
        self.unit_field.set_name(self.tr("Enhet"))
        self.unit_field.set_value(OffsetUnit.DAYS)
        self.side_field = ChoiceField(theme, [(-1, self.tr("før")), (1, self.tr("etter at"))])
        self.side_field.set_name(self.tr("Før eller etter"))
        self.side_field.set_value(-1)
        for field, stretch in (
            (self.amount_field, 1),
            (self.unit_field, 2),
            (self.side_field, 2),
        ):
            row.addWidget(field, stretch)
        return part

    # ------------------------------------------------------------------------ reading

    @property
    def milestone(self) -> NewMilestone | None:
        """Return what would be added, None while something is missing."""
        first = self._first_day()
        kind, actor = self.kind_field.value, self.actor_field.value
        title = self.title_field.value.strip()
        if first is None or not title:
            return None
        if not isinstance(kind, MilestoneKind) or not isinstance(actor, Actor):
            return None
        last = self.last_field.value if kind is MilestoneKind.SPAN else None
        if kind is MilestoneKind.SPAN and (last is None or last < first):
            return None
        cohort = self._cohort
        return NewMilestone(
            title=title,
            actor=actor,
            kind=kind,
            starts_on=first,
            ends_on=last,
            cohort_id=None if cohort is None else cohort.id,
            anchor=self._anchor(),
        )

    @property
    def _cohort(self) -> CohortRow | None:
        chosen = self.cohort_field.value
        return next((c for key, c in self._cohorts.items() if key == chosen), None)

    def _anchor(self) -> AnchorRule | None:
        edge = self.edge_field.value
        unit = self.unit_field.value
        if self.manner.key != COUNTED or self._cohort is None:
            return None
        if not isinstance(edge, tuple) or not isinstance(unit, OffsetUnit):
            return None
        side = self.side_field.value
        amount = (self.amount_field.number or 0) * (side if isinstance(side, int) else 1)
        is_deadline = self.kind_field.value is MilestoneKind.DEADLINE
        return AnchorRule(
            phase=Phase(edge[0]),
            edge=Edge(edge[1]),
            amount=amount,
            unit=unit,
            day_rule=DayRule.PREVIOUS_WORKING_DAY if is_deadline else DayRule.NEXT_WORKING_DAY,
        )

    def _first_day(self) -> date | None:
        if self.manner.key == ON_DATE:
            return self.first_field.value
        anchor, cohort = self._anchor(), self._cohort
        return None if anchor is None or cohort is None else resolve(anchor, cohort.phases)

    # ------------------------------------------------------------------------ showing

    def _look(self, _value: object = None) -> None:
        """Show the fields that matter, and what is missing."""
        cohort = self._cohort
        counted = self.manner.key == COUNTED
        if counted:
            self._offer_edges(cohort)
        self._date_row.setVisible(not counted)
        self._count_row.setVisible(counted and cohort is not None)
        self._edge_row.setVisible(counted and cohort is not None)
        self._last_row.setVisible(self.kind_field.value is MilestoneKind.SPAN)
        self.verb.setEnabled(self.milestone is not None)
        self._waits_for.setText(self._missing())

    def _offer_edges(self, cohort: CohortRow | None) -> None:
        options: list[tuple[object, str]] = []
        for phase in cohort.phases if cohort is not None else ():
            starts = translate("wheel", PHASE_STARTS[phase.phase])
            ends = translate("wheel", PHASE_ENDS[phase.phase])
            options.append(((phase.phase.value, Edge.START.value), starts))
            options.append(((phase.phase.value, Edge.END.value), ends))
        chosen = self.edge_field.value
        self.edge_field.set_options(options)
        if chosen is None:
            self.edge_field.set_value((Phase.TRIAL.value, Edge.START.value))

    def _missing(self) -> str:
        """Return the sentence about what the button waits for, or the day that comes out."""
        if not self.title_field.value.strip():
            return self.tr("Skriv hva som skal skje.")
        if self.manner.key == COUNTED and self._cohort is None:
            return self.tr("Velg et kull å regne fra.")
        first = self._first_day()
        if first is None:
            return self.tr("Skriv hvilken dag det er.")
        if self.milestone is None:
            return self.tr("Skriv siste dag. Den kan ikke komme før den første.")
        return self.tr("Blir {day} {year}.").format(day=long_day(first), year=first.year)

    def _tell(self) -> None:
        milestone = self.milestone
        if milestone is not None:
            self.agreed.emit(milestone)
