"""The dialog that moves somebody says what the start gate misses, and takes a reason instead."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import Phase
from mih_desktop.services import profile
from mih_desktop.services.start_gate import GATE_OFF, GATE_SETTING, GateFault, StartGate
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.phase_dialogs import MovePhaseDialog
from mih_desktop.views.settings_page.profile_section import ProfileSection
from mih_desktop.views.theme.theme import Theme

LEFT = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot, theme: Theme, gate: StartGate | None) -> MovePhaseDialog:
    dialog = MovePhaseDialog(
        theme,
        "Flytt til fase",
        phases=[Phase.TRIAL, Phase.VG1],
        suggested=Phase.TRIAL,
        day=date(2027, 4, 5),
        first_day=None,
        clock=lambda: datetime(2027, 3, 2, 12, 0),
        gate=gate,
    )
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (GateFault.NO_SHEET, "Ingenting er lagt inn ennå."),
        (GateFault.NOT_FROZEN, "ikke gjort klar til underskrift"),
        (GateFault.NOT_SIGNED, "underskriften er ikke ført inn"),
        (GateFault.CHANGED_SINCE, "endret siden den ble signert"),
    ],
)
def test_what_is_missing_is_said(qtbot: QtBot, theme: Theme, fault: GateFault, words: str) -> None:
    dialog = opened(qtbot, theme, StartGate(is_on=True, fault=fault))
    assert dialog.missing.isVisible()
    assert words in dialog.missing.accessibleName()
    assert dialog.verb.text() == "Start likevel"


def test_a_reason_is_asked_for_and_handed_over(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, StartGate(is_on=True, fault=GateFault.NOT_SIGNED))
    qtbot.mouseClick(dialog.verb, LEFT)
    assert dialog.isVisible()
    assert dialog.fault.isVisible()
    qtbot.keyClicks(dialog.reason.line, "Signeres i morgen")
    with qtbot.waitSignal(dialog.agreed) as agreed:
        qtbot.mouseClick(dialog.verb, LEFT)
    (move,) = agreed.args
    assert (move.phase, move.reason, move.without_signature) == (
        Phase.TRIAL,
        "Signeres i morgen",
        True,
    )


def test_another_phase_and_an_open_gate_ask_for_nothing(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, StartGate(is_on=True, fault=GateFault.NO_SHEET))
    dialog.phase.set_value(Phase.VG1)
    dialog.phase.committed.emit(Phase.VG1)
    assert not dialog.missing.isVisible()
    assert dialog.verb.text() == "Flytt"
    free = opened(qtbot, theme, StartGate(is_on=False, fault=GateFault.NO_SHEET))
    assert not free.missing.isVisible()
    with qtbot.waitSignal(free.agreed) as agreed:
        qtbot.mouseClick(free.verb, LEFT)
    assert not agreed.args[0].without_signature


def test_the_way_to_the_sheet_closes_the_dialog(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, StartGate(is_on=True, fault=GateFault.NO_SHEET))
    with qtbot.waitSignals([dialog.sheet_asked, dialog.rejected]):
        dialog.missing.acted.emit()


def test_the_county_switches_the_gate_off_and_on(qtbot: QtBot, context: AppContext) -> None:
    section = ProfileSection(context)
    qtbot.addWidget(section)
    section.refresh()
    assert section.gate.value is True
    section.gate.set_value(False)
    section.gate.committed.emit(False)
    assert profile.get_setting(context.store, GATE_SETTING) == GATE_OFF
    context.undo()
    section.refresh()
    assert section.gate.value is True
