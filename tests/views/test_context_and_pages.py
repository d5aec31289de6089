from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from mih_desktop.domain.changes import Changes, Done, Topic, UndoState
from mih_desktop.domain.errors import GoneError, MihError
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.partners import ProfileEdit
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.page import Page
from mih_desktop.views.widgets.layout import Column


class Noticing(Page):
    """Writes down what it was asked to read."""

    topics = frozenset({Topic.RECRUITS})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.asked: list[Changes | None] = []
        column = Column(context.theme, parent=self)
        self.area = QScrollArea()
        column.addWidget(self.area)

    def refresh(self, changes: Changes | None) -> None:
        self.asked.append(changes)
        inner = QWidget()
        inner.setFixedSize(50, 2000)
        self.area.setWidget(inner)


def changed(*topics: Topic, recruits: tuple[int, ...] = ()) -> Changes:
    return Changes(topics=frozenset(topics), recruits=frozenset(recruits))


@pytest.fixture
def page(bare_context, qtbot) -> Noticing:
    noticing = Noticing(bare_context)
    qtbot.addWidget(noticing)
    return noticing


def test_a_page_reads_when_it_is_first_seen_and_not_before(page):
    assert page.asked == []
    page.show()
    assert page.asked == [None]
    page.hide()
    page.show()
    assert page.asked == [None]


def test_a_page_in_view_reads_what_concerns_it_at_once(page, bare_context):
    page.show()
    mine = changed(Topic.RECRUITS)
    bare_context.changed.emit(mine)
    bare_context.changed.emit(changed(Topic.PARTNERS))
    assert page.asked == [None, mine]


def test_a_hidden_page_reads_all_it_missed_when_it_is_seen_again(page, bare_context):
    page.show()
    page.hide()
    bare_context.changed.emit(changed(Topic.RECRUITS, recruits=(1,)))
    bare_context.changed.emit(changed(Topic.RECRUITS, Topic.ECONOMY, recruits=(2,)))
    page.show()
    assert page.asked == [None, changed(Topic.RECRUITS, Topic.ECONOMY, recruits=(1, 2))]


def test_another_cohort_makes_a_page_read_everything(page, bare_context):
    page.show()
    bare_context.set_cohort_filter(CohortId(4))
    bare_context.set_cohort_filter(CohortId(4))
    assert page.asked == [None, None]
    assert bare_context.cohort_filter == 4
    page.hide()
    bare_context.set_cohort_filter(None)
    bare_context.changed.emit(changed(Topic.RECRUITS))
    page.show()
    assert page.asked == [None, None, None]


def test_a_page_that_reads_again_stays_where_it_was_scrolled(page, bare_context, qtbot):
    page.resize(200, 200)
    page.show()
    page.area.verticalScrollBar().setValue(700)
    bare_context.changed.emit(changed(Topic.RECRUITS))
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().value() == 700)


def test_a_page_alone_says_no_more_than_its_name(bare_context, qtbot):
    plain = Page(bare_context)
    qtbot.addWidget(plain)
    plain.activate(NavigationTarget(page="today"))
    plain.show()
    assert plain.title == ""
    assert plain.place() is None


def test_a_write_is_published_and_told_as_saved(context):
    from mih_desktop.services import profile

    told: list[object] = []
    for signal in (context.changed, context.saved, context.undo_changed):
        signal.connect(told.append)
    context.run_write(
        lambda: profile.set_profile(context.store, ProfileEdit(county="Vestmarka fylke")),
        told.append,
    )
    value, changes, moment, undo = told
    assert value is None
    assert changes.touches(Topic.PROFILE)
    assert moment == datetime(2027, 3, 2, 14, 3)
    assert undo.undo.key == "profile.changed"


def test_undo_and_redo_go_through_the_journal(context):
    from mih_desktop.services import profile

    def county() -> str:
        return profile.get_profile(context.store).county

    context.run_write(lambda: profile.set_profile(context.store, ProfileEdit(county="Nordmarka")))
    context.undo()
    assert county() == ""
    assert context.undo_state.redo is not None
    context.redo()
    assert county() == "Nordmarka"
    assert context.undo_state == UndoState(undo=context.undo_state.undo, redo=None)


def test_what_cannot_be_undone_is_told_in_a_sentence(context, qtbot):
    with qtbot.waitSignal(context.refused) as told:
        context.undo()
    assert "angre" in told.args[0]


def test_a_refused_write_tells_the_page_that_asked_and_nobody_else(bare_context, qtbot):
    refused: list[MihError] = []

    def op() -> Done[None]:
        raise GoneError

    with qtbot.assertNotEmitted(bare_context.refused), qtbot.assertNotEmitted(bare_context.saved):
        bare_context.run_write(op, on_error=refused.append)
    assert isinstance(refused[0], GoneError)


def test_asking_to_go_somewhere_is_told(bare_context, qtbot):
    target = NavigationTarget(page="recruits")
    with qtbot.waitSignal(bare_context.navigated) as told:
        bare_context.navigate(target)
    assert told.args == [target]
    with qtbot.waitSignal(bare_context.went_back):
        bare_context.go_back()


def test_a_long_read_is_answered(bare_context):
    answers: list[int] = []
    bare_context.read(lambda: 5, answers.append)
    assert answers == [5]


def test_what_the_window_remembers_survives_a_restart(ui_settings, tmp_path, qapp):
    from PySide6.QtCore import QByteArray

    from mih_desktop.views.settings import UiSettings

    ui_settings.theme = "dark"
    ui_settings.scale = 1.25
    ui_settings.last_page = "recruits"
    ui_settings.store_folder = tmp_path / "mappe med æøå"
    ui_settings.county = "Vestmarka fylke"
    ui_settings.language = "nn"
    ui_settings.geometry = QByteArray(b"\x00\x01geometry")
    ui_settings.set_flag("panel", on=True)
    ui_settings.save()
    again = UiSettings(tmp_path / "ui.ini")
    assert again.theme == "dark"
    assert again.scale == 1.25
    assert again.last_page == "recruits"
    assert again.store_folder == tmp_path / "mappe med æøå"
    assert again.county == "Vestmarka fylke"
    assert again.language == "nn"
    assert again.geometry == QByteArray(b"\x00\x01geometry")
    assert again.flag("panel")
    assert not again.flag("other")
    again.store_folder = None
    assert again.store_folder is None


def test_settings_that_make_no_sense_are_the_standard_ones(tmp_path, qapp):
    from mih_desktop.views.settings import UiSettings

    (tmp_path / "broken.ini").write_text("[look]\ntheme=pink\nscale=huge\n", encoding="utf-8")
    settings = UiSettings(tmp_path / "broken.ini")
    assert settings.theme == "system"
    assert settings.scale == 1.0
    assert settings.geometry.isEmpty()
    assert settings.store_folder is None
