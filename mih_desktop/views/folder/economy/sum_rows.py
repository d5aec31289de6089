"""Rows of a name, an amount and what it is per; an empty row at the end invites the next."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import AmountUnit
from mih_desktop.views.folder.economy.input_section import InputSection, amount_in, fit_groups
from mih_desktop.views.folder.economy.unit_menu import UnitMenu
from mih_desktop.views.widgets.fields import MoneyField, TextField
from mih_desktop.views.widgets.layout import Column, Row, Sizes

_UNITS = (
    AmountUnit.PER_MONTH,
    AmountUnit.PER_14_DAYS,
    AmountUnit.PER_QUARTER,
    AmountUnit.PER_YEAR,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSum:
    """What one row says."""

    name: str
    amount: Decimal
    unit: AmountUnit


class SumRow(QWidget):
    """A name, an amount and its unit side by side."""

    def __init__(self, section: InputSection, key: str, hint: str, spoken: str) -> None:
        super().__init__()
        theme = section.theme
        self._stored: NamedSum | None = None
        self.name = TextField(theme, placeholder=hint, longest=80)
        self.name.set_name(spoken)
        self.amount = MoneyField(theme, unit="")
        self.amount.set_name(self.tr("Beløp"))
        self.unit = UnitMenu(theme, _UNITS, is_short=True)
        unit_room = QWidget()
        inner = Row(theme, parent=unit_room)
        inner.addWidget(self.unit)
        inner.addStretch(1)
        Sizes(theme, unit_room, width=58)
        Sizes(theme, self.amount, width=84)
        row = Row(theme, spacing=6, parent=self)
        row.addWidget(self.name, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.amount, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(unit_room, 0, Qt.AlignmentFlag.AlignTop)
        section.watch(self.name, f"{key}.name")
        section.watch(self.amount, f"{key}.amount")
        self.unit.chosen.connect(lambda _unit: section.changed.emit(f"{key}.unit"))
        self.unit.menu.addSeparator()
        remove = self.unit.menu.addAction(self.tr("Fjern linjen"))
        remove.triggered.connect(lambda: self._remove(section, key))

    def show_sum(self, stored: NamedSum | None) -> None:
        """Show a stored sum, or an empty row."""
        self._stored = stored
        self.name.set_value("" if stored is None else stored.name)
        if not self.name.line.hasFocus():
            # A long name is read from its beginning.
            self.name.line.setCursorPosition(0)
        self.amount.set_value(None if stored is None else stored.amount)
        self.unit.set_value(AmountUnit.PER_MONTH if stored is None else stored.unit)

    def _remove(self, section: InputSection, key: str) -> None:
        self.show_sum(None)
        section.changed.emit(f"{key}.removed")

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing stands in the row."""
        return not self.name.value and not self.amount.text

    def sum(self, unnamed: str) -> NamedSum | None:
        """Return what the row says; None while it holds no amount."""
        amount = amount_in(self.amount, self._stored.amount if self._stored else None)
        has_own_name = self.name.value not in ("", unnamed)
        if amount is None and not (has_own_name and self._stored):
            return None
        return NamedSum(
            name=self.name.value or unnamed, amount=amount or Decimal(0), unit=self.unit.value
        )


class SumRows(QWidget):
    """All rows of a group."""

    def __init__(self, section: InputSection, key: str, hint: str, spoken: str) -> None:
        super().__init__()
        self._section, self._key, self._hint, self._spoken = section, key, hint, spoken
        self._column = Column(section.theme, spacing=6, parent=self)
        self.rows: list[SumRow] = []
        self._wants_empty = False

    def show_sums(self, stored: tuple[NamedSum, ...]) -> None:
        """Show stored sums, and an empty row where there is none or one was asked for."""
        wanted = max(len(stored) + int(self._wants_empty), 1)
        fit_groups(self._column, self.rows, wanted, self._make_row)
        for number, row in enumerate(self.rows):
            if number < len(stored):
                row.show_sum(stored[number])
            elif row.sum("") is not None or row.is_empty:
                row.show_sum(None)

    def _make_row(self, number: int) -> SumRow:
        return SumRow(self._section, f"{self._key}.{number}", self._hint, self._spoken)

    def sums(self, unnamed: str) -> tuple[NamedSum, ...]:
        """Return what stands in the rows."""
        found = tuple(s for row in self.rows if (s := row.sum(unnamed)) is not None)
        if len(found) >= len(self.rows):
            self._wants_empty = False
        return found

    def start_over(self) -> None:
        """Forget a row that was begun."""
        self._wants_empty = False
        for row in self.rows:
            row.show_sum(None)

    def start_another(self, stored: tuple[NamedSum, ...]) -> None:
        """Add an empty row and put the focus into it."""
        self._wants_empty = bool(stored)
        self.show_sums(stored)
        self.rows[-1].name.setFocus()
