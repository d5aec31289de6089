"""Lay a cohort's phases and milestones out from the standard, and work out what a move moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from mih_desktop.domain.enums import Actor, Edge, MilestoneKind, MilestoneStatus, Phase
from mih_desktop.domain.errors import InvalidValueError
from mih_desktop.domain.plan import (
    AnchorRule,
    CohortRow,
    MilestoneRow,
    MovedMilestone,
    MovedPhase,
    MovePreview,
    PhaseSpan,
)
from mih_desktop.programme.calendar import add_offset, by_day_rule, lands_on
from mih_desktop.programme.edge_rules import PhaseEdge
from mih_desktop.programme.standard import START, ProgrammeStandard

FIRST_START = date(2000, 1, 1)
LAST_START = date(2100, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedMilestone:
    """A milestone of the standard with its day in one cohort."""

    key: str
    title: str
    actor: Actor
    kind: MilestoneKind
    anchor: AnchorRule
    starts_on: date
    ends_on: date | None = None
    at: time | None = None
    why: str = ""
    source: str = ""


def lay_out_phases(
    standard: ProgrammeStandard,
    starts_on: date,
    fixed: Mapping[PhaseEdge, date] | None = None,
    hand_set: frozenset[PhaseEdge] = frozenset(),
) -> tuple[PhaseSpan, ...]:
    """Return the phases in the order of the standard; fixed edges are kept, the rest follow.

    Raises:
        InvalidValueError: The start lies before 2000 or after 2100 (field "starts_on"), or a phase
            would end before it starts (field "phase").
    """
    if not FIRST_START <= starts_on <= LAST_START:
        raise InvalidValueError(field="starts_on")
    known: dict[PhaseEdge, date] = {**(fixed or {}), START: starts_on}

    def day_of(edge: PhaseEdge) -> date:
        if edge not in known:
            rule = standard.edge_rule(edge)
            # The standard is checked when it is read: every edge that is asked for has a rule.
            assert rule is not None  # noqa: S101
            known[edge] = rule.date_from(day_of)
        return known[edge]

    spans = tuple(
        PhaseSpan(
            phase=rule.phase,
            starts_on=day_of((rule.phase, Edge.START)),
            ends_on=day_of((rule.phase, Edge.END)),
            start_hand_set=(rule.phase, Edge.START) in hand_set,
            end_hand_set=(rule.phase, Edge.END) in hand_set,
        )
        for rule in standard.phases
    )
    for span in spans:
        if span.ends_on < span.starts_on:
            raise InvalidValueError(field="phase", phase=span.phase.value)
    return spans


def edge_date(phases: Sequence[PhaseSpan], phase: Phase, edge: Edge) -> date:
    """Return the date of an edge.

    Raises:
        InvalidValueError: The phase is not among the phases (field "phase").
    """
    span = next((s for s in phases if s.phase is phase), None)
    if span is None:
        raise InvalidValueError(field="phase", phase=phase.value)
    return span.starts_on if edge is Edge.START else span.ends_on


def resolve(anchor: AnchorRule, phases: Sequence[PhaseSpan]) -> date:
    """Return the day an anchor gives; months are clamped to the last day of the month.

    Raises:
        InvalidValueError: The phase is not among the phases (field "phase").
    """
    counted = add_offset(edge_date(phases, anchor.phase, anchor.edge), anchor.amount, anchor.unit)
    return by_day_rule(counted, anchor.day_rule)


def lay_out_milestones(
    standard: ProgrammeStandard, phases: Sequence[PhaseSpan]
) -> tuple[PlannedMilestone, ...]:
    """Return the standard's milestones with their days, in date order."""
    planned = []
    for item in standard.milestones:
        starts_on = resolve(item.anchor, phases)
        planned.append(
            PlannedMilestone(
                key=item.key,
                title=item.title,
                actor=item.actor,
                kind=item.kind,
                anchor=item.anchor,
                starts_on=starts_on,
                ends_on=max(resolve(item.until, phases), starts_on) if item.until else None,
                at=item.at,
                why=item.why,
                source=item.source,
            )
        )
    return tuple(sorted(planned, key=lambda p: (p.starts_on, p.ends_on or p.starts_on, p.key)))


def preview_move(
    standard: ProgrammeStandard,
    cohort: CohortRow,
    milestones: Sequence[MilestoneRow],
    phase: Phase,
    edge: Edge,
    new_date: date,
) -> MovePreview:
    """Say what moving an edge would do; nothing is changed.

    Only what is counted from the edge follows. Edges set by hand stay, and so do milestones set by
    hand and milestones that are done: they have happened.

    Raises:
        InvalidValueError: The cohort lacks the phase, the start lies before 2000 or after 2100, or
            a phase would end before it starts.
    """
    moved = (phase, edge)
    hand_set = _hand_set_edges(cohort)
    if moved != START:
        hand_set |= {moved}
    return _preview(standard, cohort, milestones, moved, new_date, hand_set)


def preview_release(
    standard: ProgrammeStandard,
    cohort: CohortRow,
    milestones: Sequence[MilestoneRow],
    phase: Phase,
    edge: Edge,
) -> MovePreview:
    """Say what giving a hand-set edge back to the standard would do; nothing is changed.

    Raises:
        InvalidValueError: The cohort lacks the phase, or the edge is the start of the cohort, which
            no rule gives.
    """
    released = (phase, edge)
    rule = standard.edge_rule(released)
    if released == START or rule is None:
        raise InvalidValueError(field="phase", phase=phase.value)
    new_date = rule.date_from(lambda other: edge_date(cohort.phases, *other))
    hand_set = _hand_set_edges(cohort) - {released}
    return _preview(standard, cohort, milestones, released, new_date, hand_set)


def _preview(
    standard: ProgrammeStandard,
    cohort: CohortRow,
    milestones: Sequence[MilestoneRow],
    moved: PhaseEdge,
    new_date: date,
    hand_set: frozenset[PhaseEdge],
) -> MovePreview:
    """Lay the cohort out with one edge on another day and list the differences."""
    edge_date(cohort.phases, *moved)
    following = _downstream(standard, moved, hand_set)
    before = {
        (span.phase, edge): edge_date(cohort.phases, span.phase, edge)
        for span in cohort.phases
        for edge in Edge
    }
    fixed = {edge: day for edge, day in before.items() if edge not in following}
    fixed[moved] = new_date
    starts_on = new_date if moved == START else before[START]
    laid_out = lay_out_phases(standard, starts_on, fixed, hand_set)
    after = tuple(span for span in laid_out if any(s.phase is span.phase for s in cohort.phases))
    would_follow = _downstream(standard, moved, frozenset())
    moves, stays = _milestone_moves(standard, cohort.phases, after, milestones)
    return MovePreview(
        cohort_id=cohort.id,
        phase=moved[0],
        edge=moved[1],
        new_date=new_date,
        phases=tuple(
            MovedPhase(before=old, after=new)
            for old, new in _paired(cohort.phases, after)
            if old != new
        ),
        milestones=moves,
        stays=stays,
        stays_phases=tuple(
            span
            for span in cohort.phases
            if any((span.phase, e) in would_follow & hand_set - {moved} for e in Edge)
        ),
    )


def _hand_set_edges(cohort: CohortRow) -> frozenset[PhaseEdge]:
    """Return the edges somebody has set by hand."""
    starts = {(s.phase, Edge.START) for s in cohort.phases if s.start_hand_set}
    ends = {(s.phase, Edge.END) for s in cohort.phases if s.end_hand_set}
    return frozenset(starts | ends)


def _downstream(
    standard: ProgrammeStandard, moved: PhaseEdge, hand_set: frozenset[PhaseEdge]
) -> frozenset[PhaseEdge]:
    """Return the edges that are counted from an edge, directly or through others not hand-set."""
    edges = [(rule.phase, edge) for rule in standard.phases for edge in Edge]
    found: set[PhaseEdge] = {moved}
    grew = True
    while grew:
        grew = False
        for edge in edges:
            rule = standard.edge_rule(edge)
            if edge in found or edge in hand_set or rule is None:
                continue
            if found.intersection(rule.needs()):
                found.add(edge)
                grew = True
    return frozenset(found - {moved})


def _paired(
    before: Sequence[PhaseSpan], after: Sequence[PhaseSpan]
) -> list[tuple[PhaseSpan, PhaseSpan]]:
    """Return each phase before and after."""
    new = {span.phase: span for span in after}
    return [(span, new[span.phase]) for span in before if span.phase in new]


def _milestone_moves(
    standard: ProgrammeStandard,
    before: Sequence[PhaseSpan],
    after: Sequence[PhaseSpan],
    milestones: Sequence[MilestoneRow],
) -> tuple[tuple[MovedMilestone, ...], tuple[MilestoneRow, ...]]:
    """Return the milestones that move, and those that hang on a moved edge but stay."""
    moves: list[MovedMilestone] = []
    stays: list[MilestoneRow] = []
    for row in milestones:
        if row.anchor is None:
            continue
        days = milestone_days(standard, row, after)
        if days == milestone_days(standard, row, before):
            continue
        if row.is_hand_set or row.status is MilestoneStatus.DONE:
            stays.append(row)
        elif days != (row.starts_on, row.ends_on):
            starts_on, ends_on = days
            moves.append(
                MovedMilestone(
                    milestone=row,
                    starts_on=starts_on,
                    ends_on=ends_on,
                    lands_on=lands_on(starts_on),
                )
            )
    return tuple(moves), tuple(stays)


def milestone_days(
    standard: ProgrammeStandard, row: MilestoneRow, phases: Sequence[PhaseSpan]
) -> tuple[date, date | None]:
    """Return the days a milestone's anchor gives; its own days where it has no anchor.

    The last day follows the standard's own rule, or comes as many days after the first as now.
    """
    if row.anchor is None:
        return row.starts_on, row.ends_on
    starts_on = resolve(row.anchor, phases)
    if row.ends_on is None:
        return starts_on, None
    item = standard.milestone(row.standard_key) if row.standard_key else None
    if item is not None and item.until is not None:
        return starts_on, max(resolve(item.until, phases), starts_on)
    return starts_on, starts_on + (row.ends_on - row.starts_on)
