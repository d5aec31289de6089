"""What holds for every test: no screen, no network, no stray log line, window or thread."""

from __future__ import annotations

import logging
import os
import re
import socket
import sys
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings

# Two busy cores make single examples slow; `timeout` in pyproject.toml stops what hangs.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

POOL_PATIENCE_MS = 10_000


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows under test")


def pytest_configure(config: pytest.Config) -> None:
    # Before anything imports Qt: the platform cannot be changed afterwards.
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    config.addinivalue_line(
        "markers", "expects_log(pattern): this test provokes log records from WARNING up"
    )


@pytest.fixture(scope="session", autouse=True)
def _standard_paths_of_a_test() -> None:
    """Keep Qt away from the settings and files of whoever runs the suite."""
    from PySide6.QtCore import QStandardPaths

    QStandardPaths.setTestModeEnabled(True)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that reaches for the network, also when the code swallows the refusal."""
    attempts: list[str] = []

    def guarded(name: str):
        original = getattr(socket.socket, name)

        def call(self: socket.socket, *arguments):
            if self.family != getattr(socket, "AF_UNIX", None):
                attempts.append(f"{name}{arguments!r}")
                raise ConnectionRefusedError("no network in tests")
            return original(self, *arguments)

        return call

    def lookup(*arguments, **_):
        attempts.append(f"getaddrinfo{arguments!r}")
        raise socket.gaierror("no network in tests")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, guarded(name))
    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    yield
    if attempts:
        pytest.fail("The test reached for the network: " + "; ".join(attempts), pytrace=False)


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_stray_log_records(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning or worse, unless it says so with `expects_log`."""
    patterns = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    collector = _Collector()
    root = logging.getLogger()
    root.addHandler(collector)
    yield
    root.removeHandler(collector)
    stray = [m for m in collector.messages if not any(re.search(p, m) for p in patterns)]
    unseen = [p for p in patterns if not any(re.search(p, m) for m in collector.messages)]
    if stray:
        pytest.fail("Unexpected log records:\n" + "\n".join(stray), pytrace=False)
    if unseen:
        pytest.fail("Expected log records did not come: " + ", ".join(unseen), pytrace=False)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """Let pool work end before pytest-qt closes the widgets: it may still signal to them."""
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        pool = core.QThreadPool.globalInstance()
        if not pool.waitForDone(POOL_PATIENCE_MS):
            pytest.fail(f"{item.name} left work running in the thread pool", pytrace=False)
    return (yield)


@pytest.fixture(autouse=True)
def _no_leftover_windows() -> Iterator[None]:
    """Close the windows a test leaves behind; those of wider fixtures stay."""
    before = {id(window) for window in _windows()}
    yield
    left = [window for window in _windows() if id(window) not in before]
    for window in left:
        window.close()
        window.deleteLater()
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        # Destroy now what was closed, here and by pytest-qt. Without an event loop it would live
        # on, and every later style sheet would be laid on a thousand dead widgets.
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _no_leftover_language() -> Iterator[None]:
    """Take back the translations and the locale that a test has the application use."""
    from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

    before = QLocale()
    yield
    application = QCoreApplication.instance()
    for translator in application.findChildren(QTranslator) if application else []:
        application.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def _windows() -> list:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return [w for w in widgets.QApplication.topLevelWidgets() if w.isWindow() and w.isVisible()]
