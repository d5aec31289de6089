"""Draw all of the wheel that stands still: bands, rings, phases and names."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from mih_desktop.domain.formats import MONTHS
from mih_desktop.programme.wheel_labels import ArcLabel, is_turned_over
from mih_desktop.programme.wheel_layout import PhaseArc, RingBand, WheelLayout, air_angle
from mih_desktop.programme.wheel_window import MonthSlice
from mih_desktop.views.theme.phases import paint_phase
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import Token
from mih_desktop.views.wheel.arc_text import (
    arc_text_path,
    label_path,
    paint_on_plate,
    wheel_font,
)
from mih_desktop.views.wheel.wheel_model import WheelState
from mih_desktop.views.wheel.wheel_shapes import (
    CENTRED,
    at,
    degrees_along,
    ring_piece,
    round_box,
)

BASELINE_SHIFT = 0.34
"""From the middle of a line of text to its baseline, as a share of its size."""


class GroundPainter:
    """Draws round the origin; one call of `paint` fills the cached layer of the view."""

    def __init__(
        self, painter: QPainter, theme: Theme, layout: WheelLayout, state: WheelState
    ) -> None:
        self._painter, self._theme = painter, theme
        self._layout, self._state = layout, state
        self._sizes = layout.sizes
        self._window = layout.window

    def paint(self) -> None:
        """Draw everything from the back to the front."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._bands()
        self._cohort_tracks()
        self._shade()
        self._month_lines()
        self._ticks()
        self._weeks()
        self._month_names()
        for arc in self._layout.arcs:
            self._arc(arc)
        for cohort in self._layout.cohorts:
            if cohort.name is not None:
                self._cohort_name(cohort.key, cohort.name)
        self._new_year_line()
        for ring in self._layout.rings:
            self._ring_name(ring)

    # ---------------------------------------------------------------------- rings

    def _bands(self) -> None:
        theme, sizes = self._theme, self._sizes
        self._ring(sizes.month_outer, sizes.month_inner, theme.color("soft"))
        for ring in self._layout.rings:
            if ring.is_soft:
                self._ring(ring.outer, ring.inner, theme.color("soft"))
        radii = [sizes.month_outer, sizes.month_inner, *(r.inner for r in self._layout.rings)]
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(self._line("line"))
        for radius in radii:
            self._painter.drawEllipse(QPointF(0, 0), radius, radius)

    def _cohort_tracks(self) -> None:
        for cohort in self._layout.cohorts:
            self._ring(cohort.outer, cohort.inner, self._theme.color("sunken"))

    def _shade(self) -> None:
        over = self._window.part_over(self._state.today)
        if over > 0:
            outer, inner = self._sizes.month_outer, self._layout.rings_inner
            self._painter.fillPath(ring_piece(0.0, over, inner, outer), self._theme.color("shade"))

    def _ring(self, outer: float, inner: float, color: QColor) -> None:
        path = QPainterPath()
        path.addEllipse(QPointF(0, 0), outer, outer)
        path.addEllipse(QPointF(0, 0), inner, inner)
        self._painter.fillPath(path, color)

    def _ring_name(self, ring: RingBand) -> None:
        theme = self._theme
        font = wheel_font(theme, self._sizes.name_size, 600)
        width = QFontMetricsF(font).horizontalAdvance(ring.name)
        angle = ring.name_end_angle - degrees_along(width / 2, ring.name_radius)
        baseline = ring.name_radius - self._sizes.name_size * BASELINE_SHIFT
        path = arc_text_path(ring.name, font, angle, ring.name_radius, baseline)
        ground = theme.color("soft" if ring.is_soft else "page")
        paint_on_plate(self._painter, path, ground, theme.color("ink_2"), theme.px(4))

    # ------------------------------------------------------------------- calendar

    def _month_lines(self) -> None:
        self._painter.setPen(self._line("line"))
        for month in self._window.months[1:]:
            self._radial(month.start_angle, self._layout.rings_inner, self._sizes.month_outer)

    def _month_names(self) -> None:
        for month in self._window.months:
            self._month_name(month)

    def _month_name(self, month: MonthSlice) -> None:
        theme, sizes = self._theme, self._sizes
        today = self._state.today
        first = month.first_day
        is_now = (first.year, first.month) == (today.year, today.month)
        font = wheel_font(theme, theme.px(13), 600 if is_now else 400)
        name = MONTHS[first.month - 1]
        radius = (sizes.month_outer + sizes.month_inner) / 2
        width = QFontMetricsF(font).horizontalAdvance(name)
        if degrees_along(width, radius) > month.end_angle - month.start_angle:
            return
        angle = month.middle_angle
        shift = font.pixelSize() * BASELINE_SHIFT * (1 if is_turned_over(angle) else -1)
        path = arc_text_path(name, font, angle, radius, radius + shift)
        self._painter.fillPath(path, theme.color("ink" if is_now else "ink_2"))

    def _ticks(self) -> None:
        theme, sizes = self._theme, self._sizes
        heavy, light = self._line("line_strong"), self._line("line_strong")
        light.setWidthF(0.75 * theme.scale)
        for day in self._window.all_days:
            is_monday = day.isoweekday() == 1
            length = sizes.monday_tick if is_monday else sizes.day_tick
            self._painter.setPen(heavy if is_monday else light)
            self._radial(self._window.start_angle(day), sizes.day_radius, sizes.day_radius + length)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(theme.color("ink"))
        radius = sizes.day_radius + sizes.monday_tick / 2
        for day, _name in self._window.holidays:
            self._painter.drawEllipse(
                at(self._window.middle_angle(day), radius),
                sizes.holiday_dot,
                sizes.holiday_dot,
            )

    def _weeks(self) -> None:
        theme, painter = self._theme, self._painter
        plain, bold = theme.font(11), theme.font(11, 700)
        today = self._state.today
        for week in self._window.weeks:
            is_now = week.thursday.isocalendar()[:2] == today.isocalendar()[:2]
            painter.setFont(bold if is_now else plain)
            painter.setPen(theme.color("ink" if is_now else "ink_3"))
            centre = at(week.angle, self._sizes.week_radius)
            painter.drawText(round_box(centre, theme.px(24)), CENTRED, str(week.number))

    def _new_year_line(self) -> None:
        """Draw the seam where the window begins and ends."""
        pen = self._line("line_strong")
        pen.setWidthF(1.5 * self._theme.scale)
        self._painter.setPen(pen)
        inner = self._layout.middle_radius
        self._radial(0.0, inner, self._sizes.month_outer)

    # --------------------------------------------------------------------- phases

    def _arc(self, arc: PhaseArc) -> None:
        air = air_angle(arc, self._sizes)
        start = arc.start_angle + (0.0 if arc.continues_before else air)
        end = arc.end_angle - (0.0 if arc.continues_after else air)
        path = ring_piece(start, end, arc.inner, arc.outer)
        paint_phase(self._painter, path, arc.phase, self._theme)
        if arc.continues_before:
            self._triangle(arc, 0.0, after=True)
        if arc.continues_after:
            self._triangle(arc, 360.0, after=False)
        if arc.name is not None:
            self._name_on(arc, arc.name)

    def _triangle(self, arc: PhaseArc, angle: float, *, after: bool) -> None:
        """Draw the sign at twelve o'clock that the phase goes on there; it points clockwise."""
        middle = (arc.outer + arc.inner) / 2
        step = degrees_along(self._sizes.triangle * 0.35, middle)
        centre = angle + 1.6 * step if after else angle - 1.6 * step
        half = self._sizes.triangle * 0.4
        tip = at(centre + step, middle)
        outer, inner = at(centre - step, middle + half), at(centre - step, middle - half)
        self._painter.setPen(Qt.PenStyle.NoPen)
        colors = self._theme.phase(arc.phase)
        self._painter.setBrush(QColor(colors.edge))
        self._painter.drawPolygon(QPolygonF([tip, outer, inner]))

    def _cohort_name(self, ring: str, label: ArcLabel) -> None:
        """Write a cohort's name in the colours of the phase it lies on."""
        under = (
            a
            for a in self._layout.arcs
            if a.ring == ring and a.start_angle <= label.angle <= a.end_angle
        )
        self._name_on(next(under), label)

    def _name_on(self, arc: PhaseArc, label: ArcLabel) -> None:
        colors = self._theme.phase(arc.phase)
        path = label_path(label, self._theme)
        paint_on_plate(
            self._painter, path, QColor(colors.fill), QColor(colors.text), self._theme.px(5)
        )

    # ------------------------------------------------------------------------ pen

    def _line(self, token: Token) -> QPen:
        return QPen(self._theme.color(token), max(1.0, self._theme.scale))

    def _radial(self, angle: float, inner: float, outer: float) -> None:
        self._painter.drawLine(at(angle, inner), at(angle, outer))
