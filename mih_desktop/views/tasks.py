"""Work off the GUI thread: writes one at a time, reads on a small pool, answers by signal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from threading import Event
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from mih_desktop.domain.errors import MihError

T = TypeVar("T")
Crash = Callable[[BaseException], None]

SLOW_AFTER = 500
"""Milliseconds before a long job is announced, so that a dialog can be shown."""
REPORT_EVERY = 0.05
"""Seconds between two reports of progress."""
_READERS = 2


class JobCancelledError(Exception):
    """A person stopped a long job."""


class Progress:
    """Handed to a long job, which reports through it and hears of a stop through it.

    Calling it with done and total raises JobCancelledError once the job has been stopped.
    """

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._stopped = Event()
        self._next_report = 0.0

    def __call__(self, done: int, total: int) -> None:
        self.stop_if_cancelled()
        now = monotonic()
        # A job of a million steps must not bury the window under a million messages.
        if now >= self._next_report or done == total:
            self._next_report = now + REPORT_EVERY
            self._report(done, total)

    @property
    def is_cancelled(self) -> bool:
        """Tell whether a person asked for a stop."""
        return self._stopped.is_set()

    def stop_if_cancelled(self) -> None:
        """Raise JobCancelledError when a person asked for a stop."""
        if self.is_cancelled:
            raise JobCancelledError

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._stopped.set()


class Job(QObject):
    """A long job as the window sees it."""

    progressed = Signal(int, int)
    finished = Signal()

    def __init__(self, label: str, parent: QObject) -> None:
        super().__init__(parent)
        self.label = label
        self.is_running = True
        self.progress = Progress(self.progressed.emit)

    def cancel(self) -> None:
        """Ask for a stop; the job ends at its next step."""
        self.progress.cancel()

    def end(self) -> None:
        """Tell that the job is over, however it ended."""
        self.is_running = False
        self.finished.emit()


@dataclass(slots=True)
class _Outcome:
    """What came of one piece of work, and who wants to know."""

    finish: Callable[[], None]


class TaskRunner(QObject):
    """Runs work and brings the answers back to the thread it was made on.

    `failed` carries a MihError nobody else took; `slow` a Job that has run for half a second.
    What else is raised goes to `crash`. `synchronous` does everything at once, for tests and for
    runs without a window.
    """

    failed = Signal(object)
    slow = Signal(object)
    idle = Signal()
    _arrived = Signal(object)

    def __init__(
        self,
        *,
        crash: Crash | None = None,
        synchronous: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._crash = crash or _to_excepthook
        self._synchronous = synchronous
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="write")
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="read")
        self._running: set[Future[None]] = set()
        self._is_closed = False
        self._undelivered = 0
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Tell whether any work has not been answered yet."""
        return self._undelivered > 0

    def write(
        self,
        op: Callable[[], T],
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[MihError], None] | None = None,
        label: str = "",
    ) -> None:
        """Run something that writes, after all writes asked for before it."""
        self._submit(self._writer, op, on_done, on_error, None)

    def read(
        self,
        op: Callable[[], T],
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[MihError], None] | None = None,
        label: str = "",
    ) -> None:
        """Run something that only reads or computes."""
        self._submit(self._readers, op, on_done, on_error, None)

    def job(
        self,
        op: Callable[[Progress], T],
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[MihError], None] | None = None,
        *,
        label: str,
        writes: bool = False,
    ) -> Job:
        """Run something long that reports progress and can be stopped."""
        job = Job(label, self)
        if not self._synchronous:
            QTimer.singleShot(SLOW_AFTER, job, lambda: self._tell_slow(job))
        pool = self._writer if writes else self._readers
        self._submit(pool, lambda: op(job.progress), on_done, on_error, job)
        return job

    def drain(self) -> None:
        """Wait until everything asked for is done and answered, also what the answers ask for."""
        while self._undelivered:
            wait(list(self._running))
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def close(self) -> None:
        """Finish all work and end the threads; for lock and quit.

        What is asked for afterwards, by a timer of a window that is going, is not begun.
        """
        self.drain()
        self._is_closed = True
        self._writer.shutdown()
        self._readers.shutdown()

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        op: Callable[[], T],
        on_done: Callable[[T], None] | None,
        on_error: Callable[[MihError], None] | None,
        job: Job | None,
    ) -> None:
        def work() -> _Outcome:
            try:
                value = op()
            except JobCancelledError:
                return _Outcome(lambda: None)
            except MihError as error:
                refused = error
                return _Outcome(lambda: self._refuse(refused, on_error))
            except Exception as error:
                # A fault of the program: shown by the crash dialog, never swallowed in a thread.
                fault = error
                return _Outcome(lambda: self._crash(fault))
            return _Outcome(lambda: _call(on_done, value))

        if self._is_closed:
            return
        self._undelivered += 1
        if self._synchronous:
            self._finish(work(), job)
            return

        def in_thread() -> None:
            outcome = work()
            self._arrived.emit((outcome, job))

        future = pool.submit(in_thread)
        self._running.add(future)
        future.add_done_callback(self._running.discard)

    def _deliver(self, arrival: tuple[_Outcome, Job | None]) -> None:
        self._finish(*arrival)

    def _finish(self, outcome: _Outcome, job: Job | None) -> None:
        self._undelivered -= 1
        if job is not None:
            job.end()
            job.deleteLater()
        outcome.finish()
        if not self._undelivered:
            self.idle.emit()

    def _refuse(self, error: MihError, on_error: Callable[[MihError], None] | None) -> None:
        if on_error is None:
            self.failed.emit(error)
        else:
            _call(on_error, error)

    def _tell_slow(self, job: Job) -> None:
        if job.is_running:
            self.slow.emit(job)


def _call(callback: Callable[[T], None] | None, value: T) -> None:
    """Call back, unless the page that asked has been taken down since."""
    owner = getattr(callback, "__self__", None)
    if callback is None or (isinstance(owner, QObject) and not isValid(owner)):
        return
    callback(value)


def _to_excepthook(fault: BaseException) -> None:
    sys.excepthook(type(fault), fault, fault.__traceback__)
