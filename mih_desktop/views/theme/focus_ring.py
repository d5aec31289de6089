"""The focus ring outside buttons, inputs and chips, drawn over whatever is beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFocusFrame, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from mih_desktop.views.theme.theme import Theme

RING_RADIUS = "ringRadius"
"""Dynamic property of a widget that wants a ring: its own corner radius at 100 %."""
RING_SHOWN = "ringShown"
"""Dynamic property that hides the ring when False; buttons set it by how they got the focus."""

_AIR = 2
_NAME = "focus ring"
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


def wants_ring(widget: QWidget, radius: int = 6, *, only_by_key: bool = False) -> None:
    """Ask for a ring round a widget when it has the focus; radius at 100 %.

    With `only_by_key` the widget calls `note_focus` from its focusInEvent, and the ring stays away
    from whoever uses a mouse.
    """
    widget.setProperty(RING_RADIUS, radius)
    if only_by_key:
        # A button that a new window begins on shows where one is, whoever opened the window.
        widget.setProperty(RING_SHOWN, True)  # noqa: FBT003 - Qt's own signature


def note_focus(widget: QWidget, event: QFocusEvent) -> None:
    """Remember whether the focus came by a key; coming back to the window changes nothing."""
    by_key = event.reason() in _BY_KEY
    if by_key or event.reason() is Qt.FocusReason.MouseFocusReason:
        widget.setProperty(RING_SHOWN, by_key)


class _Ring(QFocusFrame):
    """The line itself; a QFocusFrame because screen readers are not told of those."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._frame_parent = parent
        self.setObjectName(_NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._theme = theme
        self._radius = 6

    def surround(self, widget: QWidget) -> None:
        """Lie round a widget."""
        reach = self._theme.px(_AIR) + self._theme.focus_width
        corner = widget.mapTo(self._frame_parent, QPoint(0, 0))
        area = QRect(corner, widget.size()).adjusted(-reach, -reach, reach, reach)
        radius = widget.property(RING_RADIUS)
        self._radius = radius if isinstance(radius, int) else 6
        self.setGeometry(area)
        self.setVisible(widget.isVisible())
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        width = self._theme.focus_width
        radius = self._theme.px(self._radius + _AIR) + width / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), width))
        half = width / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius
        )
        painter.end()


class FocusRings(QObject):
    """Follows the focus of the application and moves the ring along."""

    def __init__(self, theme: Theme, app: QApplication) -> None:
        super().__init__(theme)
        self._theme = theme
        self._watched: list[QWidget] = []
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._focus_moved)
        theme.changed.connect(self._place)

    def stop(self, app: QApplication) -> None:
        """Stop following the focus."""
        self._leave()
        app.focusChanged.disconnect(self._focus_moved)
        self._theme.changed.disconnect(self._place)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._leave()
        if new is None or new.property(RING_RADIUS) is None or new.property(RING_SHOWN) is False:
            return
        frame_parent = _frame_parent(new)
        if frame_parent is None:
            return
        found = frame_parent.findChild(_Ring, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)
        self._ring = found if isinstance(found, _Ring) else _Ring(self._theme, frame_parent)
        self._ring.destroyed.connect(self._forget)
        step: QWidget | None = new
        while step is not None and step is not frame_parent:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        elif event.type() is QEvent.Type.ParentChange:
            self._leave()
        elif event.type() is QEvent.Type.MouseButtonPress:
            self._pressed()
        return False

    def _place(self) -> None:
        if self._ring is not None and self._watched and isValid(self._watched[0]):
            self._ring.surround(self._watched[0])

    def _pressed(self) -> None:
        """Take the ring from a button that had it by key and is now used by mouse."""
        if self._watched and self._watched[0].property(RING_SHOWN) is True:
            self._watched[0].setProperty(RING_SHOWN, False)  # noqa: FBT003 - Qt's own signature
            self._leave()

    def _forget(self) -> None:
        self._ring = None
        self._watched = []

    def _leave(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if self._ring is not None:
            self._ring.destroyed.disconnect(self._forget)
            self._ring.hide()
            self._ring = None


def _frame_parent(widget: QWidget) -> QWidget | None:
    """Return the nearest place where a ring outside the widget is not cut off."""
    step = widget.parentWidget()
    while step is not None:
        above = step.parentWidget()
        if step.isWindow() or (isinstance(above, QAbstractScrollArea) and step is above.viewport()):
            return step
        step = above
    return None
