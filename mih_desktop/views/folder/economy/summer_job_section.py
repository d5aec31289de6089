"""The two summer jobs: pay, shifts and supplements, mostly the same in both."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import AmountUnit
from mih_desktop.domain.money import EconomyInputs, SummerJob
from mih_desktop.economy.course import SUMMER_JOBS
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.economy.confirmation_field import ConfirmationField
from mih_desktop.views.folder.economy.input_section import (
    InputSection,
    InputsShown,
    amount_in,
    number_in,
)
from mih_desktop.views.folder.economy.pay_choice import PayChoice, choice_of, steps_of
from mih_desktop.views.widgets.fields import (
    CheckField,
    ChoiceField,
    MoneyField,
    NumberField,
    TextField,
)
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.text import Text

_MOST_SHIFTS = 60
_MOST_HOURS = Decimal(24)
_MOST_SUPPLEMENT_HOURS = Decimal(400)


class SummerJobGroup(QWidget):
    """The fields of one summer job."""

    def __init__(self, section: SummerJobSection, number: int) -> None:
        super().__init__()
        self.number = number
        self._section = section
        self._stored = SummerJob(number=number)
        self._has_own_pay = False
        context, theme = section.context, section.theme
        self.pay = ChoiceField(theme)
        self.amount = MoneyField(theme)
        self.shifts = NumberField(theme, unit=self.tr("vakter"), most=_MOST_SHIFTS)
        self.hours = MoneyField(theme, unit=self.tr("timer"), most=_MOST_HOURS)
        self.weekend = MoneyField(theme, unit=self.tr("t helg"), most=_MOST_SUPPLEMENT_HOURS)
        self.evening = MoneyField(theme, unit=self.tr("t kveld"), most=_MOST_SUPPLEMENT_HOURS)
        self.employer = TextField(theme, longest=100)
        self.confirmation = ConfirmationField(context)
        column = Column(theme, spacing=6, parent=self)
        column.addWidget(FieldRow(theme, self.tr("Lønn"), self.pay))
        self._amount_row = FieldRow(theme, "", self.amount, name=self.tr("Avtalt lønn"))
        column.addWidget(self._amount_row)
        column.addWidget(self._pair(self.tr("Vakter"), self.shifts, self.hours))
        column.addWidget(self._pair(self.tr("Tillegg"), self.weekend, self.evening))
        column.addWidget(FieldRow(theme, self.tr("Arbeidssted"), self.employer))
        column.addWidget(FieldRow(theme, self.tr("Bekreftet"), self.confirmation))
        self.shifts.set_name(self.tr("Antall vakter"))
        self.hours.set_name(self.tr("Timer per vakt"))
        self.weekend.set_name(self.tr("Timer i helg"))
        self.evening.set_name(self.tr("Timer på kveld"))
        name = f"summer_job.{number}"
        for field, part in (
            (self.amount, "amount"),
            (self.shifts, "shifts"),
            (self.hours, "hours"),
            (self.weekend, "weekend"),
            (self.evening, "evening"),
            (self.employer, "employer"),
            (self.confirmation, "confirmation"),
        ):
            section.watch(field, f"{name}.{part}")
        self.pay.committed.connect(self._on_pay)

    def _pair(self, label: str, first: QWidget, second: QWidget) -> QWidget:
        both = QWidget()
        row = Row(self._section.theme, spacing=6, parent=both)
        row.addWidget(first, 1)
        row.addWidget(second, 1)
        return FieldRow(self._section.theme, label, both)

    def show_job(self, job: SummerJob, shown: InputsShown) -> None:
        """Show a stored job."""
        self._stored = job
        self._has_own_pay = job.amount is not None
        self._offer_pay(shown)
        self.pay.set_value(choice_of(job, has_own=self._has_own_pay))
        self._show_amount_row(job.unit)
        self.amount.set_value(job.amount)
        self.shifts.set_value(job.shifts)
        self.hours.set_value(job.hours_per_shift)
        self.weekend.set_value(job.weekend_hours or None)
        self.evening.set_value(job.evening_hours or None)
        self.employer.set_value(job.employer)
        place = shown.details.row.municipality
        self.employer.set_placeholder(place or self.tr("kommunen"))
        self.confirmation.show_confirmation(
            job.confirmation, job.employer or place or self.tr("Kommunen")
        )

    def job(self) -> SummerJob:
        """Return the job as it stands in the fields."""
        stored = self._stored
        choice = self.pay.value
        unit = choice.unit if isinstance(choice, PayChoice) else None
        years = choice.years if isinstance(choice, PayChoice) else stored.seniority_years
        return replace(
            stored,
            amount=None if unit is None else amount_in(self.amount, stored.amount),
            unit=unit or AmountUnit.PER_HOUR,
            seniority_years=stored.seniority_years if unit else years,
            shifts=number_in(self.shifts, stored.shifts),
            hours_per_shift=amount_in(self.hours, stored.hours_per_shift) or stored.hours_per_shift,
            weekend_hours=amount_in(self.weekend, stored.weekend_hours) or Decimal(0),
            evening_hours=amount_in(self.evening, stored.evening_hours) or Decimal(0),
            employer=self.employer.value,
            confirmation=self.confirmation.confirmation,
        )

    def _offer_pay(self, shown: InputsShown) -> None:
        assistant = self.tr("Assistent, {years} års ansiennitet")
        options: list[tuple[object, str]] = [
            (PayChoice(years=years), assistant.format(years=years))
            for years in steps_of(shown.rates)
        ]
        options += [
            (PayChoice(unit=AmountUnit.PER_HOUR), self.tr("Avtalt timelønn")),
            (PayChoice(unit=AmountUnit.PER_MONTH), self.tr("Avtalt månedslønn")),
            (PayChoice(unit=AmountUnit.PER_YEAR), self.tr("Avtalt årslønn")),
        ]
        if self.pay.combo.count() != len(options):
            self.pay.set_options(options)

    def _show_amount_row(self, unit: AmountUnit) -> None:
        choice = self.pay.value
        is_own = isinstance(choice, PayChoice) and choice.unit is not None
        self._amount_row.setVisible(is_own)
        words = {
            AmountUnit.PER_HOUR: self.tr("kr per time"),
            AmountUnit.PER_MONTH: self.tr("kr per måned"),
            AmountUnit.PER_YEAR: self.tr("kr per år"),
        }
        self.amount.set_unit(words.get(unit, words[AmountUnit.PER_HOUR]))

    def _on_pay(self, choice: object) -> None:
        unit = choice.unit if isinstance(choice, PayChoice) else None
        self.amount.set_value(None)
        self._show_amount_row(unit or AmountUnit.PER_HOUR)
        if unit is not None:
            # Nothing is stored until the pay is typed: an empty own pay is no pay.
            self.amount.setFocus()
            return
        self._section.changed.emit(f"summer_job.{self.number}.pay")


class SummerJobSection(InputSection):
    """Both summer jobs; one group of fields while they are the same."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.heading(self.tr("Sommerjobb"))
        self.first = SummerJobGroup(self, 1)
        self.second = SummerJobGroup(self, 2)
        self.same = CheckField(self.theme, self.tr("Likt begge somrene"))
        self._second_heading = Text(self.tr("Sommerjobb 2"), "strong")
        self.column.addWidget(self.first)
        self.column.addWidget(self.same)
        self.column.addWidget(self._second_heading)
        self.column.addWidget(self.second)
        self.same.committed.connect(self._on_same)
        self._are_parted = False
        self._numbers: tuple[int, ...] = ()
        self._had_jobs = False

    def show_inputs(self, shown: InputsShown) -> None:
        phases = {span.phase for span in shown.details.course}
        self._numbers = tuple(n for phase, n in SUMMER_JOBS.items() if phase in phases)
        self._had_jobs = bool(shown.inputs.summer_jobs)
        stored = {job.number: job for job in shown.inputs.summer_jobs}
        first = stored.get(1, SummerJob(number=1))
        second = stored.get(2, replace(first, number=2))
        is_same = replace(second, number=1) == first and not self._are_parted
        self.same.set_value(is_same)
        self.first.show_job(first, shown)
        self.second.show_job(second, shown)
        self._show_groups()

    def start_over(self) -> None:
        self._are_parted = False

    def _show_groups(self) -> None:
        both = len(self._numbers) == len(SUMMER_JOBS) or not self._numbers
        only_second = self._numbers == (2,)
        is_parted = both and not self.same.value
        self.same.setVisible(both)
        self.first.setVisible(not only_second)
        self.second.setVisible(only_second or is_parted)
        self._second_heading.setVisible(is_parted)

    def _on_same(self, is_same: object) -> None:
        """Show the second job for itself; it is stored apart once something in it differs."""
        self._are_parted = not is_same
        self._show_groups()
        self.changed.emit("summer_job.same")

    def read_into(self, inputs: EconomyInputs) -> EconomyInputs:
        first = self.first.job()
        second = self.second.job()
        if self.same.value and self._numbers != (2,):
            second = replace(first, number=2)
        jobs = (first, second)
        untouched = (SummerJob(number=1), SummerJob(number=2))
        if not self._had_jobs and jobs == untouched:
            return replace(inputs, summer_jobs=())
        return replace(inputs, summer_jobs=jobs)
