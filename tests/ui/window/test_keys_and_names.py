"""Everything can be reached by keys, and has a name that a screen reader can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from tests.ui.window.postings import WELDER

from jobtracker.ui.actions import Act
from jobtracker.ui.help_dialog import HelpDialog

if TYPE_CHECKING:
    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user with one application, with a reminder and a note."""
    user = open_window(WELDER)
    record = user.record
    user.workspace.commands.notes.add(record.row.id, "Call", lambda _: None)
    user.press("Ctrl+R")
    user.type("Call the yard")
    user.button("Tomorrow").click()
    user.until(lambda: user.record.reminders)
    return user


def named(widget: QWidget) -> str:
    if widget.accessibleName():
        return widget.accessibleName()
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def test_every_button_field_and_view_has_a_name(user: User) -> None:
    kinds = (QAbstractButton, QAbstractItemView, QLineEdit, QComboBox, QPlainTextEdit, QTextEdit)
    ours = [
        widget
        for kind in kinds
        for widget in user.window.findChildren(kind)
        if not widget.isHidden()
        and widget.window() is user.window
        and not isinstance(widget.parentWidget(), (QComboBox, QLineEdit, QTabBar))
    ]
    assert len(ours) > 20
    assert [widget for widget in ours if not named(widget)] == []


def test_tab_alone_goes_through_search_list_tabs_and_checklist_and_comes_round(user: User) -> None:
    detail = user.workspace.detail
    user.show_tab(detail.checklist)
    user.window.top.search.setFocus()
    wanted = {user.workspace.list_pane.view, detail.tabs.tabBar(), detail.checklist.view, detail.header.stage}
    reached = set()
    for _ in range(40):
        user.press("Tab")
        reached.add(QApplication.focusWidget())
    assert wanted <= reached
    assert user.window.top.search in reached


def test_arrows_in_the_list_open_the_next_application(user: User) -> None:
    user.importing("Roofer\n\nRequirements\n- Is free from giddiness\n")
    first, second = user.listed()
    user.open(first)
    user.press("Down", user.workspace.list_pane.view)
    user.until(lambda: user.workspace.open_application.record and user.record.row.heading == second)
    assert user.workspace.list_pane.view.hasFocus()


def test_no_two_actions_share_a_key(user: User) -> None:
    keys = [key.toString() for action in user.workspace.actions_ for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_f1_tells_every_key_there_is_and_where_the_data_lies(user: User) -> None:
    user.press("F1")
    said = {label.text() for label in user.dialog(HelpDialog).findChildren(QLabel)}
    for action in user.workspace.actions_:
        if action.shortcuts():
            native = QKeySequence.SequenceFormat.NativeText
            assert ", ".join(key.toString(native) for key in action.shortcuts()) in said
    assert any(text.endswith("jobtracker.sqlite") for text in said)


def test_undo_and_redo_are_offered_only_when_there_is_something(user: User) -> None:
    actions = user.workspace.actions_
    assert actions[Act.UNDO].isEnabled()
    assert not actions[Act.REDO].isEnabled()
    user.press("Ctrl+Z", user.workspace.list_pane.view)
    user.until(actions[Act.REDO].isEnabled)
