"""The year as a wheel on A4 lying, with the numbered list of milestones beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mih_desktop.domain.enums import MilestoneStatus, Phase
from mih_desktop.domain.formats import day_and_month, table_date, week_number
from mih_desktop.domain.papers import WheelSheetContent
from mih_desktop.domain.wording import Translate
from mih_desktop.programme.wheel_content import in_date_order, numbered, wheel_content
from mih_desktop.programme.wheel_geometry import flag_box
from mih_desktop.programme.wheel_layout import WheelLayout, lay_out_wheel
from mih_desktop.programme.wheel_sizes import paper_sizes
from mih_desktop.programme.wheel_window import WheelWindow
from mih_desktop.reports.fonts import regular, semibold, width
from mih_desktop.reports.pen import POINTS_PER_MM, Align, Pen
from mih_desktop.reports.sheet import (
    LYING,
    DocumentFacts,
    Footer,
    Page,
    draw_plates,
    make_pdf,
    plates,
)
from mih_desktop.reports.text import clean, ellipsised, wrapped
from mih_desktop.reports.wheel_drawing import WheelDrawing, phases_without_name, text_width
from mih_desktop.reports.wheel_list import (
    HEADING_BASELINE,
    HEADING_RULE,
    KEY_STEP,
    ROW,
    WIDTH,
    ListedMilestone,
    draw_kind_key,
    draw_phase_key,
    draw_rows,
    draw_state_key,
    look_of,
    phase_key_lines,
)

MOST_BESIDE = 40
"""Milestones that have room beside the wheel; with more the list gets sheets of its own."""

_MIDDLE_X = 104.85
_MIDDLE_Y = 100.2
_LIST_LEFT = LYING.right - WIDTH
_COLUMN_GUTTER = 8.0
_TITLE_BASELINE = 17.6
_CORNER_ROOM = 36.0


def wheel_sheet(content: WheelSheetContent, translate: Translate) -> bytes:
    """Return the wheel and its list as PDF; the list goes to sheets of its own beyond 40."""
    wheel = _Wheel.of(content, translate)
    title = _title(content, translate)
    pages = [Page(bookmark=title, draw=wheel.draw_first)]
    if len(wheel.listed) > MOST_BESIDE:
        pages.extend(wheel.list_pages())
    facts = DocumentFacts(
        title=title,
        author=content.maker.coordinator,
        subject=content.maker.programme_and_county,
        size=LYING,
    )
    key = translate("wheel_sheet", "Uke og dag etter kalenderen. Trekant: fasen går over nyttår.")
    maker = content.maker
    made = (
        translate("wheel_sheet", "Laget {day} av {name}.")
        if maker.coordinator
        else translate("wheel_sheet", "Laget {day}.")
    )
    left = f"{key} {made.format(day=table_date(maker.made_on), name=maker.coordinator)}"
    return make_pdf(facts, Footer(left=left, has_personal_data=False), pages, translate)


def _title(content: WheelSheetContent, translate: Translate) -> str:
    return translate("wheel_sheet", "Årshjul {year}").format(year=content.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wheel:
    content: WheelSheetContent
    translate: Translate
    window: WheelWindow
    layout: WheelLayout
    listed: tuple[ListedMilestone, ...]

    @classmethod
    def of(cls, content: WheelSheetContent, translate: Translate) -> _Wheel:
        """Lay the wheel out on paper."""
        window = WheelWindow.calendar_year(content.year)
        today = content.maker.made_on
        today_angle = window.middle_angle(today) if window.contains(today) else None
        layout = lay_out_wheel(
            wheel_content(content.milestones, content.cohorts, window, translate),
            window,
            paper_sizes(),
            text_width,
            today_angle,
        )
        return cls(
            content=content,
            translate=translate,
            window=window,
            layout=layout,
            listed=_listed(content, window, translate),
        )

    @property
    def today(self) -> date:
        return self.content.maker.made_on

    # ---------------------------------------------------------------------- first sheet

    def draw_first(self, pen: Pen) -> None:
        """Draw the wheel, the corner, and the list or what is nearest of it."""
        self._draw_corner(pen)
        self._draw_wheel(pen)
        self._draw_middle(pen)
        self._draw_flag(pen)
        draw_kind_key(pen, LYING.left, 188.5, self.translate)
        self._draw_list(pen)

    def _draw_wheel(self, pen: Pen) -> None:
        rows = in_date_order(self.content.milestones)
        looks = {key: look_of(row, self.today) for key, row in enumerate(rows)}
        pen.canvas.saveState()
        pen.canvas.translate(pen.x(_MIDDLE_X), pen.y(_MIDDLE_Y))
        WheelDrawing(pen.canvas, self.layout, looks, self.today).draw()
        pen.canvas.restoreState()

    def _draw_corner(self, pen: Pen) -> None:
        title = _title(self.content, self.translate)
        pen.text(LYING.left, _TITLE_BASELINE, title, semibold(20))
        baseline = 23.3
        place = self.content.maker.programme_and_county
        for line in wrapped(place, semibold(10.5), _CORNER_ROOM, 3):
            pen.text(LYING.left, baseline, line, semibold(10.5))
            baseline += 4.4
        shown = plates(
            self.translate,
            is_practice=self.content.is_practice,
            is_filtered=bool(self.content.filter_words),
        )
        for plate in shown:
            baseline += 2.0
            taken = width(clean(plate), semibold(9)) + 3.2
            draw_plates(pen, LYING.left + taken, baseline, (plate,))
            baseline += 4.0

    def _draw_middle(self, pen: Pen) -> None:
        x, y = _MIDDLE_X, _MIDDLE_Y
        room = self.layout.middle_radius / POINTS_PER_MM * 1.7
        pen.text(x, y - 1.2, str(self.content.year), semibold(26), align=Align.CENTRE)
        if self.window.contains(self.today):
            week = self.translate("wheel_sheet", "{day}, uke {week}")
            text = week.format(day=day_and_month(self.today), week=week_number(self.today))
            pen.text(x, y + 4.6, text, regular(9.5), align=Align.CENTRE, room=room)
        ahead = self._next_start()
        if ahead is not None:
            days = (ahead - self.today).days
            one = self.translate("wheel_sheet", "{days} dag til oppstart")
            many = self.translate("wheel_sheet", "{days} dager til oppstart")
            words = (one if days == 1 else many).format(days=days)
            pen.text(x, y + 9.4, words, semibold(9.5), align=Align.CENTRE, room=room)

    def _next_start(self) -> date | None:
        """Return the next day a cohort's trial period begins, if it is on the wheel."""
        spans = [cohort.span(Phase.TRIAL) for cohort in self.content.cohorts]
        days = [span.starts_on for span in spans if span is not None]
        ahead = [d for d in days if d > self.today and self.window.contains(d)]
        return min(ahead, default=None) if self.window.contains(self.today) else None

    def _draw_flag(self, pen: Pen) -> None:
        if not self.window.contains(self.today):
            return
        word = clean(self.translate("wheel_sheet", "i dag"))
        style = semibold(9)
        wide, tall = width(word, style) + 3.4, 4.9
        rim = self.layout.sizes.week_radius / POINTS_PER_MM - 0.8
        box = flag_box(self.window.middle_angle(self.today), rim, wide, tall)
        left = min(max(_MIDDLE_X + box.left, LYING.left), _LIST_LEFT - 4.2 - wide)
        top = min(max(_MIDDLE_Y + box.top, 10.5), LYING.bottom - 1 - tall)
        pen.box(left, top, wide, tall, tone=100, radius=0.9)
        pen.text(left + wide / 2, top + 3.5, word, style, align=Align.CENTRE, white=True)

    # ----------------------------------------------------------------------------- list

    def _draw_list(self, pen: Pen) -> None:
        y = self._draw_list_heading(pen)
        shown: tuple[ListedMilestone, ...] = self.listed
        if len(self.listed) > MOST_BESIDE:
            shown = self._nearest(self._rows_beside(y + ROW))
            note = self.translate("wheel_sheet", "Forfalt og nærmest. Hele listen: side 2.")
            pen.text(_LIST_LEFT, y + 3.0, note, semibold(9))
            y += ROW
        if not shown:
            nothing = self.translate("wheel_sheet", "Ingen milepæler i året")
            pen.text(_LIST_LEFT, y + 4.2, nothing, regular(9))
            y += ROW * 1.5
        y = draw_rows(pen, _LIST_LEFT, LYING.right, y, shown, self.today, self.translate)
        y = draw_state_key(pen, _LIST_LEFT, LYING.right, y + 0.4, self.translate)
        unnamed = phases_without_name(self.layout)
        draw_phase_key(pen, _LIST_LEFT, LYING.right, y, unnamed, self.translate)

    def _rows_beside(self, top: float) -> int:
        """Return how many lines fit between a top and the key above the footer."""
        key = 1 + phase_key_lines(phases_without_name(self.layout), self.translate)
        return int((LYING.bottom - 1.0 - key * KEY_STEP - top) / ROW)

    def _draw_list_heading(self, pen: Pen) -> float:
        title = self.translate("wheel_sheet", "Milepæler")
        taken = pen.text(_LIST_LEFT, HEADING_BASELINE, title, semibold(12.5))
        note = ellipsised(self._counts(), regular(9), WIDTH - taken - 3)
        pen.text(LYING.right, HEADING_BASELINE, note, regular(9), align=Align.RIGHT)
        pen.rule(_LIST_LEFT, LYING.right, HEADING_RULE, 1.2)
        if not self.content.filter_words:
            return HEADING_RULE
        words = self.translate("wheel_sheet", "Utvalg: {filter}")
        filtered = words.format(filter=self.content.filter_words)
        pen.text(_LIST_LEFT, HEADING_RULE + 3.0, filtered, regular(8.5), room=WIDTH)
        return HEADING_RULE + ROW

    def _counts(self) -> str:
        """Return «39 i året: 7 gjort, 2 forfalt»."""
        done = sum(m.row.status is MilestoneStatus.DONE for m in self.listed)
        late = sum(m.row.is_overdue(self.today) for m in self.listed)
        words = self.translate("wheel_sheet", "{count} i året: {done} gjort, {late} forfalt")
        return words.format(count=len(self.listed), done=done, late=late)

    def _nearest(self, most: int) -> tuple[ListedMilestone, ...]:
        """Return what is overdue, then what is nearest ahead, in date order."""
        late = [m for m in self.listed if m.row.is_overdue(self.today)][:most]
        ahead = [m for m in self.listed if m.row.is_open and m.row.last_day >= self.today]
        return tuple(sorted((*late, *ahead[: most - len(late)]), key=lambda m: m.number))

    def list_pages(self) -> list[Page]:
        """Return the sheets with the whole list in two columns."""
        top = HEADING_RULE
        per_column = int((LYING.bottom - 2 - top) / ROW)
        per_page = 2 * per_column
        title = self.translate("wheel_sheet", "Milepæler")
        return [
            Page(
                bookmark=title,
                draw=_ListSheet(self, self.listed[n : n + per_page], per_column).draw,
            )
            for n in range(0, len(self.listed), per_page)
        ]


@dataclass(frozen=True, slots=True)
class _ListSheet:
    wheel: _Wheel
    listed: tuple[ListedMilestone, ...]
    per_column: int

    def draw(self, pen: Pen) -> None:
        """Draw two columns under the title."""
        wheel = self.wheel
        translate = wheel.translate
        title = translate("wheel_sheet", "Milepæler {year}").format(year=wheel.content.year)
        taken = pen.text(LYING.left, HEADING_BASELINE, title, semibold(12.5))
        shown = plates(
            translate,
            is_practice=wheel.content.is_practice,
            is_filtered=bool(wheel.content.filter_words),
        )
        note = wheel.content.maker.programme_and_county
        style = regular(9)
        fitted = ellipsised(note, style, 120)
        wide = pen.text(LYING.right, HEADING_BASELINE, fitted, style, align=Align.RIGHT)
        draw_plates(pen, LYING.right - wide - 4, HEADING_BASELINE, shown)
        counts = ellipsised(wheel._counts(), style, 70)  # noqa: SLF001 - one file, one paper
        pen.text(LYING.left + taken + 5, HEADING_BASELINE, counts, style)
        pen.rule(LYING.left, LYING.right, HEADING_RULE, 1.2)
        column = (LYING.right - LYING.left - _COLUMN_GUTTER) / 2
        half = min(self.per_column, max((len(self.listed) + 1) // 2, 1))
        for number, part in enumerate((self.listed[:half], self.listed[half:])):
            if part:
                left = LYING.left + number * (column + _COLUMN_GUTTER)
                draw_rows(pen, left, left + column, HEADING_RULE, part, wheel.today, translate)


def _listed(
    content: WheelSheetContent, window: WheelWindow, translate: Translate
) -> tuple[ListedMilestone, ...]:
    """Return the milestones of the year; with several cohorts each title names its own."""
    numbers = numbered(content.milestones, window)
    years = {cohort.id: cohort.year for cohort in content.cohorts}
    own = {m.cohort_id for m in content.milestones if m.cohort_id is not None}
    with_cohort = translate("wheel_sheet", "{title}, kull {year}")
    listed = []
    for row in in_date_order(content.milestones):
        if row.id not in numbers:
            continue
        year = None if row.cohort_id is None else years.get(row.cohort_id)
        names_cohort = len(own) > 1 and year is not None
        title = with_cohort.format(title=row.title, year=year) if names_cohort else row.title
        listed.append(ListedMilestone(number=numbers[row.id], row=row, title=title))
    return tuple(listed)
