"""Turn a reading and the user's answers into what is to be taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, Final

from mih_desktop.domain.edits import UNSET
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.importing import (
    Choice,
    Doubt,
    ImportAnswers,
    ImportPlan,
    ImportReading,
    PersonChange,
    PlannedContact,
    PlannedDates,
    PlannedPerson,
    Proposal,
    ReadPerson,
    RowRef,
)
from mih_desktop.domain.people import NewRecruit
from mih_desktop.domain.plan import NewCohort

_ROW_FIELDS: Final = ("class_name", "benefit_end", "is_taken")
_RECRUIT_FIELDS: Final = tuple(
    sorted({f.name for f in fields(PersonChange)} & {f.name for f in fields(NewRecruit)})
)


def changed_person(person: ReadPerson, change: PersonChange) -> ReadPerson:
    """Return the person after one change."""
    on_recruit: dict[str, Any] = _set_fields(change, _RECRUIT_FIELDS)
    on_row: dict[str, Any] = _set_fields(change, _ROW_FIELDS)
    remark = _without_line(person.recruit.remark, change.remark_removed)
    on_recruit["remark"] = _with_line(remark, change.remark_added)
    return replace(person, recruit=replace(person.recruit, **on_recruit), **on_row)


def without_remarks_of(person: ReadPerson, change: PersonChange) -> ReadPerson:
    """Return the person with the lines that a change added or removed put back."""
    back = PersonChange(
        ref=change.ref, remark_added=change.remark_removed, remark_removed=change.remark_added
    )
    return changed_person(person, back)


def chosen_index(doubt: Doubt | Proposal, answers: ImportAnswers) -> int:
    """Return which choice holds: the user's, or the proposed one."""
    index = answers.chosen.get(doubt.key, doubt.proposed)
    return index if 0 <= index < len(doubt.choices) else doubt.proposed


def settled_people(reading: ImportReading, answers: ImportAnswers) -> tuple[ReadPerson, ...]:
    """Return every person as the answers make them, in the order of the rows."""
    people = {person.ref: person for person in reading.people}
    for doubt in reading.doubts:
        index = chosen_index(doubt, answers)
        if doubt.choices and index != doubt.proposed:
            for change in doubt.choices[doubt.proposed].changes:
                people[change.ref] = without_remarks_of(people[change.ref], change)
            _apply(doubt.choices[index], people)
    for proposal in reading.proposals:
        if proposal.key in answers.accepted:
            _apply(proposal.choices[chosen_index(proposal, answers)], people)
    return tuple(people[person.ref] for person in reading.people)


def settled_contacts(
    reading: ImportReading, answers: ImportAnswers
) -> tuple[tuple[RowRef, PlannedContact], ...]:
    """Return every contact as the answers make them."""
    contacts = {contact.ref: contact.contact for contact in reading.contacts}
    for doubt, choice in _chosen(reading, answers):
        if choice.contact is not None:
            contacts[doubt.refs[0]] = choice.contact
    return tuple(contacts.items())


def settled_dates(
    reading: ImportReading, answers: ImportAnswers
) -> tuple[tuple[RowRef, PlannedDates], ...]:
    """Return every row of dates as the answers make them."""
    dates = {row.ref: row.dates for row in reading.dates}
    for doubt, choice in _chosen(reading, answers):
        if choice.dates is not None:
            dates[doubt.refs[0]] = choice.dates
    return tuple(dates.items())


def import_plan(
    reading: ImportReading,
    answers: ImportAnswers,
    *,
    taken: Iterable[RowRef],
    new_cohort: NewCohort | None = None,
    cohort_id: CohortId | None = None,
) -> ImportPlan:
    """Gather what the user agreed to: the rows named in `taken`, as the answers make them.

    Dates are taken only together with a cohort to put them on.
    """
    wanted = frozenset(taken)
    has_cohort = new_cohort is not None or cohort_id is not None
    dates = [d for ref, d in settled_dates(reading, answers) if ref in wanted and has_cohort]
    return ImportPlan(
        file_name=reading.file_name,
        new_cohort=new_cohort,
        cohort_id=cohort_id,
        people=tuple(
            PlannedPerson(
                ref=person.ref,
                recruit=person.recruit,
                class_name=person.class_name,
                benefit_end=person.benefit_end,
            )
            for person in settled_people(reading, answers)
            if person.ref in wanted
        ),
        contacts=tuple(c for ref, c in settled_contacts(reading, answers) if ref in wanted),
        phase_dates=tuple(on for row in dates for on in row.phase_dates),
        milestones=tuple(planned for row in dates for planned in row.milestones),
    )


def _chosen(reading: ImportReading, answers: ImportAnswers) -> Iterable[tuple[Doubt, Choice]]:
    for doubt in reading.doubts:
        if doubt.choices:
            yield doubt, doubt.choices[chosen_index(doubt, answers)]


def _apply(choice: Choice, people: dict[RowRef, ReadPerson]) -> None:
    for change in choice.changes:
        people[change.ref] = changed_person(people[change.ref], change)


def _set_fields(change: PersonChange, names: tuple[str, ...]) -> dict[str, Any]:
    values = {name: getattr(change, name) for name in names}
    return {name: value for name, value in values.items() if value is not UNSET}


def _with_line(remark: str, line: str) -> str:
    return "\n".join(part for part in (remark, line) if part)


def _without_line(remark: str, line: str) -> str:
    """Take one text out of a remark: it stands there as whole lines, once or more."""
    if not line or line not in remark:
        return remark
    before, _, after = remark.partition(line)
    return "\n".join(part for part in (before.strip("\n"), after.strip("\n")) if part)
