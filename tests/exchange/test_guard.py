from __future__ import annotations

import contextlib
import zipfile
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.errors import UnreadableWorkbookError
from mih_desktop.exchange import guard
from mih_desktop.exchange.grid import open_workbook
from tests.exchange.workbooks import SAMPLE, repacked, workbook

LIST = workbook({"Kull": [["Navn", "Mobil"], ["Vik, Kåre", 41672326]]})
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def reason(content: bytes, name: str = "liste.xlsx") -> str:
    with pytest.raises(UnreadableWorkbookError) as caught:
        open_workbook(content, name)
    return str(caught.value.values["reason"])


def test_defusedxml_guards_openpyxl():
    assert openpyxl.DEFUSEDXML is True


@pytest.mark.parametrize("name", ["liste.xls", "liste.csv", "liste", "liste.ods", "liste.xlsx.exe"])
def test_other_endings_are_the_wrong_kind(name):
    assert reason(LIST, name) == "wrong_kind"


@pytest.mark.parametrize("name", ["liste.xlsm", "LISTE.XLSB", "mal.xltm"])
def test_endings_of_macro_files_are_refused(name):
    assert reason(LIST, name) == "macro"


def test_capitals_in_the_ending_are_fine():
    assert open_workbook(LIST, "LISTE.XLSX").name == "LISTE.XLSX"


def test_an_empty_file_is_torn():
    assert reason(b"") == "torn"


@pytest.mark.parametrize("content", [b"<html></html>", b"%PDF-1.7", b"Navn;Mobil\r\n", bytes(40)])
def test_other_contents_under_the_ending_are_the_wrong_kind(content):
    assert reason(content) == "wrong_kind"


def test_an_old_workbook_is_the_wrong_kind():
    assert reason(OLE + "Workbook".encode("utf-16-le")) == "wrong_kind"


def test_a_workbook_with_a_password_is_told_apart_from_an_old_one():
    assert reason(OLE + "EncryptedPackage".encode("utf-16-le")) == "password"


def test_a_zip_with_a_password_says_password():
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("[Content_Types].xml", b"x")
    content = bytearray(buffer.getvalue())
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(magic) + offset] |= 1
    assert reason(bytes(content)) == "password"


def test_a_file_over_the_limit_is_too_big(monkeypatch):
    monkeypatch.setattr(guard, "MAX_FILE_BYTES", 100)
    assert reason(LIST) == "too_big"


def test_a_half_written_file_is_torn():
    assert reason(LIST[: len(LIST) // 2]) == "torn"


def test_a_file_with_damaged_bytes_in_the_middle_is_torn():
    content = bytearray(LIST)
    place = content.index(b"xl/worksheets/sheet1.xml") + 60
    content[place : place + 40] = bytes(40)
    assert reason(bytes(content)) == "torn"


def test_a_member_that_unpacks_out_of_proportion_is_a_bomb():
    bomb = repacked(LIST, extra={"xl/media/zeros.bin": bytes(9_000_000)})
    assert reason(bomb) == "bomb"


def test_too_many_members_are_a_bomb(monkeypatch):
    monkeypatch.setattr(guard, "MAX_MEMBERS", 3)
    assert reason(LIST) == "bomb"


def test_more_than_the_memory_allows_is_too_big(monkeypatch):
    monkeypatch.setattr(guard, "MAX_UNPACKED_BYTES", 2_000)
    assert reason(LIST) == "too_big"


def test_a_long_list_of_parts_is_a_bomb(monkeypatch):
    monkeypatch.setattr(guard, "MAX_CONTENT_TYPES_BYTES", 10)
    assert reason(LIST) == "bomb"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_torn():
    assert reason(repacked(LIST, extra={"xl/workbook.xml": b"<x/>"})) == "torn"


def test_a_zip_without_a_list_of_parts_is_the_wrong_kind():
    assert (
        reason(repacked(LIST, lambda name, part: None if "Content" in name else part))
        == "wrong_kind"
    )


def test_a_document_under_the_ending_is_the_wrong_kind():
    def as_document(name, part):
        return part.replace(b"spreadsheetml.sheet", b"wordprocessingml.document")

    assert reason(repacked(LIST, as_document)) == "wrong_kind"


def test_a_workbook_with_macros_inside_is_refused_under_any_name():
    assert reason(repacked(LIST, extra={"xl/vbaProject.bin": b"x"})) == "macro"


def in_sheet(new: bytes) -> bytes:
    return repacked(
        LIST,
        lambda name, part: new if name == "xl/worksheets/sheet1.xml" else part,
    )


def test_entities_that_multiply_are_a_bomb():
    lol = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>'
    assert reason(in_sheet(lol + b"<worksheet>&b;</worksheet>")) == "bomb"


def test_an_entity_that_reads_a_file_is_a_bomb(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("hemmelig")
    dtd = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]><worksheet>&e;</worksheet>'
    assert reason(in_sheet(dtd.encode())) == "bomb"


def test_a_sheet_that_is_no_xml_is_torn():
    assert reason(in_sheet(b"<worksheet><sheetData>")) == "torn"


def test_a_workbook_without_anything_in_it_says_so():
    assert reason(workbook({"Ark1": []})) == "empty"


@given(st.binary(max_size=400))
def test_any_bytes_give_a_reading_or_a_reason(content):
    reasons = set()
    for start in (b"", b"PK\x03\x04", OLE[:8]):
        try:
            open_workbook(start + content, "liste.xlsx")
        except UnreadableWorkbookError as error:
            reasons.add(error.values["reason"])
    assert reasons <= {"wrong_kind", "password", "torn"}


@given(st.integers(min_value=0, max_value=len(LIST) - 1), st.binary(min_size=1, max_size=30))
def test_a_workbook_with_some_bytes_changed_gives_a_reading_or_a_reason(place, bytes_):
    changed = LIST[:place] + bytes_ + LIST[place + len(bytes_) :]
    with contextlib.suppress(UnreadableWorkbookError):
        open_workbook(changed, "liste.xlsx")


def test_the_sample_is_let_through():
    assert len(open_workbook(SAMPLE.read_bytes(), SAMPLE.name).grids) == 3
