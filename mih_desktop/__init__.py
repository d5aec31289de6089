"""MiH Desktop: the county coordinator's tool for Menn i helse."""

from __future__ import annotations

__version__ = "0.1.0"
