"""Find what lies under a point of the wheel; the way back from layout to content."""

from __future__ import annotations

from math import hypot

from mih_desktop.domain.enums import MilestoneKind
from mih_desktop.programme.wheel_geometry import Box, Point, joined, point_at, polar, ring_box
from mih_desktop.programme.wheel_layout import Mark, PhaseArc, WheelLayout

REACH = 3.0
"""How far outside a mark or a bar a pointer still means it, in the painter's unit."""


def hit(layout: WheelLayout, point: Point) -> int | None:
    """Return the key of the mark, bar or phase under a point, in that order, or None.

    A point just beside a mark or a bar still means it, unless it lies on something else.
    """
    angle, radius = polar(point)
    for reach in (0.0, REACH):
        mark = _nearest_mark(layout, point, reach)
        if mark is not None:
            return mark.key
        bar = next((m for m in layout.marks if _on_bar(layout, m, angle, radius, reach)), None)
        if bar is not None:
            return bar.key
        arc = next((a for a in layout.arcs if _on_arc(a, angle, radius)), None)
        if arc is not None:
            return arc.key
    return None


def mark_half(layout: WheelLayout, mark: Mark) -> float:
    """Return half the width of a mark."""
    if mark.is_bare:
        return layout.sizes.number_space / 2
    return layout.diamond_half if mark.kind is MilestoneKind.DEADLINE else layout.mark_radius


def _nearest_mark(layout: WheelLayout, point: Point, reach: float) -> Mark | None:
    """Return the mark whose middle is nearest, if the point is on it or just beside it."""
    best: Mark | None = None
    least = float("inf")
    for mark in layout.marks:
        middle = point_at(mark.angle, mark.radius)
        across, down = abs(point.x - middle.x), abs(point.y - middle.y)
        half = mark_half(layout, mark) + reach
        is_diamond = mark.kind is MilestoneKind.DEADLINE and not mark.is_bare
        distance = across + down if is_diamond else hypot(across, down)
        if distance <= half and hypot(across, down) < least:
            best, least = mark, hypot(across, down)
    return best


def _on_bar(layout: WheelLayout, mark: Mark, angle: float, radius: float, reach: float) -> bool:
    """Tell whether a place is on the bar of something that lasts."""
    if mark.end_angle is None:
        return False
    half = layout.sizes.span_width / 2 + reach
    return abs(radius - mark.radius) <= half and mark.angle <= angle <= mark.end_angle


def _on_arc(arc: PhaseArc, angle: float, radius: float) -> bool:
    """Tell whether a place is on a phase."""
    return arc.inner <= radius <= arc.outer and arc.start_angle <= angle < arc.end_angle


def mark_box(layout: WheelLayout, mark: Mark) -> Box:
    """Return the box round a mark, its bar included."""
    half = mark_half(layout, mark)
    middle = point_at(mark.angle, mark.radius)
    box = Box(middle.x - half, middle.y - half, 2 * half, 2 * half)
    if mark.end_angle is None:
        return box
    bar = layout.sizes.span_width / 2
    return joined(box, ring_box(mark.angle, mark.end_angle, mark.radius - bar, mark.radius + bar))


def arc_box(arc: PhaseArc) -> Box:
    """Return the box round a phase."""
    return ring_box(arc.start_angle, arc.end_angle, arc.inner, arc.outer)
