"""The coordinator's main job, once from end to end through the real windows."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mih_desktop.app import Program
from mih_desktop.domain.clock import FixedClock
from mih_desktop.domain.enums import BenefitKind, Edge, Phase
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.services import cohorts, economy, history, recruits
from mih_desktop.views.entry.first_start import FirstStart
from mih_desktop.views.entry.step_cohort import EXCEL
from mih_desktop.views.entry.unlock_page import UnlockPage
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.reports.report_request import ReportKind

SAMPLE = Path(__file__).parent / "exchange" / "data" / "deltakerliste_kull_2026.xlsx"
PASSWORD = "fjorden fryser sjelden i mars"
CLOCK = FixedClock(datetime(2026, 4, 3, 9, 0))
TODAY = CLOCK().date()


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    made = Program(qapp, folder=tmp_path / "store", settings_path=tmp_path / "mih.ini", clock=CLOCK)
    yield made
    made.quit()
    made.theme.leave()


def _click(qtbot: Any, button: Any) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _settle(qtbot: Any, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=20_000)


def _begin(qtbot: Any, program: Program) -> None:
    """Go through the first start by keys, and ask for the list from Excel."""
    start = program.entry
    assert isinstance(start, FirstStart)
    qtbot.keyClicks(start.who.name.line, "Ingrid Marie Tveitdal")
    qtbot.keyClicks(start.who.county.line, "Rogaland")
    _click(qtbot, start.next)
    qtbot.keyClicks(start.secret.password.line, PASSWORD)
    qtbot.keyClicks(start.secret.again.line, PASSWORD)
    groups = start.secret.code.split("-")
    for field, index in zip(start.secret.proofs, (1, 4), strict=True):
        qtbot.keyClicks(field.line, groups[index])
    _click(qtbot, start.next)
    qtbot.waitUntil(start.cohort.isVisible, timeout=20_000)
    start.cohort.choices.choose(EXCEL)
    start.cohort.choices.chosen.emit(EXCEL)
    with qtbot.waitSignal(program.opened, timeout=20_000):
        _click(qtbot, start.next)


def _take_the_list(qtbot: Any, program: Program) -> None:
    """Read the sample list and take it; nothing is stored before the button is pressed."""
    window = program.window
    page = window.page
    page.open_file(SAMPLE)
    qtbot.waitUntil(lambda: page.draft is not None, timeout=20_000)
    store = program.context.store
    everybody = RecruitQuery(listing=RecruitListFilter.ALL)
    assert recruits.list_recruits(store, everybody, TODAY) == ()
    assert len(page.draft.reading.unique_people) == 30
    qtbot.waitUntil(page.view.bar.button.isEnabled)
    _click(qtbot, page.view.bar.button)
    qtbot.waitUntil(lambda: len(recruits.list_recruits(store, everybody, TODAY)) == 30)
    _settle(qtbot, program)


def test_from_the_excel_list_to_sheet_and_workbook_and_back_after_a_lock(
    qtbot: Any, program: Program, tmp_path: Path
) -> None:
    program.start()
    _begin(qtbot, program)
    _take_the_list(qtbot, program)
    store = program.context.store

    # The dates of the list are those of the cohort, and one of them is moved.
    (cohort,) = cohorts.list_cohorts(store)
    assert cohort.span(Phase.TRIAL).starts_on == date(2026, 3, 30)
    assert cohort.span(Phase.TRIAL).ends_on == date(2026, 6, 19)
    assert cohort.span(Phase.VG1).starts_on == date(2026, 8, 17)
    assert [c.name for c in cohort.classes] == ["A", "B"]
    preview = cohorts.preview_move(store, cohort.id, Phase.VG1, Edge.START, date(2026, 8, 24))
    program.context.run_write(lambda: cohorts.move_phase_edge(store, preview))
    _settle(qtbot, program)
    program.window.navigate(NavigationTarget(page="wheel"))
    _settle(qtbot, program)

    # The folder, by the search field.
    program.window.navigate(NavigationTarget(page="recruits"))
    _settle(qtbot, program)
    program.window.top_bar.search.line.setFocus()
    qtbot.keyClicks(program.window.top_bar.search.line, "oyv")
    _settle(qtbot, program)
    man = recruits.list_recruits(store, RecruitQuery(text="oyv"), TODAY)[0]
    assert man.name == "Øyvind Hætta"
    program.window.navigate(NavigationTarget(page="folder", recruit_id=man.id, tab="economy"))
    _settle(qtbot, program)

    # His money, typed into the page.
    folder = program.window.page
    inputs = _economy_inputs(folder)
    benefit = inputs.benefits.groups[0]
    benefit.kind.set_value(BenefitKind.AAP)
    benefit.kind.committed.emit(BenefitKind.AAP)
    qtbot.keyClicks(benefit.amount.line, "1160")
    qtbot.keyClick(benefit.amount.line, Qt.Key.Key_Return)
    qtbot.keyClicks(benefit.ends_on.line, "31.12.2027")
    qtbot.keyClick(benefit.ends_on.line, Qt.Key.Key_Return)
    _settle(qtbot, program)
    qtbot.waitUntil(
        lambda: economy.get_inputs(store, man.id).benefits[0].ends_on == date(2027, 12, 31)
    )
    assert economy.get_inputs(store, man.id).benefits[0].amount == Decimal(1160)

    # The sheet as PDF and the workbook, saved from the page Rapporter.
    pdf = _save_report(qtbot, program, ReportKind.ECONOMY, tmp_path / "ark.pdf", man.id)
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert "Øyvind Hætta" in text
    assert "ikke et vedtak" in text
    assert "ØVING" not in text
    book = _save_report(qtbot, program, ReportKind.WORKBOOK, tmp_path / "team.xlsx")
    sheets = openpyxl.load_workbook(io.BytesIO(book))
    cells = [str(c.value) for sheet in sheets for row in sheet.iter_rows() for c in row if c.value]
    assert any("Rogaland" in cell for cell in cells)
    assert not any("Hætta" in cell for cell in cells)

    # Locked, unlocked, and everything there; then one undo takes back the last thing only.
    program.context.lock_requested.emit()
    unlock = program.entry
    assert isinstance(unlock, UnlockPage)
    assert program.window is None
    qtbot.keyClicks(unlock.password.line, PASSWORD)
    with qtbot.waitSignal(program.opened, timeout=20_000):
        qtbot.keyClick(unlock.password.line, Qt.Key.Key_Return)
    _settle(qtbot, program)
    store = program.context.store
    assert (
        len(recruits.list_recruits(store, RecruitQuery(listing=RecruitListFilter.ALL), TODAY)) == 30
    )
    assert economy.get_inputs(store, man.id).benefits[0].amount == Decimal(1160)
    moved = cohorts.list_cohorts(store)[0].span(Phase.VG1)
    assert (moved.starts_on, moved.start_hand_set) == (date(2026, 8, 24), True)
    while history.undo_state(store).undo is not None:
        history.undo(store)
    assert recruits.list_recruits(store, RecruitQuery(listing=RecruitListFilter.ALL), TODAY) == ()


def _economy_inputs(folder: Any) -> Any:
    from mih_desktop.views.folder.economy.inputs_column import InputsColumn

    (column,) = folder.findChildren(InputsColumn)
    return column


def _save_report(
    qtbot: Any, program: Program, kind: ReportKind, path: Path, recruit_id: Any = None
) -> bytes:
    window = program.window
    target = NavigationTarget(page="reports", recruit_id=recruit_id, tab=str(kind))
    window.navigate(target)
    _settle(qtbot, program)
    page = window.page
    qtbot.waitUntil(page.save_button.isEnabled, timeout=20_000)
    _click(qtbot, page.save_button)
    dialog = page.saver.dialog
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(path.exists, timeout=20_000)
    _settle(qtbot, program)
    return path.read_bytes()


def test_closing_the_window_backs_up_and_lets_the_store_go(
    qtbot: Any, program: Program, tmp_path: Path
) -> None:
    from mih_desktop.services import backups, opening

    program.start()
    _begin(qtbot, program)
    folder = program.context.store.folder
    program.window.close()
    assert program.window is None
    assert opening.newest_backup(folder) is not None
    with opening.open_by_password(folder, PASSWORD, CLOCK) as store:
        assert [info.reason for info in backups.list_backups(store)] == ["close"]


def test_a_run_that_changed_nothing_leaves_no_new_backup(qtbot: Any, program: Program) -> None:
    from mih_desktop.services import backups, opening

    program.start()
    _begin(qtbot, program)
    program.clock = program.context.store.clock = FixedClock(datetime(2026, 4, 3, 9, 5))
    program.lock()
    unlock = program.entry
    qtbot.keyClicks(unlock.password.line, PASSWORD)
    with qtbot.waitSignal(program.opened, timeout=20_000):
        qtbot.keyClick(unlock.password.line, Qt.Key.Key_Return)
    _settle(qtbot, program)
    folder = program.context.store.folder
    program.lock()
    with opening.open_by_password(folder, PASSWORD, CLOCK) as store:
        assert len(backups.list_backups(store)) == 1


def test_nobody_at_the_keys_locks_the_program(qtbot: Any, program: Program) -> None:
    from mih_desktop.services import profile
    from mih_desktop.views.idle import LOCK_MINUTES

    program.start()
    _begin(qtbot, program)
    context = program.context
    context.run_write(lambda: profile.set_setting(context.store, LOCK_MINUTES, "3"))
    _settle(qtbot, program)
    qtbot.waitUntil(lambda: program._idle._minutes == 3)
    with qtbot.waitSignal(program.locked):
        program._idle._timer.timeout.emit()
    assert isinstance(program.entry, UnlockPage)


def test_zero_minutes_means_never(qtbot: Any, program: Program) -> None:
    from mih_desktop.services import profile
    from mih_desktop.views.idle import LOCK_MINUTES

    program.start()
    _begin(qtbot, program)
    context = program.context
    context.run_write(lambda: profile.set_setting(context.store, LOCK_MINUTES, "0"))
    qtbot.waitUntil(lambda: program._idle._minutes == 0)
    assert not program._idle._timer.isActive()


def test_every_page_of_the_rail_opens_with_nothing_in_the_store(
    qtbot: Any, program: Program
) -> None:
    program.start()
    _begin(qtbot, program)
    for key in ("today", "wheel", "cohorts", "recruits", "reports", "settings", "import"):
        program.window.navigate(NavigationTarget(page=key))
        _settle(qtbot, program)
        assert program.window.page is not None
        assert not program.window.grab().isNull()
    program.raise_window()
    program.print_recovery("M4QH-7TXB-2KPD-9WRC-F6NJ-3ZVA")
    _settle(qtbot, program)
    for dialog in program.window.findChildren(type(program.window)):
        dialog.close()
