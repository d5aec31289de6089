from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import Edge, FunnelStep, Phase
from mih_desktop.services import cohorts, history
from mih_desktop.views.cohorts.cohorts_page import CohortsPage
from mih_desktop.views.cohorts.move_dialogs import MoveDatesDialog, ReleaseDialog
from mih_desktop.views.context import AppContext
from mih_desktop.views.widgets.dialog import ConfirmDialog
from tests.views.cohort_parts import (
    click,
    opened,
    show_page,
    shown_texts,
    span_of,
    write,
)


@pytest.fixture
def page(practice_context: AppContext, qtbot: QtBot) -> CohortsPage:
    """Shows the practice cohort that is at school."""
    return show_page(qtbot, practice_context)


# ------------------------------------------------------------------------------------------- dates


def open_move(page: CohortsPage, phase: Phase, edge: Edge, qtbot: QtBot) -> MoveDatesDialog:
    page.tabs.choose("dates")
    line = page.dates.lines[phase]
    click(qtbot, (line.start if edge is Edge.START else line.end).day)
    dialog = opened(page, MoveDatesDialog, qtbot)
    assert isinstance(dialog, MoveDatesDialog)
    return dialog


def test_every_phase_has_its_dates_its_length_and_its_reason(page: CohortsPage) -> None:
    page.tabs.choose("dates")
    line = page.dates.lines[Phase.VG2]
    assert line.start.day.text() == "man. 04.01.2027"
    assert line.start.day.accessibleName() == "Flytt Vg2, første dag, nå 4. januar 2027"
    texts = shown_texts(line)
    assert "nå" in texts
    assert any(text.startswith("24 uke") for text in texts)
    assert any("presset sammen" in text for text in texts)
    assert "alt annet regnes herfra" in shown_texts(page.dates.lines[Phase.TRIAL])


def test_a_date_moves_only_after_its_preview_was_seen_and_as_one_undo(
    page: CohortsPage, practice_context: AppContext, qtbot: QtBot
) -> None:
    before = span_of(page, Phase.APPRENTICE)
    dialog = open_move(page, Phase.APPRENTICE, Edge.START, qtbot)
    new_day = before[0] + timedelta(days=7)
    qtbot.keyClicks(dialog.field.line, f"{new_day:%d.%m.%Y}")
    qtbot.keyClick(dialog.field.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    lines = dialog._lines.rows
    assert lines[0].title == "Læretid, første dag"
    assert len(lines) > 8
    assert span_of(page, Phase.APPRENTICE) == before
    qtbot.waitUntil(dialog._verb.isEnabled)

    qtbot.keyClick(dialog.field.line, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: span_of(page, Phase.APPRENTICE)[0] == new_day)
    assert "satt for hånd" in shown_texts(page.dates.lines[Phase.APPRENTICE])
    assert history.list_actions(practice_context.store, 1)[0].name.key == "cohort.moved"
    practice_context.undo()
    assert span_of(page, Phase.APPRENTICE) == before


def test_what_stays_and_why_is_listed_before_a_move(page: CohortsPage, qtbot: QtBot) -> None:
    dialog = open_move(page, Phase.TRIAL, Edge.START, qtbot)
    start = span_of(page, Phase.TRIAL)[0]
    dialog.field.line.selectAll()
    qtbot.keyClicks(dialog.field.line, f"{start + timedelta(days=14):%d.%m.%Y}")
    qtbot.waitUntil(lambda: bool(dialog._lines.rows))

    remarks = {row.who for row in dialog._lines.rows}
    assert "gjort, blir stående" in remarks
    assert "blir stående" in dialog._count.text()


def test_another_date_can_be_chosen_in_the_dialog(page: CohortsPage, qtbot: QtBot) -> None:
    click(qtbot, page.header.move_dates)
    dialog = opened(page, MoveDatesDialog, qtbot)
    assert isinstance(dialog, MoveDatesDialog)
    assert dialog.edge_choice.value == (Phase.TRIAL, Edge.START)
    combo = dialog.edge_choice.combo
    combo.setFocus()
    while dialog.edge_choice.value != (Phase.VG2, Edge.END):
        qtbot.keyClick(combo, Qt.Key.Key_Down)

    assert dialog.field.value == span_of(page, Phase.VG2)[1]
    write(qtbot, dialog.field, "25.06.2027")
    qtbot.waitUntil(dialog._verb.isEnabled)
    click(qtbot, dialog._verb)
    qtbot.waitUntil(lambda: span_of(page, Phase.VG2)[1] == date(2027, 6, 25))


def test_a_day_that_cannot_be_is_refused_under_the_field_and_stays_refused(
    page: CohortsPage, qtbot: QtBot
) -> None:
    before = span_of(page, Phase.TRIAL)
    dialog = open_move(page, Phase.TRIAL, Edge.END, qtbot)
    write(qtbot, dialog.field, "01.03.2026")
    qtbot.waitUntil(lambda: bool(dialog.field.fault))
    assert "slutte før den begynner" in dialog.field.fault
    qtbot.keyClick(dialog.field.line, Qt.Key.Key_Tab)
    assert "slutte før den begynner" in dialog.field.fault
    assert not dialog._verb.isEnabled()

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert span_of(page, Phase.TRIAL) == before


def test_a_hand_set_date_follows_the_standard_again(
    page: CohortsPage, practice_context: AppContext, qtbot: QtBot
) -> None:
    store = practice_context.store
    assert page.view is not None
    cohort_id, before = page.view.cohort.id, span_of(page, Phase.APPRENTICE)
    move = cohorts.preview_move(
        store, cohort_id, Phase.APPRENTICE, Edge.START, before[0] + timedelta(days=7)
    )
    practice_context.run_write(lambda: cohorts.move_phase_edge(store, move))
    page.tabs.choose("dates")
    cell = page.dates.lines[Phase.APPRENTICE].start
    assert cell.release.isVisible()

    click(qtbot, cell.release)
    dialog = opened(page, ReleaseDialog, qtbot)
    assert isinstance(dialog, ReleaseDialog)
    assert dialog.lines.rows[0].title == "Læretid, første dag"
    click(qtbot, dialog.verb)

    qtbot.waitUntil(lambda: span_of(page, Phase.APPRENTICE) == before)
    assert not cell.release.isVisible()


# ------------------------------------------------------------------------------ targets and classes


def test_a_target_is_stored_when_the_field_is_left(page: CohortsPage, qtbot: QtBot) -> None:
    page.tabs.choose("targets")
    line = page.targets.targets[FunnelStep.INFORMED]
    write(qtbot, line.target, "20")
    qtbot.keyClick(line.target.line, Qt.Key.Key_Return)
    assert page.view is not None
    assert page.view.cohort.targets[FunnelStep.INFORMED] == 20
    assert "4 over" in shown_texts(line)

    write(qtbot, line.target, "24")
    qtbot.keyClick(line.target.line, Qt.Key.Key_Return)
    assert "nådd" in shown_texts(line)

    line.target.line.selectAll()
    qtbot.keyClick(line.target.line, Qt.Key.Key_Delete)
    qtbot.keyClick(line.target.line, Qt.Key.Key_Return)
    assert FunnelStep.INFORMED not in page.view.cohort.targets
    assert "ikke satt" in shown_texts(line)


def test_classes_are_added_renamed_and_removed(
    page: CohortsPage, practice_context: AppContext, qtbot: QtBot
) -> None:
    page.tabs.choose("targets")
    targets = page.targets
    click(qtbot, targets.new_class.add)
    assert "Skriv navnet" in targets.new_class.name.fault
    write(qtbot, targets.new_class.name, "C")
    qtbot.keyClick(targets.new_class.name.line, Qt.Key.Key_Return)
    assert class_names(page) == ["A", "B", "C"]
    assert targets.new_class.name.text == ""

    line = list(targets.classes.values())[-1]
    write(qtbot, line.name, "Kveld")
    qtbot.keyClick(line.name.line, Qt.Key.Key_Return)
    assert class_names(page) == ["A", "B", "Kveld"]
    line.name.line.selectAll()
    qtbot.keyClick(line.name.line, Qt.Key.Key_Delete)
    qtbot.keyClick(line.name.line, Qt.Key.Key_Return)
    assert "må ha et navn" in line.name.fault
    assert class_names(page) == ["A", "B", "Kveld"]

    click(qtbot, line.remove)
    assert class_names(page) == ["A", "B"]
    click(qtbot, next(iter(targets.classes.values())).remove)
    dialog = opened(page, ConfirmDialog, qtbot)
    assert isinstance(dialog, ConfirmDialog)
    assert any("10 menn" in text for text in shown_texts(dialog))
    click(qtbot, dialog.verb)
    assert class_names(page) == ["B"]
    practice_context.undo()
    assert class_names(page) == ["A", "B"]


def class_names(page: CohortsPage) -> list[str]:
    assert page.view is not None
    assert len(page.targets.classes) == len(page.view.cohort.classes)
    return [row.name for row in page.view.cohort.classes]


def test_a_cohort_gets_another_name_but_never_none(page: CohortsPage, qtbot: QtBot) -> None:
    page.tabs.choose("targets")
    name = page.targets.name
    for text in ("Vårkullet", "Vårkullet i Havnes"):
        write(qtbot, name, text)
        qtbot.keyClick(name.line, Qt.Key.Key_Return)
        assert page.header.chooser.text() == text

    name.line.selectAll()
    qtbot.keyClick(name.line, Qt.Key.Key_Delete)
    qtbot.keyClick(name.line, Qt.Key.Key_Return)

    assert "må ha et navn" in name.fault
    assert page.header.chooser.text() == "Vårkullet i Havnes"


def test_a_cohort_goes_to_the_bin_after_saying_what_goes_along(
    page: CohortsPage, practice_context: AppContext, qtbot: QtBot
) -> None:
    page.tabs.choose("targets")
    assert page.view is not None
    shown = page.view.cohort.id
    click(qtbot, page.targets.bin)
    dialog = opened(page, ConfirmDialog, qtbot)
    assert isinstance(dialog, ConfirmDialog)
    texts = " ".join(shown_texts(dialog))
    assert "24 mappe" in texts
    assert "51 milepæl" in texts
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert page.view.cohort.id == shown

    click(qtbot, page.targets.bin)
    again = opened(page, ConfirmDialog, qtbot)
    assert isinstance(again, ConfirmDialog)
    click(qtbot, again.verb)

    assert page.view.cohort.id != shown
    practice_context.undo()
    assert shown in {row.id for row in cohorts.list_cohorts(practice_context.store)}
