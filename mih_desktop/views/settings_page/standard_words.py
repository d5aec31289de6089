"""The programme standard in words: how a date is counted, and what a county has changed."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QObject

from mih_desktop.domain.enums import Actor, Edge, FunnelStep, OffsetUnit, Phase
from mih_desktop.domain.formats import MONTHS, WEEKDAYS
from mih_desktop.domain.plan import AnchorRule, StandardDeviationRow
from mih_desktop.domain.wording import ACTOR_NAMES, FUNNEL_NAMES
from mih_desktop.programme.deviations import PHASE_PREFIX, SERIES_PREFIX, TARGET_PREFIX
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
from mih_desktop.programme.standard import MeetingSeries, ProgrammeStandard
from mih_desktop.views.wording import phase_name, worded

NUMBER_PLACE = " {n}"
"""Stands in a series' title where the number of the meeting goes."""


class StandardWords(QObject):
    """Makes the words in the language in force."""

    def edge(self, edge: PhaseEdge) -> str:
        """Return an edge inside a sentence."""
        if edge[1] is Edge.START:
            return self.tr("{phase} begynner").format(phase=phase_name(edge[0]))
        return self.tr("{phase} slutter").format(phase=phase_name(edge[0]))

    def distance(self, amount: int, unit: OffsetUnit) -> str:
        """Return a length or a distance, without its sign."""
        count = abs(amount)
        if unit is OffsetUnit.WEEKS:
            return self.tr("%n uke(r)", "", count)
        if unit is OffsetUnit.MONTHS:
            return self.tr("%n måned(er)", "", count)
        return self.tr("%n dag(er)", "", count)

    def anchor(self, anchor: AnchorRule) -> str:
        """Return what a milestone is counted from."""
        edge = self.edge((anchor.phase, anchor.edge))
        if anchor.amount == 0:
            return self.tr("dagen {edge}").format(edge=edge)
        distance = self.distance(anchor.amount, anchor.unit)
        if anchor.amount < 0:
            return self.tr("{distance} før {edge}").format(distance=distance, edge=edge)
        return self.tr("{distance} etter at {edge}").format(distance=distance, edge=edge)

    def rule(self, rule: EdgeRule) -> str:
        """Return how the first or last day of a phase is found."""
        match rule:
            case CohortStart():
                return self.tr("kullets første dag")
            case Length():
                return self.distance(rule.amount, rule.unit)
            case NextDay():
                return self.tr("arbeidsdagen etter at {edge}").format(edge=self.edge(rule.of))
            case PreviousDay():
                return self.tr("dagen før {edge}").format(edge=self.edge(rule.of))
            case IsoWeek():
                day = WEEKDAYS[rule.weekday - 1]
                return self.tr("{day} i uke {week}").format(day=day, week=rule.week)
            case WeekOf():
                distance = self.distance(rule.weeks, OffsetUnit.WEEKS)
                way = (
                    self.tr("{day}, {distance} før {edge}")
                    if rule.weeks < 0
                    else self.tr("{day}, {distance} etter at {edge}")
                )
                return way.format(
                    day=WEEKDAYS[rule.weekday - 1], distance=distance, edge=self.edge(rule.of)
                )
            case CalendarDate():
                return self._calendar(rule)

    def per_year(self, count: int) -> str:
        """Return how often a series meets."""
        return self.tr("%n gang(er) i året", "", count)

    def series_name(self, series: MeetingSeries) -> str:
        """Return the title of a series without the place for the number."""
        return series.title.replace(NUMBER_PLACE, "")

    def item(self, row: StandardDeviationRow, shipped: ProgrammeStandard) -> str:
        """Return the name of what a deviation changes."""
        key = row.item_key
        if key.startswith(TARGET_PREFIX):
            step = _member(FunnelStep, key.removeprefix(TARGET_PREFIX))
            if step is not None:
                return self.tr("Måltall, {step}").format(step=worded(FUNNEL_NAMES[step]).lower())
        elif key.startswith(PHASE_PREFIX):
            phase = _member(Phase, key.removeprefix(PHASE_PREFIX))
            if phase is not None:
                return phase_name(phase)
        elif key.startswith(SERIES_PREFIX):
            name = key.removeprefix(SERIES_PREFIX)
            found = next((s for s in shipped.series if s.key == name), None)
            if found is not None:
                return self.series_name(found)
        milestone = shipped.milestone(key)
        return key if milestone is None else milestone.title

    def change(self, row: StandardDeviationRow, shipped: ProgrammeStandard) -> str:
        """Return what a deviation says, and what the standard says where both are short."""
        both = self.tr("{own} (standarden: {shipped})")
        key, value = row.item_key, row.value
        if key.startswith(TARGET_PREFIX):
            step = _member(FunnelStep, key.removeprefix(TARGET_PREFIX))
            number = None if step is None else shipped.targets.get(step)
            return both.format(own=value, shipped=number) if number is not None else value
        if row.field_name == "length" and value.isdecimal():
            length = self._shipped_length(key, shipped)
            if length is not None:
                return both.format(
                    own=self.distance(int(value), length.unit),
                    shipped=self.distance(length.amount, length.unit),
                )
        if row.field_name == "per_year" and value.isdecimal():
            name = key.removeprefix(SERIES_PREFIX)
            found = next((s for s in shipped.series if s.key == name), None)
            if found is not None:
                return both.format(own=self.per_year(int(value)), shipped=found.per_year)
        if row.field_name == "is_off":
            return self.tr("er ikke med")
        if row.field_name == "title":
            return self.tr("heter «{title}»").format(title=value)
        if row.field_name == "actor":
            actor = _member(Actor, value)
            return value if actor is None else worded(ACTOR_NAMES[actor])
        return self.tr("er endret")

    def _calendar(self, rule: CalendarDate) -> str:
        day = f"{rule.day}. {MONTHS[rule.month - 1]}"
        if rule.weekday is None:
            return day
        way = (
            self.tr("{weekday} før {day}")
            if rule.weekday_is_before
            else self.tr("{weekday} fra {day}")
        )
        return way.format(weekday=WEEKDAYS[rule.weekday - 1], day=day)

    @staticmethod
    def _shipped_length(key: str, shipped: ProgrammeStandard) -> Length | None:
        phase = _member(Phase, key.removeprefix(PHASE_PREFIX))
        rule = None if phase is None else shipped.edge_rule((phase, Edge.END))
        return rule if isinstance(rule, Length) else None


M = TypeVar("M", bound=StrEnum)


def _member(kind: type[M], value: str) -> M | None:
    """Return the member with a stored value, None for one that this version does not know."""
    return next((member for member in kind if member.value == value), None)
