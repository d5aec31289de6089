"""Where things lie in a clone, and the two ways tooling ends on purpose."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "requirements"
TRANSLATIONS = ROOT / "resources" / "i18n"


class TaskError(Exception):
    """A command cannot go on; the text says why and what to do."""


def venv_python(venv: Path = VENV) -> Path:
    """Return the interpreter of a virtual environment, whether it exists or not."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def say(text: str) -> None:
    """Print a line at once, so that it stands in order with the output of child processes."""
    print(text, flush=True)


def has_screen(environment: dict[str, str] | None = None, platform: str = sys.platform) -> bool:
    """Tell whether a window can be shown; only Linux and its kin can be without a screen."""
    environment = dict(os.environ) if environment is None else environment
    if environment.get("QT_QPA_PLATFORM", "").split(":")[0] in {"offscreen", "minimal"}:
        return False
    if platform in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
