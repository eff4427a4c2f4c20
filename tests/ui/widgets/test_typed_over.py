from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSpinBox, QTimeEdit, QVBoxLayout, QWidget

from jobtracker.ui.widgets.date_time_field import DateTimeField
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


def test_tab_leads_to_the_day_and_on_to_the_month(theme: Theme, qtbot: QtBot) -> None:
    dialog = QWidget()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    before, field = QLineEdit(), DateTimeField(datetime(2026, 11, 20, 9), "When")
    column.addWidget(before)
    column.addWidget(field)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert field.hasFocus()
    assert field.lineEdit().selectedText() == "20"
    QTest.keyClicks(field, "24")
    assert field.local() == datetime(2026, 11, 24, 9)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.lineEdit().selectedText() == "Nov"


def test_tab_leads_to_the_hour_where_there_is_no_day(field: QTimeEdit) -> None:
    field.clearFocus()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert field.lineEdit().selectedText() == "21"


def test_a_number_stands_apart_from_its_frame(theme: Theme, qtbot: QtBot) -> None:
    number = QSpinBox()
    qtbot.addWidget(number)
    make_typed_over(number)
    assert number.lineEdit().textMargins().left() > 0
