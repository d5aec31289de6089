"""Asks on which day a version was signed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.economy_sheet import EconomyVersionRow
from mih_desktop.views.context import AppContext
from mih_desktop.views.widgets.date_text import DateRange
from mih_desktop.views.widgets.dialog import Sheet
from mih_desktop.views.widgets.fields import DateField
from mih_desktop.views.widgets.form import Form


class SignDialog(Sheet):
    """`agreed(date)` with a day from when the version was made to today."""

    agreed = Signal(object)

    def __init__(
        self,
        context: AppContext,
        title: str,
        version: EconomyVersionRow,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.theme, title, parent=parent)
        self.say(
            self.tr(
                "Underskriften låser tallene og satsene i versjonen. Den kan ikke angres, men en "
                "ny versjon kan ta over."
            )
        )
        days = DateRange(version.made_on, max(context.today(), version.made_on))
        self.day = DateField(context.theme, within=days, required=True, clock=context.clock)
        self.day.set_value(days.last)
        form = Form(context.theme)
        form.add(self.tr("Signert"), self.day)
        self.column.addWidget(form)
        self.add_cancel()
        self.verb = self.add_verb(self.tr("Marker som signert"))
        self.day.line.textChanged.connect(self._allow)
        self.accepted.connect(lambda: self.agreed.emit(self.day.value))

    def _allow(self) -> None:
        self.verb.setEnabled(self.day.value is not None)
