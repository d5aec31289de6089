"""Header, footer and plates of the economy sheet's pages."""

from __future__ import annotations

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.formats import long_date, table_date
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.sheet import SEPARATOR, Header, plates


def _version_words(content: SheetContent, translate: Translate) -> str:
    version = translate("economy_sheet", "Versjon {number}")
    return version.format(number=content.version_number)


def footer_words(content: SheetContent, translate: Translate) -> str:
    """Return version, date and control code for the foot of every page."""
    parts = [_version_words(content, translate), table_date(content.made_on)]
    if content.control_code:
        code = translate("economy_sheet", "kontroll {code}")
        parts.append(code.format(code=content.control_code))
    return SEPARATOR.join(parts)


def _right_lines(content: SheetContent, translate: Translate) -> tuple[str, str, str]:
    maker = translate("economy_sheet", "Laget av {name}, fylkeskoordinator")
    name = content.header.coordinator
    return (
        f"{_version_words(content, translate)}{SEPARATOR}{long_date(content.made_on, translate)}",
        maker.format(name=name) if name else "",
        content.header.programme_and_county,
    )


def first_header(content: SheetContent, translate: Translate) -> Header:
    """Return the header of page 1."""
    context = (content.header.cohort, content.header.municipality)
    return Header(
        title=translate("economy_sheet", "Økonomioversikt"),
        subject=content.header.name,
        context=SEPARATOR.join(part for part in context if part),
        right=_right_lines(content, translate),
        plates=_plates(content, translate),
    )


def following_header(content: SheetContent, title: str, translate: Translate) -> Header:
    """Return the header of the pages after the first."""
    context = translate("economy_sheet", "Økonomioversikt, versjon {number}")
    return Header(
        title=title,
        subject=content.header.name,
        context=context.format(number=content.version_number),
        right=_right_lines(content, translate),
        plates=_plates(content, translate),
    )


def _plates(content: SheetContent, translate: Translate) -> tuple[str, ...]:
    return plates(translate, is_practice=content.header.is_practice, is_draft=content.is_draft)
