"""Parts of the economy page in the folder: inputs at the left, the forecast at the right."""

from __future__ import annotations
