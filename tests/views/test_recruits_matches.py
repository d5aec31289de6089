from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.searchable import fold, search_terms
from mih_desktop.views.recruits.matches import match_spans


def found_in(text: str, query: str) -> list[str]:
    return [text[a:b] for a, b in match_spans(text, search_terms(query))]


def test_a_part_of_a_word_is_marked_however_it_is_typed() -> None:
    assert found_in("Øyvind Bjørnstad", "oyv") == ["Øyv"]
    assert found_in("Øyvind Bjørnstad", "ØYV") == ["Øyv"]
    assert found_in("Wiśniewski", "wisn") == ["Wiśn"]


def test_a_letter_that_folds_to_two_is_marked_whole() -> None:
    assert found_in("Sæther", "sa") == ["Sæ"]
    assert found_in("Sæther", "et") == ["æt"]


def test_two_terms_are_marked_apart_and_touching_stretches_become_one() -> None:
    assert found_in("Bjørnstad-Haugland", "haug bj") == ["Bj", "Haug"]
    assert match_spans("aaaa", ("aa",)) == ((0, 4),)


def test_a_number_is_marked_across_its_spaces() -> None:
    assert found_in("591 40 663", "9140 66") == ["91 40 66"]


def test_nothing_is_marked_without_a_term_or_where_it_is_not_found() -> None:
    assert match_spans("Nyhus", ()) == ()
    assert match_spans("Nyhus", ("xyz",)) == ()


@given(st.text(max_size=40), st.text(max_size=6))
def test_marked_stretches_lie_in_order_inside_the_text(text: str, query: str) -> None:
    end = 0
    for first, last in match_spans(text, search_terms(query)):
        assert end <= first < last <= len(text)
        end = last


@given(st.text(alphabet="abcæøåÆØÅđéś ", min_size=1, max_size=20), st.data())
def test_what_is_taken_out_of_a_name_is_found_in_it(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    part = name[start : start + 3]
    if fold(part) and " " not in fold(part):
        assert match_spans(name, (fold(part),))
