"""Organisations, contacts and the user's own profile as frozen rows and edits."""

from __future__ import annotations

from dataclasses import dataclass

from mih_desktop.domain.edits import UNSET, Unset
from mih_desktop.domain.enums import OrganisationKind, Role
from mih_desktop.domain.ids import CohortId, ContactId, OrganisationId, RecruitId


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRow:
    """The coordinator and the county this store belongs to."""

    version: int
    coordinator_name: str
    county: str
    region: str = ""
    phone: str = ""
    email: str = ""
    employer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileEdit:
    """Changes to the profile."""

    coordinator_name: str | Unset = UNSET
    county: str | Unset = UNSET
    region: str | Unset = UNSET
    phone: str | Unset = UNSET
    email: str | Unset = UNSET
    employer: str | Unset = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRow:
    """A partner organisation."""

    id: OrganisationId
    version: int
    name: str
    kind: OrganisationKind
    phone: str = ""
    email: str = ""
    is_practice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """A person at a partner."""

    id: ContactId
    version: int
    name: str
    title: str = ""
    phone: str = ""
    email: str = ""
    organisation_id: OrganisationId | None = None
    organisation_name: str = ""
    is_practice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationEdit:
    """A new organisation, or all fields of a changed one."""

    name: str
    kind: OrganisationKind
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactEdit:
    """A new contact, or all fields of a changed one."""

    name: str
    title: str = ""
    phone: str = ""
    email: str = ""
    organisation_id: OrganisationId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRole:
    """A contact that gets a role around a man or in a cohort."""

    role: Role
    contact_id: ContactId
    recruit_id: RecruitId | None = None
    cohort_id: CohortId | None = None
