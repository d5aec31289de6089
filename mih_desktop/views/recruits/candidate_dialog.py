"""Add a candidate in a few seconds; the rest is written in the folder that opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.clock import Clock
from mih_desktop.domain.enums import Phase
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.people import NewRecruit, RecruitRow
from mih_desktop.domain.plan import CohortRow
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.dialog import Sheet
from mih_desktop.views.widgets.fields import BIRTH_DATES, ChoiceField, DateField, TextField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.notices import WarningLine
from mih_desktop.views.wording import phase_name


class CandidateDialog(Sheet):
    """Asks for what identifies a person, and where he is on the way.

    `agreed(NewRecruit)` at Legg til; `known_chosen(RecruitRow)` when the person turns out to be in
    the list already and his folder is wanted. `find_known` answers who has these names or number.
    """

    agreed = Signal(object)
    known_chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        *,
        cohorts: Sequence[CohortRow],
        cohort_id: CohortId | None,
        clock: Clock,
        find_known: Callable[[str, str, str], RecruitRow | None],
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("CandidateDialog", "Legg til kandidat")
        super().__init__(theme, title, parent=parent)
        self._find_known = find_known
        self._known: RecruitRow | None = None
        self.family_name = TextField(theme)
        self.given_name = TextField(theme)
        self.phone = TextField(theme, longest=40)
        self.birth_date = DateField(theme, within=BIRTH_DATES, clock=clock)
        named: list[tuple[object, str]] = [(None, self.tr("ikke valgt ennå"))]
        named += [(row.id, row.name) for row in cohorts]
        self.cohort = ChoiceField(theme, named)
        self.cohort.set_value(cohort_id)
        on_the_way = [phase for phase in Phase if phase is not Phase.LEFT]
        self.phase = ChoiceField(theme, [(phase, phase_name(phase)) for phase in on_the_way])
        self.phase.set_value(Phase.INTERESTED)
        form = Form(theme)
        form.add(self.tr("Etternavn"), self.family_name)
        form.add(self.tr("Fornavn"), self.given_name)
        form.add(self.tr("Telefon"), self.phone)
        form.add(self.tr("Født"), self.birth_date)
        form.add(self.tr("Kull"), self.cohort)
        form.add(self.tr("Fase"), self.phase)
        self.column.addWidget(form)
        self._warning = WarningLine(theme, "", action=self.tr("Åpne mappen"), tinted=True)
        self._warning.hide()
        self._warning.acted.connect(self._choose_known)
        self.column.addWidget(self._warning)
        self.add_cancel()
        self.verb = self.add_verb(self.tr("Legg til"))
        for field in (self.family_name, self.given_name, self.phone):
            field.edited.connect(self._look_for_known)
            field.committed.connect(self._look_for_known)
        self.family_name.setFocus()

    def accept(self) -> None:
        """Hand over the person, unless the name is missing or the birth date cannot be read."""
        if not self.family_name.value:
            self.family_name.set_fault(self.tr("Skriv etternavnet, resten kan vente."))
            self.family_name.setFocus()
            return
        if self.birth_date.text.strip() and self.birth_date.value is None:
            # Leaving the field says what is wrong with what stands there.
            self.birth_date.line.editingFinished.emit()
            self.birth_date.setFocus()
            return
        cohort_id, phase = self.cohort.value, self.phase.value
        self.agreed.emit(
            NewRecruit(
                family_name=self.family_name.value,
                given_name=self.given_name.value,
                phone=self.phone.value,
                birth_date=self.birth_date.value,
                cohort_id=None if cohort_id is None else CohortId(int(str(cohort_id))),
                phase=Phase(str(phase)),
            )
        )
        super().accept()

    def _look_for_known(self) -> None:
        self.family_name.set_fault("")
        self._known = self._find_known(
            self.family_name.value, self.given_name.value, self.phone.value
        )
        if self._known is not None:
            lead = self.tr("{name} står i listen fra før.").format(name=self._known.name)
            self._warning.set_text(lead, phase_name(self._known.phase))
        self._warning.setVisible(self._known is not None)

    def _choose_known(self) -> None:
        self.known_chosen.emit(self._known)
        self.reject()
