"""Reading a kept posting again, and looking at what it said earlier."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from tests.ui.window.postings import WELDER

from jobtracker.ui.actions import Act
from jobtracker.ui.applications.editions_dialog import EditionsDialog
from jobtracker.ui.applications.update_dialog import UpdateDialog
from jobtracker.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User

    from jobtracker.system.paths import DataPaths


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user with one application."""
    return open_window(WELDER)


def test_what_would_change_is_shown_first(user: User) -> None:
    user.workspace.actions_[Act.READ_AGAIN].trigger()
    dialog = user.dialog(UpdateDialog)
    assert dialog.isVisible()
    user.press("Escape")
    user.until(lambda: not dialog.isVisible())


def test_without_earlier_texts_the_dialog_says_so(user: User) -> None:
    user.workspace.actions_[Act.EARLIER_TEXTS].trigger()
    assert user.dialog(EditionsDialog).isVisible()
    user.press("Escape")


def test_what_an_earlier_version_read_is_offered_to_be_read_again(
    open_window: OpenWindow, paths: DataPaths
) -> None:
    first = open_window(WELDER)
    first.window.close()
    first.workspace.worker.stop()
    with closing(sqlite3.connect(paths.database)) as file, file:
        file.execute("UPDATE posting SET reader_version = 0")
    user = open_window()
    banners = user.window.findChildren(Banner)
    user.until(lambda: any("earlier version" in b.accessibleName() and b.isVisible() for b in banners))
    (banner,) = [b for b in banners if "earlier version" in b.accessibleName()]
    button = next(b for b in banner.findChildren(QPushButton) if b.text() == "Read again")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    user.settle()
    user.until(lambda: not banner.isVisible())
