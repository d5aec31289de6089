"""The phases' patterns on paper: white with black lines or dots, in points, aligned to the sheet.

Each pattern hangs on the sheet and not on the shape, so that two shapes of one phase beside each
other look like one cloth. The tiles are those of the screen.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from mih_desktop.domain.enums import Phase
from mih_desktop.reports.pen import Pen

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.pathobject import PDFPathObject

Bounds: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top in the canvas' points."""

_LINE = 0.45
_EDGE = 0.5
_Painter: TypeAlias = Callable[["Canvas", Bounds], None]


def _steps(first: float, last: float, tile: float) -> list[float]:
    begin = math.floor(first / tile)
    end = math.ceil(last / tile)
    return [number * tile for number in range(begin, end + 1)]


def _dots(tile: float, radius: float, *, staggered: bool) -> _Painter:
    def paint(canvas: Canvas, bounds: Bounds) -> None:
        left, bottom, right, top = bounds
        for x in _steps(left, right, tile):
            for y in _steps(bottom, top, tile):
                canvas.circle(x + tile / 4, y + tile / 4, radius, stroke=0, fill=1)
                if staggered:
                    canvas.circle(x + tile * 3 / 4, y + tile * 3 / 4, radius, stroke=0, fill=1)

    return paint


def _level(tile: float) -> _Painter:
    def paint(canvas: Canvas, bounds: Bounds) -> None:
        left, bottom, right, top = bounds
        canvas.lines([(left, y, right, y) for y in _steps(bottom, top, tile)])

    return paint


def _upright(tile: float) -> _Painter:
    def paint(canvas: Canvas, bounds: Bounds) -> None:
        left, bottom, right, top = bounds
        canvas.lines([(x, bottom, x, top) for x in _steps(left, right, tile)])

    return paint


def _slanted(tile: float, *, rising: bool) -> _Painter:
    def paint(canvas: Canvas, bounds: Bounds) -> None:
        left, bottom, right, top = bounds
        height = top - bottom
        # A rising line is y = x - c, a falling one y = c - x; c steps by the tile.
        if rising:
            lines = [
                (bottom + c, bottom, bottom + c + height, top)
                for c in _steps(left - top, right - bottom, tile)
            ]
        else:
            lines = [
                (c - bottom, bottom, c - bottom - height, top)
                for c in _steps(left + bottom, right + top, tile)
            ]
        canvas.lines(lines)

    return paint


def _dashes(tile: float) -> _Painter:
    def paint(canvas: Canvas, bounds: Bounds) -> None:
        left, bottom, right, top = bounds
        canvas.setLineWidth(0.8)
        lines = []
        for y in _steps(bottom, top, tile):
            for x in _steps(left - tile, right, tile):
                lines.append((x, y, x + tile / 2, y))
                lines.append((x + tile / 2, y + tile / 2, x + tile, y + tile / 2))
        canvas.lines(lines)

    return paint


def _together(*painters: _Painter) -> _Painter:
    def paint(canvas: Canvas, bounds: Bounds) -> None:
        for painter in painters:
            painter(canvas, bounds)

    return paint


_PATTERNS: dict[Phase, _Painter] = {
    Phase.INTERESTED: _dots(8, 0.75, staggered=False),
    Phase.INFO_MEETING: _dots(6, 0.75, staggered=True),
    Phase.INTERVIEW: _dots(4, 0.85, staggered=False),
    Phase.TRIAL: _slanted(6, rising=True),
    Phase.SUMMER_JOB_1: _level(5),
    Phase.VG1: _upright(5),
    Phase.VG2: _together(_upright(6), _level(6)),
    Phase.SUMMER_JOB_2: _dashes(8),
    Phase.APPRENTICE: _slanted(6, rising=False),
    Phase.TRADE_TEST: _together(_slanted(6, rising=True), _slanted(6, rising=False)),
}
OTHER_MONEY = _dots(5, 0.75, staggered=True)
"""Pattern for money that comes neither from NAV nor as wages."""
HOLIDAY_MONEY = _dots(8, 0.9, staggered=False)
"""Pattern for money for holidays."""


def fill_phase(canvas: Canvas, path: PDFPathObject, bounds: Bounds, phase: Phase) -> None:
    """Fill a closed path with the phase's pattern and draw its edge; Fagbrev is solid black."""
    painter = _PATTERNS.get(phase)
    if phase is Phase.CERTIFIED:
        _outline(canvas, path, filled=True)
        return
    if painter is not None:
        fill_pattern(canvas, path, bounds, painter)
    _outline(canvas, path, filled=False)


def fill_pattern(canvas: Canvas, path: PDFPathObject, bounds: Bounds, painter: _Painter) -> None:
    """Fill a closed path white and paint a pattern inside it, without an edge."""
    canvas.saveState()
    canvas.setFillGray(1)
    canvas.clipPath(path, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.setStrokeGray(0)
    canvas.setDash([])
    canvas.setLineWidth(_LINE)
    painter(canvas, bounds)
    canvas.restoreState()


def _outline(canvas: Canvas, path: PDFPathObject, *, filled: bool) -> None:
    canvas.setStrokeGray(0)
    canvas.setFillGray(0)
    canvas.setDash([])
    canvas.setLineWidth(_EDGE)
    canvas.drawPath(path, stroke=1, fill=int(filled))


def phase_box(pen: Pen, x: float, y: float, width: float, height: float, phase: Phase) -> None:
    """Draw a rectangle of a phase from its upper left corner, in millimetres."""
    path = pen.path([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
    bounds = (pen.x(x), pen.y(y + height), pen.x(x + width), pen.y(y))
    fill_phase(pen.canvas, path, bounds, phase)


def other_money_box(pen: Pen, x: float, y: float, width: float, height: float) -> None:
    """Draw a rectangle for money from elsewhere, in millimetres."""
    _money_box(pen, x, y, width, height, OTHER_MONEY)


def holiday_money_box(pen: Pen, x: float, y: float, width: float, height: float) -> None:
    """Draw a rectangle for money for holidays, in millimetres."""
    _money_box(pen, x, y, width, height, HOLIDAY_MONEY)


def _money_box(
    pen: Pen, x: float, y: float, width: float, height: float, painter: _Painter
) -> None:
    path = pen.path([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
    bounds = (pen.x(x), pen.y(y + height), pen.x(x + width), pen.y(y))
    fill_pattern(pen.canvas, path, bounds, painter)
    _outline(pen.canvas, path, filled=False)
