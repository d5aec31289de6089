"""What the user has answered and ticked so far; nothing of it is stored until it is taken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from mih_desktop.domain.enums import Edge, Phase
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.importing import (
    Doubt,
    ImportAnswers,
    ImportPlan,
    ImportReading,
    Proposal,
    ReadPerson,
    RowRef,
)
from mih_desktop.domain.plan import NewCohort
from mih_desktop.services import import_reading

Question: TypeAlias = Doubt | Proposal


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions alike, which one answer settles together."""

    questions: tuple[Question, ...]

    @property
    def first(self) -> Question:
        """Return the question that is shown for all."""
        return self.questions[0]

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys that an answer goes to."""
        return tuple(question.key for question in self.questions)

    @property
    def refs(self) -> tuple[RowRef, ...]:
        """Return the rows that are asked about, each once."""
        return tuple(dict.fromkeys(ref for q in self.questions for ref in refs_of(q)))

    @property
    def is_proposal(self) -> bool:
        """Tell whether it is data that is taken only when ticked."""
        return isinstance(self.first, Proposal)


def refs_of(question: Question) -> tuple[RowRef, ...]:
    """Return the rows a question is about."""
    return question.refs if isinstance(question, Doubt) else (question.ref,)


def grouped(questions: Iterable[Question]) -> tuple[QuestionGroup, ...]:
    """Put questions together that read alike and offer the same answers."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[Question]] = {}
    for question in questions:
        labels = tuple(choice.label for choice in question.choices)
        groups.setdefault((question.group, question.question, labels), []).append(question)
    return tuple(QuestionGroup(tuple(alike)) for alike in groups.values())


class ImportDraft:
    """A reading, the answers to it, and which of its rows are to be taken.

    `known` says of people who are in the store already what they are called there. They, and
    doubles, are left out unless ticked by hand. Dates are left out where the cohort is there
    already, because they would move its plan.
    """

    def __init__(self, reading: ImportReading) -> None:
        self.reading = reading
        self.known: Mapping[RowRef, str] = {}
        self.takes_dates = True
        self._chosen: dict[str, int] = {}
        self._accepted: set[str] = set()
        self._ticks: dict[RowRef, bool] = {}
        self._index_questions()
        self._settle()

    @property
    def answers(self) -> ImportAnswers:
        """Return what was answered so far."""
        return ImportAnswers(chosen=dict(self._chosen), accepted=frozenset(self._accepted))

    @property
    def people(self) -> tuple[ReadPerson, ...]:
        """Return everybody as the answers make them."""
        return self.settled.people

    def read_anew(self, reading: ImportReading) -> None:
        """Go on with another reading of the same workbook; answers that still fit are kept."""
        self.reading = reading
        self._index_questions()
        self._settle()

    def answer(self, keys: Iterable[str], index: int) -> None:
        """Choose an answer for questions alike."""
        self._chosen.update(dict.fromkeys(keys, index))
        self._settle()

    def accept(self, keys: Iterable[str], *, accepted: bool) -> None:
        """Tick or untick what is proposed."""
        if accepted:
            self._accepted.update(keys)
        else:
            self._accepted.difference_update(keys)
        self._settle()

    def chosen(self, question: Question) -> int:
        """Return which answer holds."""
        index = self._chosen.get(question.key, question.proposed)
        return index if 0 <= index < len(question.choices) else question.proposed

    def is_answered(self, question: Question) -> bool:
        """Tell whether the user chose an answer himself."""
        return question.key in self._chosen

    def is_accepted(self, question: Question) -> bool:
        """Tell whether what is proposed is ticked."""
        return question.key in self._accepted

    def tick(self, ref: RowRef, *, ticked: bool) -> None:
        """Take a row, or leave it out."""
        self._ticks[ref] = ticked

    def is_ticked(self, ref: RowRef) -> bool:
        """Tell whether a row is to be taken."""
        if ref in self._ticks:
            return self._ticks[ref]
        if ref in self._people:
            return self._people[ref].is_taken and ref not in self.known
        dates = self.settled.dates.get(ref)
        if dates is None:
            return True
        return self.takes_dates and bool(dates.phase_dates or dates.milestones)

    def questions_of(self, ref: RowRef) -> tuple[Question, ...]:
        """Return doubts and proposals about one row alone."""
        return tuple(self._questions.get(ref, ()))

    def doubt_groups(self) -> tuple[QuestionGroup, ...]:
        """Return the doubts that have answers, those alike together, those of most rows first."""
        groups = grouped(doubt for doubt in self.reading.doubts if doubt.choices)
        return tuple(sorted(groups, key=lambda group: -len(group.refs)))

    def proposal_groups(self) -> tuple[QuestionGroup, ...]:
        """Return what was found in remarks, those alike together."""
        return grouped(self.reading.proposals)

    @property
    def ticked_people(self) -> int:
        """Return how many people are to be taken."""
        return sum(self.is_ticked(person.ref) for person in self.people)

    @property
    def ticked_contacts(self) -> int:
        """Return how many contacts are to be taken."""
        return sum(self.is_ticked(ref) for ref in self.settled.contacts)

    @property
    def ticked_dates(self) -> int:
        """Return how many rows of dates are to be taken."""
        return sum(self.is_ticked(ref) for ref in self.settled.dates)

    def plan(
        self, *, new_cohort: NewCohort | None = None, cohort_id: CohortId | None = None
    ) -> ImportPlan:
        """Return what the user agreed to.

        A new cohort starts on the day the user chose for it, also where the sheet says another.
        """
        rows = (*self._people, *self.settled.contacts, *self.settled.dates)
        taken = [ref for ref in rows if self.is_ticked(ref)]
        plan = import_reading.plan_of(
            self.reading, self.answers, taken=taken, new_cohort=new_cohort, cohort_id=cohort_id
        )
        if new_cohort is None:
            return plan
        kept = tuple(d for d in plan.phase_dates if (d.phase, d.edge) != (Phase.TRIAL, Edge.START))
        return replace(plan, phase_dates=kept)

    def _index_questions(self) -> None:
        self._questions: dict[RowRef, list[Question]] = {}
        questions: list[Question] = [
            doubt for doubt in self.reading.doubts if doubt.choices and len(doubt.refs) == 1
        ]
        questions += self.reading.proposals
        for question in questions:
            self._questions.setdefault(refs_of(question)[0], []).append(question)

    def _settle(self) -> None:
        self.settled = import_reading.settle(self.reading, self.answers)
        self._people = {person.ref: person for person in self.settled.people}
