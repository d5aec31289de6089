"""Read a list of contacts: which are organisations, which are people, and what kind they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from mih_desktop.domain.enums import OrganisationKind
from mih_desktop.domain.formats import capitalised
from mih_desktop.domain.importing import (
    Choice,
    ColumnField,
    ColumnReading,
    Doubt,
    LeftOutRow,
    PlannedContact,
    ReadContact,
    RowRef,
    SheetReading,
)
from mih_desktop.domain.partners import ContactEdit, OrganisationEdit
from mih_desktop.domain.searchable import fold
from mih_desktop.domain.wording import ORGANISATION_KIND_NAMES, Translate
from mih_desktop.exchange.cleaning import one_line
from mih_desktop.exchange.drafts import shown, shown_row
from mih_desktop.exchange.grid import Grid, GridRow
from mih_desktop.exchange.headings import body_rows, plain_words
from mih_desktop.exchange.identity_numbers import without_identity_numbers
from mih_desktop.exchange.phones import read_emails, read_phone
from mih_desktop.exchange.remarks import health_word, without_health_words
from mih_desktop.exchange.statuses import says_nothing

_KIND_PARTS: Final[Sequence[tuple[OrganisationKind, tuple[str, ...]]]] = (
    (OrganisationKind.COUNTY_AUTHORITY, ("fylkeskommun", "fagopplaer", "county council")),
    (OrganisationKind.COUNTY_GOVERNOR, ("statsforvalt", "fylkesmann", "county governor")),
    (OrganisationKind.TRAINING_OFFICE, ("opplaeringskontor", "training office")),
    (OrganisationKind.NATIONAL_TEAM, ("nasjonalt team", "national team")),
    (
        OrganisationKind.SCHOOL,
        ("skole", "skule", "videregaende", "vidaregaande", "vgs", "voksenopplaer", "school"),
    ),
    (
        OrganisationKind.PLACEMENT,
        ("sykehjem", "sjukeheim", "omsorg", "hjemmetjeneste", "heimeteneste", "bofellesskap",
         "bokollektiv", "helsesenter", "nursing home", "praksisplass", "heimen", "hjemmet"),
    ),
    (OrganisationKind.MUNICIPALITY, ("kommune", "kommunen", "municipality")),
)  # fmt: skip
_COUNTIES: Final = frozenset(
    {
        "agder", "akershus", "buskerud", "finnmark", "innlandet", "more og romsdal", "nordland",
        "oslo", "rogaland", "telemark", "troms", "trondelag", "vestfold", "vestland", "ostfold",
        "fylke", "vestfold og telemark", "troms og finnmark", "vest viken", "ost viken",
    }
)  # fmt: skip
_TITLES: Final = re.compile(
    r"(?:avd|avdelings|enhets|fag|virksomhets|seksjons|prosjekt)?[\s.]*"
    r"(?:leder|leiar|sjef|radgiver|radgivar|konsulent|koordinator|kontakt|kontaktperson"
    r"|saksbehandler|saksbehandlar|rektor|inspektor|laerer|manager|adviser)"
)


@dataclass(frozen=True, slots=True)
class ContactsReading:
    """What a sheet of contacts holds."""

    contacts: tuple[ReadContact, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[LeftOutRow, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    """A row's own texts, and where the doubts about it point."""

    ref: RowRef
    who: str
    organisation: str
    role: str
    phone: str
    email: str
    column: ColumnReading | None
    translate: Translate


def read_contacts(grid: Grid, sheet: SheetReading, translate: Translate) -> ContactsReading:
    """Read every row of a sheet of contacts."""
    contacts: list[ReadContact] = []
    doubts: list[Doubt] = []
    left_out: list[LeftOutRow] = []
    for row in body_rows(grid, sheet):
        read = _row(grid, sheet, row, translate)
        if not read.who and not read.organisation:
            reason = translate("import", "mangler navn")
            left_out.append(LeftOutRow(ref=read.ref, text=shown_row(row.text), reason=reason))
            continue
        contact, question, choices = _contact(read)
        contacts.append(
            ReadContact(ref=read.ref, text=read.who or read.organisation, contact=contact)
        )
        if question:
            doubts.append(_doubt(read, question, choices))
    return ContactsReading(tuple(contacts), tuple(doubts), tuple(left_out))


def _row(grid: Grid, sheet: SheetReading, row: GridRow, translate: Translate) -> _Row:
    fields = {column.field: column for column in reversed(sheet.columns)}

    def text(field_of: ColumnField) -> str:
        column = fields.get(field_of)
        cell = row.cell(column.index) if column else None
        if cell is None or cell.is_error:
            return ""
        found = one_line(without_identity_numbers(cell.text))
        return "" if says_nothing(found) else found

    emails = read_emails(text(ColumnField.EMAIL))
    phone = text(ColumnField.PHONE)
    return _Row(
        ref=RowRef(sheet=grid.index, row=row.number),
        who=text(ColumnField.WHO),
        organisation=text(ColumnField.ORGANISATION),
        role=text(ColumnField.ROLE),
        phone=read_phone(phone).options[0] if phone else "",
        email=emails[0] if emails else text(ColumnField.EMAIL),
        column=fields.get(ColumnField.WHO),
        translate=translate,
    )


def organisation_kind(text: str) -> OrganisationKind:
    """Return what kind of partner a name or a role tells of; OTHER where it tells nothing."""
    words = plain_words(text)
    if words.startswith("nav ") or words == "nav":
        place = words.removeprefix("nav").strip()
        is_county = place in _COUNTIES or place.startswith("fylke")
        return OrganisationKind.NAV_COUNTY if is_county else OrganisationKind.NAV_OFFICE
    for kind, parts in _KIND_PARTS:
        if any(part in words for part in parts):
            return kind
    return OrganisationKind.OTHER


def _contact(row: _Row) -> tuple[PlannedContact, str, tuple[Choice, ...]]:
    """Return the contact as proposed, and a question with its choices where it is not certain."""
    word = health_word(row.who)
    if word:
        name = without_health_words(row.who)
        contact, _, _ = _contact(replace(row, who=name))
        question = row.translate("import", "«{word}» er en helseopplysning og lagres ikke.")
        label = row.translate("import", "Ta med {name}").format(name=name)
        return contact, question.format(word=word), (Choice(label=label, contact=contact),)
    if row.organisation:
        return _person(row, row.who, row.organisation), "", ()
    before, _, after = (part.strip() for part in row.who.partition(","))
    if after and organisation_kind(before) is not OrganisationKind.OTHER:
        if _TITLES.fullmatch(fold(after)):
            return _titled(row, before, after)
        return _organisation(row, row.who)
    if after and organisation_kind(after) is not OrganisationKind.OTHER:
        return _person(row, before, after), "", ()
    if organisation_kind(row.who) is not OrganisationKind.OTHER:
        return _organisation(row, row.who)
    return _person_or_organisation(row)


def _person(row: _Row, name: str, organisation: str) -> PlannedContact:
    kind = organisation_kind(organisation)
    if kind is OrganisationKind.OTHER:
        kind = organisation_kind(row.role)
    partner = OrganisationEdit(name=organisation, kind=kind) if organisation else None
    if not name and partner is not None:
        return PlannedContact(organisation=replace(partner, phone=row.phone, email=row.email))
    person = ContactEdit(name=name, title=row.role, phone=row.phone, email=row.email)
    return PlannedContact(organisation=partner, contact=person)


def _partner(row: _Row, name: str, kind: OrganisationKind | None = None) -> OrganisationEdit:
    found = kind or organisation_kind(name)
    if found is OrganisationKind.OTHER:
        found = organisation_kind(row.role)
    return OrganisationEdit(name=name, kind=found, phone=row.phone, email=row.email)


def _organisation(row: _Row, name: str) -> tuple[PlannedContact, str, tuple[Choice, ...]]:
    """Read an organisation; a role that is no kind of partner has no place on it."""
    partner = _partner(row, name)
    alone = PlannedContact(organisation=partner)
    if not row.role or organisation_kind(row.role) is not OrganisationKind.OTHER:
        return alone, "", ()
    translate = row.translate
    bare = replace(partner, phone="", email="")
    person = ContactEdit(name=row.role, phone=row.phone, email=row.email)
    question = translate("import", "{name} er en virksomhet. Hva skal vi gjøre med «{role}»?")
    choices = (
        Choice(label=translate("import", "Ta det ikke med"), contact=alone),
        Choice(
            label=translate("import", "Lag en kontakt som heter «{role}»").format(role=row.role),
            contact=PlannedContact(organisation=bare, contact=person),
        ),
    )
    return alone, question.format(name=name, role=shown(row.role)), choices


def _titled(
    row: _Row, organisation: str, title: str
) -> tuple[PlannedContact, str, tuple[Choice, ...]]:
    translate = row.translate
    name = capitalised(title)
    person = PlannedContact(
        organisation=OrganisationEdit(name=organisation, kind=organisation_kind(organisation)),
        contact=ContactEdit(name=name, phone=row.phone, email=row.email),
    )
    question = translate("import", "«{value}» har en tittel, men ikke noe navn. Hvem er det?")
    choices = (
        Choice(
            label=translate("import", "Kontakten «{name}» i {organisation}").format(
                name=name, organisation=organisation
            ),
            contact=person,
        ),
        Choice(
            label=translate("import", "Bare {organisation}").format(organisation=organisation),
            contact=PlannedContact(organisation=_partner(row, organisation)),
        ),
    )
    return person, question.format(value=shown(row.who)), choices


def _person_or_organisation(row: _Row) -> tuple[PlannedContact, str, tuple[Choice, ...]]:
    translate = row.translate
    person = _person(row, row.who, "")
    kind = organisation_kind(row.role)
    partner = PlannedContact(organisation=_partner(row, row.who, kind))
    person_choice = Choice(label=translate("import", "En person"), contact=person)
    kind_name = translate("wording", ORGANISATION_KIND_NAMES[kind]).lower()
    label = translate("import", "En virksomhet ({kind})").format(kind=kind_name)
    partner_choice = Choice(label=label, contact=partner)
    is_person = len(row.who.split()) > 1
    choices = (person_choice, partner_choice) if is_person else (partner_choice, person_choice)
    question = translate("import", "Er «{value}» en person eller en virksomhet?")
    contact = choices[0].contact or person
    return contact, question.format(value=shown(row.who)), choices


def _doubt(row: _Row, question: str, choices: tuple[Choice, ...]) -> Doubt:
    key = f"{row.ref.sheet}:{row.ref.row}:contact"
    return Doubt(
        key=key,
        group=key,
        refs=(row.ref,),
        column=row.column.letter if row.column else "",
        heading=row.column.heading if row.column else "",
        value=shown(row.who or row.organisation),
        question=question,
        choices=choices,
    )
