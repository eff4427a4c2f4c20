"""Cards are walked, moved, closed, opened and deleted by keys, clicks and menus."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolTip, QWidget
from tests.ui.board.desk_with_board import (
    APPLIED,
    BAKER,
    CLERK,
    CLOSED,
    COOK,
    DIVER,
    INTERVIEW,
    NURSE,
    OFFER,
    SAVED,
    SCREENING,
    WELDER,
    DeskWithBoard,
)

from jobtracker.domain.application import Outcome, Tone
from jobtracker.ui.board.column import Column
from jobtracker.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jobtracker.domain.clock import Clock
    from jobtracker.system.paths import DataPaths
    from jobtracker.ui.theme.theme import Theme

AT_START = [[COOK, BAKER], [NURSE], [], [WELDER, DIVER], [], [CLERK]]


def press(keys: str) -> None:
    """Press keys where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keySequence(focus, keys)


def click(desk: DeskWithBoard, application_id: int) -> None:
    """Click on a card."""
    column = next(c for c in desk.page.area.columns if c.model.row_of(application_id) is not None)
    viewport = column.cards.viewport()
    at = desk.middle_of(application_id, viewport)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)


def menu(qtbot: QtBot) -> QMenu:
    """The menu that is open."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return cast("QMenu", QApplication.activePopupWidget())


def pick(qtbot: QtBot, *words: str) -> None:
    """Choose an entry of the menu that is open, or of one below it."""
    step: QMenu = menu(qtbot)
    for word in words[:-1]:
        step = next(a.menu() for a in step.actions() if a.text() == word)  # type: ignore[misc]
    action = next(a for a in step.actions() if a.text().split("\t")[0] == words[-1])
    action.trigger()
    menu(qtbot).close()


def test_each_card_stands_in_its_column_under_its_name_and_number(desk: DeskWithBoard) -> None:
    assert desk.dealt() == AT_START
    assert [column.cards.accessibleName() for column in desk.page.area.columns] == [
        "Saved, 2 applications",
        "Applied, 1 application",
        "Screening, 0 applications",
        "Interview, 2 applications",
        "Offer, 0 applications",
        "Closed, 1 application",
    ]


def test_arrows_walk_the_cards_and_the_columns_that_have_any(desk: DeskWithBoard) -> None:
    click(desk, COOK)
    seen = [desk.current()]
    for keys in ("Down", "Right", "Right", "Right", "Right", "Left", "Left", "Left", "Left"):
        press(keys)
        seen.append(desk.current())
        assert desk.selected() == seen[-1]
    assert seen == [[COOK], [BAKER], [NURSE], [WELDER], [CLERK], [CLERK], [WELDER], [NURSE], [COOK], [COOK]]


def test_from_right_to_left_the_arrows_go_where_they_point(desk: DeskWithBoard, qtbot: QtBot) -> None:
    desk.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    click(desk, COOK)
    press("Left")
    assert desk.current() == [NURSE]
    press("Right")
    assert desk.current() == [COOK]
    saved = desk.column(SAVED)
    qtbot.waitUntil(lambda: saved.cards.x() == 0 < saved.width() - saved.cards.width())


def test_ctrl_takes_the_card_along_and_undo_takes_it_back_with_the_focus(desk: DeskWithBoard) -> None:
    click(desk, BAKER)
    for place in (APPLIED, SCREENING):
        press("Ctrl+Right")
        desk.settle()
        assert BAKER in desk.dealt()[place]
        assert (desk.current(), desk.selected()) == ([BAKER], [BAKER])
        assert desk.cards(place).hasFocus()
    press("Ctrl+Left")
    desk.settle()
    assert desk.dealt()[APPLIED] == [NURSE, BAKER]
    for _ in range(3):
        desk.undo()
    assert desk.dealt() == AT_START
    assert desk.current() == [BAKER]
    assert desk.cards(SAVED).hasFocus()


def test_a_card_at_the_first_stage_goes_nowhere_to_the_left(desk: DeskWithBoard) -> None:
    click(desk, BAKER)
    press("Ctrl+Left")
    desk.settle()
    assert desk.dealt() == AT_START


def test_taking_a_card_to_the_closed_ones_asks_how_it_ended(desk: DeskWithBoard, qtbot: QtBot) -> None:
    click(desk, NURSE)
    for _ in range(3):
        press("Ctrl+Right")
        desk.settle()
    press("Ctrl+Right")
    words = [action.text() for action in menu(qtbot).actions()]
    assert words == ["How did it end?", *(outcome.label for outcome in Outcome)]
    pick(qtbot, "No answer")
    desk.settle()
    row = desk.board.row_of(NURSE)
    assert row is not None
    assert (row.outcome, row.stage.name) == (Outcome.NO_ANSWER, "Offer")
    assert NURSE in desk.dealt()[CLOSED]
    assert desk.current() == [NURSE]


def test_who_does_not_say_how_it_ended_leaves_the_card_where_it_is(desk: DeskWithBoard, qtbot: QtBot) -> None:
    desk.do(lambda services: services.tracking.move(NURSE, 5))
    desk.page.choose(NURSE)
    desk.page.focus_cards()
    press("Ctrl+Right")
    QTest.keyClick(menu(qtbot), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not desk.page.findChildren(QMenu))
    desk.settle()
    assert desk.dealt()[OFFER] == [NURSE]


def test_a_closed_card_goes_back_by_keys_to_the_stage_it_had_reached(desk: DeskWithBoard) -> None:
    click(desk, CLERK)
    press("Ctrl+Left")
    desk.settle()
    row = desk.board.row_of(CLERK)
    assert row is not None
    assert (row.outcome, row.stage.name) == (None, "Screening")
    assert desk.dealt()[SCREENING] == [CLERK]
    assert desk.current() == [CLERK]


def test_enter_and_a_double_click_open_the_application(desk: DeskWithBoard) -> None:
    click(desk, DIVER)
    press("Return")
    viewport = desk.cards(SAVED).viewport()
    at = desk.middle_of(BAKER, viewport)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert desk.opened == [DIVER, BAKER]


def test_deleting_leads_to_the_card_that_takes_its_place(desk: DeskWithBoard) -> None:
    click(desk, WELDER)
    press("Delete")
    desk.settle()
    assert desk.dealt()[INTERVIEW] == [DIVER]
    assert (desk.current(), desk.selected()) == ([DIVER], [DIVER])
    assert desk.cards(INTERVIEW).hasFocus()


def test_when_the_last_card_of_a_column_is_deleted_the_keys_lead_to_another(desk: DeskWithBoard) -> None:
    click(desk, NURSE)
    press("Delete")
    desk.settle()
    assert desk.dealt()[APPLIED] == []
    assert desk.current() == [COOK]
    press("Down")
    assert desk.current() == [BAKER]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (("Move to", "Offer"), OFFER),
        (("Close as", "Withdrawn"), CLOSED),
        (("Move to the trash",), None),
    ],
)
def test_the_menu_of_a_card_moves_closes_and_deletes_it(
    desk: DeskWithBoard, qtbot: QtBot, words: tuple[str, ...], place: int | None
) -> None:
    cards = desk.cards(APPLIED)
    cards.customContextMenuRequested.emit(desk.middle_of(NURSE, cards.viewport()))
    pick(qtbot, *words)
    desk.settle()
    assert [at for at, ids in enumerate(desk.dealt()) if NURSE in ids] == ([] if place is None else [place])


def test_the_menu_opens_the_application_and_opens_a_closed_one_again(
    desk: DeskWithBoard, qtbot: QtBot
) -> None:
    cards = desk.cards(CLOSED)
    for words in ("Open", "Open again"):
        cards.customContextMenuRequested.emit(desk.middle_of(CLERK, cards.viewport()))
        pick(qtbot, words)
    desk.settle()
    assert desk.opened == [CLERK]
    assert desk.dealt()[SCREENING] == [CLERK]


def test_beside_the_cards_there_is_no_menu(desk: DeskWithBoard) -> None:
    cards = desk.cards(APPLIED)
    cards.customContextMenuRequested.emit(cards.viewport().rect().bottomLeft())
    assert QApplication.activePopupWidget() is None


def test_tab_leads_into_the_board_once_and_out_again(desk: DeskWithBoard) -> None:
    def stops() -> list[int]:
        tab = Qt.FocusPolicy.TabFocus
        return [at for at in range(6) if desk.cards(at).focusPolicy() & tab == tab]

    assert stops() == [SAVED]
    click(desk, DIVER)
    assert stops() == [INTERVIEW]


def test_a_change_made_elsewhere_leaves_the_current_card_and_takes_no_focus(
    desk: DeskWithBoard, qtbot: QtBot
) -> None:
    click(desk, DIVER)
    other = QPushButton("elsewhere", desk.page)
    other.show()
    other.setFocus()
    desk.do(lambda services: services.tracking.move(NURSE, 4))
    desk.do(lambda services: services.tracking.move(DIVER, 1))
    assert desk.current() == [DIVER]
    assert DIVER in desk.dealt()[SAVED]
    assert QApplication.focusWidget() is other


def test_without_an_application_the_page_says_what_to_do(desk: DeskWithBoard) -> None:
    asked: list[bool] = []
    desk.page.import_asked.connect(lambda: asked.append(True))
    desk.do(lambda services: services.tracking.remove(list(range(1, 7))))
    nothing = desk.page.findChild(EmptyState)
    assert nothing is not None
    assert nothing.isVisible()
    assert not desk.page.area.isVisible()
    QTest.mouseClick(nothing.button, Qt.MouseButton.LeftButton)
    assert asked == [True]
    desk.undo()
    assert desk.page.area.isVisible()


def test_until_the_file_is_read_the_page_says_so_and_then_shows_the_cards(
    theme: Theme, paths: DataPaths, clock: Clock, six: Path, qtbot: QtBot
) -> None:
    shutil.copy(six, paths.database)
    opened = DeskWithBoard(paths, clock, theme)
    opened.page.show()
    nothing = opened.page.findChild(EmptyState)
    assert nothing is not None
    words = [label.text() for label in nothing.findChildren(QLabel)]
    assert (nothing.isVisible(), "Opening your applications…" in words) == (True, True)
    assert not nothing.button.isVisible()
    opened.open()
    qtbot.waitUntil(opened.page.area.isVisible)
    opened.settle()
    assert opened.dealt() == AT_START
    opened.close()


@pytest.mark.parametrize("width", [760, 848, 1092, 2400])
def test_columns_fill_the_page_and_scroll_sideways_when_there_is_no_room(
    desk: DeskWithBoard, qtbot: QtBot, width: int
) -> None:
    desk.page.resize(width, 522)
    qtbot.waitUntil(lambda: desk.page.area.width() == width)
    columns = desk.page.area.columns
    widths = {column.width() for column in columns}
    assert max(widths) - min(widths) <= 1
    assert all(column.minimumWidth() <= column.width() <= column.maximumWidth() for column in columns)
    scrolls = desk.page.area.horizontalScrollBar().maximum() > 0
    assert scrolls == (sum(column.minimumWidth() for column in columns) > width - 78)


def test_walking_to_a_column_out_of_sight_brings_it_into_sight(desk: DeskWithBoard, qtbot: QtBot) -> None:
    desk.page.resize(500, 522)
    qtbot.waitUntil(lambda: desk.page.area.width() == 500)
    click(desk, COOK)
    for _ in range(3):
        press("Right")
    assert desk.current() == [CLERK]
    seen = desk.middle_of(CLERK, cast("QWidget", desk.page.area.viewport()))
    assert desk.page.area.viewport().rect().contains(seen)


def test_a_stage_that_is_removed_takes_its_column_along_and_the_keys_stay_with_the_card(
    desk: DeskWithBoard, qtbot: QtBot
) -> None:
    click(desk, WELDER)
    desk.do(lambda services: services.staging.remove(4, 3))
    assert desk.dealt() == [[COOK, BAKER], [NURSE], [WELDER, DIVER], [], [CLERK]]
    assert desk.current() == [WELDER]
    assert desk.cards(SCREENING).hasFocus()
    qtbot.waitUntil(lambda: len(desk.page.findChildren(Column)) == 5)
    desk.undo()
    assert desk.dealt() == AT_START
    assert desk.current() == [WELDER]
    assert desk.cards(INTERVIEW).hasFocus()


def test_a_stage_that_is_renamed_keeps_its_column_under_the_new_name(desk: DeskWithBoard) -> None:
    column = desk.column(APPLIED)
    desk.do(lambda services: services.staging.change(2, "Sent & waiting", Tone.ACCENT))
    assert desk.column(APPLIED) is column
    assert column.cards.accessibleName() == "Sent & waiting, 1 application"


def test_a_thousand_cards_are_walked_and_each_found(desk: DeskWithBoard) -> None:
    cook = desk.board.row_of(COOK)
    assert cook is not None
    many = [replace(cook, id=number, title=f"Cook number {number}") for number in range(1, 1001)]
    desk.model.show_all(many)
    assert desk.cards(SAVED).accessibleName() == "Saved, 1000 applications"
    desk.page.focus_cards()
    for keys in ("End", "Up", "Home", "Down"):
        press(keys)
    assert desk.current() == [999]
    desk.page.choose(1)
    viewport = desk.cards(SAVED).viewport()
    assert viewport.rect().contains(desk.middle_of(1, viewport))


def test_a_next_step_too_long_for_its_card_has_two_lines_there_and_is_whole_in_the_tooltip(
    desk: DeskWithBoard,
) -> None:
    cards, model = desk.cards(SAVED), desk.column(SAVED).model
    words = (
        "Ask Ms Lind at the front desk whether the night shift begins before or after the move to the yard"
    )
    desk.do(lambda services: services.reminding.add(BAKER, "Call", datetime(2026, 11, 25, 9)))
    on_one_line = cards.visualRect(model.index_of(BAKER)).height()
    desk.do(lambda services: services.reminding.add(BAKER, words, datetime(2026, 11, 24, 9)))
    card = cards.visualRect(model.index_of(BAKER))
    asking = QHelpEvent(QEvent.Type.ToolTip, card.center(), cards.viewport().mapToGlobal(card.center()))
    QApplication.sendEvent(cards.viewport(), asking)
    assert card.height() > on_one_line
    assert f"{words} Tue" in QToolTip.text()
