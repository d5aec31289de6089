"""The pinned Qt binding survives what a day's work asks of it."""

from __future__ import annotations

import subprocess
import sys

# One release of PySide6 lost a reference to None at every void call and took the interpreter down
# with `none_dealloc` after some thousand of them: docs/adr/0001-python-and-qt.md.
SOAK = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(200_000):
    thing.setObjectName("x")
print("alive")
"""


def test_two_hundred_thousand_void_qt_calls_leave_the_interpreter_alive() -> None:
    done = subprocess.run([sys.executable, "-c", SOAK], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr[-500:]
