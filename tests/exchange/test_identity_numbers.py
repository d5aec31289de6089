from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.exchange.identity_numbers import (
    MASK,
    birth_date_of,
    identity_number_in,
    is_valid,
    without_identity_numbers,
)

WEIGHTS = ((3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2))


def invented_number(
    born: date, individual: int, *, added_day: int = 0, added_month: int = 80
) -> str:
    """Return a number with right check digits; month + 80 marks one that nobody can have."""
    for offset in range(200):
        digits = f"{born.day + added_day:02}{born.month + added_month:02}{born.year % 100:02}"
        digits += f"{individual + offset:03}"
        for weights in WEIGHTS:
            rest = sum(int(d) * w for d, w in zip(digits, weights, strict=False)) % 11
            digits += str(-rest % 11)
        if len(digits) == 11:
            return digits
    raise AssertionError


NUMBER = invented_number(date(1985, 3, 15), 100)


def test_a_number_gives_the_birth_date():
    assert birth_date_of(NUMBER) == date(1985, 3, 15)
    assert is_valid(NUMBER)


@pytest.mark.parametrize(
    ("individual", "short_year", "year"),
    [(0, 30, 1930), (499, 99, 1999), (500, 54, 1854), (749, 99, 1899), (500, 10, 2010),
     (900, 40, 1940), (999, 99, 1999), (999, 39, 2039), (750, 5, 2005)],
)  # fmt: skip
def test_three_digits_tell_the_century(individual, short_year, year):
    assert birth_date_of(f"0101{short_year:02}{individual:03}00") == date(year, 1, 1)


@pytest.mark.parametrize(("day", "month"), [(40, 0), (0, 40), (0, 65), (40, 80)])
def test_other_series_of_numbers_are_known(day, month):
    digits = invented_number(date(1990, 12, 31), 120, added_day=day, added_month=month)
    assert birth_date_of(digits) == date(1990, 12, 31)


@pytest.mark.parametrize("digits", ["", "123", "99139012345", "310290123456", "1503851000x"])
def test_what_is_no_date_is_no_number(digits):
    assert birth_date_of(digits) is None
    assert not is_valid(digits)


@pytest.mark.parametrize("text", [f"f.nr {NUMBER}", f"{NUMBER[:6]} {NUMBER[6:]}", f"({NUMBER})"])
def test_a_number_in_a_text_is_found_and_masked(text):
    assert identity_number_in(text) == NUMBER
    assert NUMBER[6:] not in without_identity_numbers(text)
    assert MASK in without_identity_numbers(text)


def test_a_plain_date_and_five_digits_are_masked_also_with_wrong_check_digits():
    assert identity_number_in("150385 00000") == "15038500000"


@pytest.mark.parametrize(
    "text",
    [
        "+4746701234567",
        "46701234567",
        "004741147104",
        "150385",
        "1234567890123",
        "320185 12345",
        "",
    ],
)
def test_phone_numbers_and_other_digits_are_left_alone(text):
    assert without_identity_numbers(text) == text


@given(st.dates(date(1900, 1, 1), date(1999, 12, 31)), st.integers(0, 290))
def test_every_invented_number_is_masked_wherever_it_stands(born, individual):
    digits = invented_number(born, individual)
    assert birth_date_of(digits) == born
    assert digits not in without_identity_numbers(f"Ring {digits}, eller {digits[:6]}-{digits[6:]}")


@given(st.text(max_size=80))
def test_text_without_eleven_digits_is_never_changed(text):
    if sum(c.isdigit() for c in text) < 11:
        assert without_identity_numbers(text) == text


def test_eleven_digits_with_a_date_can_be_masked_whatever_their_check_digits():
    assert without_identity_numbers("f 15038500000.", also_unlikely=True) == f"f {MASK}."
    assert without_identity_numbers("f 15038500000.") == "f 15038500000."
