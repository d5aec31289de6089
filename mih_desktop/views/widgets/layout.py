"""Rows, columns and grids whose spacing follows the scale of the interface."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mih_desktop.views.theme.theme import Theme

Margins: TypeAlias = tuple[int, int, int, int]
"""Left, top, right, bottom at 100 %."""
NO_MARGINS: Margins = (0, 0, 0, 0)


class Row(QHBoxLayout):
    """Parts side by side."""

    def __init__(
        self,
        theme: Theme,
        *,
        spacing: int = 0,
        margins: Margins = NO_MARGINS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._measures = theme, (margins, spacing)
        theme.changed.connect(self._measure)
        self._measure()
        if parent is not None:
            parent.setLayout(self)

    def _measure(self) -> None:
        margins, spacing = self._measures
        self.setContentsMargins(*(self._theme.px(m) for m in margins))
        self.setSpacing(self._theme.px(spacing))


class Column(QVBoxLayout):
    """Parts under each other."""

    def __init__(
        self,
        theme: Theme,
        *,
        spacing: int = 0,
        margins: Margins = NO_MARGINS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._measures = theme, (margins, spacing)
        theme.changed.connect(self._measure)
        self._measure()
        if parent is not None:
            parent.setLayout(self)

    def _measure(self) -> None:
        margins, spacing = self._measures
        self.setContentsMargins(*(self._theme.px(m) for m in margins))
        self.setSpacing(self._theme.px(spacing))


class Grid(QGridLayout):
    """Parts in rows and columns."""

    def __init__(
        self,
        theme: Theme,
        *,
        across: int = 0,
        down: int = 0,
        margins: Margins = NO_MARGINS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._measures = theme, (margins, across, down)
        theme.changed.connect(self._measure)
        self._measure()
        if parent is not None:
            parent.setLayout(self)

    def _measure(self) -> None:
        margins, across, down = self._measures
        self.setContentsMargins(*(self._theme.px(m) for m in margins))
        self.setHorizontalSpacing(self._theme.px(across))
        self.setVerticalSpacing(self._theme.px(down))


class Sizes(QObject):
    """Keeps fixed, smallest or largest sizes of one widget in step with the scale."""

    def __init__(
        self,
        theme: Theme,
        widget: QWidget,
        *,
        width: int | None = None,
        height: int | None = None,
        least_width: int | None = None,
        least_height: int | None = None,
        most_width: int | None = None,
        most_height: int | None = None,
    ) -> None:
        super().__init__(widget)
        self._theme = theme
        self._widget = widget
        self._least = (width if least_width is None else least_width, height or least_height)
        self._most = (width if most_width is None else most_width, height or most_height)
        theme.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        px, widget = self._theme.px, self._widget
        if self._least[0] is not None:
            widget.setMinimumWidth(px(self._least[0]))
        if self._least[1] is not None:
            widget.setMinimumHeight(px(self._least[1]))
        if self._most[0] is not None:
            widget.setMaximumWidth(px(self._most[0]))
        if self._most[1] is not None:
            widget.setMaximumHeight(px(self._most[1]))


class Hairline(QFrame):
    """A line of one pixel in the colour of lines."""

    def __init__(self, theme: Theme, *, upright: bool = False) -> None:
        super().__init__()
        self._theme = theme
        if upright:
            self.setFixedWidth(1)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoFillBackground(True)
        theme.changed.connect(self._color)
        self._color()

    def _color(self) -> None:
        palette = self.palette()
        palette.setColor(self.backgroundRole(), self._theme.color("line"))
        self.setPalette(palette)


class ScrollPage(QScrollArea):
    """A page that scrolls up and down; put parts into `column`."""

    def __init__(
        self,
        theme: Theme,
        *,
        margins: Margins = (32, 24, 32, 24),
        spacing: int = 0,
        surface: str = "page",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # What is on it takes the focus; a focus on the ground would be seen by nobody.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = _ScrolledPart()
        inner.setProperty("surface", surface)
        self.column = Column(theme, spacing=spacing, margins=margins, parent=inner)
        self.setWidget(inner)


class _ScrolledPart(QWidget):
    """The inside of a page; as high as its parts are at the width it has.

    Qt would else keep room for the lines that sentences break into at the least width, and the page
    would scroll into nothing.
    """

    def __init__(self) -> None:
        super().__init__()
        # The style sheet paints plain widgets only, unless it is asked to.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        layout = self.layout()
        follows_width = layout is not None and layout.hasHeightForWidth()
        return QSize(hint.width(), 0) if follows_width else hint


def surface(widget: QWidget, kind: str) -> QWidget:
    """Give a plain widget the background `page`, `rail` or `soft`, and return it."""
    widget.setProperty("surface", kind)
    return widget


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and delete its widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)
            inner.deleteLater()
