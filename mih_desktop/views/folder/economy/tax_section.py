"""The tax card: which kind, its table or percent, who has the table, and what is earned so far."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import Payer
from mih_desktop.domain.money import EarnedSoFar, EconomyInputs, LastYear
from mih_desktop.domain.tax import TaxCard, TaxCardKind
from mih_desktop.economy.tax.tables import UnknownTableError, table_of
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.economy.input_section import InputSection, InputsShown, amount_in
from mih_desktop.views.widgets.fields import CheckField, ChoiceField, MoneyField, TextField
from mih_desktop.views.widgets.form import FieldRow
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.text import Text

_PERCENT_FROM, _PERCENT_TO = Decimal(0), Decimal(100)


class TaxSection(InputSection):
    """Only the kind is asked for until one is chosen: without a card nothing is said of tax."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        theme = self.theme
        self.heading(self.tr("Skattekort"), note=self.tr("står i Altinn og på skatteetaten.no"))
        self.kind = ChoiceField(
            theme,
            [
                (None, self.tr("ikke kjent")),
                (TaxCardKind.TABLE, self.tr("Tabellkort")),
                (TaxCardKind.PERCENT, self.tr("Prosentkort")),
                (TaxCardKind.EXEMPTION, self.tr("Frikort")),
                (TaxCardKind.NONE, self.tr("ikke hentet")),
            ],
        )
        self.table = TextField(theme, placeholder="8000", longest=8)
        self.table_payer = ChoiceField(
            theme,
            [
                (Payer.NAV, self.tr("NAV")),
                (Payer.MUNICIPALITY, self.tr("kommunen")),
                (Payer.OTHER, self.tr("en annen")),
            ],
        )
        self.percent = MoneyField(theme, unit="%")
        self.limit = MoneyField(theme)
        self.column.addWidget(
            FieldRow(theme, self.tr("Kort"), self.kind, name=self.tr("Skattekort"))
        )
        self._table_row = FieldRow(
            theme, self.tr("Tabell"), self.table, name=self.tr("Tabellnummer")
        )
        self._payer_row = FieldRow(
            theme, self.tr("Hos"), self.table_payer, name=self.tr("Hvem som har tabellen")
        )
        self._percent_row = FieldRow(
            theme, self.tr("Prosent"), self.percent, name=self.tr("Trekkprosent")
        )
        self._limit_row = FieldRow(
            theme, self.tr("Grense"), self.limit, name=self.tr("Frikortets grense")
        )
        for row in (self._table_row, self._payer_row, self._percent_row, self._limit_row):
            self.column.addWidget(row)
        self._fault = Text("", "small", wraps=True)
        self._fault.hide()
        self.column.addWidget(self._fault)
        self._earned = self._earned_fields()
        self.column.addWidget(self._earned)
        for field, name in (
            (self.kind, "tax.kind"),
            (self.table, "tax.table"),
            (self.table_payer, "tax.payer"),
            (self.percent, "tax.percent"),
            (self.limit, "tax.limit"),
            (self.earned, "tax.earned"),
            (self.withheld, "tax.withheld"),
            (self.last_wages, "tax.last_wages"),
            (self.last_all_year, "tax.last_all_year"),
        ):
            self.watch(field, name)
        self._stored: EconomyInputs = EconomyInputs()

    def _earned_fields(self) -> QWidget:
        theme = self.theme
        box = QWidget()
        column = Column(theme, spacing=6, parent=box)
        self.earned = MoneyField(theme)
        self.withheld = MoneyField(theme)
        self.last_wages = MoneyField(theme)
        self.last_all_year = CheckField(theme, self.tr("Lønn hele året"))
        column.addWidget(
            FieldRow(theme, self.tr("Tjent i år"), self.earned, name=self.tr("Tjent hittil i år"))
        )
        column.addWidget(
            FieldRow(theme, self.tr("Trukket"), self.withheld, name=self.tr("Trukket hittil i år"))
        )
        column.addWidget(
            FieldRow(
                theme, self.tr("Lønn i fjor"), self.last_wages,
                name=self.tr("Lønn fra kommunen i fjor"),
            )
        )  # fmt: skip
        column.addWidget(
            FieldRow(theme, "", self.last_all_year, name=self.tr("Lønn hele fjoråret"))
        )
        return box

    def show_inputs(self, shown: InputsShown) -> None:
        self._stored = shown.inputs
        card = shown.inputs.tax_card
        kind = None if card is None else card.kind
        self.kind.set_value(kind)
        self.table.set_value("" if card is None else card.table_number)
        self.table_payer.set_value(Payer.NAV if card is None else card.table_payer)
        self.percent.set_value(None if card is None else card.percent)
        self.limit.set_value(None if card is None else card.exemption_limit)
        is_table = kind is TaxCardKind.TABLE
        self._table_row.setVisible(is_table)
        self._payer_row.setVisible(is_table)
        self._percent_row.setVisible(is_table or kind is TaxCardKind.PERCENT)
        self._limit_row.setVisible(kind is TaxCardKind.EXEMPTION)
        self._earned.setVisible(card is not None)
        so_far = shown.inputs.earned_so_far
        gross = sum((e.gross for e in so_far), Decimal(0))
        withheld = sum((e.withheld for e in so_far), Decimal(0))
        self.earned.set_value(gross if so_far else None)
        self.withheld.set_value(withheld if so_far else None)
        last = shown.inputs.last_year
        self.last_wages.set_value(last.wages or None)
        self.last_all_year.set_value(last.wages_whole_year)
        self._show_fault(card)

    def _show_fault(self, card: TaxCard | None) -> None:
        """Say what cannot be read on the card, in a sentence below it."""
        text = ""
        if card is not None and card.kind is TaxCardKind.TABLE and card.table_number:
            try:
                table_of(card.table_number)
            except UnknownTableError:
                text = self.tr(
                    "Tabell {number} finnes ikke. Numrene er 8000–8400 og 9010–9400."
                ).format(number=card.table_number)
        if card is not None and card.percent is not None:
            is_share = _PERCENT_FROM <= card.percent <= _PERCENT_TO
            text = text if is_share else self.tr("Prosenten er fra 0 til 100.")
        self._fault.setText(text)
        self._fault.setVisible(bool(text))

    def read_into(self, inputs: EconomyInputs) -> EconomyInputs:
        return replace(
            inputs,
            tax_card=self._card(),
            earned_so_far=self._earned_so_far(),
            last_year=self._last_year(),
        )

    def _card(self) -> TaxCard | None:
        kind = self.kind.value
        if not isinstance(kind, TaxCardKind):
            return None
        stored = self._stored.tax_card or TaxCard(kind=kind)
        payer = self.table_payer.value
        percent = amount_in(self.percent, stored.percent)
        if percent is not None and not _PERCENT_FROM <= percent <= _PERCENT_TO:
            percent = stored.percent
        return replace(
            stored,
            kind=kind,
            table_number=self.table.value,
            table_payer=payer if isinstance(payer, Payer) else Payer.NAV,
            percent=percent,
            exemption_limit=amount_in(self.limit, stored.exemption_limit),
        )

    def _earned_so_far(self) -> tuple[EarnedSoFar, ...]:
        """Return one sum for all payers; it is laid to whom the table is with."""
        gross = amount_in(self.earned, None)
        withheld = amount_in(self.withheld, None)
        if gross is None and withheld is None:
            return ()
        card = self._card()
        payer = Payer.NAV if card is None else card.table_payer
        return (
            EarnedSoFar(payer=payer, gross=gross or Decimal(0), withheld=withheld or Decimal(0)),
        )

    def _last_year(self) -> LastYear:
        stored = self._stored.last_year
        wages = amount_in(self.last_wages, stored.wages or None)
        return replace(stored, wages=wages or Decimal(0), wages_whole_year=self.last_all_year.value)
