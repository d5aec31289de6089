from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.reports.fonts import known_letters, regular, semibold, width
from mih_desktop.reports.text import (
    ELLIPSIS,
    LONGEST_TEXT,
    UNKNOWN_LETTER,
    Run,
    clean,
    cut_line,
    ellipsised,
    line_width,
    wrapped,
    wrapped_runs,
)

BODY = regular(9)
STRONG = semibold(9)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Máret Čáhppesŧjok, Øvre Ŋjárga", "Máret Čáhppesŧjok, Øvre Ŋjárga"),
        ("A\u030asne", "Åsne"),
        ("Ola\tNordmann\r\nhjemme", "Ola Nordmann hjemme"),
        ("null\x00byte\x07", "nullbyte"),
        ("abc\u202edcba\u2066x\u200fy", "abcdcbaxy"),
        ("fil\u00adm\u200b", "film"),
        ("e\u2011post", "e-post"),
        ("12\u202f345\u00a0kr", "12\u00a0345\u00a0kr"),
        ("glad 😀😀👨‍👩‍👧 fjes", f"glad {UNKNOWN_LETTER} fjes"),
        ("漢字", UNKNOWN_LETTER),
        ("Ｆｕｌｌ", "Full"),
        ("☎️ 12", f"{UNKNOWN_LETTER} 12"),
        ("ugyldig \ud800 tegn", "ugyldig tegn"),
        ("\ufffd", UNKNOWN_LETTER),
        ("a\u20dd", "a"),
        ("", ""),
    ],
)
def test_text_is_composed_and_only_what_acts_is_taken_away(typed: str, printed: str) -> None:
    assert clean(typed) == printed


@pytest.mark.parametrize(
    "typed",
    [
        "<b>ikke fet</b>",
        '<img src="/etc/hostname"/>',
        "x <y> z & «w» &amp; &#65;",
        "{estimate} %s {0}",
        '<a href="javascript:alert(1)">klikk</a>',
    ],
)
def test_markup_is_left_as_the_letters_it_is(typed: str) -> None:
    assert clean(typed) == typed


def test_a_pile_of_accents_keeps_two() -> None:
    assert len(clean("a" + "\u0301\u0323" * 50)) <= 4


def test_a_megabyte_is_cut_with_an_ellipsis() -> None:
    cleaned = clean("Aå " * 350_000)
    assert len(cleaned) <= LONGEST_TEXT + 1
    assert cleaned.endswith(ELLIPSIS)


@given(st.text())
def test_whatever_is_typed_comes_out_drawable_and_stays_the_same_when_cleaned_again(
    typed: str,
) -> None:
    cleaned = clean(typed)
    assert clean(cleaned) == cleaned
    for letter in cleaned:
        assert ord(letter) in known_letters()
        assert unicodedata.category(letter) not in {"Cc", "Cf", "Cs"}


@given(st.text(st.characters(codec="latin-1", categories=["L", "N"]), max_size=200))
def test_letters_and_figures_of_norwegian_are_never_lost(typed: str) -> None:
    assert clean(typed) == unicodedata.normalize("NFC", typed)


@given(st.text(max_size=300), st.floats(5, 120), st.integers(1, 4))
def test_no_line_is_wider_than_its_room_and_there_are_never_too_many(
    typed: str, room: float, most: int
) -> None:
    lines = wrapped(typed, BODY, room, most)
    assert len(lines) <= most
    for line in lines:
        assert width(line, BODY) <= room + 0.001 or line == ELLIPSIS


@given(st.lists(st.text(st.sampled_from("abcæøå -"), max_size=12), max_size=6), st.floats(140, 190))
def test_wrapping_without_a_limit_loses_no_word(parts: list[str], room: float) -> None:
    runs = [Run(part, BODY if n % 2 else STRONG) for n, part in enumerate(parts)]
    together = "".join(part.text for line in wrapped_runs(runs, room) for part in line)
    letters = "".join(parts)
    assert together.replace(" ", "") == letters.replace(" ", "")


def test_lines_break_at_spaces_and_after_hyphens_between_letters_only() -> None:
    lines = wrapped("Bjørnstad-Haugland 2-3 vakter, 12\u202f345\u202fkr, -5", BODY, 19.5)
    assert lines == ("Bjørnstad-", "Haugland 2-3", "vakter,", "12\u00a0345\u00a0kr, -5")


def test_a_word_that_is_wider_than_the_room_is_cut_and_not_broken() -> None:
    lines = wrapped("Menneskerettighetsorganisasjonen vant", BODY, 20)
    assert lines[0].startswith("Mennesk")
    assert lines[0].endswith(ELLIPSIS)
    assert lines[1:] == ("vant",)


def test_runs_without_a_space_between_them_stay_together() -> None:
    lines = wrapped_runs((Run("Sørbøen", STRONG), Run(", Jan Petter", BODY)), 16)
    assert ["".join(r.text for r in line) for line in lines] == ["Sørbøen,", "Jan Petter"]


def test_neighbouring_runs_of_one_style_become_one() -> None:
    lines = wrapped_runs((Run("en ", BODY), Run("to", BODY), Run(" tre", STRONG)), 60)
    assert lines == ((Run("en to", BODY), Run(" tre", STRONG)),)


def test_what_fits_is_not_cut() -> None:
    assert ellipsised("Solbakken sykehjem", BODY, 60) == "Solbakken sykehjem"
    line = (Run("Jan", STRONG), Run(" Petter", BODY))
    assert cut_line(line, line_width(line)) == line


def test_a_line_of_runs_is_cut_in_the_run_that_crosses_the_edge() -> None:
    line = (Run("Sørbøen,", STRONG), Run(" Jan Petter Kristoffer", BODY))
    cut = cut_line(line, 30)
    assert cut[0].text == "Sørbøen,"
    assert cut[1].text.endswith(ELLIPSIS)
    assert line_width(cut) <= 30.001


def test_an_empty_text_gives_no_lines() -> None:
    assert wrapped("  ", BODY, 30) == ()
