from __future__ import annotations

import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring
from openpyxl import load_workbook

from mih_desktop.domain.enums import (
    COURSE_PHASES,
    CohortKind,
    ExitKind,
    FunnelStep,
    MilestoneStatus,
    Phase,
)
from mih_desktop.domain.national import (
    SCHEMA_NAME,
    EconomyCounts,
    ExitCount,
    MilestoneCount,
    NationalCohort,
    NationalReport,
)
from mih_desktop.domain.plan import FunnelCount, PhaseSpan
from mih_desktop.domain.wording import source_text
from mih_desktop.exchange.national import national_workbook
from tests.exchange.workbooks import DATA

GOLDEN = DATA / "national.txt"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
COUNTS = dict(zip(FunnelStep, ((80, 82), (70, 71), (30, 30), (25, 24), (20, 0)), strict=True))
COHORT = NationalCohort(
    kind=CohortKind.MENN_I_HELSE,
    name="Rogaland 2026",
    place="Rogaland",
    year=2026,
    phases=(
        PhaseSpan(phase=Phase.TRIAL, starts_on=date(2026, 3, 30), ends_on=date(2026, 6, 19)),
        PhaseSpan(phase=Phase.VG1, starts_on=date(2026, 8, 17), ends_on=date(2026, 12, 18)),
    ),
    funnel=tuple(
        FunnelCount(
            step=step,
            target=target,
            actual=actual,
            left_own_choice=4 if step is FunnelStep.TRIAL else 0,
            left_guided_out=1 if step is FunnelStep.TRIAL else 0,
            is_reached=actual > 0,
        )
        for step, (target, actual) in COUNTS.items()
    ),
    exits=(
        ExitCount(phase=Phase.TRIAL, exit_kind=ExitKind.OWN_CHOICE, count=4),
        ExitCount(phase=Phase.INTERVIEW, exit_kind=ExitKind.OTHER, count=2),
    ),
    milestones=(
        MilestoneCount(status=MilestoneStatus.DONE, count=12),
        MilestoneCount(status=MilestoneStatus.NOT_STARTED, count=30, overdue=2),
    ),
    economy=EconomyCounts(people=30, signed_in_time=28, signed_later=1),
)
BARE = NationalCohort(
    kind=CohortKind.KVINNER_I_HELSE,
    name="=Stavanger 2025",
    place="Stavanger",
    year=2025,
    phases=(),
    funnel=(FunnelCount(step=FunnelStep.INFORMED, actual=3, target=None),),
)
REPORT = NationalReport(
    county="Rogaland",
    region="Sør",
    made_on=date(2026, 11, 23),
    made_by="Ingrid Marie Tveitdal",
    program_version="0.1.0",
    cohorts=(COHORT, BARE, replace(COHORT, name="Øving 2026", is_practice=True)),
)


def book(report: NationalReport = REPORT):
    return load_workbook(BytesIO(national_workbook(report, source_text)))


def dump(workbook) -> str:
    lines = []
    for sheet in workbook:
        lines.append(f"## {sheet.title} {[(t.name, t.ref) for t in sheet.tables.values()]}")
        lines.extend(
            " | ".join("" if v is None else str(v) for v in row).rstrip(" |")
            for row in sheet.iter_rows(values_only=True)
        )
    return "\n".join(lines) + "\n"


def test_the_whole_workbook_cell_for_cell():
    assert dump(book()) == GOLDEN.read_text(encoding="utf-8")


def test_the_same_report_gives_the_same_bytes():
    assert national_workbook(REPORT, source_text) == national_workbook(REPORT, source_text)


def test_practice_cohorts_are_never_in_it():
    assert "Øving 2026" not in dump(book())
    only_practice = replace(REPORT, cohorts=(replace(COHORT, is_practice=True),))
    assert book(only_practice)["Kull"].tables["MihKull"].ref == "A1:AC2"


def test_no_cell_is_a_formula():
    cells = [cell for sheet in book() for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)


def test_the_schema_and_the_promise_stand_on_the_first_sheet():
    first = book().worksheets[0]
    assert (first["B3"].value, first["B4"].value) == (SCHEMA_NAME, 1)
    assert any("Ingen navn" in str(row[0]) for row in first.iter_rows(values_only=True))


def test_headings_follow_the_language_and_codes_do_not():
    def other(_context: str, text: str) -> str:
        return f"en {text}"

    funnel = load_workbook(BytesIO(national_workbook(REPORT, other)))["en Trakt"]
    assert (funnel["C1"].value, funnel["D2"].value) == ("en Steg", "informed")
    assert list(funnel.tables) == ["MihTrakt"]


def test_codes_and_columns_are_those_of_the_documented_schema():
    workbook = book()
    assert workbook["Kull"].tables["MihKull"].ref == "A1:AC3"
    phases = {row[3] for row in workbook["Frafall"].iter_rows(min_row=2, values_only=True)}
    assert phases == {p.value for p in COURSE_PHASES} | {"interview"}


def test_the_parts_of_the_economy_add_up():
    row = [c.value for c in book()["Økonomioversikter"][2]]
    assert row[2] == sum(row[3:6])


def by_hand(content: bytes, _folder: Path) -> list[list[str]]:
    """Read the sheets' parts as the file format says, without openpyxl."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        shared = []
        if "xl/sharedStrings.xml" in archive.namelist():
            shared = [text_of(item) for item in fromstring(archive.read("xl/sharedStrings.xml"))]
        roots = [fromstring(archive.read(f"xl/worksheets/sheet{n}.xml")) for n in range(1, 8)]
    return [
        [value for cell in root.iter(f"{MAIN}c") if (value := value_of(cell, shared))]
        for root in roots
    ]


def text_of(item) -> str:
    return "".join(t.text or "" for t in item.iter(f"{MAIN}t"))


def value_of(cell, shared: list[str]) -> str:
    value = cell.findtext(f"{MAIN}v") or ""
    if cell.get("t") == "s":
        return shared[int(value)]
    return text_of(cell) if cell.get("t") == "inlineStr" else value


def by_libreoffice(content: bytes, folder: Path) -> list[list[str]]:
    """Let LibreOffice open the workbook and write it anew."""
    path = folder / "rapport.xlsx"
    path.write_bytes(content)
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
               "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder / "out"),
               str(path)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=80)
    return by_hand((folder / "out" / "rapport.xlsx").read_bytes(), folder)


READERS = [by_hand, *([by_libreoffice] if shutil.which("soffice") else [])]


@pytest.mark.parametrize("reader", READERS)
def test_other_readers_find_the_same_values(reader, tmp_path):
    found = reader(national_workbook(REPORT, source_text), tmp_path)
    for sheet, values in zip(book(), found, strict=True):
        written = [c.value for row in sheet.iter_rows() for c in row if c.value is not None]
        texts = [v for v in written if isinstance(v, str)]
        assert [v for v in values if v in texts] == texts
        assert len(values) == len(written)
