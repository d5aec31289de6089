from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest

from mih_desktop.domain.errors import DiskFullError
from mih_desktop.domain.ids import CohortId, RecruitId
from mih_desktop.domain.overview import HitKind
from mih_desktop.domain.partners import ProfileEdit
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.page import Page
from mih_desktop.views.shell.command_palette import Command
from mih_desktop.views.shell.help_dialog import HelpDialog
from mih_desktop.views.shell.keys import Key
from mih_desktop.views.shell.main_window import MainWindow
from mih_desktop.views.shell.page_entry import PageEntry
from mih_desktop.views.tasks import TaskRunner
from mih_desktop.views.widgets.dialog import ProgressDialog
from mih_desktop.views.widgets.fields import TextField
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.page import TabBar
from mih_desktop.views.widgets.text import Text


class Plain(Page):
    """A page that writes down where it was sent."""

    def __init__(self, context, name):
        super().__init__(context)
        self.name = name
        self.targets: list[NavigationTarget] = []
        self.tabs = TabBar(context.theme, [("a", "Første"), ("b", "Andre")], name="Faner")
        self.field = TextField(context.theme)
        column = Column(context.theme, parent=self)
        column.addWidget(self.tabs)
        column.addWidget(self.field)

    @property
    def title(self):
        return self.name

    def activate(self, target):
        self.targets.append(target)

    def place(self):
        last = self.targets[-1]
        return NavigationTarget(page=last.page, recruit_id=last.recruit_id, tab=self.tabs.key)


def entry(key, label, icon="sun", **more):
    return PageEntry(
        key=key, label=label, icon=icon, factory=lambda context: Plain(context, label), **more
    )


ENTRIES = (
    entry("today", "I dag"),
    entry("wheel", "Årshjul", "circle-dashed"),
    entry("recruits", "Rekrutter", "identification-card"),
    entry("settings", "Innstillinger", "gear-six", at_bottom=True),
    entry("folder", "Mappe", in_rail=False, belongs_to="recruits"),
)


@pytest.fixture
def window(context, qtbot):
    shown = MainWindow(context, ENTRIES)
    qtbot.addWidget(shown)
    shown.start()
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


def press(window, key, modifier=Qt.KeyboardModifier.ControlModifier):
    QTest.keyClick(window, key, modifier)


def test_the_first_page_is_the_first_entry_and_is_made_alone(window):
    assert window.page.name == "I dag"
    assert window.windowTitle() == "I dag – Menn i helse"
    assert set(window._pages) == {"today"}


def test_a_click_in_the_rail_opens_a_page_and_lights_it_up(window):
    QTest.mouseClick(window.rail.items["wheel"], Qt.MouseButton.LeftButton)
    assert window.page.name == "Årshjul"
    assert window.rail.items["wheel"].isChecked()
    assert not window.rail.items["today"].isChecked()


def test_a_folder_lights_up_the_page_it_belongs_to_and_is_not_in_the_rail(window, context):
    context.navigate(NavigationTarget(page="folder", recruit_id=RecruitId(7)))
    assert window.page.targets[-1].recruit_id == 7
    assert window.rail.items["recruits"].isChecked()
    assert "folder" not in window.rail.items


def test_a_page_that_does_not_exist_yet_is_passed_over(window, context):
    context.navigate(NavigationTarget(page="partners"))
    assert window.page.name == "I dag"


def test_escape_goes_back_the_whole_way_to_just_where_it_was(window, context):
    context.navigate(NavigationTarget(page="recruits"))
    window.page.tabs.choose("b")
    context.navigate(NavigationTarget(page="folder", recruit_id=RecruitId(7)))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page.name == "Rekrutter"
    assert window.page.targets[-1].tab == "b"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page.name == "I dag"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page.name == "I dag"


def test_going_back_can_be_asked_for_by_a_page_and_by_alt_left(window, context):
    context.navigate(NavigationTarget(page="wheel"))
    context.go_back()
    assert window.page.name == "I dag"
    context.navigate(NavigationTarget(page="wheel"))
    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page.name == "I dag"


def test_numbers_with_alt_open_the_pages_in_the_order_of_the_rail(window):
    press(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.page.name == "Rekrutter"
    press(window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert window.page.name == "Innstillinger"


def test_ctrl_tab_goes_round_the_tabs_of_the_page(window):
    press(window, Qt.Key.Key_Tab)
    assert window.page.tabs.key == "b"
    press(window, Qt.Key.Key_Tab)
    assert window.page.tabs.key == "a"
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(window, Qt.Key.Key_Backtab, modifiers)
    assert window.page.tabs.key == "b"


def test_locking_is_asked_for_by_key_and_by_click(window, context, qtbot):
    with qtbot.waitSignal(context.lock_requested):
        press(window, Qt.Key.Key_L)
    with qtbot.waitSignal(context.lock_requested):
        window.rail._lock.click()


def test_the_undo_button_says_what_it_takes_back_and_does_it(window, context, qtbot):
    from mih_desktop.services import profile

    button = window.top_bar._undo
    assert not button.isEnabled()
    context.run_write(lambda: profile.set_profile(context.store, ProfileEdit(county="Vestmarka")))
    assert button.isEnabled()
    assert button.accessibleName() == "Angre: endret fylke og koordinator"
    assert "Ctrl+Z" in button.toolTip()
    button.click()
    assert profile.get_profile(context.store).county == ""
    assert not button.isEnabled()
    assert window.top_bar.note.text() == "Angret: endret fylke og koordinator"
    context.redo()
    assert window.top_bar.note.text() == "Gjort om igjen: endret fylke og koordinator"
    window.top_bar._forget_note.start(0)
    qtbot.waitUntil(lambda: window.top_bar.note.text() == "")


def test_ctrl_z_undoes_also_while_an_untouched_field_has_the_focus(window, context):
    from mih_desktop.services import profile

    context.run_write(lambda: profile.set_profile(context.store, ProfileEdit(county="Vestmarka")))
    window.page.field.setFocus()
    QTest.keyClick(window.page.field.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert profile.get_profile(context.store).county == ""
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.page.field.line, Qt.Key.Key_Z, modifiers)
    assert profile.get_profile(context.store).county == "Vestmarka"


def test_ctrl_z_in_a_field_takes_back_what_is_being_typed_there(window, context):
    from mih_desktop.services import profile

    context.run_write(lambda: profile.set_profile(context.store, ProfileEdit(county="Vestmarka")))
    field = window.page.field
    field.setFocus()
    QTest.keyClicks(field.line, "abc")
    QTest.keyClick(field.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text == ""
    assert profile.get_profile(context.store).county == "Vestmarka"


def test_the_frame_shows_the_county_and_tells_when_it_changes(window, context):
    from mih_desktop.services import profile

    context.run_write(
        lambda: profile.set_profile(context.store, ProfileEdit(county="Vestmarka fylke"))
    )
    assert window.rail._county.text() == "Vestmarka fylke"
    assert context.settings.county == "Vestmarka fylke"


def test_practice_is_plain_to_see_while_there_are_invented_men(window, context, qtbot):
    from mih_desktop.services import practice

    plate = window.top_bar.practice
    assert not plate.isVisible()
    context.run_write(lambda: practice.create_practice(context.store, context.today()))
    assert plate.isVisible()
    assert window.top_bar.cohort.combo.count() == 4
    qtbot.waitUntil(lambda: "forfalt" in window.rail.items["today"].accessibleName())
    context.run_write(lambda: practice.remove_practice(context.store))
    assert not plate.isVisible()


def test_choosing_a_cohort_narrows_every_page_and_a_cohort_that_goes_widens_again(window, context):
    from mih_desktop.services import cohorts, practice

    context.run_write(lambda: practice.create_practice(context.store, context.today()))
    first = cohorts.list_cohorts(context.store)[0].id
    combo = window.top_bar.cohort.combo
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert context.cohort_filter == first
    context.run_write(lambda: practice.remove_practice(context.store))
    assert context.cohort_filter is None


def test_a_filter_set_by_a_page_shows_in_the_bar(window, context):
    from mih_desktop.services import cohorts, practice

    context.run_write(lambda: practice.create_practice(context.store, context.today()))
    second = cohorts.list_cohorts(context.store)[1].id
    context.set_cohort_filter(CohortId(second))
    assert window.top_bar.cohort.value == second


def test_a_failure_nobody_took_is_told_in_a_line_that_can_be_closed(window, context):
    context.runner.failed.emit(DiskFullError())
    assert "Disken er full" in window.notice_bar.sentence
    QTest.mouseClick(
        window.notice_bar.findChild(type(window.top_bar._undo)), Qt.MouseButton.LeftButton
    )
    assert window.notice_bar.sentence == ""


def test_a_save_is_told_with_its_time(window, context):
    from mih_desktop.services import profile

    context.run_write(lambda: profile.set_profile(context.store, ProfileEdit(county="x")))
    assert window.top_bar.saved._text.text() == "Lagret 14:03"


def test_f1_and_the_question_mark_list_the_keys(window, qtbot):
    for key in (Qt.Key.Key_F1, Qt.Key.Key_Question):
        QTest.keyClick(window, key)
        dialog = window.findChild(HelpDialog)
        assert dialog.isVisible()
        words = {label.text() for label in dialog.findChildren(Text)}
        assert {key.value.does for key in Key} <= words
        dialog.accept()
        dialog.setParent(None)


def test_every_key_has_a_description(window):
    assert all(key.value.does and key.keys for key in Key)


def test_a_narrow_window_shows_icons_with_their_names_as_tooltips(window, theme):
    window.resize(QSize(900, 700))
    assert window.rail.is_narrow
    assert window.rail.width() == 56
    assert window.rail.items["wheel"].toolTip() == "Årshjul"
    window.resize(QSize(1300, 800))
    assert not window.rail.is_narrow
    assert window.rail.items["wheel"].toolTip() == ""


def test_arrows_walk_the_rail_and_enter_opens(window):
    items = window.rail.items
    items["today"].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(items["today"], Qt.Key.Key_Down)
    assert items["wheel"].hasFocus()
    QTest.keyClick(items["wheel"], Qt.Key.Key_Return)
    assert window.page.name == "Årshjul"
    QTest.keyClick(items["wheel"], Qt.Key.Key_Up)
    assert items["today"].hasFocus()


def test_another_scale_makes_hidden_pages_anew_and_leaves_the_shown_one(window, context, qtbot):
    context.navigate(NavigationTarget(page="wheel"))
    shown = window.page
    window.resize(1600, 900)
    context.theme.set_scale(1.5)
    qtbot.waitUntil(lambda: set(window._pages) == {"wheel"})
    assert window.page is shown
    assert window.rail.width() == 300
    context.navigate(NavigationTarget(page="today"))
    assert window.page.name == "I dag"


def test_the_window_opens_where_it_was_left(window, context, qtbot):
    window.resize(780, 600)
    context.navigate(NavigationTarget(page="folder", recruit_id=RecruitId(3)))
    with qtbot.waitSignal(window.closing):
        window.close()
    again = MainWindow(context, ENTRIES)
    qtbot.addWidget(again)
    again.start()
    assert again.page.name == "Rekrutter"
    assert again.size() == QSize(780, 600)


def test_a_target_given_at_the_start_wins_over_the_last_page(context, qtbot):
    context.settings.last_page = "wheel"
    shown = MainWindow(context, ENTRIES)
    qtbot.addWidget(shown)
    shown.start(NavigationTarget(page="settings"))
    assert shown.page.name == "Innstillinger"


def test_a_slow_job_gets_a_dialog_that_stops_it(context, theme, qtbot):
    runner = TaskRunner()
    context.runner = runner
    shown = MainWindow(context, ENTRIES)
    qtbot.addWidget(shown)
    shown.show()
    stopped, breath = threading.Event(), threading.Event()

    def op(progress):
        progress(1, 2)
        while not progress.is_cancelled:
            breath.wait(0.01)
        stopped.set()
        progress.stop_if_cancelled()

    runner.job(op, label="Skriver regnearket")
    qtbot.waitUntil(lambda: shown.findChild(ProgressDialog) is not None, timeout=3000)
    dialog = shown.findChild(ProgressDialog)
    assert dialog.windowTitle() == "Skriver regnearket"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(stopped.is_set)
    qtbot.waitUntil(lambda: shown.findChild(ProgressDialog) is None)
    runner.close()


class TestCommandList:
    @pytest.fixture
    def window(self, practice_context, qtbot):
        ran: list[str] = []
        command = Command(
            key="note",
            title="Skriv notat",
            icon="note-pencil",
            run=lambda: ran.append("note"),
            words="samtale logg",
        )
        shown = MainWindow(practice_context, ENTRIES, commands=lambda: (command,))
        shown.ran = ran
        qtbot.addWidget(shown)
        shown.start()
        with qtbot.waitActive(shown):
            shown.show()
            shown.activateWindow()
        return shown

    def titles(self, window):
        return [row.title for row in window.palette_list._list.rows]

    def test_ctrl_k_shows_what_can_be_done(self, window):
        press(window, Qt.Key.Key_K)
        assert window.palette_list.isVisible()
        assert window.top_bar.search.line.hasFocus()
        assert "Gå til Årshjul" in self.titles(window)
        assert "Skriv notat" in self.titles(window)

    def test_people_are_found_by_part_of_a_name(self, window, qtbot):
        press(window, Qt.Key.Key_K)
        QTest.keyClicks(window.top_bar.search.line, "haugl")
        qtbot.waitUntil(lambda: self.titles(window)[:1] == ["Aleksander Bjørnstad-Haugland"])
        QTest.keyClick(window.top_bar.search.line, Qt.Key.Key_Return)
        assert window.page.name == "Mappe"
        assert window.page.targets[-1].recruit_id is not None
        assert not window.palette_list.isVisible()
        assert window.top_bar.search.text == ""

    def test_commands_are_found_by_other_words_and_run(self, window, qtbot):
        press(window, Qt.Key.Key_K)
        QTest.keyClicks(window.top_bar.search.line, "samt")
        qtbot.waitUntil(lambda: self.titles(window)[-1:] == ["Skriv notat"])
        QTest.keyClick(window.top_bar.search.line, Qt.Key.Key_Up)
        QTest.keyClick(window.top_bar.search.line, Qt.Key.Key_Down)
        QTest.keyClick(window.top_bar.search.line, Qt.Key.Key_Up)
        QTest.keyClick(window.top_bar.search.line, Qt.Key.Key_Return)
        assert window.ran == ["note"]

    def test_enter_right_after_the_last_letter_opens_what_was_typed(self, window):
        press(window, Qt.Key.Key_K)
        QTest.keyClicks(window.top_bar.search.line, "haugl")
        QTest.keyClick(window.top_bar.search.line, Qt.Key.Key_Return)
        assert window.page.name == "Mappe"

    def test_a_partner_is_shown_and_stays_in_sight(self, window, qtbot):
        press(window, Qt.Key.Key_K)
        QTest.keyClicks(window.top_bar.search.line, "nav ")
        qtbot.waitUntil(lambda: bool(window.palette_list._hits))
        kinds = [hit.kind for hit in window.palette_list._hits]
        number = next(
            n for n, kind in enumerate(kinds) if kind in (HitKind.ORGANISATION, HitKind.CONTACT)
        )
        window.palette_list._open(("hit", number))
        assert window.palette_list.isVisible()
        assert window.page.name == "I dag"

    def test_arrows_go_round(self, window):
        press(window, Qt.Key.Key_K)
        line = window.top_bar.search.line
        QTest.keyClick(line, Qt.Key.Key_Up)
        rows = window.palette_list._list.rows
        assert window.palette_list._list.current_key == rows[-1].key
        QTest.keyClick(line, Qt.Key.Key_Down)
        assert window.palette_list._list.current_key == rows[0].key

    def test_a_click_opens_what_it_hits(self, window):
        press(window, Qt.Key.Key_K)
        hits = window.palette_list._list
        number = self.titles(window).index("Gå til Årshjul")
        at = hits.visualRect(hits.model().index(number)).center()
        QTest.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert window.page.name == "Årshjul"

    def test_nothing_found_is_said(self, window, qtbot):
        press(window, Qt.Key.Key_K)
        QTest.keyClicks(window.top_bar.search.line, "xqzw")
        qtbot.waitUntil(window.palette_list._nothing.isVisible)
        assert self.titles(window) == []
        QTest.keyClick(window.top_bar.search.line, Qt.Key.Key_Return)
        assert window.page.name == "I dag"

    def test_escape_closes_the_list_first_and_leaves_the_page(self, window, practice_context):
        practice_context.navigate(NavigationTarget(page="wheel"))
        press(window, Qt.Key.Key_K)
        QTest.keyClick(window.top_bar.search.line, Qt.Key.Key_Escape)
        assert not window.palette_list.isVisible()
        assert window.page.name == "Årshjul"

    def test_the_list_goes_when_the_focus_goes_and_opens_again_with_an_arrow(self, window):
        press(window, Qt.Key.Key_K)
        window.page.field.setFocus()
        assert not window.palette_list.isVisible()
        line = window.top_bar.search.line
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_Down)
        assert window.palette_list.isVisible()
        QTest.keyClick(line, Qt.Key.Key_Escape)
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
        assert window.palette_list.isVisible()
