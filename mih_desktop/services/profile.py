"""The coordinator's profile and the county's switches."""

from __future__ import annotations

from sqlalchemy import select

from mih_desktop.domain.changes import ActionName, Done
from mih_desktop.domain.partners import ProfileEdit, ProfileRow
from mih_desktop.models import Profile, Setting
from mih_desktop.services.edits import given, one_line
from mih_desktop.services.registry import writing_service
from mih_desktop.storage.store import Store
from mih_desktop.storage.unit_of_work import reading, writing


def get_profile(store: Store) -> ProfileRow:
    """Return the profile; empty where nobody has filled it in."""
    with reading(store) as session:
        row = session.scalars(select(Profile).limit(1)).first()
        if row is None:
            return ProfileRow(version=0, coordinator_name="", county="")
        return ProfileRow(
            version=row.row_version,
            coordinator_name=row.coordinator_name,
            county=row.county,
            region=row.region,
            phone=row.phone,
            email=row.email,
            employer=row.employer,
        )


@writing_service
def set_profile(store: Store, edit: ProfileEdit) -> Done[None]:
    """Change the given fields of the profile, making it where there is none."""
    with writing(store, ActionName(key="profile.changed"), merge_key=_merge_key(edit)) as work:
        row = work.session.scalars(select(Profile).limit(1)).first() or work.add(Profile())
        for name, value in given(edit).items():
            setattr(row, name, one_line(value))
    return work.done(None)


def _merge_key(edit: ProfileEdit) -> str:
    return "profile:" + ",".join(given(edit))


def get_setting(store: Store, key: str, default: str = "") -> str:
    """Return a switch of the county."""
    with reading(store) as session:
        value = session.scalars(select(Setting.value).where(Setting.key == key)).first()
        return default if value is None else value


@writing_service
def set_setting(store: Store, key: str, value: str) -> Done[None]:
    """Set a switch of the county."""
    with writing(store, ActionName(key="setting.changed"), merge_key=f"setting:{key}") as work:
        row = work.session.scalars(select(Setting).where(Setting.key == key)).first()
        if row is None:
            work.add(Setting(key=key, value=value))
        else:
            row.value = value
    return work.done(None)
