from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import Channel, NoteVisibility
from mih_desktop.domain.people import FollowUpEdit, FollowUpRow
from mih_desktop.services import follow_ups, history
from mih_desktop.storage.store import Store
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.folder_page import FolderPage
from mih_desktop.views.folder.follow_up_tab import FollowUpTab
from mih_desktop.views.folder.note_editor import NoteEditor
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.settings import UiSettings
from mih_desktop.views.tasks import TaskRunner
from mih_desktop.views.theme.theme import Theme
from tests.views.people import CLOCK, TODAY, People

OpenFolder = Callable[..., FolderPage]
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def store(filled_store: Store) -> Store:
    return filled_store


@pytest.fixture
def page(open_folder: OpenFolder) -> FolderPage:
    return open_folder(tab="follow_up")


@pytest.fixture
def tab(page: FolderPage) -> FollowUpTab:
    return page.follow_up


@pytest.fixture
def editor(tab: FollowUpTab) -> NoteEditor:
    return tab.editor


@pytest.fixture
def talks(store: Store, people: People) -> Callable[[], tuple[FollowUpRow, ...]]:
    return lambda: follow_ups.list_follow_ups(store, people.aleksander)


def write(editor: NoteEditor, text: str, qtbot: QtBot) -> None:
    editor.note.area.setFocus()
    qtbot.keyClicks(editor.note.area, text)


def rest(editor: NoteEditor, qtbot: QtBot) -> None:
    """Wait until the typing counts as paused."""
    qtbot.waitUntil(lambda: not editor.note._pause.isActive())


def test_the_log_is_newest_first_and_says_what_each_talk_led_to(tab: FollowUpTab) -> None:
    spoken = [
        str(tab.list.model().index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(5)
    ]
    assert spoken[0] == (
        "18. feb., Praksisbesøk: Trivsel, Trives på avdelingen, vil ha flere kveldsvakter., "
        "17. mars: Samtale om læreplass"
    )
    assert spoken[3].endswith("Bare hos meg")
    assert spoken[4].startswith("19.11.2026, Telefon")


def test_a_note_of_words_and_ctrl_enter_is_a_finished_talk_of_today(
    editor: NoteEditor, qtbot: QtBot, talks: Callable[[], tuple[FollowUpRow, ...]]
) -> None:
    assert editor.note.area.hasFocus()
    qtbot.keyClicks(editor.note.area, "Ringte, alt vel.")
    qtbot.keyClick(editor.note.area, Qt.Key.Key_Return, CTRL)
    new = talks()[0]
    assert (new.note, new.happened_on, new.channel) == (
        "Ringte, alt vel.",
        TODAY,
        Channel.PHONE,
    )
    assert not new.is_draft
    assert new.visibility is NoteVisibility.TRANSFER
    assert editor.note.value == ""
    assert editor.row is None


def test_everything_is_reached_by_tab_and_saved_together(
    page: FolderPage,
    tab: FollowUpTab,
    editor: NoteEditor,
    qtbot: QtBot,
    talks: Callable[[], tuple[FollowUpRow, ...]],
) -> None:
    editor.channel.combo.setFocus()
    qtbot.keyClick(editor.channel.combo, Qt.Key.Key_Down)
    qtbot.keyClick(editor.channel.combo, Qt.Key.Key_Tab)
    qtbot.keyClick(editor.day.line, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(editor.day.line, "1.3.27")
    qtbot.keyClick(editor.day.line, Qt.Key.Key_Tab)
    qtbot.keyClicks(editor.topic.line, "Vakter")
    qtbot.keyClick(editor.topic.line, Qt.Key.Key_Tab)
    qtbot.keyClicks(editor.note.area, "Vil ha flere.")
    qtbot.keyClick(editor.note.area, Qt.Key.Key_Tab)
    qtbot.keyClicks(editor.next_day.line, "15.3.27")
    qtbot.keyClick(editor.next_day.line, Qt.Key.Key_Tab)
    qtbot.keyClicks(editor.next_what.line, "Svar fra avdelingen")
    qtbot.mouseClick(editor.visibility._buttons[NoteVisibility.PRIVATE], LEFT)
    assert "aldri" in editor._meaning.text()
    qtbot.mouseClick(editor.done_button, LEFT)
    new = talks()[0]
    assert (new.channel, new.happened_on, new.topic) == (
        Channel.VISIT,
        date(2027, 3, 1),
        "Vakter",
    )
    assert (new.next_on, new.next_what) == (date(2027, 3, 15), "Svar fra avdelingen")
    assert new.visibility is NoteVisibility.PRIVATE
    assert tab._heading._count.text() == "6"
    page.tabs.choose("overview")
    assert "Svar fra avdelingen" in [row.title for row in page.overview.coming.list.rows]


def test_a_draft_is_stored_after_the_first_pause_and_undo_takes_it_away_in_one_step(
    page: FolderPage,
    tab: FollowUpTab,
    editor: NoteEditor,
    qtbot: QtBot,
    store: Store,
    talks: Callable[[], tuple[FollowUpRow, ...]],
) -> None:
    write(editor, "Ringte om", qtbot)
    rest(editor, qtbot)
    draft = talks()[0]
    assert (draft.note, draft.is_draft) == ("Ringte om", True)
    assert [row.note for row in follow_ups.list_drafts(store)] == ["Ringte om"]
    qtbot.keyClicks(editor.note.area, " turnus")
    rest(editor, qtbot)
    assert talks()[0].note == "Ringte om turnus"
    assert editor.note.area.toPlainText() == "Ringte om turnus"
    assert len(talks()) == 6
    editor.topic.line.setFocus()
    page.context.undo()
    page.context.undo()
    assert len(talks()) == 5
    assert editor.note.value == ""


def test_key_strokes_in_a_note_become_one_step(
    editor: NoteEditor, qtbot: QtBot, store: Store
) -> None:
    write(editor, "a", qtbot)
    rest(editor, qtbot)
    steps = len(history.list_actions(store))
    for letter in "bcd":
        qtbot.keyClicks(editor.note.area, letter)
        rest(editor, qtbot)
    assert len(history.list_actions(store)) == steps + 1


def test_nothing_is_stored_of_an_empty_note_and_ferdig_says_so(
    editor: NoteEditor, qtbot: QtBot, talks: Callable[[], tuple[FollowUpRow, ...]]
) -> None:
    editor.channel.set_value(Channel.MEETING)
    editor.channel.committed.emit(Channel.MEETING)
    qtbot.mouseClick(editor.done_button, LEFT)
    assert "Skriv noen ord" in editor.note.fault
    assert len(talks()) == 5
    assert not editor.drop_button.isVisible()


def test_a_date_that_cannot_be_read_is_told_before_the_talk_is_finished(
    editor: NoteEditor, qtbot: QtBot, talks: Callable[[], tuple[FollowUpRow, ...]]
) -> None:
    write(editor, "Ringte.", qtbot)
    editor.day.line.setFocus()
    editor.day.line.selectAll()
    qtbot.keyClicks(editor.day.line, "31.2.27")
    qtbot.mouseClick(editor.done_button, LEFT)
    assert "finnes ikke" in editor.day.fault
    assert talks()[0].is_draft


def test_a_half_written_note_is_taken_up_when_the_folder_is_opened_again(
    page: FolderPage, editor: NoteEditor, qtbot: QtBot, people: People
) -> None:
    write(editor, "Halvveis", qtbot)
    saleh = people.ids["Saleh"]
    page.activate(NavigationTarget(page="folder", recruit_id=saleh, tab="follow_up"))
    assert editor.note.value == ""
    page.activate(NavigationTarget(page="folder", recruit_id=people.aleksander, tab="follow_up"))
    assert editor.note.value == "Halvveis"
    assert editor._heading._text.text() == "Utkast fra 2. mars"
    qtbot.keyClicks(editor.note.area, " og ferdig")
    qtbot.keyClick(editor.note.area, Qt.Key.Key_Return, CTRL)
    assert editor._heading._text.text() == "Nytt notat"


def test_a_note_is_stored_when_the_page_is_left_in_the_middle_of_a_word(
    page: FolderPage,
    editor: NoteEditor,
    qtbot: QtBot,
    talks: Callable[[], tuple[FollowUpRow, ...]],
) -> None:
    write(editor, "Midt i en se", qtbot)
    page.hide()
    assert talks()[0].note == "Midt i en se"


def test_a_stored_talk_is_changed_with_enter_and_stays_finished(
    tab: FollowUpTab,
    editor: NoteEditor,
    qtbot: QtBot,
    talks: Callable[[], tuple[FollowUpRow, ...]],
) -> None:
    tab.list.setFocus()
    qtbot.keyClick(tab.list, Qt.Key.Key_Down)
    qtbot.keyClick(tab.list, Qt.Key.Key_Return)
    assert editor._heading._text.text() == "Endre notat"
    assert editor.note.area.hasFocus()
    qtbot.keyClicks(editor.note.area, " Fulgt opp.")
    rest(editor, qtbot)
    changed = talks()[1]
    assert changed.note.endswith("samme dag. Fulgt opp.")
    assert not changed.is_draft
    assert len(talks()) == 5


def test_a_click_opens_a_talk_and_skriv_notat_lets_go_of_it(
    page: FolderPage, tab: FollowUpTab, editor: NoteEditor, qtbot: QtBot
) -> None:
    area = tab.list.visualRect(tab.list.model().index(2, 0))
    qtbot.mouseClick(tab.list.viewport(), LEFT, pos=QPoint(200, area.center().y()))
    assert editor.note.value == "Oppstart Vg2 i klasse A."
    page.write_note()
    assert editor.note.value == ""
    assert editor.row is None


def test_a_talk_is_removed_with_delete_or_fjern_and_undo_brings_it_back(
    page: FolderPage,
    tab: FollowUpTab,
    editor: NoteEditor,
    qtbot: QtBot,
    talks: Callable[[], tuple[FollowUpRow, ...]],
) -> None:
    tab.list.setFocus()
    qtbot.keyClick(tab.list, Qt.Key.Key_Delete)
    assert len(talks()) == 4
    tab.open_talk(talks()[0])
    assert editor.drop_button.text() == "Fjern"
    qtbot.mouseClick(editor.drop_button, LEFT)
    assert len(talks()) == 3
    assert editor.row is None
    page.context.undo()
    page.context.undo()
    assert len(talks()) == 5


def test_a_draft_is_thrown_away_with_forkast(
    editor: NoteEditor, qtbot: QtBot, talks: Callable[[], tuple[FollowUpRow, ...]]
) -> None:
    write(editor, "Feil mann", qtbot)
    rest(editor, qtbot)
    assert editor.drop_button.text() == "Forkast"
    qtbot.mouseClick(editor.drop_button, LEFT)
    assert len(talks()) == 5
    assert editor.note.value == ""
    assert not editor.drop_button.isVisible()


def test_a_new_date_is_a_new_promise_though_the_old_one_was_kept(
    page: FolderPage, tab: FollowUpTab, editor: NoteEditor, qtbot: QtBot, store: Store
) -> None:
    talk = tab.list.talks[0]
    kept = FollowUpEdit(
        happened_on=talk.happened_on,
        channel=talk.channel,
        note=talk.note,
        next_on=talk.next_on,
        next_what=talk.next_what,
        next_done=True,
    )
    page.context.publish(follow_ups.edit_follow_up(store, talk.id, talk.version, kept).changes)
    tab.open_talk(tab.list.talks[0])
    editor.topic.line.setFocus()
    qtbot.keyClicks(editor.topic.line, "Mer")
    editor.next_what.line.setFocus()
    assert tab.list.talks[0].next_done
    editor.next_day.line.setFocus()
    editor.next_day.line.selectAll()
    qtbot.keyClicks(editor.next_day.line, "1.4.27")
    editor.next_what.line.setFocus()
    assert not tab.list.talks[0].next_done


def test_a_man_without_talks_is_told_where_they_will_stand(
    open_folder: OpenFolder, store: Store, people: People
) -> None:
    page = open_folder("Haugerud", tab="follow_up")
    for talk in follow_ups.list_follow_ups(store, people.ids["Haugerud"]):
        page.context.publish(follow_ups.remove_follow_up(store, talk.id).changes)
    assert page.follow_up._nothing.isVisible()
    assert not page.follow_up.list.isVisible()


def test_a_long_note_is_as_high_as_its_words_and_follows_the_width(
    page: FolderPage, tab: FollowUpTab, editor: NoteEditor, qtbot: QtBot
) -> None:
    write(editor, "mange ord " * 60, qtbot)
    qtbot.keyClick(editor.note.area, Qt.Key.Key_Return, CTRL)
    wide = tab.list.sizeHintForIndex(tab.list.model().index(0, 0)).height()
    page.resize(1000, 844)
    qtbot.waitUntil(lambda: tab.list.sizeHintForIndex(tab.list.model().index(0, 0)).height() > wide)


def test_in_a_narrow_window_the_log_comes_below_the_note(
    page: FolderPage, tab: FollowUpTab, qtbot: QtBot
) -> None:
    page.resize(640, 900)
    qtbot.waitUntil(lambda: tab.list.mapTo(tab, QPoint()).y() > 300)


def test_what_is_typed_on_after_undo_took_the_draft_away_is_stored_anew(
    page: FolderPage,
    editor: NoteEditor,
    qtbot: QtBot,
    store: Store,
    talks: Callable[[], tuple[FollowUpRow, ...]],
) -> None:
    write(editor, "Ringte", qtbot)
    rest(editor, qtbot)
    # Taken away without the page being told, as when both happen in the same moment.
    follow_ups.remove_follow_up(store, talks()[0].id)
    qtbot.keyClicks(editor.note.area, " om turnus")
    rest(editor, qtbot)
    assert talks()[0].note == "Ringte om turnus"
    assert len(talks()) == 6


def test_a_talk_changed_by_something_else_is_read_again_with_a_sentence(
    page: FolderPage, tab: FollowUpTab, editor: NoteEditor, qtbot: QtBot, store: Store
) -> None:
    talk = tab.list.talks[0]
    tab.open_talk(talk)
    other = FollowUpEdit(happened_on=talk.happened_on, channel=talk.channel, note="Endret")
    follow_ups.edit_follow_up(store, talk.id, talk.version, other)
    with qtbot.waitSignal(page.context.refused) as said:
        editor.topic.line.setFocus()
        qtbot.keyClicks(editor.topic.line, "x")
        editor.day.line.setFocus()
    assert said.args[0]
    assert editor.note.value == "Endret"
    assert editor.topic.value == ""


class TestWithThreads:
    """Saves that overlap, as they do in the program itself."""

    @pytest.fixture
    def context(self, store: Store, theme: Theme, ui_settings: UiSettings, qapp: QWidget):  # type: ignore[no-untyped-def]
        runner = TaskRunner()
        yield AppContext(store=store, clock=CLOCK, theme=theme, runner=runner, settings=ui_settings)
        runner.close()

    @pytest.fixture
    def page(self, context: AppContext, people: People, qtbot: QtBot) -> FolderPage:
        page = FolderPage(context, lambda _context: QWidget())
        qtbot.addWidget(page)
        page.resize(1240, 844)
        page.activate(
            NavigationTarget(page="folder", recruit_id=people.aleksander, tab="follow_up")
        )
        with qtbot.waitExposed(page):
            page.show()
        return page

    def test_saves_asked_for_before_the_first_is_answered_land_in_one_talk(
        self,
        page: FolderPage,
        context: AppContext,
        editor: NoteEditor,
        qtbot: QtBot,
        talks: Callable[[], tuple[FollowUpRow, ...]],
    ) -> None:
        qtbot.keyClicks(editor.note.area, "Ringte.")
        editor.topic.line.setFocus()
        qtbot.keyClicks(editor.topic.line, "Turnus")
        editor.next_what.line.setFocus()
        qtbot.keyClicks(editor.next_what.line, "Ring igjen")
        qtbot.keyClick(editor.next_what.line, Qt.Key.Key_Return, CTRL)
        context.runner.drain()
        new = talks()[0]
        assert (new.note, new.topic, new.next_what) == ("Ringte.", "Turnus", "Ring igjen")
        assert not new.is_draft
        assert len(talks()) == 6
        assert editor.note.value == ""

    def test_fields_left_one_after_the_other_are_all_stored(
        self, page: FolderPage, context: AppContext, qtbot: QtBot, store: Store
    ) -> None:
        refused: list[str] = []
        context.refused.connect(refused.append)
        page.tabs.choose("overview")
        about = page.overview.about
        for field, text in (
            (about.family_name, "A"),
            (about.given_name, "B"),
            (about.email, "C"),
            (about.heard_of, "D"),
        ):
            field.line.setFocus()
            field.line.selectAll()
            qtbot.keyClicks(field.line, text)
        page.overview.setFocus()
        context.runner.drain()
        details = page._details
        assert details is not None
        row = details.row
        assert (row.family_name, row.given_name, row.email) == ("A", "B", "C")
        assert details.heard_of == "D"
        assert refused == []
        assert about.family_name.value == "A"
