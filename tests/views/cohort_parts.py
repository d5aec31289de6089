"""What tests of the page Kull share: how to act on it and how to read it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import Phase
from mih_desktop.views.cohorts.cohorts_page import CohortsPage
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.widgets.line_field import LineField
from mih_desktop.views.widgets.text import Text

WIDE, NARROW = (1240, 844), (820, 700)
LEFT = Qt.MouseButton.LeftButton


def show_page(
    qtbot: QtBot,
    context: AppContext,
    target: NavigationTarget | None = None,
    size: tuple[int, int] = WIDE,
) -> CohortsPage:
    page = CohortsPage(context)
    qtbot.addWidget(page)
    page.resize(*size)
    if target is not None:
        page.activate(target)
    with qtbot.waitExposed(page):
        page.show()
    return page


def opened(page: CohortsPage, kind: type[QDialog], qtbot: QtBot) -> QDialog:
    dialog = page.findChildren(kind)[-1]
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, LEFT)


def write(qtbot: QtBot, field: LineField, text: str) -> None:
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, text)


def shown_texts(widget: QWidget) -> list[str]:
    return [t.text() for t in widget.findChildren(Text) if t.text() and t.isVisible()]


def span_of(page: CohortsPage, phase: Phase) -> tuple[date, date]:
    assert page.view is not None
    span = page.view.cohort.span(phase)
    assert span is not None
    return span.starts_on, span.ends_on


def where_it_went(context: AppContext, qtbot: QtBot, act: Callable[[], object]) -> NavigationTarget:
    with qtbot.waitSignal(context.navigated) as went:
        act()
    target = went.args[0]
    assert isinstance(target, NavigationTarget)
    return target
