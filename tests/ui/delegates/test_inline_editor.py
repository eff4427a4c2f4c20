from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from jobtracker.ui.delegates.inline_editor import MOST_LINES, InlineEditor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def editor(theme: Theme, parent: QWidget) -> InlineEditor:
    editor = InlineEditor(parent, "Evidence", "Why?")
    editor.resize(400, 40)
    parent.show()
    return editor


def test_it_asks_for_more_room_line_by_line_up_to_a_limit(editor: InlineEditor) -> None:
    heights = []
    for lines in (1, 2, 5, MOST_LINES, 100):
        editor.setPlainText("\n".join("a" * lines))
        heights.append(editor.wanted_height())
    assert heights == sorted(heights)
    assert len(set(heights)) == 4
    assert heights[-1] == heights[-2]


def test_enter_of_both_kinds_is_done_and_escape_cancels(editor: InlineEditor, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(editor.done):
            QTest.keyClick(editor, key)
    with qtbot.waitSignal(editor.cancelled):
        QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.toPlainText() == ""
