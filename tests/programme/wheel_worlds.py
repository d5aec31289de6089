"""Cohorts and milestones from the standard, and random wheels, for the tests of the wheel."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from mih_desktop.domain.enums import CohortKind, MilestoneKind, MilestoneStatus, Phase
from mih_desktop.domain.ids import CohortId, MilestoneId
from mih_desktop.domain.plan import CohortRow, MilestoneRow
from mih_desktop.programme.plan import lay_out_milestones, lay_out_phases
from mih_desktop.programme.standard import load_standard
from mih_desktop.programme.wheel_content import (
    CohortSpec,
    RingSpec,
    WheelContent,
    WheelItem,
    WheelPhase,
)
from mih_desktop.programme.wheel_window import WheelWindow

STANDARD = load_standard(CohortKind.MENN_I_HELSE)
STARTS = (date(2025, 4, 7), date(2026, 4, 7), date(2027, 4, 5))


def text_width(text: str, size: float, weight: int) -> float:
    """Stand in for a font: about as wide as Source Sans Pro."""
    return len(text) * size * (0.5 if weight < 700 else 0.52)


def cohort(number: int, starts_on: date, place: str = "") -> CohortRow:
    """Return a cohort laid out from the standard."""
    return CohortRow(
        id=CohortId(number),
        version=1,
        kind=CohortKind.MENN_I_HELSE,
        name=f"Kull {starts_on.year} {place}".strip(),
        year=starts_on.year,
        place=place,
        phases=lay_out_phases(STANDARD, starts_on),
    )


def cohorts(starts: tuple[date, ...] = STARTS) -> list[CohortRow]:
    """Return one cohort per start."""
    return [cohort(number, day) for number, day in enumerate(starts, start=1)]


def milestones(of: list[CohortRow]) -> list[MilestoneRow]:
    """Return all milestones of the cohorts."""
    rows = []
    for one in of:
        for planned in lay_out_milestones(STANDARD, one.phases):
            rows.append(
                MilestoneRow(
                    id=MilestoneId(len(rows) + 1),
                    version=1,
                    title=planned.title,
                    actor=planned.actor,
                    kind=planned.kind,
                    status=MilestoneStatus.NOT_STARTED,
                    starts_on=planned.starts_on,
                    ends_on=planned.ends_on,
                    at=planned.at,
                    anchor=planned.anchor,
                    standard_key=planned.key,
                    why=planned.why,
                    source=planned.source,
                    cohort_id=one.id,
                    cohort_name=one.name,
                )
            )
    return rows


def in_window(rows: list[MilestoneRow], window: WheelWindow) -> list[MilestoneRow]:
    """Return the milestones that the window shows."""
    return [r for r in rows if window.stretch(r.starts_on, r.last_day)]


@st.composite
def windows(draw: st.DrawFn) -> WheelWindow:
    """Return calendar years and rolling years, leap years among them."""
    first = draw(
        st.one_of(
            st.sampled_from([date(2027, 1, 1), date(2028, 1, 1), date(2020, 1, 1)]),
            st.dates(date(2000, 1, 1), date(2099, 12, 31)),
        )
    )
    return WheelWindow.twelve_months(first)


KINDS = tuple(MilestoneKind)
PHASES = tuple(Phase)


@st.composite
def contents(draw: st.DrawFn, window: WheelWindow) -> WheelContent:
    """Return rings with items in and around the window, and cohorts whose phases follow on."""
    rings = draw(st.integers(1, 12))
    early = window.first_day - timedelta(days=40)
    day = st.integers(0, window.days + 80)
    made = draw(
        st.lists(
            st.tuples(day, st.integers(0, 11), st.sampled_from(KINDS), st.integers(0, 120)),
            max_size=40,
        )
    )
    items = tuple(
        WheelItem(
            key=key,
            number=key + 1,
            ring=str(ring % rings),
            kind=kind,
            starts_on=early + timedelta(days=first),
            ends_on=early + timedelta(days=first + length) if kind is KINDS[2] else None,
        )
        for key, (first, ring, kind, length) in enumerate(made)
    )
    specs = []
    key = len(items)
    spans = st.tuples(st.integers(-5, 60), st.integers(0, 250))
    for number, lengths in enumerate(draw(st.lists(st.lists(spans, max_size=6), max_size=4))):
        phases = []
        first = early + timedelta(days=draw(day) - 200)
        for place, (gap, length) in enumerate(lengths):
            first += timedelta(days=gap)
            phases.append(
                WheelPhase(
                    key=key,
                    ring=f"c{number}",
                    phase=PHASES[place],
                    starts_on=first,
                    ends_on=first + timedelta(days=length),
                    names=(PHASES[place].value,),
                )
            )
            key += 1
            first += timedelta(days=length)
        specs.append(CohortSpec(key=f"c{number}", names=(f"Kull {number}",), phases=tuple(phases)))
    return WheelContent(
        rings=tuple(RingSpec(key=str(n), name=f"Ring {n}", lanes=1 + n % 2) for n in range(rings)),
        items=items,
        cohorts=tuple(specs),
    )
