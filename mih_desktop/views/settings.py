"""What the window remembers between runs; no personal data."""

from __future__ import annotations

from pathlib import Path
from typing import cast, get_args

from PySide6.QtCore import QByteArray, QObject, QSettings

from mih_desktop.views.theme.tokens import ThemeChoice

_THEME = "look/theme"
_SCALE = "look/scale"
_LANGUAGE = "look/language"
_GEOMETRY = "window/geometry"
_LAST_PAGE = "window/last_page"
_LAST_COHORT = "window/last_cohort"
_STORE = "store/folder"
_COUNTY = "store/county"
_REPORTS = "reports/folder"


class UiSettings(QObject):
    """Typed access to one ini file, whose place is given."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(path), QSettings.Format.IniFormat, self)

    @property
    def theme(self) -> ThemeChoice:
        """Return the chosen theme, the system's when nothing sensible is stored."""
        text = self._text(_THEME)
        return cast("ThemeChoice", text) if text in get_args(ThemeChoice) else "system"

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._file.setValue(_THEME, choice)

    @property
    def scale(self) -> float:
        """Return the size of the interface, 1.0 for 100 %."""
        try:
            return float(self._text(_SCALE) or 1.0)
        except ValueError:
            return 1.0

    @scale.setter
    def scale(self, scale: float) -> None:
        self._file.setValue(_SCALE, f"{scale:.2f}")

    @property
    def language(self) -> str:
        """Return the language code, empty for bokmål."""
        return self._text(_LANGUAGE)

    @language.setter
    def language(self, code: str) -> None:
        self._file.setValue(_LANGUAGE, code)

    @property
    def geometry(self) -> QByteArray:
        """Return size and place of the window as Qt saved them, empty the first time."""
        value = self._file.value(_GEOMETRY)
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._file.setValue(_GEOMETRY, geometry)

    @property
    def last_page(self) -> str:
        """Return the key of the page that was open."""
        return self._text(_LAST_PAGE)

    @last_page.setter
    def last_page(self, key: str) -> None:
        self._file.setValue(_LAST_PAGE, key)

    @property
    def last_cohort(self) -> int | None:
        """Return the number of the cohort that was shown last, None when there was none."""
        text = self._text(_LAST_COHORT)
        return int(text) if text.isdecimal() else None

    @last_cohort.setter
    def last_cohort(self, cohort_id: int) -> None:
        self._file.setValue(_LAST_COHORT, str(cohort_id))

    @property
    def store_folder(self) -> Path | None:
        """Return where the store lies, None when it has not been chosen."""
        text = self._text(_STORE)
        return Path(text) if text else None

    @store_folder.setter
    def store_folder(self, folder: Path | None) -> None:
        self._file.setValue(_STORE, "" if folder is None else str(folder))

    @property
    def county(self) -> str:
        """Return the county that the unlock window names."""
        return self._text(_COUNTY)

    @county.setter
    def county(self, county: str) -> None:
        self._file.setValue(_COUNTY, county)

    @property
    def report_folder(self) -> Path | None:
        """Return where a paper was saved last, None before the first."""
        text = self._text(_REPORTS)
        return Path(text) if text else None

    @report_folder.setter
    def report_folder(self, folder: Path) -> None:
        self._file.setValue(_REPORTS, str(folder))

    def flag(self, key: str) -> bool:
        """Tell whether a switch of the window, such as a folded panel, is on."""
        return self._text(f"flags/{key}") == "yes"

    def set_flag(self, key: str, *, on: bool) -> None:
        """Remember a switch of the window."""
        self._file.setValue(f"flags/{key}", "yes" if on else "no")

    def save(self) -> None:
        """Write the file now."""
        self._file.sync()

    def _text(self, key: str) -> str:
        value = self._file.value(key, "")
        return value if isinstance(value, str) else ""
