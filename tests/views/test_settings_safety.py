from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mih_desktop.domain.errors import DiskFullError, WrongSecretError
from mih_desktop.domain.partners import ProfileEdit
from mih_desktop.services import backups, profile
from mih_desktop.views.context import AppContext
from mih_desktop.views.idle import LOCK_MINUTES
from mih_desktop.views.settings_page import backups_block
from mih_desktop.views.settings_page.backups_block import size_text
from mih_desktop.views.settings_page.recovery_block import FreshCodeDialog
from mih_desktop.views.settings_page.safety_section import SafetySection
from mih_desktop.views.widgets.dialog import ConfirmDialog
from tests.views.conftest import PASSWORD
from tests.views.settings_parts import click, opened, show_settings, shown_texts, write

NEW_PASSWORD = "seks gode ord til neste år"


def safety(qtbot: QtBot, context: AppContext, printed: list[str] | None = None) -> SafetySection:
    take = None if printed is None else printed.append
    section = show_settings(qtbot, context, "safety", print_recovery=take).section
    assert isinstance(section, SafetySection)
    return section


# -------------------------------------------------------------------------------------- password


def test_the_password_is_changed_by_key_and_forgotten_by_the_page(
    context: AppContext, qtbot: QtBot
) -> None:
    block = safety(qtbot, context).password
    for field, text in ((block.old, PASSWORD), (block.new, NEW_PASSWORD)):
        write(qtbot, field, text)
    assert not block.change.isEnabled()
    write(qtbot, block.again, NEW_PASSWORD, enter=True)

    assert block.done.isVisible()
    assert (block.old.value, block.new.value, block.again.value) == ("", "", "")
    with pytest.raises(WrongSecretError):
        context.store.change_password(PASSWORD, "noe helt annet her")
    context.store.change_password(NEW_PASSWORD, PASSWORD)


def test_what_is_missing_is_said_beside_the_button(context: AppContext, qtbot: QtBot) -> None:
    profile.set_profile(context.store, ProfileEdit(county="Vestmarka fylke"))
    block = safety(qtbot, context).password
    assert block.waits_for.text() == ""
    write(qtbot, block.new, "kort")
    assert "du bruker nå" in block.waits_for.text()
    write(qtbot, block.old, PASSWORD)
    assert "minst 12 tegn" in block.waits_for.text()
    write(qtbot, block.new, "Vestmarka fylke")
    assert "lett å gjette" in block.waits_for.text()
    write(qtbot, block.new, NEW_PASSWORD)
    assert "ikke like" in block.waits_for.text()
    write(qtbot, block.again, NEW_PASSWORD)
    assert block.waits_for.text() == ""
    assert block.change.isEnabled()


def test_a_wrong_old_password_is_said_under_its_field_and_changes_nothing(
    context: AppContext, qtbot: QtBot
) -> None:
    block = safety(qtbot, context).password
    for field, text in (
        (block.old, "feil passord her"),
        (block.new, NEW_PASSWORD),
        (block.again, NEW_PASSWORD),
    ):
        write(qtbot, field, text)
    click(qtbot, block.change)

    assert "stemmer ikke" in block.old.fault
    assert block.new.value == NEW_PASSWORD
    assert not block.done.isVisible()


def test_a_disk_that_fails_is_told_in_the_window(
    context: AppContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_old: str, _new: str) -> None:
        raise DiskFullError

    monkeypatch.setattr(context.store, "change_password", full)
    block = safety(qtbot, context).password
    for field, text in (
        (block.old, PASSWORD),
        (block.new, NEW_PASSWORD),
        (block.again, NEW_PASSWORD),
    ):
        write(qtbot, field, text)
    with qtbot.waitSignal(context.refused) as told:
        click(qtbot, block.change)
    assert "Disken er full" in told.args[0]
    assert block.change.isEnabled()


# --------------------------------------------------------------------------------- recovery code


def test_the_code_is_rehearsed(context: AppContext, qtbot: QtBot) -> None:
    code = context.store.new_recovery_code()
    block = safety(qtbot, context).recovery
    click(qtbot, block.rehearse)
    assert "Skriv koden" in block.typed.fault
    write(qtbot, block.typed, "AAAA-BBBB", enter=True)
    assert block.fails.isVisible()
    assert not block.fits.isVisible()

    write(qtbot, block.typed, code.lower().replace("-", " "))
    assert not block.fails.isVisible()
    click(qtbot, block.rehearse)

    assert block.fits.isVisible()
    assert block.typed.text == ""


def test_a_fresh_code_is_shown_once_printed_and_proven(context: AppContext, qtbot: QtBot) -> None:
    old = context.store.new_recovery_code()
    printed: list[str] = []
    block = safety(qtbot, context, printed).recovery
    click(qtbot, block.renew)
    sure = opened(block, ConfirmDialog, qtbot)
    assert isinstance(sure, ConfirmDialog)
    assert context.store.recovery_code_opens(old)
    click(qtbot, sure.verb)
    dialog = opened(block, FreshCodeDialog, qtbot)
    assert isinstance(dialog, FreshCodeDialog)

    assert not context.store.recovery_code_opens(old)
    assert context.store.recovery_code_opens(dialog.code)
    click(qtbot, dialog.print_button)
    assert printed == [dialog.code]
    groups = dialog.code.split("-")
    assert not dialog.verb.isEnabled()
    for field, group in zip(dialog.proof.fields, (groups[1], groups[4]), strict=True):
        qtbot.keyClicks(field.line, group.lower())
    assert dialog.verb.isEnabled()
    click(qtbot, dialog.verb)
    assert not block.fits.isVisible()


def test_without_a_printer_there_is_no_button_for_it(context: AppContext, qtbot: QtBot) -> None:
    block = safety(qtbot, context).recovery
    block._show_code(context.store.new_recovery_code())
    dialog = opened(block, FreshCodeDialog, qtbot)
    assert isinstance(dialog, FreshCodeDialog)
    assert not dialog.print_button.isVisible()


# --------------------------------------------------------------------------------------- backups


def test_a_backup_is_made_on_demand_and_listed_with_its_reason(
    context: AppContext, qtbot: QtBot
) -> None:
    block = safety(qtbot, context).backups
    assert "Ingen er tatt ennå." in shown_texts(block)
    assert not block.list.isVisible()
    click(qtbot, block.back_up)

    assert block.done.isVisible()
    (row,) = block.list.rows
    assert row.title == "i dag kl. 14.03"
    assert row.who == "da du ba om det"
    assert row.end.endswith("B")
    assert len(backups.list_backups(context.store)) == 1
    assert block.place.path.text() == str(context.store.backups)


def test_older_backups_are_counted_and_unknown_reasons_still_have_words(
    context: AppContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = backups.back_up(context.store, "close")
    from dataclasses import replace
    from datetime import timedelta

    found = tuple(
        replace(info, reason="noe-nytt" if n else "close", made_at=info.made_at - timedelta(days=n))
        for n in range(11)
    )
    monkeypatch.setattr(backups_block.backups, "list_backups", lambda _store: found)
    block = safety(qtbot, context).backups

    assert len(block.list.rows) == 8
    assert block.list.rows[0].who == "da programmet ble lukket"
    assert block.list.rows[1].who == "av en annen grunn"
    assert block.list.rows[1].title == "1. mars 2027 kl. 14.03"
    assert "3 eldre" in block.more.text()


def test_a_backup_that_fails_is_told_and_can_be_tried_again(
    context: AppContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise DiskFullError

    block = safety(qtbot, context).backups
    monkeypatch.setattr(backups_block.backups, "back_up", fail)
    with qtbot.waitSignal(context.refused):
        click(qtbot, block.back_up)
    assert block.back_up.isEnabled()
    assert not block.done.isVisible()


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (10, "1\u00a0kB"),
        (123_456, "123\u00a0kB"),
        (1_640_000, "1,6\u00a0MB"),
        (40_000_000, "40\u00a0MB"),
    ],
)
def test_a_size_is_written_in_kilobytes_or_megabytes(size: int, text: str) -> None:
    assert size_text(size) == text


# ------------------------------------------------------------------------------------------ lock


def test_the_wait_before_the_lock_is_chosen_from_a_list(context: AppContext, qtbot: QtBot) -> None:
    section = safety(qtbot, context)
    assert section.minutes.value == 10
    combo = section.minutes.combo
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert profile.get_setting(context.store, LOCK_MINUTES) == "15"


def test_an_unusual_wait_is_offered_when_it_is_the_stored_one(
    context: AppContext, qtbot: QtBot
) -> None:
    profile.set_setting(context.store, LOCK_MINUTES, "0")
    section = safety(qtbot, context)
    assert section.minutes.value == 0
    assert section.minutes.combo.currentText() == "aldri"
    assert section.place.path.text() == str(context.store.folder)
    assert not section.place_warning.isVisible()
