"""The table that the benchmarks print."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Line:
    """One measurement beside its reference; seconds. None means that it is not installed."""

    what: str
    ours: float | None
    reference_name: str
    reference: float | None
    aim: str = ""


def seconds(value: float | None) -> str:
    """Write milliseconds, or that the thing is missing."""
    return "missing" if value is None else f"{value * 1000:.1f} ms"


def render(lines: Sequence[Line]) -> str:
    """Return the table as text."""
    head = ("what", "ours", "reference", "", "ratio", "aim")
    rows = [head]
    for line in lines:
        both = line.ours is not None and line.reference
        ratio = f"{line.ours / line.reference:.2f}" if both else "-"  # type: ignore[operator]
        rows.append(
            (
                line.what,
                seconds(line.ours),
                line.reference_name,
                seconds(line.reference),
                ratio,
                line.aim,
            )
        )
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def timed(work: Callable[[], object], times: int = 1) -> list[float]:
    """Return how long each of so many runs took."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return taken


def machine_loop() -> float:
    """Return how long a fixed loop of pure Python takes here: the yardstick of the machine."""

    def loop() -> int:
        total = 0
        for number in range(300_000):
            total += number * number % 7
        return total

    return median(timed(loop, 7))
