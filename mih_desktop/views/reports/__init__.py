"""The page Rapporter, and papers shown before they are printed or saved."""

from __future__ import annotations
