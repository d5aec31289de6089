from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import (
    BenefitKind,
    CommonSubject,
    MilestoneStatus,
    Role,
    SubjectState,
)
from mih_desktop.domain.people import ChildRow, RecruitDetails, RecruitEdit
from mih_desktop.services import attachments, history, milestones, partners, recruits
from mih_desktop.storage.store import Store
from mih_desktop.views.folder.folder_page import FolderPage
from mih_desktop.views.folder.overview_tab import OverviewTab
from mih_desktop.views.folder.role_dialog import RoleDialog
from mih_desktop.views.folder.subjects_section import PlannedDayDialog
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.widgets.fields import TextField
from mih_desktop.views.widgets.notices import WarningLine
from mih_desktop.views.widgets.rows import RowList
from tests.views.people import TODAY, People

OpenFolder = Callable[..., FolderPage]
LEFT = Qt.MouseButton.LeftButton
ENTER = Qt.Key.Key_Return


@pytest.fixture
def store(filled_store: Store) -> Store:
    return filled_store


@pytest.fixture
def page(open_folder: OpenFolder) -> FolderPage:
    return open_folder()


@pytest.fixture
def tab(page: FolderPage) -> OverviewTab:
    return page.overview


@pytest.fixture
def stored(store: Store, people: People) -> Callable[[], RecruitDetails]:
    return lambda: recruits.get_recruit(store, people.aleksander)


def titles(rows: RowList) -> list[str]:
    return [row.title for row in rows.rows]


def go_to(rows: RowList, line: int) -> None:
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(line, 0))


def click_mark(rows: RowList, line: int, qtbot: QtBot, left: int) -> None:
    area = rows.visualRect(rows.model().index(line, 0))
    qtbot.mouseClick(rows.viewport(), LEFT, pos=QPoint(left, area.center().y()))


def choose_in_menu(text: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if action.text().startswith(text))
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def retype(field: TextField, text: str, qtbot: QtBot) -> None:
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, text)
    qtbot.keyClick(field.line, ENTER)


# Husk


def test_what_asks_for_something_stands_first_and_leads_there(
    page: FolderPage, tab: OverviewTab, qtbot: QtBot
) -> None:
    lines = tab.reminders.findChildren(WarningLine)
    assert [line.accessibleName() for line in lines] == [
        "Økonomioversikten er ikke signert.",
        "Mangler matematikk. Må være på plass før fagprøven i oktober 2028.",
        "Prøve i samfunnskunnskap 19. mai.",
    ]
    lines[1].acted.emit()
    assert tab.subjects.list.hasFocus()
    lines[0].acted.emit()
    assert page.tabs.key == "economy"


def test_one_who_was_never_spoken_with_can_be_written_about_from_the_reminder(
    open_folder: OpenFolder,
) -> None:
    page = open_folder("Haugerud")
    line = next(
        line
        for line in page.overview.reminders.findChildren(WarningLine)
        if line.accessibleName().startswith("Ikke fulgt opp siden 25. januar")
    )
    line.acted.emit()
    assert page.tabs.key == "follow_up"
    assert page.follow_up.editor.note.area.hasFocus()


# Neste


def test_what_comes_is_listed_soonest_first_with_who_does_it(tab: OverviewTab) -> None:
    rows = tab.coming.list.rows
    assert [(row.lead, row.title) for row in rows[:2]] == [
        ("9. mars", "Sluttvurdering av praksis 1"),
        ("17. mars", "Samtale om læreplass"),
    ]
    assert len(rows) == 5


def test_a_kept_promise_is_ticked_off_with_space_and_comes_back_with_undo(
    page: FolderPage, tab: OverviewTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    go_to(tab.coming.list, 1)
    qtbot.keyClick(tab.coming.list, Qt.Key.Key_Space)
    assert "Samtale om læreplass" not in titles(tab.coming.list)
    assert stored().follow_ups[0].next_done
    page.context.undo()
    assert "Samtale om læreplass" in titles(tab.coming.list)


def test_his_own_milestone_is_done_with_a_click_on_its_ring(
    tab: OverviewTab, qtbot: QtBot, store: Store, people: People
) -> None:
    click_mark(tab.coming.list, 0, qtbot, 95)
    assert "Sluttvurdering av praksis 1" not in titles(tab.coming.list)
    own = [
        row
        for row in milestones.list_milestones(store, date(2027, 3, 1), date(2027, 3, 31))
        if row.recruit_id == people.aleksander
    ]
    assert [row.status for row in own] == [MilestoneStatus.DONE]


def test_a_milestone_of_the_cohort_is_shown_in_the_wheel_rather_than_ticked(
    page: FolderPage, tab: OverviewTab, qtbot: QtBot
) -> None:
    go_to(tab.coming.list, 2)
    with qtbot.waitSignal(page.context.navigated) as went:
        qtbot.keyClick(tab.coming.list, Qt.Key.Key_Space)
    target = went.args[0]
    assert isinstance(target, NavigationTarget)
    assert target.page == "wheel"
    assert target.milestone_id is not None


def test_a_promise_opens_the_talk_it_was_made_in(
    page: FolderPage, tab: OverviewTab, qtbot: QtBot
) -> None:
    go_to(tab.coming.list, 1)
    qtbot.keyClick(tab.coming.list, ENTER)
    assert page.tabs.key == "follow_up"
    assert page.follow_up.editor.next_what.value == "Samtale om læreplass"


def test_what_is_overdue_says_by_how_many_days(open_folder: OpenFolder) -> None:
    row = open_folder("Eidesund").overview.coming.list.rows[0]
    assert (row.title, row.late) == ("Økonomioversikt", "4 dag(er) over")


# Siste samtaler


def test_the_newest_talks_stand_on_lines_and_a_private_one_says_so(
    page: FolderPage, tab: OverviewTab, qtbot: QtBot
) -> None:
    rows = tab.talks.list.rows
    assert rows[0].title == "Trivsel. Trives på avdelingen, vil ha flere kveldsvakter."
    assert [row.title.startswith("Bare hos meg. ") for row in rows] == [False] * 3 + [True, False]
    go_to(tab.talks.list, 1)
    qtbot.keyClick(tab.talks.list, ENTER)
    assert page.follow_up.editor.note.value.startswith("Fravær i uke 3.")


# Rundt ham


def test_the_people_around_him_stand_with_role_place_and_number(tab: OverviewTab) -> None:
    row = tab.people.list.rows[1]
    assert (row.lead, row.title, row.second, row.end) == (
        "Veileder i praksis",
        "Grethe Aasbø Tveit",
        "Furuheim omsorgssenter",
        "592\u00a020\u00a0418",
    )


def test_ctrl_c_on_a_line_copies_that_number(tab: OverviewTab, qtbot: QtBot) -> None:
    go_to(tab.people.list, 1)
    qtbot.keyClick(tab.people.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "592 20 418"


def opened_role_dialog(tab: OverviewTab, qtbot: QtBot) -> RoleDialog:
    dialog = tab.people.findChild(RoleDialog)
    qtbot.waitUntil(lambda: bool(dialog.name.line.hasFocus()))
    return dialog


def test_somebody_is_added_in_the_first_free_role_and_known_people_are_filled_in(
    open_folder: OpenFolder, qtbot: QtBot, store: Store, people: People
) -> None:
    page = open_folder("Dalseth")
    tab = page.overview
    qtbot.mouseClick(tab.people.add_button, LEFT)
    dialog = opened_role_dialog(tab, qtbot)
    assert dialog.role.value == Role.NAV_ADVISER
    qtbot.mouseClick(dialog.verb, LEFT)
    assert "hvem det er" in dialog.name.fault
    dialog.name.line.setText("Kari-Anne Mosebø")
    qtbot.keyClick(dialog.name.line, Qt.Key.Key_Tab)
    assert dialog.phone.value == "590\u00a095\u00a0106"
    assert dialog.organisation.value == "NAV Havnes"
    qtbot.mouseClick(dialog.verb, LEFT)
    assert titles(tab.people.list) == ["Kari-Anne Mosebø"]
    (role,) = recruits.get_recruit(store, people.ids["Dalseth"]).roles
    assert (role.role, role.phone) == (Role.NAV_ADVISER, "59095106")
    assert len(partners.list_contacts(store)) == 6


def test_a_number_is_corrected_with_enter_on_the_line(
    tab: OverviewTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    go_to(tab.people.list, 1)
    qtbot.keyClick(tab.people.list, ENTER)
    dialog = opened_role_dialog(tab, qtbot)
    assert not dialog.role.isEnabled()
    retype(dialog.phone, "59220419", qtbot)
    qtbot.waitUntil(lambda: stored().roles[1].phone == "59220419")
    assert tab.people.list.rows[1].end == "592\u00a020\u00a0419"


def test_somebody_is_taken_out_with_delete_or_in_the_dialog_and_undo_brings_him_back(
    page: FolderPage, tab: OverviewTab, qtbot: QtBot
) -> None:
    go_to(tab.people.list, 5)
    qtbot.keyClick(tab.people.list, Qt.Key.Key_Delete)
    assert len(tab.people.list.rows) == 5
    go_to(tab.people.list, 4)
    qtbot.keyClick(tab.people.list, ENTER)
    dialog = opened_role_dialog(tab, qtbot)
    dialog.removed.emit()
    dialog.reject()
    assert len(tab.people.list.rows) == 4
    page.context.undo()
    page.context.undo()
    assert len(tab.people.list.rows) == 6


# Fellesfag


def test_a_subject_is_set_from_a_menu_at_its_line(
    tab: OverviewTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    go_to(tab.subjects.list, 2)
    qtbot.keyClick(tab.subjects.list, ENTER)
    choose_in_menu("bestått", qtbot)
    states = {row.subject: row.state for row in stored().subjects}
    assert states[CommonSubject.MATEMATIKK] is SubjectState.PASSED
    assert tab.subjects.list.rows[2].end == "bestått"
    assert tab.subjects._heading._count.text() == "4 av 5"


def test_a_planned_test_gets_its_day(
    tab: OverviewTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    go_to(tab.subjects.list, 2)
    qtbot.keyClick(tab.subjects.list, ENTER)
    choose_in_menu("planlagt", qtbot)
    dialog = tab.subjects.findChild(PlannedDayDialog)
    qtbot.waitUntil(dialog.isVisible)
    qtbot.keyClicks(dialog.field.line, "31.2.27")
    qtbot.mouseClick(dialog.verb, LEFT)
    assert dialog.isVisible()
    assert "finnes ikke" in dialog.field.fault
    dialog.field.line.clear()
    qtbot.keyClicks(dialog.field.line, "20.5.27")
    qtbot.mouseClick(dialog.verb, LEFT)
    planned = {row.subject: row.planned_on for row in stored().subjects}
    assert planned[CommonSubject.MATEMATIKK] == date(2027, 5, 20)
    assert tab.subjects.list.rows[2].end == "prøve 20. mai"


# Papirer


def test_papers_are_listed_newest_first_without_their_file_ending(tab: OverviewTab) -> None:
    assert titles(tab.papers.list) == [
        "Samtykke til bilde i lokalavis",
        "Taushetserklæring",
        "Økonomioversikt, versjon 2",
    ]


def test_a_file_that_is_dropped_lies_in_the_folder(
    tab: OverviewTab, tmp_path: Path, store: Store, stored: Callable[[], RecruitDetails]
) -> None:
    scan = tmp_path / "Avtale.pdf"
    scan.write_bytes(b"%PDF avtale")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(scan)), QUrl("https://example.org/x.pdf")])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(5, 5), copy, data, LEFT, none)
    QApplication.sendEvent(tab.papers, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(tab.papers, QDropEvent(QPointF(5, 5), copy, data, LEFT, none))
    added = stored().attachments[-1]
    assert (added.name, added.media_type, added.added_on) == (
        "Avtale.pdf",
        "application/pdf",
        TODAY,
    )
    assert attachments.attachment_content(store, added.id) == b"%PDF avtale"


def test_a_file_chosen_in_the_dialog_lies_in_the_folder(
    tab: OverviewTab, qtbot: QtBot, tmp_path: Path
) -> None:
    scan = tmp_path / "Politiattest sett.txt"
    scan.write_text("sett 1. mars")
    qtbot.mouseClick(tab.papers.add_button, LEFT)
    dialog = tab.papers.findChild(QFileDialog)
    dialog.filesSelected.emit([str(scan)])
    dialog.reject()
    assert titles(tab.papers.list)[0] == "Politiattest sett"


def test_a_file_that_cannot_be_read_or_is_too_big_is_told_and_not_taken(
    page: FolderPage,
    tab: OverviewTab,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with qtbot.waitSignal(page.context.refused) as said:
        tab.papers.add_files([tmp_path / "borte.pdf"])
    assert "«borte.pdf» kan ikke leses" in said.args[0]
    big = tmp_path / "film.mp4"
    big.write_bytes(b"x" * 100)
    monkeypatch.setattr(attachments, "LARGEST", 99)
    with qtbot.waitSignal(page.context.refused) as said:
        tab.papers.add_files([big])
    assert "for stor" in said.args[0]
    assert len(tab.papers.list.rows) == 3


def test_a_copy_is_saved_where_the_person_says(
    tab: OverviewTab, qtbot: QtBot, tmp_path: Path
) -> None:
    go_to(tab.papers.list, 1)
    qtbot.keyClick(tab.papers.list, ENTER)
    choose_in_menu("Lagre kopi som", qtbot)
    dialog = tab.papers.findChild(QFileDialog)
    target = tmp_path / "kopi.pdf"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    assert target.read_bytes() == b"%PDF-1.4"


def test_a_paper_is_taken_out_with_delete_or_the_menu_and_undo_brings_it_back(
    page: FolderPage, tab: OverviewTab, qtbot: QtBot
) -> None:
    go_to(tab.papers.list, 0)
    qtbot.keyClick(tab.papers.list, Qt.Key.Key_Delete)
    assert len(tab.papers.list.rows) == 2
    go_to(tab.papers.list, 0)
    qtbot.keyClick(tab.papers.list, ENTER)
    choose_in_menu("Ta ut av mappen", qtbot)
    assert len(tab.papers.list.rows) == 1
    page.context.undo()
    page.context.undo()
    assert len(tab.papers.list.rows) == 3


# Om


def test_what_is_typed_is_saved_when_the_field_is_left(
    tab: OverviewTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    retype(tab.about.given_name, "Alexander", qtbot)
    retype(tab.about.phone, "+47 900 11 223", qtbot)
    retype(tab.about.heard_of, "Navet", qtbot)
    row = stored().row
    assert (row.given_name, row.phone) == ("Alexander", "90011223")
    assert stored().heard_of == "Navet"
    assert tab.about.phone.value == "900\u00a011\u00a0223"


def test_places_are_found_or_added_and_known_ones_are_offered(
    tab: OverviewTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    completer = tab.about.placement.line.completer()
    completer.setCompletionPrefix("furu")
    assert completer.currentCompletion() == "Furuheim omsorgssenter"
    retype(tab.about.placement, "Nyheim", qtbot)
    assert stored().row.placement == "Nyheim"
    completer.setCompletionPrefix("nyh")
    assert completer.currentCompletion() == "Nyheim"


def test_birth_date_benefit_reserve_and_remark_are_saved_too(
    tab: OverviewTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    about = tab.about
    about.birth_date.line.setFocus()
    about.birth_date.line.selectAll()
    qtbot.keyClicks(about.birth_date.line, "3.4.90")
    qtbot.keyClick(about.birth_date.line, ENTER)
    about.benefit.combo.setFocus()
    qtbot.keyClick(about.benefit.combo, Qt.Key.Key_End)
    about.benefit.combo.activated.emit(about.benefit.combo.currentIndex())
    qtbot.mouseClick(about.is_reserve.box, LEFT)
    about.remark.area.setFocus()
    qtbot.keyClicks(about.remark.area, "Ring etter 16")
    about.phone.line.setFocus()
    details = stored()
    assert details.row.birth_date == date(1990, 4, 3)
    assert about.birth_date.line._unit == "36 år"
    assert details.benefit is BenefitKind.SOSIALHJELP
    assert details.row.is_reserve
    assert details.remark == "Ring etter 16"


def test_children_are_typed_as_years_and_dates(
    tab: OverviewTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    assert tab.about.children_born.value == "2014, 03.05.2019"
    retype(tab.about.children_born, "2015 og 2020", qtbot)
    assert stored().children == (ChildRow(birth_year=2015), ChildRow(birth_year=2020))
    retype(tab.about.children_born, "to gutter", qtbot)
    assert "«to gutter»" in tab.about.children_born.fault
    assert len(stored().children) == 2


def test_a_family_name_cannot_be_taken_away(
    tab: OverviewTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    tab.about.family_name.line.setFocus()
    tab.about.family_name.line.clear()
    qtbot.keyClick(tab.about.family_name.line, ENTER)
    assert tab.about.family_name.fault
    assert stored().row.family_name == "Bjørnstad-Haugland"


def test_two_fields_changed_in_a_row_are_both_stored_though_each_raises_the_version(
    tab: OverviewTab, qtbot: QtBot, stored: Callable[[], RecruitDetails]
) -> None:
    tab.about.family_name.line.setFocus()
    qtbot.keyClicks(tab.about.family_name.line, "x")
    tab.about.given_name.line.setFocus()
    qtbot.keyClicks(tab.about.given_name.line, "y")
    tab.about.email.line.setFocus()
    row = stored().row
    assert (row.family_name, row.given_name) == ("Bjørnstad-Hauglandx", "Aleksandery")


def test_a_man_changed_by_something_else_is_read_again_with_a_sentence(
    page: FolderPage, tab: OverviewTab, qtbot: QtBot, store: Store, people: People
) -> None:
    row = recruits.get_recruit(store, people.aleksander).row
    recruits.edit_recruit(store, row.id, row.version, RecruitEdit(email="ny@eksempel.no"))
    with qtbot.waitSignal(page.context.refused) as said:
        retype(tab.about.given_name, "Olav", qtbot)
    assert said.args[0]
    assert tab.about.email.value == "ny@eksempel.no"
    retype(tab.about.given_name, "Olav", qtbot)
    assert recruits.get_recruit(store, people.aleksander).row.given_name == "Olav"


def test_a_refresh_leaves_the_field_that_is_being_typed_in_alone(
    page: FolderPage, tab: OverviewTab, qtbot: QtBot, store: Store, people: People
) -> None:
    tab.about.email.line.setFocus()
    qtbot.keyClicks(tab.about.email.line, "halvveis@")
    row = recruits.get_recruit(store, people.aleksander).row
    done = recruits.edit_recruit(store, row.id, row.version, RecruitEdit(given_name="Olav"))
    page.context.publish(done.changes)
    assert tab.about.given_name.value == "Olav"
    assert tab.about.email.text == "halvveis@"


def test_key_strokes_in_a_remark_become_one_step_to_undo(
    page: FolderPage, tab: OverviewTab, qtbot: QtBot, store: Store
) -> None:
    steps = len(history.list_actions(store))
    tab.about.remark.area.setFocus()
    for word in ("Ring ", "etter ", "klokka fire"):
        qtbot.keyClicks(tab.about.remark.area, word)
        with qtbot.waitSignal(tab.about.remark.edited):
            pass
    tab.about.phone.line.setFocus()
    assert len(history.list_actions(store)) == steps + 1
    page.context.undo()
    assert tab.about.remark.value == ""
