from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.programme.wheel_window import WheelWindow
from tests.programme.wheel_worlds import windows


@given(windows())
def test_every_day_has_its_own_angle_and_together_they_fill_the_circle(window: WheelWindow):
    assert window.start_angle(window.first_day) == 0
    assert window.end_angle(window.last_day) == pytest.approx(360)
    for day, following in pairwise(window.all_days):
        assert window.end_angle(day) == pytest.approx(window.start_angle(following))
        assert window.start_angle(day) < window.middle_angle(day) < window.end_angle(day)


@given(windows(), st.floats(0, 1, exclude_max=True))
def test_the_day_at_an_angle_holds_the_angle(window: WheelWindow, part: float):
    angle = part * 360
    day = window.day_at(angle)
    assert window.start_angle(day) - 1e-9 <= angle <= window.end_angle(day) + 1e-9
    assert all(window.day_at(window.middle_angle(d)) == d for d in window.all_days[::30])


def test_an_angle_just_short_of_the_full_circle_is_the_last_day():
    window = WheelWindow.calendar_year(2027)
    assert window.day_at(-1e-18) == date(2027, 12, 31)
    assert window.day_at(-0.5) == date(2027, 12, 31)
    assert window.day_at(360.5) == date(2027, 1, 1)


def test_a_leap_year_has_its_29_february():
    window = WheelWindow.calendar_year(2028)
    assert window.days == 366
    assert date(2028, 2, 29) in window.all_days
    assert window.months[1].end_angle == pytest.approx(60 * 360 / 366)


@given(windows())
def test_months_follow_each_other_round_the_circle(window: WheelWindow):
    assert window.months[0].start_angle == 0
    assert window.months[-1].end_angle == pytest.approx(360)
    for month, following in pairwise(window.months):
        assert month.start_angle < month.middle_angle < month.end_angle
        assert month.end_angle == pytest.approx(following.start_angle)
    assert len(window.months) == (12 if window.first_day.day == 1 else 13)


def test_a_year_with_53_weeks_shows_week_53():
    weeks = WheelWindow.calendar_year(2026).weeks
    assert [w.number for w in weeks] == list(range(1, 54))
    assert weeks[-1].thursday == date(2026, 12, 31)
    assert [w.number for w in WheelWindow.calendar_year(2027).weeks] == list(range(1, 53))


@given(windows())
def test_every_thursday_has_its_week(window: WheelWindow):
    assert [w.thursday for w in window.weeks] == [d for d in window.all_days if d.weekday() == 3]


def test_holidays_of_a_rolling_year_come_from_both_years():
    window = WheelWindow.twelve_months(date(2026, 8, 1))
    days = [day for day, _ in window.holidays]
    assert date(2026, 12, 25) in days
    assert date(2027, 5, 17) in days
    assert date(2026, 5, 17) not in days


def test_a_stretch_over_new_year_is_whole_in_both_years():
    first, last = date(2026, 11, 15), date(2027, 1, 10)
    old = WheelWindow.calendar_year(2026).stretch(first, last)
    new = WheelWindow.calendar_year(2027).stretch(first, last)
    assert old is not None
    assert new is not None
    assert (old.last, old.continues_before, old.continues_after) == (
        date(2026, 12, 31),
        False,
        True,
    )
    assert (new.first, new.continues_before, new.continues_after) == (date(2027, 1, 1), True, False)
    assert (new.start_angle, old.end_angle) == (0, 360)


@given(windows(), st.dates(date(1999, 1, 1), date(2101, 1, 1)), st.integers(0, 900))
def test_a_stretch_covers_exactly_the_days_it_shares_with_the_window(
    window: WheelWindow, first: date, length: int
):
    last = first + timedelta(days=length)
    shared = [d for d in window.all_days if first <= d <= last]
    stretch = window.stretch(first, last)
    if not shared:
        assert stretch is None
        return
    assert stretch is not None
    assert (stretch.first, stretch.last) == (shared[0], shared[-1])
    assert stretch.end_angle - stretch.start_angle == pytest.approx(
        len(shared) * window.degrees_per_day
    )
    assert stretch.continues_before == (first < window.first_day)
    assert stretch.continues_after == (last > window.last_day)


def test_the_part_that_is_over_ends_at_today():
    window = WheelWindow.calendar_year(2027)
    assert window.part_over(date(2026, 12, 31)) == 0
    assert window.part_over(date(2027, 1, 1)) == 0
    assert window.part_over(date(2027, 12, 31)) == pytest.approx(364 / 365 * 360)
    assert window.part_over(date(2028, 1, 1)) == 360
    assert window.contains(date(2027, 12, 31))
    assert not window.contains(date(2028, 1, 1))
