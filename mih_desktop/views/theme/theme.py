"""The look in force: which theme, how large, and everything drawn from it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from mih_desktop.domain.enums import Phase
from mih_desktop.views.theme.focus_ring import FocusRings
from mih_desktop.views.theme.fonts import FAMILY, load_fonts
from mih_desktop.views.theme.icons import IconFont
from mih_desktop.views.theme.stylesheet import style_sheet
from mih_desktop.views.theme.tokens import (
    THEMES,
    PhaseColors,
    ThemeChoice,
    ThemeColors,
    ThemeName,
    Token,
)

T = TypeVar("T")

SMALLEST_SCALE = 0.8
LARGEST_SCALE = 2.0

_PALETTE: tuple[tuple[QPalette.ColorRole, Token], ...] = (
    (QPalette.ColorRole.Window, "page"),
    (QPalette.ColorRole.Base, "field"),
    (QPalette.ColorRole.AlternateBase, "soft"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "ink"),
    (QPalette.ColorRole.PlaceholderText, "ink_3"),
    (QPalette.ColorRole.Button, "page"),
    (QPalette.ColorRole.Mid, "line_strong"),
    (QPalette.ColorRole.Midlight, "line"),
    (QPalette.ColorRole.Light, "page"),
    (QPalette.ColorRole.Dark, "line_strong"),
    (QPalette.ColorRole.Highlight, "tint_2"),
    (QPalette.ColorRole.HighlightedText, "ink"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.ToolTipBase, "ink"),
    (QPalette.ColorRole.ToolTipText, "page"),
)
_TEXT_ROLES = (
    QPalette.ColorRole.Text,
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.ButtonText,
)


class Theme(QObject):
    """Colours, fonts, icons and measures of the look in force; handed to every widget.

    `changed` is sent after the theme or the scale changed; style sheet, palette and fonts of the
    application are in force by then.
    """

    changed = Signal()

    def __init__(
        self,
        choice: ThemeChoice = "system",
        scale: float = 1.0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._choice: ThemeChoice = choice
        self._scale = _within_bounds(scale)
        self._app: QApplication | None = None
        self._icons = IconFont()
        self._name: ThemeName = self._resolve()
        self._colors: ThemeColors = THEMES[self._name]
        self._qcolors: dict[str, QColor] = {}
        self._drawn: dict[Hashable, object] = {}
        self._rings: FocusRings | None = None

    @property
    def choice(self) -> ThemeChoice:
        """Return what the user chose, which may be to follow the system."""
        return self._choice

    @property
    def name(self) -> ThemeName:
        """Return the theme in force."""
        return self._name

    @property
    def scale(self) -> float:
        """Return the size of the interface, 1.0 for 100 %."""
        return self._scale

    @property
    def is_contrast(self) -> bool:
        """Tell whether cards and panels need a line round them."""
        return self._name == "contrast"

    @property
    def colors(self) -> ThemeColors:
        """Return all colours as hex."""
        return self._colors

    @property
    def focus_width(self) -> int:
        """Return the width of the focus line in pixels."""
        return self.px(self._colors.focus_width)

    def set_choice(self, choice: ThemeChoice) -> None:
        """Take another theme into use."""
        self._choice = choice
        self._take_name(self._resolve())

    def set_scale(self, scale: float) -> None:
        """Set the size of the interface; kept between 80 and 200 %."""
        bounded = _within_bounds(scale)
        if bounded != self._scale:
            self._scale = bounded
            self._restyle()

    def color(self, token: Token) -> QColor:
        """Return a colour by its use."""
        known = self._qcolors.get(token)
        if known is None:
            known = self._qcolors[token] = QColor(getattr(self._colors, token))
        return QColor(known)

    def phase(self, phase: Phase) -> PhaseColors:
        """Return fill, edge and text of a phase."""
        return self._colors.phases[phase]

    def px(self, length: float) -> int:
        """Return a length at 100 % in pixels of this scale; never 0 for a positive length."""
        scaled = round(length * self._scale)
        return 1 if scaled == 0 and length > 0 else scaled

    def font(self, size: int = 13, weight: int = 400, *, italic: bool = False) -> QFont:
        """Return the typeface; sizes 30, 22, 16, 13, 11. Italic only for estimates, never names."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        font.setItalic(italic)
        return font

    def icon(self, name: str, color: Token = "ink_2") -> QIcon:
        """Return a Phosphor icon such as `sun` or `sun-fill`."""
        return self._icons.icon(name, self.color(color), self.color("ink_3"))

    def cached(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what was drawn for this key in this look, or make it; forgotten at a change."""
        if key not in self._drawn:
            self._drawn[key] = make()
        return cast("T", self._drawn[key])

    def paint_icon(self, painter: QPainter, rect: QRect | QRectF, name: str, color: QColor) -> None:
        """Draw a Phosphor icon in the middle of the rectangle."""
        self._icons.paint(painter, rect, name, color)

    def apply(self, app: QApplication) -> None:
        """Give the application fonts, Fusion, palette and style sheet; follow the system."""
        self._app = app
        load_fonts()
        app.setStyle("Fusion")
        self._rings = FocusRings(self, app)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self._dress(app)

    def leave(self) -> None:
        """Let go of the application, so that another look can take over."""
        if self._app is None:
            return
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.disconnect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.disconnect(self._follow_system)
        if self._rings is not None:
            self._rings.stop(self._app)
            self._rings = None
        self._app = None

    def palette(self) -> QPalette:
        """Return the roles that Qt's own drawing uses."""
        palette = QPalette()
        for role, token in _PALETTE:
            palette.setColor(role, self.color(token))
        for role in _TEXT_ROLES:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("ink_3"))
        return palette

    def _follow_system(self) -> None:
        if self._choice == "system":
            self._take_name(self._resolve())

    def _resolve(self) -> ThemeName:
        if self._choice != "system":
            return self._choice
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"

    def _take_name(self, name: ThemeName) -> None:
        if name == self._name:
            return
        self._name = name
        self._colors = THEMES[name]
        self._qcolors = {}
        self._restyle()

    def _restyle(self) -> None:
        self._drawn = {}
        if self._app is not None:
            self._dress(self._app)
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        app.setFont(self.font())
        app.setPalette(self.palette())
        app.setStyleSheet(style_sheet(self._colors, self.px))


def _within_bounds(scale: float) -> float:
    return min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))
