"""One row on its way to becoming a person, with the doubts and proposals it raises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.formats import long_date
from mih_desktop.domain.importing import (
    Choice,
    ColumnField,
    ColumnReading,
    Doubt,
    PersonChange,
    Proposal,
    ReadCohort,
    ReadPerson,
    RowRef,
    SheetReading,
)
from mih_desktop.domain.people import NewRecruit
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.domain.searchable import fold
from mih_desktop.domain.wording import Translate
from mih_desktop.exchange.cleaning import one_line
from mih_desktop.exchange.dates import Moment, MomentKind
from mih_desktop.exchange.grid import NO_CELL, Cell, GridRow
from mih_desktop.exchange.identity_numbers import identity_number_in, without_identity_numbers
from mih_desktop.exchange.settling import changed_person

_SHOWN: Final = 80
_YEARS_AHEAD: Final = 2


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What all rows are read against: the day, the cohort, and its dates where they are known."""

    today: date
    cohort: ReadCohort
    phases: tuple[PhaseSpan, ...]
    translate: Translate

    @property
    def starts_on(self) -> date | None:
        """Return the first day of the trial, if the workbook has it."""
        return next((s.starts_on for s in self.phases if s.phase is Phase.TRIAL), None)

    @property
    def year(self) -> int:
        """Return the year that days without one most likely belong to."""
        return self.cohort.year or (self.starts_on or self.today).year

    def likely_years(self, moment: Moment) -> tuple[int, ...]:
        """Return years a day can be in, likeliest first: on or after the start of the cohort."""
        year = self.year
        span = moment.in_year(year)
        if span is not None and self.starts_on is not None and span.last < self.starts_on:
            year += 1
        years = range(year, year + _YEARS_AHEAD + 1)
        return tuple(y for y in years if moment.in_year(y) is not None)


def shown(text: str) -> str:
    """Return a value as it is quoted in a question: one line, not too long, no identity number."""
    line = one_line(without_identity_numbers(text))
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def shown_row(text: str) -> str:
    """Return a row that is left out as it is quoted: nothing that may be an identity number."""
    return shown(without_identity_numbers(text, also_unlikely=True))


def cell_line(cell: Cell) -> str:
    """Return a cell's text on one line without identity numbers; Excel's errors are empty."""
    return "" if cell.is_error else one_line(without_identity_numbers(cell.text))


@dataclass(slots=True)
class PersonDraft:
    """A row being read: `person` always holds the proposed answers so far."""

    context: ReadingContext
    sheet: SheetReading
    row: GridRow
    person: ReadPerson = field(init=False)
    doubts: list[Doubt] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    typed_name: PersonChange | None = None
    """The name as typed, where its capitals were taken away."""
    turned_name: PersonChange | None = None
    """The name the other way round, in a column that nothing tells the order of."""
    columns: Mapping[ColumnField, ColumnReading] = field(init=False)

    def __post_init__(self) -> None:
        self.person = ReadPerson(
            ref=RowRef(sheet=self.sheet.index, row=self.row.number),
            recruit=NewRecruit(family_name=""),
        )
        self.columns = {column.field: column for column in reversed(self.sheet.columns)}

    @property
    def ref(self) -> RowRef:
        """Return which row it is."""
        return self.person.ref

    def cell(self, field_of: ColumnField) -> Cell:
        """Return the cell of a field, empty where no column holds the field."""
        column = self.columns.get(field_of)
        return NO_CELL if column is None else self.row.cell(column.index)

    def text(self, field_of: ColumnField) -> str:
        """Return a cell's text on one line without identity numbers; Excel's errors are empty."""
        return cell_line(self.cell(field_of))

    def change(self, change: PersonChange) -> None:
        """Put something certain on the person."""
        self.person = changed_person(self.person, change)

    def ask(
        self,
        field_of: ColumnField,
        code: str,
        question: str,
        choices: Sequence[tuple[str, PersonChange]],
        value: str | None = None,
    ) -> None:
        """Raise a doubt about a cell; the first choice is the proposed answer and is put on."""
        column = self.columns.get(field_of)
        text = shown(self.cell(field_of).text if value is None else value)
        self.doubts.append(
            Doubt(
                key=f"{self.ref.sheet}:{self.ref.row}:{field_of.value}:{code}",
                group=f"{self.ref.sheet}:{field_of.value}:{code}:{fold(text)}",
                refs=(self.ref,),
                column=column.letter if column else "",
                heading=column.heading if column else "",
                value=text,
                question=question,
                choices=tuple(Choice(label=label, changes=(change,)) for label, change in choices),
            )
        )
        self.change(choices[0][1])

    def propose(
        self,
        field_of: ColumnField,
        code: str,
        text: str,
        question: str,
        choices: Sequence[tuple[str, PersonChange]],
        value: str,
    ) -> None:
        """Offer data found in a text; nothing is put on the person."""
        column = self.columns.get(field_of)
        self.proposals.append(
            Proposal(
                key=f"{self.ref.sheet}:{self.ref.row}:{field_of.value}:{code}",
                group=f"{self.ref.sheet}:{field_of.value}:{code}:{fold(value)}",
                ref=self.ref,
                column=column.letter if column else "",
                heading=column.heading if column else "",
                value=shown(value),
                text=text,
                question=question,
                choices=tuple(Choice(label=label, changes=(change,)) for label, change in choices),
            )
        )

    def identity_number(self) -> str:
        """Return an identity number that stands in any of the row's cells, or an empty text."""
        found = (identity_number_in(cell.text) for cell in self.row.cells)
        return next((digits for digits in found if digits), "")


def moment_label(moment: Moment, day: date, translate: Translate) -> str:
    """Write a chosen day; for a week or a month with what the text said."""
    if moment.kind is MomentKind.DAY:
        return long_date(day)
    return translate("import", "{day} ({text})").format(day=long_date(day), text=moment.text)
