"""The economy sheet on A4: page 1 with everything that is signed, page 2 with months and steps.

Amounts are what lands on the account. Where no tax card is known the paper counts before tax and
says so in every head, instead of showing a net figure that nobody has computed.
"""

from __future__ import annotations

from collections.abc import Iterable

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.enums import PaperLanguage
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.economy_parts.first_page import FirstPage, Onward, lay_out
from mih_desktop.reports.economy_parts.following_pages import following_pages
from mih_desktop.reports.economy_parts.heads import first_header, footer_words
from mih_desktop.reports.sheet import (
    Document,
    DocumentFacts,
    Footer,
    Page,
    make_book,
    make_pdf,
)


def economy_sheet(content: SheetContent, translate: Translate, *, with_months: bool) -> bytes:
    """Return the sheet as PDF; what does not fit on page 1 makes page 2 come by itself."""
    title = translate("economy_sheet", "Økonomioversikt {name}, versjon {number}")
    facts = DocumentFacts(
        title=title.format(name=content.header.name, number=content.version_number),
        author=content.header.coordinator,
        subject=content.header.programme_and_county,
        language=content.language,
    )
    sheet = _document(content, translate, with_months=with_months)
    return make_pdf(facts, sheet.footer, sheet.pages, translate)


def economy_sheets(
    title: str,
    contents: Iterable[SheetContent],
    language: PaperLanguage,
    translate: Translate,
    *,
    with_months: bool,
) -> bytes:
    """Return the sheets of several people as one PDF, each with its own page numbers and mark.

    The contents are taken one by one, so that whoever hands them out can tell how far it is.
    """
    documents = (
        _document(content, translate, with_months=with_months, bookmark=content.header.name)
        for content in contents
    )
    return make_book(DocumentFacts(title=title, author="", language=language), documents, translate)


def _document(
    content: SheetContent, translate: Translate, *, with_months: bool, bookmark: str = ""
) -> Document:
    first, following = _laid_out(content, translate, with_months=with_months)
    page_1 = Page(
        bookmark=translate("economy_sheet", "Økonomioversikt"),
        header=first_header(content, translate),
        draw=lambda pen: first.draw(pen, translate),
    )
    footer = Footer(left=footer_words(content, translate), has_personal_data=True)
    return Document(bookmark=bookmark, footer=footer, pages=(page_1, *following))


def _laid_out(
    content: SheetContent, translate: Translate, *, with_months: bool
) -> tuple[FirstPage, tuple[Page, ...]]:
    """Lay out page 1 and what follows it; page 1 says «side 2» where there is no page 3."""
    further = Onward(words=translate("economy_sheet", "lenger bak"), has_more_pages=with_months)
    first = lay_out(content, translate, further)
    if not (with_months or first.moved):
        return first, ()
    following = following_pages(content, translate, first.moved)
    page_2 = translate("economy_sheet", "side 2")
    words = page_2 if len(following) == 1 else further.words
    first = lay_out(content, translate, Onward(words=words, has_more_pages=True))
    return first, following
