from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from mih_desktop.domain.enums import (
    Edge,
    MilestoneKind,
    MilestoneStatus,
    OffsetUnit,
    Phase,
)
from mih_desktop.domain.ids import MilestoneId
from mih_desktop.domain.plan import AnchorRule, MilestoneRow
from mih_desktop.views.wheel.milestone_words import (
    MarkState,
    anchor_text,
    belongs_to,
    list_date,
    mark_state,
    responsible_text,
    span_text,
    state_sentence,
    state_word,
    when_text,
)
from mih_desktop.views.wheel.time_field import read_time
from mih_desktop.views.wheel.wheel_model import PhaseLine
from tests.programme.wheel_worlds import cohorts, milestones
from tests.views.wheel_parts import TODAY, phase_row, row_of, wheel_model, wheel_state

pytestmark = pytest.mark.usefixtures("qapp")


def gathering() -> MilestoneRow:
    return next(
        m
        for m in milestones(cohorts())
        if m.standard_key == "mentor_gathering_1" and m.starts_on.year == 2027
    )


def test_milestones_come_first_in_date_order_and_phases_after(qapp: QApplication):
    model = wheel_model()
    assert model.rowCount() == len(model.lines)
    days = [m.starts_on for m in model.state.milestones]
    assert days == sorted(days)
    assert all(isinstance(line, PhaseLine) for line in model.lines[model.milestone_count :])
    assert model.rowCount(model.index(0)) == 0
    assert model.line_at(QModelIndex()) is None


def test_every_row_says_all_to_a_screen_reader():
    model = wheel_model()
    index = model.index(row_of(model, "Veiledersamling 1"))
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    for part in ("Veiledersamling 1", "hendelse", "torsdag 18. mars", "uke 11", "Kommunene"):
        assert part in spoken
    phase = model.index(phase_row(model, "Kull 2027", "trial"))
    assert phase.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Kull 2027, Helserekrutt, 5. april – 25. juni 2027"
    )
    assert phase.data(Qt.ItemDataRole.DisplayRole) == phase.data(Qt.ItemDataRole.AccessibleTextRole)
    assert phase.data(Qt.ItemDataRole.DecorationRole) is None
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_tooltips_show_a_persons_text_and_not_its_markup():
    model = wheel_model(wheel_state(change=lambda row: replace(row, title="A < B & C")))
    tip = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert str(tip).startswith("A &lt; B &amp; C<br>")
    phase = model.index(model.milestone_count).data(Qt.ItemDataRole.ToolTipRole)
    assert "<br>" in str(phase)


def test_the_same_lines_are_drawn_anew_and_others_replace_them(qapp: QApplication):
    model = wheel_model()
    resets, changes = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda: changes.append(1))
    model.show_state(wheel_state(change=lambda row: replace(row, note="ny")))
    assert (resets, changes) == ([], [1])
    model.show_state(wheel_state(2028))
    assert (resets, changes) == ([1], [1])


def test_an_empty_year_has_no_rows_and_says_so_quietly():
    model = wheel_model(wheel_state(2040))
    assert model.rowCount() == 0
    model.show_state(wheel_state(2041))
    assert model.next_from(TODAY) is None
    assert model.row_of_milestone(MilestoneId(1)) is None


def test_the_next_milestone_is_the_first_open_one_from_a_day_on():
    model = wheel_model()
    row = model.next_from(TODAY)
    assert row is not None
    assert model.state.milestones[row].starts_on >= TODAY
    assert model.next_from(date(2030, 1, 1)) == model.milestone_count - 1


def test_a_milestone_is_found_by_its_id():
    model = wheel_model()
    milestone = model.state.milestones[3]
    assert model.row_of_milestone(milestone.id) == 3


@pytest.mark.parametrize(
    ("status", "today", "state", "word"),
    [
        (MilestoneStatus.NOT_STARTED, date(2027, 3, 1), MarkState.OPEN, ""),
        (MilestoneStatus.IN_PROGRESS, date(2027, 3, 1), MarkState.UNDER_WAY, "pågår"),
        (MilestoneStatus.PARTLY, date(2027, 3, 1), MarkState.UNDER_WAY, "delvis"),
        (MilestoneStatus.DONE, date(2027, 4, 1), MarkState.DONE, "gjort"),
        (MilestoneStatus.NOT_RELEVANT, date(2027, 4, 1), MarkState.DONE, "ikke aktuelt"),
        (MilestoneStatus.NOT_STARTED, date(2027, 3, 29), MarkState.OVERDUE, "forfalt"),
        (MilestoneStatus.IN_PROGRESS, date(2027, 3, 29), MarkState.OVERDUE, "forfalt"),
    ],
)
def test_how_a_milestone_stands_has_a_mark_and_a_word(
    status: MilestoneStatus, today: date, state: MarkState, word: str
):
    row = replace(gathering(), status=status)
    assert mark_state(row, today) is state
    assert state_word(row, today) == word


def test_what_is_late_says_by_how_much():
    assert "11 " in state_sentence(gathering(), date(2027, 3, 29))
    assert state_sentence(gathering(), TODAY) == "ikke begynt"


def test_when_names_day_week_time_and_holiday():
    row = gathering()
    assert when_text(row) == "torsdag 18. mars, uke 11, kl. 09.00"
    assert when_text(replace(row, at=None, starts_on=date(2027, 5, 6))) == (
        "torsdag 6. mai, uke 18, Kristi himmelfartsdag"
    )
    assert when_text(replace(row, at=time(13, 30))).endswith("kl. 13.30")
    lasting = replace(row, kind=MilestoneKind.SPAN, ends_on=date(2027, 4, 2))
    assert when_text(lasting) == "18. mars – 2. april, uke 11–13"
    assert list_date(lasting) == "til 02.04"
    assert list_date(row) == "18.03"


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        (AnchorRule(phase=Phase.TRIAL, edge=Edge.START, amount=-18), "før Kull 2027 starter"),
        (AnchorRule(phase=Phase.VG1, edge=Edge.END, amount=3), "etter at Vg1 slutter"),
        (AnchorRule(phase=Phase.APPRENTICE, edge=Edge.START), "dagen læretiden starter"),
        (
            AnchorRule(phase=Phase.VG2, edge=Edge.START, amount=8, unit=OffsetUnit.WEEKS),
            "etter at Vg2 starter",
        ),
        (
            AnchorRule(phase=Phase.APPRENTICE, edge=Edge.START, amount=6, unit=OffsetUnit.MONTHS),
            "etter at læretiden starter",
        ),
        (None, "fast dato"),
    ],
)
def test_what_a_date_is_counted_from_is_said_in_words(anchor: AnchorRule | None, expected: str):
    assert anchor_text(replace(gathering(), anchor=anchor)).endswith(expected)


def test_a_date_set_by_hand_says_what_it_would_be_else():
    text = anchor_text(replace(gathering(), is_hand_set=True))
    assert text.startswith("satt for hånd; ellers")


def test_who_and_what_it_concerns_is_said_once():
    row = gathering()
    assert responsible_text(row) == "Kommunene"
    assert responsible_text(replace(row, responsible_name="Kari Lie")) == "Kommunene, Kari Lie"
    assert belongs_to(row) == ""
    assert belongs_to(replace(row, anchor=None, recruit_name="Ole Berg")) == "Kull 2027, Ole Berg"


def test_a_phase_says_both_years_where_it_crosses_new_year():
    apprentice = next(s for s in cohorts()[2].phases if s.phase is Phase.APPRENTICE)
    assert span_text(apprentice) == "14. august 2028 – 12. oktober 2029"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9", time(9)),
        ("9.30", time(9, 30)),
        ("09:05", time(9, 5)),
        ("0930", time(9, 30)),
        ("kl. 9", time(9)),
        ("25", None),
        ("9.75", None),
        ("halv ti", None),
        ("", None),
    ],
)
def test_times_are_read_as_people_write_them(text: str, expected: time | None):
    assert read_time(text) == expected
