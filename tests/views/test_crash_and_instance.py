from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtWidgets import QMessageBox

from mih_desktop.views.crash import LOG_NAME, CrashReporter, report_of, start_log
from mih_desktop.views.single_instance import SingleInstance

SECRET = "Øyvind Hætta 19.08.1989"


def _fault() -> BaseException:
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        return error


@pytest.fixture
def reporter(qapp):
    made = CrashReporter()
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield made
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    for widget in qapp.topLevelWidgets():
        if isinstance(widget, QMessageBox):
            widget.close()


def _dialogs(qapp) -> list[QMessageBox]:
    return [w for w in qapp.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]


def test_a_report_tells_where_and_never_what_was_typed():
    error = _fault()
    report = report_of(type(error), error.__traceback__)
    assert "ValueError" in report
    assert "_fault" in report
    assert SECRET not in report


@pytest.mark.expects_log("ValueError")
def test_a_fault_in_a_thread_becomes_one_dialog_on_the_gui_thread(qtbot, qapp, reporter):
    reporter.install()

    def work() -> None:
        raise _fault()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    qtbot.waitUntil(lambda: bool(_dialogs(qapp)))
    (dialog,) = _dialogs(qapp)
    assert "trygt" in dialog.text()
    assert SECRET not in dialog.text() + dialog.informativeText() + dialog.detailedText()
    dialog.close()
    reporter.fault(_fault())
    qtbot.waitUntil(lambda: bool(_dialogs(qapp)))


@pytest.mark.expects_log("ValueError")
def test_the_log_holds_the_place_and_no_personal_data(qtbot, qapp, reporter, tmp_path):
    stream = start_log(tmp_path)
    try:
        reporter.take(ValueError, None, _fault().__traceback__)
        for handler in logging.getLogger("mih_desktop").handlers:
            handler.flush()
        text = (tmp_path / LOG_NAME).read_text("utf-8")
    finally:
        import faulthandler

        faulthandler.disable()
        stream.close()
        for handler in list(logging.getLogger("mih_desktop").handlers):
            logging.getLogger("mih_desktop").removeHandler(handler)
            handler.close()
    assert "ValueError" in text
    assert SECRET not in text
    qtbot.waitUntil(lambda: bool(_dialogs(qapp)))


def test_asking_the_program_to_stop_is_no_fault(qtbot, qapp, reporter):
    with qtbot.waitSignal(qapp.aboutToQuit, raising=False, timeout=50):
        reporter.take(KeyboardInterrupt, None, None)
    assert _dialogs(qapp) == []


def test_a_second_start_raises_the_first_and_steps_back(qtbot, tmp_path):
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.is_first()
    with qtbot.waitSignal(first.raised):
        assert not second.is_first()
    first.release()
    assert second.is_first()
    second.release()


def test_two_stores_do_not_know_of_each_other(qtbot, tmp_path):
    first, second = SingleInstance(tmp_path / "a"), SingleInstance(tmp_path / "b")
    assert first.is_first()
    assert second.is_first()
    first.release()
    second.release()


def test_the_name_of_a_program_that_crashed_is_taken_over(qtbot, tmp_path):
    import subprocess

    code = (
        "import sys, os\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from mih_desktop.views.single_instance import SingleInstance\n"
        "app = QCoreApplication([])\n"
        "one = SingleInstance(Path(sys.argv[1]))\n"
        "assert one.is_first()\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    later = SingleInstance(tmp_path)
    assert later.is_first()
    later.release()
