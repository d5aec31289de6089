"""Add, find, change and bin the men."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mih_desktop.domain.changes import ActionName, Done
from mih_desktop.domain.enums import OrganisationKind, Phase, Role
from mih_desktop.domain.errors import GoneError
from mih_desktop.domain.formats import normalised_phone
from mih_desktop.domain.ids import OrganisationId, RecruitId
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.people import (
    ChildRow,
    NewRecruit,
    RecruitDetails,
    RecruitEdit,
    RecruitRow,
    SubjectRow,
)
from mih_desktop.domain.searchable import search_text, sort_key
from mih_desktop.models import (
    Child,
    Cohort,
    FollowUp,
    Recruit,
    RecruitPhase,
    RecruitSubject,
)
from mih_desktop.services import recruit_rows
from mih_desktop.services.attachments import attachment_rows
from mih_desktop.services.edits import checked_date, clean_text, given, one_line, required
from mih_desktop.services.follow_ups import follow_up_rows
from mih_desktop.services.partners import find_or_add_organisation
from mih_desktop.services.profile import get_setting
from mih_desktop.services.recruit_path import course_of, phase_entries
from mih_desktop.services.registry import writing_service
from mih_desktop.services.roles import place_role, role_rows
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import Work, found, reading, writing

_PARTNER_FIELDS = {
    "municipality": ("municipality_id", OrganisationKind.MUNICIPALITY),
    "nav_office": ("nav_office_id", OrganisationKind.NAV_OFFICE),
    "placement": ("placement_id", OrganisationKind.PLACEMENT),
}


def follow_up_days(store: Store) -> int:
    """Return after how many days a man counts as not followed up in this county."""
    return int(get_setting(store, "follow_up_days", str(recruit_rows.FOLLOW_UP_DAYS)))


def list_recruits(store: Store, query: RecruitQuery, today: date) -> tuple[RecruitRow, ...]:
    """Return the men that fit the query, by family name in Norwegian order."""
    conditions = recruit_rows.narrowed(query, today, follow_up_days(store))
    with reading(store) as session:
        return recruit_rows.read_rows(session, recruit_rows.select_recruits().where(*conditions))


def count_listings(
    store: Store, cohort_id: int | None, today: date
) -> dict[RecruitListFilter, int]:
    """Return how many men each ready-made filter holds."""
    days = follow_up_days(store)
    counts: dict[RecruitListFilter, int] = {}
    with reading(store) as session:
        for listing in RecruitListFilter:
            query = RecruitQuery(listing=listing)
            conditions = recruit_rows.narrowed(query, today, days)
            counted = (
                select(func.count())
                .select_from(Recruit)
                .outerjoin(Cohort, Cohort.id == Recruit.cohort_id)
                .where(Recruit.binned_at.is_(None), Cohort.binned_at.is_(None), *conditions)
            )
            if cohort_id is not None:
                counted = counted.where(Recruit.cohort_id == cohort_id)
            counts[listing] = session.execute(counted).scalar_one()
    return counts


def get_recruit(store: Store, recruit_id: RecruitId) -> RecruitDetails:
    """Return everything the folder shows; raises GoneError for one that is not there."""
    with reading(store) as session:
        return read_details(session, recruit_id)


def read_details(session: Session, recruit_id: RecruitId) -> RecruitDetails:
    """Return everything of one man inside a transaction that is already open."""
    rows = recruit_rows.read_rows(
        session, recruit_rows.select_recruits().where(Recruit.id == recruit_id)
    )
    if not rows:
        raise GoneError
    recruit = found(session, Recruit, recruit_id)
    return RecruitDetails(
        row=rows[0],
        benefit=recruit.benefit,
        municipality_id=_organisation_id(recruit.municipality_id),
        nav_office_id=_organisation_id(recruit.nav_office_id),
        placement_id=_organisation_id(recruit.placement_id),
        course=course_of(session, recruit),
        history=phase_entries(session, recruit_id),
        children=_children(session, recruit_id),
        subjects=_subjects(session, recruit_id),
        roles=role_rows(session, recruit_id),
        follow_ups=follow_up_rows(session, FollowUp.recruit_id == recruit_id),
        attachments=attachment_rows(session, recruit_id),
        remark=recruit.remark,
        heard_of=recruit.heard_of,
    )


@writing_service
def add_recruit(store: Store, new: NewRecruit) -> Done[RecruitId]:
    """Add a man in his phase, with the partners and people named around him."""
    with writing(store, ActionName(key="recruit.added")) as work:
        recruit = insert_recruit(work, new, today=store.clock().date())
    return work.done(RecruitId(recruit.id))


def insert_recruit(work: Work, new: NewRecruit, *, today: date) -> Recruit:
    """Add a man inside a unit of work that may hold more (an import, a practice cohort)."""
    session = work.session
    cohort = None if new.cohort_id is None else work.get(Cohort, new.cohort_id)
    is_practice = cohort is not None and cohort.is_practice

    def partner(name: str, kind: OrganisationKind) -> int | None:
        row = find_or_add_organisation(session, name, kind, is_practice=is_practice)
        return None if row is None else row.id

    recruit = Recruit(
        family_name=required(new.family_name, "family_name"),
        given_name=one_line(new.given_name),
        birth_date=None if new.birth_date is None else checked_date(new.birth_date, "birth_date"),
        phone=normalised_phone(new.phone),
        email=one_line(new.email),
        phase=new.phase,
        cohort_id=new.cohort_id,
        school_class_id=new.class_id,
        municipality_id=partner(new.municipality, OrganisationKind.MUNICIPALITY),
        nav_office_id=partner(new.nav_office, OrganisationKind.NAV_OFFICE),
        placement_id=partner(new.placement, OrganisationKind.PLACEMENT),
        benefit=new.benefit,
        is_reserve=new.is_reserve,
        # Lines are kept: an imported remark has one for each thing that was written.
        remark=clean_text(new.remark).strip(),
        heard_of=one_line(new.heard_of),
    )
    _set_search(recruit)
    work.add(recruit)
    _add_history(work, recruit, new, today)
    for subject in new.subjects:
        _put_subject(session, recruit.id, subject)
    for child in new.children:
        session.add(_child(recruit.id, child))
    for name, role, organisation_id in (
        (new.nav_adviser, Role.NAV_ADVISER, recruit.nav_office_id),
        (new.mentor, Role.MENTOR, recruit.placement_id),
    ):
        if one_line(name):
            place_role(
                session, recruit.id, role, name, "", organisation_id, is_practice=is_practice
            )
    session.flush()
    return recruit


@writing_service
def edit_recruit(store: Store, recruit_id: RecruitId, version: int, edit: RecruitEdit) -> Done[int]:
    """Change a man's own fields; returns his new version. Key strokes become one step."""
    fields = given(edit)
    merge_key = f"recruit:{recruit_id}:{','.join(sorted(fields))}"
    with writing(store, ActionName(key="recruit.changed"), merge_key=merge_key) as work:
        recruit = work.get_version(Recruit, recruit_id, version)
        practice = recruit.cohort_id is not None and work.get(Cohort, recruit.cohort_id).is_practice
        for name, value in fields.items():
            if name in _PARTNER_FIELDS:
                column, kind = _PARTNER_FIELDS[name]
                partner = find_or_add_organisation(work.session, value, kind, is_practice=practice)
                setattr(recruit, column, None if partner is None else partner.id)
            else:
                setattr(recruit, _COLUMNS.get(name, name), _checked(name, value))
        _set_search(recruit)
        work.session.flush()
    return work.done(recruit.row_version)


_COLUMNS = {"class_id": "school_class_id"}


def _checked(name: str, value: object) -> object:
    if name == "family_name":
        return required(str(value), name)
    if name == "phone":
        return normalised_phone(str(value))
    if name == "remark":
        return value
    return one_line(value) if isinstance(value, str) and type(value) is str else value


@writing_service
def set_subject(store: Store, recruit_id: RecruitId, subject: SubjectRow) -> Done[None]:
    """Set how one common subject stands."""
    with writing(store, ActionName(key="recruit.subject_set")) as work:
        work.get(Recruit, recruit_id)
        _put_subject(work.session, recruit_id, subject)
    return work.done(None)


@writing_service
def set_children(store: Store, recruit_id: RecruitId, children: tuple[ChildRow, ...]) -> Done[None]:
    """Replace the list of a man's children."""
    with writing(store, ActionName(key="recruit.children_set")) as work:
        work.get(Recruit, recruit_id)
        if _children(work.session, recruit_id) != children:
            for row in work.session.scalars(select(Child).where(Child.recruit_id == recruit_id)):
                work.session.delete(row)
            work.session.add_all([_child(recruit_id, child) for child in children])
    return work.done(None)


@writing_service
def bin_recruit(store: Store, recruit_id: RecruitId) -> Done[None]:
    """Put a man in the bin; nothing of his is deleted."""
    with writing(store, ActionName(key="recruit.binned")) as work:
        work.get(Recruit, recruit_id).binned_at = store.clock()
    return work.done(None)


@writing_service
def restore_recruit(store: Store, recruit_id: RecruitId) -> Done[None]:
    """Take a man out of the bin."""
    with writing(store, ActionName(key="recruit.restored")) as work:
        work.get(Recruit, recruit_id).binned_at = None
    return work.done(None)


def list_binned(store: Store) -> tuple[tuple[RecruitId, str], ...]:
    """Return the men in the bin by name."""
    query = (
        select(Recruit.id, Recruit.family_name, Recruit.given_name)
        .where(Recruit.binned_at.is_not(None))
        .order_by(Recruit.sort_key)
    )
    with reading(store) as session:
        return tuple(
            (RecruitId(row.id), ", ".join(p for p in (row.family_name, row.given_name) if p))
            for row in session.execute(query)
        )


def _add_history(work: Work, recruit: Recruit, new: NewRecruit, today: date) -> None:
    entered_on = checked_date(new.entered_on or today, "entered_on")
    session = work.session
    if new.phase != Phase.LEFT:
        session.add(RecruitPhase(recruit_id=recruit.id, phase=new.phase, entered_on=entered_on))
        return
    left_on = checked_date(new.left_on or entered_on, "left_on")
    session.add(
        RecruitPhase(
            recruit_id=recruit.id,
            phase=new.exit_phase or Phase.TRIAL,
            entered_on=min(entered_on, left_on),
            left_on=left_on,
        )
    )
    session.flush()
    session.add(
        RecruitPhase(
            recruit_id=recruit.id, phase=Phase.LEFT, entered_on=left_on, exit_kind=new.exit_kind
        )
    )


def _set_search(recruit: Recruit) -> None:
    recruit.search = search_text(
        recruit.given_name, recruit.family_name, recruit.email, phones=(recruit.phone,)
    )
    recruit.sort_key = sort_key(recruit.family_name, recruit.given_name)


def _put_subject(session: Session, recruit_id: int, subject: SubjectRow) -> None:
    row = session.scalars(
        select(RecruitSubject).where(
            RecruitSubject.recruit_id == recruit_id, RecruitSubject.subject == subject.subject
        )
    ).first()
    if row is None:
        row = RecruitSubject(recruit_id=recruit_id, subject=subject.subject, state=subject.state)
        session.add(row)
    row.state = subject.state
    row.planned_on = subject.planned_on


def _child(recruit_id: int, child: ChildRow) -> Child:
    if child.birth_date is not None:
        checked_date(child.birth_date, "birth_date")
    return Child(recruit_id=recruit_id, birth_year=child.birth_year, birth_date=child.birth_date)


def _children(session: Session, recruit_id: int) -> tuple[ChildRow, ...]:
    rows = session.scalars(
        select(Child).where(Child.recruit_id == recruit_id).order_by(Child.birth_year, Child.id)
    )
    return tuple(ChildRow(birth_year=r.birth_year, birth_date=r.birth_date) for r in rows)


def _subjects(session: Session, recruit_id: int) -> tuple[SubjectRow, ...]:
    rows = session.scalars(select(RecruitSubject).where(RecruitSubject.recruit_id == recruit_id))
    return tuple(
        SubjectRow(subject=r.subject, state=r.state, planned_on=r.planned_on) for r in rows
    )


def _organisation_id(value: int | None) -> OrganisationId | None:
    return None if value is None else OrganisationId(value)
