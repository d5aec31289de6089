"""Build the program that runs without Python, and try what was built."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from tooling.environment import child_environment
from tooling.places import ROOT, TaskError, has_screen, say

NAME = "MiH-Desktop"


def build(python: Path) -> int:
    """Build `dist/MiH-Desktop/` and run the built program's own self-test."""
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN"]
    command += ["--distpath", "dist", "--workpath", "build", "build.spec"]
    if subprocess.run(command, cwd=ROOT, env=child_environment(), check=False).returncode:
        raise TaskError("PyInstaller failed; it has said why above.")
    lost = lost_modules((ROOT / "build" / "build" / "warn-build.txt").read_text(encoding="utf-8"))
    if lost:
        raise TaskError("Modules of ours did not come along: " + ", ".join(lost))
    folder = ROOT / "dist" / NAME
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files) / 1_000_000
    say(f"Built {folder.relative_to(ROOT)}: {len(files)} files, {size:.0f} MB")
    program = folder / (NAME + (".exe" if os.name == "nt" else ""))
    extra = {} if has_screen() else {"QT_QPA_PLATFORM": "offscreen"}
    # Away from the clone, so that nothing is found there that the build has left out.
    home = folder.parent / "self-test"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    tried = subprocess.run(
        [str(program), "--self-test"], cwd=home, env=child_environment(**extra), check=False
    )
    say("The built program's self-test " + ("passed" if tried.returncode == 0 else "FAILED"))
    return tried.returncode


def lost_modules(warnings: str) -> list[str]:
    """Return our own modules that PyInstaller looked for in vain; to it they are mere warnings."""
    return sorted(set(re.findall(r"^missing module named '?(mih_desktop[\w.]*)", warnings, re.M)))
