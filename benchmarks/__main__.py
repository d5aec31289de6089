"""Measure everything in one run and print a table; times are never asserted in tests.

Other programs are measured beside ours only where they are installed; else they are named as
missing.
"""

from __future__ import annotations

import platform
import shutil
import sys

from benchmarks import economy, many_people, papers, start_up
from benchmarks.table import Line, render

MEASURED = {
    "start": start_up.measure,
    "people": many_people.measure,
    "papers": papers.measure,
    "economy": economy.measure,
}
PEERS = (("keepassxc", "start of KeePassXC, to its unlock window"), ("anki", "start of Anki"))


def main(names: list[str]) -> int:
    """Measure the named groups, or all."""
    unknown = set(names) - set(MEASURED)
    if unknown:
        print(f"Known: {', '.join(MEASURED)}. Not known: {', '.join(sorted(unknown))}.")
        return 2
    lines: list[Line] = []
    for name, measure in MEASURED.items():
        if not names or name in names:
            lines += measure()
    if not names:
        lines += [
            Line(what, None, command, None) for command, what in PEERS if not shutil.which(command)
        ]
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    print(render(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
