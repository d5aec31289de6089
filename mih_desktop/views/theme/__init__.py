"""Colours, type, icons and phase patterns: the look, made once for screen."""

from __future__ import annotations
