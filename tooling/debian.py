"""Install system packages where apt is at hand, or print the command that would."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from tooling.places import TaskError, say


def apt_command(packages: list[str]) -> list[str]:
    """Return the apt-get call that installs the packages and nothing merely recommended."""
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def may_install() -> bool:
    """Tell whether this process is root on a system with apt-get."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_packages(packages: list[str], reason: str) -> None:
    """Install Debian packages as root.

    Raises:
        TaskError: With the exact command, when this process may not do it or apt-get fails.
    """
    by_hand = "sudo apt-get update && sudo " + " ".join(apt_command(packages))
    if shutil.which("apt-get") is None:
        names = ", ".join(packages)
        raise TaskError(f"{reason} Install it with your system's packages (on Debian: {names}).")
    if not may_install():
        raise TaskError(f"{reason} Run this, then try again:\n  {by_hand}")
    say(f"{reason} Installing {' '.join(packages)}")
    environment = dict(os.environ) | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-q"], apt_command(packages)):
        if subprocess.run(
            command, env=environment, stdout=subprocess.DEVNULL, check=False
        ).returncode:
            raise TaskError(f"{' '.join(command)} failed. By hand:\n  {by_hand}")
