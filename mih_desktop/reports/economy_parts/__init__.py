"""The parts of the economy sheet, one file each."""

from __future__ import annotations
