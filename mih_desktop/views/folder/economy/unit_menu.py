"""A label that is also a choice: what an amount is given per."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from mih_desktop.domain.enums import AmountUnit
from mih_desktop.domain.formats import capitalised
from mih_desktop.domain.wording import UNIT_NAMES
from mih_desktop.views.theme.focus_ring import note_focus, wants_ring
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.wording import worded

_CARET = 12


def per_unit(unit: AmountUnit) -> str:
    """Return a unit without its kroner: per måned."""
    return worded(UNIT_NAMES[unit]).removeprefix("kr ")


def short_unit(unit: AmountUnit) -> str:
    """Return a unit for narrow places: i md."""
    return {
        AmountUnit.PER_DAY: QCoreApplication.translate("UnitMenu", "per dag"),
        AmountUnit.PER_14_DAYS: QCoreApplication.translate("UnitMenu", "14 d."),
        AmountUnit.PER_MONTH: QCoreApplication.translate("UnitMenu", "i md."),
        AmountUnit.PER_QUARTER: QCoreApplication.translate("UnitMenu", "kv."),
        AmountUnit.PER_YEAR: QCoreApplication.translate("UnitMenu", "i året"),
        AmountUnit.PER_HOUR: QCoreApplication.translate("UnitMenu", "i timen"),
    }[unit]


class UnitMenu(QAbstractButton):
    """«Per dag» with a small arrow; a click, Space or the down arrow opens the choices.

    `chosen(AmountUnit)` when the person takes another one.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        units: Sequence[AmountUnit],
        *,
        is_short: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_short = is_short
        self._unit = units[0]
        self._actions: dict[AmountUnit, QAction] = {}
        self.menu = QMenu(self)
        group = QActionGroup(self.menu)
        for unit in units:
            action = self.menu.addAction(capitalised(per_unit(unit)))
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, unit=unit: self._choose(unit))
            self._actions[unit] = action
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        wants_ring(self, 4, only_by_key=True)
        self.clicked.connect(self._open)
        theme.changed.connect(self._restyle)
        self.set_value(units[0])

    @property
    def value(self) -> AmountUnit:
        """Return the chosen unit."""
        return self._unit

    def set_value(self, unit: AmountUnit) -> None:
        """Show a stored unit without telling."""
        self._unit = unit
        self.setText(short_unit(unit) if self._is_short else capitalised(per_unit(unit)))
        spoken = self.tr("Beløpet gjelder {unit}. Velg en annen periode.")
        self.setAccessibleName(spoken.format(unit=per_unit(unit)))
        if unit in self._actions:
            self._actions[unit].setChecked(True)
        self._restyle()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = QFontMetrics(self._theme.font(13)).horizontalAdvance(self.text())
        return QSize(width + px(4 + _CARET), px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        note_focus(self, event)
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        is_lit = self.underMouse() or self.isDown()
        painter.setPen(theme.color("ink" if is_lit else "ink_2"))
        painter.setFont(theme.font(13))
        room = QRect(0, 0, self.width(), self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(flags), self.text())
        side = px(_CARET)
        caret = QRectF(self.width() - side, (self.height() - side) / 2 + px(1), side, side)
        theme.paint_icon(painter, caret, "caret-down", theme.color("ink" if is_lit else "ink_3"))
        painter.end()

    def _open(self) -> None:
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _choose(self, unit: AmountUnit) -> None:
        if unit != self._unit:
            self.set_value(unit)
            self.chosen.emit(unit)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
