from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain import formats

DAY = date(2027, 3, 4)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (formats.long_date(DAY), "4. mars 2027"),
        (formats.day_and_month(DAY), "4. mars"),
        (formats.short_day_and_month(date(2027, 2, 19)), "19. feb."),
        (formats.table_date(DAY), "04.03.2027"),
        (formats.table_date(None), "–"),
        (formats.table_day(DAY), "04.03"),
        (formats.weekday_date(DAY), "Torsdag 4. mars"),
        (formats.short_weekday_date(DAY), "tor. 4. mars"),
        (formats.month_and_year(DAY), "mars 2027"),
        (formats.clock_time(time(9, 5)), "09.05"),
        (formats.plural(1, "dag", "dager"), "1 dag"),
        (formats.plural(0, "dag", "dager"), "0 dager"),
    ],
)
def test_dates_and_counts_are_written_the_norwegian_way(written: str, expected: str):
    assert written == expected


def test_weeks_are_counted_by_the_standard_also_in_a_year_of_53():
    assert formats.week_number(date(2026, 12, 31)) == 53
    assert formats.week_number(date(2027, 1, 1)) == 53
    assert formats.week_number(date(2027, 1, 4)) == 1


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (Decimal("20395.49"), "20\u202f395\u202fkr"),
        (Decimal("20395.50"), "20\u202f396\u202fkr"),
        (0, "0\u202fkr"),
        (-14400, "\u221214\u202f400\u202fkr"),
        (1234567, "1\u202f234\u202f567\u202fkr"),
        (None, "–"),
    ],
)
def test_kroner_are_whole_with_thin_spaces_and_a_true_minus(amount, expected: str):
    assert formats.kroner(amount) == expected


def test_kroner_without_the_unit():
    assert formats.kroner(1072, unit=False) == "1\u202f072"


@given(st.integers(-(10**12), 10**12))
def test_kroner_read_back_give_the_amount(amount: int):
    bare = formats.kroner(amount, unit=False).replace("\u202f", "").replace("\u2212", "-")
    assert int(bare) == amount


@pytest.mark.parametrize(
    ("value", "expected"),
    [(Decimal("7.50"), "7,5"), (Decimal(20), "20"), (Decimal("-0.25"), "\u22120,25"), (100, "100")],
)
def test_decimals_have_a_comma_and_no_idle_zeros(value, expected: str):
    assert formats.decimal_number(value) == expected


@pytest.mark.parametrize(
    ("typed", "stored", "shown"),
    [
        ("+47 591 40 663", "59140663", "591\u00a040\u00a0663"),
        ("004759140663", "59140663", "591\u00a040\u00a0663"),
        ("59 14 06 63", "59140663", "591\u00a040\u00a0663"),
        ("+46 70 123 45 67", "+46701234567", "+46701234567"),
        ("110", "110", "110"),
        ("ukjent", "ukjent", "ukjent"),
        (" 591 40 663,  mor ", "591 40 663, mor", "591 40 663, mor"),
    ],
)
def test_phone_numbers_are_stored_bare_and_shown_grouped(typed: str, stored: str, shown: str):
    assert formats.normalised_phone(typed) == stored
    assert formats.phone(stored) == shown


@pytest.mark.parametrize(
    ("born", "day", "years"),
    [
        (date(1990, 3, 4), date(2027, 3, 3), 36),
        (date(1990, 3, 4), date(2027, 3, 4), 37),
        (date(2000, 2, 29), date(2027, 2, 28), 26),
        (date(2000, 2, 29), date(2027, 3, 1), 27),
    ],
)
def test_age_turns_on_the_birthday(born: date, day: date, years: int):
    assert formats.age_on(born, day) == years


def _english(context: str, text: str) -> str:
    return {
        "mars": "March",
        "okt.": "Oct.",
        "{day}. {month} {year}": "{day} {month} {year}",
        "{day}. {month}": "{day} {month}",
        "{first}.–{last}": "{first}–{last}",
    }.get(text, text)


def test_dates_in_words_follow_the_language_handed_in() -> None:
    day = date(2026, 3, 14)
    assert formats.long_date(day, _english) == "14 March 2026"
    assert formats.day_and_month(day, _english) == "14 March"
    assert formats.short_day_and_month(date(2026, 10, 2), _english) == "2 Oct."
    assert formats.month_and_year(day, _english) == "March 2026"
    assert formats.days_of_month(date(2026, 3, 1), day, _english) == "1–14 March 2026"
    assert formats.days_of_month(date(2026, 3, 1), day) == "1.–14. mars 2026"
