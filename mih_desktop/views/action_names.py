"""What each action is called after «Angre:»; keys are those the services give.

A text may hold the action's values in braces. Where a number decides the wording there are two
texts, for one and for many, chosen by the value `count_of` names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from mih_desktop.domain.changes import ActionName
from mih_desktop.domain.wording import QT_TRANSLATE_NOOP

_CONTEXT = "actions"
NEUTRAL = QT_TRANSLATE_NOOP("actions", "siste endring")


@dataclass(frozen=True, slots=True)
class Counted:
    """Texts that depend on one of the action's numbers."""

    count_of: str
    none: str
    one: str
    many: str


ACTION_NAMES: Mapping[str, str | Counted] = MappingProxyType(
    {
        "profile.changed": QT_TRANSLATE_NOOP("actions", "endret fylke og koordinator"),
        "setting.changed": QT_TRANSLATE_NOOP("actions", "endret en innstilling"),
        "cohort.created": QT_TRANSLATE_NOOP("actions", "la opp et kull"),
        "cohort.moved": Counted(
            "milestones",
            QT_TRANSLATE_NOOP("actions", "flyttet en dato i kullet"),
            QT_TRANSLATE_NOOP("actions", "flyttet én milepæl"),
            QT_TRANSLATE_NOOP("actions", "flyttet {milestones} milepæler"),
        ),
        "cohort.edge_released": QT_TRANSLATE_NOOP("actions", "la en dato følge standarden"),
        "cohort.target_set": QT_TRANSLATE_NOOP("actions", "endret et måltall"),
        "cohort.renamed": QT_TRANSLATE_NOOP("actions", "endret navnet på et kull"),
        "cohort.binned": QT_TRANSLATE_NOOP("actions", "la et kull i papirkurven"),
        "cohort.restored": QT_TRANSLATE_NOOP("actions", "hentet et kull fra papirkurven"),
        "class.added": QT_TRANSLATE_NOOP("actions", "la til en klasse"),
        "class.renamed": QT_TRANSLATE_NOOP("actions", "endret navnet på en klasse"),
        "class.removed": QT_TRANSLATE_NOOP("actions", "fjernet en klasse"),
        "standard.deviated": QT_TRANSLATE_NOOP("actions", "endret standarden for fylket"),
        "standard.reset": QT_TRANSLATE_NOOP("actions", "gikk tilbake til standarden"),
        "recruit.added": QT_TRANSLATE_NOOP("actions", "la til en kandidat"),
        "recruit.changed": QT_TRANSLATE_NOOP("actions", "endret opplysninger i en mappe"),
        "recruit.subject_set": QT_TRANSLATE_NOOP("actions", "endret et fellesfag"),
        "recruit.children_set": QT_TRANSLATE_NOOP("actions", "endret barn i en mappe"),
        "recruit.binned": QT_TRANSLATE_NOOP("actions", "la en mappe i papirkurven"),
        "recruit.restored": QT_TRANSLATE_NOOP("actions", "hentet en mappe fra papirkurven"),
        "recruit.history_corrected": QT_TRANSLATE_NOOP("actions", "rettet datoer i løpet"),
        "recruit.course_set": QT_TRANSLATE_NOOP("actions", "ga egne datoer i løpet"),
        "recruit.course_reset": QT_TRANSLATE_NOOP("actions", "la løpet følge kullet"),
        "recruit.phase_moved": QT_TRANSLATE_NOOP("actions", "flyttet til en annen fase"),
        "recruit.started_unsigned": QT_TRANSLATE_NOOP(
            "actions", "lot starte uten signert økonomi: {reason}"
        ),
        "recruit.left": QT_TRANSLATE_NOOP("actions", "skrev ut av løpet"),
        "role.set": QT_TRANSLATE_NOOP("actions", "endret hvem som er rundt ham"),
        "role.removed": QT_TRANSLATE_NOOP("actions", "fjernet en kontakt fra mappen"),
        "follow_up.added": QT_TRANSLATE_NOOP("actions", "skrev et notat"),
        "follow_up.changed": QT_TRANSLATE_NOOP("actions", "endret et notat"),
        "follow_up.removed": QT_TRANSLATE_NOOP("actions", "fjernet et notat"),
        "milestone.added": QT_TRANSLATE_NOOP("actions", "la til en milepæl"),
        "milestone.changed": QT_TRANSLATE_NOOP("actions", "endret en milepæl"),
        "milestone.moved": QT_TRANSLATE_NOOP("actions", "flyttet en milepæl"),
        "milestone.status_set": QT_TRANSLATE_NOOP("actions", "endret hvor langt noe er kommet"),
        "milestone.released": QT_TRANSLATE_NOOP("actions", "la en milepæl følge kullet"),
        "milestone.binned": QT_TRANSLATE_NOOP("actions", "la en milepæl i papirkurven"),
        "milestone.restored": QT_TRANSLATE_NOOP("actions", "hentet en milepæl fra papirkurven"),
        "organisation.added": QT_TRANSLATE_NOOP("actions", "la til en partner"),
        "organisation.changed": QT_TRANSLATE_NOOP("actions", "endret en partner"),
        "organisation.removed": QT_TRANSLATE_NOOP("actions", "fjernet en partner"),
        "contact.added": QT_TRANSLATE_NOOP("actions", "la til en kontakt"),
        "contact.changed": QT_TRANSLATE_NOOP("actions", "endret en kontakt"),
        "contact.removed": QT_TRANSLATE_NOOP("actions", "fjernet en kontakt"),
        "attachment.added": QT_TRANSLATE_NOOP("actions", "la et papir i mappen"),
        "attachment.removed": QT_TRANSLATE_NOOP("actions", "tok et papir ut av mappen"),
        "economy.changed": QT_TRANSLATE_NOOP("actions", "endret økonomien"),
        "economy.frozen": QT_TRANSLATE_NOOP("actions", "gjorde klar til underskrift"),
        "economy.signed": QT_TRANSLATE_NOOP("actions", "førte inn en underskrift"),
        "rate.set": QT_TRANSLATE_NOOP("actions", "endret en sats: {rate}"),
        "rate.removed": QT_TRANSLATE_NOOP("actions", "fjernet en egen sats: {rate}"),
        "rate.reset": QT_TRANSLATE_NOOP("actions", "satte tilbake en sats: {rate}"),
        "rates.taken": QT_TRANSLATE_NOOP("actions", "hentet inn en satsfil"),
        "practice.created": QT_TRANSLATE_NOOP("actions", "lagde øvingskull"),
        "practice.removed": QT_TRANSLATE_NOOP("actions", "fjernet øvingskullene"),
        "import.taken": QT_TRANSLATE_NOOP("actions", "hentet inn en liste"),
    }
)


def action_text(name: ActionName) -> str:
    """Return what an action is called; an unknown key is the neutral last change."""
    entry = ACTION_NAMES.get(name.key, NEUTRAL)
    text = entry if isinstance(entry, str) else _counted(entry, name)
    translated = QCoreApplication.translate(_CONTEXT, text)
    try:
        return translated.format(**name.values)
    except (KeyError, IndexError):
        # An action written by a newer version may lack a value; the name is not worth a crash.
        return QCoreApplication.translate(_CONTEXT, NEUTRAL)


def _counted(entry: Counted, name: ActionName) -> str:
    count = name.values.get(entry.count_of, 0)
    if count == 1:
        return entry.one
    return entry.many if isinstance(count, int) and count > 1 else entry.none
