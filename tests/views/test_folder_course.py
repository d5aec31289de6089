from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import ExitKind, Phase
from mih_desktop.domain.people import NewRecruit, PhaseMove, RecruitDetails
from mih_desktop.services import recruit_path, recruits
from mih_desktop.storage.store import Store
from mih_desktop.views.folder.course_tab import CourseTab
from mih_desktop.views.folder.dated_row import DatedRow
from mih_desktop.views.folder.folder_page import FolderPage
from mih_desktop.views.folder.phase_dialogs import LeaveDialog, MovePhaseDialog
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.widgets.fields import DateField
from tests.views.people import TODAY, People

OpenFolder = Callable[..., FolderPage]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def store(filled_store: Store) -> Store:
    return filled_store


@pytest.fixture
def page(open_folder: OpenFolder) -> FolderPage:
    return open_folder(tab="course")


@pytest.fixture
def tab(page: FolderPage) -> CourseTab:
    return page.course


@pytest.fixture
def stored(store: Store, people: People) -> Callable[[], RecruitDetails]:
    return lambda: recruits.get_recruit(store, people.aleksander)


def rows_of(section: object) -> list[DatedRow]:
    return list(section._rows.values())  # type: ignore[attr-defined]


def retype(field: DateField, text: str, qtbot: QtBot) -> None:
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, text)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)


def test_the_way_here_is_listed_oldest_first_and_the_present_stay_is_open(tab: CourseTab) -> None:
    rows = rows_of(tab.history)
    assert [row._name.text() for row in rows] == ["Helserekrutt", "Sommerjobb 1", "Vg1", "Vg2"]
    assert [row.last.isVisible() for row in rows] == [True, True, True, False]
    assert tab._standing.text() == "Vg2 siden 4. januar 2027"


def test_a_day_in_the_history_is_corrected_in_place(
    tab: CourseTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    row = rows_of(tab.history)[3]
    retype(row.first, "5.1.27", qtbot)
    assert stored().history[3].entered_on == date(2027, 1, 5)
    assert tab._standing.text() == "Vg2 siden 5. januar 2027"


def test_days_that_cross_each_other_are_refused_with_a_sentence(
    tab: CourseTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    row = rows_of(tab.history)[2]
    before = stored().history[2].left_on
    retype(row.last, "1.1.26", qtbot)
    assert "går over hverandre" in row.last.fault
    assert stored().history[2].left_on == before


def test_a_move_is_offered_to_the_next_phase_from_today(
    page: FolderPage, tab: CourseTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    qtbot.mouseClick(tab.move_button, LEFT)
    dialog = tab.findChild(MovePhaseDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.phase.value is Phase.SUMMER_JOB_2
    assert dialog.day.value == TODAY
    qtbot.keyClicks(dialog.reason.line, "Ferdig tidlig")
    qtbot.mouseClick(dialog.verb, LEFT)
    details = stored()
    assert details.row.phase is Phase.SUMMER_JOB_2
    assert details.history[-1].reason == "Ferdig tidlig"
    assert page.header._phase.text() == "Sommerjobb 2, Kull 2026"
    assert rows_of(tab.history)[-1]._remark.text() == "Ferdig tidlig"
    page.context.undo()
    assert page.header._phase.text() == "Vg2, Kull 2026"


def test_a_move_before_the_present_phase_began_is_stopped_in_the_dialog(
    tab: CourseTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    tab.ask_phase()
    dialog = tab.findChild(MovePhaseDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.day.line.setFocus()
    dialog.day.line.selectAll()
    qtbot.keyClicks(dialog.day.line, "1.12.26")
    qtbot.mouseClick(dialog.verb, LEFT)
    assert dialog.isVisible()
    assert "for langt tilbake" in dialog.day.fault
    assert stored().row.phase is Phase.VG2


def test_leaving_asks_who_wished_it_and_keeps_reason_and_route(
    page: FolderPage, tab: CourseTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    qtbot.mouseClick(tab.leave_button, LEFT)
    dialog = tab.findChild(LeaveDialog)
    qtbot.waitUntil(dialog.isVisible)
    qtbot.mouseClick(dialog.verb, LEFT)
    assert dialog.isVisible()
    assert dialog.fault.isVisible()
    qtbot.mouseClick(dialog.kind._buttons[ExitKind.OWN_CHOICE], LEFT)
    assert not dialog.fault.isVisible()
    qtbot.keyClicks(dialog.reason.line, "Fikk fast jobb")
    qtbot.keyClicks(dialog.route_onward.line, "Lager hos Tine")
    qtbot.mouseClick(dialog.verb, LEFT)
    details = stored()
    assert details.row.phase is Phase.LEFT
    assert details.history[-1].exit_kind is ExitKind.OWN_CHOICE
    assert rows_of(tab.history)[-1]._remark.text() == (
        "Valgte selv. Fikk fast jobb. Veien videre: Lager hos Tine"
    )
    assert tab.back_button.isVisible()
    assert not tab.leave_button.isVisible()
    page.tabs.choose("overview")
    assert page.overview.reminders.isHidden()


def test_one_who_comes_back_is_offered_the_phase_he_left_from(
    page: FolderPage, tab: CourseTab, qtbot: QtBot, store: Store, people: People
) -> None:
    left = PhaseMove(phase=Phase.LEFT, on=date(2027, 2, 1), exit_kind=ExitKind.OTHER)
    done = recruit_path.move_phase(store, people.aleksander, left)
    page.context.publish(done.changes)
    qtbot.mouseClick(tab.back_button, LEFT)
    dialog = tab.findChild(MovePhaseDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.phase.value is Phase.VG2
    qtbot.mouseClick(dialog.verb, LEFT)
    details = recruits.get_recruit(store, people.aleksander)
    assert details.row.phase is Phase.VG2
    assert [entry.phase for entry in details.history][-3:] == [Phase.VG2, Phase.LEFT, Phase.VG2]


def test_dates_follow_the_cohort_until_he_gets_his_own_and_can_follow_again(
    tab: CourseTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    row = tab.dates._rows[Phase.APPRENTICE]
    follow = tab.dates._follow[Phase.APPRENTICE]
    assert not follow.isVisible()
    shared = row.first.value
    retype(row.last, "1.12.28", qtbot)
    own = next(span for span in stored().course if span.phase is Phase.APPRENTICE)
    assert (own.ends_on, own.end_hand_set) == (date(2028, 12, 1), True)
    assert row._remark.text().startswith("hans egen dato, kullet har 16.08.2027")
    qtbot.mouseClick(follow, LEFT)
    assert row.first.value == shared
    assert not row._remark.isVisible()
    assert not follow.isVisible()


def test_a_phase_cannot_end_before_it_begins(
    tab: CourseTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    before = stored().course
    row = tab.dates._rows[Phase.VG2]
    retype(row.last, "1.1.20", qtbot)
    assert "før startdatoen" in row.last.fault
    assert stored().course == before


def test_key_strokes_in_own_dates_become_one_step(
    page: FolderPage, tab: CourseTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    row = tab.dates._rows[Phase.APPRENTICE]
    retype(row.last, "1.12.28", qtbot)
    retype(row.last, "2.12.28", qtbot)
    page.context.undo()
    span = next(span for span in stored().course if span.phase is Phase.APPRENTICE)
    assert not span.start_hand_set


def test_without_a_cohort_the_dates_are_written_here(
    page: FolderPage, tab: CourseTab, qtbot: QtBot, store: Store
) -> None:
    someone = recruits.add_recruit(store, NewRecruit(family_name="Alene")).value
    page.activate(NavigationTarget(page="folder", recruit_id=someone, tab="course"))
    assert "må datoene skrives her" in tab.dates._explained.text()
    row = tab.dates._rows[Phase.TRIAL]
    assert row.first.value is None
    retype(row.first, "3.5.27", qtbot)
    assert recruits.get_recruit(store, someone).course == ()
    retype(row.last, "30.7.27", qtbot)
    (span,) = recruits.get_recruit(store, someone).course
    assert (span.starts_on, span.ends_on) == (date(2027, 5, 3), date(2027, 7, 30))
    assert row._remark.text() == "hans egen dato"


def choose(field: object, text: str) -> None:
    combo = field.combo  # type: ignore[attr-defined]
    combo.setCurrentIndex(combo.findText(text))
    combo.activated.emit(combo.currentIndex())


def test_cohort_and_class_are_chosen_and_a_new_cohort_has_its_own_classes(
    page: FolderPage, tab: CourseTab, stored: Callable[[], RecruitDetails], people: People
) -> None:
    assert tab.school_class.combo.currentText() == "A"
    choose(tab.cohort, "Kull 2027")
    row = stored().row
    assert (row.cohort_id, row.class_id) == (people.cohorts[2027], None)
    assert tab.school_class.combo.count() == 1
    assert page.header._phase.text() == "Vg2, Kull 2027"
    choose(tab.cohort, "Kull 2026")
    choose(tab.school_class, "A")
    assert stored().row.class_name == "A"
    choose(tab.cohort, "uten kull")
    assert stored().row.cohort_id is None


def test_another_man_shows_his_own_history_and_no_fault_of_the_last(
    page: FolderPage, tab: CourseTab, qtbot: QtBot, people: People
) -> None:
    row = tab.dates._rows[Phase.VG2]
    retype(row.last, "1.1.20", qtbot)
    page.activate(NavigationTarget(page="folder", recruit_id=people.ids["Saleh"], tab="course"))
    assert [r._name.text() for r in rows_of(tab.history)] == ["Intervju"]
    assert row.last.fault == ""
