"""The man's own fixed costs and who he lives with; the limit that months are held against."""

from __future__ import annotations

from dataclasses import replace

from mih_desktop.domain.money import EconomyInputs, FixedCost
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.economy.input_section import InputSection, InputsShown
from mih_desktop.views.folder.economy.sum_rows import NamedSum, SumRows
from mih_desktop.views.widgets.fields import TextField
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
        self._sums: tuple[NamedSum, ...] = ()

    def show_inputs(self, shown: InputsShown) -> None:
        self._sums = tuple(
            NamedSum(name=cost.name, amount=cost.amount, unit=cost.unit)
            for cost in shown.inputs.costs
        )
        self.rows.show_sums(self._sums)
        self.add.setEnabled(bool(self._sums))
        self.household.set_value(shown.inputs.household)

    def start_over(self) -> None:
        self.rows.start_over()

    def read_into(self, inputs: EconomyInputs) -> EconomyInputs:
        costs = tuple(
            FixedCost(name=one.name, amount=one.amount, unit=one.unit)
            for one in self.rows.sums(self.tr("Annet"))
        )
        return replace(inputs, costs=costs, household=self.household.value)

    def _start_another(self) -> None:
        self.rows.start_another(self._sums)
