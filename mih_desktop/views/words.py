"""The course's own words, from domain/wording.py, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.wording import CONTEXT, PHASE_NAMES


def word(text: str) -> str:
    """Return a text of domain/wording.py in the chosen language."""
    return QCoreApplication.translate(CONTEXT, text)


def phase_name(phase: Phase) -> str:
    """Return what a phase is called."""
    return word(PHASE_NAMES[phase])


def capitalised(text: str) -> str:
    """Return a text with its first letter large and the rest as it is."""
    return text[:1].upper() + text[1:]
