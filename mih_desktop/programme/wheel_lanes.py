"""Place marks in the lanes of a ring so that none covers another and none disappears.

Marks part evenly along the arc, then take the next lane, then lose their frame. What lasts is laid
first and never moves: it stands from its true first to its true last day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import pi, radians

from mih_desktop.domain.enums import MilestoneKind

FULL_TURN = 2 * pi


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneItem:
    """Something to place: its true day, and for what lasts the end of its last day, in degrees."""

    key: int
    kind: MilestoneKind
    angle: float
    end_angle: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneMeasures:
    """Radii of the lanes from the outermost on, and the room that marks take along them."""

    radii: tuple[float, ...]
    mark_radius: float
    diamond_ratio: float
    mark_space: float
    number_space: float
    span_width: float

    def gap(self, one: LaneItem, other: LaneItem, *, bare: tuple[bool, bool]) -> float:
        """Return the least distance between the middles of two neighbours along the arc."""
        if all(bare):
            return self.number_space
        framed = 2 * self.mark_radius + self.mark_space
        if any(bare):
            return (framed + self.number_space) / 2
        if one.kind is other.kind is MilestoneKind.DEADLINE:
            return 2 * self.mark_radius * self.diamond_ratio + self.mark_space / 2.25
        return framed


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedItem:
    """Where a mark stands; its true angle is that of its item."""

    item: LaneItem
    lane: int
    angle: float
    is_bare: bool = False
    has_bar: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """All items of a ring, and how hard it was to place them."""

    items: tuple[PlacedItem, ...]
    pushed_far: int
    """Marks that stand further from their day than their own width."""
    cut_short: int
    """Marks without their frame, and what lasts without its bar."""


def spread(
    wanted: Sequence[float], gaps: Sequence[float], low: float, high: float
) -> list[float] | None:
    """Move points on a line as little as possible so that neighbours keep their distance.

    The sum of squared shifts is least, so marks part evenly round their days. Returns None where
    the points do not fit between low and high.
    """
    taken = [0.0]
    taken.extend(accumulate(gaps))
    if taken[-1] > high - low:
        return None
    blocks: list[tuple[float, int]] = []
    for place, used in zip(wanted, taken, strict=True):
        mean, count = place - used, 1
        while blocks and blocks[-1][0] >= mean:
            other_mean, other_count = blocks.pop()
            mean = (mean * count + other_mean * other_count) / (count + other_count)
            count += other_count
        blocks.append((mean, count))
    level = [mean for mean, count in blocks for _ in range(count)]
    top = high - taken[-1]
    return [min(max(z, low), top) + used for z, used in zip(level, taken, strict=True)]


@dataclass(slots=True, kw_only=True)
class _Stretch:
    """A free part of a lane between things that last, in lengths along the arc."""

    low: float
    high: float
    items: list[LaneItem] = field(default_factory=list)
    bare: list[bool] = field(default_factory=list)
    wanted: list[float] = field(default_factory=list)
    places: list[float] = field(default_factory=list)


class _Lane:
    """One lane while it is being filled."""

    def __init__(self, index: int, measures: LaneMeasures) -> None:
        self.index = index
        self.measures = measures
        self.radius = measures.radii[index]
        self.length = FULL_TURN * self.radius
        self.blocked: list[tuple[float, float]] = []
        self.spans: list[PlacedItem] = []
        self.stretches: list[_Stretch] = []

    def along(self, angle: float) -> float:
        """Return the length along the lane of an angle in degrees."""
        return radians(angle) * self.radius

    def angle(self, along: float) -> float:
        """Return the angle in degrees of a length along the lane."""
        return along / self.radius * 180 / pi

    def take_span(self, item: LaneItem) -> bool:
        """Lay something that lasts, where nothing else that lasts is in its way."""
        m = self.measures
        assert item.end_angle is not None  # noqa: S101
        first = min(max(self.along(item.angle), m.mark_radius), self.length - m.mark_radius)
        last = max(self.along(item.end_angle), first + m.mark_radius)
        reach = m.mark_radius + m.mark_space
        low, high = first - reach, last + m.span_width / 2 + m.mark_space
        if any(low < end and start < high for start, end in self.blocked):
            return False
        self.blocked.append((low, high))
        self.spans.append(
            PlacedItem(item=item, lane=self.index, angle=self.angle(first), has_bar=True)
        )
        return True

    def open_stretches(self) -> None:
        """Note the free parts once all that lasts is laid."""
        radius = self.measures.mark_radius
        low = radius
        for start, end in sorted(self.blocked):
            self.stretches.append(_Stretch(low=low, high=start - radius))
            low = end + radius
        self.stretches.append(_Stretch(low=low, high=self.length - radius))
        self.stretches = [s for s in self.stretches if s.high >= s.low]

    def take(self, item: LaneItem, *, limit: float, bare: bool) -> bool:
        """Place a mark if nothing in its stretch is pushed further than the limit."""
        wanted = self.along(item.angle)
        for stretch in sorted(self.stretches, key=lambda s: _distance(wanted, s)):
            if _distance(wanted, stretch) > limit:
                return False
            if self._take_in(stretch, item, wanted, limit=limit, bare=bare):
                return True
        return False

    def _take_in(
        self, stretch: _Stretch, item: LaneItem, wanted: float, *, limit: float, bare: bool
    ) -> bool:
        """Place a mark in one stretch, beside those that are there."""
        at = bisect_right(stretch.wanted, wanted)
        items = [*stretch.items[:at], item, *stretch.items[at:]]
        bares = [*stretch.bare[:at], bare, *stretch.bare[at:]]
        wishes = [*stretch.wanted[:at], wanted, *stretch.wanted[at:]]
        gaps = [
            self.measures.gap(items[n], items[n + 1], bare=(bares[n], bares[n + 1]))
            for n in range(len(items) - 1)
        ]
        places = spread(wishes, gaps, stretch.low, stretch.high)
        if places is None:
            return False
        if any(abs(p - w) > limit for p, w in zip(places, wishes, strict=True)):
            return False
        stretch.items, stretch.bare = items, bares
        stretch.wanted, stretch.places = wishes, places
        return True

    def squeeze(self, item: LaneItem) -> PlacedItem:
        """Put a number on its true day where there is no room left at all."""
        return PlacedItem(item=item, lane=self.index, angle=item.angle, is_bare=True)

    def placed(self) -> list[PlacedItem]:
        """Return everything in the lane."""
        marks = [
            PlacedItem(item=item, lane=self.index, angle=self.angle(place), is_bare=bare)
            for s in self.stretches
            for item, place, bare in zip(s.items, s.places, s.bare, strict=True)
        ]
        return [*self.spans, *marks]


def _distance(wanted: float, stretch: _Stretch) -> float:
    """Return how far a place lies outside a stretch; 0 inside it."""
    return max(stretch.low - wanted, wanted - stretch.high, 0.0)


def place_in_lanes(items: Sequence[LaneItem], measures: LaneMeasures) -> Placement:
    """Place every item; the order of the result is that of the items.

    What lasts takes the innermost free lane, marks the outermost one in which nothing is pushed
    further than a mark's own width; then further, then without a frame.
    """
    lanes = [_Lane(index, measures) for index in range(len(measures.radii))]
    lasting = [i for i in items if i.end_angle is not None]
    points = [i for i in items if i.end_angle is None]
    barless = [
        item
        for item in sorted(lasting, key=lambda i: (i.angle, -(i.end_angle or 0.0)))
        if not any(lane.take_span(item) for lane in reversed(lanes))
    ]
    points += barless
    for lane in lanes:
        lane.open_stretches()
    width = 2 * measures.mark_radius + measures.mark_space
    stages = (
        (width * 1.01, False),
        (width * 3, False),
        (width * 3, True),
        (float("inf"), True),
    )
    pushed_far, cut_short = 0, len(barless)
    squeezed: list[PlacedItem] = []
    for item in sorted(points, key=lambda i: (i.angle, i.key)):
        for stage, (limit, bare) in enumerate(stages):
            if any(lane.take(item, limit=limit, bare=bare) for lane in lanes):
                pushed_far += stage == 1
                cut_short += bare
                break
        else:
            squeezed.append(lanes[0].squeeze(item))
            cut_short += 1
    by_key = {p.item.key: p for lane in lanes for p in lane.placed()}
    by_key.update({p.item.key: p for p in squeezed})
    return Placement(
        items=tuple(by_key[item.key] for item in items),
        pushed_far=pushed_far,
        cut_short=cut_short,
    )
