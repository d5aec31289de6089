"""What all groups of economy inputs share: tell of typing at once, and of what is to be stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from mih_desktop.domain.money import EconomyInputs
from mih_desktop.domain.people import RecruitDetails
from mih_desktop.economy.rates import Rates
from mih_desktop.views.context import AppContext
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.field_base import Field
from mih_desktop.views.widgets.fields import DateField, MoneyField, NumberField
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.line_field import LineField
from mih_desktop.views.widgets.text import Text

LABEL_WIDTH = 88


@dataclass(frozen=True, slots=True)
class InputsShown:
    """What a group shows: the inputs, the man they are of, the rates, and the day."""

    inputs: EconomyInputs
    details: RecruitDetails
    rates: Rates
    today: date


class InputSection(QWidget):
    """A heading and fields for one part of the inputs.

    `typed()` at every key that leaves something readable; `changed(str)` when a field has a value
    to be stored, with the field's stable name, so that its key strokes become one step.
    """

    typed = Signal()
    changed = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.theme = context.theme
        self.column = Column(self.theme, spacing=6, parent=self)

    def show_inputs(self, shown: InputsShown) -> None:
        """Show what is stored; a field that is being typed in keeps what is typed."""

    def read_into(self, inputs: EconomyInputs) -> EconomyInputs:
        """Return the inputs with this group's part as it stands in the fields."""
        return inputs

    def start_over(self) -> None:
        """Forget what was begun and not written, for another man."""

    def watch(self, field: Field, name: str) -> None:
        """Tell of a field's typing and of its new values."""
        if isinstance(field, LineField):
            field.line.textEdited.connect(lambda _text: self.typed.emit())
        field.edited.connect(lambda _value: self.changed.emit(name))
        field.committed.connect(lambda _value: self.changed.emit(name))

    def heading(self, text: str, *, note: str = "", action: str = "") -> QuietButton:
        """Put a heading on top, with a note in grey and an action at the right."""
        row = Row(self.theme, spacing=8)
        row.addWidget(Text(text, "strong"))
        if note:
            row.addWidget(Text(note, "small"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        button = QuietButton(self.theme, action, icon="plus", height=24)
        button.setVisible(bool(action))
        row.addWidget(button)
        self.column.addLayout(row)
        return button


def amount_in(field: MoneyField, stored: Decimal | None) -> Decimal | None:
    """Return what stands in a field, or the stored amount while it cannot be read."""
    is_unreadable = bool(field.fault) or (bool(field.text.strip()) and field.value is None)
    return stored if is_unreadable else field.value


def number_in(field: NumberField, stored: int) -> int:
    """Return the whole number in a field, or the stored one while there is none to read."""
    return stored if field.fault or field.number is None else field.number


def day_in(field: DateField, stored: date | None) -> date | None:
    """Return the day in a field, or the stored one while it cannot be read."""
    is_unreadable = bool(field.fault) or (bool(field.text.strip()) and field.value is None)
    return stored if is_unreadable else field.value


GroupT = TypeVar("GroupT", bound=QWidget)


def fit_groups(
    column: QBoxLayout, groups: list[GroupT], wanted: int, make: Callable[[int], GroupT]
) -> None:
    """Make or take away groups at the end of a column until there are as many as wanted."""
    while len(groups) < wanted:
        group = make(len(groups))
        groups.append(group)
        column.addWidget(group)
        # Shown at once, not when Qt comes to it: the focus may be put into it next.
        group.show()
    while len(groups) > wanted:
        group = groups.pop()
        column.removeWidget(group)
        group.hide()
        group.deleteLater()
