"""The way in: first start, unlocking, and the recovery code."""

from __future__ import annotations
