from __future__ import annotations

import math
import re

from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.storage import recovery_code
from mih_desktop.storage.recovery_code import ALPHABET, is_well_formed, new_code, normalised

SYMBOLS = st.text(ALPHABET, min_size=recovery_code.LENGTH - 1, max_size=recovery_code.LENGTH - 1)


def whole(symbols: str) -> str:
    return next(symbols + last for last in ALPHABET if is_well_formed(symbols + last))


def test_a_code_is_six_groups_of_four_and_hard_to_guess():
    assert re.fullmatch(r"([0-9A-Z]{4}-){5}[0-9A-Z]{4}", new_code())
    assert math.log2(len(ALPHABET)) * (recovery_code.LENGTH - 1) >= 110


def test_no_symbol_looks_like_another():
    assert not set("OILSU") & set(ALPHABET)


def test_two_codes_differ():
    assert new_code() != new_code()


@given(SYMBOLS)
def test_a_code_is_read_however_it_is_typed(symbols: str):
    code = whole(symbols)
    sloppy = recovery_code.printed(code).lower().replace("0", "o").replace("1", "l")
    sloppy = sloppy.replace("5", "s").replace("v", "u")
    assert normalised("  " + sloppy.replace("-", " – ") + "\n") == code
    assert is_well_formed(sloppy)


@given(SYMBOLS, st.integers(0, recovery_code.LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_symbol_is_seen(symbols: str, place: int, other: str):
    code = whole(symbols)
    slip = code[:place] + other + code[place + 1 :]
    assert is_well_formed(slip) == (slip == code)


@given(SYMBOLS, st.data())
def test_two_symbols_that_changed_places_are_seen(symbols: str, data: st.DataObject):
    code = whole(symbols)
    places = st.integers(0, len(code) - 1)
    one, two = data.draw(places), data.draw(places)
    swapped = list(code)
    swapped[one], swapped[two] = swapped[two], swapped[one]
    assert is_well_formed("".join(swapped)) == ("".join(swapped) == code)


@given(st.text())
def test_anything_typed_is_answered(typed: str):
    if is_well_formed(typed):
        assert len(normalised(typed)) == recovery_code.LENGTH


def test_a_code_too_short_or_too_long_is_not_one():
    code = new_code()
    assert not is_well_formed("")
    assert not is_well_formed(code[:-1])
    assert not is_well_formed(code + "A")
