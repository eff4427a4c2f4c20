"""The widgets around the pages: sidebar, top bar, status line, banner, filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QToolButton

from jobtracker.ui.widgets.banner import Banner
from jobtracker.ui.widgets.filter_chips import FilterChips
from jobtracker.ui.widgets.sidebar import NavPage, Sidebar
from jobtracker.ui.widgets.status_line import StatusLine
from jobtracker.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme

PAGES = [
    NavPage("today", "Today", "bell"),
    NavPage("list", "Applications", "list"),
    NavPage("bin", "Trash", "trash", True),
]


@pytest.fixture
def sidebar(theme: Theme, qtbot: QtBot) -> Sidebar:
    sidebar = Sidebar(theme, PAGES)
    qtbot.addWidget(sidebar)
    sidebar.resize(188, 400)
    sidebar.set_current("today")
    sidebar.show()
    return sidebar


def test_a_click_on_a_page_tells_its_key(sidebar: Sidebar, qtbot: QtBot) -> None:
    button = next(b for b in sidebar.findChildren(QAbstractButton) if b.text() == "Trash")
    with qtbot.waitSignal(sidebar.page_chosen) as told:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == ["bin"]


def test_the_arrow_keys_go_from_page_to_page(sidebar: Sidebar, qtbot: QtBot) -> None:
    button = next(b for b in sidebar.findChildren(QAbstractButton) if b.text() == "Today")
    button.setFocus()
    with qtbot.waitSignal(sidebar.page_chosen) as told:
        QTest.keyClick(button, Qt.Key.Key_Down)
    assert told.args == ["list"]


def test_showing_a_page_tells_nothing(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sidebar.page_chosen):
        sidebar.set_current("list")


def test_counts_are_part_of_what_is_read_aloud(sidebar: Sidebar) -> None:
    sidebar.set_count("today", 3, alert=True)
    sidebar.set_count("list", 24)
    sidebar.set_count("bin", None)
    names = {button.accessibleName() for button in sidebar.findChildren(QAbstractButton)}
    assert names == {"Today, 3 due", "Applications, 24", "Trash"}
    assert not sidebar.grab().isNull()


def test_the_sidebar_is_as_wide_as_its_names_in_a_large_font(theme: Theme, qtbot: QtBot) -> None:
    sidebar = Sidebar(theme, PAGES)
    qtbot.addWidget(sidebar)
    sidebar.show()
    usual = sidebar.width()
    font = QFont(sidebar.font())
    font.setPointSize(3 * font.pointSize())
    sidebar.setFont(font)
    wide = sidebar.width()
    assert wide > 1.5 * usual
    sidebar.set_narrow(True)
    assert sidebar.width() < usual
    sidebar.set_narrow(False)
    assert sidebar.width() == wide


def test_a_page_it_does_not_have_is_an_error(sidebar: Sidebar) -> None:
    with pytest.raises(KeyError):
        sidebar.set_current("board")


def test_the_top_bar_asks_for_an_import_and_offers_other_ways(theme: Theme, qtbot: QtBot) -> None:
    bar = TopBar(theme)
    qtbot.addWidget(bar)
    assert bar.more_button.isHidden()
    folder = QAction("Import a folder…", bar)
    bar.set_import_actions([folder])
    assert not bar.more_button.isHidden()
    assert bar.more_button.menu().actions() == [folder]
    with qtbot.waitSignal(bar.import_clicked):
        bar.import_button.click()


def test_the_search_stands_in_the_middle_of_the_window(theme: Theme, qtbot: QtBot) -> None:
    bar = TopBar(theme)
    qtbot.addWidget(bar)
    bar.set_import_actions([QAction("Import a folder…", bar)])
    bar.show()
    for width in (900, 1280, 1900):
        bar.resize(width, bar.height())
        qtbot.waitUntil(lambda: abs(_middle(bar.search) - bar.width() / 2) < 0.06 * bar.width())
        assert bar.width() == width


def test_the_keys_of_the_search_give_way_to_what_is_typed(theme: Theme, qtbot: QtBot) -> None:
    bar = TopBar(theme)
    qtbot.addWidget(bar)
    bar.search.set_keys("Ctrl K")
    bar.show()
    keys = next(label for label in bar.search.findChildren(QLabel) if label.text() == "Ctrl K")
    assert keys.isVisible()
    QTest.keyClicks(bar.search, "kafka")
    assert not keys.isVisible()
    QTest.keyClick(bar.search, Qt.Key.Key_Escape)
    assert bar.search.text() == ""
    assert keys.isVisible()


def test_the_status_line_offers_undo_only_where_there_is_something_to_undo(
    theme: Theme, qtbot: QtBot
) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_counts("24 applications · 11 active")
    line.set_last("Moved “Cook” to Applied", undoable=True)
    assert not line.undo_button.isHidden()
    assert line.undo_button.accessibleName() == "Undo: Moved “Cook” to Applied"
    with qtbot.waitSignal(line.undo_clicked):
        line.undo_button.click()
    line.set_last("Saved", undoable=False)
    assert line.undo_button.isHidden()


def test_after_an_undo_the_status_line_offers_to_do_it_again(theme: Theme, qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
        line.activateWindow()
    line.set_last("Moved “Cook” to Applied", undoable=True)
    line.undo_button.setFocus()
    line.set_undone("Undone: Moved “Cook” to Applied")
    assert line.undo_button.isHidden()
    assert line.redo_button.hasFocus()
    with qtbot.waitSignal(line.redo_clicked):
        line.redo_button.click()
    line.set_last("Done again: Moved “Cook” to Applied", undoable=True)
    assert line.redo_button.isHidden()
    assert line.undo_button.hasFocus()


def test_a_banner_is_hidden_until_it_is_told_something_and_after_it_is_closed(
    theme: Theme, qtbot: QtBot
) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.show_notice("<b>2</b> reminders are due.", [("show", "Show them")])
    assert not banner.isHidden()
    assert [label.text() for label in banner.findChildren(QLabel) if label.text()] == [
        "<b>2</b> reminders are due."
    ]
    with qtbot.waitSignal(banner.action_chosen) as told:
        banner.findChild(QPushButton).click()
    assert told.args == ["show"]
    with qtbot.waitSignal(banner.closed):
        banner.findChild(QToolButton).click()
    assert banner.isHidden()


def test_new_news_take_the_place_of_the_old(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    banner.show_notice("First", [("a", "A"), ("b", "B")])
    banner.show_notice("Second")
    qtbot.waitUntil(lambda: banner.findChild(QPushButton) is None)
    assert banner.accessibleName() == "Second"


def test_one_filter_is_chosen_at_a_time(theme: Theme, qtbot: QtBot) -> None:
    chips = FilterChips([("active", "Active"), ("all", "All")])
    qtbot.addWidget(chips)
    chips.set_current("active")
    chips.set_count("active", 11)
    chips.set_count("all", 24)
    active, everything = chips.findChildren(QPushButton)
    assert (active.text(), everything.text()) == ("Active 11", "All 24")
    with qtbot.waitSignal(chips.chosen) as told:
        everything.click()
    assert told.args == ["all"]
    assert not active.isChecked()


def _middle(widget: QWidget) -> int:
    return widget.geometry().center().x()


def test_where_there_is_little_room_only_the_chosen_filter_has_its_count(theme: Theme, qtbot: QtBot) -> None:
    chips = FilterChips((("a", "Active"), ("b", "All"), ("c", "Closed")))
    qtbot.addWidget(chips)
    chips.set_current("a")
    for key, count in (("a", 428), ("b", 500), ("c", 72)):
        chips.set_count(key, count)
    buttons = chips.findChildren(QPushButton)
    chips.fit(1000)
    assert [button.text() for button in buttons] == ["Active 428", "All 500", "Closed 72"]
    chips.fit(chips.layout().sizeHint().width() - 1)
    assert [button.text() for button in buttons] == ["Active 428", "All", "Closed"]
    assert [button.accessibleName() for button in buttons] == ["Active 428", "All 500", "Closed 72"]
    buttons[1].click()
    assert [button.text() for button in buttons] == ["Active", "All 500", "Closed"]
