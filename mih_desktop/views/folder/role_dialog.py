"""Who has a role around somebody: name, place and number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import Role
from mih_desktop.domain.formats import phone
from mih_desktop.domain.partners import ContactRow, OrganisationRow
from mih_desktop.domain.people import RoleRow
from mih_desktop.domain.wording import ROLE_NAMES
from mih_desktop.services.roles import ORGANISATION_OF_ROLE
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.completion import offer_words
from mih_desktop.views.widgets.dialog import Sheet
from mih_desktop.views.widgets.fields import ChoiceField, TextField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.wording import worded

_AROUND_ONE = tuple(role for role in Role if role is not Role.STEERING_GROUP_MEMBER)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleChoice:
    """What the person chose in the dialog."""

    role: Role
    name: str
    phone: str
    organisation: str


class RoleDialog(Sheet):
    """Asks who; known people and places are offered while typing.

    `agreed(RoleChoice)`; `removed()` when the role is to stand empty.
    """

    agreed = Signal(object)
    removed = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        role: RoleRow | None,
        free: Sequence[Role],
        contacts: Sequence[ContactRow],
        organisations: Sequence[OrganisationRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, parent=parent)
        self._contacts = contacts
        self._organisations = organisations
        offered = _AROUND_ONE if role is None else (role.role,)
        self.role = ChoiceField(theme, [(r, worded(ROLE_NAMES[r])) for r in offered])
        self.name = TextField(theme)
        self.organisation = TextField(theme)
        self.phone = TextField(theme, longest=40)
        form = Form(theme, label_width=104)
        form.add(self.tr("Rolle"), self.role)
        form.add(self.tr("Navn"), self.name)
        form.add(self.tr("Sted"), self.organisation, name=self.tr("Arbeidssted"))
        form.add(self.tr("Telefon"), self.phone)
        self.column.addWidget(form)
        if role is None:
            self.role.set_value(free[0] if free else Role.CONTACT)
        else:
            self.role.set_value(role.role)
            self.role.setEnabled(False)
            self.name.set_value(role.contact_name)
            self.organisation.set_value(role.organisation_name)
            self.phone.set_value(phone(role.phone))
            remove = QuietButton(theme, self.tr("Ta bort fra rollen"))
            remove.clicked.connect(self._remove)
            self.buttons.insertWidget(0, remove)
        self.add_cancel()
        self.verb = self.add_verb(self.tr("Legg til") if role is None else self.tr("Endre"))
        self.role.committed.connect(self._offer)
        self.name.committed.connect(self._fill_known)
        self._offer()
        self.name.setFocus()

    def accept(self) -> None:
        """Hand over who it is, unless there is no name."""
        if not self.name.value:
            self.name.set_fault(self.tr("Skriv hvem det er."))
            self.name.setFocus()
            return
        self.agreed.emit(
            RoleChoice(
                role=Role(str(self.role.value)),
                name=self.name.value,
                phone=self.phone.value,
                organisation=self.organisation.value,
            )
        )
        super().accept()

    def _offer(self) -> None:
        kind = ORGANISATION_OF_ROLE.get(Role(str(self.role.value)))
        places = [row.name for row in self._organisations if kind is None or row.kind is kind]
        offer_words(self.organisation.line, places)
        offer_words(self.name.line, list(dict.fromkeys(row.name for row in self._contacts)))

    def _fill_known(self, name: str) -> None:
        """Fill in place and number of somebody who is in the register, where nothing stands."""
        known = next((row for row in self._contacts if row.name == name), None)
        if known is None:
            return
        if not self.organisation.value:
            self.organisation.set_value(known.organisation_name)
        if not self.phone.value:
            self.phone.set_value(phone(known.phone))

    def _remove(self) -> None:
        self.removed.emit()
        self.reject()
