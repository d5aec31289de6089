"""Benefits: which, how much, until when, and who has confirmed it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import AmountUnit, BenefitKind
from mih_desktop.domain.formats import kroner
from mih_desktop.domain.money import BenefitPeriod, EconomyInputs
from mih_desktop.domain.wording import BENEFIT_NAMES
from mih_desktop.economy.ages import children_under
from mih_desktop.economy.benefits import GIVEN_PER_MONTH, PAID_BY_MUNICIPALITY
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.economy.benefit_more import BenefitMore
from mih_desktop.views.folder.economy.confirmation_field import ConfirmationField
from mih_desktop.views.folder.economy.input_section import (
    LABEL_WIDTH,
    InputSection,
    InputsShown,
    amount_in,
    day_in,
    fit_groups,
)
from mih_desktop.views.folder.economy.unit_menu import UnitMenu
from mih_desktop.views.widgets.fields import ChoiceField, DateField, MoneyField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Column, Hairline, Row, Sizes
from mih_desktop.views.wording import worded

_UNITS = (
    AmountUnit.PER_DAY,
    AmountUnit.PER_14_DAYS,
    AmountUnit.PER_MONTH,
    AmountUnit.PER_YEAR,
)


class BenefitGroup(QWidget):
    """The fields of one benefit; only the kind is shown until one is chosen."""

    kind_chosen = Signal()

    def __init__(self, section: BenefitSection, number: int) -> None:
        super().__init__()
        self.number = number
        self._section = section
        context, theme = section.context, section.theme
        kinds: list[tuple[object, str]] = [(None, self.tr("ingen ytelse"))]
        kinds += [(kind, worded(BENEFIT_NAMES[kind])) for kind in BenefitKind]
        self.kind = ChoiceField(theme, kinds, placeholder=self.tr("Velg ytelse"))
        self.unit = UnitMenu(theme, _UNITS)
        self.amount = MoneyField(theme)
        self.starts_on = DateField(theme, clock=context.clock)
        self.ends_on = DateField(theme, clock=context.clock)
        self.confirmation = ConfirmationField(context)
        self._stored: BenefitPeriod | None = None
        self._left: dict[BenefitKind, BenefitPeriod] = {}
        column = Column(theme, spacing=6, parent=self)
        if number:
            column.addWidget(Hairline(theme))
        column.addWidget(FieldRow(theme, self.tr("Type"), self.kind))
        self._details = QWidget()
        details = Column(theme, spacing=6, parent=self._details)
        details.addWidget(self._amount_row())
        self._start_row = FieldRow(theme, self.tr("Rett fra"), self.starts_on)
        details.addWidget(self._start_row)
        details.addWidget(FieldRow(theme, self.tr("Rett til"), self.ends_on))
        details.addWidget(FieldRow(theme, self.tr("Bekreftet"), self.confirmation))
        self.more = BenefitMore(section, number)
        details.addWidget(self.more)
        column.addWidget(self._details)
        name = f"benefit.{number}"
        section.watch(self.amount, f"{name}.amount")
        section.watch(self.starts_on, f"{name}.starts_on")
        section.watch(self.ends_on, f"{name}.ends_on")
        section.watch(self.confirmation, f"{name}.confirmation")
        self.unit.chosen.connect(lambda _unit: section.changed.emit(f"{name}.unit"))
        self.kind.committed.connect(self._on_kind)

    def _amount_row(self) -> QWidget:
        theme = self._section.theme
        self.amount.set_name(self.tr("Beløp"))
        row = QWidget()
        line = Row(theme, parent=row)
        label = QWidget()
        inner = Row(theme, parent=label)
        inner.addWidget(self.unit)
        inner.addStretch(1)
        Sizes(theme, label, width=LABEL_WIDTH)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.amount, 1)
        return row

    def start_over(self) -> None:
        """Forget what other kinds held."""
        self._left.clear()

    def show_benefit(self, benefit: BenefitPeriod | None, shown: InputsShown) -> None:
        """Show a stored benefit, or an empty group."""
        kind = None if benefit is None else benefit.kind
        self._stored = benefit
        # With nothing chosen the field says what to do; «ingen ytelse» is for taking one away.
        if benefit is None:
            self.kind.combo.setCurrentIndex(-1)
        else:
            self.kind.set_value(kind)
        self._details.setVisible(benefit is not None)
        if benefit is None:
            self.amount.set_value(None)
            self.starts_on.set_value(None)
            self.ends_on.set_value(None)
            return
        self.amount.set_value(benefit.amount)
        self.unit.set_value(benefit.unit)
        self.more.show_benefit(benefit)
        self.starts_on.set_value(benefit.starts_on)
        self._start_row.setVisible(bool(self.number) or benefit.starts_on is not None)
        self.ends_on.set_value(benefit.ends_on)
        row = shown.details.row
        by_municipality = benefit.kind in PAID_BY_MUNICIPALITY
        usual = row.municipality if by_municipality else row.nav_office
        self.confirmation.show_confirmation(
            benefit.confirmation, usual or ("" if by_municipality else self.tr("NAV"))
        )
        self.amount.set_unit(self._unit_words(benefit, shown))
        self.amount.set_placeholder(self.tr("anslag") if benefit.amount is None else "")

    def benefit(self) -> BenefitPeriod | None:
        """Return the benefit as it stands in the fields; None while no kind is chosen."""
        kind = self.kind.value
        if not isinstance(kind, BenefitKind):
            return None
        stored = self._stored or BenefitPeriod(kind=kind)
        return replace(
            self.more.read_into(stored, stored) if self._stored else stored,
            kind=kind,
            amount=amount_in(self.amount, stored.amount),
            unit=self.unit.value,
            starts_on=day_in(self.starts_on, stored.starts_on),
            ends_on=day_in(self.ends_on, stored.ends_on),
            confirmation=self.confirmation.confirmation,
        )

    def _on_kind(self, kind: object) -> None:
        """A new kind starts from its usual unit: what was decided for another does not hold.

        The keyboard passes one kind on its way to the next, so a kind that is come back to has
        its amount again.
        """
        if self._stored is not None:
            self._left[self._stored.kind] = self._stored
        known = self._left.get(kind) if isinstance(kind, BenefitKind) else None
        usual = AmountUnit.PER_MONTH if kind in GIVEN_PER_MONTH else AmountUnit.PER_DAY
        self.amount.set_value(known.amount if known else None)
        self.unit.set_value(known.unit if known else usual)
        self.confirmation.keep(known.confirmation if known else None)
        self._section.changed.emit(f"benefit.{self.number}.kind")

    def _unit_words(self, benefit: BenefitPeriod, shown: InputsShown) -> str:
        """Return «kr», or what the children add per day."""
        limit = shown.rates.known(f"{benefit.kind.value}.child_age", shown.today)
        per_child = shown.rates.known(f"{benefit.kind.value}.child", shown.today)
        if limit is None or per_child is None or benefit.unit is not AmountUnit.PER_DAY:
            return self.tr("kr")
        count = children_under(shown.details.children, int(limit.value), shown.today)
        if not count:
            return self.tr("kr")
        amount = kroner(per_child.value * count, unit=False)
        return self.tr("kr + {amount} for %n barn", "", count).format(amount=amount)


class BenefitSection(InputSection):
    """All benefits; one empty group while there is none."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.add = self.heading(self.tr("Ytelse"), action=self.tr("Legg til"))
        self.add.setAccessibleName(self.tr("Legg til ytelse"))
        self.add.clicked.connect(self.start_another)
        self._groups = Column(self.theme, spacing=12)
        self.column.addLayout(self._groups)
        self.groups: list[BenefitGroup] = []
        self._shown: InputsShown | None = None
        self._has_empty = False

    def show_inputs(self, shown: InputsShown) -> None:
        self._shown = shown
        stored = shown.inputs.benefits
        wanted = max(len(stored) + int(self._has_empty), 1)
        fit_groups(self._groups, self.groups, wanted, lambda number: BenefitGroup(self, number))
        for number, group in enumerate(self.groups):
            group.show_benefit(stored[number] if number < len(stored) else None, shown)
        self.add.setEnabled(bool(stored) and not self._has_empty)

    def start_over(self) -> None:
        self._has_empty = False
        for group in self.groups:
            group.start_over()

    def read_into(self, inputs: EconomyInputs) -> EconomyInputs:
        found = (group.benefit() for group in self.groups)
        benefits = tuple(benefit for benefit in found if benefit is not None)
        if len(benefits) >= len(self.groups):
            self._has_empty = False
        return replace(inputs, benefits=benefits)

    def start_another(self) -> None:
        """Show an empty group and put the focus into it."""
        if self._shown is None:
            return
        self._has_empty = bool(self._shown.inputs.benefits)
        self.show_inputs(self._shown)
        self.groups[-1].kind.setFocus()

    def start_with(self, kind: BenefitKind) -> None:
        """Choose a kind in the empty group, as if the person had."""
        group = self.groups[-1]
        group.kind.set_value(kind)
        group.kind.committed.emit(kind)
