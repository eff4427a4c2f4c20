"""What is dropped is copied, never moved away; a link is answered with advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from tests.ui.window.postings import WELDER

from jobtracker.ui.drops import LINK_ADVICE, NOTHING_CAME, is_link

if TYPE_CHECKING:
    from tests.ui.window.user import User

PAGE = "https://jobs.example/welder"
MOVE_OR_COPY = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


def drop(user: User, data: QMimeData, actions: Qt.DropAction = MOVE_OR_COPY) -> Qt.DropAction | None:
    """Let go of something that the other program would rather have moved; what was done with it."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(user.window, QDragEnterEvent(QPoint(400, 300), actions, data, buttons, keys))
    event = QDropEvent(QPointF(400, 300), actions, data, buttons, keys)
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(user.window, event)
    user.settle()
    return event.dropAction() if event.isAccepted() else None


def texts(text: str, *urls: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    return data


def test_a_text_that_is_dropped_stays_where_it_was_dragged_from(user: User) -> None:
    assert drop(user, texts(WELDER)) == Qt.DropAction.CopyAction
    user.accept_review()
    user.until(lambda: user.listed() == ["Welder"])


def test_a_text_that_can_only_be_moved_is_left_alone(user: User) -> None:
    assert drop(user, texts(WELDER), Qt.DropAction.MoveAction) is None
    assert user.listed() == []


@pytest.mark.parametrize("data", [texts(PAGE), texts(PAGE, PAGE), texts("Welder, Brightwater", PAGE)])
def test_a_link_is_not_imported_and_the_status_line_says_what_to_do(user: User, data: QMimeData) -> None:
    drop(user, data)
    assert user.listed() == []
    assert LINK_ADVICE in [label.text() for label in user.window.status.findChildren(QLabel)]


def test_a_drop_that_brings_nothing_is_told_of(user: User) -> None:
    drop(user, texts("  \n"))
    assert user.listed() == []
    assert NOTHING_CAME in [label.text() for label in user.window.status.findChildren(QLabel)]


def test_a_posting_that_comes_with_its_address_is_a_posting() -> None:
    assert not is_link(texts(WELDER, PAGE))
    assert not is_link(texts(f"{WELDER}\n{PAGE}"))


def test_a_file_is_no_link() -> None:
    assert not is_link(texts("", QUrl.fromLocalFile("/tmp/welder.txt").toString()))
