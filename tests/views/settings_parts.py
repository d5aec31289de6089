"""What tests of the page Innstillinger share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.settings_page.settings_page import SettingsPage
from mih_desktop.views.widgets.line_field import LineField
from mih_desktop.views.widgets.text import Text


def show_settings(
    qtbot: QtBot,
    context: AppContext,
    tab: str,
    *,
    print_recovery: Callable[[str], None] | None = None,
    log_folder: Path | None = None,
    size: tuple[int, int] = (1240, 844),
) -> SettingsPage:
    page = SettingsPage(context, print_recovery=print_recovery, log_folder=log_folder)
    qtbot.addWidget(page)
    # A test that holds on to a section alone must not lose the page around it.
    context.page_under_test = page
    page.resize(*size)
    page.activate(NavigationTarget(page="settings", tab=tab))
    with qtbot.waitExposed(page):
        page.show()
    return page


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def write(qtbot: QtBot, field: LineField, text: str, *, enter: bool = False) -> None:
    field.line.setFocus()
    field.line.selectAll()
    if text:
        qtbot.keyClicks(field.line, text)
    else:
        qtbot.keyClick(field.line, Qt.Key.Key_Delete)
    if enter:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)


def opened(owner: QWidget, kind: type[QDialog], qtbot: QtBot) -> QDialog:
    dialog = owner.findChildren(kind)[-1]
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def shown_texts(widget: QWidget) -> list[str]:
    return [t.text() for t in widget.findChildren(Text) if t.text() and t.isVisible()]
