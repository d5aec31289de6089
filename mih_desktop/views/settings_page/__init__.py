"""The page Innstillinger."""

from __future__ import annotations
