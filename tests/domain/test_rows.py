from __future__ import annotations

import dataclasses
from datetime import date, datetime

import pytest

import mih_desktop.domain.enums as enums
from mih_desktop.domain import clock, errors, wording
from mih_desktop.domain.changes import Changes, Topic
from mih_desktop.domain.enums import (
    Actor,
    CohortKind,
    MilestoneKind,
    MilestoneStatus,
    Phase,
)
from mih_desktop.domain.forecast import ForecastMonth
from mih_desktop.domain.ids import CohortId, MilestoneId, RecruitId
from mih_desktop.domain.payments import PaidSums
from mih_desktop.domain.people import RecruitRow
from mih_desktop.domain.plan import CohortRow, MilestoneRow, PhaseSpan
from mih_desktop.domain.resources import resource_folder


def _milestone(**fields) -> MilestoneRow:
    return MilestoneRow(
        id=MilestoneId(1),
        version=1,
        title="Møte",
        actor=Actor.NAV,
        kind=MilestoneKind.SPAN,
        starts_on=date(2027, 3, 1),
        **({"status": MilestoneStatus.NOT_STARTED} | fields),
    )


def test_rows_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        _milestone().title = "Annet"


def test_a_milestone_is_late_after_its_last_day_and_only_while_open():
    lasting = _milestone(ends_on=date(2027, 3, 5))
    assert not lasting.is_overdue(date(2027, 3, 5))
    assert lasting.is_overdue(date(2027, 3, 6))
    for status in (MilestoneStatus.DONE, MilestoneStatus.NOT_RELEVANT):
        assert not _milestone(status=status).is_overdue(date(2028, 1, 1))
    assert _milestone(status=MilestoneStatus.PARTLY).is_overdue(date(2028, 1, 1))


def test_a_cohort_knows_its_phase_of_a_day():
    spans = (
        PhaseSpan(phase=Phase.TRIAL, starts_on=date(2027, 4, 5), ends_on=date(2027, 6, 25)),
        PhaseSpan(phase=Phase.VG1, starts_on=date(2027, 8, 16), ends_on=date(2027, 12, 17)),
    )
    cohort = CohortRow(
        id=CohortId(1),
        version=1,
        kind=CohortKind.MENN_I_HELSE,
        name="Kull 2027",
        year=2027,
        place="",
        phases=spans,
    )
    assert cohort.phase_on(date(2027, 6, 25)) is Phase.TRIAL
    assert cohort.phase_on(date(2027, 7, 1)) is None
    assert cohort.span(Phase.VG1) == spans[1]
    assert cohort.span(Phase.VG2) is None


def test_a_name_is_spoken_and_sorted():
    man = RecruitRow(
        id=RecruitId(1), version=1, family_name="Vik", given_name="Kåre", phase=Phase.VG1
    )
    assert (man.name, man.sorted_name) == ("Kåre Vik", "Vik, Kåre")
    alone = dataclasses.replace(man, given_name="")
    assert (alone.name, alone.sorted_name) == ("Vik", "Vik")


def test_what_is_left_of_a_month_is_counted_before_tax_while_net_is_unknown():
    month = ForecastMonth(
        month=date(2027, 3, 1),
        nav=20_000,
        municipality=1_000,
        other=500,
        costs=14_000,
        paid=PaidSums(nav=18_000, holiday=2_000),
    )
    assert (month.gross, month.comes_in, month.left) == (21_500, 20_000, 6_000)
    assert dataclasses.replace(month, net=15_000).left == 1_000


def test_changes_tell_what_they_touch():
    changes = Changes(topics=frozenset({Topic.RECRUITS}))
    assert changes.touches(Topic.RECRUITS, Topic.COHORTS)
    assert not changes.touches(Topic.COHORTS)
    assert changes
    assert not Changes()


def test_a_clock_that_stands_still_gives_its_day():
    moment = datetime(2027, 3, 2, 14, 3)
    assert clock.today(clock.FixedClock(moment)) == date(2027, 3, 2)
    assert clock.system_clock().tzinfo is None


def test_every_failure_has_a_code_of_its_own():
    kinds = [
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.MihError)
    ]
    codes = [kind.code for kind in kinds]
    assert len(set(codes)) == len(codes)
    assert errors.InvalidValueError(field="on").values == {"field": "on"}


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (enums.Phase, wording.PHASE_NAMES),
        (enums.Phase, wording.PERSON_LABELS),
        (enums.Phase, wording.PEOPLE_LABELS),
        (enums.Actor, wording.ACTOR_NAMES),
        (enums.CohortKind, wording.COHORT_KIND_NAMES),
        (enums.CohortKind, wording.PEOPLE_NOUNS),
        (enums.FunnelStep, wording.FUNNEL_NAMES),
        (enums.MilestoneKind, wording.MILESTONE_KIND_NAMES),
        (enums.MilestoneStatus, wording.STATUS_NAMES),
        (enums.ExitKind, wording.EXIT_NAMES),
        (enums.BenefitKind, wording.BENEFIT_NAMES),
        (enums.CommonSubject, wording.SUBJECT_NAMES),
        (enums.SubjectState, wording.SUBJECT_STATE_NAMES),
        (enums.OrganisationKind, wording.ORGANISATION_KIND_NAMES),
        (enums.Role, wording.ROLE_NAMES),
        (enums.Channel, wording.CHANNEL_NAMES),
        (enums.NoteVisibility, wording.VISIBILITY_NAMES),
        (enums.AmountUnit, wording.UNIT_NAMES),
        (enums.Certainty, wording.CERTAINTY_NAMES),
    ],
)
def test_every_word_of_a_closed_list_has_a_name(kind, names):
    assert set(names) == set(kind)
    assert all(names.values())


def test_the_source_language_is_answered_as_it_is():
    assert wording.source_text("wording", "Fagbrev") == "Fagbrev"


def test_resources_lie_beside_the_program_and_in_a_build_beside_the_code(monkeypatch, tmp_path):
    assert (resource_folder() / "programme" / "menn_i_helse.toml").exists()
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert resource_folder() == tmp_path / "resources"
