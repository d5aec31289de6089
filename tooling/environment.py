"""Make `.venv` and install the hash-locked requirements, once per lock."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from tooling.debian import install_packages
from tooling.places import REQUIREMENTS, ROOT, VENV, TaskError, say, venv_python

STAMP_NAME = "mih-installed.json"
MARKER_NAME = "mih-installing"
GUARD = ROOT / ".venv.lock"


class Lock(Enum):
    """Which lock file a command needs; the development lock holds all of the program's."""

    RUN = "run"
    DEV = "dev"

    @property
    def path(self) -> Path:
        """The lock file."""
        return REQUIREMENTS / f"{self.value}.txt"


def fingerprint(path: Path) -> str:
    """Return the SHA-256 of a lock file, independent of how a checkout ends its lines."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def read_stamp(venv: Path) -> dict[str, str]:
    """Return which locks are installed, by name; empty when that is unknown."""
    try:
        content = json.loads((venv / STAMP_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def is_installed(lock: Lock, venv: Path = VENV) -> bool:
    """Tell whether the lock as it is now has been installed completely."""
    return (
        venv_python(venv).exists()
        and not (venv / MARKER_NAME).exists()
        and read_stamp(venv).get(lock.value) == fingerprint(lock.path)
    )


def write_stamp(lock: Lock, venv: Path) -> None:
    """Note that a lock is installed; the development lock covers the program's own too."""
    covered = [Lock.RUN, Lock.DEV] if lock is Lock.DEV else [Lock.RUN]
    stamp = {each.value: fingerprint(each.path) for each in covered}
    draft = venv / (STAMP_NAME + ".new")
    draft.write_text(json.dumps(stamp, indent=2), encoding="utf-8")
    draft.replace(venv / STAMP_NAME)


def ensure(lock: Lock) -> Path:
    """Install the lock into `.venv` unless that is done; return the environment's Python."""
    if not is_installed(lock):
        with _one_at_a_time():
            if not is_installed(lock):
                _install(lock)
    return venv_python()


def _install(lock: Lock) -> None:
    if (VENV / MARKER_NAME).exists():
        say("The last installation was interrupted: starting afresh.")
        shutil.rmtree(VENV)
    if not _works(venv_python()):
        _make_venv()
    (VENV / STAMP_NAME).unlink(missing_ok=True)
    (VENV / MARKER_NAME).touch()
    say(f"Installing {lock.path.relative_to(ROOT).as_posix()} into .venv (some minutes at first).")
    command = [str(venv_python()), "-m", "pip", "install", "--disable-pip-version-check"]
    command += [] if sys.stdout.isatty() else ["-qq"]
    # The lock names every package, so pip has nothing to resolve. An older pip that resolves all
    # the same takes `coverage[toml]` for unpinned as soon as a newer coverage than ours is out.
    command += ["--require-hashes", "--no-deps", "-r", str(lock.path)]
    if subprocess.run(command, cwd=ROOT, env=child_environment(), check=False).returncode:
        # pip tidies up after itself when it fails; the marker is for being killed half-way.
        (VENV / MARKER_NAME).unlink()
        raise TaskError("The requirements could not be installed; pip has said why above.")
    write_stamp(lock, VENV)
    (VENV / MARKER_NAME).unlink()


def child_environment(**extra: str) -> dict[str, str]:
    """Return this process's environment without settings that lead Python to other modules."""
    kept = {k: v for k, v in os.environ.items() if k not in {"PYTHONHOME", "PYTHONPATH"}}
    return kept | {"PYTHONUTF8": "1"} | extra


def _works(python: Path) -> bool:
    if not python.exists():
        return False
    probe = [str(python), "-c", "import sys, pip; sys.exit(sys.version_info < (3, 11))"]
    try:
        return subprocess.run(probe, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _make_venv() -> None:
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        major, minor = sys.version_info[:2]
        install_packages([f"python{major}.{minor}-venv"], "Python's venv module is missing.")
        importlib.invalidate_caches()
    say("Making .venv")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode:
        raise TaskError(f"{sys.executable} -m venv failed; see above.")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Hold a lock that the system frees when the process dies, so that nobody has to tidy up."""
    with GUARD.open("a+b") as guard:
        if sys.platform == "win32":
            import msvcrt

            while True:
                guard.seek(0)
                try:
                    msvcrt.locking(guard.fileno(), msvcrt.LK_LOCK, 1)
                except OSError:  # LK_LOCK gives up after ten seconds; an installation takes longer
                    continue
                break
        else:
            import fcntl

            fcntl.flock(guard, fcntl.LOCK_EX)
        yield
