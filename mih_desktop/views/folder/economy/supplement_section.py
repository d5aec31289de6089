"""Tilleggsstønader: which, what it costs or what is decided, and for how long."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import SupplementKind
from mih_desktop.domain.money import EconomyInputs, SupplementPeriod
from mih_desktop.domain.wording import SUPPLEMENT_NAMES
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.economy.input_section import (
    InputSection,
    InputsShown,
    amount_in,
    day_in,
    fit_groups,
    number_in,
)
from mih_desktop.views.widgets.fields import ChoiceField, DateField, MoneyField, NumberField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Column, Hairline, Row
from mih_desktop.views.wording import worded

_MOST_CHILDREN = 12
_FURTHEST = Decimal(500)
_WITH_COST = frozenset({SupplementKind.PASS_AV_BARN, SupplementKind.BOUTGIFTER})


class SupplementGroup(QWidget):
    """The fields of one supplement; only the kind is shown until one is chosen."""

    def __init__(self, section: SupplementSection, number: int) -> None:
        super().__init__()
        theme, context = section.theme, section.context
        self._stored: SupplementPeriod | None = None
        kinds: list[tuple[object, str]] = [(None, self.tr("ingen"))]
        kinds += [(kind, worded(SUPPLEMENT_NAMES[kind])) for kind in SupplementKind]
        self.kind = ChoiceField(theme, kinds, placeholder=self.tr("Velg stønad"))
        self.amount = MoneyField(theme, unit=self.tr("kr i måneden"))
        self.amount.set_placeholder(self.tr("anslag"))
        self.cost = MoneyField(theme, unit=self.tr("kr i måneden"))
        self.child_count = NumberField(theme, unit=self.tr("barn"), least=1, most=_MOST_CHILDREN)
        self.km = MoneyField(theme, unit=self.tr("km hver vei"), most=_FURTHEST)
        self.ticket = MoneyField(theme, unit=self.tr("kr for 30 dager"))
        self.starts_on = DateField(theme, clock=context.clock)
        self.ends_on = DateField(theme, clock=context.clock)
        self.starts_on.set_name(self.tr("Fra"))
        self.ends_on.set_name(self.tr("Til"))
        column = Column(theme, spacing=6, parent=self)
        if number:
            column.addWidget(Hairline(theme))
        column.addWidget(
            FieldRow(theme, self.tr("Type"), self.kind, name=self.tr("Tilleggsstønad"))
        )
        self._details = QWidget()
        details = Column(theme, spacing=6, parent=self._details)
        self._rows = {
            "cost": FieldRow(theme, self.tr("Koster"), self.cost),
            "children": FieldRow(
                theme, self.tr("For"), self.child_count, name=self.tr("Antall barn")
            ),
            "km": FieldRow(theme, self.tr("Egen bil"), self.km),
            "ticket": FieldRow(theme, self.tr("Billett"), self.ticket),
        }
        for row in self._rows.values():
            details.addWidget(row)
        details.addWidget(FieldRow(theme, self.tr("Innvilget"), self.amount))
        both = QWidget()
        line = Row(theme, spacing=6, parent=both)
        line.addWidget(self.starts_on, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.ends_on, 1, Qt.AlignmentFlag.AlignTop)
        details.addWidget(FieldRow(theme, self.tr("Fra og til"), both))
        column.addWidget(self._details)
        name = f"supplement.{number}"
        for field, key in (
            (self.kind, "kind"),
            (self.amount, "amount"),
            (self.cost, "cost"),
            (self.child_count, "children"),
            (self.km, "km"),
            (self.ticket, "ticket"),
            (self.starts_on, "starts_on"),
            (self.ends_on, "ends_on"),
        ):
            section.watch(field, f"{name}.{key}")

    def show_supplement(self, stored: SupplementPeriod | None) -> None:
        """Show a stored supplement, or an empty group."""
        self._stored = stored
        if stored is None:
            self.kind.combo.setCurrentIndex(-1)
        else:
            self.kind.set_value(stored.kind)
        self._details.setVisible(stored is not None)
        shown = stored or SupplementPeriod(kind=SupplementKind.LAEREMIDLER)
        self._rows["cost"].setVisible(shown.kind in _WITH_COST)
        self._rows["children"].setVisible(shown.kind is SupplementKind.PASS_AV_BARN)
        self._rows["km"].setVisible(shown.kind is SupplementKind.DAGLIG_REISE)
        self._rows["ticket"].setVisible(shown.kind is SupplementKind.DAGLIG_REISE)
        self.amount.set_value(shown.amount)
        self.cost.set_value(shown.cost_per_month)
        self.child_count.set_value(shown.children)
        self.km.set_value(shown.km_one_way)
        self.ticket.set_value(shown.ticket_30_days)
        self.starts_on.set_value(shown.starts_on)
        self.ends_on.set_value(shown.ends_on)

    def supplement(self) -> SupplementPeriod | None:
        """Return the supplement as it stands in the fields; None while no kind is chosen."""
        kind = self.kind.value
        if not isinstance(kind, SupplementKind):
            return None
        stored = self._stored or SupplementPeriod(kind=kind)
        return replace(
            stored,
            kind=kind,
            amount=amount_in(self.amount, stored.amount),
            cost_per_month=amount_in(self.cost, stored.cost_per_month),
            children=number_in(self.child_count, stored.children),
            km_one_way=amount_in(self.km, stored.km_one_way),
            ticket_30_days=amount_in(self.ticket, stored.ticket_30_days),
            starts_on=day_in(self.starts_on, stored.starts_on),
            ends_on=day_in(self.ends_on, stored.ends_on),
        )


class SupplementSection(InputSection):
    """All supplements; one empty group while there is none."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.add = self.heading(self.tr("Tilleggsstønader"), action=self.tr("Legg til"))
        self.add.setAccessibleName(self.tr("Legg til tilleggsstønad"))
        self.add.clicked.connect(self._start_another)
        self._groups = Column(self.theme, spacing=12)
        self.column.addLayout(self._groups)
        self.groups: list[SupplementGroup] = []
        self._shown: InputsShown | None = None
        self._has_empty = False

    def show_inputs(self, shown: InputsShown) -> None:
        self._shown = shown
        stored = shown.inputs.supplements
        wanted = max(len(stored) + int(self._has_empty), 1)
        fit_groups(self._groups, self.groups, wanted, lambda n: SupplementGroup(self, n))
        for number, group in enumerate(self.groups):
            group.show_supplement(stored[number] if number < len(stored) else None)
        self.add.setEnabled(bool(stored) and not self._has_empty)

    def start_over(self) -> None:
        self._has_empty = False

    def read_into(self, inputs: EconomyInputs) -> EconomyInputs:
        found = (group.supplement() for group in self.groups)
        supplements = tuple(one for one in found if one is not None)
        if len(supplements) >= len(self.groups):
            self._has_empty = False
        return replace(inputs, supplements=supplements)

    def _start_another(self) -> None:
        if self._shown is None:
            return
        self._has_empty = bool(self._shown.inputs.supplements)
        self.show_inputs(self._shown)
        self.groups[-1].kind.setFocus()
