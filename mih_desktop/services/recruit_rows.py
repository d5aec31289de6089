"""Read recruits as frozen rows: one query for the men, one each for what is counted beside them."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from mih_desktop.domain.enums import (
    CANDIDATE_PHASES,
    CohortKind,
    MilestoneStatus,
    Phase,
    SubjectState,
)
from mih_desktop.domain.ids import CohortId, RecruitId, SchoolClassId
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.people import RecruitRow
from mih_desktop.domain.searchable import search_terms
from mih_desktop.models import (
    Cohort,
    EconomyVersion,
    FollowUp,
    Milestone,
    Organisation,
    Recruit,
    RecruitSubject,
    SchoolClass,
)

FOLLOW_UP_DAYS = 30
"""Default number of days after which a man counts as not followed up; a setting of the county."""

SUBJECTS_NOT_THERE = (
    SubjectState.MISSING,
    SubjectState.PLANNED,
    SubjectState.PRIOR_LEARNING_APPLIED,
)

_Municipality = aliased(Organisation)
_NavOffice = aliased(Organisation)
_Placement = aliased(Organisation)


def select_recruits() -> Select[*tuple[Any, ...]]:
    """Return the query every list of men starts from; binned men and cohorts are left out."""
    return (
        select(
            Recruit.id,
            Recruit.row_version,
            Recruit.family_name,
            Recruit.given_name,
            Recruit.phase,
            Recruit.phone,
            Recruit.email,
            Recruit.birth_date,
            Recruit.cohort_id,
            Recruit.school_class_id,
            Recruit.is_reserve,
            Recruit.search,
            Cohort.name.label("cohort_name"),
            Cohort.kind.label("cohort_kind"),
            Cohort.is_practice,
            SchoolClass.name.label("class_name"),
            _Municipality.name.label("municipality"),
            _NavOffice.name.label("nav_office"),
            _Placement.name.label("placement"),
        )
        .outerjoin(Cohort, Cohort.id == Recruit.cohort_id)
        .outerjoin(SchoolClass, SchoolClass.id == Recruit.school_class_id)
        .outerjoin(_Municipality, _Municipality.id == Recruit.municipality_id)
        .outerjoin(_NavOffice, _NavOffice.id == Recruit.nav_office_id)
        .outerjoin(_Placement, _Placement.id == Recruit.placement_id)
        .where(Recruit.binned_at.is_(None), Cohort.binned_at.is_(None))
        .order_by(Recruit.sort_key, Recruit.id)
    )


def matches_text(text: str) -> list[ColumnElement[bool]]:
    """Return a condition per term; LIKE's own wildcards in the term are taken literally."""
    return [Recruit.search.contains(term, autoescape=True) for term in search_terms(text)]


def narrowed(query: RecruitQuery, today: date, follow_up_days: int) -> list[ColumnElement[bool]]:
    """Return the conditions of a query for the table of recruits."""
    conditions = [*matches_text(query.text), *_listing(query.listing, today, follow_up_days)]
    if query.cohort_id is not None:
        conditions.append(Recruit.cohort_id == query.cohort_id)
    if query.phase is not None:
        conditions.append(Recruit.phase == query.phase)
    if query.municipality:
        conditions.append(_Municipality.name == query.municipality)
    return conditions


def _is_active() -> ColumnElement[bool]:
    return Recruit.phase.not_in((Phase.LEFT, Phase.CERTIFIED))


def _listing(
    listing: RecruitListFilter, today: date, follow_up_days: int
) -> list[ColumnElement[bool]]:
    match listing:
        case RecruitListFilter.ALL:
            return []
        case RecruitListFilter.LEFT:
            return [Recruit.phase == Phase.LEFT]
        case RecruitListFilter.RESERVE:
            return [_is_active(), Recruit.is_reserve.is_(True)]
        case RecruitListFilter.NOT_FOLLOWED_UP:
            return [_is_active(), not_followed_up(today, follow_up_days)]
        case RecruitListFilter.ECONOMY_UNSIGNED:
            return [_is_active(), economy_unsigned()]
        case RecruitListFilter.SUBJECTS_MISSING:
            missing = select(RecruitSubject.id).where(
                RecruitSubject.recruit_id == Recruit.id,
                RecruitSubject.state.in_(SUBJECTS_NOT_THERE),
            )
            return [_is_active(), missing.exists()]
        case RecruitListFilter.ACTIVE:
            return [_is_active()]


def not_followed_up(today: date, follow_up_days: int) -> ColumnElement[bool]:
    """Tell in SQL that a man in the course has not been spoken with for too many days."""
    spoken = select(FollowUp.id).where(
        FollowUp.recruit_id == Recruit.id,
        FollowUp.is_draft.is_(False),
        FollowUp.happened_on > date.fromordinal(today.toordinal() - follow_up_days),
    )
    return and_(Recruit.phase.not_in(CANDIDATE_PHASES), ~spoken.exists())


def economy_unsigned() -> ColumnElement[bool]:
    """Tell in SQL that no signed economy sheet exists."""
    signed = select(EconomyVersion.id).where(
        EconomyVersion.recruit_id == Recruit.id, EconomyVersion.signed_on.is_not(None)
    )
    return ~signed.exists()


def read_rows(session: Session, query: Select[*tuple[Any, ...]]) -> tuple[RecruitRow, ...]:
    """Return the men of a query made from `select_recruits`, with what is counted beside them."""
    found = session.execute(query).all()
    only = None if len(found) > 1 else [row.id for row in found]
    spoken = _last_follow_ups(session, only)
    coming = _next_things(session, only)
    missing = _missing_subjects(session, only)
    signed = _signed(session, only)
    rows = []
    for row in found:
        next_on, next_what = coming.get(row.id, (None, ""))
        rows.append(
            RecruitRow(
                id=RecruitId(row.id),
                version=row.row_version,
                family_name=row.family_name,
                given_name=row.given_name,
                phase=row.phase,
                phone=row.phone,
                email=row.email,
                birth_date=row.birth_date,
                cohort_id=None if row.cohort_id is None else CohortId(row.cohort_id),
                cohort_name=row.cohort_name or "",
                cohort_kind=row.cohort_kind or CohortKind.MENN_I_HELSE,
                class_id=None
                if row.school_class_id is None
                else SchoolClassId(row.school_class_id),
                class_name=row.class_name or "",
                municipality=row.municipality or "",
                nav_office=row.nav_office or "",
                placement=row.placement or "",
                last_follow_up_on=spoken.get(row.id),
                next_on=next_on,
                next_what=next_what,
                missing_subjects=missing.get(row.id, 0),
                economy_signed_on=signed.get(row.id),
                is_reserve=row.is_reserve,
                is_practice=bool(row.is_practice),
                search=row.search,
            )
        )
    return tuple(rows)


def _only(column: InstrumentedAttribute[Any], only: list[int] | None) -> list[ColumnElement[bool]]:
    return [] if only is None else [column.in_(only)]


def _last_follow_ups(session: Session, only: list[int] | None) -> dict[int, date]:
    query = (
        select(FollowUp.recruit_id, func.max(FollowUp.happened_on))
        .where(FollowUp.is_draft.is_(False), *_only(FollowUp.recruit_id, only))
        .group_by(FollowUp.recruit_id)
    )
    return {man: found for man, found in session.execute(query)}  # noqa: C416 - rows are no pairs to dict()


def _next_things(session: Session, only: list[int] | None) -> dict[int, tuple[date, str]]:
    promised = session.execute(
        select(FollowUp.recruit_id, FollowUp.next_on, FollowUp.next_what).where(
            FollowUp.next_on.is_not(None),
            FollowUp.next_done.is_(False),
            *_only(FollowUp.recruit_id, only),
        )
    )
    own = session.execute(
        select(Milestone.recruit_id, Milestone.starts_on, Milestone.title).where(
            Milestone.recruit_id.is_not(None),
            Milestone.binned_at.is_(None),
            Milestone.status.in_((MilestoneStatus.NOT_STARTED, MilestoneStatus.IN_PROGRESS)),
            *([] if only is None else [Milestone.recruit_id.in_(only)]),
        )
    )
    first: dict[int, tuple[date, str]] = {}
    for recruit_id, day, what in (*promised, *own):
        if recruit_id not in first or day < first[recruit_id][0]:
            first[recruit_id] = (day, what)
    return first


def _missing_subjects(session: Session, only: list[int] | None) -> dict[int, int]:
    query = (
        select(RecruitSubject.recruit_id, func.count())
        .where(
            RecruitSubject.state.in_(SUBJECTS_NOT_THERE), *_only(RecruitSubject.recruit_id, only)
        )
        .group_by(RecruitSubject.recruit_id)
    )
    return {man: found for man, found in session.execute(query)}  # noqa: C416 - rows are no pairs to dict()


def _signed(session: Session, only: list[int] | None) -> dict[int, date]:
    query = (
        select(EconomyVersion.recruit_id, func.max(EconomyVersion.signed_on))
        .where(EconomyVersion.signed_on.is_not(None), *_only(EconomyVersion.recruit_id, only))
        .group_by(EconomyVersion.recruit_id)
    )
    return {man: day for man, day in session.execute(query) if day is not None}
