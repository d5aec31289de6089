from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mih_desktop.programme.wheel_geometry import Box, Point, apart, flag_box, point_at, polar

angles = st.floats(0, 359.99)
boxes = st.builds(
    Box, st.floats(-300, 300), st.floats(-300, 300), st.floats(10, 90), st.floats(10, 30)
)


def test_the_top_is_angle_nought_and_angles_go_clockwise():
    assert (point_at(0, 10).x, point_at(0, 10).y) == pytest.approx((0, -10))
    assert (point_at(90, 10).x, point_at(90, 10).y) == pytest.approx((10, 0))


@given(angles, st.floats(1, 500))
def test_a_place_gives_its_angle_and_radius_back(angle: float, radius: float):
    found, length = polar(point_at(angle, radius))
    assert length == pytest.approx(radius)
    assert min(abs(found - angle), 360 - abs(found - angle)) < 1e-6


@given(angles, st.floats(20, 90), st.floats(10, 30))
def test_a_flag_touches_the_rim_and_lies_outside_it(angle: float, width: float, height: float):
    box = flag_box(angle, 350, width, height)
    rim = point_at(angle, 350)
    corners = [
        Point(box.left + x * width, box.top + y * height) for x in (0, 0.5, 1) for y in (0, 0.5, 1)
    ]
    grown = Box(box.left - 0.01, box.top - 0.01, box.width + 0.02, box.height + 0.02)
    assert grown.contains(rim)
    assert max(polar(c)[1] for c in corners) > 350


def overlaps(one: Box, other: Box) -> bool:
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )


@given(boxes, boxes)
def test_two_flags_never_cover_each_other(fixed: Box, moving: Box):
    moved = apart(fixed, moving, 2)
    assert not overlaps(fixed, moved)
    assert (moved.left, moved.width, moved.height) == (moving.left, moving.width, moving.height)


@given(boxes, boxes)
def test_a_flag_that_is_clear_is_not_moved(fixed: Box, moving: Box):
    assume(abs(fixed.top - moving.top) > 40)
    assert apart(fixed, moving, 2) == moving


def test_a_box_knows_what_it_holds():
    box = Box(0, 0, 10, 5)
    assert box.contains(Point(10, 5))
    assert not box.contains(Point(11, 5))
    assert not box.contains(Point(5, -1))
