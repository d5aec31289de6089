"""Everything made with Qt."""

from __future__ import annotations
