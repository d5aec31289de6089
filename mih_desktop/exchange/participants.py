"""Read a sheet of participants row by row: people, separators, totals, and what is left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from mih_desktop.domain.importing import (
    Choice,
    ColumnField,
    Doubt,
    LeftOutRow,
    PersonChange,
    Proposal,
    ReadPerson,
    RowRef,
    SheetReading,
)
from mih_desktop.domain.searchable import fold
from mih_desktop.exchange.cleaning import one_line
from mih_desktop.exchange.drafts import (
    PersonDraft,
    ReadingContext,
    cell_line,
    shown,
    shown_row,
)
from mih_desktop.exchange.grid import Grid, GridRow
from mih_desktop.exchange.headings import body_rows, plain_words
from mih_desktop.exchange.identity_numbers import without_identity_numbers
from mih_desktop.exchange.names import NameOrder, column_order
from mih_desktop.exchange.person_basics import read_basics
from mih_desktop.exchange.person_course import read_course
from mih_desktop.exchange.person_remarks import read_remarks
from mih_desktop.exchange.settling import changed_person

_CLASS_ROW: Final = re.compile(
    r"^[\s\W_]*(?:klasse|class|gruppe)\s+([^\W_]{1,12})[\s\W_]*$", re.IGNORECASE
)
_TOTAL_ROW: Final = re.compile(r"^\W*(?:antall|antal|sum|totalt?|i alt|tilsammen|total|count)\b")
_RULE_ROW: Final = re.compile(r"^\s*[-–—=*_#.]{2,}|[-–—=*_#]{2,}\s*$|:\s*$")
_NAME_FIELDS: Final = (ColumnField.NAME, ColumnField.FAMILY_NAME, ColumnField.GIVEN_NAME)
_HEADINGS_ALIKE: Final = 2


@dataclass(slots=True)
class ParticipantsReading:
    """What a sheet of participants holds."""

    people: list[ReadPerson] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    left_out: list[LeftOutRow] = field(default_factory=list)
    typed_names: list[PersonChange] = field(default_factory=list)
    turned_names: list[PersonChange] = field(default_factory=list)


def read_participants(
    grid: Grid, sheet: SheetReading, context: ReadingContext
) -> ParticipantsReading:
    """Read every row under the headings."""
    reading = ParticipantsReading()
    rows = body_rows(grid, sheet)
    order = _name_order(rows, sheet)
    class_name = ""
    for row in rows:
        text = one_line(row.text)
        class_match = _CLASS_ROW.match(_name_in(row, sheet) or text)
        reason = _reason_to_leave_out(row, sheet, context, text)
        if class_match:
            class_name = class_match.group(1)
            reason = context.translate("import", "skillerad: radene under hører til klasse {name}")
            reason = reason.format(name=class_name)
        if reason:
            reading.left_out.append(
                LeftOutRow(ref=_ref(sheet, row), text=shown_row(text), reason=reason)
            )
            continue
        _read_person(reading, PersonDraft(context, sheet, row), order, class_name)
    _ask_about_rows_above_classes(reading, sheet, context)
    _ask_about_capitals(reading, sheet, context)
    _ask_about_name_order(reading, sheet, context)
    _ask_about_unread_columns(reading, grid, sheet, context)
    _ask_about_total(reading, rows, context)
    return reading


def _read_person(
    reading: ParticipantsReading, draft: PersonDraft, order: NameOrder, class_name: str
) -> None:
    if class_name:
        draft.change(PersonChange(ref=draft.ref, class_name=class_name))
    read_basics(draft, order)
    read_course(draft)
    read_remarks(draft)
    _ask_about_bare_name(draft)
    _ask_about_errors(draft)
    reading.people.append(draft.person)
    if draft.typed_name is not None:
        reading.typed_names.append(draft.typed_name)
    if draft.turned_name is not None:
        reading.turned_names.append(draft.turned_name)
    reading.doubts.extend(draft.doubts)
    reading.proposals.extend(draft.proposals)


def _ref(sheet: SheetReading, row: GridRow) -> RowRef:
    return RowRef(sheet=sheet.index, row=row.number)


def _fields(sheet: SheetReading) -> dict[ColumnField, int]:
    return {column.field: column.index for column in reversed(sheet.columns)}


def _name_in(row: GridRow, sheet: SheetReading) -> str:
    """Return what names the person, as the reading of a person sees it."""
    fields = _fields(sheet)
    named = (cell_line(row.cell(fields[f])) for f in _NAME_FIELDS if f in fields)
    return next((part for part in named if part), "")


def _error_for_name(row: GridRow, sheet: SheetReading) -> str:
    fields = _fields(sheet)
    cells = (row.cell(fields[f]) for f in _NAME_FIELDS if f in fields)
    return next((cell.text for cell in cells if cell.is_error), "")


def _name_order(rows: Sequence[GridRow], sheet: SheetReading) -> NameOrder:
    column = next((c for c in sheet.columns if c.field is ColumnField.NAME), None)
    if column is None:
        return NameOrder.UNKNOWN
    return column_order(column.heading, (row.cell(column.index).text for row in rows))


def _reason_to_leave_out(
    row: GridRow, sheet: SheetReading, context: ReadingContext, text: str
) -> str:
    translate = context.translate
    fields = _fields(sheet)
    name = _name_in(row, sheet)
    if _TOTAL_ROW.match(fold(name or text)):
        return translate("import", "sum, ikke en person")
    headings = {c.index: plain_words(c.heading) for c in sheet.columns if c.heading}
    repeated = [i for i, words in headings.items() if plain_words(row.cell(i).text) == words]
    if len(repeated) >= _HEADINGS_ALIKE:
        return translate("import", "overskriftene en gang til")
    if not any(c.isalpha() for c in name):
        only_number = set(row.filled) <= {fields.get(ColumnField.NUMBER, -1)}
        if only_number:
            return translate("import", "bare et nummer")
        if error := _error_for_name(row, sheet):
            told = translate("import", "mangler navn: cellen viser feilen {value}")
            return told.format(value=error)
        return translate("import", "mangler navn")
    if _RULE_ROW.search(name) and (len(row.filled) == 1 or not name[0].isalpha()):
        return translate("import", "tekst uten opplysninger om noen")
    return ""


def _ask_about_bare_name(draft: PersonDraft) -> None:
    """Ask about a row with a name and nothing else: it may be a title between the rows."""
    translate = draft.context.translate
    fields = _fields(draft.sheet)
    names = {fields[f] for f in _NAME_FIELDS if f in fields}
    if set(draft.row.filled) - names:
        return
    taken = PersonChange(ref=draft.ref, is_taken=True)
    choices = [
        (translate("import", "Ja, ta med raden"), taken),
        (
            translate("import", "Nei, det er en overskrift"),
            PersonChange(ref=draft.ref, is_taken=False),
        ),
    ]
    text = one_line(draft.row.text)
    if "," not in text:
        choices.reverse()
    question = translate("import", "Raden har bare «{value}». Er det en person?")
    draft.ask(ColumnField.NAME, "bare", question.format(value=shown(text)), choices)


def _ask_about_errors(draft: PersonDraft) -> None:
    translate = draft.context.translate
    for column in draft.sheet.columns:
        cell = draft.row.cell(column.index)
        if cell.is_error and column.field is not ColumnField.UNREAD:
            question = translate("import", "Cellen viser feilen {value} og leses som tom.")
            draft.ask(
                column.field,
                "error",
                question.format(value=cell.text),
                [(translate("import", "Greit"), PersonChange(ref=draft.ref))],
            )


def _ask_about_rows_above_classes(
    reading: ParticipantsReading, sheet: SheetReading, context: ReadingContext
) -> None:
    """Ask which class the rows above the first separator belong to."""
    named = {p.class_name for p in reading.people if p.class_name}
    without = [p for p in reading.people if not p.class_name]
    has_class_column = any(c.field is ColumnField.CLASS_NAME for c in sheet.columns)
    if not named or not without or has_class_column or "A" in {n.upper() for n in named}:
        return
    translate = context.translate
    refs = tuple(person.ref for person in without)
    question = translate(
        "import", "Rad {first}–{last} står over «Klasse {name}». Er det klasse A?"
    ).format(first=refs[0].row, last=refs[-1].row, name=min(named))
    _ask_together(
        reading,
        Doubt(
            key=f"{sheet.index}:class",
            group=f"{sheet.index}:class",
            refs=refs,
            column="",
            heading=translate("import", "Klasse"),
            value=translate("import", "ingen klasse"),
            question=question,
            choices=(
                Choice(
                    label=translate("import", "Ja, klasse A"),
                    changes=tuple(PersonChange(ref=ref, class_name="A") for ref in refs),
                ),
                Choice(
                    label=translate("import", "Nei, la klassen stå tom"),
                    changes=tuple(PersonChange(ref=ref, class_name="") for ref in refs),
                ),
            ),
        ),
    )


def _ask_about_capitals(
    reading: ParticipantsReading, sheet: SheetReading, context: ReadingContext
) -> None:
    """Ask once about all names whose capitals were taken away."""
    translate = context.translate
    question = translate(
        "import", "Navn bare med store eller små bokstaver. Skal de skrives på vanlig måte?"
    )
    labels = (translate("import", "Ja, slik: {name}"), translate("import", "Nei, slik: {name}"))
    _ask_about_names(reading, sheet, "capitals", question, labels, reading.typed_names)


def _ask_about_name_order(
    reading: ParticipantsReading, sheet: SheetReading, context: ReadingContext
) -> None:
    """Ask once about a column of names that no comma and no heading tells the order of."""
    translate = context.translate
    question = translate("import", "Navnene står uten komma. Er det siste ordet etternavnet?")
    labels = (translate("import", "Ja, slik: {name}"), translate("import", "Nei, slik: {name}"))
    _ask_about_names(reading, sheet, "order", question, labels, reading.turned_names)


def _ask_about_names(
    reading: ParticipantsReading,
    sheet: SheetReading,
    code: str,
    question: str,
    labels: tuple[str, str],
    others: Sequence[PersonChange],
) -> None:
    """Ask whether names stay as they are read or become `others`, with the first as example."""
    if not others:
        return
    people = {person.ref: person.recruit for person in reading.people}
    read = tuple(
        PersonChange(
            ref=change.ref,
            family_name=people[change.ref].family_name,
            given_name=people[change.ref].given_name,
        )
        for change in others
    )
    column = next((c for c in sheet.columns if c.field in _NAME_FIELDS), None)
    changes = (read, tuple(others))
    _ask_together(
        reading,
        Doubt(
            key=f"{sheet.index}:{code}",
            group=f"{sheet.index}:{code}",
            refs=tuple(change.ref for change in others),
            column=column.letter if column else "",
            heading=column.heading if column else "",
            value="",
            question=question,
            choices=tuple(
                Choice(label=label.format(name=_shown_name(those[0])), changes=those)
                for label, those in zip(labels, changes, strict=True)
            ),
        ),
    )


def _shown_name(change: PersonChange) -> str:
    return shown(f"{change.family_name}, {change.given_name}".strip(", "))


def _ask_about_unread_columns(
    reading: ParticipantsReading, grid: Grid, sheet: SheetReading, context: ReadingContext
) -> None:
    """Ask about columns that nothing was recognised in; they may go into the remark."""
    translate = context.translate
    rows = {row.number: row for row in grid.rows}
    for column in sheet.columns:
        if column.field is not ColumnField.UNREAD or column.index in sheet.settled_columns:
            continue
        texts = {
            person.ref: one_line(
                without_identity_numbers(rows[person.ref.row].cell(column.index).text)
            )
            for person in reading.people
        }
        filled = {ref: text for ref, text in texts.items() if text}
        if not filled:
            continue
        name = column.heading or column.letter
        refs = tuple(filled)
        _ask_together(
            reading,
            Doubt(
                key=f"{sheet.index}:column{column.index}",
                group=f"{sheet.index}:column{column.index}",
                refs=refs,
                column=column.letter,
                heading=column.heading,
                value=shown(", ".join(column.samples)),
                question=translate(
                    "import", "Kolonnen «{name}» kjenner vi ikke. Skal den med i merknaden?"
                ).format(name=shown(name)),
                choices=(
                    Choice(
                        label=translate("import", "Nei, ta den ikke med"),
                        changes=tuple(PersonChange(ref=ref) for ref in refs),
                    ),
                    Choice(
                        label=translate("import", "Ja, ta den med i merknaden"),
                        changes=tuple(
                            PersonChange(ref=ref, remark_added=f"{name}: {text}")
                            for ref, text in filled.items()
                        ),
                    ),
                ),
            ),
        )


def _ask_about_total(
    reading: ParticipantsReading, rows: Sequence[GridRow], context: ReadingContext
) -> None:
    """Say so where the list counts itself and gets another number."""
    counted = len(reading.people)
    for row in rows:
        if not _TOTAL_ROW.match(fold(one_line(row.text))) or counted == 0:
            continue
        totals = [
            int(cell.value)
            for cell in row.cells
            if isinstance(cell.value, int | float) and not isinstance(cell.value, bool)
        ]
        if len(totals) != 1 or totals[0] == counted:
            continue
        translate = context.translate
        ref = RowRef(sheet=reading.people[0].ref.sheet, row=row.number)
        question = translate(
            "import", "Lista sier {total}, men {counted} rader er lest som personer."
        )
        reading.doubts.append(
            Doubt(
                key=f"{ref.sheet}:{ref.row}:total",
                group=f"{ref.sheet}:{ref.row}:total",
                refs=(ref,),
                column="",
                heading="",
                value=shown_row(row.text),
                question=question.format(total=totals[0], counted=counted),
                choices=(Choice(label=translate("import", "Greit")),),
            )
        )


def _ask_together(reading: ParticipantsReading, doubt: Doubt) -> None:
    """Raise a doubt about several people and put the proposed answer on each."""
    reading.doubts.append(doubt)
    changes = {change.ref: change for change in doubt.choices[0].changes}
    reading.people = [
        changed_person(person, changes[person.ref]) if person.ref in changes else person
        for person in reading.people
    ]
