from __future__ import annotations

from datetime import date

import pytest

from mih_desktop.domain.enums import BenefitKind, CommonSubject, ExitKind, Phase, SubjectState
from mih_desktop.domain.importing import BenefitEnd, ColumnField, ImportAnswers, SheetChoice
from mih_desktop.domain.people import ChildRow, SubjectRow
from mih_desktop.exchange.settling import settled_people
from tests.exchange.test_identity_numbers import invented_number
from tests.exchange.workbooks import labels, questions, read, read_cells

HEAD = ["Nr", "Navn", "Født", "Mobil", "Merknad"]
NUMBER = invented_number(date(1985, 3, 15), 100)
DATES = {"Datoer": [["Hva", "Når"], ["Oppstart rekruttperiode", date(2026, 3, 30)],
                    ["Siste dag rekruttperiode", date(2026, 6, 19)],
                    ["Skolestart", date(2026, 8, 17)]]}  # fmt: skip


def reasons(reading) -> list[tuple[int, str]]:
    return [(row.ref.row, row.reason) for row in reading.left_out]


def answered(reading, number: int, choice: int):
    answers = ImportAnswers(chosen={reading.doubts[number].key: choice})
    return settled_people(reading, answers)[0]


# --- rows


def test_a_separator_gives_the_class_of_the_rows_below_it():
    rows = [
        HEAD,
        [1, "Vik, Kåre", "1.1.85"],
        [None, "--- Klasse B ---"],
        [2, "Dahl, Ole", "1.1.86"],
    ]
    reading = read(rows)
    assert [p.class_name for p in reading.people] == ["A", "B"]
    assert reasons(reading) == [(3, "skillerad: radene under hører til klasse B")]
    assert questions(reading) == ["Rad 2–2 står over «Klasse B». Er det klasse A?"]
    answers = ImportAnswers(chosen={reading.doubts[0].key: 1})
    assert [p.class_name for p in settled_people(reading, answers)] == ["", "B"]


@pytest.mark.parametrize("title", ["Klasse A", "Gruppe 1"])
def test_rows_above_a_first_class_with_that_name_are_not_asked_about_twice(title):
    rows = [HEAD, [None, title], [1, "Vik, Kåre", "1.1.85"], [None, "Klasse B"], [2, "Dahl, Ole"]]
    assert all("klasse A?" not in question for question in questions(read(rows)))


def test_a_separator_with_something_beside_it_is_still_nobody():
    rows = [
        HEAD,
        [1, "Vik, Kåre", "1.1.85"],
        [None, "--- Klasse B ---", None, 43],
        [2, "Dahl, Ole"],
    ]
    assert [p.ref.row for p in read(rows).people] == [2, 4]
    rows = [HEAD, [1, "Vik, Kåre", "1.1.85"], [None, "*** Nye ***", None, 43]]
    assert [r.reason for r in read(rows).left_out] == ["tekst uten opplysninger om noen"]


def test_a_column_of_classes_goes_before_separators():
    rows = [["Navn", "Født", "Klasse"], ["Vik, Kåre", "1.1.85", "Klasse A"], ["Klasse B"],
            ["Dahl, Ole", "1.1.86", "C"], ["Moe, Per", "1.1.87", None]]  # fmt: skip
    assert [p.class_name for p in read(rows).people] == ["A", "C", "B"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ([None, "Antall:"], "sum, ikke en person"),
        ([None, "SUM", None, 2], "sum, ikke en person"),
        ([None, "Totalt 30"], "sum, ikke en person"),
        ([None, None, "1.1.85", "45075291"], "mangler navn"),
        ([None, "123", "1.1.85"], "mangler navn"),
        ([31], "bare et nummer"),
        ([None, "--------"], "mangler navn"),
        ([None, "Nye fra mai:"], "tekst uten opplysninger om noen"),
        (HEAD, "overskriftene en gang til"),
    ],
)
def test_rows_that_are_nobody_are_left_out_with_a_reason(row, reason):
    reading = read([HEAD, [1, "Vik, Kåre", "1.1.85"], [], row])
    assert (4, reason) in reasons(reading)
    assert len(reading.people) == 1


def test_titles_above_the_headings_are_left_out_rows():
    reading = read([["MENN I HELSE"], [], HEAD, [1, "Vik, Kåre", "1.1.85"]])
    assert reasons(reading) == [(1, "står over overskriftene")]


@pytest.mark.parametrize(("name", "is_taken"), [("Vik, Kåre", True), ("Nye i mai", False)])
def test_a_row_with_only_a_name_is_asked_about(name, is_taken):
    reading = read([HEAD, [None, name]])
    assert f"Raden har bare «{name}». Er det en person?" in questions(reading)
    assert reading.people[0].is_taken is is_taken


def test_a_list_that_counts_itself_wrong_is_told():
    reading = read([HEAD, [1, "Vik, Kåre", "1.1.85"], [None, "Antall:", 31]])
    assert questions(reading) == ["Lista sier 31, men 1 rader er lest som personer."]


@pytest.mark.parametrize(
    "total", [[None, "Antall:", 1], [None, "Antall", 1, 2], [None, "Sum", True]]
)
def test_a_list_that_counts_itself_right_or_unclearly_is_not(total):
    assert questions(read([HEAD, [1, "Vik, Kåre", "1.1.85"], total])) == []


def test_a_list_with_only_a_total_has_nobody():
    assert read([HEAD, [None, "Antall:", 31]]).people == ()


# --- who


def test_names_in_two_columns_are_taken_as_they_are():
    reading = read([["Etternavn", "Fornavn", "Født"], ["Hætta", "Øyvind Per", "1.1.85"]])
    recruit = reading.people[0].recruit
    assert (recruit.family_name, recruit.given_name, reading.doubts) == ("Hætta", "Øyvind Per", ())


def test_a_column_called_navn_beside_etternavn_is_the_given_name():
    reading = read([["Etternavn", "Navn", "Født"], ["Hætta", "Øyvind", "1.1.85"]])
    assert reading.people[0].recruit.given_name == "Øyvind"


def test_a_name_without_a_comma_is_asked_about_with_both_orders():
    reading = read([HEAD, [1, "Vik, Kåre", "1.1.85"], [2, "Øyvind Hætta", "1.1.86"]])
    assert questions(reading) == ["«Øyvind Hætta»: hva er etternavnet?"]
    assert labels(reading) == [
        "Etternavn Hætta, fornavn Øyvind", "Etternavn Øyvind, fornavn Hætta"
    ]  # fmt: skip
    answers = ImportAnswers(chosen={reading.doubts[0].key: 1})
    assert settled_people(reading, answers)[1].recruit.family_name == "Øyvind"


def test_a_column_without_commas_is_asked_about_once():
    names = ["Øyvind Hætta", "OLE DAHL", "Jens Bjørnstad Haugland"]
    reading = read([HEAD, *([n, name, "1.1.85"] for n, name in enumerate(names))])
    assert questions(reading) == [
        "Navnene står uten komma. Er det siste ordet etternavnet?",
        "«Jens Bjørnstad Haugland»: hva er etternavnet?",
    ]
    assert labels(reading) == ["Ja, slik: Hætta, Øyvind", "Nei, slik: Øyvind, Hætta"]
    assert [p.recruit.family_name for p in reading.people] == ["Hætta", "Dahl", "Haugland"]
    answers = ImportAnswers(chosen={reading.doubts[0].key: 1})
    families = [p.recruit.family_name for p in settled_people(reading, answers)]
    assert families == ["Øyvind", "Ole", "Haugland"]


def test_a_single_name_is_asked_about():
    reading = read([HEAD, [1, "Kåre", "1.1.85"]])
    assert questions(reading) == ["«Kåre» er bare ett navn. Er det rett?"]
    assert labels(reading) == ["Etternavn Kåre"]


def test_capitals_are_asked_about_once_for_the_whole_list():
    reading = read([HEAD, [1, "VIK, KÅRE", "1.1.85"], [2, "dahl, ole", "1.1.86"]])
    assert [p.recruit.family_name for p in reading.people] == ["Vik", "Dahl"]
    assert len(reading.doubts) == 1
    assert len(reading.doubts[0].refs) == 2
    assert labels(reading) == ["Ja, slik: Vik, Kåre", "Nei, slik: VIK, KÅRE"]
    assert answered(reading, 0, 1).recruit.family_name == "VIK"


def test_brackets_beside_a_name_may_go_into_the_remark():
    reading = read([HEAD, [1, "Vik, Kåre (ny)", "1.1.85"]])
    assert reading.people[0].recruit.remark == "ny"
    assert answered(reading, 0, 1).recruit.remark == ""


@pytest.mark.parametrize(
    ("cell", "question", "days"),
    [
        ("12.5", "«12.5»: hvilket år?", []),
        ("1985", "«1985» er bare et år. Hvilken dag?", []),
        (30697, "«30697» har fem sifre. Hvilken dato er det?",
         ["3. juni 1997 (28 år)", "16. januar 1984 (42 år)"]),
        ("05/03/1974", "«05/03/1974»: hva er dagen, og hva er måneden?",
         ["5. mars 1974 (52 år)", "3. mai 1974 (51 år)"]),
        (date(2057, 5, 23), "«23. mai 2057» gir en alder som ser feil ut. Hva er rett?",
         ["23. mai 1957 (68 år)"]),
        ("i fjor", "«i fjor» lar seg ikke lese som en dato.", []),
    ],
)  # fmt: skip
def test_a_birth_date_in_doubt_is_a_question(cell, question, days):
    reading = read([HEAD, [1, "Vik, Kåre", cell]])
    assert questions(reading) == [question]
    assert labels(reading) == [*days, "La fødselsdatoen stå tom"]
    assert answered(reading, 0, len(days)).recruit.birth_date is None


def test_an_identity_number_gives_the_birth_date_and_is_kept_nowhere():
    reading = read([["Navn", "Fnr", "Mobil"], ["Vik, Kåre", NUMBER, "45075291"]])
    assert reading.people[0].recruit.birth_date == date(1985, 3, 15)
    assert NUMBER not in repr(reading)
    assert NUMBER[6:] not in repr(reading)


@pytest.mark.parametrize("cell", [NUMBER, f"{NUMBER[:6]} {NUMBER[6:]}", int(NUMBER)])
def test_an_identity_number_in_the_column_of_birth_dates_is_read_without_doubt(cell):
    reading = read([HEAD, [1, "Vik, Kåre", cell]])
    assert reading.people[0].recruit.birth_date == date(1985, 3, 15)
    assert reading.doubts == ()
    assert NUMBER[6:] not in repr(reading)


def test_an_identity_number_that_lost_its_zero_is_read():
    number = invented_number(date(1985, 3, 5), 100)
    reading = read([["Navn", "Fnr", "Mobil"], ["Vik, Kåre", int(number), "45075291"]])
    assert reading.people[0].recruit.birth_date == date(1985, 3, 5)


def test_eleven_digits_that_do_not_check_are_asked_about_without_being_shown():
    wrong = NUMBER[:10] + str((int(NUMBER[10]) + 1) % 10)
    reading = read([["Navn", "Fnr", "Mobil"], ["Vik, Kåre", wrong, "45075291"]])
    assert questions(reading) == [
        "Cellen har elleve sifre, men ikke et gyldig fødselsnummer. Er datoen rett?"
    ]
    assert wrong[6:] not in repr(reading)


def test_an_identity_number_in_a_remark_is_taken_out_and_told():
    reading = read([HEAD, [1, "Vik, Kåre", None, None, f"fnr {NUMBER}, har bil"]])
    assert reading.people[0].recruit.remark == "fnr [fødselsnummer], har bil"
    assert reading.people[0].recruit.birth_date == date(1985, 3, 15)
    assert questions(reading) == ["Et fødselsnummer sto i raden. Det er tatt ut og lagres ikke."]
    assert NUMBER not in repr(reading)


@pytest.mark.parametrize(
    ("cell", "question", "offered"),
    [
        ("45075291 / 51616161", "«45075291 / 51616161»: hvilket nummer er rett?",
         ["450\u00a075\u00a0291", "516\u00a016\u00a0161"]),
        ("450 75", "«450 75» er ikke et vanlig telefonnummer. Er det rett?", ["450 75"]),
    ],
)  # fmt: skip
def test_a_phone_number_in_doubt_is_a_question(cell, question, offered):
    person, reading = read_cells(Mobil=cell, Status="Rekrutt")
    assert questions(reading) == [question]
    assert labels(reading) == [*offered, "La telefonen stå tom"]
    assert answered(reading, 0, len(offered)).recruit.phone == ""
    assert person.recruit.phone


def test_words_instead_of_a_phone_number_may_go_into_the_remark():
    person, reading = read_cells(Mobil="har ikke", Status="Rekrutt")
    assert (person.recruit.phone, person.recruit.remark) == ("", "Telefon: har ikke")
    assert answered(reading, 0, 1).recruit.remark == ""


@pytest.mark.parametrize("name", ["(ny)", ", Ole", "Ole,", "X", "Æ,"])
def test_nobody_is_left_without_a_family_name(name):
    for row in ([1, name, "1.1.85"], [1, name, "1.1.85", None, "noe"]):
        for person in read([HEAD, row]).people:
            assert person.recruit.family_name


@pytest.mark.parametrize(
    ("cell", "question", "email"),
    [
        ("a@b.no", None, "a@b.no"),
        ("a@b.no, c@d.no", "Det står flere e-postadresser. Hvilken er rett?", "a@b.no"),
        ("kåre(at)b", "«kåre(at)b» ser ikke ut som en e-postadresse. Er den rett?", "kåre(at)b"),
        ("-", None, ""),
    ],
)
def test_an_address_is_read_or_asked_about(cell, question, email):
    person, reading = read_cells(E_post=cell, Status="Rekrutt")
    assert questions(reading) == ([question] if question else [])
    assert person.recruit.email == email


# --- course


@pytest.mark.parametrize(
    ("cell", "office"),
    [("Gjesdal", "NAV Gjesdal"), ("nav Hå", "NAV Hå"), ("NAV-kontoret i Sola", "NAV Sola"),
     ("NAV", "NAV"), ("?", ""), (None, "")],
)  # fmt: skip
def test_an_office_is_named_with_nav_in_front(cell, office):
    person, _ = read_cells(NAV_kontor=cell, Status="Rekrutt")
    assert person.recruit.nav_office == office


def test_places_are_read_and_signs_for_nothing_are_empty():
    person, reading = read_cells(
        Kommune="Gjesdal kommune", Praksisplass="Riska omsorgssenter", Kilde="NAV", Status="Rekrutt"
    )
    recruit = person.recruit
    assert (recruit.municipality, recruit.placement, recruit.heard_of) == (
        "Gjesdal", "Riska omsorgssenter", "NAV",
    )  # fmt: skip
    assert reading.doubts == ()


@pytest.mark.parametrize(
    ("heading", "attribute"), [("NAV_veileder", "nav_adviser"), ("Mentor", "mentor")]
)
def test_a_word_about_a_contacts_health_is_not_stored(heading, attribute):
    person, reading = read_cells(**{heading: "T. Bø (sykemeldt)", "Status": "Rekrutt"})
    assert getattr(person.recruit, attribute) == "T. Bø"
    assert questions(reading) == [
        "«T. Bø (sykemeldt)»: fortsatt veileder? Ord om helse lagres ikke."
    ]
    assert getattr(answered(reading, 0, 1).recruit, attribute) == ""


def test_an_unknown_mentor_is_empty():
    person, _ = read_cells(Mentor="?", Status="Rekrutt")
    assert person.recruit.mentor == ""


def test_an_unknown_benefit_goes_into_the_remark_unless_it_is_left_out():
    person, reading = read_cells(Ytelse="Uføre 50 %", Status="Rekrutt")
    assert (person.recruit.benefit, person.recruit.remark) == (None, "Ytelse: Uføre 50 %")
    assert questions(reading) == ["«Uføre 50 %»: hvilken ytelse er det?"]
    assert answered(reading, 0, 1).recruit.remark == ""


def test_of_two_benefits_the_first_is_proposed():
    person, reading = read_cells(Ytelse="AAP/sosialhjelp", Status="Rekrutt")
    assert person.recruit.benefit is BenefitKind.AAP
    assert len(labels(reading)) == 4
    assert answered(reading, 0, 1).recruit.benefit is BenefitKind.SOSIALHJELP
    assert answered(reading, 0, 3).recruit.benefit is None


def missing(*subjects: CommonSubject) -> tuple[SubjectRow, ...]:
    return tuple(SubjectRow(subject=s, state=SubjectState.MISSING) for s in subjects)


def test_missing_subjects_are_put_on_without_doubt():
    person, reading = read_cells(Fellesfag_mangler="matte", Status="Rekrutt")
    assert person.recruit.subjects == missing(CommonSubject.MATEMATIKK)
    assert reading.doubts == ()


@pytest.mark.parametrize(("cell", "proposed"), [("-", "Ikke"), ("ingen", "Mangler ingen")])
def test_no_missing_subjects_may_be_unchecked(cell, proposed):
    _, reading = read_cells(Fellesfag_mangler=cell, Status="Rekrutt")
    assert labels(reading)[0].startswith(proposed)
    states = {len(answered(reading, 0, n).recruit.subjects): labels(reading)[n] for n in (0, 1)}
    assert states[5].startswith("Mangler ingen")


def test_short_subjects_are_asked_about():
    person, reading = read_cells(Fellesfag_mangler="ma/no", Status="Rekrutt")
    assert questions(reading) == ["«ma/no»: er det norsk, matematikk?"]
    assert person.recruit.subjects == missing(CommonSubject.NORSK, CommonSubject.MATEMATIKK)
    assert answered(reading, 0, 1).recruit.subjects == ()


def test_prior_learning_goes_into_the_remark_or_on_all_five():
    person, reading = read_cells(Fellesfag_mangler="Realkomp. vurderes", Status="Rekrutt")
    assert person.recruit.remark == "Fellesfag: Realkomp. vurderes"
    all_five = answered(reading, 0, 1).recruit
    assert {s.state for s in all_five.subjects} == {SubjectState.PRIOR_LEARNING_APPLIED}
    assert (len(all_five.subjects), all_five.remark) == (5, "")
    assert answered(reading, 0, 2).recruit.remark == ""


def test_an_unknown_subject_keeps_the_known_ones():
    person, reading = read_cells(Fellesfag_mangler="norsk og tysk", Status="Rekrutt")
    assert person.recruit.subjects == missing(CommonSubject.NORSK)
    assert questions(reading) == ["«norsk og tysk»: hvilke fellesfag mangler?"]


@pytest.mark.parametrize(("cell", "phase"), [("Rekrutt", Phase.TRIAL), ("Vg1", Phase.VG1)])
def test_a_status_puts_him_in_his_phase(cell, phase):
    person, reading = read_cells(Status=cell)
    assert (person.recruit.phase, reading.doubts) == (phase, ())


def test_a_list_without_statuses_is_a_list_of_recruits():
    assert read_cells(Mobil="45075291")[0].recruit.phase is Phase.TRIAL


def test_an_empty_status_is_asked_about():
    _, reading = read_cells(Status=None, Mobil="45075291")
    assert questions(reading) == ["Status står tom. Hvilken fase?"]
    assert labels(reading) == ["Helserekrutt", "Intervju", "Interessert"]


def test_an_unknown_status_is_asked_about_and_kept_in_the_remark():
    person, reading = read_cells(Status="tar kurs")
    assert (person.recruit.phase, person.recruit.remark) == (Phase.TRIAL, "Status: tar kurs")
    assert answered(reading, 0, 1).recruit.phase is Phase.INTERVIEW
    assert answered(reading, 0, 1).recruit.remark == "Status: tar kurs"


def test_a_reserve_waits_or_is_under_way():
    person, reading = read_cells(Status="Reserve")
    assert (person.recruit.phase, person.recruit.is_reserve) == (Phase.INTERVIEW, True)
    other = answered(reading, 0, 1).recruit
    assert (other.phase, other.is_reserve) == (Phase.TRIAL, True)


def exits(status: str):
    return read([["Navn", "Status"], ["Vik, Kåre", status]], more=DATES)


def test_a_day_without_a_year_is_asked_about_with_the_years_it_can_be():
    reading = exits("Sluttet - valgte selv 12.5")
    recruit = reading.people[0].recruit
    assert questions(reading) == ["«12.5»: hvilket år?"]
    assert labels(reading) == [
        "12. mai 2026",
        "12. mai 2027",
        "12. mai 2028",
        "Vet ikke: bruk den første dagen, og rett den siden",
    ]
    assert (recruit.phase, recruit.exit_kind) == (Phase.LEFT, ExitKind.OWN_CHOICE)
    assert (recruit.left_on, recruit.exit_phase) == (date(2026, 5, 12), Phase.TRIAL)
    assert answered(reading, 0, 1).recruit.left_on == date(2027, 5, 12)
    assert answered(reading, 0, 1).recruit.exit_phase is Phase.VG1
    assert answered(reading, 0, 3).recruit.left_on is None


def test_a_week_is_its_friday_or_its_monday():
    reading = exits("Veiledet ut uke 20")
    recruit = reading.people[0].recruit
    assert questions(reading) == ["«uke 20»: hvilket år?"]
    assert labels(reading)[:2] == ["15. mai 2026 (uke 20)", "11. mai 2026 (uke 20)"]
    assert (recruit.exit_kind, recruit.left_on) == (ExitKind.GUIDED_OUT, date(2026, 5, 15))


def test_a_week_with_its_year_asks_for_the_day():
    assert questions(exits("Veiledet ut uke 20 2026")) == ["«uke 20 2026»: hvilken dag?"]


def test_a_whole_day_is_no_doubt():
    reading = exits("Sluttet 12.05.2026")
    assert reading.doubts == ()
    assert reading.people[0].recruit.left_on == date(2026, 5, 12)


def test_a_day_that_comes_before_the_start_is_put_in_the_next_year():
    reading = exits("Sluttet 12.2")
    assert labels(reading)[0] == "12. februar 2027"
    assert answered(reading, 0, 0).recruit.exit_phase is Phase.VG1


def test_a_day_before_everything_is_an_exit_from_the_trial():
    assert exits("Sluttet 12.02.2026").people[0].recruit.exit_phase is Phase.TRIAL


def test_a_leap_day_is_offered_only_in_years_that_have_it():
    assert labels(exits("Sluttet 29.2"))[0] == "29. februar 2028"


def test_having_left_without_a_day_is_asked_about():
    reading = exits("Sluttet")
    assert questions(reading) == ["«Sluttet»: hvilken dag?"]
    assert reading.people[0].recruit.exit_kind is ExitKind.OTHER


# --- remark


def test_a_remark_stays_as_typed():
    person, reading = read_cells(
        Status="Rekrutt", Merknad="Nattarbeid ikke mulig\nringes etter kl 14"
    )
    assert person.recruit.remark == "Nattarbeid ikke mulig\nringes etter kl 14"
    assert (reading.doubts, reading.proposals) == ((), ())


def test_a_remark_about_health_is_asked_about():
    person, reading = read_cells(Status="Rekrutt", Merknad="Sykmeldt i mars")
    assert person.recruit.remark == "Sykmeldt i mars"
    assert questions(reading) == ["«Sykmeldt» er en helseopplysning. Trenger du den i merknaden?"]
    assert answered(reading, 0, 1).recruit.remark == ""


def test_columns_that_belong_to_the_remark_stand_there_with_their_heading():
    person, reading = read_cells(Status="Rekrutt", Merknad="Har bil", Barn="2 (2014, 2019)")
    assert person.recruit.remark == "Har bil\nBarn: 2 (2014, 2019)"
    assert reading.proposals[0].choices[0].label == "Barn født 2014, 2019"


def test_an_unknown_column_may_go_into_the_remark():
    person, reading = read_cells(Status="Rekrutt", Skostørrelse=43)
    assert questions(reading) == [
        "Kolonnen «Skostørrelse» kjenner vi ikke. Skal den med i merknaden?"
    ]
    assert person.recruit.remark == ""
    assert answered(reading, 0, 1).recruit.remark == "Skostørrelse: 43"


def test_an_unknown_column_that_the_user_settled_is_not_asked_about():
    rows = [["Navn", "Status", "Sko"], ["Vik, Kåre", "Rekrutt", 43]]
    left = read(rows, choices={0: SheetChoice(fields={2: ColumnField.UNREAD})})
    assert left.doubts == ()
    added = read(rows, choices={0: SheetChoice(fields={2: ColumnField.ADDED_TO_REMARK})})
    assert added.people[0].recruit.remark == "Sko: 43"


def test_an_unknown_column_that_holds_nothing_about_anyone_is_not_asked_about():
    rows = [["Liste", None, "43"], ["Navn", "Status", "Sko"], ["Vik, Kåre", "Rekrutt"]]
    assert read(rows).doubts == ()


def test_a_nameless_column_joined_to_the_remark_has_no_heading():
    rows = [["Navn", "Status", None], ["Vik, Kåre", "Rekrutt", "ja"]]
    choice = SheetChoice(fields={2: ColumnField.ADDED_TO_REMARK})
    assert read(rows, choices={0: choice}).people[0].recruit.remark == "ja"


def test_an_error_of_excel_is_empty_and_told():
    person, reading = read_cells(Status="Rekrutt", Kommune="#REF!")
    assert person.recruit.municipality == ""
    assert questions(reading) == ["Cellen viser feilen #REF! og leses som tom."]


def test_a_row_whose_name_is_an_error_of_excel_is_left_out_with_the_error_named():
    reading = read([["Navn", "Status"], ["#REF!", "Rekrutt"], ["Vik, Kåre", "Rekrutt"]])
    assert [person.recruit.family_name for person in reading.people] == ["Vik"]
    assert [row.reason for row in reading.left_out] == ["mangler navn: cellen viser feilen #REF!"]


def test_the_part_of_a_name_that_is_an_error_of_excel_is_asked_about():
    rows = [["Etternavn", "Fornavn", "Status"], ["#N/A", "Kåre", "Rekrutt"]]
    assert read(rows).people[0].recruit.family_name == "Kåre"
    assert "Cellen viser feilen #N/A og leses som tom." in questions(read(rows))


def test_a_number_beyond_all_numbers_is_an_empty_cell():
    rows = [["Navn", "Status"], ["Vik, Kåre", "Rekrutt"], ["Antall", 1.7976931348623157e308]]
    reading = read(rows)
    assert [person.recruit.family_name for person in reading.people] == ["Vik"]
    assert questions(reading) == []


def test_a_name_that_is_only_an_identity_number_is_no_name():
    reading = read([["Navn", "Status"], ["15038510007", "Rekrutt"]])
    assert [row.reason for row in reading.left_out] == ["mangler navn"]


def proposal(remark: str, benefit: str = "AAP"):
    rows = [["Navn", "Status", "Ytelse", "Merknad"], ["Vik, Kåre", "Rekrutt", benefit, remark]]
    return read(rows, more=DATES)


def taken(reading, choice: int | None = None):
    key = reading.proposals[0].key
    chosen = {} if choice is None else {key: choice}
    return settled_people(reading, ImportAnswers(chosen=chosen, accepted=frozenset({key})))[0]


def test_the_end_of_a_benefit_is_proposed_and_not_taken_unasked():
    reading = proposal("AAP går ut 31.10")
    assert reading.people[0].benefit_end is None
    assert settled_people(reading, ImportAnswers())[0].benefit_end is None
    assert reading.proposals[0].question == "«31.10»: hvilket år?"
    assert reading.question_count == 1
    assert taken(reading).benefit_end == BenefitEnd(
        kind=BenefitKind.AAP, ends_on=date(2026, 10, 31)
    )
    assert taken(reading, 1).benefit_end == BenefitEnd(
        kind=BenefitKind.AAP, ends_on=date(2027, 10, 31)
    )
    assert taken(reading).recruit.remark == "AAP går ut 31.10"


def test_another_benefit_than_the_one_he_has_is_asked_about():
    reading = proposal("AAP går ut 31.10.2026", "KVP")
    assert reading.proposals[0].question == (
        "Merknaden sier Arbeidsavklaringspenger, men ytelsen er Kvalifiseringsstønad. "
        "Hva slutter, og hvilket år?"
    )
    assert taken(reading, 1).benefit_end == BenefitEnd(
        kind=BenefitKind.KVALIFISERINGSSTONAD, ends_on=date(2026, 10, 31)
    )


def test_a_whole_date_for_his_own_benefit_asks_nothing():
    reading = proposal("ytelsen går ut 31.10.2026")
    assert (reading.proposals[0].question, reading.question_count) == ("", 0)
    assert taken(reading).benefit_end == BenefitEnd(
        kind=BenefitKind.AAP, ends_on=date(2026, 10, 31)
    )


def test_an_end_without_any_benefit_is_not_proposed():
    assert proposal("ytelsen går ut 31.10", "-").proposals == ()


def test_a_day_that_no_near_year_has_is_not_proposed():
    assert proposal("AAP går ut 29.2.2027").proposals == ()


def test_children_are_proposed_and_not_taken_unasked():
    reading = proposal("2 barn (f. 2014, 2019)")
    assert reading.people[0].recruit.children == ()
    assert reading.proposals[0].question == ""
    assert taken(reading).recruit.children == (ChildRow(birth_year=2014), ChildRow(birth_year=2019))


def test_a_count_that_does_not_fit_the_years_is_asked_about():
    assert proposal("3 barn (f. 2014, 2019)").proposals[0].question == (
        "Merknaden sier 3 barn, men har 2 fødselsår. Er det rett?"
    )


def test_a_note_on_a_cell_may_go_into_the_remark():
    from mih_desktop.exchange.reader import read_workbook
    from tests.exchange.workbooks import SAMPLE, TODAY

    reading = read_workbook(SAMPLE.read_bytes(), SAMPLE.name, TODAY)
    doubt = next(d for d in reading.doubts if "notat" in d.question)
    assert doubt.value == "Snakk med lærer"
    answers = ImportAnswers(chosen={doubt.key: 1})
    remarks = {p.ref: p.recruit.remark for p in settled_people(reading, answers)}
    assert remarks[doubt.refs[0]] == ""
