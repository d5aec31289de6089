"""Money from elsewhere, and what the man lives on today where that is no benefit."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.money import EconomyInputs, OtherMoney
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.economy.input_section import (
    InputSection,
    InputsShown,
    amount_in,
    day_in,
    fit_groups,
)
from mih_desktop.views.folder.economy.sum_rows import NamedSum, SumRow
from mih_desktop.views.widgets.fields import CheckField, DateField, MoneyField, TextField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Column, Row


class OtherGroup(QWidget):
    """One sum from elsewhere: name, amount, from and to, taxed or not."""

    def __init__(self, section: InputSection, number: int) -> None:
        super().__init__()
        theme, context = section.theme, section.context
        key = f"other.{number}"
        self._stored: OtherMoney | None = None
        self.sum_row = SumRow(section, key, self.tr("Lånekassen"), self.tr("Andre penger"))
        self.starts_on = DateField(theme, clock=context.clock)
        self.ends_on = DateField(theme, clock=context.clock)
        self.starts_on.set_name(self.tr("Fra"))
        self.ends_on.set_name(self.tr("Til"))
        self.taxable = CheckField(theme, self.tr("Skattepliktig"))
        self._more = QWidget()
        more = Column(theme, spacing=6, parent=self._more)
        both = QWidget()
        row = Row(theme, spacing=6, parent=both)
        row.addWidget(self.starts_on, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.ends_on, 1, Qt.AlignmentFlag.AlignTop)
        more.addWidget(FieldRow(theme, self.tr("Fra og til"), both))
        more.addWidget(FieldRow(theme, "", self.taxable, name=self.tr("Skattepliktig")))
        column = Column(theme, spacing=6, parent=self)
        column.addWidget(self.sum_row)
        column.addWidget(self._more)
        section.watch(self.starts_on, f"{key}.starts_on")
        section.watch(self.ends_on, f"{key}.ends_on")
        section.watch(self.taxable, f"{key}.taxable")

    def show_money(self, money: OtherMoney | None) -> None:
        """Show a stored sum, or an empty group that is not being written."""
        self._stored = money
        self._more.setVisible(money is not None)
        if money is None:
            if self.sum_row.is_empty or self.sum_row.sum("") is not None:
                self.sum_row.show_sum(None)
            return
        self.sum_row.show_sum(NamedSum(name=money.name, amount=money.amount, unit=money.unit))
        self.starts_on.set_value(money.starts_on)
        self.ends_on.set_value(money.ends_on)
        self.taxable.set_value(money.is_taxable)

    def money(self) -> OtherMoney | None:
        """Return the sum as it stands in the fields; None while it holds no amount."""
        one = self.sum_row.sum(self.tr("Andre penger"))
        if one is None:
            return None
        stored = self._stored or OtherMoney(name=one.name, amount=one.amount)
        return replace(
            stored,
            name=one.name,
            amount=one.amount,
            unit=one.unit,
            starts_on=day_in(self.starts_on, stored.starts_on) if self._stored else None,
            ends_on=day_in(self.ends_on, stored.ends_on) if self._stored else None,
            is_taxable=self.taxable.value if self._stored else False,
        )


class OtherSection(InputSection):
    """All money from elsewhere, and today's income."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.add = self.heading(self.tr("Andre penger"), action=self.tr("Legg til"))
        self.add.setAccessibleName(self.tr("Legg til andre penger"))
        self.add.clicked.connect(self._start_another)
        self._column = Column(self.theme, spacing=12)
        self.column.addLayout(self._column)
        self.groups: list[OtherGroup] = []
        self.income = MoneyField(self.theme, unit=self.tr("kr per måned"))
        self.income_from = TextField(
            self.theme, placeholder=self.tr("Lønn, studielån, sparepenger"), longest=80
        )
        row = FieldRow(self.theme, self.tr("I dag"), self.income, name=self.tr("Inntekt i dag"))
        self.column.addWidget(row)
        source = FieldRow(
            self.theme, self.tr("Kommer fra"), self.income_from, name=self.tr("Inntekt i dag fra")
        )
        self.column.addWidget(source)
        self.watch(self.income, "income_today")
        self.watch(self.income_from, "income_today_from")
        self._stored: tuple[OtherMoney, ...] = ()
        self._shown: InputsShown | None = None
        self._wants_empty = False

    def show_inputs(self, shown: InputsShown) -> None:
        self._shown = shown
        self._stored = shown.inputs.other
        wanted = max(len(self._stored) + int(self._wants_empty), 1)
        fit_groups(self._column, self.groups, wanted, lambda number: OtherGroup(self, number))
        for number, group in enumerate(self.groups):
            group.show_money(self._stored[number] if number < len(self._stored) else None)
        self.add.setEnabled(bool(self._stored))
        self.income.set_value(shown.inputs.income_today)
        self.income_from.set_value(shown.inputs.income_today_from)

    def start_over(self) -> None:
        self._wants_empty = False
        for group in self.groups:
            group.sum_row.show_sum(None)

    def read_into(self, inputs: EconomyInputs) -> EconomyInputs:
        found = tuple(m for group in self.groups if (m := group.money()) is not None)
        if len(found) >= len(self.groups):
            self._wants_empty = False
        stored = self._shown.inputs.income_today if self._shown else None
        return replace(
            inputs,
            other=found,
            income_today=amount_in(self.income, stored),
            income_today_from=self.income_from.value,
        )

    def _start_another(self) -> None:
        if self._shown is not None:
            self._wants_empty = bool(self._stored)
            self.show_inputs(self._shown)
            self.groups[-1].sum_row.name.setFocus()
