from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from mih_desktop.domain.enums import CohortKind
from mih_desktop.domain.overview import RecruitListFilter
from mih_desktop.domain.people import NewRecruit
from mih_desktop.domain.plan import NewCohort
from mih_desktop.services import cohorts, overview, practice, recruits
from mih_desktop.views.today.cohort_card import CardLine, CohortCardView
from mih_desktop.views.today.today_page import TodayPage
from tests.views.conftest import CLOCK

TODAY = CLOCK().date()


@pytest.fixture
def page(qtbot, context):
    made = TodayPage(context)
    qtbot.addWidget(made)
    made.resize(1240, 840)
    return made


def _targets(context) -> list:
    seen: list = []
    context.navigated.connect(seen.append)
    return seen


def test_an_empty_day_offers_the_first_step(qtbot, page, context):
    seen = _targets(context)
    page.show()
    assert page._empty.isVisible()
    page._empty.acted.emit()
    assert seen[0].page == "cohorts"


def test_the_day_shows_what_is_late_today_and_ahead(page, context):
    practice.create_practice(context.store, TODAY)
    page.show()
    assert [row.title for row in page.overdue.list.rows]
    assert [row.title for row in page.today.list.rows]
    assert all("over" in row.late for row in page.overdue.list.rows)
    assert len(page.findChildren(CohortCardView)) == 3
    assert page.title == "I dag"


def test_a_tick_marks_a_milestone_as_done_and_undo_brings_it_back(qtbot, page, context):
    practice.create_practice(context.store, TODAY)
    page.show()
    line = next(li for li in page.overdue.lines if li.milestone is not None)
    before = len(page.overdue.list.rows)
    page.tick(line)
    assert len(page.overdue.list.rows) == before - 1
    context.undo()
    assert len(page.overdue.list.rows) == before


def test_a_tick_on_a_promise_opens_the_man(page, context):
    practice.create_practice(context.store, TODAY)
    page.show()
    seen = _targets(context)
    promise = next(li for li in page.today.lines if li.milestone is None)
    page.tick(promise)
    assert (seen[0].page, seen[0].recruit_id) == ("folder", promise.recruit_id)


def test_enter_on_a_line_opens_what_it_is_about(qtbot, page, context):
    practice.create_practice(context.store, TODAY)
    page.show()
    seen = _targets(context)
    page.fortnight.list.setFocus()
    page.fortnight.list.choose(0)
    qtbot.keyClick(page.fortnight.list, Qt.Key.Key_Return)
    assert seen[0].page in ("wheel", "folder")


def test_a_question_opens_the_economy_of_the_man(page, context):
    practice.create_practice(context.store, TODAY)
    page.show()
    seen = _targets(context)
    page.open_line(page.waiting.lines[0])
    assert (seen[0].page, seen[0].tab) == ("folder", "economy")


def test_the_cohort_filter_narrows_the_day(page, context):
    practice.create_practice(context.store, TODAY)
    page.show()
    chosen = cohorts.list_cohorts(context.store)[0]
    context.set_cohort_filter(chosen.id)
    assert len(page.findChildren(CohortCardView)) == 1 or page._cards.column.count() == 2
    assert {li.cohort_id for li in page.overdue.lines} <= {chosen.id, None}


def test_a_click_and_enter_on_a_card_line_open_it(qtbot, context, theme):
    practice.create_practice(context.store, TODAY)
    card = overview.today_view(context.store, TODAY).cards[0]
    view = CohortCardView(theme, card, TODAY)
    qtbot.addWidget(view)
    view.show()
    coming, asking = view.findChildren(CardLine)
    with qtbot.waitSignal(view.milestone_opened):
        qtbot.mouseClick(coming, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.unsigned_opened):
        qtbot.keyClick(asking, Qt.Key.Key_Return)
    assert "menn" in asking.accessibleName()


def test_a_card_that_asks_for_something_goes_to_the_list(qtbot, page, context):
    cohort_id = cohorts.create_cohort(
        context.store,
        NewCohort(kind=CohortKind.KVINNER_I_HELSE, place="Havnes", starts_on=TODAY),
    ).value
    recruits.add_recruit(
        context.store, NewRecruit(family_name="Vik", cohort_id=cohort_id, entered_on=TODAY)
    )
    page.show()
    seen = _targets(context)
    card = page.findChildren(CohortCardView)[0]
    card.unsigned_opened.emit()
    card.silent_opened.emit()
    card.cohort_opened.emit()
    card.milestone_opened.emit()
    assert [t.listing for t in seen[:2]] == [
        RecruitListFilter.ECONOMY_UNSIGNED,
        RecruitListFilter.NOT_FOLLOWED_UP,
    ]
    assert seen[2].page == "cohorts"
    assert seen[3].page == "wheel"


def test_the_cards_go_below_the_lists_in_a_narrow_window(page, context):
    practice.create_practice(context.store, TODAY)
    page.show()
    wide = page._body.direction()
    page.resize(700, 800)
    assert page._body.direction() != wide
