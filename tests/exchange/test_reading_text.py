from __future__ import annotations

from datetime import date, datetime

import pytest

from mih_desktop.domain.clock import FixedClock
from mih_desktop.domain.errors import UnreadableWorkbookError
from mih_desktop.domain.importing import PlannedDates
from mih_desktop.domain.wording import source_text
from mih_desktop.exchange.errors_text import unreadable_text
from mih_desktop.exchange.reader import read_workbook
from mih_desktop.exchange.reading_text import dates_line, import_report, run
from tests.exchange.workbooks import DATA, SAMPLE, TODAY, read, workbook

GOLDEN = DATA / "deltakerliste_kull_2026.txt"
CLOCK = FixedClock(datetime(2026, 4, 7, 9, 0))


@pytest.fixture(scope="module")
def report() -> list[str]:
    return import_report(read_workbook(SAMPLE.read_bytes(), SAMPLE.name, TODAY))


def test_the_sample_is_told_word_for_word(report):
    assert "\n".join(report) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_the_last_line_counts_the_lines(report):
    def counted(word: str) -> int:
        return sum(1 for line in report if line.startswith(word))

    assert report[-1] == (
        f"{counted('Person ')} people, {counted('Tvil ')} doubts, "
        f"{counted('Dobbelt ')} duplicates, {counted('Utelatt ')} rows left out"
    )
    assert report[-1].startswith("30 people, ")
    assert ", 1 duplicates, " in report[-1]


def test_the_year_that_is_not_written_is_asked_about_in_words(report):
    assert any("«12.5»: hvilket år?" in line for line in report)


def test_every_line_is_one_line(report):
    assert all("\n" not in line for line in report)


def test_run_prints_the_reading(capsys):
    assert run(SAMPLE, CLOCK) == 0
    assert capsys.readouterr().out == GOLDEN.read_text(encoding="utf-8")


def test_run_writes_names_on_a_console_with_another_code_page(monkeypatch):
    import io
    import sys

    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252"))
    assert run(SAMPLE, CLOCK) == 0
    sys.stdout.flush()
    assert "Đorđević" in raw.getvalue().decode("utf-8")


def test_run_writes_where_there_is_no_console(monkeypatch):
    import io
    import sys

    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert run(SAMPLE, CLOCK) == 0
    assert sys.stdout.getvalue().startswith("deltakerliste")


def test_run_says_why_a_file_cannot_be_read(tmp_path, capsys):
    wrong = tmp_path / "liste.csv"
    wrong.write_bytes(b"Navn;Mobil")
    assert run(wrong, CLOCK) == 1
    assert run(tmp_path / "borte.xlsx", CLOCK) == 1
    assert run(tmp_path, CLOCK) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [
        "Dette er ikke en Excel-fil av typen .xlsx. Åpne den i Excel og lagre den som .xlsx.",
        "Filen finnes ikke.",
        "Filen kan ikke åpnes. Er den i bruk, eller er det en mappe?",
    ]


@pytest.mark.parametrize(
    "reason",
    ["wrong_kind", "password", "torn", "too_big", "too_many_rows", "bomb", "empty", "macro"],
)
def test_every_reason_has_a_sentence(reason):
    sentence = unreadable_text(UnreadableWorkbookError(reason=reason), source_text)
    assert sentence.endswith(".")


def test_a_workbook_of_contacts_alone_is_told():
    content = workbook(
        {"Kontakter": [["Hvem", "Rolle", "Tlf"], ["Kari Vik, NAV Hå", "Sjef", "1"], ["Ole Vik"]]}
    )
    lines = import_report(read_workbook(content, "x.xlsx", TODAY))
    assert "Kontakt rad 3: Ole Vik" in lines
    assert "Kontakt rad 2: Kari Vik · Sjef · 1 · NAV Hå (NAV-kontor)" in lines
    assert lines[0] == "x.xlsx: Menn i helse"
    assert lines[-1] == "0 people, 1 doubts, 0 duplicates, 0 rows left out"


def test_exits_without_a_day_and_subjects_in_every_state_are_told():
    head = ["Navn", "Født", "Status", "Fellesfag mangler", "Mentor"]
    lines = import_report(
        read(
            [
                head,
                ["Vik, Kåre", date(1985, 1, 1), "Sluttet", "ingen", "Siv"],
                ["Dahl, Ole", date(1985, 1, 1), "Rekrutt", "norsk, realkompetanse", None],
                ["Moe", date(1986, 1, 1), "Rekrutt", "matte", None],
                ["Nr.", "Telefon privat"],
            ]
        )
    )
    assert "Sluttet (annet, uten dato) · Siv · bestått norsk, engelsk" in lines[1]
    assert "mangler norsk" in lines[2]
    assert "Moe · 01.01.1986 · – · Helserekrutt" in lines[3]


def test_an_uncertain_column_is_a_doubt_without_an_answer():
    lines = import_report(read([["Navn", "Telefon privat"], ["Vik, Kåre", "45075291"]]))
    assert (
        "Tvil rad 1, Telefon privat: Kolonnen «Telefon privat» er lest som telefon. Stemmer det?"
        in lines
    )


def test_a_row_without_dates_says_so():
    assert dates_line(PlannedDates(), source_text) == "ingen dato"
