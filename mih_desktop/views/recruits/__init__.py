"""The page Rekrutter: everybody in one table, narrowed at each key."""

from __future__ import annotations
