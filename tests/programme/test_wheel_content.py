from __future__ import annotations

from dataclasses import replace
from datetime import date

from mih_desktop.domain.enums import Actor, Phase
from mih_desktop.domain.wording import source_text
from mih_desktop.programme.wheel_content import (
    in_date_order,
    numbered,
    shown_cohorts,
    shown_spans,
    wheel_content,
)
from mih_desktop.programme.wheel_window import WheelWindow
from tests.programme.wheel_worlds import cohort, cohorts, in_window, milestones

YEAR = WheelWindow.calendar_year(2027)


def test_milestones_are_numbered_in_date_order_from_one():
    rows = milestones(cohorts())
    numbers = numbered(rows, YEAR)
    shown = in_date_order(in_window(rows, YEAR))
    assert [numbers[r.id] for r in shown] == list(range(1, len(shown) + 1))
    assert len(numbers) == len(shown) < len(rows)


def test_on_one_day_what_is_short_comes_first_then_the_actor():
    row = milestones(cohorts())[0]
    day = date(2027, 3, 1)
    nav = replace(row, actor=Actor.NAV, starts_on=day, ends_on=None)
    own = replace(row, actor=Actor.COORDINATOR, starts_on=day, ends_on=None)
    bar = replace(row, actor=Actor.COORDINATOR, starts_on=day, ends_on=date(2027, 3, 9))
    assert in_date_order([bar, nav, own]) == [own, nav, bar]


def test_a_filter_does_not_change_the_numbers():
    rows = in_window(milestones(cohorts()), YEAR)
    numbers = numbered(rows, YEAR)
    content = wheel_content(rows[5:9], [], YEAR, source_text, numbers)
    assert {i.number for i in content.items} == {numbers[r.id] for r in rows[5:9]}


def test_milestones_outside_the_window_are_left_out():
    rows = milestones(cohorts())
    content = wheel_content(rows, [], YEAR, source_text)
    assert len(content.items) == len(in_window(rows, YEAR))


def test_keys_of_phases_go_on_after_those_of_milestones():
    of = cohorts()
    rows = in_window(milestones(of), YEAR)
    content = wheel_content(rows, of, YEAR, source_text)
    spans = [s.phase for c in shown_cohorts(of, YEAR) for s in shown_spans(c, YEAR)]
    made = {p.key: p.phase for c in content.cohorts for p in c.phases}
    assert made == dict(enumerate(spans, start=len(rows)))


def test_names_have_a_shorter_form_where_one_makes_sense():
    of = [cohort(1, date(2027, 4, 5), "Havnes"), cohort(2, date(2026, 4, 7))]
    content = wheel_content([], of, YEAR, source_text)
    assert [c.names for c in content.cohorts] == [
        ("Kull 2027 Havnes", "Kull 2027"),
        ("Kull 2026",),
    ]
    names = {p.phase: p.names for p in content.cohorts[0].phases}
    assert names[Phase.SUMMER_JOB_1] == ("Sommerjobb 1", "Sommerjobb")
    assert names[Phase.VG1] == ("Vg1",)


def test_the_coordinator_has_two_lanes_and_the_outermost_ring():
    rings = wheel_content([], [], YEAR, source_text).rings
    assert [(r.key, r.lanes) for r in rings][:2] == [("coordinator", 2), ("nav", 1)]
