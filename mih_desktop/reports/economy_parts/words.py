"""Page 2 in another language than Norwegian: what the words are in letters from NAV."""

from __future__ import annotations

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.enums import PaperLanguage
from mih_desktop.domain.wording import (
    BENEFIT_NAMES,
    CONTEXT,
    PHASE_NAMES,
    QT_TRANSLATE_NOOP,
    SUPPLEMENT_NAMES,
    Translate,
)
from mih_desktop.reports.economy_parts.block import Block, LedgerRow, Row

_NORWEGIAN = frozenset({PaperLanguage.BOKMAL, PaperLanguage.NYNORSK})
_ALWAYS = (
    QT_TRANSLATE_NOOP("economy_sheet", "Meldekort"),
    QT_TRANSLATE_NOOP("economy_sheet", "Trekktabell"),
    QT_TRANSLATE_NOOP("economy_sheet", "Feriepenger"),
    QT_TRANSLATE_NOOP("economy_sheet", "Vedtak"),
)


def words_block(content: SheetContent, translate: Translate) -> Block | None:
    """Return the Norwegian words for what the sheet names; None on a Norwegian sheet."""
    if content.language in _NORWEGIAN:
        return None
    names = [
        *(BENEFIT_NAMES[benefit.kind] for benefit in content.inputs.benefits),
        *(SUPPLEMENT_NAMES[supplement.kind] for supplement in content.inputs.supplements),
        *(PHASE_NAMES[span.phase] for span in content.course),
    ]
    pairs = [(translate(CONTEXT, name), name) for name in dict.fromkeys(names)]
    pairs += [(translate("economy_sheet", word), word) for word in _ALWAYS]
    rows: list[Row] = [
        LedgerRow(name=told, value=norwegian) for told, norwegian in pairs if told != norwegian
    ]
    return Block(title=translate("economy_sheet", "Norske ord i brev og skjemaer"), rows=rows)
