"""PDF from frozen rows."""

from __future__ import annotations
