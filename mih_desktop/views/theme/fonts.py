"""The one typeface of screen and paper, loaded from the package that ships it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFontDatabase

FAMILY = "Source Sans Pro"
_FACES = ("Regular", "Semibold", "Bold", "It")


class MissingFontError(RuntimeError):
    """A font file that belongs to the program is not where it should be."""


def package_folder(package: str) -> Path:
    """Return the folder of an installed package without importing it (an import costs start-up)."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise MissingFontError(package)
    return Path(next(iter(spec.submodule_search_locations)))


def load_fonts() -> None:
    """Hand the typeface to Qt; harmless when it is there already. Raises MissingFontError."""
    if FAMILY in QFontDatabase.families():
        return
    folder = package_folder("font_source_sans_pro") / "files"
    for face in _FACES:
        path = folder / f"SourceSansPro-{face}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise MissingFontError(path.name)
