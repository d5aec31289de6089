"""Move somebody to another phase, and write down that somebody has left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.clock import Clock
from mih_desktop.domain.enums import ExitKind, Phase
from mih_desktop.domain.formats import capitalised
from mih_desktop.domain.people import PhaseMove
from mih_desktop.domain.wording import EXIT_NAMES
from mih_desktop.services.start_gate import GateFault, StartGate
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.date_text import DateRange
from mih_desktop.views.widgets.dialog import Sheet
from mih_desktop.views.widgets.field_base import FaultLine
from mih_desktop.views.widgets.fields import COURSE_DATES, ChoiceField, DateField, TextField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.growing import grow_to_fit
from mih_desktop.views.widgets.layout import Row
from mih_desktop.views.widgets.notices import WarningLine
from mih_desktop.views.widgets.page import Segment, SegmentControl
from mih_desktop.views.wording import phase_name, worded


class MovePhaseDialog(Sheet):
    """Asks which phase and from what day; `agreed(PhaseMove)`.

    `first_day` is the earliest day that fits: the day the present phase began. While the start
    gate is shut, what is missing is said, and the trial period takes a reason to be begun.
    """

    agreed = Signal(object)
    sheet_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        phases: Sequence[Phase],
        suggested: Phase,
        day: date,
        first_day: date | None,
        clock: Clock,
        gate: StartGate | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, parent=parent)
        self._gate = gate
        self.phase = ChoiceField(theme, [(phase, phase_name(phase)) for phase in phases])
        self.phase.set_value(suggested)
        self.day = _day_field(theme, day, first_day, clock)
        self.reason = TextField(theme, placeholder=self.tr("Hvis det er noe å si"))
        form = Form(theme)
        form.add(self.tr("Fase"), self.phase)
        form.add(self.tr("Fra"), self.day, name=self.tr("Fra dato"))
        form.add(self.tr("Hvorfor"), self.reason)
        self.column.addWidget(form)
        self.missing = WarningLine(
            theme, "", action=self.tr("Gå til økonomien"), tinted=True, parent=self
        )
        self.missing.acted.connect(self._go_to_sheet)
        self.column.addWidget(self.missing)
        self.fault = FaultLine(theme)
        self.column.addWidget(self.fault)
        self.add_cancel()
        self.verb = self.add_verb(self.tr("Flytt"))
        self.phase.committed.connect(lambda _phase: self._show_gate())
        self._show_gate()
        self.phase.setFocus()

    def accept(self) -> None:
        """Hand over the move, unless the day does not fit or the gate asks for a reason."""
        day = _checked_day(self.day)
        if day is None:
            return
        if self._is_shut and not self.reason.value.strip():
            self.fault.say(self.tr("Skriv hvorfor, så kan det startes uten underskrift."))
            self.reason.setFocus()
            return
        phase = Phase(str(self.phase.value))
        self.agreed.emit(
            PhaseMove(
                phase=phase,
                on=day,
                reason=self.reason.value,
                without_signature=self._is_shut,
            )
        )
        super().accept()

    @property
    def _is_shut(self) -> bool:
        gate = self._gate
        return self.phase.value == Phase.TRIAL and gate is not None and not gate.is_open

    def _show_gate(self) -> None:
        self.missing.setVisible(self._is_shut)
        self.fault.say("")
        self.verb.setText(self.tr("Start likevel") if self._is_shut else self.tr("Flytt"))
        if self._gate is not None and self._gate.fault is not None:
            lead = self.tr("Økonomioversikten må være signert før start.")
            self.missing.set_text(lead, f" {self._fault_words(self._gate.fault)}")
        grow_to_fit(self)

    def _fault_words(self, fault: GateFault) -> str:
        words = {
            GateFault.NO_SHEET: self.tr("Ingenting er lagt inn ennå."),
            GateFault.NOT_FROZEN: self.tr("Den er begynt på, men ikke gjort klar til underskrift."),
            GateFault.NOT_SIGNED: self.tr("Den er klar, men underskriften er ikke ført inn."),
            GateFault.CHANGED_SINCE: self.tr("Noe er endret siden den ble signert."),
        }
        return words[fault]

    def _go_to_sheet(self) -> None:
        self.sheet_asked.emit()
        self.reject()


class LeaveDialog(Sheet):
    """Asks when, who wished it, why, and where the road goes on; `agreed(PhaseMove)`."""

    agreed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        day: date,
        first_day: date | None,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, width=520, parent=parent)
        self.day = _day_field(theme, day, first_day, clock)
        self.kind = SegmentControl(
            theme,
            [Segment(str(kind), capitalised(worded(EXIT_NAMES[kind]))) for kind in ExitKind],
            name=self.tr("Hvem som ønsket det"),
        )
        self.fault = FaultLine(theme)
        self.reason = TextField(theme)
        self.route_onward = TextField(
            theme, placeholder=self.tr("Jobb, annen utdanning, tilbake til NAV …")
        )
        form = Form(theme)
        form.add(self.tr("Siste dag"), self.day)
        form.add(self.tr("Hvem"), _left(theme, self.kind))
        form.add_wide(self.fault)
        form.add(self.tr("Grunn"), self.reason)
        form.add(self.tr("Veien videre"), self.route_onward)
        self.column.addWidget(form)
        self.say(self.tr("Mappen blir liggende, og du kan ta opp igjen løpet senere."))
        self.add_cancel()
        self.verb = self.add_verb(self.tr("Skriv ut av løpet"))
        self.kind.chosen.connect(lambda: self.fault.say(""))
        self.day.setFocus()

    def accept(self) -> None:
        """Hand over the exit, unless the day does not fit or nobody is said to have wished it."""
        day = _checked_day(self.day)
        if day is None:
            return
        if not self.kind.key:
            self.fault.say(self.tr("Velg hvem som ønsket det. Det teller med i rapporten."))
            return
        self.agreed.emit(
            PhaseMove(
                phase=Phase.LEFT,
                on=day,
                exit_kind=ExitKind(self.kind.key),
                reason=self.reason.value,
                route_onward=self.route_onward.value,
            )
        )
        super().accept()


def _day_field(theme: Theme, day: date, first_day: date | None, clock: Clock) -> DateField:
    within = COURSE_DATES if first_day is None else DateRange(first_day, COURSE_DATES.last)
    field = DateField(theme, within=within, required=True, clock=clock)
    field.set_value(day if first_day is None else max(day, first_day))
    return field


def _checked_day(field: DateField) -> date | None:
    """Return the day; say under the field what is wrong and go there when it cannot be used."""
    if field.value is None:
        field.line.editingFinished.emit()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
    return field.value


def _left(theme: Theme, widget: QWidget) -> QWidget:
    """Keep a part at its own width at the left of its room."""
    holder = QWidget()
    row = Row(theme, parent=holder)
    row.addWidget(widget)
    row.addStretch(1)
    holder.setFocusProxy(widget)
    return holder
