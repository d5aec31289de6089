"""Shows what a workbook holds before it is saved."""

from __future__ import annotations

from mih_desktop.exchange.sheet_preview import SheetPreview, preview_sheets

__all__ = ["SheetPreview", "sheets_of"]


def sheets_of(workbook: bytes) -> tuple[SheetPreview, ...]:
    """Return the sheets of a workbook this program has made, as words."""
    return preview_sheets(workbook)
