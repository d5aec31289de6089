"""Write every paper and file the program can make of a store, through its own services."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from mih_desktop.domain.enums import BenefitKind, PaperLanguage, Phase
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.people import RecruitRow
from mih_desktop.domain.wording import source_text
from mih_desktop.runs.households import households, sheet_of
from mih_desktop.services import cohorts, economy, recruits, reporting
from mih_desktop.storage.store import Store
from mih_desktop.views.reports.paper_language import paper_translate

_LATER_PHASES = (Phase.APPRENTICE, Phase.VG1, Phase.TRADE_TEST)


def write_papers(store: Store, out: Path, today: date) -> Iterator[Path]:
    """Write the papers into a folder and return each path as it is written."""
    out.mkdir(parents=True, exist_ok=True)

    def write(name: str, content: bytes) -> Path:
        path = out / name
        reporting.write_file(path, content)
        return path

    for row, label in _people(store, today):
        pdf = reporting.economy_sheet_pdf(store, row.id, today, source_text, with_months=True)
        yield write(f"okonomioversikt-{label}.pdf", pdf)
    signed = _signed(store, today)
    if signed is not None:
        version = economy.list_versions(store, signed.id)[0]
        pdf = reporting.version_pdf(store, version.id, source_text, with_months=False)
        yield write("okonomioversikt-signert.pdf", pdf)
    for cohort in cohorts.list_cohorts(store):
        pdf = reporting.cohort_list_pdf(store, cohort.id, today, source_text)
        yield write(f"kulliste-{cohort.year}.pdf", pdf)
    for year in (today.year, today.year + 1):
        yield write(f"arshjul-{year}.pdf", reporting.wheel_pdf(store, year, today, source_text))
    code = "M4QH-7TXB-2KPD-9WRC-F6NJ-3ZVA"
    pdf = reporting.recovery_code_pdf(
        code, "Ingrid Marie Tveitdal", "Vestmarka fylke", "MiH Desktop", today, source_text
    )
    yield write("gjenopprettingskode.pdf", pdf)


def write_household_sheets(out: Path) -> Iterator[Path]:
    """Write the sheets of the invented households with page two; one of them in each language."""
    out.mkdir(parents=True, exist_ok=True)
    for number, household in enumerate(households(), start=1):
        for language in PaperLanguage if number == 1 else (PaperLanguage.BOKMAL,):
            translate = paper_translate(language)
            content = sheet_of(household, translate, language)
            tail = "" if language is PaperLanguage.BOKMAL else f"-{language.value}"
            path = out / f"husholdning-{number}-{household.key}{tail}.pdf"
            reporting.write_file(path, reporting.sheet_pdf(content, translate, with_months=True))
            yield path


def write_workbook(store: Store, path: Path, today: date) -> Path:
    """Write the workbook to the national team."""
    path.parent.mkdir(parents=True, exist_ok=True)
    reporting.write_file(path, reporting.national_workbook(store, today, source_text))
    return path


def _people(store: Store, today: date) -> list[tuple[RecruitRow, str]]:
    """Return a man for each benefit, and one for each later phase."""
    rows = recruits.list_recruits(store, RecruitQuery(listing=RecruitListFilter.ACTIVE), today)
    chosen: list[tuple[RecruitRow, str]] = []
    wanted = {str(kind) for kind in BenefitKind}
    phases = {str(phase) for phase in _LATER_PHASES}
    for row in rows:
        if not economy.get_inputs(store, row.id).benefits:
            continue
        kind = str(economy.get_inputs(store, row.id).benefits[0].kind)
        if kind in wanted:
            wanted.discard(kind)
            chosen.append((row, kind))
        elif str(row.phase) in phases:
            phases.discard(str(row.phase))
            chosen.append((row, str(row.phase)))
    return chosen


def _signed(store: Store, today: date) -> RecruitRow | None:
    rows = recruits.list_recruits(store, RecruitQuery(listing=RecruitListFilter.ACTIVE), today)
    return next((row for row in rows if row.economy_signed_on is not None), None)
