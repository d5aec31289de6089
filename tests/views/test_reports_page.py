from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QDesktopServices, QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mih_desktop.domain.errors import DiskFullError, GoneError, ReadOnlyFolderError
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.people import RecruitEdit, RecruitRow
from mih_desktop.domain.wording import source_text
from mih_desktop.exchange.sheet_preview import MOST_ROWS, SheetPreview, preview_sheets
from mih_desktop.services import cohorts, economy, recruits, reporting
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.reports import economy_paper, saved_line, saving
from mih_desktop.views.reports.economy_paper import show_economy_sheet
from mih_desktop.views.reports.paper_dialog import PaperDialog, show_paper
from mih_desktop.views.reports.pdf_pages import PdfPages
from mih_desktop.views.reports.pdf_preview import ZOOMS, Fit, PdfPreview
from mih_desktop.views.reports.person_picker import MOST_SHOWN, PersonPicker
from mih_desktop.views.reports.printing import new_printer, page_layout, print_pages
from mih_desktop.views.reports.report_options import years_of
from mih_desktop.views.reports.report_request import ReportKind
from mih_desktop.views.reports.reports_page import ReportsPage
from mih_desktop.views.reports.saving import default_folder, free_path, safe_file_name
from mih_desktop.views.reports.workbook_view import WorkbookView, column_letters
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.text import Text

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pdf(practice_context: AppContext) -> bytes:
    """A paper of two lying pages."""
    today = practice_context.today()
    return reporting.wheel_pdf(practice_context.store, 2027, today, source_text)


@pytest.fixture
def page(practice_context: AppContext, qtbot: QtBot) -> ReportsPage:
    made = ReportsPage(practice_context)
    qtbot.addWidget(made)
    made.resize(1240, 844)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(view: PdfPreview) -> str:
    assert view.pages is not None
    return " ".join(" ".join(view.pages.text(n) for n in range(len(view.pages))).split())


def click_kind(page: ReportsPage, qtbot: QtBot, kind: ReportKind) -> None:
    number = list(ReportKind).index(kind)
    index = page.kinds.model().index(number, 0)
    qtbot.mouseClick(page.kinds.viewport(), LEFT, pos=page.kinds.visualRect(index).center())


def click_person(page: ReportsPage, qtbot: QtBot, number: int) -> RecruitRow:
    people = page.options.economy.people
    index = people.list.model().index(number, 0)
    qtbot.mouseClick(people.list.viewport(), LEFT, pos=people.list.visualRect(index).center())
    person = people.person
    assert person is not None
    return person


def save_to(page: QWidget, qtbot: QtBot, button: QPushButton, path: Path) -> str:
    """Press a save button, give the dialog a path, and return the name it proposed."""
    qtbot.mouseClick(button, LEFT)
    saver = page.findChild(saving.FileSaver)
    assert saver is not None
    dialog = saver.dialog
    assert dialog is not None
    proposed = Path(dialog.selectedFiles()[0]).name
    dialog.selectFile(str(path))
    dialog.fileSelected.emit(str(path))
    dialog.close()
    return proposed


# ------------------------------------------------------------------------------------ page


def test_the_page_opens_with_the_list_of_the_newest_cohort(page: ReportsPage) -> None:
    assert "Kulliste" in words(page.paper.preview)
    assert "ØVING" in words(page.paper.preview)
    assert page.title == "Rapporter"
    assert page.save_button.isEnabled()


def test_another_report_is_shown_when_it_is_clicked(page: ReportsPage, qtbot: QtBot) -> None:
    click_kind(page, qtbot, ReportKind.WHEEL)
    assert "Årshjul 2027" in words(page.paper.preview)
    assert page.print_button.isVisible()


def test_arrow_keys_walk_the_reports(page: ReportsPage, qtbot: QtBot) -> None:
    page.kinds.setFocus()
    qtbot.keyClick(page.kinds, Qt.Key.Key_Down)
    assert "Årshjul" in words(page.paper.preview)


def test_the_economy_sheet_asks_whose_and_shows_it_when_somebody_is_clicked(
    page: ReportsPage, qtbot: QtBot
) -> None:
    click_kind(page, qtbot, ReportKind.ECONOMY)
    assert page.paper.preview.pages is None
    assert not page.save_button.isEnabled()
    person = click_person(page, qtbot, 2)
    assert person.name in words(page.paper.preview)
    assert "UTKAST" in words(page.paper.preview)
    assert page.save_button.isEnabled()


def test_the_month_table_comes_when_it_is_ticked(page: ReportsPage, qtbot: QtBot) -> None:
    click_kind(page, qtbot, ReportKind.ECONOMY)
    click_person(page, qtbot, 2)
    qtbot.mouseClick(page.options.economy.months.box, LEFT, pos=QPoint(8, 8))
    assert "Hva skjer" in words(page.paper.preview)


def test_a_frozen_version_is_offered_and_shown(
    page: ReportsPage, qtbot: QtBot, practice_context: AppContext
) -> None:
    click_kind(page, qtbot, ReportKind.ECONOMY)
    person = click_person(page, qtbot, 2)
    before = len(economy.list_versions(practice_context.store, person.id))
    made = economy.freeze_sheet(practice_context.store, person.id, practice_context.today())
    practice_context.publish(made.changes)
    signed = economy.sign_version(practice_context.store, made.value, date(2027, 3, 2))
    practice_context.publish(signed.changes)
    combo = page.options.economy.version.combo
    assert combo.count() == before + 2
    assert "signert 02.03.2027" in combo.itemText(1)
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    combo.activated.emit(combo.currentIndex())
    assert "signert 02.03.2027" in words(page.paper.preview)
    assert "UTKAST" not in words(page.paper.preview)


def test_people_are_found_by_a_part_of_the_name(page: ReportsPage, qtbot: QtBot) -> None:
    click_kind(page, qtbot, ReportKind.ECONOMY)
    everybody = page.options.economy.people.list.rows
    wanted = everybody[3]
    qtbot.keyClicks(page.options.economy.people.search.line, wanted.title[:6])
    qtbot.keyClick(page.options.economy.people.search.line, Qt.Key.Key_Return)
    assert wanted.key in [row.key for row in page.options.economy.people.list.rows]
    assert len(page.options.economy.people.list.rows) < len(everybody)


def test_a_search_that_finds_nobody_says_so(page: ReportsPage, qtbot: QtBot) -> None:
    click_kind(page, qtbot, ReportKind.ECONOMY)
    qtbot.keyClicks(page.options.economy.people.search.line, "qqqq")
    qtbot.keyClick(page.options.economy.people.search.line, Qt.Key.Key_Return)
    assert page.options.economy.people.nobody.isVisible()
    assert not page.options.economy.people.list.rows


def test_more_people_than_the_list_shows_ask_for_a_letter_more(
    theme: Theme, qtbot: QtBot, practice_context: AppContext
) -> None:
    picker = PersonPicker(theme)
    qtbot.addWidget(picker)
    query = RecruitQuery(listing=RecruitListFilter.ALL)
    row = recruits.list_recruits(practice_context.store, query, practice_context.today())[0]
    picker.set_people([row] * (MOST_SHOWN + 1), None)
    assert len(picker.list.rows) == MOST_SHOWN
    assert not picker.nobody.isHidden()
    picker.set_people([], CohortId(1))
    assert picker.chosen is None


def test_the_workbook_is_seen_as_tables_and_saved(
    page: ReportsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    click_kind(page, qtbot, ReportKind.WORKBOOK)
    tabs = page.workbook.tabs
    assert tabs is not None
    assert not page.print_button.isVisible()
    assert page.save_button.text() == "Lagre arbeidsbok …"
    first = page.workbook.table()
    assert first.rows
    rect = tabs.tabRect(1)
    qtbot.mouseClick(tabs, LEFT, pos=rect.center())
    assert page.workbook.table() is not first
    proposed = save_to(page, qtbot, page.save_button, tmp_path / "tall.xlsx")
    assert proposed == "Rapport til nasjonalt team 2027-03-02.xlsx"
    assert load_workbook(tmp_path / "tall.xlsx").sheetnames
    # Making it again stays on the sheet that was looked at.
    chosen = tabs.key
    page.refresh_now()
    assert page.workbook.tabs is not None
    assert page.workbook.tabs.key == chosen


def test_a_saved_paper_is_the_one_that_was_seen_and_its_place_is_told(
    page: ReportsPage, qtbot: QtBot, tmp_path: Path, practice_context: AppContext
) -> None:
    folder = tmp_path / "møter"
    folder.mkdir()
    proposed = save_to(page, qtbot, page.save_button, folder / "liste.pdf")
    assert proposed.startswith("Kulliste Kull ")
    assert proposed.endswith("2027-03-02.pdf")
    with pypdfium2.PdfDocument(folder / "liste.pdf") as saved:
        assert page.paper.preview.pages is not None
        assert len(saved) == len(page.paper.preview.pages)
    assert page.saved_line.isVisible()
    assert "liste.pdf" in page.saved_line.done.accessibleName()
    assert [entry.name for entry in folder.iterdir()] == ["liste.pdf"]
    assert practice_context.settings.report_folder == folder
    # The next paper starts in the same folder, and hides the word about the last one.
    click_kind(page, qtbot, ReportKind.WHEEL)
    assert not page.saved_line.isVisible()
    qtbot.mouseClick(page.save_button, LEFT)
    assert page.saver.dialog is not None
    assert Path(page.saver.dialog.directory().absolutePath()) == folder
    page.saver.dialog.close()


def test_the_folder_is_opened_when_asked_for(
    page: ReportsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def remember(url: object) -> bool:
        opened.append(url.toLocalFile())  # type: ignore[attr-defined]
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", remember)
    save_to(page, qtbot, page.save_button, tmp_path / "a.pdf")
    link = next(b for b in page.saved_line.findChildren(QPushButton) if b.text() == "Vis i mappe")
    qtbot.mouseClick(link, LEFT)
    assert opened == [str(tmp_path)]


def test_a_full_disk_is_told_in_a_sentence(
    page: ReportsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, content: bytes) -> None:
        raise DiskFullError

    monkeypatch.setattr(reporting, "write_file", refuse)
    save_to(page, qtbot, page.save_button, tmp_path / "a.pdf")
    assert page.saved_line.fault.isVisible()
    assert "Disken er full" in page.saved_line.fault.accessibleName()
    assert not page.saved_line.done.isVisible()


def test_a_report_that_cannot_be_made_says_why(
    page: ReportsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> bytes:
        raise GoneError

    monkeypatch.setattr(reporting, "wheel_pdf", gone)
    click_kind(page, qtbot, ReportKind.WHEEL)
    assert page.paper.preview.pages is None
    assert not page.save_button.isEnabled()


def test_the_page_follows_the_windows_cohort(
    page: ReportsPage, practice_context: AppContext, qtbot: QtBot
) -> None:
    rows = cohorts.list_cohorts(practice_context.store)
    practice_context.set_cohort_filter(rows[-1].id)
    assert rows[-1].name in words(page.paper.preview)
    click_kind(page, qtbot, ReportKind.WHEEL)
    assert page.options.request.cohort_id == rows[-1].id
    assert "FILTRERT" in words(page.paper.preview)


def test_a_write_makes_the_paper_anew_and_keeps_the_choice_of_cohort(
    page: ReportsPage, practice_context: AppContext, qtbot: QtBot
) -> None:
    rows = cohorts.list_cohorts(practice_context.store)
    page.options.list_cohort.set_value(rows[1].id)
    page.options.changed.emit()
    assert rows[1].name in words(page.paper.preview)
    query = RecruitQuery(listing=RecruitListFilter.ACTIVE, cohort_id=rows[1].id)
    man = recruits.list_recruits(practice_context.store, query, practice_context.today())[0]
    edit = RecruitEdit(family_name="Nyskrevet")
    practice_context.run_write(
        lambda: recruits.edit_recruit(practice_context.store, man.id, man.version, edit)
    )
    assert "Nyskrevet" in words(page.paper.preview)
    assert rows[1].name in words(page.paper.preview)


def test_a_target_with_a_man_opens_his_sheet(practice_context: AppContext, qtbot: QtBot) -> None:
    query = RecruitQuery(listing=RecruitListFilter.ACTIVE)
    man = recruits.list_recruits(practice_context.store, query, practice_context.today())[4]
    page = ReportsPage(practice_context)
    qtbot.addWidget(page)
    page.activate(NavigationTarget(page="reports", recruit_id=man.id))
    with qtbot.waitExposed(page):
        page.show()
    assert man.name in words(page.paper.preview)
    page.activate(NavigationTarget(page="reports", tab="wheel"))
    assert "Årshjul" in words(page.paper.preview)
    page.activate(NavigationTarget(page="reports", tab="wheel", year=2041))
    assert "2041" in words(page.paper.preview)
    page.refresh(None)
    assert "2041" in words(page.paper.preview)
    page.activate(NavigationTarget(page="reports"))
    assert "Årshjul" in words(page.paper.preview)


def test_without_cohorts_the_page_says_what_to_do_first(context: AppContext, qtbot: QtBot) -> None:
    page = ReportsPage(context)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    assert page.empty.isVisible()
    assert not page.save_button.isEnabled()
    button = next(b for b in page.empty.findChildren(QPushButton) if b.text() == "Gå til Kull")
    with qtbot.waitSignal(context.navigated) as went:
        qtbot.mouseClick(button, LEFT)
    assert went.args[0].page == "cohorts"
    page.saver.ask(b"", "x.pdf", "PDF (*.pdf)")
    assert page.saver.dialog is not None
    page.saver.dialog.close()
    qtbot.mouseClick(page.save_button, LEFT)
    qtbot.mouseClick(page.print_button, LEFT)
    assert page.printer.dialog is None


def test_printing_opens_a_dialog_and_tells_how_many_pages_went(
    page: ReportsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "skriver.pdf"

    def to_file(pages: PdfPages, title: str) -> QPrinter:
        printer = new_printer(pages, title)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        return printer

    monkeypatch.setattr("mih_desktop.views.reports.printing.new_printer", to_file)
    click_kind(page, qtbot, ReportKind.WHEEL)
    qtbot.mouseClick(page.print_button, LEFT)
    dialog = page.printer.dialog
    assert dialog is not None
    assert dialog.isVisible()
    with qtbot.waitSignal(page.printer.printed):
        dialog.accept()
    with pypdfium2.PdfDocument(target) as printed:
        assert len(printed) == 2
        width, height = printed.get_page_size(0)
        assert width > height
    assert "2 side" in page.saved_line.done.accessibleName()


# --------------------------------------------------------------------------------- preview


@pytest.fixture
def preview(theme: Theme, qtbot: QtBot, pdf: bytes) -> PdfPreview:
    view = PdfPreview(theme, name="Siden")
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.set_pdf(pdf)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_pages_fit_the_width_and_tell_where_one_is(preview: PdfPreview, qtbot: QtBot) -> None:
    assert preview.fit is Fit.WIDTH
    assert preview.page == 1
    assert preview.horizontalScrollBar().maximum() == 0
    preview.setFocus()
    qtbot.keyClick(preview, Qt.Key.Key_End)
    assert preview.page == 2
    assert "Milepæler 2027" in preview.accessibleDescription()
    qtbot.keyClick(preview, Qt.Key.Key_Home)
    assert preview.page == 1
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.verticalScrollBar().value() > 0


def test_a_whole_page_is_turned_by_page_keys(preview: PdfPreview, qtbot: QtBot) -> None:
    preview.set_fit(Fit.PAGE)
    assert preview.pages is not None
    preview.show_page(0)
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.page == 2
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.page == 2
    qtbot.keyClick(preview, Qt.Key.Key_PageUp)
    assert preview.page == 1


def test_zoom_goes_in_steps_to_its_ends_and_back_to_the_width(
    preview: PdfPreview, qtbot: QtBot
) -> None:
    fitted = preview.percent
    qtbot.keyClick(preview, Qt.Key.Key_Plus)
    assert preview.percent > fitted
    for _ in ZOOMS:
        qtbot.keyClick(preview, Qt.Key.Key_Plus)
    assert preview.percent == round(ZOOMS[-1] * 100)
    assert preview.horizontalScrollBar().maximum() > 0
    for _ in range(len(ZOOMS) + 1):
        qtbot.keyClick(preview, Qt.Key.Key_Minus)
    assert preview.percent == round(ZOOMS[0] * 100)
    qtbot.keyClick(preview, Qt.Key.Key_0)
    assert preview.percent == fitted


@pytest.mark.parametrize(("turn", "larger"), [(120, True), (-120, False)])
def test_the_wheel_zooms_with_ctrl(preview: PdfPreview, turn: int, larger: bool) -> None:
    before = preview.percent
    middle = QPointF(preview.viewport().rect().center())
    event = QWheelEvent(
        middle, middle, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(preview.viewport(), event)
    assert (preview.percent > before) is larger


def test_another_size_of_interface_keeps_the_page(preview: PdfPreview, theme: Theme) -> None:
    preview.show_page(1)
    theme.set_scale(1.5)
    assert preview.page == 2


def test_an_empty_preview_can_be_walked(theme: Theme, qtbot: QtBot) -> None:
    view = PdfPreview(theme, name="Siden")
    qtbot.addWidget(view)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
    assert view.page == 0
    view.set_fit(Fit.PAGE)
    view.show_page(3)
    assert view.pages is None


def test_a_page_is_drawn_with_ink_on_white(pdf: bytes) -> None:
    pages = PdfPages(pdf)
    image = pages.image(0, 600)
    assert image.width() == 600
    assert image.height() == round(600 * 210 / 297)
    assert image.pixelColor(2, 2).lightness() == 255
    dark = [image.pixelColor(x, 60).lightness() for x in range(30, 120)]
    assert min(dark) < 120
    half = QRectF(0, 0, pages.size(0).width(), pages.size(0).height() / 2)
    assert pages.band(0, 1.0, half).height() in (297, 298)
    assert pages.image(0, 1300).width() == 1300


# ---------------------------------------------------------------------- printing and saving


def test_only_the_pages_asked_for_are_printed(pdf: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    pages = PdfPages(pdf)
    printer = new_printer(pages, "Årshjul")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "en.pdf"))
    printer.setFromTo(2, 2)
    assert print_pages(pages, printer) == 1
    with pypdfium2.PdfDocument(tmp_path / "en.pdf") as printed:
        assert len(printed) == 1
        image = printed[0].render(scale=1, grayscale=True).to_pil()
        assert sum(image.histogram()[:100]) > 0


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_nothing_is_printed_on_a_printer_that_does_not_answer(pdf: bytes, qtbot: QtBot) -> None:
    pages = PdfPages(pdf)
    printer = new_printer(pages, "Årshjul")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName("/nowhere/at/all.pdf")
    assert print_pages(pages, printer) == 0


@pytest.mark.parametrize(
    ("size", "is_lying"), [(QSizeF(595.3, 841.9), False), (QSizeF(841.9, 595.3), True)]
)
def test_paper_lies_when_the_page_does(size: QSizeF, is_lying: bool) -> None:
    layout = page_layout(size)
    assert (layout.orientation().name == "Landscape") is is_lying
    assert layout.pageSize().key() == "A4"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Kulliste: «Havnes» 1/2.pdf", "Kulliste «Havnes» 1 2.pdf"),
        ("con.pdf", "con_.pdf"),
        ("..\\..\\hemmelig.pdf", "hemmelig.pdf"),
        (" ?.pdf", "Utskrift.pdf"),
        ("uten", "uten"),
        ("x" * 300 + ".xlsx", "x" * 120 + ".xlsx"),
    ],
)
def test_a_proposed_name_is_one_that_all_machines_take(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    (tmp_path / "a (2).pdf").touch()
    assert free_path(tmp_path, "a.pdf") == tmp_path / "a (3).pdf"


def test_papers_go_to_the_documents_or_home(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(saving.QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    assert default_folder() == tmp_path
    monkeypatch.setattr(saving.QStandardPaths, "writableLocation", lambda _: "")
    assert default_folder() == Path.home()


# ---------------------------------------------------------------------------------- dialog


def test_a_paper_in_its_own_window_is_saved_from_there(
    theme: Theme, qtbot: QtBot, pdf: bytes, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = show_paper(theme, "Årshjul", pdf, "årshjul.pdf", parent)
    qtbot.waitExposed(dialog)
    assert not dialog.months.isVisible()
    assert save_to(dialog, qtbot, dialog.save_button, tmp_path / "hjul.pdf") == "årshjul.pdf"
    assert (tmp_path / "hjul.pdf").read_bytes() == pdf
    assert dialog.saved_line.isVisible()
    with qtbot.waitSignal(dialog.finished):
        qtbot.mouseClick(dialog.close_button, LEFT)


def test_a_paper_in_its_own_window_is_printed_from_there_and_closed_by_esc(
    theme: Theme, qtbot: QtBot, pdf: bytes
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = show_paper(theme, "Årshjul", pdf, "årshjul.pdf", parent)
    qtbot.mouseClick(dialog.print_button, LEFT)
    assert dialog.printer.dialog is not None
    dialog.printer.dialog.reject()
    dialog.paper.set_message("Ingen side")
    qtbot.mouseClick(dialog.print_button, LEFT)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_economy_sheet_opens_from_the_folder_with_its_months_to_tick(
    practice_context: AppContext, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    query = RecruitQuery(listing=RecruitListFilter.ACTIVE)
    man = recruits.list_recruits(practice_context.store, query, practice_context.today())[4]
    shown: list[PaperDialog] = []
    show_economy_sheet(practice_context, man.id, parent, on_shown=shown.append)
    dialog = shown[0]
    assert dialog.months.isVisible()
    assert man.name in words(dialog.paper.preview)
    qtbot.mouseClick(dialog.months.box, LEFT, pos=QPoint(8, 8))
    assert "Hva skjer" in words(dialog.paper.preview)
    dialog.close()


def test_a_frozen_version_opens_in_its_own_window(
    practice_context: AppContext, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    query = RecruitQuery(listing=RecruitListFilter.ACTIVE)
    man = recruits.list_recruits(practice_context.store, query, practice_context.today())[4]
    made = economy.freeze_sheet(practice_context.store, man.id, practice_context.today())
    number = economy.list_versions(practice_context.store, man.id)[0].number
    show_economy_sheet(practice_context, man.id, parent, version_id=made.value, number=number)
    dialog = parent.findChild(PaperDialog)
    assert dialog is not None
    assert "UTKAST" not in words(dialog.paper.preview)
    dialog.close()


def test_file_names_tell_version_and_day_and_never_who() -> None:
    day = date(2027, 3, 2)
    assert economy_paper.economy_file_name(day, None) == "Økonomioversikt utkast 2027-03-02.pdf"
    assert economy_paper.economy_file_name(day, 2) == "Økonomioversikt versjon 2 2027-03-02.pdf"


def test_a_printer_that_takes_nothing_is_told_of(theme: Theme, qtbot: QtBot) -> None:
    line = saved_line.SavedLine(theme)
    qtbot.addWidget(line)
    assert line.isHidden()
    line.tell_printed(0)
    assert "Skriveren svarte ikke" in line.fault.accessibleName()
    line.tell_failed(ReadOnlyFolderError())
    assert "Ikke lagret." in line.fault.accessibleName()
    assert not line.isHidden()
    line.done.acted.emit()


# -------------------------------------------------------------------------------- workbook


def test_long_sheets_tell_how_many_rows_the_file_has_beyond_those_shown(
    theme: Theme, qtbot: QtBot
) -> None:
    view = WorkbookView(theme)
    qtbot.addWidget(view)
    rows = (("Navn", "Antall"), ("Bare en lang setning som går over alle kolonnene",), ("a", "1"))
    view.set_sheets((SheetPreview(name="Kull", rows=rows, row_count=900),))
    told = [label.text() for label in view.findChildren(Text)]
    assert any("897" in text for text in told)
    assert view.table().columnSpan(1, 0) == 2


@pytest.mark.parametrize(
    ("number", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_are_called_as_in_a_spreadsheet(number: int, letters: str) -> None:
    assert column_letters(number) == letters


def test_a_workbook_is_read_back_as_words(tmp_path: Path) -> None:
    from datetime import datetime

    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Tall"
    sheet.append(["Dag", date(2027, 3, 2), datetime(2027, 3, 2, 9, 0), 7.5, 12, True, False])
    sheet.append(["to\nlinjer", None, None])
    sheet.append([None])
    for _ in range(MOST_ROWS):
        sheet.append(["x"])
    hidden = book.create_sheet("Skjult")
    hidden.sheet_state = "hidden"
    path = tmp_path / "bok.xlsx"
    book.save(path)
    (preview,) = preview_sheets(path.read_bytes())
    assert preview.name == "Tall"
    assert preview.rows[0] == ("Dag", "02.03.2027", "02.03.2027", "7,5", "12", "ja", "nei")
    assert preview.rows[1] == ("to linjer",)
    assert preview.row_count == MOST_ROWS + 3
    assert len(preview.rows) == MOST_ROWS
    assert preview.width == 7


def test_years_of_the_wheel_reach_over_all_cohorts(practice_context: AppContext) -> None:
    rows = cohorts.list_cohorts(practice_context.store)
    years = years_of(rows, 2027)
    assert years == sorted(years, reverse=True)
    assert 2027 in years
    assert years_of((), 2030) == [2030]
