"""Two parts beside each other where there is room, else one under the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mih_desktop.views.theme.theme import Theme


class Beside(QWidget):
    """Lays a second part beside a first from a width on; widths and air are at 100 %.

    `shares` says how the width is divided between them.
    """

    def __init__(
        self,
        theme: Theme,
        first: QWidget,
        second: QWidget,
        *,
        from_width: int,
        shares: tuple[int, int] = (1, 1),
        air: tuple[int, int] = (40, 28),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._from_width, self._air = theme, from_width, air
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._shares = shares
        for part in (first, second):
            self._box.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        direction = QBoxLayout.Direction
        beside = self.width() >= self._theme.px(self._from_width)
        wanted = direction.LeftToRight if beside else direction.TopToBottom
        across, down = self._air
        self._box.setSpacing(self._theme.px(across if beside else down))
        for place, share in enumerate(self._shares):
            # Shares are of the width; a height is what the content needs.
            self._box.setStretch(place, share if beside else 0)
        if wanted != self._box.direction():
            self._box.setDirection(wanted)
