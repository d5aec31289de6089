from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.errors import UnreadableWorkbookError
from mih_desktop.exchange import grid
from mih_desktop.exchange.cleaning import MAX_CELL_CHARACTERS, clean_text, one_line, value_text
from mih_desktop.exchange.grid import open_workbook
from tests.exchange.workbooks import SAMPLE, repacked, workbook

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def first(rows) -> grid.Grid:
    return open_workbook(workbook({"Ark": rows}), "x.xlsx").grids[0]


def with_sheet(xml: str) -> bytes:
    return repacked(
        workbook({"Ark": [["x"]]}),
        lambda name, part: xml.encode() if name.endswith("sheet1.xml") else part,
    )


def test_a_formula_without_a_stored_answer_is_empty_and_never_its_text():
    rows = first([["a"], ["=1+1"], ['=HYPERLINK("http://x","klikk")']]).rows
    assert [row.number for row in rows] == [1]


def test_a_formula_gives_its_stored_answer():
    cell = '<c r="A1" t="n"><f>COUNTA(B1:B9)</f><v>31</v></c>'
    content = with_sheet(
        f"<worksheet {MAIN}><sheetData><row r='1'>{cell}</row></sheetData></worksheet>"
    )
    assert open_workbook(content, "x.xlsx").grids[0].rows[0].cell(0).value == 31


def test_the_stated_size_of_a_sheet_is_not_believed():
    rows = "".join(f"<row r='{r}'><c r='A{r}'><v>{r}</v></c></row>" for r in range(1, 6))
    content = with_sheet(
        f"<worksheet {MAIN}><dimension ref='A1:A2'/><sheetData>{rows}</sheetData></worksheet>"
    )
    assert len(open_workbook(content, "x.xlsx").grids[0].rows) == 5


def test_formatted_empty_rows_end_the_reading_with_a_mark(monkeypatch):
    monkeypatch.setattr(grid, "MAX_ROWS_SEEN", 50)
    monkeypatch.setattr(grid, "MAX_ROWS", 10)
    rows = "".join(f"<row r='{r}'><c r='A{r}' s='0'/></row>" for r in range(2, 400))
    content = with_sheet(
        f"<worksheet {MAIN}><sheetData><row r='1'><c r='A1'><v>1</v></c></row>{rows}"
        "</sheetData></worksheet>"
    )
    read = open_workbook(content, "x.xlsx").grids[0]
    assert (len(read.rows), read.read_to) == (1, 50)


def test_a_row_far_down_costs_nothing_and_is_told(monkeypatch):
    content = with_sheet(
        f"<worksheet {MAIN}><sheetData><row r='1'><c r='A1'><v>1</v></c></row>"
        "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData></worksheet>"
    )
    read = open_workbook(content, "x.xlsx").grids[0]
    assert (len(read.rows), read.read_to) == (1, grid.MAX_ROWS_SEEN)


@pytest.mark.parametrize("rows", [12, 60])
def test_more_rows_than_anyone_has_are_refused(monkeypatch, rows):
    monkeypatch.setattr(grid, "MAX_ROWS_SEEN", 50)
    monkeypatch.setattr(grid, "MAX_ROWS", 10)
    with pytest.raises(UnreadableWorkbookError) as caught:
        first([["x"]] * rows)
    assert caught.value.values["reason"] == "too_many_rows"


def test_rows_with_something_just_where_the_reading_ends_are_refused(monkeypatch):
    monkeypatch.setattr(grid, "MAX_ROWS_SEEN", 50)
    monkeypatch.setattr(grid, "MAX_ROWS", 10)
    with pytest.raises(UnreadableWorkbookError):
        first([[] for _ in range(48)] + [["x"], [], [], ["x"]])


def test_columns_beyond_the_limit_are_not_read(monkeypatch):
    monkeypatch.setattr(grid, "MAX_COLUMNS", 3)
    assert first([list("abcdef")]).width == 3


def test_sheets_beyond_the_limit_are_not_read(monkeypatch):
    monkeypatch.setattr(grid, "MAX_SHEETS", 2)
    content = workbook({name: [[name]] for name in "abc"})
    assert [g.name for g in open_workbook(content, "x.xlsx").grids] == ["a", "b"]


def test_notes_hung_on_cells_are_read():
    read = open_workbook(SAMPLE.read_bytes(), "x.xlsx").grids[0]
    notes = [(row.number, cell.note) for row in read.rows for cell in row.cells if cell.note]
    assert notes == [(18, "Snakk med lærer")]


def test_a_note_that_is_named_but_missing_is_no_fault():
    content = repacked(SAMPLE.read_bytes(), lambda name, part: None if "comment1" in name else part)
    assert len(open_workbook(content, "x.xlsx").grids[0].rows) == 36


def test_a_hidden_sheet_is_marked():
    content = repacked(
        workbook({"a": [["x"]], "b": [["y"]]}),
        lambda name, part: part.replace(
            b'sheetId="2" state="visible"', b'sheetId="2" state="hidden"'
        ),
    )
    assert [g.is_hidden for g in open_workbook(content, "x.xlsx").grids] == [False, True]


def test_an_error_of_excel_is_known_as_one():
    assert grid.Cell("#REF!", "#REF!").is_error
    assert not grid.Cell("Rad", "Rad").is_error


def test_a_cell_beyond_the_row_is_empty():
    row = first([["a"]]).rows[0]
    assert row.cell(7) is grid.NO_CELL
    assert row.cell(-1) is grid.NO_CELL
    assert row.text == "a"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (45075291.0, "45075291"),
        (45075291, "45075291"),
        (7.5, "7,5"),
        (True, "ja"),
        (False, "nei"),
        (datetime(1989, 8, 19, 0, 0), "19.08.1989"),
        (date(2026, 3, 30), "30.03.2026"),
        (time(14, 30), "14:30:00"),
        ("  a\u00a0 b\r\nc\t d ", "a b\nc d"),
        ("Hætta_x000D_\n", "Hætta"),
        ("A\u030asen", "Åsen"),
        ("re\u202etteP\u202c", "retteP"),
        ("nul\x00og\x07pip", "nulogpip"),
        ("\ufeffKåre\u00ad", "Kåre"),
    ],
)
def test_values_read_as_a_person_would_type_them(value, text):
    assert value_text(value) == text


@given(st.text(max_size=300))
def test_cleaned_text_has_no_controls_and_stays_so(text):
    cleaned = clean_text(text)
    assert all(c == "\n" or ord(c) >= 32 for c in cleaned)
    assert not set(cleaned) & set("\u202e\u202d\u2066\u200f\x7f")
    assert clean_text(cleaned) == cleaned or "_x" in cleaned
    assert "\n" not in one_line(cleaned)


def test_a_megabyte_in_a_cell_is_cut_to_what_excel_can_hold():
    assert len(clean_text("å" * 1_000_000)) == MAX_CELL_CHARACTERS
