from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from jobtracker.domain.application import Stage, Tone
from jobtracker.ui.settings.stage_line import StageLine
from jobtracker.ui.settings.stages_section import StagesSection

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme

SAVED = Stage(1, "Saved", 0, Tone.PLAIN)
APPLIED = Stage(2, "Applied", 1, Tone.ACCENT)
OFFER = Stage(3, "Offer", 2, Tone.OFFER)


@pytest.fixture
def section(theme: Theme, qtbot: QtBot) -> StagesSection:
    """Three stages, of which Applied has four applications."""
    section = StagesSection(theme, lambda stage_id: 4 if stage_id == APPLIED.id else 0)
    qtbot.addWidget(section)
    section.show_stages([SAVED, APPLIED, OFFER])
    section.show()
    return section


def lines(section: StagesSection) -> list[StageLine]:
    """From the top."""
    return sorted(section.findChildren(StageLine), key=lambda line: line.y())


def test_a_name_that_was_typed_is_told_when_the_field_is_left(section: StagesSection, qtbot: QtBot) -> None:
    name = lines(section)[1].name
    name.selectAll()
    QTest.keyClicks(name, "Sent")
    with qtbot.waitSignal(section.changed) as told:
        QTest.keyClick(name, Qt.Key.Key_Return)
    assert told.args == [APPLIED.id, "Sent", Tone.ACCENT]


def test_an_empty_name_is_not_told_and_the_old_one_is_back(section: StagesSection, qtbot: QtBot) -> None:
    name = lines(section)[1].name
    name.selectAll()
    with qtbot.assertNotEmitted(section.changed):
        QTest.keyClick(name, Qt.Key.Key_Backspace)
        QTest.keyClick(name, Qt.Key.Key_Return)
    assert name.text() == "Applied"


def test_moving_a_stage_tells_the_whole_order(section: StagesSection, qtbot: QtBot) -> None:
    with qtbot.waitSignal(section.ordered) as told:
        lines(section)[2].up.click()
    assert told.args == [(SAVED.id, OFFER.id, APPLIED.id)]
    assert not lines(section)[0].up.isEnabled()
    assert not lines(section)[2].down.isEnabled()


def test_a_stage_without_applications_is_removed_at_once(section: StagesSection, qtbot: QtBot) -> None:
    with qtbot.waitSignal(section.removed) as told:
        lines(section)[2].bin.click()
    assert told.args[0] == OFFER.id


def test_removing_a_stage_asks_where_its_applications_go(section: StagesSection, qtbot: QtBot) -> None:
    line = lines(section)[1]
    line.bin.click()
    (menu,) = [menu for menu in line.findChildren(QMenu) if menu.isVisible()]
    heading, *stages = menu.actions()
    assert heading.text() == "Remove, and move its 4 applications to"
    assert [action.text() for action in stages] == ["Saved", "Offer"]
    with qtbot.waitSignal(section.removed) as told:
        stages[1].trigger()
    assert told.args == [APPLIED.id, OFFER.id]
    menu.close()


def test_the_last_stage_of_all_cannot_be_removed(section: StagesSection) -> None:
    section.show_stages([SAVED])
    (line,) = lines(section)[:1]
    assert not line.bin.isEnabled()


def test_another_colour_is_chosen_from_the_menu(section: StagesSection, qtbot: QtBot) -> None:
    line = lines(section)[0]
    menu = line.colour.menu()
    menu.aboutToShow.emit()
    violet = next(action for action in menu.actions() if action.text() == "Violet")
    with qtbot.waitSignal(section.changed) as told:
        violet.trigger()
    assert told.args == [SAVED.id, "Saved", Tone.INTERVIEW]


def test_a_stage_that_was_added_waits_for_its_name(section: StagesSection, qtbot: QtBot) -> None:
    with qtbot.waitSignal(section.added) as told:
        section.add_button.click()
    assert told.args == ["New stage", Tone.PLAIN]
    section.activateWindow()
    section.show_stages([SAVED, APPLIED, OFFER, Stage(9, "New stage", 3, Tone.PLAIN)])
    qtbot.waitUntil(lambda: lines(section)[3].name.selectedText() == "New stage")


def test_a_second_new_stage_has_a_name_of_its_own(section: StagesSection, qtbot: QtBot) -> None:
    section.show_stages([SAVED, Stage(9, "New stage", 1, Tone.PLAIN)])
    with qtbot.waitSignal(section.added) as told:
        section.add_button.click()
    assert told.args[0] == "New stage 2"
