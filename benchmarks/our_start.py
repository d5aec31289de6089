"""One start of the program as a process: unlock window, password, first page.

Prints one line of JSON: `unlock_painted_at` and `page_filled_at` are wall clock seconds since
1970, `entered_at` is when Enter was pressed. The password is typed as slowly as a person types, so
that what is read meanwhile is read.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

TYPING_SECONDS = 2.5


def main(folder: Path, settings_path: Path, password: str) -> None:
    """Start as `mih_desktop.app.run` does, unlock, and leave at the first filled page."""
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from mih_desktop.app import Program
    from mih_desktop.views.crash import CrashReporter
    from mih_desktop.views.single_instance import SingleInstance

    seen: dict[str, float] = {}
    app = QApplication([])
    SingleInstance(folder).is_first()
    program = Program(app, folder=folder, settings_path=settings_path, crash=CrashReporter())

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() is QEvent.Type.Paint and "unlock_painted_at" not in seen:
                QTimer.singleShot(0, painted)
                seen["unlock_painted_at"] = time.time()
            return False

    def painted() -> None:
        page = program.entry
        characters = iter(password)

        def type_one() -> None:
            character = next(characters, None)
            if character is None:
                timer.stop()
                seen["entered_at"] = time.time()
                seen["still_reading"] = float(program._preload.is_alive())  # type: ignore[union-attr]  # noqa: SLF001
                QTest.keyClick(page.password.line, Qt.Key.Key_Return)  # type: ignore[union-attr]
                return
            QTest.keyClicks(page.password.line, character)  # type: ignore[union-attr]

        timer = QTimer(app)
        timer.timeout.connect(type_one)
        timer.start(int(TYPING_SECONDS * 1000 / len(password)))

    def opened() -> None:
        window = program.window
        window.repaint()  # type: ignore[union-attr]
        QTimer.singleShot(0, look)

    def look() -> None:
        window = program.window
        page = window.page  # type: ignore[union-attr]
        # Filled means read and painted, not merely shown.
        if page is None or page._is_stale:  # noqa: SLF001
            QTimer.singleShot(1, look)
            return
        window.grab()  # type: ignore[union-attr]
        seen["page_filled_at"] = time.time()
        print(json.dumps(seen), flush=True)
        import os

        os._exit(0)

    watcher = FirstPaint()
    program.opened.connect(opened)
    program.start()
    program.entry.installEventFilter(watcher)  # type: ignore[union-attr]
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
