"""What is measured, and against what."""

from __future__ import annotations
