from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

from jobtracker.ui.widgets.answer_buttons import AnswerButtons

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> QDialog:
    """A field above the buttons."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    layout = QVBoxLayout(dialog)
    layout.addWidget(QLineEdit())
    layout.addWidget(AnswerButtons(dialog, "Save"))
    dialog.open()
    return dialog


def test_enter_in_a_field_gives_the_answer_that_goes_on(dialog: QDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)


def test_escape_leaves_without_an_answer(dialog: QDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Escape)
