from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from mih_desktop.domain.enums import PaperLanguage, Phase
from mih_desktop.domain.errors import GoneError, MissingFileError
from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.money import EconomyInputs
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.wording import source_text
from mih_desktop.services import economy, practice, recruits, reporting, sheet_batch
from mih_desktop.services.sheet_batch import SheetBatch
from mih_desktop.storage.store import Store

TODAY = date(2027, 3, 2)


def quiet(done: int, total: int) -> None:
    assert done <= total


@pytest.fixture
def three(store: Store) -> list[tuple[RecruitId, str]]:
    """Three men of one cohort; the one in the middle has nothing typed in."""
    practice.create_practice(store, TODAY)
    query = RecruitQuery(listing=RecruitListFilter.ACTIVE)
    man = next(
        row
        for row in recruits.list_recruits(store, query, TODAY)
        if row.phase is Phase.TRIAL and row.cohort_id is not None
    )
    assert man.cohort_id is not None
    rows = [
        row
        for row in sheet_batch.people_of(store, man.cohort_id, TODAY)
        if economy.get_inputs(store, row.id) != EconomyInputs()
    ][:3]
    economy.save_inputs(store, rows[1].id, EconomyInputs())
    return [(row.id, row.name) for row in rows]


def gathered(store: Store, three: list[tuple[RecruitId, str]]) -> SheetBatch:
    return sheet_batch.gather(store, three, TODAY, source_text, PaperLanguage.BOKMAL, quiet)


def test_who_has_nothing_typed_in_is_named_and_left_out(
    store: Store, three: list[tuple[RecruitId, str]]
) -> None:
    batch = gathered(store, three)
    assert [content.header.name for content in batch.contents] == [three[0][1], three[2][1]]
    assert batch.left_out == (three[1][1],)


def test_one_file_has_a_bookmark_and_page_numbers_for_each_person(
    store: Store, three: list[tuple[RecruitId, str]]
) -> None:
    batch = gathered(store, three)
    told: list[tuple[int, int]] = []
    pdf = sheet_batch.batch_pdf(
        batch,
        "Økonomioversikter",
        source_text,
        lambda done, total: told.append((done, total)),
        with_months=True,
    )
    assert told == [(0, 2), (1, 2)]
    file = PdfReader(BytesIO(pdf))
    people = [item for item in file.outline if not isinstance(item, list)]
    assert [item["/Title"] for item in people] == [three[0][1], three[2][1]]
    for person in people:
        page = file.pages[file.get_destination_page_number(person)].extract_text()
        assert person["/Title"] in page
        assert "Side 1 av" in page
    again = sheet_batch.batch_pdf(batch, "Økonomioversikter", source_text, quiet, with_months=True)
    assert again == pdf


def test_each_person_can_have_a_file_equal_to_his_own_sheet(
    store: Store, three: list[tuple[RecruitId, str]], tmp_path: Path
) -> None:
    batch = gathered(store, three)
    paths = list(
        sheet_batch.write_each(
            batch,
            lambda content: tmp_path / f"{content.header.name}.pdf",
            source_text,
            with_months=False,
        )
    )
    assert [path.stem for path in paths] == [three[0][1], three[2][1]]
    alone = reporting.economy_sheet_pdf(store, three[0][0], TODAY, source_text, with_months=False)
    assert paths[0].read_bytes() == alone


def test_a_folder_that_goes_away_is_told_and_what_is_written_stays(
    store: Store, three: list[tuple[RecruitId, str]], tmp_path: Path
) -> None:
    gone = tmp_path / "borte"
    folders = iter((tmp_path, gone))
    written: list[Path] = []
    files = sheet_batch.write_each(
        gathered(store, three), lambda _c: next(folders) / "a.pdf", source_text, with_months=False
    )
    with pytest.raises(MissingFileError):
        written.extend(files)
    assert (tmp_path / "a.pdf").exists()


def test_a_stop_ends_the_work_at_the_next_person(
    store: Store, three: list[tuple[RecruitId, str]]
) -> None:
    class StoppedError(Exception):
        pass

    def stop(done: int, _total: int) -> None:
        if done:
            raise StoppedError

    with pytest.raises(StoppedError):
        sheet_batch.gather(store, three, TODAY, source_text, PaperLanguage.BOKMAL, stop)
    with pytest.raises(StoppedError):
        sheet_batch.batch_pdf(gathered(store, three), "", source_text, stop, with_months=False)


def test_a_draft_in_another_language_carries_it_and_another_control_code(
    store: Store, three: list[tuple[RecruitId, str]]
) -> None:
    man = three[0][0]
    bokmal = economy.draft_sheet(store, man, TODAY)
    nynorsk = reporting.draft_in(store, man, TODAY, source_text, PaperLanguage.NYNORSK)
    assert nynorsk.language is PaperLanguage.NYNORSK
    assert nynorsk.control_code != bokmal.control_code
    same = replace(nynorsk, language=bokmal.language, control_code=bokmal.control_code)
    assert same == bokmal
    pdf = reporting.sheet_pdf(nynorsk, source_text, with_months=False)
    assert PdfReader(BytesIO(pdf)).trailer["/Root"]["/Lang"] == "nn-NO"


def test_somebody_who_is_gone_stops_the_batch_with_a_reason(store: Store) -> None:
    with pytest.raises(GoneError):
        reporting.draft_in(store, RecruitId(999), TODAY, source_text, PaperLanguage.BOKMAL)
