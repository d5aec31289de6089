"""The least that a window in Qt and Python costs: the reference for our own start-up times.

Run as a process of its own. Prints one line of JSON at the first paint and ends: `painted_at` is
the wall clock in seconds since 1970, for the caller who noted when it started the process;
`seconds` counts from this file's first line, without the interpreter's own start.
"""

from __future__ import annotations

import time

BEGAN = time.perf_counter()

import json  # noqa: E402 - the clock must start before anything is imported

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtGui import QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: E402


class BareWindow(QMainWindow):
    """An empty main window that tells when it is first painted."""

    painted_after: float | None = None
    painted_at = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self.painted_after is None:
            self.painted_after = time.perf_counter() - BEGAN
            self.painted_at = time.time()
            QTimer.singleShot(0, QApplication.quit)


def main() -> None:
    """Show the window, leave at its first paint, print when that was."""
    application = QApplication([])
    window = BareWindow()
    window.resize(1280, 800)
    window.show()
    application.exec()
    print(json.dumps({"painted_at": window.painted_at, "seconds": window.painted_after}))


if __name__ == "__main__":
    main()
