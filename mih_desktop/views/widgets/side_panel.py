"""The panel at the right of a page; a drawer over it where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import IconButton
from mih_desktop.views.widgets.layout import Column, Row

PANEL_WIDTH = 328
NARROW = 1180
"""Width of the window at 100 % under which the panel becomes a drawer."""


class SidePanel(QWidget):
    """328 wide on soft ground; put parts into `column`, and into `head` beside the cross."""

    closed = Signal()

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("surface", "soft")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        outer = Column(theme, margins=(16, 20, 16, 0), spacing=8, parent=self)
        top = Row(theme, spacing=8, margins=(8, 0, 4, 0))
        self.head = Row(theme, spacing=8)
        top.addLayout(self.head, 1)
        close = IconButton(theme, "x", self.tr("Lukk"), side=28)
        close.clicked.connect(self.close_panel)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(top)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("surface", "soft")
        # Air at both sides, so that rings and focus lines are not cut off by the scroll area.
        self.column = Column(theme, spacing=12, margins=(8, 4, 8, 24), parent=inner)
        scroll.setWidget(inner)
        outer.addWidget(scroll, 1)
        theme.changed.connect(self.update)

    def close_panel(self) -> None:
        """Hide the panel and tell."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("soft"))
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(0, 0, 0, self.height())
        painter.end()


class WithSidePanel(QWidget):
    """A page's content and its panel: beside each other, or the panel over the right edge."""

    def __init__(
        self, theme: Theme, main: QWidget, panel: SidePanel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._main = main
        self._panel = panel
        self._open = False
        main.setParent(self)
        panel.setParent(self)
        panel.hide()
        panel.closed.connect(self.close_panel)
        theme.changed.connect(self._arrange)

    @property
    def is_open(self) -> bool:
        """Tell whether the panel shows."""
        return self._open

    @property
    def is_drawer(self) -> bool:
        """Tell whether there is too little room for both beside each other."""
        return self.window().width() < self._theme.px(NARROW)

    def open_panel(self) -> None:
        """Show the panel."""
        self._open = True
        self._arrange()

    def close_panel(self) -> None:
        """Hide the panel and give its room, and its focus, back."""
        had_focus = self._panel.isAncestorOf(self.focusWidget() or self)
        self._open = False
        self._arrange()
        if had_focus:
            self._main.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width = self._theme.px(PANEL_WIDTH)
        beside = self._open and not self.is_drawer
        room = self.width() - width if beside else self.width()
        self._main.setGeometry(QRect(0, 0, room, self.height()))
        self._panel.setGeometry(QRect(self.width() - width, 0, width, self.height()))
        self._panel.setVisible(self._open)
        self._panel.raise_()
