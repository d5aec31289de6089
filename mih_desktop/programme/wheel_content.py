"""What the wheel shows, without any place: rings, milestones with numbers, cohorts with phases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count

from mih_desktop.domain.enums import Actor, MilestoneKind, Phase
from mih_desktop.domain.ids import MilestoneId
from mih_desktop.domain.plan import CohortRow, MilestoneRow, PhaseSpan
from mih_desktop.domain.wording import ACTOR_NAMES, CONTEXT, PHASE_NAMES, Translate
from mih_desktop.programme.wheel_window import WheelWindow

COORDINATOR_LANES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class RingSpec:
    """A ring of marks and the lanes it starts with."""

    key: str
    name: str
    lanes: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelItem:
    """A milestone with the number it has in the list."""

    key: int
    number: int
    ring: str
    kind: MilestoneKind
    starts_on: date
    ends_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelPhase:
    """A phase of a cohort; `names` from the one that is wished to the shortest that will do."""

    key: int
    ring: str
    phase: Phase
    starts_on: date
    ends_on: date
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortSpec:
    """A cohort's ring, the youngest outermost."""

    key: str
    names: tuple[str, ...]
    phases: tuple[WheelPhase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelContent:
    """Everything that is to be laid out; keys are unique among items and phases together."""

    rings: tuple[RingSpec, ...]
    items: tuple[WheelItem, ...]
    cohorts: tuple[CohortSpec, ...]


def in_date_order(rows: Sequence[MilestoneRow]) -> list[MilestoneRow]:
    """Return milestones by day; on one day the shortest first, then by actor and title."""
    actors = {actor: place for place, actor in enumerate(Actor)}
    return sorted(
        rows, key=lambda r: (r.starts_on, r.last_day, actors[r.actor], r.title, int(r.id))
    )


def numbered(rows: Sequence[MilestoneRow], window: WheelWindow) -> dict[MilestoneId, int]:
    """Number the milestones of a window in date order, from 1."""
    shown = [r for r in rows if window.stretch(r.starts_on, r.last_day) is not None]
    return {row.id: number for number, row in enumerate(in_date_order(shown), start=1)}


def shown_cohorts(cohorts: Sequence[CohortRow], window: WheelWindow) -> tuple[CohortRow, ...]:
    """Return the cohorts that have a phase in the window, the youngest first."""
    shown = [c for c in cohorts if shown_spans(c, window)]
    return tuple(sorted(shown, key=lambda c: (c.phases[0].starts_on, c.id), reverse=True))


def wheel_content(
    rows: Sequence[MilestoneRow],
    cohorts: Sequence[CohortRow],
    window: WheelWindow,
    translate: Translate,
    numbers: dict[MilestoneId, int] | None = None,
) -> WheelContent:
    """Return the wheel with rings by actor and cohort.

    An item's key is its milestone's place in date order among the rows; the keys of phases go on
    from there, by `shown_cohorts` and `shown_spans`. Numbers may be given so that a filter does not
    change them.
    """
    given = numbered(rows, window) if numbers is None else numbers
    items = tuple(
        WheelItem(
            key=key,
            number=given[row.id],
            ring=row.actor.value,
            kind=row.kind,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
        )
        for key, row in enumerate(in_date_order(rows))
        if row.id in given
    )
    return WheelContent(
        rings=tuple(
            RingSpec(
                key=actor.value,
                name=translate(CONTEXT, ACTOR_NAMES[actor]),
                lanes=COORDINATOR_LANES if actor is Actor.COORDINATOR else 1,
            )
            for actor in Actor
        ),
        items=items,
        cohorts=_cohort_specs(cohorts, window, len(rows), translate),
    )


def shown_spans(cohort: CohortRow, window: WheelWindow) -> tuple[PhaseSpan, ...]:
    """Return the phases of a cohort that the window shows, in the order of the course."""
    return tuple(s for s in cohort.phases if window.stretch(s.starts_on, s.ends_on))


def _cohort_specs(
    cohorts: Sequence[CohortRow], window: WheelWindow, first: int, translate: Translate
) -> tuple[CohortSpec, ...]:
    """Return the cohorts' rings."""
    keys = count(first)
    return tuple(
        CohortSpec(
            key=str(cohort.id),
            names=_cohort_names(cohort),
            phases=tuple(
                WheelPhase(
                    key=next(keys),
                    ring=str(cohort.id),
                    phase=span.phase,
                    starts_on=span.starts_on,
                    ends_on=span.ends_on,
                    names=_phase_names(translate(CONTEXT, PHASE_NAMES[span.phase])),
                )
                for span in shown_spans(cohort, window)
            ),
        )
        for cohort in shown_cohorts(cohorts, window)
    )


def _cohort_names(cohort: CohortRow) -> tuple[str, ...]:
    """Return the name, and what stands for it when room is short: "Kull 2027" without its place."""
    head, year, rest = cohort.name.partition(str(cohort.year))
    return (cohort.name, head + year) if rest.strip() else (cohort.name,)


def _phase_names(name: str) -> tuple[str, ...]:
    """Return the name, and what stands for it when room is short: "Sommerjobb" without number."""
    head, _, last = name.rpartition(" ")
    return (name, head) if head and last.isdigit() else (name,)
