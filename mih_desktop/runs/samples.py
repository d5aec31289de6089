"""Write one of everything the program can make, the same bytes each time."""

from __future__ import annotations

import sys
from pathlib import Path

from mih_desktop.runs.example_store import TODAY, example_store
from mih_desktop.runs.papers import write_household_sheets, write_papers, write_workbook


def samples(out: Path) -> int:
    """Write samples of the practice county as of a fixed day.

    Practice never enters the workbook to the national team, so that one is made twice: of the
    practice county, which it leaves out, and of the same county as if it were real.
    """
    for path in write_household_sheets(out):
        sys.stdout.write(f"{path.name}\n")
    with example_store() as store:
        for path in write_papers(store, out, TODAY):
            sys.stdout.write(f"{path.name}\n")
        path = write_workbook(store, out / "nasjonalt-team-uten-oving.xlsx", TODAY)
        sys.stdout.write(f"{path.name}\n")
    with example_store(counts=True) as store:
        path = write_workbook(store, out / "nasjonalt-team.xlsx", TODAY)
        sys.stdout.write(f"{path.name}\n")
    return 0
