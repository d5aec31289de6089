"""Income tax: withholding as it is done payment by payment, and the year's assessment."""

from __future__ import annotations
