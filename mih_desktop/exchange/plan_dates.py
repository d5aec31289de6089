"""Read a list of the cohort's dates: which phase or milestone a row is about, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from mih_desktop.domain.enums import Actor, Edge, MilestoneKind, Phase
from mih_desktop.domain.formats import WEEKDAYS, long_date
from mih_desktop.domain.importing import (
    Choice,
    ColumnField,
    Doubt,
    LeftOutRow,
    PhaseDate,
    PlannedDates,
    PlannedMilestone,
    ReadDates,
    RowRef,
    SheetReading,
)
from mih_desktop.domain.plan import NewMilestone, PhaseSpan
from mih_desktop.domain.searchable import fold
from mih_desktop.domain.wording import Translate
from mih_desktop.exchange.cleaning import one_line
from mih_desktop.exchange.dates import Moment, MomentKind, Span, find_moments
from mih_desktop.exchange.drafts import moment_label, shown, shown_row
from mih_desktop.exchange.grid import Grid, GridRow
from mih_desktop.exchange.headings import body_rows, plain_words
from mih_desktop.exchange.identity_numbers import without_identity_numbers

_END: Final = re.compile(r"\b(?:siste dag|slutt|slutter|sluttar|avslutning|ferdig|end|last day)\b")

# The first entry that stands in the row decides, so «sommerjobb 2» comes before «sommerjobb».
_PHASES: Final[Sequence[tuple[str, Phase]]] = (
    ("sommerjobb 2", Phase.SUMMER_JOB_2),
    ("sommarjobb 2", Phase.SUMMER_JOB_2),
    ("sommerjobb", Phase.SUMMER_JOB_1),
    ("sommarjobb", Phase.SUMMER_JOB_1),
    ("summer job", Phase.SUMMER_JOB_1),
    ("helserekruttperiode", Phase.TRIAL),
    ("helserekruttperioden", Phase.TRIAL),
    ("rekruttperiode", Phase.TRIAL),
    ("rekruttperioden", Phase.TRIAL),
    ("oppstart rekrutter", Phase.TRIAL),
    ("oppstart kull", Phase.TRIAL),
    ("trial", Phase.TRIAL),
    ("intervjuer", Phase.INTERVIEW),
    ("intervju", Phase.INTERVIEW),
    ("interviews", Phase.INTERVIEW),
    ("vg2", Phase.VG2),
    ("vg1", Phase.VG1),
    ("skolestart", Phase.VG1),
    ("school start", Phase.VG1),
    ("laeretid", Phase.APPRENTICE),
    ("laeretida", Phase.APPRENTICE),
    ("laeretiden", Phase.APPRENTICE),
    ("fagprove", Phase.TRADE_TEST),
    ("fagprover", Phase.TRADE_TEST),
)


@dataclass(frozen=True, slots=True)
class _Milestone:
    key: str
    actor: Actor
    is_series: bool = False
    is_numbered: bool = False


_MILESTONES: Final[Sequence[tuple[str, _Milestone]]] = (
    ("informasjonsmoter", _Milestone("info_meetings", Actor.NAV)),
    ("informasjonsmote", _Milestone("info_meetings", Actor.NAV)),
    ("infomoter", _Milestone("info_meetings", Actor.NAV)),
    ("infomote", _Milestone("info_meetings", Actor.NAV)),
    ("styringsgruppe", _Milestone("steering_group", Actor.STEERING_GROUP, is_series=True)),
    ("styringsgruppen", _Milestone("steering_group", Actor.STEERING_GROUP, is_series=True)),
    ("styringsgruppa", _Milestone("steering_group", Actor.STEERING_GROUP, is_series=True)),
    ("styringsgruppemote", _Milestone("steering_group", Actor.STEERING_GROUP, is_series=True)),
    ("veiledersamling", _Milestone("mentor_gathering", Actor.COORDINATOR, is_numbered=True)),
    ("veiledersamlinger", _Milestone("mentor_gathering", Actor.COORDINATOR, is_numbered=True)),
    ("rettleiarsamling", _Milestone("mentor_gathering", Actor.COORDINATOR, is_numbered=True)),
)
_GATHERINGS: Final = 3
_NUMBER: Final = re.compile(r"\b([1-9])\b")
_YEARS: Final = (0, 1, -1)


@dataclass(frozen=True, slots=True)
class DatesReading:
    """What a sheet of dates holds."""

    dates: tuple[ReadDates, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[LeftOutRow, ...] = ()


def read_plan_dates(
    grid: Grid, sheet: SheetReading, year: int, translate: Translate
) -> DatesReading:
    """Read every row of a sheet of dates; days without a year are put in `year` and asked about."""
    dates: list[ReadDates] = []
    doubts: list[Doubt] = []
    left_out: list[LeftOutRow] = []
    fields = {column.field: column for column in reversed(sheet.columns)}
    for row in body_rows(grid, sheet):
        ref = RowRef(sheet=grid.index, row=row.number)
        what = _text(row, fields[ColumnField.WHAT].index if ColumnField.WHAT in fields else -1)
        indexes = [fields[f].index for f in (ColumnField.WHEN, ColumnField.UNTIL) if f in fields]
        when = " – ".join(t for t in (_text(row, i) for i in indexes) if t)
        if not what or not when:
            reason = translate("import", "mangler dato") if what else translate(
                "import", "sier ikke hva datoen gjelder"
            )  # fmt: skip
            left_out.append(LeftOutRow(ref=ref, text=shown_row(row.text), reason=reason))
            continue
        moments = _joined([m for i in indexes for m in find_moments(row.cell(i).value)], indexes)
        choices = _choices(what, when, moments, year, translate)
        dates.append(ReadDates(ref=ref, what=what, text=when, dates=choices[0][1]))
        question = _question(moments, when, translate)
        if question:
            column = fields.get(ColumnField.WHEN)
            doubts.append(
                Doubt(
                    key=f"{ref.sheet}:{ref.row}:when",
                    group=f"{ref.sheet}:{ref.row}:when",
                    refs=(ref,),
                    column=column.letter if column else "",
                    heading=column.heading if column else "",
                    value=shown(when),
                    question=question,
                    choices=tuple(Choice(label=text, dates=planned) for text, planned in choices),
                )
            )
    return DatesReading(tuple(dates), tuple(doubts), tuple(left_out))


def planned_spans(dates: Sequence[PlannedDates]) -> tuple[PhaseSpan, ...]:
    """Return the phases whose dates are known; one edge alone gives a phase of one day."""
    edges: dict[Phase, dict[Edge, PhaseDate]] = {}
    for row in dates:
        for phase_date in row.phase_dates:
            edges.setdefault(phase_date.phase, {})[phase_date.edge] = phase_date
    spans = []
    for phase, found in edges.items():
        days = [phase_date.on for phase_date in found.values()]
        spans.append(PhaseSpan(phase=phase, starts_on=min(days), ends_on=max(days)))
    return tuple(sorted(spans, key=lambda span: span.starts_on))


def _text(row: GridRow, index: int) -> str:
    cell = row.cell(index)
    return "" if cell.is_error else one_line(without_identity_numbers(cell.text))


def _joined(moments: list[Moment], columns: list[int]) -> tuple[Moment, ...]:
    """Make one stretch of a day in «fra» and a day in «til»."""
    if len(columns) == 2 and len(moments) == 2 and {m.kind for m in moments} == {MomentKind.DAY}:
        first, last = moments
        if first.year == last.year and first.first <= last.last:
            return (replace(first, last=last.last, text=f"{first.text}–{last.text}"),)
    return tuple(moments)


def _question(moments: Sequence[Moment], when: str, translate: Translate) -> str:
    if not moments:
        text = translate("import", "«{value}» lar seg ikke lese som en dato.")
        return text.format(value=shown(when))
    if any(m.year is None for m in moments):
        return translate("import", "«{value}»: hvilket år?").format(value=shown(when))
    if any(m.kind is not MomentKind.DAY for m in moments):
        return translate("import", "«{value}»: er dette dagene?").format(value=shown(when))
    return ""


def _choices(
    what: str, when: str, moments: Sequence[Moment], year: int, translate: Translate
) -> list[tuple[str, PlannedDates]]:
    none = (translate("import", "Ta det ikke med"), PlannedDates())
    if not moments:
        return [none]
    choices = []
    years = [0] if all(m.year is not None for m in moments) else _YEARS
    for added in years:
        spans = [m.in_year(m.year if m.year is not None else year + added) for m in moments]
        if all(spans):
            known = [span for span in spans if span is not None]
            label = ", ".join(
                _label(m, span, translate) for m, span in zip(moments, known, strict=True)
            )
            choices.append((label, _planned(what, moments, known)))
    return [*choices, none]


def _label(moment: Moment, span: Span, translate: Translate) -> str:
    if span.first == span.last:
        return f"{WEEKDAYS[span.first.weekday()]} {long_date(span.first)}"
    text = f"{long_date(span.first)}–{long_date(span.last)}"
    if moment.kind is MomentKind.DAY:
        return text
    return moment_label(moment, span.first, translate).replace(long_date(span.first), text)


def _planned(what: str, moments: Sequence[Moment], spans: Sequence[Span]) -> PlannedDates:
    words = plain_words(what)
    milestone = next((m for entry, m in _MILESTONES if _has(words, entry)), None)
    phase = next((p for entry, p in _PHASES if _has(words, entry)), None)
    if milestone is None and phase is not None and len(spans) == 1:
        return PlannedDates(phase_dates=_edges(words, phase, spans[0]))
    return PlannedDates(
        milestones=tuple(
            _planned_milestone(what, milestone, number, moment, span, len(spans))
            for number, (moment, span) in enumerate(zip(moments, spans, strict=True), start=1)
        )
    )


def _edges(words: str, phase: Phase, span: Span) -> tuple[PhaseDate, ...]:
    start = PhaseDate(phase=phase, edge=Edge.START, on=span.first)
    end = PhaseDate(phase=phase, edge=Edge.END, on=span.last)
    if span.first != span.last:
        return (start, end)
    return (end,) if _END.search(words) else (start,)


def _planned_milestone(
    what: str, known: _Milestone | None, number: int, moment: Moment, span: Span, count: int
) -> PlannedMilestone:
    is_span = span.first != span.last
    key, ordinal = _standard_place(what, known, number, count)
    title = f"{what} {number}" if count > 1 else what
    return PlannedMilestone(
        milestone=NewMilestone(
            title=title,
            actor=known.actor if known else Actor.COORDINATOR,
            kind=MilestoneKind.SPAN if is_span else MilestoneKind.EVENT,
            starts_on=span.first,
            ends_on=span.last if is_span else None,
            at=moment.at,
            standard_key=key,
        ),
        ordinal=ordinal,
    )


def _standard_place(
    what: str, known: _Milestone | None, number: int, count: int
) -> tuple[str | None, int | None]:
    """Return the key of the standard's own milestone, and which of a series it is."""
    if known is None:
        return None, None
    if known.is_series:
        return known.key, number
    if known.is_numbered:
        named = _NUMBER.search(fold(what))
        which = number if count > 1 or named is None else int(named.group(1))
        return (f"{known.key}_{which}", None) if which <= _GATHERINGS else (None, None)
    return (known.key, None) if number == 1 else (None, None)


def _has(words: str, entry: str) -> bool:
    return f" {entry} " in f" {words} "
