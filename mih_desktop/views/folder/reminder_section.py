"""Husk: the sentences that ask for something, each with a way to do it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.views.folder.reminders import Reminder, ReminderAction
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.layout import Column, clear_layout
from mih_desktop.views.widgets.notices import WarningLine
from mih_desktop.views.widgets.page import SectionHeading


class ReminderSection(QWidget):
    """Hidden while there is nothing to remember; `asked(ReminderAction)` at a link."""

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Reminder, ...] | None = None
        column = Column(theme, parent=self)
        column.addWidget(SectionHeading(theme, self.tr("Husk")))
        self._lines = Column(theme, spacing=4)
        column.addLayout(self._lines)

    def show_reminders(self, reminders: Sequence[Reminder]) -> None:
        """Show other sentences; the same ones are left alone."""
        if tuple(reminders) == self._shown:
            return
        self._shown = tuple(reminders)
        clear_layout(self._lines)
        for reminder in reminders:
            line = WarningLine(
                self._theme,
                reminder.lead,
                reminder.text,
                kind=reminder.kind,
                action=self._verb(reminder.action),
                tinted=reminder.kind == "signal",
            )
            line.acted.connect(lambda action=reminder.action: self.asked.emit(action))
            self._lines.addWidget(line)
        self.setVisible(bool(reminders))

    def _verb(self, action: ReminderAction) -> str:
        match action:
            case ReminderAction.OPEN_ECONOMY:
                return self.tr("Åpne økonomi")
            case ReminderAction.PLAN_SUBJECTS:
                return self.tr("Se fellesfag")
            case ReminderAction.WRITE_NOTE:
                return self.tr("Skriv notat")
            case ReminderAction.NONE:
                return ""
