"""Money that is neither benefit nor pay in the course: Lånekassen, bostøtte, today's income."""

from __future__ import annotations

from mih_desktop.domain.enums import Certainty, Payer
from mih_desktop.domain.formats import kroner_and_ore
from mih_desktop.domain.money import OtherMoney
from mih_desktop.economy.case import Case
from mih_desktop.economy.earning import Earning, Per


def other_earning(money: OtherMoney, number: int, case: Case) -> Earning:
    """Return money from elsewhere per month."""
    monthly = case.per_month(money.amount, money.unit)
    confirmed = money.confirmation
    return Earning(
        source=f"other.{number}",
        title=money.name,
        payer=Payer.OTHER,
        payer_name=case.translate("economy", "andre penger"),
        per=Per.MONTH,
        amount=monthly,
        detail=(
            case.translate("economy", "skattepliktig")
            if money.is_taxable
            else case.translate("economy", "skattefritt")
        ),
        certainty=Certainty.CONFIRMED if confirmed else Certainty.ESTIMATE,
        certainty_note=(
            case.confirmed_note(confirmed)
            if confirmed
            else case.translate("economy", "ikke bekreftet")
        ),
        ask="",
        steps=(case.cost_words(money.amount, money.unit),),
    )


def income_today(case: Case) -> tuple[Earning, ...]:
    """Return what the man lives on before the course, where no benefit is laid in for the day."""
    inputs = case.plan.inputs
    if inputs.income_today is None:
        return ()
    name = inputs.income_today_from or case.translate("economy", "inntekt i dag")
    words = case.translate("economy", "{amount} per måned før skatt, som oppgitt.")
    return (
        Earning(
            source="income_today",
            title=case.translate("economy", "I dag"),
            payer=Payer.OTHER,
            payer_name=name,
            per=Per.MONTH,
            amount=inputs.income_today,
            detail=case.translate("economy", "som oppgitt"),
            certainty=Certainty.ESTIMATE,
            certainty_note=case.translate("economy", "som oppgitt"),
            ask="",
            steps=(words.format(amount=kroner_and_ore(inputs.income_today)),),
        ),
    )
