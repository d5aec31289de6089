"""Contents for the cohort list, the wheel and the recovery sheet, of invented people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from mih_desktop.domain.enums import Actor, CohortKind, MilestoneKind, MilestoneStatus, Phase
from mih_desktop.domain.ids import CohortId, MilestoneId
from mih_desktop.domain.papers import (
    CohortListContent,
    CohortListGroup,
    CohortListPerson,
    PaperMaker,
    RecoverySheetContent,
    WheelSheetContent,
)
from mih_desktop.domain.plan import CohortRow, MilestoneRow, PhaseSpan

MAKER = PaperMaker(
    coordinator="Ingrid Marie Tveitdal",
    programme_and_county="Menn i helse Vestmarka fylke",
    made_on=date(2027, 3, 2),
)


def _person(
    family: str,
    given: str,
    placement: str,
    mentor: str,
    what: str,
    on: date | None,
    missing: int = 0,
) -> CohortListPerson:
    return CohortListPerson(
        family_name=family, given_name=given, class_name="A", placement=placement, mentor=mentor,
        missing_subjects=missing, next_what=what, next_on=on,
    )  # fmt: skip


HAVNES = CohortListGroup(
    name="Havnes kommune",
    people=(
        _person("Abdirahman Nuur", "Mohammed", "Solbakken sykehjem, avd. 2", "Berit Aasland Kvam",
                "Samtale", date(2027, 3, 3)),
        _person("Bjørnstad-Haugland", "Aleksander", "Furuheim omsorgssenter, avd. 2",
                "Grethe Aasbø Tveit", "Sluttvurdering", date(2027, 3, 9), 1),
        _person("Eng", "Tommy", "Solbakken sykehjem, avd. 2", "Jorunn Lie", "Klassebesøk",
                date(2027, 3, 8)),
        _person("Haugerud", "Stian", "Solbakken sykehjem, avd. 1", "", "", None),
        _person("Čáhppesŧjok", "Máŋgá", "", "", "Finne plass", date(2027, 3, 5), 5),
    ),
)  # fmt: skip
STORELVA = CohortListGroup(
    name="Storelva kommune",
    people=(
        _person("Lone", "Håkon", "Lindeveien bofellesskap", "Nina Solstrand", "Klassebesøk",
                date(2027, 3, 8)),
        _person("Tangen", "Raymond", "Lindeveien bofellesskap", "Nina Solstrand",
                "Melding til prøve", date(2027, 3, 15), 2),
    ),
)  # fmt: skip


def usual_list() -> CohortListContent:
    """A list of seven in two municipalities, for a meeting."""
    return CohortListContent(
        maker=MAKER,
        cohort_name="Kull 2026 Havnes",
        phase_name="Vg2",
        people_noun=("elev", "elever"),
        groups=(HAVNES, STORELVA),
        class_names=("A", "B"),
        meeting="Driftsgruppen 3. mars 2027 kl. 09.00",
    )


def long_list() -> CohortListContent:
    """Thirty-five men in the longest municipality, from practice and filtered."""
    person = replace(
        HAVNES.people[1],
        family_name="Wiśniewski-Gundersen Abdirahman Bjørnstad-Haugland",
        given_name="Christoffer-Alexander Mohammed Krzysztof",
        class_name="helsefag A, Nordre Havnesfjorden",
        placement="Nordre Havnesfjorden bo- og omsorgssenter, avdeling for demens",
        mentor="Kari-Anne Elisabeth Mosebø-Bjørnstad Haugland Pettersen-Rød",
        next_what="Sluttvurdering sammen med opplæringskontoret",
    )
    name = "Nordre Havnesfjorden og Ytre Lyngøysund kommune, tidligere Øvre Vestmarka herred"
    return replace(
        usual_list(),
        groups=(
            CohortListGroup(name=name, people=(person,) * 30),
            CohortListGroup(name="", people=STORELVA.people),
            CohortListGroup(name="Tom kommune", people=()),
            replace(HAVNES, people=HAVNES.people[:3]),
        ),
        filter_words="bare klasse A, mangler fellesfag",
        is_practice=True,
    )


def empty_list() -> CohortListContent:
    """A cohort without men."""
    return replace(usual_list(), groups=(), class_names=(), meeting="", phase_name="")


def recovery() -> RecoverySheetContent:
    """An invented recovery code."""
    return RecoverySheetContent(
        maker=MAKER,
        code="M4QH-7TXB-20ZK-9WRA-C3DE-F6GV",
        store_folder="C:\\Users\\ingrid\\AppData\\Local\\MiH Desktop",
    )


def _cohort(number: int, year: int, spans: tuple[tuple[Phase, date, date], ...]) -> CohortRow:
    return CohortRow(
        id=CohortId(number), version=1, kind=CohortKind.MENN_I_HELSE,
        name=f"Kull {year} Havnes", year=year, place="Havnes",
        phases=tuple(PhaseSpan(phase=p, starts_on=a, ends_on=b) for p, a, b in spans),
    )  # fmt: skip


def _course(year: int) -> tuple[tuple[Phase, date, date], ...]:
    return (
        (Phase.INTERESTED, date(year, 1, 4), date(year, 1, 17)),
        (Phase.INFO_MEETING, date(year, 1, 18), date(year, 2, 15)),
        (Phase.INTERVIEW, date(year, 2, 16), date(year, 3, 20)),
        (Phase.TRIAL, date(year, 4, 5), date(year, 6, 25)),
        (Phase.SUMMER_JOB_1, date(year, 7, 1), date(year, 7, 27)),
        (Phase.VG1, date(year, 8, 16), date(year, 12, 17)),
        (Phase.VG2, date(year + 1, 1, 4), date(year + 1, 6, 18)),
        (Phase.SUMMER_JOB_2, date(year + 1, 7, 1), date(year + 1, 7, 31)),
        (Phase.APPRENTICE, date(year + 1, 8, 16), date(year + 2, 10, 10)),
        (Phase.TRADE_TEST, date(year + 2, 10, 11), date(year + 2, 11, 26)),
        (Phase.CERTIFIED, date(year + 2, 11, 27), date(year + 2, 12, 31)),
    )


COHORTS = tuple(_cohort(n, year, _course(year)) for n, year in ((1, 2025), (2, 2026), (3, 2027)))

_TITLES = (
    "Vg2 starter, kull 2026", "Infomøter på NAV-kontorene", "Årsrapport 2026 godkjent",
    "Styringsgruppe", "Nasjonalt nettverk", "Kartleggingsskjema sendt ut", "Realkompetanse bestilt",
    "Intervjuer", "Samarbeidsavtaler signert", "Økonomioversikter signert",
)  # fmt: skip


def milestones(count: int) -> tuple[MilestoneRow, ...]:
    """So many milestones, spread over 2027 with some of every kind and status."""
    rows = []
    for n in range(count):
        day = date(2027, 1, 4) + timedelta(days=round(n * 345 / max(count, 1)))
        kind = (MilestoneKind.EVENT, MilestoneKind.DEADLINE, MilestoneKind.EVENT,
                MilestoneKind.SPAN)[n % 4]  # fmt: skip
        is_past = day < date(2027, 2, 15)
        rows.append(
            MilestoneRow(
                id=MilestoneId(n + 1), version=1, title=_TITLES[n % len(_TITLES)],
                actor=tuple(Actor)[(n * 3) % 5], kind=kind,
                status=MilestoneStatus.DONE if is_past else (
                    MilestoneStatus.IN_PROGRESS if n % 7 == 0 else MilestoneStatus.NOT_STARTED
                ),
                starts_on=day,
                ends_on=day + timedelta(days=30) if kind is MilestoneKind.SPAN else None,
                cohort_id=CohortId(3), cohort_name="Kull 2027 Havnes",
            )
        )  # fmt: skip
    return tuple(rows)


def usual_wheel() -> WheelSheetContent:
    """Three cohorts and 39 milestones."""
    return WheelSheetContent(maker=MAKER, year=2027, cohorts=COHORTS, milestones=milestones(39))
