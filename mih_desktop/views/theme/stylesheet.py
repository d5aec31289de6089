"""One generated style sheet for what Qt draws itself; our own widgets paint themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mih_desktop.views.theme.fonts import FAMILY
from mih_desktop.views.theme.tokens import ThemeColors, Token


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Size, weight and colour of a text role at 100 %."""

    size: int
    weight: int
    color: Token
    italic: bool = False


TEXT_STYLES: Mapping[str, TextStyle] = MappingProxyType(
    {
        "display": TextStyle(30, 600, "ink"),
        "title": TextStyle(22, 600, "ink"),
        "title-quiet": TextStyle(22, 600, "ink_3"),
        "section": TextStyle(16, 600, "ink"),
        "section-signal": TextStyle(16, 600, "signal"),
        "body": TextStyle(13, 400, "ink"),
        "strong": TextStyle(13, 600, "ink"),
        "secondary": TextStyle(13, 400, "ink_2"),
        "hint": TextStyle(13, 400, "ink_3"),
        "accent": TextStyle(13, 600, "accent"),
        "signal": TextStyle(13, 600, "signal"),
        "fault": TextStyle(13, 400, "signal"),
        "estimate": TextStyle(13, 400, "ink_3", italic=True),
        "small": TextStyle(11, 400, "ink_3"),
        "small-strong": TextStyle(11, 600, "ink_2"),
        "small-signal": TextStyle(11, 600, "signal"),
    }
)
"""The text roles that labels may have; widgets/text.py sets them."""


def style_sheet(colors: ThemeColors, px: Callable[[float], int]) -> str:
    """Return the sheet for one theme; `px` scales lengths."""
    return "\n".join(
        (_texts(colors, px), _surfaces(colors, px), _inputs(colors, px), _views(colors, px))
    )


def _texts(colors: ThemeColors, px: Callable[[float], int]) -> str:
    rules = []
    for role, style in TEXT_STYLES.items():
        slant = "italic" if style.italic else "normal"
        rules.append(
            f'QLabel[role="{role}"] {{ color: {getattr(colors, style.color)};'
            f' font: {slant} {style.weight} {px(style.size)}px "{FAMILY}"; }}'
        )
    return "\n".join(rules)


def _surfaces(colors: ThemeColors, px: Callable[[float], int]) -> str:
    c = colors
    floating = "none" if c.focus_width > 2 else f"1px solid {c.line}"
    border = f"1px solid {c.line_strong}" if c.focus_width > 2 else floating
    return f"""
QWidget {{ color: {c.ink}; selection-background-color: {c.tint_2}; selection-color: {c.ink}; }}
QMainWindow, QDialog, QWidget[surface="page"] {{ background: {c.page}; }}
QWidget[surface="rail"] {{ background: {c.rail}; }}
QWidget[surface="soft"] {{ background: {c.soft}; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollArea > QWidget > QWidget[surface="clear"] {{ background: transparent; }}
QToolTip {{
  background: {c.ink}; color: {c.page}; border: none;
  padding: {px(4)}px {px(8)}px; font: 400 {px(13)}px "{FAMILY}";
}}
QMenu {{
  background: {c.page}; border: {border}; border-radius: {px(8)}px; padding: {px(6)}px;
}}
QMenu::item {{
  padding: {px(7)}px {px(24)}px {px(7)}px {px(12)}px; border-radius: {px(6)}px;
  background: transparent; color: {c.ink};
}}
QMenu::item:selected {{ background: {c.tint}; }}
QMenu::item:disabled {{ color: {c.ink_3}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: {px(4)}px {px(8)}px; }}
QMenu::icon {{ padding-left: {px(8)}px; }}
QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; margin: 0; }}
QScrollBar::handle {{
  background: {_faded(c.line_strong, 0.55)}; border-radius: {px(3)}px; margin: {px(3)}px;
}}
QScrollBar::handle:hover {{ background: {c.line_strong}; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{
  background: {c.sunken}; border: none; border-radius: {px(3)}px;
  min-height: {px(6)}px; max-height: {px(6)}px;
}}
QProgressBar::chunk {{ background: {c.accent}; border-radius: {px(3)}px; }}
QSplitter::handle {{ background: {c.line}; }}
"""


def _inputs(colors: ThemeColors, px: Callable[[float], int]) -> str:
    c = colors
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit {{
  background: {c.field}; color: {c.ink}; border: 1px solid {c.line_strong};
  border-radius: {px(6)}px; padding: 0 {px(8)}px; placeholder-text-color: {c.ink_3};
  lineedit-password-character: 8226; font: 400 {px(13)}px "{FAMILY}";
}}
QLineEdit {{ min-height: {px(30)}px; max-height: {px(30)}px; }}
QLineEdit[tall="bar"] {{ min-height: {px(34)}px; max-height: {px(34)}px; }}
QLineEdit[tall="start"] {{ min-height: {px(40)}px; max-height: {px(40)}px; }}
QPlainTextEdit, QTextEdit {{ padding: {px(5)}px {px(6)}px; }}
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover {{ border-color: {c.ink_3}; }}
QLineEdit:disabled, QLineEdit:read-only, QPlainTextEdit:disabled {{
  background: {c.soft}; border-color: {c.line}; color: {c.ink_3};
}}
QLineEdit[fault="true"], QPlainTextEdit[fault="true"] {{
  border: {max(2, px(1.5))}px solid {c.signal}; padding: 0 {px(7)}px;
}}
QLineEdit[bare="true"] {{ border: none; background: transparent; padding: 0; }}
QComboBox QAbstractItemView {{
  background: {c.page}; color: {c.ink}; border: 1px solid {c.line_strong};
  border-radius: {px(6)}px; padding: {px(4)}px; outline: none;
}}
QComboBox QAbstractItemView::item {{
  min-height: {px(32)}px; padding: 0 {px(8)}px; border-radius: {px(4)}px; color: {c.ink};
}}
QComboBox QAbstractItemView::item:hover {{ background: {c.soft}; }}
QComboBox QAbstractItemView::item:selected {{ background: {c.tint}; }}
QComboBox {{ combobox-popup: 0; }}
"""


def _views(colors: ThemeColors, px: Callable[[float], int]) -> str:
    c = colors
    return f"""
QAbstractItemView {{
  background: transparent; border: none; outline: none;
  selection-background-color: transparent; selection-color: {c.ink};
}}
QListView#suggestions {{
  background: {c.page}; color: {c.ink}; border: 1px solid {c.line_strong};
  selection-background-color: {c.tint}; selection-color: {c.ink};
}}
QListView#suggestions::item {{ padding: {px(4)}px {px(8)}px; }}
QListView#suggestions::item:selected {{ background: {c.tint}; }}
QTableView {{ gridline-color: transparent; }}
QTableCornerButton::section, QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{
  background: {c.page}; color: {c.ink_2}; border: none; border-bottom: 1px solid {c.line};
  padding: 0 {px(12)}px; font: 600 {px(11)}px "{FAMILY}";
}}
QHeaderView::section:hover {{ background: {c.soft}; }}
"""


def _faded(color: str, opacity: float) -> str:
    red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {round(opacity * 255)})"
