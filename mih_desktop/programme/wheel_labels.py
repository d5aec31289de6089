"""Find room for names along the wheel's arcs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import degrees

from mih_desktop.programme.wheel_sizes import (
    COHORT_WEIGHT,
    NAME_WEIGHT,
    TextWidth,
    WheelSizes,
)
from mih_desktop.programme.wheel_window import FULL_CIRCLE

TODAY_CLEARANCE = 5.0
"""Least distance between a name and the line of today, in the painter's unit."""

Bounds = tuple[float, float, bool, bool]
"""Start and end of an arc in degrees, and whether it goes on before and after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArcLabel:
    """A text along an arc: its middle, and whether it is turned over to read left to right."""

    text: str
    size: float
    weight: int
    angle: float
    radius: float
    is_turned_over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortRingLabels:
    """The name of each arc of a ring, None where it has no room, and the cohort's own."""

    arcs: tuple[ArcLabel | None, ...]
    cohort: ArcLabel | None


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter of a text along an arc: its middle on the circle and its turn, both in degrees."""

    letter: str
    angle: float
    turn: float


def is_turned_over(angle: float) -> bool:
    """Tell whether a text reads left to right only with its head towards the middle."""
    quarter = FULL_CIRCLE / 4
    return quarter < angle % FULL_CIRCLE < 3 * quarter


def baseline_radius(label: ArcLabel) -> float:
    """Return the radius the letters stand on, so that they are centred on the label's own."""
    shift = label.size * 0.34
    return label.radius + shift if label.is_turned_over else label.radius - shift


def glyphs_along(label: ArcLabel, widths: Sequence[float]) -> tuple[Glyph, ...]:
    """Return the letters of a label with their places, from the width of each letter."""
    return glyphs_on_circle(
        label.text, widths, label.angle, label.radius, turned_over=label.is_turned_over
    )


def glyphs_on_circle(
    text: str, widths: Sequence[float], angle: float, radius: float, *, turned_over: bool
) -> tuple[Glyph, ...]:
    """Return the letters of a text whose middle stands at an angle of a circle."""
    sign = -1.0 if turned_over else 1.0
    place = -sum(widths) / 2
    glyphs = []
    for letter, width in zip(text, widths, strict=True):
        at = angle + sign * degrees((place + width / 2) / radius)
        glyphs.append(Glyph(letter, at, at + (180.0 if turned_over else 0.0)))
        place += width
    return tuple(glyphs)


def label_cohort_ring(
    bounds: Sequence[Bounds],
    names: Sequence[tuple[str, ...]],
    cohort_names: tuple[str, ...],
    radius: float,
    sizes: WheelSizes,
    text_width: TextWidth,
    today_angle: float | None,
) -> CohortRingLabels:
    """Name the arcs of one ring.

    The cohort's name stands at the end of its last phase that has room for it. A phase's name takes
    the longer side of the line of today, in the largest size that fits, else none.
    """
    fitter = _Fitter(radius, sizes, text_width, today_angle)
    cohort: ArcLabel | None = None
    taken: tuple[float, float] | None = None
    holder = -1
    for place in reversed(range(len(bounds))):
        cohort = fitter.at_end(bounds[place], cohort_names)
        if cohort is not None:
            holder = place
            half = fitter.half_angle(cohort)
            taken = (cohort.angle - half, cohort.angle + half)
            break
    arcs = [
        fitter.in_longest(bound, texts, taken if place == holder else None)
        for place, (bound, texts) in enumerate(zip(bounds, names, strict=True))
    ]
    return CohortRingLabels(arcs=tuple(arcs), cohort=cohort)


class _Fitter:
    """Fits texts into stretches of one ring."""

    def __init__(
        self,
        radius: float,
        sizes: WheelSizes,
        text_width: TextWidth,
        today_angle: float | None,
    ) -> None:
        self.radius = radius
        self.sizes = sizes
        self.text_width = text_width
        self.today_angle = today_angle

    def half_angle(self, label: ArcLabel) -> float:
        """Return half of what a label takes, its air included."""
        width = self.text_width(label.text, label.size, label.weight)
        return self._angle(width / 2 + self.sizes.label_pad)

    def at_end(self, bound: Bounds, texts: Sequence[str]) -> ArcLabel | None:
        """Put a bold text at the end of the last free part that holds it, or return None."""
        for text in texts:
            for size in self.sizes.label_sizes[:2]:
                need = self._angle(self.text_width(text, size, COHORT_WEIGHT)) + 2 * self._pad
                for start, end in reversed(self._free(bound, None)):
                    if end - start >= need:
                        return self._label(text, size, end - need / 2, weight=COHORT_WEIGHT)
        return None

    def in_longest(
        self, bound: Bounds, texts: Sequence[str], taken: tuple[float, float] | None
    ) -> ArcLabel | None:
        """Centre a text in the longest free part that holds it, or return None."""
        start, end = max(self._free(bound, taken), key=lambda s: s[1] - s[0])
        for text in texts:
            for size in self.sizes.label_sizes:
                # The smallest size may come nearer to the ends: the choice is that or no name.
                air = self._pad if size > self.sizes.label_sizes[-1] else self._pad / 2
                need = self._angle(self.text_width(text, size, NAME_WEIGHT)) + 2 * air
                if end - start >= need:
                    return self._label(text, size, (start + end) / 2, weight=NAME_WEIGHT)
        return None

    @property
    def _pad(self) -> float:
        """Return the air beside a text in degrees."""
        return self._angle(self.sizes.label_pad)

    def _angle(self, length: float) -> float:
        """Return the angle of a length along the ring's middle."""
        return degrees(length / self.radius)

    def _label(self, text: str, size: float, angle: float, *, weight: int) -> ArcLabel:
        """Make a label."""
        return ArcLabel(
            text=text,
            size=size,
            weight=weight,
            angle=angle,
            radius=self.radius,
            is_turned_over=is_turned_over(angle),
        )

    def _free(self, bound: Bounds, taken: tuple[float, float] | None) -> list[tuple[float, float]]:
        """Return the parts of an arc that are free for names, in order round the wheel."""
        start, end, goes_on_before, goes_on_after = bound
        triangle = self._angle(self.sizes.triangle)
        start += triangle if goes_on_before else 0.0
        end -= triangle if goes_on_after else 0.0
        cuts = [taken] if taken else []
        if self.today_angle is not None:
            room = self._angle(TODAY_CLEARANCE)
            cuts.append((self.today_angle - room, self.today_angle + room))
        parts = [(start, max(start, end))]
        for low, high in cuts:
            parts = [
                piece
                for a, b in parts
                for piece in ((a, min(b, low)), (max(a, high), b))
                if piece[1] > piece[0]
            ]
        return parts or [(start, start)]


def ring_name_angle(
    radii: Sequence[float],
    width: float,
    taken: Sequence[tuple[int, float, float]],
    mark_radius: float,
    sizes: WheelSizes,
) -> tuple[float, float]:
    """Return the radius and the end angle of a ring's name.

    It ends at 12 o'clock, on the middle of the ring. Where marks stand there it takes one lane, or
    moves back along the last quarter of the year; where all is full it keeps 12 o'clock.
    """
    middle = (radii[0] + radii[-1]) / 2
    everywhere = [(start, end) for _, start, end in taken]
    tries = [(middle, everywhere)]
    if len(radii) > 1:
        tries += [
            (radius, [(s, e) for lane, s, e in taken if lane == place])
            for place, radius in enumerate(radii)
        ]
    best = max(
        ((_latest_end(radius, width, marks, mark_radius), radius) for radius, marks in tries),
        key=lambda found: found[0],
    )
    if best[0] <= 0:
        return middle, FULL_CIRCLE - degrees(sizes.label_pad / middle)
    end, radius = best
    return radius, end - degrees(sizes.label_pad / radius)


def _latest_end(
    radius: float, width: float, marks: Sequence[tuple[float, float]], mark_radius: float
) -> float:
    """Return the latest angle of the last quarter a name can end at, or 0 where there is none."""
    reach = degrees((mark_radius + 3) / radius)
    need = degrees(width / radius)
    end = FULL_CIRCLE
    for start, stop in sorted(marks, key=lambda m: -m[1]):
        if end - need >= stop + reach:
            break
        end = min(end, start - reach)
    return end if end - need >= 0.75 * FULL_CIRCLE else 0.0
