from __future__ import annotations

import io
from itertools import combinations

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from mih_desktop.domain.enums import COURSE_PHASES, Certainty, MilestoneKind, Phase
from mih_desktop.domain.wording import source_text
from mih_desktop.reports import fonts
from mih_desktop.reports.marks import (
    DONE,
    OPEN,
    OVERDUE,
    UNDER_WAY,
    certainty_mark,
    milestone_mark,
)
from mih_desktop.reports.pen import POINTS_PER_MM, Align, Pen
from mih_desktop.reports.phases import phase_box
from mih_desktop.reports.sheet import (
    LYING,
    DocumentFacts,
    Footer,
    Header,
    Page,
    make_pdf,
    plates,
)
from tests.reports.reading import page_texts, reader, whole_text


def one_bit(draw: object) -> bytes:
    """Return the pixels of a drawing of 40 × 40 mm in two tones."""
    return bytes(255 if level > 127 else 0 for level in in_grey(draw))


def in_grey(draw: object) -> bytes:
    """Return the pixels of a drawing of 40 × 40 mm in tones of grey."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(40 * POINTS_PER_MM, 40 * POINTS_PER_MM), invariant=1)
    draw(Pen(canvas, height=40))
    canvas.showPage()
    canvas.save()
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        return document[0].render(scale=3, grayscale=True).to_pil().tobytes()


def share_that_differs(first: bytes, second: bytes) -> float:
    return sum(a != b for a, b in zip(first, second, strict=True)) / len(first)


def test_every_phase_has_a_pattern_of_its_own_in_two_tones() -> None:
    fonts.register()
    shown = [phase for phase in Phase if phase is not Phase.LEFT]
    drawn = {p: one_bit(lambda pen, p=p: phase_box(pen, 5, 5, 30, 30, p)) for p in shown}
    for first, second in combinations(shown, 2):
        assert share_that_differs(drawn[first], drawn[second]) > 0.01, (first, second)
    assert set(COURSE_PHASES) < set(drawn)


def test_a_pattern_hangs_on_the_sheet_and_not_on_the_shape() -> None:
    together = one_bit(lambda pen: phase_box(pen, 5, 5, 20, 10, Phase.TRIAL))

    def apart(pen: Pen) -> None:
        phase_box(pen, 5, 5, 10, 10, Phase.TRIAL)
        phase_box(pen, 15, 5, 10, 10, Phase.TRIAL)

    # Only the edge between the two halves is new.
    assert share_that_differs(together, one_bit(apart)) < 0.01


def test_someone_who_has_left_is_a_plain_box() -> None:
    fonts.register()
    plain = one_bit(lambda pen: pen.box(5, 5, 30, 30, edge=0.5))
    assert share_that_differs(one_bit(lambda p: phase_box(p, 5, 5, 30, 30, Phase.LEFT)), plain) == 0


def test_marks_of_certainty_and_of_milestones_differ_without_colour() -> None:
    fonts.register()

    def certain(certainty: Certainty) -> bytes:
        return one_bit(lambda pen: certainty_mark(pen, 20, 20, certainty))

    def milestone(kind: MilestoneKind, look: object) -> bytes:
        return in_grey(lambda pen: milestone_mark(pen, 20, 20, kind, look, number="7", scale=3))

    for first, second in combinations([certain(c) for c in Certainty], 2):
        assert first != second
    drawn = [
        milestone(kind, look)
        for kind in (MilestoneKind.EVENT, MilestoneKind.DEADLINE)
        for look in (OPEN, UNDER_WAY, DONE, OVERDUE)
    ]
    for first, second in combinations(drawn, 2):
        assert first != second


@pytest.mark.parametrize(
    ("marks", "words"),
    [
        ({"is_practice": False}, ()),
        ({"is_practice": True}, ("ØVING",)),
        ({"is_practice": True, "is_draft": True, "is_filtered": True},
         ("ØVING", "UTKAST", "FILTRERT")),
    ],
)  # fmt: skip
def test_plates_tell_practice_draft_and_filter(
    marks: dict[str, bool], words: tuple[str, ...]
) -> None:
    assert plates(source_text, **marks) == words


def frame(*, has_personal_data: bool, pages: int = 1) -> bytes:
    header = Header(title="Tittel", subject="Emne", right=("En", "To", "Tre"))
    return make_pdf(
        DocumentFacts(title="Tittel", author="Ingen", size=LYING),
        Footer(left="Fot " * 60, has_personal_data=has_personal_data),
        [Page(bookmark="Side", draw=lambda _: None, header=header)] * pages,
        source_text,
    )


def test_pages_are_counted_and_personal_data_is_said_only_where_true() -> None:
    pages = page_texts(frame(has_personal_data=True, pages=3))
    assert [f"Side {n} av 3" in page for n, page in enumerate(pages, start=1)] == [True] * 3
    assert "Inneholder personopplysninger" in pages[0]
    assert "Inneholder personopplysninger" not in whole_text(frame(has_personal_data=False))


def test_a_long_footer_is_cut_before_the_next_words() -> None:
    text = whole_text(frame(has_personal_data=True))
    assert "Fot… Inneholder personopplysninger Side 1 av 1" in text


def test_the_outline_leads_to_each_page() -> None:
    file = reader(frame(has_personal_data=False, pages=2))
    assert [file.get_destination_page_number(item) for item in file.outline] == [0, 1]


def test_a_line_of_text_can_be_centred_or_right() -> None:
    def draw(pen: Pen) -> None:
        pen.text(20, 10, "Midt", fonts.bold(12), align=Align.CENTRE)
        pen.text(35, 20, "Høyre", fonts.italic(12), align=Align.RIGHT)
        pen.box(5, 25, 10, 10, tone=20, edge=1, radius=2)
        pen.polygon([(20, 25), (30, 25), (25, 35)], edge=1)

    assert 0 in one_bit(draw)


def test_missing_font_files_are_an_error_that_names_the_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fonts, "find_spec", lambda _: None)
    with pytest.raises(FileNotFoundError, match="font_source_sans_pro"):
        fonts._folder()
