"""The page I dag."""

from __future__ import annotations
