"""Every check of the project in one run: each with its time, and none hiding the others."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tooling import translations
from tooling.environment import child_environment
from tooling.places import ROOT, TaskError, say

QT_FREE = (
    "domain",
    "models",
    "storage",
    "programme",
    "economy",
    "services",
    "reports",
    "exchange",
)
QT_FREE_COVERAGE = 95
WHOLE_COVERAGE = 85


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one step went."""

    name: str
    passed: bool
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One check: a name and a call that returns an exit code."""

    name: str
    run: Callable[[], int]


def run_steps(steps: Sequence[Step]) -> list[Outcome]:
    """Run every step, also after one has failed; an error in a step counts as its failure."""
    outcomes = []
    for step in steps:
        say(f"\n── {step.name}")
        began = time.monotonic()
        try:
            code = step.run()
        except TaskError as error:
            say(str(error))
            code = 1
        seconds = time.monotonic() - began
        outcomes.append(Outcome(name=step.name, passed=code == 0, seconds=seconds))
        say(f"   {'ok' if code == 0 else 'FAILED'} in {seconds:.1f} s")
    return outcomes


def summary(outcomes: Sequence[Outcome]) -> list[str]:
    """Return one line per step and a closing line."""
    width = max(len(outcome.name) for outcome in outcomes)
    lines = [
        f"{'ok    ' if o.passed else 'FAILED'}  {o.name:<{width}}  {o.seconds:6.1f} s"
        for o in outcomes
    ]
    failed = sum(not outcome.passed for outcome in outcomes)
    total = sum(outcome.seconds for outcome in outcomes)
    closing = f"{failed} of {len(outcomes)} checks failed" if failed else "all checks passed"
    return [*lines, f"{closing} in {total:.0f} s"]


def check(python: Path, pytest_arguments: list[str]) -> int:
    """Run all checks in the order of how soon they can fail; return 1 if any did."""
    tool = Tool(python)
    steps = [
        Step(name="formatting (ruff)", run=lambda: tool("ruff", "format", "--check", ".")),
        Step(name="lint (ruff)", run=lambda: tool("ruff", "check", "--output-format=concise", ".")),
        Step(name="import rules (import-linter)", run=lambda: tool.script("lint-imports")),
        Step(name="translations", run=translations.check),
        Step(name="types (mypy, strict)", run=lambda: tool("mypy")),
        Step(name="tests", run=lambda: run_tests(tool, pytest_arguments)),
    ]
    if not pytest_arguments:
        steps += [
            Step(
                name=f"coverage of Qt-free packages ≥ {QT_FREE_COVERAGE} %",
                run=lambda: tool("coverage", *coverage_report(QT_FREE, QT_FREE_COVERAGE)),
            ),
            Step(
                name=f"coverage of everything ≥ {WHOLE_COVERAGE} %",
                run=lambda: tool("coverage", *coverage_report((), WHOLE_COVERAGE)),
            ),
        ]
    outcomes = run_steps(steps)
    say("")
    for line in summary(outcomes):
        say(line)
    return 0 if all(outcome.passed for outcome in outcomes) else 1


class Tool:
    """Calls a development tool in `.venv` and shows what it prints."""

    def __init__(self, python: Path) -> None:
        self.python = python

    def __call__(self, module: str, *arguments: str, before: Sequence[str] = ()) -> int:
        """Run `python -m module`, behind `before` when given."""
        return self.call([*before, str(self.python), "-m", module, *arguments])

    def script(self, name: str, *arguments: str) -> int:
        """Run a tool that can only be called by its script."""
        return self.call([str(self.python.with_name(name)), *arguments])

    def call(self, command: Sequence[str]) -> int:
        """Run a command in the project's folder and return its exit code."""
        environment = child_environment(QT_QPA_PLATFORM="offscreen")
        return subprocess.run(list(command), cwd=ROOT, env=environment, check=False).returncode


def coverage_report(packages: Sequence[str], minimum: int) -> list[str]:
    """Return the arguments of a coverage report that fails under a minimum."""
    arguments = ["report", f"--fail-under={minimum}", "--skip-covered", "--skip-empty"]
    if packages:
        arguments.append("--include=" + ",".join(f"mih_desktop/{name}/*" for name in packages))
    return arguments


def run_tests(tool: Tool, arguments: list[str]) -> int:
    """Run the test suite, without any network where the system can cut it off."""
    isolation = network_isolation()
    if isolation:
        say("   in a network namespace of its own: nothing can be reached")
    else:
        say("   a network namespace is not available here: only the suite's own guard watches")
    given = arguments or ["-n", "2", "--cov", "--cov-report="]
    return tool("pytest", "-q", *given, before=isolation)


def network_isolation() -> list[str]:
    """Return the command that runs another without any network, or nothing when there is none.

    A guard in Python does not see the sockets that Qt opens itself.
    """
    if sys.platform != "linux":
        return []
    # Without root: in a user namespace, as oneself, since tests of rights must not run as root.
    prefix = ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "--map-current-user", "-n"]
    try:
        worked = subprocess.run([*prefix, "true"], capture_output=True, check=False)
    except OSError:
        return []
    return prefix if worked.returncode == 0 else []
