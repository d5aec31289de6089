"""Rates: what holds on a day, what is carried forward, and what is not known."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.economy.rates import (
    RateFileError,
    RateMissingError,
    Rates,
    RateStatus,
    standard_rates,
)

RATES = standard_rates()


@pytest.mark.parametrize(
    ("key", "on", "value"),
    [
        ("basic_amount", "2013-05-01", 85245),
        ("basic_amount", "2024-04-30", 118620),
        ("basic_amount", "2026-05-01", 136549),
        ("tiltakspenger.full", "2023-01-01", 268),
        ("tiltakspenger.full", "2026-06-01", 312),
        ("tiltakspenger.reduced", "2025-12-31", 224),
        ("tiltakspenger.child", "2026-01-01", 56),
        ("tiltakspenger.reduced_child", "2024-01-01", 40),
        ("aap.minimum_g", "2024-06-30", 2),
        ("aap.minimum_g", "2024-07-01", "2.041"),
        ("aap.child", "2023-01-31", 27),
        ("aap.child", "2023-02-01", 35),
        ("dagpenger.child", "2023-01-31", 17),
        ("dagpenger.child", "2026-01-01", 38),
        ("guaranteed_pay.assistant.0", "2020-09-01", 302900),
        ("guaranteed_pay.assistant.8", "2022-05-01", 345300),
        ("guaranteed_pay.skilled.16", "2021-06-04", 446000),
        ("guaranteed_pay.skilled.0", "2023-05-01", 415300),
        ("guaranteed_pay.skilled.0", "2024-05-01", 437300),
        ("sosialhjelp.single", "2026-03-01", 8300),
        ("sosialhjelp.child_0_5", "2021-08-31", 2850),
        ("pay.hours_per_year.35_5", "2024-01-01", 1846),
    ],
)
def test_a_known_rate_is_what_its_source_says(key: str, on: str, value: int | str) -> None:
    assert RATES.value(key, date.fromisoformat(on)).value == Decimal(value)


@pytest.mark.parametrize(
    ("key", "on"),
    [
        ("basic_amount", "2013-04-30"),
        ("tiltakspenger.full", "2021-12-31"),
        ("sosialhjelp.single", "2025-06-01"),
        ("sosialhjelp.single", "2023-03-01"),
        ("guaranteed_pay.assistant.2", "2023-06-01"),
        ("no.such.rate", "2026-01-01"),
    ],
)
def test_before_the_first_value_and_in_a_gap_there_is_none(key: str, on: str) -> None:
    day = date.fromisoformat(on)
    assert RATES.known(key, day) is None
    with pytest.raises(RateMissingError) as missing:
        RATES.value(key, day)
    assert (missing.value.key, missing.value.on) == (key, day)


def test_past_the_day_it_should_be_renewed_a_rate_is_carried_forward() -> None:
    assert RATES.value("basic_amount", date(2027, 4, 30)).status is RateStatus.ADOPTED
    carried = RATES.value("basic_amount", date(2027, 5, 1))
    assert carried.is_carried
    assert carried.value == Decimal(136549)
    assert carried.known_to == date(2027, 4, 30)


def test_a_rule_without_a_yearly_change_is_never_carried() -> None:
    assert RATES.value("aap.minimum_g", date(2035, 1, 1)).status is RateStatus.ADOPTED
    assert RATES.value("pay.holiday_share", date(2035, 1, 1)).known_to is None


def test_what_is_not_confirmed_keeps_its_status() -> None:
    assert RATES.value("pay.pension_share", date(2026, 1, 1)).status is RateStatus.LOCAL


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("basic_amount", "136 549 kr per år"),
        ("aap.minimum_g", "2,041 G"),
        ("aap.young_share", "2/3"),
        ("pay.hours_per_year.37_5", "1 950 timer"),
        ("dagpenger.day_share", "0,24 %"),
    ],
)
def test_a_value_is_written_with_its_unit(key: str, text: str) -> None:
    assert RATES.value(key, date(2026, 6, 1)).text.replace("\u202f", " ") == text


def test_every_value_names_a_source_and_no_key_stands_alone_in_code() -> None:
    assert len(RATES.series) > 50
    for series in RATES.series.values():
        assert all(value.source for value in series.values)
        assert all(value.value >= 0 for value in series.values)


def test_the_schedules_of_apprentice_pay_are_named_choices() -> None:
    percents = {schedule.key: schedule.percents for schedule in RATES.schedules}
    assert percents == {
        "main": (30, 40, 50, 80),
        "flat": (50,),
        "two_years": (40, 40, 60, 60),
    }


def test_change_days_tell_when_a_value_or_its_status_becomes_another() -> None:
    days = RATES.change_days(("basic_amount", "nothing"), date(2025, 5, 1), date(2027, 12, 31))
    assert days == {date(2026, 5, 1), date(2027, 5, 1)}


@given(st.sampled_from(sorted(RATES.series)), st.dates(date(2010, 1, 1), date(2040, 1, 1)))
def test_between_two_change_days_nothing_changes(key: str, day: date) -> None:
    changes = sorted(RATES.change_days((key,), date(2009, 1, 1), date(2041, 1, 1)))
    start = max((change for change in changes if change <= day), default=date(2009, 1, 1))
    assert RATES.known(key, day) == RATES.known(key, start)


def _read(folder: Path, text: str) -> Rates:
    (folder / "some.toml").write_text(text, encoding="utf-8")
    return standard_rates(folder)


GOOD = """
[sources]
a = "et sted"
[[rate]]
key = "x"
name = "X"
unit = "kr"
status = "vedtatt"
values = [{ from = 2024-01-01, value = 1, source = "a", status = "forslag" }]
"""


def test_a_value_may_have_a_status_of_its_own(tmp_path: Path) -> None:
    found = _read(tmp_path, GOOD).value("x", date(2024, 1, 1))
    assert (found.status, found.group) == (RateStatus.PROPOSED, "X")


@pytest.mark.parametrize(
    "fault",
    [
        GOOD.replace('source = "a"', 'source = "b"'),
        GOOD.replace('name = "X"\n', ""),
        GOOD.replace('"forslag"', '"omtrent"'),
        GOOD.replace("value = 1", 'value = "mange"'),
        GOOD.replace("value = 1", 'value = "1/0"'),
        GOOD + GOOD[GOOD.index("[[rate]]") :],
        GOOD.replace("values = [", 'values = [{ from = 2025-01-01, value = 2, source = "a" }, '),
        GOOD.replace("values = [", 'values = [{ to = 2024-05-01, value = 2, source = "a" }, '),
        "[[rate]]\nkey = 'x'\n",
        "not toml",
    ],
)
def test_a_file_that_does_not_hold_is_refused_as_a_fault_of_the_program(
    tmp_path: Path, fault: str
) -> None:
    with pytest.raises(RateFileError):
        _read(tmp_path, fault)
