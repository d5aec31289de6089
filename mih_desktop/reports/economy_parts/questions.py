"""What is open, what takes an end, and what has changed: the blocks in the middle of the sheet."""

from __future__ import annotations

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.forecast import ForecastWarning
from mih_desktop.domain.formats import table_date
from mih_desktop.domain.money import OpenQuestion
from mih_desktop.domain.wording import Translate
from mih_desktop.reports.economy_parts.block import (
    DUE_WIDTH,
    QUESTION_INDENT,
    STRONG,
    TEXT,
    Block,
    LedgerRow,
    QuestionRow,
    Row,
    TextRow,
)
from mih_desktop.reports.text import Line, Run, wrapped, wrapped_runs

_DATE_WIDTH = 18.0


def more_row(count: int, translate: Translate, onward: str) -> TextRow:
    """Return the line that tells how many more stand further back, and where."""
    text = translate("economy_sheet", "og {count} til, {where}").format(count=count, where=onward)
    return TextRow(lines=((Run(text, TEXT),),))


def _nothing(text: str) -> TextRow:
    return TextRow(lines=((Run(text, TEXT),),))


def open_questions(content: SheetContent) -> tuple[OpenQuestion, ...]:
    """Return the questions nobody has answered, the nearest date first, undated ones last."""
    waiting = [q for q in content.inputs.questions if q.answered_on is None and q.text.strip()]
    return tuple(sorted(waiting, key=lambda q: (q.due_on is None, q.due_on or content.made_on)))


def question_lines(question: OpenQuestion, width: float) -> int:
    """Return how many lines a question takes when it is written whole."""
    return len(wrapped(question.text, STRONG, width - QUESTION_INDENT - DUE_WIDTH))


def questions_block(
    content: SheetContent,
    width: float,
    translate: Translate,
    *,
    onward: str = "",
    most: int | None = None,
    lines: int | None = None,
) -> Block:
    """Return the open questions, at most so many, each at most so many lines."""
    waiting = open_questions(content)
    room = width - QUESTION_INDENT - DUE_WIDTH
    rows: list[Row] = [
        QuestionRow(
            lines=wrapped(q.text, STRONG, room, lines),
            who=q.who.strip(),
            due="" if q.due_on is None else table_date(q.due_on),
        )
        for q in waiting[:most]
    ]
    if len(waiting) > len(rows):
        rows.append(more_row(len(waiting) - len(rows), translate, onward))
    if not rows:
        rows.append(_nothing(translate("economy_sheet", "Ingen åpne spørsmål")))
    note = translate("economy_sheet", "svar innen") if waiting else ""
    return Block(title=translate("economy_sheet", "Åpne spørsmål"), note=note, rows=rows)


def warnings_in_order(content: SheetContent) -> tuple[ForecastWarning, ...]:
    """Return what takes an end or needs care, the nearest date first."""
    return tuple(sorted(content.forecast.warnings, key=lambda w: w.on))


def weightiest_warnings(content: SheetContent, most: int | None) -> tuple[ForecastWarning, ...]:
    """Return so many warnings by date; what needs action goes before what is only to be known."""
    known = warnings_in_order(content)
    chosen = sorted(known, key=lambda w: not w.needs_action)[:most]
    return tuple(warning for warning in known if warning in chosen)


def endings_block(
    content: SheetContent,
    width: float,
    translate: Translate,
    *,
    onward: str = "",
    most: int | None = None,
    lines: int | None = None,
) -> Block:
    """Return the rights that end and the dates to mind, at most so many."""
    known = warnings_in_order(content)
    rows: list[Row] = []
    for warning in weightiest_warnings(content, most):
        text = _warning_lines(warning, width - _DATE_WIDTH, lines, translate)
        rows.append(TextRow(lines=text, label=table_date(warning.on), label_width=_DATE_WIDTH))
    if len(known) > len(rows):
        rows.append(more_row(len(known) - len(rows), translate, onward))
    if not rows:
        rows.append(_nothing(translate("economy_sheet", "Ingen kjente datoer i løpet")))
    title = translate("economy_sheet", "Rettigheter som tar slutt, og datoer å passe på")
    return Block(title=title, rows=rows)


def _warning_lines(
    warning: ForecastWarning, room: float, most: int | None, translate: Translate
) -> tuple[Line, ...]:
    """Return what it is, why, and whom to ask; whom to ask gives way before a word is cut."""
    runs = [Run(_sentence(warning.title), STRONG), Run(" " + warning.reason, TEXT)]
    shorter = wrapped_runs(runs, room, most)
    if not warning.ask.strip():
        return shorter
    asked = translate("economy_sheet", "Spør {who}.").format(who=warning.ask.strip())
    whole = wrapped_runs([*runs, Run(" " + asked, TEXT)], room)
    return whole if most is None or len(whole) <= most else shorter


def _sentence(title: str) -> str:
    """Return a title with a full stop, so that the reason can follow it."""
    stripped = title.strip()
    return stripped if stripped.endswith((".", "?", "!", ":")) else f"{stripped}."


def changes_block(
    content: SheetContent, translate: Translate, *, onward: str = "", most: int | None = None
) -> Block | None:
    """Return what has changed since the last version, or None for a first version."""
    if content.version_number <= 1:
        return None
    rows: list[Row] = [
        LedgerRow(name=what, value=f"{before} → {after}")
        for what, before, after in content.changes[:most]
    ]
    if len(content.changes) > len(rows):
        rows.append(more_row(len(content.changes) - len(rows), translate, onward))
    if not rows:
        rows.append(_nothing(translate("economy_sheet", "Ingen endringer")))
    title = translate("economy_sheet", "Endret siden versjon {number}")
    return Block(title=title.format(number=content.version_number - 1), rows=rows)
