"""The invented households of the samples: what they touch, and that they print the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mih_desktop.domain.enums import BenefitKind, PaperLanguage, SupplementKind
from mih_desktop.runs import papers
from mih_desktop.runs.households import households, sheet_of
from mih_desktop.services import reporting
from mih_desktop.views.reports.paper_language import paper_translate
from tests.reports.reading import assert_inside_type_area, page_texts

ENGINE = Path(__file__).resolve().parents[1] / "mih_desktop" / "economy"
BUILT_CODES = {"child_turns_16", "child_turns_18", "aap_over_60", "dagpenger_over_50"}
"""Codes that the engine puts together, so that they do not stand in its text whole."""
NEVER_WITH_SHIPPED_RATES = {"rate_missing"}
"""Every rate that a plan of today or later can ask for is there, or is carried forward."""


def warning_codes() -> set[str]:
    found: set[str] = set()
    for path in ENGINE.glob("*.py"):
        found |= set(re.findall(r'code="([a-z0-9_]+)"', path.read_text(encoding="utf-8")))
    return found | BUILT_CODES


def test_between_them_the_households_have_every_benefit_and_supplement() -> None:
    inputs = [household.plan.inputs for household in households()]
    assert len(inputs) == 8
    assert {b.kind for i in inputs for b in i.benefits} == set(BenefitKind)
    assert {s.kind for i in inputs for s in i.supplements} == set(SupplementKind)


def test_between_them_the_households_have_every_warning() -> None:
    told = {w.code for h in households() for w in sheet_of(h).forecast.warnings}
    assert not warning_codes() - told - NEVER_WITH_SHIPPED_RATES
    assert not told & NEVER_WITH_SHIPPED_RATES


@pytest.mark.parametrize("household", households(), ids=lambda household: household.key)
@pytest.mark.parametrize("language", PaperLanguage)
def test_each_sheet_has_its_ten_parts_on_page_one_in_each_language(
    household: object, language: PaperLanguage
) -> None:
    translate = paper_translate(language)
    content = sheet_of(household, translate, language)  # type: ignore[arg-type]
    pdf = reporting.sheet_pdf(content, translate, with_months=True)
    assert_inside_type_area(pdf)
    first = page_texts(pdf)[0]
    for part in (
        "Dette er en oversikt, ikke et vedtak.",
        "Hele løpet",
        "Hvor sikkert",
        "Rettes her",
        "Rettigheter som tar slutt, og datoer å passe på",
        "Husholdning",
        "Åpne spørsmål",
        "Slik er det regnet",
        "Gjennomgått",
    ):
        assert translate("economy_sheet", part) in first, part
    assert translate("paper", "Inneholder personopplysninger") in first


def test_no_figure_is_lost_between_earned_and_paid() -> None:
    for household in households():
        pages = page_texts(
            reporting.sheet_pdf(sheet_of(household), paper_translate(PaperLanguage.BOKMAL),
                                with_months=True)
        )  # fmt: skip
        text = " ".join(" ".join(pages).split())
        has_payments = bool(sheet_of(household).forecast.payments)
        assert ("opptjent = utbetalt" in text) is has_payments, household.key


def test_the_samples_are_the_same_bytes_each_time(tmp_path: Path) -> None:
    first = {p.name: p.read_bytes() for p in papers.write_household_sheets(tmp_path / "a")}
    again = {p.name: p.read_bytes() for p in papers.write_household_sheets(tmp_path / "b")}
    assert first == again
    assert len(first) == 10
    assert {"husholdning-1-aap-nn.pdf", "husholdning-1-aap-en.pdf"} < set(first)
