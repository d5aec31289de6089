"""Read the entries of a programme standard's TOML file."""

from __future__ import annotations

from datetime import time
from typing import Any

from mih_desktop.domain.enums import (
    Actor,
    DayRule,
    Edge,
    MilestoneKind,
    OffsetUnit,
    Phase,
)
from mih_desktop.domain.plan import AnchorRule
from mih_desktop.programme.edge_rules import (
    CalendarDate,
    CohortStart,
    EdgeRule,
    IsoWeek,
    Length,
    NextDay,
    PhaseEdge,
    PreviousDay,
    WeekOf,
)

Entry = dict[str, Any]
"""An entry as read; its values become the fields of a dataclass."""

DAY_RULES: dict[MilestoneKind, DayRule] = {
    MilestoneKind.EVENT: DayRule.NEXT_WORKING_DAY,
    MilestoneKind.DEADLINE: DayRule.PREVIOUS_WORKING_DAY,
    MilestoneKind.SPAN: DayRule.NEXT_WORKING_DAY,
}
"""A meeting can wait for a working day, a deadline can not."""


def read_edge(text: str) -> PhaseEdge:
    """Read "trial.start"."""
    phase, _, edge = text.partition(".")
    return Phase(phase), Edge(edge)


def read_offset(text: str) -> tuple[int, OffsetUnit]:
    """Read "-18 days", "2 weeks" or "6 months"."""
    amount, _, unit = text.partition(" ")
    return int(amount), OffsetUnit(unit)


def read_phases(content: Entry) -> list[Entry]:
    """Return the fields of each phase rule, in the order of the file."""
    return [
        {
            "phase": Phase(entry["key"]),
            "start": _edge_rule(Phase(entry["key"]), entry["start"]),
            "end": _edge_rule(Phase(entry["key"]), entry["end"]),
            "why": entry["why"],
            "source": entry["source"],
        }
        for entry in content["phase"]
    ]


def read_milestones(content: Entry) -> tuple[list[Entry], list[Entry]]:
    """Return the fields of each milestone and of each series."""
    milestones = [
        {**_common(entry), "until": _until(entry), "anchor": _anchor(entry)}
        for entry in content["milestone"]
    ]
    series = [
        {
            **_common(entry),
            "anchor": _anchor(entry),
            "per_year": int(entry["per_year"]),
            "plans": {int(n): tuple(int(d) for d in days) for n, days in entry["plans"].items()},
        }
        for entry in content["series"]
    ]
    for entry in series:
        if entry["per_year"] not in entry["plans"]:
            raise ValueError(entry["key"])
    return milestones, series


def _common(entry: Entry) -> Entry:
    """Return the fields that milestones and series share."""
    return {
        "key": entry["key"],
        "title": entry["title"],
        "actor": Actor(entry["actor"]),
        "kind": MilestoneKind(entry["kind"]),
        "at": time.fromisoformat(entry["at"]) if "at" in entry else None,
        "why": entry["why"],
        "source": entry["source"],
    }


def _anchor(entry: Entry) -> AnchorRule:
    """Return the rule of the first day."""
    phase, edge = read_edge(entry["anchor"])
    amount, unit = read_offset(entry.get("offset", "0 days"))
    default = DAY_RULES[MilestoneKind(entry["kind"])]
    return AnchorRule(
        phase=phase,
        edge=edge,
        amount=amount,
        unit=unit,
        day_rule=DayRule(entry.get("day_rule", default)),
    )


def _until(entry: Entry) -> AnchorRule | None:
    """Return the rule of the last day of something that lasts."""
    if MilestoneKind(entry["kind"]) is not MilestoneKind.SPAN:
        return None
    phase, edge = read_edge(entry["until"])
    amount, unit = read_offset(entry.get("until_offset", "0 days"))
    return AnchorRule(
        phase=phase, edge=edge, amount=amount, unit=unit, day_rule=DayRule.PREVIOUS_WORKING_DAY
    )


def _edge_rule(phase: Phase, entry: Entry) -> EdgeRule:
    """Read one edge rule; the names are explained at the head of the standard's file."""
    name = entry["rule"]
    if name == "cohort_start":
        return CohortStart()
    if name == "length":
        unit = OffsetUnit.WEEKS if "weeks" in entry else OffsetUnit.MONTHS
        return Length(phase=phase, amount=int(entry[unit.value]), unit=unit)
    if name == "week_of":
        return WeekOf(
            of=read_edge(entry["of"]), weeks=int(entry["weeks"]), weekday=int(entry["weekday"])
        )
    if name == "calendar":
        return CalendarDate(
            month=int(entry["month"]),
            day=int(entry["day"]),
            near=read_edge(entry["before"] if "before" in entry else entry["after"]),
            is_before="before" in entry,
            weekday=int(entry["weekday"]) if "weekday" in entry else None,
            weekday_is_before=entry.get("side") == "before",
            slack_days=int(entry.get("slack_days", 0)),
        )
    if name == "iso_week":
        return IsoWeek(
            week=int(entry["week"]), weekday=int(entry["weekday"]), after=read_edge(entry["after"])
        )
    if name == "next_day":
        return NextDay(of=read_edge(entry["of"]))
    if name == "previous_day":
        return PreviousDay(of=read_edge(entry["of"]))
    raise ValueError(name)
