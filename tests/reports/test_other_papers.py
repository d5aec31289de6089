from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mih_desktop.domain.enums import MilestoneKind, MilestoneStatus, Phase
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.papers import CohortListContent, CohortListGroup, WheelSheetContent
from mih_desktop.domain.wording import source_text
from mih_desktop.reports.cohort_list import ROW_HEIGHTS, cohort_list
from mih_desktop.reports.marks import DONE, OPEN, OVERDUE, UNDER_WAY
from mih_desktop.reports.recovery_sheet import recovery_sheet
from mih_desktop.reports.wheel_list import look_of
from mih_desktop.reports.wheel_sheet import wheel_sheet
from tests.reports import paper_contents as contents
from tests.reports.reading import (
    assert_inside_type_area,
    assert_matches_golden,
    page_sizes,
    page_texts,
    reader,
    whole_text,
)


def listed(content: CohortListContent, row_height: float = ROW_HEIGHTS[0]) -> bytes:
    return cohort_list(content, source_text, row_height=row_height)


def wheel(content: WheelSheetContent) -> bytes:
    return wheel_sheet(content, source_text)


@pytest.mark.parametrize(
    ("name", "pdf"),
    [
        ("cohort_list", listed(contents.usual_list())),
        ("cohort_list_long", listed(contents.long_list())),
        ("cohort_list_empty", listed(contents.empty_list())),
        ("recovery", recovery_sheet(contents.recovery(), source_text)),
    ],
)
def test_the_words_are_those_of_the_golden_file(name: str, pdf: bytes) -> None:
    assert_matches_golden(name, pdf)
    assert_inside_type_area(pdf)


def test_the_wheels_list_on_a_sheet_of_its_own_is_that_of_the_golden_file() -> None:
    # The first page holds letters along arcs, whose order follows the wheel's geometry.
    many = replace(contents.usual_wheel(), milestones=contents.milestones(70))
    assert_matches_golden("wheel_list", wheel(many), first_page=2)


def test_each_paper_is_the_same_byte_for_byte() -> None:
    assert listed(contents.usual_list()) == listed(contents.usual_list())
    assert wheel(contents.usual_wheel()) == wheel(contents.usual_wheel())
    code = contents.recovery()
    assert recovery_sheet(code, source_text) == recovery_sheet(code, source_text)


# ------------------------------------------------------------------------------ cohort list


def test_thirty_men_break_over_pages_with_heads_and_group_name_repeated() -> None:
    pages = page_texts(listed(contents.long_list()))
    assert len(pages) == 2
    assert "forts." in pages[1]
    for page in pages:
        assert "Notat fra møtet" in page
        assert "FILTRERT" in page
        assert "ØVING" in page
        assert "bare klasse A" in page


def test_a_group_name_never_stands_alone_at_the_foot() -> None:
    for count in range(20, 30):
        group = CohortListGroup(name="Første", people=contents.HAVNES.people[:1] * count)
        content = replace(contents.usual_list(), groups=(group, contents.STORELVA))
        for page in page_texts(listed(content)):
            assert "Storelva kommune" not in page or "Lindeveien" in page


@pytest.mark.parametrize("row_height", ROW_HEIGHTS)
def test_higher_rows_take_more_pages_and_stay_inside(row_height: float) -> None:
    pdf = listed(contents.long_list(), row_height)
    assert_inside_type_area(pdf)
    assert len(page_texts(pdf)) == {8.7: 2, 11.0: 2, 14.0: 3}[row_height]


def test_what_is_missing_is_said_in_words() -> None:
    text = whole_text(listed(contents.usual_list()))
    for words in ("veileder ikke valgt", "praksisplass ikke valgt", "ikke avtalt", "5 fag"):
        assert words in text, words
    assert "7 elever, Vg2, klasse A og B" in text


def test_nobody_misses_a_placement_while_the_cohort_is_being_recruited() -> None:
    content = replace(contents.usual_list(), expects_placement=False)
    text = whole_text(listed(content))
    assert "praksisplass ikke valgt" not in text
    assert "Solbakken sykehjem" in text


def test_a_paper_made_by_nobody_says_only_the_day() -> None:
    nobody = replace(contents.MAKER, coordinator="")
    text = whole_text(listed(replace(contents.usual_list(), maker=nobody)))
    assert "Laget 02.03.2027 Menn i helse" in text
    assert "Laget 02.03.2027." in whole_text(wheel(replace(contents.usual_wheel(), maker=nobody)))
    code = recovery_sheet(replace(contents.recovery(), maker=nobody), source_text)
    assert "Laget for" not in whole_text(code)


def test_a_cohort_without_men_says_so() -> None:
    text = whole_text(listed(contents.empty_list()))
    assert "Ingen i listen" in text
    assert "0 elever" in text


def test_one_man_is_counted_in_the_singular_and_a_next_date_may_stand_alone() -> None:
    person = replace(contents.STORELVA.people[0], next_what="", given_name="", class_name="")
    content = replace(
        contents.usual_list(), groups=(CohortListGroup(name="Havnes", people=(person,)),)
    )
    text = whole_text(listed(content))
    assert "1 elev," in text
    assert "08.03." in text
    assert "Lone," not in text


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=60))
def test_any_name_can_stand_in_the_list(name: str) -> None:
    person = replace(contents.STORELVA.people[0], family_name=name, given_name=name, mentor=name)
    group = CohortListGroup(name=name, people=(person,))
    assert_inside_type_area(listed(replace(contents.usual_list(), groups=(group,), meeting=name)))


# ---------------------------------------------------------------------------- recovery code


def test_the_code_stands_in_its_groups_and_no_password_is_spoken_of_as_known() -> None:
    pdf = recovery_sheet(contents.recovery(), source_text)
    text = whole_text(pdf)
    for group in ("M 4 Q H", "7 T X B", "2 0 Z K", "9 W R A", "C 3 D E", "F 6 G V"):
        assert group in text
    assert "Menn i helse Vestmarka fylke" in text
    assert "2. mars 2027" in text
    assert "Inneholder personopplysninger" not in text
    assert len(page_texts(pdf)) == 1


def test_the_folder_is_left_out_when_it_is_not_known() -> None:
    text = whole_text(recovery_sheet(replace(contents.recovery(), store_folder=""), source_text))
    assert "Koden gjelder" not in text


# ------------------------------------------------------------------------------------ wheel


def test_the_wheel_lies_and_has_weeks_months_rings_and_the_day() -> None:
    pdf = wheel(contents.usual_wheel())
    assert page_sizes(pdf) == [(297, 210)]
    text = whole_text(pdf)
    for words in (
        "Årshjul 2027", "2. mars, uke 9", "34 dager til oppstart", "i dag", "39 i året",
        "hendelse", "varer over tid", "helligdag",
    ):  # fmt: skip
        assert words in text, words


def test_forty_milestones_stand_beside_the_wheel_and_more_get_a_sheet() -> None:
    usual = contents.usual_wheel()
    forty = wheel(replace(usual, milestones=contents.milestones(40)))
    assert len(page_texts(forty)) == 1
    assert_inside_type_area(forty)
    many = wheel(replace(usual, milestones=contents.milestones(80), filter_words="kull 2027",
                         is_practice=True))  # fmt: skip
    assert len(page_texts(many)) == 2
    assert "Hele listen: side 2" in whole_text(many)
    assert_inside_type_area(many)
    assert "FILTRERT" in page_texts(many)[1]
    crowd = wheel(replace(usual, milestones=contents.milestones(120)))
    assert len(page_texts(crowd)) == 3
    assert [i["/Title"] for i in reader(crowd).outline] == [
        "Årshjul 2027", "Milepæler", "Milepæler",
    ]  # fmt: skip


def test_nothing_disappears_from_a_crowded_wheel() -> None:
    pdf = wheel(replace(contents.usual_wheel(), milestones=contents.milestones(80)))
    words = page_texts(pdf)[1].split()
    for number in range(1, 81):
        assert str(number) in words


def test_an_empty_wheel_says_that_the_year_has_no_milestones() -> None:
    pdf = wheel(replace(contents.usual_wheel(), milestones=(), cohorts=()))
    assert "Ingen milepæler i året" in whole_text(pdf)
    assert "til oppstart" not in whole_text(pdf)


def test_another_year_has_no_today() -> None:
    text = whole_text(wheel(replace(contents.usual_wheel(), year=2029)))
    assert "i dag" not in text
    assert "uke 9" not in text


def test_a_title_names_its_cohort_when_there_are_several() -> None:
    rows = contents.milestones(4)
    rows = (replace(rows[0], cohort_id=CohortId(2), title="Skolestart"),
            replace(rows[1], cohort_id=None), *rows[2:])  # fmt: skip
    text = whole_text(wheel(replace(contents.usual_wheel(), milestones=rows)))
    assert "Skolestart, kull 2026" in text


def test_one_day_is_in_the_singular() -> None:
    maker = replace(contents.MAKER, made_on=date(2027, 4, 4))
    text = whole_text(wheel(replace(contents.usual_wheel(), maker=maker)))
    assert "1 dag til oppstart" in text


@pytest.mark.parametrize("day", [date(2027, n, 3) for n in range(1, 13)])
def test_the_flag_of_today_stays_on_the_sheet_all_year(day: date) -> None:
    maker = replace(contents.MAKER, made_on=day)
    assert_inside_type_area(wheel(replace(contents.usual_wheel(), maker=maker)))


def test_the_look_of_a_milestone_follows_status_and_day() -> None:
    row = contents.milestones(1)[0]
    ahead = replace(row, starts_on=date(2027, 6, 1), status=MilestoneStatus.NOT_STARTED)
    today = date(2027, 3, 2)
    assert look_of(ahead, today) is OPEN
    assert look_of(replace(ahead, status=MilestoneStatus.IN_PROGRESS), today) is UNDER_WAY
    assert look_of(replace(ahead, status=MilestoneStatus.DONE), today) is DONE
    assert look_of(ahead, date(2027, 6, 2)) is OVERDUE


def test_phases_that_go_on_past_new_year_are_drawn_whole_in_both_years() -> None:
    for year in (2025, 2026, 2027, 2028):
        pdf = wheel(replace(contents.usual_wheel(), year=year))
        assert f"Årshjul {year}" in whole_text(pdf)


def test_a_deadline_under_way_and_a_late_stretch_are_drawn() -> None:
    rows = tuple(
        replace(row, kind=kind, status=status, starts_on=date(2027, 1, 10 + n),
                ends_on=date(2027, 2, 1) if kind is MilestoneKind.SPAN else None)
        for n, (row, kind, status) in enumerate(
            zip(
                contents.milestones(3),
                (MilestoneKind.DEADLINE, MilestoneKind.SPAN, MilestoneKind.EVENT),
                (MilestoneStatus.IN_PROGRESS, MilestoneStatus.NOT_STARTED,
                 MilestoneStatus.NOT_RELEVANT),
                strict=True,
            )
        )
    )  # fmt: skip
    text = whole_text(wheel(replace(contents.usual_wheel(), milestones=rows)))
    assert "2 forfalt" in text


def test_certified_at_new_year_is_drawn_in_white_on_black() -> None:
    cohort = contents.COHORTS[0]
    spans = tuple(
        replace(span, ends_on=date(2028, 2, 1)) if span.phase is Phase.CERTIFIED else span
        for span in cohort.phases
    )
    content = replace(contents.usual_wheel(), cohorts=(replace(cohort, phases=spans),))
    assert_inside_type_area(wheel(content))


@settings(max_examples=10, deadline=None)
@given(st.text(max_size=60))
def test_any_title_can_stand_in_the_list_of_the_wheel(title: str) -> None:
    rows = tuple(replace(row, title=title) for row in contents.milestones(3))
    assert_inside_type_area(wheel(replace(contents.usual_wheel(), milestones=rows)))
