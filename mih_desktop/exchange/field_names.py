"""What each kind of column and sheet is called on the screen and in reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mih_desktop.domain.importing import ColumnField, SheetKind
from mih_desktop.domain.wording import QT_TRANSLATE_NOOP, Translate

_FIELD_NAMES: Final[Mapping[ColumnField, str]] = {
    ColumnField.UNREAD: QT_TRANSLATE_NOOP("import", "Leses ikke"),
    ColumnField.NUMBER: QT_TRANSLATE_NOOP("import", "Nummer"),
    ColumnField.NAME: QT_TRANSLATE_NOOP("import", "Navn"),
    ColumnField.FAMILY_NAME: QT_TRANSLATE_NOOP("import", "Etternavn"),
    ColumnField.GIVEN_NAME: QT_TRANSLATE_NOOP("import", "Fornavn"),
    ColumnField.BIRTH_DATE: QT_TRANSLATE_NOOP("import", "Fødselsdato"),
    ColumnField.IDENTITY_NUMBER: QT_TRANSLATE_NOOP("import", "Fødselsnummer (bare datoen tas)"),
    ColumnField.PHONE: QT_TRANSLATE_NOOP("import", "Telefon"),
    ColumnField.EMAIL: QT_TRANSLATE_NOOP("import", "E-post"),
    ColumnField.MUNICIPALITY: QT_TRANSLATE_NOOP("import", "Kommune"),
    ColumnField.NAV_OFFICE: QT_TRANSLATE_NOOP("import", "NAV-kontor"),
    ColumnField.NAV_ADVISER: QT_TRANSLATE_NOOP("import", "NAV-veileder"),
    ColumnField.BENEFIT: QT_TRANSLATE_NOOP("import", "Ytelse"),
    ColumnField.PLACEMENT: QT_TRANSLATE_NOOP("import", "Praksisplass"),
    ColumnField.MENTOR: QT_TRANSLATE_NOOP("import", "Veileder i praksis"),
    ColumnField.SUBJECTS: QT_TRANSLATE_NOOP("import", "Fellesfag som mangler"),
    ColumnField.STATUS: QT_TRANSLATE_NOOP("import", "Status"),
    ColumnField.CLASS_NAME: QT_TRANSLATE_NOOP("import", "Klasse"),
    ColumnField.HEARD_OF: QT_TRANSLATE_NOOP("import", "Hvor hørt om løpet"),
    ColumnField.REMARK: QT_TRANSLATE_NOOP("import", "Merknad"),
    ColumnField.ADDED_TO_REMARK: QT_TRANSLATE_NOOP("import", "Legges til merknaden"),
    ColumnField.WHO: QT_TRANSLATE_NOOP("import", "Navn"),
    ColumnField.ROLE: QT_TRANSLATE_NOOP("import", "Rolle"),
    ColumnField.ORGANISATION: QT_TRANSLATE_NOOP("import", "Virksomhet"),
    ColumnField.WHAT: QT_TRANSLATE_NOOP("import", "Hva"),
    ColumnField.WHEN: QT_TRANSLATE_NOOP("import", "Når"),
    ColumnField.UNTIL: QT_TRANSLATE_NOOP("import", "Til"),
}

_KIND_NAMES: Final[Mapping[SheetKind, str]] = {
    SheetKind.PARTICIPANTS: QT_TRANSLATE_NOOP("import", "Deltakere"),
    SheetKind.CONTACTS: QT_TRANSLATE_NOOP("import", "Kontakter"),
    SheetKind.DATES: QT_TRANSLATE_NOOP("import", "Datoer"),
    SheetKind.UNREAD: QT_TRANSLATE_NOOP("import", "Leses ikke"),
}


def field_name(field: ColumnField, translate: Translate) -> str:
    """Return what a column is called."""
    return translate("import", _FIELD_NAMES[field])


def sheet_kind_name(kind: SheetKind, translate: Translate) -> str:
    """Return what a kind of sheet is called."""
    return translate("import", _KIND_NAMES[kind])
