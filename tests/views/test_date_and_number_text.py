from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.formats import MONTHS, long_date, table_date
from mih_desktop.views.widgets.date_text import DateFault, DateRange, DateReading, read_date
from mih_desktop.views.widgets.number_text import read_number, written_number

COURSE = DateRange(date(2010, 1, 1), date(2069, 12, 31))
BIRTHS = DateRange(date(1930, 1, 1), date(2015, 12, 31))
TODAY = date(2027, 3, 2)
DAYS = st.dates(COURSE.first, COURSE.last)


@pytest.mark.parametrize(
    "text",
    [
        "3.4.27",
        "03.04.2027",
        "3/4-27",
        "3-4-2027",
        "3 4 27",
        "030427",
        "03042027",
        "3. april 2027",
        "3 apr 27",
        "3.april.2027",
        "2027-04-03",
        "  3.  April  2027. ",
    ],
)
def test_a_date_is_read_however_it_is_typed(text):
    assert read_date(text, COURSE, TODAY) == DateReading(date(2027, 4, 3))


@given(DAYS)
def test_what_is_shown_can_be_typed_back(day):
    for text in (table_date(day), long_date(day), day.isoformat(), f"{day:%d%m%y}"):
        assert read_date(text, COURSE, TODAY).day == day


@given(st.text(max_size=20))
def test_any_text_is_a_day_within_the_range_or_a_reason(text):
    reading = read_date(text, COURSE, TODAY)
    if reading.day is not None:
        assert COURSE.first <= reading.day <= COURSE.last
        assert reading.fault is None
    elif "".join(text.split()).strip("."):
        assert reading.fault is not None


@given(st.dates(BIRTHS.first, BIRTHS.last))
def test_two_figures_for_the_year_are_a_birth_date_that_can_be(day):
    read = read_date(f"{day.day}.{day.month}.{day:%y}", BIRTHS, TODAY).day
    assert read is not None
    assert (read.day, read.month, read.year % 100) == (day.day, day.month, day.year % 100)
    assert BIRTHS.first <= read <= BIRTHS.last


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("31.2.2027", DateFault.NO_SUCH_DAY),
        ("29.02.2027", DateFault.NO_SUCH_DAY),
        ("32.1.27", DateFault.NO_SUCH_DAY),
        ("3.13.2027", DateFault.NO_SUCH_DAY),
        ("1.1.1902", DateFault.TOO_EARLY),
        ("1.1.2190", DateFault.TOO_LATE),
        ("3.4", DateFault.NO_YEAR),
        ("3. april", DateFault.NO_YEAR),
        ("etter ferien", DateFault.UNREADABLE),
        ("3. foo 2027", DateFault.UNREADABLE),
        ("3. ma 2027", DateFault.UNREADABLE),
        ("12.5", DateFault.NO_YEAR),
    ],
)
def test_what_is_not_a_date_gets_its_reason(text, fault):
    assert read_date(text, COURSE, TODAY) == DateReading(fault=fault)


def test_an_empty_field_is_no_date_and_no_fault():
    assert read_date("  ", COURSE, TODAY) == DateReading()


@pytest.mark.parametrize("month", MONTHS)
def test_the_first_three_letters_of_a_month_are_enough(month):
    read = read_date(f"5 {month[:3]} 2027", COURSE, TODAY).day
    assert read is not None
    assert MONTHS[read.month - 1].startswith(month[:3])


@given(st.decimals(-10_000_000, 10_000_000, places=2))
def test_an_amount_that_is_shown_can_be_typed_back(value):
    assert read_number(written_number(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("13900", 13900),
        ("13 900", 13900),
        ("13.900", 13900),
        ("13 900,50", Decimal("13900.50")),
        ("1.234.567,5", Decimal("1234567.5")),
        ("1 072 kr", 1072),
        ("1072,-", 1072),
        ("7,5", Decimal("7.5")),
        ("7.5", Decimal("7.5")),
        ("50 %", 50),
        ("-200", -200),
        ("−200", -200),
    ],
)
def test_an_amount_is_read_however_it_is_typed(text, value):
    assert read_number(text) == value


@pytest.mark.parametrize("text", ["", "kr", "tolv", "1,2,3", "12a", "1.23.4"])
def test_what_is_not_a_number_is_none(text):
    assert read_number(text) is None


@given(DAYS, st.integers(-3, 3))
def test_the_nearest_century_wins(day, shift):
    near = day + timedelta(days=365 * shift)
    assert read_date(f"{day:%d.%m.%y}", COURSE, near).day == day
