"""What I dag shows, and what the search field finds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mih_desktop.domain.enums import MilestoneStatus, Phase
from mih_desktop.domain.ids import CohortId, MilestoneId, RecruitId
from mih_desktop.domain.overview import (
    AgendaKind,
    AgendaLine,
    CohortCard,
    HitKind,
    SearchHit,
    TodayView,
)
from mih_desktop.domain.people import FollowUpRow
from mih_desktop.domain.plan import CohortRow, MilestoneRow
from mih_desktop.domain.searchable import search_terms
from mih_desktop.models import (
    Cohort,
    Contact,
    FollowUp,
    Milestone,
    Organisation,
    Recruit,
)
from mih_desktop.services import recruit_rows
from mih_desktop.services.cohort_rows import cohort_rows, read_funnel
from mih_desktop.services.follow_ups import follow_up_rows
from mih_desktop.services.milestones import milestone_rows
from mih_desktop.services.open_questions import open_questions
from mih_desktop.services.recruits import follow_up_days
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import reading

FORTNIGHT = timedelta(days=14)
AHEAD = timedelta(days=92)
"""The focus view looks two to three months ahead (S367)."""

_OPEN = (MilestoneStatus.NOT_STARTED, MilestoneStatus.IN_PROGRESS, MilestoneStatus.PARTLY)


def today_view(store: Store, today: date, cohort_id: CohortId | None = None) -> TodayView:
    """Return everything on I dag, for one cohort or all."""
    days = follow_up_days(store)
    with reading(store) as session:
        cohorts = {c.id: c for c in cohort_rows(session)}
        wanted = [c for c in cohorts.values() if cohort_id in (None, c.id)]
        lines = [
            *(_milestone_line(m, cohorts, today) for m in _milestones(session, today, cohort_id)),
            *_follow_up_lines(session, cohorts, cohort_id, today),
        ]
        waiting = open_questions(session, cohorts, cohort_id)
        cards = tuple(_card(session, c, today, days) for c in wanted if _is_running(c, today))
    lines.sort(key=lambda line: (line.on, line.time_text, line.title))
    open_lines = [line for line in lines if not line.is_done]
    late = (line for line in open_lines if _due(line) < today)
    return TodayView(
        day=today,
        overdue=tuple(sorted(late, key=lambda line: (_due(line), line.title))),
        today=tuple(line for line in lines if _is_of_today(line, today)),
        fortnight=tuple(line for line in open_lines if today < line.on <= today + FORTNIGHT),
        ahead=tuple(line for line in open_lines if today + FORTNIGHT < line.on <= today + AHEAD),
        waiting=tuple(sorted(waiting, key=lambda line: line.on)),
        cards=cards,
    )


def _is_of_today(line: AgendaLine, today: date) -> bool:
    """Tell whether a line begins today, or is under way: begun, not over and not done."""
    if line.on == today:
        return _due(line) >= today
    return line.on < today <= _due(line) and not line.is_done


def _due(line: AgendaLine) -> date:
    return line.on if line.milestone is None else line.milestone.last_day


def _milestones(
    session: Session, today: date, cohort_id: CohortId | None
) -> tuple[MilestoneRow, ...]:
    conditions = [
        Milestone.starts_on <= today + AHEAD,
        or_(Milestone.status.in_(_OPEN), Milestone.starts_on == today),
    ]
    if cohort_id is not None:
        conditions.append(or_(Milestone.cohort_id == cohort_id, Milestone.cohort_id.is_(None)))
    return milestone_rows(session, *conditions)


def _milestone_line(
    row: MilestoneRow, cohorts: dict[CohortId, CohortRow], today: date
) -> AgendaLine:
    cohort = None if row.cohort_id is None else cohorts.get(row.cohort_id)
    return AgendaLine(
        kind=AgendaKind.MILESTONE,
        title=row.title,
        who=row.recruit_name or row.responsible_name or row.place,
        on=row.starts_on,
        time_text="" if row.at is None else row.at.isoformat("minutes").replace(":", "."),
        is_done=not row.is_open,
        milestone=row,
        recruit_id=row.recruit_id,
        cohort_id=row.cohort_id,
        cohort_name=row.cohort_name,
        phase=None if cohort is None else phase_now(cohort, today),
    )


def _follow_up_lines(
    session: Session,
    cohorts: dict[CohortId, CohortRow],
    cohort_id: CohortId | None,
    today: date,
) -> Iterable[AgendaLine]:
    entries = follow_up_rows(
        session,
        or_(
            FollowUp.is_draft.is_(True),
            FollowUp.next_on.is_not(None) & FollowUp.next_done.is_(False),
        ),
    )
    people = select(Recruit.id, Recruit.cohort_id).where(
        Recruit.id.in_({entry.recruit_id for entry in entries})
    )
    place = {row.id: row.cohort_id for row in session.execute(people)}
    for entry in entries:
        own = place.get(entry.recruit_id)
        cohort = None if own is None else cohorts.get(CohortId(own))
        if cohort_id is not None and own != cohort_id:
            continue
        if entry.is_draft:
            yield _entry_line(entry, cohort, AgendaKind.DRAFT, entry.topic, today, today)
        if entry.next_on is not None and not entry.next_done:
            yield _entry_line(
                entry, cohort, AgendaKind.FOLLOW_UP, entry.next_what, entry.next_on, today
            )


def _entry_line(
    entry: FollowUpRow,
    cohort: CohortRow | None,
    kind: AgendaKind,
    title: str,
    on: date,
    today: date,
) -> AgendaLine:
    return AgendaLine(
        kind=kind,
        title=title,
        who=entry.recruit_name,
        on=on,
        recruit_id=entry.recruit_id,
        cohort_id=None if cohort is None else cohort.id,
        cohort_name="" if cohort is None else cohort.name,
        phase=None if cohort is None else phase_now(cohort, today),
    )


def phase_now(cohort: CohortRow, today: date) -> Phase | None:
    """Return the phase a cohort is in, or in a gap the one it was in last."""
    begun = [s.phase for s in cohort.phases if s.starts_on <= today]
    return cohort.phase_on(today) or (begun[-1] if begun else None)


def _is_running(cohort: CohortRow, today: date) -> bool:
    """Tell whether a cohort has people to follow up: until half a year after its last phase."""
    last = max((s.ends_on for s in cohort.phases), default=today)
    return today <= last + timedelta(days=183)


def _card(session: Session, cohort: CohortRow, today: date, days: int) -> CohortCard:
    in_cohort = select(Recruit.id).where(
        Recruit.cohort_id == cohort.id,
        Recruit.binned_at.is_(None),
        Recruit.phase.not_in((Phase.LEFT, Phase.CERTIFIED)),
    )
    people = session.scalars(in_cohort).all()
    silent = session.scalars(
        in_cohort.where(recruit_rows.not_followed_up(today, days)).order_by(Recruit.sort_key)
    ).all()
    unsigned = session.scalars(
        in_cohort.where(recruit_rows.economy_unsigned(), Recruit.is_reserve.is_(False)).order_by(
            Recruit.sort_key
        )
    ).all()
    coming = milestone_rows(
        session,
        Milestone.cohort_id == cohort.id,
        Milestone.starts_on >= today,
        Milestone.status.in_(_OPEN),
    )
    return CohortCard(
        cohort=cohort,
        phase=phase_now(cohort, today),
        people=len(people),
        funnel=read_funnel(session, cohort, today),
        next_milestone=coming[0] if coming else None,
        not_followed_up=tuple(RecruitId(i) for i in silent),
        unsigned_sheets=tuple(RecruitId(i) for i in unsigned),
    )


def find(store: Store, query: str, limit: int = 12) -> tuple[SearchHit, ...]:
    """Return men, contacts, partners and milestones in which every term of the query occurs."""
    terms = search_terms(query)
    if not terms:
        return ()
    with reading(store) as session:
        return (
            *_men(session, query, limit),
            *_contacts(session, terms, limit),
            *_organisations(session, terms, limit),
            *_dates(session, terms, limit),
        )[:limit]


def _men(session: Session, query: str, limit: int) -> Iterable[SearchHit]:
    chosen = (
        select(
            Recruit.id,
            Recruit.given_name,
            Recruit.family_name,
            Recruit.phone,
            Recruit.phase,
            Cohort.name,
        )
        .outerjoin(Cohort, Cohort.id == Recruit.cohort_id)
        .where(
            Recruit.binned_at.is_(None),
            Cohort.binned_at.is_(None),
            *recruit_rows.matches_text(query),
        )
        # Those in the course come before those who have left it; candidates are part of it.
        .order_by(Recruit.phase == Phase.LEFT, Recruit.sort_key)
        .limit(limit)
    )
    for row in session.execute(chosen):
        yield SearchHit(
            kind=HitKind.RECRUIT,
            title=f"{row.given_name} {row.family_name}".strip(),
            detail=row.name or "",
            recruit_id=RecruitId(row.id),
            phase=row.phase,
        )


def _contacts(session: Session, terms: tuple[str, ...], limit: int) -> Iterable[SearchHit]:
    chosen = (
        select(Contact.id, Contact.name, Contact.phone, Organisation.name.label("place"))
        .outerjoin(Organisation, Organisation.id == Contact.organisation_id)
        .where(*(Contact.search.contains(t, autoescape=True) for t in terms))
        .order_by(Contact.name)
        .limit(limit)
    )
    for row in session.execute(chosen):
        yield SearchHit(
            kind=HitKind.CONTACT,
            title=row.name,
            detail=" · ".join(part for part in (row.place, row.phone) if part),
            contact_id=row.id,
        )


def _organisations(session: Session, terms: tuple[str, ...], limit: int) -> Iterable[SearchHit]:
    chosen = (
        select(Organisation.name, Organisation.phone)
        .where(*(Organisation.search.contains(t, autoescape=True) for t in terms))
        .order_by(Organisation.name)
        .limit(limit)
    )
    for row in session.execute(chosen):
        yield SearchHit(kind=HitKind.ORGANISATION, title=row.name, detail=row.phone)


def _dates(session: Session, terms: tuple[str, ...], limit: int) -> Iterable[SearchHit]:
    conditions = [Milestone.search.contains(t, autoescape=True) for t in terms]
    for row in milestone_rows(session, *conditions)[:limit]:
        yield SearchHit(
            kind=HitKind.MILESTONE,
            title=row.title,
            detail=" · ".join(
                part for part in (row.starts_on.strftime("%d.%m.%Y"), row.cohort_name) if part
            ),
            milestone_id=MilestoneId(row.id),
        )
