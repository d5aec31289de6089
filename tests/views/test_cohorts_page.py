from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import CohortKind, ExitKind, FunnelStep, Phase
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.overview import RecruitListFilter
from mih_desktop.domain.people import NewRecruit, PhaseMove
from mih_desktop.domain.plan import NewCohort
from mih_desktop.services import cohorts, recruit_path, recruits
from mih_desktop.storage.store import Store
from mih_desktop.views.cohorts.cohorts_page import CohortsPage
from mih_desktop.views.cohorts.new_cohort_dialog import NewCohortDialog
from mih_desktop.views.cohorts.people_lists import PeopleList
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from tests.views.cohort_parts import (
    NARROW,
    WIDE,
    click,
    opened,
    show_page,
    shown_texts,
    where_it_went,
    write,
)


@pytest.fixture
def page(practice_context: AppContext, qtbot: QtBot) -> CohortsPage:
    """Shows the practice cohort that is at school."""
    return show_page(qtbot, practice_context)


# ------------------------------------------------------------------------------------- which one


def test_the_youngest_cohort_that_has_begun_is_shown_first(page: CohortsPage) -> None:
    assert page.view is not None
    assert page.view.cohort.year == 2026
    assert page.header.chooser.text() == page.view.cohort.name
    assert page.header.practice.isVisible()
    assert "Vg2, uke 9 av 24" in shown_texts(page.header)


def test_another_cohort_is_chosen_from_the_title_by_key(
    page: CohortsPage, practice_context: AppContext, qtbot: QtBot
) -> None:
    chooser = page.header.chooser
    chooser.setFocus()
    qtbot.keyClick(chooser, Qt.Key.Key_Down)
    qtbot.waitUntil(chooser.menu.isVisible)
    qtbot.keyClick(chooser.menu, Qt.Key.Key_Up)
    qtbot.keyClick(chooser.menu, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.view is not None and page.view.cohort.year == 2027)
    assert practice_context.cohort_filter is None
    assert practice_context.settings.last_cohort == page.view.cohort.id


def test_a_chosen_cohort_takes_the_filter_along_and_the_filter_the_page(
    page: CohortsPage, practice_context: AppContext
) -> None:
    ids = {row.year: row.id for row in cohorts.list_cohorts(practice_context.store)}
    practice_context.set_cohort_filter(ids[2025])
    assert page.view is not None
    assert page.view.cohort.year == 2025

    page.choose(ids[2027])
    assert practice_context.cohort_filter == ids[2027]

    practice_context.set_cohort_filter(None)
    assert page.view.cohort.year == 2027


def test_the_cohort_and_tab_come_back_with_the_place(
    page: CohortsPage, practice_context: AppContext, qtbot: QtBot
) -> None:
    page.tabs.choose("targets")
    place = page.place()
    assert place is not None

    other = show_page(qtbot, practice_context, place)

    assert other.tabs.key == "targets"
    assert other.targets.isVisible()
    assert other.place() == place


def test_what_was_shown_last_is_shown_again(practice_context: AppContext, qtbot: QtBot) -> None:
    oldest = cohorts.list_cohorts(practice_context.store)[-1]
    show_page(qtbot, practice_context, NavigationTarget(page="cohorts", cohort_id=oldest.id))

    again = show_page(qtbot, practice_context)

    assert again.view is not None
    assert again.view.cohort.id == oldest.id


# ---------------------------------------------------------------------------------- the empty page


def test_an_empty_page_offers_three_ways_to_begin(context: AppContext, qtbot: QtBot) -> None:
    page = show_page(qtbot, context)
    assert page.no_cohort.isVisible()
    assert page.place() is None
    target = where_it_went(context, qtbot, lambda: click(qtbot, page.no_cohort.from_excel))
    assert target == NavigationTarget(page="import")

    click(qtbot, page.no_cohort.practice)

    assert not page.no_cohort.isVisible()
    assert page.header.practice.isVisible()


def test_a_new_cohort_tells_what_it_lays_out_and_is_shown(
    context: AppContext, qtbot: QtBot
) -> None:
    page = show_page(qtbot, context)
    click(qtbot, page.no_cohort.new)
    dialog = opened(page, NewCohortDialog, qtbot)
    assert isinstance(dialog, NewCohortDialog)
    write(qtbot, dialog.place, "Sandnes")
    assert "«Kull 2027 Sandnes» får 11 faser" in dialog.count.text()
    assert "51 milepæler" in dialog.count.text()
    qtbot.keyClick(dialog.place.line, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.view is not None)
    assert page.view is not None
    assert page.view.cohort.name == "Kull 2027 Sandnes"
    assert len(page.view.milestones) == 51
    assert page.overview.nobody.isVisible()


def test_a_new_cohort_waits_for_a_day_and_warns_of_a_day_off(
    context: AppContext, qtbot: QtBot
) -> None:
    page = show_page(qtbot, context)
    page.add_cohort()
    dialog = opened(page, NewCohortDialog, qtbot)
    assert isinstance(dialog, NewCohortDialog)
    write(qtbot, dialog.starts_on, "17.5.2027")
    assert "grunnlovsdag" in dialog.remark.text().lower()
    assert dialog.verb.isEnabled()

    write(qtbot, dialog.starts_on, "tull")

    assert not dialog.verb.isEnabled()
    assert not dialog.remark.isVisible()
    dialog.accept()
    assert dialog.isVisible()
    assert "ikke en dato" in dialog.starts_on.fault
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert cohorts.list_cohorts(context.store) == ()


def test_a_name_that_is_taken_is_said_before_the_cohort_is_made(
    page: CohortsPage, qtbot: QtBot
) -> None:
    click(qtbot, page.header.new)
    dialog = opened(page, NewCohortDialog, qtbot)
    assert isinstance(dialog, NewCohortDialog)
    assert page.view is not None
    write(qtbot, dialog.place, page.view.cohort.place)

    assert "samme navn" in dialog.remark.text()


# ---------------------------------------------------------------------------------------- overview


def test_the_funnel_tells_numbers_targets_and_why_some_left(page: CohortsPage) -> None:
    texts = shown_texts(page.overview.funnel)
    assert texts[:3] == ["Informert", "24", "av 80"]
    assert "4 sluttet: 2 valgte selv, 2 veiledet ut" in texts
    assert texts[-3:] == ["Fagbrev", "20", "med nå, mål 20"]


def test_a_target_that_is_met_has_a_tick(practice_context: AppContext, qtbot: QtBot) -> None:
    row = cohorts.list_cohorts(practice_context.store)[1]
    cohorts.set_target(practice_context.store, row.id, FunnelStep.TRIAL, 24)
    cohorts.set_target(practice_context.store, row.id, FunnelStep.SCHOOL, None)
    page = show_page(qtbot, practice_context)

    ticks = [
        w
        for w in page.overview.funnel.findChildren(QWidget)
        if w.accessibleName() == "Måltallet er nådd"
    ]
    assert len(ticks) == 1
    assert shown_texts(page.overview.funnel).count("av 24") == 1
    assert "av 25" not in shown_texts(page.overview.funnel)


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_everybody_who_has_not_left_stands_under_phase_and_class(
    practice_context: AppContext, qtbot: QtBot, size: tuple[int, int]
) -> None:
    page = show_page(qtbot, practice_context, size=size)
    lists = page.overview.people.lists
    assert [people.accessibleName().rsplit(",", 1)[0] for people in lists] == [
        "Helserekrutt, klasse A",
        "Sommerjobb 1, klasse B",
        "Vg1, klasse A",
        "Vg1, klasse B",
        "Vg2, klasse A",
        "Vg2, klasse B",
    ]
    assert sum(len(people.rows) for people in lists) == 20
    late = [row.late for people in lists for row in people.rows if row.late]
    assert late
    assert all("dag" in words for words in late)


def largest(page: CohortsPage) -> PeopleList:
    return max(page.overview.people.lists, key=lambda people: len(people.rows))


def test_a_person_opens_by_enter_and_the_whole_list_by_its_link(
    page: CohortsPage, practice_context: AppContext, qtbot: QtBot
) -> None:
    people = largest(page)
    people.setFocus()
    qtbot.keyClick(people, Qt.Key.Key_Down)
    target = where_it_went(
        practice_context, qtbot, lambda: qtbot.keyClick(people, Qt.Key.Key_Return)
    )
    assert target == NavigationTarget(page="folder", recruit_id=people.rows[1].key)

    target = where_it_went(practice_context, qtbot, lambda: click(qtbot, page.overview.open_list))
    assert page.view is not None
    assert target.page == "recruits"
    assert target.cohort_id == page.view.cohort.id
    target = where_it_went(practice_context, qtbot, lambda: click(qtbot, page.overview.see_exits))
    assert target.listing is RecruitListFilter.LEFT


def test_those_who_left_are_told_with_where_from_and_candidates_only_in_the_funnel(
    context: AppContext, qtbot: QtBot
) -> None:
    store = context.store
    new = NewCohort(kind=CohortKind.KVINNER_I_HELSE, place="Havnes", starts_on=date(2026, 4, 7))
    cohort_id = cohorts.create_cohort(store, new).value
    for name, phase, kind, route in (
        ("Aas", Phase.TRIAL, ExitKind.OWN_CHOICE, "fast jobb"),
        ("Berg", Phase.VG1, ExitKind.OTHER, ""),
        ("Dahl", Phase.INTERVIEW, ExitKind.OTHER, ""),
    ):
        man = NewRecruit(
            family_name=name, phase=phase, entered_on=date(2026, 9, 1), cohort_id=cohort_id
        )
        recruit_id = recruits.add_recruit(store, man).value
        move = PhaseMove(phase=Phase.LEFT, on=date(2026, 10, 1), exit_kind=kind, route_onward=route)
        recruit_path.move_phase(store, recruit_id, move)
    page = show_page(qtbot, context)

    ends = {row.title: row.end for row in page.overview.exits.rows}
    assert ends == {"Aas": "helserekrutt, fast jobb", "Berg": "elev, av andre grunner"}
    assert "1 gikk ikke videre: av andre grunner" in shown_texts(page.overview.funnel)


def test_the_same_groups_keep_the_focus_when_something_changed(
    page: CohortsPage, practice_context: AppContext, qtbot: QtBot
) -> None:
    people = largest(page)
    people.setFocus()
    qtbot.keyClick(people, Qt.Key.Key_Down)
    kept = people.current_key

    practice_context.run_write(
        lambda: recruits.bin_recruit(practice_context.store, page.overview.exits.rows[0].key)
    )

    assert largest(page) is people
    assert people.hasFocus()
    assert people.current_key == kept
    assert len(page.overview.exits.rows) == 3


def test_a_large_group_shows_its_first_and_leads_to_the_rest(
    context: AppContext, qtbot: QtBot
) -> None:
    store = context.store
    new = NewCohort(kind=CohortKind.KVINNER_I_HELSE, place="Havnes", starts_on=date(2027, 4, 5))
    cohort_id = cohorts.create_cohort(store, new).value
    for number in range(33):
        recruits.add_recruit(
            store,
            NewRecruit(family_name=f"Navn {number:02}", cohort_id=cohort_id, is_reserve=True),
        )
    page = show_page(qtbot, context)

    (people,) = page.overview.people.lists
    assert len(people.rows) == 30
    assert people.rows[0].who == "reserve"
    assert "33 deltakere" in shown_texts(page.header)
    more = [b for b in page.overview.people.findChildren(QWidget) if _text(b) == "Vis alle 33"]
    assert where_it_went(context, qtbot, lambda: click(qtbot, more[0])).page == "recruits"


def _text(widget: QWidget) -> str:
    return widget.text() if hasattr(widget, "text") else ""


# -------------------------------------------------------------------------------------- milestones


def test_a_milestone_opens_on_the_wheel(
    page: CohortsPage, practice_context: AppContext, qtbot: QtBot
) -> None:
    page.tabs.choose("milestones")
    table = page.milestones.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Home)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    row = table.rows[1]
    target = where_it_went(
        practice_context, qtbot, lambda: qtbot.keyClick(table, Qt.Key.Key_Return)
    )
    assert target == NavigationTarget(page="wheel", milestone_id=row.id)


def test_the_table_opens_at_the_first_thing_that_is_not_done(
    page: CohortsPage, qtbot: QtBot
) -> None:
    page.tabs.choose("milestones")
    table = page.milestones.table
    first_open = next(n for n, row in enumerate(table.rows) if row.is_open)
    assert first_open > 20
    qtbot.waitUntil(lambda: table.rowAt(0) > 10)
    assert table.rowViewportPosition(first_open) < table.viewport().height()


def test_hand_set_and_late_milestones_say_so(practice_context: AppContext, qtbot: QtBot) -> None:
    from mih_desktop.domain.plan import MilestoneEdit
    from mih_desktop.services import milestones

    store = practice_context.store
    page = show_page(qtbot, practice_context, NavigationTarget(page="cohorts", tab="milestones"))
    assert page.view is not None
    row = page.view.milestones[-1]
    edit = MilestoneEdit(starts_on=date(2027, 2, 25))
    practice_context.run_write(lambda: milestones.edit_milestone(store, row.id, row.version, edit))

    table = page.milestones.table
    number = next(n for n, shown in enumerate(table.rows) if shown.id == row.id)
    cells = [table.model().data(table.model().index(number, column)) for column in range(5)]
    assert cells[0] == "tor. 25.02.2027"
    assert "over" in cells[3]
    assert cells[4] == "satt for hånd"


def test_a_cohort_without_milestones_says_where_they_are_made(
    context: AppContext, qtbot: QtBot
) -> None:
    store: Store = context.store
    new = NewCohort(kind=CohortKind.MENN_I_HELSE, place="", starts_on=date(2027, 4, 5))
    cohort_id: CohortId = cohorts.create_cohort(store, new).value
    from mih_desktop.services import milestones

    for row in milestones.list_milestones(store, date(2020, 1, 1), date(2040, 1, 1), cohort_id):
        milestones.bin_milestone(store, row.id)
    page = show_page(qtbot, context, NavigationTarget(page="cohorts", tab="milestones"))

    assert any("ingen milepæler" in text for text in shown_texts(page.milestones))
