"""Count how far the people of a cohort have come, from their phase histories."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from mih_desktop.domain.enums import ExitKind, FunnelStep, Phase
from mih_desktop.domain.people import PhaseEntry
from mih_desktop.domain.plan import FunnelCount, PhaseSpan

STEP_PHASES: dict[FunnelStep, Phase] = {
    FunnelStep.INFORMED: Phase.INFO_MEETING,
    FunnelStep.INTERVIEWED: Phase.INTERVIEW,
    FunnelStep.TRIAL: Phase.TRIAL,
    FunnelStep.SCHOOL: Phase.VG1,
    FunnelStep.CERTIFIED: Phase.CERTIFIED,
}
"""The phase that takes a person over each step; a later phase counts for the steps before it."""

_ORDER: dict[Phase, int] = {
    phase: place for place, phase in enumerate(Phase) if phase is not Phase.LEFT
}


def highest_step(history: Iterable[PhaseEntry], today: date) -> FunnelStep | None:
    """Return the last step a person has reached by a day, or None before the first."""
    reached = [_ORDER[e.phase] for e in history if e.phase in _ORDER and e.entered_on <= today]
    steps = [s for s, phase in STEP_PHASES.items() if reached and max(reached) >= _ORDER[phase]]
    return steps[-1] if steps else None


def exit_of(history: Iterable[PhaseEntry], today: date) -> ExitKind | None:
    """Return how a person left, or None for one who has not left or has come back."""
    entries = sorted((e for e in history if e.entered_on <= today), key=_entry_order)
    if not entries or entries[-1].phase is not Phase.LEFT:
        return None
    return entries[-1].exit_kind or ExitKind.OTHER


def count_funnel(
    histories: Sequence[Sequence[PhaseEntry]],
    targets: Mapping[FunnelStep, int],
    phases: Sequence[PhaseSpan],
    today: date,
) -> tuple[FunnelCount, ...]:
    """Count each step; who left is counted at the last step they reached."""
    reached = [(highest_step(h, today), exit_of(h, today)) for h in histories]
    steps = list(FunnelStep)
    counts = []
    for place, step in enumerate(steps):
        actual = sum(1 for last, _ in reached if last is not None and steps.index(last) >= place)
        exits = [kind for last, kind in reached if last is step and kind is not None]
        counts.append(
            FunnelCount(
                step=step,
                actual=actual,
                target=targets.get(step),
                left_own_choice=exits.count(ExitKind.OWN_CHOICE),
                left_guided_out=exits.count(ExitKind.GUIDED_OUT),
                left_other=exits.count(ExitKind.OTHER),
                is_reached=actual > 0 or _has_begun(STEP_PHASES[step], phases, today),
            )
        )
    return tuple(counts)


def _entry_order(entry: PhaseEntry) -> tuple[date, bool, int]:
    """Order stays by day; leaving comes last on its day, then the order they were written in."""
    return entry.entered_on, entry.phase is Phase.LEFT, entry.id


def _has_begun(phase: Phase, phases: Sequence[PhaseSpan], today: date) -> bool:
    """Tell whether the cohort has come to a phase."""
    return any(s.phase is phase and s.starts_on <= today for s in phases)
