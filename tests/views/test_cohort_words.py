from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from mih_desktop.domain.enums import CohortKind, Edge, FunnelStep, Phase
from mih_desktop.domain.ids import CohortId
from mih_desktop.domain.plan import CohortRow, FunnelCount, PhaseSpan
from mih_desktop.views.cohorts.cohort_view import cohort_to_show
from mih_desktop.views.cohorts.cohort_words import CohortWords, number_word, weeks_of

TODAY = date(2027, 3, 2)
TRIAL = PhaseSpan(phase=Phase.TRIAL, starts_on=date(2026, 4, 7), ends_on=date(2026, 6, 26))
VG1 = PhaseSpan(phase=Phase.VG1, starts_on=date(2026, 8, 17), ends_on=date(2026, 12, 18))


def cohort(*phases: PhaseSpan, number: int = 1) -> CohortRow:
    return CohortRow(
        id=CohortId(number),
        version=1,
        kind=CohortKind.MENN_I_HELSE,
        name="Kull 2026 Havnes",
        year=2026,
        place="Havnes",
        phases=phases,
    )


@pytest.fixture
def words(qapp: QApplication) -> CohortWords:
    return CohortWords()


@pytest.mark.parametrize(
    ("day", "phase", "text"),
    [
        (date(2026, 4, 6), Phase.TRIAL, "Helserekrutt begynner 7. april"),
        (date(2025, 12, 6), Phase.TRIAL, "Helserekrutt begynner 7. april 2026"),
        (date(2026, 4, 7), Phase.TRIAL, "Helserekrutt, uke 1 av 12"),
        (date(2026, 4, 14), Phase.TRIAL, "Helserekrutt, uke 2 av 12"),
        (date(2026, 6, 26), Phase.TRIAL, "Helserekrutt, uke 12 av 12"),
        (date(2026, 7, 10), Phase.VG1, "Vg1 begynner 17. august"),
        (date(2026, 12, 19), None, "Løpet er ferdig"),
    ],
)
def test_where_a_cohort_is_now_is_told_in_weeks_or_by_what_comes(
    words: CohortWords, day: date, phase: Phase | None, text: str
) -> None:
    now = words.now(cohort(TRIAL, VG1), day)
    assert (now.phase, now.words) == (phase, text)


def test_a_cohort_without_dates_says_nothing_of_where_it_is(words: CohortWords) -> None:
    assert words.now(cohort(), TODAY).words == ""


@pytest.mark.parametrize(
    ("step", "left", "told"),
    [
        (FunnelStep.INFORMED, (0, 0, 0), ("", "")),
        (
            FunnelStep.INFORMED,
            (8, 0, 5),
            ("13 gikk ikke videre:", "8 valgte selv, 5 av andre grunner"),
        ),
        (FunnelStep.INTERVIEWED, (0, 3, 0), ("3 gikk ikke videre:", "veiledet ut")),
        (FunnelStep.TRIAL, (4, 2, 0), ("6 sluttet:", "4 valgte selv, 2 veiledet ut")),
        (FunnelStep.SCHOOL, (1, 0, 0), ("1 sluttet:", "valgte selv")),
    ],
)  # fmt: skip
def test_who_went_no_further_is_told_with_the_reasons(
    words: CohortWords, step: FunnelStep, left: tuple[int, int, int], told: tuple[str, str]
) -> None:
    own, guided, other = left
    count = FunnelCount(
        step=step,
        actual=20,
        target=30,
        left_own_choice=own,
        left_guided_out=guided,
        left_other=other,
    )
    assert words.those_who_left(count) == told


def test_small_numbers_are_written_in_letters_and_others_in_figures(qapp: QApplication) -> None:
    assert [number_word(n) for n in (1, 2, 12, 13, -1)] == ["én", "to", "tolv", "13", "-1"]


def test_the_length_of_a_phase_is_its_nearest_number_of_weeks() -> None:
    assert weeks_of(TRIAL) == 12
    one_day = PhaseSpan(phase=Phase.TRADE_TEST, starts_on=TODAY, ends_on=TODAY)
    assert weeks_of(one_day) == 1


def test_a_date_is_named_by_its_phase_and_edge(words: CohortWords) -> None:
    assert words.edge(Phase.VG1, Edge.START) == "Vg1, første dag"
    assert words.edge(Phase.VG1, Edge.END) == "Vg1, siste dag"


def test_the_wanted_cohort_is_shown_else_the_youngest_begun_else_the_youngest() -> None:
    later = PhaseSpan(phase=Phase.TRIAL, starts_on=date(2028, 4, 3), ends_on=date(2028, 6, 26))
    coming, running = cohort(later, number=2), cohort(TRIAL)
    assert cohort_to_show((coming, running), CohortId(2), TODAY) is coming
    assert cohort_to_show((coming, running), CohortId(9), TODAY) is running
    assert cohort_to_show((coming, cohort(number=3)), None, TODAY) is coming
    assert cohort_to_show((), None, TODAY) is None
