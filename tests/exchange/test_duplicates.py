from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.importing import ImportAnswers, SheetChoice
from mih_desktop.exchange.duplicates import name_key
from mih_desktop.exchange.settling import settled_people
from tests.exchange.workbooks import questions, read

HEAD = ["Navn", "Født", "Mobil", "E-post", "Status", "Kommune"]
MYHRE = ["Myhre, Petter", "16.03.90", "40189555", "p@b.no", "Rekrutt", "Hå"]


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (["MYHRE, PETTER", "16.3.1990", "", "", "Rekrutt"], "samme navn og fødselsdato"),
        (["Petter Myhre", date(1990, 3, 16), "", "", "Rekrutt"], "samme navn og fødselsdato"),
        (["Myhre, Petter", "", "+47 401 89 555", "", "Rekrutt"], "samme navn og telefon"),
        (["Myhre, Petter", "", "", "P@B.NO", "Rekrutt"], "samme navn og e-post"),
    ],
)
def test_the_second_row_of_one_man_is_a_double(other, reason):
    reading = read([HEAD, MYHRE, other])
    (double,) = reading.duplicates
    assert len(reading.unique_people) == 1
    assert (double.ref.row, double.duplicate_of.row, double.duplicate_reason) == (3, 2, reason)
    assert not double.is_taken


def test_a_double_raises_no_questions_of_its_own():
    other = ["MYHRE, PETTER", "16.3.1990", "40189555 / 51616161", "", "ukjent status", "Hå"]
    reading = read([HEAD, MYHRE, other])
    assert reading.doubts == ()


@pytest.mark.parametrize(
    "other",
    [
        ["Myhre, Petter", "17.03.90", "51616161", "", "Rekrutt"],
        ["Myhre, Per", "16.03.90", "40189555", "", "Rekrutt"],
    ],
)
def test_other_men_are_no_doubles(other):
    reading = read([HEAD, MYHRE, other])
    assert reading.duplicates == ()
    assert reading.doubts == ()


def test_the_same_name_with_nothing_to_tell_them_apart_is_asked_about():
    reading = read([HEAD, MYHRE, ["Myhre, Petter", "", "51616161", "", "Rekrutt"]])
    assert questions(reading) == ["Samme navn som rad 2. Er det to ulike personer?"]
    answers = ImportAnswers(chosen={reading.doubts[0].key: 1})
    assert [p.is_taken for p in settled_people(reading, answers)] == [True, False]


def test_what_only_the_double_says_is_filled_in_and_asked_about():
    first = ["Myhre, Petter", "16.03.90", "", "", "Rekrutt", "Hå"]
    double = ["MYHRE, PETTER", "16.03.90", "40189555", "", "Rekrutt", "Time"]
    reading = read([HEAD, first, double])
    assert questions(reading) == [
        "Dobbeltraden 3 sier «40189555». Hva er rett?", "Dobbeltraden 3 sier «Time». Hva er rett?"
    ]  # fmt: skip
    recruit = reading.people[0].recruit
    assert (recruit.phone, recruit.municipality) == ("40189555", "Hå")
    answers = ImportAnswers(chosen={d.key: 1 for d in reading.doubts})
    other = settled_people(reading, answers)[0].recruit
    assert (other.phone, other.municipality) == ("", "Time")


def test_doubles_are_found_across_sheets():
    choices = {0: SheetChoice(is_taken=True), 1: SheetChoice(is_taken=True)}
    reading = read([HEAD, MYHRE], more={"Reserver": [HEAD, MYHRE]}, choices=choices)
    assert reading.duplicates[0].ref.sheet == 1
    double = ["Myhre, Petter", "", "", "", "Rekrutt", "Time"]
    reading = read([HEAD, MYHRE], more={"Reserver": [HEAD, double]}, choices=choices)
    assert questions(reading) == ["Samme navn som rad 2 (Kull 2026). Er det to ulike personer?"]


def test_a_question_about_several_rows_leaves_doubles_out():
    shouted = ["VIK, KÅRE", "1.1.85", "", "", "Rekrutt"]
    reading = read([HEAD, MYHRE, shouted, ["MYHRE, PETTER", "16.03.90", "", "", "Rekrutt"]])
    (doubt,) = reading.doubts
    assert [ref.row for ref in doubt.refs] == [3]
    assert {c.ref.row for choice in doubt.choices for c in choice.changes} == {3}


@given(st.lists(st.text(alphabet="abcøåÆ -", min_size=1, max_size=8), min_size=1, max_size=4))
def test_the_order_of_names_does_not_matter(words):
    assert name_key(" ".join(words), "") == name_key("", " ".join(reversed(words)))
