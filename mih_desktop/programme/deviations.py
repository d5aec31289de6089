"""A county's own changes to the programme standard, applied on top and kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from mih_desktop.domain.enums import (
    Actor,
    CohortKind,
    DayRule,
    Edge,
    FunnelStep,
    OffsetUnit,
    Phase,
)
from mih_desktop.domain.plan import AnchorRule, StandardDeviationRow
from mih_desktop.programme.edge_rules import Length
from mih_desktop.programme.standard import (
    MeetingSeries,
    PhaseRule,
    ProgrammeStandard,
    StandardMilestone,
)

PHASE_PREFIX = "phase."
TARGET_PREFIX = "target."
SERIES_PREFIX = "series."
_LONGEST = 600
"""No length or distance of the course is counted in more weeks, months or days than this."""


def with_deviations(
    standard: ProgrammeStandard, rows: Sequence[StandardDeviationRow]
) -> ProgrammeStandard:
    """Return the standard with a county's changes.

    Items are named by key: a milestone's own ("mentor_gathering_1": title, actor, amount, unit,
    edge, phase, day_rule, why, is_off), "phase.trial" (length), "target.school" (value) and
    "series.national_network" (per_year, title, is_off). A row that fits nothing, for instance after
    a new version of the standard, is set aside and not lost.
    """
    effective = standard
    used: list[StandardDeviationRow] = []
    unused: list[StandardDeviationRow] = []
    own = [row for row in rows if row.cohort_kind is standard.kind]
    # What is switched off goes last, so that the item's other changes still find it.
    for row in sorted(own, key=lambda row: row.field_name == "is_off"):
        try:
            effective = _applied(effective, row)
        except (KeyError, ValueError):
            unused.append(row)
        else:
            used.append(row)
    return replace(effective, deviations=tuple(used), unused_deviations=tuple(unused))


def is_deviating(standard: ProgrammeStandard, item_key: str) -> bool:
    """Tell whether an item differs from the shipped standard."""
    return any(row.item_key == item_key for row in standard.deviations)


def deviation(
    kind: CohortKind, item_key: str, field_name: str, value: str | int
) -> StandardDeviationRow:
    """Make a row of one changed field."""
    return StandardDeviationRow(
        cohort_kind=kind, item_key=item_key, field_name=field_name, value=str(value)
    )


def _applied(standard: ProgrammeStandard, row: StandardDeviationRow) -> ProgrammeStandard:
    """Apply one row.

    Raises:
        KeyError: The item or the field does not exist.
        ValueError: The value cannot be read.
    """
    if row.item_key.startswith(TARGET_PREFIX):
        return _with_target(standard, row)
    if row.item_key.startswith(PHASE_PREFIX):
        phase = Phase(row.item_key.removeprefix(PHASE_PREFIX))
        return replace(
            standard,
            phases=_changed(standard.phases, [r.phase is phase for r in standard.phases], row),
        )
    if row.item_key.startswith(SERIES_PREFIX):
        key = row.item_key.removeprefix(SERIES_PREFIX)
        return replace(
            standard, series=_changed(standard.series, [s.key == key for s in standard.series], row)
        )
    own = standard.own_milestones
    changed = _changed(own, [m.key == row.item_key for m in own], row)
    for milestone in changed:
        _refuse_unknown_edge(standard, milestone.anchor)
    return replace(standard, own_milestones=changed)


Item = TypeVar("Item", PhaseRule, MeetingSeries, StandardMilestone)


def _changed(
    items: tuple[Item, ...], is_meant: list[bool], row: StandardDeviationRow
) -> tuple[Item, ...]:
    """Return the items with the one that is meant changed, or left out where it is switched off."""
    if not any(is_meant):
        raise KeyError(row.item_key)
    if row.field_name == "is_off" and not isinstance(items[0], PhaseRule):
        is_off = _yes_or_no(row.value)
        return tuple(i for i, hit in zip(items, is_meant, strict=True) if not (hit and is_off))
    return tuple(_with_field(i, row) if hit else i for i, hit in zip(items, is_meant, strict=True))


def _with_field(item: Item, row: StandardDeviationRow) -> Item:
    """Return the item with one field changed."""
    if isinstance(item, PhaseRule):
        return replace(item, end=_with_length(item, row))
    if isinstance(item, MeetingSeries):
        return _series_with_field(item, row)
    return _milestone_with_field(item, row)


def _with_target(standard: ProgrammeStandard, row: StandardDeviationRow) -> ProgrammeStandard:
    """Return the standard with another target."""
    step = FunnelStep(row.item_key.removeprefix(TARGET_PREFIX))
    if row.field_name != "value":
        raise KeyError(row.field_name)
    return replace(standard, targets={**standard.targets, step: _count(row.value)})


def _with_length(rule: PhaseRule, row: StandardDeviationRow) -> Length:
    """Return the end rule of a phase that has a length of its own."""
    if row.field_name != "length" or not isinstance(rule.end, Length):
        raise KeyError(row.field_name)
    return replace(rule.end, amount=max(1, _count(row.value)))


def _series_with_field(series: MeetingSeries, row: StandardDeviationRow) -> MeetingSeries:
    """Return the series with another frequency or title."""
    if row.field_name == "title":
        return replace(series, title=_words(row.value))
    if row.field_name != "per_year" or int(row.value) not in series.plans:
        raise KeyError(row.field_name)
    return replace(series, per_year=int(row.value))


def _milestone_with_field(
    milestone: StandardMilestone, row: StandardDeviationRow
) -> StandardMilestone:
    """Return the milestone with one field changed."""
    value = row.value
    match row.field_name:
        case "title":
            return replace(milestone, title=_words(value))
        case "why":
            return replace(milestone, why=value)
        case "actor":
            return replace(milestone, actor=Actor(value))
        case _:
            return replace(milestone, anchor=_anchor_with(milestone.anchor, row.field_name, value))


def _refuse_unknown_edge(standard: ProgrammeStandard, anchor: AnchorRule) -> None:
    """Refuse an anchor on a phase that the standard has no dates for.

    Raises:
        ValueError: The phase has no dates.
    """
    if standard.edge_rule((anchor.phase, anchor.edge)) is None:
        raise ValueError(anchor.phase)


def _anchor_with(anchor: AnchorRule, field_name: str, value: str) -> AnchorRule:
    """Return the anchor with one part changed."""
    match field_name:
        case "amount":
            amount = int(value)
            return replace(anchor, amount=max(-_LONGEST, min(_LONGEST, amount)))
        case "unit":
            return replace(anchor, unit=OffsetUnit(value))
        case "edge":
            return replace(anchor, edge=Edge(value))
        case "phase":
            return replace(anchor, phase=Phase(value))
        case "day_rule":
            return replace(anchor, day_rule=DayRule(value))
        case _:
            raise KeyError(field_name)


def _count(value: str) -> int:
    """Read a number of people, weeks or months."""
    number = int(value)
    if not 0 <= number <= _LONGEST:
        raise ValueError(value)
    return number


def _words(value: str) -> str:
    """Read a title; an empty one is refused."""
    if not value.strip():
        raise ValueError(value)
    return value.strip()


def _yes_or_no(value: str) -> bool:
    """Read a switch."""
    return {"true": True, "false": False}[value.casefold()]
