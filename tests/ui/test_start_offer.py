from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from jobtracker.domain.change import ChangeSet, Kind, RowChange
from jobtracker.ui.start_offer import StartOffer
from jobtracker.viewmodels.desk import Desk
from jobtracker.viewmodels.worker import Worker

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme

FIRST_REMINDER = ChangeSet((RowChange(Kind.REMINDER, 1, None, {"id": 1}),))
FIRST_NOTE = ChangeSet((RowChange(Kind.NOTE, 1, None, {"id": 1}),))


class Place(QWidget):
    """Where the offer would be shown."""

    def __init__(self) -> None:
        super().__init__()
        QVBoxLayout(self)

    def show_above(self, notice: QWidget) -> None:
        """As the workspace does."""
        self.layout().addWidget(notice)

    def offers(self) -> list[QPushButton]:
        """The buttons of what is offered now."""
        return [button for button in self.findChildren(QPushButton) if button.isVisibleTo(self)]


def never_opens() -> object:
    raise AssertionError("nothing is asked")


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    place = Place()
    qtbot.addWidget(place)
    return place


def offer(place: Place, theme: Theme, file: Path) -> tuple[Desk, StartOffer]:
    settings = QSettings(str(file), QSettings.Format.IniFormat)
    parent = QObject(place)
    desk = Desk(Worker(never_opens, parent=parent), parent)  # type: ignore[arg-type]
    return desk, StartOffer(desk, settings, theme, place.show_above, parent)


def test_it_comes_with_the_first_reminder_and_leads_to_the_settings(
    place: Place, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    desk, start = offer(place, theme, tmp_path / "window.ini")
    desk.changed.emit(FIRST_NOTE)
    assert place.offers() == []
    desk.changed.emit(FIRST_REMINDER)
    (button,) = place.offers()
    with qtbot.waitSignal(start.accepted):
        button.click()
    assert place.offers() == []


def test_it_is_never_made_again(place: Place, theme: Theme, tmp_path: Path) -> None:
    desk, _ = offer(place, theme, tmp_path / "window.ini")
    desk.changed.emit(FIRST_REMINDER)
    desk.changed.emit(FIRST_REMINDER)
    assert len(place.offers()) == 1
    desk, _ = offer(place, theme, tmp_path / "window.ini")
    desk.changed.emit(FIRST_REMINDER)
    assert len(place.offers()) == 1
