from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QLabel

from mih_desktop.domain.errors import DiskFullError
from mih_desktop.views.tasks import JobCancelledError, Progress, TaskRunner


@pytest.fixture
def runner(qapp):
    faults: list[BaseException] = []
    threaded = TaskRunner(crash=faults.append)
    threaded.faults = faults  # type: ignore[attr-defined]
    yield threaded
    threaded.close()


def test_work_runs_elsewhere_and_the_answer_comes_on_this_thread(runner):
    places: list[object] = []

    def op() -> int:
        places.append(threading.current_thread())
        return 7

    def take(value: int) -> None:
        places.extend((value, QThread.currentThread()))

    runner.write(op, take)
    runner.drain()
    assert places[0] is not threading.current_thread()
    assert places[1] == 7
    assert places[2] is QThread.currentThread()


def test_writes_keep_their_order(runner):
    order: list[int] = []
    for number in range(50):
        runner.write(lambda number=number: order.append(number))
    runner.drain()
    assert order == list(range(50))


def test_draining_also_waits_for_what_the_answers_ask_for(runner):
    order: list[str] = []

    def first(_value: None) -> None:
        order.append("first")
        runner.write(lambda: order.append("second"))

    runner.write(lambda: None, first)
    assert runner.is_busy
    runner.drain()
    assert order == ["first", "second"]
    assert not runner.is_busy


def test_a_refusal_goes_to_the_one_who_asked(runner, qtbot):
    refused: list[object] = []

    def op() -> None:
        raise DiskFullError

    with qtbot.assertNotEmitted(runner.failed):
        runner.write(op, on_error=refused.append)
        runner.drain()
    assert isinstance(refused[0], DiskFullError)


def test_a_refusal_nobody_took_is_told_to_the_window(runner, qtbot):
    def op() -> None:
        raise DiskFullError

    with qtbot.waitSignal(runner.failed) as told:
        runner.read(op)
    assert isinstance(told.args[0], DiskFullError)


def test_a_fault_of_the_program_reaches_the_crash_reporter_with_its_trace(runner):
    def op() -> None:
        raise ZeroDivisionError

    runner.read(op)
    runner.drain()
    (fault,) = runner.faults
    assert isinstance(fault, ZeroDivisionError)
    assert fault.__traceback__ is not None


def test_an_answer_to_a_page_that_is_gone_is_dropped(runner):
    class Asker(QObject):
        def take(self, value: int) -> None:
            raise AssertionError

    asker = Asker()
    gate = threading.Event()
    runner.read(gate.wait, asker.take)
    from shiboken6 import delete

    delete(asker)
    gate.set()
    runner.drain()
    assert runner.faults == []


def test_a_long_job_tells_how_far_it_has_come_and_can_be_stopped(runner, qtbot):
    reached = threading.Event()

    def op(progress: Progress) -> None:
        for step in range(1_000_000):
            progress(step, 1_000_000)
            reached.set()

    done: list[object] = []
    job = runner.job(op, done.append, label="Lager rapporten")
    told: list[tuple[int, int]] = []
    job.progressed.connect(lambda step, total: told.append((step, total)))
    qtbot.waitUntil(lambda: reached.is_set() and len(told) > 0)
    job.cancel()
    with qtbot.waitSignal(job.finished):
        runner.drain()
    assert done == []
    assert told[0][1] == 1_000_000
    assert runner.faults == []


def test_a_job_is_announced_only_when_it_is_slow(runner, qtbot):
    gate = threading.Event()
    with qtbot.waitSignal(runner.slow, timeout=3000) as announced:
        job = runner.job(lambda _progress: gate.wait(), label="Lager rapporten")
    assert announced.args == [job]
    gate.set()
    with qtbot.assertNotEmitted(runner.slow):
        runner.job(lambda _progress: None, label="Rask")
        runner.drain()


def test_a_stopped_job_refuses_to_go_on():
    progress = Progress(lambda _done, _total: None)
    progress.cancel()
    assert progress.is_cancelled
    with pytest.raises(JobCancelledError):
        progress(1, 2)


def test_a_synchronous_runner_answers_before_it_returns(qapp):
    runner = TaskRunner(synchronous=True)
    answers: list[int] = []
    runner.write(lambda: 3, answers.append)
    runner.job(lambda _progress: 4, answers.append, label="")
    assert answers == [3, 4]
    runner.close()


def test_a_fault_without_a_reporter_goes_to_the_hook(qapp, monkeypatch):
    seen: list[type] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _fault, _trace: seen.append(kind))
    runner = TaskRunner(synchronous=True)

    def op() -> None:
        raise ZeroDivisionError

    runner.read(op)
    assert seen == [ZeroDivisionError]
    runner.close()


def test_a_plain_function_may_outlive_a_widget(runner, qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    runner.read(lambda: "ferdig", label.setText)
    runner.drain()
    assert label.text() == "ferdig"
