from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mih_desktop.domain.enums import PaperLanguage
from mih_desktop.domain.errors import DiskFullError
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.money import EconomyInputs
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.services import cohorts, economy, recruits, sheet_batch
from mih_desktop.views.context import AppContext
from mih_desktop.views.reports import paper_language, sheets_saver
from mih_desktop.views.reports.economy_paper import economy_file_name, show_economy_sheet
from mih_desktop.views.reports.paper_dialog import PaperDialog
from mih_desktop.views.reports.paper_language import paper_translate
from mih_desktop.views.reports.pdf_preview import PdfPreview
from mih_desktop.views.reports.report_request import ReportKind
from mih_desktop.views.reports.reports_page import ReportsPage
from mih_desktop.views.tasks import Job, JobCancelledError
from tests.views.test_reports_page import click_kind, click_person, page, words

__all__ = ["page"]

LEFT = Qt.MouseButton.LeftButton


def choose(field: QWidget, qtbot: QtBot, number: int) -> None:
    """Pick an option of a choice field as a person does with the keyboard."""
    combo = field.combo  # type: ignore[attr-defined]
    combo.setCurrentIndex(number)
    combo.activated.emit(number)


def choose_cohort(page: ReportsPage, qtbot: QtBot) -> None:
    click_kind(page, qtbot, ReportKind.ECONOMY)
    choose(page.options.economy.scope, qtbot, 1)


@pytest.fixture
def few(practice_context: AppContext) -> CohortId:
    """The cohort of the page, with two men left who have something typed in."""
    store, today = practice_context.store, practice_context.today()
    cohort = cohorts.list_cohorts(store)[0]
    people = sheet_batch.people_of(store, cohort.id, today)
    filled = [row for row in people if economy.get_inputs(store, row.id) != EconomyInputs()]
    for row in filled[2:]:
        economy.save_inputs(store, row.id, EconomyInputs())
    return cohort.id


def test_the_whole_cohort_is_shown_as_one_paper_and_who_is_left_out_is_named(
    few: CohortId, page: ReportsPage, qtbot: QtBot
) -> None:
    choose_cohort(page, qtbot)
    made = page._made
    assert made is not None
    assert made.batch is not None
    assert len(made.batch.contents) == 2
    shown = words(page.paper.preview)
    for content in made.batch.contents:
        assert content.header.name in shown
    assert page.each_button.isVisible()
    assert page.each_button.isEnabled()
    left_out = page.options.economy.left_out
    assert left_out.isVisible()
    assert str(len(made.batch.left_out)) in left_out.text()


def test_people_can_be_ticked_off_and_nobody_left_asks_for_somebody(
    few: CohortId, page: ReportsPage, qtbot: QtBot
) -> None:
    choose_cohort(page, qtbot)
    made = page._made
    assert made is not None
    assert made.batch is not None
    name = made.batch.contents[0].header.name
    ticks = page.options.economy.ticks
    tick = next(t for _key, told, t in ticks._ticks if told == name)
    qtbot.mouseClick(tick.box, LEFT, pos=QPoint(8, 8))
    assert name not in words(page.paper.preview)
    qtbot.mouseClick(ticks.none, LEFT)
    assert page.paper.preview.pages is None
    assert not page.save_button.isEnabled()
    qtbot.mouseClick(ticks.all, LEFT)
    assert name in words(page.paper.preview)


def test_few_left_out_are_named_and_a_cohort_without_sheets_says_so(
    few: CohortId, page: ReportsPage, practice_context: AppContext, qtbot: QtBot
) -> None:
    choose_cohort(page, qtbot)
    options = page.options.economy
    options.tell_left_out(("Ola Eng", "Per Moen"))
    assert "Ola Eng, Per Moen" in options.left_out.text()
    today = practice_context.today()
    for row in sheet_batch.people_of(practice_context.store, few, today):
        practice_context.run_write(
            lambda key=row.id: economy.save_inputs(practice_context.store, key, EconomyInputs())
        )
    assert page.paper.preview.pages is None
    assert not page.each_button.isEnabled()


def test_another_cohort_has_other_people(few: CohortId, page: ReportsPage, qtbot: QtBot) -> None:
    choose_cohort(page, qtbot)
    before = page.options.economy.ticks.chosen
    choose(page.options.economy.cohort, qtbot, 1)
    assert page.options.economy.ticks.chosen != before


def test_the_sheets_are_saved_one_by_one_without_overwriting(
    few: CohortId, page: ReportsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    choose_cohort(page, qtbot)
    qtbot.mouseClick(page.each_button, LEFT)
    dialog = page.sheets_saver.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    files = sorted(path.name for path in tmp_path.glob("*.pdf"))
    assert len(files) == 2
    assert page.saved_line.done.isVisible()
    made = page._made
    assert made is not None
    assert made.batch is not None
    page.sheets_saver.write(made.batch, tmp_path, with_months=False)
    assert len(list(tmp_path.glob("*.pdf"))) == 4
    assert page.context.settings.report_folder == tmp_path


def test_a_full_disk_is_a_sentence_that_tells_how_many_are_there(
    few: CohortId,
    page: ReportsPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose_cohort(page, qtbot)
    write = sheet_batch.write_file
    left = [1]

    def fill_up(path: Path, content: bytes) -> None:
        if not left:
            raise DiskFullError
        left.pop()
        write(path, content)

    monkeypatch.setattr(sheet_batch, "write_file", fill_up)
    made = page._made
    assert made is not None
    assert made.batch is not None
    page.sheets_saver.write(made.batch, tmp_path, with_months=False)
    told = page.saved_line.fault.accessibleName()
    assert "1 av 2" in told
    assert "Disken er full" in told
    page.sheets_saver.write(made.batch, tmp_path / "borte", with_months=False)
    assert "0 av 2" in page.saved_line.fault.accessibleName()


def test_a_stop_keeps_the_files_that_are_there_and_says_how_many(
    few: CohortId,
    page: ReportsPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose_cohort(page, qtbot)
    made = page._made
    assert made is not None
    assert made.batch is not None

    def stop(_self: object, done: int, _total: int) -> None:
        if done:
            raise JobCancelledError

    monkeypatch.setattr(sheets_saver.Progress, "__call__", stop)
    page.sheets_saver.write(made.batch, tmp_path, with_months=False)
    assert "1 av 2" in page.saved_line.fault.accessibleName()
    assert "Du stoppet det." in page.saved_line.fault.accessibleName()
    page._make(again=True)
    assert page.paper.preview.pages is None


def test_a_batch_that_another_choice_overtakes_is_stopped(
    few: CohortId, page: ReportsPage, qtbot: QtBot
) -> None:
    choose_cohort(page, qtbot)
    job = Job("Lager oversiktene", page)
    page._batch_job = job
    click_kind(page, qtbot, ReportKind.WHEEL)
    assert job.progress.is_cancelled
    assert "Årshjul" in words(page.paper.preview)
    assert not page.each_button.isVisible()


def test_the_files_of_a_whole_cohort_are_named_by_it(
    few: CohortId, page: ReportsPage, qtbot: QtBot
) -> None:
    choose_cohort(page, qtbot)
    made = page._made
    assert made is not None
    assert page._proposed_name(made).startswith("Økonomioversikter Kull")


# -------------------------------------------------------------------------------- language


def test_a_draft_is_written_in_the_language_chosen(page: ReportsPage, qtbot: QtBot) -> None:
    click_kind(page, qtbot, ReportKind.ECONOMY)
    click_person(page, qtbot, 4)
    choose(page.options.economy.language, qtbot, 1)
    assert "Økonomioversyn" in words(page.paper.preview)
    choose(page.options.economy.language, qtbot, 2)
    assert "Financial overview" in words(page.paper.preview)
    assert "bokmål som låses" in page.options.economy.language_hint.text()


def test_a_frozen_version_keeps_its_language_and_there_is_nothing_to_choose(
    page: ReportsPage, practice_context: AppContext, qtbot: QtBot
) -> None:
    click_kind(page, qtbot, ReportKind.ECONOMY)
    person = click_person(page, qtbot, 4)
    practice_context.run_write(
        lambda: economy.freeze_sheet(practice_context.store, person.id, practice_context.today())
    )
    options = page.options.economy
    choose(options.language, qtbot, 2)
    choose(options.version, qtbot, 1)
    assert not options.language.isEnabled()
    assert "En låst versjon" in options.language_hint.text()
    assert "Økonomioversikt" in words(page.paper.preview)
    choose(options.version, qtbot, 0)
    assert options.language.isEnabled()
    assert "Financial overview" in words(page.paper.preview)


def shown_paper(context: AppContext, parent: QWidget) -> PaperDialog:
    query = RecruitQuery(listing=RecruitListFilter.ACTIVE)
    man = recruits.list_recruits(context.store, query, context.today())[4]
    shown: list[PaperDialog] = []
    show_economy_sheet(context, man.id, parent, on_shown=shown.append)
    return shown[0]


def test_the_folders_preview_offers_the_language_too(
    practice_context: AppContext, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = shown_paper(practice_context, parent)
    assert dialog.language.isVisible()
    preview: PdfPreview = dialog.paper.preview
    choose(dialog.language, qtbot, 1)
    assert "Økonomioversyn" in words(preview)
    assert dialog._file_name.endswith("nynorsk.pdf")
    dialog.close()


def test_a_language_whose_texts_did_not_come_along_is_a_fault_of_the_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paper_language, "resource_folder", lambda: tmp_path)
    paper_translate.cache_clear()
    with pytest.raises(FileNotFoundError):
        paper_translate(PaperLanguage.ENGLISH)


def test_a_text_that_a_language_lacks_stays_bokmal() -> None:
    english = paper_translate(PaperLanguage.ENGLISH)
    assert english("economy_sheet", "Økonomioversikt") == "Financial overview"
    assert english("economy_sheet", "Finnes ikke") == "Finnes ikke"
    assert paper_translate(PaperLanguage.BOKMAL)("a", "b") == "b"


def test_a_file_in_another_language_says_so_in_its_name() -> None:
    from datetime import date

    name = economy_file_name(date(2027, 3, 2), None, PaperLanguage.ENGLISH)
    assert name == "Økonomioversikt utkast 2027-03-02 engelsk.pdf"
