"""Worked examples of others, run against the rules."""

from __future__ import annotations
