from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mih_desktop.storage.store import Store
from mih_desktop.views.context import AppContext
from mih_desktop.views.folder.folder_page import FolderPage
from mih_desktop.views.recruits.recruits_page import RecruitsPage


@pytest.fixture
def store(filled_store: Store) -> Store:
    return filled_store


def nameless(page: QWidget) -> list[str]:
    """Return what a keyboard reaches without a screen reader having anything to say."""
    found = []
    for widget in page.findChildren(QWidget):
        reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if not reached or not widget.isVisible() or widget.focusProxy() is not None:
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if not face.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


@pytest.mark.parametrize("tab", ["overview", "course", "follow_up"])
def test_everything_the_keyboard_reaches_in_the_folder_has_a_name(
    open_folder: Callable[..., FolderPage], tab: str
) -> None:
    assert nameless(open_folder(tab=tab)) == []


def test_everything_the_keyboard_reaches_in_the_list_of_men_has_a_name(
    context: AppContext, qtbot: QtBot
) -> None:
    page = RecruitsPage(context)
    qtbot.addWidget(page)
    page.resize(1240, 844)
    with qtbot.waitExposed(page):
        page.show()
    page.table.setFocus()
    qtbot.waitUntil(page.panel.isVisible)
    assert nameless(page) == []


def test_each_line_of_the_table_is_read_out_column_by_column(
    context: AppContext, qtbot: QtBot
) -> None:
    page = RecruitsPage(context)
    qtbot.addWidget(page)
    page.refresh_now()
    model = page.table.model()
    read_out = [
        model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(6)
    ]
    assert read_out == [
        "Navn: Abdirahman Nuur, Mohammed",
        "Fase: Vg2 2026",
        "Sted nå: Solbakken sykehjem",
        "Telefon: 590\u00a014\u00a0287",
        "Sist fulgt opp: 34 dag(er)",
        "Neste: 03.03 Samtale",
    ]
