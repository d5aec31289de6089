"""Failures as sentences: what happened, that nothing was lost, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from mih_desktop.domain.errors import MihError
from mih_desktop.domain.wording import QT_TRANSLATE_NOOP

_CONTEXT = "sentences"

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "wrong_secret": QT_TRANSLATE_NOOP(
            "sentences", "Det stemmer ikke. Prøv en gang til. Ingenting er endret."
        ),
        "start_gate": QT_TRANSLATE_NOOP(
            "sentences",
            "Økonomioversikten er ikke signert, så fasen er ikke endret. "
            "Signer den, eller skriv hvorfor det startes likevel.",
        ),
        "not_our_file": QT_TRANSLATE_NOOP(
            "sentences",
            "Filen er ikke laget av dette programmet. Den er ikke rørt. Velg en annen mappe.",
        ),
        "missing_file": QT_TRANSLATE_NOOP(
            "sentences",
            "Filen er ikke der den var. Er den flyttet, eller mangler en disk? "
            "Finn mappen, eller hent opplysningene fra en sikkerhetskopi.",
        ),
        "torn_file": QT_TRANSLATE_NOOP(
            "sentences",
            "Filen er skadet og kan ikke leses. Den er ikke rørt. "
            "Hent opplysningene fra den siste sikkerhetskopien.",
        ),
        "newer_file": QT_TRANSLATE_NOOP(
            "sentences",
            "Opplysningene er lagret av en nyere utgave av programmet. De er ikke rørt. "
            "Installer den nyeste utgaven og åpne på nytt.",
        ),
        "read_only_folder": QT_TRANSLATE_NOOP(
            "sentences",
            "Det går ikke an å skrive i mappen. Det som er lagret fra før, er der fortsatt. "
            "Velg en annen mappe, eller be om tilgang til denne.",
        ),
        "disk_full": QT_TRANSLATE_NOOP(
            "sentences",
            "Disken er full, så det siste ble ikke lagret. Alt fra før er der. "
            "Rydd plass og prøv igjen.",
        ),
        "disk_trouble": QT_TRANSLATE_NOOP(
            "sentences",
            "Disken svarte ikke som den skulle, så det siste ble ikke lagret. Alt fra før er der. "
            "Prøv igjen. Skjer det på nytt, spør IT-hjelpen om disken.",
        ),
        "network_folder": QT_TRANSLATE_NOOP(
            "sentences",
            "Mappen ligger på en nettverksdisk, og der kan opplysningene bli ødelagt. "
            "Ingenting er skrevet. Velg en mappe på denne maskinen.",
        ),
        "in_use": QT_TRANSLATE_NOOP(
            "sentences",
            "Opplysningene er åpne i et annet vindu. Ingenting er endret. "
            "Lukk det andre vinduet og prøv igjen.",
        ),
        "already_exists": QT_TRANSLATE_NOOP(
            "sentences",
            "Det ligger opplysninger i mappen fra før. De er ikke rørt. "
            "Åpne dem, eller velg en tom mappe.",
        ),
        "stale_edit": QT_TRANSLATE_NOOP(
            "sentences",
            "Dette ble endret et annet sted mens du skrev. Det du ser nå, er det som er lagret. "
            "Skriv endringen din på nytt hvis den fortsatt gjelder.",
        ),
        "gone": QT_TRANSLATE_NOOP(
            "sentences",
            "Dette finnes ikke lenger. Er det slettet, kan du hente det tilbake med Angre.",
        ),
        "invalid_value": QT_TRANSLATE_NOOP(
            "sentences",
            "Verdien kan ikke lagres slik den står. Det som var der før, gjelder fortsatt.",
        ),
        "cannot_undo": QT_TRANSLATE_NOOP(
            "sentences", "Her er det ikke mer å angre. Ingenting er endret."
        ),
        "backup_failed": QT_TRANSLATE_NOOP(
            "sentences",
            "Sikkerhetskopien ble ikke ferdig. Opplysningene dine er lagret som vanlig. "
            "Se etter om disken har plass, og prøv igjen.",
        ),
        "unreadable_workbook": QT_TRANSLATE_NOOP(
            "sentences", "Arket kan ikke leses. Ingenting er hentet inn."
        ),
    }
)
"""One sentence for every code of domain/errors.py; a test counts them."""

WORKBOOK_REASONS: Mapping[str, str] = MappingProxyType(
    {
        "wrong_kind": QT_TRANSLATE_NOOP(
            "sentences",
            "Dette er ikke et Excel-ark. Ingenting er hentet inn. "
            "Velg en fil som slutter på .xlsx.",
        ),
        "password": QT_TRANSLATE_NOOP(
            "sentences",
            "Arket er låst med passord. Ingenting er hentet inn. "
            "Åpne det i Excel, lagre en kopi uten passord og velg kopien.",
        ),
        "torn": QT_TRANSLATE_NOOP(
            "sentences",
            "Arket er skadet. Ingenting er hentet inn. Åpne det i Excel og lagre det på nytt.",
        ),
        "too_big": QT_TRANSLATE_NOOP(
            "sentences",
            "Arket er for stort til å være en deltakerliste. Ingenting er hentet inn. "
            "Lagre bare den fanen du trenger i en ny fil.",
        ),
        "too_many_rows": QT_TRANSLATE_NOOP(
            "sentences",
            "Arket har for mange rader. Ingenting er hentet inn. "
            "Slett de tomme radene under listen og lagre på nytt.",
        ),
        "bomb": QT_TRANSLATE_NOOP(
            "sentences",
            "Filen er pakket på en måte som kan fylle maskinen. Den er ikke åpnet. "
            "Spør den som sendte den.",
        ),
        "closed": QT_TRANSLATE_NOOP(
            "sentences",
            "Filen kan ikke åpnes. Ingenting er hentet inn. "
            "Lukk den hvis den er åpen et annet sted, og prøv igjen.",
        ),
        "empty": QT_TRANSLATE_NOOP(
            "sentences", "Arket er tomt. Ingenting er hentet inn. Velg en annen fil."
        ),
        "macro": QT_TRANSLATE_NOOP(
            "sentences",
            "Arket inneholder makroer og er ikke åpnet. "
            "Åpne det i Excel, lagre det som .xlsx og velg den filen.",
        ),
    }
)

INVALID_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "in_use": QT_TRANSLATE_NOOP(
            "sentences",
            "Noen i programmet peker hit, så dette kan ikke fjernes. Ingenting er endret. "
            "Ta bort koblingene først.",
        ),
        "size": QT_TRANSLATE_NOOP(
            "sentences",
            "Filen er for stor til å ligge i mappen. Den er ikke lagt inn. "
            "Skann papiret i svart-hvitt, eller del det opp.",
        ),
        "ends_on": QT_TRANSLATE_NOOP(
            "sentences",
            "Sluttdatoen er før startdatoen. Datoene fra før gjelder fortsatt.",
        ),
        "left_on": QT_TRANSLATE_NOOP(
            "sentences", "Datoene går over hverandre. Datoene fra før gjelder fortsatt."
        ),
        "on": QT_TRANSLATE_NOOP(
            "sentences",
            "Datoen er før den forrige fasen begynte. Det som var der før, gjelder fortsatt.",
        ),
        "exit_kind": QT_TRANSLATE_NOOP(
            "sentences", "Velg hvem som ønsket at løpet skulle slutte. Ingenting er endret."
        ),
        "family_name": QT_TRANSLATE_NOOP(
            "sentences", "Etternavnet kan ikke være tomt. Det forrige gjelder fortsatt."
        ),
        "password": QT_TRANSLATE_NOOP("sentences", "Passordet kan ikke være tomt."),
        "folder": QT_TRANSLATE_NOOP(
            "sentences", "Dette er en fil, ikke en mappe. Ingenting er skrevet. Velg en mappe."
        ),
        "phase": QT_TRANSLATE_NOOP(
            "sentences",
            "Da ville en fase slutte før den begynner. Datoene fra før gjelder fortsatt.",
        ),
        "starts_on": QT_TRANSLATE_NOOP(
            "sentences", "Et løp kan ikke begynne den dagen. Datoene fra før gjelder fortsatt."
        ),
        "name": QT_TRANSLATE_NOOP(
            "sentences", "Navnet kan ikke være tomt. Det forrige gjelder fortsatt."
        ),
        "target": QT_TRANSLATE_NOOP(
            "sentences", "Måltallet må være null eller mer. Det forrige gjelder fortsatt."
        ),
    }
)


def sentence_for(error: MihError) -> str:
    """Return what to tell a person about a failure; the values fill the places they name."""
    text = SENTENCES.get(error.code, SENTENCES["invalid_value"])
    if error.code == "unreadable_workbook":
        text = WORKBOOK_REASONS.get(str(error.values.get("reason", "")), text)
    elif error.code == "invalid_value":
        text = INVALID_FIELDS.get(str(error.values.get("field", "")), text)
    return QCoreApplication.translate(_CONTEXT, text)
