"""Words about the person of a folder: the men of Menn i helse, anybody in another programme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mih_desktop.domain.enums import CohortKind


@dataclass(frozen=True, slots=True)
class PersonWords:
    """The few places where a text says who it is about."""

    around: str
    """Heading over the people around him."""
    himself: str
    """Who does something that nobody else does."""
    own_dates: str
    """Says that a date differs from the cohort's."""


def person_words(kind: CohortKind) -> PersonWords:
    """Return the words for one kind of cohort; only Menn i helse takes it that he is a man."""
    if kind is CohortKind.MENN_I_HELSE:
        return PersonWords(
            around=QCoreApplication.translate("PersonWords", "Rundt ham"),
            himself=QCoreApplication.translate("PersonWords", "han selv"),
            own_dates=QCoreApplication.translate("PersonWords", "hans egen dato"),
        )
    return PersonWords(
        around=QCoreApplication.translate("PersonWords", "Rundt personen"),
        himself=QCoreApplication.translate("PersonWords", "personen selv"),
        own_dates=QCoreApplication.translate("PersonWords", "egen dato"),
    )
