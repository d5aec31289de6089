"""Source Sans Pro for paper: the static TrueType files, registered by path and embedded.

The variable font and the OpenType files of the same family cannot be embedded by reportlab. Fonts
are never searched for on the machine, because reportlab's finder unpickles a cache from a temporary
folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

_registering = Lock()


class Face(StrEnum):
    """The five faces that paper uses; the value is the file's name and the font's name."""

    REGULAR = "SourceSansPro-Regular"
    SEMIBOLD = "SourceSansPro-Semibold"
    BOLD = "SourceSansPro-Bold"
    ITALIC = "SourceSansPro-It"
    SEMIBOLD_ITALIC = "SourceSansPro-SemiboldIt"


@dataclass(frozen=True, slots=True)
class Style:
    """A face at a size in points."""

    face: Face
    size: float


def regular(size: float) -> Style:
    """Return the regular face at a size in points."""
    return Style(Face.REGULAR, size)


def semibold(size: float) -> Style:
    """Return the semibold face at a size in points."""
    return Style(Face.SEMIBOLD, size)


def bold(size: float) -> Style:
    """Return the bold face at a size in points."""
    return Style(Face.BOLD, size)


def italic(size: float) -> Style:
    """Return the italic face at a size in points; only for the word «anslag», never for names."""
    return Style(Face.ITALIC, size)


def semibold_italic(size: float) -> Style:
    """Return the semibold italic face at a size in points; only for the word «anslag»."""
    return Style(Face.SEMIBOLD_ITALIC, size)


def _folder() -> Path:
    spec = find_spec("font_source_sans_pro")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("font_source_sans_pro")
    return Path(next(iter(spec.submodule_search_locations))) / "files"


@cache
def _face(face: Face) -> TTFont:
    # reportlab takes 100 ms to import, and start-up reaches this module through the services.
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(face.value, str(_folder() / f"{face.value}.ttf"))
    pdfmetrics.registerFont(font)
    return font


@cache
def register() -> None:
    """Make the five faces known to reportlab; may be called from several threads and again."""
    with _registering:
        for face in Face:
            _face(face)


@cache
def known_letters() -> frozenset[int]:
    """Return the code points that every upright face can draw."""
    register()
    upright = (Face.REGULAR, Face.SEMIBOLD, Face.BOLD)
    return frozenset.intersection(*(frozenset(_face(f).face.charToGlyph) for f in upright))


@lru_cache(maxsize=20_000)
def width(text: str, style: Style) -> float:
    """Return how wide the text is, in millimetres."""
    register()
    units = _face(style.face).face.charWidths
    default = _face(style.face).face.defaultWidth
    per_thousand = sum(units.get(ord(letter), default) for letter in text)
    return float(per_thousand) * style.size / 1000 * 25.4 / 72
