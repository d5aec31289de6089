"""The course's words as they stand on screen, paper and in workbooks.

Bokmål is the source language. The texts are marked with QT_TRANSLATE_NOOP, which the Linguist tools
find by name; Qt-free code gets a `translate(context, text)` function and passes it on, so that one
set of translations serves window, PDF and Excel.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from mih_desktop.domain.enums import (
    Actor,
    AmountUnit,
    BenefitKind,
    Certainty,
    Channel,
    CohortKind,
    CommonSubject,
    ExitKind,
    FunnelStep,
    MilestoneKind,
    MilestoneStatus,
    NoteVisibility,
    OrganisationKind,
    Phase,
    Role,
    SubjectState,
    SupplementKind,
)

Translate: TypeAlias = Callable[[str, str], str]
"""Takes context and bokmål text, returns the text in the chosen language."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate knows the name
    """Mark a text for translation and return it as it is."""
    return text


def source_text(context: str, text: str) -> str:
    """Answer every text in the source language; used where no translator is loaded."""
    return text


CONTEXT = "wording"

PHASE_NAMES: dict[Phase, str] = {
    Phase.INTERESTED: QT_TRANSLATE_NOOP("wording", "Interessert"),
    Phase.INFO_MEETING: QT_TRANSLATE_NOOP("wording", "Infomøte"),
    Phase.INTERVIEW: QT_TRANSLATE_NOOP("wording", "Intervju"),
    Phase.TRIAL: QT_TRANSLATE_NOOP("wording", "Helserekrutt"),
    Phase.SUMMER_JOB_1: QT_TRANSLATE_NOOP("wording", "Sommerjobb 1"),
    Phase.VG1: QT_TRANSLATE_NOOP("wording", "Vg1"),
    Phase.VG2: QT_TRANSLATE_NOOP("wording", "Vg2"),
    Phase.SUMMER_JOB_2: QT_TRANSLATE_NOOP("wording", "Sommerjobb 2"),
    Phase.APPRENTICE: QT_TRANSLATE_NOOP("wording", "Læretid"),
    Phase.TRADE_TEST: QT_TRANSLATE_NOOP("wording", "Fagprøve"),
    Phase.CERTIFIED: QT_TRANSLATE_NOOP("wording", "Fagbrev"),
    Phase.LEFT: QT_TRANSLATE_NOOP("wording", "Sluttet"),
}

PERSON_LABELS: dict[Phase, str] = {
    Phase.INTERESTED: QT_TRANSLATE_NOOP("wording", "kandidat"),
    Phase.INFO_MEETING: QT_TRANSLATE_NOOP("wording", "kandidat"),
    Phase.INTERVIEW: QT_TRANSLATE_NOOP("wording", "kandidat"),
    Phase.TRIAL: QT_TRANSLATE_NOOP("wording", "helserekrutt"),
    Phase.SUMMER_JOB_1: QT_TRANSLATE_NOOP("wording", "helserekrutt"),
    Phase.VG1: QT_TRANSLATE_NOOP("wording", "elev"),
    Phase.VG2: QT_TRANSLATE_NOOP("wording", "elev"),
    Phase.SUMMER_JOB_2: QT_TRANSLATE_NOOP("wording", "elev"),
    Phase.APPRENTICE: QT_TRANSLATE_NOOP("wording", "lærling"),
    Phase.TRADE_TEST: QT_TRANSLATE_NOOP("wording", "lærling"),
    Phase.CERTIFIED: QT_TRANSLATE_NOOP("wording", "fagarbeider"),
    Phase.LEFT: QT_TRANSLATE_NOOP("wording", "sluttet"),
}

PEOPLE_LABELS: dict[Phase, tuple[str, str]] = {
    phase: (
        label,
        {
            "kandidat": QT_TRANSLATE_NOOP("wording", "kandidater"),
            "helserekrutt": QT_TRANSLATE_NOOP("wording", "helserekrutter"),
            "elev": QT_TRANSLATE_NOOP("wording", "elever"),
            "lærling": QT_TRANSLATE_NOOP("wording", "lærlinger"),
            "fagarbeider": QT_TRANSLATE_NOOP("wording", "fagarbeidere"),
            "sluttet": QT_TRANSLATE_NOOP("wording", "sluttet"),
        }[label],
    )
    for phase, label in PERSON_LABELS.items()
}
"""One and many of what people in a phase are called."""

ACTOR_NAMES: dict[Actor, str] = {
    Actor.COORDINATOR: QT_TRANSLATE_NOOP("wording", "Koordinator"),
    Actor.NAV: QT_TRANSLATE_NOOP("wording", "NAV"),
    Actor.MUNICIPALITY: QT_TRANSLATE_NOOP("wording", "Kommunene"),
    Actor.COUNTY_SCHOOL: QT_TRANSLATE_NOOP("wording", "Fylke og skole"),
    Actor.STEERING_GROUP: QT_TRANSLATE_NOOP("wording", "Styringsgruppe"),
}

COHORT_KIND_NAMES: dict[CohortKind, str] = {
    CohortKind.MENN_I_HELSE: QT_TRANSLATE_NOOP("wording", "Menn i helse"),
    CohortKind.KVINNER_I_HELSE: QT_TRANSLATE_NOOP("wording", "Kvinner i helse"),
}

PEOPLE_NOUNS: dict[CohortKind, tuple[str, str]] = {
    CohortKind.MENN_I_HELSE: (
        QT_TRANSLATE_NOOP("wording", "mann"),
        QT_TRANSLATE_NOOP("wording", "menn"),
    ),
    CohortKind.KVINNER_I_HELSE: (
        QT_TRANSLATE_NOOP("wording", "deltaker"),
        QT_TRANSLATE_NOOP("wording", "deltakere"),
    ),
}

FUNNEL_NAMES: dict[FunnelStep, str] = {
    FunnelStep.INFORMED: QT_TRANSLATE_NOOP("wording", "Informert"),
    FunnelStep.INTERVIEWED: QT_TRANSLATE_NOOP("wording", "Intervjuet"),
    FunnelStep.TRIAL: QT_TRANSLATE_NOOP("wording", "Rekrutter"),
    FunnelStep.SCHOOL: QT_TRANSLATE_NOOP("wording", "Skolestart"),
    FunnelStep.CERTIFIED: QT_TRANSLATE_NOOP("wording", "Fagbrev"),
}

MILESTONE_KIND_NAMES: dict[MilestoneKind, str] = {
    MilestoneKind.EVENT: QT_TRANSLATE_NOOP("wording", "hendelse"),
    MilestoneKind.DEADLINE: QT_TRANSLATE_NOOP("wording", "frist"),
    MilestoneKind.SPAN: QT_TRANSLATE_NOOP("wording", "varer over tid"),
}

STATUS_NAMES: dict[MilestoneStatus, str] = {
    MilestoneStatus.NOT_STARTED: QT_TRANSLATE_NOOP("wording", "ikke begynt"),
    MilestoneStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("wording", "pågår"),
    MilestoneStatus.DONE: QT_TRANSLATE_NOOP("wording", "gjort"),
    MilestoneStatus.PARTLY: QT_TRANSLATE_NOOP("wording", "delvis"),
    MilestoneStatus.NOT_RELEVANT: QT_TRANSLATE_NOOP("wording", "ikke aktuelt"),
}

EXIT_NAMES: dict[ExitKind, str] = {
    ExitKind.OWN_CHOICE: QT_TRANSLATE_NOOP("wording", "valgte selv"),
    ExitKind.GUIDED_OUT: QT_TRANSLATE_NOOP("wording", "veiledet ut"),
    ExitKind.OTHER: QT_TRANSLATE_NOOP("wording", "annet"),
}

BENEFIT_NAMES: dict[BenefitKind, str] = {
    BenefitKind.TILTAKSPENGER: QT_TRANSLATE_NOOP("wording", "Tiltakspenger"),
    BenefitKind.AAP: QT_TRANSLATE_NOOP("wording", "Arbeidsavklaringspenger"),
    BenefitKind.DAGPENGER: QT_TRANSLATE_NOOP("wording", "Dagpenger"),
    BenefitKind.KVALIFISERINGSSTONAD: QT_TRANSLATE_NOOP("wording", "Kvalifiseringsstønad"),
    BenefitKind.OVERGANGSSTONAD: QT_TRANSLATE_NOOP("wording", "Overgangsstønad"),
    BenefitKind.INTRODUKSJONSSTONAD: QT_TRANSLATE_NOOP("wording", "Introduksjonsstønad"),
    BenefitKind.SOSIALHJELP: QT_TRANSLATE_NOOP("wording", "Sosialhjelp"),
}

SUPPLEMENT_NAMES: dict[SupplementKind, str] = {
    SupplementKind.LAEREMIDLER: QT_TRANSLATE_NOOP("wording", "Læremidler"),
    SupplementKind.PASS_AV_BARN: QT_TRANSLATE_NOOP("wording", "Pass av barn"),
    SupplementKind.BOUTGIFTER: QT_TRANSLATE_NOOP("wording", "Boutgifter"),
    SupplementKind.DAGLIG_REISE: QT_TRANSLATE_NOOP("wording", "Daglig reise"),
}

SUBJECT_NAMES: dict[CommonSubject, str] = {
    CommonSubject.NORSK: QT_TRANSLATE_NOOP("wording", "Norsk"),
    CommonSubject.ENGELSK: QT_TRANSLATE_NOOP("wording", "Engelsk"),
    CommonSubject.MATEMATIKK: QT_TRANSLATE_NOOP("wording", "Matematikk"),
    CommonSubject.NATURFAG: QT_TRANSLATE_NOOP("wording", "Naturfag"),
    CommonSubject.SAMFUNNSKUNNSKAP: QT_TRANSLATE_NOOP("wording", "Samfunnskunnskap"),
}

SUBJECT_STATE_NAMES: dict[SubjectState, str] = {
    SubjectState.UNKNOWN: QT_TRANSLATE_NOOP("wording", "ikke kartlagt"),
    SubjectState.PASSED: QT_TRANSLATE_NOOP("wording", "bestått"),
    SubjectState.PRIOR_LEARNING_APPLIED: QT_TRANSLATE_NOOP("wording", "realkompetanse søkt"),
    SubjectState.PRIOR_LEARNING_APPROVED: QT_TRANSLATE_NOOP("wording", "realkompetanse"),
    SubjectState.MISSING: QT_TRANSLATE_NOOP("wording", "mangler"),
    SubjectState.PLANNED: QT_TRANSLATE_NOOP("wording", "planlagt"),
}

ORGANISATION_KIND_NAMES: dict[OrganisationKind, str] = {
    OrganisationKind.MUNICIPALITY: QT_TRANSLATE_NOOP("wording", "Kommune"),
    OrganisationKind.NAV_OFFICE: QT_TRANSLATE_NOOP("wording", "NAV-kontor"),
    OrganisationKind.NAV_COUNTY: QT_TRANSLATE_NOOP("wording", "NAV fylke"),
    OrganisationKind.COUNTY_AUTHORITY: QT_TRANSLATE_NOOP("wording", "Fylkeskommune"),
    OrganisationKind.COUNTY_GOVERNOR: QT_TRANSLATE_NOOP("wording", "Statsforvalter"),
    OrganisationKind.SCHOOL: QT_TRANSLATE_NOOP("wording", "Skole"),
    OrganisationKind.TRAINING_OFFICE: QT_TRANSLATE_NOOP("wording", "Opplæringskontor"),
    OrganisationKind.PLACEMENT: QT_TRANSLATE_NOOP("wording", "Praksisplass"),
    OrganisationKind.NATIONAL_TEAM: QT_TRANSLATE_NOOP("wording", "Nasjonalt team"),
    OrganisationKind.OTHER: QT_TRANSLATE_NOOP("wording", "Annen"),
}

ROLE_NAMES: dict[Role, str] = {
    Role.NAV_ADVISER: QT_TRANSLATE_NOOP("wording", "NAV-veileder"),
    Role.MENTOR: QT_TRANSLATE_NOOP("wording", "Veileder i praksis"),
    Role.WARD_LEADER: QT_TRANSLATE_NOOP("wording", "Avdelingsleder"),
    Role.TEACHER: QT_TRANSLATE_NOOP("wording", "Kontaktlærer"),
    Role.APPRENTICE_OFFICER: QT_TRANSLATE_NOOP("wording", "Lærlingeansvarlig"),
    Role.TRAINING_OFFICE_CONSULTANT: QT_TRANSLATE_NOOP("wording", "Opplæringskontor"),
    Role.STEERING_GROUP_MEMBER: QT_TRANSLATE_NOOP("wording", "Styringsgruppe"),
    Role.CONTACT: QT_TRANSLATE_NOOP("wording", "Kontakt"),
}

CHANNEL_NAMES: dict[Channel, str] = {
    Channel.PHONE: QT_TRANSLATE_NOOP("wording", "Telefon"),
    Channel.VISIT: QT_TRANSLATE_NOOP("wording", "Praksisbesøk"),
    Channel.MEETING: QT_TRANSLATE_NOOP("wording", "Møte"),
    Channel.MESSAGE: QT_TRANSLATE_NOOP("wording", "Melding"),
    Channel.CLASS_VISIT: QT_TRANSLATE_NOOP("wording", "Klassebesøk"),
}

VISIBILITY_NAMES: dict[NoteVisibility, str] = {
    NoteVisibility.TRANSFER: QT_TRANSLATE_NOOP("wording", "Til overføring"),
    NoteVisibility.PRIVATE: QT_TRANSLATE_NOOP("wording", "Bare hos meg"),
}

UNIT_NAMES: dict[AmountUnit, str] = {
    AmountUnit.PER_DAY: QT_TRANSLATE_NOOP("wording", "kr per dag"),
    AmountUnit.PER_14_DAYS: QT_TRANSLATE_NOOP("wording", "kr per 14 dager"),
    AmountUnit.PER_MONTH: QT_TRANSLATE_NOOP("wording", "kr per måned"),
    AmountUnit.PER_QUARTER: QT_TRANSLATE_NOOP("wording", "kr per kvartal"),
    AmountUnit.PER_YEAR: QT_TRANSLATE_NOOP("wording", "kr per år"),
    AmountUnit.PER_HOUR: QT_TRANSLATE_NOOP("wording", "kr per time"),
}

CERTAINTY_NAMES: dict[Certainty, str] = {
    Certainty.CONFIRMED: QT_TRANSLATE_NOOP("wording", "bekreftet"),
    Certainty.ESTIMATE: QT_TRANSLATE_NOOP("wording", "anslag"),
    Certainty.UNSETTLED: QT_TRANSLATE_NOOP("wording", "ikke avklart"),
}
