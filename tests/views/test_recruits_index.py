from __future__ import annotations

from datetime import date, timedelta

import pytest

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.ids import CohortId, RecruitId
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.people import RecruitRow
from mih_desktop.domain.searchable import search_text
from mih_desktop.views.recruits.recruit_index import RecruitIndex, is_not_followed_up, place_now

TODAY = date(2027, 3, 2)


def man(
    number: int, family: str, given: str = "", *, phone: str = "", **fields: object
) -> RecruitRow:
    values: dict[str, object] = {"phase": Phase.VG2, **fields}
    return RecruitRow(
        id=RecruitId(number),
        version=1,
        family_name=family,
        given_name=given,
        phone=phone,
        search=search_text(given, family, phones=(phone,)),
        **values,  # type: ignore[arg-type]
    )


MEN = (
    man(1, "Dalseth", "Roar", phone="59077041", municipality="Havnes", phase=Phase.APPRENTICE,
        last_follow_up_on=TODAY - timedelta(days=8), next_on=date(2027, 4, 5),
        cohort_id=CohortId(1), economy_signed_on=TODAY),
    man(2, "Nyhus", "Øyvind", phone="59036498", nav_office="NAV Storelva", phase=Phase.INTERVIEW,
        cohort_id=CohortId(2)),
    man(3, "Okafor", "Emeka", phone="59190351", placement="Furuheim omsorgssenter",
        last_follow_up_on=TODAY - timedelta(days=31), missing_subjects=2, cohort_id=CohortId(1),
        next_on=date(2027, 2, 26), municipality="Åsvik"),
    man(4, "Saleh", "Karim", phase=Phase.LEFT),
    man(5, "Ødegård", "Leif", phase=Phase.CERTIFIED, economy_signed_on=TODAY),
    man(6, "Ås", "Jan", is_reserve=True, phase=Phase.INFO_MEETING),
)  # fmt: skip


@pytest.fixture
def index() -> RecruitIndex:
    return RecruitIndex(MEN, TODAY, 30)


def numbers(rows: list[RecruitRow]) -> list[int]:
    return [int(row.id) for row in rows]


def asked(index: RecruitIndex, **query: object) -> list[int]:
    wanted = RecruitQuery(**{"listing": RecruitListFilter.ALL, **query})  # type: ignore[arg-type]
    return numbers(index.narrowed(wanted))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("oyv", [2]),
        ("590 36 4", [2]),
        ("+47 590 36 498", [2]),
        ("furuh", [3]),
        ("nav stor", [2]),
        ("+47", [1, 2, 3, 4, 5, 6]),
        ("emeka furu", [3]),
        ("emeka havnes", []),
        ("", [1, 2, 3, 4, 5, 6]),
    ],
)
def test_a_man_is_found_by_name_number_and_place(
    index: RecruitIndex, text: str, expected: list[int]
) -> None:
    assert asked(index, text=text) == expected


@pytest.mark.parametrize(
    ("listing", "expected"),
    [
        (RecruitListFilter.ACTIVE, [1, 2, 3, 6]),
        (RecruitListFilter.NOT_FOLLOWED_UP, [3]),
        (RecruitListFilter.ECONOMY_UNSIGNED, [2, 3, 6]),
        (RecruitListFilter.SUBJECTS_MISSING, [3]),
        (RecruitListFilter.RESERVE, [6]),
        (RecruitListFilter.LEFT, [4]),
        (RecruitListFilter.ALL, [1, 2, 3, 4, 5, 6]),
    ],
)
def test_each_ready_made_filter_holds_its_men_and_counts_them(
    index: RecruitIndex, listing: RecruitListFilter, expected: list[int]
) -> None:
    assert asked(index, listing=listing) == expected
    assert index.counts()[listing] == len(expected)


def test_filters_narrow_together(index: RecruitIndex) -> None:
    assert asked(index, cohort_id=CohortId(1)) == [1, 3]
    assert asked(index, cohort_id=CohortId(1), phase=Phase.APPRENTICE) == [1]
    assert asked(index, municipality="Åsvik", text="oka") == [3]
    assert index.counts(CohortId(2))[RecruitListFilter.ACTIVE] == 1


def test_the_order_of_names_is_the_order_they_were_read_in(index: RecruitIndex) -> None:
    assert [index.name_order(row) for row in MEN] == list(range(len(MEN)))


def test_a_man_is_where_his_placement_is_else_at_nav_else_at_home() -> None:
    assert [place_now(row) for row in MEN[:3]] == [
        "Havnes",
        "NAV Storelva",
        "Furuheim omsorgssenter",
    ]


def test_one_who_was_spoken_with_exactly_the_limit_ago_counts_as_not_followed_up() -> None:
    spoken = man(9, "A", last_follow_up_on=TODAY - timedelta(days=30))
    assert is_not_followed_up(spoken, TODAY, 30)
    assert not is_not_followed_up(spoken, TODAY, 31)
    assert is_not_followed_up(man(9, "A"), TODAY, 30)
    assert not is_not_followed_up(man(9, "A", phase=Phase.INTERESTED), TODAY, 30)


def test_municipalities_come_in_norwegian_order(index: RecruitIndex) -> None:
    assert index.municipalities() == ["Havnes", "Åsvik"]
