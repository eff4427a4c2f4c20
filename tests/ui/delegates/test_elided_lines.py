from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QListView

from jobtracker.ui.delegates.elided_lines import ElidedLines

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_long_line_is_as_wide_as_its_list_and_as_high_as_before(qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["A question for the second round " * 9, "Short"]))
    before = view.sizeHintForIndex(view.model().index(0, 0)).height()
    view.setItemDelegate(ElidedLines(view))
    view.resize(200, 120)
    view.show()
    row = view.visualRect(view.model().index(0, 0))
    assert (row.width(), row.height()) == (view.viewport().width(), before)
    assert view.horizontalScrollBar().maximum() == 0
