from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import MilestoneStatus
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.wheel.milestone_list import MilestoneList
from mih_desktop.views.wheel.wheel_model import MilestoneLine, WheelModel
from mih_desktop.views.wheel.wheel_view import WheelView
from tests.views.wheel_parts import phase_row, row_of, wheel_model, wheel_state


@dataclass
class Twins:
    model: WheelModel
    wheel: WheelView
    list: MilestoneList


@pytest.fixture
def twins(qtbot: QtBot, theme: Theme, qapp: QApplication) -> Iterator[Twins]:
    model = wheel_model()
    wheel = WheelView(theme, model)
    listed = MilestoneList(theme, model, wheel.selectionModel())
    qtbot.addWidget(wheel)
    qtbot.addWidget(listed)
    listed.resize(400, 700)
    listed.show()
    qtbot.waitActive(listed)
    yield Twins(model, wheel, listed)
    listed.close()


def click(qtbot: QtBot, twins: Twins, title: str) -> None:
    index = twins.model.index(row_of(twins.model, title))
    twins.list.scrollTo(index)
    rect = twins.list.visualRect(index)
    place = QPoint(rect.left() + 120, rect.bottom() - 10)
    qtbot.mouseClick(twins.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_wheel_and_list_share_what_is_chosen(qtbot: QtBot, twins: Twins):
    click(qtbot, twins, "Styringsgruppe 2")
    assert twins.wheel.currentIndex().row() == row_of(twins.model, "Styringsgruppe 2")
    twins.wheel.setCurrentIndex(twins.model.index(row_of(twins.model, "Veiledersamling 1")))
    assert twins.list.chosen is not None
    assert twins.list.chosen.milestone.title == "Veiledersamling 1"


def test_the_chosen_one_unfolds_what_is_known_of_it(qtbot: QtBot, twins: Twins):
    click(qtbot, twins, "Veiledersamling 1")
    details = twins.list.details
    assert details.isVisible()
    words = " ".join(value.text() for _, value in details._facts if not value.isHidden())
    for part in ("Torsdag 18. mars, uke 11", "Kull 2027 starter", "Kommunene", "tre samlinger"):
        assert part in words
    assert details.height() >= details.height_for(details.width())
    rect = twins.list.visualRect(twins.list.currentIndex())
    assert rect.contains(details.geometry().center())


def test_the_details_follow_the_list_as_it_scrolls(qtbot: QtBot, twins: Twins):
    click(qtbot, twins, "Veiledersamling 1")
    bar = twins.list.verticalScrollBar()
    before = twins.list.details.y()
    bar.setValue(bar.value() - 40)
    assert twins.list.details.y() == before + 40


def test_the_details_are_measured_anew_for_another_milestone(qtbot: QtBot, twins: Twins):
    heights = set()
    for title in ("Veiledersamling 1", "Styringsgruppe 2", "Skolestart Vg1"):
        click(qtbot, twins, title)
        details = twins.list.details
        assert details.height() == details.height_for(details.width())
        heights.add(details.height())
    assert len(heights) > 1


def test_the_buttons_say_what_is_asked_for(qtbot: QtBot, twins: Twins):
    click(qtbot, twins, "Veiledersamling 1")
    details, line = twins.list.details, twins.list.chosen
    with qtbot.waitSignal(twins.list.opened) as opened:
        qtbot.mouseClick(details.open_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(twins.list.move_asked) as moved:
        qtbot.mouseClick(details.move_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(twins.list.done_asked) as done:
        qtbot.mouseClick(details.done_button, Qt.MouseButton.LeftButton)
    assert (opened.args, moved.args, done.args) == ([line], [line], [line, True])


def test_what_is_done_can_be_taken_back(qtbot: QtBot, twins: Twins):
    click(qtbot, twins, "Styringsgruppe 1")
    details = twins.list.details
    assert details.done_button.text() == "Ikke gjort likevel"
    with qtbot.waitSignal(twins.list.done_asked) as done:
        qtbot.mouseClick(details.done_button, Qt.MouseButton.LeftButton)
    assert done.args[1] is False


def test_keys_walk_open_and_mark_as_done(qtbot: QtBot, twins: Twins):
    start = row_of(twins.model, "Veiledersamling 1")
    twins.list.setCurrentIndex(twins.model.index(start))
    for key, row in (
        (Qt.Key.Key_Down, start + 1),
        (Qt.Key.Key_Up, start),
        (Qt.Key.Key_Right, start + 1),
        (Qt.Key.Key_Left, start),
    ):
        qtbot.keyClick(twins.list, key)
        assert twins.list.currentIndex().row() == row
    with qtbot.waitSignal(twins.list.opened):
        qtbot.keyClick(twins.list, Qt.Key.Key_Return)
    with qtbot.waitSignal(twins.list.done_asked) as done:
        qtbot.keyClick(twins.list, Qt.Key.Key_Space)
    assert done.args[1] is True
    qtbot.keyClick(twins.list, Qt.Key.Key_Home)
    assert twins.list.currentIndex().row() == 0
    qtbot.keyClick(twins.list, Qt.Key.Key_End)
    assert twins.list.currentIndex().row() == twins.model.milestone_count - 1


def test_the_button_row_is_reached_by_tab(qtbot: QtBot, twins: Twins):
    twins.list.setCurrentIndex(twins.model.index(row_of(twins.model, "Veiledersamling 1")))
    twins.list.setFocus()
    qtbot.keyClick(twins.list, Qt.Key.Key_Tab)
    assert twins.list.details.open_button.hasFocus()
    assert twins.list._delegate.has_focus


def test_phases_stand_only_on_the_wheel(qtbot: QtBot, twins: Twins):
    row = phase_row(twins.model, "Kull 2027", "trial")
    assert twins.list.isRowHidden(row)
    twins.wheel.setCurrentIndex(twins.model.index(row))
    assert twins.list.chosen is None
    assert not twins.list.details.isVisible()
    with qtbot.assertNotEmitted(twins.list.opened):
        qtbot.keyClick(twins.list, Qt.Key.Key_Return)


def test_months_stand_above_their_first_milestone(twins: Twins):
    delegate = twins.list._delegate
    months = [delegate.month_above(row) for row in range(twins.model.milestone_count)]
    assert [m for m in months if m][:3] == ["Januar", "Februar", "Mars"]
    tall = twins.list.visualRect(twins.model.index(0)).height()
    assert tall > twins.list.visualRect(twins.model.index(1)).height()


def test_the_focus_chooses_what_comes_next(qtbot: QtBot, twins: Twins):
    twins.list.clearFocus()
    twins.wheel.selectionModel().clear()
    twins.list.setFocus()
    assert twins.list.currentIndex().row() == twins.model.next_from(twins.model.state.today)
    twins.model.show_state(wheel_state(2040))
    twins.list.clearFocus()
    twins.list.setFocus()
    assert twins.list.chosen is None


def test_a_double_click_opens(qtbot: QtBot, twins: Twins):
    index = twins.model.index(row_of(twins.model, "Styringsgruppe 2"))
    twins.list.scrollTo(index)
    centre = twins.list.visualRect(index).center()
    with qtbot.waitSignal(twins.list.opened):
        qtbot.mouseDClick(twins.list.viewport(), Qt.MouseButton.LeftButton, pos=centre)


def test_what_changes_is_shown_in_the_open_details(qtbot: QtBot, twins: Twins):
    click(qtbot, twins, "Veiledersamling 1")
    twins.model.show_state(
        wheel_state(
            change=lambda row: replace(
                row, status=MilestoneStatus.PARTLY, note="Flyttet til rådhuset"
            )
        )
    )
    words = [value.text() for _, value in twins.list.details._facts if not value.isHidden()]
    assert "Flyttet til rådhuset" in words
    assert "Delvis" in words


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_it_is_drawn_in_every_look(qtbot: QtBot, twins: Twins, theme: Theme, name: str):
    theme.set_choice(name)  # type: ignore[arg-type]
    theme.set_scale(1.25)
    click(qtbot, twins, "Veiledersamling 1")
    focused = twins.list.grab().toImage()
    qtbot.mouseMove(twins.list.viewport(), QPoint(60, 60))
    twins.list.clearFocus()
    assert twins.list.grab().toImage() != focused


def test_a_long_title_is_cut_and_its_state_stays(qtbot: QtBot, twins: Twins):
    twins.model.show_state(
        wheel_state(change=lambda row: replace(row, title=f"{row.title} {'lang ' * 20}"))
    )
    twins.list.grab()
    line = twins.model.lines[0]
    assert isinstance(line, MilestoneLine)
    accessible = QAccessible.queryAccessibleInterface(twins.list)
    assert accessible.text(QAccessible.Text.Name) == "Milepæler"
