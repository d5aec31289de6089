"""The invented county that practice lays out: partners, three cohorts, people, talks, money."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import cycle
from typing import Any

from sqlalchemy import select

from mih_desktop.domain.enums import (
    CANDIDATE_PHASES,
    BenefitKind,
    Channel,
    CohortKind,
    CommonSubject,
    ExitKind,
    MilestoneStatus,
    NoteVisibility,
    OrganisationKind,
    Phase,
    SubjectState,
)
from mih_desktop.domain.ids import CohortId, SchoolClassId
from mih_desktop.domain.money import (
    ApprenticeshipPay,
    BenefitPeriod,
    Confirmation,
    EconomyInputs,
    FixedCost,
    OpenQuestion,
    SummerJob,
)
from mih_desktop.domain.people import ChildRow, NewRecruit, SubjectRow
from mih_desktop.domain.plan import NewCohort
from mih_desktop.domain.resources import resource_folder
from mih_desktop.domain.searchable import search_text
from mih_desktop.models import (
    Cohort,
    CohortPhase,
    Contact,
    ContactRole,
    FollowUp,
    Milestone,
    Recruit,
    RecruitPhase,
    SchoolClass,
)
from mih_desktop.services.cohorts import insert_cohort
from mih_desktop.services.economy import put_inputs, put_version
from mih_desktop.services.partners import find_or_add_contact, find_or_add_organisation
from mih_desktop.services.recruits import insert_recruit
from mih_desktop.storage.unit_of_work import Work

_LATE_SPRING = 6
"""From June on the next cohort is the one that starts the year after."""


_SATURDAY = 5

_NEXT_IN_DAYS: tuple[int | None, ...] = (9, None, 0, None, 17, None, 4, None, 40, -1, None, 26)
"""When the next thing is for each man in turn: a day with something late, and not too much."""

_PHASES_OF_COHORT: tuple[tuple[tuple[Phase, int], ...], ...] = (
    # The youngest cohort: being recruited, some already trying the work.
    (
        (Phase.INTERESTED, 7),
        (Phase.INFO_MEETING, 5),
        (Phase.INTERVIEW, 6),
        (Phase.TRIAL, 2),
        (Phase.LEFT, 2),
    ),
    # The middle one: mostly at school, two who started late.
    (
        (Phase.TRIAL, 1),
        (Phase.SUMMER_JOB_1, 1),
        (Phase.VG1, 16),
        (Phase.VG2, 2),
        (Phase.LEFT, 4),
    ),
    # The oldest: apprentices, the first of them through the trade test.
    (
        (Phase.SUMMER_JOB_2, 1),
        (Phase.APPRENTICE, 12),
        (Phase.TRADE_TEST, 2),
        (Phase.CERTIFIED, 1),
        (Phase.LEFT, 2),
    ),
)


@lru_cache(maxsize=1)
def _sample() -> dict[str, Any]:
    with (resource_folder() / "practice" / "practice.toml").open("rb") as file:
        return tomllib.load(file)


def lay_out(work: Work, today: date, *, is_practice: bool) -> None:
    """Lay out the county around a day, inside a unit of work."""
    _add_partners(work, is_practice=is_practice)
    people = iter(_sample()["names"]["people"])
    start_year = today.year if today.month < _LATE_SPRING else today.year + 1
    for age, phases in enumerate(_PHASES_OF_COHORT):
        cohort = _lay_out_cohort(work, age, start_year - age, today, is_practice=is_practice)
        _add_people(work, cohort, people, _at_school_now(work, cohort, phases, today), today)


def _at_school_now(
    work: Work, cohort: Cohort, phases: tuple[tuple[Phase, int], ...], today: date
) -> tuple[tuple[Phase, int], ...]:
    """Let most of a class be in the school year it is in today, and a few in the other."""
    vg2 = work.session.scalars(
        select(CohortPhase).where(
            CohortPhase.cohort_id == cohort.id, CohortPhase.phase == Phase.VG2
        )
    ).first()
    if vg2 is None or today < vg2.starts_on:
        return phases
    swapped = {Phase.VG1: Phase.VG2, Phase.VG2: Phase.VG1}
    return tuple((swapped.get(phase, phase), number) for phase, number in phases)


def _add_partners(work: Work, *, is_practice: bool) -> None:
    for partner in _sample()["partner"]:
        organisation = find_or_add_organisation(
            work.session,
            partner["name"],
            OrganisationKind(partner["kind"]),
            is_practice=is_practice,
        )
        contact = find_or_add_contact(
            work.session,
            partner["contact"],
            organisation,
            phone=_phone(900),
            is_practice=is_practice,
        )
        contact.title = partner["title"]


def _lay_out_cohort(work: Work, age: int, year: int, today: date, *, is_practice: bool) -> Cohort:
    cohort = insert_cohort(
        work,
        NewCohort(
            kind=CohortKind.MENN_I_HELSE,
            place=_sample()["county_place"][age],
            starts_on=_first_monday_after_easter_rush(year),
            is_practice=is_practice,
        ),
    )
    _set_statuses(work, cohort, today)
    return cohort


def _add_people(
    work: Work,
    cohort: Cohort,
    people: Iterator[list[Any]],
    phases: tuple[tuple[Phase, int], ...],
    today: date,
) -> None:
    classes = [work.add(SchoolClass(cohort_id=cohort.id, name=name)) for name in ("A", "B")]
    homes = cycle(_sample()["municipality"])
    position = 0
    for phase, number in phases:
        for _ in range(number):
            chosen = classes[position % 2]
            _add_person(work, cohort, next(people), next(homes), phase, chosen, position, today)
            position += 1
    work.session.flush()


def _first_monday_after_easter_rush(year: int) -> date:
    """Return the first Monday from 3 April on, a usual day for a start."""
    day = date(year, 4, 3)
    return day + timedelta(days=-day.weekday() % 7)


def _set_statuses(work: Work, cohort: Cohort, today: date) -> None:
    """Leave the two newest past dates open, so that there is something to catch up with."""
    rows = work.session.scalars(
        select(Milestone).where(Milestone.cohort_id == cohort.id).order_by(Milestone.starts_on)
    ).all()
    past = [row for row in rows if (row.ends_on or row.starts_on) < today]
    for row in past[:-1]:
        row.status = MilestoneStatus.DONE
    for row in rows:
        if row.starts_on <= today <= (row.ends_on or row.starts_on) and row.ends_on is not None:
            row.status = MilestoneStatus.IN_PROGRESS


def _add_person(
    work: Work,
    cohort: Cohort,
    row: list[Any],
    home: dict[str, Any],
    phase: Phase,
    school_class: SchoolClass,
    position: int,
    today: date,
) -> None:
    family_name, given_name, birth_year, child_years, benefit = row
    in_school = phase not in (Phase.INTERESTED, Phase.INFO_MEETING, Phase.INTERVIEW, Phase.LEFT)
    entered_on = _entered(work, cohort, phase, position, today)
    placement = home["placements"][position % len(home["placements"])]
    recruit = insert_recruit(
        work,
        NewRecruit(
            family_name=family_name,
            given_name=given_name,
            phase=phase,
            entered_on=entered_on,
            phone=_phone(cohort.id * 100 + position),
            email=f"{given_name.split()[0].casefold()}@eksempel.no",
            birth_date=date(birth_year, 1 + position % 12, 3 + position),
            cohort_id=CohortId(cohort.id),
            class_id=SchoolClassId(school_class.id) if in_school else None,
            municipality=home["name"],
            nav_office=home["nav"],
            nav_adviser=home["advisers"][position % len(home["advisers"])],
            placement=placement if in_school else "",
            mentor=home["mentors"][position % len(home["mentors"])] if in_school else "",
            benefit=BenefitKind(benefit),
            subjects=_subjects(position),
            children=tuple(ChildRow(birth_year=y) for y in child_years),
            left_on=entered_on if phase == Phase.LEFT else None,
            exit_kind=ExitKind.OWN_CHOICE if position % 2 else ExitKind.GUIDED_OUT,
            exit_phase=Phase.TRIAL,
        ),
        today=today,
    )
    _give_phones(work, recruit)
    _add_earlier_phases(work, cohort, recruit, phase, entered_on)
    if phase == Phase.LEFT:
        return
    _add_talks(work, recruit, position, today)
    if in_school or phase == Phase.INTERVIEW:
        _add_economy(work, recruit, home, position, today)


def _give_phones(work: Work, recruit: Recruit) -> None:
    """Give the people around a man numbers, so that there is somebody to ring."""
    around = select(Contact).join(ContactRole).where(ContactRole.recruit_id == recruit.id)
    for contact in work.session.scalars(around):
        if not contact.phone:
            contact.phone = _phone(5000 + contact.id)
            contact.search = search_text(contact.name, contact.title, phones=(contact.phone,))


def _entered(work: Work, cohort: Cohort, phase: Phase, position: int, today: date) -> date:
    """Return when he came into the phase: with his cohort, or lately where it is ahead of him."""
    wanted = Phase.SUMMER_JOB_1 if phase == Phase.LEFT else phase
    span = work.session.scalars(
        select(CohortPhase).where(CohortPhase.cohort_id == cohort.id, CohortPhase.phase == wanted)
    ).first()
    if span is not None and span.starts_on <= today:
        return span.starts_on
    return today - timedelta(days=5 + position % 20)


def _add_earlier_phases(
    work: Work, cohort: Cohort, recruit: Recruit, phase: Phase, entered_on: date
) -> None:
    """Give him the history that leads to where he is, each stay ending where the next begins."""
    order = [p for p in Phase if p != Phase.LEFT]
    reached = Phase.TRIAL if phase == Phase.LEFT else phase
    spans = {
        span.phase: span.starts_on
        for span in work.session.scalars(
            select(CohortPhase).where(CohortPhase.cohort_id == cohort.id)
        )
    }
    earlier = [p for p in order[: order.index(reached)] if p in spans]
    ends = entered_on
    stays: list[RecruitPhase] = []
    for step in reversed(earlier):
        starts = min(spans[step], ends - timedelta(days=7))
        stays.append(
            RecruitPhase(recruit_id=recruit.id, phase=step, entered_on=starts, left_on=ends)
        )
        ends = starts
    work.session.add_all(reversed(stays))


def _subjects(position: int) -> tuple[SubjectRow, ...]:
    states = (SubjectState.PASSED, SubjectState.PRIOR_LEARNING_APPROVED, SubjectState.PASSED)
    rows = []
    for index, subject in enumerate(CommonSubject):
        state = states[(position + index) % len(states)]
        if (position + index) % 7 == 0:
            state = SubjectState.MISSING
        rows.append(SubjectRow(subject=subject, state=state))
    return tuple(rows)


def _add_talks(work: Work, recruit: Recruit, position: int, today: date) -> None:
    talks = _sample()["talk"]
    is_candidate = recruit.phase in CANDIDATE_PHASES
    things = _sample()["candidate_things" if is_candidate else "next_things"]
    coming = _NEXT_IN_DAYS[position % len(_NEXT_IN_DAYS)]
    for number in range(2 + position % 3):
        talk = talks[0 if is_candidate else 1 + (position + number) % (len(talks) - 1)]
        promises = number == 0 and coming is not None
        work.session.add(
            FollowUp(
                recruit_id=recruit.id,
                happened_on=today - timedelta(days=3 + (position * 5) % 38 + number * 31),
                channel=Channel(talk["channel"]),
                topic_text=talk["topic"],
                note=talk["note"],
                next_on=_weekday(today + timedelta(days=coming or 0)) if promises else None,
                next_what=things[position % len(things)] if promises else "",
                next_done=False,
                visibility=NoteVisibility.PRIVATE if number == 1 else NoteVisibility.TRANSFER,
                is_draft=False,
            )
        )


def _weekday(day: date) -> date:
    """Return the day, or the Monday after a weekend."""
    return day if day.weekday() < _SATURDAY else day + timedelta(days=7 - day.weekday())


def _add_economy(
    work: Work, recruit: Recruit, home: dict[str, Any], position: int, today: date
) -> None:
    kind = recruit.benefit or BenefitKind.AAP
    decided = position % 3 != 0
    amounts = {
        BenefitKind.AAP: Decimal(1072 + 11 * (position % 9)),
        BenefitKind.DAGPENGER: Decimal(980 + 13 * (position % 7)),
        BenefitKind.SOSIALHJELP: Decimal(620),
    }
    amount = amounts.get(kind) if decided or kind != BenefitKind.AAP else None
    adviser = home["advisers"][position % len(home["advisers"])]
    confirmation = (
        Confirmation(by=adviser, role="NAV-veileder", on=today - timedelta(days=40 + position))
        if decided
        else None
    )
    inputs = EconomyInputs(
        benefits=(
            BenefitPeriod(
                kind=kind,
                amount=amount,
                ends_on=today + timedelta(days=400 + 30 * position) if position % 2 else None,
                confirmation=confirmation,
            ),
        ),
        summer_jobs=(
            SummerJob(number=1, employer=home["name"], shifts=20, evening_hours=Decimal(24)),
            SummerJob(number=2, employer=home["name"], shifts=20, weekend_hours=Decimal(30)),
        ),
        apprenticeship=ApprenticeshipPay(
            percents=(Decimal(50),) if position % 4 else (), employer=home["name"]
        ),
        costs=(
            FixedCost(name="Husleie", amount=Decimal(8_200 + 150 * (position % 8))),
            FixedCost(name="Strøm", amount=Decimal(1_100)),
            FixedCost(name="Mobil og nett", amount=Decimal(690)),
        ),
        questions=(
            OpenQuestion(
                text="Blir ytelsen forlenget til skolen er ferdig?",
                who=f"{adviser}, {home['nav']}",
                due_on=today + timedelta(days=12 + position),
            ),
        )
        if position % 5 == 0
        else (),
        income_today=None,
    )
    put_inputs(work, recruit.id, inputs)
    signed_on = today - timedelta(days=30 + position)
    if recruit.phase != Phase.INTERVIEW and position % 6:
        put_version(work, recruit.id, signed_on, signed_on=signed_on)


def _phone(number: int) -> str:
    """Return a number in the series that is kept free for invented people."""
    return f"59{number * 7919 % 1_000_000:06}"
