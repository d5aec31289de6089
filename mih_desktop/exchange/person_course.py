"""Where a person stands in the course: status, benefit, subjects, places and contacts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from mih_desktop.domain.edits import UNSET
from mih_desktop.domain.enums import BenefitKind, CommonSubject, ExitKind, Phase, SubjectState
from mih_desktop.domain.importing import ColumnField, PersonChange
from mih_desktop.domain.searchable import fold
from mih_desktop.domain.wording import (
    BENEFIT_NAMES,
    EXIT_NAMES,
    PHASE_NAMES,
    SUBJECT_NAMES,
)
from mih_desktop.exchange.benefits import read_benefit
from mih_desktop.exchange.dates import Moment, MomentKind
from mih_desktop.exchange.drafts import PersonDraft, moment_label, shown
from mih_desktop.exchange.remarks import health_word, without_health_words
from mih_desktop.exchange.statuses import StatusReading, read_status, says_nothing
from mih_desktop.exchange.subjects import SubjectsReading, read_subjects, subject_rows

_NAV_START: Final = re.compile(r"^nav[\s\-:]*(?:kontoret?\s+(?:i\s+)?)?", re.IGNORECASE)
_MUNICIPALITY_END: Final = re.compile(r"\s+kommun[ea]$", re.IGNORECASE)
_CLASS_START: Final = re.compile(r"^(?:klasse|class|gruppe|kl\.?)\s+", re.IGNORECASE)


def read_course(draft: PersonDraft) -> None:
    """Read where a person stands in the course."""
    _read_places(draft)
    _read_contact(draft, ColumnField.NAV_ADVISER)
    _read_contact(draft, ColumnField.MENTOR)
    _read_benefit(draft)
    _read_subjects(draft)
    _read_status(draft)


def _read_places(draft: PersonDraft) -> None:
    municipality = _known(draft.text(ColumnField.MUNICIPALITY))
    class_name = _CLASS_START.sub("", _known(draft.text(ColumnField.CLASS_NAME)))
    draft.change(
        PersonChange(
            ref=draft.ref,
            municipality=_MUNICIPALITY_END.sub("", municipality),
            nav_office=nav_office_name(_known(draft.text(ColumnField.NAV_OFFICE))),
            placement=_known(draft.text(ColumnField.PLACEMENT)),
            heard_of=_known(draft.text(ColumnField.HEARD_OF)),
            class_name=class_name or UNSET,
        )
    )


def nav_office_name(text: str) -> str:
    """Return an office's name with NAV in front: «Gjesdal» and «Nav Gjesdal» are one office."""
    place = _NAV_START.sub("", text).strip()
    if not place:
        return text
    return f"NAV {place}"


def _known(text: str) -> str:
    return "" if says_nothing(text) else text


def _read_contact(draft: PersonDraft, field_of: ColumnField) -> None:
    """Read a contact's name; a word about the contact's health is not stored."""
    translate = draft.context.translate
    text = _known(draft.text(field_of))
    word = health_word(text)
    is_adviser = field_of is ColumnField.NAV_ADVISER

    def named(name: str) -> PersonChange:
        if is_adviser:
            return PersonChange(ref=draft.ref, nav_adviser=name)
        return PersonChange(ref=draft.ref, mentor=name)

    if not word:
        draft.change(named(text))
        return
    name = without_health_words(text)
    question = translate("import", "«{text}»: fortsatt veileder? Ord om helse lagres ikke.")
    choices = [
        (translate("import", "Ja, ta med {name}").format(name=name), named(name)),
        (translate("import", "Nei, la veilederen stå tom"), named("")),
    ]
    draft.ask(field_of, "health", question.format(text=shown(text)), choices)


def _read_benefit(draft: PersonDraft) -> None:
    text = _known(draft.text(ColumnField.BENEFIT))
    reading = read_benefit(text)
    if reading.is_certain:
        kind = reading.kinds[0] if reading.kinds else None
        draft.change(PersonChange(ref=draft.ref, benefit=kind))
        return
    translate = draft.context.translate
    line = translate("import", "Ytelse: {text}").format(text=text)
    choices = [
        (
            translate("import", "{benefit}, og teksten i merknaden").format(
                benefit=_benefit_name(draft, kind)
            ),
            PersonChange(ref=draft.ref, benefit=kind, remark_added=line),
        )
        for kind in reading.kinds
    ]
    choices.append(
        (
            translate("import", "Ingen ytelse, og teksten i merknaden"),
            PersonChange(ref=draft.ref, benefit=None, remark_added=line),
        )
    )
    choices.append(
        (
            translate("import", "Ta det ikke med"),
            PersonChange(ref=draft.ref, benefit=None),
        )
    )
    question = translate("import", "«{value}»: hvilken ytelse er det?").format(value=shown(text))
    draft.ask(ColumnField.BENEFIT, "benefit", question, choices)


def _benefit_name(draft: PersonDraft, kind: BenefitKind) -> str:
    return draft.context.translate("wording", BENEFIT_NAMES[kind])


def _read_subjects(draft: PersonDraft) -> None:
    text = draft.text(ColumnField.SUBJECTS)
    reading = read_subjects(text)
    if reading.is_none_missing:
        _ask_whether_none_is_missing(draft, text, proposes_none=True)
    elif reading.is_dash:
        _ask_whether_none_is_missing(draft, text, proposes_none=False)
    elif reading.is_prior_learning or not reading.is_understood:
        _ask_about_unknown_subjects(draft, text, reading)
    elif reading.is_short:
        _ask_about_short_subjects(draft, text, reading)
    else:
        draft.change(_missing(draft, reading.missing))


def _missing(draft: PersonDraft, subjects: tuple[CommonSubject, ...]) -> PersonChange:
    return PersonChange(ref=draft.ref, subjects=subject_rows(subjects, SubjectState.MISSING))


def _subject_names(draft: PersonDraft, subjects: tuple[CommonSubject, ...]) -> str:
    names = [draft.context.translate("wording", SUBJECT_NAMES[s]).lower() for s in subjects]
    return ", ".join(names)


def _ask_whether_none_is_missing(draft: PersonDraft, text: str, *, proposes_none: bool) -> None:
    translate = draft.context.translate
    passed = subject_rows(tuple(CommonSubject), SubjectState.PASSED)
    choices = [
        (
            translate("import", "Ikke sjekket: la fagene stå åpne"),
            PersonChange(ref=draft.ref, subjects=()),
        ),
        (
            translate("import", "Mangler ingen: alle fem er bestått"),
            PersonChange(ref=draft.ref, subjects=passed),
        ),
    ]
    question = translate(
        "import", "«{value}»: mangler det ingen fellesfag, eller er det ikke sjekket?"
    )
    ordered = choices[::-1] if proposes_none else choices
    draft.ask(ColumnField.SUBJECTS, "none", question.format(value=shown(text)), ordered)


def _ask_about_short_subjects(draft: PersonDraft, text: str, reading: SubjectsReading) -> None:
    translate = draft.context.translate
    names = _subject_names(draft, reading.missing)
    question = translate("import", "«{value}»: er det {subjects}?")
    choices = [
        (
            translate("import", "Ja, {subjects}").format(subjects=names),
            _missing(draft, reading.missing),
        ),
        (translate("import", "Nei, la fagene stå åpne"), _missing(draft, ())),
    ]
    draft.ask(
        ColumnField.SUBJECTS,
        "short",
        question.format(value=shown(text), subjects=names),
        choices,
    )


def _ask_about_unknown_subjects(draft: PersonDraft, text: str, reading: SubjectsReading) -> None:
    translate = draft.context.translate
    line = translate("import", "Fellesfag: {text}").format(text=text)
    certain = _missing(draft, reading.missing)
    choices = [
        (
            translate("import", "Ta teksten med i merknaden"),
            replace(certain, remark_added=line),
        )
    ]
    if reading.is_prior_learning:
        applied = tuple(CommonSubject)
        question = translate("import", "«{value}»: hvilke fag gjelder det?")
        choices.append(
            (
                translate("import", "Realkompetanse er søkt i alle fem"),
                PersonChange(
                    ref=draft.ref,
                    subjects=subject_rows(applied, SubjectState.PRIOR_LEARNING_APPLIED),
                ),
            )
        )
    else:
        question = translate("import", "«{value}»: hvilke fellesfag mangler?")
    choices.append((translate("import", "Ta det ikke med"), certain))
    draft.ask(ColumnField.SUBJECTS, "unknown", question.format(value=shown(text)), choices)


def _read_status(draft: PersonDraft) -> None:
    text = draft.text(ColumnField.STATUS)
    translate = draft.context.translate
    if ColumnField.STATUS not in draft.columns:
        draft.change(_in_phase(draft, Phase.TRIAL))
        return
    if says_nothing(text):
        question = translate("import", "Status står tom. Hvilken fase?")
        _ask_for_phase(draft, question, (Phase.TRIAL, Phase.INTERVIEW, Phase.INTERESTED), "")
        return
    reading = read_status(text)
    if reading.exit_kind is not None:
        _read_exit(draft, text, reading)
    elif reading.is_reserve:
        _ask_about_reserve(draft, text)
    elif reading.is_certain:
        draft.change(_in_phase(draft, reading.phases[0]))
    else:
        question = translate("import", "«{value}»: hvilken fase?").format(value=shown(text))
        likely = reading.phases or (Phase.TRIAL,)
        rest = (Phase.TRIAL, Phase.INTERVIEW, Phase.INTERESTED, Phase.LEFT)
        line = translate("import", "Status: {text}").format(text=text)
        _ask_for_phase(draft, question, tuple(dict.fromkeys((*likely, *rest))), line)


def _in_phase(draft: PersonDraft, phase: Phase, line: str = "") -> PersonChange:
    has_left = phase is Phase.LEFT
    return PersonChange(
        ref=draft.ref,
        phase=phase,
        is_reserve=False,
        exit_kind=ExitKind.OTHER if has_left else None,
        exit_phase=Phase.TRIAL if has_left else None,
        remark_added=line,
    )


def _ask_for_phase(draft: PersonDraft, question: str, phases: tuple[Phase, ...], line: str) -> None:
    translate = draft.context.translate
    choices = [
        (translate("wording", PHASE_NAMES[phase]), _in_phase(draft, phase, line))
        for phase in phases
    ]
    draft.ask(ColumnField.STATUS, "phase", question, choices)


def _ask_about_reserve(draft: PersonDraft, text: str) -> None:
    translate = draft.context.translate
    question = translate("import", "«{value}»: venter på plass, eller er i gang?")
    waiting = PersonChange(ref=draft.ref, phase=Phase.INTERVIEW, is_reserve=True)
    choices = [
        (translate("import", "Venter på plass etter intervjuet"), waiting),
        (
            translate("import", "Er i helserekruttperioden, og står som reserve"),
            replace(waiting, phase=Phase.TRIAL),
        ),
    ]
    draft.ask(ColumnField.STATUS, "reserve", question.format(value=shown(text)), choices)


def _read_exit(draft: PersonDraft, text: str, reading: StatusReading) -> None:
    translate = draft.context.translate
    if reading.moment is None:
        question = translate("import", "«{value}»: hvilken dag?").format(value=shown(text))
        unknown = translate("import", "Vet ikke: bruk den første dagen, og rett den siden")
        draft.ask(ColumnField.STATUS, "exit", question, [(unknown, _left(draft, reading, None))])
        return
    days = _exit_days(draft, reading.moment)
    if reading.moment.year is not None and reading.moment.kind is MomentKind.DAY and days:
        draft.change(_left(draft, reading, days[0]))
        return
    choices = [
        (moment_label(reading.moment, day, translate), _left(draft, reading, day)) for day in days
    ]
    choices.append(
        (
            translate("import", "Vet ikke: bruk den første dagen, og rett den siden"),
            _left(draft, reading, None),
        )
    )
    if reading.moment.year is None:
        question = translate("import", "«{value}»: hvilket år?")
    else:
        question = translate("import", "«{value}»: hvilken dag?")
    exit_word = translate("wording", EXIT_NAMES[reading.exit_kind]) if reading.exit_kind else ""
    draft.ask(
        ColumnField.STATUS,
        f"exit:{fold(exit_word)}",
        question.format(value=reading.moment.text),
        choices,
    )


def _exit_days(draft: PersonDraft, moment: Moment) -> tuple[date, ...]:
    """Return the days the text can mean; of a week its Friday, then its Monday."""
    years = draft.context.likely_years(moment) if moment.year is None else (moment.year,)
    spans = [span for span in map(moment.in_year, years) if span is not None]
    # Of a single day the two are the same, and one is enough.
    return tuple(dict.fromkeys(day for span in spans for day in (span.last, span.first)))


def _left(draft: PersonDraft, reading: StatusReading, day: date | None) -> PersonChange:
    return PersonChange(
        ref=draft.ref,
        phase=Phase.LEFT,
        is_reserve=False,
        exit_kind=reading.exit_kind,
        left_on=day,
        exit_phase=_phase_on(draft, day),
    )


def _phase_on(draft: PersonDraft, day: date | None) -> Phase:
    """Return the phase he left from; the trial where the dates do not tell, as most leave there."""
    if day is None:
        return Phase.TRIAL
    spans = [span for span in draft.context.phases if span.starts_on <= day]
    if not spans:
        return Phase.TRIAL
    return max(spans, key=lambda span: span.starts_on).phase
