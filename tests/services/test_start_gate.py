"""Nobody starts before the economy sheet is signed, unless a reason is given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mih_desktop.domain.enums import BenefitKind, Phase
from mih_desktop.domain.errors import StartGateError
from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.money import BenefitPeriod, EconomyInputs
from mih_desktop.domain.people import NewRecruit, PhaseMove
from mih_desktop.services import economy, history, profile, recruit_path, recruits
from mih_desktop.services.start_gate import (
    GATE_OFF,
    GATE_SETTING,
    GateFault,
    StartGate,
    start_gate,
)
from mih_desktop.storage.store import Store

DAY = date(2027, 3, 2)
START = PhaseMove(phase=Phase.TRIAL, on=date(2027, 4, 5))
INPUTS = EconomyInputs(benefits=(BenefitPeriod(kind=BenefitKind.AAP, amount=Decimal(1072)),))


@pytest.fixture
def man(store: Store) -> RecruitId:
    new = NewRecruit(family_name="Vik", phase=Phase.INTERVIEW, entered_on=date(2027, 2, 1))
    return recruits.add_recruit(store, new).value


def sign(store: Store, man: RecruitId) -> None:
    version = economy.freeze_sheet(store, man, DAY).value
    economy.sign_version(store, version, DAY)


def phase_of(store: Store, man: RecruitId) -> Phase:
    return recruits.get_recruit(store, man).row.phase


def test_the_gate_names_what_is_missing_step_by_step(store: Store, man: RecruitId) -> None:
    assert start_gate(store, man) == StartGate(is_on=True, fault=GateFault.NO_SHEET)
    economy.save_inputs(store, man, INPUTS)
    assert start_gate(store, man).fault is GateFault.NOT_FROZEN
    version = economy.freeze_sheet(store, man, DAY).value
    assert start_gate(store, man).fault is GateFault.NOT_SIGNED
    economy.sign_version(store, version, DAY)
    assert start_gate(store, man).is_open
    economy.save_inputs(store, man, replace(INPUTS, own_limit=Decimal(9000)))
    assert start_gate(store, man).fault is GateFault.CHANGED_SINCE


def test_one_without_a_signed_sheet_is_not_let_through(store: Store, man: RecruitId) -> None:
    with pytest.raises(StartGateError) as refused:
        recruit_path.move_phase(store, man, START)
    assert refused.value.values == {"fault": "no_sheet"}
    assert phase_of(store, man) is Phase.INTERVIEW


def test_a_signature_opens_the_gate(store: Store, man: RecruitId) -> None:
    economy.save_inputs(store, man, INPUTS)
    sign(store, man)
    recruit_path.move_phase(store, man, START)
    assert phase_of(store, man) is Phase.TRIAL


def test_a_reason_lets_somebody_through_is_kept_and_can_be_undone(
    store: Store, man: RecruitId
) -> None:
    with pytest.raises(StartGateError):
        recruit_path.move_phase(store, man, replace(START, without_signature=True, reason="  "))
    move = replace(START, without_signature=True, reason="NAV signerer i morgen")
    recruit_path.move_phase(store, man, move)
    assert recruits.get_recruit(store, man).history[-1].reason == "NAV signerer i morgen"
    name = history.undo_state(store).undo
    assert name is not None
    assert (name.key, name.values["reason"]) == (
        "recruit.started_unsigned",
        "NAV signerer i morgen",
    )
    history.undo(store)
    assert phase_of(store, man) is Phase.INTERVIEW


def test_a_county_can_switch_the_gate_off(store: Store, man: RecruitId) -> None:
    profile.set_setting(store, GATE_SETTING, GATE_OFF)
    assert start_gate(store, man).is_open
    recruit_path.move_phase(store, man, START)
    assert phase_of(store, man) is Phase.TRIAL


def test_only_the_step_from_candidate_is_held_back(store: Store, man: RecruitId) -> None:
    recruit_path.move_phase(store, man, PhaseMove(phase=Phase.VG1, on=date(2027, 8, 16)))
    back = PhaseMove(phase=Phase.TRIAL, on=date(2027, 8, 17))
    recruit_path.move_phase(store, man, back)
    assert phase_of(store, man) is Phase.TRIAL
