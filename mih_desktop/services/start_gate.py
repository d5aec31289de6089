"""The gate at the start of the trial period: nobody starts before the economy sheet is signed.

Rule: mennihelse.no, «Ytelser og lønn» (27.09.2017): the form must be filled in and signed before a
man may start as helserekrutt. A county can switch the gate off, and the coordinator can let
somebody through with a reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.enums import CANDIDATE_PHASES, Phase
from mih_desktop.domain.errors import StartGateError
from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.money import EconomyInputs
from mih_desktop.domain.people import PhaseMove
from mih_desktop.economy import document
from mih_desktop.models import EconomySheet, EconomyVersion, Recruit, Setting
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import reading

GATE_SETTING = "start_gate"
GATE_OFF = "off"


class GateFault(StrEnum):
    """What keeps somebody from starting."""

    NO_SHEET = "no_sheet"
    NOT_FROZEN = "not_frozen"
    NOT_SIGNED = "not_signed"
    CHANGED_SINCE = "changed_since"


@dataclass(frozen=True, slots=True, kw_only=True)
class StartGate:
    """Whether the way into the trial period is open; `fault` None where nothing is missing."""

    is_on: bool
    fault: GateFault | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether somebody may start without a reason being given."""
        return not self.is_on or self.fault is None


def start_gate(store: Store, recruit_id: RecruitId) -> StartGate:
    """Return how the gate stands for somebody."""
    with reading(store) as session:
        return _gate(session, recruit_id)


def check_start(session: Session, recruit: Recruit, move: PhaseMove) -> None:
    """Refuse a step from candidate into the trial period while the gate is shut.

    Raises:
        StartGateError: The sheet is not signed, and no reason is given for starting all the same.
    """
    if move.phase is not Phase.TRIAL or recruit.phase not in CANDIDATE_PHASES:
        return
    if move.without_signature and move.reason.strip():
        return
    gate = _gate(session, recruit.id)
    if not gate.is_open and gate.fault is not None:
        raise StartGateError(fault=gate.fault.value)


def _gate(session: Session, recruit_id: int) -> StartGate:
    value = session.scalars(select(Setting.value).where(Setting.key == GATE_SETTING)).first()
    return StartGate(is_on=value != GATE_OFF, fault=_fault(session, recruit_id))


def _fault(session: Session, recruit_id: int) -> GateFault | None:
    newest = session.scalars(
        select(EconomyVersion)
        .where(EconomyVersion.recruit_id == recruit_id)
        .order_by(EconomyVersion.number.desc())
        .limit(1)
    ).first()
    typed = session.scalars(
        select(EconomySheet.document).where(EconomySheet.recruit_id == recruit_id)
    ).first()
    inputs = EconomyInputs() if typed is None else document.load(EconomyInputs, typed)
    if newest is None:
        return GateFault.NO_SHEET if inputs == EconomyInputs() else GateFault.NOT_FROZEN
    if newest.signed_on is None:
        return GateFault.NOT_SIGNED
    if document.load(SheetContent, newest.content).inputs != inputs:
        return GateFault.CHANGED_SINCE
    return None
