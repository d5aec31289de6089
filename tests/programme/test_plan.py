from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.enums import (
    Actor,
    CohortKind,
    DayRule,
    Edge,
    MilestoneKind,
    MilestoneStatus,
    OffsetUnit,
    Phase,
)
from mih_desktop.domain.errors import InvalidValueError
from mih_desktop.domain.ids import CohortId, MilestoneId
from mih_desktop.domain.plan import AnchorRule, CohortRow, MilestoneRow, MovePreview, PhaseSpan
from mih_desktop.domain.working_days import is_working_day
from mih_desktop.programme.plan import (
    edge_date,
    lay_out_milestones,
    lay_out_phases,
    milestone_days,
    preview_move,
    preview_release,
    resolve,
)
from mih_desktop.programme.standard import load_standard

STANDARD = load_standard(CohortKind.MENN_I_HELSE)
START_2027 = date(2027, 4, 5)
starts = st.dates(date(2000, 1, 1), date(2100, 12, 31))


def cohort(starts_on: date = START_2027) -> CohortRow:
    return CohortRow(
        id=CohortId(7),
        version=1,
        kind=CohortKind.MENN_I_HELSE,
        name="Kull 2027",
        year=starts_on.year,
        place="Vestmarka",
        phases=lay_out_phases(STANDARD, starts_on),
    )


def rows(of: CohortRow) -> list[MilestoneRow]:
    return [
        MilestoneRow(
            id=MilestoneId(number),
            version=1,
            title=planned.title,
            actor=planned.actor,
            kind=planned.kind,
            status=MilestoneStatus.NOT_STARTED,
            starts_on=planned.starts_on,
            ends_on=planned.ends_on,
            anchor=planned.anchor,
            cohort_id=of.id,
            standard_key=planned.key,
        )
        for number, planned in enumerate(lay_out_milestones(STANDARD, of.phases), start=1)
    ]


def span(of: Sequence[PhaseSpan], phase: Phase) -> tuple[date, date]:
    found = next(s for s in of if s.phase is phase)
    return found.starts_on, found.ends_on


def moved(of: CohortRow, preview: MovePreview) -> CohortRow:
    after = {m.before.phase: m.after for m in preview.phases}
    return replace(of, phases=tuple(after.get(s.phase, s) for s in of.phases))


def moved_rows(of: Sequence[MilestoneRow], preview: MovePreview) -> list[MilestoneRow]:
    new = {m.milestone.id: (m.starts_on, m.ends_on) for m in preview.milestones}
    return [
        replace(r, starts_on=new[r.id][0], ends_on=new[r.id][1]) if r.id in new else r for r in of
    ]


def row(of: Sequence[MilestoneRow], key: str) -> MilestoneRow:
    return next(r for r in of if r.standard_key == key)


def test_twelve_weeks_from_7_april_end_on_29_june():
    assert span(lay_out_phases(STANDARD, date(2026, 4, 7)), Phase.TRIAL)[1] == date(2026, 6, 29)


def test_a_trial_that_would_end_on_a_weekend_ends_on_the_friday():
    assert span(lay_out_phases(STANDARD, START_2027), Phase.TRIAL)[1] == date(2027, 6, 25)


def test_a_cohort_that_starts_in_april_2027_follows_the_calendar_to_its_certificates():
    phases = lay_out_phases(STANDARD, START_2027)
    assert [(s.phase, s.starts_on, s.ends_on) for s in phases] == [
        (Phase.INTERESTED, date(2026, 9, 1), date(2027, 1, 10)),
        (Phase.INFO_MEETING, date(2027, 1, 11), date(2027, 2, 12)),
        (Phase.INTERVIEW, date(2027, 2, 15), date(2027, 3, 12)),
        (Phase.TRIAL, date(2027, 4, 5), date(2027, 6, 25)),
        (Phase.SUMMER_JOB_1, date(2027, 7, 1), date(2027, 7, 31)),
        (Phase.VG1, date(2027, 8, 16), date(2027, 12, 17)),
        (Phase.VG2, date(2028, 1, 3), date(2028, 6, 16)),
        (Phase.SUMMER_JOB_2, date(2028, 7, 1), date(2028, 7, 31)),
        (Phase.APPRENTICE, date(2028, 8, 14), date(2029, 10, 12)),
        (Phase.TRADE_TEST, date(2029, 10, 15), date(2029, 11, 23)),
        (Phase.CERTIFIED, date(2029, 11, 26), date(2029, 12, 31)),
    ]


def test_a_trial_that_ends_in_early_july_still_leads_to_that_summers_job():
    phases = lay_out_phases(STANDARD, date(2027, 4, 19))
    assert span(phases, Phase.TRIAL)[1] == date(2027, 7, 9)
    assert span(phases, Phase.SUMMER_JOB_1) == (date(2027, 7, 10), date(2027, 7, 31))


def test_a_cohort_that_starts_in_the_autumn_waits_for_the_next_summer():
    phases = lay_out_phases(STANDARD, date(2026, 9, 7))
    assert span(phases, Phase.SUMMER_JOB_1)[0] == date(2027, 7, 1)
    assert span(phases, Phase.VG1)[0] == date(2027, 8, 16)


@given(starts)
def test_the_phases_of_any_start_follow_each_other(starts_on: date):
    phases = lay_out_phases(STANDARD, starts_on)
    assert all(s.starts_on <= s.ends_on for s in phases)
    pairs = list(pairwise(phases))
    assert all(a.ends_on < b.starts_on for a, b in pairs)
    assert span(phases, Phase.TRIAL)[0] == starts_on


@given(starts)
def test_the_milestones_of_any_start_are_all_laid_out_and_on_working_days(starts_on: date):
    planned = lay_out_milestones(STANDARD, lay_out_phases(STANDARD, starts_on))
    assert len(planned) == len(STANDARD.milestones)
    assert [p.starts_on for p in planned] == sorted(p.starts_on for p in planned)
    for p in planned:
        assert p.anchor.day_rule is DayRule.AS_IS or is_working_day(p.starts_on)
        assert p.ends_on is None or p.ends_on >= p.starts_on


@pytest.mark.parametrize("starts_on", [date(1999, 12, 31), date(2101, 1, 1)])
def test_a_start_outside_the_centuries_of_the_program_is_refused(starts_on: date):
    with pytest.raises(InvalidValueError) as fault:
        lay_out_phases(STANDARD, starts_on)
    assert fault.value.values == {"field": "starts_on"}


def test_an_edge_of_a_phase_the_cohort_lacks_is_refused():
    with pytest.raises(InvalidValueError) as fault:
        edge_date((), Phase.VG1, Edge.START)
    assert fault.value.values == {"field": "phase", "phase": "vg1"}


def test_an_anchor_counts_from_its_edge():
    phases = lay_out_phases(STANDARD, START_2027)
    anchor = AnchorRule(phase=Phase.VG1, edge=Edge.END, amount=1, unit=OffsetUnit.MONTHS)
    assert resolve(anchor, phases) == date(2028, 1, 17)


def test_moving_the_start_a_week_moves_what_hangs_on_it():
    before = cohort()
    preview = preview_move(
        STANDARD, before, rows(before), Phase.TRIAL, Edge.START, date(2027, 4, 12)
    )
    assert {m.before.phase for m in preview.phases} == {
        Phase.INFO_MEETING,
        Phase.INTERESTED,
        Phase.INTERVIEW,
        Phase.TRIAL,
        Phase.SUMMER_JOB_1,
    }
    titles = {m.milestone.standard_key for m in preview.milestones}
    assert "mentor_gathering_1" in titles
    assert "school_start" not in titles
    assert preview.stays == ()
    assert preview.stays_phases == ()
    assert not any(m.after.start_hand_set for m in preview.phases)


@given(starts, st.integers(-200, 200))
def test_moving_the_start_there_and_back_gives_the_same_plan(starts_on: date, days: int):
    target = starts_on + timedelta(days=days)
    if not date(2000, 1, 1) <= target <= date(2100, 12, 31):
        return
    first, plan = cohort(starts_on), rows(cohort(starts_on))
    there = preview_move(STANDARD, first, plan, Phase.TRIAL, Edge.START, target)
    second, new_plan = moved(first, there), moved_rows(plan, there)
    assert second.phases == lay_out_phases(STANDARD, target)
    assert {r.standard_key: r.starts_on for r in new_plan} == {
        p.key: p.starts_on for p in lay_out_milestones(STANDARD, second.phases)
    }
    back = preview_move(STANDARD, second, new_plan, Phase.TRIAL, Edge.START, starts_on)
    assert moved(second, back).phases == first.phases
    assert moved_rows(new_plan, back) == plan


def test_moving_to_the_same_day_moves_nothing():
    before = cohort()
    preview = preview_move(STANDARD, before, rows(before), Phase.TRIAL, Edge.START, START_2027)
    assert (preview.phases, preview.milestones, preview.stays) == ((), (), ())


def test_an_edge_that_is_moved_is_marked_as_set_by_hand_and_later_moves_leave_it_alone():
    first = cohort()
    preview = preview_move(STANDARD, first, [], Phase.TRIAL, Edge.END, date(2027, 6, 18))
    second = moved(first, preview)
    trial = second.span(Phase.TRIAL)
    assert trial is not None
    assert (trial.end_hand_set, trial.start_hand_set) == (True, False)
    later = preview_move(STANDARD, second, [], Phase.TRIAL, Edge.START, date(2027, 3, 30))
    assert span(moved(second, later).phases, Phase.TRIAL) == (date(2027, 3, 30), date(2027, 6, 18))
    assert [s.phase for s in later.stays_phases] == [Phase.TRIAL]
    assert Phase.SUMMER_JOB_1 not in {m.before.phase for m in later.phases}


def test_what_does_not_hang_on_the_moved_edge_stays_even_if_it_differs_from_the_standard():
    first = cohort()
    odd = tuple(
        replace(s, ends_on=date(2028, 6, 9)) if s.phase is Phase.VG2 else s for s in first.phases
    )
    preview = preview_move(
        STANDARD, replace(first, phases=odd), [], Phase.APPRENTICE, Edge.START, date(2028, 8, 21)
    )
    assert {m.before.phase for m in preview.phases} == {
        Phase.APPRENTICE,
        Phase.TRADE_TEST,
        Phase.CERTIFIED,
    }


def test_milestones_that_are_hand_set_or_done_stay_and_are_listed():
    before = cohort()
    plan = rows(before)
    by_hand = replace(row(plan, "intake_forms"), is_hand_set=True, starts_on=date(2027, 2, 3))
    done = replace(row(plan, "interviews"), status=MilestoneStatus.DONE)
    preview = preview_move(
        STANDARD, before, [by_hand, done], Phase.TRIAL, Edge.START, date(2027, 4, 12)
    )
    assert preview.milestones == ()
    assert preview.stays == (by_hand, done)


def test_a_hand_set_milestone_on_another_edge_is_not_listed():
    before = cohort()
    elsewhere = replace(row(rows(before), "school_start"), is_hand_set=True)
    preview = preview_move(STANDARD, before, [elsewhere], Phase.TRIAL, Edge.START, date(2027, 4, 6))
    assert preview.stays == ()


def test_a_milestone_without_an_anchor_is_not_moved():
    before = cohort()
    fixed = replace(row(rows(before), "intake_forms"), anchor=None)
    preview = preview_move(STANDARD, before, [fixed], Phase.TRIAL, Edge.START, date(2027, 4, 12))
    assert (preview.milestones, preview.stays) == ((), ())
    assert milestone_days(STANDARD, fixed, before.phases) == (fixed.starts_on, fixed.ends_on)


def test_an_anchored_milestone_that_already_stands_on_its_new_day_is_not_listed():
    before = cohort()
    ahead = replace(row(rows(before), "mentor_gathering_1"), starts_on=date(2027, 3, 30))
    preview = preview_move(STANDARD, before, [ahead], Phase.TRIAL, Edge.START, date(2027, 4, 12))
    assert (preview.milestones, preview.stays) == ((), ())


def own(anchor: AnchorRule, ends_on: date | None = None) -> MilestoneRow:
    return MilestoneRow(
        id=MilestoneId(99),
        version=1,
        title="Kurs",
        actor=Actor.COORDINATOR,
        kind=MilestoneKind.SPAN,
        status=MilestoneStatus.NOT_STARTED,
        starts_on=START_2027,
        ends_on=ends_on,
        anchor=anchor,
    )


def test_an_own_milestone_keeps_its_length_when_it_moves():
    before = cohort()
    course = own(AnchorRule(phase=Phase.TRIAL, edge=Edge.START), ends_on=date(2027, 4, 8))
    preview = preview_move(STANDARD, before, [course], Phase.TRIAL, Edge.START, date(2027, 4, 12))
    assert [(m.starts_on, m.ends_on) for m in preview.milestones] == [
        (date(2027, 4, 12), date(2027, 4, 15))
    ]


def test_a_move_says_what_day_off_a_milestone_lands_on():
    before = cohort()
    plain = own(AnchorRule(phase=Phase.TRIAL, edge=Edge.START, amount=26))
    preview = preview_move(STANDARD, before, [plain], Phase.TRIAL, Edge.START, date(2027, 4, 21))
    assert [m.lands_on for m in preview.milestones] == ["Andre pinsedag; Grunnlovsdag"]


def test_an_edge_given_back_to_the_standard_gets_its_rule_again():
    first = cohort()
    second = moved(
        first, preview_move(STANDARD, first, [], Phase.TRIAL, Edge.END, date(2027, 6, 18))
    )
    released = preview_release(STANDARD, second, [], Phase.TRIAL, Edge.END)
    assert moved(second, released).phases == first.phases
    assert released.stays_phases == ()


@pytest.mark.parametrize("phase", [Phase.TRIAL, Phase.LEFT])
def test_an_edge_that_no_rule_gives_cannot_be_given_back(phase: Phase):
    with pytest.raises(InvalidValueError):
        preview_release(STANDARD, cohort(), [], phase, Edge.START)


def test_a_phase_that_would_end_before_it_starts_is_refused_with_its_name():
    with pytest.raises(InvalidValueError) as fault:
        preview_move(STANDARD, cohort(), [], Phase.VG1, Edge.END, date(2027, 8, 1))
    assert fault.value.values == {"field": "phase", "phase": "vg1"}


def test_a_start_too_far_away_is_refused():
    with pytest.raises(InvalidValueError):
        preview_move(STANDARD, cohort(), [], Phase.TRIAL, Edge.START, date(2101, 4, 1))


def test_a_phase_the_cohort_lacks_cannot_be_moved():
    with pytest.raises(InvalidValueError):
        preview_move(STANDARD, cohort(), [], Phase.LEFT, Edge.START, START_2027)


def test_a_phase_that_the_cohort_does_not_have_is_not_added_by_a_move():
    whole = cohort()
    short = replace(whole, phases=tuple(s for s in whole.phases if s.phase is not Phase.CERTIFIED))
    preview = preview_move(STANDARD, short, [], Phase.APPRENTICE, Edge.START, date(2028, 8, 21))
    assert Phase.CERTIFIED not in {m.before.phase for m in preview.phases}
