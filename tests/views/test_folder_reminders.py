from __future__ import annotations

from datetime import date, timedelta

import pytest

from mih_desktop.domain.enums import (
    Actor,
    Channel,
    CohortKind,
    CommonSubject,
    MilestoneKind,
    MilestoneStatus,
    Phase,
    SubjectState,
)
from mih_desktop.domain.ids import CohortId, FollowUpId, MilestoneId, RecruitId
from mih_desktop.domain.people import FollowUpRow, RecruitDetails, RecruitRow, SubjectRow
from mih_desktop.domain.plan import MilestoneRow, PhaseSpan
from mih_desktop.views.folder.coming import coming_things
from mih_desktop.views.folder.person_words import person_words
from mih_desktop.views.folder.reminders import ReminderAction, reminders

TODAY = date(2027, 3, 2)


def details(
    *,
    phase: Phase = Phase.VG2,
    spoken: date | None = TODAY,
    signed: date | None = TODAY,
    subjects: tuple[SubjectRow, ...] = (),
    course: tuple[PhaseSpan, ...] = (),
    talks: tuple[FollowUpRow, ...] = (),
) -> RecruitDetails:
    row = RecruitRow(
        id=RecruitId(1),
        version=1,
        family_name="Dalseth",
        given_name="Roar",
        phase=phase,
        cohort_id=CohortId(1),
        last_follow_up_on=spoken,
        economy_signed_on=signed,
    )
    return RecruitDetails(row=row, subjects=subjects, course=course, follow_ups=talks)


def said(found: RecruitDetails) -> list[str]:
    return [f"{r.lead} {r.text}".strip() for r in reminders(found, TODAY, 30) if r.kind != "done"]


def span(phase: Phase, first: date) -> PhaseSpan:
    return PhaseSpan(phase=phase, starts_on=first, ends_on=first + timedelta(days=80))


def subject(name: CommonSubject, state: SubjectState, on: date | None = None) -> SubjectRow:
    return SubjectRow(subject=name, state=state, planned_on=on)


def test_nothing_is_asked_for_when_all_is_in_order() -> None:
    assert said(details()) == []


def test_a_signed_sheet_is_told_as_done() -> None:
    (done,) = reminders(details(), TODAY, 30)
    assert done.kind == "done"
    assert done.text == "Økonomioversikten er signert 2. mars 2027."


def test_an_unsigned_sheet_names_the_first_day_while_it_is_ahead() -> None:
    ahead = details(
        signed=None, phase=Phase.INTERVIEW, course=(span(Phase.TRIAL, date(2027, 4, 5)),)
    )
    assert said(ahead) == ["Økonomioversikten er ikke signert. Den må signeres før 5. april."]
    begun = details(signed=None, course=(span(Phase.TRIAL, date(2026, 4, 5)),))
    assert said(begun) == ["Økonomioversikten er ikke signert."]


def test_missing_subjects_are_named_in_order_with_the_trade_test_they_must_precede() -> None:
    found = details(
        subjects=(
            subject(CommonSubject.MATEMATIKK, SubjectState.MISSING),
            subject(CommonSubject.NORSK, SubjectState.MISSING),
            subject(CommonSubject.SAMFUNNSKUNNSKAP, SubjectState.MISSING),
        ),
        course=(span(Phase.TRADE_TEST, date(2028, 10, 2)),),
    )
    sentence = (
        "Mangler norsk, matematikk og samfunnskunnskap. "
        "Må være på plass før fagprøven i oktober 2028."
    )
    assert said(found) == [sentence]


def test_what_is_under_way_with_subjects_is_told_without_asking() -> None:
    found = details(
        subjects=(
            subject(CommonSubject.NORSK, SubjectState.PRIOR_LEARNING_APPLIED),
            subject(CommonSubject.ENGELSK, SubjectState.PLANNED, date(2028, 5, 19)),
            subject(CommonSubject.NATURFAG, SubjectState.PLANNED),
        )
    )
    assert said(found) == [
        "Venter på svar om realkompetanse i norsk.",
        "Prøve i engelsk 19. mai 2028.",
    ]
    assert {r.kind for r in reminders(found, TODAY, 30)} == {"info", "done"}


@pytest.mark.parametrize(
    ("spoken", "phase", "expected"),
    [
        (TODAY - timedelta(days=29), Phase.VG2, []),
        (TODAY - timedelta(days=30), Phase.VG2, ["Ikke fulgt opp siden 31. januar."]),
        (None, Phase.VG2, ["Ingen samtale er skrevet ennå."]),
        (None, Phase.INTERVIEW, []),
        (None, Phase.CERTIFIED, []),
    ],
)
def test_silence_is_told_of_men_in_the_course_alone(
    spoken: date | None, phase: Phase, expected: list[str]
) -> None:
    assert said(details(spoken=spoken, phase=phase)) == expected


def test_one_who_has_left_is_not_nagged_about() -> None:
    assert reminders(details(phase=Phase.LEFT, spoken=None, signed=None), TODAY, 30) == ()


def test_what_asks_for_something_comes_first_and_leads_somewhere() -> None:
    found = reminders(
        details(
            spoken=None,
            subjects=(subject(CommonSubject.NORSK, SubjectState.MISSING),),
        ),
        TODAY,
        30,
    )
    assert [r.action for r in found] == [
        ReminderAction.PLAN_SUBJECTS,
        ReminderAction.WRITE_NOTE,
        ReminderAction.NONE,
    ]


def talk(number: int, on: date | None, what: str = "", *, done: bool = False) -> FollowUpRow:
    return FollowUpRow(
        id=FollowUpId(number),
        version=1,
        recruit_id=RecruitId(1),
        recruit_name="Roar Dalseth",
        happened_on=TODAY,
        channel=Channel.PHONE,
        next_on=on,
        next_what=what,
        next_done=done,
    )


def milestone(number: int, on: date, title: str, **fields: object) -> MilestoneRow:
    values: dict[str, object] = {
        "actor": Actor.COORDINATOR,
        "kind": MilestoneKind.EVENT,
        "status": MilestoneStatus.NOT_STARTED,
        "cohort_id": CohortId(1),
        **fields,
    }
    return MilestoneRow(id=MilestoneId(number), version=1, title=title, starts_on=on, **values)  # type: ignore[arg-type]


def test_promises_and_milestones_come_in_date_order_with_who_does_them() -> None:
    found = coming_things(
        details(talks=(talk(1, date(2027, 3, 17), "Samtale om læreplass"), talk(2, None))),
        (
            milestone(1, date(2027, 3, 9), "Sluttvurdering", responsible_name="Grethe Aasbø"),
            milestone(2, date(2027, 6, 1), "Sommerjobb", actor=Actor.MUNICIPALITY),
        ),
        TODAY,
    )
    assert [(thing.what, thing.who) for thing in found] == [
        ("Sluttvurdering", "Grethe Aasbø"),
        ("Samtale om læreplass", "du"),
        ("Sommerjobb", "Kommunene"),
    ]
    assert [thing.is_own for thing in found] == [False, True, False]


def test_what_is_done_or_concerns_others_or_passed_for_the_whole_cohort_is_left_out() -> None:
    early = TODAY - timedelta(days=5)
    found = coming_things(
        details(talks=(talk(1, early), talk(2, early, done=True))),
        (
            milestone(1, early, "Kullets", cohort_id=CohortId(1)),
            milestone(2, TODAY, "Et annet kulls", cohort_id=CohortId(2)),
            milestone(3, TODAY, "En annens", recruit_id=RecruitId(2)),
            milestone(4, TODAY, "Gjort", status=MilestoneStatus.DONE),
            milestone(5, early, "Hans egen", recruit_id=RecruitId(1)),
            milestone(6, TODAY, "Styringsgruppe 2", actor=Actor.STEERING_GROUP),
        ),
        TODAY,
    )
    assert [thing.what for thing in found] == ["Hans egen", "Ta kontakt"]


def test_a_stretch_under_way_is_told_by_its_last_day() -> None:
    (thing,) = coming_things(
        details(),
        (milestone(1, TODAY - timedelta(days=9), "Intervjuer", ends_on=date(2027, 3, 12)),),
        TODAY,
    )
    assert (thing.what, thing.on) == ("Intervjuer, siste dag", date(2027, 3, 12))
    assert not thing.is_overdue(TODAY)


def test_texts_say_he_in_menn_i_helse_alone() -> None:
    assert person_words(CohortKind.MENN_I_HELSE).around == "Rundt ham"
    neutral = person_words(CohortKind.KVINNER_I_HELSE)
    texts = {neutral.around, neutral.himself, neutral.own_dates}
    assert not any(word in text.split() for text in texts for word in ("ham", "han", "hun", "hans"))
