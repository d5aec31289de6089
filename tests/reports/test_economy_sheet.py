from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mih_desktop.domain.economy_sheet import SheetContent
from mih_desktop.domain.enums import AmountUnit, Certainty, PaperLanguage, Payer, Phase
from mih_desktop.domain.forecast import Explanation, ForecastMonth, KeyFigure
from mih_desktop.domain.money import EconomyInputs, FixedCost, OpenQuestion
from mih_desktop.domain.payments import NOTHING_PAID, TaxYearCheck
from mih_desktop.domain.people import ChildRow
from mih_desktop.domain.wording import source_text
from mih_desktop.reports.economy_parts.counted import basis_of, counted, parts_by_month
from mih_desktop.reports.economy_parts.course_bar import payer_stretches
from mih_desktop.reports.economy_parts.household import (
    CostLine,
    family_words,
    monthly_costs,
    shortened_costs,
)
from mih_desktop.reports.economy_parts.month_columns import axis_ticks
from mih_desktop.reports.economy_parts.month_table import month_table
from mih_desktop.reports.economy_parts.months import month_lines, tax_year_words
from mih_desktop.reports.economy_parts.period_rows import (
    FoldedPeriod,
    folded,
    merged_neighbours,
    with_folded_gaps,
)
from mih_desktop.reports.economy_parts.trims import trims
from mih_desktop.reports.economy_parts.words import words_block
from mih_desktop.reports.economy_sheet import economy_sheet
from mih_desktop.views.reports.paper_language import paper_translate
from tests.reports import economy_contents as contents
from tests.reports.reading import (
    Box,
    assert_inside_type_area,
    assert_matches_golden,
    darkest_share,
    page_texts,
    reader,
    whole_text,
)


def sheet(content: SheetContent, *, with_months: bool = False) -> bytes:
    return economy_sheet(content, source_text, with_months=with_months)


@pytest.mark.parametrize(
    ("name", "content", "with_months"),
    [
        ("economy_usual", contents.usual(), False),
        ("economy_with_months", contents.usual(), True),
        ("economy_signed", contents.signed(), False),
        ("economy_practice_draft", contents.practice_draft(), False),
        ("economy_empty", contents.empty(), False),
        ("economy_crowded", contents.crowded(), True),
        ("economy_net", contents.with_net(), False),
        ("economy_net_with_months", contents.with_net(), True),
        ("economy_before_tax", contents.before_tax(), True),
    ],
)
def test_the_words_on_the_sheet_are_those_of_the_golden_file(
    name: str, content: SheetContent, with_months: bool
) -> None:
    pdf = sheet(content, with_months=with_months)
    assert_matches_golden(name, pdf)
    assert_inside_type_area(pdf)


def test_the_same_content_gives_the_same_bytes() -> None:
    for content in (contents.usual(), contents.crowded()):
        assert sheet(content, with_months=True) == sheet(content, with_months=True)


def test_the_usual_sheet_is_one_page_and_two_with_months() -> None:
    assert len(page_texts(sheet(contents.usual()))) == 1
    assert len(page_texts(sheet(contents.usual(), with_months=True))) == 2


def test_all_ten_parts_stand_on_page_one() -> None:
    text = whole_text(sheet(contents.usual()))
    for part in (
        "Jan Petter Sørbøen",
        "Dette er en oversikt, ikke et vedtak.",
        "Laveste måned, før skatt",
        "Hele løpet",
        "Hvor sikkert",
        "Rettigheter som tar slutt",
        "Husholdning",
        "Slik er det regnet",
        "Åpne spørsmål",
        "Endret siden versjon 1",
        "Rettes her",
        "Gjennomgått",
        "kontroll 7C1E-904A",
        "Inneholder personopplysninger",
    ):
        assert part in text, part


def test_no_net_figure_is_invented_while_the_tax_card_is_not_known() -> None:
    text = whole_text(sheet(contents.before_tax(), with_months=True))
    assert "Laveste måned, utbetalt før skatt" in text
    assert "Skattekortet er ikke kjent" in text
    assert "Trukket" not in text
    assert "etter skatt" not in text
    assert "20 471" not in text


def test_with_a_tax_card_the_sheet_counts_what_lands_on_the_account() -> None:
    text = whole_text(sheet(contents.with_net(), with_months=True))
    assert "Laveste måned på konto" in text
    assert "På konto: " in text
    assert "24 873 før skatt" in text
    assert "−4 548 mot i dag" in text
    assert "Igjen, læretid 1 523" in text
    assert "Minst å leve av, etter eget mål: 15 000 kr." in text
    assert "Skatt for 2027: anslått til 34 400 kr mot trukket 37 698 kr" in text
    assert "Om lag 3 298 kr kommer tilbake." in text
    assert "Om lag 384 kr må betales i restskatt." in text
    assert "opptjent = utbetalt" in text
    assert "Halvt trekk i desember. 12.12.2027: 18 221 kr, på konto 16 890 kr." in text


def test_a_sheet_frozen_before_payments_were_known_still_counts_what_is_earned() -> None:
    text = whole_text(sheet(contents.usual(), with_months=True))
    assert "Laveste måned, før skatt" in text
    assert "Opptjent før skatt:" in text
    assert "Utbetalt" not in text


def test_a_figure_without_net_says_before_tax_and_is_not_compared() -> None:
    base = contents.with_net()
    figures = (replace(base.forecast.key_figures[0], net=None), *base.forecast.key_figures[1:])
    forecast = replace(base.forecast, key_figures=figures)
    text = whole_text(sheet(replace(base, forecast=forecast)))
    assert "mot i dag" not in text
    assert "24 873" in text
    assert "24 873 før skatt" in text


def test_a_month_that_is_not_settled_has_a_question_mark_and_is_not_summed_as_a_loss() -> None:
    base = contents.with_net()
    months = (
        *base.forecast.months[:-1],
        replace(base.forecast.months[-1], is_unknown=True, paid=NOTHING_PAID, net=0, nav=0,
                municipality=0),
    )  # fmt: skip
    lines = month_lines(replace(base.forecast, months=months), source_text)
    unknown = next(line for line in lines if line.label == "november 2028")
    whole_year = next(line for line in lines if line.label == "2028, jan–nov.")
    assert (unknown.left, whole_year.left) == (None, None)
    text = whole_text(sheet(replace(base, forecast=replace(base.forecast, months=months)),
                            with_months=True))  # fmt: skip
    assert "?" in text


def test_the_months_parts_add_up_to_what_the_sheet_counts() -> None:
    for content in (contents.usual(), contents.with_net(), contents.before_tax()):
        basis = basis_of(content.forecast)
        parts = parts_by_month(content.forecast)
        for month in content.forecast.months:
            part = parts[month.month]
            total = part.nav + part.wages + part.holiday + part.other
            assert total == counted(month, basis)


def test_what_lies_before_and_after_the_months_makes_earned_and_paid_agree() -> None:
    lines = month_lines(contents.with_net().forecast, source_text)
    total = lines[-1]
    assert total.paid is not None
    assert total.earned == total.paid.gross
    assert [line.label for line in lines[-3:]] == [
        "Opptjent før juni 2026", "Betales etter november 2028", "I alt",
    ]  # fmt: skip
    torn = replace(contents.with_net().forecast, opening=1)
    assert month_lines(torn, source_text)[-1].happens == ""


def test_a_year_without_any_tax_has_no_line_of_control() -> None:
    base = contents.with_net()
    empty = TaxYearCheck(year=2029, income=22_958, withheld=0, tax=0)
    forecast = replace(base.forecast, tax_years=(empty,))
    assert "Skatt for" not in whole_text(sheet(replace(base, forecast=forecast), with_months=True))


def test_an_amount_that_is_not_settled_is_a_dash_in_the_table_of_periods() -> None:
    base = contents.with_net()
    unsettled = replace(
        base.forecast.periods[6], certainty=Certainty.UNSETTLED, total=0, net_total=0,
        per_month=None, per_year=None, net_per_month=None,
    )  # fmt: skip
    text = whole_text(sheet(replace(base, forecast=replace(base.forecast, periods=(unsettled,)))))
    row = text.split("Rettes her")[1].split("Hele kroner")[0]
    assert " 0 " not in row
    assert row.count(" –") == 4


def test_where_many_columns_leave_no_room_for_words_the_fixed_costs_give_way() -> None:
    base = contents.with_net()
    months = tuple(replace(m, nav=1_234_567, other=1_234_567) for m in base.forecast.months)
    crowded = replace(base.forecast, months=months)
    heads = [c.head for c in month_table(crowded, 184.0, source_text).columns]
    assert "Utgifter" not in heads
    assert "Igjen" in heads
    usual = [c.head for c in month_table(base.forecast, 184.0, source_text).columns]
    assert "Utgifter" in usual


@pytest.mark.parametrize(
    ("withheld", "tax", "is_whole", "words"),
    [
        (100, 60, True, "Om lag 40 kr kommer tilbake."),
        (60, 100, True, "Om lag 40 kr må betales i restskatt."),
        (60, 60, True, "av 500 kr i inntekt."),
        (60, 100, False, "Bare den delen av året som oversikten kjenner."),
    ],
)
def test_a_years_tax_is_told_in_a_sentence(
    withheld: int, tax: int, is_whole: bool, words: str
) -> None:
    check = TaxYearCheck(year=2027, income=500, withheld=withheld, tax=tax, is_whole=is_whole)
    told = " ".join(tax_year_words(check, source_text).replace("\u202f", " ").split())
    assert told.endswith(words)


def test_the_payers_gap_is_named_and_a_signature_line_stands_for_each_party() -> None:
    text = whole_text(sheet(contents.usual()))
    assert "ingen betaler" in text
    assert text.count("Dato ") == 4
    alone = whole_text(sheet(contents.practice_draft()))
    assert alone.count("Dato ") == 2


def test_a_signed_sheet_says_so_over_every_line() -> None:
    text = whole_text(sheet(contents.signed()))
    assert text.count("signert 12.06.2026") == 4
    assert "låst" in text


def test_practice_and_draft_are_marked_on_every_page() -> None:
    for page in page_texts(sheet(contents.practice_draft(), with_months=True)):
        assert "ØVING" in page
        assert "UTKAST" in page
    assert "ØVING" not in whole_text(sheet(contents.usual()))


def test_empty_parts_say_that_they_are_empty() -> None:
    text = whole_text(sheet(contents.empty(), with_months=True))
    for words in (
        "Ingen åpne spørsmål",
        "Ingen kjente datoer",
        "Ingen faste utgifter",
        "Ingen perioder",
        "Ingen beløp er regnet ut",
        "Ingen måneder er regnet ut",
    ):
        assert words in text, words


def test_a_later_version_without_changes_says_so() -> None:
    assert "Ingen endringer" in whole_text(sheet(replace(contents.usual(), changes=())))


def test_what_has_no_room_moves_to_later_pages_whole() -> None:
    pages = page_texts(sheet(contents.crowded()))
    assert len(pages) > 1
    assert "lenger bak" in pages[0]
    later = " ".join(" ".join(pages[1:]).split())
    for number in range(1, 8):
        assert f"Spørsmål {number}: hva blir lønnen" in later
        assert f"Endring {number}, lokalt oppgjør" in later
    assert "uten ansiennitet?" in later
    for number in range(1, 9):
        assert f"Stønad nummer {number}" in later
    assert "Trinn 4:" in later


def test_headline_bar_periods_and_signatures_never_leave_page_one() -> None:
    page = page_texts(sheet(contents.crowded()))[0]
    for part in ("Laveste måned", "Hele løpet", "Rettes her", "Gjennomgått", "Fagarbeider"):
        assert part in page, part


def test_more_periods_than_a_page_holds_go_on_after_it() -> None:
    usual = contents.usual()
    many = tuple(replace(usual.forecast.periods[1], name=f"Periode {n}") for n in range(70))
    pdf = sheet(replace(usual, forecast=replace(usual.forecast, periods=many)))
    text = whole_text(pdf)
    for number in range(70):
        assert f"Periode {number}" in text
    assert "Periodene, forts." in text
    assert "Gjennomgått" in page_texts(pdf)[0]
    assert_inside_type_area(pdf)


def test_sixty_months_break_over_pages_with_heads_repeated() -> None:
    usual = contents.usual()
    months = tuple(
        ForecastMonth(month=date(2026 + n // 12, n % 12 + 1, 1), nav=1, municipality=0, other=0,
                      costs=0)
        for n in range(60)
    )  # fmt: skip
    pdf = sheet(replace(usual, forecast=replace(usual.forecast, months=months)), with_months=True)
    pages = [page for page in page_texts(pdf) if "Måned for måned" in page]
    assert len(pages) == 2
    assert all("Hva skjer" in page for page in pages)
    assert_inside_type_area(pdf)


def test_a_step_that_is_longer_than_a_page_is_still_printed() -> None:
    usual = contents.usual()
    endless = Explanation(
        key="x", title="Lang", steps=tuple("ord og tall " * 150 for _ in range(6))
    )
    forecast = replace(usual.forecast, explanations=(endless, endless))
    pdf = sheet(replace(usual, forecast=forecast), with_months=True)
    assert "forts." in whole_text(pdf)


def test_the_file_tells_its_title_author_language_and_pages() -> None:
    pdf = sheet(contents.usual(), with_months=True)
    file = reader(pdf)
    assert file.metadata is not None
    assert file.metadata.title == "Økonomioversikt Jan Petter Sørbøen, versjon 2"
    assert file.metadata.author == "Ingrid Marie Tveitdal"
    root = file.trailer["/Root"]
    assert root["/Lang"] == "nb-NO"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] is True or (
        str(root["/ViewerPreferences"]["/DisplayDocTitle"]) == "True"
    )
    assert [item["/Title"] for item in file.outline] == ["Økonomioversikt", "Måned for måned"]


def test_every_font_is_embedded_and_of_one_family() -> None:
    fonts = set()
    for page in reader(sheet(contents.usual(), with_months=True)).pages:
        for font in page["/Resources"]["/Font"].values():
            described = font.get_object()
            fonts.add(described["/BaseFont"])
            assert "/FontFile2" in described["/FontDescriptor"]
    assert all("SourceSansPro" in name for name in fonts)


HOSTILE = (
    '<b>fet</b> & <img src="/etc/passwd"/> {name} %s',
    "Máret Čáhppesŧjok Ŋjárga đ",
    "\u202esnudd\u2066 tekst\u200f",
    "linje én\nlinje to\x00\x07",
    "😀 مرحبا 漢字",
    "x" * 1_000_000,
)


def with_text_everywhere(text: str) -> SheetContent:
    base = contents.usual()
    header = replace(
        base.header, name=text, cohort=text, municipality=text, coordinator=text,
        programme_and_county=text, role_label=text, nav_adviser=text, nav_office=text,
    )  # fmt: skip
    forecast = replace(
        base.forecast,
        periods=tuple(
            replace(p, name=text, payer_name=text, detail=text, certainty_note=text)
            for p in base.forecast.periods
        ),
        warnings=tuple(
            replace(w, title=text, reason=text, ask=text) for w in base.forecast.warnings
        ),
        explanations=(Explanation(key="a", title=text, steps=(text, text)),),
        rates=tuple(replace(r, name=text, source=text) for r in base.forecast.rates),
        key_figures=tuple(replace(k, name=text, detail=text) for k in base.forecast.key_figures),
        months=tuple(replace(m, happens=text) for m in base.forecast.months),
        lowest_reason=text,
    )
    inputs = replace(
        base.inputs,
        household=text,
        costs=tuple(replace(c, name=text) for c in base.inputs.costs),
        questions=(OpenQuestion(text=text, who=text, due_on=date(2027, 1, 1)),),
    )
    return replace(base, header=header, forecast=forecast, inputs=inputs, control_code=text,
                   changes=((text, text, text),))  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=["markup", "sami", "bidi", "lines", "emoji", "1MB"])
def test_any_text_in_any_field_is_drawn_inside_the_margins(text: str) -> None:
    pdf = sheet(with_text_everywhere(text), with_months=True)
    assert_inside_type_area(pdf)
    assert not any("/XObject" in page["/Resources"] for page in reader(pdf).pages)
    assert not any("/Annots" in page for page in reader(pdf).pages)


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=80))
def test_a_name_can_be_any_text(name: str) -> None:
    base = contents.usual()
    pdf = sheet(replace(base, header=replace(base.header, name=name)))
    assert_inside_type_area(pdf)
    assert sheet(replace(base, header=replace(base.header, name=name))) == pdf


def test_markup_is_printed_as_it_was_typed() -> None:
    base = contents.usual()
    name = "<b>Jan</b> & <img src=x>"
    text = whole_text(sheet(replace(base, header=replace(base.header, name=name))))
    assert text.count(name) == 2


def test_who_pays_can_be_told_apart_in_two_tones() -> None:
    usual = contents.usual()
    pdf = sheet(usual)
    # The payers' bar: NAV in the autumn, wages in the apprenticeship, nothing in between.
    y = 78.5
    nav = darkest_share(pdf, 0, Box(40, y, 60, y + 1))
    wages = darkest_share(pdf, 0, Box(115, y, 135, y + 1))
    assert nav > 0.95
    assert wages < 0.05


def test_hours_days_and_years_are_spread_on_the_month_to_the_krone() -> None:
    costs = (
        FixedCost(name="a", amount=Decimal(100), unit=AmountUnit.PER_QUARTER),
        FixedCost(name="b", amount=Decimal(100), unit=AmountUnit.PER_QUARTER),
        FixedCost(name="c", amount=Decimal(100), unit=AmountUnit.PER_QUARTER),
    )
    assert monthly_costs(costs, 100) == (34, 33, 33)
    assert monthly_costs(costs, 700) == (33, 33, 33)


@given(
    st.lists(
        st.tuples(st.integers(0, 90_000), st.sampled_from(list(AmountUnit))), min_size=1, max_size=9
    )
)
def test_costs_add_up_to_their_total(rows: list[tuple[int, AmountUnit]]) -> None:
    costs = [FixedCost(name="x", amount=Decimal(a), unit=u) for a, u in rows]
    rounded = sum(monthly_costs(costs, -1))
    for total in (rounded - len(costs), rounded, rounded + len(costs)):
        shared = monthly_costs(costs, total)
        assert sum(shared) == total or shared == monthly_costs(costs, -1)


def test_costs_beyond_the_room_are_summed_as_other() -> None:
    lines = tuple(CostLine(name=str(n), amount=n) for n in range(10))
    short = shortened_costs(lines, 4, source_text)
    assert [line.name for line in short] == ["0", "1", "2", "Annet (7)"]
    assert sum(line.amount for line in short) == sum(line.amount for line in lines)
    assert shortened_costs(lines, 10, source_text) == lines


@pytest.mark.parametrize(
    ("household", "years", "words"),
    [
        ("", (), ""),
        ("Samboer.", (), "Samboer."),
        ("", (2019,), "1 barn født 2019."),
        ("Gift", (2020, 2017), "Gift, 2 barn født 2017 og 2020."),
        ("", (2020, 2017, 2012), "3 barn født 2012, 2017 og 2020."),
    ],
)
def test_the_family_is_told_in_one_sentence(
    household: str, years: tuple[int, ...], words: str
) -> None:
    children = tuple(ChildRow(birth_year=year) for year in years)
    assert family_words(household, children, source_text) == words


def test_month_lines_sum_each_year_and_all() -> None:
    lines = month_lines(contents.usual().forecast, source_text)
    sums = [line for line in lines if line.is_sum]
    assert [line.label for line in sums] == [
        "2026, juni–des.", "Hele 2027", "2028, jan–nov.", "I alt",
    ]  # fmt: skip
    for name in ("nav", "municipality", "other", "earned", "costs", "left"):
        of_years = [getattr(line, name) for line in sums[:-1]]
        assert sum(of_years) == getattr(sums[-1], name)
    earned = [line.earned or 0 for line in lines if not line.is_sum]
    assert sums[-1].earned == sum(earned)


def test_a_year_of_one_month_is_named_by_it() -> None:
    month = ForecastMonth(month=date(2029, 1, 1), nav=1, municipality=0, other=0, costs=0)
    forecast = contents.usual().forecast
    one = replace(forecast, months=(month,))
    assert month_lines(one, source_text)[1].label == "2029, jan."
    assert month_lines(replace(forecast, months=()), source_text) == ()


def test_neighbours_alike_are_joined_and_keep_their_sum() -> None:
    period = contents.PERIODS[2]
    following = replace(period, name="Fagprøve", starts_on=date(2027, 1, 1),
                        ends_on=date(2027, 5, 31), total=1)  # fmt: skip
    apart = replace(following, starts_on=date(2027, 2, 1))
    joined = merged_neighbours((period, following), source_text)
    assert [(p.name, p.total) for p in joined] == [("Vg1 og fagprøve", period.total + 1)]
    assert joined[0].ends_on == date(2027, 5, 31)
    assert len(merged_neighbours((period, apart), source_text)) == 2
    third = replace(following, name="Vg3", starts_on=date(2027, 6, 1), ends_on=date(2027, 6, 9))
    names = [p.name for p in merged_neighbours((period, following, third), source_text)]
    assert names == ["Vg1, fagprøve og Vg3"]


def test_neighbours_without_a_payer_become_one_row_that_names_the_phases() -> None:
    between = replace(contents.PERIODS[4], name="Mellom Vg2 og sommerjobb 2")
    following = replace(between, name="Vg1", phase=Phase.VG1, starts_on=date(2027, 7, 5),
                        ends_on=date(2027, 7, 30))  # fmt: skip
    (joined,) = merged_neighbours((between, following), source_text)
    assert (joined.phase, joined.detail) == (None, "Vg1")
    assert joined.ends_on == date(2027, 7, 30)
    other_gap = replace(following, phase=None, name="Etter")
    (joined,) = merged_neighbours((between, other_gap), source_text)
    assert joined.detail == "Mellom Vg2 og sommerjobb 2"


def test_what_comes_back_each_year_is_one_row_that_names_the_years() -> None:
    holiday = replace(
        contents.PERIODS[1], name="Feriepenger", starts_on=date(2027, 6, 12),
        ends_on=date(2027, 6, 12), total=100, net_total=100,
    )  # fmt: skip
    later = replace(holiday, starts_on=date(2028, 6, 12), ends_on=date(2028, 6, 12), total=50)
    rows = folded((holiday, contents.PERIODS[4], later, contents.PERIODS[4]))
    assert [row.name for row in rows] == ["Feriepenger", *["Uten avklart ytelse"] * 2]
    (row, *_) = rows
    assert isinstance(row, FoldedPeriod)
    assert (row.when, row.total, row.net_total) == ("2027, 2028", 150, 200)
    named = (replace(holiday, name="Feriepenger juni 2027"),
             replace(later, name="Feriepenger juni 2028"))  # fmt: skip
    assert [row.name for row in folded(named)] == ["Feriepenger juni"]
    unlike = folded((replace(holiday, name="Penger"), later))
    assert [row.name for row in unlike] == ["Penger"]
    unknown = folded((holiday, replace(later, net_total=None)))
    assert unknown[0].net_total is None
    assert len(merged_neighbours((row, replace(holiday, starts_on=date(2028, 6, 13))),
                                 source_text)) == 2  # fmt: skip


def test_many_days_without_a_payer_are_one_row_on_page_one_and_each_by_itself_after_it() -> None:
    base = contents.with_net()
    gap = base.forecast.periods[4]
    gaps = tuple(
        replace(gap, name=f"Mellom {n} og {n + 1}", starts_on=date(2026 + n, 3, 1),
                ends_on=date(2026 + n, 3, 10))
        for n in range(1, 8)
    )  # fmt: skip
    periods = tuple(row for pair in zip(base.forecast.periods, gaps, strict=False) for row in pair)
    pdf = sheet(replace(base, forecast=replace(base.forecast, periods=periods)))
    pages = [" ".join(page.split()) for page in page_texts(pdf)]
    assert "8 ganger, 104 dager i alt" in pages[0]
    assert "Husholdning" in pages[0]
    assert "Periodene, forts." in pages[1]
    assert pages[1].count("Uten avklart ytelse") == 8
    assert len(with_folded_gaps(periods[:2], source_text, "")) == 2


def test_a_long_detail_shares_the_line_of_a_short_payer_and_aap_keeps_its_letters() -> None:
    base = contents.with_net()
    words = ("Tiltakspenger, barnetillegg for 2 barn", "AAP, barnetillegg for tre barn til nå")
    periods = tuple(
        replace(base.forecast.periods[0], name=f"Del {n}", detail=detail, explanation_key=str(n))
        for n, detail in enumerate(words)
    )
    text = whole_text(sheet(replace(base, forecast=replace(base.forecast, periods=periods))))
    assert "NAV, tiltakspenger" in text
    assert "NAV, AAP" in text
    assert "barnetillegg for 2 barn" in text


def test_joined_neighbours_have_the_mean_of_their_months_on_the_account() -> None:
    first = replace(contents.PERIODS[2], starts_on=date(2026, 8, 1), ends_on=date(2026, 8, 10),
                    net_per_month=100, net_total=10)  # fmt: skip
    second = replace(first, starts_on=date(2026, 8, 11), ends_on=date(2026, 9, 9),
                     net_per_month=200, net_total=20)  # fmt: skip
    (joined,) = merged_neighbours((first, second), source_text)
    assert (joined.net_per_month, joined.net_total) == (175, 30)
    (joined,) = merged_neighbours((first, replace(second, net_per_month=None)), source_text)
    assert joined.net_per_month is None


def test_days_without_any_period_are_a_stretch_without_a_payer() -> None:
    first, _, later = contents.PERIODS[0], contents.PERIODS[1], contents.PERIODS[2]
    stretches = payer_stretches((later, first))
    assert [s.payer for s in stretches] == [Payer.NAV, Payer.NONE, Payer.NAV]
    assert stretches[1].starts_on == date(2026, 6, 27)
    assert stretches[1].ends_on == date(2026, 7, 26)
    assert payer_stretches(()) == ()


def test_money_from_elsewhere_does_not_hide_that_nobody_pays() -> None:
    gap = contents.PERIODS[4]
    child_benefit = replace(
        gap, payer=Payer.OTHER, payer_name="Barnetrygd", starts_on=date(2027, 5, 1),
        ends_on=date(2027, 7, 31),
    )  # fmt: skip
    stretches = payer_stretches((child_benefit, gap))
    assert [s.payer for s in stretches] == [Payer.OTHER, Payer.NONE, Payer.OTHER]


@pytest.mark.parametrize(
    ("highest", "ticks"),
    [
        (1, (0,)),
        (2500, (0, 1000, 2000)),
        (43_000, (0, 20_000, 40_000)),
        (9_000_000, (0, 9_000_000)),
    ],
)
def test_the_axis_has_round_figures(highest: int, ticks: tuple[int, ...]) -> None:
    assert axis_ticks(highest) == ticks


def test_money_from_elsewhere_has_its_own_pattern_and_word() -> None:
    usual = contents.usual()
    months = tuple(replace(m, other=3936) for m in usual.forecast.months)
    other = replace(usual.forecast.periods[0], payer=Payer.OTHER, payer_name="Barnetrygd",
                    starts_on=date(2026, 7, 27), ends_on=date(2027, 5, 31))  # fmt: skip
    forecast = replace(usual.forecast, months=months, periods=(other,))
    text = whole_text(sheet(replace(usual, forecast=forecast)))
    assert "andre penger" in text
    assert text.count("Barnetrygd") == 2


def test_unknown_amounts_are_dashes_and_not_noughts() -> None:
    usual = contents.usual()
    figures = (KeyFigure(name="I dag", amount=None), KeyFigure(name="Skole", amount=100))
    forecast = replace(usual.forecast, key_figures=figures, costs_per_month=0, lowest=None)
    inputs = EconomyInputs(household="Samboer")
    text = whole_text(sheet(replace(usual, forecast=forecast, inputs=inputs)))
    assert "I dag –" in text
    assert "Kan ikke regnes ut før det som mangler" in text
    assert "mot i dag" not in text


def test_a_long_month_name_beside_a_big_amount_is_shortened_and_never_cut() -> None:
    usual = contents.usual()
    month = replace(usual.forecast.months[3], nav=116_936, month=date(2026, 9, 1))
    forecast = replace(usual.forecast, lowest=month)
    text = whole_text(sheet(replace(usual, forecast=forecast)))
    assert "116 936 kr" in text
    assert "sep. 2026" in text


def test_a_long_confirmation_keeps_its_date() -> None:
    text = whole_text(sheet(contents.crowded()))
    assert "… 02.06.2026" in text


def test_todays_word_stays_on_the_sheet_in_the_last_days_and_goes_outside_the_course() -> None:
    usual = contents.usual()
    last = sheet(replace(usual, made_on=date(2028, 11, 30)))
    assert "i dag" in whole_text(last)
    assert_inside_type_area(last)
    late = whole_text(sheet(replace(usual, made_on=date(2029, 3, 1), children=())))
    assert "i dag 2" not in late


def test_phases_outside_the_months_are_left_out_and_overlaps_drawn() -> None:
    usual = contents.usual()
    course = tuple(
        replace(span, starts_on=date(2020, 1, 1), ends_on=date(2020, 2, 1))
        if span.phase is Phase.TRIAL
        else span
        for span in usual.course
    )
    page = page_texts(sheet(replace(usual, course=course)))[0]
    assert page.count("Helserekrutt") == 1


def test_a_short_course_of_one_phase_is_drawn() -> None:
    usual = contents.usual()
    forecast = replace(
        usual.forecast, months=usual.forecast.months[:1], periods=usual.forecast.periods[:1]
    )
    pdf = sheet(replace(usual, course=usual.course[:1], forecast=forecast))
    assert_inside_type_area(pdf)


def test_a_sheet_without_a_coordinator_has_no_empty_maker() -> None:
    base = contents.usual()
    text = whole_text(sheet(replace(base, header=replace(base.header, coordinator=""))))
    assert "Laget av" not in text


def test_certainty_is_told_in_words() -> None:
    text = whole_text(sheet(contents.usual()))
    assert text.count("bekreftet") == 2
    assert text.count("ikke avklart") == 1
    assert {p.certainty for p in contents.PERIODS} == set(Certainty)


def test_each_trim_shows_no_more_than_the_one_before() -> None:
    ways = list(trims())
    assert not ways[-1].shows_middle
    assert ways[-1].steps == 0
    for before, after in pairwise(ways):
        assert after != before
        assert after.row <= before.row
        assert after.columns <= before.columns


def test_the_context_goes_to_a_second_line_before_the_name_is_cut() -> None:
    base = contents.usual()
    header = replace(base.header, name="Aleksander Mohammed Bjørnstad-Haugland",
                     cohort="Kull 2026 Nordre Vestmarka", municipality="Havnesfjorden")  # fmt: skip
    text = whole_text(sheet(replace(base, header=header)))
    assert "Aleksander Mohammed Bjørnstad-Haugland" in text
    assert "Kull 2026 Nordre Vestmarka · Havnesfjorden" in text


# ------------------------------------------------------------------------ other languages


@pytest.mark.parametrize("language", [PaperLanguage.NYNORSK, PaperLanguage.ENGLISH])
@pytest.mark.parametrize(
    ("name", "content", "with_months"),
    [
        ("net", contents.with_net(), False),
        ("net_with_months", contents.with_net(), True),
        ("before_tax", contents.before_tax(), True),
        ("draft", contents.practice_draft(), False),
        ("empty", contents.empty(), True),
    ],
)
def test_the_frame_of_the_sheet_is_written_in_its_language(
    language: PaperLanguage, name: str, content: SheetContent, with_months: bool
) -> None:
    """The texts of a forecast are those of the engine; by hand they are bokmål here."""
    edition = replace(content, language=language)
    pdf = economy_sheet(edition, paper_translate(language), with_months=with_months)
    assert_matches_golden(f"economy_{name}_{language.value}", pdf)
    assert_inside_type_area(pdf)


def test_a_frozen_sheet_is_printed_with_the_texts_of_its_own_language() -> None:
    frozen = replace(contents.signed(), language=PaperLanguage.NYNORSK)
    pdf = economy_sheet(frozen, paper_translate(frozen.language), with_months=True)
    assert_matches_golden("economy_signed_nn", pdf)
    assert reader(pdf).trailer["/Root"]["/Lang"] == "nn-NO"


def test_only_a_sheet_that_is_not_norwegian_explains_the_norwegian_words() -> None:
    course = contents.with_net()
    for language in PaperLanguage:
        edition = replace(course, language=language)
        text = whole_text(economy_sheet(edition, paper_translate(language), with_months=True))
        has_words = "Norwegian words in letters and forms" in text
        assert has_words is (language is PaperLanguage.ENGLISH)
    assert words_block(replace(course, language=PaperLanguage.ENGLISH), source_text) is not None


def test_rates_are_named_with_units_and_status_in_the_papers_language() -> None:
    base = contents.with_net()
    rate = replace(base.forecast.rates[0], name="Grunnbeløp (G)", value="136 549 kr per år")
    odd = replace(rate, name="Egen sats", value="2,041 G")
    forecast = replace(base.forecast, rates=(rate, odd))
    edition = replace(base, forecast=forecast, language=PaperLanguage.ENGLISH)
    text = whole_text(
        economy_sheet(edition, paper_translate(PaperLanguage.ENGLISH), with_months=True)
    )
    assert "Basic amount (G) 136 549 kr per year, NAV" in text
    assert "Egen sats 2,041 G, NAV" in text
    assert "adopted" in text
