from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mih_desktop.app import load_translators
from mih_desktop.domain.enums import BenefitKind, CohortKind, Phase
from mih_desktop.domain.importing import ColumnField, SheetKind
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.people import RecruitRow
from mih_desktop.domain.plan import NewCohort
from mih_desktop.services import cohorts, economy, history, milestones, partners, recruits
from mih_desktop.storage.store import Store
from mih_desktop.views.context import AppContext
from mih_desktop.views.importing.cohort_choice import NEW, NONE
from mih_desktop.views.importing.import_page import ImportPage
from mih_desktop.views.importing.question_row import QuestionRow
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.widgets.fields import CheckField, ChoiceField
from tests.exchange.workbooks import SAMPLE, workbook
from tests.views.conftest import CLOCK, PASSWORD

LEFT = Qt.MouseButton.LeftButton
ALL = RecruitQuery(listing=RecruitListFilter.ALL)


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A locked store with nothing in it, made once: laying out its tables takes a second."""
    folder = tmp_path_factory.mktemp("empty") / "store"
    made, _code = Store.create(folder, PASSWORD, CLOCK)
    made.close()
    return folder


@pytest.fixture
def store(empty_folder: Path, tmp_path: Path) -> Iterator[Store]:
    folder = shutil.copytree(empty_folder, tmp_path / "store")
    unlocked = Store.open(folder, password=PASSWORD, clock=CLOCK)
    yield unlocked
    unlocked.close()


@pytest.fixture(autouse=True)
def _norwegian(qapp: QApplication) -> Iterator[None]:
    """Plurals need the forms of the translation, as in the program."""
    translators = load_translators(qapp)
    yield
    for translator in translators:
        qapp.removeTranslator(translator)


@pytest.fixture
def page(context: AppContext, qtbot: QtBot) -> ImportPage:
    made = ImportPage(context)
    qtbot.addWidget(made)
    made.resize(1240, 844)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def sample(page: ImportPage) -> ImportPage:
    page.open_file(SAMPLE)
    return page


def people_in(context: AppContext) -> tuple[RecruitRow, ...]:
    return recruits.list_recruits(context.store, ALL, context.today())


def saved(tmp_path: Path, sheets: dict[str, list[list[object]]], name: str = "liste.xlsx") -> Path:
    path = tmp_path / name
    path.write_bytes(workbook(sheets))
    return path


def press(button: QAbstractButton, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, LEFT)


def tick(field: CheckField, qtbot: QtBot) -> None:
    qtbot.mouseClick(field.box, LEFT, pos=QPoint(8, field.box.height() // 2))


def choose(field: ChoiceField, qtbot: QtBot, label: str) -> None:
    """Walk the closed list with the arrow keys, as a person without a mouse does."""
    combo = field.combo
    combo.setFocus()
    wanted = combo.findText(label)
    assert wanted >= 0, [combo.itemText(n) for n in range(combo.count())]
    while combo.currentIndex() != wanted:
        key = Qt.Key.Key_Down if combo.currentIndex() < wanted else Qt.Key.Key_Up
        qtbot.keyClick(combo, key)


def row_of(page: ImportPage, number: int) -> int:
    rows = [line.person.ref.row for line in page.view.table.rows]
    return rows.index(number)


def click_cell(page: ImportPage, qtbot: QtBot, number: int, column: int) -> None:
    table = page.view.table
    index = table.row_model.index(row_of(page, number), column)
    table.scrollTo(index)
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(index).center())


def question(page: ImportPage, text: str) -> QuestionRow:
    return next(row for row in page.view.questions.rows if text in row.group.first.question)


def asked(page: ImportPage) -> list[str]:
    return [row.group.first.question for row in page.view.panel.questions]


def cells(page: ImportPage, number: int) -> list[str]:
    model = page.view.table.row_model
    row = row_of(page, number)
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def take(page: ImportPage, qtbot: QtBot) -> None:
    assert page.view.bar.button.isEnabled()
    press(page.view.bar.button, qtbot)


class WindowWatcher(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_window = isinstance(watched, QWidget) and watched.isWindow()
        if is_window and event.type() is QEvent.Type.Show:
            self.shown.append(type(watched).__name__)
        return False


# --- choosing a file


def test_the_page_begins_with_a_place_to_drop_a_file(page: ImportPage) -> None:
    assert page.choose.isVisible()
    assert not page.view.isVisible()
    assert page.choose.place.button.hasFocus()
    assert page.title == "Hent fra Excel"


def test_the_button_opens_a_dialog_and_the_file_is_shown(page: ImportPage, qtbot: QtBot) -> None:
    press(page.choose.place.button, qtbot)
    assert page.dialog is not None
    page.dialog.fileSelected.emit(str(SAMPLE))
    page.dialog.close()
    assert page.view.isVisible()
    assert page.draft is not None
    assert len(page.draft.people) == 31


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("liste.csv", b"Navn;Mobil", "Dette er ikke et Excel-ark."),
        ("liste.xlsx", b"PK\x03\x04 halv", "Arket er skadet."),
        ("liste.xlsm", b"PK", "Arket inneholder makroer"),
    ],
)
def test_a_file_that_cannot_be_read_gives_a_sentence(
    page: ImportPage, tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    page.open_file(path)
    assert page.choose.isVisible()
    assert page.choose.fault.isVisible()
    assert sentence in page.choose.fault.accessibleName()
    page.open_file(SAMPLE)
    assert page.view.isVisible()
    assert not page.choose.fault.isVisible()


def test_a_file_that_is_gone_or_a_folder_gives_a_sentence(page: ImportPage, tmp_path: Path) -> None:
    page.open_file(tmp_path / "borte.xlsx")
    assert "ikke der den var" in page.choose.fault.accessibleName()
    folder = tmp_path / "mappe.xlsx"
    folder.mkdir()
    page.open_file(folder)
    assert "kan ikke åpnes" in page.choose.fault.accessibleName()


def test_nothing_pops_up_while_a_file_is_laid_out(page: ImportPage, qapp: QApplication) -> None:
    watcher = WindowWatcher()
    qapp.installEventFilter(watcher)
    page.open_file(SAMPLE)
    for key in ("questions", "others", "columns", "left_out"):
        page.view.tabs.choose(key)
    qapp.removeEventFilter(watcher)
    assert watcher.shown == []
    assert page.isActiveWindow()


def test_a_bad_file_after_a_good_one_takes_the_good_one_away(
    sample: ImportPage, tmp_path: Path
) -> None:
    sample.open_file(tmp_path / "borte.xlsx")
    assert sample.draft is None
    assert sample.choose.isVisible()


def dropped(page: ImportPage, urls: list[QUrl]) -> bool:
    mime = QMimeData()
    mime.setUrls(urls)
    enter = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()
    page.dragEnterEvent(enter)
    if not enter.isAccepted():
        return False
    page.dropEvent(
        QDropEvent(
            QPointF(50, 50), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier
        )
    )
    return True


def test_a_file_can_be_dropped(page: ImportPage) -> None:
    assert dropped(page, [QUrl.fromLocalFile(str(SAMPLE))])
    assert page.view.isVisible()


def test_other_things_cannot_be_dropped(page: ImportPage) -> None:
    local = QUrl.fromLocalFile(str(SAMPLE))
    assert not dropped(page, [local, local])
    assert not dropped(page, [QUrl("https://example.org/liste.xlsx")])
    page.dragLeaveEvent(QDragLeaveEvent())
    mime = QMimeData()
    page.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier
        )
    )
    assert page.choose.isVisible()


def test_another_file_can_be_chosen_instead(
    sample: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    other = saved(tmp_path, {"Kull 2027": [["Navn", "Status"], ["Vik, Kåre", "Rekrutt"]]})
    press(sample.again_button, qtbot)
    assert sample.dialog is not None
    sample.dialog.fileSelected.emit(str(other))
    sample.dialog.close()
    assert sample.draft is not None
    assert len(sample.draft.people) == 1


# --- people


def test_every_row_is_shown_as_it_will_be_read(sample: ImportPage) -> None:
    assert cells(sample, 8)[1:] == [
        "8", "Sárá, Tesfaye", "26.10.2000", "411\u00a047\u00a0104", "Sluttet A",
        "«12.5»: hvilket år?",
    ]  # fmt: skip
    assert sample.view.tabs.tabText(0) == "Deltakere · 31"


def test_a_double_is_marked_and_not_taken(sample: ImportPage) -> None:
    assert cells(sample, 37)[0] == "nei"
    assert cells(sample, 37)[-1] == "Dobbelt: samme navn og fødselsdato som rad 7"


def test_nothing_is_stored_before_the_button_is_pressed(
    sample: ImportPage, context: AppContext
) -> None:
    assert people_in(context) == ()
    assert cohorts.list_cohorts(context.store) == ()
    assert history.undo_state(context.store).undo is None


def test_a_click_or_space_leaves_a_row_out_and_takes_it_again(
    sample: ImportPage, qtbot: QtBot
) -> None:
    click_cell(sample, qtbot, 6, 0)
    assert cells(sample, 6)[0] == "nei"
    assert sample.view.bar.button.text() == "Hent inn 29 menn"
    qtbot.keyClick(sample.view.table, Qt.Key.Key_Space)
    assert cells(sample, 6)[0] == "ja"


def test_the_panel_shows_the_chosen_row_and_can_leave_it_out(
    sample: ImportPage, qtbot: QtBot
) -> None:
    click_cell(sample, qtbot, 37, 2)
    assert sample.view.panel.name.text() == "Petter Myhre"
    button = next(
        b for b in sample.view.panel.findChildren(QPushButton) if b.text() == "Ta med raden"
    )
    press(button, qtbot)
    assert cells(sample, 37)[0] == "ja"
    assert sample.view.bar.button.text() == "Hent inn 31 menn"


def test_a_question_is_answered_in_the_panel(sample: ImportPage, qtbot: QtBot) -> None:
    click_cell(sample, qtbot, 8, 2)
    assert asked(sample) == ["«12.5»: hvilket år?"]
    field = sample.view.panel.questions[0].choice
    assert field is not None
    choose(field, qtbot, "12. mai 2027")
    assert sample.draft is not None
    left = {p.ref.row: p.recruit.left_on for p in sample.draft.people}
    assert (left[8], left[16]) == (date(2027, 5, 12), date(2026, 5, 12))
    current = sample.view.panel.questions[0].choice
    assert current is not None
    assert current.combo.hasFocus()


def test_what_is_found_in_a_remark_is_unticked_until_it_is_ticked(
    sample: ImportPage, qtbot: QtBot
) -> None:
    click_cell(sample, qtbot, 7, 2)
    (row,) = sample.view.panel.questions
    assert row.box is not None
    assert row.box.value is False
    assert sample.draft is not None
    assert sample.draft.people[2].recruit.children == ()
    tick(row.box, qtbot)
    assert [c.birth_year for c in sample.draft.people[2].recruit.children] == [2014, 2019]
    (row,) = sample.view.panel.questions
    assert row.box is not None
    tick(row.box, qtbot)
    assert sample.draft.people[2].recruit.children == ()


def test_in_a_narrow_window_enter_opens_the_panel(sample: ImportPage, qtbot: QtBot) -> None:
    sample.view.panel.close_panel()
    sample.resize(1000, 800)
    click_cell(sample, qtbot, 8, 2)
    assert not sample.view.panel.isVisible()
    qtbot.keyClick(sample.view.table, Qt.Key.Key_Return)
    assert sample.view.panel.isVisible()


def test_a_list_can_be_sorted_by_its_columns(sample: ImportPage) -> None:
    for key in ("row", "born", "name", "question"):
        sample.view.table.sort_by(key)
        sample.view.table.sort_by(key, descending=True)
    assert cells(sample, 5)[2] == "Hætta, Øyvind"


# --- questions


def test_questions_alike_are_answered_together(sample: ImportPage, qtbot: QtBot) -> None:
    sample.view.tabs.choose("questions")
    row = question(sample, "«12.5»")
    assert len(row.group.refs) == 4
    assert row.choice is not None
    choose(row.choice, qtbot, "12. mai 2027")
    assert sample.draft is not None
    left = {p.ref.row: p.recruit.left_on for p in sample.draft.people if p.recruit.left_on}
    assert {left[n] for n in (8, 16, 23, 31)} == {date(2027, 5, 12)}
    sample.view.tabs.choose("people")
    click_cell(sample, qtbot, 8, 2)
    field = sample.view.panel.questions[0].choice
    assert field is not None
    assert field.combo.currentText() == "12. mai 2027"


def test_a_proposal_with_its_year_is_ticked_and_taken_into_the_economy(
    sample: ImportPage, context: AppContext, qtbot: QtBot
) -> None:
    sample.view.tabs.choose("questions")
    row = question(sample, "«31.10»: hvilket år?")
    assert row.box is not None
    assert row.choice is not None
    sample.view.questions.ensureWidgetVisible(row)
    tick(row.box, qtbot)
    choose(row.choice, qtbot, "Arbeidsavklaringspenger slutter 31. oktober 2027")
    take(sample, qtbot)
    eide = next(man for man in people_in(context) if man.family_name == "Eide")
    (benefit,) = economy.get_inputs(context.store, eide.id).benefits
    assert (benefit.kind, benefit.ends_on) == (BenefitKind.AAP, date(2027, 10, 31))


def test_a_list_without_questions_says_so(page: ImportPage, tmp_path: Path) -> None:
    path = saved(tmp_path, {"Kull": [["Navn", "Status"], ["Vik, Kåre", "Rekrutt"]]})
    page.open_file(path)
    page.view.tabs.choose("questions")
    assert page.view.questions.rows == []
    assert page.view.tabs.tabText(1) == "Spørsmål · 0"


def test_many_questions_come_some_at_a_time(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    rows: list[list[object]] = [["Navn", "Status"]]
    rows += [[f"Vik{n}, Kåre", f"ukjent {n}"] for n in range(75)]
    page.open_file(saved(tmp_path, {"Kull": rows}))
    page.view.tabs.choose("questions")
    assert len(page.view.questions.rows) == 60
    more = next(b for b in page.view.questions.findChildren(QPushButton) if "15" in b.text())
    press(more, qtbot)
    assert len(page.view.questions.rows) == 75


# --- contacts and dates


def test_contacts_and_dates_are_ticked_and_answered(
    sample: ImportPage, context: AppContext, qtbot: QtBot
) -> None:
    sample.view.tabs.choose("others")
    rows = {row.box.box.text(): row for row in sample.view.others.rows.values()}
    tick(rows["NAV Rogaland"].box, qtbot)
    leader = rows["Sandnes kommune, avd.leder"]
    assert leader.choice is not None
    choose(leader.choice, qtbot, "Bare Sandnes kommune")
    assert leader.detail.text().startswith("Sandnes kommune (Kommune)")
    take(sample, qtbot)
    names = {o.name for o in partners.list_organisations(context.store)}
    assert "Sandnes kommune" in names
    assert "NAV Rogaland" not in names
    assert "Avd.leder" not in {c.name for c in partners.list_contacts(context.store)}


def test_a_workbook_of_contacts_alone_can_be_taken(
    page: ImportPage, context: AppContext, tmp_path: Path, qtbot: QtBot
) -> None:
    rows: list[list[object]] = [["Hvem", "Rolle", "Tlf"], ["Kari Vik, NAV Hå", "Sjef", "51615363"]]
    page.open_file(saved(tmp_path, {"Kontakter": rows}))
    assert page.view.tabs.key == "others"
    assert page.view.bar.button.text() == "Hent inn 1 kontakt"
    with qtbot.waitSignal(context.navigated) as went:
        take(page, qtbot)
    assert went.args == [NavigationTarget(page="today")]
    assert [c.name for c in partners.list_contacts(context.store)] == ["Kari Vik"]


def test_a_workbook_of_dates_alone_lays_out_a_cohort(
    page: ImportPage, context: AppContext, tmp_path: Path, qtbot: QtBot
) -> None:
    rows: list[list[object]] = [
        ["Hva", "Når"],
        ["Skolestart", date(2027, 8, 23)],
        ["Samling", "snart"],
    ]
    page.open_file(saved(tmp_path, {"Datoer 2027": rows}))
    assert page.view.bar.button.text() == "Hent inn datoene"
    with qtbot.waitSignal(context.navigated) as went:
        take(page, qtbot)
    (cohort,) = cohorts.list_cohorts(context.store)
    assert went.args == [NavigationTarget(page="cohorts", cohort_id=cohort.id)]
    vg1 = cohort.span(Phase.VG1)
    assert vg1 is not None
    assert vg1.starts_on == date(2027, 8, 23)


# --- sheets and columns


def test_a_column_can_be_read_as_something_else(sample: ImportPage, qtbot: QtBot) -> None:
    sample.view.tabs.choose("columns")
    columns = sample.view.columns
    choose(columns.fields[0, 10], qtbot, "Leses ikke")
    assert sample.draft is not None
    assert {p.recruit.mentor for p in sample.draft.people} == {""}
    choose(columns.fields[0, 7], qtbot, "Veileder i praksis")
    assert "Kari V." in {p.recruit.mentor for p in sample.draft.people}
    assert {p.recruit.nav_adviser for p in sample.draft.people} == {""}
    assert columns.fields[0, 7].combo.hasFocus()


def test_a_field_goes_over_from_the_column_that_had_it(sample: ImportPage, qtbot: QtBot) -> None:
    sample.view.tabs.choose("columns")
    choose(sample.view.columns.fields[0, 13], qtbot, "Status")
    assert sample.view.columns.fields[0, 12].value is ColumnField.UNREAD
    choose(sample.view.columns.fields[0, 13], qtbot, "Merknad")
    assert sample.view.columns.fields[0, 12].value is ColumnField.STATUS


def test_answers_are_kept_when_columns_change(sample: ImportPage, qtbot: QtBot) -> None:
    click_cell(sample, qtbot, 8, 2)
    field = sample.view.panel.questions[0].choice
    assert field is not None
    choose(field, qtbot, "12. mai 2027")
    sample.view.tabs.choose("columns")
    choose(sample.view.columns.fields[0, 9], qtbot, "Leses ikke")
    assert sample.draft is not None
    left = {p.ref.row: p.recruit.left_on for p in sample.draft.people}
    assert left[8] == date(2027, 5, 12)


def test_a_sheet_can_be_left_out_and_read_as_another_kind(sample: ImportPage, qtbot: QtBot) -> None:
    sample.view.tabs.choose("columns")
    columns = sample.view.columns
    columns.ensureWidgetVisible(columns.taken[1])
    tick(columns.taken[1], qtbot)
    assert sample.draft is not None
    assert sample.draft.reading.contacts == ()
    choose(columns.kinds[2], qtbot, "Leses ikke")
    assert sample.draft.reading.dates == ()
    assert columns.kinds[2].value is SheetKind.UNREAD
    choose(columns.kinds[2], qtbot, "Datoer")
    assert len(sample.draft.reading.dates) == 7


def test_the_row_of_headings_can_be_corrected(
    page: ImportPage, tmp_path: Path, qtbot: QtBot
) -> None:
    rows: list[list[object]] = [["Navn", "Status"], ["Navn", "Mobil"], ["Vik, Kåre", "45075291"]]
    page.open_file(saved(tmp_path, {"Kull": rows}))
    page.view.tabs.choose("columns")
    line = page.view.columns.heading_rows[0].line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "2")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page.draft is not None
    assert [p.recruit.phone for p in page.draft.people] == ["45075291"]


def test_a_column_in_doubt_is_marked(page: ImportPage, tmp_path: Path) -> None:
    rows: list[list[object]] = [["Navn", "Telefon privat"], ["Vik, Kåre", "45075291"]]
    page.open_file(saved(tmp_path, {"Kull": rows}))
    page.view.tabs.choose("columns")
    from mih_desktop.views.widgets.text import Text

    texts = [text.text() for text in page.view.columns.findChildren(Text)]
    assert "Stemmer det?" in texts


def test_rows_left_out_are_listed_with_their_reasons(sample: ImportPage) -> None:
    sample.view.tabs.choose("left_out")
    rows = [(r.lead, r.who) for r in sample.view.left_out.list.rows]
    assert ("Rad 39", "sum, ikke en person") in rows
    assert len(rows) == 4


def test_rows_left_out_of_several_sheets_name_their_sheet(page: ImportPage, tmp_path: Path) -> None:
    head: list[object] = ["Navn", "Status"]
    rows: list[list[object]] = [["Tittel"], head, ["Vik, Kåre", "Rekrutt"]]
    path = saved(tmp_path, {"Kull 2026": rows, "Kull 2025": [head, ["Dahl, Ole", "Vg1"]]})
    page.open_file(path)
    page.view.tabs.choose("left_out")
    assert [r.lead for r in page.view.left_out.list.rows] == [
        "Kull 2026, rad 1",
        "Kull 2025, rad 1",
    ]


def test_nothing_left_out_is_said(page: ImportPage, tmp_path: Path) -> None:
    page.open_file(saved(tmp_path, {"Kull": [["Navn", "Status"], ["Vik, Kåre", "Rekrutt"]]}))
    page.view.tabs.choose("left_out")
    assert page.view.left_out.empty.isVisible()


# --- the cohort


def test_a_new_cohort_is_proposed_from_the_workbook(sample: ImportPage) -> None:
    cohort = sample.view.cohort
    assert cohort.new_cohort == NewCohort(
        kind=CohortKind.MENN_I_HELSE, place="Rogaland", starts_on=date(2026, 3, 30)
    )
    assert "Kull 2026 Rogaland" in sample.view.bar.summary.text()


def test_a_workbook_without_dates_gets_the_usual_start(page: ImportPage, tmp_path: Path) -> None:
    page.open_file(saved(tmp_path, {"Kull 2028": [["Navn", "Status"], ["Vik, Kåre", "Rekrutt"]]}))
    assert page.view.cohort.starts_on.value == date(2028, 4, 3)


def test_without_a_first_day_nothing_can_be_taken(sample: ImportPage, qtbot: QtBot) -> None:
    line = sample.view.cohort.starts_on.line
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert not sample.view.bar.button.isEnabled()
    assert sample.view.bar.summary.text() == "Skriv den første dagen for kullet."


def test_without_a_ticked_row_nothing_can_be_taken(
    page: ImportPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.open_file(saved(tmp_path, {"Kull": [["Navn", "Status"], ["Vik, Kåre", "Rekrutt"]]}))
    click_cell(page, qtbot, 2, 0)
    assert not page.view.bar.button.isEnabled()
    assert page.view.bar.summary.text() == "Ingen rader er krysset av."


def test_a_cohort_that_is_there_is_chosen_and_keeps_its_dates(
    page: ImportPage, context: AppContext, qtbot: QtBot
) -> None:
    new = NewCohort(kind=CohortKind.MENN_I_HELSE, place="Rogaland", starts_on=date(2026, 4, 6))
    cohort_id = cohorts.create_cohort(context.store, new).value
    page.open_file(SAMPLE)
    assert page.view.cohort.cohort_id == cohort_id
    assert not page.view.cohort.place.isVisible()
    assert page.draft is not None
    assert page.draft.ticked_dates == 0
    take(page, qtbot)
    cohort = cohorts.get_cohort(context.store, cohort_id)
    trial = cohort.span(Phase.TRIAL)
    assert trial is not None
    assert trial.starts_on == date(2026, 4, 6)
    assert len(people_in(context)) == 30


def test_people_can_come_in_without_a_cohort(
    sample: ImportPage, context: AppContext, qtbot: QtBot
) -> None:
    choose(sample.view.cohort.into, qtbot, "Ingen kull ennå")
    assert sample.view.cohort.into.value == NONE
    assert "uten kull" in sample.view.bar.summary.text()
    take(sample, qtbot)
    assert {man.cohort_id for man in people_in(context)} == {None}
    assert cohorts.list_cohorts(context.store) == ()


def test_words_follow_the_kind_of_cohort(sample: ImportPage, qtbot: QtBot) -> None:
    choose(sample.view.cohort.kind, qtbot, "Kvinner i helse")
    assert sample.view.bar.button.text() == "Hent inn 30 deltakere"


# --- taking


def test_one_button_takes_everything_as_one_step_that_can_be_undone(
    sample: ImportPage, context: AppContext, qtbot: QtBot
) -> None:
    assert sample.view.bar.button.text() == "Hent inn 30 menn"
    with qtbot.waitSignal(context.navigated) as went:
        take(sample, qtbot)
    (cohort,) = cohorts.list_cohorts(context.store)
    assert went.args == [NavigationTarget(page="recruits", cohort_id=cohort.id)]
    men = people_in(context)
    assert len(men) == 30
    assert {man.class_name for man in men} == {"A", "B"}
    assert cohort.name == "Kull 2026 Rogaland"
    vg1 = cohort.span(Phase.VG1)
    assert vg1 is not None
    assert vg1.starts_on == date(2026, 8, 17)
    plan = milestones.list_milestones(
        context.store, date(2026, 1, 1), date(2026, 12, 31), cohort.id
    )
    meetings = [m.starts_on for m in plan if (m.standard_key or "").startswith("steering_group")]
    assert meetings == [date(2026, 3, 12), date(2026, 6, 11), date(2026, 9, 10), date(2026, 12, 3)]
    left = [man for man in men if man.phase is Phase.LEFT]
    assert len(left) == 8
    assert sample.choose.isVisible()
    history.undo(context.store)
    assert people_in(context) == ()
    assert cohorts.list_cohorts(context.store) == ()
    assert partners.list_organisations(context.store) == ()


def test_the_first_day_that_the_user_chose_goes_before_the_sheets(
    sample: ImportPage, context: AppContext, qtbot: QtBot
) -> None:
    line = sample.view.cohort.starts_on.line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "06.04.2026")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    take(sample, qtbot)
    trial = cohorts.list_cohorts(context.store)[0].span(Phase.TRIAL)
    assert trial is not None
    assert trial.starts_on == date(2026, 4, 6)


def test_a_list_taken_twice_finds_everybody_there(
    sample: ImportPage, context: AppContext, qtbot: QtBot
) -> None:
    take(sample, qtbot)
    sample.open_file(SAMPLE)
    assert sample.draft is not None
    assert sample.draft.ticked_people == 0
    assert cells(sample, 5)[-1] == "Finnes her fra før: Øyvind Hætta"
    assert sample.view.cohort.into.value != NEW


def test_somebody_added_meanwhile_is_marked(
    sample: ImportPage, context: AppContext, qtbot: QtBot
) -> None:
    from mih_desktop.domain.people import NewRecruit

    done = recruits.add_recruit(
        context.store,
        NewRecruit(family_name="Dahl", given_name="Finn", birth_date=date(2000, 6, 24)),
    )
    context.publish(done.changes)
    assert cells(sample, 6)[-1] == "Finnes her fra før: Finn Dahl"
    assert sample.view.bar.button.text() == "Hent inn 29 menn"


@pytest.fixture
def slow_reader(context: AppContext, monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], None]]:
    """Reads that wait until they are let go."""
    waiting: list[Callable[[], None]] = []

    def read(op, on_done, on_error=None, label=""):
        waiting.append(lambda: on_done(op()))

    monkeypatch.setattr(context, "read", read)
    return waiting


def test_an_answer_that_comes_after_another_file_was_chosen_is_dropped(
    sample: ImportPage, slow_reader: list[Callable[[], None]], qtbot: QtBot
) -> None:
    sample.view.tabs.choose("columns")
    choose(sample.view.columns.fields[0, 9], qtbot, "Praksisplass")
    choose(sample.view.columns.fields[0, 10], qtbot, "Leses ikke")
    sample.open_file(SAMPLE)
    late, newer = slow_reader[-2], slow_reader[-1]
    newer()
    before = sample.draft
    late()
    assert sample.draft is before
    assert before is not None
    assert "Siv" in {p.recruit.mentor for p in before.people}


def test_while_a_file_is_read_the_page_says_so(
    page: ImportPage, slow_reader: list[Callable[[], None]]
) -> None:
    page.open_file(SAMPLE)
    assert not page.choose.place.button.isEnabled()
    slow_reader[0]()
    assert page.view.isVisible()
    assert page.choose.place.button.isEnabled()


def test_the_page_can_be_used_by_name(sample: ImportPage) -> None:
    sample.view.tabs.choose("questions")
    row = question(sample, "«12.5»")
    assert row.choice is not None
    assert row.choice.combo.accessibleName() == "«12.5»: hvilket år?"
    assert sample.view.columns.fields[0, 1].combo.accessibleName() == "Etternavn, fornavn"
    assert sample.view.table.accessibleName() == "Deltakere"
