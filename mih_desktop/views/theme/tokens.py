"""The three themes as frozen colours; hex as `#RRGGBB`, or `#AARRGGBB` where see-through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Literal, TypeAlias

from mih_desktop.domain.enums import Phase

ThemeName: TypeAlias = Literal["light", "dark", "contrast"]
ThemeChoice: TypeAlias = Literal["system", "light", "dark", "contrast"]

Token: TypeAlias = Literal[
    "page",
    "rail",
    "soft",
    "sunken",
    "field",
    "line",
    "line_strong",
    "ink",
    "ink_2",
    "ink_3",
    "accent",
    "accent_hover",
    "accent_press",
    "tint",
    "tint_2",
    "on_accent",
    "signal",
    "signal_tint",
    "on_signal",
    "today",
    "on_today",
    "shade",
    "match",
    "pay_nav",
    "pay_wage",
    "pay_holiday",
    "pay_edge",
]
"""Name of a colour by what it is used for."""


class Pattern(StrEnum):
    """The drawing that tells a phase apart without colour."""

    DOTS_SPARSE = "dots_sparse"
    DOTS_STAGGERED = "dots_staggered"
    DOTS_DENSE = "dots_dense"
    RISING = "rising"
    LEVEL = "level"
    UPRIGHT = "upright"
    GRID = "grid"
    DASHES = "dashes"
    FALLING = "falling"
    CROSSED = "crossed"
    SOLID = "solid"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class PhaseColors:
    """Colours of one phase in one theme."""

    fill: str
    edge: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeColors:
    """All colours of one theme."""

    page: str
    rail: str
    soft: str
    sunken: str
    field: str
    line: str
    line_strong: str
    ink: str
    ink_2: str
    ink_3: str
    accent: str
    accent_hover: str
    accent_press: str
    tint: str
    tint_2: str
    on_accent: str
    signal: str
    signal_tint: str
    on_signal: str
    today: str
    on_today: str
    shade: str
    match: str
    pay_nav: str
    pay_wage: str
    pay_holiday: str
    pay_edge: str
    phases: Mapping[Phase, PhaseColors]
    focus_width: int = 2
    """Width of the focus line at 100 %."""
    line_opacity: float = 0.34
    """Opacity of pattern lines."""
    dot_opacity: float = 0.50
    """Opacity of pattern dots."""


PATTERNS: Mapping[Phase, Pattern] = MappingProxyType(
    {
        Phase.INTERESTED: Pattern.DOTS_SPARSE,
        Phase.INFO_MEETING: Pattern.DOTS_STAGGERED,
        Phase.INTERVIEW: Pattern.DOTS_DENSE,
        Phase.TRIAL: Pattern.RISING,
        Phase.SUMMER_JOB_1: Pattern.LEVEL,
        Phase.VG1: Pattern.UPRIGHT,
        Phase.VG2: Pattern.GRID,
        Phase.SUMMER_JOB_2: Pattern.DASHES,
        Phase.APPRENTICE: Pattern.FALLING,
        Phase.TRADE_TEST: Pattern.CROSSED,
        Phase.CERTIFIED: Pattern.SOLID,
        Phase.LEFT: Pattern.EMPTY,
    }
)

LIGHT = ThemeColors(
    page="#FFFFFF",
    rail="#F1F5F4",
    soft="#F5F8F7",
    sunken="#E8EEEC",
    field="#FFFFFF",
    line="#DCE4E1",
    line_strong="#7E908B",
    ink="#16211F",
    ink_2="#46544F",
    ink_3="#5F6E69",
    accent="#0F5C63",
    accent_hover="#0B4A50",
    accent_press="#083A3F",
    tint="#E8F3F2",
    tint_2="#C9E1E0",
    on_accent="#FFFFFF",
    signal="#C2410C",
    signal_tint="#FDEFE7",
    on_signal="#FFFFFF",
    today="#16211F",
    on_today="#FFFFFF",
    shade="#0B16211F",
    match="#FFF1B8",
    pay_nav="#0F5C63",
    pay_wage="#7FB6B8",
    pay_holiday="#C9E1E0",
    pay_edge="#0F5C63",
    phases=MappingProxyType(
        {
            Phase.INTERESTED: PhaseColors("#E6EAEC", "#6B7A84", "#1F2A31"),
            Phase.INFO_MEETING: PhaseColors("#D0D9DF", "#566875", "#1A252C"),
            Phase.INTERVIEW: PhaseColors("#B4C3CD", "#455867", "#15202A"),
            Phase.TRIAL: PhaseColors("#C6DEAC", "#4B7427", "#1B2A0C"),
            Phase.SUMMER_JOB_1: PhaseColors("#F8DF9B", "#8C6508", "#2E2102"),
            Phase.VG1: PhaseColors("#BED9F3", "#2A679F", "#0C2236"),
            Phase.VG2: PhaseColors("#93B9E6", "#1D4F8C", "#08192E"),
            Phase.SUMMER_JOB_2: PhaseColors("#F2C95C", "#7D5700", "#2B1E00"),
            Phase.APPRENTICE: PhaseColors("#D6C3E6", "#68458F", "#251536"),
            Phase.TRADE_TEST: PhaseColors("#EBB4CE", "#93305F", "#350A20"),
            Phase.CERTIFIED: PhaseColors("#2C6A4D", "#1B4632", "#FFFFFF"),
            Phase.LEFT: PhaseColors("#FFFFFF", "#6B7A76", "#46544F"),
        }
    ),
)

DARK = ThemeColors(
    page="#131A1B",
    rail="#0E1415",
    soft="#1A2324",
    sunken="#253031",
    field="#0F1617",
    line="#2A3738",
    line_strong="#6E8280",
    ink="#E9EFED",
    ink_2="#B9C6C3",
    ink_3="#94A4A0",
    accent="#62C3C6",
    accent_hover="#82D4D6",
    accent_press="#A3E2E3",
    tint="#17393B",
    tint_2="#1D494C",
    on_accent="#052426",
    signal="#FF9A6B",
    signal_tint="#3B2114",
    on_signal="#2A1206",
    today="#E9EFED",
    on_today="#131A1B",
    shade="#0FE9EFED",
    match="#5A4A10",
    pay_nav="#4BA3A7",
    pay_wage="#225B5E",
    pay_holiday="#183B3D",
    pay_edge="#62C3C6",
    phases=MappingProxyType(
        {
            Phase.INTERESTED: PhaseColors("#2A3338", "#8C9CA6", "#DCE5EA"),
            Phase.INFO_MEETING: PhaseColors("#374550", "#9DB0BD", "#E3ECF1"),
            Phase.INTERVIEW: PhaseColors("#475A69", "#B3C5D1", "#EEF4F8"),
            Phase.TRIAL: PhaseColors("#3B5424", "#A3CC76", "#E6F3D8"),
            Phase.SUMMER_JOB_1: PhaseColors("#5E4A12", "#E3BB4E", "#FBEFCB"),
            Phase.VG1: PhaseColors("#22496E", "#86BCEB", "#E0EFFC"),
            Phase.VG2: PhaseColors("#1B3A6B", "#7FA9EC", "#DCE8FC"),
            Phase.SUMMER_JOB_2: PhaseColors("#775A0C", "#F0C95A", "#FFF3CF"),
            Phase.APPRENTICE: PhaseColors("#4A3467", "#BC9BE0", "#F0E6FA"),
            Phase.TRADE_TEST: PhaseColors("#692A4A", "#E592B8", "#FBE3EE"),
            Phase.CERTIFIED: PhaseColors("#4E9E78", "#9BD8B8", "#062015"),
            Phase.LEFT: PhaseColors("#131A1B", "#8A9A96", "#B9C6C3"),
        }
    ),
)

_BLACK_ON_WHITE = PhaseColors("#FFFFFF", "#FFFFFF", "#000000")
_WHITE_ON_BLACK = PhaseColors("#000000", "#FFFFFF", "#FFFFFF")

CONTRAST = ThemeColors(
    page="#000000",
    rail="#000000",
    soft="#000000",
    sunken="#3A3A3A",
    field="#000000",
    line="#8A8A8A",
    line_strong="#FFFFFF",
    ink="#FFFFFF",
    ink_2="#FFFFFF",
    ink_3="#FFFFFF",
    accent="#6CF0F4",
    accent_hover="#B5F9FB",
    accent_press="#FFFFFF",
    tint="#003A3D",
    tint_2="#005458",
    on_accent="#000000",
    signal="#FFB224",
    signal_tint="#000000",
    on_signal="#000000",
    today="#FFFFFF",
    on_today="#000000",
    shade="#1FFFFFFF",
    match="#5A4A10",
    pay_nav="#6CF0F4",
    pay_wage="#000000",
    pay_holiday="#000000",
    pay_edge="#6CF0F4",
    phases=MappingProxyType(
        {phase: _BLACK_ON_WHITE if phase is Phase.CERTIFIED else _WHITE_ON_BLACK for phase in Phase}
    ),
    focus_width=3,
    line_opacity=0.90,
    dot_opacity=0.90,
)

THEMES: Mapping[ThemeName, ThemeColors] = MappingProxyType(
    {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
)
