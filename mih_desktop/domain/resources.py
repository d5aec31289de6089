"""Where the program's own data files lie."""

from __future__ import annotations

import sys
from pathlib import Path


def resource_folder() -> Path:
    """Return the folder of rates, programme standards and translations.

    In a built program PyInstaller unpacks it beside the code; in the source tree it lies beside
    the package.
    """
    unpacked = getattr(sys, "_MEIPASS", None)
    root = Path(unpacked) if unpacked else Path(__file__).resolve().parents[2]
    return root / "resources"
