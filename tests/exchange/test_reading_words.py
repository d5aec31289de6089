from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.enums import BenefitKind, CommonSubject, ExitKind, Phase, SubjectState
from mih_desktop.domain.people import ChildRow
from mih_desktop.exchange.benefits import read_benefit
from mih_desktop.exchange.names import (
    NameOrder,
    NameParts,
    column_order,
    is_shouted,
    ordinary_case,
    part_name,
)
from mih_desktop.exchange.phones import read_emails, read_phone
from mih_desktop.exchange.remarks import (
    find_benefit_ends,
    find_children,
    health_word,
    without_health_words,
)
from mih_desktop.exchange.statuses import read_status, says_nothing
from mih_desktop.exchange.subjects import read_subjects, subject_rows
from tests.exchange.workbooks import TODAY

NO, EN, MA, NA, SA = CommonSubject


# --- names


@pytest.mark.parametrize(
    ("text", "order", "family", "given_name"),
    [
        ("Dahl, Finn", NameOrder.FAMILY_FIRST, "Dahl", "Finn"),
        ("Dahl , Finn  Olav", NameOrder.UNKNOWN, "Dahl", "Finn Olav"),
        ("Al-Hassan, Ulf", NameOrder.FAMILY_FIRST, "Al-Hassan", "Ulf"),
        ("Hansen, Ole, jr", NameOrder.FAMILY_FIRST, "Hansen", "Ole jr"),
        ("Finn, Dahl", NameOrder.GIVEN_FIRST, "Dahl", "Finn"),
        ("Finn Dahl", NameOrder.GIVEN_FIRST, "Dahl", "Finn"),
    ],
)
def test_a_name_is_parted_without_doubt(text, order, family, given_name):
    read = part_name(text, order)
    assert read.is_certain
    assert read.options[0] == NameParts(family, given_name)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Øyvind Hætta", [("Hætta", "Øyvind"), ("Øyvind", "Hætta")]),
        ("Ali al Hassan", [("al Hassan", "Ali"), ("Ali", "al Hassan")]),
        (
            "Jens Bjørnstad Haugland",
            [("Haugland", "Jens Bjørnstad"), ("Bjørnstad Haugland", "Jens"),
             ("Jens", "Bjørnstad Haugland")],
        ),
        ("Ole", [("Ole", "")]),
        ("(ny)", [("(ny)", "")]),
    ],
)  # fmt: skip
def test_a_name_without_a_comma_can_be_parted_in_more_ways(text, options):
    read = part_name(text, NameOrder.FAMILY_FIRST)
    assert not read.is_certain
    assert list(read.options) == [NameParts(*option) for option in options]


def test_three_names_given_name_first_are_still_in_doubt():
    assert not part_name("Ole Petter Dahl", NameOrder.GIVEN_FIRST).is_certain


def test_what_stands_in_brackets_is_kept_apart():
    read = part_name("Dahl, Finn (ny) [vara]", NameOrder.FAMILY_FIRST)
    assert (read.options[0], read.extra) == (NameParts("Dahl", "Finn"), "ny vara")


@pytest.mark.parametrize(
    ("heading", "names", "order"),
    [
        ("Etternavn, fornavn", [], NameOrder.FAMILY_FIRST),
        ("Fornavn og etternavn", ["Dahl, Finn"], NameOrder.GIVEN_FIRST),
        ("Navn", ["Dahl, Finn", "Ole Vik"], NameOrder.FAMILY_FIRST),
        ("Navn", ["Ole Vik"], NameOrder.UNKNOWN),
    ],
)
def test_the_order_of_a_column_comes_from_its_heading_or_its_commas(heading, names, order):
    assert column_order(heading, names) is order


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("MYHRE, PETTER", "Myhre, Petter"),
        ("AL-HASSAN", "Al-Hassan"),
        ("O'BRIEN", "O'Brien"),
        ("VAN DER BERG", "Van der Berg"),
        ("øyvind hætta", "Øyvind Hætta"),
        ("ĐORĐEVIĆ", "Đorđević"),
        ("JEAN DE LA CRUZ", "Jean de la Cruz"),
    ],
)
def test_capitals_become_ordinary_writing(typed, written):
    assert is_shouted(typed)
    assert ordinary_case(typed) == written


@pytest.mark.parametrize("text", ["Myhre, Petter", "McDonald", "", "Å", "A. B."])
def test_ordinary_names_are_not_shouted(text):
    assert not is_shouted(text)


@given(st.text(max_size=60))
def test_any_text_can_be_parted(text):
    for order in NameOrder:
        assert part_name(text, order).options
    ordinary_case(text)


# --- status


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("Rekrutt", Phase.TRIAL),
        ("rekrutt", Phase.TRIAL),
        ("HELSEREKRUTT ", Phase.TRIAL),
        ("Intervju", Phase.INTERVIEW),
        ("Vg1", Phase.VG1),
        ("elev Vg2", Phase.VG2),
        ("lærling", Phase.APPRENTICE),
        ("Fagbrev!", Phase.CERTIFIED),
    ],
)
def test_a_status_is_a_phase(text, phase):
    read = read_status(text)
    assert (read.phases, read.is_certain) == ((phase,), True)


@pytest.mark.parametrize(
    ("text", "kind", "moment"),
    [
        ("Sluttet - valgte selv 12.5", ExitKind.OWN_CHOICE, "12.5"),
        ("Veiledet ut uke 20", ExitKind.GUIDED_OUT, "uke 20"),
        ("rettleia ut", ExitKind.GUIDED_OUT, None),
        ("Trakk seg 1. april", ExitKind.OWN_CHOICE, "1. april"),
        ("Sluttet", ExitKind.OTHER, None),
        ("avbrutt 12.5.26", ExitKind.OTHER, "12.5.26"),
    ],
)
def test_a_status_tells_who_wished_the_exit_and_when(text, kind, moment):
    read = read_status(text)
    assert read.phases == (Phase.LEFT,)
    assert read.exit_kind is kind
    assert (read.moment.text if read.moment else None) == moment


@pytest.mark.parametrize("text", ["Reserve", "står på venteliste", "På vent"])
def test_a_reserve_waits_or_is_under_way(text):
    read = read_status(text)
    assert read.is_reserve
    assert not read.is_certain


@pytest.mark.parametrize(
    ("text", "phases"),
    [
        ("elev", (Phase.VG1, Phase.VG2)),
        ("ferdig", (Phase.CERTIFIED, Phase.LEFT)),
        ("lærling fra 1.8", (Phase.APPRENTICE,)),
        ("begynte på kurs", ()),
        ("???", ()),
    ],
)
def test_other_statuses_are_in_doubt(text, phases):
    read = read_status(text)
    assert (read.phases, read.is_certain) == (phases, False)


@pytest.mark.parametrize("text", ["", " - ", "?", "–", "Ukjent", "n/a", "..."])
def test_signs_for_nothing_say_nothing(text):
    assert says_nothing(text)


# --- benefits


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("AAP ", BenefitKind.AAP),
        ("tiltakspenger", BenefitKind.TILTAKSPENGER),
        ("KVP", BenefitKind.KVALIFISERINGSSTONAD),
        ("Introstønad", BenefitKind.INTRODUKSJONSSTONAD),
        ("Dagpengar", BenefitKind.DAGPENGER),
        ("Sosialhjelp", BenefitKind.SOSIALHJELP),
        ("Overgangsstønad", BenefitKind.OVERGANGSSTONAD),
    ],
)
def test_a_benefit_is_known_by_its_words_and_short_forms(text, kind):
    read = read_benefit(text)
    assert (read.kinds, read.is_certain) == ((kind,), True)


@pytest.mark.parametrize("text", ["", "ingen"])
def test_no_benefit_is_certain_too(text):
    assert read_benefit(text) == read_benefit("")


def test_several_benefits_are_in_doubt():
    read = read_benefit("AAP / sosialhjelp, AAP")
    assert (read.kinds, read.is_certain) == ((BenefitKind.AAP, BenefitKind.SOSIALHJELP), False)


def test_an_unknown_benefit_is_in_doubt():
    assert read_benefit("Uføre 50 %").is_certain is False


# --- subjects


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("matte", (MA,)),
        ("Norsk, engelsk", (NO, EN)),
        ("alle", (NO, EN, MA, NA, SA)),
        ("naturfag og samfunnsfag", (NA, SA)),
        ("", ()),
    ],
)
def test_missing_subjects_are_read(text, missing):
    read = read_subjects(text)
    assert read.missing == missing
    assert read.is_understood
    flags = (read.is_short, read.is_dash, read.is_none_missing, read.is_prior_learning)
    assert not any(flags)


def test_short_forms_are_told_apart():
    read = read_subjects("ma/no")
    assert (read.missing, read.is_short) == ((NO, MA), True)


def test_a_dash_may_mean_either():
    assert read_subjects(" - ").is_dash


def test_a_cell_may_say_that_none_is_missing():
    assert read_subjects("ingen").is_none_missing


def test_prior_learning_is_recognised_and_the_rest_not():
    read = read_subjects("Realkomp. vurderes")
    assert read.is_prior_learning
    assert not read.is_understood
    assert read_subjects("realkompetanse norsk").missing == (NO,)


def test_rows_put_subjects_in_one_state():
    assert [r.state for r in subject_rows((NO, EN), SubjectState.MISSING)] == ["missing"] * 2


# --- phones and e-mail


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("45432319", "45432319"),
        ("449 11 862", "44911862"),
        ("+47 40189555", "40189555"),
        ("004741147104", "41147104"),
        ("42 36 67 12", "42366712"),
        ("42.36.67.12", "42366712"),
        ("Tlf. 450 75 291", "45075291"),
        ("+46 70 123 45 67", "+46701234567"),
    ],
)
def test_a_phone_number_is_read_without_doubt(text, number):
    read = read_phone(text)
    assert (read.options, read.is_certain) == ((number,), True)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("4745075291", ("45075291", "4745075291")),
        ("45075291 / 51616161", ("45075291", "51616161")),
        ("mor: 45075291", ("45075291",)),
        ("450 75", ("450 75",)),
        ("har ikke", ("har ikke",)),
        ("+1", ("+1",)),
    ],
)
def test_other_phone_numbers_are_in_doubt(text, options):
    read = read_phone(text)
    assert (read.options, read.is_certain) == (options, False)


def test_addresses_are_found_once_each():
    assert read_emails("mailto:a@b.no; c@d.no, a@b.no") == ("a@b.no", "c@d.no")
    assert read_emails("máhtte.aasen@eksempel.no") == ("máhtte.aasen@eksempel.no",)
    assert read_emails("ingen") == ()


# --- remarks


@pytest.mark.parametrize(
    ("text", "kind", "moment"),
    [
        ("AAP går ut 31.10", BenefitKind.AAP, "31.10"),
        ("Har bil. Dagpenger til 1. mai 2027", BenefitKind.DAGPENGER, "1. mai 2027"),
        ("ytelsen stopper i juni", None, "juni"),
        ("AAP innvilget t.o.m. 31.12.2026", BenefitKind.AAP, "31.12.2026"),
        ("KVP ut uke 26", BenefitKind.KVALIFISERINGSSTONAD, "uke 26"),
    ],
)
def test_the_end_of_a_benefit_is_found(text, kind, moment):
    (found,) = find_benefit_ends(text)
    assert (found.kind, found.moment.text) == (kind, moment)


def test_two_ends_are_told_apart():
    kinds = [f.kind for f in find_benefit_ends("AAP ut 31.10, sosialhjelp til 1.12")]
    assert kinds == [BenefitKind.AAP, BenefitKind.SOSIALHJELP]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Har bil",
        "AAP",
        "AAP går ut",
        "AAP fra 1.8",
        "ringes etter kl 14",
        "AAP går ut; møte 31.10",
    ],
)
def test_other_remarks_have_no_end_of_a_benefit(text):
    assert find_benefit_ends(text) == ()


def test_children_with_years_are_found():
    found = find_children("2 barn (f. 2014, 2019)", TODAY)
    assert found is not None
    assert found.children == (ChildRow(birth_year=2014), ChildRow(birth_year=2019))
    assert found.count == 2


def test_children_with_dates_keep_them():
    found = find_children("to barn født 12.3.2014 og i 2019", TODAY)
    assert found is not None
    assert found.children == (
        ChildRow(birth_year=2014, birth_date=date(2014, 3, 12)),
        ChildRow(birth_year=2019),
    )
    assert found.count == 2


@pytest.mark.parametrize(
    "text", ["Har barn", "barn f. 1914", "barn f. 2035", "barnehage 2019", "født 2014"]
)
def test_children_without_likely_years_are_not_found(text):
    assert find_children(text, TODAY) is None


def test_children_without_a_count_are_found():
    found = find_children("Barn: 2014 og 2019", TODAY)
    assert found is not None
    assert found.count is None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("T. Bø (sykemeldt)", "sykemeldt", "T. Bø"),
        ("T. Bø - Sykmeldt til juni", "Sykmeldt", "T. Bø"),
        ("Siv [sjuk]", "sjuk", "Siv"),
        ("T. Bø sykemeldt 50 %", "sykemeldt", "T. Bø"),
        ("Æge Ødegård (langtidssyk)", "langtidssyk", "Æge Ødegård"),
    ],
)
def test_words_about_health_are_found_and_taken_away(text, word, name):
    assert health_word(text) == word
    assert without_health_words(text) == name


@pytest.mark.parametrize(
    "text", ["Kari V.", "Solheim sykehjem", "Rus og psykiatri", "Bo Sykes", ""]
)
def test_other_words_are_left(text):
    assert health_word(text) == ""
    assert without_health_words(text) == text


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text):
    assert health_word(text) in text
    assert health_word(without_health_words(text)) == "" or health_word(text)
    find_benefit_ends(text)
    find_children(text, TODAY)
    read_status(text)
    read_subjects(text)
    read_benefit(text)
    assert read_phone(text).options
    read_emails(text)
