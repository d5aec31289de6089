"""Money as pure rules."""

from __future__ import annotations
