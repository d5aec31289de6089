"""The page that brings in a list from Excel."""

from __future__ import annotations
