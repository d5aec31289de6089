from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.formats import MONTHS
from mih_desktop.exchange.dates import (
    BirthProblem,
    MomentKind,
    Span,
    find_moments,
    read_birth_date,
)
from tests.exchange.workbooks import TODAY

GROWN = st.dates(date(1952, 1, 1), date(2008, 12, 31))


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (datetime(1989, 8, 19), date(1989, 8, 19)),
        (date(1989, 8, 19), date(1989, 8, 19)),
        ("24.06.2000", date(2000, 6, 24)),
        ("16.03.90", date(1990, 3, 16)),
        ("230597", date(1997, 5, 23)),
        (111084, date(1984, 10, 11)),
        (111084.0, date(1984, 10, 11)),
        ("1972-04-25", date(1972, 4, 25)),
        ("1972-04-25T00:00:00", date(1972, 4, 25)),
        ("13.7.1994", date(1994, 7, 13)),
        ("13. juli 1994", date(1994, 7, 13)),
        ("5 jan 85", date(1985, 1, 5)),
        ("16/3-90", date(1990, 3, 16)),
        ("15/05/1974", date(1974, 5, 15)),
        ("f. 1.2.85", date(1985, 2, 1)),
        ("16031990", date(1990, 3, 16)),
        (19900316, date(1990, 3, 16)),
        ("05.03.08", date(2008, 3, 5)),
        ("16 . 03 . 1990", date(1990, 3, 16)),
    ],
)
def test_a_birth_date_is_read_without_doubt(value, day):
    read = read_birth_date(value, TODAY)
    assert (read.options, read.problem) == ((day,), None)


@pytest.mark.parametrize("value", [None, "", "-", "?", "–", "ukjent", "Mangler"])
def test_an_empty_birth_date_is_no_problem(value):
    read = read_birth_date(value, TODAY)
    assert (read.day, read.problem) == (None, None)


@pytest.mark.parametrize(
    ("value", "problem", "days"),
    [
        ("12.5", BirthProblem.NO_YEAR, ()),
        ("12. mai", BirthProblem.NO_YEAR, ()),
        ("1985", BirthProblem.ONLY_YEAR, ()),
        (30697, BirthProblem.LOST_ZERO, (date(1997, 6, 3), date(1984, 1, 16))),
        (95999, BirthProblem.LOST_ZERO, ()),
        ("30697", BirthProblem.LOST_ZERO, (date(1997, 6, 3),)),
        ("05/03/1974", BirthProblem.DAY_OR_MONTH, (date(1974, 3, 5), date(1974, 5, 3))),
        ("05/13/1974", BirthProblem.DAY_OR_MONTH, (date(1974, 5, 13),)),
        (date(1930, 1, 1), BirthProblem.UNLIKELY_AGE, (date(1930, 1, 1),)),
        (date(2057, 5, 23), BirthProblem.UNLIKELY_AGE, (date(1957, 5, 23),)),
        (date(2016, 5, 23), BirthProblem.UNLIKELY_AGE, (date(2016, 5, 23),)),
        (date(2096, 2, 29), BirthProblem.UNLIKELY_AGE, (date(1996, 2, 29),)),
        ("05.03.12", BirthProblem.UNLIKELY_AGE, (date(1912, 3, 5), date(2012, 3, 5))),
        ("15038510007", BirthProblem.IDENTITY_NUMBER, (date(1985, 3, 15),)),
        ("150385 10007", BirthProblem.IDENTITY_NUMBER, (date(1985, 3, 15),)),
        ("150385-10007", BirthProblem.IDENTITY_NUMBER, (date(1985, 3, 15),)),
        ("99999999999", BirthProblem.IDENTITY_NUMBER, ()),
        ("01015460000", BirthProblem.IDENTITY_NUMBER, ()),
        ("13.07.1865", BirthProblem.UNLIKELY_AGE, ()),
        ("32.13.1990", BirthProblem.UNREADABLE, ()),
        ("31/31/1990", BirthProblem.UNREADABLE, ()),
        ("310290", BirthProblem.UNREADABLE, ()),
        ("31. februar 1990", BirthProblem.UNREADABLE, ()),
        ("1990-02-31", BirthProblem.UNREADABLE, ()),
        ("99999999", BirthProblem.UNREADABLE, ()),
        ("1234", BirthProblem.UNREADABLE, ()),
        ("123", BirthProblem.UNREADABLE, ()),
        ("vet ikke helt", BirthProblem.UNREADABLE, ()),
    ],
)
def test_a_birth_date_in_doubt_says_why(value, problem, days):
    read = read_birth_date(value, TODAY)
    assert (read.problem, read.options) == (problem, days)


@given(GROWN)
def test_every_way_to_write_a_grown_mans_birth_date_is_read(born):
    for text in (
        f"{born:%d.%m.%Y}",
        f"{born:%d.%m.%y}",
        f"{born:%d%m%y}",
        f"{born:%Y-%m-%d}",
        f"{born.day}.{born.month}.{born.year}",
        f"{born.day}. {MONTHS[born.month - 1]} {born.year}",
        f"{born:%d%m%Y}",
        born,
    ):
        read = read_birth_date(text, TODAY)
        assert read.problem is None, text
        assert read.day == born


@given(
    st.one_of(st.text(max_size=60), st.integers(), st.floats(allow_nan=False, allow_infinity=False))
)
def test_any_cell_gives_a_reading(value):
    read_birth_date(value, TODAY)
    find_moments(value)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("15. januar", [(date(2026, 1, 15), date(2026, 1, 15))]),
        ("uke 8-9", [(date(2026, 2, 16), date(2026, 2, 27))]),
        ("Uke 27–30", [(date(2026, 6, 29), date(2026, 7, 24))]),
        ("veke 20", [(date(2026, 5, 11), date(2026, 5, 15))]),
        ("uke 8 og 9", [(date(2026, 2, 16), date(2026, 2, 27))]),
        (
            "12.03, 11.06, 10.09 og 3.12",
            [(date(2026, m, d), date(2026, m, d)) for m, d in ((3, 12), (6, 11), (9, 10), (12, 3))],
        ),
        ("12.-14. mars", [(date(2026, 3, 12), date(2026, 3, 14))]),
        ("12.-14.3", [(date(2026, 3, 12), date(2026, 3, 14))]),
        ("juni", [(date(2026, 6, 1), date(2026, 6, 30))]),
        ("desember", [(date(2026, 12, 1), date(2026, 12, 31))]),
        ("5/3", [(date(2026, 3, 5), date(2026, 3, 5))]),
        ("før jul", []),
        ("ringes etter kl 14", []),
        ("uke 54", []),
        ("30.3.1999", []),
        (date(1999, 3, 30), []),
        ("9999-12-31", []),
        ("uke 30-27", []),
        ("51.61.53", []),
        ("", []),
    ],
)
def test_days_without_a_year_are_found(text, spans):
    moments = find_moments(text)
    assert all(moment.year is None for moment in moments)
    assert [moment.in_year(2026) for moment in moments] == [Span(*span) for span in spans]


@pytest.mark.parametrize(
    ("value", "year"),
    [
        (datetime(2026, 3, 30), 2026),
        ("2026-03-30", 2026),
        ("30.3.2026", 2026),
        ("30.3.26", 2026),
        ("30. mars 2026", 2026),
        ("12.-14. mars 2027", 2027),
        ("12-14.3.27", 2027),
        ("uke 8, 2027", 2027),
        ("juni 2027", 2027),
    ],
)
def test_a_year_that_is_written_is_used(value, year):
    assert [moment.year for moment in find_moments(value)] == [year]


def test_a_year_at_the_end_of_a_list_goes_for_the_days_before_it():
    assert {m.year for m in find_moments("12.03, 11.06 og 3.12.2026")} == {2026}


@pytest.mark.parametrize(
    "text", ["3.12, 12.03.2026", "uke 8, 12.03.2026", "12.3.2025, 11.6, 3.12.2026", "12.3, 11.6"]
)
def test_a_year_is_not_spread_over_days_it_may_not_be_meant_for(text):
    assert None in {m.year for m in find_moments(text)}


def test_a_clock_time_is_kept_apart_from_the_day():
    (moment,) = find_moments("torsdag 15. januar kl. 12.30-14")
    assert (moment.first, moment.at) == ((1, 15), time(12, 30))


@pytest.mark.parametrize("text", ["15. januar kl 25", "15. januar kl 12.75"])
def test_an_impossible_clock_time_is_left_out(text):
    assert find_moments(text)[0].at is None


def test_a_day_that_a_year_lacks_is_said_so():
    (moment,) = find_moments("29. februar")
    assert moment.in_year(2026) is None
    assert moment.in_year(2028) == Span(date(2028, 2, 29), date(2028, 2, 29))


@given(st.integers(1, 52), st.integers(2020, 2040))
def test_a_week_is_its_monday_to_friday(week, year):
    (moment,) = find_moments(f"uke {week}")
    span = moment.in_year(year)
    assert moment.kind is MomentKind.WEEK
    assert span is not None
    assert span.first.isocalendar()[:3] == (year, week, 1)
    assert (span.last - span.first).days == 4


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_every_way_to_write_a_day_of_a_plan_is_found(day):
    month = MONTHS[day.month - 1]
    for text in (
        f"{day.day}.{day.month}",
        f"{day:%d.%m}",
        f"{day.day}. {month}",
        f"{day.day} {month}",
    ):
        (moment,) = find_moments(text)
        assert moment.in_year(day.year) == Span(day, day), text
