"""The list under the search field: people, partners, milestones and commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.overview import HitKind, SearchHit
from mih_desktop.domain.searchable import fold
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.widgets.fields import SearchField
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.rows import ListRow, Mark, RowColumns, RowList
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import phase_name

_LONGEST = 10
_SHADOW = 24
_MARKS: dict[HitKind, Mark] = {
    HitKind.RECRUIT: Mark("identification-card", "ink_2"),
    HitKind.CONTACT: Mark("phone", "ink_2"),
    HitKind.ORGANISATION: Mark("handshake", "ink_2"),
    HitKind.MILESTONE: Mark("circle-dashed", "ink_2"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something the program can do; `words` are other ways to ask for it."""

    key: str
    title: str
    icon: str
    run: Callable[[], None]
    words: str = ""
    keys: str = ""

    def matches(self, folded: str) -> bool:
        """Tell whether every typed word begins a word of the title or of the other ways."""
        known = fold(f"{self.title} {self.words}").split()
        return all(any(word.startswith(term) for word in known) for term in folded.split())


class CommandPalette(QWidget):
    """Floats under the search field of the top bar; the field keeps the focus."""

    def __init__(
        self,
        context: AppContext,
        field: SearchField,
        commands: Callable[[], Sequence[Command]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._context = context
        self._theme = context.theme
        self._field = field
        self._commands = commands
        self._asked = 0
        self._is_closing = False
        self._shown_for = ""
        self._opens_first = False
        self._hits: tuple[SearchHit, ...] = ()
        self._found: tuple[Command, ...] = ()
        self.hide()
        margin = _SHADOW
        column = Column(self._theme, margins=(margin + 6, 8, margin + 6, margin + 6), parent=self)
        self._list = RowList(
            self._theme,
            RowColumns(mark=True, who=42, end=120, height=36),
            name=self.tr("Treff"),
            keeps_choice=True,
        )
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.opened.connect(self._open)
        self._list.chosen.connect(self._announce)
        self._nothing = Text(self.tr("Ingen treff. Prøv en del av navnet eller nummeret."), "hint")
        self._nothing.setContentsMargins(*(self._theme.px(n) for n in (8, 8, 8, 8)))
        column.addWidget(self._list)
        column.addWidget(self._nothing)
        field.searched.connect(self._search)
        field.line.installEventFilter(self)

    def open_list(self) -> None:
        """Put the caret in the field and show what can be done."""
        self._field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.line.selectAll()
        self._search(self._field.value)

    def close_list(self) -> None:
        """Hide the list; what was typed goes too."""
        self._is_closing = True
        self._field.line.clear()
        self._is_closing = False
        self._asked += 1
        self._opens_first = False
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() is QEvent.Type.MouseButtonPress:
            self._search(self._field.value)
        elif event.type() is QEvent.Type.FocusOut:
            self.hide()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        margin = px(_SHADOW)
        box = QRectF(self.rect()).adjusted(margin, 1, -margin, -margin)
        if not theme.is_contrast:
            shade = theme.color("today" if theme.name == "light" else "rail")
            for step in range(px(16)):
                shade.setAlphaF(0.007 if theme.name == "light" else 0.03)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(shade)
                spread = box.adjusted(-step, 0, step, step + px(4))
                painter.drawRoundedRect(spread, px(8) + step, px(8) + step)
        painter.setPen(QPen(theme.color("line_strong" if theme.is_contrast else "line"), 1))
        painter.setBrush(theme.color("page"))
        painter.drawRoundedRect(box.adjusted(0.5, 0, -0.5, -0.5), px(8), px(8))
        painter.end()

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape and (self.isVisible() or self._field.text):
            self.close_list()
            return True
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._walk(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return True
        return False

    def _enter(self) -> None:
        """Open the chosen line; one that answers an older text is waited past."""
        if self._shown_for != self._field.value or not self.isVisible():
            self._opens_first = bool(self._field.value)
            self._search(self._field.value)
            return
        chosen = self._list.current_key
        if chosen is not None:
            self._open(chosen)

    def _walk(self, step: int) -> None:
        if not self.isVisible():
            self._search(self._field.value)
            return
        rows = self._list.rows
        if rows:
            number = (self._list.currentIndex().row() + step) % len(rows)
            self._list.choose(rows[number].key)

    def _search(self, text: str) -> None:
        if self._is_closing or not self._field.line.hasFocus():
            return
        folded = fold(text)
        commands = self._commands()
        self._found = tuple(c for c in commands if c.matches(folded)) if folded else tuple(commands)
        self._asked += 1
        if not folded:
            self._hits = ()
            self._show(text)
            return
        ticket = self._asked

        def take(hits: tuple[SearchHit, ...]) -> None:
            # An answer to something typed earlier must not replace a newer one.
            if ticket == self._asked:
                self._hits = hits
                self._show(text)

        from mih_desktop.services import overview

        self._context.read(lambda: overview.find(self._context.store, text, _LONGEST), take)

    def _show(self, text: str) -> None:
        self._shown_for = text
        rows = [
            ListRow(
                key=("hit", number),
                title=hit.title,
                mark=_MARKS[hit.kind],
                who=hit.detail,
                end=phase_name(hit.phase) if hit.phase is not None else "",
            )
            for number, hit in enumerate(self._hits)
        ]
        rows += [
            ListRow(
                key=("command", number),
                title=command.title,
                mark=Mark(command.icon, "ink_3"),
                end=command.keys,
            )
            for number, command in enumerate(self._found)
        ]
        rows = rows[: _LONGEST + 2]
        self._list.set_rows(rows)
        if rows:
            self._list.choose(rows[0].key)
        self._list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._place()
        self.show()
        self.raise_()
        if self._opens_first:
            self._opens_first = False
            self._enter()

    def _place(self) -> None:
        px = self._theme.px
        below = self._field.mapTo(self._window, QPoint(0, self._field.height()))
        width = max(self._field.width(), px(600)) + 2 * px(_SHADOW)
        left = max(0, below.x() - px(_SHADOW))
        room = self._window.width()
        self.setFixedWidth(min(width, room))
        self.adjustSize()
        self.move(min(left, room - self.width()), below.y() + px(4))

    def _open(self, key: object) -> None:
        if not isinstance(key, tuple):
            return
        kind, number = key
        # What is opened may search again: the answer must be held before the list is closed.
        command = self._found[number] if kind == "command" else None
        target = target_of(self._hits[number]) if kind == "hit" else None
        if command is None and target is None:
            # A partner has no page yet: the line itself, with the number, is the answer.
            return
        self.close_list()
        self._window.setFocus(Qt.FocusReason.OtherFocusReason)
        if command is not None:
            command.run()
        elif target is not None:
            self._context.navigate(target)

    def _announce(self, _key: object) -> None:
        index = self._list.currentIndex()
        if self.isVisible() and index.isValid():
            row = self._list.rows[index.row()]
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self._field.line, row.spoken)
            )


def target_of(hit: SearchHit) -> NavigationTarget | None:
    """Return where a hit lives; None when there is no page for it yet."""
    if hit.recruit_id is not None:
        return NavigationTarget(page="folder", recruit_id=hit.recruit_id)
    if hit.milestone_id is not None:
        return NavigationTarget(page="wheel", milestone_id=hit.milestone_id)
    return None
