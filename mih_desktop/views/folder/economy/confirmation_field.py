"""Who confirmed an amount, and when: the usual answer at a click, any other in a dialog."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.formats import table_date
from mih_desktop.domain.money import Confirmation
from mih_desktop.views.context import AppContext
from mih_desktop.views.widgets.date_text import DateRange
from mih_desktop.views.widgets.dialog import Sheet
from mih_desktop.views.widgets.fields import COURSE_DATES, ChoiceField, DateField, TextField
from mih_desktop.views.widgets.form import Form


@dataclass(frozen=True, slots=True)
class _AskForAnother:
    """The choice that opens the dialog."""


_OTHER = _AskForAnother()


class ConfirmationField(ChoiceField):
    """«ikke bekreftet», the usual one today, what is stored, or another through a dialog."""

    def __init__(self, context: AppContext, *, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._stored: Confirmation | None = None
        self._usual = ""
        self.dialog: ConfirmationDialog | None = None

    @property
    def confirmation(self) -> Confirmation | None:
        """Return what is chosen."""
        value = self.value
        return value if isinstance(value, Confirmation) else None

    def show_confirmation(self, confirmation: Confirmation | None, usual: str) -> None:
        """Show what is stored; `usual` is who mostly confirms this."""
        self._usual = usual
        self.keep(confirmation)

    def keep(self, confirmation: Confirmation | None) -> None:
        """Take another confirmation without telling."""
        self._stored = confirmation
        self._offer()
        self.set_value(confirmation)

    def _offer(self) -> None:
        options: list[tuple[object, str]] = [(None, self.tr("ikke bekreftet"))]
        today = Confirmation(by=self._usual, on=self._context.today()) if self._usual else None
        for offered in (self._stored, today):
            if offered is not None and offered not in [value for value, _text in options]:
                options.append((offered, confirmation_text(offered)))
        options.append((_OTHER, self.tr("Annen …")))
        self.set_options(options)

    def _finish(self) -> None:
        if self.value != _OTHER:
            super()._finish()
            return
        self._show(self._stored)
        self.dialog = ConfirmationDialog(
            self._context,
            self.tr("Hvem bekreftet beløpet?"),
            self._stored or Confirmation(by=self._usual, on=self._context.today()),
            parent=self.window(),
        )
        self.dialog.agreed.connect(self._take_other)
        self.dialog.open()

    def _take_other(self, confirmation: Confirmation) -> None:
        self._stored = confirmation
        self._offer()
        self._show(confirmation)
        super()._finish()


class ConfirmationDialog(Sheet):
    """Asks who confirmed and when; `agreed(Confirmation)`."""

    agreed = Signal(object)

    def __init__(
        self,
        context: AppContext,
        title: str,
        confirmation: Confirmation,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.theme, title, parent=parent)
        self.by = TextField(context.theme, longest=100)
        self.role = TextField(context.theme, longest=60)
        until_today = DateRange(COURSE_DATES.first, context.today())
        self.on = DateField(context.theme, within=until_today, clock=context.clock)
        self.by.set_value(confirmation.by)
        self.role.set_value(confirmation.role)
        self.on.set_value(confirmation.on)
        form = Form(context.theme)
        form.add(self.tr("Navn"), self.by)
        form.add(self.tr("Rolle"), self.role)
        form.add(self.tr("Dato"), self.on)
        self.column.addWidget(form)
        self.add_cancel()
        self.verb = self.add_verb(self.tr("Bekreft"))
        self.by.line.textChanged.connect(self._allow)
        self.on.line.textChanged.connect(self._allow)
        self.accepted.connect(self._agree)
        self._allow()

    def _allow(self) -> None:
        day_is_read = self.on.value is not None or not self.on.text
        self.verb.setEnabled(bool(self.by.value) and day_is_read)

    def _agree(self) -> None:
        self.agreed.emit(Confirmation(by=self.by.value, role=self.role.value, on=self.on.value))


def confirmation_text(confirmation: Confirmation) -> str:
    """Write who and when: NAV Havnes, 24.02.2027."""
    day = _day(confirmation.on)
    return ", ".join(part for part in (confirmation.by, confirmation.role, day) if part)


def _day(day: date | None) -> str:
    return "" if day is None else table_date(day)
