"""The economy sheets of a cohort: gathered, made into one file, or written one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.enums import PaperLanguage
from mih_desktop.domain.ids import CohortId, RecruitId
from mih_desktop.domain.money import EconomyInputs
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.people import RecruitRow
from mih_desktop.domain.wording import Translate
from mih_desktop.services import economy, recruits
from mih_desktop.services.reporting import draft_in, sheet_pdf, write_file
from mih_desktop.storage.store import Store

Tell = Callable[[int, int], None]
"""Takes how many are done of how many; may raise to stop."""
PathFor = Callable[[SheetContent], Path]
"""Answers where a person's sheet is to lie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetBatch:
    """The sheets of people who have something typed in, and the names of those who have not."""

    contents: tuple[SheetContent, ...]
    left_out: tuple[str, ...]
    language: PaperLanguage


def people_of(store: Store, cohort_id: CohortId, today: date) -> tuple[RecruitRow, ...]:
    """Return the people of a cohort who have not left, as the screen sorts them."""
    query = RecruitQuery(cohort_id=cohort_id, listing=RecruitListFilter.ACTIVE)
    return tuple(recruits.list_recruits(store, query, today))


def gather(
    store: Store,
    people: Sequence[tuple[RecruitId, str]],
    today: date,
    translate: Translate,
    language: PaperLanguage,
    tell: Tell,
) -> SheetBatch:
    """Work out the drafts of people, given with their names, in the order they are given."""
    contents: list[SheetContent] = []
    left_out: list[str] = []
    for done, (recruit_id, name) in enumerate(people):
        tell(done, len(people))
        if economy.get_inputs(store, recruit_id) == EconomyInputs():
            left_out.append(name)
        else:
            contents.append(draft_in(store, recruit_id, today, translate, language))
    tell(len(people), len(people))
    return SheetBatch(contents=tuple(contents), left_out=tuple(left_out), language=language)


def batch_pdf(
    batch: SheetBatch, title: str, translate: Translate, tell: Tell, *, with_months: bool
) -> bytes:
    """Return all sheets as one PDF with a bookmark for each person."""
    from mih_desktop.reports.economy_sheet import economy_sheets

    def counted() -> Iterator[SheetContent]:
        for done, content in enumerate(batch.contents):
            tell(done, len(batch.contents))
            yield content

    return economy_sheets(title, counted(), batch.language, translate, with_months=with_months)


def write_each(
    batch: SheetBatch,
    path_for: PathFor,
    translate: Translate,
    *,
    with_months: bool,
) -> Iterator[Path]:
    """Write one file for each person and return its path when it is there whole.

    `path_for` is asked just before a file is written, so that it can find a free name. Raises
    DiskFullError, MissingFileError and the other failures of a disk.
    """
    for content in batch.contents:
        pdf = sheet_pdf(content, translate, with_months=with_months)
        path = path_for(content)
        write_file(path, pdf)
        yield path
