"""Marks that the font does not have, drawn: how sure a figure is, milestones, squares to tick.

No mark stands alone: the caller writes its word beside it.
"""

from __future__ import annotations

from mih_desktop.domain.enums import Certainty, MilestoneKind
from mih_desktop.reports.fonts import bold, semibold
from mih_desktop.reports.pen import Align, Pen
from mih_desktop.reports.text import clean

_CERTAINTY_RADIUS = 1.25
_CIRCLE = 2.3
_HALF_DIAMOND = 3.0
_MARGIN_BAR_WIDTH = 1.5
_MARGIN_BAR_OFFSET = 2.6


def certainty_mark(pen: Pen, x: float, y: float, certainty: Certainty) -> None:
    """Draw a disc with a tick, a dashed ring or a ring with ?; x and y are its middle."""
    if certainty is Certainty.CONFIRMED:
        pen.disc(x, y, _CERTAINTY_RADIUS, tone=100)
        pen.line((x - 0.6, y + 0.05), (x - 0.15, y + 0.5), 0.8, white=True)
        pen.line((x - 0.15, y + 0.5), (x + 0.65, y - 0.5), 0.8, white=True)
    elif certainty is Certainty.ESTIMATE:
        pen.disc(x, y, _CERTAINTY_RADIUS - 0.1, edge=0.7, dash=(1.3, 1.05))
    else:
        pen.disc(x, y, _CERTAINTY_RADIUS - 0.1, edge=0.7)
        pen.text(x, y + 0.92, "?", bold(7.6), align=Align.CENTRE)


def tick_square(pen: Pen, x: float, y: float, side: float = 2.7) -> None:
    """Draw a square to tick; x and y are its upper left corner."""
    pen.box(x, y, side, side, edge=0.7)


def margin_bar(pen: Pen, left: float, top: float, height: float) -> None:
    """Draw the black bar of a row that needs action; left is the edge of the type area."""
    pen.box(left - _MARGIN_BAR_OFFSET, top, _MARGIN_BAR_WIDTH, height, tone=100)


class MilestoneLook:
    """Tones and frames of a milestone's mark: tone in percent black, frame in points."""

    __slots__ = ("frame", "is_half", "tone", "white_number")

    def __init__(
        self, tone: float, frame: float, *, is_half: bool = False, white_number: bool = False
    ) -> None:
        self.tone = tone
        self.frame = frame
        self.is_half = is_half
        self.white_number = white_number


OPEN = MilestoneLook(0, 1.15)
UNDER_WAY = MilestoneLook(12, 1.15, is_half=True)
DONE = MilestoneLook(12, 0.45)
OVERDUE = MilestoneLook(100, 0.45, white_number=True)


def milestone_mark(
    pen: Pen,
    x: float,
    y: float,
    kind: MilestoneKind,
    look: MilestoneLook,
    *,
    number: str = "",
    scale: float = 1.0,
) -> None:
    """Draw a milestone: a diamond for a deadline, else a circle; x and y are its middle."""
    if kind is MilestoneKind.DEADLINE:
        _diamond(pen, x, y, _HALF_DIAMOND * scale, look)
    else:
        _circle(pen, x, y, _CIRCLE * scale, look)
    if number:
        style = semibold(7.6)
        pen.text(x, y + 0.93, clean(number), style, align=Align.CENTRE, white=look.white_number)


def _circle(pen: Pen, x: float, y: float, radius: float, look: MilestoneLook) -> None:
    pen.disc(x, y, radius, tone=0 if look.is_half else look.tone)
    if look.is_half:
        canvas = pen.canvas
        canvas.setFillGray(1 - look.tone / 100)
        r = pen.x(radius)
        path = canvas.beginPath()
        path.arc(pen.x(x) - r, pen.y(y) - r, pen.x(x) + r, pen.y(y) + r, 90, 180)
        path.close()
        canvas.drawPath(path, fill=1, stroke=0)
    pen.disc(x, y, radius, edge=look.frame)


def _diamond(pen: Pen, x: float, y: float, half: float, look: MilestoneLook) -> None:
    corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
    pen.polygon(corners, tone=0 if look.is_half else look.tone)
    if look.is_half:
        pen.polygon([corners[0], corners[2], corners[3]], tone=look.tone)
    pen.polygon(corners, edge=look.frame)
