"""Page 1 of the economy sheet: laid out so that it fits, then drawn from the top down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.forecast import ForecastPeriod
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.economy_parts import (
    course_bar,
    headline,
    period_rows,
    periods,
    signatures,
)
from mih_desktop.reports.economy_parts.block import Block
from mih_desktop.reports.economy_parts.following_pages import Moved
from mih_desktop.reports.economy_parts.heads import first_header
from mih_desktop.reports.economy_parts.household import household_block
from mih_desktop.reports.economy_parts.questions import (
    changes_block,
    endings_block,
    open_questions,
    question_lines,
    questions_block,
    warnings_in_order,
)
from mih_desktop.reports.economy_parts.steps import Summary, summary_block
from mih_desktop.reports.economy_parts.trims import Trim, trims
from mih_desktop.reports.fonts import italic, regular, semibold
from mih_desktop.reports.pen import Pen
from mih_desktop.reports.sheet import UPRIGHT
from mih_desktop.reports.text import Run

_LEFT = UPRIGHT.left
_RIGHT = UPRIGHT.right
_LEFT_WIDTH = 88.0
_RIGHT_COLUMN = 107.0
_RIGHT_WIDTH = 90.0
_BELOW_RULE = 6.6
_MOST_TAKEN_BACK = 12
_TAKEN_BACK = (
    "endings",
    "questions",
    "changes",
    "costs",
    "steps",
    "ending_lines",
    "question_lines",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Onward:
    """Whether there are pages after the first, and the words that point to them."""

    words: str
    has_more_pages: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPage:
    """Page 1 laid out: how it was trimmed, its blocks, and what had to move."""

    content: SheetContent
    trim: Trim
    rows: tuple[ForecastPeriod, ...]
    left: tuple[Block, ...]
    right: tuple[Block, ...]
    summary: Summary | None
    moved: Moved
    height: float

    def draw(self, pen: Pen, translate: Translate) -> None:
        """Draw everything between header and footer."""
        content, trim = self.content, self.trim
        rule = first_header(content, translate).rule
        _draw_sentence(pen, rule + 4.5, translate)
        y = rule + _BELOW_RULE
        headline.draw_headline(pen, _LEFT, _RIGHT, y, content, translate)
        y += headline.height(content, _RIGHT - _LEFT, translate)
        course_bar.draw_course(pen, _LEFT, _RIGHT, y, content, translate, trim.columns)
        y += course_bar.height(trim.columns, content)
        periods.draw_periods(pen, _LEFT, _RIGHT, y, self.rows, translate, trim.row)
        y += periods.height(len(self.rows), trim.row)
        ends = [y, y]
        columns = ((_LEFT, _LEFT_WIDTH, self.left), (_RIGHT_COLUMN, _RIGHT_WIDTH, self.right))
        for number, (x, width, blocks) in enumerate(columns):
            for block in blocks:
                block.draw(pen, x, ends[number], width)
                ends[number] += block.height
        if self.summary is not None:
            self.summary.block.draw(pen, _LEFT, max(ends), _RIGHT - _LEFT)
        top = UPRIGHT.bottom - signatures.height(content, _RIGHT - _LEFT, translate)
        signatures.draw_signatures(pen, _LEFT, _RIGHT, top, content, translate)


def lay_out(content: SheetContent, translate: Translate, onward: Onward) -> FirstPage:
    """Return page 1 with the least trimming that fits."""
    top = first_header(content, translate).rule + _BELOW_RULE
    room = UPRIGHT.bottom - signatures.height(content, _RIGHT - _LEFT, translate) - top
    page = _arranged(content, translate, Trim(), onward)
    for trim in trims():
        page = _arranged(content, translate, trim, onward)
        if page.height <= room:
            return _with_air(_filled_up(page, room, translate, onward), room)
    return _without_last_rows(page, room)


def _filled_up(page: FirstPage, room: float, translate: Translate, onward: Onward) -> FirstPage:
    """Return the page with as many lines taken back as there is room for, the weightiest first."""
    for count in _TAKEN_BACK:
        shown = getattr(page.trim, count)
        if not shown:
            continue
        for more in range(shown + 1, shown + _MOST_TAKEN_BACK):
            change: dict[str, Any] = {count: more}
            wider = replace(page.trim, **change)
            attempt = _arranged(page.content, translate, wider, onward)
            if attempt.height > room:
                break
            page = attempt
    return page


def _with_air(page: FirstPage, room: float) -> FirstPage:
    """Return the page with what is left over given back to the rows, then to the columns."""
    trim = page.trim
    slack = room - page.height
    count = max(len(page.rows), 1)
    row = min(periods.TALL_ROWS, trim.row + slack / count)
    slack -= (row - trim.row) * count
    columns = min(course_bar.TALL_COLUMNS, trim.columns + slack)
    return replace(page, trim=replace(trim, row=row, columns=columns))


def _without_last_rows(page: FirstPage, room: float) -> FirstPage:
    """Return the page with as many periods as it holds; the others are printed after it."""
    surplus = page.height - room
    count = max(int(len(page.rows) - surplus / page.trim.row), 1)
    moved = replace(page.moved, periods=(*page.moved.periods, *page.rows[count:]))
    return replace(page, rows=page.rows[:count], moved=moved, height=room)


def _arranged(content: SheetContent, translate: Translate, trim: Trim, onward: Onward) -> FirstPage:
    rows = period_rows.folded(content.forecast.periods)
    if trim.joins_neighbours:
        rows = period_rows.merged_neighbours(rows, translate, periods.name_fits)
    gaps: tuple[ForecastPeriod, ...] = ()
    if trim.folds_gaps:
        all_rows = rows
        rows = period_rows.with_folded_gaps(rows, translate, onward.words)
        gaps = tuple(row for row in all_rows if row not in rows)
    left: tuple[Block, ...] = ()
    right: tuple[Block, ...] = ()
    if trim.shows_middle:
        left, right = _middle(content, translate, trim, onward)
    summary = None
    if trim.steps != 0:
        summary = summary_block(
            content,
            _RIGHT - _LEFT,
            translate,
            most=trim.steps,
            lines=trim.step_lines,
            onward=onward.words,
            has_more_pages=onward.has_more_pages,
        )
    heights = (
        headline.height(content, _RIGHT - _LEFT, translate),
        course_bar.height(trim.columns, content),
        periods.height(len(rows), trim.row),
        max(sum(b.height for b in left), sum(b.height for b in right)),
        summary.block.height if summary else 0.0,
    )
    steps_are_cut = summary is None or summary.is_cut
    return FirstPage(
        content=content,
        trim=trim,
        rows=rows,
        left=left,
        right=right,
        summary=summary,
        moved=replace(_moved(content, translate, trim, steps_are_cut=steps_are_cut), periods=gaps),
        height=sum(heights),
    )


def _middle(
    content: SheetContent, translate: Translate, trim: Trim, onward: Onward
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    endings = endings_block(
        content,
        _LEFT_WIDTH,
        translate,
        onward=onward.words,
        most=trim.endings,
        lines=trim.ending_lines,
    )
    household = household_block(content, _LEFT_WIDTH, translate, trim.costs)
    questions = questions_block(
        content,
        _RIGHT_WIDTH,
        translate,
        onward=onward.words,
        most=trim.questions,
        lines=trim.question_lines,
    )
    changes = changes_block(content, translate, onward=onward.words, most=trim.changes)
    changed = (changes,) if changes else ()
    ways: tuple[tuple[tuple[Block, ...], tuple[Block, ...]], ...] = (
        ((endings, household), (questions, *changed)),
        ((endings,), (questions, *changed, household)),
        ((endings, *changed), (questions, household)),
        ((endings, questions), (household, *changed)),
    )
    return min(ways, key=lambda way: max(sum(b.height for b in column) for column in way))


def _is_over(count: int, most: int | None) -> bool:
    return most is not None and count > most


def _moved(
    content: SheetContent, translate: Translate, trim: Trim, *, steps_are_cut: bool
) -> Moved:
    is_away = not trim.shows_middle
    waiting = open_questions(content)
    whole = endings_block(content, _LEFT_WIDTH, translate)
    shown = endings_block(content, _LEFT_WIDTH, translate, lines=trim.ending_lines)
    endings = _is_over(len(warnings_in_order(content)), trim.endings)
    questions = _is_over(len(waiting), trim.questions) or any(
        question_lines(q, _RIGHT_WIDTH) > trim.question_lines for q in waiting
    )
    has_warnings = bool(content.forecast.warnings)
    return Moved(
        endings=endings or whole.height != shown.height or (is_away and has_warnings),
        household=is_away or _is_over(len(content.inputs.costs), trim.costs),
        questions=questions or (is_away and bool(waiting)),
        changes=is_away or _is_over(len(content.changes), trim.changes),
        steps=steps_are_cut,
    )


def _draw_sentence(pen: Pen, baseline: float, translate: Translate) -> None:
    strong, body = semibold(9.5), regular(9.5)
    estimate = translate("economy_sheet", "anslag")
    text = translate(
        "economy_sheet",
        "NAV og kommunen avgjør ytelser og lønn. Tall merket {estimate} kan bli endret.",
    )
    before, after = text.split("{estimate}") if "{estimate}" in text else (text, "")
    line = (
        Run(translate("economy_sheet", "Dette er en oversikt, ikke et vedtak."), strong),
        Run(f" {before}", body),
        Run(estimate, italic(9.5)),
        Run(after, body),
    )
    pen.runs(_LEFT, baseline, line, room=_RIGHT - _LEFT)
