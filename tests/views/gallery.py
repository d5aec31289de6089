"""Every widget on one page, to be looked at and walked by the accessibility test."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from mih_desktop.domain.clock import FixedClock
from mih_desktop.domain.enums import Phase
from mih_desktop.domain.plan import PhaseSpan
from mih_desktop.views.theme.phases import PhaseSwatch
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.widgets.buttons import (
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from mih_desktop.views.widgets.cells import NameCell, PhaseCell, TextCell, late
from mih_desktop.views.widgets.chips import Badge, FilterChip, KeyHint
from mih_desktop.views.widgets.dialog import ConfirmDialog, DateMoveDialog, MoveLine
from mih_desktop.views.widgets.fields import (
    BIRTH_DATES,
    CheckField,
    ChoiceField,
    DateField,
    MoneyField,
    SearchField,
    TextArea,
    TextField,
)
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Column, Hairline, Row, surface
from mih_desktop.views.widgets.notices import EmptyState, PracticePlate, WarningLine
from mih_desktop.views.widgets.page import (
    PageHeader,
    SectionHeading,
    Segment,
    SegmentControl,
    TabBar,
)
from mih_desktop.views.widgets.password_field import PasswordField
from mih_desktop.views.widgets.phase_strip import PhaseStrip
from mih_desktop.views.widgets.rows import (
    DONE,
    DRAFT,
    OVERDUE,
    TO_DO,
    ListRow,
    RowColumns,
    RowList,
)
from mih_desktop.views.widgets.saved_label import SavedLabel
from mih_desktop.views.widgets.side_panel import SidePanel, WithSidePanel
from mih_desktop.views.widgets.table import Column as TableColumn
from mih_desktop.views.widgets.table import TableView
from mih_desktop.views.widgets.text import ElidedText, Text


def build_gallery(theme: Theme) -> QWidget:
    page = surface(QWidget(), "page")
    column = Column(theme, spacing=16, margins=(32, 24, 32, 24), parent=page)
    column.addWidget(
        PageHeader(
            theme,
            "Tirsdag 2. mars",
            subtitle="Uke 9. To møter og ett løfte i dag, tre ting har gått over fristen.",
            actions=(
                IconButton(theme, "printer", "Skriv ut", boxed=True),
                PrimaryButton(theme, "Skriv notat", icon="note-pencil"),
            ),
            big=True,
        )
    )
    column.addWidget(
        PageHeader(
            theme,
            "Rekrutter",
            subtitle="118 aktive av 246",
            actions=(
                SecondaryButton(theme, "Hent fra Excel"),
                SecondaryButton(theme, "Legg til kandidat", icon="plus"),
            ),
        )
    )
    column.addWidget(
        TabBar(
            theme,
            [("overview", "Oversikt"), ("course", "Løp"), ("money", "Økonomi")],
            name="Mappen",
        )
    )
    heading = SectionHeading(
        theme, "Forfalt", count="3", signal=True, action=QuietButton(theme, "Se alle")
    )
    column.addWidget(heading)
    column.addWidget(Hairline(theme))
    chips = Row(theme, spacing=8)
    active = FilterChip(theme, "Aktive", count=118)
    active.setChecked(True)
    chips.addWidget(active)
    chips.addWidget(FilterChip(theme, "Ikke fulgt opp på 30 dager", count=3))
    chips.addWidget(FilterChip(theme, "Reserve"))
    chips.addWidget(Badge(theme, 3))
    chips.addWidget(Badge(theme, 128))
    chips.addWidget(KeyHint(theme, "Ctrl+K"))
    chips.addWidget(PracticePlate(theme))
    chips.addStretch(1)
    column.addLayout(chips)
    buttons = Row(theme, spacing=8)
    segments = SegmentControl(
        theme,
        [Segment("wheel", "Hjul", "circle-dashed"), Segment("line", "Tidslinje", "list-bullets")],
        name="Visning",
    )
    segments.choose("wheel")
    buttons.addWidget(segments)
    disabled = PrimaryButton(theme, "Neste", height=40)
    disabled.setEnabled(False)
    buttons.addWidget(disabled)
    buttons.addWidget(SecondaryButton(theme, "Tilbake", height=40))
    buttons.addWidget(IconButton(theme, "question", "Hjelp"))
    buttons.addWidget(QuietButton(theme, "Lag en ny", icon="arrows-clockwise"))
    buttons.addStretch(1)
    column.addLayout(buttons)
    column.addWidget(
        WarningLine(
            theme,
            "Mangler matematikk.",
            "Fristen for melding til prøve er 15. mars.",
            action="Meld på",
            tinted=True,
        )
    )
    column.addWidget(
        WarningLine(
            theme,
            "",
            "Garantilønnen er fra 1. mai 2024 og er ført videre til 2029.",
            action="Se satser",
            kind="info",
        )
    )
    swatches = Row(theme, spacing=8)
    for phase in Phase:
        swatches.addWidget(PhaseSwatch(theme, phase))
        swatches.addWidget(Text(phase.value, "small"))
    swatches.addStretch(1)
    column.addLayout(swatches)
    column.addWidget(ElidedText("Et langt navn " * 30, "strong"))
    column.addWidget(
        EmptyState(theme, "Her står menneskene.", action="Legg til", icon="users-three")
    )
    column.addStretch(1)
    return page


def build_fields(theme: Theme) -> QWidget:
    page = surface(QWidget(), "page")
    column = Column(theme, spacing=16, margins=(32, 24, 32, 24), parent=page)
    column.addWidget(SearchField(theme, "Navn, telefon, sted eller del av et ord", keys="Ctrl+F"))
    bars = Row(theme, spacing=8)
    bars.addWidget(ChoiceField(theme, [(0, "alle"), (1, "2026 Havnes")], prefix="Kull:", height=36))
    bars.addWidget(CheckField(theme, "Ta med måneder"))
    ticked = CheckField(theme, "Skriv ut i farger")
    ticked.set_value(True)
    bars.addWidget(ticked)
    bars.addStretch(1)
    column.addLayout(bars)
    form = Form(theme)
    name = TextField(theme, placeholder="Slik det står i passet")
    form.add("Navn", name)
    day = DateField(theme, within=BIRTH_DATES)
    form.add("Født", day)
    day.set_value(date(1991, 4, 30))
    faulty = DateField(theme)
    form.add("Rett til", faulty)
    faulty.line.setText("31.2.2027")
    faulty.line.editingFinished.emit()
    money = MoneyField(theme, unit="kr per måned")
    money.set_value(13900)
    form.add("Faste utgifter", money)
    choice = ChoiceField(theme, [(1, "Arbeidsavklaringspenger"), (2, "Dagpenger")])
    choice.set_value(1)
    form.add("Type", choice)
    disabled = TextField(theme)
    disabled.set_value("Kan ikke endres")
    disabled.setEnabled(False)
    form.add("Fast", disabled)
    form.add("Notat", TextArea(theme, placeholder="Hva snakket dere om?", lines=3))
    column.addWidget(form)
    start = Form(theme, above=True)
    secret = PasswordField(theme)
    secret.set_value("fjorden fryser")
    start.add("Passord", secret)
    column.addWidget(start)
    column.addStretch(1)
    return page


TODAY_ROWS = (
    ListRow(
        key=1,
        title="Samarbeidsavtalen er ikke kommet i retur",
        mark=OVERDUE,
        who="Eikedal kommune",
        group="Kull 2027",
        group_phase=Phase.INTERVIEW,
        end="19. feb.",
        late="11 dager over",
    ),
    ListRow(
        key=2,
        title="Infomøte for veilederne på NAV Storelva",
        mark=DONE,
        who="14 møtte",
        group="Kull 2027",
        group_phase=Phase.INTERVIEW,
        end="kl. 10.00",
        struck=True,
    ),
    ListRow(
        key=3,
        title="Intervjudag 3, Havnes bibliotek med et veldig langt navn som ikke får plass",
        mark=TO_DO,
        who="Mohammed Abdirahman Nuur og enda noen til",
        group="Kull 2026",
        group_phase=Phase.VG2,
        end="kl. 15.00",
    ),
    ListRow(
        key=4,
        title="Halvskrevet notat fra samtale",
        mark=DRAFT,
        who="Tor-Inge Kvalsvik Eidesund",
        group="Kull 2027",
        group_phase=Phase.INTERVIEW,
        end="Skriv ferdig",
        link=True,
    ),
)


@dataclass(frozen=True)
class Man:
    number: int
    family: str
    given: str
    phase: Phase
    days: int


MEN = tuple(
    Man(number, family, given, phase, 4 + number * 7)
    for number, (family, given, phase) in enumerate(
        [
            ("Ødegårdstuen", "Leif Magnus", Phase.APPRENTICE),
            ("Abdirahman Nuur", "Mohammed", Phase.VG2),
            ("Bjørnstad-Haugland", "Aleksander", Phase.VG1),
            ("Åsen", "Per", Phase.LEFT),
            ("Gebremedhin-Tesfamariam-Holmefjord", "Yohannes Tesfamariam", Phase.TRADE_TEST),
        ]
    )
)


def build_men_table(theme: Theme) -> TableView[Man]:
    table = TableView(
        theme,
        [
            TableColumn[Man](
                key="name",
                title="Navn",
                cell=lambda man: NameCell(family=man.family, given=man.given),
                width=200,
                stretch=2,
            ),
            TableColumn[Man](
                key="phase",
                title="Fase",
                cell=lambda man: PhaseCell(phase=man.phase, text=man.phase.value, note="2026"),
                width=150,
                stretch=1,
            ),
            TableColumn[Man](
                key="days",
                title="Sist fulgt opp",
                cell=lambda man: (
                    late(f"{man.days} dager")
                    if man.days > 30
                    else TextCell(text=f"{man.days} dager", tone="ink_2")
                ),
                sort=lambda man: man.days,
                width=130,
                right=True,
            ),
        ],
        key=lambda man: man.number,
        name="Rekrutter",
    )
    table.set_rows(MEN)
    table.sort_by("name")
    return table


def build_lists(theme: Theme) -> QWidget:
    page = surface(QWidget(), "page")
    column = Column(theme, margins=(32, 24, 32, 24), parent=page)
    column.addWidget(SectionHeading(theme, "I dag", count="4"))
    agenda = RowList(
        theme,
        RowColumns(mark=True, who=38, group=120, end=150),
        name="I dag",
        ticks=True,
    )
    agenda.set_rows(TODAY_ROWS)
    agenda.choose(3)
    column.addWidget(agenda)
    column.addSpacing(28)
    column.addWidget(SectionHeading(theme, "2–3 måneder", count="5 av 17"))
    ahead = RowList(theme, RowColumns(lead=64, swatch=True, end=120), name="2–3 måneder")
    ahead.set_rows(
        [
            ListRow(key=1, lead="17. mars", title="Styringsgruppe 2", end="Statsforvalteren"),
            ListRow(key=2, lead="5. april", title="Kull 2027 starter", phase=Phase.INTERVIEW),
        ]
    )
    column.addWidget(ahead)
    column.addSpacing(28)
    people = RowList(
        theme,
        RowColumns(lead=128, end=100, height=48),
        name="Rundt ham",
    )
    people.set_rows(
        [
            ListRow(
                key=1,
                lead="Veileder",
                title="Grethe Aasbø Tveit",
                second="Furuheim omsorgssenter, avdeling 2",
                end="18. feb.",
            ),
        ]
    )
    column.addWidget(people)
    column.addSpacing(28)
    table = build_men_table(theme)
    table.setMinimumHeight(theme.px(240))
    table.choose(2)
    column.addWidget(table)
    return page


def _span(phase: Phase, first: tuple[int, int, int], last: tuple[int, int, int]) -> PhaseSpan:
    return PhaseSpan(phase=phase, starts_on=date(*first), ends_on=date(*last))


COURSE = (
    _span(Phase.INFO_MEETING, (2026, 1, 12), (2026, 2, 13)),
    _span(Phase.INTERVIEW, (2026, 2, 16), (2026, 3, 13)),
    _span(Phase.TRIAL, (2026, 4, 7), (2026, 6, 26)),
    _span(Phase.SUMMER_JOB_1, (2026, 7, 1), (2026, 7, 31)),
    _span(Phase.VG1, (2026, 8, 17), (2026, 12, 18)),
    _span(Phase.VG2, (2027, 1, 4), (2027, 6, 18)),
    _span(Phase.SUMMER_JOB_2, (2027, 6, 28), (2027, 7, 30)),
    _span(Phase.APPRENTICE, (2027, 8, 16), (2028, 9, 29)),
    _span(Phase.TRADE_TEST, (2028, 10, 2), (2028, 11, 24)),
)


def build_strips(theme: Theme) -> QWidget:
    page = surface(QWidget(), "page")
    column = Column(theme, spacing=28, margins=(32, 24, 32, 24), parent=page)
    full = PhaseStrip(theme)
    full.set_course(COURSE, date(2027, 3, 2))
    column.addWidget(full)
    before = PhaseStrip(theme)
    before.set_course(COURSE[2:], date(2026, 4, 8))
    column.addWidget(before)
    cards = Row(theme, spacing=28)
    for _number in range(2):
        card = PhaseStrip(theme, card=True)
        card.set_course(COURSE, date(2027, 3, 2))
        cards.addWidget(card)
    column.addLayout(cards)
    main = Text("Siden", "title")
    panel = SidePanel(theme, name="Valgt mann")
    panel.head.addWidget(PhaseSwatch(theme, Phase.VG2))
    panel.head.addWidget(Text("Vg2, Kull 2026, klasse A"), 1)
    panel.column.addWidget(Text("Aleksander Bjørnstad-Haugland", "title", wraps=True))
    panel.column.addWidget(Text("34 år, bor i Havnes", "secondary"))
    panel.column.addWidget(PrimaryButton(theme, "Åpne mappe", icon="folder-open"))
    panel.column.addStretch(1)
    both = WithSidePanel(theme, main, panel)
    both.open_panel()
    both.setMinimumHeight(theme.px(260))
    column.addWidget(both)
    saved = SavedLabel(theme)
    saved.show_saved(datetime(2027, 3, 2, 14, 3))
    column.addWidget(saved)
    return page


def build_confirm(theme: Theme) -> QWidget:
    return ConfirmDialog(
        theme,
        title="Legge Kull 2027 Havnes i papirkurven?",
        sentence="Du kan hente det tilbake i Innstillinger, eller med Angre.",
        verb="Legg i papirkurven",
        goes_along=("24 mapper", "39 milepæler"),
    )


def build_move(theme: Theme) -> QWidget:
    dialog = DateMoveDialog(
        theme,
        title="Flytt starten på Helserekrutt",
        sentence="Alt som regnes fra denne datoen, flyttes med. Det du har satt selv, står.",
        day=date(2027, 4, 5),
        clock=FixedClock(datetime(2027, 3, 2, 14, 3)),
    )
    dialog.field.line.setText("12.04.2027")
    dialog.show_preview(
        "12 milepæler flyttes, 2 blir stående",
        [
            MoveLine(title="Veiledersamling 1", before="18.03", after="25.03"),
            MoveLine(title="Oppstart", before="05.04", after="12.04", remark="2. påskedag"),
        ],
    )
    return dialog
