"""Read a whole workbook: every sheet, and what the sheets say about each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from mih_desktop.domain.importing import (
    ColumnField,
    Doubt,
    ImportReading,
    LeftOutRow,
    Proposal,
    ReadPerson,
    RowRef,
    SheetChoice,
    SheetKind,
    SheetReading,
)
from mih_desktop.domain.wording import Translate, source_text
from mih_desktop.exchange.contacts import ContactsReading, read_contacts
from mih_desktop.exchange.drafts import ReadingContext, shown, shown_row
from mih_desktop.exchange.duplicates import mark_duplicates, merge_doubts, same_name_doubts
from mih_desktop.exchange.field_names import field_name
from mih_desktop.exchange.grid import Grid, RawWorkbook, open_workbook
from mih_desktop.exchange.headings import read_sheet, title_rows
from mih_desktop.exchange.participants import ParticipantsReading, read_participants
from mih_desktop.exchange.plan_dates import DatesReading, planned_spans, read_plan_dates
from mih_desktop.exchange.titles import read_cohort


def read_workbook(
    content: bytes, name: str, today: date, translate: Translate = source_text
) -> ImportReading:
    """Read a workbook with everything guessed.

    Raises:
        UnreadableWorkbookError: if it is no workbook that can be read.
    """
    return interpret(open_workbook(content, name), today, translate)


def interpret(
    workbook: RawWorkbook,
    today: date,
    translate: Translate = source_text,
    choices: Mapping[int, SheetChoice] | None = None,
) -> ImportReading:
    """Read an opened workbook; `choices` by sheet say what the user corrected."""
    chosen = choices or {}
    sheets = _one_list(
        tuple(read_sheet(grid, chosen.get(grid.index)) for grid in workbook.grids), chosen
    )
    grids = {grid.index: grid for grid in workbook.grids}
    taken = [sheet for sheet in sheets if sheet.is_taken]
    cohort = read_cohort(_titles(grids, taken), [s.name for s in taken], workbook.name)
    year = cohort.year or today.year
    dates = _dates(grids, taken, year, translate)
    context = ReadingContext(
        today=today,
        cohort=cohort,
        phases=planned_spans([row.dates for row in dates.dates]),
        translate=translate,
    )
    contacts = _contacts(grids, taken, translate)
    participants = _participants(grids, taken, context)
    people, doubts, proposals = _without_doubles(participants, sheets, translate)
    all_doubts = [
        *_uncertain_columns(taken, translate), *doubts, *contacts.doubts, *dates.doubts
    ]  # fmt: skip
    left_out = [
        *_titles_left_out(grids, taken, translate),
        *_rows_beyond(grids, taken, translate),
        *_unread_sheets(grids, sheets, translate),
        *participants.left_out,
        *contacts.left_out,
        *dates.left_out,
    ]
    return ImportReading(
        file_name=workbook.name,
        sheets=sheets,
        cohort=cohort,
        people=people,
        contacts=contacts.contacts,
        dates=dates.dates,
        doubts=tuple(sorted(all_doubts, key=lambda doubt: (doubt.refs[0], doubt.column))),
        proposals=proposals,
        left_out=tuple(sorted(left_out, key=lambda row: row.ref)),
    )


def _one_list(
    sheets: tuple[SheetReading, ...], chosen: Mapping[int, SheetChoice]
) -> tuple[SheetReading, ...]:
    """Take only one list of people unless the user takes more: a workbook often keeps old cohorts.

    The newest visible one is taken: by the year in its name, else the one that stands last.
    """
    lists = [s for s in sheets if s.kind is SheetKind.PARTICIPANTS and s.is_taken]
    if len(lists) < 2:
        return sheets
    visible = [s for s in lists if not s.is_hidden] or lists
    best = max(visible, key=lambda s: (_sheet_year(s), s.index)).index

    def is_settled(sheet: SheetReading) -> bool:
        choice = chosen.get(sheet.index)
        return choice is not None and choice.is_taken is not None

    return tuple(
        replace(s, is_taken=False)
        if s.kind is SheetKind.PARTICIPANTS and s.index != best and not is_settled(s)
        else s
        for s in sheets
    )


def _sheet_year(sheet: SheetReading) -> int:
    return read_cohort((), [sheet.name], "").year or 0


def _titles(grids: Mapping[int, Grid], taken: list[SheetReading]) -> list[str]:
    lists_first = sorted(taken, key=lambda sheet: sheet.kind is not SheetKind.PARTICIPANTS)
    return [row.text for sheet in lists_first for row in title_rows(grids[sheet.index], sheet)]


def _dates(
    grids: Mapping[int, Grid], taken: list[SheetReading], year: int, translate: Translate
) -> DatesReading:
    read = [
        read_plan_dates(grids[sheet.index], sheet, year, translate)
        for sheet in taken
        if sheet.kind is SheetKind.DATES
    ]
    return DatesReading(
        dates=tuple(row for r in read for row in r.dates),
        doubts=tuple(doubt for r in read for doubt in r.doubts),
        left_out=tuple(row for r in read for row in r.left_out),
    )


def _contacts(
    grids: Mapping[int, Grid], taken: list[SheetReading], translate: Translate
) -> ContactsReading:
    read = [
        read_contacts(grids[sheet.index], sheet, translate)
        for sheet in taken
        if sheet.kind is SheetKind.CONTACTS
    ]
    return ContactsReading(
        contacts=tuple(contact for r in read for contact in r.contacts),
        doubts=tuple(doubt for r in read for doubt in r.doubts),
        left_out=tuple(row for r in read for row in r.left_out),
    )


def _participants(
    grids: Mapping[int, Grid], taken: list[SheetReading], context: ReadingContext
) -> ParticipantsReading:
    whole = ParticipantsReading()
    for sheet in taken:
        if sheet.kind is SheetKind.PARTICIPANTS:
            read = read_participants(grids[sheet.index], sheet, context)
            whole.people += read.people
            whole.doubts += read.doubts
            whole.proposals += read.proposals
            whole.left_out += read.left_out
    return whole


def _without_doubles(
    participants: ParticipantsReading, sheets: tuple[SheetReading, ...], translate: Translate
) -> tuple[tuple[ReadPerson, ...], tuple[Doubt, ...], tuple[Proposal, ...]]:
    """Mark doubles, ask where they differ, and drop the questions about rows that are doubles."""
    by_index = {sheet.index: sheet for sheet in sheets}
    people = mark_duplicates(participants.people, translate)
    people, merging = merge_doubts(people, by_index, translate)
    doubles = {person.ref for person in people if person.duplicate_of is not None}
    doubts = [_about_others(doubt, doubles) for doubt in participants.doubts]
    return (
        people,
        (
            *(doubt for doubt in doubts if doubt is not None),
            *same_name_doubts(people, by_index, translate),
            *merging,
        ),
        tuple(p for p in participants.proposals if p.ref not in doubles),
    )


def _about_others(doubt: Doubt, doubles: set[RowRef]) -> Doubt | None:
    if not doubles.intersection(doubt.refs):
        return doubt
    refs = tuple(ref for ref in doubt.refs if ref not in doubles)
    if not refs:
        return None
    choices = tuple(
        replace(choice, changes=tuple(c for c in choice.changes if c.ref not in doubles))
        for choice in doubt.choices
    )
    return replace(doubt, refs=refs, choices=choices)


def _uncertain_columns(taken: list[SheetReading], translate: Translate) -> list[Doubt]:
    """Ask about columns whose heading was only alike; the answer is the choice of column."""
    question = translate("import", "Kolonnen «{heading}» er lest som {field}. Stemmer det?")
    return [
        Doubt(
            key=f"{sheet.index}:heading{column.index}",
            group=f"{sheet.index}:heading{column.index}",
            refs=(RowRef(sheet=sheet.index, row=max(sheet.header_row, 1)),),
            column=column.letter,
            heading=column.heading,
            value=column.heading,
            question=question.format(
                heading=shown(column.heading), field=field_name(column.field, translate).lower()
            ),
        )
        for sheet in taken
        for column in sheet.columns
        if not column.is_certain and column.field is not ColumnField.UNREAD
    ]


def _titles_left_out(
    grids: Mapping[int, Grid], taken: list[SheetReading], translate: Translate
) -> list[LeftOutRow]:
    reason = translate("import", "står over overskriftene")
    return [
        LeftOutRow(
            ref=RowRef(sheet=sheet.index, row=row.number), text=shown_row(row.text), reason=reason
        )
        for sheet in taken
        for row in title_rows(grids[sheet.index], sheet)
    ]


def _rows_beyond(
    grids: Mapping[int, Grid], taken: list[SheetReading], translate: Translate
) -> list[LeftOutRow]:
    reason = translate("import", "rad {row} og videre er ikke lest: bare tomme rader så langt")
    return [
        LeftOutRow(
            ref=RowRef(sheet=sheet.index, row=grids[sheet.index].read_to + 1),
            text=sheet.name,
            reason=reason.format(row=grids[sheet.index].read_to + 1),
        )
        for sheet in taken
        if grids[sheet.index].read_to
    ]


def _unread_sheets(
    grids: Mapping[int, Grid], sheets: tuple[SheetReading, ...], translate: Translate
) -> list[LeftOutRow]:
    """Name sheets with something in them that are not read."""
    unknown = translate("import", "arket leses ikke: vi finner ingen overskrifter vi kjenner")
    other = translate("import", "arket tas ikke med nå")
    return [
        LeftOutRow(
            ref=RowRef(sheet=sheet.index, row=grids[sheet.index].rows[0].number),
            text=sheet.name,
            reason=unknown if sheet.kind is SheetKind.UNREAD else other,
        )
        for sheet in sheets
        if not sheet.is_taken and grids[sheet.index].rows
    ]
