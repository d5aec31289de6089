"""Phosphor icons as outlines, from the font file that qtawesome ships.

The package is never imported: its import builds thirteen fonts and costs about 190 ms, reading this
one font costs about 10. Names are Phosphor's own (`sun`, `sun-fill`); the prefix `ph.` is allowed.
"""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPixmap,
    QRawFont,
)

from mih_desktop.views.theme.fonts import MissingFontError, package_folder

_UNITS = 256.0
"""Size of the square that Phosphor icons are drawn in."""


class IconFont:
    """Outlines of the icons, read when the first one is asked for."""

    def __init__(self) -> None:
        self._raw: QRawFont | None = None
        self._codes: dict[str, str] = {}
        self._paths: dict[str, QPainterPath] = {}

    def path(self, name: str) -> QPainterPath:
        """Return the outline in a square of 256 units. Raises KeyError for an unknown name."""
        bare = name.removeprefix("ph.")
        known = self._paths.get(bare)
        if known is not None:
            return known
        raw = self._font()
        glyph = raw.glyphIndexesForString(chr(int(self._codes[bare], 16)))[0]
        outline = raw.pathForGlyph(glyph)
        outline.setFillRule(Qt.FillRule.WindingFill)
        advance = raw.advancesForGlyphIndexes([glyph])[0].x()
        height = raw.ascent() + raw.descent()
        outline.translate((_UNITS - advance) / 2, (_UNITS - height) / 2 + raw.ascent())
        self._paths[bare] = outline
        return outline

    def paint(self, painter: QPainter, rect: QRect | QRectF, name: str, color: QColor) -> None:
        """Draw the icon in the largest square in the middle of the rectangle."""
        box = QRectF(rect)
        side = min(box.width(), box.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(box.center() - QPointF(side / 2, side / 2))
        painter.scale(side / _UNITS, side / _UNITS)
        painter.fillPath(self.path(name), color)
        painter.restore()

    def icon(self, name: str, color: QColor, disabled: QColor | None = None) -> QIcon:
        """Return an icon that is drawn anew at every size and screen."""
        return QIcon(_IconEngine(self, name, color, disabled or color))

    def _font(self) -> QRawFont:
        if self._raw is None:
            folder = package_folder("qtawesome") / "fonts"
            font_file = _only(folder, "phosphor-*.ttf")
            names = _only(folder, "phosphor-charmap-*.json")
            self._codes = json.loads(names.read_text(encoding="utf-8"))
            self._raw = QRawFont(str(font_file), _UNITS, QFont.HintingPreference.PreferNoHinting)
        return self._raw


class _IconEngine(QIconEngine):
    """Draws one icon in one colour."""

    def __init__(self, font: IconFont, name: str, color: QColor, disabled: QColor) -> None:
        super().__init__()
        self._font = font
        self._name = name
        self._color = color
        self._disabled = disabled

    def clone(self) -> QIconEngine:
        return _IconEngine(self._font, self._name, self._color, self._disabled)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        color = self._disabled if mode is QIcon.Mode.Disabled else self._color
        self._font.paint(painter, rect, self._name, color)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if not found:
        raise MissingFontError(pattern)
    return found[-1]
