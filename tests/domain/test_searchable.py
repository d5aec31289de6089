from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.searchable import fold, search_terms, search_text, sort_key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Øyvind", "oyvind"),
        ("HÆTTA", "haetta"),
        ("Đorđević", "dordevic"),
        ("Máhtte  Ánte", "mahtte ante"),
        ("Åge", "age"),
        ("Wiśniewski", "wisniewski"),
        ("Łukasz", "lukasz"),
        ("Ŧŋ", "tn"),
        ("Groß", "gross"),
    ],
)
def test_letters_are_folded_to_plain_ones(text: str, folded: str):
    assert fold(text) == folded


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(text: str):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcdeøæåáđŧŋ ÆØÅ", min_size=1, max_size=30))
def test_every_term_of_a_name_finds_it(name: str):
    column = search_text(name)
    assert all(term in column for term in search_terms(name))


@pytest.mark.parametrize("typed", ["454 32 319", "45432319", "+45432319", "454"])
def test_digits_typed_apart_are_one_term(typed: str):
    (term,) = search_terms(typed)
    assert term in search_text("Øyvind", phones=("454 32 319",))


def test_a_country_code_is_not_searched_for():
    assert search_terms("0047 454 32 319") == ("45432319",)


def test_empty_parts_leave_no_space():
    assert search_text("", "Vik", "") == "vik"
    assert search_terms("  ") == ()


def test_names_sort_as_in_norwegian():
    names = ["Ådland", "Øyen", "Ærlig", "Zahl", "Aas", "Ek", "Éide", "Čállo"]
    assert sorted(names, key=sort_key) == [
        "Aas", "Čállo", "Éide", "Ek", "Zahl", "Ærlig", "Øyen", "Ådland"
    ]  # fmt: skip


def test_the_family_name_weighs_before_the_given():
    assert sort_key("Vik", "Åge") < sort_key("Viken", "Arne")
