"""Draw the numbered marks of milestones, on the wheel and in the list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from mih_desktop.domain.enums import MilestoneKind
from mih_desktop.programme.wheel_layout import Mark, WheelLayout
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import Token
from mih_desktop.views.wheel.milestone_words import MarkState
from mih_desktop.views.wheel.wheel_shapes import CENTRED, at, diamond, round_band, round_box

THREE_DIGITS = 100
NEAR_ENOUGH = 2.0
"""Pixels from its true day within which a mark needs no hairline."""


@dataclass(frozen=True, slots=True)
class MarkLook:
    """Colours of a mark: ground, edge, number, and the width of the edge at 100 %."""

    fill: Token
    edge: Token
    ink: Token
    width: float


LOOKS: dict[MarkState, MarkLook] = {
    MarkState.OPEN: MarkLook("page", "accent", "ink", 1.5),
    MarkState.UNDER_WAY: MarkLook("tint_2", "accent", "ink", 1.5),
    MarkState.DONE: MarkLook("sunken", "ink_3", "ink_2", 1.25),
    MarkState.OVERDUE: MarkLook("signal", "signal", "on_signal", 1.5),
}
CHOSEN = MarkLook("accent", "accent", "on_accent", 1.5)


class MarkPainter:
    """Draws marks of one radius."""

    def __init__(self, painter: QPainter, theme: Theme, radius: float, diamond_half: float) -> None:
        self._painter, self._theme = painter, theme
        self._radius, self._half = radius, diamond_half

    def mark(
        self, centre: QPointF, kind: MilestoneKind, number: int, look: MarkLook, grow: float = 0.0
    ) -> None:
        """Draw a mark with its number; grow makes it that much larger."""
        self.shape(centre, kind, look, grow)
        self.number(centre, number, self._theme.color(look.ink))

    def shape(
        self, centre: QPointF, kind: MilestoneKind, look: MarkLook, grow: float = 0.0
    ) -> None:
        """Draw a mark without its number."""
        painter = self._painter
        painter.setBrush(self._theme.color(look.fill))
        painter.setPen(self._edge(look))
        if kind is MilestoneKind.DEADLINE:
            painter.drawPolygon(diamond(centre, self._half + grow))
        else:
            radius = self._radius + grow
            painter.drawEllipse(centre, radius, radius)

    def number(self, centre: QPointF, number: int, color: QColor) -> None:
        """Write a number without a frame."""
        font = self._theme.font(11, 600)
        if number >= THREE_DIGITS:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.6 * self._theme.scale)
        self._painter.setFont(font)
        self._painter.setPen(color)
        self._painter.drawText(round_box(centre, self._theme.px(30)), CENTRED, str(number))

    def ring(
        self,
        centre: QPointF,
        kind: MilestoneKind,
        width: float,
        ground: Token | None = None,
    ) -> None:
        """Draw the ring outside a mark, over a ground where one is given."""
        painter = self._painter
        painter.setBrush(Qt.BrushStyle.NoBrush if ground is None else self._theme.color(ground))
        painter.setPen(QPen(self._theme.color("accent"), width))
        air = self._theme.px(3) + width / 2
        if kind is MilestoneKind.DEADLINE:
            painter.drawPolygon(diamond(centre, self._half + air * 1.4))
        else:
            painter.drawEllipse(centre, self._radius + air, self._radius + air)

    def chosen(self, centre: QPointF, kind: MilestoneKind, number: int, *, focused: bool) -> None:
        """Draw a chosen mark and its ring, which the focus makes heavier."""
        width = self._theme.focus_width if focused else 1.5 * self._theme.scale
        # The ground shows between mark and ring, whatever lies below them.
        self.ring(centre, kind, width, "page")
        self.mark(centre, kind, number, CHOSEN, grow=self._theme.px(1))

    def band(self, mark: Mark, width: float, look: MarkLook) -> None:
        """Draw the bar of something that lasts."""
        if mark.end_angle is None:
            return
        path = round_band(mark.angle, mark.end_angle, mark.radius, width)
        self._painter.setBrush(self._theme.color(look.fill))
        self._painter.setPen(self._edge(look))
        self._painter.drawPath(path)

    def _edge(self, look: MarkLook) -> QPen:
        return QPen(self._theme.color(look.edge), look.width * self._theme.scale)


class WheelMarks:
    """Draws the marks of a laid-out wheel round the origin."""

    def __init__(self, painter: QPainter, theme: Theme, layout: WheelLayout) -> None:
        self._painter, self._theme, self._layout = painter, theme, layout
        self._marks = MarkPainter(painter, theme, layout.mark_radius, layout.diamond_half)

    def hairlines(self) -> None:
        """Draw the lines that lead marks back to their true days."""
        layout = self._layout
        half = layout.rings[0].outer - layout.rings[0].lane_radii[0] if layout.rings else 0.0
        self._painter.setPen(QPen(self._theme.color("accent"), max(1.0, self._theme.scale)))
        for mark in layout.marks:
            here, true = at(mark.angle, mark.radius), at(mark.true_angle, mark.radius)
            if (here - true).manhattanLength() > NEAR_ENOUGH:
                self._painter.drawLine(here, at(mark.true_angle, mark.radius + half))

    def mark(self, mark: Mark, state: MarkState) -> None:
        """Draw a milestone at rest."""
        look = LOOKS[state]
        self._marks.band(mark, self._layout.sizes.span_width, look)
        centre = at(mark.angle, mark.radius)
        if mark.is_bare:
            token: Token = "signal" if state is MarkState.OVERDUE else look.ink
            self._marks.number(centre, mark.number, self._theme.color(token))
        else:
            self._marks.mark(centre, mark.kind, mark.number, look)

    def chosen(self, mark: Mark, *, focused: bool) -> None:
        """Draw the chosen milestone, over its mark at rest; the focus makes its ring heavier."""
        self._marks.band(mark, self._layout.sizes.span_width, CHOSEN)
        self._marks.chosen(at(mark.angle, mark.radius), mark.kind, mark.number, focused=focused)

    def hovered(self, mark: Mark) -> None:
        """Draw the ring of the milestone under the pointer."""
        self._marks.ring(at(mark.angle, mark.radius), mark.kind, self._theme.px(1))
