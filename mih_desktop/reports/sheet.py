"""The frame every paper shares: sheet, header, plates, footer, page numbers, the file's own facts.

Measures are millimetres from the upper left corner. With the same input the bytes are the same, so
that a signed sheet can be compared with the one that was signed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from mih_desktop.domain.enums import PaperLanguage
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.fonts import Style, register, regular, semibold, width
from mih_desktop.reports.pen import POINTS_PER_MM, Align, Pen
from mih_desktop.reports.text import clean, ellipsised, forget_layouts, wrapped

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

MARGIN = 13.0
HEADER_RULE = 26.1
SEPARATOR = "\u00a0 · \u00a0"
FOOTER_RULE_FROM_BOTTOM = 15.0
FOOTER_BASELINE_FROM_BOTTOM = 11.6

_LANGUAGE_TAGS = {
    PaperLanguage.BOKMAL: "nb-NO",
    PaperLanguage.NYNORSK: "nn-NO",
    PaperLanguage.ENGLISH: "en-GB",
}
_TITLE_BASELINE = 17.6
_SUBJECT_BASELINE = 23.2
_SECOND_LINE = 5.0
_RIGHT_BASELINES = (14.6, 18.8, 23.0)
_RIGHT_ROOM = 74.0
_BETWEEN = 4.0
_TITLE = semibold(20)
_SUBJECT = semibold(12.5)
_CONTEXT = regular(10.5)
_RIGHT_STYLES: tuple[Style, Style, Style] = (semibold(10), regular(9.2), regular(9.2))
_PLATE = semibold(9)
_FOOTER = regular(8)
_FOOTER_STRONG = semibold(8)


@dataclass(frozen=True, slots=True)
class SheetSize:
    """A sheet of paper in millimetres."""

    width: float
    height: float

    @property
    def left(self) -> float:
        """Return the left edge of the type area."""
        return MARGIN

    @property
    def right(self) -> float:
        """Return the right edge of the type area."""
        return self.width - MARGIN

    @property
    def bottom(self) -> float:
        """Return the rule over the footer: content ends above it."""
        return self.height - FOOTER_RULE_FROM_BOTTOM


UPRIGHT = SheetSize(210, 297)
LYING = SheetSize(297, 210)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFacts:
    """What the file says about itself."""

    title: str
    author: str
    subject: str = ""
    size: SheetSize = UPRIGHT
    language: PaperLanguage = PaperLanguage.BOKMAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The head of an upright page; `right` is three lines, the first of them strong."""

    title: str
    subject: str
    context: str = ""
    right: tuple[str, str, str] = ("", "", "")
    plates: tuple[str, ...] = ()

    def _room(self) -> float:
        right = max(width(clean(t), s) for t, s in zip(self.right, _RIGHT_STYLES, strict=True))
        return UPRIGHT.right - UPRIGHT.left - min(right, _RIGHT_ROOM) - _BETWEEN

    def _subject_lines(self) -> tuple[str, ...]:
        """Return the subject; a name that does not fit beside the right lines takes two."""
        return wrapped(self.subject, _SUBJECT, self._room(), 2) or ("",)

    def _context_is_below(self) -> bool:
        if len(self._subject_lines()) > 1:
            return bool(self.context)
        subject = width(clean(self.subject), _SUBJECT)
        context = width(clean(self.context), _CONTEXT)
        return bool(self.context) and subject + 2.2 + context > self._room()

    @property
    def rule(self) -> float:
        """Return where the rule under the header stands."""
        below = len(self._subject_lines()) - 1 + int(self._context_is_below())
        return HEADER_RULE + below * _SECOND_LINE

    def draw(self, pen: Pen) -> None:
        """Draw the header on an upright sheet."""
        left, right = UPRIGHT.left, UPRIGHT.right
        pen.text(left, _TITLE_BASELINE, self.title, _TITLE, room=self._room())
        baseline = _SUBJECT_BASELINE
        taken = 0.0
        for number, line in enumerate(self._subject_lines()):
            baseline = _SUBJECT_BASELINE + number * _SECOND_LINE
            taken = pen.text(left, baseline, line, _SUBJECT, room=self._room())
        if self._context_is_below():
            below = baseline + _SECOND_LINE
            pen.text(left, below, self.context, _CONTEXT, room=right - left)
        else:
            pen.text(left + taken + 2.2, _SUBJECT_BASELINE, self.context, _CONTEXT)
        widest = 0.0
        lines = [pair for pair in zip(self.right, _RIGHT_STYLES, strict=True) if pair[0]]
        for (text, style), baseline in zip(lines, _RIGHT_BASELINES, strict=False):
            fitted = ellipsised(text, style, _RIGHT_ROOM)
            widest = max(widest, pen.text(right, baseline, fitted, style, align=Align.RIGHT))
        draw_plates(pen, right - widest - _BETWEEN, _RIGHT_BASELINES[0], self.plates)
        pen.rule(left, right, self.rule, 1.2)


def draw_plates(pen: Pen, right: float, baseline: float, plates: Sequence[str]) -> float:
    """Draw white words on black from right to left and return where they begin."""
    edge = right
    for plate in reversed(plates):
        taken = width(clean(plate), _PLATE) + 3.2
        pen.box(edge - taken, baseline - 3.5, taken, 4.7, tone=100, radius=0.6)
        pen.text(edge - taken / 2, baseline, plate, _PLATE, align=Align.CENTRE, white=True)
        edge -= taken + 1.6
    return edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its name in the file's outline, its header if it has one, and what draws it."""

    bookmark: str
    draw: Callable[[Pen], None]
    header: Header | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Footer:
    """The foot of every page."""

    left: str
    has_personal_data: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Pages that are numbered for themselves; `bookmark` gathers them in the file's outline."""

    footer: Footer
    pages: Sequence[Page]
    bookmark: str = ""


def make_pdf(
    facts: DocumentFacts, footer: Footer, pages: Sequence[Page], translate: Translate
) -> bytes:
    """Return the pages as a PDF with embedded fonts, title, language and outline."""
    return make_book(facts, (Document(footer=footer, pages=pages),), translate)


def make_book(facts: DocumentFacts, documents: Iterable[Document], translate: Translate) -> bytes:
    """Return several documents as one PDF, each from a page of its own and drawn as it comes."""
    # reportlab takes 100 ms to import, and start-up reaches this module through the services.
    from reportlab.pdfgen.canvas import Canvas

    register()
    size = facts.size
    out = BytesIO()
    canvas = Canvas(
        out,
        pagesize=(size.width * POINTS_PER_MM, size.height * POINTS_PER_MM),
        invariant=1,
        lang=_LANGUAGE_TAGS[facts.language],
        pageCompression=1,
        initialFontName=_FOOTER.face.value,
    )
    canvas.setTitle(clean(facts.title))
    canvas.setAuthor(clean(facts.author))
    canvas.setSubject(clean(facts.subject))
    canvas.setCreator("MiH Desktop")
    canvas.setProducer("ReportLab")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    for document in documents:
        _draw_document(canvas, document, size, translate)
    canvas.save()
    # What was laid out holds names and money, which must not outlive the paper in memory.
    forget_layouts()
    return out.getvalue()


def _draw_document(
    canvas: Canvas, document: Document, size: SheetSize, translate: Translate
) -> None:
    pen = Pen(canvas, height=size.height)
    for number, page in enumerate(document.pages, start=1):
        mark = f"page-{canvas.getPageNumber()}"
        canvas.bookmarkPage(mark)
        if document.bookmark and number == 1:
            # An entry is known by its mark, so that two on one page need two.
            own = f"document-{canvas.getPageNumber()}"
            canvas.bookmarkPage(own)
            canvas.addOutlineEntry(clean(document.bookmark), own, level=0, closed=True)
        canvas.addOutlineEntry(clean(page.bookmark), mark, level=int(bool(document.bookmark)))
        if page.header is not None:
            page.header.draw(pen)
        page.draw(pen)
        page_number = _page_number(number, len(document.pages), translate)
        _draw_footer(pen, size, document.footer, page_number, translate)
        canvas.showPage()


def _page_number(number: int, count: int, translate: Translate) -> str:
    return translate("paper", "Side {number} av {count}").format(number=number, count=count)


def _draw_footer(
    pen: Pen, size: SheetSize, footer: Footer, page_number: str, translate: Translate
) -> None:
    baseline = size.height - FOOTER_BASELINE_FROM_BOTTOM
    pen.rule(size.left, size.right, size.bottom, 0.5)
    personal = translate("paper", "Inneholder personopplysninger")
    third = (size.right - size.left) / 3
    left_room = third + (10 if footer.has_personal_data else third)
    pen.text(size.left, baseline, footer.left, _FOOTER, room=left_room)
    pen.text(size.right, baseline, page_number, _FOOTER_STRONG, align=Align.RIGHT)
    if footer.has_personal_data:
        taken = width(personal, _FOOTER_STRONG) + 2.6
        start = max(size.width / 2 - taken / 2, size.left + left_room + 1)
        pen.box(start, baseline - 1.75, 1.75, 1.75, tone=100)
        pen.text(start + 2.6, baseline, personal, _FOOTER_STRONG)


def plates(
    translate: Translate, *, is_practice: bool, is_draft: bool = False, is_filtered: bool = False
) -> tuple[str, ...]:
    """Return the words that stand white on black in the header."""
    chosen = (
        (is_practice, translate("paper", "ØVING")),
        (is_draft, translate("paper", "UTKAST")),
        (is_filtered, translate("paper", "FILTRERT")),
    )
    return tuple(word for is_shown, word in chosen if is_shown)
