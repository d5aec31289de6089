from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mih_desktop.domain.changes import Changes, Topic
from mih_desktop.domain.enums import CohortKind, Phase
from mih_desktop.domain.overview import RecruitListFilter
from mih_desktop.domain.people import NewRecruit, PhaseMove, RecruitEdit
from mih_desktop.domain.plan import NewCohort
from mih_desktop.services import cohorts, recruit_path, recruits
from mih_desktop.storage.store import Store
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.recruits.candidate_dialog import CandidateDialog
from mih_desktop.views.recruits.recruits_page import RecruitsPage
from tests.views.people import People

WIDE = (1240, 844)


@pytest.fixture
def store(filled_store: Store) -> Store:
    return filled_store


@pytest.fixture
def show(context: AppContext, qtbot: QtBot) -> Callable[..., RecruitsPage]:
    def build(size: tuple[int, int] = WIDE) -> RecruitsPage:
        page = RecruitsPage(context)
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return build


@pytest.fixture
def page(show: Callable[..., RecruitsPage]) -> RecruitsPage:
    return show()


def names(page: RecruitsPage) -> list[str]:
    return [row.family_name for row in page.table.rows]


def search(page: RecruitsPage, qtbot: QtBot, text: str) -> None:
    page.filters.search.line.setFocus()
    qtbot.keyClicks(page.filters.search.line, text)


def opened_dialog(page: RecruitsPage, qtbot: QtBot) -> CandidateDialog:
    dialog = page.findChild(CandidateDialog)
    qtbot.waitUntil(lambda: bool(dialog.family_name.line.hasFocus()))
    return dialog


def where_it_went(context: AppContext, qtbot: QtBot, act: Callable[[], object]) -> NavigationTarget:
    with qtbot.waitSignal(context.navigated) as went:
        act()
    target = went.args[0]
    assert isinstance(target, NavigationTarget)
    return target


def test_everybody_on_the_way_is_shown_by_family_name_with_how_many_there_are(
    page: RecruitsPage,
) -> None:
    assert len(page.table.rows) == 18
    assert names(page)[0] == "Abdirahman Nuur"
    assert names(page)[-1] == "Ødegårdstuen"
    assert page.header.findChild(type(page.header._subtitle)) is not None
    assert page.header._subtitle.text() == "18 aktive av 18"


def test_each_key_narrows_the_table_and_part_of_a_word_is_enough(
    page: RecruitsPage, qtbot: QtBot
) -> None:
    search(page, qtbot, "o")
    at_first = len(page.table.rows)
    search(page, qtbot, "deg")
    assert at_first > 1
    assert names(page) == ["Ødegårdstuen"]


def test_a_number_is_found_however_it_is_typed(page: RecruitsPage, qtbot: QtBot) -> None:
    search(page, qtbot, "+47 591 40 6")
    assert names(page) == ["Bjørnstad-Haugland"]


def test_ctrl_f_goes_to_the_search_and_letters_typed_in_the_table_do_too(
    page: RecruitsPage, qtbot: QtBot
) -> None:
    page.table.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.filters.search.line.hasFocus()
    page.table.setFocus()
    qtbot.keyClicks(page.table, "s")
    assert page.filters.search.line.hasFocus()
    qtbot.keyClicks(page.filters.search.line, "aleh")
    assert names(page) == ["Saleh"]


def test_enter_in_the_search_opens_the_first_hit(
    page: RecruitsPage, context: AppContext, qtbot: QtBot, people: People
) -> None:
    search(page, qtbot, "furuheim")
    line = page.filters.search.line
    target = where_it_went(context, qtbot, lambda: qtbot.keyClick(line, Qt.Key.Key_Return))
    assert target == NavigationTarget(page="folder", recruit_id=people.aleksander)


def test_arrow_down_leads_from_the_search_into_the_table_and_enter_opens(
    page: RecruitsPage, context: AppContext, qtbot: QtBot, people: People
) -> None:
    page.filters.focus_search()
    qtbot.keyClick(page.filters.search.line, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    target = where_it_went(context, qtbot, lambda: qtbot.keyClick(page.table, Qt.Key.Key_Return))
    assert target.recruit_id == people.aleksander


def test_ready_made_filters_agree_with_what_the_store_counts(
    page: RecruitsPage, context: AppContext, store: Store, qtbot: QtBot
) -> None:
    recruit_path.move_phase(
        store,
        page.table.rows[0].id,
        PhaseMove(phase=Phase.CERTIFIED, on=date(2027, 3, 1)),
    )
    row = page.table.rows[1]
    recruits.edit_recruit(store, row.id, row.version, RecruitEdit(is_reserve=True))
    page.refresh_now()
    counted = recruits.count_listings(store, None, context.today())
    for listing, chip in page.filters.chips.items():
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert len(page.table.rows) == counted[listing]
        assert chip.accessibleName().endswith(f" {counted[listing]}")


def test_phase_and_municipality_narrow_too_and_all_can_be_shown_again(
    page: RecruitsPage, qtbot: QtBot
) -> None:
    page.filters.phase.set_value(Phase.APPRENTICE)
    page.filters.phase.committed.emit(Phase.APPRENTICE)
    assert {row.phase for row in page.table.rows} == {Phase.APPRENTICE}
    page.filters.municipality.set_value("Lyngøy")
    page.filters.municipality.committed.emit("Lyngøy")
    assert names(page) == ["Lindgren Moen"]
    search(page, qtbot, "finnes ikke")
    assert page.nobody.isVisible()
    page.nobody.acted.emit()
    assert len(page.table.rows) == 18
    assert page.filters.search.line.text() == ""


def test_the_cohort_filter_of_the_window_narrows_list_and_counts(
    page: RecruitsPage, context: AppContext, people: People
) -> None:
    context.set_cohort_filter(people.cohorts[2027])
    assert {row.cohort_id for row in page.table.rows} == {people.cohorts[2027]}
    assert page.header._subtitle.text() == "5 aktive av 5"


def test_a_click_on_a_head_sorts_and_the_chosen_man_stays_chosen(
    page: RecruitsPage, qtbot: QtBot, people: People
) -> None:
    page.table.choose(people.aleksander)
    head = page.table.horizontalHeader()
    spot = QPoint(head.sectionViewportPosition(4) + 20, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    days = [row.last_follow_up_on for row in page.table.rows]
    assert days == sorted(days, key=lambda day: day or date.min)
    chosen = page.table.current_row
    assert chosen is not None
    assert chosen.id == people.aleksander


def test_the_chosen_man_stands_beside_with_number_next_and_what_is_missing(
    page: RecruitsPage, qtbot: QtBot, people: People
) -> None:
    page.table.setFocus()
    page.table.choose(people.aleksander)
    qtbot.waitUntil(lambda: page.panel.phone.text() == "591\u00a040\u00a0663")
    assert page.panel.isVisible()
    texts = " ".join(label.text() for label in page.panel.findChildren(type(page.panel._name)))
    for wanted in (
        "Aleksander Bjørnstad-Haugland",
        "Vg2, Kull 2026, klasse A",
        "Samtale om læreplass",
        "Mangler matematikk.",
        "Økonomioversikten er ikke signert.",
        "Grethe Aasbø Tveit",
        "NAV-veileder, NAV Havnes",
        "Trives på avdelingen",
    ):
        assert wanted in texts


def test_ctrl_c_copies_the_number_of_the_chosen_man(
    page: RecruitsPage, qtbot: QtBot, people: People
) -> None:
    page.table.choose(people.aleksander)
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "591 40 663"
    page.table.setFocus()
    qtbot.waitUntil(lambda: page.panel.phone.number == "59140663")
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(page.panel.phone, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "591 40 663"


def test_the_panel_that_was_closed_stays_closed_until_asked_for(
    page: RecruitsPage, qtbot: QtBot
) -> None:
    page.table.setFocus()
    qtbot.waitUntil(page.panel.isVisible)
    page.panel.close_panel()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not page._follow.isActive())
    assert not page.panel.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.panel.isVisible()


def test_in_a_narrow_window_the_panel_is_a_drawer_that_a_click_opens(
    show: Callable[..., RecruitsPage], qtbot: QtBot
) -> None:
    page = show((900, 744))
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not page._follow.isActive())
    assert not page.panel.isVisible()
    spot = QPoint(40, page.table.rowViewportPosition(3) + 10)
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(page.panel.isVisible)
    assert page.table.width() > 850


def test_a_double_click_opens_the_folder_of_the_man_that_was_clicked(
    page: RecruitsPage, context: AppContext, qtbot: QtBot
) -> None:
    page.table.setFocus()
    qtbot.waitUntil(page.panel.isVisible)
    page.panel.close_panel()
    spot = QPoint(40, page.table.rowViewportPosition(2) + 10)
    wanted = page.table.rows[2].id
    left, viewport = Qt.MouseButton.LeftButton, page.table.viewport()
    qtbot.mouseClick(viewport, left, pos=spot)
    assert not page.panel.isVisible()
    went = where_it_went(context, qtbot, lambda: qtbot.mouseDClick(viewport, left, pos=spot))
    assert went.recruit_id == wanted
    assert not page._pointed.isActive()


def test_the_panel_lets_go_of_a_man_who_is_not_in_the_list_any_more(
    page: RecruitsPage, qtbot: QtBot, people: People
) -> None:
    page.table.setFocus()
    page.table.choose(people.aleksander)
    qtbot.waitUntil(lambda: page.panel.phone.number == "59140663")
    page.filters.choose_listing(RecruitListFilter.LEFT)
    assert not page.panel.isVisible()


def test_from_the_panel_the_folder_opens_at_its_first_page_or_ready_to_write(
    page: RecruitsPage, context: AppContext, qtbot: QtBot, people: People
) -> None:
    page.table.setFocus()
    page.table.choose(people.aleksander)
    qtbot.waitUntil(lambda: page.panel.phone.number == "59140663")
    left = Qt.MouseButton.LeftButton
    opened = where_it_went(context, qtbot, lambda: qtbot.mouseClick(page.panel.folder_button, left))
    assert opened == NavigationTarget(page="folder", recruit_id=people.aleksander)
    writing = where_it_went(context, qtbot, lambda: qtbot.mouseClick(page.panel.note_button, left))
    assert writing.tab == "follow_up"


def test_a_candidate_is_added_with_a_name_alone_and_the_folder_opens(
    page: RecruitsPage, context: AppContext, store: Store, qtbot: QtBot, people: People
) -> None:
    context.set_cohort_filter(people.cohorts[2027])
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    dialog = opened_dialog(page, qtbot)
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "etternavnet" in dialog.family_name.fault
    qtbot.keyClicks(dialog.family_name.line, "Hatala")
    qtbot.keyClicks(dialog.given_name.line, "Mahtte")
    qtbot.keyClicks(dialog.birth_date.line, "3.4.95")
    target = where_it_went(
        context, qtbot, lambda: qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    )
    assert target.page == "folder"
    assert target.recruit_id is not None
    added = recruits.get_recruit(store, target.recruit_id).row
    assert (added.name, added.phase) == ("Mahtte Hatala", Phase.INTERESTED)
    assert (added.birth_date, added.cohort_id) == (date(1995, 4, 3), people.cohorts[2027])
    assert "Hatala" in names(page)


def test_a_birth_date_that_cannot_be_read_is_told_before_anything_is_added(
    page: RecruitsPage, store: Store, qtbot: QtBot
) -> None:
    page.add_candidate()
    dialog = opened_dialog(page, qtbot)
    qtbot.keyClicks(dialog.family_name.line, "Hatta")
    qtbot.keyClicks(dialog.birth_date.line, "31.2.95")
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "finnes ikke" in dialog.birth_date.fault
    assert len(page._index) == 18


def test_one_who_is_in_the_list_already_is_told_of_before_he_is_added_twice(
    page: RecruitsPage, context: AppContext, qtbot: QtBot, people: People
) -> None:
    page.add_candidate()
    dialog = opened_dialog(page, qtbot)
    dialog.phone.line.setFocus()
    qtbot.keyClicks(dialog.phone.line, "+47 591 40 663")
    qtbot.keyClick(dialog.phone.line, Qt.Key.Key_Tab)
    assert dialog._warning.isVisible()
    assert "Aleksander" in dialog._warning.accessibleName()
    target = where_it_went(context, qtbot, dialog._warning.acted.emit)
    assert target.recruit_id == people.aleksander


def test_what_is_written_elsewhere_shows_and_the_chosen_man_stays(
    page: RecruitsPage, context: AppContext, store: Store, people: People
) -> None:
    page.table.choose(people.ids["Saleh"])
    row = page.table.current_row
    assert row is not None
    done = recruits.edit_recruit(store, row.id, row.version, RecruitEdit(family_name="Zaleh"))
    context.publish(done.changes)
    assert names(page)[-2:] == ["Zaleh", "Ødegårdstuen"]
    chosen = page.table.current_row
    assert chosen is not None
    assert chosen.id == people.ids["Saleh"]


def test_a_page_that_is_not_touched_does_not_read_again(
    page: RecruitsPage, context: AppContext
) -> None:
    before = page._index
    context.publish(Changes(topics=frozenset({Topic.ATTACHMENTS})))
    assert page._index is before


def test_a_number_on_i_dag_leads_to_the_men_behind_it(page: RecruitsPage, people: People) -> None:
    page.activate(
        NavigationTarget(
            page="recruits",
            listing=RecruitListFilter.SUBJECTS_MISSING,
            cohort_id=people.cohorts[2026],
        )
    )
    assert names(page) == ["Bjørnstad-Haugland"]
    assert page.context.cohort_filter == people.cohorts[2026]


def test_practice_men_are_marked_with_a_word(
    page: RecruitsPage, context: AppContext, store: Store, people: People
) -> None:
    new = NewCohort(
        kind=CohortKind.MENN_I_HELSE, place="", starts_on=date(2027, 4, 5), is_practice=True
    )
    cohort = cohorts.create_cohort(store, new).value
    added = recruits.add_recruit(store, NewRecruit(family_name="Øvesen", cohort_id=cohort))
    context.publish(added.changes)
    assert page.table.choose(added.value)
    index = page.table.model().index(page.table.currentIndex().row(), 0)
    assert "øving" in str(page.table.model().data(index))


def test_one_who_is_put_in_the_bin_leaves_the_panel_without_a_fuss(
    page: RecruitsPage, qtbot: QtBot, store: Store, people: People
) -> None:
    page.table.setFocus()
    qtbot.waitUntil(page.panel.isVisible)
    recruits.bin_recruit(store, people.ids["Saleh"])
    page.table.choose(people.ids["Saleh"])
    qtbot.waitUntil(lambda: not page.panel.isVisible())


def test_what_is_typed_opens_the_panel_on_the_best_hit_when_the_typing_rests(
    page: RecruitsPage, qtbot: QtBot
) -> None:
    search(page, qtbot, "okafor")
    qtbot.waitUntil(lambda: page.panel.phone.number == "59190351")


def test_a_man_named_by_a_target_is_chosen_also_when_the_list_is_read_later(
    context: AppContext, qtbot: QtBot, people: People
) -> None:
    page = RecruitsPage(context)
    qtbot.addWidget(page)
    page.resize(*WIDE)
    page.activate(NavigationTarget(page="recruits", recruit_id=people.ids["Saleh"]))
    with qtbot.waitExposed(page):
        page.show()
    row = page.table.current_row
    assert row is not None
    assert row.family_name == "Saleh"


class TestWithoutAnybody:
    @pytest.fixture
    def store(self, tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
        folder = tmp_path_factory.mktemp("empty") / "store"
        unlocked, _code = Store.create(folder, "fem ord er lette")
        yield unlocked
        unlocked.close()

    def test_an_empty_page_says_what_belongs_there_and_offers_both_ways_to_begin(
        self, page: RecruitsPage, context: AppContext, qtbot: QtBot
    ) -> None:
        assert page.empty.isVisible()
        assert not page.filters.isVisible()
        left = Qt.MouseButton.LeftButton
        target = where_it_went(
            context, qtbot, lambda: qtbot.mouseClick(page.empty.import_button, left)
        )
        assert target.page == "import"
        qtbot.mouseClick(page.empty.add_button, left)
        assert page.findChild(CandidateDialog) is not None
