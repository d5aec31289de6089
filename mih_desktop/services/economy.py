"""The economy sheet: the inputs being worked on, the live forecast, and the frozen versions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mih_desktop.domain.changes import ActionName, Done
from mih_desktop.domain.economy_sheet import EconomyVersionRow, SheetContent, SheetHeader
from mih_desktop.domain.enums import Role
from mih_desktop.domain.errors import GoneError, InvalidValueError
from mih_desktop.domain.forecast import Forecast
from mih_desktop.domain.ids import EconomyVersionId, RecruitId
from mih_desktop.domain.money import EconomyInputs, EconomyPlan
from mih_desktop.domain.people import RecruitDetails
from mih_desktop.domain.wording import (
    COHORT_KIND_NAMES,
    CONTEXT,
    PERSON_LABELS,
    Translate,
    source_text,
)
from mih_desktop.economy import document
from mih_desktop.economy.comparison import compare
from mih_desktop.economy.forecast import forecast
from mih_desktop.economy.rates import Rates, standard_rates
from mih_desktop.models import EconomySheet, EconomyVersion, Profile, Recruit
from mih_desktop.services.edits import checked_date
from mih_desktop.services.rates import rates_in
from mih_desktop.services.recruits import read_details
from mih_desktop.services.registry import writing_service
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import Work, reading, writing


@lru_cache(maxsize=1)
def shipped_rates() -> Rates:
    """Return the rates that come with the program; read once."""
    return standard_rates()


def get_inputs(store: Store, recruit_id: RecruitId) -> EconomyInputs:
    """Return what has been typed into a man's sheet; empty where nothing has."""
    with reading(store) as session:
        return read_inputs(session, recruit_id)


def read_inputs(session: Session, recruit_id: int) -> EconomyInputs:
    """Return a man's inputs inside a transaction that is already open."""
    stored = session.scalars(
        select(EconomySheet.document).where(EconomySheet.recruit_id == recruit_id)
    ).first()
    return EconomyInputs() if stored is None else document.load(EconomyInputs, stored)


@writing_service
def save_inputs(
    store: Store, recruit_id: RecruitId, inputs: EconomyInputs, field_name: str = ""
) -> Done[None]:
    """Store a man's inputs; key strokes in the field of that name become one step."""
    merge_key = f"economy:{recruit_id}:{field_name}"
    with writing(store, ActionName(key="economy.changed"), merge_key=merge_key) as work:
        work.get(Recruit, recruit_id)
        put_inputs(work, recruit_id, inputs)
    return work.done(None)


def put_inputs(work: Work, recruit_id: int, inputs: EconomyInputs) -> None:
    """Store inputs inside a unit of work that may hold more."""
    text = document.dump(inputs)
    row = work.session.scalars(
        select(EconomySheet).where(EconomySheet.recruit_id == recruit_id)
    ).first()
    if row is None:
        work.add(EconomySheet(recruit_id=recruit_id, document=text))
    else:
        row.document = text


def plan_of(details: RecruitDetails, inputs: EconomyInputs, today: date) -> EconomyPlan:
    """Return all that the engine needs to know of a man."""
    return EconomyPlan(
        today=today,
        course=details.course,
        inputs=inputs,
        birth_date=details.row.birth_date,
        children=details.children,
        municipality=details.row.municipality,
        nav_office=details.row.nav_office,
    )


def forecast_for(
    store: Store,
    recruit_id: RecruitId,
    inputs: EconomyInputs,
    today: date,
    translate: Translate = source_text,
) -> Forecast:
    """Work out the forecast of inputs that need not be stored, by the rates in force."""
    with reading(store) as session:
        details = read_details(session, recruit_id)
        rates = rates_in(session)
    return forecast_of(details, inputs, today, translate, rates)


def forecast_of(
    details: RecruitDetails,
    inputs: EconomyInputs,
    today: date,
    translate: Translate = source_text,
    rates: Rates | None = None,
) -> Forecast:
    """Work out the forecast of a man who has been read already; fast enough for each key."""
    return forecast(plan_of(details, inputs, today), rates or shipped_rates(), translate)


def draft_sheet(
    store: Store, recruit_id: RecruitId, today: date, translate: Translate = source_text
) -> SheetContent:
    """Return the sheet as it would print today, with what has changed since the last version."""
    with reading(store) as session:
        return _draft(session, recruit_id, today, translate)


def _draft(
    session: Session, recruit_id: RecruitId, today: date, translate: Translate
) -> SheetContent:
    details = read_details(session, recruit_id)
    inputs = read_inputs(session, recruit_id)
    content = SheetContent(
        header=_header(session, details, translate),
        version_number=_last_number(session, recruit_id) + 1,
        made_on=today,
        is_draft=True,
        signed_on=None,
        control_code="",
        inputs=inputs,
        course=details.course,
        forecast=forecast_of(details, inputs, today, translate, rates_in(session)),
        children=details.children,
    )
    before = _newest(session, recruit_id)
    if before is not None:
        content = replace(content, changes=compare(before, content, translate))
    return replace(content, control_code=document.control_code(content))


def _header(session: Session, details: RecruitDetails, translate: Translate) -> SheetHeader:
    profile = session.scalars(select(Profile).limit(1)).first()
    county = "" if profile is None else profile.county
    kind = translate(CONTEXT, COHORT_KIND_NAMES[details.row.cohort_kind])
    adviser = next((r for r in details.roles if r.role == Role.NAV_ADVISER), None)
    return SheetHeader(
        name=details.row.name,
        cohort=details.row.cohort_name,
        municipality=details.row.municipality,
        coordinator="" if profile is None else profile.coordinator_name,
        programme_and_county=f"{kind} {county}".strip(),
        role_label=translate(CONTEXT, PERSON_LABELS[details.row.phase]),
        nav_adviser="" if adviser is None else adviser.contact_name,
        nav_office=details.row.nav_office,
        is_practice=details.row.is_practice,
    )


@writing_service
def freeze_sheet(store: Store, recruit_id: RecruitId, today: date) -> Done[EconomyVersionId]:
    """Freeze the sheet as a numbered version, ready to be signed; it is never taken back."""
    with writing(store, ActionName(key="economy.frozen"), is_kept=True) as work:
        version_id = put_version(work, recruit_id, today, signed_on=None)
    return work.done(version_id)


def put_version(
    work: Work, recruit_id: int, made_on: date, *, signed_on: date | None
) -> EconomyVersionId:
    """Freeze a sheet inside a unit of work that may hold more."""
    work.session.flush()
    content = _draft(work.session, RecruitId(recruit_id), made_on, source_text)
    content = replace(content, is_draft=False)
    row = EconomyVersion(
        recruit_id=recruit_id,
        number=content.version_number,
        made_on=made_on,
        made_by=content.header.coordinator,
        signed_on=signed_on,
        control_code=content.control_code,
        content=document.dump(content),
    )
    return EconomyVersionId(work.add(row).id)


@writing_service
def sign_version(store: Store, version_id: EconomyVersionId, signed_on: date) -> Done[None]:
    """Note that a frozen version has been signed; a signature is superseded, never taken back."""
    with writing(store, ActionName(key="economy.signed"), is_kept=True) as work:
        row = work.get(EconomyVersion, version_id)
        if row.signed_on is not None:
            raise InvalidValueError(field="signed_on")
        if checked_date(signed_on, "signed_on") < row.made_on:
            raise InvalidValueError(field="signed_on")
        row.signed_on = signed_on
    return work.done(None)


def list_versions(store: Store, recruit_id: RecruitId) -> tuple[EconomyVersionRow, ...]:
    """Return a man's frozen versions, newest first."""
    query = (
        select(
            EconomyVersion.id,
            EconomyVersion.number,
            EconomyVersion.made_on,
            EconomyVersion.made_by,
            EconomyVersion.signed_on,
            EconomyVersion.control_code,
        )
        .where(EconomyVersion.recruit_id == recruit_id)
        .order_by(EconomyVersion.number.desc())
    )
    with reading(store) as session:
        return tuple(
            EconomyVersionRow(
                id=EconomyVersionId(row.id),
                number=row.number,
                made_on=row.made_on,
                made_by=row.made_by,
                signed_on=row.signed_on,
                control_code=row.control_code,
            )
            for row in session.execute(query)
        )


def frozen_sheet(store: Store, version_id: EconomyVersionId) -> SheetContent:
    """Return a frozen version as it was, with the day it was signed."""
    with reading(store) as session:
        row = session.get(EconomyVersion, version_id)
        if row is None:
            raise GoneError
        return replace(document.load(SheetContent, row.content), signed_on=row.signed_on)


def _last_number(session: Session, recruit_id: int) -> int:
    query = select(func.max(EconomyVersion.number)).where(EconomyVersion.recruit_id == recruit_id)
    return session.execute(query).scalar() or 0


def _newest(session: Session, recruit_id: int) -> SheetContent | None:
    content = session.scalars(
        select(EconomyVersion.content)
        .where(EconomyVersion.recruit_id == recruit_id)
        .order_by(EconomyVersion.number.desc())
        .limit(1)
    ).first()
    return None if content is None else document.load(SheetContent, content)
