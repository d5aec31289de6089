"""What gives way on page 1 when a sheet is long: type never shrinks, content moves to page 2."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mih_desktop.reports.economy_parts import course_bar, periods


@dataclass(frozen=True, slots=True, kw_only=True)
class Trim:
    """How much of each part page 1 shows; None is all of it."""

    columns: float = course_bar.TALL_COLUMNS
    row: float = periods.TALL_ROWS
    joins_neighbours: bool = False
    folds_gaps: bool = False
    changes: int | None = None
    endings: int | None = None
    ending_lines: int = 5
    questions: int | None = None
    question_lines: int = 2
    costs: int | None = None
    steps: int | None = None
    step_lines: int = 2
    shows_middle: bool = True


def trims() -> Iterator[Trim]:
    """Yield the ways to show page 1, from the fullest to the barest; the first that fits is used.

    The last shows only what never moves: headline, bar, periods, «Rettes her» and signatures.
    """
    trim = Trim()
    yield trim
    for change in (
        {"columns": course_bar.LOW_COLUMNS},
        {"ending_lines": 3},
        {"changes": 3},
        {"ending_lines": 2},
        {"endings": 3},
        {"questions": 4, "question_lines": 1},
        {"costs": 8},
        {"joins_neighbours": True},
        {"row": periods.LOW_ROWS},
        {"steps": 6, "step_lines": 1},
        {"steps": 5},
        {"changes": 2},
        {"costs": 6},
        {"endings": 2},
        {"folds_gaps": True},
        {"questions": 3},
        {"steps": 4},
        {"changes": 1},
        {"costs": 4},
        {"questions": 2},
        {"steps": 3},
        {"endings": 1},
        {"steps": 2},
        {"costs": 3},
        {"steps": 1},
        {"questions": 1},
        {"shows_middle": False},
        {"steps": 0},
    ):
        trim = replace(trim, **change)
        yield trim
