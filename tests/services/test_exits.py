from __future__ import annotations

from datetime import date

from mih_desktop.domain.enums import CohortKind, ExitKind, Phase
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.people import NewRecruit, PhaseMove
from mih_desktop.domain.plan import NewCohort
from mih_desktop.services import cohorts, exits, recruit_path, recruits
from mih_desktop.storage.store import Store


def _cohort(store: Store) -> CohortId:
    new = NewCohort(kind=CohortKind.MENN_I_HELSE, place="Havnes", starts_on=date(2026, 4, 7))
    return cohorts.create_cohort(store, new).value


def test_one_who_left_is_listed_with_where_from_and_where_to(store: Store) -> None:
    cohort = _cohort(store)
    man = NewRecruit(
        family_name="Bråten", given_name="Kim Are", phase=Phase.TRIAL, cohort_id=cohort
    )
    recruit_id = recruits.add_recruit(store, man).value
    move = PhaseMove(
        phase=Phase.LEFT,
        on=date(2027, 4, 1),
        exit_kind=ExitKind.OWN_CHOICE,
        reason="Fikk tilbud",
        route_onward="fast jobb",
    )
    recruit_path.move_phase(store, recruit_id, move)

    (row,) = exits.list_exits(store, cohort)

    assert (row.family_name, row.given_name) == ("Bråten", "Kim Are")
    assert row.from_phase is Phase.TRIAL
    assert row.left_on == date(2027, 4, 1)
    assert row.exit_kind is ExitKind.OWN_CHOICE
    assert (row.reason, row.route_onward) == ("Fikk tilbud", "fast jobb")


def test_those_still_here_in_other_cohorts_or_in_the_bin_are_not_listed(store: Store) -> None:
    cohort, other = _cohort(store), _cohort(store)
    here = NewRecruit(family_name="Eng", phase=Phase.TRIAL, cohort_id=cohort)
    recruits.add_recruit(store, here)
    gone = [
        recruits.add_recruit(
            store, NewRecruit(family_name=name, phase=Phase.LEFT, cohort_id=number)
        ).value
        for name, number in (("Åsen", cohort), ("Berg", cohort), ("Dahl", other))
    ]
    recruits.bin_recruit(store, gone[1])

    rows = exits.list_exits(store, cohort)

    assert [row.family_name for row in rows] == ["Åsen"]
    assert rows[0].exit_kind is ExitKind.OTHER


def test_exits_come_in_norwegian_order_and_one_who_came_back_is_gone_from_them(
    store: Store,
) -> None:
    cohort = _cohort(store)
    ids = {
        name: recruits.add_recruit(
            store,
            NewRecruit(
                family_name=name, phase=Phase.LEFT, cohort_id=cohort, left_on=date(2026, 6, 1)
            ),
        ).value
        for name in ("Ås", "Aas", "Øye", "Berg")
    }
    recruit_path.move_phase(store, ids["Berg"], PhaseMove(phase=Phase.TRIAL, on=date(2026, 7, 1)))

    assert [row.family_name for row in exits.list_exits(store, cohort)] == ["Aas", "Øye", "Ås"]
