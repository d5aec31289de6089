from __future__ import annotations

from datetime import date, timedelta

from mih_desktop.domain.enums import CohortKind, Edge, Phase
from mih_desktop.domain.plan import NewCohort
from mih_desktop.programme.deviations import deviation
from mih_desktop.services import cohorts
from mih_desktop.storage.store import Store
from tests.services.state import state_of

NEW = NewCohort(kind=CohortKind.MENN_I_HELSE, place="Havnes", starts_on=date(2027, 4, 5))


def test_a_release_moves_just_what_its_preview_showed(store: Store) -> None:
    cohort_id = cohorts.create_cohort(store, NEW).value
    before = cohorts.get_cohort(store, cohort_id).span(Phase.VG1)
    assert before is not None
    later = before.starts_on + timedelta(days=14)
    move = cohorts.preview_move(store, cohort_id, Phase.VG1, Edge.START, later)
    cohorts.move_phase_edge(store, move)
    stood = state_of(store)

    preview = cohorts.preview_release(store, cohort_id, Phase.VG1, Edge.START)

    assert state_of(store) == stood
    assert preview.new_date == before.starts_on
    assert preview.milestones
    cohorts.release_edge(store, cohort_id, Phase.VG1, Edge.START)
    span = cohorts.get_cohort(store, cohort_id).span(Phase.VG1)
    assert span == before


def test_the_standard_in_force_has_the_countys_own_lengths(store: Store) -> None:
    kind = CohortKind.MENN_I_HELSE
    assert cohorts.standard_in_force(store, kind).deviations == ()

    cohorts.set_deviation(store, deviation(kind, "phase.trial", "length", 10))

    standard = cohorts.standard_in_force(store, kind)
    assert [row.item_key for row in standard.deviations] == ["phase.trial"]
    assert cohorts.standard_in_force(store, CohortKind.KVINNER_I_HELSE).deviations == ()
