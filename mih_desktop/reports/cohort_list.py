"""The list of a cohort for a meeting: by municipality, with room to write, without notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mih_desktop.domain.formats import MISSING, plural, table_date, table_day
from mih_desktop.domain.papers import CohortListContent, CohortListGroup, CohortListPerson
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.fonts import Style, bold, regular, semibold, width
from mih_desktop.reports.pen import Align, Pen
from mih_desktop.reports.sheet import (
    SEPARATOR,
    UPRIGHT,
    DocumentFacts,
    Footer,
    Header,
    Page,
    make_pdf,
    plates,
)
from mih_desktop.reports.text import Run, clean, ellipsised, wrapped_runs

ROW_HEIGHTS = (8.7, 11.0, 14.0)
"""Heights to choose from, in millimetres: the higher the more room to write."""

_LEFT = UPRIGHT.left
_RIGHT = UPRIGHT.right
_NUMBER = _LEFT + 5.0
_NAME = _LEFT + 8.0
_PLACEMENT = _LEFT + 54.0
_MISSING = _LEFT + 101.0
_NEXT = _LEFT + 113.5
_NOTE = _RIGHT - 46.0
_HEADS_HEIGHT = 5.9
_GROUP_HEIGHT = 5.0
_FOOT_NOTE_HEIGHT = 6.5
_LEAST_CLASS_ROOM = 10.0
_HEAD = semibold(8.5)
_FAMILY = semibold(9.5)
_GIVEN = regular(9.5)
_TEXT = regular(9)
_SECOND = regular(8.5)
_STRONG = semibold(8.8)


@dataclass(frozen=True, slots=True, kw_only=True)
class _GroupLine:
    name: str
    count: str

    @property
    def height(self) -> float:
        return _GROUP_HEIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class _PersonLine:
    number: int
    person: CohortListPerson
    height: float
    ends_group: bool


_Line = _GroupLine | _PersonLine


def cohort_list(
    content: CohortListContent, translate: Translate, *, row_height: float = ROW_HEIGHTS[0]
) -> bytes:
    """Return the list as PDF, on as many pages as it takes."""
    title = _title(content, translate)
    header = _header(content, title, translate)
    room = UPRIGHT.bottom - header.rule - _HEADS_HEIGHT - _FOOT_NOTE_HEIGHT
    pages = _broken(content, room, row_height, translate)
    drawn = [
        Page(
            bookmark=title,
            header=header,
            draw=_ListPage(
                header.rule,
                lines,
                translate,
                is_last=lines is pages[-1],
                expects_placement=content.expects_placement,
            ).draw,
        )
        for lines in pages
    ]
    facts = DocumentFacts(
        title=f"{title} {content.cohort_name}",
        author=content.maker.coordinator,
        subject=content.maker.programme_and_county,
    )
    shredded = translate("cohort_list", "makuleres etter møtet")
    left = SEPARATOR.join(
        (translate("cohort_list", "Kulliste"), table_date(content.maker.made_on), shredded)
    )
    return make_pdf(facts, Footer(left=left, has_personal_data=True), drawn, translate)


def _title(content: CohortListContent, translate: Translate) -> str:
    if content.meeting:
        return translate("cohort_list", "Kulliste til møte")
    return translate("cohort_list", "Kulliste")


def _header(content: CohortListContent, title: str, translate: Translate) -> Header:
    maker = content.maker
    made = (
        translate("cohort_list", "Laget {day} av {name}")
        if maker.coordinator
        else translate("cohort_list", "Laget {day}")
    )
    filtered = translate("cohort_list", "Utvalg: {filter}")
    context = [content.meeting] if content.meeting else []
    if content.filter_words:
        context.append(filtered.format(filter=content.filter_words))
    return Header(
        title=title,
        subject=content.cohort_name,
        context=SEPARATOR.join(context),
        right=(
            _people_words(content, translate),
            made.format(day=table_date(maker.made_on), name=maker.coordinator),
            content.maker.programme_and_county,
        ),
        plates=plates(
            translate,
            is_practice=content.is_practice,
            is_filtered=bool(content.filter_words),
        ),
    )


def _people_words(content: CohortListContent, translate: Translate) -> str:
    """Return «24 elever, Vg2, klasse A og B»."""
    count = sum(len(group.people) for group in content.groups)
    parts = [plural(count, *content.people_noun)]
    if content.phase_name:
        parts.append(content.phase_name)
    if content.class_names:
        joined = f" {translate('cohort_list', 'og')} ".join(content.class_names)
        parts.append(translate("cohort_list", "klasse {names}").format(names=joined))
    return ", ".join(parts)


def _broken(
    content: CohortListContent, room: float, row_height: float, translate: Translate
) -> list[tuple[_Line, ...]]:
    """Break the groups into pages; a group name is repeated, and never alone at the foot."""
    pages: list[list[_Line]] = [[]]
    used = 0.0
    number = 0
    for group in content.groups:
        if not group.people:
            continue
        if used + _GROUP_HEIGHT + row_height > room:
            pages.append([])
            used = 0.0
        pages[-1].append(_group_line(group, content, translate))
        used += _GROUP_HEIGHT
        for person in group.people:
            if used + row_height > room:
                onward = translate("cohort_list", "{name}, forts.").format(name=group.name)
                pages.append([_GroupLine(name=onward, count="")])
                used = _GROUP_HEIGHT
            number += 1
            pages[-1].append(
                _PersonLine(
                    number=number,
                    person=person,
                    height=row_height,
                    ends_group=person is group.people[-1],
                )
            )
            used += row_height
    return [tuple(page) for page in pages]


def _group_line(
    group: CohortListGroup, content: CohortListContent, translate: Translate
) -> _GroupLine:
    name = group.name or translate("cohort_list", "Uten kommune")
    return _GroupLine(name=name, count=plural(len(group.people), *content.people_noun))


class _ListPage:
    """One page of the list."""

    def __init__(
        self,
        rule: float,
        lines: Sequence[_Line],
        translate: Translate,
        *,
        is_last: bool,
        expects_placement: bool,
    ) -> None:
        self._rule = rule
        self._lines = lines
        self._translate = translate
        self._is_last = is_last
        self._expects_placement = expects_placement

    def draw(self, pen: Pen) -> None:
        """Draw heads, lines and the foot note."""
        self._draw_heads(pen)
        y = self._rule + _HEADS_HEIGHT
        for line in self._lines:
            if isinstance(line, _GroupLine):
                self._draw_group(pen, y, line)
            else:
                self._draw_person(pen, y, line)
            y += line.height
        if not self._lines:
            nobody = self._translate("cohort_list", "Ingen i listen")
            pen.text(_NAME, y + 5.2, nobody, _TEXT)
            y += ROW_HEIGHTS[0]
        pen.rule(_LEFT, _RIGHT, y, 0.8)
        pen.line((_NOTE, self._rule + _HEADS_HEIGHT), (_NOTE, y), 0.6)
        if self._is_last:
            note = self._translate(
                "cohort_list",
                "Mangler: antall av de fem fellesfagene som ikke er bestått eller godkjent. "
                "Listen inneholder ikke notater eller økonomi.",
            )
            pen.text(_LEFT, y + 3.9, note, regular(8), room=_RIGHT - _LEFT)

    def _draw_heads(self, pen: Pen) -> None:
        translate, baseline = self._translate, self._rule + 4.3
        number = translate("cohort_list", "Nr")
        pen.text(_NUMBER, baseline, number, _HEAD, align=Align.RIGHT)
        for x, head in (
            (_NAME, translate("cohort_list", "Navn, klasse")),
            (_PLACEMENT, translate("cohort_list", "Praksisplass og veileder")),
            (_MISSING, translate("cohort_list", "Mangler")),
            (_NEXT, translate("cohort_list", "Neste")),
            (_NOTE + 2.3, translate("cohort_list", "Notat fra møtet")),
        ):
            pen.text(x, baseline, head, _HEAD)
        pen.rule(_LEFT, _RIGHT, self._rule + _HEADS_HEIGHT, 1.2)

    def _draw_group(self, pen: Pen, top: float, line: _GroupLine) -> None:
        pen.box(_LEFT, top, _RIGHT - _LEFT, _GROUP_HEIGHT, tone=9)
        taken = pen.text(_RIGHT - 1.2, top + 3.5, line.count, _TEXT, align=Align.RIGHT, room=44)
        room = _RIGHT - _LEFT - taken - 6
        pen.text(_LEFT + 1.2, top + 3.5, line.name, _FAMILY, room=room)

    def _draw_person(self, pen: Pen, top: float, line: _PersonLine) -> None:
        person = line.person
        first, second = top + 3.75, top + 7.35
        pen.text(_NUMBER, first, str(line.number), _GIVEN, align=Align.RIGHT)
        for text, baseline in zip(self._name_lines(person), (first, second), strict=False):
            pen.runs(_NAME, baseline, text, room=_PLACEMENT - _NAME - 2)
        self._draw_placement(pen, first, second, person)
        if person.missing_subjects:
            missing = self._translate("cohort_list", "{count} fag")
            pen.text(_MISSING, first, missing.format(count=person.missing_subjects), _STRONG)
        self._draw_next(pen, first, second, person)
        if not line.ends_group:
            pen.rule(_NAME, _RIGHT, top + line.height, 0.25)

    def _name_lines(self, person: CohortListPerson) -> tuple[tuple[Run, ...], ...]:
        """Return family name and given name; a name that is too long breaks after the comma."""
        room = _PLACEMENT - _NAME - 2
        comma = "," if person.given_name.strip() else ""
        family = Run(clean(person.family_name) + comma, _FAMILY)
        given = Run(f" {clean(person.given_name)}", _GIVEN)
        class_words = self._class_words(person)
        whole = width(family.text, _FAMILY) + width(given.text, _GIVEN)
        if whole <= room:
            return (family, given), (Run(class_words, _SECOND),)
        fitted = ellipsised(person.given_name, _GIVEN, room)
        rest = room - width(fitted, _GIVEN)
        beside = f"\u00a0 {class_words}"
        if not class_words or rest < _LEAST_CLASS_ROOM:
            return (family,), (Run(fitted, _GIVEN),)
        return (family,), (Run(fitted, _GIVEN), Run(beside, _SECOND))

    def _class_words(self, person: CohortListPerson) -> str:
        if not person.class_name:
            return ""
        words = self._translate("cohort_list", "klasse {names}")
        return clean(words.format(names=person.class_name))

    def _draw_placement(
        self, pen: Pen, first: float, second: float, person: CohortListPerson
    ) -> None:
        room = _MISSING - _PLACEMENT - 2
        if not person.placement and not self._expects_placement:
            pen.text(_PLACEMENT, first, MISSING, _TEXT)
        elif not person.placement:
            text = self._translate("cohort_list", "praksisplass ikke valgt")
            pen.text(_PLACEMENT, first, text, bold(9), room=room)
        else:
            pen.text(_PLACEMENT, first, person.placement, _TEXT, room=room)
        if person.mentor:
            pen.text(_PLACEMENT, second, person.mentor, _TEXT, room=room)
        elif person.placement:
            text = self._translate("cohort_list", "veileder ikke valgt")
            pen.text(_PLACEMENT, second, text, bold(9), room=room)

    def _draw_next(self, pen: Pen, first: float, second: float, person: CohortListPerson) -> None:
        room = _NOTE - _NEXT - 1.2
        if not person.next_what and person.next_on is None:
            text = self._translate("cohort_list", "ikke avtalt")
            pen.text(_NEXT, first, text, bold(9), room=room)
            return
        day = "" if person.next_on is None else f"{table_day(person.next_on)}."
        style: Style = _TEXT
        lines = wrapped_runs((Run(person.next_what, style),), room, 1)
        if lines:
            pen.runs(_NEXT, first, lines[0])
        pen.text(_NEXT, second if lines else first, day, _STRONG)
