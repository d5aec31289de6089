"""Cold starts, each a process of its own, ours and the bare window by turns."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.table import Line
from mih_desktop.runs.example_store import PASSWORD, example_folder

ROUNDS = 7


def measure() -> list[Line]:
    """Return the two lines about starting."""
    bare, unlock, first_page = [], [], []
    with example_folder() as folder, tempfile.TemporaryDirectory() as home:
        settings = Path(home) / "mih.ini"
        arguments = [str(folder), str(settings), PASSWORD]
        # The first round warms the disk's cache for both and is not counted.
        for number in range(ROUNDS + 1):
            began = time.time()
            painted = _run("benchmarks.bare_window", [])["painted_at"] - began
            began = time.time()
            ours = _run("benchmarks.our_start", arguments)
            if number:
                bare.append(painted)
                unlock.append(ours["unlock_painted_at"] - began)
                first_page.append(ours["page_filled_at"] - ours["entered_at"])
    reference = median(bare)
    name = "bare PySide6 window"
    return [
        Line("start: process to unlock window", median(unlock), name, reference, "≤ 2 ×"),
        Line("start: Enter to first page filled", median(first_page), name, reference, "≤ 2 ×"),
    ]


def _run(module: str, arguments: list[str]) -> dict[str, float]:
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    answer: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return answer
