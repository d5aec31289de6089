"""Unlocking and the first start, with real keys and clicks on a real store."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from mih_desktop.services import cohorts, practice, profile
from mih_desktop.storage.store import Store
from mih_desktop.views.entry.first_start import FirstStart
from mih_desktop.views.entry.password_strength import strength
from mih_desktop.views.entry.step_cohort import EXCEL, NOTHING, PRACTICE
from mih_desktop.views.entry.unlock_page import UnlockPage
from tests.views.conftest import CLOCK

PASSWORD = "fjorden fryser sjelden i mars"


@pytest.fixture
def locked(tmp_path: Path) -> tuple[Path, str]:
    store, code = Store.create(tmp_path / "store", PASSWORD, CLOCK)
    store.close()
    return tmp_path / "store", code


@pytest.fixture
def unlock(qtbot, theme, runner, locked):
    page = UnlockPage(
        theme=theme, runner=runner, folder=locked[0], clock=CLOCK, county="Vestmarka fylke"
    )
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    return page


@pytest.fixture
def first(qtbot, theme, runner, tmp_path):
    page = FirstStart(theme=theme, runner=runner, folder=tmp_path / "ny", clock=CLOCK)
    qtbot.addWidget(page)
    page.resize(1200, 860)
    page.show()
    return page


def _click(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _fill_who(qtbot, page: FirstStart) -> None:
    qtbot.keyClicks(page.who.name.line, "Ingrid Marie Tveitdal")
    qtbot.keyClicks(page.who.county.line, "Vestmarka fylke")
    _click(qtbot, page.next)


def _fill_secret(qtbot, page: FirstStart) -> None:
    qtbot.keyClicks(page.secret.password.line, PASSWORD)
    qtbot.keyClicks(page.secret.again.line, PASSWORD)
    groups = page.secret.code.split("-")
    for field, index in zip(page.secret.proofs, (1, 4), strict=True):
        qtbot.keyClicks(field.line, groups[index].lower())
    _click(qtbot, page.next)


def test_the_right_password_opens_the_store(qtbot, unlock):
    with qtbot.waitSignal(unlock.opened) as caught:
        qtbot.keyClicks(unlock.password.line, PASSWORD)
        qtbot.keyClick(unlock.password.line, Qt.Key.Key_Return)
    caught.args[0].close()
    assert unlock.password.value == ""


def test_a_wrong_password_says_so_and_clears_the_line(qtbot, unlock):
    qtbot.keyClicks(unlock.password.line, "feil passord")
    _click(qtbot, unlock.unlock_button)
    assert unlock.password.fault
    assert unlock.password.value == ""
    assert unlock.unlock_button.isEnabled()


def test_many_wrong_tries_make_the_next_one_wait(qtbot, unlock):
    for _ in range(3):
        qtbot.keyClicks(unlock.password.line, "feil passord")
        _click(qtbot, unlock.unlock_button)
    assert not unlock.unlock_button.isEnabled()
    qtbot.waitUntil(unlock.unlock_button.isEnabled, timeout=4000)


def test_an_empty_line_is_not_tried(qtbot, unlock):
    _click(qtbot, unlock.unlock_button)
    assert unlock.password.fault == ""


def test_the_recovery_code_opens_and_sets_another_password(qtbot, unlock, locked):
    folder, code = locked
    _click(qtbot, unlock.code_link)
    qtbot.keyClicks(unlock.code.line, code.lower().replace("-", " "))
    qtbot.keyClicks(unlock.password.line, "kort")
    _click(qtbot, unlock.unlock_button)
    assert unlock.password.fault
    unlock.password.set_value("")
    qtbot.keyClicks(unlock.password.line, "et helt annet passord")
    qtbot.keyClicks(unlock.again.line, "et helt annet")
    _click(qtbot, unlock.unlock_button)
    assert unlock.again.fault
    qtbot.keyClicks(unlock.again.line, " passord")
    with qtbot.waitSignal(unlock.opened) as caught:
        _click(qtbot, unlock.unlock_button)
    caught.args[0].close()
    Store.open(folder, password="et helt annet passord", clock=CLOCK).close()


def test_turning_back_to_the_password_hides_the_code(qtbot, unlock):
    _click(qtbot, unlock.code_link)
    assert unlock.code.isVisible()
    _click(qtbot, unlock.code_link)
    assert not unlock.code.isVisible()


def test_next_waits_until_name_and_county_are_there(qtbot, first):
    assert not first.next.isEnabled()
    qtbot.keyClicks(first.who.name.line, "Ingrid")
    assert not first.next.isEnabled()
    qtbot.keyClicks(first.who.county.line, "Vest")
    assert first.next.isEnabled()


def test_three_steps_make_a_store_with_a_cohort(qtbot, first, tmp_path):
    _fill_who(qtbot, first)
    _fill_secret(qtbot, first)
    qtbot.keyClicks(first.cohort.place.line, "Havnes")
    with qtbot.waitSignal(first.finished) as caught:
        _click(qtbot, first.next)
    store, first_page = caught.args
    assert first_page == "today"
    assert profile.get_profile(store).county == "Vestmarka fylke"
    assert [c.name for c in cohorts.list_cohorts(store)] == ["Kull 2027 Havnes"]
    store.close()
    Store.open(tmp_path / "ny", password=PASSWORD, clock=CLOCK).close()
    Store.open(tmp_path / "ny", recovery_code=first.secret.code, clock=CLOCK).close()


@pytest.mark.parametrize(
    ("choice", "page", "has_practice"),
    [(PRACTICE, "today", True), (EXCEL, "import", False), (NOTHING, "today", False)],
)
def test_the_other_ways_to_begin(qtbot, first, choice, page, has_practice):
    _fill_who(qtbot, first)
    _fill_secret(qtbot, first)
    first.cohort.choices.choose(choice)
    first.cohort.choices.chosen.emit(choice)
    with qtbot.waitSignal(first.finished) as caught:
        qtbot.keyClick(first, Qt.Key.Key_Return)
    store, first_page = caught.args
    assert first_page == page
    assert practice.has_practice(store) == has_practice
    store.close()


def test_a_weak_password_or_a_wrong_group_keeps_next_shut(qtbot, first):
    _fill_who(qtbot, first)
    qtbot.keyClicks(first.secret.password.line, "kort")
    assert "12 tegn" in first.secret.waits_for
    first.secret.password.set_value("")
    qtbot.keyClicks(first.secret.password.line, "Vestmarka fylke")
    assert not first.next.isEnabled()
    first.secret.password.set_value("")
    qtbot.keyClicks(first.secret.password.line, PASSWORD)
    qtbot.keyClicks(first.secret.again.line, PASSWORD[:-1])
    assert not first.next.isEnabled()
    qtbot.keyClicks(first.secret.again.line, PASSWORD[-1])
    assert "gruppene" in first.secret.waits_for
    qtbot.keyClicks(first.secret.proofs[0].line, "AAAA")
    assert not first.next.isEnabled()


def test_a_new_code_must_be_shown_again(qtbot, first):
    _fill_who(qtbot, first)
    before = first.secret.code
    _click(qtbot, first.secret.renew_button)
    assert first.secret.code != before
    assert not first.secret.groups_fit


def test_printing_the_code_asks_for_the_sheet(qtbot, first):
    _fill_who(qtbot, first)
    with qtbot.waitSignal(first.recovery_sheet_requested) as caught:
        _click(qtbot, first.secret.print_button)
    assert caught.args[0] == first.secret.code


def test_a_folder_that_holds_a_store_is_refused_with_a_sentence(qtbot, first, locked):
    first.who.set_folder(locked[0])
    _fill_who(qtbot, first)
    _fill_secret(qtbot, first)
    assert first.secret.isVisible()
    assert first.next.isEnabled()


def test_going_back_keeps_what_was_typed(qtbot, first):
    _fill_who(qtbot, first)
    _click(qtbot, first.back)
    assert first.who.name.text == "Ingrid Marie Tveitdal"
    assert first.who.isVisible()


def test_a_synchronised_folder_is_warned_of(first, tmp_path, monkeypatch):
    monkeypatch.setenv("OneDrive", str(tmp_path))
    from mih_desktop.services import opening

    assert opening.folder_warning(tmp_path / "x") in ("synchronised", None)
    first.who.set_folder(tmp_path / "OneDrive - Kommunen" / "MiH")
    assert first.who.folder.name == "MiH"


@pytest.mark.parametrize(
    ("password", "known", "level"),
    [
        ("kort", (), 0),
        ("aaaaaaaaaaaaaaaa", (), 1),
        ("passord12345", (), 1),
        ("Vestmarka fylke", ("Vestmarka fylke",), 1),
        ("trist og grått", (), 2),
        ("gule sykler i regn", (), 3),
        ("fjorden fryser sjelden i mars", (), 4),
    ],
)
def test_the_strength_of_a_password(password, known, level):
    assert strength(password, known=known) == level


@given(st.text(max_size=60))
def test_any_password_has_a_strength(password):
    assert 0 <= strength(password) <= 4


def test_the_next_start_is_a_monday_in_april(theme, qtbot):
    from mih_desktop.views.entry.step_cohort import StepCohort

    for today, expected in (
        (date(2026, 11, 23), date(2027, 4, 5)),
        (date(2027, 4, 5), date(2028, 4, 3)),
    ):
        step = StepCohort(theme, today, CLOCK)
        qtbot.addWidget(step)
        assert step.starts_on.value == expected
