"""The person's own fields in the folder, saved one by one as they are left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.enums import BenefitKind, OrganisationKind
from mih_desktop.domain.formats import age_on, phone
from mih_desktop.domain.partners import OrganisationRow
from mih_desktop.domain.people import RecruitDetails, RecruitEdit
from mih_desktop.domain.wording import BENEFIT_NAMES
from mih_desktop.services import recruits
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.children_text import (
    UnreadableChildError,
    read_children,
    written_children,
)
from mih_desktop.views.folder.recruit_writer import RecruitWriter
from mih_desktop.views.widgets.completion import offer_words
from mih_desktop.views.widgets.fields import (
    BIRTH_DATES,
    CheckField,
    ChoiceField,
    DateField,
    TextArea,
    TextField,
)
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Row
from mih_desktop.views.wording import worded

_LABELS = 104


class AboutForm(QWidget):
    """Names, numbers, places and remarks; everything is saved when the field is left."""

    def __init__(
        self, context: AppContext, writer: RecruitWriter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = writer
        self._details: RecruitDetails | None = None
        theme = context.theme
        self.family_name = TextField(theme)
        self.given_name = TextField(theme)
        self.birth_date = DateField(theme, within=BIRTH_DATES, clock=context.clock)
        self.phone = TextField(theme, longest=40)
        self.email = TextField(theme)
        self.children_born = TextField(theme, placeholder=self.tr("År eller dato, som 2014, 2019"))
        self.municipality = TextField(theme)
        self.nav_office = TextField(theme)
        self.placement = TextField(theme)
        benefits: list[tuple[object, str]] = [(None, self.tr("ikke kjent"))]
        benefits += [(kind, worded(BENEFIT_NAMES[kind])) for kind in BenefitKind]
        self.benefit = ChoiceField(theme, benefits)
        self.heard_of = TextField(theme)
        self.is_reserve = CheckField(theme, self.tr("Står på reservelisten"))
        self.remark = TextArea(theme, lines=3)
        self._lay_out()
        self._connect()

    def show_recruit(self, details: RecruitDetails) -> None:
        """Show what is stored; a field that is being typed in keeps what is typed."""
        self._details = details
        row = details.row
        self.family_name.set_value(row.family_name)
        self.given_name.set_value(row.given_name)
        self.birth_date.set_value(row.birth_date)
        self.phone.set_value(phone(row.phone))
        self.email.set_value(row.email)
        self.children_born.set_value(written_children(details.children))
        self.municipality.set_value(row.municipality)
        self.nav_office.set_value(row.nav_office)
        self.placement.set_value(row.placement)
        self.benefit.set_value(details.benefit)
        self.heard_of.set_value(details.heard_of)
        self.is_reserve.set_value(row.is_reserve)
        self.remark.set_value(details.remark)
        age = ""
        if row.birth_date is not None:
            age = self.tr("%n år", "", age_on(row.birth_date, self._context.today()))
        self.birth_date.line.set_unit(age)

    def offer_organisations(self, organisations: Sequence[OrganisationRow]) -> None:
        """Offer the partners' names in the fields where they belong."""
        for field, kind in (
            (self.municipality, OrganisationKind.MUNICIPALITY),
            (self.nav_office, OrganisationKind.NAV_OFFICE),
            (self.placement, OrganisationKind.PLACEMENT),
        ):
            offer_words(field.line, [row.name for row in organisations if row.kind is kind])

    def _lay_out(self) -> None:
        theme = self._context.theme
        left, right = Form(theme, label_width=_LABELS), Form(theme, label_width=_LABELS)
        left.add(self.tr("Etternavn"), self.family_name)
        left.add(self.tr("Fornavn"), self.given_name)
        left.add(self.tr("Født"), self.birth_date)
        left.add(self.tr("Telefon"), self.phone)
        left.add(self.tr("E-post"), self.email)
        left.add(self.tr("Barn født"), self.children_born)
        right.add(self.tr("Kommune"), self.municipality)
        right.add(self.tr("NAV-kontor"), self.nav_office)
        right.add(self.tr("Praksisplass"), self.placement)
        right.add(self.tr("Ytelse"), self.benefit)
        right.add(self.tr("Hørte om oss"), self.heard_of)
        right.add("", self.is_reserve, name=self.tr("Står på reservelisten"))
        right.add(self.tr("Merknad"), self.remark)
        row = Row(theme, spacing=48, parent=self)
        row.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        texts: tuple[tuple[TextField, Callable[[str], RecruitEdit]], ...] = (
            (self.family_name, lambda text: RecruitEdit(family_name=text)),
            (self.given_name, lambda text: RecruitEdit(given_name=text)),
            (self.phone, lambda text: RecruitEdit(phone=text)),
            (self.email, lambda text: RecruitEdit(email=text)),
            (self.municipality, lambda text: RecruitEdit(municipality=text)),
            (self.nav_office, lambda text: RecruitEdit(nav_office=text)),
            (self.placement, lambda text: RecruitEdit(placement=text)),
            (self.heard_of, lambda text: RecruitEdit(heard_of=text)),
        )
        for field, make in texts:
            field.committed.connect(self._saver(field, make))
        self.birth_date.committed.connect(
            lambda day: self._writer.edit(RecruitEdit(birth_date=day))
        )
        self.benefit.committed.connect(lambda kind: self._writer.edit(RecruitEdit(benefit=kind)))
        self.is_reserve.committed.connect(
            lambda ticked: self._writer.edit(RecruitEdit(is_reserve=ticked))
        )
        # A remark may be long: it is saved while it is written, and key strokes become one step.
        self.remark.edited.connect(lambda text: self._writer.edit(RecruitEdit(remark=text)))
        self.remark.committed.connect(lambda text: self._writer.edit(RecruitEdit(remark=text)))
        self.children_born.committed.connect(self._save_children)

    def _saver(self, field: TextField, make: Callable[[str], RecruitEdit]) -> Callable[[str], None]:
        return lambda text: self._writer.edit(make(text), field.set_fault)

    def _save_children(self, text: str) -> None:
        if self._details is None:
            return
        try:
            children = read_children(text, self._context.today())
        except UnreadableChildError as error:
            sentence = self.tr("«{text}» er verken et år eller en dato. Skriv 2014 eller 3.4.2014.")
            self.children_born.set_fault(sentence.format(text=error.args[0]))
            return
        recruit_id, store = self._details.row.id, self._context.store
        self._context.run_write(lambda: recruits.set_children(store, recruit_id, children))
