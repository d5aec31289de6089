"""The remark of a row: kept as typed, with data found in it offered beside."""

from __future__ import annotations

from datetime import date

from mih_desktop.domain.enums import BenefitKind
from mih_desktop.domain.formats import long_date
from mih_desktop.domain.importing import BenefitEnd, ColumnField, PersonChange
from mih_desktop.domain.people import ChildRow
from mih_desktop.domain.wording import BENEFIT_NAMES
from mih_desktop.exchange.cleaning import one_line
from mih_desktop.exchange.drafts import PersonDraft, shown
from mih_desktop.exchange.identity_numbers import identity_number_in, without_identity_numbers
from mih_desktop.exchange.remarks import (
    BenefitEndFound,
    find_benefit_ends,
    find_children,
    health_word,
)


def read_remarks(draft: PersonDraft) -> None:
    """Read the remark, the columns that go with it, and the notes hung on the row's cells."""
    _read_remark(draft)
    _read_added_columns(draft)
    _read_notes(draft)
    _ask_about_removed_numbers(draft)
    _propose_data(draft)


def _read_remark(draft: PersonDraft) -> None:
    cell = draft.cell(ColumnField.REMARK)
    text = "" if cell.is_error else without_identity_numbers(cell.text)
    if not text:
        return
    word = health_word(text)
    if not word:
        draft.change(PersonChange(ref=draft.ref, remark_added=text))
        return
    translate = draft.context.translate
    question = translate("import", "«{word}» er en helseopplysning. Trenger du den i merknaden?")
    draft.ask(
        ColumnField.REMARK,
        "health",
        question.format(word=word),
        [
            (
                translate("import", "Ta med merknaden som den står"),
                PersonChange(ref=draft.ref, remark_added=text),
            ),
            (translate("import", "Ta ikke med merknaden"), PersonChange(ref=draft.ref)),
        ],
    )


def _read_added_columns(draft: PersonDraft) -> None:
    for column in draft.sheet.columns:
        cell = draft.row.cell(column.index)
        if column.field is ColumnField.ADDED_TO_REMARK and cell.text and not cell.is_error:
            text = one_line(without_identity_numbers(cell.text))
            line = f"{column.heading}: {text}" if column.heading else text
            draft.change(PersonChange(ref=draft.ref, remark_added=line))


def _read_notes(draft: PersonDraft) -> None:
    translate = draft.context.translate
    for number, cell in enumerate(draft.row.cells):
        if not cell.note:
            continue
        note = one_line(without_identity_numbers(cell.note))
        question = translate(
            "import", "Et notat henger på cellen: «{note}». Skal det med i merknaden?"
        )
        draft.ask(
            ColumnField.REMARK,
            f"note{number}",
            question.format(note=shown(note)),
            [
                (
                    translate("import", "Ta det med"),
                    PersonChange(ref=draft.ref, remark_added=note),
                ),
                (translate("import", "Ta det ikke med"), PersonChange(ref=draft.ref)),
            ],
            value=note,
        )


def _ask_about_removed_numbers(draft: PersonDraft) -> None:
    """Say so where an identity number stood in a text of its own accord."""
    translate = draft.context.translate
    own = {ColumnField.BIRTH_DATE, ColumnField.IDENTITY_NUMBER}
    texts = [
        draft.row.cell(column.index).text
        for column in draft.sheet.columns
        if column.field not in own | {ColumnField.UNREAD}
    ]
    if not any(identity_number_in(text) for text in texts):
        return
    draft.ask(
        ColumnField.REMARK,
        "identity",
        translate("import", "Et fødselsnummer sto i raden. Det er tatt ut og lagres ikke."),
        [(translate("import", "Greit"), PersonChange(ref=draft.ref))],
        value=translate("import", "fødselsnummer"),
    )


def _propose_data(draft: PersonDraft) -> None:
    for line_number, line in enumerate(draft.person.recruit.remark.splitlines()):
        for number, found in enumerate(find_benefit_ends(line)):
            _propose_benefit_end(draft, found, line, f"end{line_number}.{number}")
        _propose_children(draft, line, f"children{line_number}")


def _propose_benefit_end(
    draft: PersonDraft, found: BenefitEndFound, remark: str, code: str
) -> None:
    translate = draft.context.translate
    own = draft.person.recruit.benefit
    kinds = tuple(k for k in dict.fromkeys((found.kind or own, own)) if k is not None)
    moment = found.moment
    years = draft.context.likely_years(moment) if moment.year is None else (moment.year,)
    days = [span.last for span in (moment.in_year(year) for year in years) if span is not None]
    if not kinds or not days:
        return
    choices = [
        (_end_label(draft, kind, day), _ending(draft, kind, day)) for kind in kinds for day in days
    ]
    question = ""
    if len(kinds) > 1:
        question = translate(
            "import", "Merknaden sier {found}, men ytelsen er {own}. Hva slutter, og hvilket år?"
        ).format(found=_name(draft, kinds[0]), own=_name(draft, kinds[1]))
    elif moment.year is None:
        question = translate("import", "«{value}»: hvilket år?").format(value=moment.text)
    draft.propose(
        ColumnField.REMARK,
        code,
        translate("import", "Legg slutten på ytelsen i økonomien"),
        question,
        choices,
        remark,
    )


def _ending(draft: PersonDraft, kind: BenefitKind, day: date) -> PersonChange:
    return PersonChange(ref=draft.ref, benefit_end=BenefitEnd(kind=kind, ends_on=day))


def _end_label(draft: PersonDraft, kind: BenefitKind, day: date) -> str:
    label = draft.context.translate("import", "{benefit} slutter {day}")
    return label.format(benefit=_name(draft, kind), day=long_date(day))


def _name(draft: PersonDraft, kind: BenefitKind) -> str:
    return draft.context.translate("wording", BENEFIT_NAMES[kind])


def _propose_children(draft: PersonDraft, remark: str, code: str) -> None:
    found = find_children(remark, draft.context.today)
    if found is None:
        return
    translate = draft.context.translate
    text = translate("import", "Legg barna i mappen")
    question = ""
    if found.count is not None and found.count != len(found.children):
        question = translate(
            "import", "Merknaden sier {count} barn, men har {found} fødselsår. Er det rett?"
        ).format(count=found.count, found=len(found.children))
    draft.propose(
        ColumnField.REMARK,
        code,
        text,
        question,
        [(_children_label(draft, found.children), _with_children(draft, found.children))],
        remark,
    )


def _children_label(draft: PersonDraft, children: tuple[ChildRow, ...]) -> str:
    years = ", ".join(str(child.birth_year) for child in children)
    return draft.context.translate("import", "Barn født {years}").format(years=years)


def _with_children(draft: PersonDraft, children: tuple[ChildRow, ...]) -> PersonChange:
    return PersonChange(ref=draft.ref, children=children)
