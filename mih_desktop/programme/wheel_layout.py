"""Lay the wheel out for screen and paper: rings, lanes, marks, phase arcs and their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import degrees

from mih_desktop.domain.enums import MilestoneKind, Phase
from mih_desktop.programme.wheel_content import WheelContent, WheelItem, WheelPhase
from mih_desktop.programme.wheel_labels import (
    ArcLabel,
    CohortRingLabels,
    label_cohort_ring,
    ring_name_angle,
)
from mih_desktop.programme.wheel_lanes import (
    LaneItem,
    LaneMeasures,
    PlacedItem,
    Placement,
    place_in_lanes,
)
from mih_desktop.programme.wheel_sizes import NAME_WEIGHT, TextWidth, WheelSizes
from mih_desktop.programme.wheel_window import Stretch, WheelWindow

_ROUNDING = 0.01
MOST_GROWTH = 1.25
"""How much wider than wished lanes and cohort rings get where few share the room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RingBand:
    """A ring of marks: its edges, the middles of its lanes, and where its name ends."""

    key: str
    name: str
    outer: float
    inner: float
    lane_radii: tuple[float, ...]
    is_soft: bool
    name_radius: float
    name_end_angle: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortBand:
    """A ring of phases."""

    key: str
    outer: float
    inner: float
    name: ArcLabel | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A milestone on the wheel; `end_angle` only for one that lasts and has its bar."""

    key: int
    number: int
    kind: MilestoneKind
    ring: str
    radius: float
    angle: float
    true_angle: float
    end_angle: float | None
    is_bare: bool
    continues_before: bool
    continues_after: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseArc:
    """A phase of a cohort; the angles are true to the day, the air is the painter's."""

    key: int
    ring: str
    phase: Phase
    outer: float
    inner: float
    start_angle: float
    end_angle: float
    continues_before: bool
    continues_after: bool
    name: ArcLabel | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelLayout:
    """Everything that has a place on the wheel."""

    window: WheelWindow
    sizes: WheelSizes
    mark_radius: float
    rings: tuple[RingBand, ...]
    cohorts: tuple[CohortBand, ...]
    marks: tuple[Mark, ...]
    arcs: tuple[PhaseArc, ...]
    middle_radius: float

    @property
    def diamond_half(self) -> float:
        """Return the half diagonal of a deadline's diamond."""
        return self.mark_radius * self.sizes.diamond_ratio

    @property
    def rings_inner(self) -> float:
        """Return the inner edge of the innermost ring of marks."""
        return self.rings[-1].inner if self.rings else self.sizes.month_inner


def lay_out_wheel(
    content: WheelContent,
    window: WheelWindow,
    sizes: WheelSizes,
    text_width: TextWidth,
    today_angle: float | None = None,
) -> WheelLayout:
    """Give every ring, mark, arc and name its place.

    Rings start with the lanes they ask for and get more while marks would lose their frame and the
    middle keeps its room. `today_angle` keeps names off the line of today.
    """
    marks = _marks_in_window(content.items, window)
    lanes = {ring.key: ring.lanes for ring in content.rings}
    placed, fit = _placed(content, marks, lanes, sizes)
    while (crowded := _most_crowded(placed)) and _has_room(content, lanes, crowded, sizes, placed):
        lanes[crowded] += 1
        placed, fit = _placed(content, marks, lanes, sizes)
    rings = _ring_bands(content, marks, placed, lanes, sizes, fit, text_width)
    arcs, cohorts = _cohorts(content, window, sizes, fit, text_width, today_angle)
    return WheelLayout(
        window=window,
        sizes=sizes,
        mark_radius=fit.mark_radius,
        rings=rings,
        cohorts=cohorts,
        marks=_marks(content, marks, placed, rings),
        arcs=arcs,
        middle_radius=fit.middle,
    )


# ------------------------------------------------------------------------------------- room


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fit:
    """How the room between the months and the middle is shared."""

    lane: float
    mark_radius: float
    cohort_outer: float
    cohort_ring: float
    middle: float


def _fit(content: WheelContent, lanes: dict[str, int], sizes: WheelSizes) -> _Fit:
    """Share the room: what is left over goes to lanes and cohort rings, up to a quarter more each.

    Where room is short the middle gives way first, then lanes and cohort rings alike.
    """
    total, cohorts = sum(lanes.values()), len(content.cohorts)
    air = len(lanes) * sizes.ring_air
    gap = sizes.gap if cohorts else 0.0
    between = max(cohorts - 1, 0) * sizes.cohort_gap
    lane, cohort_ring = sizes.lane, sizes.cohort_ring
    room = sizes.month_inner - sizes.least_middle - air - gap - between
    wanted = total * lane + cohorts * cohort_ring
    spare = room - (sizes.middle - sizes.least_middle) - wanted
    if spare > 0 and wanted > 0:
        grown = min(1 + spare / wanted, MOST_GROWTH)
        lane, cohort_ring = lane * grown, cohort_ring * grown
    elif wanted > room:
        lane = max(lane * room / wanted, sizes.least_lane)
        cohort_ring = max(cohort_ring * room / wanted, sizes.least_cohort_ring)
        wanted = total * lane + cohorts * cohort_ring
    if wanted > room:
        # Nothing gives way any more: all shrink alike, and half the middle with them.
        shrink = min(1.0, (room + sizes.least_middle / 2) / wanted)
        lane, cohort_ring = lane * shrink, cohort_ring * shrink
    cohort_outer = sizes.month_inner - total * lane - air - gap
    return _Fit(
        lane=lane,
        mark_radius=max(
            min(sizes.mark_radius, lane / 2 - sizes.ring_air / 2), sizes.least_mark_radius
        ),
        cohort_outer=cohort_outer,
        cohort_ring=cohort_ring,
        middle=cohort_outer - cohorts * cohort_ring - between,
    )


def _has_room(
    content: WheelContent,
    lanes: dict[str, int],
    key: str,
    sizes: WheelSizes,
    placed: dict[str, Placement],
) -> bool:
    """Tell whether one more lane fits; lanes get narrower only for marks without a frame."""
    more = _fit(content, {**lanes, key: lanes[key] + 1}, sizes)
    if more.middle < sizes.least_middle - _ROUNDING:
        return False
    if placed[key].cut_short:
        return more.lane >= min(sizes.least_lane, sizes.lane) - _ROUNDING
    return more.lane >= sizes.lane - _ROUNDING


def _most_crowded(placed: dict[str, Placement]) -> str | None:
    """Return the ring that needs a lane most, or None where all marks stand well."""
    strain = {key: (p.cut_short, p.pushed_far) for key, p in placed.items()}
    worst = max(strain, key=lambda key: strain[key], default=None)
    return worst if worst is not None and any(strain[worst]) else None


# ------------------------------------------------------------------------------------ marks


def _marks_in_window(
    items: Sequence[WheelItem], window: WheelWindow
) -> dict[int, tuple[WheelItem, Stretch]]:
    """Return the items that the window shows, by key."""
    shown = {}
    for item in items:
        stretch = window.stretch(item.starts_on, item.ends_on or item.starts_on)
        if stretch is not None:
            shown[item.key] = (item, stretch)
    return shown


def _placed(
    content: WheelContent,
    marks: dict[int, tuple[WheelItem, Stretch]],
    lanes: dict[str, int],
    sizes: WheelSizes,
) -> tuple[dict[str, Placement], _Fit]:
    """Place the marks of every ring."""
    fit = _fit(content, lanes, sizes)
    placed = {}
    outer = sizes.month_inner
    for ring in content.rings:
        radii = _lane_radii(outer, lanes[ring.key], fit.lane, sizes)
        outer -= lanes[ring.key] * fit.lane + sizes.ring_air
        own = [(i, s) for i, s in marks.values() if i.ring == ring.key]
        placed[ring.key] = place_in_lanes(
            [_lane_item(item, stretch) for item, stretch in own],
            LaneMeasures(
                radii=radii,
                mark_radius=fit.mark_radius,
                diamond_ratio=sizes.diamond_ratio,
                mark_space=sizes.mark_space,
                number_space=sizes.number_space,
                span_width=sizes.span_width,
            ),
        )
    return placed, fit


def _lane_radii(outer: float, count: int, lane: float, sizes: WheelSizes) -> tuple[float, ...]:
    """Return the middles of a ring's lanes, the outermost first."""
    first = outer - sizes.ring_air / 2 - lane / 2
    return tuple(first - n * lane for n in range(count))


def _lane_item(item: WheelItem, stretch: Stretch) -> LaneItem:
    """Return the item with its true days as angles."""
    day = (stretch.end_angle - stretch.start_angle) / ((stretch.last - stretch.first).days + 1)
    lasts = item.kind is MilestoneKind.SPAN and stretch.last > stretch.first
    return LaneItem(
        key=item.key,
        kind=item.kind,
        angle=stretch.start_angle + day / 2,
        end_angle=stretch.end_angle if lasts else None,
    )


def _marks(
    content: WheelContent,
    marks: dict[int, tuple[WheelItem, Stretch]],
    placed: dict[str, Placement],
    rings: Sequence[RingBand],
) -> tuple[Mark, ...]:
    """Return the marks in the order of the content."""
    found: dict[int, tuple[RingBand, PlacedItem]] = {
        p.item.key: (ring, p) for ring in rings for p in placed[ring.key].items
    }
    result = []
    for item in content.items:
        if item.key not in found:
            continue
        ring, place = found[item.key]
        stretch = marks[item.key][1]
        result.append(
            Mark(
                key=item.key,
                number=item.number,
                kind=item.kind,
                ring=ring.key,
                radius=ring.lane_radii[place.lane],
                angle=place.angle,
                true_angle=place.item.angle,
                end_angle=place.item.end_angle if place.has_bar else None,
                is_bare=place.is_bare,
                continues_before=stretch.continues_before,
                continues_after=stretch.continues_after,
            )
        )
    return tuple(result)


def _ring_bands(
    content: WheelContent,
    marks: dict[int, tuple[WheelItem, Stretch]],
    placed: dict[str, Placement],
    lanes: dict[str, int],
    sizes: WheelSizes,
    fit: _Fit,
    text_width: TextWidth,
) -> tuple[RingBand, ...]:
    """Return the rings from the outermost on, every second one soft."""
    bands = []
    outer = sizes.month_inner
    for place, ring in enumerate(content.rings):
        radii = _lane_radii(outer, lanes[ring.key], fit.lane, sizes)
        inner = outer - lanes[ring.key] * fit.lane - sizes.ring_air
        width = text_width(ring.name, sizes.name_size, NAME_WEIGHT) + 2 * sizes.label_pad
        taken = [
            (p.lane, p.angle, (p.item.end_angle or 0.0) if p.has_bar else p.angle)
            for p in placed[ring.key].items
        ]
        radius, angle = ring_name_angle(radii, width, taken, fit.mark_radius, sizes)
        bands.append(
            RingBand(
                key=ring.key,
                name=ring.name,
                outer=outer,
                inner=inner,
                lane_radii=radii,
                is_soft=place % 2 == 1,
                name_radius=radius,
                name_end_angle=angle,
            )
        )
        outer = inner
    return tuple(bands)


# ---------------------------------------------------------------------------------- cohorts


def _cohorts(
    content: WheelContent,
    window: WheelWindow,
    sizes: WheelSizes,
    fit: _Fit,
    text_width: TextWidth,
    today_angle: float | None,
) -> tuple[tuple[PhaseArc, ...], tuple[CohortBand, ...]]:
    """Return the arcs of all cohorts, and their rings with the cohorts' names."""
    arcs: list[PhaseArc] = []
    bands: list[CohortBand] = []
    outer = fit.cohort_outer
    for cohort in content.cohorts:
        inner = outer - fit.cohort_ring
        own = _ring_arcs(cohort.phases, window, outer, inner)
        names = {p.key: p.names for p in cohort.phases}
        labels: CohortRingLabels = label_cohort_ring(
            [(a.start_angle, a.end_angle, a.continues_before, a.continues_after) for a in own],
            [names[a.key] if a.outer - a.inner > fit.cohort_ring / 2 else () for a in own],
            cohort.names,
            (outer + inner) / 2,
            sizes,
            text_width,
            today_angle,
        )
        arcs.extend(replace(arc, name=name) for arc, name in zip(own, labels.arcs, strict=True))
        bands.append(CohortBand(key=cohort.key, outer=outer, inner=inner, name=labels.cohort))
        outer = inner - sizes.cohort_gap
    return tuple(arcs), tuple(bands)


def _ring_arcs(
    phases: Sequence[WheelPhase], window: WheelWindow, outer: float, inner: float
) -> list[PhaseArc]:
    """Return a cohort's arcs; phases that share days stand beside each other in the ring."""
    shown = [
        (phase, stretch)
        for phase in phases
        if (stretch := window.stretch(phase.starts_on, phase.ends_on)) is not None
    ]
    lanes: list[float] = []
    places: list[int] = []
    for _, stretch in shown:
        free = next((n for n, end in enumerate(lanes) if end <= stretch.start_angle), len(lanes))
        lanes[free : free + 1] = [stretch.end_angle]
        places.append(free)
    thickness = (outer - inner) / max(len(lanes), 1)
    arcs = []
    for (phase, stretch), place in zip(shown, places, strict=True):
        is_alone = not any(
            other.start_angle < stretch.end_angle and stretch.start_angle < other.end_angle
            for one, other in shown
            if one is not phase
        )
        arcs.append(
            PhaseArc(
                key=phase.key,
                ring=phase.ring,
                phase=phase.phase,
                outer=outer if is_alone else outer - place * thickness,
                inner=inner if is_alone else outer - (place + 1) * thickness,
                start_angle=stretch.start_angle,
                end_angle=stretch.end_angle,
                continues_before=stretch.continues_before,
                continues_after=stretch.continues_after,
                name=None,
            )
        )
    return arcs


def air_angle(arc: PhaseArc, sizes: WheelSizes) -> float:
    """Return the air at each end of an arc in degrees; a very short arc keeps its day visible."""
    radius = (arc.outer + arc.inner) / 2
    wanted = degrees(sizes.arc_air / radius)
    return min(wanted, (arc.end_angle - arc.start_angle) / 4)
