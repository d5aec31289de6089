"""Comparing the sheet with other ways the course could be paid."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.views.test_economy_tab import Opened, opened, stored, words_in

__all__ = ["opened"]

LEFT = Qt.MouseButton.LeftButton


def test_an_alternative_is_added_compared_undone_and_taken_away(
    opened: Opened, qtbot: QtBot
) -> None:
    tab, recruit_id = opened()
    compare = tab.result.compare
    assert not compare.add.isVisibleTo(tab)
    qtbot.mouseClick(compare.toggle, LEFT)
    assert compare.add.isVisibleTo(tab)
    qtbot.waitUntil(lambda: "Legg til et alternativ" in words_in(compare))
    compare.menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: len(stored(tab, recruit_id).alternatives) == 1)
    assert stored(tab, recruit_id).alternatives[0].name == "Læretid 40/60 %"
    qtbot.waitUntil(lambda: "Læretid, per måned" in words_in(compare))
    qtbot.waitUntil(lambda: "18 221 kr" in words_in(compare))
    assert "14 577 kr" in words_in(compare)
    assert compare.toggle.text() == "Sammenlign (1)"
    tab.context.undo()
    qtbot.waitUntil(lambda: stored(tab, recruit_id).alternatives == ())
    tab.context.redo()
    qtbot.waitUntil(lambda: len(stored(tab, recruit_id).alternatives) == 1)
    remove = next(
        b
        for b in compare.findChildren(QAbstractButton)
        if b.accessibleName() == "Fjern Læretid 40/60 %"
    )
    qtbot.mouseClick(remove, LEFT)
    qtbot.waitUntil(lambda: stored(tab, recruit_id).alternatives == ())


def test_there_are_at_most_three_and_none_twice(opened: Opened, qtbot: QtBot) -> None:
    tab, recruit_id = opened()
    compare = tab.result.compare
    compare.open_up()
    actions = compare.menu.actions()
    for number in (0, 0, 4, 7):
        actions[number].trigger()
    qtbot.waitUntil(lambda: len(stored(tab, recruit_id).alternatives) == 3)
    assert not compare.add.isEnabled()
    names = [one.name for one in stored(tab, recruit_id).alternatives]
    assert names == ["Læretid 40/60 %", "Med tiltakspenger", "24 måneders læretid"]
    compare.open_up(is_open=False)
    assert not compare.add.isVisibleTo(tab)
