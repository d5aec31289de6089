"""The page Hent fra Excel: choose a file, see it as it will be read, answer, and take it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from mih_desktop.domain.changes import Changes, Topic
from mih_desktop.domain.errors import MihError
from mih_desktop.domain.importing import ImportReading, ImportResult, RowRef, SheetChoice
from mih_desktop.services import cohorts, import_reading, importing
from mih_desktop.services.import_reading import OpenedWorkbook
from mih_desktop.views.context import AppContext
from mih_desktop.views.importing.choose_file import ChooseFile
from mih_desktop.views.importing.import_draft import ImportDraft
from mih_desktop.views.importing.reading_view import ReadingView
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.page import Page
from mih_desktop.views.sentences import sentence_for
from mih_desktop.views.widgets.buttons import SecondaryButton
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.page import PageHeader
from mih_desktop.views.wording import translate


class ImportPage(Page):
    """Nothing is stored before the button at the foot is pressed; then all of it at once."""

    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.COHORTS, Topic.RECRUITS})
    follows_cohort_filter: ClassVar[bool] = False

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = self.theme
        self._workbook: OpenedWorkbook | None = None
        self._choices: Mapping[int, SheetChoice] = {}
        self._folder: Path | None = None
        self.draft: ImportDraft | None = None
        self.dialog: QFileDialog | None = None
        self.again_button = SecondaryButton(theme, self.tr("Velg en annen fil"))
        self.header = PageHeader(theme, self.title, actions=(self.again_button,))
        self.choose = ChooseFile(theme)
        self.view = ReadingView(theme, clock=context.clock)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.choose)
        self._stack.addWidget(self.view)
        column = Column(theme, spacing=16, margins=(0, 16, 0, 0), parent=self)
        head = Column(theme, margins=(32, 0, 24, 0))
        head.addWidget(self.header)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.setAcceptDrops(True)
        self.again_button.clicked.connect(self.ask_for_file)
        self.choose.asked.connect(self.ask_for_file)
        self.view.sheets_changed.connect(self._read_anew)
        self.view.taken.connect(self._take)
        self._show_choosing()

    @property
    def title(self) -> str:
        return self.tr("Hent fra Excel")

    def refresh(self, changes: Changes | None) -> None:
        """Look up the cohorts and the people that are here; the file is not read again."""
        self.view.cohort.show_cohorts(cohorts.list_cohorts(self.context.store))
        if self.draft is not None and self.draft.people:
            self._find_known(self.draft)

    def ask_for_file(self) -> None:
        """Open the dialog that looks for a file."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = str(self._folder or QStandardPaths.writableLocation(documents))
        kinds = self.tr("Excel-ark (*.xlsx)")
        dialog = QFileDialog(self, self.tr("Velg en liste"), folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.open_file(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Read a file and show it; a file that cannot be read gives a sentence."""
        self._folder = path.parent
        self.choose.say("")
        self.choose.set_reading(reading=True)
        today = self.context.today()

        def read() -> tuple[OpenedWorkbook, ImportReading]:
            workbook = import_reading.open_list(path)
            return workbook, import_reading.read_list(workbook, today, translate)

        self.context.read(read, self._show_workbook, self._refuse, self.tr("Leser arket"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event) is not None:
            self.choose.place.set_over(over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.choose.place.set_over(over=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        self.choose.place.set_over(over=False)
        if path is not None:
            event.acceptProposedAction()
            self.open_file(path)

    def _show_choosing(self) -> None:
        self.draft = None
        self._workbook = None
        self._choices = {}
        self.header.set_subtitle("")
        self.again_button.hide()
        self._stack.setCurrentWidget(self.choose)
        self.choose.place.button.setFocus()

    def _refuse(self, error: MihError) -> None:
        self._show_choosing()
        self.choose.set_reading(reading=False)
        self.choose.say(sentence_for(error))

    def _show_workbook(self, read: tuple[OpenedWorkbook, ImportReading]) -> None:
        self.choose.set_reading(reading=False)
        self._workbook, reading = read
        self._choices = {}
        self.draft = ImportDraft(reading)
        self.header.set_subtitle(reading.file_name)
        self.again_button.show()
        self.view.cohort.show_cohorts(cohorts.list_cohorts(self.context.store))
        self.view.cohort.propose(reading)
        self.draft.takes_dates = self.view.cohort.cohort_id is None
        self._find_known(self.draft)
        self._stack.setCurrentWidget(self.view)

    def _read_anew(self, choices: Mapping[int, SheetChoice]) -> None:
        """Read the opened workbook again with what the user corrected about its sheets."""
        workbook, today = self._workbook, self.context.today()
        if workbook is None:
            return
        self._choices = choices
        self.context.read(
            lambda: import_reading.read_list(workbook, today, translate, choices),
            partial(self._show_reading, self.draft),
        )

    def _show_reading(self, draft: ImportDraft | None, reading: ImportReading) -> None:
        if draft is not None and draft is self.draft:
            draft.read_anew(reading)
            self._find_known(draft)

    def _find_known(self, draft: ImportDraft) -> None:
        """Mark those who are in the store already."""
        found = importing.find_doubles(
            self.context.store, [person.recruit for person in draft.reading.people]
        )
        refs: list[RowRef] = [person.ref for person in draft.reading.people]
        draft.known = {refs[position]: name for position, (_, name) in found.items()}
        self.view.show_draft(draft, self._choices)

    def _take(self) -> None:
        draft, cohort = self.draft, self.view.cohort
        if draft is None:
            return
        plan = draft.plan(new_cohort=cohort.new_cohort, cohort_id=cohort.cohort_id)
        store = self.context.store
        self.context.run_write(
            lambda: importing.take_import(store, plan),
            self._go_to_people,
            label=self.tr("Henter inn lista"),
        )

    def _go_to_people(self, result: ImportResult) -> None:
        """Show what came in: the people, or else the cohort and its dates."""
        self._show_choosing()
        page = "recruits" if result.people else "cohorts" if result.cohort_id else "today"
        self.context.navigate(NavigationTarget(page=page, cohort_id=result.cohort_id))


def _dropped_file(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """Return the one file that is dragged, None for anything else."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
