"""Rundt ham: the people in roles around somebody, with their numbers."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import Role
from mih_desktop.domain.formats import MISSING, phone
from mih_desktop.domain.ids import RecruitId, RoleId
from mih_desktop.domain.people import RecruitDetails, RoleRow
from mih_desktop.domain.wording import ROLE_NAMES
from mih_desktop.services import partners, roles
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.person_words import person_words
from mih_desktop.views.folder.role_dialog import RoleChoice, RoleDialog
from mih_desktop.views.widgets.buttons import QuietButton
from mih_desktop.views.widgets.layout import Column, Row, Sizes
from mih_desktop.views.widgets.page import SectionHeading
from mih_desktop.views.widgets.phone_plate import copy_number
from mih_desktop.views.widgets.rows import ListRow, RowColumns, RowList
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import worded

_ROLE_WIDTH, _PHONE_WIDTH = 126, 96
_USUAL = (
    Role.NAV_ADVISER,
    Role.MENTOR,
    Role.WARD_LEADER,
    Role.TEACHER,
    Role.APPRENTICE_OFFICER,
    Role.TRAINING_OFFICE_CONSULTANT,
    Role.CONTACT,
)


class PeopleList(RowList):
    """Ctrl+C asks for the number of the current line."""

    number_asked = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self.current_key is not None:
            self.number_asked.emit(self.current_key)
        else:
            super().keyPressEvent(event)


class PeopleSection(QWidget):
    """A line each: role, name over place, number. Enter changes, Delete takes away."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._recruit_id: RecruitId | None = None
        self._roles: dict[RoleId, RoleRow] = {}
        self._around = ""
        theme = context.theme
        self.add_button = QuietButton(theme, self.tr("Legg til"), icon="plus", height=20)
        self._heading = SectionHeading(theme, "", action=self.add_button)
        columns = RowColumns(lead=_ROLE_WIDTH, end=_PHONE_WIDTH, height=48)
        self.list = PeopleList(theme, columns, name=self.tr("Folk og roller"))
        self._heads = self._make_heads()
        self._nothing = Text(
            self.tr("Ingen er lagt til ennå. Begynn med den du ringer oftest."), "hint", wraps=True
        )
        column = Column(theme, parent=self)
        for part in (self._heading, self._heads, self.list, self._nothing):
            column.addWidget(part)
        self.add_button.clicked.connect(lambda: self._open_dialog(None))
        self.list.opened.connect(lambda key: self._open_dialog(self._roles[key]))
        self.list.removed.connect(self._remove)
        self.list.number_asked.connect(self._copy_number)

    def show_recruit(self, details: RecruitDetails) -> None:
        """Show who is around a man."""
        self._recruit_id = details.row.id
        self._around = person_words(details.row.cohort_kind).around
        self._heading.set_text(self._around)
        self._roles = {row.id: row for row in details.roles}
        self.list.set_rows([_line(row) for row in details.roles])
        for part in (self.list, self._heads):
            part.setVisible(bool(details.roles))
        self._nothing.setVisible(not details.roles)

    def _make_heads(self) -> QWidget:
        theme = self._context.theme
        heads = QWidget()
        row = Row(theme, margins=(4, 4, 4, 4), parent=heads)
        role = Text(self.tr("Rolle"), "small-strong")
        Sizes(theme, role, width=_ROLE_WIDTH)
        row.addWidget(role)
        row.addWidget(Text(self.tr("Hvem"), "small-strong"), 1)
        row.addWidget(Text(self.tr("Telefon"), "small-strong"))
        return heads

    def _open_dialog(self, role: RoleRow | None) -> None:
        taken = {row.role for row in self._roles.values()}
        store = self._context.store
        dialog = RoleDialog(
            self._context.theme,
            self._around,
            role=role,
            free=[usual for usual in _USUAL if usual not in taken],
            contacts=partners.list_contacts(store),
            organisations=partners.list_organisations(store),
            parent=self,
        )
        dialog.agreed.connect(self._set)
        if role is not None:
            dialog.removed.connect(lambda: self._remove(role.id))
        dialog.open()

    def _set(self, choice: RoleChoice) -> None:
        recruit_id, store = self._recruit_id, self._context.store
        if recruit_id is None:
            return
        self._context.run_write(
            lambda: roles.set_role(
                store, recruit_id, choice.role, choice.name, choice.phone, choice.organisation
            )
        )

    def _remove(self, key: Hashable) -> None:
        role_id, store = RoleId(int(str(key))), self._context.store
        self._context.run_write(lambda: roles.remove_role(store, role_id))

    def _copy_number(self, key: RoleId) -> None:
        number = self._roles[key].phone
        if number:
            copy_number(number)


def _line(row: RoleRow) -> ListRow:
    return ListRow(
        key=row.id,
        lead=worded(ROLE_NAMES[row.role]),
        title=row.contact_name,
        second=row.organisation_name,
        bold_title=True,
        end=phone(row.phone) or MISSING,
        end_strong=bool(row.phone),
    )
