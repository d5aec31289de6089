"""Faults of the program: one dialog on the GUI thread and a log without personal data.

Python's own hooks hand over faults from slots, threads and workers. The log holds where in the
program it happened and the kind of fault, never the message of the fault, since that may repeat
what a person typed.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication

from mih_desktop import __version__

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

LOG_NAME = "mih.log"
HARD_CRASH_NAME = "hard-crash.log"
_LOG_BYTES = 500_000
_logger = logging.getLogger("mih_desktop.crash")


def start_log(folder: Path) -> IO[str]:
    """Send the program's log to a file, and what kills the interpreter to another.

    Returns the stream of the second, which must stay open as long as the program runs.
    """
    from logging.handlers import RotatingFileHandler

    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / LOG_NAME, maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    program = logging.getLogger("mih_desktop")
    program.addHandler(handler)
    program.setLevel(logging.INFO)
    stream = (folder / HARD_CRASH_NAME).open("a", encoding="utf-8")
    faulthandler.enable(stream, all_threads=True)
    return stream


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what may be written down about a fault: kinds, files, lines and functions."""
    import platform
    import traceback

    lines = [
        (
            f"MiH Desktop {__version__}, Python {platform.python_version()}, Qt {qVersion()},"
            f" {platform.system()} {platform.release()}"
        ),
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    for frame in traceback.extract_tb(trace):
        place = Path(frame.filename)
        lines.append(f"  {'/'.join(place.parts[-3:])}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


class CrashReporter(QObject):
    """Shows a fault wherever it happened; one dialog at a time."""

    _happened = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: QMessageBox | None = None
        # A fault in a worker must not touch widgets; the signal brings it to this thread.
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over Python's hooks for faults nobody caught."""
        sys.excepthook = self.take
        threading.excepthook = lambda args: self.take(
            args.exc_type, args.exc_value, args.exc_traceback
        )
        sys.unraisablehook = lambda args: self.take(
            args.exc_type, args.exc_value, args.exc_traceback
        )

    def fault(self, error: BaseException) -> None:
        """Take a fault that a worker brought back."""
        self.take(type(error), error, error.__traceback__)

    def take(
        self,
        kind: type[BaseException],
        _value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Log a fault and show it; asking the program to stop is none."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        report = report_of(kind, trace)
        _logger.error("%s", report)
        self._happened.emit(report)

    def _show(self, report: str) -> None:
        # Not at the head of the module: its enumerations would cost every start ten milliseconds.
        from PySide6.QtWidgets import QMessageBox

        if self._dialog is not None:
            return
        dialog = QMessageBox(QApplication.activeWindow())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setIcon(QMessageBox.Icon.Warning)
        dialog.setWindowTitle(self.tr("Noe gikk galt"))
        dialog.setText(self.tr("Programmet gjorde en feil. Det du har lagret, er trygt."))
        dialog.setInformativeText(
            self.tr(
                "Prøv igjen. Skjer det en gang til, kan du lukke programmet og åpne det på nytt. "
                "Under «Vis detaljer» står det hvor feilen skjedde, uten personopplysninger."
            )
        )
        dialog.setDetailedText(report)
        dialog.setStandardButtons(QMessageBox.StandardButton.Close)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        self._dialog = None
