"""Draw one line of the list beside the wheel, and the month above the first of each."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mih_desktop.domain.formats import MONTHS, capitalised
from mih_desktop.domain.plan import MilestoneRow
from mih_desktop.domain.wording import ACTOR_NAMES
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import Token
from mih_desktop.views.wheel.milestone_words import MarkState, list_date, state_word
from mih_desktop.views.wheel.wheel_marks import LOOKS, MarkPainter
from mih_desktop.views.wheel.wheel_model import ROW_ROLE, Index, MilestoneLine, WheelModel
from mih_desktop.views.wording import worded

SIDE = 8
"""Air at both sides of the lines, in which the frame of the chosen one lies."""
ROW_HEIGHT = 32
MONTH_HEIGHT = 40
FIRST_MONTH_HEIGHT = 28
CHOSEN_AIR = 3
"""Between the frame of the chosen line and the ring of its mark."""
MARK_ROOM = 32
ACTOR_FROM_RIGHT = 137
ACTOR_WIDTH = 88
LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)

STATE_INKS: dict[MarkState, Token] = {
    MarkState.OPEN: "ink_3",
    MarkState.UNDER_WAY: "accent",
    MarkState.DONE: "ink_3",
    MarkState.OVERDUE: "signal",
}


def month_of(milestone: MilestoneRow, first_day: date) -> tuple[int, int]:
    """Return the month a milestone is listed under; one begun before stands in the first month."""
    day = max(milestone.starts_on, first_day)
    return day.year, day.month


class MilestoneDelegate(QStyledItemDelegate):
    """Draws the lines; the chosen one has room below for what it unfolds."""

    def __init__(self, theme: Theme, model: WheelModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self.chosen_row = -1
        self.unfolded_height = 0
        self.has_focus = False

    def month_above(self, row: int) -> str:
        """Return the month that begins with this row, or an empty text."""
        milestones = self._model.state.milestones
        first_day = self._model.state.window.first_day
        month = month_of(milestones[row], first_day)
        if row > 0 and month_of(milestones[row - 1], first_day) == month:
            return ""
        name = capitalised(MONTHS[month[1] - 1])
        return name if month[0] == first_day.year else f"{name} {month[0]}"

    def month_height(self, row: int) -> int:
        """Return the height of the month above a row, 0 for none."""
        if row >= self._model.milestone_count or not self.month_above(row):
            return 0
        return self._theme.px(MONTH_HEIGHT if row else FIRST_MONTH_HEIGHT)

    def line_rect(self, rect: QRect, row: int) -> QRect:
        """Return the line itself within the place of a row."""
        top = rect.top() + self.month_height(row)
        if row == self.chosen_row:
            top += self._theme.px(CHOSEN_AIR)
        return QRect(rect.left(), top, rect.width(), self._theme.px(ROW_HEIGHT))

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        height = self.month_height(index.row()) + self._theme.px(ROW_HEIGHT)
        if index.row() == self.chosen_row:
            height += self.unfolded_height + self._theme.px(CHOSEN_AIR)
        return QSize(self._theme.px(200), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(ROW_ROLE)
        if not isinstance(line, MilestoneLine):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, row = QRect(option.rect), index.row()
        if self.month_height(row):
            self._month(painter, rect, row)
        line_rect = self.line_rect(rect, row)
        is_chosen = row == self.chosen_row
        if is_chosen:
            self._frame(painter, rect.adjusted(0, self.month_height(row), 0, 0))
        else:
            is_under_pointer = option.state & QStyle.StateFlag.State_MouseOver
            self._ground(painter, line_rect, row, hovered=bool(is_under_pointer))
        self._line(painter, line_rect, line, is_chosen=is_chosen)
        painter.restore()

    def _month(self, painter: QPainter, rect: QRect, row: int) -> None:
        px = self._theme.px
        height = self.month_height(row)
        painter.setFont(self._theme.font(13, 600))
        painter.setPen(self._theme.color("ink"))
        room = QRect(rect.left() + px(SIDE), rect.top() + height - px(28), rect.width(), px(24))
        painter.drawText(room, LEFT, self.month_above(row))

    def _frame(self, painter: QPainter, rect: QRect) -> None:
        """Draw the tint under the chosen line and, with the focus, its frame."""
        width = self._theme.focus_width
        half = width / 2
        box = QRectF(rect).adjusted(half, half, -half, -half)
        painter.setBrush(self._theme.color("tint"))
        painter.setPen(
            QPen(self._theme.color("accent"), width) if self.has_focus else Qt.PenStyle.NoPen
        )
        painter.drawRoundedRect(box, self._theme.px(4), self._theme.px(4))

    def _ground(self, painter: QPainter, rect: QRect, row: int, *, hovered: bool) -> None:
        side = self._theme.px(SIDE)
        inner = rect.adjusted(side, 0, -side, 0)
        if hovered:
            painter.fillRect(inner, self._theme.color("soft"))
        if row != self.chosen_row + 1 or self.chosen_row < 0:
            line = QRect(inner.left(), inner.top(), inner.width(), 1)
            painter.fillRect(line, self._theme.color("line"))

    def _line(
        self, painter: QPainter, rect: QRect, line: MilestoneLine, *, is_chosen: bool
    ) -> None:
        theme, px = self._theme, self._theme.px
        inner = rect.adjusted(px(SIDE), 0, -px(SIDE), 0)
        self._mark(painter, inner, line, is_chosen=is_chosen)
        milestone = line.milestone
        date_text = list_date(milestone)
        weight = 600 if is_chosen else 400
        date_font = theme.font(13, weight)
        date_width = QFontMetrics(date_font).horizontalAdvance(date_text)
        painter.setFont(date_font)
        painter.setPen(theme.color("ink" if is_chosen else "ink_2"))
        painter.drawText(inner, RIGHT, date_text)
        right = inner.right() - date_width - px(8)
        if not is_chosen:
            right = self._who_and_state(painter, inner, line)
        self._title(painter, inner, right, milestone, weight)

    def _mark(
        self, painter: QPainter, inner: QRect, line: MilestoneLine, *, is_chosen: bool
    ) -> None:
        px = self._theme.px
        centre = QPointF(inner.left() + px(10), inner.center().y() + 0.5)
        marks = MarkPainter(painter, self._theme, px(9.5), px(12))
        kind = line.milestone.kind
        if is_chosen:
            marks.chosen(centre, kind, line.number, focused=self.has_focus)
        else:
            marks.mark(centre, kind, line.number, LOOKS[line.state])

    def _who_and_state(self, painter: QPainter, inner: QRect, line: MilestoneLine) -> int:
        """Write actor and state, and return where the title must end."""
        theme, px = self._theme, self._theme.px
        left = inner.right() - px(ACTOR_FROM_RIGHT)
        small = theme.font(11)
        painter.setFont(small)
        painter.setPen(theme.color("ink_3"))
        actor = QFontMetrics(small).elidedText(
            worded(ACTOR_NAMES[line.milestone.actor]),
            Qt.TextElideMode.ElideRight,
            px(ACTOR_WIDTH),
        )
        painter.drawText(QRect(left, inner.top(), px(ACTOR_WIDTH), inner.height()), LEFT, actor)
        word = state_word(line.milestone, self._model.state.today)
        if not word:
            return left - px(8)
        font = theme.font(11, 600 if line.state is MarkState.OVERDUE else 400)
        width = QFontMetrics(font).horizontalAdvance(word)
        painter.setFont(font)
        painter.setPen(theme.color(STATE_INKS[line.state]))
        room = QRect(left - px(8) - width, inner.top(), width + 1, inner.height())
        painter.drawText(room, RIGHT, word)
        return room.left() - px(8)

    def _title(
        self, painter: QPainter, inner: QRect, right: int, milestone: MilestoneRow, weight: int
    ) -> None:
        theme = self._theme
        left = inner.left() + theme.px(MARK_ROOM)
        font = theme.font(13, weight)
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        title = QFontMetrics(font).elidedText(
            milestone.title, Qt.TextElideMode.ElideRight, right - left
        )
        painter.drawText(QRect(left, inner.top(), right - left, inner.height()), LEFT, title)
