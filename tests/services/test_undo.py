"""Undo and redo, proved over random sequences of every service that writes."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

import mih_desktop.services
from mih_desktop.domain.clock import FixedClock
from mih_desktop.domain.enums import Phase
from mih_desktop.domain.errors import CannotUndoError, MihError
from mih_desktop.domain.people import NewRecruit, RecruitEdit
from mih_desktop.models import JournalAction
from mih_desktop.services import history, recruits
from mih_desktop.services.registry import WRITING_SERVICES
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import reading
from tests.services.conftest import NOW, PASSWORD
from tests.services.state import state_of
from tests.services.writing_actions import ACTIONS, Hand, Nothing

KEPT = {"economy.freeze_sheet", "economy.sign_version"}
"""Signatures are superseded, never taken back; they have tests of their own."""
HEAVY = {"practice.create_practice", "practice.lay_out_example", "practice.remove_practice"}


def _services() -> None:
    for module in pkgutil.iter_modules(mih_desktop.services.__path__):
        importlib.import_module(f"mih_desktop.services.{module.name}")


def test_every_function_that_opens_a_writing_unit_is_listed_and_has_an_action():
    _services()
    opened = set()
    for path in Path(mih_desktop.services.__path__[0]).glob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and any(
                isinstance(call, ast.Call) and getattr(call.func, "id", "") == "writing"
                for call in ast.walk(node)
            ):
                opened.add(f"{path.stem}.{node.name}")
    assert opened == set(WRITING_SERVICES)
    assert opened == set(ACTIONS)


def _run(store: Store, random: Random, names: list[str]) -> list[str]:
    done = []
    for name in names:
        before = _actions(store)
        try:
            ACTIONS[name](Hand(store, random))
        except (Nothing, MihError):
            continue
        if _actions(store) > before:
            done.append(name)
    return done


def _actions(store: Store) -> int:
    with reading(store) as session:
        return len(session.scalars(select(JournalAction.id)).all())


def _undo_all(store: Store) -> int:
    steps = 0
    while history.undo_state(store).undo is not None:
        history.undo(store)
        steps += 1
    return steps


def _redo_all(store: Store) -> int:
    steps = 0
    while history.undo_state(store).redo is not None:
        history.redo(store)
        steps += 1
    return steps


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), length=st.integers(5, 40))
def test_any_sequence_undone_is_the_start_and_redone_is_the_end(
    store_folder: Path, seed: int, length: int
):
    random = Random(seed)  # noqa: S311
    names = sorted(set(ACTIONS) - KEPT - HEAVY)
    # A row to act on must come early, or most of a short sequence would find nothing.
    chosen = ["cohorts.create_cohort", "recruits.add_recruit", *random.choices(names, k=length)]
    clock = FixedClock(NOW)
    with Store.open(store_folder, password=PASSWORD, clock=clock) as store:
        start = state_of(store)
        _run(store, random, chosen[: length // 2])
        middle_steps = _undo_all(store)
        assert state_of(store) == start
    with Store.open(store_folder, password=PASSWORD, clock=clock) as store:
        assert _redo_all(store) == middle_steps
        _run(store, random, chosen[length // 2 :])
        end = state_of(store)
        _undo_all(store)
        assert state_of(store) == start
        _redo_all(store)
        assert state_of(store) == end
        _undo_all(store)


@pytest.mark.parametrize("name", sorted(set(ACTIONS) - KEPT))
def test_each_writing_service_is_undone_and_redone_by_itself(store: Store, name: str):
    random = Random(7)  # noqa: S311
    _run(store, random, ["cohorts.create_cohort"] * 2 + ["recruits.add_recruit"] * 3)
    prepared = [n for n in sorted(ACTIONS) if ".add_" in n or n == "roles.set_role"]
    _run(store, random, prepared + sorted(n for n in ACTIONS if ".bin_" in n))
    if name == "practice.remove_practice":
        _run(store, random, ["practice.create_practice"])
    if name in {"recruit_path.reset_course_span", "cohorts.reset_deviation"}:
        maker = {"recruit_path.reset_course_span": "recruit_path.set_course_span"}
        _run(store, random, [maker.get(name, "cohorts.set_deviation")] * 8)
    if name == "milestones.release_milestone":
        _run(store, random, ["milestones.edit_milestone"] * 30)
    if name == "cohorts.release_edge":
        # The bin hides cohorts, so these are made and moved after it.
        _run(store, random, ["cohorts.create_cohort"] * 3 + ["cohorts.move_phase_edge"] * 25)
    before = state_of(store)
    for _ in range(60):
        if _run(store, random, [name]) and state_of(store) != before:
            break
    else:
        pytest.fail(f"{name} never changed anything")
    after = state_of(store)
    history.undo(store)
    # Tries that changed nothing are not noted, so one step takes it back.
    assert state_of(store) == before
    history.redo(store)
    assert state_of(store) == after


def test_two_hundred_steps_are_undone_after_a_restart(store_folder: Path):
    with Store.open(store_folder, password=PASSWORD, clock=FixedClock(NOW)) as store:
        for number in range(210):
            recruits.add_recruit(store, NewRecruit(family_name=f"Navn {number}"))
    with Store.open(store_folder, password=PASSWORD, clock=FixedClock(NOW)) as store:
        assert _undo_all(store) == 210
        assert recruits.list_binned(store) == ()
        assert state_of(store)["recruit"] == []


def test_key_strokes_in_one_field_are_one_step(store: Store):
    recruit_id = recruits.add_recruit(store, NewRecruit(family_name="Vik")).value
    version = 1
    for phone in ("4", "41", "411"):
        version = recruits.edit_recruit(store, recruit_id, version, RecruitEdit(phone=phone)).value
    history.undo(store)
    assert recruits.get_recruit(store, recruit_id).row.phone == ""
    history.redo(store)
    assert recruits.get_recruit(store, recruit_id).row.phone == "411"


def test_key_strokes_after_a_pause_are_a_new_step(store: Store):
    recruit_id = recruits.add_recruit(store, NewRecruit(family_name="Vik")).value
    version = recruits.edit_recruit(store, recruit_id, 1, RecruitEdit(phone="4")).value
    store.clock = FixedClock(NOW + timedelta(minutes=6))
    recruits.edit_recruit(store, recruit_id, version, RecruitEdit(phone="41"))
    history.undo(store)
    assert recruits.get_recruit(store, recruit_id).row.phone == "4"


def test_something_new_drops_what_could_be_redone(store: Store):
    recruits.add_recruit(store, NewRecruit(family_name="Vik"))
    history.undo(store)
    recruits.add_recruit(store, NewRecruit(family_name="Moe"))
    assert history.undo_state(store).redo is None
    with pytest.raises(CannotUndoError):
        history.redo(store)


def test_an_empty_journal_has_nothing_to_undo(store: Store):
    assert history.undo_state(store).undo is None
    with pytest.raises(CannotUndoError):
        history.undo(store)


def test_a_signed_sheet_is_not_taken_back_and_what_it_needs_stays(store: Store):
    random = Random(1)  # noqa: S311
    recruit_id = recruits.add_recruit(
        store, NewRecruit(family_name="Vik", phase=Phase.INTERVIEW, entered_on=date(2027, 1, 1))
    ).value
    _run(store, random, ["economy.save_inputs", "economy.freeze_sheet", "economy.sign_version"])
    recruits.edit_recruit(store, recruit_id, 1, RecruitEdit(phone="411"))
    history.undo(store)
    history.undo(store)
    with pytest.raises(CannotUndoError):
        history.undo(store)
    assert recruits.get_recruit(store, recruit_id).row.economy_signed_on is not None


def test_actions_are_listed_newest_first_with_their_time(store: Store):
    recruits.add_recruit(store, NewRecruit(family_name="Vik"))
    recruits.add_recruit(store, NewRecruit(family_name="Moe"))
    history.undo(store)
    rows = history.list_actions(store)
    assert [row.is_undone for row in rows] == [True, False]
    assert rows[0].at == datetime.isoformat(NOW, timespec="minutes")
