"""The widgets inside the pages: fit, stage, reminders, empty pages, labels."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from tests.ui.samples import STAGES

from jobtracker.domain.application import Outcome, Stage, Tone
from jobtracker.domain.fit import Fit
from jobtracker.domain.next_step import Urgency
from jobtracker.domain.reminder import Preset, Reminder
from jobtracker.ui.theme.tokens import LIGHT
from jobtracker.ui.widgets.elided_label import ElidedLabel
from jobtracker.ui.widgets.empty_state import EmptyState
from jobtracker.ui.widgets.fit_card import FitCard
from jobtracker.ui.widgets.reminder_row import ReminderRow
from jobtracker.ui.widgets.segmented_bar import SegmentedBar
from jobtracker.ui.widgets.stage_button import StageButton
from jobtracker.ui.widgets.words import elided

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme

MONDAY = datetime(2026, 11, 23, 9)


def words(widget: FitCard | ReminderRow | EmptyState) -> list[str]:
    """The texts of the labels that are shown."""
    return [
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget) and label.text()
    ]


def test_the_fit_shows_figure_and_counts(theme: Theme, qtbot: QtBot) -> None:
    card = FitCard(theme)
    qtbot.addWidget(card)
    card.set_fit(Fit(7, 1, 1, 3, 78))
    assert words(card) == ["78%", "fit", "7 met", "1 partly", "1 gap", "3 open"]
    assert card.accessibleName() == "Fit 78 %: 7 met, 1 partly, 1 gap, 3 open"


def test_an_unanswered_checklist_shows_no_figure(theme: Theme, qtbot: QtBot) -> None:
    card = FitCard(theme)
    qtbot.addWidget(card)
    card.set_fit(Fit(open=12))
    assert words(card) == ["Not answered yet", "12 open"]


@pytest.mark.parametrize("fit", [Fit(), Fit(1, 0, 0, 0, 100), Fit(0, 0, 3, 0, 0), Fit(40, 30, 20, 10, 61)])
def test_the_bar_of_the_fit_is_painted_for_any_counts(theme: Theme, qtbot: QtBot, fit: Fit) -> None:
    card = FitCard(theme)
    qtbot.addWidget(card)
    card.resize(600, 52)
    card.set_fit(fit)
    bar = card.findChild(SegmentedBar)
    assert isinstance(bar, SegmentedBar)
    image = bar.grab().toImage()
    row = {image.pixelColor(x, bar.height() // 2).name() for x in range(bar.width())}
    assert (LIGHT.met.ink in row) == (fit.met > 0)
    assert (LIGHT.gap.ink in row) == (fit.gap > 0)


def actions(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_the_stage_button_offers_stages_and_outcomes(theme: Theme, qtbot: QtBot) -> None:
    button = StageButton(theme)
    qtbot.addWidget(button)
    button.set_stages(STAGES)
    button.set_standing(STAGES[1], None)
    assert button.text() == "Applied ▾"
    assert button.accessibleName() == "Stage: Applied"
    menu = button.menu()
    menu.aboutToShow.emit()
    assert actions(menu) == ["Saved", "Applied", "Screening", "Interview", "Offer", "Close as"]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Applied"]
    with qtbot.waitSignal(button.stage_chosen) as told:
        menu.actions()[3].trigger()
    assert told.args == [STAGES[3].id]
    closing = menu.actions()[-1].menu()
    assert actions(closing) == ["Accepted", "Declined", "Rejected", "Withdrawn", "No answer"]
    with qtbot.waitSignal(button.outcome_chosen) as ended:
        closing.actions()[2].trigger()
    assert ended.args == [Outcome.REJECTED]


@pytest.mark.parametrize("points", [6, 9, 10, 20])
def test_the_stage_is_a_pill_in_every_size_of_letters(theme: Theme, qtbot: QtBot, points: int) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    button = StageButton(theme, page)
    font = QFont(button.font())
    font.setPointSize(points)
    button.setFont(font)
    button.set_standing(STAGES[1], None)
    button.resize(button.sizeHint())
    page.show()
    picture = page.grab(button.geometry()).toImage()
    ground = theme.tokens.of_standing(STAGES[1], None).soft
    corners = [
        picture.pixelColor(x, y).name() for x in (0, button.width() - 1) for y in (0, button.height() - 1)
    ]
    assert ground not in corners
    assert picture.pixelColor(button.width() // 2, 2).name() == ground


def test_a_closed_application_can_be_opened_again(theme: Theme, qtbot: QtBot) -> None:
    button = StageButton(theme)
    qtbot.addWidget(button)
    button.set_stages(STAGES)
    button.set_standing(STAGES[3], Outcome.REJECTED)
    assert button.text() == "Rejected ▾"
    button.menu().aboutToShow.emit()
    again = next(action for action in button.menu().actions() if action.text() == "Open again")
    with qtbot.waitSignal(button.reopen_clicked):
        again.trigger()


def test_a_stage_may_have_any_name(theme: Theme, qtbot: QtBot) -> None:
    button = StageButton(theme)
    qtbot.addWidget(button)
    stage = Stage(9, "Q&A <b>with</b> the team, the managers and everybody else", 1, Tone.PLAIN)
    button.set_stages([stage])
    button.set_standing(stage, None)
    assert button.text() == "Q&&A <b>with</b> the tea… ▾"
    button.menu().aboutToShow.emit()
    assert button.menu().actions()[0].text().startswith("Q&&A")


@pytest.fixture
def row(theme: Theme, qtbot: QtBot) -> ReminderRow:
    row = ReminderRow(theme, lambda _: [Preset("Next Monday", MONDAY)])
    qtbot.addWidget(row)
    return row


def reminder(done: bool = False) -> Reminder:
    return Reminder(
        7, 1, "Write to Ms Okafor", datetime(2026, 11, 20, 9), "UTC", datetime.now(UTC) if done else None
    )


def test_a_reminder_can_be_done_snoozed_changed_and_deleted(row: ReminderRow, qtbot: QtBot) -> None:
    row.set_reminder(reminder(), "Fri 20 Nov 09:00", Urgency.OVERDUE)
    assert words(row) == ["Write to Ms Okafor", "Fri 20 Nov 09:00"]
    with qtbot.waitSignal(row.done_clicked) as told:
        row.done_button.click()
    assert told.args == [7, datetime(2026, 11, 20, 9)]
    with qtbot.waitSignal(row.delete_clicked) as told:
        row.delete_button.click()
    assert told.args == [7]
    menu = row.snooze_button.menu()
    menu.aboutToShow.emit()
    with qtbot.waitSignal(row.snooze_chosen) as told:
        menu.actions()[0].trigger()
    assert told.args == [7, MONDAY]
    with qtbot.waitSignal(row.other_time_clicked) as told:
        menu.actions()[-1].trigger()
    assert told.args == [7]


def test_a_reminder_is_offered_to_other_calendars_where_there_is_somebody_to_give_it_to(
    row: ReminderRow, qtbot: QtBot
) -> None:
    row.set_reminder(reminder(), "Fri 20 Nov", Urgency.LATER)
    assert row.actions() == []
    row.offer_to_export()
    (export,) = row.actions()
    with qtbot.waitSignal(row.export_clicked) as asked:
        export.trigger()
    assert asked.args == [7]


def test_a_reminder_that_is_done_offers_no_snooze(row: ReminderRow) -> None:
    row.set_reminder(reminder(done=True), "Done 22 Nov", Urgency.NONE)
    assert row.done_button.isHidden()
    assert row.snooze_button.isHidden()
    row.set_reminder(reminder(), "Fri 20 Nov", Urgency.LATER)
    assert not row.done_button.isHidden()


def test_an_empty_page_says_what_to_do_and_offers_it(theme: Theme, qtbot: QtBot) -> None:
    page = EmptyState(theme)
    qtbot.addWidget(page)
    page.set_state("inbox", "No applications yet.", "Import postings")
    with qtbot.waitSignal(page.action_clicked):
        page.button.click()
    page.set_state("search", "Nothing was found.")
    assert page.button.isHidden()
    assert words(page) == ["Nothing was found."]


def test_a_label_is_cut_where_the_room_ends_and_keeps_the_whole_in_its_tooltip(
    theme: Theme, qtbot: QtBot
) -> None:
    label = ElidedLabel("Staff Engineer, Payments\nand Ledgers")
    qtbot.addWidget(label)
    label.resize(90, 20)
    label.show()
    assert label.text() == "Staff Engineer, Payments and Ledgers" == label.toolTip()
    assert label.textFormat() is Qt.TextFormat.PlainText
    label.resize(900, 20)
    assert label.toolTip() == ""


def test_markup_in_a_label_stays_what_it_is(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("<img src='file:///etc/passwd'>")
    qtbot.addWidget(label)
    assert label.text() == "<img src='file:///etc/passwd'>"


def test_words_are_cut_with_an_ellipsis_only_where_they_are_too_long() -> None:
    assert elided("one  two", 7) == "one two"
    assert elided("one two three", 8) == "one two…"
