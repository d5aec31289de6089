"""Take what the user agreed to from a workbook, as one action that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mih_desktop.domain.changes import ActionName, Done
from mih_desktop.domain.enums import Edge, Phase
from mih_desktop.domain.errors import InvalidValueError
from mih_desktop.domain.formats import normalised_phone
from mih_desktop.domain.ids import CohortId, RecruitId, SchoolClassId
from mih_desktop.domain.importing import (
    BenefitEnd,
    ImportPlan,
    ImportResult,
    PhaseDate,
    PlannedContact,
    PlannedMilestone,
    PlannedPerson,
)
from mih_desktop.domain.money import BenefitPeriod, EconomyInputs
from mih_desktop.domain.people import NewRecruit
from mih_desktop.domain.searchable import fold, search_text
from mih_desktop.models import (
    Cohort,
    CohortPhase,
    Milestone,
    Organisation,
    Recruit,
    SchoolClass,
)
from mih_desktop.programme import plan
from mih_desktop.services.cohort_rows import local_standard, read_cohort
from mih_desktop.services.cohorts import insert_cohort
from mih_desktop.services.economy import put_inputs
from mih_desktop.services.edits import one_line
from mih_desktop.services.milestones import (
    cohort_spans,
    milestone_of,
    milestone_rows,
    move_milestone,
)
from mih_desktop.services.partners import find_or_add_contact, find_or_add_organisation
from mih_desktop.services.recruits import insert_recruit
from mih_desktop.services.registry import writing_service
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import Work, reading, writing


def find_doubles(store: Store, people: Sequence[NewRecruit]) -> dict[int, tuple[RecruitId, str]]:
    """Return who is in the store already, by position: same name and birth date, or same phone."""
    with reading(store) as session:
        known = session.execute(
            select(
                Recruit.id,
                Recruit.given_name,
                Recruit.family_name,
                Recruit.birth_date,
                Recruit.phone,
            ).where(Recruit.binned_at.is_(None))
        ).all()
    by_name: dict[tuple[str, date | None], tuple[RecruitId, str]] = {}
    by_phone: dict[str, tuple[RecruitId, str]] = {}
    for row in known:
        found = (RecruitId(row.id), f"{row.given_name} {row.family_name}".strip())
        by_name[_folded(row.given_name, row.family_name), row.birth_date] = found
        if row.phone:
            by_phone[row.phone] = found
    doubles = {}
    for position, person in enumerate(people):
        name = (_folded(person.given_name, person.family_name), person.birth_date)
        match = by_name.get(name) or by_phone.get(normalised_phone(person.phone) or "-")
        if match is not None:
            doubles[position] = match
    return doubles


def _folded(given_name: str, family_name: str) -> str:
    return " ".join(sorted(fold(f"{given_name} {family_name}").split()))


@writing_service
def take_import(store: Store, chosen: ImportPlan) -> Done[ImportResult]:
    """Add the people, contacts and dates of a plan as one step."""
    name = ActionName(key="import.taken", values={"people": len(chosen.people)})
    with writing(store, name) as work:
        cohort_id = _cohort(work, chosen)
        if cohort_id is not None:
            _set_phase_dates(work, cohort_id, chosen.phase_dates)
            for milestone in chosen.milestones:
                _place_milestone(work, cohort_id, milestone)
        before = _count(work.session, Organisation)
        for contact in chosen.contacts:
            _place_contact(work.session, contact)
        classes: dict[str, int] = {}
        today = store.clock().date()
        for person in chosen.people:
            _add_person(work, cohort_id, person, classes, today)
        result = ImportResult(
            cohort_id=cohort_id,
            people=len(chosen.people),
            contacts=sum(1 for c in chosen.contacts if c.contact is not None),
            organisations=_count(work.session, Organisation) - before,
            milestones=len(chosen.milestones) if cohort_id is not None else 0,
            phase_dates=len(chosen.phase_dates) if cohort_id is not None else 0,
        )
    return work.done(result)


def _cohort(work: Work, chosen: ImportPlan) -> CohortId | None:
    if chosen.new_cohort is not None:
        return CohortId(insert_cohort(work, chosen.new_cohort).id)
    if chosen.cohort_id is not None:
        work.get(Cohort, chosen.cohort_id)
    return chosen.cohort_id


def _set_phase_dates(work: Work, cohort_id: CohortId, dates: tuple[PhaseDate, ...]) -> None:
    """Fix the edges that were read; what hangs on them follows, what was hand-set stays."""
    if not dates:
        return
    session = work.session
    cohort = read_cohort(session, cohort_id)
    standard = local_standard(session, cohort.kind)
    fixed = {
        (span.phase, edge): span.starts_on if edge is Edge.START else span.ends_on
        for span in cohort.phases
        for edge, hand_set in ((Edge.START, span.start_hand_set), (Edge.END, span.end_hand_set))
        if hand_set
    }
    fixed |= {(d.phase, d.edge): d.on for d in dates if cohort.span(d.phase) is not None}
    trial = cohort.span(Phase.TRIAL)
    if trial is None:
        raise InvalidValueError(field="phase", phase=Phase.TRIAL.value)
    start = fixed.pop((Phase.TRIAL, Edge.START), trial.starts_on)
    spans = plan.lay_out_phases(standard, start, fixed, frozenset(fixed))
    rows = {
        row.phase: row
        for row in session.scalars(select(CohortPhase).where(CohortPhase.cohort_id == cohort_id))
    }
    for span in spans:
        row = rows.get(span.phase)
        if row is None:
            continue
        row.starts_on, row.ends_on = span.starts_on, span.ends_on
        row.start_hand_set, row.end_hand_set = span.start_hand_set, span.end_hand_set
    session.flush()
    for milestone in milestone_rows(session, Milestone.cohort_id == cohort_id):
        if milestone.anchor is not None and not milestone.is_hand_set and milestone.is_open:
            move_milestone(work, milestone.id, *plan.milestone_days(standard, milestone, spans))


def _place_milestone(work: Work, cohort_id: CohortId, planned: PlannedMilestone) -> None:
    new = replace(planned.milestone, cohort_id=cohort_id)
    key = new.standard_key
    if key is not None and planned.ordinal is not None:
        key = f"{key}_{planned.ordinal}"
    row = None
    if key is not None:
        row = work.session.scalars(
            select(Milestone).where(
                Milestone.cohort_id == cohort_id,
                Milestone.standard_key == key,
                Milestone.binned_at.is_(None),
            )
        ).first()
    if row is None:
        work.add(milestone_of(replace(new, standard_key=None)))
        return
    row.starts_on = new.starts_on
    row.ends_on = new.ends_on
    row.kind = new.kind
    row.at = new.at or row.at
    row.is_hand_set = True


def _place_contact(session: Session, planned: PlannedContact) -> None:
    organisation = None
    if planned.organisation is not None:
        edit = planned.organisation
        organisation = find_or_add_organisation(session, edit.name, edit.kind)
    if organisation is not None and planned.organisation is not None:
        number = normalised_phone(planned.organisation.phone)
        organisation.phone = number or organisation.phone
        organisation.email = one_line(planned.organisation.email) or organisation.email
        organisation.search = search_text(
            organisation.name, organisation.email, phones=(organisation.phone,)
        )
    if planned.contact is not None:
        contact = find_or_add_contact(
            session, planned.contact.name, organisation, phone=planned.contact.phone
        )
        contact.title = one_line(planned.contact.title) or contact.title
        contact.email = one_line(planned.contact.email) or contact.email
        contact.search = search_text(
            contact.name, contact.title, contact.email, phones=(contact.phone,)
        )


def _add_person(
    work: Work,
    cohort_id: CohortId | None,
    person: PlannedPerson,
    classes: dict[str, int],
    today: date,
) -> None:
    class_id = _class_id(work, cohort_id, person.class_name, classes)
    new = replace(person.recruit, cohort_id=cohort_id, class_id=class_id)
    if new.entered_on is None:
        phase = new.exit_phase or Phase.TRIAL if new.phase == Phase.LEFT else new.phase
        new = replace(new, entered_on=_phase_start(work.session, cohort_id, phase, today))
    recruit = insert_recruit(work, new, today=today)
    if person.benefit_end is not None:
        put_inputs(work, recruit.id, _inputs_with(person.benefit_end))


def _class_id(
    work: Work, cohort_id: CohortId | None, name: str, classes: dict[str, int]
) -> SchoolClassId | None:
    wanted = one_line(name)
    if cohort_id is None or not wanted:
        return None
    if wanted not in classes:
        row = work.session.scalars(
            select(SchoolClass).where(
                SchoolClass.cohort_id == cohort_id, SchoolClass.name == wanted
            )
        ).first()
        row = row or work.add(SchoolClass(cohort_id=cohort_id, name=wanted))
        classes[wanted] = row.id
    return SchoolClassId(classes[wanted])


def _phase_start(session: Session, cohort_id: CohortId | None, phase: Phase, today: date) -> date:
    spans = () if cohort_id is None else cohort_spans(session, cohort_id)
    return next((span.starts_on for span in spans if span.phase == phase), today)


def _inputs_with(end: BenefitEnd) -> EconomyInputs:
    return EconomyInputs(benefits=(BenefitPeriod(kind=end.kind, ends_on=end.ends_on),))


def _count(session: Session, kind: type[Organisation]) -> int:
    return len(session.scalars(select(kind.id)).all())
