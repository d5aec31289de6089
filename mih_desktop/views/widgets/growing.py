"""Let an open dialog grow when its texts do."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


def grow_to_fit(dialog: QDialog) -> None:
    """Make a dialog as high as its content needs at its width; never less high than it is."""
    layout = dialog.layout()
    if layout is None or not dialog.isVisible():
        return
    layout.activate()
    wanted = max(layout.totalHeightForWidth(dialog.width()), layout.totalSizeHint().height())
    if wanted > dialog.height():
        dialog.resize(dialog.width(), wanted)
