"""Draw what stands on the wheel besides marks: today, flags, the middle and the legend."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from mih_desktop.domain.enums import MilestoneKind
from mih_desktop.programme.wheel_geometry import Box, apart, flag_box
from mih_desktop.programme.wheel_layout import WheelLayout
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import Token
from mih_desktop.views.wheel.milestone_words import MarkState
from mih_desktop.views.wheel.wheel_marks import LOOKS, MarkPainter
from mih_desktop.views.wheel.wheel_shapes import CENTRED, at, rect_of
from mih_desktop.views.wording import translate, worded

LEGEND_ROW = 24

LegendEntry: TypeAlias = tuple[MarkState, MilestoneKind | None, str]
"""State and shape of a mark, no shape for a holiday's dot, and the word."""


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
        sizes = self._layout.sizes
        # It ends at the ticks: the week numbers stand between them and the flag.
        painter.drawLine(at(angle, radius), at(true_angle, sizes.day_radius + sizes.monday_tick))
        box = self._box(true_angle, text)
        if self._layout.window.contains(today):
            box = apart(self.today_box(today), box, self._theme.px(2))
        self._flag(box, text, "accent", "on_accent")

    def middle(self, text: MiddleText) -> None:
        """Write the middle: a large line, and below it the lines that fit."""
        theme, painter = self._theme, self._painter
        radius = self._layout.middle_radius
        is_small = radius < theme.px(60)
        size, height = (22, 28) if is_small else (30, 36)
        room, line = radius * 1.72, theme.px(16 if is_small else 22)
        lines = [
            (words, font)
            for words, weight in zip(text.lines, self._weights(text), strict=True)
            if (font := self._fitting_font(words, weight, room)) is not None
        ]
        top = -(theme.px(height) + line * len(lines)) / 2
        painter.setPen(theme.color("ink"))
        painter.setFont(theme.font(size, 600))
        painter.drawText(QRectF(-room / 2, top, room, theme.px(height)), CENTRED, text.head)
        top += theme.px(height)
        for words, font in lines:
            painter.setFont(font)
            painter.setPen(theme.color("ink" if font.weight() > QFont.Weight.Normal else "ink_2"))
            painter.drawText(QRectF(-room / 2, top, room, line), CENTRED, words)
            top += line

    @staticmethod
    def _weights(text: MiddleText) -> list[int]:
        """Return the weights of the lines; the last one counts most."""
        return [400] * (len(text.lines) - 1) + [600] if text.lines else []

    def _fitting_font(self, words: str, weight: int, room: float) -> QFont | None:
        """Return the largest size the words fit in, None where they fit in none."""
        fonts = [self._theme.font(size, weight) for size in (13, 11)]
        return next((f for f in fonts if QFontMetricsF(f).horizontalAdvance(words) <= room), None)

    def legend(self) -> None:
        """Explain the marks in the lower left corner; what the wheel covers there goes right."""
        theme = self._theme
        row, place = theme.px(LEGEND_ROW), self._legend_place()
        metrics = QFontMetricsF(theme.font(13))
        moved = []
        for number, entry in enumerate(self._entries()):
            middle = place.top + row * (number + 0.5)
            end = place.left + theme.px(30) + metrics.horizontalAdvance(entry[2])
            if self._is_free(end, middle):
                self._legend_entry(entry, place.left, middle)
            else:
                moved.append(entry)
        left = self._bounds.right() - theme.px(16) - place.width
        for number, entry in enumerate(reversed(moved)):
            middle = place.top + place.height - row * (number + 0.5)
            if self._is_free(left, middle):
                self._legend_entry(entry, left, middle)

    def _legend_place(self) -> Box:
        """Return the corner that the legend fills when the wheel leaves it all free."""
        theme = self._theme
        metrics = QFontMetricsF(theme.font(13))
        entries = self._entries()
        widest = max(metrics.horizontalAdvance(words) for *_, words in entries)
        height = theme.px(LEGEND_ROW) * len(entries)
        return Box(
            self._bounds.left() + theme.px(16),
            self._bounds.bottom() - theme.px(4) - height,
            widest + theme.px(30),
            height,
        )

    def _legend_entry(self, entry: LegendEntry, left: float, middle: float) -> None:
        theme, painter = self._theme, self._painter
        state, kind, words = entry
        centre = QPointF(left + theme.px(10), middle)
        if kind is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("ink"))
            dot = self._layout.sizes.holiday_dot
            painter.drawEllipse(centre, dot, dot)
        else:
            marks = MarkPainter(painter, theme, theme.px(9.5), theme.px(12))
            marks.shape(centre, kind, LOOKS[state])
        painter.setPen(theme.color("ink_2"))
        painter.setFont(theme.font(13))
        half = theme.px(12)
        room = QRectF(left + theme.px(30), middle - half, theme.px(200), 2 * half)
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words
        )

    @staticmethod
    def _entries() -> tuple[LegendEntry, ...]:
        event = MilestoneKind.EVENT
        return (
            (MarkState.OPEN, event, translate("wheel", "hendelse")),
            (MarkState.OPEN, MilestoneKind.DEADLINE, translate("wheel", "frist")),
            (MarkState.UNDER_WAY, event, worded("pågår")),
            (MarkState.DONE, event, worded("gjort")),
            (MarkState.OVERDUE, event, translate("wheel", "forfalt")),
            (MarkState.OPEN, None, translate("wheel", "helligdag")),
        )

    def _is_free(self, side: float, middle: float) -> bool:
        """Tell whether an end of a legend's line lies outside the wheel."""
        reach = self._layout.sizes.outer
        top = middle - self._theme.px(12)
        return side * side + top * top > reach * reach

    def _box(self, angle: float, text: str) -> Box:
        theme = self._theme
        width = QFontMetricsF(theme.font(13, 600)).horizontalAdvance(text) + theme.px(16)
        box = flag_box(angle, self._layout.sizes.outer + theme.px(3), width, theme.px(22))
        left = min(max(box.left, self._bounds.left()), self._bounds.right() - box.width)
        top = min(max(box.top, self._bounds.top()), self._bounds.bottom() - box.height)
        legend = self._legend_place()
        if legend.top - box.height < top and left < legend.left + legend.width:
            left = legend.left + legend.width + theme.px(4)
        return Box(left, top, box.width, box.height)

    def _flag(self, box: Box, text: str, fill: Token, ink: Token) -> None:
        painter, theme = self._painter, self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(rect_of(box), theme.px(4), theme.px(4))
        painter.setPen(theme.color(ink))
        painter.setFont(theme.font(13, 600))
        painter.drawText(rect_of(box), CENTRED, text)
