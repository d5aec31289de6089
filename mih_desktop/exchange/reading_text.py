"""A reading as lines of text: what `tasks.py import FILE` prints."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Final

from mih_desktop.domain.clock import Clock, system_clock, today
from mih_desktop.domain.enums import Edge, SubjectState
from mih_desktop.domain.errors import UnreadableWorkbookError
from mih_desktop.domain.formats import long_date, phone, table_date
from mih_desktop.domain.importing import (
    Doubt,
    ImportReading,
    PlannedContact,
    PlannedDates,
    Proposal,
    ReadPerson,
    RowRef,
)
from mih_desktop.domain.wording import (
    BENEFIT_NAMES,
    COHORT_KIND_NAMES,
    EXIT_NAMES,
    ORGANISATION_KIND_NAMES,
    PHASE_NAMES,
    SUBJECT_NAMES,
    Translate,
    source_text,
)
from mih_desktop.exchange.cleaning import one_line
from mih_desktop.exchange.errors_text import unreadable_text
from mih_desktop.exchange.guard import MAX_FILE_BYTES
from mih_desktop.exchange.reader import read_workbook

_BETWEEN: Final = " · "


def run(path: Path, clock: Clock = system_clock) -> int:
    """Print how a workbook would be read; return 1 with a sentence where it cannot be."""
    try:
        with path.open("rb") as file:
            # One byte more than is allowed is enough to see that it is too big.
            content = file.read(MAX_FILE_BYTES + 1)
        reading = read_workbook(content, path.name, today(clock))
    except UnreadableWorkbookError as error:
        sys.stderr.write(unreadable_text(error, source_text) + "\n")
        return 1
    except FileNotFoundError:
        sys.stderr.write("Filen finnes ikke.\n")
        return 1
    except OSError:
        sys.stderr.write("Filen kan ikke åpnes. Er den i bruk, eller er det en mappe?\n")
        return 1
    if isinstance(sys.stdout, TextIOWrapper):
        # Names have letters that a console's own code page lacks.
        sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write("\n".join(import_report(reading)) + "\n")
    return 0


def import_report(reading: ImportReading, translate: Translate = source_text) -> list[str]:
    """Return a line per person, doubt, proposal and row left out, and last the counts."""
    people = reading.unique_people
    lines = [_cohort_line(reading, translate)]
    lines += [f"Person {_at(p.ref, reading)}: {person_line(p, translate)}" for p in people]
    lines += [
        f"Dobbelt {_at(p.ref, reading)}: {_name(p)}, {p.duplicate_reason} som "
        f"{_at(p.duplicate_of or p.ref, reading)}, tas ikke med"
        for p in reading.duplicates
    ]
    lines += [
        f"Kontakt {_at(c.ref, reading)}: {contact_line(c.contact, translate)}"
        for c in reading.contacts
    ]
    lines += [
        f"Dato {_at(d.ref, reading)}: {d.what}: {dates_line(d.dates, translate)}"
        for d in reading.dates
    ]
    lines += [line for _, line in sorted(_question_lines(reading), key=lambda found: found[0])]
    lines += [proposal_line(proposal, reading) for proposal in reading.proposals]
    lines += [f"Utelatt {_at(r.ref, reading)}: «{r.text}»: {r.reason}" for r in reading.left_out]
    lines.append(
        f"{len(people)} people, {reading.question_count} doubts, "
        f"{len(reading.duplicates)} duplicates, {len(reading.left_out)} rows left out"
    )
    return [one_line(line) for line in lines]


def _cohort_line(reading: ImportReading, translate: Translate) -> str:
    cohort = reading.cohort
    parts = [translate("wording", COHORT_KIND_NAMES[cohort.kind]), cohort.place]
    if cohort.year is not None:
        parts.append(f"kull {cohort.year}")
    return f"{reading.file_name}: {', '.join(part for part in parts if part)}"


def _at(ref: RowRef, reading: ImportReading) -> str:
    """Name a row; its sheet too, where it is not the first list of people."""
    main = reading.people[0].ref.sheet if reading.people else 0
    sheet = next(s for s in reading.sheets if s.index == ref.sheet)
    return f"rad {ref.row}" if ref.sheet == main else f"{sheet.name} rad {ref.row}"


def _name(person: ReadPerson) -> str:
    recruit = person.recruit
    return ", ".join(part for part in (recruit.family_name, recruit.given_name) if part)


def person_line(person: ReadPerson, translate: Translate) -> str:
    """Return a person's facts beside each other: name, birth date, phone, then the course."""
    recruit = person.recruit
    status = translate("wording", PHASE_NAMES[recruit.phase])
    if recruit.is_reserve:
        status += " (reserve)"
    if recruit.exit_kind is not None:
        status += f" ({translate('wording', EXIT_NAMES[recruit.exit_kind])}"
        status += f" {table_date(recruit.left_on)})" if recruit.left_on else ", uten dato)"
    facts = [
        _name(person),
        table_date(recruit.birth_date),
        phone(recruit.phone) or table_date(None),
        recruit.email,
        f"klasse {person.class_name}" if person.class_name else "",
        status,
        recruit.municipality,
        _adviser(recruit.nav_office, recruit.nav_adviser),
        translate("wording", BENEFIT_NAMES[recruit.benefit]) if recruit.benefit else "",
        _adviser(recruit.placement, recruit.mentor),
        subjects_text(person, translate),
        f"«{' / '.join(recruit.remark.splitlines())}»" if recruit.remark else "",
    ]
    return _BETWEEN.join(fact for fact in facts if fact)


def _adviser(place: str, name: str) -> str:
    return f"{place} ({name})" if place and name else place or name


def subjects_text(person: ReadPerson, translate: Translate) -> str:
    """Return which common subjects are missing, passed or applied for, in words."""
    words = {
        SubjectState.MISSING: translate("import", "mangler {subjects}"),
        SubjectState.PASSED: translate("import", "bestått {subjects}"),
        SubjectState.PRIOR_LEARNING_APPLIED: translate(
            "import", "realkompetanse søkt i {subjects}"
        ),
    }
    parts = []
    for state, text in words.items():
        names = [
            translate("wording", SUBJECT_NAMES[row.subject]).lower()
            for row in person.recruit.subjects
            if row.state is state
        ]
        if names:
            parts.append(text.format(subjects=", ".join(names)))
    return "; ".join(parts)


def contact_line(planned: PlannedContact, translate: Translate, shown_name: str = "") -> str:
    """Return a contact's facts beside each other, without a name that is shown already."""
    parts: list[str] = []
    if planned.contact is not None:
        person = planned.contact
        name = "" if person.name == shown_name else person.name
        parts += [name, person.title, phone(person.phone), person.email]
    if planned.organisation is not None:
        partner = planned.organisation
        kind = translate("wording", ORGANISATION_KIND_NAMES[partner.kind])
        name = kind if partner.name == shown_name else f"{partner.name} ({kind})"
        parts += [name, phone(partner.phone), partner.email]
    return _BETWEEN.join(part for part in parts if part)


def dates_line(planned: PlannedDates, translate: Translate) -> str:
    """Return what a row of dates sets."""
    edges = {
        Edge.START: translate("import", "{phase} starter {day}"),
        Edge.END: translate("import", "{phase} slutter {day}"),
    }
    parts = [
        edges[d.edge].format(phase=translate("wording", PHASE_NAMES[d.phase]), day=long_date(d.on))
        for d in planned.phase_dates
    ]
    for row in planned.milestones:
        day = row.milestone
        text = long_date(day.starts_on)
        parts.append(f"{text}–{long_date(day.ends_on)}" if day.ends_on else text)
    return _BETWEEN.join(parts) or translate("import", "ingen dato")


def doubt_line(doubt: Doubt, reading: ImportReading) -> str:
    """Return a doubt with its row, its question in words and the proposed answer."""
    where = _at(doubt.refs[0], reading)
    if len(doubt.refs) > 1:
        where += f"–{doubt.refs[-1].row}"
    column = f", {doubt.heading}" if doubt.heading else ""
    question = _with_value(doubt.question, doubt.value)
    if not doubt.choices:
        return f"Tvil {where}{column}: {question}"
    return f"Tvil {where}{column}: {question} Foreslått: {doubt.choices[doubt.proposed].label}"


def _question_lines(reading: ImportReading) -> list[tuple[RowRef, str]]:
    lines = [(doubt.refs[0], doubt_line(doubt, reading)) for doubt in reading.doubts]
    for proposal in reading.proposals:
        if proposal.question:
            where = f"{_at(proposal.ref, reading)}, {proposal.heading}"
            question = _with_value(proposal.question, proposal.value)
            answer = proposal.choices[proposal.proposed].label
            lines.append((proposal.ref, f"Tvil {where}: {question} Foreslått: {answer}"))
    return lines


def proposal_line(proposal: Proposal, reading: ImportReading) -> str:
    """Return data found in a remark, which is not taken unless the user ticks it."""
    where = f"{_at(proposal.ref, reading)}, {proposal.heading}"
    found = proposal.choices[proposal.proposed].label
    return f"Forslag {where}: «{proposal.value}»: {proposal.text}, hvis du krysser av: {found}"


def _with_value(question: str, value: str) -> str:
    return question if not value or value in question else f"«{value}»: {question}"
