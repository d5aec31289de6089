"""The one gate between what a person has typed and the paper.

`clean` lets through what the font can draw and nothing that acts: no control characters, no marks
that turn the writing direction. Everything is then drawn letter by letter with `drawString`;
reportlab's `Paragraph`, which reads its text as markup and would lose «x <y>» or open a picture
file, is used nowhere in the reports.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mih_desktop.reports.fonts import Style, known_letters, width

LONGEST_TEXT = 2000
"""Letters of one text that paper takes; what is longer ends with an ellipsis."""
UNKNOWN_LETTER = "◌"
"""Drawn for a letter that the font lacks (emoji, other scripts), so that its place is seen."""
ELLIPSIS = "…"

_MOST_MARKS_ON_A_LETTER = 2
_KEPT_SPACES = {"\u00a0", "\u2007"}
_REPLACED = {
    "\u2010": "-",
    "\u2011": "-",
    "\u2028": " ",
    "\u2029": " ",
    "\ufeff": "",
    "\u00ad": "",
    # A narrow space between thousands is too tight to read on paper.
    "\u202f": "\u00a0",
    "\ufffd": UNKNOWN_LETTER,
}
_BREAK_AFTER_HYPHEN = re.compile(r"(?<=\w-)(?=[^\W\d_])")
# A slack for sums of floats, in millimetres; far below what an eye or a printer can tell.
_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    style: Style


Line = tuple[Run, ...]
"""Runs that stand on one base line."""


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """Return the text composed, on one line, with only letters that the font can draw."""
    shortened = text[:LONGEST_TEXT] + ELLIPSIS if len(text) > LONGEST_TEXT else text
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", shortened):
        drawn = _drawable(letter)
        if drawn:
            marks = marks + 1 if unicodedata.combining(drawn[0]) else 0
        repeats = drawn == UNKNOWN_LETTER and kept[-1:] == [UNKNOWN_LETTER]
        if drawn and marks <= _MOST_MARKS_ON_A_LETTER and not repeats:
            kept.append(drawn)
    line = re.sub(" {2,}", " ", "".join(kept)).strip(" ")
    # What was dropped may have stood between a letter and its mark.
    return line if unicodedata.is_normalized("NFC", line) else clean(line)


def _drawable(letter: str) -> str:
    if letter in _REPLACED:
        return _REPLACED[letter]
    if letter in _KEPT_SPACES:
        return letter
    category = unicodedata.category(letter)
    if category.startswith("Z") or letter in "\t\n\r\v\f":
        return " "
    if category in {"Cc", "Cf", "Cs", "Cn", "Co"}:
        return ""
    if ord(letter) in known_letters():
        return letter
    plain = unicodedata.normalize("NFKC", letter)
    if plain != letter and all(ord(c) in known_letters() for c in plain):
        return plain
    return "" if category.startswith("M") else UNKNOWN_LETTER


def line_width(line: Sequence[Run]) -> float:
    """Return how wide the runs are together, in millimetres."""
    return sum(width(run.text, run.style) for run in line)


def ellipsised(text: str, style: Style, room: float) -> str:
    """Return the cleaned text, cut with an ellipsis where it is wider than room (mm)."""
    return "".join(run.text for run in cut_line((Run(clean(text), style),), room))


def largest_fitting(text: str, styles: Sequence[Style], room: float) -> Style:
    """Return the first style in which the cleaned text stands whole in room (mm), else the last."""
    cleaned = clean(text)
    return next((s for s in styles if width(cleaned, s) <= room + _SLACK), styles[-1])


def cut_line(line: Sequence[Run], room: float) -> Line:
    """Return the runs, cut with an ellipsis where they are wider than room (mm)."""
    if line_width(line) <= room + _SLACK:
        return tuple(line)
    kept: list[Run] = []
    left = room
    for run in line:
        if width(run.text, run.style) <= left - width(ELLIPSIS, run.style) + _SLACK:
            kept.append(run)
            left -= width(run.text, run.style)
            continue
        kept.append(Run(_longest_start(run, left).rstrip(" ,") + ELLIPSIS, run.style))
        break
    return tuple(kept)


def _longest_start(run: Run, room: float) -> str:
    low, high = 0, len(run.text)
    limit = room - width(ELLIPSIS, run.style)
    while low < high:
        middle = (low + high + 1) // 2
        if width(run.text[:middle], run.style) <= limit + _SLACK:
            low = middle
        else:
            high = middle - 1
    return run.text[:low]


@dataclass(slots=True)
class _Word:
    """What must stay on one line: runs without a place to break, and whether a space is before."""

    runs: list[Run]
    after_space: bool

    @property
    def width(self) -> float:
        return line_width(self.runs)


def wrapped(text: str, style: Style, room: float, most: int | None = None) -> tuple[str, ...]:
    """Return the cleaned text as lines no wider than room (mm); at most `most`, then an ellipsis.

    Lines break at spaces and after hyphens between letters, nowhere else.
    """
    lines = wrapped_runs((Run(text, style),), room, most)
    return tuple("".join(run.text for run in line) for line in lines)


def wrapped_runs(runs: Sequence[Run], room: float, most: int | None = None) -> tuple[Line, ...]:
    """Break runs into lines no wider than room (mm); at most `most`, then an ellipsis."""
    return _wrapped(tuple(runs), room, most)


# A page is laid out many times over while it is fitted, mostly with the same blocks.
@lru_cache(maxsize=4096)
def _wrapped(runs: Line, room: float, most: int | None) -> tuple[Line, ...]:
    lines: list[list[_Word]] = []
    left = 0.0
    for word in _words(runs):
        spaced = word.width + (width(" ", word.runs[0].style) if word.after_space else 0.0)
        if lines and spaced <= left + _SLACK:
            lines[-1].append(word)
            left -= spaced
        else:
            lines.append([word])
            left = room - word.width
    if most is not None and len(lines) > most:
        rest = [word for line in lines[most - 1 :] for word in line]
        lines = [*lines[: most - 1], rest]
    return tuple(cut_line(_joined(line), room) for line in lines)


def forget_layouts() -> None:
    """Drop the remembered line breaks."""
    _wrapped.cache_clear()


def _joined(words: list[_Word]) -> Line:
    runs: list[Run] = []
    for number, word in enumerate(words):
        for place, run in enumerate(word.runs):
            space = " " if number and not place and word.after_space else ""
            if runs and runs[-1].style == run.style:
                runs[-1] = Run(runs[-1].text + space + run.text, run.style)
            else:
                runs.append(Run(space + run.text, run.style))
    return tuple(runs)


def _words(runs: Sequence[Run]) -> list[_Word]:
    words: list[_Word] = []
    after_space = True
    for run in runs:
        cleaned = clean(run.text)
        if run.text[:1].isspace():
            after_space = True
        for number, part in enumerate(cleaned.split(" ")):
            for place, piece in enumerate(_BREAK_AFTER_HYPHEN.split(part)):
                if not piece:
                    continue
                spaced = bool(number and not place) or (after_space and not number and not place)
                if spaced or place or not words:
                    words.append(_Word([Run(piece, run.style)], spaced))
                else:
                    words[-1].runs.append(Run(piece, run.style))
        after_space = run.text[-1:].isspace() if cleaned else after_space
    return words
