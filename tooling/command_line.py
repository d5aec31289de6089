"""The list of commands, and what each calls."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tooling import checks, locks, packaging, qt_libraries, translations
from tooling.environment import Lock, child_environment, ensure
from tooling.places import ROOT, TaskError, has_screen, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A word after `tasks.py`, how it is called, and what it does."""

    usage: str
    summary: str
    run: Callable[[list[str]], int]
    least: int = 0
    most: int | None = 0

    @property
    def name(self) -> str:
        """The word itself."""
        return self.usage.split()[0]


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code; without one, list them all."""
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        say(listing())
        return 0
    commands = {command.name: command for command in COMMANDS}
    command = commands.get(arguments[0])
    if command is None:
        say(f"There is no command «{arguments[0]}».\n\n{listing()}")
        return 2
    given = arguments[1:]
    if len(given) < command.least or (command.most is not None and len(given) > command.most):
        say(f"Call it so: python3 tasks.py {command.usage}")
        return 2
    try:
        return command.run(given)
    except TaskError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


def listing() -> str:
    """Return the usage text with every command on a line."""
    width = max(len(command.usage) for command in COMMANDS)
    lines = [f"  {command.usage:<{width}}  {command.summary}" for command in COMMANDS]
    return "\n".join(["python3 tasks.py …", *lines])


def _prepared(lock: Lock) -> Path:
    python = ensure(lock)
    qt_libraries.ensure()
    return python


def _program(arguments: list[str], *, lock: Lock = Lock.RUN, offscreen: bool) -> int:
    python = _prepared(lock)
    extra = {"QT_QPA_PLATFORM": "offscreen"} if offscreen else {}
    command = [str(python), "-m", "mih_desktop", *arguments]
    return subprocess.run(command, cwd=ROOT, env=child_environment(**extra), check=False).returncode


def _path(text: str) -> str:
    # The program runs in the project's folder, the caller may stand in another.
    return str(Path(text).expanduser().resolve())


def _run(arguments: list[str]) -> int:
    folder = _folder_option(arguments)
    if has_screen():
        return _program(["--folder", _path(folder)] if folder else [], offscreen=False)
    out = Path(_path(folder) if folder else tempfile.mkdtemp(prefix="mih-desktop-"))
    say(f"There is no screen here, so no window. The main job runs without one; it lands in {out}")
    return _program(["--main-job", str(out)], offscreen=True)


def _folder_option(arguments: list[str]) -> str | None:
    match arguments:
        case []:
            return None
        case ["--folder", folder]:
            return folder
        case [single] if single.startswith("--folder="):
            return single.removeprefix("--folder=")
    raise TaskError("Call it so: python3 tasks.py run [--folder DIR]")


def _check(arguments: list[str]) -> int:
    return checks.check(_prepared(Lock.DEV), arguments)


def _bench(arguments: list[str]) -> int:
    python = _prepared(Lock.DEV)
    command = [str(python), "-m", "benchmarks", *arguments]
    environment = child_environment(QT_QPA_PLATFORM="offscreen")
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def _import(arguments: list[str]) -> int:
    return _program(["--read-import", _path(arguments[0])], offscreen=True)


def _cases(arguments: list[str]) -> int:
    return _program(["--cases", *map(_path, arguments)], offscreen=True)


def _samples(arguments: list[str]) -> int:
    # The same bytes everywhere: the screen of the moment must not show in what is drawn.
    return _program(["--samples", _path(arguments[0])], offscreen=True)


def _screenshots(arguments: list[str]) -> int:
    return _program(["--screenshots", _path(arguments[0])], offscreen=True)


def _self_test(_: list[str]) -> int:
    return _program(["--self-test"], offscreen=not has_screen())


def _build(_: list[str]) -> int:
    return packaging.build(_prepared(Lock.DEV))


def _translations(_: list[str]) -> int:
    ensure(Lock.DEV)
    return translations.update()


COMMANDS = (
    Command(
        usage="run [--folder DIR]",
        summary="open the program; without a screen, do the main job and write it to a folder",
        run=_run,
        most=2,
    ),
    Command(
        usage="check [PYTEST ARGUMENTS]",
        summary="formatting, lint, types, import rules, translations, tests with coverage",
        run=_check,
        most=None,
    ),
    Command(
        usage="bench [NAME…]",
        summary="measure the program against references, in one table",
        run=_bench,
        most=None,
    ),
    Command(
        usage="samples OUT",
        summary="write everything the program produces from the practice cohort",
        run=_samples,
        least=1,
        most=1,
    ),
    Command(
        usage="import FILE",
        summary="print how a list of men would be read, person by person",
        run=_import,
        least=1,
        most=1,
    ),
    Command(
        usage="cases FILE…",
        summary="work out written economy cases and compare",
        run=_cases,
        least=1,
        most=None,
    ),
    Command(
        usage="screenshots OUT",
        summary="grab every page and dialog, light and dark",
        run=_screenshots,
        least=1,
        most=1,
    ),
    Command(
        usage="self-test",
        summary="window, encrypted database, PDF, workbook, translations: does this copy work?",
        run=_self_test,
    ),
    Command(
        usage="build",
        summary="build dist/MiH-Desktop with PyInstaller and run its self-test",
        run=_build,
    ),
    Command(
        usage="translations",
        summary="collect the texts from the code and compile every language",
        run=_translations,
    ),
    Command(
        usage="lock [UV ARGUMENTS]",
        summary="make requirements/*.txt anew from pyproject.toml (needs uv)",
        run=locks.make,
        most=None,
    ),
)
