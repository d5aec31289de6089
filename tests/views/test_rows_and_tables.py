from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mih_desktop.views.widgets.cells import NameCell, TextCell, cell_text, estimate, late
from mih_desktop.views.widgets.rows import TO_DO, ListRow, RowColumns, RowList
from tests.views.gallery import MEN, TODAY_ROWS, build_men_table


@pytest.fixture
def agenda(theme, qtbot):
    view = RowList(
        theme, RowColumns(mark=True, who=38, group=120, end=150), name="I dag", ticks=True
    )
    view.set_rows(TODAY_ROWS)
    view.resize(700, view.height())
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.setFocus()
    return view


@pytest.fixture
def table(theme, qtbot):
    view = build_men_table(theme)
    view.resize(700, 240)
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.setFocus()
    return view


def middle_of(view, number: int) -> QPoint:
    return view.visualRect(view.model().index(number, 0)).center()


def test_a_list_is_as_high_as_its_rows(agenda, theme):
    assert agenda.height() == 4 * 32 + 1
    agenda.set_rows(TODAY_ROWS[:2])
    assert agenda.height() == 2 * 32 + 1
    theme.set_scale(1.5)
    assert agenda.height() == 2 * 48 + 1


def test_the_first_row_is_the_current_one_when_a_list_gets_the_focus(agenda):
    assert agenda.current_key == TODAY_ROWS[0].key


def test_arrows_walk_and_enter_opens(agenda, qtbot):
    chosen: list[object] = []
    agenda.chosen.connect(chosen.append)
    QTest.keyClick(agenda, Qt.Key.Key_Down)
    assert chosen == [2]
    with qtbot.waitSignal(agenda.opened) as opened:
        QTest.keyClick(agenda, Qt.Key.Key_Return)
    assert opened.args == [2]


def test_space_and_a_click_on_the_mark_tick_and_a_click_on_the_words_opens(agenda, qtbot):
    with qtbot.waitSignal(agenda.ticked) as ticked:
        QTest.keyClick(agenda, Qt.Key.Key_Space)
    assert ticked.args == [1]
    viewport = agenda.viewport()
    with qtbot.waitSignal(agenda.ticked) as ticked:
        at = QPoint(12, middle_of(agenda, 2).y())
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert ticked.args == [3]
    with qtbot.waitSignal(agenda.opened) as opened:
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle_of(agenda, 3))
    assert opened.args == [4]


def test_other_mouse_buttons_and_empty_ground_open_nothing(agenda, qtbot):
    with qtbot.assertNotEmitted(agenda.opened):
        QTest.mouseClick(agenda.viewport(), Qt.MouseButton.RightButton, pos=middle_of(agenda, 1))
        agenda.set_rows(())
        QTest.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 0))
        QTest.keyClick(agenda, Qt.Key.Key_Return)


def test_new_rows_keep_the_current_one_without_telling(agenda, qtbot):
    agenda.choose(3)
    with qtbot.assertNotEmitted(agenda.chosen):
        agenda.set_rows(tuple(reversed(TODAY_ROWS)))
    assert agenda.current_key == 3


def test_when_the_current_row_goes_its_neighbour_takes_over(agenda):
    agenda.choose(4)
    agenda.set_rows(TODAY_ROWS[:3])
    assert agenda.current_key == 3
    agenda.set_rows(())
    assert agenda.current_key is None


def test_a_row_is_read_out_whole(agenda):
    spoken = agenda.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Samarbeidsavtalen er ikke kommet i retur, Eikedal kommune, Kull 2027, 19. feb., "
        "11 dager over"
    )


def test_the_focus_line_shows_only_while_the_list_has_the_focus(agenda):
    with_focus = agenda.grab().toImage()
    agenda.clearFocus()
    assert agenda.grab().toImage() != with_focus


def test_a_list_that_keeps_its_choice_shows_it_without_focus(theme, qtbot):
    view = RowList(theme, RowColumns(mark=True), name="Treff", scrolls=True, keeps_choice=True)
    qtbot.addWidget(view)
    view.set_rows([ListRow(key=n, title=str(n), mark=TO_DO) for n in range(200)])
    view.resize(300, 200)
    view.show()
    plain = view.grab().toImage()
    assert view.choose(1)
    assert view.grab().toImage() != plain
    assert not view.choose("missing")


def test_a_table_sorts_as_norwegian_alphabet_does(table):
    assert [man.family for man in table.rows][-2:] == ["Ødegårdstuen", "Åsen"]


def test_a_click_on_a_head_sorts_by_it_and_again_turns_it_round(table):
    head = table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(2) + 20, 10)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    first = [man.days for man in table.rows]
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert sorted(first) in (first, first[::-1])
    assert [man.days for man in table.rows] == first[::-1]


def test_the_chosen_man_stays_chosen_when_the_table_is_sorted_or_filled_anew(table, qtbot):
    table.choose(2)
    table.sort_by("days", descending=True)
    assert table.current_row.number == 2
    with qtbot.assertNotEmitted(table.chosen):
        table.set_rows(tuple(reversed(MEN)))
    assert table.current_row.number == 2
    table.set_rows(MEN[:1])
    assert table.current_row is None


def test_keys_walk_the_table_and_enter_opens_the_man(table, qtbot):
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.current_row.family == "Åsen"
    QTest.keyClick(table, Qt.Key.Key_Home)
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args[0].family == "Bjørnstad-Haugland"


def test_a_double_click_opens_and_a_single_one_chooses(table, qtbot):
    with qtbot.waitSignal(table.chosen) as chosen:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(table, 2))
    assert chosen.args[0] == table.rows[2]
    with qtbot.waitSignal(table.opened):
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(table, 2))


def test_the_row_under_the_pointer_is_known_until_the_pointer_leaves(table):
    QTest.mouseMove(table.viewport(), middle_of(table, 1))
    table._set_over(1)
    assert table.row_under_pointer == 1
    table.leaveEvent(None)
    assert table.row_under_pointer == -1


def test_the_columns_fill_the_table(table):
    widths = [table.columnWidth(number) for number in range(3)]
    assert abs(sum(widths) - table.viewport().width()) <= 2


def test_a_cell_is_read_out_with_its_head(table):
    index = table.model().index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Fase: vg2 2026"


def test_the_words_of_cells_are_whole(theme):
    assert cell_text(NameCell(family="Nuur", given="Mohammed")) == "Nuur, Mohammed"
    assert cell_text(late("34 dager")) == "34 dager"
    assert cell_text(TextCell(text="20 395", note="kr")) == "20 395 kr"
    assert estimate("anslag").italic


def test_ten_thousand_rows_cost_no_more_to_draw_than_ten(table, theme):
    many = [
        type(man)(n, man.family, man.given, man.phase, n % 50) for n in range(2000) for man in MEN
    ]
    table.set_rows(many)
    drawn: list[object] = []
    column = table.row_model.columns[0]
    object.__setattr__(column, "cell", lambda man: drawn.append(man) or TextCell(text="x"))
    drawn.clear()
    table.grab()
    assert len(drawn) < 50
