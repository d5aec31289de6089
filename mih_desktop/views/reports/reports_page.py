"""The page Rapporter: pick a paper, see the very page, print it or save it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from mih_desktop.domain.changes import Changes, Topic
from mih_desktop.domain.errors import GoneError, MihError
from mih_desktop.domain.ids import CohortId, RecruitId
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.plan import CohortRow
from mih_desktop.services import cohorts, economy, recruits, sheet_batch
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.page import Page
from mih_desktop.views.reports.paper_view import PaperView
from mih_desktop.views.reports.printing import PagePrinter
from mih_desktop.views.reports.report_options import ReportOptions
from mih_desktop.views.reports.report_request import (
    MadeReport,
    ReportKind,
    ReportRequest,
    file_name,
    make_batch,
    make_report,
)
from mih_desktop.views.reports.saved_line import SavedLine
from mih_desktop.views.reports.saving import FileSaver
from mih_desktop.views.reports.sheets_saver import Saved, SheetsSaver
from mih_desktop.views.reports.workbook_view import WorkbookView
from mih_desktop.views.sentences import sentence_for
from mih_desktop.views.tasks import Job, JobCancelledError, Progress
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from mih_desktop.views.widgets.layout import Column, Row, ScrollPage, Sizes
from mih_desktop.views.widgets.notices import EmptyState
from mih_desktop.views.widgets.page import PageHeader
from mih_desktop.views.widgets.rows import ListRow, RowColumns, RowList
from mih_desktop.views.widgets.text import Text


class ReportsPage(Page):
    """Makes the paper again when what it shows is written to, or when another is chosen."""

    topics: ClassVar[frozenset[Topic]] = frozenset(Topic) - {Topic.ATTACHMENTS, Topic.STANDARD}

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._cohorts: tuple[CohortRow, ...] = ()
        self._made: MadeReport | None = None
        self._asked: ReportRequest | None = None
        self._batch_job: Job | None = None
        self._make_parts(self.theme)
        self._lay_out(self.theme)
        self._connect()
        self.kinds.choose(ReportKind.COHORT_LIST)
        self.options.show_kind(ReportKind.COHORT_LIST)

    @property
    def title(self) -> str:
        return self.tr("Rapporter")

    def activate(self, target: NavigationTarget) -> None:
        """Show the economy sheet of the man the target names, or the report its tab names."""
        if target.recruit_id is not None:
            self.kinds.choose(ReportKind.ECONOMY)
            self.options.choose_person(target.recruit_id)
            self._read_versions(target.recruit_id)
        elif target.tab in set(ReportKind):
            self.kinds.choose(ReportKind(target.tab))
            if target.year is not None:
                self.options.choose_year(target.year)

    def refresh(self, changes: Changes | None) -> None:
        """Read cohorts and people again, and make the paper in sight anew."""
        context = self.context
        self._cohorts = cohorts.list_cohorts(context.store)
        self._body.setCurrentIndex(0 if self._cohorts else 1)
        if not self._cohorts:
            self._forget()
            return
        wanted = context.cohort_filter
        # A write must not take the person's own choice of cohort away.
        follows = None if changes is not None else wanted
        self.options.set_cohorts(self._cohorts, follows, context.today().year)
        query = RecruitQuery(listing=RecruitListFilter.ALL)
        context.read(
            lambda: recruits.list_recruits(context.store, query, context.today()),
            lambda rows: self.options.set_people(rows, wanted),
        )
        chosen = self.options.economy.people.chosen
        if chosen is not None:
            self._read_versions(chosen)
        cohort = self.options.economy.chosen_cohort
        if cohort is not None:
            self._read_cohort(cohort)
        self._make(again=True)

    # ---------------------------------------------------------------------------- parts

    def _make_parts(self, theme: Theme) -> None:
        self.print_button = SecondaryButton(theme, self.tr("Skriv ut …"), icon="printer")
        self.save_button = PrimaryButton(theme, self.tr("Lagre som PDF …"))
        self.each_button = SecondaryButton(theme, self.tr("Lagre hver for seg …"))
        self.each_button.hide()
        self.header = PageHeader(
            theme,
            self.tr("Rapporter"),
            actions=(self.print_button, self.each_button, self.save_button),
        )
        self.kinds = RowList(
            theme, RowColumns(height=46), name=self.tr("Rapporter"), keeps_choice=True
        )
        self.kinds.set_rows(
            [
                ListRow(key=key, title=title, second=second)
                for key, title, second in (
                    (
                        ReportKind.ECONOMY,
                        self.tr("Økonomioversikt"),
                        self.tr("Inntekten helt fram til fagbrevet"),
                    ),
                    (
                        ReportKind.COHORT_LIST,
                        self.tr("Kulliste"),
                        self.tr("Til møtet, med plass til å skrive"),
                    ),
                    (
                        ReportKind.WHEEL,
                        self.tr("Årshjul"),
                        self.tr("Året på ett ark, med liste"),
                    ),
                    (
                        ReportKind.WORKBOOK,
                        self.tr("Arbeidsbok"),
                        self.tr("Til nasjonalt team, uten navn"),
                    ),
                )
            ]
        )
        self.options = ReportOptions(theme)
        self.paper = PaperView(theme, name=self.tr("Siden slik den blir"))
        self.workbook = WorkbookView(theme)
        self.saved_line = SavedLine(theme)
        self.empty = EmptyState(
            theme,
            self.tr("Her lager du utskrifter og rapporter. Legg til et kull først."),
            action=self.tr("Gå til Kull"),
            icon="file-text",
        )
        self.saver = FileSaver(self, self.context.settings)
        self.printer = PagePrinter(self)
        self.sheets_saver = SheetsSaver(self.context, self)

    def _lay_out(self, theme: Theme) -> None:
        left = ScrollPage(theme, margins=(0, 0, 12, 0), spacing=20)
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        Sizes(theme, left, width=308)
        side = left.column
        side.addWidget(self.kinds)
        side.addWidget(self.options, 1)
        side.addWidget(
            Text(
                self.tr("Utskrifter og filer er ikke låst med passordet ditt."),
                "hint",
                wraps=True,
            )
        )
        self._shown = QStackedWidget()
        self._shown.addWidget(self.paper)
        self._shown.addWidget(self.workbook)
        right = Column(theme)
        right.addWidget(self.saved_line)
        right.addWidget(self._shown, 1)
        work = QWidget()
        row = Row(theme, spacing=20, parent=work)
        row.addWidget(left)
        row.addLayout(right, 1)
        self._body = QStackedWidget()
        self._body.addWidget(work)
        self._body.addWidget(self.empty)
        column = Column(theme, spacing=20, margins=(32, 24, 32, 24), parent=self)
        column.addWidget(self.header)
        column.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._on_kind_chosen)
        self.options.changed.connect(self._make)
        self.options.person_changed.connect(self._on_person_changed)
        self.options.cohort_changed.connect(self._on_sheets_cohort)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        self.each_button.clicked.connect(self._save_each)
        self.sheets_saver.saved.connect(self._tell_each)
        self.saver.saved.connect(self.saved_line.tell_saved)
        self.saver.failed.connect(self.saved_line.tell_failed)
        self.printer.printed.connect(self.saved_line.tell_printed)
        self.empty.acted.connect(lambda: self.context.navigate(NavigationTarget(page="cohorts")))

    # -------------------------------------------------------------------------- choices

    def _on_kind_chosen(self, key: object) -> None:
        kind = ReportKind(str(key))
        self.options.show_kind(kind)
        is_workbook = kind is ReportKind.WORKBOOK
        self.save_button.setText(
            self.tr("Lagre arbeidsbok …") if is_workbook else self.tr("Lagre som PDF …")
        )
        self.print_button.setVisible(not is_workbook)
        self._make()

    def _on_person_changed(self, recruit_id: RecruitId) -> None:
        self._read_versions(recruit_id)
        self._make()

    def _on_sheets_cohort(self, cohort_id: CohortId | None) -> None:
        if cohort_id is not None:
            self._read_cohort(cohort_id)
        self._make()

    def _read_cohort(self, cohort_id: CohortId) -> None:
        people = sheet_batch.people_of(self.context.store, cohort_id, self.context.today())
        self.options.economy.set_cohort_people(people)

    def _read_versions(self, recruit_id: RecruitId) -> None:
        try:
            self.options.set_versions(economy.list_versions(self.context.store, recruit_id))
        except GoneError:
            self.options.set_versions(())

    # --------------------------------------------------------------------------- making

    def _make(self, *, again: bool = False) -> None:
        """Make what is chosen, unless it is already there."""
        request = self.options.request
        if not self._cohorts or (request == self._asked and not again):
            return
        self.saved_line.clear()
        self._stop_batch()
        self._asked = request
        self.each_button.setVisible(request.is_batch)
        if not request.is_complete:
            self._forget()
            self._asked = request
            self._say(self.tr("Velg hvem oversikten gjelder."))
            return
        if request.is_batch:
            self._make_batch(request)
            return
        context = self.context
        context.read(
            lambda: make_report(context, request),
            self._take,
            lambda error: self._refuse(request, error),
        )

    def _make_batch(self, request: ReportRequest) -> None:
        """Make a cohort's sheets, which takes seconds: it shows how far, and can be stopped."""
        context = self.context
        self._forget()
        self._asked = request
        self._say(self.tr("Lager oversiktene …"))

        def work(progress: Progress) -> MadeReport | None:
            try:
                return make_batch(context, request, progress)
            except JobCancelledError:
                return None

        def take(made: MadeReport | None) -> None:
            if made is not None:
                self._take(made)
            elif request == self._asked:
                self._forget()
                self._say(self.tr("Stoppet. Velg på nytt for å lage oversiktene."))

        job = context.runner.job(
            work,
            take,
            lambda error: self._refuse(request, error),
            label=self.tr("Lager oversiktene"),
        )
        self._batch_job = job if job.is_running else None

    def _stop_batch(self) -> None:
        job, self._batch_job = self._batch_job, None
        if job is not None and isValid(job):
            job.cancel()

    def _take(self, made: MadeReport) -> None:
        # An answer that was overtaken by another choice is not shown.
        if made.request != self._asked:
            return
        self._made = made
        if made.batch is not None:
            self.options.economy.tell_left_out(made.batch.left_out)
            if not made.batch.contents:
                self._forget()
                self._asked = made.request
                self._say(self.tr("Ingen av dem har noe skrevet inn på økonomisiden ennå."))
                return
        self.each_button.setEnabled(made.batch is not None)
        self.print_button.setEnabled(True)
        self.save_button.setEnabled(True)
        if made.request.kind is ReportKind.WORKBOOK:
            self.workbook.set_sheets(made.sheets)
            self._shown.setCurrentWidget(self.workbook)
        else:
            self.paper.set_pdf(made.content)
            self._shown.setCurrentWidget(self.paper)

    def _refuse(self, request: ReportRequest, error: MihError) -> None:
        if request == self._asked:
            self._forget()
            self._say(sentence_for(error))

    def _forget(self) -> None:
        self._made = None
        self._asked = None
        self.print_button.setEnabled(False)
        self.each_button.setEnabled(False)
        self.save_button.setEnabled(False)

    def _say(self, sentence: str) -> None:
        self.paper.set_message(sentence)
        self._shown.setCurrentWidget(self.paper)

    # ----------------------------------------------------------------- printing, saving

    def _print(self) -> None:
        pages = self.paper.preview.pages
        if pages is not None and self._made is not None:
            self.printer.ask(pages, self._proposed_name(self._made).rpartition(".")[0])

    def _save(self) -> None:
        made = self._made
        if made is None:
            return
        is_workbook = made.request.kind is ReportKind.WORKBOOK
        kinds = self.tr("Excel (*.xlsx)") if is_workbook else self.tr("PDF (*.pdf)")
        self.saver.ask(made.content, self._proposed_name(made), kinds)

    def _save_each(self) -> None:
        made = self._made
        if made is not None and made.batch is not None:
            self.sheets_saver.ask(made.batch, with_months=made.request.with_months)

    def _tell_each(self, saved: Saved) -> None:
        self.saved_line.tell_saved_each(saved.count, saved.total, saved.folder, saved.error)

    def _proposed_name(self, made: MadeReport) -> str:
        wanted = made.request.cohort_id
        cohort = next((c for c in self._cohorts if c.id == wanted), None)
        return file_name(made.request, self.context.today(), cohort)
