"""Warnings as sentences with whom to ask; those that need action first, the rest folded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.forecast import ForecastWarning
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.layout import Column, clear_layout
from mih_desktop.views.widgets.notices import WarningLine

_RATE_CODES = frozenset({"rate_outdated", "rate_carried", "rate_missing"})
_MOST_FOR_INFORMATION = 2
_WIDEST_LINK = 220
"""Longer names of offices are cut, so that the sentence keeps its room."""


class WarningList(QWidget):
    """Lines of warnings.

    `asked(ForecastWarning)` when the link at the end is used, `rates_asked()` for one about rates.
    """

    asked = Signal(object)
    rates_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[ForecastWarning, ...] | None = None
        self._is_open = False
        self.lines: list[WarningLine] = []
        column = Column(theme, parent=self)
        self._column = Column(theme)
        column.addLayout(self._column)
        self.more = QuietButton(theme, "")
        self.more.clicked.connect(self._toggle)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_warnings(self, warnings: Sequence[ForecastWarning]) -> None:
        """Show other warnings; lines that stay the same are left alone."""
        if tuple(warnings) == self._shown:
            return
        self._shown = tuple(warnings)
        self._fill()

    def _fill(self) -> None:
        warnings = self._shown or ()
        needed = [w for w in warnings if w.needs_action]
        others = [w for w in warnings if not w.needs_action]
        folded = 0 if self._is_open else max(len(others) - _MOST_FOR_INFORMATION, 0)
        shown = (*needed, *others[: len(others) - folded])
        self.lines = []
        clear_layout(self._column)
        for warning in shown:
            line = self._line(warning)
            self.lines.append(line)
            self._column.addWidget(line)
        can_fold = len(others) > _MOST_FOR_INFORMATION
        self.more.setVisible(can_fold)
        self.more.setText(
            self.tr("Vis færre") if self._is_open else self.tr("Vis %n til", "", folded)
        )
        self.setVisible(bool(shown))

    def _line(self, warning: ForecastWarning) -> WarningLine:
        action = ""
        if warning.code in _RATE_CODES:
            action = self.tr("Se satser")
        elif warning.ask:
            metrics = QFontMetrics(self._theme.font(13, 600))
            text = self.tr("Spør {who}").format(who=warning.ask)
            action = metrics.elidedText(
                text, Qt.TextElideMode.ElideRight, self._theme.px(_WIDEST_LINK)
            )
        line = WarningLine(
            self._theme,
            warning.title,
            warning.reason,
            action=action,
            kind="signal" if warning.needs_action else "info",
        )
        if warning.code in _RATE_CODES:
            line.acted.connect(self.rates_asked)
        else:
            line.acted.connect(lambda: self.asked.emit(warning))
        return line

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._fill()
