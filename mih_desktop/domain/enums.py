"""Closed lists of the course's words; the values are what is stored."""

from __future__ import annotations

from enum import StrEnum


class CohortKind(StrEnum):
    """Which programme a cohort follows (S019, S409)."""

    MENN_I_HELSE = "menn_i_helse"
    KVINNER_I_HELSE = "kvinner_i_helse"


class Phase(StrEnum):
    """The steps of the course in order, and having left it."""

    INTERESTED = "interested"
    INFO_MEETING = "info_meeting"
    INTERVIEW = "interview"
    TRIAL = "trial"
    SUMMER_JOB_1 = "summer_job_1"
    VG1 = "vg1"
    VG2 = "vg2"
    SUMMER_JOB_2 = "summer_job_2"
    APPRENTICE = "apprentice"
    TRADE_TEST = "trade_test"
    CERTIFIED = "certified"
    LEFT = "left"


COURSE_PHASES: tuple[Phase, ...] = (
    Phase.TRIAL,
    Phase.SUMMER_JOB_1,
    Phase.VG1,
    Phase.VG2,
    Phase.SUMMER_JOB_2,
    Phase.APPRENTICE,
    Phase.TRADE_TEST,
)
"""The phases a man's own course is laid out in, from the first day to the trade test."""

CANDIDATE_PHASES: tuple[Phase, ...] = (Phase.INTERESTED, Phase.INFO_MEETING, Phase.INTERVIEW)


class Edge(StrEnum):
    """Which end of a phase something is anchored to."""

    START = "start"
    END = "end"


class OffsetUnit(StrEnum):
    """Unit of the distance from an anchor."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"


class DayRule(StrEnum):
    """What to do when a counted day is not a working day."""

    AS_IS = "as_is"
    NEXT_WORKING_DAY = "next_working_day"
    PREVIOUS_WORKING_DAY = "previous_working_day"


class Actor(StrEnum):
    """Who is responsible for a milestone; one ring of the wheel each, in this order."""

    COORDINATOR = "coordinator"
    NAV = "nav"
    MUNICIPALITY = "municipality"
    COUNTY_SCHOOL = "county_school"
    STEERING_GROUP = "steering_group"


class MilestoneKind(StrEnum):
    """A meeting-like day, a deadline, or something that lasts."""

    EVENT = "event"
    DEADLINE = "deadline"
    SPAN = "span"


class MilestoneStatus(StrEnum):
    """How far a milestone has come; being late is worked out, never stored."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    PARTLY = "partly"
    NOT_RELEVANT = "not_relevant"


class ExitKind(StrEnum):
    """Who wished that a man left (S159)."""

    OWN_CHOICE = "own_choice"
    GUIDED_OUT = "guided_out"
    OTHER = "other"


class BenefitKind(StrEnum):
    """Benefits from NAV or the municipality."""

    TILTAKSPENGER = "tiltakspenger"
    AAP = "aap"
    DAGPENGER = "dagpenger"
    KVALIFISERINGSSTONAD = "kvalifiseringsstonad"
    OVERGANGSSTONAD = "overgangsstonad"
    INTRODUKSJONSSTONAD = "introduksjonsstonad"
    SOSIALHJELP = "sosialhjelp"


class SupplementKind(StrEnum):
    """Tilleggsstønader: what NAV pays on top of a benefit for what taking part costs."""

    LAEREMIDLER = "laeremidler"
    PASS_AV_BARN = "pass_av_barn"  # noqa: S105 - «pass» is care, not a password
    BOUTGIFTER = "boutgifter"
    DAGLIG_REISE = "daglig_reise"


class HouseholdKind(StrEnum):
    """Who a man lives with, as the guidelines for social assistance part households."""

    SINGLE = "single"
    COUPLE = "couple"
    SHARED = "shared"


class CommonSubject(StrEnum):
    """The five common subjects (S266)."""

    NORSK = "norsk"
    ENGELSK = "engelsk"
    MATEMATIKK = "matematikk"
    NATURFAG = "naturfag"
    SAMFUNNSKUNNSKAP = "samfunnskunnskap"


class SubjectState(StrEnum):
    """How a common subject stands for one man."""

    UNKNOWN = "unknown"
    PASSED = "passed"
    PRIOR_LEARNING_APPLIED = "prior_learning_applied"
    PRIOR_LEARNING_APPROVED = "prior_learning_approved"
    MISSING = "missing"
    PLANNED = "planned"


class OrganisationKind(StrEnum):
    """What a partner is."""

    MUNICIPALITY = "municipality"
    NAV_OFFICE = "nav_office"
    NAV_COUNTY = "nav_county"
    COUNTY_AUTHORITY = "county_authority"
    COUNTY_GOVERNOR = "county_governor"
    SCHOOL = "school"
    TRAINING_OFFICE = "training_office"
    PLACEMENT = "placement"
    NATIONAL_TEAM = "national_team"
    OTHER = "other"


class Role(StrEnum):
    """What a contact is to a man or a cohort."""

    NAV_ADVISER = "nav_adviser"
    MENTOR = "mentor"
    WARD_LEADER = "ward_leader"
    TEACHER = "teacher"
    APPRENTICE_OFFICER = "apprentice_officer"
    TRAINING_OFFICE_CONSULTANT = "training_office_consultant"
    STEERING_GROUP_MEMBER = "steering_group_member"
    CONTACT = "contact"


class Channel(StrEnum):
    """How a follow-up took place."""

    PHONE = "phone"
    VISIT = "visit"
    MEETING = "meeting"
    MESSAGE = "message"
    CLASS_VISIT = "class_visit"


class NoteVisibility(StrEnum):
    """Whether a note may be handed on; chosen when it is written."""

    TRANSFER = "transfer"
    PRIVATE = "private"


class AmountUnit(StrEnum):
    """The period one amount is given for."""

    PER_DAY = "per_day"
    PER_14_DAYS = "per_14_days"
    PER_MONTH = "per_month"
    PER_QUARTER = "per_quarter"
    PER_YEAR = "per_year"
    PER_HOUR = "per_hour"


class Certainty(StrEnum):
    """How sure an amount is."""

    CONFIRMED = "confirmed"
    ESTIMATE = "estimate"
    UNSETTLED = "unsettled"


class Payer(StrEnum):
    """Who pays in a stretch of the course."""

    NAV = "nav"
    MUNICIPALITY = "municipality"
    EMPLOYER = "employer"
    OTHER = "other"
    NONE = "none"


class PaperLanguage(StrEnum):
    """The languages a man's economy sheet can be written in; bokmål is what is signed."""

    BOKMAL = "nb"
    NYNORSK = "nn"
    ENGLISH = "en"


class FunnelStep(StrEnum):
    """The five targets of a cohort: 80, 70, 30, 25, 20 (S140-S146)."""

    INFORMED = "informed"
    INTERVIEWED = "interviewed"
    TRIAL = "trial"
    SCHOOL = "school"
    CERTIFIED = "certified"
