"""The eight invented households: read from their file and worked out as of its day."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from mih_desktop.domain.economy_sheet import SheetContent, SheetHeader
from mih_desktop.domain.enums import PaperLanguage, Phase
from mih_desktop.domain.money import EconomyInputs, EconomyPlan
from mih_desktop.domain.people import ChildRow
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.domain.resources import resource_folder
from mih_desktop.domain.wording import CONTEXT, PERSON_LABELS, Translate, source_text
from mih_desktop.economy import document
from mih_desktop.economy.forecast import forecast
from mih_desktop.economy.rates import standard_rates


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """One invented man with all that his sheet is made from."""

    key: str
    header: SheetHeader
    plan: EconomyPlan


@cache
def households() -> tuple[Household, ...]:
    """Return the households in the order of their file."""
    path = resource_folder() / "practice" / "households.toml"
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(_household(entry, content) for entry in content["household"])


def sheet_of(
    household: Household,
    translate: Translate = source_text,
    language: PaperLanguage = PaperLanguage.BOKMAL,
) -> SheetContent:
    """Work a household's sheet out by the shipped rates; `translate` gives the language's texts."""
    plan = household.plan
    content = SheetContent(
        header=_in_language(household.header, translate),
        version_number=1,
        made_on=plan.today,
        is_draft=True,
        signed_on=None,
        control_code="",
        inputs=plan.inputs,
        course=plan.course,
        forecast=forecast(plan, standard_rates(), translate),
        children=plan.children,
        language=language,
    )
    return replace(content, control_code=document.control_code(content))


def _in_language(header: SheetHeader, translate: Translate) -> SheetHeader:
    return replace(header, role_label=translate(CONTEXT, header.role_label))


def _household(entry: dict[str, Any], shared: dict[str, Any]) -> Household:
    header = SheetHeader(
        name=entry["name"],
        cohort=shared["cohort"],
        municipality=entry["municipality"],
        coordinator=shared["coordinator"],
        programme_and_county=shared["programme_and_county"],
        role_label=PERSON_LABELS[Phase.TRIAL],
        nav_adviser=entry.get("nav_adviser", ""),
        nav_office=entry["nav_office"],
        is_practice=True,
    )
    plan = EconomyPlan(
        today=shared["today"],
        course=_course(entry, shared) if entry.get("has_course", True) else (),
        inputs=_inputs(entry.get("inputs", {})),
        birth_date=entry.get("born"),
        children=tuple(ChildRow(**child) for child in entry.get("children", ())),
        municipality=entry["municipality"],
        nav_office=entry["nav_office"],
    )
    return Household(key=entry["key"], header=header, plan=plan)


def _course(entry: dict[str, Any], shared: dict[str, Any]) -> tuple[PhaseSpan, ...]:
    phases = {**shared["course"], **entry.get("course", {})}
    return tuple(
        PhaseSpan(phase=Phase(phase), starts_on=first, ends_on=last)
        for phase, (first, last) in phases.items()
    )


def _inputs(raw: dict[str, Any]) -> EconomyInputs:
    """Read inputs as the store does, so that the file cannot hold what the program would not."""
    body = {"format": document.FORMAT_VERSION, "content": raw}
    return document.load(EconomyInputs, json.dumps(body, default=date.isoformat))
