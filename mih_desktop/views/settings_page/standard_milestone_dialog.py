"""One milestone of the programme standard: why it is there, and how this county has it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mih_desktop.domain.wording import ACTOR_NAMES, MILESTONE_KIND_NAMES
from mih_desktop.programme.standard import StandardMilestone
from mih_desktop.views.settings_page.standard_words import StandardWords
from mih_desktop.views.source_words import source_words
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.dialog import Sheet
from mih_desktop.views.widgets.fields import CheckField, TextField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Column
from mih_desktop.views.widgets.text import Text
from mih_desktop.views.wording import worded


class StandardMilestoneDialog(Sheet):
    """Stored as it is typed: `title_set(str)` and `use_set(bool)`.

    An empty title means that of the standard.
    """

    title_set = Signal(str)
    use_set = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        shipped: StandardMilestone,
        own: StandardMilestone | None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, shipped.title, width=560, parent=parent)
        words = StandardWords(self)
        self._shipped = shipped
        self.say(shipped.why)
        facts = Column(theme, spacing=2)
        kind = worded(MILESTONE_KIND_NAMES[shipped.kind])
        facts.addWidget(
            Text(
                self.tr("{actor}, {kind}. Regnes {anchor}.").format(
                    actor=worded(ACTOR_NAMES[shipped.actor]),
                    kind=kind,
                    anchor=words.anchor(shipped.anchor),
                ),
                "secondary",
                wraps=True,
            )
        )
        facts.addWidget(
            Text(
                self.tr("Kilde: {source}").format(source=source_words(shipped.source)),
                "hint",
                wraps=True,
            )
        )
        self.column.addLayout(facts)
        self.use = CheckField(theme, self.tr("Er med i nye kull"))
        self.use.set_value(own is not None)
        self.use.committed.connect(self._take_use)
        self.title = TextField(theme, placeholder=shipped.title, longest=120)
        changed = own is not None and own.title != shipped.title
        self.title.set_value(own.title if own is not None and changed else "")
        self.title.setEnabled(own is not None)
        self.title.committed.connect(lambda text: self.title_set.emit(str(text)))
        form = Form(theme, label_width=120, spacing=8)
        form.add(self.tr("Navn hos oss"), self.title)
        self.column.addWidget(form)
        self.column.addWidget(self.use)
        self.add_cancel(self.tr("Lukk"))

    def _take_use(self, is_used: object) -> None:
        self.title.setEnabled(bool(is_used))
        self.use_set.emit(bool(is_used))
