"""Points and boxes seen from the wheel's middle; y grows downward, angles go clockwise."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin

from mih_desktop.programme.wheel_window import FULL_CIRCLE


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the wheel seen from its middle; y grows downward."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """An upright box seen from the wheel's middle."""

    left: float
    top: float
    width: float
    height: float

    def contains(self, point: Point) -> bool:
        """Tell whether a point lies in the box."""
        return (
            self.left <= point.x <= self.left + self.width
            and self.top <= point.y <= self.top + self.height
        )


def point_at(angle: float, radius: float) -> Point:
    """Return the place of an angle (degrees clockwise from the top) and a radius."""
    turn = radians(angle)
    return Point(radius * sin(turn), -radius * cos(turn))


def polar(point: Point) -> tuple[float, float]:
    """Return angle and radius of a place."""
    return degrees(atan2(point.x, -point.y)) % FULL_CIRCLE, hypot(point.x, point.y)


def ring_box(start: float, end: float, inner: float, outer: float) -> Box:
    """Return the box round a piece of a ring."""
    angles = [start, end, *(q for q in (90.0, 180.0, 270.0) if start < q < end)]
    corners = [point_at(a, r) for a in angles for r in (inner, outer)]
    left, top = min(c.x for c in corners), min(c.y for c in corners)
    return Box(left, top, max(c.x for c in corners) - left, max(c.y for c in corners) - top)


def joined(one: Box, other: Box) -> Box:
    """Return the box round both."""
    left, top = min(one.left, other.left), min(one.top, other.top)
    right = max(one.left + one.width, other.left + other.width)
    bottom = max(one.top + one.height, other.top + other.height)
    return Box(left, top, right - left, bottom - top)


def flag_box(angle: float, radius: float, width: float, height: float) -> Box:
    """Return where a flag stands that is fastened to the rim at an angle and lies outside it."""
    rim = point_at(angle, radius)
    turn = radians(angle)
    # The side that faces the rim slides along the flag as the line turns, without a jump.
    middle = Point(rim.x + sin(turn) * width / 2, rim.y - cos(turn) * height / 2)
    return Box(middle.x - width / 2, middle.y - height / 2, width, height)


def apart(fixed: Box, moving: Box, air: float) -> Box:
    """Return the second box moved up or down until it is clear of the first."""
    is_clear = (
        moving.left >= fixed.left + fixed.width + air
        or moving.left + moving.width + air <= fixed.left
        or moving.top >= fixed.top + fixed.height + air
        or moving.top + moving.height + air <= fixed.top
    )
    if is_clear:
        return moving
    goes_down = moving.top + moving.height / 2 >= fixed.top + fixed.height / 2
    top = fixed.top + fixed.height + air if goes_down else fixed.top - air - moving.height
    return Box(moving.left, top, moving.width, moving.height)
