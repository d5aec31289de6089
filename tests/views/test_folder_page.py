from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mih_desktop.domain.changes import Changes, Topic
from mih_desktop.domain.enums import CohortKind, Phase
from mih_desktop.domain.people import NewRecruit, RecruitEdit
from mih_desktop.domain.plan import NewCohort
from mih_desktop.services import cohorts, recruits
from mih_desktop.storage.store import Store
from mih_desktop.views.folder.folder_page import FolderPage
from mih_desktop.views.navigation import NavigationTarget
from tests.views.conftest import BlankEconomy
from tests.views.people import People

OpenFolder = Callable[..., FolderPage]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def store(filled_store: Store) -> Store:
    return filled_store


def economy(page: FolderPage) -> BlankEconomy | None:
    return page.findChild(BlankEconomy)


def test_the_head_tells_who_it_is_how_to_reach_him_and_what_comes(open_folder: OpenFolder) -> None:
    page = open_folder()
    assert page.header.name.text() == "Aleksander Bjørnstad-Haugland"
    assert page.header._phase.text() == "Vg2, Kull 2026"
    assert page.header.phone.text() == "591\u00a040\u00a0663"
    assert page.header._next.text() == "Neste 9. mars: sluttvurdering av praksis 1"
    assert page.title == "Aleksander Bjørnstad-Haugland"


def test_an_unsigned_sheet_with_the_start_ahead_stands_in_the_head(
    open_folder: OpenFolder,
) -> None:
    page = open_folder("Saleh")
    assert page.header._next.text() == "Må signeres før 5. april"
    assert page.header._next.property("role") == "signal"


def test_what_is_overdue_stands_in_the_head_too(open_folder: OpenFolder) -> None:
    assert open_folder("Gebremedhin").header._next.text() == "Forfalt 1. mars: Halvårsvurdering"


def test_what_comes_next_gives_way_to_a_long_name(open_folder: OpenFolder, qtbot: QtBot) -> None:
    page = open_folder()
    assert page.header._next.isVisible()
    page.resize(760, 700)
    qtbot.waitUntil(lambda: not page.header._next.isVisible())
    qtbot.waitUntil(lambda: page.header.name.width() > 200)


def test_a_click_on_the_number_and_ctrl_c_copy_it(open_folder: OpenFolder, qtbot: QtBot) -> None:
    page = open_folder()
    qtbot.mouseClick(page.header.phone, LEFT)
    assert QGuiApplication.clipboard().text() == "591 40 663"
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(page.overview, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "591 40 663"


def test_back_and_print_lead_out_of_the_folder(
    open_folder: OpenFolder, qtbot: QtBot, people: People
) -> None:
    page = open_folder()
    with qtbot.waitSignal(page.context.went_back):
        qtbot.mouseClick(page.header.back, LEFT)
    with qtbot.waitSignal(page.context.navigated) as went:
        qtbot.mouseClick(page.header.print_button, LEFT)
    assert went.args == [NavigationTarget(page="reports", recruit_id=people.aleksander)]


def test_tabs_are_chosen_by_click_and_remembered_as_a_place(
    open_folder: OpenFolder, qtbot: QtBot, people: People
) -> None:
    page = open_folder()
    assert page.overview.isVisible()
    qtbot.mouseClick(page.tabs, LEFT, pos=page.tabs.tabRect(1).center())
    assert page.course.isVisible()
    assert page.place() == NavigationTarget(
        page="folder", recruit_id=people.aleksander, tab="course"
    )


def test_the_money_is_made_when_it_is_first_asked_for_and_kept_up_to_date(
    open_folder: OpenFolder, qtbot: QtBot, store: Store, people: People
) -> None:
    page = open_folder()
    assert economy(page) is None
    page.tabs.choose("economy")
    tab = economy(page)
    assert tab is not None
    qtbot.waitUntil(tab.isVisible)
    assert [shown.row.id for shown in tab.shown] == [people.aleksander]
    assert not page.header.note_button.isVisible()
    row = tab.shown[0].row
    done = recruits.edit_recruit(store, row.id, row.version, RecruitEdit(email="a@b.no"))
    page.context.publish(done.changes)
    assert tab.shown[-1].row.email == "a@b.no"


def test_opening_another_man_shows_his_first_page_and_leaves_nothing_of_the_last(
    open_folder: OpenFolder, people: People
) -> None:
    page = open_folder(tab="course")
    page.activate(NavigationTarget(page="folder", recruit_id=people.ids["Saleh"]))
    assert page.overview.isVisible()
    assert page.header.name.text() == "Karim Saleh"
    assert page.overview.people.list.rows == ()
    assert page.overview.about.family_name.value == "Saleh"


def test_coming_back_to_the_same_man_keeps_the_page_that_was_open(
    open_folder: OpenFolder, people: People
) -> None:
    page = open_folder(tab="course")
    page.activate(NavigationTarget(page="folder", recruit_id=people.aleksander))
    assert page.tabs.key == "course"


def test_a_write_that_touches_another_man_is_not_read_again(
    open_folder: OpenFolder, people: People
) -> None:
    page = open_folder()
    before = page._details
    others = Changes(
        topics=frozenset({Topic.RECRUITS}), recruits=frozenset({int(people.ids["Saleh"])})
    )
    page.context.publish(others)
    assert page._details is before
    page.context.publish(Changes(topics=frozenset({Topic.COHORTS})))
    assert page._details is not before


def test_a_man_who_is_put_in_the_bin_closes_his_folder_with_a_sentence(
    open_folder: OpenFolder, qtbot: QtBot, store: Store, people: People
) -> None:
    page = open_folder()
    binned = recruits.bin_recruit(store, people.aleksander)
    with (
        qtbot.waitSignal(page.context.refused) as said,
        qtbot.waitSignal(page.context.went_back),
    ):
        page.context.publish(binned.changes)
    assert "finnes ikke lenger" in said.args[0]
    assert page.place() is None
    assert page.title == "Mappe"


def test_ctrl_n_goes_to_the_note_from_any_page(open_folder: OpenFolder, qtbot: QtBot) -> None:
    page = open_folder(tab="course")
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.follow_up.isVisible()
    assert page.follow_up.editor.note.area.hasFocus()
    assert not page.header.note_button.isVisible()


def test_skriv_notat_in_the_head_does_the_same(open_folder: OpenFolder, qtbot: QtBot) -> None:
    page = open_folder()
    qtbot.mouseClick(page.header.note_button, LEFT)
    assert page.follow_up.editor.note.area.hasFocus()


def test_texts_are_neutral_where_the_cohort_is(
    open_folder: OpenFolder, store: Store, people: People
) -> None:
    new = NewCohort(kind=CohortKind.KVINNER_I_HELSE, place="", starts_on=date(2027, 4, 5))
    cohort = cohorts.create_cohort(store, new).value
    someone = recruits.add_recruit(
        store, NewRecruit(family_name="Wanjiru", phase=Phase.TRIAL, cohort_id=cohort)
    ).value
    page = open_folder()
    assert page.overview.people._around == "Rundt ham"
    page.activate(NavigationTarget(page="folder", recruit_id=someone))
    assert page.overview.people._around == "Rundt personen"


def test_practice_is_marked_in_the_head(
    open_folder: OpenFolder, store: Store, people: People
) -> None:
    new = NewCohort(
        kind=CohortKind.MENN_I_HELSE, place="", starts_on=date(2027, 4, 5), is_practice=True
    )
    cohort = cohorts.create_cohort(store, new).value
    someone = recruits.add_recruit(store, NewRecruit(family_name="Øvesen", cohort_id=cohort))
    page = open_folder()
    assert not page.header._practice.isVisible()
    page.activate(NavigationTarget(page="folder", recruit_id=someone.value))
    assert page.header._practice.isVisible()
