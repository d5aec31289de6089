"""The man's own fixed costs and who he lives with; the limit that months are held against."""

from __future__ import annotations

from dataclasses import replace

from mih_desktop.domain.enums import BenefitKind, HouseholdKind
from mih_desktop.domain.money import EconomyInputs, FixedCost
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.economy.input_section import (
    InputSection,
    InputsShown,
    amount_in,
    number_in,
)
from mih_desktop.views.folder.economy.sum_rows import NamedSum, SumRows
from mih_desktop.views.widgets.fields import ChoiceField, MoneyField, NumberField, TextField
from mih_desktop.views.widgets.form import FieldRow


class CostSection(InputSection):
    """Household and fixed costs."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.add = self.heading(self.tr("Faste utgifter"), action=self.tr("Legg til"))
        self.add.setAccessibleName(self.tr("Legg til fast utgift"))
        self.add.clicked.connect(self._start_another)
        self.rows = SumRows(self, "cost", self.tr("Husleie"), self.tr("Fast utgift"))
        self.column.addWidget(self.rows)
        self.household = TextField(self.theme, placeholder=self.tr("Samboer, to barn"), longest=120)
        self.column.addWidget(FieldRow(self.theme, self.tr("Husstand"), self.household))
        self.watch(self.household, "household")
        self.kind = ChoiceField(
            self.theme,
            [
                (None, self.tr("ikke valgt")),
                (HouseholdKind.SINGLE, self.tr("enslig")),
                (HouseholdKind.COUPLE, self.tr("par")),
                (HouseholdKind.SHARED, self.tr("bofellesskap")),
            ],
        )
        self.housing = MoneyField(self.theme, unit=self.tr("kr i måneden"))
        self.limit = MoneyField(self.theme, unit=self.tr("kr i måneden"))
        self.pay_day = NumberField(self.theme, unit=self.tr("i måneden"), least=1, most=31)
        self._helped = (
            FieldRow(
                self.theme, self.tr("Bor"), self.kind, name=self.tr("Husholdning for sosialhjelp")
            ),
            FieldRow(
                self.theme, self.tr("Bolig, strøm"), self.housing, name=self.tr("Bolig og strøm")
            ),
        )
        for row in self._helped:
            self.column.addWidget(row)
        self.column.addWidget(
            FieldRow(
                self.theme, self.tr("Egen grense"), self.limit,
                name=self.tr("Det minste som må komme inn i måneden"),
            )
        )  # fmt: skip
        self.column.addWidget(
            FieldRow(
                self.theme, self.tr("Lønningsdag"), self.pay_day,
                name=self.tr("Kommunens lønningsdag"),
            )
        )  # fmt: skip
        self.watch(self.kind, "household_kind")
        self.watch(self.housing, "rent_and_power")
        self.watch(self.limit, "own_limit")
        self.watch(self.pay_day, "pay_day")
        self._stored = EconomyInputs()
        self._sums: tuple[NamedSum, ...] = ()

    def show_inputs(self, shown: InputsShown) -> None:
        self._sums = tuple(
            NamedSum(name=cost.name, amount=cost.amount, unit=cost.unit)
            for cost in shown.inputs.costs
        )
        self.rows.show_sums(self._sums)
        self.add.setEnabled(bool(self._sums))
        self._stored = shown.inputs
        self.household.set_value(shown.inputs.household)
        self.kind.set_value(shown.inputs.household_kind)
        self.housing.set_value(shown.inputs.rent_and_power)
        self.limit.set_value(shown.inputs.own_limit)
        self.pay_day.set_value(shown.inputs.pay_day)
        is_helped = any(b.kind is BenefitKind.SOSIALHJELP for b in shown.inputs.benefits)
        for row in self._helped:
            row.setVisible(is_helped)

    def start_over(self) -> None:
        self.rows.start_over()

    def read_into(self, inputs: EconomyInputs) -> EconomyInputs:
        costs = tuple(
            FixedCost(name=one.name, amount=one.amount, unit=one.unit)
            for one in self.rows.sums(self.tr("Annet"))
        )
        kind = self.kind.value
        return replace(
            inputs,
            costs=costs,
            household=self.household.value,
            household_kind=kind if isinstance(kind, HouseholdKind) else None,
            rent_and_power=amount_in(self.housing, self._stored.rent_and_power),
            own_limit=amount_in(self.limit, self._stored.own_limit),
            pay_day=number_in(self.pay_day, self._stored.pay_day),
        )

    def _start_another(self) -> None:
        self.rows.start_another(self._sums)
