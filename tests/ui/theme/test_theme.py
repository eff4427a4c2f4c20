from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QDialogButtonBox

from jobtracker.ui.theme.palette import palette
from jobtracker.ui.theme.stylesheet import stylesheet
from jobtracker.ui.theme.text_size import TextSize, points, sized
from jobtracker.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme


def test_forcing_dark_redresses_the_application_and_says_so(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.force(Qt.ColorScheme.Dark)
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert DARK.accent.ink in qapp.styleSheet()


def test_nothing_is_said_when_nothing_changes(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.force(Qt.ColorScheme.Light)


def test_the_theme_follows_the_system_when_it_is_not_held(theme: Theme, qapp: QApplication) -> None:
    theme.force(Qt.ColorScheme.Dark)
    theme.force(None)
    dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert theme.tokens is (DARK if dark else LIGHT)


def test_the_style_sheet_leaves_no_place_unfilled() -> None:
    for tokens in (LIGHT, DARK):
        sheet = stylesheet(tokens, QFont("Sans Serif", 10))
        assert "$" not in sheet
        assert sheet.count("{") == sheet.count("}")
        assert set(re.findall(r"#[0-9a-f]{6}\b", sheet)) >= {tokens.surface, tokens.text, tokens.accent.ink}


def test_the_buttons_of_dialogs_are_words_alone(theme: Theme, qtbot: QtBot) -> None:
    buttons = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(buttons.Ok | buttons.Cancel | buttons.Save | buttons.Close)
    qtbot.addWidget(box)
    box.show()
    assert all(button.icon().isNull() for button in box.buttons())


def test_text_sizes_follow_the_system_font() -> None:
    assert points(QFont("Sans Serif", 10), TextSize.TITLE) == 15
    assert points(QFont("Sans Serif", 20), TextSize.TITLE) == 30
    assert sized(QFont("Sans Serif", 10), TextSize.BODY).pointSizeF() == 10


def test_a_system_font_measured_in_pixels_is_understood() -> None:
    font = QFont("Sans Serif")
    font.setPixelSize(20)
    assert 10 <= points(font, TextSize.BODY) <= 20


def test_disabled_words_are_faint() -> None:
    colours = palette(LIGHT)
    disabled = colours.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name() == LIGHT.faint
