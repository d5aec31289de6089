from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.programme.wheel_labels import (
    ArcLabel,
    baseline_radius,
    glyphs_along,
    is_turned_over,
    label_cohort_ring,
)
from mih_desktop.programme.wheel_sizes import screen_sizes
from tests.programme.wheel_worlds import text_width

SIZES = screen_sizes(368)


def label(angle: float, text: str = "Vg1") -> ArcLabel:
    return ArcLabel(
        text=text,
        size=13,
        weight=600,
        angle=angle,
        radius=100,
        is_turned_over=is_turned_over(angle),
    )


@pytest.mark.parametrize(
    ("angle", "turned"),
    [(0, False), (89, False), (91, True), (180, True), (269, True), (271, False), (359, False)],
)
def test_text_turns_over_between_three_and_nine_o_clock(angle: float, turned: bool):
    assert is_turned_over(angle) is turned


def test_letters_stand_on_the_side_their_feet_are():
    assert baseline_radius(label(0)) < 100 < baseline_radius(label(180))


def test_letters_follow_the_arc_in_reading_order():
    above = glyphs_along(label(0), [10, 10, 10])
    below = glyphs_along(label(180), [10, 10, 10])
    assert [g.letter for g in above] == ["V", "g", "1"]
    assert above[0].angle < above[1].angle == 0 < above[2].angle
    assert below[0].angle > below[1].angle == 180 > below[2].angle
    assert above[1].turn == 0
    assert below[1].turn == 360


@given(st.floats(0, 359), st.lists(st.floats(1, 12), min_size=3, max_size=3))
def test_letters_take_exactly_the_width_of_the_text(angle: float, widths: list[float]):
    glyphs = glyphs_along(label(angle), widths)
    span = abs(glyphs[-1].angle - glyphs[0].angle)
    expected = (sum(widths) - widths[0] / 2 - widths[2] / 2) / 100
    assert span == pytest.approx(expected * 57.2957795, abs=1e-6)


def test_a_cohort_whose_last_phase_is_short_is_named_on_the_one_before():
    labels = label_cohort_ring(
        [(0.0, 200.0, True, False), (355.0, 360.0, False, True)],
        [("Læretid",), ("Fagbrev",)],
        ("Kull 2025",),
        100,
        SIZES,
        text_width,
        None,
    )
    assert labels.cohort is not None
    assert labels.cohort.angle < 200
    assert labels.arcs[0] is not None
    assert labels.arcs[0].angle < labels.cohort.angle
    assert labels.arcs[1] is None


def test_a_cohort_without_room_anywhere_has_no_name_on_the_wheel():
    labels = label_cohort_ring(
        [(0.0, 5.0, False, False)], [("Vg1",)], ("Kull 2025",), 100, SIZES, text_width, None
    )
    assert labels.cohort is None
    assert labels.arcs == (None,)


def test_a_name_is_made_smaller_before_it_is_made_shorter():
    width = text_width("Kull 2027 Havnes", 11, 700) + 2 * SIZES.label_pad + 1
    degrees = width / 100 * 57.29578
    labels = label_cohort_ring(
        [(0.0, degrees, False, False)],
        [()],
        ("Kull 2027 Havnes", "Kull 2027"),
        100,
        SIZES,
        text_width,
        None,
    )
    assert labels.cohort is not None
    assert (labels.cohort.text, labels.cohort.size) == ("Kull 2027 Havnes", 11)


def test_an_arc_that_the_line_of_today_fills_has_no_name():
    labels = label_cohort_ring(
        [(89.0, 91.0, False, False)], [("Vg1",)], ("Kull",), 100, SIZES, text_width, 90.0
    )
    assert labels.arcs == (None,)
