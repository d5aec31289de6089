from __future__ import annotations

from itertools import pairwise
from math import radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.enums import MilestoneKind
from mih_desktop.programme.wheel_lanes import (
    LaneItem,
    LaneMeasures,
    PlacedItem,
    place_in_lanes,
    spread,
)

EVENT, DEADLINE, SPAN = MilestoneKind.EVENT, MilestoneKind.DEADLINE, MilestoneKind.SPAN


def measures(*radii: float) -> LaneMeasures:
    return LaneMeasures(
        radii=radii or (300.0,),
        mark_radius=9.5,
        diamond_ratio=12 / 9.5,
        mark_space=4.5,
        number_space=16,
        span_width=9,
    )


def point(key: int, angle: float, kind: MilestoneKind = EVENT) -> LaneItem:
    return LaneItem(key=key, kind=kind, angle=angle)


def lasting(key: int, angle: float, end: float) -> LaneItem:
    return LaneItem(key=key, kind=SPAN, angle=angle, end_angle=end)


def apart(one: PlacedItem, other: PlacedItem, radius: float = 300.0) -> float:
    return radians(abs(one.angle - other.angle)) * radius


def test_marks_with_room_stand_on_their_days():
    placed = place_in_lanes([point(0, 10), point(1, 50)], measures()).items
    assert [p.angle for p in placed] == pytest.approx([10, 50])


def test_two_marks_on_a_day_part_evenly_and_keep_their_distance():
    one, other = place_in_lanes([point(0, 90), point(1, 90)], measures()).items
    assert apart(one, other) == pytest.approx(23.5)
    assert 90 - one.angle == pytest.approx(other.angle - 90)


def test_two_diamonds_keep_a_little_more():
    one, other = place_in_lanes([point(0, 90, DEADLINE), point(1, 90, DEADLINE)], measures()).items
    assert apart(one, other) == pytest.approx(26)
    assert place_in_lanes([point(0, 90, DEADLINE), point(1, 90)], measures()).items[0].lane == 0


def test_what_does_not_fit_goes_to_the_next_lane():
    placed = place_in_lanes([point(n, 90) for n in range(6)], measures(300, 278))
    assert {p.lane for p in placed.items} == {0, 1}
    assert placed.cut_short == 0


def test_when_the_lanes_are_full_marks_lose_their_frame_but_none_disappears():
    placed = place_in_lanes([point(n, 90) for n in range(40)], measures())
    assert len(placed.items) == 40
    assert 0 < placed.cut_short < 40
    assert placed.pushed_far > 0


def test_when_there_is_no_room_at_all_the_numbers_stand_on_their_day():
    placed = place_in_lanes([point(n, 90) for n in range(30)], measures(40.0))
    assert len(placed.items) == 30
    assert any(p.is_bare and p.angle == 90 for p in placed.items)


def test_what_lasts_has_a_lane_of_its_own_and_never_moves():
    first, second, third = place_in_lanes(
        [lasting(0, 30, 60), lasting(1, 50, 80), point(2, 40)], measures(300, 278)
    ).items
    assert (first.lane, second.lane) == (1, 0)
    assert (first.angle, second.angle) == pytest.approx((30, 50))
    assert not 50 - 5 < third.angle < 80 or third.lane != second.lane


def test_a_bar_that_finds_no_lane_becomes_a_mark_on_its_first_day():
    bars = [lasting(n, 30, 80) for n in range(2)]
    placed = place_in_lanes(bars, measures())
    assert len(placed.items) == 2
    assert placed.cut_short == 1
    assert [p.has_bar for p in placed.items] == [True, False]


def test_a_mark_on_a_day_that_a_bar_covers_steps_beside_it():
    bar, mark = place_in_lanes([lasting(0, 30, 60), point(1, 31)], measures()).items
    assert bar.angle == pytest.approx(30)
    assert mark.angle < 30 - 4


def test_a_bar_over_the_whole_year_leaves_numbers_on_their_days():
    placed = place_in_lanes([lasting(0, 0.5, 360), point(1, 100)], measures())
    assert placed.items[1].angle == 100
    assert placed.items[1].is_bare


def test_marks_at_new_year_stay_on_their_side_of_twelve_o_clock():
    placed = place_in_lanes([point(0, 0.2), point(1, 0.3), point(2, 359.9)], measures()).items
    assert placed[0].angle > 0
    assert placed[0].angle < placed[1].angle < 20
    assert 340 < placed[2].angle < 360


@given(
    st.lists(st.floats(0, 1000), min_size=1, max_size=12).map(sorted),
    st.floats(1, 40),
)
def test_spreading_keeps_order_distance_and_bounds(wanted: list[float], gap: float):
    places = spread(wanted, [gap] * (len(wanted) - 1), 0, 1000)
    if gap * (len(wanted) - 1) > 1000:
        assert places is None
        return
    assert places is not None
    assert all(b - a >= gap - 1e-6 for a, b in pairwise(places))
    assert all(-1e-6 <= p <= 1000 + 1e-6 for p in places)


@given(st.lists(st.floats(100, 900), min_size=1, max_size=6).map(sorted))
def test_spreading_moves_nothing_that_has_room(wanted: list[float]):
    if all(b - a >= 20 for a, b in pairwise(wanted)):
        assert spread(wanted, [20] * (len(wanted) - 1), 0, 1000) == pytest.approx(wanted)


items = st.lists(
    st.tuples(st.sampled_from([EVENT, DEADLINE, SPAN]), st.floats(0.5, 359.5), st.floats(1, 120)),
    max_size=60,
).map(
    lambda made: [
        LaneItem(
            key=n,
            kind=kind,
            angle=angle,
            end_angle=min(angle + length, 360) if kind is SPAN else None,
        )
        for n, (kind, angle, length) in enumerate(made)
    ]
)


@given(items, st.lists(st.floats(60, 320), min_size=1, max_size=4, unique=True))
def test_every_item_has_a_place_and_bars_never_overlap_within_a_lane(
    wanted: list[LaneItem], radii: list[float]
):
    sizes = measures(*sorted(radii, reverse=True))
    placed = place_in_lanes(wanted, sizes)
    assert [p.item for p in placed.items] == wanted
    for lane in range(len(radii)):
        bars = sorted(
            (p.angle, p.item.end_angle or 0) for p in placed.items if p.lane == lane and p.has_bar
        )
        assert all(a[1] <= b[0] for a, b in pairwise(bars))


@given(items)
def test_framed_marks_of_a_lane_never_touch(wanted: list[LaneItem]):
    placed = place_in_lanes(wanted, measures()).items
    framed = sorted((p for p in placed if not p.is_bare), key=lambda p: p.angle)
    assert all(apart(a, b) >= 19 - 1e-6 for a, b in pairwise(framed))
