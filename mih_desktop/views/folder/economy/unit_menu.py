"""A label that is also a choice: what an amount is given per."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics
from PySide6.QtWidgets import QMenu, QWidget

from mih_desktop.domain.enums import AmountUnit
from mih_desktop.domain.wording import UNIT_NAMES
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import ThemedButton
from mih_desktop.views.wording import capitalised, worded


def per_unit(unit: AmountUnit) -> str:
    """Return a unit without its kroner: per måned."""
    return worded(UNIT_NAMES[unit]).removeprefix("kr ")


class UnitMenu(ThemedButton):
    """«Per dag» with a small arrow; a click, Space or the down arrow opens the choices.

    `chosen(AmountUnit)` when the person takes another one.
    """

    chosen = Signal(object)
    _weight = 400

    def __init__(
        self,
        theme: Theme,
        units: Sequence[AmountUnit],
        *,
        is_label: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", parent=parent)
        self._is_label = is_label
        self._unit = units[0]
        self._actions: dict[AmountUnit, QAction] = {}
        menu = QMenu(self)
        group = QActionGroup(menu)
        for unit in units:
            action = menu.addAction(capitalised(per_unit(unit)))
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, unit=unit: self._choose(unit))
            self._actions[unit] = action
        self.setMenu(menu)
        self.set_value(units[0])

    @property
    def value(self) -> AmountUnit:
        """Return the chosen unit."""
        return self._unit

    def set_value(self, unit: AmountUnit) -> None:
        """Show a stored unit without telling."""
        self._unit = unit
        words = per_unit(unit)
        self.setText(capitalised(words) if self._is_label else words)
        self.setAccessibleName(self.tr("Beløpet gjelder {unit}").format(unit=words))
        if unit in self._actions:
            self._actions[unit].setChecked(True)
        self.updateGeometry()

    def _choose(self, unit: AmountUnit) -> None:
        if unit != self._unit:
            self.set_value(unit)
            self.chosen.emit(unit)
