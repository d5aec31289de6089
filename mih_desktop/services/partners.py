"""Organisations and contacts."""

from __future__ import annotations

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session

from mih_desktop.domain.changes import ActionName, Done
from mih_desktop.domain.enums import OrganisationKind
from mih_desktop.domain.errors import InvalidValueError
from mih_desktop.domain.formats import normalised_phone
from mih_desktop.domain.ids import ContactId, OrganisationId
from mih_desktop.domain.partners import (
    ContactEdit,
    ContactRow,
    OrganisationEdit,
    OrganisationRow,
)
from mih_desktop.domain.searchable import fold, search_text, sort_key
from mih_desktop.models import Contact, ContactRole, Milestone, Organisation, Recruit
from mih_desktop.services.edits import one_line, required
from mih_desktop.services.registry import writing_service
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import reading, writing


def organisation_row(row: Organisation) -> OrganisationRow:
    """Return a stored organisation as a frozen row."""
    return OrganisationRow(
        id=OrganisationId(row.id),
        version=row.row_version,
        name=row.name,
        kind=row.kind,
        phone=row.phone,
        email=row.email,
        is_practice=row.is_practice,
    )


def contact_row(row: Contact, organisation: Organisation | None) -> ContactRow:
    """Return a stored contact as a frozen row."""
    return ContactRow(
        id=ContactId(row.id),
        version=row.row_version,
        name=row.name,
        title=row.title,
        phone=row.phone,
        email=row.email,
        organisation_id=None if organisation is None else OrganisationId(organisation.id),
        organisation_name="" if organisation is None else organisation.name,
        is_practice=row.is_practice,
    )


def list_organisations(
    store: Store, kind: OrganisationKind | None = None
) -> tuple[OrganisationRow, ...]:
    """Return the partners, of one kind or all, by name."""
    query = select(Organisation)
    if kind is not None:
        query = query.where(Organisation.kind == kind)
    with reading(store) as session:
        rows = [organisation_row(row) for row in session.scalars(query)]
    return tuple(sorted(rows, key=lambda r: sort_key(r.name)))


def list_contacts(store: Store) -> tuple[ContactRow, ...]:
    """Return all contacts by name."""
    query = select(Contact, Organisation).outerjoin(
        Organisation, Organisation.id == Contact.organisation_id
    )
    with reading(store) as session:
        rows = [
            contact_row(contact, organisation) for contact, organisation in session.execute(query)
        ]
    return tuple(sorted(rows, key=lambda r: sort_key(r.name)))


@writing_service
def add_organisation(store: Store, edit: OrganisationEdit) -> Done[OrganisationId]:
    """Add a partner."""
    with writing(store, ActionName(key="organisation.added")) as work:
        row = Organisation(**_organisation_fields(edit))
        work.add(row)
    return work.done(OrganisationId(row.id))


@writing_service
def edit_organisation(
    store: Store, organisation_id: OrganisationId, version: int, edit: OrganisationEdit
) -> Done[int]:
    """Change a partner; returns its new version."""
    merge_key = f"organisation:{organisation_id}"
    with writing(store, ActionName(key="organisation.changed"), merge_key=merge_key) as work:
        row = work.get_version(Organisation, organisation_id, version)
        for name, value in _organisation_fields(edit).items():
            setattr(row, name, value)
    return work.done(row.row_version)


@writing_service
def remove_organisation(store: Store, organisation_id: OrganisationId) -> Done[None]:
    """Remove a partner nobody points to; raises InvalidValueError(field='in_use') else."""
    with writing(store, ActionName(key="organisation.removed")) as work:
        row = work.get(Organisation, organisation_id)
        _refuse_if(
            work.session,
            or_(
                exists().where(Contact.organisation_id == row.id),
                exists().where(
                    or_(
                        Recruit.municipality_id == row.id,
                        Recruit.nav_office_id == row.id,
                        Recruit.placement_id == row.id,
                    )
                ),
            ),
        )
        work.session.delete(row)
    return work.done(None)


@writing_service
def add_contact(store: Store, edit: ContactEdit) -> Done[ContactId]:
    """Add a contact."""
    with writing(store, ActionName(key="contact.added")) as work:
        row = Contact(**_contact_fields(edit))
        work.add(row)
    return work.done(ContactId(row.id))


@writing_service
def edit_contact(store: Store, contact_id: ContactId, version: int, edit: ContactEdit) -> Done[int]:
    """Change a contact; returns its new version."""
    merge_key = f"contact:{contact_id}"
    with writing(store, ActionName(key="contact.changed"), merge_key=merge_key) as work:
        row = work.get_version(Contact, contact_id, version)
        for name, value in _contact_fields(edit).items():
            setattr(row, name, value)
    return work.done(row.row_version)


@writing_service
def remove_contact(store: Store, contact_id: ContactId) -> Done[None]:
    """Remove a contact without a role; raises InvalidValueError(field='in_use') else."""
    with writing(store, ActionName(key="contact.removed")) as work:
        row = work.get(Contact, contact_id)
        _refuse_if(
            work.session,
            or_(
                exists().where(ContactRole.contact_id == row.id),
                exists().where(Milestone.responsible_id == row.id),
            ),
        )
        work.session.delete(row)
    return work.done(None)


def find_or_add_organisation(
    session: Session, name: str, kind: OrganisationKind, *, is_practice: bool = False
) -> Organisation | None:
    """Return the partner of that name and kind, added where it is new; None for no name."""
    line = one_line(name)
    if not line:
        return None
    wanted = fold(line)
    for row in session.scalars(select(Organisation).where(Organisation.kind == kind)):
        if fold(row.name) == wanted and row.is_practice == is_practice:
            return row
    row = Organisation(name=line, kind=kind, search=search_text(line), is_practice=is_practice)
    session.add(row)
    session.flush()
    return row


def find_or_add_contact(
    session: Session,
    name: str,
    organisation: Organisation | None,
    *,
    phone: str = "",
    is_practice: bool = False,
) -> Contact:
    """Return the contact of that name at that partner, added where it is new."""
    line = required(name, "name")
    organisation_id = None if organisation is None else organisation.id
    same_place = select(Contact).where(
        Contact.organisation_id == organisation_id, Contact.is_practice == is_practice
    )
    wanted = fold(line)
    number = normalised_phone(phone)
    for row in session.scalars(same_place):
        if fold(row.name) == wanted:
            if number and row.phone != number:
                row.phone = number
                row.search = search_text(row.name, row.title, phones=(number,))
            return row
    row = Contact(
        name=line,
        phone=number,
        organisation_id=organisation_id,
        search=search_text(line, phones=(number,)),
        is_practice=is_practice,
    )
    session.add(row)
    session.flush()
    return row


def _organisation_fields(edit: OrganisationEdit) -> dict[str, object]:
    name = required(edit.name, "name")
    number = normalised_phone(edit.phone)
    return {
        "name": name,
        "kind": edit.kind,
        "phone": number,
        "email": one_line(edit.email),
        "search": search_text(name, edit.email, phones=(number,)),
    }


def _contact_fields(edit: ContactEdit) -> dict[str, object]:
    name = required(edit.name, "name")
    number = normalised_phone(edit.phone)
    return {
        "name": name,
        "title": one_line(edit.title),
        "phone": number,
        "email": one_line(edit.email),
        "organisation_id": edit.organisation_id,
        "search": search_text(name, edit.title, edit.email, phones=(number,)),
    }


def _refuse_if(session: Session, condition: ColumnElement[bool]) -> None:
    if session.execute(select(condition)).scalar():
        raise InvalidValueError(field="in_use")
