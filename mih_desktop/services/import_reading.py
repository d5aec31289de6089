"""Read somebody's workbook for the import page: nothing is stored here.

What is agreed to is taken by `services/importing.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from mih_desktop.domain.errors import MissingFileError, UnreadableWorkbookError
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.importing import (
    ColumnField,
    ImportAnswers,
    ImportPlan,
    ImportReading,
    PlannedContact,
    PlannedDates,
    ReadPerson,
    RowRef,
    SheetChoice,
    SheetKind,
)
from mih_desktop.domain.plan import NewCohort
from mih_desktop.domain.wording import Translate
from mih_desktop.exchange import field_names, reading_text, settling
from mih_desktop.exchange.grid import RawWorkbook, open_workbook
from mih_desktop.exchange.guard import MAX_FILE_BYTES
from mih_desktop.exchange.reader import interpret

OpenedWorkbook: TypeAlias = RawWorkbook
"""A workbook taken apart; the file itself is not needed any more."""


@dataclass(frozen=True, slots=True)
class SettledReading:
    """A reading with every doubt answered, by the user or as proposed."""

    people: tuple[ReadPerson, ...]
    contacts: Mapping[RowRef, PlannedContact]
    dates: Mapping[RowRef, PlannedDates]


def open_list(path: Path) -> OpenedWorkbook:
    """Read a file into memory and take it apart; the file is not kept open.

    Raises:
        MissingFileError: when the file is not there.
        UnreadableWorkbookError: when it cannot be opened or is no workbook that can be read.
    """
    try:
        with path.open("rb") as file:
            # One byte more than is allowed is enough to see that it is too big.
            content = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise MissingFileError from error
    except OSError as error:
        raise UnreadableWorkbookError(reason="closed") from error
    return open_workbook(content, path.name)


def read_list(
    workbook: OpenedWorkbook,
    today: date,
    translate: Translate,
    choices: Mapping[int, SheetChoice] | None = None,
) -> ImportReading:
    """Say what the workbook holds; `choices` by sheet go before what is guessed."""
    return interpret(workbook, today, translate, choices)


def settle(reading: ImportReading, answers: ImportAnswers) -> SettledReading:
    """Return people, contacts and dates as the answers make them."""
    return SettledReading(
        people=settling.settled_people(reading, answers),
        contacts=dict(settling.settled_contacts(reading, answers)),
        dates=dict(settling.settled_dates(reading, answers)),
    )


def plan_of(
    reading: ImportReading,
    answers: ImportAnswers,
    *,
    taken: Iterable[RowRef],
    new_cohort: NewCohort | None = None,
    cohort_id: CohortId | None = None,
) -> ImportPlan:
    """Gather what the user agreed to, for `take_import`."""
    return settling.import_plan(
        reading, answers, taken=taken, new_cohort=new_cohort, cohort_id=cohort_id
    )


def field_name(field: ColumnField, translate: Translate) -> str:
    """Return what a kind of column is called."""
    return field_names.field_name(field, translate)


def sheet_kind_name(kind: SheetKind, translate: Translate) -> str:
    """Return what a kind of sheet is called."""
    return field_names.sheet_kind_name(kind, translate)


def contact_text(contact: PlannedContact, translate: Translate, shown_name: str) -> str:
    """Return a contact's facts on one line, without the name that is shown beside it."""
    return reading_text.contact_line(contact, translate, shown_name)


def dates_text(dates: PlannedDates, translate: Translate) -> str:
    """Return on one line what a row of dates sets."""
    return reading_text.dates_line(dates, translate)


def subjects_text(person: ReadPerson, translate: Translate) -> str:
    """Return in words how the common subjects stand."""
    return reading_text.subjects_text(person, translate)
