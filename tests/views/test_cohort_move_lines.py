from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from mih_desktop.domain.enums import Actor, Edge, MilestoneKind, MilestoneStatus, Phase
from mih_desktop.domain.ids import CohortId, MilestoneId
from mih_desktop.domain.plan import (
    MilestoneRow,
    MovedMilestone,
    MovedPhase,
    MovePreview,
    PhaseSpan,
)
from mih_desktop.views.cohorts.move_lines import MoveWords
from mih_desktop.views.widgets.dialog import MoveLine


@pytest.fixture
def words(qapp: QApplication) -> MoveWords:
    return MoveWords()


def milestone(
    title: str,
    starts_on: date,
    ends_on: date | None = None,
    status: MilestoneStatus = MilestoneStatus.NOT_STARTED,
) -> MilestoneRow:
    return MilestoneRow(
        id=MilestoneId(1),
        version=1,
        title=title,
        actor=Actor.NAV,
        kind=MilestoneKind.EVENT if ends_on is None else MilestoneKind.SPAN,
        status=status,
        starts_on=starts_on,
        ends_on=ends_on,
    )


def preview(
    *milestones: MovedMilestone,
    stays: tuple[MilestoneRow, ...] = (),
    stays_phases: tuple[PhaseSpan, ...] = (),
    phases: tuple[MovedPhase, ...] | None = None,
) -> MovePreview:
    vg2 = PhaseSpan(phase=Phase.VG2, starts_on=date(2027, 1, 4), ends_on=date(2027, 6, 18))
    moved = PhaseSpan(phase=Phase.VG2, starts_on=date(2027, 1, 11), ends_on=date(2027, 6, 18))
    return MovePreview(
        cohort_id=CohortId(1),
        phase=Phase.VG2,
        edge=Edge.START,
        new_date=date(2027, 1, 11),
        phases=(MovedPhase(before=vg2, after=moved),) if phases is None else phases,
        milestones=milestones,
        stays=stays,
        stays_phases=stays_phases,
    )


def test_a_day_in_the_same_year_is_written_short_before_and_long_after(words: MoveWords) -> None:
    (line,) = words.lines(preview())
    assert line == MoveLine(title="Vg2, første dag", before="04.01", after="11.01.2027")
    assert words.summary(preview()) == "1 dato(er) i fasene flyttes, ingen milepæler."


def test_a_milestone_that_lands_on_a_day_off_says_so(words: MoveWords) -> None:
    moved = MovedMilestone(
        milestone=milestone("Skolestart", date(2026, 12, 30)),
        starts_on=date(2027, 5, 17),
        ends_on=None,
        lands_on="Grunnlovsdag",
    )
    line = words.lines(preview(moved))[-1]
    assert line.before == "30.12.2026"
    assert line.after == "17.05.2027"
    assert line.remark == "havner på Grunnlovsdag"
    assert words.summary(preview(moved)).endswith("1 havner på en fridag.")


def test_something_that_lasts_and_moves_only_its_end_shows_its_end(words: MoveWords) -> None:
    first = date(2027, 1, 4)
    moved = MovedMilestone(
        milestone=milestone("Praksis", first, date(2027, 2, 1)),
        starts_on=first,
        ends_on=date(2027, 2, 8),
    )
    line = words.lines(preview(moved))[-1]
    assert (line.before, line.after) == ("01.02", "08.02.2027")


def test_what_stays_is_listed_last_with_the_reason(words: MoveWords) -> None:
    done = milestone("Gjort møte", date(2027, 1, 20), status=MilestoneStatus.DONE)
    by_hand = milestone("Avtalt møte", date(2027, 2, 20))
    span = PhaseSpan(
        phase=Phase.APPRENTICE,
        starts_on=date(2027, 8, 23),
        ends_on=date(2028, 10, 20),
        start_hand_set=True,
    )
    shown = preview(stays=(done, by_hand), stays_phases=(span,))
    assert [(line.title, line.remark) for line in words.lines(shown)[1:]] == [
        ("Læretid, første dag", "satt for hånd, blir stående"),
        ("Gjort møte", "gjort, blir stående"),
        ("Avtalt møte", "satt for hånd, blir stående"),
    ]
    assert "3 blir stående." in words.summary(shown)


def test_a_move_that_changes_nothing_has_no_summary(words: MoveWords) -> None:
    assert words.summary(preview(phases=())) == ""
