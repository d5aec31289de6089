"""What is said of a workbook that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mih_desktop.domain.errors import UnreadableWorkbookError
from mih_desktop.domain.wording import QT_TRANSLATE_NOOP, Translate

_SENTENCES: Final[Mapping[str, str]] = {
    "wrong_kind": QT_TRANSLATE_NOOP(
        "import",
        "Dette er ikke en Excel-fil av typen .xlsx. Åpne den i Excel og lagre den som .xlsx.",
    ),
    "password": QT_TRANSLATE_NOOP(
        "import",
        "Filen er låst med passord. Åpne den i Excel, ta bort passordet og lagre den på nytt.",
    ),
    "torn": QT_TRANSLATE_NOOP(
        "import",
        "Filen er skadd eller bare delvis lagret. Hent den på nytt, eller lagre en ny kopi.",
    ),
    "too_big": QT_TRANSLATE_NOOP(
        "import", "Filen er for stor til å være en liste. Kopier lista over i et nytt regneark."
    ),
    "too_many_rows": QT_TRANSLATE_NOOP(
        "import", "Arket har flere enn 5000 rader. Del lista opp, og hent en del om gangen."
    ),
    "bomb": QT_TRANSLATE_NOOP(
        "import", "Filen er laget slik at den kan skade maskinen. Den er ikke åpnet."
    ),
    "closed": QT_TRANSLATE_NOOP(
        "import", "Filen kan ikke åpnes. Er den i bruk, eller er det en mappe?"
    ),
    "empty": QT_TRANSLATE_NOOP("import", "Det står ingenting i regnearket."),
    "macro": QT_TRANSLATE_NOOP(
        "import", "Filen kan inneholde makroer. Lagre den i Excel som .xlsx uten makroer."
    ),
}


def unreadable_text(error: UnreadableWorkbookError, translate: Translate) -> str:
    """Return the sentence for a workbook that cannot be read: what it is, and what to do."""
    return translate("import", _SENTENCES[str(error.values["reason"])])
