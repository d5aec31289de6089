"""Use cases: rows and edits in, rows and changes out; one call is one transaction."""

from __future__ import annotations
