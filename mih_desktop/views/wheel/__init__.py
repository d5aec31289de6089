"""The annual wheel, its list and its dialogs."""

from __future__ import annotations
