"""What is stored, as mapped classes."""

from __future__ import annotations
