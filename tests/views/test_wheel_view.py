from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from time import perf_counter

import pytest
from PySide6.QtCore import QItemSelection, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import MilestoneKind
from mih_desktop.programme.wheel_geometry import point_at
from mih_desktop.programme.wheel_layout import Mark, PhaseArc
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.wheel.wheel_model import MilestoneLine, PhaseLine, WheelModel
from mih_desktop.views.wheel.wheel_view import WheelView
from tests.views.wheel_parts import phase_row, row_of, wheel_model, wheel_state


@pytest.fixture
def model(qapp: QApplication) -> WheelModel:
    return wheel_model()


@pytest.fixture
def wheel(qtbot: QtBot, theme: Theme, model: WheelModel) -> Iterator[WheelView]:
    view = WheelView(theme, model)
    qtbot.addWidget(view)
    view.resize(824, 774)
    view.show()
    qtbot.waitActive(view)
    yield view
    view.close()


def middle_of(view: WheelView, row: int) -> QPoint:
    """Return the middle of a mark, or a place on a phase that no name or line covers."""
    parts: list[Mark | PhaseArc] = [*view.wheel.marks, *view.wheel.arcs]
    part = next(p for p in parts if p.key == row)
    if isinstance(part, Mark):
        point = point_at(part.angle, part.radius)
    else:
        point = point_at((part.start_angle + part.end_angle) / 2, (part.outer + part.inner) / 2)
    return (QPointF(point.x, point.y) + view.centre).toPoint()


def chosen_title(view: WheelView) -> str:
    line = view.currentIndex().data(Qt.ItemDataRole.DisplayRole)
    return str(line)


def press(qtbot: QtBot, view: WheelView, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(view, key)


def test_a_click_chooses_what_is_under_the_pointer(
    qtbot: QtBot, wheel: WheelView, model: WheelModel
):
    row = row_of(model, "Veiledersamling 1")
    qtbot.mouseClick(wheel.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(wheel, row))
    assert wheel.currentIndex().row() == row
    assert [i.row() for i in wheel.selectedIndexes()] == [row]
    trial = phase_row(model, "Kull 2027", "trial")
    qtbot.mouseClick(wheel.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(wheel, trial))
    assert wheel.currentIndex().row() == trial


def test_the_place_of_every_item_leads_back_to_it(wheel: WheelView, model: WheelModel):
    for row in range(model.rowCount()):
        index = model.index(row)
        assert wheel.indexAt(middle_of(wheel, row)) == index
        assert wheel.visualRect(index).contains(middle_of(wheel, row))
        assert not wheel.isIndexHidden(index)
    assert not wheel.indexAt(QPoint(2, 2)).isValid()
    assert wheel.visualRect(wheel.rootIndex()).isEmpty()


def test_arrows_walk_in_time_and_across_the_rings(
    qtbot: QtBot, wheel: WheelView, model: WheelModel
):
    wheel.setCurrentIndex(model.index(10))
    press(qtbot, wheel, Qt.Key.Key_Right)
    assert wheel.currentIndex().row() == 11
    press(qtbot, wheel, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert wheel.currentIndex().row() == 9
    press(qtbot, wheel, Qt.Key.Key_Home)
    assert wheel.currentIndex().row() == 0
    press(qtbot, wheel, Qt.Key.Key_End)
    assert wheel.currentIndex().row() == model.milestone_count - 1
    press(qtbot, wheel, Qt.Key.Key_PageUp)
    line = model.lines[wheel.currentIndex().row()]
    assert isinstance(line, MilestoneLine)
    assert line.milestone.starts_on < date(2027, 11, 12)
    press(qtbot, wheel, Qt.Key.Key_PageDown)
    press(qtbot, wheel, *[Qt.Key.Key_Down] * 5)
    assert isinstance(model.lines[wheel.currentIndex().row()], PhaseLine)
    press(qtbot, wheel, Qt.Key.Key_Up)


def test_from_a_phase_the_arrows_stay_in_its_cohort(
    qtbot: QtBot, wheel: WheelView, model: WheelModel
):
    wheel.setCurrentIndex(model.index(phase_row(model, "Kull 2027", "trial")))
    press(qtbot, wheel, Qt.Key.Key_Right)
    line = model.lines[wheel.currentIndex().row()]
    assert isinstance(line, PhaseLine)
    assert (line.cohort.name, line.span.phase.value) == ("Kull 2027", "summer_job_1")


def test_enter_and_a_double_click_open(qtbot: QtBot, wheel: WheelView, model: WheelModel):
    row = row_of(model, "Veiledersamling 1")
    wheel.setCurrentIndex(model.index(row))
    with qtbot.waitSignal(wheel.opened) as opened:
        press(qtbot, wheel, Qt.Key.Key_Return)
    assert opened.args == [model.lines[row]]
    with qtbot.waitSignal(wheel.opened):
        qtbot.mouseDClick(wheel.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(wheel, row))
    with qtbot.assertNotEmitted(wheel.opened):
        qtbot.mouseDClick(wheel.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_typing_finds_a_title_or_a_number(qtbot: QtBot, wheel: WheelView, model: WheelModel):
    wheel.setCurrentIndex(model.index(0))
    qtbot.keyClicks(wheel, "veil")
    assert chosen_title(wheel).startswith("Veiledersamling")
    wheel.keyboardSearch("")
    wheel._typing_ends.setRemainingTime(0)  # the pause after which typing begins anew
    qtbot.keyClicks(wheel, "17")
    line = model.lines[wheel.currentIndex().row()]
    assert isinstance(line, MilestoneLine)
    assert line.number == 17


def test_the_first_focus_chooses_what_comes_next(qtbot: QtBot, wheel: WheelView, model: WheelModel):
    wheel.clearFocus()
    wheel.selectionModel().clear()
    wheel.setFocus()
    assert wheel.currentIndex().row() == model.next_from(model.state.today)


def test_escape_is_left_to_the_window(qtbot: QtBot, wheel: WheelView):
    wheel.setCurrentIndex(wheel.model().index(3, 0))
    press(qtbot, wheel, Qt.Key.Key_Escape)
    assert wheel.currentIndex().row() == 3


def turn_wheel(view: WheelView, notches: int) -> QWheelEvent:
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    return event


def test_the_mouse_wheel_turns_the_years(qtbot: QtBot, wheel: WheelView):
    turns: list[int] = []
    wheel.turned.connect(turns.append)
    turn_wheel(wheel, 1)
    turn_wheel(wheel, -2)
    assert turns == [-1, 1, 1]
    wheel.turns_on_scroll = False
    turn_wheel(wheel, 1)
    assert turns == [-1, 1, 1]


def test_pointing_shows_a_hand_over_items_only(qtbot: QtBot, wheel: WheelView, model: WheelModel):
    qtbot.mouseMove(wheel.viewport(), middle_of(wheel, row_of(model, "Veiledersamling 1")))
    assert wheel.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    wheel.grab()
    qtbot.mouseMove(wheel.viewport(), QPoint(3, 3))
    assert wheel.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_screen_reader_gets_a_named_list_with_a_place_for_each_item(
    wheel: WheelView, model: WheelModel
):
    accessible = QAccessible.queryAccessibleInterface(wheel)
    assert accessible.text(QAccessible.Text.Name) == "Årshjul"
    assert accessible.role() is QAccessible.Role.List
    names = [
        accessible.child(n).text(QAccessible.Text.Name) for n in range(accessible.childCount())
    ]
    spoken = [
        str(model.index(n).data(Qt.ItemDataRole.AccessibleTextRole))
        for n in range(model.rowCount())
    ]
    assert names == spoken
    assert all(not accessible.child(n).rect().isEmpty() for n in range(accessible.childCount()))


def test_a_selection_covers_the_items_it_holds(wheel: WheelView, model: WheelModel):
    selection = QItemSelection(model.index(0), model.index(1))
    region = wheel.visualRegionForSelection(selection)
    assert region.contains(wheel.visualRect(model.index(0)).center())


def ink(view: WheelView) -> QImage:
    return view.grab().toImage()


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_it_is_drawn_in_every_look_and_the_choice_shows(
    wheel: WheelView, theme: Theme, model: WheelModel, name: str, scale: float
):
    theme.set_choice(name)  # type: ignore[arg-type]
    theme.set_scale(scale)
    without = ink(wheel)
    wheel.setCurrentIndex(model.index(row_of(model, "Veiledersamling 1")))
    chosen = ink(wheel)
    wheel.setCurrentIndex(model.index(phase_row(model, "Kull 2026", "vg2")))
    phase = ink(wheel)
    assert without != chosen != phase != without
    wheel.clearFocus()
    assert ink(wheel) != phase


def test_today_is_marked_only_in_its_own_year(wheel: WheelView, model: WheelModel):
    before = ink(wheel)
    model.show_state(wheel_state(2027, today=date(2026, 5, 1)))
    assert ink(wheel) != before
    model.show_state(wheel_state(2028))
    ink(wheel)
    assert wheel.wheel.window.first_day == date(2028, 1, 1)


def test_a_rolling_year_is_headed_with_both_years(wheel: WheelView):
    window = type(wheel.wheel.window).twelve_months(date(2026, 8, 15))
    model = wheel.model()
    assert isinstance(model, WheelModel)
    model.show_state(replace(wheel_state(2026), window=window, today=date(2027, 3, 2)))
    assert wheel._middle_text(date(2027, 3, 2)).head == "2026–27"
    ink(wheel)


def test_the_next_date_stands_in_the_middle(wheel: WheelView):
    wheel.set_next_date("34 dager til oppstart")
    assert wheel._middle_text(date(2027, 3, 2)).lines[-1] == "34 dager til oppstart"
    before = ink(wheel)
    wheel.set_next_date("34 dager til oppstart")
    wheel.set_next_date("")
    assert ink(wheel) != before


@pytest.mark.parametrize("size", [(300, 300), (480, 480), (1400, 700)])
def test_it_fits_into_any_room(qtbot: QtBot, wheel: WheelView, size: tuple[int, int]):
    wheel.resize(*size)
    ink(wheel)
    model = wheel.model()
    assert wheel.wheel.sizes.outer <= max(min(size) / 2, 120)
    assert len(wheel.wheel.marks) + len(wheel.wheel.arcs) == model.rowCount()


def test_an_empty_wheel_is_drawn_and_walked(qtbot: QtBot, wheel: WheelView, model: WheelModel):
    model.show_state(wheel_state(2040))
    ink(wheel)
    press(qtbot, wheel, Qt.Key.Key_Right, Qt.Key.Key_Return)
    wheel.clearFocus()
    wheel.setFocus()
    assert not wheel.currentIndex().isValid()
    assert wheel.minimumSizeHint().width() < wheel.sizeHint().width()


def test_numbers_without_frames_and_bars_are_drawn(wheel: WheelView, model: WheelModel):
    day = date(2027, 6, 1)
    model.show_state(
        wheel_state(
            change=lambda row: replace(row, kind=MilestoneKind.EVENT, starts_on=day, ends_on=None)
        )
    )
    assert any(mark.is_bare for mark in wheel.wheel.marks)
    ink(wheel)
    model.show_state(
        wheel_state(
            change=lambda row: (
                replace(row, kind=MilestoneKind.SPAN, ends_on=date(2027, 12, 24))
                if row.starts_on.year == 2027
                else row
            )
        )
    )
    ink(wheel)


def test_a_frame_of_120_milestones_is_drawn_in_time(wheel: WheelView, model: WheelModel):
    rows = 120
    base = wheel_state().milestones

    def many() -> tuple:
        from mih_desktop.domain.ids import MilestoneId

        return tuple(replace(base[n % len(base)], id=MilestoneId(1000 + n)) for n in range(rows))

    state = wheel_state()
    milestones = many()
    model.show_state(
        replace(
            state,
            milestones=milestones,
            numbers=tuple((m.id, n + 1) for n, m in enumerate(milestones)),
        )
    )
    ink(wheel)
    started = perf_counter()
    for _ in range(10):
        wheel.viewport().repaint()
    # The aim is 16 ms a frame; the margin is for a machine that is busy with other tests.
    assert (perf_counter() - started) / 10 < 0.05
