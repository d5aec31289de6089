from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from mih_desktop.domain.enums import CohortKind
from mih_desktop.domain.errors import MissingFileError, UnreadableWorkbookError
from mih_desktop.domain.importing import ColumnField, ImportAnswers, SheetChoice, SheetKind
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.plan import NewCohort
from mih_desktop.domain.wording import source_text
from mih_desktop.services import import_reading, importing, milestones, recruits
from mih_desktop.storage.store import Store
from tests.exchange.workbooks import SAMPLE, TODAY, workbook

ALL = RecruitQuery(listing=RecruitListFilter.ALL)


def test_a_file_is_opened_and_read_and_settled() -> None:
    opened = import_reading.open_list(SAMPLE)
    reading = import_reading.read_list(opened, TODAY, source_text)
    settled = import_reading.settle(reading, ImportAnswers())
    assert (len(settled.people), len(settled.contacts), len(settled.dates)) == (31, 5, 7)


def test_sheets_are_read_as_the_user_says() -> None:
    opened = import_reading.open_list(SAMPLE)
    choices = {0: SheetChoice(fields={13: ColumnField.UNREAD})}
    reading = import_reading.read_list(opened, TODAY, source_text, choices)
    assert reading.proposals == ()


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda path: None, MissingFileError),
        (lambda path: path.mkdir(), UnreadableWorkbookError),
        (lambda path: path.write_bytes(b"PK"), UnreadableWorkbookError),
    ],
)
def test_a_file_that_cannot_be_read_says_so(tmp_path: Path, make, error) -> None:
    path = tmp_path / "liste.xlsx"
    make(path)
    with pytest.raises(error):
        import_reading.open_list(path)


def test_people_who_left_without_a_day_and_remarks_of_several_lines_are_taken(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "liste.xlsx"
    head = ["Navn", "Født", "Status", "Mobil", "Merknad"]
    rows = [
        ["Vik, Kåre", "1.1.85", "Sluttet", "har ikke", "Har bil"],
        ["Ole", "1.1.86", "tar kurs"],
    ]
    path.write_bytes(workbook({"Kull": [head, *rows]}))
    reading = import_reading.read_list(import_reading.open_list(path), TODAY, source_text)
    plan = import_reading.plan_of(
        reading, ImportAnswers(), taken=[person.ref for person in reading.people]
    )
    assert importing.take_import(store, plan).value.people == 2
    men = recruits.list_recruits(store, ALL, TODAY)
    details = recruits.get_recruit(store, next(m.id for m in men if m.family_name == "Vik"))
    assert details.remark == "Telefon: har ikke\nHar bil"


def test_fields_and_kinds_have_names() -> None:
    assert import_reading.field_name(ColumnField.PHONE, source_text) == "Telefon"
    assert import_reading.sheet_kind_name(SheetKind.DATES, source_text) == "Datoer"


def test_the_time_of_a_meeting_comes_along(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "datoer.xlsx"
    rows = [["Hva", "Når"], ["Informasjonsmøte", "15.1.2026 kl 12.30"]]
    path.write_bytes(workbook({"Datoer 2026": rows}))
    reading = import_reading.read_list(import_reading.open_list(path), TODAY, source_text)
    new = NewCohort(kind=CohortKind.MENN_I_HELSE, place="Sandnes", starts_on=date(2026, 3, 30))
    plan = import_reading.plan_of(
        reading, ImportAnswers(), taken=[row.ref for row in reading.dates], new_cohort=new
    )
    importing.take_import(store, plan)
    day = date(2026, 1, 15)
    found = {m.standard_key: m for m in milestones.list_milestones(store, day, day)}
    assert found["info_meetings"].at == time(12, 30)
