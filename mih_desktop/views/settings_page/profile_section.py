"""Profil: who the coordinator is, and after how long somebody counts as not followed up."""

from __future__ import annotations

from collections.abc import Callable

from mih_desktop.domain.partners import ProfileEdit, ProfileRow
from mih_desktop.services import profile, recruits
from mih_desktop.services.start_gate import GATE_OFF, GATE_SETTING
from mih_desktop.views.context import AppContext
from mih_desktop.views.settings_page.section import Block, Section
from mih_desktop.views.widgets.fields import CheckField, NumberField, TextField
from mih_desktop.views.widgets.form import Form
from mih_desktop.views.widgets.layout import Row, Sizes

FOLLOW_UP_DAYS = "follow_up_days"
"""Name of the county's setting."""
_LONGEST_WAIT = 365
_LONGEST = 120


class ProfileSection(Section):
    """Everything is stored as it is typed."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        theme = self.theme
        block = Block(
            theme,
            self.tr("Hvem og hvor"),
            self.tr("Navnet og fylket står på det du skriver ut. Alt lagres mens du skriver."),
        )
        self.name = TextField(theme, longest=_LONGEST)
        self.county = TextField(theme, longest=_LONGEST)
        self.region = TextField(
            theme, placeholder=self.tr("når fylket er delt, for eksempel vest"), longest=_LONGEST
        )
        self.employer = TextField(
            theme, placeholder=self.tr("for eksempel vertskommunen"), longest=_LONGEST
        )
        self.phone = TextField(theme, longest=40)
        self.email = TextField(theme, longest=_LONGEST)
        form = Form(theme, label_width=120, spacing=8)
        for label, field, edit in (
            (self.tr("Koordinator"), self.name, _edit_name),
            (self.tr("Fylke"), self.county, _edit_county),
            (self.tr("Region"), self.region, _edit_region),
            (self.tr("Arbeidsgiver"), self.employer, _edit_employer),
            (self.tr("Telefon"), self.phone, _edit_phone),
            (self.tr("E-post"), self.email, _edit_email),
        ):
            form.add(label, field)
            store_it = self._writer(edit)
            field.edited.connect(store_it)
            field.committed.connect(store_it)
        block.column.addWidget(form)
        self.column.addWidget(block)
        self.column.addWidget(self._follow_up_block())
        self.column.addWidget(self._gate_block())
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show what is stored; a field that is being typed in is left alone."""
        row = profile.get_profile(self.context.store)
        self._row = row
        self.name.set_value(row.coordinator_name)
        self.county.set_value(row.county)
        self.region.set_value(row.region)
        self.employer.set_value(row.employer)
        self.phone.set_value(row.phone)
        self.email.set_value(row.email)
        self.days.set_value(recruits.follow_up_days(self.context.store))
        self.gate.set_value(profile.get_setting(self.context.store, GATE_SETTING) != GATE_OFF)

    _row: ProfileRow | None = None

    def _gate_block(self) -> Block:
        theme = self.theme
        block = Block(
            theme,
            self.tr("Før start"),
            self.tr(
                "Ingen settes i helserekruttperioden før økonomioversikten er signert, uten at det "
                "skrives hvorfor."
            ),
        )
        self.gate = CheckField(theme, self.tr("Krev signert økonomioversikt før start"))
        self.gate.committed.connect(self._store_gate)
        block.column.addWidget(self.gate)
        return block

    def _store_gate(self, is_on: object) -> None:
        store = self.context.store
        value = "" if is_on else GATE_OFF
        self.context.run_write(lambda: profile.set_setting(store, GATE_SETTING, value))

    def _follow_up_block(self) -> Block:
        theme = self.theme
        block = Block(
            theme,
            self.tr("Oppfølging"),
            self.tr(
                "Den som ikke er snakket med på så lenge, kommer opp på I dag og i listene. "
                "Det gjelder dem som er i gang, ikke kandidater."
            ),
        )
        self.days = NumberField(theme, unit=self.tr("dager"), least=1, most=_LONGEST_WAIT)
        self.days.set_name(self.tr("Ikke fulgt opp etter så mange dager"))
        Sizes(theme, self.days, width=128)
        self.days.committed.connect(self._store_days)
        row = Row(theme)
        row.addWidget(self.days)
        row.addStretch(1)
        block.column.addLayout(row)
        return block

    def _writer(self, edit: Callable[[str], ProfileEdit]) -> Callable[[object], None]:
        def write(value: object) -> None:
            change = edit(str(value))
            if self._row is not None and not _changes(self._row, change):
                return
            store = self.context.store
            self.context.run_write(lambda: profile.set_profile(store, change))

        return write

    def _store_days(self, days: object) -> None:
        store = self.context.store
        if days is None:
            # An empty field has no meaning here: what is stored stays.
            self.days.set_value(recruits.follow_up_days(store))
            return
        self.context.run_write(lambda: profile.set_setting(store, FOLLOW_UP_DAYS, str(days)))


def _changes(row: ProfileRow, edit: ProfileEdit) -> bool:
    """Tell whether an edit of one field says something else than what is stored."""
    stored = ProfileEdit(
        coordinator_name=row.coordinator_name,
        county=row.county,
        region=row.region,
        phone=row.phone,
        email=row.email,
        employer=row.employer,
    )
    given = [name for name in edit.__slots__ if isinstance(getattr(edit, name), str)]
    return any(getattr(edit, name) != getattr(stored, name) for name in given)


def _edit_name(text: str) -> ProfileEdit:
    return ProfileEdit(coordinator_name=text)


def _edit_county(text: str) -> ProfileEdit:
    return ProfileEdit(county=text)


def _edit_region(text: str) -> ProfileEdit:
    return ProfileEdit(region=text)


def _edit_employer(text: str) -> ProfileEdit:
    return ProfileEdit(employer=text)


def _edit_phone(text: str) -> ProfileEdit:
    return ProfileEdit(phone=text)


def _edit_email(text: str) -> ProfileEdit:
    return ProfileEdit(email=text)
