"""The apprenticeship: which pay it is counted from, and which percent; never assumed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.formats import decimal_number
from mih_desktop.domain.money import EconomyInputs
from mih_desktop.economy.pay import SKILLED, guaranteed_pay
from mih_desktop.economy.rates import RateMissingError
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.economy.confirmation_field import ConfirmationField
from mih_desktop.views.folder.economy.input_section import (
    InputSection,
    InputsShown,
    amount_in,
)
from mih_desktop.views.widgets.fields import ChoiceField, MoneyField, TextField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.number_text import read_number, written_number

_MOST_PERCENT = 100
_MOST_HALF_YEARS = 6


@dataclass(frozen=True, slots=True)
class _OwnPercents:
    """The choice to write the percents oneself."""


_OWN = _OwnPercents()
_NONE: tuple[Decimal, ...] = ()


def read_percents(text: str) -> tuple[Decimal, ...] | None:
    """Read «50» or «30, 40, 50 og 80 %»; None where it is no such list."""
    words = text.replace("%", " ").replace("og", " ").replace("/", " ").replace(";", " ")
    parts = [part for part in words.replace(", ", " ").split() if part]
    numbers = [read_number(part.strip(",")) for part in parts]
    found = tuple(number for number in numbers if number is not None)
    fits = 0 < len(found) == len(numbers) <= _MOST_HALF_YEARS
    return found if fits and all(0 < number <= _MOST_PERCENT for number in found) else None


def written_percents(percents: tuple[Decimal, ...]) -> str:
    """Write 30, 40, 50, 80."""
    return ", ".join(decimal_number(percent) for percent in percents)


class ApprenticeSection(InputSection):
    """Base, percent, place and confirmation of an apprentice's pay."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        theme = self.theme
        self.heading(self.tr("Læretid"))
        self.base = MoneyField(theme, unit=self.tr("kr per år"))
        self.percents = ChoiceField(theme, placeholder=self.tr("Ikke avgjort"))
        self.own = TextField(theme, placeholder=self.tr("30, 40, 50"), unit=self.tr("% per halvår"))
        self.employer = TextField(theme, longest=100)
        self.confirmation = ConfirmationField(context)
        self.column.addWidget(FieldRow(theme, self.tr("Grunnlag"), self.base))
        self.column.addWidget(FieldRow(theme, self.tr("Prosent"), self.percents))
        self._own_row = FieldRow(theme, "", self.own, name=self.tr("Egne prosenter per halvår"))
        self.column.addWidget(self._own_row)
        self.column.addWidget(FieldRow(theme, self.tr("Arbeidssted"), self.employer))
        self.column.addWidget(FieldRow(theme, self.tr("Bekreftet"), self.confirmation))
        self._stored: tuple[Decimal, ...] = _NONE
        self._stored_base: Decimal | None = None
        self.watch(self.base, "apprenticeship.base")
        self.watch(self.employer, "apprenticeship.employer")
        self.watch(self.confirmation, "apprenticeship.confirmation")
        self.own.line.textEdited.connect(lambda _text: self.typed.emit())
        self.own.committed.connect(self._on_own)
        self.percents.committed.connect(self._on_percents)

    def show_inputs(self, shown: InputsShown) -> None:
        pay = shown.inputs.apprenticeship
        self._stored, self._stored_base = pay.percents, pay.base
        self._offer(shown)
        offered = [schedule.percents for schedule in shown.rates.schedules]
        if not self.own.is_being_typed_in:
            is_own = bool(pay.percents) and pay.percents not in offered
            if is_own:
                self.percents.set_value(_OWN)
            elif pay.percents:
                self.percents.set_value(pay.percents)
            elif self.percents.value != _OWN:
                self.percents.combo.setCurrentIndex(-1)
            self._own_row.setVisible(self.percents.value == _OWN)
        self.own.set_value(written_percents(pay.percents))
        self.base.set_value(pay.base)
        self.base.set_placeholder(self._guaranteed(shown))
        self.employer.set_value(pay.employer)
        place = shown.details.row.municipality
        self.employer.set_placeholder(place or self.tr("kommunen"))
        self.confirmation.show_confirmation(
            pay.confirmation, pay.employer or place or self.tr("Kommunen")
        )

    def read_into(self, inputs: EconomyInputs) -> EconomyInputs:
        pay = replace(
            inputs.apprenticeship,
            base=amount_in(self.base, self._stored_base),
            percents=self._percents(),
            employer=self.employer.value,
            confirmation=self.confirmation.confirmation,
        )
        return replace(inputs, apprenticeship=pay)

    def _percents(self) -> tuple[Decimal, ...]:
        chosen = self.percents.value
        if chosen == _OWN:
            return read_percents(self.own.value) or self._stored
        return chosen if isinstance(chosen, tuple) else _NONE

    def _offer(self, shown: InputsShown) -> None:
        options: list[tuple[object, str]] = [(_NONE, self.tr("Ikke avgjort"))]
        options += [(schedule.percents, schedule.name) for schedule in shown.rates.schedules]
        options.append((_OWN, self.tr("Egne prosenter …")))
        if self.percents.combo.count() != len(options):
            self.percents.set_options(options)

    def _guaranteed(self, shown: InputsShown) -> str:
        """Return what is used while no base is typed: guaranteed pay at the start."""
        course = shown.details.course
        start = next((s.starts_on for s in course if s.phase is Phase.APPRENTICE), shown.today)
        try:
            pay = guaranteed_pay(SKILLED, 0, start, shown.rates)
        except RateMissingError:
            return ""
        return written_number(pay.rate.value)

    def _on_percents(self, chosen: object) -> None:
        is_own = chosen == _OWN
        self._own_row.setVisible(is_own)
        if is_own:
            self.own.setFocus()
            return
        self.changed.emit("apprenticeship.percents")

    def _on_own(self, text: object) -> None:
        if read_percents(str(text)) is None:
            self.own.set_fault(self.tr("Skriv ett tall, eller ett per halvår: 30, 40, 50."))
            return
        self.own.set_fault("")
        self.changed.emit("apprenticeship.own_percents")
