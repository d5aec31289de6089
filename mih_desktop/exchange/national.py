"""The workbook a county sends to the national team; its schema is in docs/national-workbook.md.

Names of tables, order of columns and codes are the schema, and are the same in every language.
Headings and words beside the codes are for people and follow the language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from mih_desktop.domain.enums import COURSE_PHASES, ExitKind, MilestoneStatus, Phase
from mih_desktop.domain.formats import table_date
from mih_desktop.domain.national import (
    SCHEMA_NAME,
    SCHEMA_VERSION,
    NationalCohort,
    NationalReport,
)
from mih_desktop.domain.wording import (
    COHORT_KIND_NAMES,
    EXIT_NAMES,
    FUNNEL_NAMES,
    PHASE_NAMES,
    STATUS_NAMES,
    Translate,
)
from mih_desktop.exchange.workbook import Column, ColumnKind, Value, WorkbookWriter

COHORTS_TABLE: Final = "MihKull"
FUNNEL_TABLE: Final = "MihTrakt"
EXITS_TABLE: Final = "MihFrafall"
MILESTONES_TABLE: Final = "MihMilepaeler"
ECONOMY_TABLE: Final = "MihOkonomi"
DEFINITIONS_TABLE: Final = "MihDefinisjoner"

REPORTED_PHASES: Final = (Phase.INFO_MEETING, Phase.INTERVIEW, *COURSE_PHASES)
_EARLY_PHASES: Final = (Phase.INTERESTED, Phase.INFO_MEETING, Phase.INTERVIEW)
_COUNT: Final = ColumnKind.COUNT


def national_workbook(report: NationalReport, translate: Translate) -> bytes:
    """Return the workbook for a county's report; practice cohorts are left out."""
    cohorts = sorted(report.real_cohorts, key=_order)
    numbered = list(enumerate(cohorts, start=1))
    area = ", ".join(part for part in (report.county, report.region) if part)
    title = translate("national", "Menn i helse: rapport fra {county} {day}").format(
        county=area, day=table_date(report.made_on)
    )
    writer = WorkbookWriter(title=title, author=report.made_by, made_on=report.made_on)
    _add_about(writer, report, area, len(cohorts), translate)
    _add_cohorts(writer, numbered, translate)
    _add_funnel(writer, numbered, translate)
    _add_exits(writer, numbered, translate)
    _add_milestones(writer, numbered, translate)
    _add_economy(writer, numbered, translate)
    _add_definitions(writer, translate)
    return writer.content()


def _order(cohort: NationalCohort) -> tuple[int, str, str, str]:
    starts = min((span.starts_on.isoformat() for span in cohort.phases), default="")
    return cohort.year, starts, cohort.place, cohort.name


def _add_about(
    writer: WorkbookWriter, report: NationalReport, area: str, count: int, translate: Translate
) -> None:
    lines: list[tuple[str, Value] | str] = [
        (translate("national", "Skjema"), SCHEMA_NAME),
        (translate("national", "Versjon av skjemaet"), SCHEMA_VERSION),
        (translate("national", "Fylke"), area),
        (translate("national", "Dato"), report.made_on),
        (translate("national", "Laget av"), report.made_by),
        (translate("national", "Program"), f"MiH Desktop {report.program_version}"),
        (translate("national", "Antall kull"), count),
        "",
        translate(
            "national",
            "Ingen navn: arbeidsboken har antall per kull, og ingen navn, fødselsdatoer eller "
            "telefonnumre på deltakere.",
        ),
        translate(
            "national",
            "Tallene er ikke skjult når de er små. Del arbeidsboken bare med nasjonalt team.",
        ),
        translate("national", "Øvingskull er aldri med."),
        translate(
            "national", "Hvert ark er én tabell. Hva tallene betyr, står i arket Definisjoner."
        ),
    ]
    writer.add_page(
        translate("national", "Om"),
        translate("national", "Rapport til nasjonalt team"),
        lines,
    )


def _head(translate: Translate) -> list[Column]:
    """Return the two columns that begin every table: a number that joins them, and the name."""
    return [
        Column(translate("national", "Nr"), ColumnKind.YEAR, 6),
        Column(translate("national", "Kull"), width=24),
    ]


def _add_cohorts(
    writer: WorkbookWriter,
    numbered: Sequence[tuple[int, NationalCohort]],
    translate: Translate,
) -> None:
    columns = [
        *_head(translate),
        Column(translate("national", "Kulltype"), width=16),
        Column(translate("national", "Kulltype, kode"), width=17),
        Column(translate("national", "Sted"), width=18),
        Column(translate("national", "År"), ColumnKind.YEAR, 8),
    ]
    starts = translate("national", "{phase}, første dag")
    ends = translate("national", "{phase}, siste dag")
    for phase in REPORTED_PHASES:
        name = translate("wording", PHASE_NAMES[phase])
        columns.append(Column(starts.format(phase=name), ColumnKind.DATE, 15))
        columns.append(Column(ends.format(phase=name), ColumnKind.DATE, 15))
    for step_name in FUNNEL_NAMES.values():
        target = translate("national", "Mål: {step}").format(
            step=translate("wording", step_name).lower()
        )
        columns.append(Column(target, _COUNT, 13))
    rows = [[number, *_cohort_row(cohort, translate)] for number, cohort in numbered]
    writer.add_table(
        translate("national", "Kull"),
        COHORTS_TABLE,
        columns,
        rows,
        frozen_columns=2,
        pages_wide=3,
    )


def _cohort_row(cohort: NationalCohort, translate: Translate) -> Iterator[Value]:
    yield cohort.name
    yield translate("wording", COHORT_KIND_NAMES[cohort.kind])
    yield cohort.kind.value
    yield cohort.place
    yield cohort.year
    spans = {span.phase: span for span in cohort.phases}
    for phase in REPORTED_PHASES:
        span = spans.get(phase)
        yield span.starts_on if span else None
        yield span.ends_on if span else None
    targets = {count.step: count.target for count in cohort.funnel}
    for step in FUNNEL_NAMES:
        yield targets.get(step)


def _add_funnel(
    writer: WorkbookWriter,
    numbered: Sequence[tuple[int, NationalCohort]],
    translate: Translate,
) -> None:
    columns = [
        *_head(translate),
        Column(translate("national", "Steg"), width=16),
        Column(translate("national", "Steg, kode"), width=16),
        Column(translate("national", "Mål"), _COUNT, 9),
        Column(translate("national", "Antall"), _COUNT, 9),
        Column(translate("national", "Andel av målet"), ColumnKind.SHARE, 12),
        Column(translate("national", "Valgte selv"), _COUNT, 12),
        Column(translate("national", "Veiledet ut"), _COUNT, 12),
        Column(translate("national", "Annet"), _COUNT, 9),
        Column(translate("national", "Nådd ennå"), width=12),
    ]
    yes, no = translate("national", "ja"), translate("national", "nei")
    rows: list[list[Value]] = [
        [
            number,
            cohort.name,
            translate("wording", FUNNEL_NAMES[count.step]),
            count.step.value,
            count.target,
            count.actual if count.is_reached else None,
            _share(count.actual, count.target) if count.is_reached else None,
            count.left_own_choice if count.is_reached else None,
            count.left_guided_out if count.is_reached else None,
            count.left_other if count.is_reached else None,
            yes if count.is_reached else no,
        ]
        for number, cohort in numbered
        for count in cohort.funnel
    ]
    writer.add_table(translate("national", "Trakt"), FUNNEL_TABLE, columns, rows, frozen_columns=2)


def _share(part: int, whole: int | None) -> Decimal | None:
    """Return a part of a whole with four decimals, or None without a whole."""
    if not whole:
        return None
    return (Decimal(part) / Decimal(whole)).quantize(Decimal("0.0001"))


def _add_exits(
    writer: WorkbookWriter,
    numbered: Sequence[tuple[int, NationalCohort]],
    translate: Translate,
) -> None:
    columns = [
        *_head(translate),
        Column(translate("national", "Fase"), width=16),
        Column(translate("national", "Fase, kode"), width=16),
        Column(translate("national", "Hvem ønsket det"), width=18),
        Column(translate("national", "Hvem ønsket det, kode"), width=18),
        Column(translate("national", "Antall"), _COUNT, 9),
    ]
    rows: list[list[Value]] = []
    for number, cohort in numbered:
        counts = {(e.phase, e.exit_kind): e.count for e in cohort.exits}
        early = [p for p in _EARLY_PHASES if any(counts.get((p, kind)) for kind in ExitKind)]
        rows.extend(
            [
                number,
                cohort.name,
                translate("wording", PHASE_NAMES[phase]),
                phase.value,
                translate("wording", EXIT_NAMES[kind]),
                kind.value,
                counts.get((phase, kind), 0),
            ]
            for phase in (*early, *COURSE_PHASES)
            for kind in ExitKind
        )
    writer.add_table(translate("national", "Frafall"), EXITS_TABLE, columns, rows, frozen_columns=2)


def _add_milestones(
    writer: WorkbookWriter,
    numbered: Sequence[tuple[int, NationalCohort]],
    translate: Translate,
) -> None:
    columns = [
        *_head(translate),
        Column(translate("national", "Status"), width=16),
        Column(translate("national", "Status, kode"), width=16),
        Column(translate("national", "Antall"), _COUNT, 9),
        Column(translate("national", "Av disse over tiden"), _COUNT, 14),
    ]
    rows: list[list[Value]] = []
    for number, cohort in numbered:
        counts = {count.status: count for count in cohort.milestones}
        for status in MilestoneStatus:
            found = counts.get(status)
            rows.append(
                [
                    number,
                    cohort.name,
                    translate("wording", STATUS_NAMES[status]),
                    status.value,
                    found.count if found else 0,
                    found.overdue if found else 0,
                ]
            )
    writer.add_table(
        translate("national", "Milepæler"), MILESTONES_TABLE, columns, rows, frozen_columns=2
    )


def _add_economy(
    writer: WorkbookWriter,
    numbered: Sequence[tuple[int, NationalCohort]],
    translate: Translate,
) -> None:
    columns = [
        *_head(translate),
        Column(translate("national", "Begynte i helserekruttperioden"), _COUNT, 18),
        Column(translate("national", "Signert i tide"), _COUNT, 12),
        Column(translate("national", "Signert senere"), _COUNT, 12),
        Column(translate("national", "Ikke signert"), _COUNT, 12),
        Column(translate("national", "Andel i tide"), ColumnKind.SHARE, 12),
    ]
    rows: list[list[Value]] = [
        [
            number,
            cohort.name,
            cohort.economy.people,
            cohort.economy.signed_in_time,
            cohort.economy.signed_later,
            cohort.economy.unsigned,
            _share(cohort.economy.signed_in_time, cohort.economy.people),
        ]
        for number, cohort in numbered
        if cohort.economy is not None
    ]
    writer.add_table(
        translate("national", "Økonomioversikter"), ECONOMY_TABLE, columns, rows, frozen_columns=2
    )


def _add_definitions(writer: WorkbookWriter, translate: Translate) -> None:
    columns = [
        Column(translate("national", "Tall"), width=30),
        Column(translate("national", "Hva som telles"), width=70),
        Column(translate("national", "Av hva"), width=44),
    ]
    writer.add_table(
        translate("national", "Definisjoner"),
        DEFINITIONS_TABLE,
        columns,
        _definitions(translate),
        frozen_columns=1,
    )


def _definitions(translate: Translate) -> list[list[Value]]:
    reached = translate("national", "Alle som er eller har vært i fasen, eller er kommet lenger.")
    return [
        [
            translate("national", "Informert"),
            reached,
            translate("national", "Målet for kullet, som regel 80."),
        ],
        [
            translate("national", "Intervjuet"),
            reached,
            translate("national", "Målet for kullet, som regel 70."),
        ],
        [
            translate("national", "Rekrutter"),
            translate("national", "Alle som begynte i helserekruttperioden."),
            translate("national", "Målet for kullet, som regel 30."),
        ],
        [
            translate("national", "Skolestart"),
            translate("national", "Alle som begynte på Vg1."),
            translate("national", "Målet for kullet, som regel 25."),
        ],
        [
            translate("national", "Fagbrev"),
            translate("national", "Alle som har bestått fagprøven."),
            translate("national", "Målet for kullet, som regel 20."),
        ],
        [
            translate("national", "Frafall"),
            translate(
                "national",
                "Alle som har sluttet, etter fasen de sluttet fra og hvem som ønsket det.",
            ),
            translate("national", "Ingen nevner: antall."),
        ],
        [
            translate("national", "Valgte selv, veiledet ut, annet"),
            translate("national", "De som sluttet etter dette steget og før det neste."),
            translate("national", "Ingen nevner: antall."),
        ],
        [
            translate("national", "Milepæler"),
            translate("national", "Kullets milepæler etter status på datoen for rapporten."),
            translate("national", "Ingen nevner: antall."),
        ],
        [
            translate("national", "Over tiden"),
            translate("national", "Siste dag er passert, og det gjenstår noe å gjøre."),
            translate("national", "Milepæler med samme status."),
        ],
        [
            translate("national", "Signert i tide"),
            translate(
                "national",
                "Økonomioversikten er signert senest første dag i helserekruttperioden.",
            ),
            translate("national", "Alle som begynte i helserekruttperioden."),
        ],
    ]
