"""The programme standard: phases, targets and the standard year of milestones."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import time
from functools import lru_cache
from pathlib import Path
from typing import Any

from mih_desktop.domain.enums import Actor, CohortKind, Edge, FunnelStep, MilestoneKind, Phase
from mih_desktop.domain.plan import AnchorRule, StandardDeviationRow
from mih_desktop.domain.resources import resource_folder
from mih_desktop.programme.edge_rules import CohortStart, EdgeRule, PhaseEdge
from mih_desktop.programme.standard_text import read_milestones, read_phases

START: PhaseEdge = (Phase.TRIAL, Edge.START)
"""The edge every other date of a cohort hangs on."""


class StandardError(Exception):
    """A standard file does not say what it must; a fault of the program, not of its user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseRule:
    """When a phase starts and ends, and why."""

    phase: Phase
    start: EdgeRule
    end: EdgeRule
    why: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardMilestone:
    """A milestone of the standard course; `until` gives the last day of one that lasts."""

    key: str
    title: str
    actor: Actor
    kind: MilestoneKind
    anchor: AnchorRule
    until: AnchorRule | None = None
    at: time | None = None
    why: str = ""
    source: str = ""
    series_key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSeries:
    """Meetings through the cohort's first year; plans hold the days of each frequency."""

    key: str
    title: str
    actor: Actor
    kind: MilestoneKind
    anchor: AnchorRule
    per_year: int
    plans: dict[int, tuple[int, ...]]
    at: time | None = None
    why: str = ""
    source: str = ""

    def milestones(self) -> tuple[StandardMilestone, ...]:
        """Return the meetings of the chosen frequency."""
        return tuple(
            StandardMilestone(
                key=f"{self.key}_{number}",
                title=self.title.replace("{n}", str(number)),
                actor=self.actor,
                kind=self.kind,
                anchor=AnchorRule(
                    phase=self.anchor.phase,
                    edge=self.anchor.edge,
                    amount=days,
                    day_rule=self.anchor.day_rule,
                ),
                at=self.at,
                why=self.why,
                source=self.source,
                series_key=self.key,
            )
            for number, days in enumerate(self.plans[self.per_year], start=1)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeStandard:
    """The standard of one kind of cohort, with the county's deviations applied where it has any.

    `deviations` are those in effect, `unused_deviations` those that no longer fit any item; both
    stay apart in the store, so that the shipped standard can always be had back.
    """

    kind: CohortKind
    name: str
    version: int
    actors: tuple[Actor, ...]
    targets: dict[FunnelStep, int]
    targets_why: str
    targets_source: str
    phases: tuple[PhaseRule, ...]
    own_milestones: tuple[StandardMilestone, ...]
    series: tuple[MeetingSeries, ...]
    deviations: tuple[StandardDeviationRow, ...] = ()
    unused_deviations: tuple[StandardDeviationRow, ...] = ()

    @property
    def milestones(self) -> tuple[StandardMilestone, ...]:
        """Return all milestones, those of the series included."""
        return self.own_milestones + tuple(m for s in self.series for m in s.milestones())

    def milestone(self, key: str) -> StandardMilestone | None:
        """Return a milestone by its key, or None where the standard has none such."""
        return next((m for m in self.milestones if m.key == key), None)

    def edge_rule(self, edge: PhaseEdge) -> EdgeRule | None:
        """Return the rule of an edge, or None where the standard lacks the phase."""
        rule = next((r for r in self.phases if r.phase is edge[0]), None)
        if rule is None:
            return None
        return rule.start if edge[1] is Edge.START else rule.end


@lru_cache(maxsize=8)
def load_standard(kind: CohortKind, folder: Path | None = None) -> ProgrammeStandard:
    """Read the shipped standard of a kind of cohort.

    Raises:
        StandardError: The file is missing a part, or its rules go in a circle.
    """
    place = folder or resource_folder() / "programme"
    try:
        standard = _from_content(kind, _content(place, kind.value))
    except (KeyError, ValueError, TypeError, OSError) as fault:
        raise StandardError(f"{kind.value}: {fault!r}") from fault
    _check(standard)
    return standard


def _content(place: Path, name: str) -> dict[str, Any]:
    """Read a file and what it builds on; what it states itself replaces the other's part."""
    content = tomllib.loads((place / f"{name}.toml").read_text(encoding="utf-8"))
    base = content.pop("extends", None)
    return {**_content(place, base), **content} if base else content


def _from_content(kind: CohortKind, content: dict[str, Any]) -> ProgrammeStandard:
    """Make the typed standard of a file's content."""
    if content["key"] != kind.value:
        raise ValueError(content["key"])
    milestones, series = read_milestones(content)
    return ProgrammeStandard(
        kind=kind,
        name=content["name"],
        version=content["version"],
        actors=tuple(Actor(name) for name in content["actors"]),
        targets={FunnelStep(step): int(n) for step, n in content["targets"].items()},
        targets_why=content["targets_meta"]["why"],
        targets_source=content["targets_meta"]["source"],
        phases=tuple(PhaseRule(**entry) for entry in read_phases(content)),
        own_milestones=tuple(StandardMilestone(**entry) for entry in milestones),
        series=tuple(MeetingSeries(**entry) for entry in series),
    )


def _check(standard: ProgrammeStandard) -> None:
    """Refuse a standard that could not lay out a cohort."""
    if not isinstance(standard.edge_rule(START), CohortStart):
        raise StandardError("the trial must start when the cohort starts")
    keys = [m.key for m in standard.milestones]
    if len(keys) != len(set(keys)):
        raise StandardError("a milestone key is used twice")
    for rule in standard.phases:
        for edge in Edge:
            _follow((rule.phase, edge), standard, ())
    for milestone in standard.milestones:
        anchors = (milestone.anchor, milestone.until or milestone.anchor)
        if any(standard.edge_rule((a.phase, a.edge)) is None for a in anchors):
            raise StandardError(f"{milestone.key} hangs on a phase that the standard lacks")


def _follow(edge: PhaseEdge, standard: ProgrammeStandard, path: tuple[PhaseEdge, ...]) -> None:
    """Walk from an edge to what it is counted from, back to the start of the cohort."""
    rule = standard.edge_rule(edge)
    if rule is None:
        raise StandardError(f"{edge} is counted from, but has no rule")
    if edge in path:
        raise StandardError(f"{edge} is counted from itself")
    for other in rule.needs():
        _follow(other, standard, (*path, edge))
