"""Make the hash-locked requirement files anew with uv."""

from __future__ import annotations

import os
import shutil
import subprocess

from tooling.environment import Lock
from tooling.places import ROOT, VENV, TaskError, say

OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-config",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-annotate",
    "--no-header",
    "--quiet",
)
# Settings of one machine (mirrors, local wheels) must not decide what everybody installs.
_FOREIGN_SETTINGS = ("PIP_", "UV_")


def make(extra: list[str]) -> int:
    """Lock the requirements in pyproject.toml for every platform; `extra` goes to uv as it is."""
    uv = shutil.which("uv", path=f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}")
    if uv is None:
        raise TaskError("uv makes the locks: `pipx install uv`, then try again.")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(_FOREIGN_SETTINGS)}
    for lock in Lock:
        target = lock.path.relative_to(ROOT).as_posix()
        command = [uv, "pip", "compile", "pyproject.toml", *OPTIONS, "--output-file", target]
        if lock is Lock.DEV:
            # The same versions as the program's own lock: what is tested is what is used.
            command += ["--group", "dev", "--constraint", f"requirements/{Lock.RUN.value}.txt"]
        if subprocess.run([*command, *extra], cwd=ROOT, env=environment, check=False).returncode:
            raise TaskError(f"uv could not lock {target}; it has said why above.")
        say(f"{target} is up to date")
    return 0
