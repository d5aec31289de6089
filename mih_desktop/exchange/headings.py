"""Find the row of headings in a sheet, and what each column holds, from words people use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from mih_desktop.domain.importing import (
    SHEET_FIELDS,
    ColumnField,
    ColumnReading,
    SheetChoice,
    SheetKind,
    SheetReading,
)
from mih_desktop.domain.searchable import fold
from mih_desktop.exchange.cleaning import one_line
from mih_desktop.exchange.grid import Grid, GridRow
from mih_desktop.exchange.identity_numbers import without_identity_numbers

HEADINGS_WITHIN: Final = 30
"""Rows from the top in which the headings are looked for."""
_LONGEST_HEADING: Final = 60
_SAMPLES: Final = 3
_SURE: Final = 10
_ALIKE: Final = 5
_EITHER_ADVISER: Final = frozenset({"veileder", "rettleiar", "supervisor"})
_NOT_WORD: Final = re.compile(r"[^a-z0-9]+")

_F = ColumnField
_SHARED: Final = frozenset({_F.UNREAD, _F.ADDED_TO_REMARK})
"""Fields that several columns can have."""

# Folded words (ø as o, å as a), in bokmål, nynorsk and English. The first field that has the whole
# heading wins; a heading that only holds all words of an entry is taken as alike.
_PERSON_WORDS: Final[Mapping[ColumnField, tuple[str, ...]]] = {
    _F.NUMBER: ("nr", "nummer", "lopenr", "lopenummer", "no", "number", "id"),
    _F.FAMILY_NAME: ("etternavn", "etternamn", "slektsnavn", "family name", "surname", "last name"),
    _F.GIVEN_NAME: ("fornavn", "fornamn", "for og mellomnavn", "given name", "first name"),
    _F.NAME: (
        "navn", "namn", "name", "full name", "fullt navn", "etternavn fornavn", "etternamn fornamn",
        "fornavn etternavn", "fornamn etternamn", "fornavn og etternavn", "deltaker", "deltakar",
        "deltakers navn", "helserekrutt", "kandidat", "elev", "laerling", "participant", "hvem",
        "rekrutt", "surname first name", "last name first name", "navn pa deltaker",
    ),
    _F.BIRTH_DATE: (
        "fodt", "fodd", "fodselsdato", "fodsels dato", "fodselsdag", "f dato", "fdato", "f dag",
        "birth date", "date of birth", "born", "dob", "birthdate",
    ),
    _F.IDENTITY_NUMBER: (
        "fodselsnummer", "fodselsnr", "fnr", "f nr", "personnummer", "personnr", "fodselsnummer 11",
        "fodselsnummer 11 siffer", "d nummer", "national identity number", "id number",
    ),
    _F.PHONE: (
        "mobil", "mobilnr", "mobilnummer", "mobiltelefon", "mob", "tlf", "tlf nr", "tlfnr", "tel",
        "telefon", "telefonnr", "telefonnummer", "phone", "mobile", "phone number", "cell",
    ),
    _F.EMAIL: ("e post", "epost", "epostadresse", "e postadresse", "mail", "e mail", "email"),
    _F.MUNICIPALITY: (
        "kommune", "bostedskommune", "bustadkommune", "hjemkommune", "heimkommune", "municipality",
        "bosted", "bustad", "kommune bosted",
    ),
    _F.NAV_OFFICE: (
        "nav kontor", "navkontor", "nav", "lokalt nav", "nav lokalt", "nav office", "kontor",
    ),
    _F.NAV_ADVISER: (
        "nav veileder", "nav rettleiar", "navveileder", "veileder nav", "rettleiar nav",
        "saksbehandler", "saksbehandlar", "nav kontakt", "kontakt nav", "kontaktperson nav",
        "nav kontaktperson", "nav adviser", "nav advisor", "caseworker",
    ),
    _F.BENEFIT: (
        "ytelse", "yting", "ytelser", "ytingar", "ytelse fra nav", "nav ytelse", "stonad",
        "inntekt", "livsopphold", "livsopphald", "benefit", "benefits",
    ),
    _F.PLACEMENT: (
        "praksisplass", "praksis", "praksissted", "praksisstad", "arbeidssted", "arbeidsplass",
        "arbeidsstad", "avdeling", "sykehjem", "sjukeheim", "placement", "workplace", "plass",
    ),
    _F.MENTOR: (
        "veileder", "rettleiar", "praksisveileder", "veileder praksis", "veileder i praksis",
        "praksisrettleiar", "rettleiar i praksis", "mentor", "kontaktperson praksis",
        "kontaktperson pa praksisplass", "supervisor",
    ),
    _F.SUBJECTS: (
        "fellesfag mangler", "mangler fellesfag", "manglende fellesfag", "fellesfag som mangler",
        "fellesfag", "manglar fellesfag", "fellesfag manglar", "mangler fag", "fag mangler",
        "fag som mangler", "missing subjects", "subjects missing", "common subjects",
    ),
    _F.STATUS: ("status", "fase", "tilstand", "stilling i lopet", "phase", "state"),
    _F.CLASS_NAME: ("klasse", "class", "gruppe", "group"),
    _F.HEARD_OF: (
        "hort om oss", "hort om menn i helse", "rekruttert fra", "rekruttert via", "heard of",
        "hvor hort om oss", "kilde",
    ),
    _F.REMARK: (
        "merknad", "merknader", "merknadar", "kommentar", "kommentarer", "kommentarar", "notat",
        "notater", "annet", "anna", "anmerkning", "remark", "remarks", "comment", "comments",
        "notes", "note", "info", "diverse",
    ),
    _F.ADDED_TO_REMARK: (
        "barn", "antall barn", "forsorgeransvar", "forerkort", "bil", "sprak", "children",
        "driving licence", "adresse", "address",
    ),
}  # fmt: skip

_CONTACT_WORDS: Final[Mapping[ColumnField, tuple[str, ...]]] = {
    _F.WHO: (
        "hvem", "kven", "navn", "namn", "kontakt", "kontaktperson", "name", "who", "contact",
        "person",
    ),
    _F.ORGANISATION: (
        "organisasjon", "virksomhet", "verksemd", "arbeidssted", "arbeidsplass", "bedrift", "etat",
        "firma", "organisation", "organization", "kommune", "hvor", "kor",
    ),
    _F.ROLE: ("rolle", "tittel", "stilling", "funksjon", "role", "title", "ansvar"),
    _F.PHONE: _PERSON_WORDS[_F.PHONE],
    _F.EMAIL: _PERSON_WORDS[_F.EMAIL],
}  # fmt: skip

_DATE_WORDS: Final[Mapping[ColumnField, tuple[str, ...]]] = {
    _F.WHAT: (
        "hva", "kva", "aktivitet", "hendelse", "hending", "milepael", "tiltak", "oppgave", "what",
        "activity", "event", "milestone", "tema",
    ),
    _F.WHEN: (
        "nar", "dato", "datoer", "datoar", "tid", "tidspunkt", "frist", "fra", "fra dato", "start",
        "when", "date", "dates", "from", "starter", "startar", "uke", "veke",
    ),
    _F.UNTIL: ("til", "til dato", "slutt", "until", "to", "end", "slutter", "sluttar"),
    _F.REMARK: _PERSON_WORDS[_F.REMARK],
}  # fmt: skip

_WORDS: Final[Mapping[SheetKind, Mapping[ColumnField, tuple[str, ...]]]] = {
    SheetKind.PARTICIPANTS: _PERSON_WORDS,
    SheetKind.CONTACTS: _CONTACT_WORDS,
    SheetKind.DATES: _DATE_WORDS,
}

# A row is a row of headings only if it names one field of each group.
_NEEDED: Final[Mapping[SheetKind, tuple[frozenset[ColumnField], ...]]] = {
    SheetKind.PARTICIPANTS: (
        frozenset({_F.NAME, _F.FAMILY_NAME, _F.GIVEN_NAME}),
        frozenset(
            {
                _F.BIRTH_DATE, _F.IDENTITY_NUMBER, _F.MUNICIPALITY, _F.NAV_OFFICE, _F.NAV_ADVISER,
                _F.BENEFIT, _F.PLACEMENT, _F.MENTOR, _F.SUBJECTS, _F.STATUS, _F.PHONE, _F.EMAIL,
            }
        ),
    ),
    SheetKind.CONTACTS: (
        frozenset({_F.WHO, _F.ORGANISATION}),
        frozenset({_F.ROLE, _F.ORGANISATION}),
        frozenset({_F.PHONE, _F.EMAIL}),
    ),
    SheetKind.DATES: (frozenset({_F.WHAT}), frozenset({_F.WHEN})),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Guess:
    kind: SheetKind
    row: GridRow
    fields: Mapping[int, tuple[ColumnField, int]]

    @property
    def score(self) -> int:
        return sum(score for _, score in self.fields.values())


def plain_words(heading: str) -> str:
    """Return the heading's folded words with single spaces, without marks."""
    return _NOT_WORD.sub(" ", fold(heading)).strip()


def read_sheet(grid: Grid, choice: SheetChoice | None = None) -> SheetReading:
    """Say what a sheet lists and what its columns hold; what the user chose goes before guesses."""
    choice = choice or SheetChoice()
    guess = _best_guess(grid, choice)
    if guess is None:
        kind = choice.kind or SheetKind.UNREAD
        row = _row_numbered(grid, choice.header_row)
        fields: Mapping[int, tuple[ColumnField, int]] = {}
    else:
        kind, row, fields = guess.kind, guess.row, guess.fields
    return SheetReading(
        index=grid.index,
        name=grid.name,
        kind=kind,
        header_row=row.number if row else 0,
        columns=_columns(grid, kind, row, fields, choice),
        is_taken=(kind is not SheetKind.UNREAD) if choice.is_taken is None else choice.is_taken,
        is_hidden=grid.is_hidden,
        settled_columns=frozenset(choice.fields),
    )


def body_rows(grid: Grid, sheet: SheetReading) -> tuple[GridRow, ...]:
    """Return the rows under the headings."""
    return tuple(row for row in grid.rows if row.number > sheet.header_row)


def title_rows(grid: Grid, sheet: SheetReading) -> tuple[GridRow, ...]:
    """Return the rows above the headings."""
    return tuple(row for row in grid.rows if row.number < sheet.header_row)


def _row_numbered(grid: Grid, number: int | None) -> GridRow | None:
    return next((row for row in grid.rows if row.number == number), None)


def _best_guess(grid: Grid, choice: SheetChoice) -> _Guess | None:
    kinds = tuple(_WORDS) if choice.kind is None else (choice.kind,)
    if choice.header_row is None:
        rows = [row for row in grid.rows if row.number <= HEADINGS_WITHIN]
    else:
        rows = [row for row in grid.rows if row.number == choice.header_row]
    guesses = [
        guess
        for kind in kinds
        if kind in _WORDS
        for row in rows
        for guess in (_Guess(kind, row, _matched(kind, row)),)
        if choice.header_row is not None or _is_heading_row(guess)
    ]
    # Of equals the first row is kept: headings stand above what they head.
    return max(guesses, key=lambda guess: guess.score, default=None)


def _is_heading_row(guess: _Guess) -> bool:
    found: set[ColumnField] = {field for field, _ in guess.fields.values()}
    return all(found & group for group in _NEEDED[guess.kind])


def _matched(kind: SheetKind, row: GridRow) -> dict[int, tuple[ColumnField, int]]:
    """Give every column its best field and every field its best column."""
    candidates = [
        (score, -index, field)
        for index in row.filled
        for field, score in _scores(kind, row.cell(index).text)
    ]
    taken: set[ColumnField] = set()
    found: dict[int, tuple[ColumnField, int]] = {}
    for score, negative_index, field in sorted(
        candidates, key=lambda c: (c[0], c[1]), reverse=True
    ):
        index = -negative_index
        if index in found or (field in taken and field is not _F.ADDED_TO_REMARK):
            continue
        found[index] = (field, score)
        taken.add(field)
    return found


def _scores(kind: SheetKind, heading: str) -> list[tuple[ColumnField, int]]:
    words = plain_words(one_line(heading)[:_LONGEST_HEADING])
    if not words:
        return []
    scores = []
    for field, entries in _WORDS[kind].items():
        if words in entries:
            scores.append((field, _SURE))
            continue
        held = [e for e in entries if _holds(words, e)]
        if held:
            # The more of the heading an entry explains, the likelier it is.
            most = max(len(e.split()) for e in held)
            scores.append((field, _ALIKE + min(most, _SURE - _ALIKE - 1) - 1))
    return scores


def _holds(words: str, entry: str) -> bool:
    return f" {entry} " in f" {words} " and len(entry) > 2


def _columns(
    grid: Grid,
    kind: SheetKind,
    row: GridRow | None,
    fields: Mapping[int, tuple[ColumnField, int]],
    choice: SheetChoice,
) -> tuple[ColumnReading, ...]:
    if kind is SheetKind.UNREAD:
        return ()
    first = row.number if row else 0
    body = [r for r in grid.rows if r.number > first]
    chosen = _chosen_fields(kind, choice)
    columns = []
    for index in range(grid.width):
        heading = one_line(row.cell(index).text) if row else ""
        if not heading and not any(r.cell(index).text for r in body):
            continue
        field, score = fields.get(index, (_F.UNREAD, _SURE))
        if index in chosen:
            field, score = chosen[index], _SURE
        elif field in chosen.values() and field not in _SHARED:
            field, score = _F.UNREAD, _SURE
        columns.append(
            ColumnReading(
                index=index,
                letter=column_letter(index),
                heading=without_identity_numbers(heading),
                field=field,
                is_certain=score >= _SURE,
                samples=_samples(body, index, field),
            )
        )
    return _with_ambiguous_mentor(columns)


def _chosen_fields(kind: SheetKind, choice: SheetChoice) -> dict[int, ColumnField]:
    """Return what the user chose for columns; of two for one field the last one chosen has it."""
    chosen: dict[int, ColumnField] = {}
    for index, field in choice.fields.items():
        if field not in SHEET_FIELDS[kind]:
            continue
        if field not in _SHARED:
            chosen = {i: _F.UNREAD if f is field else f for i, f in chosen.items()}
        chosen[index] = field
    return chosen


def _with_ambiguous_mentor(columns: list[ColumnReading]) -> tuple[ColumnReading, ...]:
    """Doubt a bare «Veileder» that stands without a column for the adviser at NAV."""
    if any(column.field is _F.NAV_ADVISER for column in columns):
        return tuple(columns)
    return tuple(
        replace(column, is_certain=False)
        if column.field is _F.MENTOR and plain_words(column.heading) in _EITHER_ADVISER
        else column
        for column in columns
    )


def _samples(body: list[GridRow], index: int, field: ColumnField) -> tuple[str, ...]:
    found: list[str] = []
    for row in body:
        text = without_identity_numbers(
            one_line(row.cell(index).text), also_unlikely=field is not _F.PHONE
        )[:_LONGEST_HEADING]
        if text and text not in found:
            found.append(text)
            if len(found) == _SAMPLES:
                break
    return tuple(found)


def column_letter(index: int) -> str:
    """Return Excel's letters for a column counted from 0."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
