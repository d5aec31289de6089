from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.enums import CohortKind, ExitKind, FunnelStep, Phase
from mih_desktop.domain.ids import PhaseEntryId
from mih_desktop.domain.people import PhaseEntry
from mih_desktop.domain.plan import FunnelCount
from mih_desktop.programme.funnel import count_funnel, exit_of, highest_step
from mih_desktop.programme.plan import lay_out_phases
from mih_desktop.programme.standard import load_standard

STANDARD = load_standard(CohortKind.MENN_I_HELSE)
PHASES = lay_out_phases(STANDARD, date(2027, 4, 5))
TODAY = date(2027, 5, 1)


def entry(phase: Phase, day: date, exit_kind: ExitKind | None = None, id_: int = 1) -> PhaseEntry:
    return PhaseEntry(id=PhaseEntryId(id_), phase=phase, entered_on=day, exit_kind=exit_kind)


def counts(*histories: list[PhaseEntry], today: date = TODAY) -> dict[FunnelStep, FunnelCount]:
    found = count_funnel(histories, STANDARD.targets, PHASES, today)
    return {count.step: count for count in found}


def test_a_later_phase_counts_for_the_steps_before_it():
    found = counts([entry(Phase.TRIAL, date(2027, 4, 5))])
    assert [found[s].actual for s in FunnelStep] == [1, 1, 1, 0, 0]
    assert [found[s].target for s in FunnelStep] == [80, 70, 30, 25, 20]


def test_somebody_who_is_only_interested_is_counted_nowhere():
    found = counts([entry(Phase.INTERESTED, date(2027, 1, 5))])
    assert [c.actual for c in found.values()] == [0, 0, 0, 0, 0]


def test_what_has_not_happened_yet_is_not_counted():
    history = [entry(Phase.TRIAL, date(2027, 4, 5)), entry(Phase.VG1, date(2027, 8, 16))]
    assert highest_step(history, TODAY) is FunnelStep.TRIAL
    assert exit_of([entry(Phase.LEFT, date(2027, 6, 1))], TODAY) is None


def test_who_left_is_counted_at_the_last_step_they_reached():
    found = counts(
        [entry(Phase.TRIAL, date(2027, 4, 5)), entry(Phase.LEFT, date(2027, 4, 20))],
        [
            entry(Phase.TRIAL, date(2027, 4, 5)),
            entry(Phase.LEFT, date(2027, 4, 20), ExitKind.GUIDED_OUT),
        ],
        [
            entry(Phase.INTERVIEW, date(2027, 2, 20)),
            entry(Phase.LEFT, date(2027, 3, 1), ExitKind.OWN_CHOICE),
        ],
    )
    trial, interviewed = found[FunnelStep.TRIAL], found[FunnelStep.INTERVIEWED]
    assert (trial.left_own_choice, trial.left_guided_out, trial.left_other) == (0, 1, 1)
    assert (interviewed.left_own_choice, interviewed.left_guided_out) == (1, 0)
    assert trial.actual == 2
    assert interviewed.actual == 3


def test_somebody_who_came_back_has_not_left():
    history = [
        entry(Phase.TRIAL, date(2027, 4, 5)),
        entry(Phase.LEFT, date(2027, 4, 12), ExitKind.OWN_CHOICE),
        entry(Phase.TRIAL, date(2027, 4, 19)),
    ]
    assert exit_of(history, TODAY) is None


def test_leaving_on_the_day_of_the_last_phase_is_leaving():
    day = date(2027, 4, 5)
    history = [entry(Phase.LEFT, day, ExitKind.OTHER, 1), entry(Phase.TRIAL, day, id_=2)]
    assert exit_of(history, TODAY) is ExitKind.OTHER


def test_a_step_that_the_cohort_has_not_come_to_is_marked():
    found = counts(today=date(2027, 2, 20))
    assert [found[s].is_reached for s in FunnelStep] == [True, True, False, False, False]


def test_a_step_that_somebody_has_reached_early_is_reached():
    found = counts([entry(Phase.CERTIFIED, date(2027, 1, 1))])
    assert all(c.is_reached for c in found.values())


@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from(list(Phase)), st.dates(date(2026, 1, 1), date(2029, 12, 31))),
            max_size=6,
        ),
        max_size=8,
    ),
    st.dates(date(2026, 1, 1), date(2029, 12, 31)),
)
def test_each_step_holds_at_most_as_many_as_the_one_before(
    histories: list[list[tuple[Phase, date]]], today: date
):
    made = [[entry(p, d, id_=n) for n, (p, d) in enumerate(h)] for h in histories]
    found = list(counts(*made, today=today).values())
    assert all(a.actual >= b.actual for a, b in pairwise(found))
    left = sum(c.left_own_choice + c.left_guided_out + c.left_other for c in found)
    assert left <= found[0].actual
