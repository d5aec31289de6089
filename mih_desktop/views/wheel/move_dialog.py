"""Move one milestone to another day, after saying where it lands."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from mih_desktop.domain.clock import Clock
from mih_desktop.domain.formats import short_weekday_date
from mih_desktop.domain.plan import MilestoneEdit, MilestoneRow
from mih_desktop.programme.calendar import lands_on
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.wheel.milestone_words import anchor_text, days, long_day
from mih_desktop.views.widgets.dialog import DateMoveDialog, MoveLine
from mih_desktop.views.wording import translate


class MilestoneMoveDialog(DateMoveDialog):
    """Shows the move as it is typed; `agreed(date)` when the person says yes."""

    def __init__(
        self, theme: Theme, row: MilestoneRow, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme,
            title=self.tr("Flytt «{title}»").format(title=row.title),
            sentence=_sentence(row),
            day=row.starts_on,
            clock=clock,
            parent=parent,
        )
        self._row = row
        self.day_changed.connect(self._preview)

    def _preview(self, day: object) -> None:
        if not isinstance(day, date):
            return
        row = self._row
        count = abs((day - row.starts_on).days)
        words = (
            self.tr("Flyttes {days} fram, til {day}.")
            if day > row.starts_on
            else self.tr("Flyttes {days} tilbake, til {day}.")
        )
        line = MoveLine(
            title=row.title,
            before=short_weekday_date(row.starts_on),
            after=short_weekday_date(day),
            remark=lands_on(day),
        )
        self.show_preview(words.format(days=days(count), day=long_day(day)), [line])


def moved(row: MilestoneRow, day: date) -> MilestoneEdit:
    """Return the edit that moves a milestone; what lasts keeps its length."""
    if row.ends_on is None:
        return MilestoneEdit(starts_on=day)
    return MilestoneEdit(starts_on=day, ends_on=day + (row.ends_on - row.starts_on))


def _sentence(row: MilestoneRow) -> str:
    if row.anchor is None:
        return translate("wheel", "Milepælen har fast dato og følger ikke noe kull.")
    return translate(
        "wheel",
        "Den regnes fra: {anchor}. Flytter du den, blir den stående der når kullet flyttes.",
    ).format(anchor=anchor_text(row))
