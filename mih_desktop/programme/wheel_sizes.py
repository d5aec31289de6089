"""Measures of the wheel, from the rim inwards; the unit is the painter's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

TextWidth: TypeAlias = Callable[[str, float, int], float]
"""Answers how wide a text is in a size and a weight (600 or 700)."""

NAME_WEIGHT = 600
COHORT_WEIGHT = 700

DRAWN_AT = 368.0
"""The outer radius that the measures of the screen wheel are given for."""

POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelSizes:
    """Radii and widths; lanes, cohort rings and middle are as wished, the least when crowded."""

    outer: float
    week_radius: float
    day_radius: float
    day_tick: float
    monday_tick: float
    holiday_dot: float
    month_outer: float
    month_inner: float
    lane: float
    least_lane: float
    ring_air: float
    gap: float
    cohort_ring: float
    least_cohort_ring: float
    cohort_gap: float
    middle: float
    least_middle: float
    mark_radius: float
    least_mark_radius: float
    mark_space: float
    """Kept between the edges of two marks in a lane."""
    diamond_ratio: float
    """Half diagonal of a diamond to the radius of a circle."""
    span_width: float
    number_space: float
    arc_air: float
    label_sizes: tuple[float, ...]
    name_size: float
    label_pad: float
    triangle: float


def screen_sizes(outer: float, text_scale: float = 1.0) -> WheelSizes:
    """Return the measures in logical pixels; text, and what must hold text, follows text_scale."""
    k = outer / DRAWN_AT
    half_line = 7 * text_scale
    week_radius = outer - half_line
    month_outer = week_radius - half_line - 6 * k
    return WheelSizes(
        outer=outer,
        week_radius=week_radius,
        day_radius=month_outer,
        day_tick=2.5 * k,
        monday_tick=6 * k,
        holiday_dot=2.25 * k,
        month_outer=month_outer,
        month_inner=month_outer - max(20 * k, 17 * text_scale),
        lane=22 * k,
        least_lane=min(16 * text_scale, 22 * k),
        ring_air=2 * k,
        gap=6 * k,
        cohort_ring=30 * k,
        least_cohort_ring=min(19 * text_scale, 30 * k),
        cohort_gap=3 * k,
        middle=84 * k,
        least_middle=72 * k,
        mark_radius=9.5 * k,
        least_mark_radius=7.5 * text_scale,
        mark_space=4.5 * k,
        diamond_ratio=12 / 9.5,
        span_width=9 * k,
        number_space=16 * text_scale,
        arc_air=0.75 * k,
        label_sizes=(13 * text_scale, 11 * text_scale),
        name_size=11 * text_scale,
        label_pad=4 * text_scale,
        triangle=12 * k,
    )


def paper_sizes() -> WheelSizes:
    """Return the measures of the wheel on A4 in points; the outer radius is 88.6 mm."""
    mm = POINTS_PER_MM
    return WheelSizes(
        outer=88.6 * mm,
        week_radius=87.1 * mm,
        day_radius=83.6 * mm,
        day_tick=0.7 * mm,
        monday_tick=1.5 * mm,
        holiday_dot=0.55 * mm,
        month_outer=83.6 * mm,
        month_inner=78.6 * mm,
        lane=5.35 * mm,
        least_lane=4.6 * mm,
        ring_air=0.5 * mm,
        gap=1.4 * mm,
        cohort_ring=7.35 * mm,
        least_cohort_ring=5.0 * mm,
        cohort_gap=0.7 * mm,
        middle=20.5 * mm,
        least_middle=18 * mm,
        mark_radius=2.3 * mm,
        least_mark_radius=2.05 * mm,
        mark_space=1.1 * mm,
        diamond_ratio=3.0 / 2.3,
        span_width=1.7 * mm,
        number_space=4.2 * mm,
        arc_air=0.2 * mm,
        label_sizes=(9.2, 8.0, 7.6),
        name_size=7.6,
        label_pad=1.0 * mm,
        triangle=2.8 * mm,
    )
