"""The pages a window has, as the composition root names them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mih_desktop.views.context import AppContext
from mih_desktop.views.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """A page: its key, its name and icon in the rail, and how it is made when first seen.

    A page that is not in the rail lights up the one it belongs to.
    """

    key: str
    label: str
    icon: str
    factory: Callable[[AppContext], Page]
    in_rail: bool = True
    at_bottom: bool = False
    belongs_to: str = ""
