from __future__ import annotations

import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from mih_desktop.exchange.workbook import (
    CUT_MARK,
    Column,
    ColumnKind,
    WorkbookWriter,
    safe_text,
)

DAY = date(2026, 11, 23)
COLUMNS = [
    Column("Navn", width=20),
    Column("Antall", ColumnKind.COUNT),
    Column("Andel", ColumnKind.SHARE),
    Column("Dag", ColumnKind.DATE),
]
DANGEROUS = ["=1+1", "+47 1", "-1", "@SUM(A1)", '=HYPERLINK("http://x","y")', "=cmd|'/c calc'!A1"]


def written(rows=(), *, title="Rapport", author="Ingrid", columns=COLUMNS) -> bytes:
    writer = WorkbookWriter(title=title, author=author, made_on=DAY)
    writer.add_page("Om", "Overskrift", ["En setning", ("Dato", DAY), ("Antall", 3), ("Navn", "x")])
    writer.add_table("Tall", "MihTall", columns, rows, frozen_columns=1)
    return writer.content()


def reopened(content: bytes):
    return load_workbook(BytesIO(content))


@pytest.mark.parametrize("text", DANGEROUS)
def test_text_that_looks_like_a_formula_stays_text(text):
    cell = reopened(written([[text, 1, Decimal("0.5"), DAY]]))["Tall"]["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_headings_titles_and_facts_are_text_too():
    writer = WorkbookWriter(title="=1", author="=2", made_on=DAY)
    writer.add_page("Om", "=3", ["=4", ("=5", "=6")])
    sheet = reopened(writer.content())["Om"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}


def test_values_keep_their_kind_and_norwegian_formats():
    sheet = reopened(written([["Vik", 12345, Decimal("0.955"), DAY], ["Dahl", None, None, None]]))[
        "Tall"
    ]
    assert [(c.value, c.number_format) for c in sheet[2]][1:] == [
        (12345, "#,##0"), (0.955, "0 %"), (sheet["D2"].value, "DD.MM.YYYY")
    ]  # fmt: skip
    assert sheet["D2"].value.date() == DAY
    assert sheet["B3"].value is None


def test_a_table_is_a_real_one_with_filters_frozen_heads_and_print_set_up():
    sheet = reopened(written([["Vik", 1, None, DAY]]))["Tall"]
    table = sheet.tables["MihTall"]
    assert (table.ref, table.autoFilter.ref) == ("A1:D2", "A1:D2")
    assert [c.name for c in table.tableColumns] == ["Navn", "Antall", "Andel", "Dag"]
    assert sheet.freeze_panes == "B2"
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_an_empty_table_has_one_empty_row():
    assert reopened(written())["Tall"].tables["MihTall"].ref == "A1:D2"


def test_a_table_without_frozen_columns_keeps_its_headings_in_place():
    writer = WorkbookWriter(title="x", author="y", made_on=DAY)
    writer.add_table("Tall", "MihTall", COLUMNS, [])
    sheet = reopened(writer.content())["Tall"]
    assert (sheet.freeze_panes, sheet.print_title_cols) == ("A2", None)


def test_an_ampersand_in_the_title_is_no_code_in_the_footer():
    sheet = reopened(written(title="Fylke & Co"))["Om"]
    assert sheet.oddFooter.left.text == "Fylke && Co"


def test_the_same_input_gives_the_same_bytes_with_the_given_day():
    rows = [["Vik", 1, Decimal("0.5"), DAY]]
    assert written(rows) == written(rows)
    with zipfile.ZipFile(BytesIO(written(rows))) as archive:
        assert {info.date_time[:3] for info in archive.infolist()} == {(1980, 1, 1)}
        assert archive.namelist()[0] == "[Content_Types].xml"
    properties = reopened(written(rows)).properties
    assert properties.modified == properties.created
    assert properties.modified.date() == DAY
    assert (properties.creator, properties.language) == ("Ingrid", "nb-NO")


def test_a_long_heading_gets_room_for_its_words():
    column = Column("Begynte i helserekruttperioden", ColumnKind.COUNT, 10)
    assert column.full_width == len("helserekruttperioden") + 3
    assert column.heading_lines == 2
    assert Column("Nr", ColumnKind.YEAR, 6).heading_lines == 1


def test_text_that_excel_would_cut_is_cut_with_a_mark():
    cut = safe_text("å" * 40_000)
    assert len(cut) == 32_767
    assert cut.endswith(CUT_MARK)
    assert safe_text("Vik\x00\x07, Kåre") == "Vik, Kåre"


@given(st.text(max_size=200))
def test_any_text_comes_back_as_text(text):
    cell = reopened(written([[text, None, None, None]]))["Tall"]["A2"]
    assert (cell.value or "") == safe_text(text)
    assert cell.data_type in {"s", "n"}
    assert cell.data_type == "s" or cell.value is None


@given(st.text(min_size=1, max_size=60))
def test_any_title_can_be_written(text):
    reopened(written(title=text, author=text))
