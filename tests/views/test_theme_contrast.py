from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter, QPalette, QRawFont

from mih_desktop.domain.enums import Phase
from mih_desktop.views.theme.fonts import MissingFontError, package_folder
from mih_desktop.views.theme.phases import PhaseSwatch, paint_phase
from mih_desktop.views.theme.theme import Theme
from mih_desktop.views.theme.tokens import THEMES


def luminance(hex_color: str) -> float:
    color = QColor(hex_color)
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TEXT_ON_GROUND = [
    *product(("ink", "ink_2", "ink_3", "accent", "signal"), ("page", "soft")),
    ("ink_3", "tint"),
    ("signal", "tint"),
    ("accent", "tint_2"),
    ("ink", "signal_tint"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_signal", "signal"),
    ("on_today", "today"),
    ("ink", "match"),
    ("ink", "sunken"),
]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_text_can_be_read_on_every_ground_it_stands_on(name, text, ground):
    colors = THEMES[name]
    assert contrast(getattr(colors, text), getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", ["page", "soft", "rail"])
def test_borders_of_inputs_and_the_focus_line_are_seen(name, ground):
    colors = THEMES[name]
    assert contrast(colors.line_strong, getattr(colors, ground)) >= 3
    assert contrast(colors.accent, getattr(colors, ground)) >= 3


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("phase", Phase)
def test_a_phase_has_a_seen_edge_and_a_readable_text(name, phase):
    colors = THEMES[name]
    tones = colors.phases[phase]
    assert contrast(tones.edge, colors.page) >= 4
    assert contrast(tones.text, tones.fill) >= 5


def picture(theme: Theme, phase: Phase) -> QImage:
    image = QImage(48, 24, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.colors.page))
    painter = QPainter(image)
    paint_phase(painter, QRectF(0, 0, 48, 24), phase, theme)
    painter.end()
    return image


@pytest.mark.parametrize("name", THEMES)
def test_no_two_phases_look_the_same_even_without_colour(name, theme):
    theme.set_choice(name)
    grey = QImage.Format.Format_Grayscale8
    shapes = {bytes(picture(theme, p).convertToFormat(grey).constBits()) for p in Phase}
    assert len(shapes) == len(Phase)


def test_the_typeface_of_the_program_is_the_one_on_the_screen(theme):
    for weight in (400, 600, 700):
        shown = QFontInfo(theme.font(13, weight))
        assert shown.family() == "Source Sans Pro"
        assert shown.weight() == weight
    assert QFontInfo(theme.font(13, italic=True)).italic()


def test_lengths_and_letters_follow_the_scale_within_80_and_200_percent(theme):
    theme.set_scale(1.5)
    assert theme.px(32) == 48
    assert theme.font(16).pixelSize() == 24
    theme.set_scale(9)
    assert theme.scale == 2.0
    theme.set_scale(0.1)
    assert theme.scale == 0.8
    assert theme.px(0) == 0
    assert theme.px(0.4) == 1


def test_another_theme_gives_the_application_its_palette_and_tells(theme, qapp, qtbot):
    with qtbot.waitSignal(theme.changed):
        theme.set_choice("dark")
    window = qapp.palette().color(QPalette.ColorRole.Window)
    assert window == QColor(THEMES["dark"].page)
    assert THEMES["dark"].accent in qapp.styleSheet()


def test_choosing_the_theme_in_force_again_disturbs_nobody(theme, qtbot):
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_choice("light")
        theme.set_scale(1.0)


def test_the_system_decides_until_the_user_does(qapp):
    look = Theme("system")
    assert look.name == "light"
    assert look.choice == "system"


def test_an_icon_is_drawn_without_the_icon_package_being_imported(theme):
    import sys

    image = theme.icon("sun-fill", "accent").pixmap(32, 32).toImage()
    painted = [
        (x, y)
        for x, y in product(range(image.width()), range(image.height()))
        if image.pixelColor(x, y).alpha() > 200
    ]
    assert len(painted) > 100
    assert "qtawesome" not in sys.modules


def test_a_prefixed_icon_name_is_the_same_icon(theme):
    plain = theme.icon("sun").pixmap(20, 20).toImage()
    assert theme.icon("ph.sun").pixmap(20, 20).toImage() == plain


def test_a_swatch_without_a_phase_draws_nothing(theme, qtbot):
    swatch = PhaseSwatch(theme)
    qtbot.addWidget(swatch)
    swatch.resize(swatch.sizeHint())
    empty = swatch.grab().toImage()
    swatch.set_phase(Phase.VG2)
    assert swatch.grab().toImage() != empty
    assert swatch.sizeHint().width() == 14


def test_a_pattern_is_as_sharp_on_a_fine_screen(theme):
    image = QImage(96, 48, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2.0)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_phase(painter, QRectF(0, 0, 48, 24), Phase.VG2, theme)
    painter.end()
    colors = {image.pixelColor(x, 24).name() for x in range(96)}
    assert len(colors) >= 3


class FakeHints:
    """What the system would say."""

    def __init__(self, scheme, wish):
        self.scheme, self.wish = scheme, wish

    def colorScheme(self):
        return self.scheme

    def accessibility(self):
        return self

    def contrastPreference(self):
        return self.wish


@pytest.mark.parametrize(
    ("scheme", "wish", "name"),
    [
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, "dark"),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, "contrast"),
    ],
)
def test_the_look_follows_the_system_until_something_else_is_chosen(
    theme, monkeypatch, scheme, wish, name
):
    monkeypatch.setattr(
        "mih_desktop.views.theme.theme.QGuiApplication.styleHints",
        lambda: FakeHints(scheme, wish),
    )
    theme.set_choice("system")
    assert theme.name == name
    theme._follow_system()
    assert theme.name == name
    theme.set_choice("light")
    theme._follow_system()
    assert theme.name == "light"
    monkeypatch.undo()


def test_a_look_may_leave_before_it_was_ever_worn(qapp):
    Theme("light").leave()


def test_missing_font_files_are_a_fault_that_names_them():
    with pytest.raises(MissingFontError, match="no_such_package"):
        package_folder("no_such_package")


def test_letters_of_northern_sami_and_of_guests_are_in_the_typeface(theme):
    letters = "áčđŋšŧžÁČĐŊŠŦŽæøåłśćöäü→–…"
    for weight in (400, 600, 700):
        glyphs = QRawFont.fromFont(theme.font(13, weight)).glyphIndexesForString(letters)
        assert len(glyphs) == len(letters)
        assert 0 not in glyphs
