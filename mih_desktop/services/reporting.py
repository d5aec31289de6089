"""Papers and files: rows gathered in one read, then handed to reports and exchange."""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.enums import CANDIDATE_PHASES, PaperLanguage, Phase, Role
from mih_desktop.domain.ids import CohortId, EconomyVersionId, RecruitId
from mih_desktop.domain.overview import RecruitListFilter, RecruitQuery
from mih_desktop.domain.papers import (
    CohortListContent,
    CohortListGroup,
    CohortListPerson,
    PaperMaker,
    RecoverySheetContent,
    WheelSheetContent,
)
from mih_desktop.domain.plan import CohortRow
from mih_desktop.domain.searchable import sort_key
from mih_desktop.domain.wording import (
    COHORT_KIND_NAMES,
    CONTEXT,
    PEOPLE_LABELS,
    PEOPLE_NOUNS,
    PHASE_NAMES,
    Translate,
)
from mih_desktop.economy.document import control_code
from mih_desktop.models import Contact, ContactRole, Profile, Recruit
from mih_desktop.services import recruit_rows
from mih_desktop.services.cohort_rows import cohort_rows, read_cohort
from mih_desktop.services.economy import draft_sheet, frozen_sheet
from mih_desktop.services.overview import phase_now
from mih_desktop.storage.failures import translated
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import reading


def economy_sheet_pdf(
    store: Store,
    recruit_id: RecruitId,
    today: date,
    translate: Translate,
    *,
    with_months: bool,
    language: PaperLanguage = PaperLanguage.BOKMAL,
) -> bytes:
    """Return a man's economy sheet as it stands now, marked as a draft.

    `translate` gives the texts of `language`.
    """
    content = draft_in(store, recruit_id, today, translate, language)
    return sheet_pdf(content, translate, with_months=with_months)


def draft_in(
    store: Store,
    recruit_id: RecruitId,
    today: date,
    translate: Translate,
    language: PaperLanguage,
) -> SheetContent:
    """Return a man's sheet as it stands now, in a language that `translate` gives the texts of."""
    content = draft_sheet(store, recruit_id, today, translate)
    if language is content.language:
        return content
    content = replace(content, language=language)
    return replace(content, control_code=control_code(content))


def sheet_pdf(content: SheetContent, translate: Translate, *, with_months: bool) -> bytes:
    """Return an economy sheet that has been read already, drafted or frozen."""
    from mih_desktop.reports.economy_sheet import economy_sheet

    return economy_sheet(content, translate, with_months=with_months)


def version_pdf(
    store: Store, version_id: EconomyVersionId, translate: Translate, *, with_months: bool
) -> bytes:
    """Return a frozen economy sheet; the same content for ever.

    `translate` gives the texts of the language it was frozen in.
    """
    return sheet_pdf(frozen_sheet(store, version_id), translate, with_months=with_months)


def cohort_list_pdf(store: Store, cohort_id: CohortId, today: date, translate: Translate) -> bytes:
    """Return the list of a cohort for a meeting: no notes, no economy, no ranking."""
    from mih_desktop.reports.cohort_list import cohort_list

    return cohort_list(cohort_list_content(store, cohort_id, today, translate), translate)


def cohort_list_content(
    store: Store, cohort_id: CohortId, today: date, translate: Translate
) -> CohortListContent:
    """Return what the cohort list prints."""
    with reading(store) as session:
        cohort = read_cohort(session, cohort_id)
        query = RecruitQuery(cohort_id=cohort_id, listing=RecruitListFilter.ACTIVE)
        rows = recruit_rows.read_rows(
            session,
            recruit_rows.select_recruits().where(*recruit_rows.narrowed(query, today, 0)),
        )
        mentors = _mentors(session, cohort_id)
        maker = _maker(session, cohort, today, translate)
    groups: dict[str, list[CohortListPerson]] = defaultdict(list)
    for row in rows:
        given_name = row.given_name
        if row.is_reserve:
            reserve = translate("cohort_list", "{name} (reserve)")
            given_name = reserve.format(name=given_name).strip()
        groups[row.municipality].append(
            CohortListPerson(
                family_name=row.family_name,
                given_name=given_name,
                class_name=row.class_name,
                placement=row.placement,
                mentor=mentors.get(row.id, ""),
                missing_subjects=row.missing_subjects,
                next_what=row.next_what,
                next_on=row.next_on,
            )
        )
    # What the people are called follows what they are, not what the calendar says they should be.
    phases = {row.phase for row in rows if not row.is_reserve} or {row.phase for row in rows}
    phase = next(iter(phases)) if len(phases) == 1 else None
    if not rows:
        phase = phase_now(cohort, today) or Phase.INTERESTED
    one, many = PEOPLE_NOUNS[cohort.kind] if phase is None else PEOPLE_LABELS[phase]
    return CohortListContent(
        maker=maker,
        cohort_name=cohort.name,
        phase_name="" if phase is None else translate(CONTEXT, PHASE_NAMES[phase]),
        people_noun=(translate(CONTEXT, one), translate(CONTEXT, many)),
        groups=tuple(
            CohortListGroup(name=name, people=tuple(people))
            for name, people in sorted(groups.items(), key=lambda item: _named_first(item[0]))
        ),
        class_names=tuple(c.name for c in cohort.classes),
        is_practice=cohort.is_practice,
        expects_placement=bool(phases - set(CANDIDATE_PHASES)),
    )


def wheel_pdf(
    store: Store,
    year: int,
    today: date,
    translate: Translate,
    cohort_id: CohortId | None = None,
) -> bytes:
    """Return the annual wheel of a year with its numbered list."""
    from mih_desktop.reports.wheel_sheet import wheel_sheet

    return wheel_sheet(wheel_content(store, year, today, translate, cohort_id), translate)


def wheel_content(
    store: Store,
    year: int,
    today: date,
    translate: Translate,
    cohort_id: CohortId | None = None,
) -> WheelSheetContent:
    """Return what the wheel prints."""
    from mih_desktop.services.milestones import list_milestones

    first, last = date(year, 1, 1), date(year, 12, 31)
    milestones = list_milestones(store, first, last, cohort_id)
    with reading(store) as session:
        cohorts = [
            cohort
            for cohort in cohort_rows(session)
            if cohort_id in (None, cohort.id)
            and any(s.starts_on <= last and s.ends_on >= first for s in cohort.phases)
        ]
        cohorts.reverse()
        maker = _maker(session, cohorts[0] if cohorts else None, today, translate)
    return WheelSheetContent(
        maker=maker,
        year=year,
        cohorts=tuple(cohorts),
        milestones=milestones,
        filter_words=cohorts[0].name if cohort_id is not None and cohorts else "",
        is_practice=any(cohort.is_practice for cohort in cohorts),
    )


def national_workbook(store: Store, today: date, translate: Translate) -> bytes:
    """Return the county's workbook to the national team; practice never counts."""
    from mih_desktop.services import national

    return national.national_workbook(store, today, translate)


def recovery_code_pdf(
    code: str, coordinator: str, county: str, folder: str, today: date, translate: Translate
) -> bytes:
    """Return the sheet with the recovery code; made before there is a store to read from."""
    from mih_desktop.reports.recovery_sheet import recovery_sheet

    maker = PaperMaker(
        coordinator=coordinator, programme_and_county=f"Menn i helse {county}", made_on=today
    )
    content = RecoverySheetContent(maker=maker, code=code, store_folder=folder)
    return recovery_sheet(content, translate)


def write_file(path: Path, content: bytes) -> None:
    """Write a file under a temporary name, read it back, and give it its name.

    Whatever lay there before stays whole until the new one is. Raises DiskFullError,
    ReadOnlyFolderError, MissingFileError and the other failures of a disk.
    """
    with translated(path.parent):
        handle, name = tempfile.mkstemp(prefix=".mih-", suffix=".part", dir=path.parent)
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            if part.read_bytes() != content:
                raise OSError
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def _maker(
    session: Session, cohort: CohortRow | None, today: date, translate: Translate
) -> PaperMaker:
    profile = session.scalars(select(Profile).limit(1)).first()
    kind = "" if cohort is None else translate(CONTEXT, COHORT_KIND_NAMES[cohort.kind])
    county = "" if profile is None else profile.county
    return PaperMaker(
        coordinator="" if profile is None else profile.coordinator_name,
        programme_and_county=f"{kind} {county}".strip(),
        made_on=today,
    )


def _mentors(session: Session, cohort_id: CohortId) -> dict[int, str]:
    query = (
        select(ContactRole.recruit_id, Contact.name)
        .join(Contact, Contact.id == ContactRole.contact_id)
        .join(Recruit, Recruit.id == ContactRole.recruit_id)
        .where(ContactRole.role == Role.MENTOR, Recruit.cohort_id == cohort_id)
    )
    return {man: name for man, name in session.execute(query) if man is not None}


def _named_first(name: str) -> tuple[bool, str]:
    return (not name, sort_key(name))
