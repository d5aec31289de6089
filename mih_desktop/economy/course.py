"""The man's course as parts in a row: the phases, what lies before, between and after them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from itertools import pairwise

from mih_desktop.domain.enums import COURSE_PHASES, Phase
from mih_desktop.domain.money import EconomyPlan
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.economy.days import DAY, first_of_month, last_of_month, months_from

_MONTHS_WITHOUT_COURSE = 12
_PAID_BY_APPRENTICESHIP = frozenset({Phase.APPRENTICE, Phase.TRADE_TEST})
SUMMER_JOBS = {Phase.SUMMER_JOB_1: 1, Phase.SUMMER_JOB_2: 2}


class Where(Enum):
    """Where in the course a part lies."""

    BEFORE = auto()
    PHASE = auto()
    BETWEEN = auto()
    CERTIFIED = auto()
    NO_COURSE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of days of one kind; `after` and `following` are the phases round a gap."""

    where: Where
    starts_on: date
    ends_on: date
    phase: Phase | None = None
    after: Phase | None = None
    following: Phase | None = None

    @property
    def is_apprenticeship(self) -> bool:
        """Tell whether it is paid as an apprentice; so is the time to the trade test."""
        return self.phase in _PAID_BY_APPRENTICESHIP


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The whole stretch the forecast covers: whole months from today's to the certificate's."""

    starts_on: date
    ends_on: date
    parts: tuple[Part, ...]
    spans: tuple[PhaseSpan, ...]
    certified_from: date | None
    """The day after the trade test, None where the course is not laid so far."""

    def span(self, phase: Phase) -> PhaseSpan | None:
        """Return the dates of a phase."""
        return next((span for span in self.spans if span.phase is phase), None)

    def summer_jobs(self) -> tuple[tuple[int, PhaseSpan], ...]:
        """Return number and dates of each summer job in the course."""
        found = ((number, self.span(phase)) for phase, number in SUMMER_JOBS.items())
        return tuple((number, span) for number, span in found if span is not None)

    def span_of_source(self, source: str) -> PhaseSpan | None:
        """Return the dates of the summer job a source of money (summer_job.1) stands for."""
        return next((s for n, s in self.summer_jobs() if source == f"summer_job.{n}"), None)

    @property
    def apprenticeship(self) -> PhaseSpan | None:
        """Return the span that half-years are counted in."""
        return self.span(Phase.APPRENTICE) or self.span(Phase.TRADE_TEST)


def lay_out(plan: EconomyPlan) -> Course:
    """Lay the man's own phases in a row from the first day of today's month.

    Where two phases overlap, the later one of the course holds. Without dates of a course twelve
    months are covered.
    """
    first = first_of_month(plan.today)
    spans = _with_length(
        sorted(
            (s for s in plan.course if s.phase in COURSE_PHASES and s.starts_on <= s.ends_on),
            key=lambda s: COURSE_PHASES.index(s.phase),
        ),
        plan.inputs.apprenticeship.months,
    )
    if not spans:
        last = months_from(first, _MONTHS_WITHOUT_COURSE) - DAY
        part = Part(where=Where.NO_COURSE, starts_on=first, ends_on=last)
        return Course(starts_on=first, ends_on=last, parts=(part,), spans=(), certified_from=None)
    course_end = max(span.ends_on for span in spans)
    is_whole = any(span.phase in _PAID_BY_APPRENTICESHIP for span in spans)
    last = last_of_month(max(course_end, plan.today)) if is_whole else max(course_end, plan.today)
    return Course(
        starts_on=first,
        ends_on=last,
        parts=_parts(spans, first, last, course_end, is_whole=is_whole),
        spans=spans,
        certified_from=course_end + DAY if is_whole else None,
    )


def _with_length(spans: Iterable[PhaseSpan], months: int | None) -> tuple[PhaseSpan, ...]:
    """Let the apprenticeship last so many months, and move the trade test with its end."""
    laid = tuple(spans)
    apprentice = next((s for s in laid if s.phase is Phase.APPRENTICE), None)
    if months is None or apprentice is None:
        return laid
    ends_on = months_from(apprentice.starts_on, months) - DAY
    moved = ends_on - apprentice.ends_on
    return tuple(
        replace(span, ends_on=ends_on)
        if span.phase is Phase.APPRENTICE
        else replace(span, starts_on=span.starts_on + moved, ends_on=span.ends_on + moved)
        if span.phase is Phase.TRADE_TEST
        else span
        for span in laid
    )


def _parts(
    spans: tuple[PhaseSpan, ...], first: date, last: date, course_end: date, *, is_whole: bool
) -> tuple[Part, ...]:
    edges = {first, last + DAY, course_end + DAY}
    for span in spans:
        edges |= {span.starts_on, span.ends_on + DAY}
    days = sorted(day for day in edges if first <= day <= last + DAY)
    course_start = min(span.starts_on for span in spans)
    parts: list[Part] = []
    for start, end in pairwise(days):
        ends_on = end - DAY
        phase = next((s.phase for s in reversed(spans) if s.starts_on <= start <= s.ends_on), None)
        if phase is not None:
            parts.append(Part(where=Where.PHASE, starts_on=start, ends_on=ends_on, phase=phase))
        elif start > course_end and is_whole:
            parts.append(
                Part(
                    where=Where.CERTIFIED,
                    starts_on=start,
                    ends_on=ends_on,
                    phase=Phase.CERTIFIED,
                )
            )
        else:
            before = [s for s in spans if s.ends_on < start]
            after = [s for s in spans if s.starts_on > ends_on]
            parts.append(
                Part(
                    where=Where.BEFORE if start < course_start else Where.BETWEEN,
                    starts_on=start,
                    ends_on=ends_on,
                    after=max(before, key=lambda s: s.ends_on).phase if before else None,
                    following=min(after, key=lambda s: s.starts_on).phase if after else None,
                )
            )
    return tuple(parts)
