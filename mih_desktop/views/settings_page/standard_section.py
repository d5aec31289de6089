"""Standard: what cohorts are laid out from, and the county's own changes to it, kept apart."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from mih_desktop.domain.enums import CohortKind, FunnelStep, Phase
from mih_desktop.domain.plan import StandardDeviationRow
from mih_desktop.domain.wording import ACTOR_NAMES, COHORT_KIND_NAMES
from mih_desktop.programme.deviations import (
    PHASE_PREFIX,
    SERIES_PREFIX,
    TARGET_PREFIX,
    deviation,
    is_deviating,
)
from mih_desktop.programme.standard import (
    PhaseRule,
    ProgrammeStandard,
    StandardMilestone,
    load_standard,
)
from mih_desktop.services import cohorts
from mih_desktop.views.context import AppContext
from mih_desktop.views.settings_page.section import Block, Section
from mih_desktop.views.settings_page.standard_lines import (
    StandardPhase,
    StandardSeries,
    StandardTarget,
)
from mih_desktop.views.settings_page.standard_milestone_dialog import StandardMilestoneDialog
from mih_desktop.views.settings_page.standard_words import StandardWords
from mih_desktop.views.source_words import source_words
from mih_desktop.views.widgets.dialog import MessageDialog
from mih_desktop.views.widgets.fields import ChoiceField
from mih_desktop.views.widgets.layout import Column, Hairline, Row, Sizes, clear_layout
from mih_desktop.views.widgets.notices import WarningLine
from mih_desktop.views.widgets.rows import ListRow, RowColumns, RowList
from mih_desktop.views.wording import phase_name, worded

_WIDEST = 980
_NARROW = 800


class StandardSection(Section):
    """The shipped standard of one kind of cohort, with what this county has changed."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._words = StandardWords(self)
        self._kind = CohortKind.MENN_I_HELSE
        self._shipped: ProgrammeStandard = load_standard(self._kind)
        self._own = self._shipped
        self.targets: dict[FunnelStep, StandardTarget] = {}
        self.phases: dict[Phase, StandardPhase] = {}
        self.series: dict[str, StandardSeries] = {}
        self.column.addWidget(self._kind_block())
        self.column.addWidget(self._changes_block())
        self.column.addWidget(self._targets_block())
        self.column.addWidget(self._phases_block())
        self.column.addWidget(self._series_block())
        self.column.addWidget(self._milestones_block())
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Read the county's changes and show both."""
        self._own = cohorts.standard_in_force(self.context.store, self._kind)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_phases()

    def _fit_phases(self) -> None:
        narrow = self.width() < self.theme.px(_NARROW)
        for line in self.phases.values():
            line.set_narrow(narrow=narrow)

    def _kind_block(self) -> Block:
        theme = self.theme
        block = Block(
            theme,
            self.tr("Programmets standard"),
            self.tr(
                "Herfra kommer faser, måltall og milepæler når du lager et kull. Det du endrer, "
                "gjelder nye kull og datoer som flyttes siden. Kullene du har, endrer du på siden "
                "Kull."
            ),
            widest=_WIDEST,
        )
        self.kind = ChoiceField(
            theme, [(kind, worded(COHORT_KIND_NAMES[kind])) for kind in CohortKind]
        )
        self.kind.set_value(self._kind)
        self.kind.set_name(self.tr("Kulltype"))
        self.kind.committed.connect(self._take_kind)
        Sizes(theme, self.kind, width=200)
        row = Row(theme)
        row.addWidget(self.kind)
        row.addStretch(1)
        block.column.addLayout(row)
        return block

    def _changes_block(self) -> Block:
        theme = self.theme
        self.changes = Block(theme, self.tr("Egne endringer"), widest=_WIDEST)
        self.change_list = RowList(
            theme,
            RowColumns(who=48, end=170, height=34),
            name=self.tr("Egne endringer i standarden"),
        )
        self.change_list.opened.connect(self._reset_key)
        self.changes.column.addWidget(self.change_list)
        self.unused = WarningLine(
            theme,
            "",
            self.tr("Endringer som ikke passer i standarden lenger, gjør ingenting."),
            kind="info",
        )
        self.changes.column.addWidget(self.unused)
        return self.changes

    def _targets_block(self) -> Block:
        block = Block(self.theme, self.tr("Måltall"), self._shipped.targets_why, widest=_WIDEST)
        lines = Column(self.theme)
        for step in FunnelStep:
            line = StandardTarget(self.theme, step)
            line.changed.connect(lambda value, step=step: self._set_target(step, value))
            line.reset_asked.connect(lambda step=step: self._reset(_target_key(step), "value"))
            lines.addWidget(Hairline(self.theme))
            lines.addWidget(line)
            self.targets[step] = line
        block.column.addLayout(lines)
        return block

    def _phases_block(self) -> Block:
        block = Block(
            self.theme,
            self.tr("Faser"),
            self.tr("Navnet på en fase viser hvorfor den ligger der, og hvor det står."),
            widest=_WIDEST,
        )
        self._phase_lines = Column(self.theme)
        block.column.addLayout(self._phase_lines)
        return block

    def _series_block(self) -> Block:
        block = Block(self.theme, self.tr("Møter gjennom det første året"), widest=_WIDEST)
        self._series_lines = Column(self.theme)
        block.column.addLayout(self._series_lines)
        return block

    def _milestones_block(self) -> Block:
        theme = self.theme
        self.milestones = Block(
            theme,
            self.tr("Milepæler"),
            self.tr("Enter eller et klikk viser hvorfor milepælen er der, og hvor det står."),
            widest=_WIDEST,
        )
        self.milestone_list = RowList(
            theme,
            RowColumns(who=48, end=190, height=32),
            name=self.tr("Milepælene i standarden"),
        )
        self.milestone_list.opened.connect(self._open_milestone)
        self.milestones.column.addWidget(self.milestone_list)
        return self.milestones

    def _show(self) -> None:
        own, shipped = self._own, self._shipped
        if list(self.phases) != [rule.phase for rule in shipped.phases]:
            self._make_phases()
        if list(self.series) != [series.key for series in shipped.series]:
            self._make_series()
        for step, line in self.targets.items():
            target = shipped.targets.get(step, 0)
            line.show_target(own.targets.get(step, target), target)
        for mine, theirs in zip(own.phases, shipped.phases, strict=True):
            self.phases[mine.phase].show_rule(mine, theirs)
        mine_of = {series.key: series for series in own.series}
        for series in shipped.series:
            self.series[series.key].show_series(mine_of.get(series.key, series), series)
        self._show_changes()
        self._show_milestones()

    def _make_phases(self) -> None:
        clear_layout(self._phase_lines)
        self.phases = {}
        for rule in self._shipped.phases:
            line = StandardPhase(self.theme, rule, self._words)
            line.changed.connect(lambda value, phase=rule.phase: self._set_length(phase, value))
            line.reset_asked.connect(
                lambda phase=rule.phase: self._reset(_phase_key(phase), "length")
            )
            line.why_asked.connect(lambda rule=rule: self._tell_why(rule))
            self._phase_lines.addWidget(Hairline(self.theme))
            self._phase_lines.addWidget(line)
            self.phases[rule.phase] = line
        self._fit_phases()

    def _make_series(self) -> None:
        clear_layout(self._series_lines)
        self.series = {}
        for series in self._shipped.series:
            line = StandardSeries(self.theme, series, self._words)
            line.changed.connect(lambda value, key=series.key: self._set_frequency(key, value))
            line.reset_asked.connect(
                lambda key=series.key: self._reset(_series_key(key), "per_year")
            )
            self._series_lines.addWidget(Hairline(self.theme))
            self._series_lines.addWidget(line)
            self.series[series.key] = line

    def _show_changes(self) -> None:
        rows = (*self._own.deviations, *self._own.unused_deviations)
        self.change_list.set_rows(
            [
                ListRow(
                    key=(row.item_key, row.field_name),
                    title=self._words.item(row, self._shipped),
                    who=self._words.change(row, self._shipped),
                    end=self.tr("Tilbake til standarden"),
                    link=True,
                )
                for row in rows
            ]
        )
        self.changes.heading.set_count(str(len(rows)))
        self.changes.setVisible(bool(rows))
        self.unused.setVisible(bool(self._own.unused_deviations))

    def _show_milestones(self) -> None:
        own = {milestone.key: milestone for milestone in self._own.own_milestones}
        rows = []
        for milestone in self._shipped.own_milestones:
            mine = own.get(milestone.key)
            shown = mine or milestone
            end = worded(ACTOR_NAMES[shown.actor])
            if mine is None:
                end = self.tr("{actor}, er ikke med").format(actor=end)
            elif is_deviating(self._own, milestone.key):
                end = self.tr("{actor}, endret").format(actor=end)
            rows.append(
                ListRow(
                    key=milestone.key,
                    title=shown.title,
                    who=self._words.anchor(shown.anchor),
                    end=end,
                    struck=mine is None,
                    bold_title=is_deviating(self._own, milestone.key),
                )
            )
        self.milestones.heading.set_count(str(len(rows)))
        self.milestone_list.set_rows(rows)

    def _take_kind(self, kind: object) -> None:
        self._kind = CohortKind(str(kind))
        self._shipped = load_standard(self._kind)
        self.refresh()

    def _set_target(self, step: FunnelStep, value: object) -> None:
        shipped = self._shipped.targets.get(step)
        self._set(_target_key(step), "value", value, shipped)

    def _set_length(self, phase: Phase, value: object) -> None:
        rule = next(rule for rule in self._shipped.phases if rule.phase is phase)
        self._set(_phase_key(phase), "length", value, getattr(rule.end, "amount", None))

    def _set_frequency(self, key: str, value: object) -> None:
        shipped = next(series for series in self._shipped.series if series.key == key)
        self._set(_series_key(key), "per_year", value, shipped.per_year)

    def _set(self, item: str, field: str, value: object, shipped: object) -> None:
        """Store a change; what the standard says anyway, or nothing, is no change."""
        if value is None or value in ("", shipped):
            self._reset(item, field)
            return
        row = deviation(self._kind, item, field, str(value))
        store = self.context.store
        self.context.run_write(lambda: cohorts.set_deviation(store, row))

    def _reset(self, item: str, field: str) -> None:
        store, row = self.context.store, _row(self._kind, item, field)
        self.context.run_write(lambda: cohorts.reset_deviation(store, row))
        self.refresh()

    def _reset_key(self, key: tuple[str, str]) -> None:
        self._reset(*key)

    def _tell_why(self, rule: PhaseRule) -> None:
        source = self.tr("Kilde: {source}").format(source=source_words(rule.source))
        MessageDialog(
            self.theme,
            title=phase_name(rule.phase),
            sentence=f"{rule.why}\n{source}",
            parent=self,
        ).open()

    def _open_milestone(self, key: str) -> None:
        shipped = self._shipped.milestone(key)
        if shipped is None:
            return
        dialog = StandardMilestoneDialog(self.theme, shipped, self._own_milestone(key), parent=self)
        dialog.title_set.connect(lambda title: self._set(key, "title", title, shipped.title))
        dialog.use_set.connect(
            lambda is_used: self._set(key, "is_off", None if is_used else "true", None)
        )
        dialog.open()

    def _own_milestone(self, key: str) -> StandardMilestone | None:
        return next((m for m in self._own.own_milestones if m.key == key), None)


def _target_key(step: FunnelStep) -> str:
    return f"{TARGET_PREFIX}{step.value}"


def _phase_key(phase: Phase) -> str:
    return f"{PHASE_PREFIX}{phase.value}"


def _series_key(key: str) -> str:
    return f"{SERIES_PREFIX}{key}"


def _row(kind: CohortKind, item: str, field: str) -> StandardDeviationRow:
    return deviation(kind, item, field, "")
