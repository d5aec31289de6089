"""The only way from text to markup on the screen."""

from __future__ import annotations

from html import escape


def bold_lead(lead: str, text: str) -> str:
    """Return markup with the first words in bold; both are taken as plain text."""
    start = f"<b>{plain(lead)}</b>" if lead else ""
    return f"{start} {plain(text)}" if lead and text else start or plain(text)


def plain(text: str) -> str:
    """Return a person's text as markup that shows exactly that text."""
    return escape(text, quote=True).replace("\n", "<br>")


def aired(markup: str) -> str:
    """Give lines the height of the type scale, 20 for a size of 13."""
    return f'<div style="line-height:122%">{markup}</div>'
