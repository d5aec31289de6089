"""What is read from somebody's workbook, what it leaves in doubt, and what the user agreed to take.

A reading is made of three layers. Sheets say which column holds what. People, contacts and dates
are what would be stored if every doubt were answered as proposed. Doubts and proposals carry the
other answers as ready changes, so that nothing has to be read again when one is chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from mih_desktop.domain.edits import UNSET, Unset
from mih_desktop.domain.enums import BenefitKind, CohortKind, Edge, ExitKind, Phase
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.partners import ContactEdit, OrganisationEdit
from mih_desktop.domain.people import ChildRow, NewRecruit, SubjectRow
from mih_desktop.domain.plan import NewCohort, NewMilestone


class SheetKind(StrEnum):
    """What a sheet is a list of."""

    PARTICIPANTS = "participants"
    CONTACTS = "contacts"
    DATES = "dates"
    UNREAD = "unread"


class ColumnField(StrEnum):
    """What a column holds; the kinds of sheet use different ones."""

    UNREAD = "unread"
    NUMBER = "number"
    NAME = "name"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    BIRTH_DATE = "birth_date"
    IDENTITY_NUMBER = "identity_number"
    PHONE = "phone"
    EMAIL = "email"
    MUNICIPALITY = "municipality"
    NAV_OFFICE = "nav_office"
    NAV_ADVISER = "nav_adviser"
    BENEFIT = "benefit"
    PLACEMENT = "placement"
    MENTOR = "mentor"
    SUBJECTS = "subjects"
    STATUS = "status"
    CLASS_NAME = "class_name"
    HEARD_OF = "heard_of"
    REMARK = "remark"
    ADDED_TO_REMARK = "added_to_remark"
    WHO = "who"
    ROLE = "role"
    ORGANISATION = "organisation"
    WHAT = "what"
    WHEN = "when"
    UNTIL = "until"


SHEET_FIELDS: Mapping[SheetKind, tuple[ColumnField, ...]] = {
    SheetKind.PARTICIPANTS: (
        ColumnField.NUMBER,
        ColumnField.NAME,
        ColumnField.FAMILY_NAME,
        ColumnField.GIVEN_NAME,
        ColumnField.BIRTH_DATE,
        ColumnField.IDENTITY_NUMBER,
        ColumnField.PHONE,
        ColumnField.EMAIL,
        ColumnField.MUNICIPALITY,
        ColumnField.NAV_OFFICE,
        ColumnField.NAV_ADVISER,
        ColumnField.BENEFIT,
        ColumnField.PLACEMENT,
        ColumnField.MENTOR,
        ColumnField.SUBJECTS,
        ColumnField.STATUS,
        ColumnField.CLASS_NAME,
        ColumnField.HEARD_OF,
        ColumnField.REMARK,
        ColumnField.ADDED_TO_REMARK,
        ColumnField.UNREAD,
    ),
    SheetKind.CONTACTS: (
        ColumnField.WHO,
        ColumnField.ORGANISATION,
        ColumnField.ROLE,
        ColumnField.PHONE,
        ColumnField.EMAIL,
        ColumnField.UNREAD,
    ),
    SheetKind.DATES: (
        ColumnField.WHAT,
        ColumnField.WHEN,
        ColumnField.UNTIL,
        ColumnField.REMARK,
        ColumnField.UNREAD,
    ),
    SheetKind.UNREAD: (),
}
"""The fields that can be chosen for a column, by kind of sheet, in the order they are offered."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class RowRef:
    """A row of a sheet: sheets are counted from 0, rows from 1 as Excel shows them."""

    sheet: int
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnReading:
    """A column and what it is taken to hold; not certain where the heading was only alike."""

    index: int
    letter: str
    heading: str
    field: ColumnField
    is_certain: bool = True
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReading:
    """A sheet, what it lists and where its columns are; header_row 0 means no headings."""

    index: int
    name: str
    kind: SheetKind
    header_row: int = 0
    columns: tuple[ColumnReading, ...] = ()
    is_taken: bool = True
    is_hidden: bool = False
    settled_columns: frozenset[int] = frozenset()
    """Columns whose field the user chose; they raise no question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetChoice:
    """What the user says about a sheet instead of what was guessed; None keeps the guess."""

    kind: SheetKind | None = None
    header_row: int | None = None
    fields: Mapping[int, ColumnField] = field(default_factory=dict)
    """Field by column index, in the order chosen: the last one chosen for a field has it."""
    is_taken: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitEnd:
    """The last day of a right to a benefit, as found in a remark."""

    kind: BenefitKind
    ends_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChange:
    """What one answer changes on one person; lines of the remark are added or taken out whole."""

    ref: RowRef
    family_name: str | Unset = UNSET
    given_name: str | Unset = UNSET
    phase: Phase | Unset = UNSET
    phone: str | Unset = UNSET
    email: str | Unset = UNSET
    birth_date: date | Unset | None = UNSET
    municipality: str | Unset = UNSET
    nav_office: str | Unset = UNSET
    nav_adviser: str | Unset = UNSET
    placement: str | Unset = UNSET
    mentor: str | Unset = UNSET
    benefit: BenefitKind | Unset | None = UNSET
    subjects: tuple[SubjectRow, ...] | Unset = UNSET
    children: tuple[ChildRow, ...] | Unset = UNSET
    is_reserve: bool | Unset = UNSET
    left_on: date | Unset | None = UNSET
    exit_kind: ExitKind | Unset | None = UNSET
    exit_phase: Phase | Unset | None = UNSET
    heard_of: str | Unset = UNSET
    class_name: str | Unset = UNSET
    benefit_end: BenefitEnd | Unset | None = UNSET
    is_taken: bool | Unset = UNSET
    remark_added: str = ""
    remark_removed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedContact:
    """A contact, its organisation, or both; the contact belongs to the organisation beside it."""

    organisation: OrganisationEdit | None = None
    contact: ContactEdit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseDate:
    """A date for one edge of a phase of the cohort."""

    phase: Phase
    edge: Edge
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedMilestone:
    """A milestone to be added, or dates for one that the standard lays out already.

    With `milestone.standard_key` set, the cohort's own milestone of that key gets these dates. A
    series holds several under one key: `ordinal` says which, counted from 1.
    """

    milestone: NewMilestone
    ordinal: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDates:
    """What one row of a list of dates sets."""

    phase_dates: tuple[PhaseDate, ...] = ()
    milestones: tuple[PlannedMilestone, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to a doubt, in words, and what it changes."""

    label: str
    changes: tuple[PersonChange, ...] = ()
    contact: PlannedContact | None = None
    dates: PlannedDates | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something that can be read in more than one way, as a question in words.

    Without choices it is settled by choosing what the column holds. `group` is the same for doubts
    that one answer can settle together.
    """

    key: str
    group: str
    refs: tuple[RowRef, ...]
    column: str
    heading: str
    value: str
    question: str
    choices: tuple[Choice, ...] = ()
    proposed: int = 0

    @property
    def row(self) -> int:
        """Return the first row it is about."""
        return self.refs[0].row


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Data found in a remark: offered, and never taken unless the user ticks it.

    `question` is what has to be chosen when it is ticked, empty where there is one way to read it.
    """

    key: str
    group: str
    ref: RowRef
    column: str
    heading: str
    value: str
    text: str
    question: str
    choices: tuple[Choice, ...]
    proposed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPerson:
    """A row read as a person, with every doubt answered as proposed.

    `is_taken` is whether the row goes in unless the user says otherwise; doubles do not.
    """

    ref: RowRef
    recruit: NewRecruit
    is_taken: bool = True
    class_name: str = ""
    number: str = ""
    benefit_end: BenefitEnd | None = None
    duplicate_of: RowRef | None = None
    duplicate_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadContact:
    """A row read as a contact."""

    ref: RowRef
    text: str
    contact: PlannedContact


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDates:
    """A row read as dates of the cohort's plan."""

    ref: RowRef
    what: str
    text: str
    dates: PlannedDates


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutRow:
    """A row that is not taken, and why."""

    ref: RowRef
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCohort:
    """The cohort as the titles of the workbook name it; empty and None where they do not."""

    kind: CohortKind = CohortKind.MENN_I_HELSE
    place: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReading:
    """Everything that was read from one workbook."""

    file_name: str
    sheets: tuple[SheetReading, ...]
    cohort: ReadCohort
    people: tuple[ReadPerson, ...] = ()
    contacts: tuple[ReadContact, ...] = ()
    dates: tuple[ReadDates, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    left_out: tuple[LeftOutRow, ...] = ()

    @property
    def unique_people(self) -> tuple[ReadPerson, ...]:
        """Return the people that are not doubles of another row."""
        return tuple(p for p in self.people if p.duplicate_of is None)

    @property
    def duplicates(self) -> tuple[ReadPerson, ...]:
        """Return the rows that hold somebody a second time."""
        return tuple(p for p in self.people if p.duplicate_of is not None)

    @property
    def question_count(self) -> int:
        """Return how many questions stand open: doubts, and proposals that ask something."""
        return len(self.doubts) + sum(1 for p in self.proposals if p.question)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportAnswers:
    """What the user answered; keys are those of doubts and proposals.

    A doubt that is not named is answered as proposed. A proposal counts only when it is accepted.
    """

    chosen: Mapping[str, int] = field(default_factory=dict)
    accepted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPerson:
    """A person to be added; class and end of benefit are stored beside the person."""

    ref: RowRef
    recruit: NewRecruit
    class_name: str = ""
    benefit_end: BenefitEnd | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What the user agreed to, taken as one action.

    Either `new_cohort` is laid out from the standard or `cohort_id` is one that is there; with
    neither, people come in without a cohort. `cohort_id` inside recruits and milestones is not
    filled in: the cohort of the plan goes for all. A man without `entered_on` enters his phase on
    the day the cohort starts it.
    """

    file_name: str
    new_cohort: NewCohort | None = None
    cohort_id: CohortId | None = None
    people: tuple[PlannedPerson, ...] = ()
    contacts: tuple[PlannedContact, ...] = ()
    phase_dates: tuple[PhaseDate, ...] = ()
    milestones: tuple[PlannedMilestone, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """How much was taken."""

    cohort_id: CohortId | None
    people: int = 0
    contacts: int = 0
    organisations: int = 0
    milestones: int = 0
    phase_dates: int = 0
