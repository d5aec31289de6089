from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from mih_desktop import __version__
from mih_desktop.domain.enums import CohortKind
from mih_desktop.domain.partners import ProfileEdit
from mih_desktop.domain.people import NewRecruit
from mih_desktop.domain.plan import NewCohort
from mih_desktop.services import cohorts, history, milestones, practice, profile, recruits
from mih_desktop.views.context import AppContext
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.settings_page.about_section import LIBRARIES, AboutSection
from mih_desktop.views.settings_page.bin_section import BinSection
from mih_desktop.views.settings_page.look_section import PERCENTS, LookSection
from mih_desktop.views.settings_page.practice_section import PracticeSection
from mih_desktop.views.settings_page.profile_section import ProfileSection
from mih_desktop.views.source_words import source_words
from mih_desktop.views.widgets.dialog import ConfirmDialog
from tests.views.settings_parts import click, opened, show_settings, shown_texts, write

# ----------------------------------------------------------------------------------------- page


def test_a_section_is_made_when_it_is_chosen_and_named_by_the_place(
    context: AppContext, qtbot: QtBot
) -> None:
    page = show_settings(qtbot, context, "look")
    assert isinstance(page.section, LookSection)
    assert page.place() == NavigationTarget(page="settings", tab="look")
    assert len(page._sections) == 2
    page.tabs.setFocus()
    qtbot.keyClick(page.tabs, Qt.Key.Key_Left)
    qtbot.keyClick(page.tabs, Qt.Key.Key_Left)
    assert isinstance(page.section, ProfileSection)
    assert page.section.isVisible()


@pytest.mark.parametrize(
    "tab", ["profile", "safety", "look", "standard", "practice", "bin", "about"]
)
@pytest.mark.parametrize("size", [(1240, 844), (700, 520)])
def test_no_section_is_wider_than_the_page(
    practice_context: AppContext, qtbot: QtBot, tab: str, size: tuple[int, int]
) -> None:
    page = show_settings(qtbot, practice_context, tab, size=size)
    assert page.section.horizontalScrollBar().maximum() == 0


# --------------------------------------------------------------------------------------- profile


def test_the_profile_is_stored_while_it_is_typed(context: AppContext, qtbot: QtBot) -> None:
    page = show_settings(qtbot, context, "profile")
    section = page.section
    assert isinstance(section, ProfileSection)
    write(qtbot, section.name, "Gro Lund")
    qtbot.waitUntil(lambda: profile.get_profile(context.store).coordinator_name == "Gro Lund")
    write(qtbot, section.county, "Vestmarka fylke", enter=True)
    for field, text in (
        (section.region, "vest"),
        (section.employer, "Havnes kommune"),
        (section.phone, "59014287"),
        (section.email, "gro@eksempel.no"),
    ):
        write(qtbot, field, text, enter=True)

    row = profile.get_profile(context.store)
    assert (row.county, row.region, row.employer) == ("Vestmarka fylke", "vest", "Havnes kommune")
    assert (row.phone, row.email) == ("59014287", "gro@eksempel.no")


def test_leaving_a_field_that_is_stored_already_writes_nothing_more(
    context: AppContext, qtbot: QtBot
) -> None:
    edit = ProfileEdit(coordinator_name="Gro Lund", county="Vestmarka")
    profile.set_profile(context.store, edit)
    page = show_settings(qtbot, context, "profile")
    section = page.section
    assert isinstance(section, ProfileSection)
    write(qtbot, section.county, "Fjellheim")
    qtbot.waitUntil(lambda: profile.get_profile(context.store).county == "Fjellheim")
    done = len(history.list_actions(context.store))

    qtbot.keyClick(section.county.line, Qt.Key.Key_Tab)

    assert len(history.list_actions(context.store)) == done
    context.undo()
    assert section.county.value == "Vestmarka"


def test_the_wait_before_somebody_counts_as_not_followed_up_is_a_number(
    context: AppContext, qtbot: QtBot
) -> None:
    page = show_settings(qtbot, context, "profile")
    section = page.section
    assert isinstance(section, ProfileSection)
    assert section.days.number == 30
    write(qtbot, section.days, "21", enter=True)
    assert recruits.follow_up_days(context.store) == 21

    write(qtbot, section.days, "", enter=True)

    assert recruits.follow_up_days(context.store) == 21
    assert section.days.number == 21


# ------------------------------------------------------------------------------------------ look


def test_theme_and_size_take_effect_at_once_and_are_remembered(
    context: AppContext, qtbot: QtBot
) -> None:
    page = show_settings(qtbot, context, "look")
    section = page.section
    assert isinstance(section, LookSection)
    assert section.choices.key == "light"
    click(qtbot, section.choices._buttons["dark"])
    assert context.theme.name == "dark"
    assert context.settings.theme == "dark"

    combo = section.percent.combo
    combo.setFocus()
    assert section.percent.value == 100
    qtbot.keyClick(combo, Qt.Key.Key_Down)

    assert context.theme.scale == pytest.approx(1.1)
    assert context.settings.scale == pytest.approx(1.1)
    assert (PERCENTS[0], PERCENTS[-1]) == (80, 200)


def test_an_odd_size_is_shown_as_the_nearest_that_is_offered(
    context: AppContext, qtbot: QtBot
) -> None:
    context.theme.set_scale(1.3)
    section = show_settings(qtbot, context, "look").section
    assert isinstance(section, LookSection)
    assert section.percent.value == 125


# -------------------------------------------------------------------------------------- practice


def test_practice_is_made_and_removed_after_saying_how_much_goes(
    context: AppContext, qtbot: QtBot
) -> None:
    own = NewCohort(kind=CohortKind.MENN_I_HELSE, place="Havnes", starts_on=date(2027, 4, 5))
    cohorts.create_cohort(context.store, own)
    section = show_settings(qtbot, context, "practice").section
    assert isinstance(section, PracticeSection)
    assert not section.plate.isVisible()
    click(qtbot, section.create_button)
    assert practice.has_practice(context.store)
    assert section.plate.isVisible()
    with qtbot.waitSignal(context.navigated) as went:
        click(qtbot, section.open_button)
    assert went.args[0] == NavigationTarget(page="cohorts")

    click(qtbot, section.remove_button)
    dialog = opened(section, ConfirmDialog, qtbot)
    assert isinstance(dialog, ConfirmDialog)
    told = " ".join(shown_texts(dialog))
    assert "3 kull" in told
    assert "64 mappe" in told
    click(qtbot, dialog.verb)

    assert not practice.has_practice(context.store)
    assert [row.name for row in cohorts.list_cohorts(context.store)] == ["Kull 2027 Havnes"]
    context.undo()
    assert practice.has_practice(context.store)


# ------------------------------------------------------------------------------------------- bin


def test_what_lies_in_the_bin_comes_back_by_enter_or_click(
    context: AppContext, qtbot: QtBot
) -> None:
    store = context.store
    new = NewCohort(kind=CohortKind.MENN_I_HELSE, place="Havnes", starts_on=date(2027, 4, 5))
    kept, binned = (cohorts.create_cohort(store, new).value for _ in range(2))
    man = recruits.add_recruit(store, NewRecruit(family_name="Eng", given_name="Tommy")).value
    day = milestones.list_milestones(store, date(2027, 1, 1), date(2027, 12, 31), kept)[0]
    cohorts.bin_cohort(store, binned)
    recruits.bin_recruit(store, man)
    milestones.bin_milestone(store, day.id)
    section = show_settings(qtbot, context, "bin").section
    assert isinstance(section, BinSection)
    assert [row.title for row in section.recruits.list.rows] == ["Eng, Tommy"]
    assert [row.title for row in section.milestones.list.rows] == [day.title]
    assert not section.empty.isVisible()

    for lines in (section.recruits.list, section.milestones.list):
        lines.setFocus()
        qtbot.keyClick(lines, Qt.Key.Key_Return)
    rect = section.cohorts.list.visualRect(section.cohorts.list.model().index(0, 0))
    qtbot.mouseClick(section.cohorts.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    assert recruits.get_recruit(store, man).row.family_name == "Eng"
    assert milestones.get_milestone(store, day.id).title == day.title
    assert {row.id for row in cohorts.list_cohorts(store)} == {kept, binned}
    assert section.empty.isVisible()


# ----------------------------------------------------------------------------------------- about


def test_the_facts_name_version_libraries_and_where_the_log_lies(
    context: AppContext, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return len(asked) > 1

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    section = show_settings(qtbot, context, "about", log_folder=tmp_path).section
    assert isinstance(section, AboutSection)
    texts = shown_texts(section)
    assert f"MiH Desktop {__version__}" in texts
    assert all(name in texts and licence in texts for name, licence in LIBRARIES)
    assert section.log.path.text() == str(tmp_path)
    click(qtbot, section.log.link)
    assert asked == [str(tmp_path)]
    assert section.log.fault.isVisible()
    click(qtbot, section.log.link)
    assert not section.log.fault.isVisible()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("B:446-447", "statusrapporten fra 2020, linje 446–447"),
        ("B:449, B:512", "statusrapporten fra 2020, linje 449 og 512"),
        (
            "B:1-2, B:3, B:5-6, lokalt valg",
            "statusrapporten fra 2020, linje 1–2, 3 og 5–6, lokalt valg",
        ),
        ("lokalt valg", "lokalt valg"),
        ("Fylkets egen plan", "Fylkets egen plan"),
        ("", ""),
    ],
)
def test_a_source_is_written_out_in_words(source: str, words: str) -> None:
    assert source_words(source) == words
