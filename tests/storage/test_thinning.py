from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.storage.thinning import kept

NOW = datetime(2026, 3, 4, 12, 0)
MOMENTS = st.lists(st.datetimes(datetime(2022, 1, 1), datetime(2026, 4, 1)), max_size=60)


def every(step: timedelta, reach: timedelta) -> list[datetime]:
    return [NOW - step * number for number in range(int(reach / step))]


def test_all_of_the_last_day_are_kept():
    moments = every(timedelta(minutes=30), timedelta(days=1))
    assert kept(moments, NOW) == set(moments)


def test_older_ones_are_kept_ever_more_sparsely():
    moments = every(timedelta(hours=1), timedelta(days=1000))
    ages = [NOW - moment for moment in kept(moments, NOW)]
    assert sum(age < timedelta(days=1) for age in ages) == 24
    assert sum(timedelta(days=1) <= age < timedelta(days=14) for age in ages) in range(12, 17)
    assert sum(timedelta(days=14) <= age < timedelta(days=92) for age in ages) in range(11, 16)
    assert sum(timedelta(days=92) <= age for age in ages) in range(20, 24)
    assert max(ages) < timedelta(days=731)


def test_of_a_day_the_last_one_is_kept():
    morning, evening = datetime(2026, 3, 1, 8), datetime(2026, 3, 1, 20)
    assert kept([morning, evening, NOW], NOW) == {evening, NOW}


def test_none_is_an_answer():
    assert kept([], NOW) == frozenset()


@given(MOMENTS)
def test_the_newest_and_those_from_the_future_are_always_kept(moments: list[datetime]):
    keep = kept(moments, NOW)
    assert keep <= set(moments)
    assert {moment for moment in moments if moment > NOW - timedelta(hours=24)} <= keep
    if moments:
        assert max(moments) in keep


@given(MOMENTS)
def test_thinning_twice_removes_no_more(moments: list[datetime]):
    keep = kept(moments, NOW)
    assert kept(keep, NOW) == keep


@given(MOMENTS, st.integers(0, 90))
def test_after_some_days_there_is_still_one_of_each_week_of_three_months(
    moments: list[datetime], days: int
):
    later = NOW + timedelta(days=days)
    keep = kept(kept(moments, NOW), later)
    for moment in moments:
        if timedelta(0) <= later - moment < timedelta(days=92) and moment <= NOW:
            same_week = {m.isocalendar()[:2] for m in keep}
            assert moment.isocalendar()[:2] in same_week
