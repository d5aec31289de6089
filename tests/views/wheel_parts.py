"""A wheel of three cohorts without a store, for the tests of its views."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from mih_desktop.domain.enums import MilestoneStatus
from mih_desktop.domain.plan import MilestoneRow
from mih_desktop.programme.wheel_content import numbered
from mih_desktop.programme.wheel_window import WheelWindow
from mih_desktop.views.wheel.wheel_model import (
    MilestoneLine,
    PhaseLine,
    WheelModel,
    WheelState,
    make_state,
)
from tests.programme.wheel_worlds import cohorts, milestones

TODAY = date(2027, 3, 2)


def wheel_state(
    year: int = 2027,
    today: date = TODAY,
    change: Callable[[MilestoneRow], MilestoneRow] = lambda row: row,
    keep: Callable[[MilestoneRow], bool] = lambda row: True,
) -> WheelState:
    """Return a year of three cohorts with what lies before mid-February done."""
    of = cohorts()
    window = WheelWindow.calendar_year(year)
    rows = [
        replace(row, status=MilestoneStatus.DONE) if row.last_day < date(2027, 2, 17) else row
        for row in milestones(of)
    ]
    rows = [change(row) for row in rows]
    return make_state(
        window=window,
        today=today,
        milestones=[row for row in rows if keep(row)],
        numbers=numbered(rows, window),
        cohorts=of,
    )


def wheel_model(state: WheelState | None = None) -> WheelModel:
    """Return a model that shows a state."""
    shown = state or wheel_state()
    model = WheelModel(shown)
    model.show_state(shown)
    return model


def row_of(model: WheelModel, title: str) -> int:
    """Return the row of the milestone with a title."""
    return next(
        row
        for row, line in enumerate(model.lines)
        if isinstance(line, MilestoneLine) and line.milestone.title == title
    )


def phase_row(model: WheelModel, cohort: str, phase: str) -> int:
    """Return the row of a cohort's phase."""
    return next(
        row
        for row, line in enumerate(model.lines)
        if isinstance(line, PhaseLine)
        and (line.cohort.name, line.span.phase.value) == (cohort, phase)
    )
