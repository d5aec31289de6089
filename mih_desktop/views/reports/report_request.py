"""Which report is wanted, of whom, and how it is made; no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mih_desktop.domain.enums import PaperLanguage
from mih_desktop.domain.ids import CohortId, EconomyVersionId, RecruitId
from mih_desktop.domain.plan import CohortRow
from mih_desktop.services import reporting, sheet_batch, workbook_preview
from mih_desktop.services.sheet_batch import SheetBatch
from mih_desktop.services.workbook_preview import SheetPreview
from mih_desktop.views.context import AppContext
from mih_desktop.views.reports.economy_paper import economy_file_name, economy_pdf
from mih_desktop.views.reports.paper_language import paper_translate
from mih_desktop.views.tasks import Progress
from mih_desktop.views.wording import translate

_CONTEXT = "ReportRequest"


class ReportKind(StrEnum):
    """The reports of the page, in the order of its list."""

    ECONOMY = "economy"
    COHORT_LIST = "cohort_list"
    WHEEL = "wheel"
    WORKBOOK = "workbook"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRequest:
    """All that decides what a report holds; equal requests give the same pages."""

    kind: ReportKind
    recruit_id: RecruitId | None = None
    version_id: EconomyVersionId | None = None
    version_number: int | None = None
    with_months: bool = False
    cohort_id: CohortId | None = None
    year: int = 0
    language: PaperLanguage = PaperLanguage.BOKMAL
    is_batch: bool = False
    """All of a cohort's economy sheets at once: those of `people`, with their names."""
    people: tuple[tuple[RecruitId, str], ...] = ()

    @property
    def is_complete(self) -> bool:
        """Tell whether enough is chosen to make the report."""
        if self.is_batch:
            return bool(self.people)
        if self.kind is ReportKind.ECONOMY:
            return self.recruit_id is not None
        return self.kind is not ReportKind.COHORT_LIST or self.cohort_id is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeReport:
    """A finished report; `sheets` only for a workbook, `batch` only for a whole cohort."""

    request: ReportRequest
    content: bytes
    sheets: tuple[SheetPreview, ...] = ()
    batch: SheetBatch | None = None


def make_batch(context: AppContext, request: ReportRequest, progress: Progress) -> MadeReport:
    """Make the sheets of a cohort; runs off the GUI thread, tells how far it is and can stop.

    Half of the work is to work the sheets out, half to draw them.
    """
    texts = paper_translate(request.language)
    batch = sheet_batch.gather(
        context.store,
        request.people,
        context.today(),
        texts,
        request.language,
        lambda done, total: progress(done, total * 2),
    )
    content = b""
    if batch.contents:
        content = sheet_batch.batch_pdf(
            batch,
            translate(_CONTEXT, "Økonomioversikter"),
            texts,
            lambda done, total: progress(total + done, total * 2),
            with_months=request.with_months,
        )
    return MadeReport(request=request, content=content, batch=batch)


def make_report(context: AppContext, request: ReportRequest) -> MadeReport:
    """Make what is asked for; runs off the GUI thread."""
    store, today = context.store, context.today()
    if request.kind is ReportKind.WORKBOOK:
        content = reporting.national_workbook(store, today, translate)
        return MadeReport(
            request=request, content=content, sheets=workbook_preview.sheets_of(content)
        )
    if request.kind is ReportKind.ECONOMY and request.recruit_id is not None:
        content = economy_pdf(
            context,
            request.recruit_id,
            request.version_id,
            with_months=request.with_months,
            language=request.language,
        )
    elif request.kind is ReportKind.COHORT_LIST and request.cohort_id is not None:
        content = reporting.cohort_list_pdf(store, request.cohort_id, today, translate)
    else:
        content = reporting.wheel_pdf(store, request.year, today, translate, request.cohort_id)
    return MadeReport(request=request, content=content)


def file_name(request: ReportRequest, today: date, cohort: CohortRow | None) -> str:
    """Return a name that tells paper, cohort and day; never a man's name."""
    day, name = today.isoformat(), "" if cohort is None else cohort.name
    if request.kind is ReportKind.ECONOMY:
        if request.is_batch:
            text = translate(_CONTEXT, "Økonomioversikter {cohort} {day}.pdf")
            return text.format(cohort=name, day=day)
        return economy_file_name(today, request.version_number, request.language)
    if request.kind is ReportKind.COHORT_LIST:
        return translate(_CONTEXT, "Kulliste {cohort} {day}.pdf").format(cohort=name, day=day)
    if request.kind is ReportKind.WHEEL:
        whose = f" {name}" if name else ""
        text = translate(_CONTEXT, "Årshjul {year}{cohort}.pdf")
        return text.format(year=request.year, cohort=whose)
    return translate(_CONTEXT, "Rapport til nasjonalt team {day}.xlsx").format(day=day)
