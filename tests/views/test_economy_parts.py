"""Small parts of the economy page that need no page: geometry, percents, months in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.enums import AmountUnit
from mih_desktop.domain.money import SummerJob
from mih_desktop.economy.month_bars import MonthBar
from mih_desktop.views.folder.economy.apprentice_section import read_percents, written_percents
from mih_desktop.views.folder.economy.money_scale import axis_ticks, scale_of
from mih_desktop.views.folder.economy.pay_choice import PayChoice, choice_of


def months(*amounts: int, costs: int = 0) -> tuple[MonthBar, ...]:
    return tuple(
        MonthBar(
            month=date(2027 + (n + 2) // 12, (n + 2) % 12 + 1, 1),
            parts=(("nav", amount),), costs=costs, is_unknown=False, happens="",
        )
        for n, amount in enumerate(amounts)
    )  # fmt: skip


@given(st.integers(min_value=0, max_value=3_900_000))
def test_the_axis_has_room_for_the_highest_month_and_few_lines(highest: int) -> None:
    ticks = axis_ticks(highest)
    assert ticks[0] == 0
    assert ticks[-1] >= highest
    assert 2 <= len(ticks) <= 5


def test_an_axis_of_nothing_and_of_too_much_is_an_axis_still() -> None:
    assert axis_ticks(0) == (0, 1000)
    assert axis_ticks(9_000_000) == (0, 9_000_000)


def test_days_lie_where_their_month_is_and_stay_within_the_plot() -> None:
    scale = scale_of(months(1, 2, 3), left=0, right=300, top=0, bottom=100)
    assert scale.x(date(2027, 4, 1)) == 100
    assert scale.x(date(2027, 4, 30), after=True) == 200
    assert scale.x(date(2020, 1, 1)) == 0
    assert scale.x(date(2040, 1, 1)) == 300
    assert scale.month_at(150) == 1
    assert scale.month_at(-1) is None
    assert scale.month_at(300) is None


def test_an_empty_plot_has_a_scale() -> None:
    assert scale_of((), left=0, right=300, top=0, bottom=100).step == 300


def test_the_limit_decides_the_height_where_it_is_the_highest() -> None:
    scale = scale_of(months(100, costs=19_000), left=0, right=10, top=0, bottom=100)
    assert scale.highest == 20_000


@pytest.mark.parametrize(
    ("text", "percents"),
    [
        ("50", (50,)),
        ("50 %", (50,)),
        ("30, 40, 50", (30, 40, 50)),
        ("30 40 50 og 80 %", (30, 40, 50, 80)),
        ("40/60", (40, 60)),
        ("37,5", (Decimal("37.5"),)),
    ],
)
def test_percents_are_read_as_people_write_them(text: str, percents: tuple[int, ...]) -> None:
    assert read_percents(text) == percents


@pytest.mark.parametrize("text", ["", "mye", "0", "120", "-5", "1 2 3 4 5 6 7"])
def test_what_is_no_percent_is_not_taken(text: str) -> None:
    assert read_percents(text) is None


@given(st.lists(st.integers(min_value=1, max_value=100).map(Decimal), min_size=1, max_size=6))
def test_percents_read_back_as_they_were_written(percents: list[Decimal]) -> None:
    assert read_percents(written_percents(tuple(percents))) == tuple(percents)


def test_a_job_is_paid_by_the_table_or_by_agreement() -> None:
    job = SummerJob(number=1, seniority_years=4)
    assert choice_of(job, has_own=False) == PayChoice(years=4)
    agreed = SummerJob(number=1, amount=Decimal(200), unit=AmountUnit.PER_HOUR)
    assert choice_of(agreed, has_own=True) == PayChoice(unit=AmountUnit.PER_HOUR)
    odd = SummerJob(number=1, amount=Decimal(200), unit=AmountUnit.PER_DAY)
    assert choice_of(odd, has_own=True) == PayChoice(unit=AmountUnit.PER_HOUR)
