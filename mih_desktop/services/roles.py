"""Who stands around a man: NAV adviser, mentor, teacher and so on."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from mih_desktop.domain.changes import ActionName, Done
from mih_desktop.domain.enums import OrganisationKind, Role
from mih_desktop.domain.ids import ContactId, RecruitId, RoleId
from mih_desktop.domain.people import RoleRow
from mih_desktop.models import Cohort, Contact, ContactRole, Organisation, Recruit
from mih_desktop.services.partners import find_or_add_contact, find_or_add_organisation
from mih_desktop.services.registry import writing_service
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import writing

ORGANISATION_OF_ROLE: dict[Role, OrganisationKind] = {
    Role.NAV_ADVISER: OrganisationKind.NAV_OFFICE,
    Role.MENTOR: OrganisationKind.PLACEMENT,
    Role.WARD_LEADER: OrganisationKind.PLACEMENT,
    Role.TEACHER: OrganisationKind.SCHOOL,
    Role.APPRENTICE_OFFICER: OrganisationKind.MUNICIPALITY,
    Role.TRAINING_OFFICE_CONSULTANT: OrganisationKind.TRAINING_OFFICE,
}


def role_rows(session: Session, recruit_id: int) -> tuple[RoleRow, ...]:
    """Return the people around a man in the order of the roles."""
    query = (
        select(ContactRole, Contact, Organisation)
        .join(Contact, Contact.id == ContactRole.contact_id)
        .outerjoin(Organisation, Organisation.id == Contact.organisation_id)
        .where(ContactRole.recruit_id == recruit_id)
    )
    order = list(Role)
    rows = [
        RoleRow(
            id=RoleId(role.id),
            role=role.role,
            contact_id=ContactId(contact.id),
            contact_name=contact.name,
            organisation_name="" if organisation is None else organisation.name,
            phone=contact.phone,
            email=contact.email,
            starts_on=role.starts_on,
            ends_on=role.ends_on,
        )
        for role, contact, organisation in session.execute(query)
    ]
    return tuple(sorted(rows, key=lambda r: (order.index(r.role), r.id)))


@writing_service
def set_role(
    store: Store,
    recruit_id: RecruitId,
    role: Role,
    contact_name: str,
    phone: str = "",
    organisation: str = "",
) -> Done[RoleId]:
    """Give a man somebody in a role; one who has the role already is replaced.

    Without an organisation the man's own is taken: his NAV office, placement or municipality.
    """
    with writing(store, ActionName(key="role.set", values={"role": str(role)})) as work:
        recruit = work.get(Recruit, recruit_id)
        is_practice = (
            recruit.cohort_id is not None and work.get(Cohort, recruit.cohort_id).is_practice
        )
        organisation_id = _own_organisation(recruit, role)
        if organisation.strip():
            kind = ORGANISATION_OF_ROLE.get(role, OrganisationKind.OTHER)
            place = find_or_add_organisation(
                work.session, organisation, kind, is_practice=is_practice
            )
            organisation_id = None if place is None else place.id
        row = place_role(
            work.session,
            recruit_id,
            role,
            contact_name,
            phone,
            organisation_id,
            is_practice=is_practice,
        )
    return work.done(RoleId(row.id))


def place_role(
    session: Session,
    recruit_id: int,
    role: Role,
    contact_name: str,
    phone: str,
    organisation_id: int | None,
    *,
    is_practice: bool,
) -> ContactRole:
    """Put a contact into a role inside a transaction that is already open."""
    organisation = None if organisation_id is None else session.get(Organisation, organisation_id)
    contact = find_or_add_contact(
        session, contact_name, organisation, phone=phone, is_practice=is_practice
    )
    row = session.scalars(
        select(ContactRole).where(ContactRole.recruit_id == recruit_id, ContactRole.role == role)
    ).first()
    if row is None:
        row = ContactRole(contact_id=contact.id, role=role, recruit_id=recruit_id)
        session.add(row)
    row.contact_id = contact.id
    session.flush()
    return row


@writing_service
def remove_role(store: Store, role_id: RoleId) -> Done[None]:
    """Take somebody out of a role; the contact stays in the register."""
    with writing(store, ActionName(key="role.removed")) as work:
        work.session.delete(work.get(ContactRole, role_id))
    return work.done(None)


def _own_organisation(recruit: Recruit, role: Role) -> int | None:
    match ORGANISATION_OF_ROLE.get(role):
        case OrganisationKind.NAV_OFFICE:
            return recruit.nav_office_id
        case OrganisationKind.PLACEMENT:
            return recruit.placement_id
        case OrganisationKind.MUNICIPALITY:
            return recruit.municipality_id
        case _:
            return None
