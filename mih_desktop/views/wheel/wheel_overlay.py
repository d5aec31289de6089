"""Draw what stands on the wheel besides marks: today, flags, the middle and the legend."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from mih_desktop.domain.enums import MilestoneKind
from mih_desktop.programme.wheel_geometry import Box, apart, flag_box
from mih_desktop.programme.wheel_layout import WheelLayout
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import Token
from mih_desktop.views.wheel.milestone_words import MarkState
from mih_desktop.views.wheel.wheel_marks import LOOKS, MarkPainter
from mih_desktop.views.wheel.wheel_shapes import CENTRED, at, rect_of
from mih_desktop.views.wording import translate, worded


@dataclass(frozen=True, slots=True, kw_only=True)
class MiddleText:
    """What the middle of the wheel says, from the large line down."""

    head: str
    lines: tuple[str, ...] = ()


class WheelOverlay:
    """Draws round the origin, within the bounds of the view."""

    def __init__(
        self, painter: QPainter, theme: Theme, layout: WheelLayout, bounds: QRectF
    ) -> None:
        self._painter, self._theme, self._layout = painter, theme, layout
        self._bounds = bounds

    def today_line(self, today: date) -> None:
        """Draw the line of today from the middle to its flag; nothing in another year."""
        if not self._layout.window.contains(today):
            return
        angle = self._layout.window.middle_angle(today)
        self._painter.setPen(QPen(self._theme.color("today"), self._theme.px(2)))
        self._painter.drawLine(
            at(angle, self._layout.middle_radius), at(angle, self._layout.sizes.outer)
        )
        self._flag(self.today_box(today), self.today_text, "today", "on_today")

    @property
    def today_text(self) -> str:
        """Return the words on the flag of today."""
        return translate("wheel", "I dag")

    def today_box(self, today: date) -> Box:
        """Return where the flag of today stands."""
        return self._box(self._layout.window.middle_angle(today), self.today_text)

    def date_flag(
        self, angle: float, true_angle: float, radius: float, text: str, today: date
    ) -> None:
        """Draw the line from a chosen mark to the rim, and the flag with its date."""
        painter = self._painter
        painter.setPen(QPen(self._theme.color("accent"), max(1.0, 1.5 * self._theme.scale)))
        painter.drawLine(at(angle, radius), at(true_angle, self._layout.sizes.outer))
        box = self._box(true_angle, text)
        if self._layout.window.contains(today):
            box = apart(self.today_box(today), box, self._theme.px(2))
        self._flag(box, text, "accent", "on_accent")

    def middle(self, text: MiddleText) -> None:
        """Write the middle: a large line and what goes with it."""
        theme, painter = self._theme, self._painter
        room = self._layout.middle_radius * 1.72
        head, small = theme.font(30, 600), theme.font(13)
        line = theme.px(22)
        top = -(theme.px(36) + line * len(text.lines)) / 2
        painter.setPen(theme.color("ink"))
        painter.setFont(head)
        painter.drawText(QRectF(-room / 2, top, room, theme.px(36)), CENTRED, text.head)
        top += theme.px(36)
        for place, words in enumerate(text.lines):
            is_last = place == len(text.lines) - 1
            font = theme.font(13, 600) if is_last else small
            if QFontMetricsF(font).horizontalAdvance(words) > room:
                font = theme.font(11, 600 if is_last else 400)
            painter.setFont(font)
            painter.setPen(theme.color("ink" if is_last else "ink_2"))
            shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(-room / 2, top, room, line), CENTRED, shown)
            top += line

    def legend(self) -> None:
        """Explain the marks in the lower left corner, where the wheel leaves it free."""
        theme, painter = self._theme, self._painter
        entries = self._entries()
        row, left = theme.px(24), self._bounds.left() + theme.px(16)
        height = row * len(entries)
        top = self._bounds.bottom() - height - theme.px(4)
        font = theme.font(13)
        metrics = QFontMetricsF(font)
        marks = MarkPainter(painter, theme, theme.px(9.5), theme.px(12))
        for place, (look, kind, words) in enumerate(entries):
            middle = top + row * (place + 0.5)
            width = theme.px(28) + metrics.horizontalAdvance(words)
            if not self._is_free(left + width, middle - row / 2):
                continue
            centre = QPointF(left + theme.px(10), middle)
            if kind is None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("ink"))
                painter.drawEllipse(centre, 2.25 * theme.scale, 2.25 * theme.scale)
            else:
                marks.shape(centre, kind, LOOKS[look])
            painter.setPen(theme.color("ink_2"))
            painter.setFont(font)
            painter.drawText(
                QRectF(left + theme.px(30), middle - row / 2, theme.px(160), row),
                int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
                words,
            )

    def _entries(self) -> tuple[tuple[MarkState, MilestoneKind | None, str], ...]:
        event = MilestoneKind.EVENT
        return (
            (MarkState.OPEN, event, translate("wheel", "hendelse")),
            (MarkState.OPEN, MilestoneKind.DEADLINE, translate("wheel", "frist")),
            (MarkState.UNDER_WAY, event, worded("pågår")),
            (MarkState.DONE, event, worded("gjort")),
            (MarkState.OVERDUE, event, translate("wheel", "forfalt")),
            (MarkState.OPEN, None, translate("wheel", "helligdag")),
        )

    def _is_free(self, right: float, top: float) -> bool:
        """Tell whether a corner of the legend lies outside the wheel."""
        reach = self._layout.sizes.outer
        return bool(right * right + top * top > reach * reach)

    def _box(self, angle: float, text: str) -> Box:
        theme = self._theme
        width = QFontMetricsF(theme.font(13, 600)).horizontalAdvance(text) + theme.px(16)
        box = flag_box(angle, self._layout.sizes.outer, width, theme.px(22))
        left = min(max(box.left, self._bounds.left()), self._bounds.right() - box.width)
        top = min(max(box.top, self._bounds.top()), self._bounds.bottom() - box.height)
        return Box(left, top, box.width, box.height)

    def _flag(self, box: Box, text: str, fill: Token, ink: Token) -> None:
        painter, theme = self._painter, self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(rect_of(box), theme.px(4), theme.px(4))
        painter.setPen(theme.color(ink))
        painter.setFont(theme.font(13, 600))
        painter.drawText(rect_of(box), CENTRED, text)
