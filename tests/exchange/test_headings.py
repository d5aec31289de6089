from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.importing import (
    ColumnField,
    ImportAnswers,
    SheetChoice,
    SheetKind,
    SheetReading,
)
from mih_desktop.exchange.grid import open_workbook
from mih_desktop.exchange.headings import column_letter, read_sheet
from mih_desktop.exchange.settling import settled_contacts
from tests.exchange.workbooks import read, workbook

F = ColumnField


def sheet(rows, choice=None) -> SheetReading:
    return read_sheet(open_workbook(workbook({"Ark": rows}), "x.xlsx").grids[0], choice)


def fields(read_as: SheetReading) -> list[ColumnField]:
    return [column.field for column in read_as.columns]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (
            ["Nr", "Etternavn, fornavn", "Født", "Mobil", "E-post", "Kommune", "NAV-kontor",
             "NAV-veileder", "Ytelse", "Praksisplass", "Veileder", "Fellesfag mangler", "Status",
             "Merknad"],
            [F.NUMBER, F.NAME, F.BIRTH_DATE, F.PHONE, F.EMAIL, F.MUNICIPALITY, F.NAV_OFFICE,
             F.NAV_ADVISER, F.BENEFIT, F.PLACEMENT, F.MENTOR, F.SUBJECTS, F.STATUS, F.REMARK],
        ),
        (
            ["Etternamn", "Fornamn", "Fødd", "Telefon", "Bustadkommune", "NAV-rettleiar", "Yting",
             "Praksisstad", "Rettleiar", "Klasse", "Merknadar"],
            [F.FAMILY_NAME, F.GIVEN_NAME, F.BIRTH_DATE, F.PHONE, F.MUNICIPALITY, F.NAV_ADVISER,
             F.BENEFIT, F.PLACEMENT, F.MENTOR, F.CLASS_NAME, F.REMARK],
        ),
        (
            ["Surname", "First name", "Date of birth", "Mobile", "E-mail", "Municipality",
             "NAV office", "Adviser NAV", "Benefit", "Placement", "Mentor", "Status", "Comments"],
            [F.FAMILY_NAME, F.GIVEN_NAME, F.BIRTH_DATE, F.PHONE, F.EMAIL, F.MUNICIPALITY,
             F.NAV_OFFICE, F.UNREAD, F.BENEFIT, F.PLACEMENT, F.MENTOR, F.STATUS, F.REMARK],
        ),
        (
            ["NAVN", "FØDSELSNR.", "TLF.NR", "Barn", "Førerkort", "Hørt om oss"],
            [F.NAME, F.IDENTITY_NUMBER, F.PHONE, F.ADDED_TO_REMARK, F.ADDED_TO_REMARK, F.HEARD_OF],
        ),
    ],
)  # fmt: skip
def test_headings_in_three_languages_are_known(headings, expected):
    read_as = sheet([headings, ["x"] * len(headings)])
    assert read_as.kind is SheetKind.PARTICIPANTS
    assert fields(read_as) == expected


@pytest.mark.parametrize("above", [0, 3, 25])
def test_the_headings_are_found_below_titles(above):
    rows = [["MENN I HELSE"], *[[] for _ in range(above)], ["Navn", "Født"], ["Vik, Kåre", "1985"]]
    assert sheet(rows).header_row == above + 2


def test_headings_too_far_down_are_not_looked_for():
    assert sheet([["x"]] * 40 + [["Navn", "Født"]]).kind is SheetKind.UNREAD


def test_line_breaks_in_a_heading_do_not_matter():
    assert fields(sheet([["Navn", "NAV-\nkontor"], ["a", "b"]])) == [F.NAME, F.NAV_OFFICE]


def test_a_heading_that_only_holds_the_words_is_not_certain():
    columns = sheet([["Navn", "Telefon privat", "Født"], ["a", "1", "2"]]).columns
    assert (columns[1].field, columns[1].is_certain) == (F.PHONE, False)


def test_an_uncertain_column_is_a_doubt_that_the_column_choice_settles():
    rows = [["Navn", "Telefon privat", "Født"], ["Vik, Kåre", "45075291", "15.3.1985"]]
    doubt = read(rows).doubts[0]
    assert doubt.question == "Kolonnen «Telefon privat» er lest som telefon. Stemmer det?"
    assert doubt.choices == ()
    assert settled_contacts(read(rows), ImportAnswers()) == ()
    settled = read(rows, choices={0: SheetChoice(fields={1: F.PHONE})})
    assert settled.doubts == ()


def test_a_bare_veileder_without_nav_beside_it_is_not_certain():
    assert sheet([["Navn", "Veileder"], ["a", "b"]]).columns[1].is_certain is False
    assert sheet([["Navn", "NAV-veileder", "Veileder"], ["a"] * 3]).columns[2].is_certain


def test_of_two_columns_for_one_field_the_first_is_read():
    assert fields(sheet([["Navn", "Mobil", "Telefon"], ["a", "1", "2"]])) == [
        F.NAME, F.PHONE, F.UNREAD,
    ]  # fmt: skip


def test_a_column_without_heading_is_kept_with_its_letter():
    columns = sheet([["Navn", None, "Født"], ["a", "noe", "b"]]).columns
    assert (columns[1].letter, columns[1].heading, columns[1].field) == ("B", "", F.UNREAD)


def test_an_empty_column_is_left_out():
    assert len(sheet([["Navn", None, "Født"], ["a", None, "b"]]).columns) == 2


def test_samples_are_three_different_values_without_identity_numbers():
    rows = [["Navn", "Født"], *[["a", v] for v in ("1", "1", "150385 12345", "3", "4")]]
    assert sheet(rows).columns[1].samples == ("1", "[fødselsnummer]", "3")


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([["Hvem", "Rolle", "Tlf", "Epost"], ["a", "b", "1", "c"]], SheetKind.CONTACTS),
        ([["Navn", "Virksomhet", "Telefon"], ["a", "b", "1"]], SheetKind.CONTACTS),
        ([["Hva", "Når"], ["a", "b"]], SheetKind.DATES),
        ([["Aktivitet", "Fra", "Til"], ["a", "b", "c"]], SheetKind.DATES),
        ([["Budsjett", "Kroner"], ["a", "1"]], SheetKind.UNREAD),
    ],
)
def test_the_kind_of_a_sheet_is_told_from_its_headings(rows, kind):
    assert sheet(rows).kind is kind


def test_the_user_may_choose_kind_headings_and_columns():
    rows = [["Liste"], ["Hvem", "Alder", "Ring"], ["Vik, Kåre", "41", "45075291"]]
    choice = SheetChoice(
        kind=SheetKind.PARTICIPANTS, header_row=2, fields={0: F.NAME, 2: F.PHONE}, is_taken=True
    )
    read_as = sheet(rows, choice)
    assert (read_as.kind, read_as.header_row) == (SheetKind.PARTICIPANTS, 2)
    assert fields(read_as) == [F.NAME, F.UNREAD, F.PHONE]


def test_a_list_without_headings_is_read_by_chosen_columns():
    choice = SheetChoice(kind=SheetKind.PARTICIPANTS, header_row=0, fields={0: F.NAME, 1: F.PHONE})
    reading = read([["Vik, Kåre", "45075291"]], choices={0: choice})
    assert reading.people[0].recruit.phone == "45075291"
    assert reading.sheets[0].header_row == 0


def test_a_field_that_the_kind_of_sheet_has_not_is_not_taken():
    choice = SheetChoice(fields={0: F.WHEN})
    assert fields(sheet([["Navn", "Født"], ["a", "b"]], choice))[0] is F.NAME


def test_a_sheet_chosen_as_unread_has_no_columns():
    choice = SheetChoice(kind=SheetKind.UNREAD)
    assert sheet([["Navn", "Født"], ["a", "b"]], choice).columns == ()


@pytest.mark.parametrize(("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_columns_are_named_as_in_excel(index, letters):
    assert column_letter(index) == letters


@given(st.lists(st.lists(st.text(max_size=15), max_size=6), max_size=6))
def test_any_rows_can_be_looked_through(rows):
    cleaned = [[("".join(c for c in v if c.isprintable())) or None for v in row] for row in rows]
    content = workbook({"a": [["x"], *cleaned]})
    for grid in open_workbook(content, "x.xlsx").grids:
        read_sheet(grid)
