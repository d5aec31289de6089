"""Find people who stand in a list more than once, and what their rows say differently."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from mih_desktop.domain.importing import (
    Choice,
    Doubt,
    PersonChange,
    ReadPerson,
    RowRef,
    SheetReading,
)
from mih_desktop.domain.searchable import fold
from mih_desktop.domain.wording import Translate, source_text
from mih_desktop.exchange.settling import changed_person


def name_key(family: str, given: str) -> str:
    """Return a name's folded words in a fixed order, so that turned names and capitals agree."""
    return " ".join(sorted(fold(f"{family} {given}").replace("-", " ").split()))


def mark_duplicates(
    people: Iterable[ReadPerson], translate: Translate = source_text
) -> tuple[ReadPerson, ...]:
    """Mark the later of two rows with the same name and birth date, phone or e-mail."""
    firsts: dict[tuple[str, str], ReadPerson] = {}
    marked = []
    for person in people:
        keys = _keys(person, translate)
        known = next((firsts[key] for key in keys if key in firsts), None)
        if known is None:
            marked.append(person)
            firsts.update({key: person for key in keys if key not in firsts})
            continue
        reason = next(text for key, text in keys.items() if key in firsts)
        marked.append(
            replace(person, is_taken=False, duplicate_of=known.ref, duplicate_reason=reason)
        )
    return tuple(marked)


def _keys(person: ReadPerson, translate: Translate) -> dict[tuple[str, str], str]:
    recruit = person.recruit
    name = name_key(recruit.family_name, recruit.given_name)
    keys = {}
    if recruit.birth_date is not None:
        keys[name, recruit.birth_date.isoformat()] = translate(
            "import", "samme navn og fødselsdato"
        )
    if recruit.phone:
        keys[name, recruit.phone] = translate("import", "samme navn og telefon")
    if recruit.email:
        keys[name, fold(recruit.email)] = translate("import", "samme navn og e-post")
    return keys


def same_name_doubts(
    people: Iterable[ReadPerson],
    sheets: Mapping[int, SheetReading],
    translate: Translate = source_text,
) -> tuple[Doubt, ...]:
    """Ask about rows that share a name but nothing that proves or disproves that it is one man."""
    firsts: dict[str, ReadPerson] = {}
    doubts = []
    for person in people:
        recruit = person.recruit
        key = name_key(recruit.family_name, recruit.given_name)
        first = firsts.setdefault(key, person)
        if first is person or person.duplicate_of is not None:
            continue
        if _are_two(first.recruit.birth_date, recruit.birth_date):
            continue
        question = translate("import", "Samme navn som rad {row}. Er det to ulike personer?")
        doubts.append(
            Doubt(
                key=f"{person.ref.sheet}:{person.ref.row}:same_name",
                group=f"{person.ref.sheet}:{person.ref.row}:same_name",
                refs=(person.ref,),
                column="",
                heading=translate("import", "Navn"),
                value=f"{recruit.family_name}, {recruit.given_name}".strip(", "),
                question=question.format(row=row_name(first.ref, person.ref, sheets)),
                choices=(
                    Choice(
                        label=translate("import", "Ja, ta med begge"),
                        changes=(PersonChange(ref=person.ref, is_taken=True),),
                    ),
                    Choice(
                        label=translate("import", "Nei, ta ikke med denne raden"),
                        changes=(PersonChange(ref=person.ref, is_taken=False),),
                    ),
                ),
            )
        )
    return tuple(doubts)


def _are_two(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one != other


def row_name(ref: RowRef, seen_from: RowRef, sheets: Mapping[int, SheetReading]) -> str:
    """Return a row's number, with its sheet where that is another one."""
    if ref.sheet == seen_from.sheet:
        return str(ref.row)
    return f"{ref.row} ({sheets[ref.sheet].name})"


_FILLED_FROM_DOUBLE = (
    "phone",
    "email",
    "municipality",
    "nav_office",
    "nav_adviser",
    "placement",
    "mentor",
)


def merge_doubts(
    people: tuple[ReadPerson, ...],
    sheets: Mapping[int, SheetReading],
    translate: Translate = source_text,
) -> tuple[tuple[ReadPerson, ...], tuple[Doubt, ...]]:
    """Ask where a double says something else than the row it doubles; empty fields are filled.

    Returns the people with the proposed answers put on, and the doubts.
    """
    by_ref = {person.ref: person for person in people}
    doubts = []
    for double in people:
        if double.duplicate_of is None:
            continue
        for name in _FILLED_FROM_DOUBLE:
            first = by_ref[double.duplicate_of]
            mine, theirs = getattr(first.recruit, name), getattr(double.recruit, name)
            if not theirs or fold(mine) == fold(theirs):
                continue
            choices = _merge_choices(first.ref, name, mine, theirs, translate)
            doubts.append(_merge_doubt(first, double, name, theirs, choices, sheets, translate))
            by_ref[first.ref] = changed_person(by_ref[first.ref], choices[0].changes[0])
    return tuple(by_ref[person.ref] for person in people), tuple(doubts)


def _merge_choices(
    ref: RowRef, name: str, mine: str, theirs: str, translate: Translate
) -> tuple[Choice, ...]:
    keep = mine or translate("import", "La det stå tomt")
    choices = (
        Choice(label=theirs, changes=(_set(ref, name, theirs),)),
        Choice(label=keep, changes=(_set(ref, name, mine),)),
    )
    return choices[::-1] if mine else choices


def _set(ref: RowRef, name: str, value: str) -> PersonChange:
    fields: dict[str, Any] = {name: value}
    return replace(PersonChange(ref=ref), **fields)


def _merge_doubt(  # the parts of a question
    first: ReadPerson,
    double: ReadPerson,
    name: str,
    value: str,
    choices: tuple[Choice, ...],
    sheets: Mapping[int, SheetReading],
    translate: Translate,
) -> Doubt:
    column = next((c for c in sheets[double.ref.sheet].columns if c.field.value == name), None)
    question = translate("import", "Dobbeltraden {row} sier «{value}». Hva er rett?")
    return Doubt(
        key=f"{first.ref.sheet}:{first.ref.row}:{name}:double{double.ref.row}",
        group=f"{first.ref.sheet}:{first.ref.row}:{name}:double{double.ref.row}",
        refs=(first.ref,),
        column=column.letter if column else "",
        heading=column.heading if column else "",
        value=value,
        question=question.format(row=row_name(double.ref, first.ref, sheets), value=value),
        choices=choices,
    )
