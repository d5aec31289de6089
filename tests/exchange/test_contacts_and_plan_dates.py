from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mih_desktop.domain.enums import Actor, Edge, MilestoneKind, OrganisationKind, Phase
from mih_desktop.domain.importing import ImportAnswers, PhaseDate
from mih_desktop.domain.partners import ContactEdit, OrganisationEdit
from mih_desktop.exchange.contacts import organisation_kind
from mih_desktop.exchange.settling import settled_contacts, settled_dates
from tests.exchange.workbooks import labels, questions, read

CONTACT_HEAD = ["Hvem", "Rolle", "Tlf", "Epost"]
DATE_HEAD = ["Hva", "Når"]


def contact(*cells, head=None):
    reading = read([head or CONTACT_HEAD, list(cells)], title="Kontakter")
    return reading.contacts[0].contact, reading


def answered(reading, choice: int):
    answers = ImportAnswers(chosen={reading.doubts[0].key: choice})
    return settled_contacts(reading, answers)[0][1]


# --- contacts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("NAV Rogaland", OrganisationKind.NAV_COUNTY),
        ("NAV fylke", OrganisationKind.NAV_COUNTY),
        ("NAV Gjesdal", OrganisationKind.NAV_OFFICE),
        ("NAV", OrganisationKind.NAV_OFFICE),
        ("Rogaland fylkeskommune, fagopplæring", OrganisationKind.COUNTY_AUTHORITY),
        ("Statsforvalteren", OrganisationKind.COUNTY_GOVERNOR),
        ("Opplæringskontoret", OrganisationKind.TRAINING_OFFICE),
        ("Sandnes kommune", OrganisationKind.MUNICIPALITY),
        ("Jåttå videregående skole", OrganisationKind.SCHOOL),
        ("Sola sjukeheim", OrganisationKind.PLACEMENT),
        ("Nasjonalt team", OrganisationKind.NATIONAL_TEAM),
        ("Kari Vik", OrganisationKind.OTHER),
        ("", OrganisationKind.OTHER),
    ],
)
def test_the_kind_of_a_partner_is_told_from_its_name(text, kind):
    assert organisation_kind(text) is kind


def test_an_organisation_keeps_its_phone_and_address():
    planned, reading = contact("NAV Rogaland", "NAV fylke", "51 61 53 63", "post0@eksempel.no")
    assert planned.organisation == OrganisationEdit(
        name="NAV Rogaland",
        kind=OrganisationKind.NAV_COUNTY,
        phone="51615363",
        email="post0@eksempel.no",
    )
    assert planned.contact is None
    assert reading.doubts == ()


def test_a_unit_after_a_comma_belongs_to_the_organisation():
    planned, reading = contact("Rogaland fylkeskommune, fagopplæring", "Fylkeskommunen", "", "")
    assert planned.organisation.name == "Rogaland fylkeskommune, fagopplæring"
    assert reading.doubts == ()


def test_a_title_after_a_comma_is_a_contact_without_a_name():
    planned, reading = contact("Sandnes kommune, avd.leder", "Kommune", "51538068", "-")
    assert planned.contact == ContactEdit(name="Avd.leder", phone="51538068")
    assert questions(reading) == [
        "«Sandnes kommune, avd.leder» har en tittel, men ikke noe navn. Hvem er det?"
    ]
    alone = answered(reading, 1)
    assert (alone.contact, alone.organisation.phone) == (None, "51538068")


def test_a_role_that_is_no_partner_may_become_a_contact():
    planned, reading = contact("Statsforvalteren", "Tilskudd", "51661259", "p@b.no")
    assert planned.contact is None
    assert labels(reading) == ["Ta det ikke med", "Lag en kontakt som heter «Tilskudd»"]
    other = answered(reading, 1)
    assert other.contact == ContactEdit(name="Tilskudd", phone="51661259", email="p@b.no")
    assert (other.organisation.phone, other.organisation.email) == ("", "")


def test_a_person_with_an_organisation_after_a_comma_is_both():
    planned, reading = contact("Kari Vik, NAV Sandnes", "Veileder", "51661259", "")
    assert planned.contact == ContactEdit(name="Kari Vik", title="Veileder", phone="51661259")
    assert planned.organisation == OrganisationEdit(
        name="NAV Sandnes", kind=OrganisationKind.NAV_OFFICE
    )
    assert reading.doubts == ()


def test_a_column_of_organisations_is_used():
    head = ["Navn", "Virksomhet", "Telefon"]
    planned, reading = contact("Kari Vik", "Helselaget", "51661259", head=head)
    assert planned.organisation == OrganisationEdit(name="Helselaget", kind=OrganisationKind.OTHER)
    planned, reading = contact(None, "Sola kommune", "51661259", head=head)
    assert planned.contact is None
    assert planned.organisation.phone == "51661259"
    assert reading.contacts[0].text == "Sola kommune"


@pytest.mark.parametrize(("who", "is_person"), [("Kari Vik", True), ("Helselaget", False)])
def test_what_may_be_either_is_asked_about(who, is_person):
    planned, reading = contact(who, "", "51661259", "")
    assert (planned.contact is not None) is is_person
    assert questions(reading) == [f"Er «{who}» en person eller en virksomhet?"]
    assert len(labels(reading)) == 2


def test_a_word_about_a_contacts_health_is_not_taken():
    planned, reading = contact("Kari Vik (sykemeldt), NAV Sandnes", "", "", "")
    assert planned.contact.name == "Kari Vik"
    assert questions(reading) == ["«sykemeldt» er en helseopplysning og lagres ikke."]


def test_a_contact_without_a_name_is_left_out():
    reading = read([CONTACT_HEAD, ["#REF!", "NAV", "51661259"]], title="Kontakter")
    assert [(r.ref.row, r.reason) for r in reading.left_out] == [(2, "mangler navn")]


@given(st.text(max_size=60), st.text(max_size=30))
def test_any_contact_can_be_read(who, role):
    cells = ["".join(c for c in text if c.isprintable()) for text in (who, role)]
    reading = read([CONTACT_HEAD, [*cells, "1", "x"]], title="Kontakter")
    assert len(reading.contacts) + len(reading.left_out) <= 1


# --- dates


def dates(*rows, head=None):
    return read([head or DATE_HEAD, *rows], title="Datoer 2026")


def phase_dates(reading, answers: ImportAnswers | None = None):
    rows = settled_dates(reading, answers or ImportAnswers())
    return [(d.phase, d.edge, d.on) for _, row in rows for d in row.phase_dates]


def milestones(reading, answers: ImportAnswers | None = None):
    rows = settled_dates(reading, answers or ImportAnswers())
    return [planned for _, row in rows for planned in row.milestones]


@pytest.mark.parametrize(
    ("what", "phase", "edge"),
    [
        ("Oppstart rekruttperiode", Phase.TRIAL, Edge.START),
        ("Siste dag rekruttperiode", Phase.TRIAL, Edge.END),
        ("Slutt helserekruttperioden", Phase.TRIAL, Edge.END),
        ("Skolestart", Phase.VG1, Edge.START),
        ("Start Vg2", Phase.VG2, Edge.START),
        ("Læretid", Phase.APPRENTICE, Edge.START),
        ("Sommerjobb 2", Phase.SUMMER_JOB_2, Edge.START),
        ("Fagprøver", Phase.TRADE_TEST, Edge.START),
    ],
)
def test_a_date_is_an_edge_of_a_phase(what, phase, edge):
    reading = dates([what, date(2026, 3, 30)])
    assert phase_dates(reading) == [(phase, edge, date(2026, 3, 30))]
    assert reading.doubts == ()


def test_weeks_are_both_edges_and_the_year_is_asked_about():
    reading = dates(["Sommerjobb", "uke 27-30"])
    assert phase_dates(reading) == [
        (Phase.SUMMER_JOB_1, Edge.START, date(2026, 6, 29)),
        (Phase.SUMMER_JOB_1, Edge.END, date(2026, 7, 24)),
    ]
    assert questions(reading) == ["«uke 27-30»: hvilket år?"]
    assert labels(reading)[0] == "29. juni 2026–24. juli 2026 (uke 27-30)"
    next_year = ImportAnswers(chosen={reading.doubts[0].key: 1})
    assert phase_dates(reading, next_year)[0][2] == date(2027, 7, 5)
    assert phase_dates(reading, ImportAnswers(chosen={reading.doubts[0].key: 3})) == []


def test_a_week_with_its_year_is_asked_about_for_its_days():
    assert questions(dates(["Skolestart", "uke 33 2026"])) == ["«uke 33 2026»: er dette dagene?"]


def test_from_and_to_columns_are_one_stretch():
    head = ["Aktivitet", "Fra", "Til"]
    reading = dates(["Intervjuer", "16.2.2026", "27.2.2026"], head=head)
    assert phase_dates(reading) == [
        (Phase.INTERVIEW, Edge.START, date(2026, 2, 16)),
        (Phase.INTERVIEW, Edge.END, date(2026, 2, 27)),
    ]


@pytest.mark.parametrize(
    "cells", [("27.2.2026", "16.2.2026"), ("16.2", "27.2.2027"), ("uke 8", "27.2"), ("16.2", None)]
)
def test_other_pairs_of_columns_are_not_joined(cells):
    reading = dates(["Samling", *cells], head=["Aktivitet", "Fra", "Til"])
    assert len(reading.dates) == 1


def test_the_standards_own_milestones_are_named_by_key():
    reading = dates(["Informasjonsmøte", "15. januar kl 12.30"])
    (planned,) = milestones(reading)
    assert (planned.milestone.standard_key, planned.ordinal) == ("info_meetings", None)
    assert (planned.milestone.starts_on, planned.milestone.at) == (date(2026, 1, 15), time(12, 30))
    assert labels(reading)[0] == "torsdag 15. januar 2026"


def test_a_series_is_counted():
    reading = dates(["Styringsgruppe", "12.03, 11.06, 10.09 og 3.12"])
    found = milestones(reading)
    assert [(p.milestone.standard_key, p.ordinal) for p in found] == [
        ("steering_group", n) for n in (1, 2, 3, 4)
    ]
    assert {p.milestone.actor for p in found} == {Actor.STEERING_GROUP}
    assert found[3].milestone.title == "Styringsgruppe 4"


def test_gatherings_are_numbered_keys():
    reading = dates(["Veiledersamling 2", "12.8.2026"], ["Veiledersamling", "1.3, 2.4, 3.5, 4.6"])
    keys = [p.milestone.standard_key for p in milestones(reading)]
    assert keys == ["mentor_gathering_2", "mentor_gathering_1", "mentor_gathering_2",
                    "mentor_gathering_3", None]  # fmt: skip


def test_several_information_meetings_are_the_standards_and_more():
    keys = [
        p.milestone.standard_key for p in milestones(dates(["Infomøter", "15.1.2026, 20.1.2026"]))
    ]
    assert keys == ["info_meetings", None]


def test_anything_else_is_a_milestone_of_the_coordinators():
    (planned,) = milestones(dates(["Juleavslutning", "10.-11. desember 2026"]))
    assert planned.milestone.kind is MilestoneKind.SPAN
    assert planned.milestone.ends_on == date(2026, 12, 11)
    assert (planned.milestone.actor, planned.milestone.standard_key) == (Actor.COORDINATOR, None)
    assert planned.milestone.title == "Juleavslutning"


def test_a_phase_on_several_days_is_milestones():
    assert len(milestones(dates(["Fagprøver", "1.9.2026, 2.9.2026"]))) == 2


def test_a_date_that_cannot_be_read_is_told():
    reading = dates(["Samling", "snart"])
    assert questions(reading) == ["«snart» lar seg ikke lese som en dato."]
    assert labels(reading) == ["Ta det ikke med"]


def test_a_day_that_a_year_lacks_is_offered_where_it_is():
    assert labels(read([DATE_HEAD, ["Samling", "29. februar"]], title="Datoer 2027"))[0] == (
        "tirsdag 29. februar 2028"
    )


@pytest.mark.parametrize(
    ("row", "reason"),
    [(["Samling", None], "mangler dato"), ([None, "1.2.2026"], "sier ikke hva datoen gjelder"),
     (["Samling", "#N/A"], "mangler dato")],
)  # fmt: skip
def test_rows_that_say_too_little_are_left_out(row, reason):
    assert [r.reason for r in dates(["Skolestart", "17.8.2026"], row).left_out] == [reason]


def test_dates_without_a_year_anywhere_go_to_this_year():
    reading = read([DATE_HEAD, ["Samling", "1. mai"]], title="Plan")
    assert milestones(reading)[0].milestone.starts_on == date(2026, 5, 1)


def test_a_phase_date_is_what_the_plan_carries():
    reading = dates(["Skolestart", date(2026, 8, 17)])
    assert reading.dates[0].dates.phase_dates == (
        PhaseDate(phase=Phase.VG1, edge=Edge.START, on=date(2026, 8, 17)),
    )
