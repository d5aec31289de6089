"""Who a row is: name, birth date, phone and e-mail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from mih_desktop.domain.formats import age_on, long_date
from mih_desktop.domain.formats import phone as grouped
from mih_desktop.domain.importing import ColumnField, PersonChange
from mih_desktop.exchange.dates import BirthDateReading, BirthProblem, read_birth_date
from mih_desktop.exchange.drafts import PersonDraft, shown
from mih_desktop.exchange.identity_numbers import birth_date_of, is_valid
from mih_desktop.exchange.names import NameOrder, NameParts, is_shouted, ordinary_case, part_name
from mih_desktop.exchange.phones import read_emails, read_phone
from mih_desktop.exchange.statuses import says_nothing

_TWO_WORDS = 2


def read_basics(draft: PersonDraft, order: NameOrder) -> None:
    """Read who it is; `order` is how the column of names is written."""
    _read_name(draft, order)
    _read_birth_date(draft)
    _read_phone(draft)
    _read_email(draft)


def _read_name(draft: PersonDraft, order: NameOrder) -> None:
    family = draft.text(ColumnField.FAMILY_NAME)
    given = draft.text(ColumnField.GIVEN_NAME)
    whole = draft.text(ColumnField.NAME)
    if family and given:
        _put_name(draft, NameParts(family, given))
        return
    if whole and (family or given):
        # One column holds the rest of the name: «Navn» beside «Etternavn».
        _put_name(draft, NameParts(family or whole, given or whole))
        return
    _read_whole_name(draft, whole or family or given, order)


def _read_whole_name(draft: PersonDraft, text: str, order: NameOrder) -> None:
    translate = draft.context.translate
    reading = part_name(text, order)
    options = [_cased(parts) for parts in reading.options]
    if reading.is_certain:
        _put_name(draft, reading.options[0])
    elif order is NameOrder.UNKNOWN and len(text.split()) == _TWO_WORDS:
        # A column without any comma is asked about once, and not name by name.
        draft.change(_named(draft, options[0]))
        draft.turned_name = _named(draft, options[-1])
    else:
        choices = [
            (_parts_label(draft, parts), _named(draft, parts)) for parts in dict.fromkeys(options)
        ]
        if len(text.split()) > 1:
            question = translate("import", "«{name}»: hva er etternavnet?")
        else:
            question = translate("import", "«{name}» er bare ett navn. Er det rett?")
        draft.ask(ColumnField.NAME, "order", question.format(name=shown(text)), choices)
    if reading.extra:
        _ask_about_brackets(draft, reading.extra)


def _put_name(draft: PersonDraft, parts: NameParts) -> None:
    cased = _cased(parts)
    draft.change(_named(draft, cased))
    if cased != parts:
        draft.typed_name = _named(draft, parts)


def _ask_about_brackets(draft: PersonDraft, extra: str) -> None:
    translate = draft.context.translate
    draft.ask(
        ColumnField.NAME,
        "brackets",
        translate(
            "import", "«{text}» står i parentes ved navnet. Skal det med i merknaden?"
        ).format(text=shown(extra)),
        [
            (translate("import", "Ta det med"), PersonChange(ref=draft.ref, remark_added=extra)),
            (translate("import", "Ta det ikke med"), PersonChange(ref=draft.ref)),
        ],
        value=extra,
    )


def _cased(parts: NameParts) -> NameParts:
    if not is_shouted(f"{parts.family} {parts.given}"):
        return parts
    return NameParts(ordinary_case(parts.family), ordinary_case(parts.given))


def _named(draft: PersonDraft, parts: NameParts) -> PersonChange:
    return PersonChange(ref=draft.ref, family_name=parts.family, given_name=parts.given)


def _parts_label(draft: PersonDraft, parts: NameParts) -> str:
    translate = draft.context.translate
    if not parts.given:
        return translate("import", "Etternavn {family}").format(family=parts.family)
    label = translate("import", "Etternavn {family}, fornavn {given}")
    return label.format(family=parts.family, given=parts.given)


def _read_birth_date(draft: PersonDraft) -> None:
    cell = draft.cell(ColumnField.BIRTH_DATE)
    number = draft.cell(ColumnField.IDENTITY_NUMBER)
    field_of = ColumnField.BIRTH_DATE
    reading = BirthDateReading()
    if cell.text and not cell.is_error:
        reading = read_birth_date(cell.value, draft.context.today)
    if not reading.options and reading.problem is None and number.text:
        field_of = ColumnField.IDENTITY_NUMBER
        reading = read_birth_date(_padded(number.value), draft.context.today)
    if not reading.options and reading.problem is None and (digits := draft.identity_number()):
        draft.change(PersonChange(ref=draft.ref, birth_date=birth_date_of(digits)))
        return
    if reading.problem is None or _is_plain_identity_number(draft, field_of, reading):
        draft.change(PersonChange(ref=draft.ref, birth_date=reading.day))
        return
    _ask_about_birth_date(draft, field_of, reading)


def _padded(value: object) -> str:
    """Return an identity number as eleven digits: a cell of numbers drops the leading zero."""
    digits = str(int(value)) if isinstance(value, int | float) else str(value)
    return digits.zfill(11) if digits.isdigit() and len(digits) == 10 else digits


def _is_plain_identity_number(
    draft: PersonDraft, field_of: ColumnField, reading: BirthDateReading
) -> bool:
    """Tell whether it is a whole and right identity number, which leaves the date in no doubt."""
    if reading.problem is not BirthProblem.IDENTITY_NUMBER or not reading.options:
        return False
    digits = "".join(c for c in _padded(draft.cell(field_of).value) if c.isdigit())
    return is_valid(digits)


def _ask_about_birth_date(
    draft: PersonDraft, field_of: ColumnField, reading: BirthDateReading
) -> None:
    translate = draft.context.translate
    is_number = reading.problem is BirthProblem.IDENTITY_NUMBER
    value = translate("import", "fødselsnummer") if is_number else _as_written(draft, field_of)
    choices = [
        (
            translate("import", "{day} ({age} år)").format(
                day=long_date(day), age=age_on(day, draft.context.today)
            ),
            PersonChange(ref=draft.ref, birth_date=day),
        )
        for day in reading.options
    ]
    empty = translate("import", "La fødselsdatoen stå tom")
    choices.append((empty, PersonChange(ref=draft.ref, birth_date=None)))
    question = _birth_question(draft, reading).format(value=shown(value))
    draft.ask(field_of, "birth", question, choices, value=value)


def _as_written(draft: PersonDraft, field_of: ColumnField) -> str:
    cell = draft.cell(field_of)
    if isinstance(cell.value, date | datetime):
        return long_date(cell.value)
    return cell.text


def _birth_question(draft: PersonDraft, reading: BirthDateReading) -> str:
    translate = draft.context.translate
    return {
        BirthProblem.NO_YEAR: translate("import", "«{value}»: hvilket år?"),
        BirthProblem.ONLY_YEAR: translate("import", "«{value}» er bare et år. Hvilken dag?"),
        BirthProblem.UNLIKELY_AGE: translate(
            "import", "«{value}» gir en alder som ser feil ut. Hva er rett?"
        ),
        BirthProblem.LOST_ZERO: translate(
            "import", "«{value}» har fem sifre. Hvilken dato er det?"
        ),
        BirthProblem.DAY_OR_MONTH: translate(
            "import", "«{value}»: hva er dagen, og hva er måneden?"
        ),
        BirthProblem.IDENTITY_NUMBER: translate(
            "import",
            "Cellen har elleve sifre, men ikke et gyldig fødselsnummer. Er datoen rett?",
        ),
        BirthProblem.UNREADABLE: translate("import", "«{value}» lar seg ikke lese som en dato."),
    }[reading.problem or BirthProblem.UNREADABLE]


def _read_phone(draft: PersonDraft) -> None:
    text = draft.text(ColumnField.PHONE)
    if says_nothing(text):
        return
    translate = draft.context.translate
    reading = read_phone(text)
    if reading.is_certain:
        draft.change(PersonChange(ref=draft.ref, phone=reading.options[0]))
        return
    empty = PersonChange(ref=draft.ref, phone="")
    choices = [
        (grouped(number), PersonChange(ref=draft.ref, phone=number)) for number in reading.options
    ]
    if not any(c.isdigit() for c in text):
        line = translate("import", "Telefon: {text}").format(text=text)
        label = translate("import", "Ta teksten med i merknaden")
        choices = [(label, replace(empty, remark_added=line))]
    choices.append((translate("import", "La telefonen stå tom"), empty))
    if len(reading.options) > 1:
        question = translate("import", "«{value}»: hvilket nummer er rett?")
    else:
        question = translate("import", "«{value}» er ikke et vanlig telefonnummer. Er det rett?")
    draft.ask(ColumnField.PHONE, "phone", question.format(value=shown(text)), choices)


def _read_email(draft: PersonDraft) -> None:
    text = draft.text(ColumnField.EMAIL)
    if says_nothing(text):
        return
    translate = draft.context.translate
    found = read_emails(text)
    if len(found) == 1:
        draft.change(PersonChange(ref=draft.ref, email=found[0]))
        return
    choices = [
        (address, PersonChange(ref=draft.ref, email=address)) for address in found or (text,)
    ]
    choices.append(
        (translate("import", "La e-posten stå tom"), PersonChange(ref=draft.ref, email=""))
    )
    if found:
        question = translate("import", "Det står flere e-postadresser. Hvilken er rett?")
    else:
        question = translate("import", "«{value}» ser ikke ut som en e-postadresse. Er den rett?")
    draft.ask(ColumnField.EMAIL, "email", question.format(value=shown(text)), choices)
