from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton

from jobtracker.system.resources import resource
from jobtracker.ui.icons import GAP, SIZE, application_icon
from jobtracker.ui.theme.tokens import DARK, LIGHT, Ink

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme

NAMES = sorted(path.stem for path in Path(resource("icons")).glob("*.svg"))


def colours(pixmap: QPixmap) -> set[str]:
    """The colours of all pixels that are fully covered."""
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_can_be_read_and_shows_something_at_16_pixels(theme: Theme, name: str) -> None:
    assert QSvgRenderer(str(resource(f"icons/{name}.svg"))).isValid()
    image = theme.icons.pixmap(name, "#000000", 16, 1.0).toImage()
    covered = sum(image.pixelColor(x, y).alpha() > 60 for x in range(16) for y in range(16))
    assert 6 <= covered <= 160


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_drawing_is_as_sharp_as_the_screen(theme: Theme, ratio: float) -> None:
    pixmap = theme.icons.pixmap("bell", LIGHT.text, 16, ratio)
    assert pixmap.width() == round(16 * ratio)
    assert pixmap.devicePixelRatio() == ratio


def test_an_icon_has_the_colour_it_was_asked_for_and_is_faint_when_disabled(theme: Theme) -> None:
    icon = theme.icons.icon("list", Ink.ACCENT, chosen=Ink.MET, size=32)
    assert colours(icon.pixmap(32, 32)) == {LIGHT.accent.ink}
    assert colours(icon.pixmap(QSize(32, 32), QIcon.Mode.Disabled)) == {LIGHT.faint}
    assert colours(icon.pixmap(QSize(32, 32), QIcon.Mode.Normal, QIcon.State.On)) == {LIGHT.met.ink}


def test_a_dressed_button_changes_its_icon_with_the_scheme(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    theme.icons.dress(button, "list", Ink.TEXT, size=32)
    assert colours(button.icon().pixmap(32, 32)) == {LIGHT.text}
    theme.force(Qt.ColorScheme.Dark)
    assert colours(button.icon().pixmap(32, 32)) == {DARK.text}


def test_the_last_dress_is_the_one_that_stays(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    theme.icons.dress(button, "list", Ink.TEXT, size=32)
    theme.icons.dress(button, "list", Ink.GAP, size=32)
    theme.force(Qt.ColorScheme.Dark)
    assert colours(button.icon().pixmap(32, 32)) == {DARK.gap.ink}


def test_an_icon_that_was_never_drawn_is_an_error(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.icons.icon("unicorn")


def test_the_sign_of_the_program_is_legible_at_16_pixels(theme: Theme) -> None:
    shown = colours(application_icon().pixmap(16, 16))
    assert {LIGHT.accent.ink, "#ffffff"} <= shown


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_an_icon_beside_words_keeps_a_gap_on_their_side(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, direction: Qt.LayoutDirection
) -> None:
    monkeypatch.setattr("jobtracker.ui.icons.QGuiApplication.layoutDirection", lambda: direction)
    button = QPushButton("Add")
    qtbot.addWidget(button)
    theme.icons.dress_words(button, "plus", Ink.TEXT)
    picture = button.icon().pixmap(button.iconSize()).toImage()
    assert (picture.width(), picture.height()) == (SIZE + GAP, SIZE)
    columns = range(GAP) if direction is Qt.LayoutDirection.RightToLeft else range(SIZE, SIZE + GAP)
    assert all(picture.pixelColor(x, y).alpha() == 0 for x in columns for y in range(SIZE))
    assert any(picture.pixelColor(x, SIZE // 2).alpha() for x in range(SIZE + GAP))
