"""Contents for economy sheets: a usual one, an empty one and a crowded one, of invented men."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from mih_desktop.domain.economy_sheet import SheetContent, SheetHeader
from mih_desktop.domain.enums import AmountUnit, BenefitKind, Certainty, Payer, Phase
from mih_desktop.domain.forecast import (
    Explanation,
    Forecast,
    ForecastMonth,
    ForecastPeriod,
    ForecastWarning,
    KeyFigure,
    UsedRate,
)
from mih_desktop.domain.money import (
    BenefitPeriod,
    Confirmation,
    EconomyInputs,
    FixedCost,
    OpenQuestion,
)
from mih_desktop.domain.payments import PaidSums, Payment, TaxYearCheck
from mih_desktop.domain.people import ChildRow
from mih_desktop.domain.plan import PhaseSpan

HEADER = SheetHeader(
    name="Jan Petter Sørbøen",
    cohort="Kull 2026 Havnes",
    municipality="Havnes kommune",
    coordinator="Ingrid Marie Tveitdal",
    programme_and_county="Menn i helse Vestmarka fylke",
    role_label="helserekrutt",
    nav_adviser="Kari-Anne Mosebø",
    nav_office="NAV Havnes",
)

COURSE = tuple(
    PhaseSpan(phase=phase, starts_on=first, ends_on=last)
    for phase, first, last in (
        (Phase.TRIAL, date(2026, 4, 7), date(2026, 6, 26)),
        (Phase.SUMMER_JOB_1, date(2026, 7, 1), date(2026, 7, 26)),
        (Phase.VG1, date(2026, 8, 17), date(2026, 12, 18)),
        (Phase.VG2, date(2027, 1, 4), date(2027, 5, 31)),
        (Phase.SUMMER_JOB_2, date(2027, 7, 5), date(2027, 7, 30)),
        (Phase.APPRENTICE, date(2027, 8, 16), date(2028, 10, 1)),
        (Phase.TRADE_TEST, date(2028, 10, 2), date(2028, 11, 15)),
    )
)


def _period(
    name: str,
    phase: Phase | None,
    first: date,
    last: date,
    payer: Payer,
    payer_name: str,
    detail: str,
    amounts: tuple[int | None, int | None, int | None],
    total: int,
    certainty: Certainty,
    note: str,
) -> ForecastPeriod:
    return ForecastPeriod(
        name=name, phase=phase, starts_on=first, ends_on=last, payer=payer, payer_name=payer_name,
        detail=detail, per_14_days=amounts[0], per_month=amounts[1], per_year=amounts[2],
        total=total, certainty=certainty, certainty_note=note, explanation_key="aap",
        ask="NAV Havnes",
    )  # fmt: skip


_NAV = (11480, 24873, 298480)
_AAP = "AAP, barnetillegg for to"
PERIODS = (
    _period("Helserekrutt", Phase.TRIAL, date(2026, 6, 9), date(2026, 6, 26), Payer.NAV, "NAV",
            _AAP, _NAV, 16072, Certainty.CONFIRMED, "NAV 02.06.2026"),
    _period("Sommerjobb 1", Phase.SUMMER_JOB_1, date(2026, 7, 1), date(2026, 7, 26),
            Payer.MUNICIPALITY, "Havnes kommune", "20 vakter, 150 timer", (None, 32867, None),
            32867, Certainty.ESTIMATE, "lønn ikke satt"),
    _period("Vg1", Phase.VG1, date(2026, 7, 27), date(2026, 12, 31), Payer.NAV, "NAV",
            "AAP fra 27.07.2026", _NAV, 129724, Certainty.CONFIRMED, "NAV 02.06.2026"),
    _period("Vg2", Phase.VG2, date(2027, 1, 1), date(2027, 5, 31), Payer.NAV, "NAV", _AAP, _NAV,
            122836, Certainty.ESTIMATE, "framskrevet sats"),
    _period("Uten avklart ytelse", None, date(2027, 6, 1), date(2027, 7, 4), Payer.NONE, "Ingen",
            "AAP-vedtaket er gått ut", (0, 0, 0), 0, Certainty.UNSETTLED, "spør NAV"),
    _period("Sommerjobb 2", Phase.SUMMER_JOB_2, date(2027, 7, 5), date(2027, 7, 30),
            Payer.MUNICIPALITY, "Havnes kommune", "20 vakter, 150 timer", (None, 32867, None),
            32867, Certainty.ESTIMATE, "lønn ikke satt"),
    _period("Læretid", Phase.APPRENTICE, date(2027, 8, 16), date(2028, 11, 15),
            Payer.MUNICIPALITY, "Havnes kommune", "50 % av fagarbeiderlønn",
            (None, 18221, 218650), 273315, Certainty.ESTIMATE, "tabell fra 2024"),
    _period("Fagarbeider", Phase.CERTIFIED, date(2028, 11, 16), date(2028, 11, 30),
            Payer.EMPLOYER, "Arbeidsgiver", "garantilønn, 0 år", (None, 36442, 437300), 18221,
            Certainty.ESTIMATE, "tabell fra 2024"),
)  # fmt: skip

_MONTHS: tuple[tuple[int, int, str], ...] = (
    (16072, 0, ""), (5740, 32867, "sommerjobb 1"), (24108, 0, ""), (25256, 0, ""),
    (25256, 0, ""), (24108, 0, ""), (25256, 0, ""),
    (24108, 0, ""), (22960, 0, ""), (26404, 0, ""), (25256, 0, ""), (24108, 0, "AAP til 31.05."),
    (0, 0, "ingen betaler"), (0, 32867, "sommerjobb 2"), (0, 9404, "læretid fra 16.08."),
    *(((0, 18221, ""),) * 14), (0, 27331, "fagbrev fra 16.11."),
)  # fmt: skip


def _months(rows: tuple[tuple[int, int, str], ...], costs: int) -> tuple[ForecastMonth, ...]:
    return tuple(
        ForecastMonth(
            month=date(2026 + (5 + n) // 12, (5 + n) % 12 + 1, 1),
            nav=nav,
            municipality=wage,
            other=0,
            costs=costs,
            happens=happens,
        )
        for n, (nav, wage, happens) in enumerate(rows)
    )


WARNINGS = (
    ForecastWarning(
        code="right_ends", on=date(2027, 5, 31), title="AAP går ut",
        reason="18 dager før Vg2 er ferdig. Søk om forlengelse innen 31.03.2027.",
        ask="NAV Havnes",
    ),
    ForecastWarning(
        code="month_below_costs", on=date(2027, 8, 1), title="August 2027 dekker ikke utgiftene",
        reason="Læretiden begynner midt i måneden.", ask="",
    ),
    ForecastWarning(
        code="benefit_stops", on=date(2027, 8, 16), title="NAV-ytelsen stanser",
        reason="når læretiden starter.", ask="", needs_action=False,
    ),
)  # fmt: skip

EXPLANATIONS = (
    Explanation(
        key="aap",
        title="AAP",
        steps=(
            "2,041 G × 136 549 kr (01.05.2026) ÷ 260 = 1 071,91.",
            "Med barnetillegg 2 × 38 = 1 147,91, rundet til 1 148 kr per dag, × 10 = 11 480 kr.",
        ),
        rate_keys=("g", "aap_min"),
    ),
    Explanation(
        key="summer_job",
        title="Sommerjobb",
        steps=(
            "382 500 kr (01.05.2024) ÷ 1 950 × 150 t = 29 423.",
            "Helg 30 t × 70 + kveld 24 t × 56 = 3 444. I alt 32 867 kr.",
        ),
    ),
    Explanation(
        key="apprentice",
        title="Læretid",
        steps=("437 300 kr (01.05.2024) × 50 % ÷ 12 = 18 221 kr.",),
    ),
    Explanation(
        key="certified", title="Fagarbeider", steps=("437 300 kr ÷ 12 = 36 442 kr.",)
    ),
)  # fmt: skip

RATES = (
    UsedRate(key="g", name="Grunnbeløp", value="136 549 kr", valid_from=date(2026, 5, 1),
             source="NAV", status="vedtatt"),
    UsedRate(key="aap_min", name="AAP minst", value="2,041 G", valid_from=date(2024, 7, 1),
             source="NAV", status="vedtatt"),
    UsedRate(key="child", name="Barnetillegg", value="38 kr", valid_from=date(2026, 1, 1),
             source="NAV", status="framskrevet"),
    UsedRate(key="pay", name="Uten krav, 0 år", value="382 500 kr", valid_from=date(2024, 5, 1),
             source="KS", status="framskrevet"),
    UsedRate(key="local", name="Lærling", value="50 %", valid_from=None,
             source="Havnes kommune", status="utfylt lokalt"),
)  # fmt: skip

COSTS = (
    FixedCost(name="Husleie", amount=Decimal(8500)),
    FixedCost(name="Strøm", amount=Decimal(1100)),
    FixedCost(name="SFO", amount=Decimal(2150)),
    FixedCost(name="Forsikring", amount=Decimal(3900), unit=AmountUnit.PER_QUARTER),
    FixedCost(name="Bil", amount=Decimal(9600), unit=AmountUnit.PER_YEAR),
    FixedCost(name="Mobil og nett", amount=Decimal(550)),
)

QUESTIONS = (
    OpenQuestion(text="AAP mellom sommerjobb og skole?", who="Kari-Anne Mosebø, NAV Havnes",
                 due_on=date(2026, 6, 19)),
    OpenQuestion(text="Lønn fra 01.05.2026? Tabellen er fra 2024.",
                 who="Hilde Margrethe Sunde, Havnes kommune", due_on=date(2026, 6, 19)),
    OpenQuestion(text="AAP forlenget til 04.07.2027?", who="Kari-Anne Mosebø, NAV Havnes",
                 due_on=date(2027, 3, 31)),
    OpenQuestion(text="Lån fra Lånekassen i læretiden?", who="Jan Petter spør Lånekassen",
                 due_on=date(2027, 6, 1)),
    OpenQuestion(text="Er dette besvart?", who="NAV", answered_on=date(2026, 6, 1), answer="Ja"),
)  # fmt: skip

FORECAST = Forecast(
    starts_on=date(2026, 6, 1),
    ends_on=date(2028, 11, 30),
    months=_months(_MONTHS, 14400),
    periods=PERIODS,
    lowest=_months(_MONTHS, 14400)[12],
    lowest_reason="AAP er gått ut, og lønnen fra sommerjobben er ikke begynt.",
    key_figures=(
        KeyFigure(name="I dag: helserekrutt", amount=24873, detail="AAP, to barn"),
        KeyFigure(name="Skole", amount=24873, detail="AAP, to barn"),
        KeyFigure(name="Læretid", amount=18221, detail="50 % av fagarbeider"),
        KeyFigure(name="Med fagbrev", amount=36442, detail="garantilønn"),
    ),
    warnings=WARNINGS,
    explanations=EXPLANATIONS,
    rates=RATES,
    costs_per_month=14400,
    is_complete=True,
)


def usual() -> SheetContent:
    """A sheet as it mostly is, ready to sign: it fits on one page."""
    return SheetContent(
        header=HEADER,
        version_number=2,
        made_on=date(2026, 6, 9),
        is_draft=False,
        signed_on=None,
        control_code="7C1E-904A",
        inputs=EconomyInputs(
            benefits=(
                BenefitPeriod(
                    kind=BenefitKind.AAP,
                    amount=Decimal(1148),
                    ends_on=date(2027, 5, 31),
                    confirmation=Confirmation(by="NAV", on=date(2026, 6, 2)),
                ),
            ),
            costs=COSTS,
            questions=QUESTIONS,
            household="Samboer",
        ),
        course=COURSE,
        forecast=FORECAST,
        children=(ChildRow(birth_year=2017), ChildRow(birth_year=2020)),
        changes=(
            ("AAP per dag, nytt grunnbeløp 01.05.2026", "1 098 kr", "1 148 kr"),
            ("Læretid, fylkeskommunen 28.05.2026", "18 måneder", "15 måneder"),
            ("Husleie", "8 100 kr", "8 500 kr"),
        ),
    )


def _payments() -> tuple[Payment, ...]:
    """What the usual man is paid: AAP each fortnight, two summer jobs, and as an apprentice."""
    aap = [
        Payment(
            source="benefit.0", title="AAP", payer=Payer.NAV, payer_name="NAV",
            earned_from=day - timedelta(days=16), earned_to=day - timedelta(days=3), pay_day=day,
            gross=11480, withheld=0 if day.month in (6, 12) else 2032,
            tax_note="uten trekk i juni" if day.month == 6 else "tabell 8000, 14 dager",
        )
        for day in (date(2026, 6, 3) + timedelta(days=14 * n) for n in range(26))
    ]  # fmt: skip
    jobs = [
        _wage("summer_job.0", "Sommerjobb", date(year, 8, 12), 32867, 8217, 657, "25 % trekk")
        for year in (2026, 2027)
    ]
    wages = [
        _wage(
            "apprenticeship", "Læretid", date(2027 + (8 + n) // 12, (8 + n) % 12 + 1, 12), 18221,
            967 if (8 + n) % 12 == 11 else 1934, 364,
            "halvt trekk i desember" if (8 + n) % 12 == 11 else "tabell 8000, 1 måned",
        )
        for n in range(15)
    ]  # fmt: skip
    holidays = [
        _wage("holiday_pay.1", "Feriepenger", date(2027, 6, 11), 3944, 0, 0, "betales uten trekk"),
        _wage("holiday_pay.2", "Feriepenger", date(2028, 6, 12), 13819, 0, 0, "betales uten trekk"),
        _wage("holiday_pay.3", "Feriepenger", date(2029, 6, 12), 20772, 0, 0, "betales uten trekk"),
    ]
    return tuple(sorted((*aap, *jobs, *wages, *holidays), key=lambda payment: payment.pay_day))


def _wage(
    source: str, title: str, day: date, gross: int, withheld: int, pension: int, note: str
) -> Payment:
    return Payment(
        source=source, title=title, payer=Payer.MUNICIPALITY, payer_name="Havnes kommune",
        earned_from=day - timedelta(days=42), earned_to=day - timedelta(days=12), pay_day=day,
        gross=gross, withheld=withheld, pension=pension, tax_note=note,
    )  # fmt: skip


def _paid(payments: Sequence[Payment]) -> PaidSums:
    def gross(*columns: str) -> int:
        return sum(p.gross for p in payments if p.source.split(".")[0] in columns)

    return PaidSums(
        nav=gross("benefit"), municipality=gross("summer_job", "apprenticeship"),
        holiday=gross("holiday_pay"), withheld=sum(p.withheld for p in payments),
        pension=sum(p.pension for p in payments),
    )  # fmt: skip


def paid_forecast(*, knows_tax: bool = True) -> Forecast:
    """The usual forecast with payments; without a tax card nothing is withheld that is known."""
    payments = _payments()
    if not knows_tax:
        payments = tuple(replace(p, withheld=0, pension=0, tax_note="") for p in payments)
    months = []
    for month in FORECAST.months:
        paid = _paid([p for p in payments if p.pay_day.replace(day=1) == month.month])
        months.append(replace(month, paid=paid, net=paid.net if knows_tax else None))
    last = months[-1].month
    closing = _paid([p for p in payments if p.pay_day.replace(day=1) > last])
    earned = sum(month.gross for month in months)
    paid_out = sum(p.gross for p in payments)
    forecast = replace(
        FORECAST, payments=payments, months=tuple(months), lowest=months[13], closing=closing,
        opening=paid_out - earned - closing.holiday, later=closing.holiday,
        lowest_reason="AAP er gått ut. Lønnen kommer 12.08.2027.",
    )  # fmt: skip
    if not knows_tax:
        return forecast
    nets = (20471, 24158, 20471, 20471, None, 24930, 15923, 27075)
    return replace(
        forecast,
        periods=tuple(
            replace(
                period,
                net_per_month=net,
                net_total=0 if net is None else round(period.total * 0.82),
            )
            for period, net in zip(PERIODS, nets, strict=True)
        ),
        key_figures=tuple(
            replace(figure, net=net)
            for figure, net in zip(FORECAST.key_figures, (20471, 20471, 15923, 27075), strict=True)
        ),
        tax_years=(
            TaxYearCheck(year=2026, income=193587, withheld=30404, tax=27000, is_whole=False),
            TaxYearCheck(year=2027, income=246527, withheld=37698, tax=34400),
            TaxYearCheck(year=2028, income=186918, withheld=17616, tax=18000),
        ),
    )


def with_net() -> SheetContent:
    """The usual sheet of a man whose tax card is known."""
    base = usual()
    inputs = replace(base.inputs, own_limit=Decimal(15000))
    return replace(base, forecast=paid_forecast(), inputs=inputs)


def before_tax() -> SheetContent:
    """The usual sheet of a man whose tax card is not known."""
    return replace(usual(), forecast=paid_forecast(knows_tax=False))


def signed() -> SheetContent:
    """The usual sheet, signed."""
    return replace(usual(), signed_on=date(2026, 6, 12))


def practice_draft() -> SheetContent:
    """A draft from the practice cohort, without partners or control code."""
    header = replace(HEADER, is_practice=True, nav_adviser="", nav_office="", municipality="")
    return replace(usual(), header=header, is_draft=True, control_code="", version_number=1,
                   changes=())  # fmt: skip


def empty() -> SheetContent:
    """A sheet on which nothing is filled in yet."""
    return SheetContent(
        header=replace(HEADER, nav_adviser="", nav_office=""),
        version_number=1,
        made_on=date(2026, 6, 9),
        is_draft=True,
        signed_on=None,
        control_code="",
        inputs=EconomyInputs(),
        course=(),
        forecast=Forecast(
            starts_on=date(2026, 6, 1), ends_on=date(2026, 6, 1), months=(), periods=(),
            lowest=None, lowest_reason="", key_figures=(), warnings=(), explanations=(), rates=(),
            costs_per_month=0, is_complete=False,
        ),
    )  # fmt: skip


def crowded() -> SheetContent:
    """Longest names, nine periods, six children, 12 costs, many questions, 36 months."""
    base = usual()
    long_name = "Christoffer-Alexander Mohammed Abdirahman Bjørnstad-Haugland Wiśniewski-Gundersen"
    header = replace(
        HEADER,
        name=long_name,
        cohort="Kull 2026 Nordre Vestmarka og Øvre Havnesfjorden, andre opptak",
        municipality="Nordre Havnesfjorden og Ytre Lyngøysund kommune",
        coordinator="Ingrid Marie Katharina Tveitdal-Stokkeland Pettersen-Rød",
        nav_adviser="Kari-Anne Elisabeth Mosebø-Bjørnstad Haugland",
        nav_office="NAV Nordre Havnesfjorden og Ytre Lyngøysund",
    )
    extra_period = replace(
        PERIODS[3],
        name="Etter Vg2, før sommerjobben",
        payer_name="Nordre Havnesfjorden og Ytre Lyngøysund kommune",
        detail="sosialhjelp etter veiledende satser, med barnetillegg",
        certainty_note="Kari-Anne Elisabeth Mosebø-Bjørnstad Haugland 02.06.2026",
    )
    months = _months((*_MONTHS, *(((0, 36442, ""),) * 6)), 22000)
    warnings = tuple(
        ForecastWarning(
            code="child_turns_16", on=date(2026, 8, 1) + timedelta(days=40 * n),
            title=f"Barn {n} fyller 16",
            reason="Barnetillegget faller bort måneden etter fødselsdagen, og det må meldes.",
            ask="NAV Nordre Havnesfjorden og Ytre Lyngøysund",
        )
        for n in range(1, 7)
    )  # fmt: skip
    questions = tuple(
        OpenQuestion(
            text=f"Spørsmål {n}: hva blir lønnen fra 01.05.2027 når det lokale oppgjøret er ferdig "
            "og tabellen er oppdatert for assistenter uten ansiennitet?",
            who="Hilde Margrethe Sunde-Abrahamsen, Nordre Havnesfjorden kommune",
            due_on=date(2026, 6, 19) + timedelta(days=30 * n),
        )
        for n in range(1, 8)
    )
    costs = tuple(
        FixedCost(name=f"Utgift nummer {n} med et langt navn", amount=Decimal(1833) + n)
        for n in range(1, 13)
    )
    explanations = tuple(
        Explanation(
            key=f"k{n}", title=f"Stønad nummer {n}",
            steps=tuple(
                f"Trinn {s}: 136 549 kr × 66 % ÷ 260 = 346,62, rundet til 347 kr per dag."
                for s in range(1, 5)
            ),
        )
        for n in range(1, 9)
    )  # fmt: skip
    paid = paid_forecast()
    months = tuple(replace(known, costs=22000) for known in paid.months) + tuple(
        replace(month, net=0) for month in months[len(paid.months) :]
    )
    forecast = replace(
        paid,
        months=months,
        ends_on=date(2029, 5, 31),
        periods=(*paid.periods[:4], extra_period, *paid.periods[4:]),
        warnings=warnings,
        explanations=explanations,
        rates=RATES * 3,
        costs_per_month=22074,
        lowest_reason="AAP er gått ut, lønnen fra sommerjobben er ikke begynt, og kommunen har "
        "ikke svart på søknaden om sosialhjelp som ble sendt i april.",
    )
    changes = tuple(
        (f"Endring {n}, lokalt oppgjør i kommunen", f"{n} 098 kr", f"{n + 1} 148 kr")
        for n in range(1, 8)
    )
    return replace(
        base,
        header=header,
        forecast=forecast,
        changes=changes,
        inputs=replace(base.inputs, questions=questions, costs=costs,
                       household="Gift, delt bosted annenhver uke for de tre eldste barna"),
        children=tuple(ChildRow(birth_year=y) for y in (2008, 2010, 2012, 2015, 2019, 2024)),
    )  # fmt: skip
