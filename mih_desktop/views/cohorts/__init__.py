"""The page Kull."""

from __future__ import annotations
