"""Excel and calendar files in and out."""

from __future__ import annotations
