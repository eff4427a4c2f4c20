from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox, QTimeEdit

from jobtracker.ui.widgets.typed_over import make_typed_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme

CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> QTimeEdit:
    field = QTimeEdit(QTime(21, 0))
    field.setDisplayFormat("HH:mm")
    make_typed_over(field)
    qtbot.addWidget(field)
    field.resize(120, 30)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    return field


def letter(field: QTimeEdit, at: int) -> QPoint:
    """Where the letter of that place is written."""
    line = field.lineEdit()
    metrics = line.fontMetrics()
    before = line.textMargins().left() + 2 + metrics.horizontalAdvance(line.text()[:at])
    return QPoint(before + metrics.horizontalAdvance(line.text()[at]) // 2, line.height() // 2)


def test_digits_take_the_place_of_the_hour_that_was_clicked(field: QTimeEdit) -> None:
    QTest.mouseClick(field.lineEdit(), CLICK, pos=letter(field, 1))
    assert field.lineEdit().selectedText() == "21"
    QTest.keyClicks(field, "15")
    QTest.mouseClick(field.lineEdit(), CLICK, pos=letter(field, 4))
    QTest.keyClicks(field, "45")
    assert field.time() == QTime(15, 45)


def test_what_is_selected_by_dragging_stays_selected(field: QTimeEdit) -> None:
    line = field.lineEdit()
    QTest.mousePress(line, CLICK, pos=letter(field, 0))
    QTest.mouseMove(line, letter(field, 4) + QPoint(4, 0))
    QTest.mouseRelease(line, CLICK, pos=letter(field, 4) + QPoint(4, 0))
    assert len(line.selectedText()) > 2


def test_a_number_stands_apart_from_its_frame(theme: Theme, qtbot: QtBot) -> None:
    number = QSpinBox()
    qtbot.addWidget(number)
    make_typed_over(number)
    assert number.lineEdit().textMargins().left() > 0
