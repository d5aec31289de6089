"""Windows never open beyond what a small laptop's screen leaves."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mih_desktop.views.theme.screen_room import resize_within_screen, room_on_screen
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.completion import offer_words


def test_a_window_larger_than_the_screen_is_made_to_fit_with_its_frame(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    free = window.screen().availableSize()
    resize_within_screen(window, 10_000, 10_000)
    assert window.width() < free.width()
    assert window.height() < free.height()
    assert window.size() == room_on_screen(window)


def test_a_window_that_has_room_keeps_its_size(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    resize_within_screen(window, 300, 200)
    assert window.size() == QSize(300, 200)


def test_suggestions_have_a_ground_of_their_own(qtbot: QtBot, theme: Theme) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    offer_words(line, ["Rogaland", "Agder"])
    completer = line.completer()
    assert completer is not None
    assert completer.popup().objectName() == "suggestions"
