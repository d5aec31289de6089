"""The course's words for the screen, in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mih_desktop.domain.enums import Phase
from mih_desktop.domain.wording import CONTEXT, PHASE_NAMES


def translate(context: str, text: str) -> str:
    """Return a text in the language in force; what Qt-free code is given as `translate`."""
    return QCoreApplication.translate(context, text)


def worded(text: str) -> str:
    """Return one of the texts of domain/wording.py in the language in force."""
    return QCoreApplication.translate(CONTEXT, text)


def phase_name(phase: Phase) -> str:
    """Return what a phase is called."""
    return worded(PHASE_NAMES[phase])
