from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.programme.wheel_walk import Step, Stop, walk

STOPS = [
    Stop(key=0, ring=0, day=date(2027, 1, 4)),
    Stop(key=1, ring=0, day=date(2027, 3, 1)),
    Stop(key=2, ring=2, day=date(2027, 2, 1)),
    Stop(key=3, ring=2, day=date(2027, 4, 10)),
    Stop(key=4, ring=3, day=date(2027, 12, 1)),
]


@pytest.mark.parametrize(
    ("current", "step", "expected"),
    [
        (0, Step.LATER, 2),
        (2, Step.LATER, 1),
        (4, Step.LATER, 4),
        (1, Step.EARLIER, 2),
        (0, Step.EARLIER, 0),
        (3, Step.FIRST, 0),
        (0, Step.LAST, 4),
        (1, Step.INWARD, 2),
        (2, Step.INWARD, 4),
        (4, Step.INWARD, 4),
        (4, Step.OUTWARD, 3),
        (2, Step.OUTWARD, 0),
        (0, Step.OUTWARD, 0),
        (0, Step.MONTH_LATER, 1),
        (3, Step.MONTH_LATER, 4),
        (4, Step.MONTH_LATER, 4),
        (4, Step.MONTH_EARLIER, 3),
        (1, Step.MONTH_EARLIER, 2),
        (0, Step.MONTH_EARLIER, 0),
        (None, Step.LATER, 0),
        (None, Step.INWARD, 0),
        (None, Step.LAST, 4),
        (99, Step.EARLIER, 0),
    ],
)
def test_keys_lead_through_time_and_rings(current: int | None, step: Step, expected: int):
    assert walk(STOPS, current, step) == expected


@pytest.mark.parametrize("step", list(Step))
def test_on_an_empty_wheel_no_key_leads_anywhere(step: Step):
    assert walk([], None, step) is None


stops = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 364)), min_size=1, max_size=40).map(
    lambda made: [
        Stop(key=n, ring=ring, day=date(2027, 1, 1) + timedelta(days=day))
        for n, (ring, day) in enumerate(made)
    ]
)


@given(stops)
def test_walking_later_from_the_first_visits_every_stop(all_stops: list[Stop]):
    seen = [walk(all_stops, None, Step.FIRST)]
    for _ in all_stops[1:]:
        seen.append(walk(all_stops, seen[-1], Step.LATER))
    assert sorted(k for k in seen if k is not None) == [s.key for s in all_stops]
    assert seen[-1] == walk(all_stops, None, Step.LAST)
