"""All keys of the window in one list; the help dialog is made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from mih_desktop.domain.wording import QT_TRANSLATE_NOOP

CONTEXT = "keys"


class KeyGroup(Enum):
    """Headings of the help dialog; the values are translated with CONTEXT."""

    EVERYWHERE = QT_TRANSLATE_NOOP("keys", "Overalt")
    PAGES = QT_TRANSLATE_NOOP("keys", "Sider")
    LISTS = QT_TRANSLATE_NOOP("keys", "I lister og tabeller")
    FOLDER = QT_TRANSLATE_NOOP("keys", "I mappen og skjemaer")


@dataclass(frozen=True, slots=True)
class KeyUse:
    """A key, what it does in bokmål, and where."""

    keys: str
    does: str
    group: KeyGroup


class Key(Enum):
    """Every key the program listens to beyond Tab and letters."""

    SEARCH = KeyUse("Ctrl+K", QT_TRANSLATE_NOOP("keys", "Søk eller gjør noe"), KeyGroup.EVERYWHERE)
    UNDO = KeyUse("Ctrl+Z", QT_TRANSLATE_NOOP("keys", "Angre"), KeyGroup.EVERYWHERE)
    REDO = KeyUse(
        "Ctrl+Shift+Z", QT_TRANSLATE_NOOP("keys", "Gjør om det du angret"), KeyGroup.EVERYWHERE
    )
    BACK = KeyUse(
        "Esc", QT_TRANSLATE_NOOP("keys", "Lukk, eller gå dit du var"), KeyGroup.EVERYWHERE
    )
    LOCK = KeyUse("Ctrl+L", QT_TRANSLATE_NOOP("keys", "Lås"), KeyGroup.EVERYWHERE)
    HELP = KeyUse("F1", QT_TRANSLATE_NOOP("keys", "Vis denne listen"), KeyGroup.EVERYWHERE)
    PAGE = KeyUse("Alt+1 …", QT_TRANSLATE_NOOP("keys", "Gå til en side i menyen"), KeyGroup.PAGES)
    NEXT_TAB = KeyUse("Ctrl+Tab", QT_TRANSLATE_NOOP("keys", "Neste fane på siden"), KeyGroup.PAGES)
    FIND = KeyUse("Ctrl+F", QT_TRANSLATE_NOOP("keys", "Søk på siden"), KeyGroup.PAGES)
    OPEN = KeyUse("Enter", QT_TRANSLATE_NOOP("keys", "Åpne det du står på"), KeyGroup.LISTS)
    TICK = KeyUse("Mellomrom", QT_TRANSLATE_NOOP("keys", "Merk som gjort"), KeyGroup.LISTS)
    MOVE = KeyUse("↑ ↓", QT_TRANSLATE_NOOP("keys", "Gå mellom linjene"), KeyGroup.LISTS)
    ENDS = KeyUse("Home End", QT_TRANSLATE_NOOP("keys", "Første og siste linje"), KeyGroup.LISTS)
    COPY_PHONE = KeyUse(
        "Ctrl+C", QT_TRANSLATE_NOOP("keys", "Kopier telefonnummeret"), KeyGroup.FOLDER
    )
    NOTE = KeyUse("Ctrl+N", QT_TRANSLATE_NOOP("keys", "Skriv notat"), KeyGroup.FOLDER)
    GIVE_UP = KeyUse(
        "Esc", QT_TRANSLATE_NOOP("keys", "Sett feltet tilbake slik det var"), KeyGroup.FOLDER
    )

    @property
    def keys(self) -> str:
        """Return the key combination."""
        return self.value.keys
