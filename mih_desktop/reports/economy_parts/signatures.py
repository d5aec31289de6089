"""The lines at the foot of the sheet for those who have gone through it together."""

from __future__ import annotations

from dataclasses import dataclass

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.formats import table_date
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.economy_parts.block import HEADING_STYLE, NOTE_STYLE
from mih_desktop.reports.fonts import Style, regular, semibold
from mih_desktop.reports.pen import Align, Pen
from mih_desktop.reports.text import largest_fitting, wrapped

_HEIGHT = 20.6
_GUTTER = 5.5
_NAME = semibold(8.8)
_ROLE = regular(8.5)
_NAMES = (_NAME, semibold(8.2), semibold(7.6))
_ROLES = (_ROLE, regular(8.0), regular(7.6))
_MOST_LINES = 2
_EXTRA_LINE = 3.1
_BETWEEN_LINES = 3.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Somebody who signs; the name is empty where nobody is named yet."""

    name: str
    role: str


def signatories(content: SheetContent, translate: Translate) -> tuple[Signatory, ...]:
    """Return the man, the coordinator, and NAV and the municipality where they take part."""
    header = content.header
    people = [
        Signatory(name=header.name, role=header.role_label),
        Signatory(name=header.coordinator, role=translate("economy_sheet", "koordinator")),
    ]
    if header.nav_adviser or header.nav_office:
        role = header.nav_office or translate("economy_sheet", "NAV")
        people.append(Signatory(name=header.nav_adviser, role=role))
    if header.municipality:
        people.append(Signatory(name="", role=header.municipality))
    return tuple(people)


def height(content: SheetContent, whole: float, translate: Translate) -> float:
    """Return the height from the rule over the heading to the footer's, in so much width (mm)."""
    people = signatories(content, translate)
    room = _column(whole, len(people))
    most = max(len(_lines(person, room, translate)) for person in people)
    return _HEIGHT + (most - _MOST_LINES) * _EXTRA_LINE


def _column(whole: float, count: int) -> float:
    return (whole - _GUTTER * (count - 1)) / count


def _lines(person: Signatory, room: float, translate: Translate) -> list[tuple[str, Style]]:
    """Return name and role; one that stands whole in no type breaks onto a second line."""
    name = person.name or translate("economy_sheet", "Navn")
    name_style = largest_fitting(name, _NAMES, room) if person.name else NOTE_STYLE
    role_style = largest_fitting(person.role, _ROLES, room)
    return [
        *((line, name_style) for line in wrapped(name, name_style, room, _MOST_LINES)),
        *((line, role_style) for line in wrapped(person.role, role_style, room, _MOST_LINES)),
    ]


def draw_signatures(
    pen: Pen, left: float, right: float, top: float, content: SheetContent, translate: Translate
) -> None:
    """Draw equal lines with room above them, or the day it was signed."""
    pen.rule(left, right, top, 0.8)
    pen.text(left, top + 4.2, translate("economy_sheet", "Gjennomgått"), HEADING_STYLE)
    pen.text(right, top + 4.2, _note(content, translate), NOTE_STYLE, align=Align.RIGHT)
    people = signatories(content, translate)
    column = _column(right - left, len(people))
    for place, person in enumerate(people):
        x = left + place * (column + _GUTTER)
        if content.signed_on is None:
            pen.text(x, top + 12.2, translate("economy_sheet", "Dato"), NOTE_STYLE)
        else:
            signed = translate("economy_sheet", "signert {day}")
            pen.text(x, top + 12.2, signed.format(day=table_date(content.signed_on)), _NAME)
        pen.rule(x, x + column, top + 13.2, 0.6)
        for number, (line, style) in enumerate(_lines(person, column, translate)):
            pen.text(x, top + 16.5 + number * _BETWEEN_LINES, line, style, room=column)


def _note(content: SheetContent, translate: Translate) -> str:
    if content.signed_on is not None:
        return translate("economy_sheet", "Tallene og satsene i denne versjonen er låst.")
    if content.is_draft:
        return translate(
            "economy_sheet", "Utkast: gjør oversikten klar til underskrift før dere skriver under."
        )
    return translate("economy_sheet", "Underskriften låser tallene og satsene i denne versjonen.")
