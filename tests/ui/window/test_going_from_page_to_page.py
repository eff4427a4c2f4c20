"""Each page is a key away, and has the keys then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.window.postings import BAKER, WELDER

from jobtracker.ui.actions import Act
from jobtracker.ui.applications.sent_dialog import SentDialog
from jobtracker.ui.board.page import BoardPage
from jobtracker.ui.calendar.page import CalendarPage
from jobtracker.ui.settings.page import SettingsPage
from jobtracker.ui.today.page import TodayPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user with two applications."""
    return open_window(WELDER, BAKER)


@pytest.mark.parametrize(
    ("keys", "kind", "name"),
    [
        ("Ctrl+1", TodayPage, "Today"),
        ("Ctrl+3", BoardPage, "Board"),
        ("Ctrl+4", CalendarPage, "Calendar"),
        ("Ctrl+,", SettingsPage, "Settings"),
    ],
)
def test_a_key_leads_to_each_page_and_back(user: User, keys: str, kind: type[QWidget], name: str) -> None:
    user.press(keys)
    page = user.window.findChild(kind)
    user.until(page.isVisible)
    assert user.button(name).isChecked()
    user.settle()
    focus = QApplication.focusWidget()
    assert focus is page or page.isAncestorOf(focus)
    user.press("Ctrl+2")
    user.until(user.workspace.list_pane.isVisible)
    assert user.workspace.list_pane.view.hasFocus()


def test_what_acts_on_the_open_application_waits_until_it_is_seen_again(user: User) -> None:
    action = user.workspace.actions_[Act.NEW_NOTE]
    assert action.isEnabled()
    user.press("Ctrl+3")
    user.until(user.window.findChild(BoardPage).isVisible)
    assert not action.isEnabled()
    user.press("Ctrl+2")
    assert action.isEnabled()


def test_a_card_moved_by_keys_on_the_board_is_moved_in_the_list_too(user: User) -> None:
    user.press("Ctrl+3")
    user.until(user.window.findChild(BoardPage).isVisible)
    user.settle()
    user.press("Ctrl+Right")
    QTest.mouseClick(user.button("Move to Applied", user.dialog(SentDialog)), Qt.MouseButton.LeftButton)
    user.settle()
    standing = sorted(shown.row.stage.name for shown in user.workspace.model.rows)
    assert standing == ["Applied", "Saved"]
    user.press("Ctrl+Z")
    user.until(lambda: {shown.row.stage.name for shown in user.workspace.model.rows} == {"Saved"})


def test_a_search_leads_to_the_list(user: User) -> None:
    user.press("Ctrl+1")
    user.until(user.window.findChild(TodayPage).isVisible)
    user.press("Ctrl+K")
    user.type("rye")
    user.until(user.workspace.list_pane.isVisible)
    user.until(lambda: user.listed() == ["Baker"])
