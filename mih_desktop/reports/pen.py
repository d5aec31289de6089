"""Draws on one sheet in millimetres from its upper left corner; type and lines in points.

Everything is one ink: text and lines are black or white, and the only greys are the few tones that
stand behind text or show who pays.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from mih_desktop.reports.fonts import Style
from mih_desktop.reports.text import Run, clean, cut_line, line_width

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.pathobject import PDFPathObject

POINTS_PER_MM = 72 / 25.4


class Align(StrEnum):
    """Which part of a text stands at its x."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


Dash = tuple[float, float]
"""Points on and off."""


class Pen:
    """Draws on the present page of a canvas."""

    def __init__(self, canvas: Canvas, *, height: float) -> None:
        self.canvas = canvas
        self.height = height

    def x(self, millimetres: float) -> float:
        """Return a place from the left in the canvas' points."""
        return millimetres * POINTS_PER_MM

    def y(self, millimetres: float) -> float:
        """Return a place from the top in the canvas' points."""
        return (self.height - millimetres) * POINTS_PER_MM

    def text(
        self,
        x: float,
        y: float,
        text: str,
        style: Style,
        *,
        align: Align = Align.LEFT,
        room: float | None = None,
        white: bool = False,
    ) -> float:
        """Write a text on the base line y, cut to room, and return its width in millimetres."""
        return self.runs(x, y, (Run(clean(text), style),), align=align, room=room, white=white)

    def runs(
        self,
        x: float,
        y: float,
        line: Sequence[Run],
        *,
        align: Align = Align.LEFT,
        room: float | None = None,
        white: bool = False,
    ) -> float:
        """Write runs after each other on the base line y and return their width in millimetres."""
        fitted = tuple(line) if room is None else cut_line(line, room)
        taken = line_width(fitted)
        start = x - {Align.LEFT: 0.0, Align.CENTRE: taken / 2, Align.RIGHT: taken}[align]
        self.canvas.setFillGray(1 if white else 0)
        for run in fitted:
            self.canvas.setFont(run.style.face.value, run.style.size)
            self.canvas.drawString(self.x(start), self.y(y), run.text)
            start += line_width((run,))
        return taken

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        weight: float,
        *,
        dash: Dash | None = None,
        white: bool = False,
    ) -> None:
        """Draw a straight line between two points, weight in points."""
        self._stroke(weight, dash, white=white)
        self.canvas.line(self.x(start[0]), self.y(start[1]), self.x(end[0]), self.y(end[1]))

    def rule(self, left: float, right: float, y: float, weight: float) -> None:
        """Draw a level line, weight in points."""
        self.line((left, y), (right, y), weight)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        tone: float | None = None,
        edge: float | None = None,
        dash: Dash | None = None,
        radius: float = 0,
    ) -> None:
        """Draw a rectangle from its upper left corner: tone in percent black, edge in points."""
        if tone is not None:
            self.canvas.setFillGray(1 - tone / 100)
        if edge is not None:
            self._stroke(edge, dash)
        corner = (self.x(x), self.y(y + height))
        size = (self.x(width), self.x(height))
        drawn = {"fill": int(tone is not None), "stroke": int(edge is not None)}
        if radius:
            self.canvas.roundRect(*corner, *size, self.x(radius), **drawn)
        else:
            self.canvas.rect(*corner, *size, **drawn)

    def disc(
        self,
        x: float,
        y: float,
        radius: float,
        *,
        tone: float | None = None,
        edge: float | None = None,
        dash: Dash | None = None,
    ) -> None:
        """Draw a circle: tone in percent black, edge in points."""
        if tone is not None:
            self.canvas.setFillGray(1 - tone / 100)
        if edge is not None:
            self._stroke(edge, dash)
        self.canvas.circle(
            self.x(x),
            self.y(y),
            self.x(radius),
            fill=int(tone is not None),
            stroke=int(edge is not None),
        )

    def polygon(
        self,
        points: Sequence[tuple[float, float]],
        *,
        tone: float | None = None,
        edge: float | None = None,
    ) -> None:
        """Draw a closed shape through the points."""
        if tone is not None:
            self.canvas.setFillGray(1 - tone / 100)
        if edge is not None:
            self._stroke(edge, None)
        self.canvas.drawPath(
            self.path(points), fill=int(tone is not None), stroke=int(edge is not None)
        )

    def path(self, points: Sequence[tuple[float, float]]) -> PDFPathObject:
        """Return a closed path through the points."""
        path = self.canvas.beginPath()
        first, *others = points
        path.moveTo(self.x(first[0]), self.y(first[1]))
        for x, y in others:
            path.lineTo(self.x(x), self.y(y))
        path.close()
        return path

    def _stroke(self, weight: float, dash: Dash | None, *, white: bool = False) -> None:
        self.canvas.setStrokeGray(1 if white else 0)
        self.canvas.setLineWidth(weight)
        self.canvas.setDash(list(dash) if dash else [])
