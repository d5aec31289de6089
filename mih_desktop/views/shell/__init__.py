"""The main window: rail, top bar, command list, keys."""

from __future__ import annotations
