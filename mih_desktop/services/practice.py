"""Three practice cohorts with invented people in every phase, so that nobody has to be afraid.

Everything in them is marked as practice, on screen and on every print, and never counts in a real
figure.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import or_, select

from mih_desktop.domain.changes import ActionName, Done
from mih_desktop.models import (
    Attachment,
    Child,
    Cohort,
    CohortPhase,
    CohortTarget,
    Contact,
    ContactRole,
    CourseSpan,
    EconomySheet,
    EconomyVersion,
    FollowUp,
    Journalled,
    Milestone,
    Organisation,
    Recruit,
    RecruitPhase,
    RecruitSubject,
    SchoolClass,
)
from mih_desktop.services.practice_county import lay_out
from mih_desktop.services.registry import writing_service
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import reading, writing


def has_practice(store: Store) -> bool:
    """Tell whether there is a practice cohort."""
    query = select(Cohort.id).where(Cohort.is_practice.is_(True), Cohort.binned_at.is_(None))
    with reading(store) as session:
        return session.scalars(query.limit(1)).first() is not None


@writing_service
def create_practice(store: Store, today: date) -> Done[None]:
    """Make three practice cohorts around today, with people, talks, dates and economy sheets."""
    with writing(store, ActionName(key="practice.created")) as work:
        lay_out(work, today, is_practice=True)
    return work.done(None)


@writing_service
def lay_out_example(store: Store, today: date, *, is_practice: bool) -> Done[None]:
    """Make the practice county, or the same as if it were real, for samples of what counts."""
    with writing(store, ActionName(key="practice.created")) as work:
        lay_out(work, today, is_practice=is_practice)
    return work.done(None)


@writing_service
def remove_practice(store: Store) -> Done[None]:
    """Remove everything that belongs to practice; undo brings it back."""
    with writing(store, ActionName(key="practice.removed")) as work:
        session = work.session
        cohorts = session.scalars(select(Cohort.id).where(Cohort.is_practice.is_(True))).all()
        people = session.scalars(select(Recruit.id).where(Recruit.cohort_id.in_(cohorts))).all()
        contacts = session.scalars(select(Contact.id).where(Contact.is_practice.is_(True))).all()
        dates = session.scalars(
            select(Milestone.id).where(
                or_(Milestone.cohort_id.in_(cohorts), Milestone.recruit_id.in_(people))
            )
        ).all()
        # Children first: the database would refuse to lose a row that another one needs.
        doomed: tuple[tuple[type[Journalled], Any], ...] = (
            (
                Attachment,
                or_(Attachment.recruit_id.in_(people), Attachment.milestone_id.in_(dates)),
            ),
            (
                ContactRole,
                or_(
                    ContactRole.recruit_id.in_(people),
                    ContactRole.cohort_id.in_(cohorts),
                    ContactRole.contact_id.in_(contacts),
                ),
            ),
            (EconomyVersion, EconomyVersion.recruit_id.in_(people)),
            (EconomySheet, EconomySheet.recruit_id.in_(people)),
            (FollowUp, FollowUp.recruit_id.in_(people)),
            (RecruitSubject, RecruitSubject.recruit_id.in_(people)),
            (Child, Child.recruit_id.in_(people)),
            (CourseSpan, CourseSpan.recruit_id.in_(people)),
            (RecruitPhase, RecruitPhase.recruit_id.in_(people)),
            (Milestone, Milestone.id.in_(dates)),
            (Recruit, Recruit.id.in_(people)),
            (SchoolClass, SchoolClass.cohort_id.in_(cohorts)),
            (CohortTarget, CohortTarget.cohort_id.in_(cohorts)),
            (CohortPhase, CohortPhase.cohort_id.in_(cohorts)),
            (Cohort, Cohort.id.in_(cohorts)),
            (Contact, Contact.is_practice.is_(True)),
            (Organisation, Organisation.is_practice.is_(True)),
        )
        for kind, condition in doomed:
            for row in session.scalars(select(kind).where(condition)):
                if isinstance(row, Attachment):
                    _ = row.content
                session.delete(row)
            session.flush()
    return work.done(None)
