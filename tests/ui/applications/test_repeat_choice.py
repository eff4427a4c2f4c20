from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from jobtracker.domain.repeat import Repeat
from jobtracker.ui.applications.reminder_dialog import ReminderDialog
from jobtracker.ui.applications.repeat_choice import RepeatChoice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ON_THE_30TH = datetime(2026, 11, 30, 9)


@pytest.mark.parametrize(
    "repeat", [None, Repeat.daily(), Repeat.weekly(), Repeat.monthly(30), Repeat(days=2), Repeat(days=90)]
)
def test_what_a_reminder_has_is_chosen_and_stays(qtbot: QtBot, repeat: Repeat | None) -> None:
    choice = RepeatChoice(repeat)
    qtbot.addWidget(choice)
    assert choice.repeat(ON_THE_30TH) == repeat


def test_the_number_of_days_is_asked_for_only_where_it_counts(qtbot: QtBot) -> None:
    choice = RepeatChoice(None)
    qtbot.addWidget(choice)
    assert choice.days.isHidden()
    choice.kind.setCurrentText("Every few days…")
    assert not choice.days.isHidden()
    choice.days.setValue(5)
    assert choice.repeat(ON_THE_30TH) == Repeat(days=5)


def test_every_month_keeps_the_31st_in_a_month_that_has_none(qtbot: QtBot) -> None:
    choice = RepeatChoice(Repeat.monthly(31))
    qtbot.addWidget(choice)
    assert choice.repeat(ON_THE_30TH) == Repeat.monthly(31)
    assert choice.repeat(ON_THE_30TH.replace(day=12)) == Repeat.monthly(12)


def test_only_one_that_repeats_can_be_put_off_this_time_alone(qtbot: QtBot) -> None:
    for repeat in (None, Repeat.daily()):
        dialog = ReminderDialog(datetime(2026, 11, 20, 10), "Call", ON_THE_30TH, repeat)
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.only_this.isVisible() is (repeat is not None)
