"""A store with invented men, as the pages meet it on 2 March 2027."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mih_desktop.domain.clock import FixedClock
from mih_desktop.domain.enums import (
    Actor,
    Channel,
    CohortKind,
    CommonSubject,
    MilestoneKind,
    NoteVisibility,
    Phase,
    Role,
    SubjectState,
)
from mih_desktop.domain.ids import CohortId, RecruitId
from mih_desktop.domain.people import ChildRow, FollowUpEdit, NewRecruit, PhaseMove, SubjectRow
from mih_desktop.domain.plan import NewCohort, NewMilestone
from mih_desktop.services import (
    attachments,
    cohorts,
    follow_ups,
    milestones,
    recruit_path,
    recruits,
    roles,
)
from mih_desktop.storage.store import Store

NOW = datetime(2027, 3, 2, 14, 3)
TODAY = NOW.date()
CLOCK = FixedClock(NOW)
PASSWORD = "Fjorten ulver under en bro"


@dataclass(frozen=True, slots=True)
class Man:
    """One line of the list."""

    family: str
    given: str
    phase: Phase
    year: int
    place: str
    phone: str
    spoken: date | None
    next_on: date | None = None
    next_what: str = ""


MEN = (
    Man("Abdirahman Nuur", "Mohammed", Phase.VG2, 2026, "Solbakken sykehjem", "59014287",
        date(2027, 1, 27), date(2027, 3, 3), "Samtale"),
    Man("Bjørnstad-Haugland", "Aleksander", Phase.VG2, 2026, "Furuheim omsorgssenter", "59140663",
        date(2027, 2, 18), date(2027, 3, 9), "Sluttvurdering av praksis 1"),
    Man("Dalseth", "Roar Emil", Phase.APPRENTICE, 2025, "Hjemmetjenesten, Storelva", "59077041",
        date(2027, 2, 22), date(2027, 4, 5), "Halvårsvurdering"),
    Man("Eidesund", "Tor-Inge Kvalsvik", Phase.INTERVIEW, 2027, "", "59203518",
        date(2027, 2, 26), date(2027, 2, 26), "Økonomioversikt"),
    Man("Gebremedhin", "Yohannes Tesfamariam", Phase.APPRENTICE, 2025, "Lindeveien bofellesskap",
        "59188120", date(2027, 2, 3), date(2027, 3, 1), "Halvårsvurdering"),
    Man("Haugerud", "Stian", Phase.VG2, 2026, "Solbakken sykehjem", "59052909",
        date(2027, 1, 25)),
    Man("Kjølstad", "Per Kristian", Phase.INTERVIEW, 2027, "", "59261374", date(2027, 2, 25),
        date(2027, 3, 2), "Intervju 15.00"),
    Man("Lillehaug", "Odd-Arne", Phase.INTERVIEW, 2027, "", "59009846", date(2027, 2, 17),
        date(2027, 3, 5), "Svar fra NAV"),
    Man("Lindgren Moen", "Kjell Ivar", Phase.APPRENTICE, 2025, "Solbakken sykehjem", "59127735",
        date(2027, 2, 15), date(2027, 9, 1), "Melding fagprøve"),
    Man("Myrvold", "Geir Olav", Phase.VG2, 2026, "Eikedal bo- og aktivitetssenter", "59245012",
        date(2027, 2, 9), date(2027, 5, 19), "Matematikkprøve"),
    Man("Nyhus", "Daniel", Phase.INTERVIEW, 2027, "", "59036498", date(2027, 2, 28),
        date(2027, 3, 4), "Intervju 09.00"),
    Man("Okafor", "Emeka", Phase.VG2, 2026, "Furuheim omsorgssenter", "59190351",
        date(2027, 1, 30), date(2027, 3, 5), "Samtale"),
    Man("Pettersen-Rød", "Hans Jakob", Phase.VG2, 2026, "Hjemmetjenesten, Havnes", "59218604",
        date(2027, 2, 21), date(2027, 3, 12), "Samtale"),
    Man("Rostad", "Anders Nikolai", Phase.APPRENTICE, 2025, "Tverrvik helsehus", "59083277",
        date(2027, 2, 11), date(2027, 3, 15), "Turnus fra april"),
    Man("Saleh", "Karim", Phase.INTERVIEW, 2027, "", "59105990", date(2027, 2, 24),
        date(2027, 3, 4), "Intervju 10.30"),
    Man("Sørbøen", "Jan Petter", Phase.VG2, 2026, "Solbakken sykehjem", "59272143",
        date(2027, 2, 19), date(2027, 3, 8), "Klassebesøk"),
    Man("Wiśniewski", "Krzysztof", Phase.VG2, 2026, "Eikedal bo- og aktivitetssenter", "59061855",
        date(2027, 2, 27), date(2027, 3, 9), "Sluttvurdering"),
    Man("Ødegårdstuen", "Leif Magnus", Phase.APPRENTICE, 2025, "Fjellgard omsorgstun", "59133476",
        date(2027, 2, 14), date(2027, 4, 14), "Samling"),
)  # fmt: skip

TALKS = (
    (date(2027, 2, 18), Channel.VISIT, "Trives på avdelingen, vil ha flere kveldsvakter."),
    (date(2027, 1, 22), Channel.PHONE, "Fravær i uke 3. Avklart med kontaktlærer samme dag."),
    (date(2027, 1, 4), Channel.CLASS_VISIT, "Oppstart Vg2 i klasse A."),
    (date(2026, 12, 11), Channel.VISIT, "Avslutning på Vg1. Veilederen vil gjerne ha ham tilbake."),
    (date(2026, 11, 19), Channel.PHONE, "Spurte om lån fra Lånekassen i læretiden. Svar 23. nov."),
)

AROUND = (
    (Role.MENTOR, "Grethe Aasbø Tveit", "59220418", "Furuheim omsorgssenter"),
    (Role.WARD_LEADER, "Bente Holmefjord Lie", "59031772", "Furuheim omsorgssenter"),
    (Role.TEACHER, "Svein Rune Åmodt", "59167204", "Storelva videregående skole"),
    (Role.NAV_ADVISER, "Kari-Anne Mosebø", "59095106", "NAV Havnes"),
    (Role.APPRENTICE_OFFICER, "Hilde Margrethe Sunde", "59208361", "Havnes kommune"),
    (Role.TRAINING_OFFICE_CONSULTANT, "Pål Erik Nybakk", "59112540", "Tverrvik opplæringskontor"),
)


@dataclass(frozen=True, slots=True)
class People:
    """Where to find some of them."""

    cohorts: dict[int, CohortId]
    ids: dict[str, RecruitId]

    @property
    def aleksander(self) -> RecruitId:
        """Return the man whose folder is full."""
        return self.ids["Bjørnstad-Haugland"]


def populate(store: Store) -> People:
    """Fill an empty store through the services."""
    years = {}
    for year in (2025, 2026, 2027):
        new = NewCohort(
            kind=CohortKind.MENN_I_HELSE, place="", starts_on=date(year, 4, 7 if year < 2027 else 5)
        )
        years[year] = cohorts.create_cohort(store, new).value
    class_a = cohorts.add_class(store, years[2026], "A").value
    ids = {}
    for man in MEN:
        is_candidate = man.phase is Phase.INTERVIEW
        nav = "NAV Havnes" if man.family in ("Eidesund", "Saleh") else "NAV Lyngøy"
        new = NewRecruit(
            family_name=man.family,
            given_name=man.given,
            phase=Phase.TRIAL if man.family == "Bjørnstad-Haugland" else man.phase,
            entered_on=date(2027, 1, 11) if is_candidate else date(man.year, 4, 7),
            phone=man.phone,
            cohort_id=years[man.year],
            class_id=class_a if man.year == 2026 else None,
            placement=man.place,
            municipality="Havnes" if "Solbakken" not in man.place else "Lyngøy",
            nav_office=nav,
            birth_date=date(1992, 8, 14),
        )
        ids[man.family] = recruits.add_recruit(store, new).value
        if man.spoken is not None and man.family != "Bjørnstad-Haugland":
            talk = FollowUpEdit(
                happened_on=man.spoken,
                channel=Channel.PHONE,
                note="Alt vel.",
                next_on=man.next_on,
                next_what=man.next_what,
            )
            follow_ups.add_follow_up(store, ids[man.family], talk)
    people = People(years, ids)
    _fill_folder(store, people)
    return people


def _fill_folder(store: Store, people: People) -> None:
    man = people.aleksander
    recruits.set_children(
        store,
        man,
        (ChildRow(birth_year=2014), ChildRow(birth_year=2019, birth_date=date(2019, 5, 3))),
    )
    for subject, state, on in (
        (CommonSubject.NORSK, SubjectState.PASSED, None),
        (CommonSubject.ENGELSK, SubjectState.PASSED, None),
        (CommonSubject.MATEMATIKK, SubjectState.MISSING, None),
        (CommonSubject.NATURFAG, SubjectState.PRIOR_LEARNING_APPROVED, None),
        (CommonSubject.SAMFUNNSKUNNSKAP, SubjectState.PLANNED, date(2027, 5, 19)),
    ):
        row = SubjectRow(subject=subject, state=state, planned_on=on)
        recruits.set_subject(store, man, row)
    for role, name, phone, organisation in AROUND:
        roles.set_role(store, man, role, name, phone, organisation)
    for place, (day, channel, note) in enumerate(reversed(TALKS)):
        is_last = place == len(TALKS) - 1
        talk = FollowUpEdit(
            happened_on=day,
            channel=channel,
            topic="Trivsel" if is_last else "",
            note=note,
            next_on=date(2027, 3, 17) if is_last else None,
            next_what="Samtale om læreplass" if is_last else "",
            visibility=NoteVisibility.PRIVATE if place == 1 else NoteVisibility.TRANSFER,
        )
        follow_ups.add_follow_up(store, man, talk)
    milestones.add_milestone(
        store,
        NewMilestone(
            title="Sluttvurdering av praksis 1",
            actor=Actor.COORDINATOR,
            kind=MilestoneKind.EVENT,
            starts_on=date(2027, 3, 9),
            cohort_id=people.cohorts[2026],
            recruit_id=man,
        ),
    )
    for phase, day in (
        (Phase.SUMMER_JOB_1, date(2026, 7, 1)),
        (Phase.VG1, date(2026, 8, 17)),
        (Phase.VG2, date(2027, 1, 4)),
    ):
        recruit_path.move_phase(store, man, PhaseMove(phase=phase, on=day))
    for name, day in (
        ("Økonomioversikt, versjon 2.pdf", date(2026, 3, 19)),
        ("Samtykke til bilde i lokalavis.pdf", date(2026, 6, 2)),
        ("Taushetserklæring.pdf", date(2026, 4, 7)),
    ):
        attachments.add_attachment(store, man, name, b"%PDF-1.4", "application/pdf", day)
