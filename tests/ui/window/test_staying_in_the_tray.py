"""The window of a program that lives in the tray: closing hides it, and the tray brings it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.window.postings import WELDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User


@pytest.fixture
def user(open_window: OpenWindow) -> Iterator[User]:
    """A user whose program is in the tray."""
    user = open_window(WELDER)
    user.window.stay_in_tray()
    yield user
    QApplication.setQuitOnLastWindowClosed(True)


def test_closing_the_window_hides_it_and_keeps_what_was_typed(user: User) -> None:
    user.press("Ctrl+Shift+N")
    user.type("They called back")
    user.window.close()
    assert not user.window.isVisible()
    user.settle()
    assert [note.text for note in user.record.notes] == ["They called back"]
    user.window.come_forward()
    user.until(user.window.isVisible)


def test_quitting_ends_it(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[bool] = []
    monkeypatch.setattr("jobtracker.ui.main_window.QGuiApplication.quit", lambda: ended.append(True))
    user.press("Ctrl+Q")
    assert ended == [True]
    assert not user.window.isVisible()


def test_what_the_user_clicks_outside_opens_its_application(user: User) -> None:
    user.window.close()
    user.workspace.open_from_outside(user.record.row.id)
    user.until(user.window.isVisible)
    assert user.record.row.heading == "Welder"
