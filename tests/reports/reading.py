"""Reads finished papers back: their text, where it stands, and the golden files."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass
from pathlib import Path

import pypdf
import pypdfium2

GOLDEN = Path(__file__).parent / "golden"
MM_PER_POINT = 25.4 / 72
BEARING = 0.4
"""How far the ink of a letter may reach outside its own width, in millimetres."""


@dataclass(frozen=True)
class Box:
    """Where a piece of text stands, in millimetres from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page, with plain spaces and line ends."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = []
        for page in document:
            text = page.get_textpage().get_text_range()
            texts.append(text.replace("\u00a0", " ").replace("\r\n", "\n"))
        return texts


def whole_text(pdf: bytes) -> str:
    """Return the text of all pages on one line each, with single spaces."""
    return "\n".join(" ".join(text.split()) for text in page_texts(pdf))


def text_boxes(pdf: bytes) -> list[list[Box]]:
    """Return the boxes of all text on each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = []
        for page in document:
            height = page.get_height()
            text = page.get_textpage()
            boxes = []
            for number in range(text.count_rects()):
                left, bottom, right, top = (v * MM_PER_POINT for v in text.get_rect(number))
                tall = height * MM_PER_POINT
                boxes.append(Box(left, tall - top, right, tall - bottom))
            found.append(boxes)
        return found


def page_sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Return width and height of each page in whole millimetres."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            (round(page.get_width() * MM_PER_POINT), round(page.get_height() * MM_PER_POINT))
            for page in document
        ]


def reader(pdf: bytes) -> pypdf.PdfReader:
    """Return the file opened by another reader than the one that previews it."""
    return pypdf.PdfReader(io.BytesIO(pdf))


def darkest_share(pdf: bytes, page: int, box: Box) -> float:
    """Return how much of a part of a page is black when it is printed in two tones."""
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[page].render(scale=4, grayscale=True).to_pil()
    scale = 4 / MM_PER_POINT
    part = picture.crop(tuple(round(v * scale) for v in (box.left, box.top, box.right, box.bottom)))
    levels = part.histogram()
    return sum(levels[:128]) / sum(levels)


def assert_matches_golden(name: str, pdf: bytes, *, first_page: int = 1) -> None:
    """Compare the text with the golden file; MIH_WRITE_GOLDEN=1 writes it anew."""
    text = "\n\n".join(
        f"--- {number} ---\n{page.strip()}"
        for number, page in enumerate(page_texts(pdf), start=1)
        if number >= first_page
    )
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("MIH_WRITE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text + "\n"


def assert_inside_type_area(pdf: bytes) -> None:
    """Fail where text stands outside the margins of 13 mm, or above and below the footer."""
    for (width, height), boxes in zip(page_sizes(pdf), text_boxes(pdf), strict=True):
        for box in boxes:
            assert box.left >= 13 - BEARING, box
            assert box.right <= width - 13 + BEARING, box
            assert box.top >= 10.0, box
            assert box.bottom <= height - 10.5, box
