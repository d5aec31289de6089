"""One page with the recovery code: what it is, where to keep it, and how it is used."""

from __future__ import annotations

from mih_desktop.domain.formats import MISSING, long_date, table_date
from mih_desktop.domain.papers import RecoverySheetContent
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.fonts import bold, regular, semibold
from mih_desktop.reports.marks import tick_square
from mih_desktop.reports.pen import Align, Pen
from mih_desktop.reports.sheet import (
    SEPARATOR,
    UPRIGHT,
    DocumentFacts,
    Footer,
    Header,
    Page,
    make_pdf,
)
from mih_desktop.reports.text import wrapped

_LEFT = UPRIGHT.left
_RIGHT = UPRIGHT.right
_PER_ROW = 3
_BODY = regular(11)
_HEADING = semibold(12.5)
_LEADING = 5.2


def recovery_sheet(content: RecoverySheetContent, translate: Translate) -> bytes:
    """Return the page as PDF; it holds the code and nothing of what the code opens."""
    title = translate("recovery_sheet", "Gjenopprettingskode")
    maker = content.maker
    made = translate("recovery_sheet", "Laget for {name}")
    header = Header(
        title=title,
        subject=maker.programme_and_county,
        right=(
            long_date(maker.made_on),
            made.format(name=maker.coordinator) if maker.coordinator else "",
            translate("recovery_sheet", "MiH Desktop"),
        ),
    )
    facts = DocumentFacts(title=title, author=maker.coordinator, subject=maker.programme_and_county)
    secret = translate("recovery_sheet", "fortrolig: åpner alt som er lagret")
    footer = Footer(
        left=SEPARATOR.join((title, table_date(maker.made_on), secret)), has_personal_data=False
    )
    page = Page(
        bookmark=title,
        header=header,
        draw=lambda pen: _draw(pen, header.rule, content, translate),
    )
    return make_pdf(facts, footer, (page,), translate)


def _draw(pen: Pen, rule: float, content: RecoverySheetContent, translate: Translate) -> None:
    sentence = translate("recovery_sheet", "Med denne koden kommer du inn når passordet er glemt.")
    pen.text(_LEFT, rule + 9.0, sentence, semibold(13), room=_RIGHT - _LEFT)
    y = _draw_code(pen, rule + 17.0, content.code)
    note = translate(
        "recovery_sheet",
        "Koden har bare tall og store bokstaver. O leses som 0, I og L som 1, S som 5 og U som V.",
    )
    pen.text(_LEFT, y + 5.0, note, regular(9.5), room=_RIGHT - _LEFT)
    y += 15.0
    y = _draw_section(
        pen,
        y,
        translate("recovery_sheet", "Oppbevar arket trygt"),
        (
            translate(
                "recovery_sheet",
                "Legg det i en lukket konvolutt i et låst skap på arbeidsplassen, sammen med "
                "andre fortrolige papirer.",
            ),
            translate(
                "recovery_sheet",
                "Ikke legg det i samme veske som maskinen, og ikke ta bilde av det.",
            ),
            translate(
                "recovery_sheet",
                "La den som er stedfortreder for deg, vite hvor arket ligger. Det er slik kullene "
                "kan følges videre når du er borte.",
            ),
        ),
        to_tick=True,
    )
    y = _draw_section(
        pen,
        y,
        translate("recovery_sheet", "Slik brukes koden"),
        (
            translate(
                "recovery_sheet",
                "Åpne programmet, velg «Bruk gjenopprettingskoden» og skriv de seks gruppene. "
                "Mellomrom, bindestreker og små bokstaver gjør ingenting.",
            ),
            translate(
                "recovery_sheet",
                "Velg deretter et nytt passord. Ingenting av det du har skrevet, går tapt.",
            ),
        ),
    )
    y = _draw_section(
        pen,
        y,
        translate("recovery_sheet", "Dette må du vite"),
        (
            translate(
                "recovery_sheet",
                "Den som har både koden og filene på maskinen, kan lese alt om deltakerne.",
            ),
            translate(
                "recovery_sheet",
                "Er både passordet og koden borte, kan ingen åpne det som er lagret. Heller ikke "
                "de som har laget programmet.",
            ),
        ),
    )
    if content.store_folder:
        place = translate("recovery_sheet", "Koden gjelder det som er lagret i:")
        pen.text(_LEFT, y + 4.0, place, semibold(9.5))
        for number, line in enumerate(
            wrapped(content.store_folder, regular(9.5), _RIGHT - _LEFT, 2)
        ):
            pen.text(_LEFT, y + 8.6 + number * 4.4, line, regular(9.5))
    _draw_writing_room(pen, translate)


def _draw_code(pen: Pen, top: float, code: str) -> float:
    """Draw the groups, three in a row with their numbers above; return where they end."""
    groups = [group for group in code.strip().split("-") if group]
    step = (_RIGHT - _LEFT) / _PER_ROW
    row = 23.0
    for number, group in enumerate(groups):
        x = _LEFT + (number % _PER_ROW) * step
        y = top + (number // _PER_ROW) * row
        pen.rule(x, x + step - 6, y, 0.8)
        pen.text(x, y + 4.4, str(number + 1), regular(9.5))
        pen.text(x + (step - 6) / 2, y + 15.0, " ".join(group), bold(29), align=Align.CENTRE)
    rows = (len(groups) + _PER_ROW - 1) // _PER_ROW
    return top + rows * row


def _draw_section(
    pen: Pen, top: float, title: str, points: tuple[str, ...], *, to_tick: bool = False
) -> float:
    """Draw a rule, a heading and its points; return where the next section begins."""
    pen.rule(_LEFT, _RIGHT, top, 0.8)
    pen.text(_LEFT, top + 6.0, title, _HEADING)
    y = top + 12.4
    for point in points:
        if to_tick:
            tick_square(pen, _LEFT, y - 2.9, 3.2)
        else:
            pen.text(_LEFT, y, MISSING, _BODY)
        for line in wrapped(point, _BODY, _RIGHT - _LEFT - 7):
            pen.text(_LEFT + 7, y, line, _BODY)
            y += _LEADING
        y += 1.6
    return y + 0.6


def _draw_writing_room(pen: Pen, translate: Translate) -> None:
    baseline = UPRIGHT.bottom - 8.0
    column = (_RIGHT - _LEFT - 12) / 3
    for number, word in enumerate(
        (
            translate("recovery_sheet", "Oppbevares hos"),
            translate("recovery_sheet", "Sted"),
            translate("recovery_sheet", "Lagt bort dato"),
        )
    ):
        x = _LEFT + number * (column + 6)
        pen.rule(x, x + column, baseline, 0.6)
        pen.text(x, baseline + 4.0, word, regular(8.5))
