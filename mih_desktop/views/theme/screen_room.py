"""How large a window may open: never beyond what the screen leaves, its own frame counted in."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_TITLE_BAR = 40
"""What a frame takes above and below where the window system has not told yet."""
_SIDES = 16


def room_on_screen(widget: QWidget) -> QSize:
    """Return the largest size without its frame that a window has room for."""
    free = widget.screen().availableSize()
    frame, inner = widget.frameGeometry().size(), widget.geometry().size()
    above = max(frame.height() - inner.height(), _TITLE_BAR)
    beside = max(frame.width() - inner.width(), _SIDES)
    return QSize(max(free.width() - beside, 1), max(free.height() - above, 1))


def resize_within_screen(widget: QWidget, width: int, height: int) -> None:
    """Give a window a size, less where the screen is smaller."""
    widget.resize(QSize(width, height).boundedTo(room_on_screen(widget)))
