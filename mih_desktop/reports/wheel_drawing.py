"""Draws a wheel that has been laid out: rim, rings, phases, marks and today, as vectors.

Everything is in points from the wheel's middle, in the canvas' own direction (y upward).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import cos, degrees, radians, sin
from typing import TYPE_CHECKING

from mih_desktop.domain.enums import MilestoneKind, Phase
from mih_desktop.domain.formats import MONTHS
from mih_desktop.programme.wheel_geometry import ring_box
from mih_desktop.programme.wheel_labels import (
    ArcLabel,
    glyphs_along,
    glyphs_on_circle,
    is_turned_over,
)
from mih_desktop.programme.wheel_layout import Mark, PhaseArc, RingBand, WheelLayout, air_angle
from mih_desktop.programme.wheel_sizes import COHORT_WEIGHT
from mih_desktop.reports.fonts import Style, bold, regular, semibold, width
from mih_desktop.reports.marks import MilestoneLook
from mih_desktop.reports.pen import POINTS_PER_MM
from mih_desktop.reports.phases import fill_phase
from mih_desktop.reports.text import clean

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.pathobject import PDFPathObject

_MONDAY = 1
_CAP_SHIFT = 0.34
_PLATE_AIR = 0.7 * POINTS_PER_MM
_WEEK = regular(7.6)
_THIS_WEEK = bold(7.6)
_NUMBER = semibold(7.6)


def text_width(text: str, size: float, weight: int) -> float:
    """Return the width of a text in points, for the layout."""
    return width(clean(text), _style(size, weight)) * POINTS_PER_MM


def _style(size: float, weight: int) -> Style:
    return bold(size) if weight >= COHORT_WEIGHT else semibold(size)


@dataclass(frozen=True, slots=True)
class WheelDrawing:
    """A wheel on a canvas whose origin is the wheel's middle."""

    canvas: Canvas
    layout: WheelLayout
    looks: Mapping[int, MilestoneLook]
    today: date

    def draw(self) -> None:
        """Draw everything but the middle's words and the flag of today."""
        self._rim()
        self._months()
        self._rings()
        self._phases()
        self._ring_names()
        self._today()
        self._marks()

    # ------------------------------------------------------------------------------ rim

    def _rim(self) -> None:
        sizes, window = self.layout.sizes, self.layout.window
        for week in window.weeks:
            is_now = week.thursday.isocalendar()[:2] == self.today.isocalendar()[:2]
            style = _THIS_WEEK if is_now else _WEEK
            self._upright(str(week.number), week.angle, sizes.week_radius, style)
        self._circle(sizes.day_radius, 0.5)
        self._line_style(0.25)
        for day in window.all_days:
            angle = window.start_angle(day)
            tick = sizes.monday_tick if day.isoweekday() == _MONDAY else sizes.day_tick
            self._spoke(angle, sizes.day_radius, sizes.day_radius + tick)
        self.canvas.setFillGray(0)
        for day, _ in window.holidays:
            x, y = _point(window.middle_angle(day), sizes.day_radius)
            self.canvas.circle(x, y, sizes.holiday_dot, stroke=0, fill=1)

    def _months(self) -> None:
        sizes, window = self.layout.sizes, self.layout.window
        self._circle(sizes.month_inner, 0.5)
        self._line_style(0.25)
        for month in window.months:
            self._spoke(month.start_angle, self.layout.rings_inner, sizes.day_radius)
        for month in window.months:
            now = (self.today.year, self.today.month)
            is_now = (month.first_day.year, month.first_day.month) == now
            style = semibold(10) if is_now else regular(10)
            radius = (sizes.month_outer + sizes.month_inner) / 2
            name = MONTHS[month.first_day.month - 1]
            self._along(name, month.middle_angle, radius, style)
        self._line_style(1.2)
        self._spoke(0, self.layout.middle_radius, sizes.day_radius)

    # ---------------------------------------------------------------------------- rings

    def _rings(self) -> None:
        for ring in self.layout.rings:
            self._circle(ring.inner, 0.25)

    def _ring_names(self) -> None:
        for ring in self.layout.rings:
            self._ring_name(ring)

    def _ring_name(self, ring: RingBand) -> None:
        style = semibold(self.layout.sizes.name_size)
        taken = text_width(ring.name, style.size, 600)
        half = degrees((taken / 2 + self.layout.sizes.label_pad) / ring.name_radius)
        middle = ring.name_end_angle - half
        self._plate(middle, ring.name_radius, taken, style.size)
        self._along(ring.name, middle, ring.name_radius, style)

    # --------------------------------------------------------------------------- phases

    def _phases(self) -> None:
        for arc in self.layout.arcs:
            air = air_angle(arc, self.layout.sizes)
            start, end = arc.start_angle + air, arc.end_angle - air
            path = self._ring_piece(start, end, arc.inner, arc.outer)
            box = ring_box(arc.start_angle, arc.end_angle, arc.inner, arc.outer)
            bounds = (box.left, -box.top - box.height, box.left + box.width, -box.top)
            fill_phase(self.canvas, path, bounds, arc.phase)
            self._triangles(arc)
        for arc in self.layout.arcs:
            if arc.name is not None:
                self._label(arc.name, on_black=arc.phase is Phase.CERTIFIED)
        for band in self.layout.cohorts:
            if band.name is not None:
                self._label(band.name, on_black=self._is_on_black(band.key, band.name))

    def _is_on_black(self, ring: str, label: ArcLabel) -> bool:
        return any(
            arc.phase is Phase.CERTIFIED and arc.start_angle <= label.angle <= arc.end_angle
            for arc in self.layout.arcs
            if arc.ring == ring
        )

    def _label(self, label: ArcLabel, *, on_black: bool) -> None:
        style = _style(label.size, label.weight)
        text = clean(label.text)
        if not on_black:
            taken = text_width(text, label.size, label.weight)
            self._plate(label.angle, label.radius, taken, label.size)
        widths = [width(letter, style) * POINTS_PER_MM for letter in label.text]
        shift = self._baseline_shift(style, turned=label.is_turned_over)
        for glyph in glyphs_along(label, widths):
            self._letter(glyph.letter, glyph.angle, glyph.turn, label.radius + shift, style,
                         white=on_black)  # fmt: skip

    def _triangles(self, arc: PhaseArc) -> None:
        """Point clockwise at both sides of New Year for a phase that goes on past it."""
        size = self.layout.sizes.triangle * 0.36
        radius = (arc.inner + arc.outer) / 2
        half = degrees(self.layout.sizes.triangle / 2 / radius)
        middles = [arc.start_angle + half] if arc.continues_before else []
        if arc.continues_after:
            middles.append(arc.end_angle - half)
        on_black = arc.phase is Phase.CERTIFIED
        for angle in middles:
            if not on_black:
                self._plate(angle, radius, size, 7.6)
            self._turned(angle, radius)
            path = self.canvas.beginPath()
            path.moveTo(-size * 0.8, -size)
            path.lineTo(-size * 0.8, size)
            path.lineTo(size, 0)
            path.close()
            self.canvas.setFillGray(1 if on_black else 0)
            self.canvas.drawPath(path, stroke=0, fill=1)
            self.canvas.restoreState()

    # ---------------------------------------------------------------------------- today

    def _today(self) -> None:
        window = self.layout.window
        if not window.contains(self.today):
            return
        angle = window.middle_angle(self.today)
        outer = self.layout.sizes.week_radius - 1.5
        self._line_style(3.6, white=True)
        self._spoke(angle, self.layout.middle_radius, outer)
        self._line_style(1.5)
        self._spoke(angle, self.layout.middle_radius, outer)

    # ---------------------------------------------------------------------------- marks

    def _marks(self) -> None:
        for mark in self.layout.marks:
            if mark.end_angle is not None:
                self._bar(mark)
            elif abs(mark.angle - mark.true_angle) * radians(1) * mark.radius > 1:
                self._line_style(0.25)
                true_day = _point(mark.true_angle, mark.radius + self.layout.mark_radius)
                self.canvas.line(*_point(mark.angle, mark.radius), *true_day)
        for mark in self.layout.marks:
            self._mark(mark)

    def _bar(self, mark: Mark) -> None:
        look = self.looks[mark.key]
        wide = self.layout.sizes.span_width
        self.canvas.setLineCap(1)
        self._line_style(wide)
        self._arc(mark.angle, mark.end_angle or mark.angle, mark.radius)
        if look.tone < 100:
            self._line_style(max(wide - 2 * look.frame, 0.5))
            self.canvas.setStrokeGray(1 - look.tone / 100)
            self._arc(mark.angle, mark.end_angle or mark.angle, mark.radius)
        self.canvas.setLineCap(0)

    def _mark(self, mark: Mark) -> None:
        look = self.looks[mark.key]
        x, y = _point(mark.angle, mark.radius)
        canvas = self.canvas
        canvas.setDash([])
        white_number = look.white_number
        if mark.is_bare:
            canvas.setFillGray(1)
            canvas.circle(x, y, self.layout.sizes.number_space / 2, stroke=0, fill=1)
            white_number = False
        else:
            self._frame(x, y, mark.kind, look)
        canvas.setFillGray(1 if white_number else 0)
        canvas.setFont(_NUMBER.face.value, _NUMBER.size)
        canvas.drawCentredString(x, y - _NUMBER.size * _CAP_SHIFT, str(mark.number))

    def _frame(self, x: float, y: float, kind: MilestoneKind, look: MilestoneLook) -> None:
        canvas = self.canvas
        canvas.setStrokeGray(0)
        canvas.setLineWidth(look.frame)
        is_diamond = kind is MilestoneKind.DEADLINE
        half = self.layout.diamond_half if is_diamond else self.layout.mark_radius
        shape = _diamond(canvas, x, y, half) if is_diamond else _round(canvas, x, y, half)
        canvas.setFillGray(1 if look.is_half else 1 - look.tone / 100)
        canvas.drawPath(shape, stroke=0, fill=1)
        if look.is_half:
            canvas.saveState()
            canvas.clipPath(shape, stroke=0, fill=0)
            canvas.setFillGray(1 - look.tone / 100)
            canvas.rect(x - half, y - half, half, 2 * half, stroke=0, fill=1)
            canvas.restoreState()
        canvas.drawPath(shape, stroke=1, fill=0)

    # ---------------------------------------------------------------------------- tools

    def _line_style(self, weight: float, *, white: bool = False) -> None:
        self.canvas.setDash([])
        self.canvas.setStrokeGray(1 if white else 0)
        self.canvas.setLineWidth(weight)

    def _circle(self, radius: float, weight: float) -> None:
        self._line_style(weight)
        self.canvas.circle(0, 0, radius, stroke=1, fill=0)

    def _spoke(self, angle: float, inner: float, outer: float) -> None:
        self.canvas.line(*_point(angle, inner), *_point(angle, outer))

    def _arc(self, start: float, end: float, radius: float) -> None:
        self.canvas.arc(-radius, -radius, radius, radius, 90 - end, end - start)

    def _ring_piece(self, start: float, end: float, inner: float, outer: float) -> PDFPathObject:
        path = self.canvas.beginPath()
        path.moveTo(*_point(start, outer))
        path.arcTo(-outer, -outer, outer, outer, 90 - start, start - end)
        path.arcTo(-inner, -inner, inner, inner, 90 - end, end - start)
        path.close()
        return path

    def _plate(self, angle: float, radius: float, taken: float, size: float) -> None:
        """Draw white behind letters along an arc, a little longer than they are."""
        half = degrees((taken / 2 + _PLATE_AIR) / radius)
        thick = size * 0.55
        self.canvas.setFillGray(1)
        piece = self._ring_piece(angle - half, angle + half, radius - thick, radius + thick)
        self.canvas.drawPath(piece, stroke=0, fill=1)

    def _upright(self, text: str, angle: float, radius: float, style: Style) -> None:
        x, y = _point(angle, radius)
        self.canvas.setFillGray(0)
        self.canvas.setFont(style.face.value, style.size)
        self.canvas.drawCentredString(x, y - style.size * _CAP_SHIFT, text)

    def _along(self, text: str, angle: float, radius: float, style: Style) -> None:
        turned = is_turned_over(angle)
        cleaned = clean(text)
        widths = [width(letter, style) * POINTS_PER_MM for letter in cleaned]
        shift = self._baseline_shift(style, turned=turned)
        for glyph in glyphs_on_circle(cleaned, widths, angle, radius, turned_over=turned):
            self._letter(glyph.letter, glyph.angle, glyph.turn, radius + shift, style)

    def _baseline_shift(self, style: Style, *, turned: bool) -> float:
        return style.size * _CAP_SHIFT * (1 if turned else -1)

    def _letter(
        self,
        letter: str,
        angle: float,
        turn: float,
        radius: float,
        style: Style,
        *,
        white: bool = False,
    ) -> None:
        self.canvas.saveState()
        self.canvas.translate(*_point(angle, radius))
        self.canvas.rotate(-turn)
        self.canvas.setFillGray(1 if white else 0)
        self.canvas.setFont(style.face.value, style.size)
        self.canvas.drawCentredString(0, 0, letter)
        self.canvas.restoreState()

    def _turned(self, angle: float, radius: float) -> None:
        """Move to a place on the wheel with x along the arc; the caller restores the state."""
        self.canvas.saveState()
        self.canvas.translate(*_point(angle, radius))
        self.canvas.rotate(-angle)


def phases_without_name(layout: WheelLayout) -> tuple[Phase, ...]:
    """Return the phases that no arc on the wheel is named with, in the order of the course."""
    named = {arc.phase for arc in layout.arcs if arc.name is not None}
    shown = {arc.phase for arc in layout.arcs}
    return tuple(phase for phase in Phase if phase in shown - named)


def _point(angle: float, radius: float) -> tuple[float, float]:
    turn = radians(angle)
    return radius * sin(turn), radius * cos(turn)


def _diamond(canvas: Canvas, x: float, y: float, half: float) -> PDFPathObject:
    path = canvas.beginPath()
    corners: Sequence[tuple[float, float]] = ((x, y + half), (x + half, y), (x, y - half))
    path.moveTo(x - half, y)
    for corner in corners:
        path.lineTo(*corner)
    path.close()
    return path


def _round(canvas: Canvas, x: float, y: float, radius: float) -> PDFPathObject:
    path = canvas.beginPath()
    path.circle(x, y, radius)
    return path
