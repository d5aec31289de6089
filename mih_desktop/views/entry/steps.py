"""The list of steps at the left of the first start."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.layout import Column, Row
from mih_desktop.views.widgets.text import Text


class _StepMark(QWidget):
    """A numbered circle: to come, now, or done."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        self.state = "coming"
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(28), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill, edge, ink = {
            "coming": ("rail", "line_strong", "ink_2"),
            "now": ("accent", "accent", "on_accent"),
            "done": ("tint_2", "accent", "accent"),
        }[self.state]
        painter.setBrush(theme.color(fill))  # type: ignore[arg-type]
        painter.setPen(QPen(theme.color(edge), 1))  # type: ignore[arg-type]
        painter.drawEllipse(circle)
        if self.state == "done":
            side = theme.px(16)
            icon = QRectF(
                circle.center().x() - side / 2, circle.center().y() - side / 2, side, side
            )
            theme.paint_icon(painter, icon, "check", theme.color("accent"))
            return
        painter.setPen(theme.color(ink))  # type: ignore[arg-type]
        painter.setFont(theme.font(13, 600))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepList(QWidget):
    """Numbered steps with a line below each that tells what was filled in."""

    def __init__(self, theme: Theme, steps: list[tuple[str, str]]) -> None:
        super().__init__()
        column = Column(theme, spacing=32, parent=self)
        self._marks: list[_StepMark] = []
        self._titles: list[Text] = []
        self._details: list[Text] = []
        for number, (title, detail) in enumerate(steps, start=1):
            row = Row(theme, spacing=16)
            mark = _StepMark(theme, number)
            heading, below = Text(title, "secondary"), Text(detail, "secondary", wraps=True)
            texts = Column(theme)
            texts.addWidget(heading)
            texts.addWidget(below)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addLayout(texts, 1)
            column.addLayout(row)
            self._marks.append(mark)
            self._titles.append(heading)
            self._details.append(below)
        column.addStretch(1)

    def show_step(self, current: int) -> None:
        """Mark one step as now (counted from 0), those before it as done."""
        for index, mark in enumerate(self._marks):
            mark.state = "done" if index < current else "now" if index == current else "coming"
            self._titles[index].set_role("strong" if index <= current else "secondary")
            mark.update()

    def set_detail(self, index: int, text: str) -> None:
        """Tell what was filled in."""
        self._details[index].setText(text)
