"""Questions in economy sheets that somebody else must answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.ids import CohortId, RecruitId
from mih_desktop.domain.money import EconomyInputs
from mih_desktop.domain.overview import AgendaKind, AgendaLine
from mih_desktop.domain.plan import CohortRow
from mih_desktop.economy import document
from mih_desktop.models import Cohort, EconomySheet, Recruit


def open_questions(
    session: Session, cohorts: Mapping[CohortId, CohortRow], cohort_id: CohortId | None
) -> Iterable[AgendaLine]:
    """Return a line per question without an answer, of men who have not left."""
    query = (
        select(
            EconomySheet.document,
            Recruit.id,
            Recruit.given_name,
            Recruit.family_name,
            Recruit.cohort_id,
            Recruit.phase,
        )
        .join(Recruit, Recruit.id == EconomySheet.recruit_id)
        .outerjoin(Cohort, Cohort.id == Recruit.cohort_id)
        .where(
            Recruit.binned_at.is_(None),
            Cohort.binned_at.is_(None),
            Recruit.phase != Phase.LEFT,
            # Most sheets ask nothing; those are not worth reading.
            EconomySheet.document.not_like('%"questions":[]%'),
        )
    )
    if cohort_id is not None:
        query = query.where(Recruit.cohort_id == cohort_id)
    for row in session.execute(query):
        name = f"{row.given_name} {row.family_name}".strip()
        cohort = None if row.cohort_id is None else cohorts.get(CohortId(row.cohort_id))
        for question in document.load(EconomyInputs, row.document).questions:
            if question.answered_on is None and question.due_on is not None:
                yield AgendaLine(
                    kind=AgendaKind.QUESTION,
                    title=question.text,
                    who=", ".join(part for part in (name, question.who) if part),
                    on=question.due_on,
                    recruit_id=RecruitId(row.id),
                    cohort_id=None if cohort is None else cohort.id,
                    cohort_name="" if cohort is None else cohort.name,
                    phase=row.phase,
                )
