"""Contacts, documents, interviews, tags and the history put right, as a user does it at the window."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDateTime, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from tests.ui.window.postings import BAKER, WELDER

from jobtracker.domain.contact import ContactWords
from jobtracker.domain.document import DocumentKind, Sent
from jobtracker.domain.event import EventKind, sentence
from jobtracker.ui.applications.contact_dialog import ContactDialog
from jobtracker.ui.applications.event_dialog import EventDialog
from jobtracker.ui.applications.interview_dialog import InterviewDialog
from jobtracker.ui.applications.sent_dialog import SentDialog
from jobtracker.ui.widgets.reminder_row import ReminderRow

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from tests.conftest import HeldClock
    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user with one saved application."""
    return open_window(WELDER)


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    file = tmp_path / "CV.pdf"
    file.write_bytes(b"%PDF my life")
    return file


def click(user: User, words: str, within: QWidget | None = None) -> None:
    user.settle()
    QTest.mouseClick(user.button(words, within), LEFT)
    user.settle()


def told(user: User) -> list[str]:
    return [sentence(event) for event in user.record.events]


def apply(user: User) -> SentDialog:
    user.choose(["Applied"])
    QTest.mouseClick(user.workspace.detail.header.stage, LEFT)
    return user.dialog(SentDialog)


def test_a_contact_is_written_down_changed_and_taken_back(user: User) -> None:
    tab = user.workspace.detail.contacts
    user.show_tab(tab)
    click(user, "Add a contact", tab.page.empty)
    dialog = user.dialog(ContactDialog)
    assert not dialog.save.isEnabled()
    user.type("Ines Brandt")
    user.press("Tab")
    user.press("Tab")
    user.type("ines@example.org")
    user.press("Return")
    user.until(lambda: user.record.contacts)
    assert user.record.contacts[0].words == ContactWords("Ines Brandt", email="ines@example.org")
    assert user.workspace.detail.tabs.tabText(4) == "Contacts 1"
    click(user, "Write an e-mail", tab)
    assert user.prompts.opened == ["mailto:ines@example.org"]
    click(user, "Edit the contact", tab)
    dialog = user.dialog(ContactDialog)
    dialog.phone.setText("+49 40 5550")
    dialog.email.clear()
    click(user, "Save", dialog)
    user.until(lambda: user.record.contacts[0].words.phone == "+49 40 5550")
    assert not any(b.isVisible() for b in tab.findChildren(type(dialog.save)) if b.text() == "Write")
    click(user, "Delete this contact", tab)
    user.until(lambda: not user.record.contacts)
    for email in ("", "ines@example.org"):
        user.press("Ctrl+Z")
        user.until(lambda email=email: [c.words.email for c in user.record.contacts] == [email])
    user.press("Ctrl+Z")
    user.until(lambda: not user.record.contacts)


def test_applying_asks_in_one_step_what_was_sent(user: User, cv: Path) -> None:
    dialog = apply(user)
    assert dialog.nothing.isVisible()
    assert "Add the files that you sent" in dialog.nothing.text()
    user.prompts.document_answer = [cv]
    click(user, "Add files…", dialog)
    assert not dialog.nothing.isVisible()
    click(user, "Move to Applied", dialog)
    user.until(lambda: user.record.row.stage.name == "Applied")
    assert told(user)[-2:] == ["Moved from Saved to Applied", "Sent: CV.pdf"]
    assert user.record.documents[0].sent_at is not None
    user.press("Ctrl+Z")
    user.until(lambda: user.record.row.stage.name == "Saved")
    assert (user.record.documents, len(user.record.events)) == ((), 1)


def test_what_was_sent_can_be_skipped_or_the_move_left(user: User, cv: Path) -> None:
    user.ask(lambda services: services.sending.add(1, [cv]))
    dialog = apply(user)
    assert dialog.sent().kept == (1,)
    user.press("Escape", dialog)
    user.settle()
    assert user.record.row.stage.name == "Saved"
    dialog = apply(user)
    click(user, "Skip documents", dialog)
    user.until(lambda: user.record.row.stage.name == "Applied")
    assert told(user)[-1] == "Moved from Saved to Applied"


def test_what_was_sent_some_days_ago_is_dated_back(user: User, clock: HeldClock) -> None:
    dialog = apply(user)
    dialog.when.setDateTime(QDateTime(2026, 11, 17, 8, 0, 0))
    click(user, "Move to Applied", dialog)
    user.until(lambda: user.record.row.stage.name == "Applied")
    moved = next(event for event in user.record.events if event.kind is EventKind.STAGE_MOVED)
    assert moved.at.isoformat() == "2026-11-17T07:00:00+00:00"


def test_a_file_dropped_on_the_documents_is_kept_and_no_posting(user: User, cv: Path) -> None:
    tab = user.workspace.detail.documents
    user.show_tab(tab)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(cv))])
    keys, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(tab, QDragEnterEvent(QPoint(9, 9), copy, data, LEFT, keys))
    event = QDropEvent(QPointF(9, 9), copy, data, LEFT, keys)
    QApplication.sendEvent(tab, event)
    user.until(lambda: user.record.documents)
    assert event.isAccepted()
    assert user.listed() == ["Welder"]
    click(user, "Open the document", tab)
    user.until(lambda: user.prompts.opened_files)
    assert user.prompts.opened_files[0].read_bytes() == cv.read_bytes()
    assert cv.exists()


def test_a_document_is_renamed_sorted_saved_and_sent_from_its_menu(
    user: User, cv: Path, tmp_path: Path
) -> None:
    user.workspace.commands.documents.add(1, [cv])
    user.until(lambda: user.record.documents)
    tab = user.workspace.detail.documents
    user.show_tab(tab)

    def pick(words: str) -> None:
        user.choose([words])
        QTest.mouseClick(user.button("More for this document", tab), LEFT)
        user.settle()

    user.prompts.name_answer = "For Hafenwerft.pdf"
    pick("Rename…")
    user.until(lambda: user.record.documents[0].name == "For Hafenwerft.pdf")
    pick("Letter")
    user.until(lambda: user.record.documents[0].kind is DocumentKind.LETTER)
    user.prompts.save_answer = tmp_path / "copy.pdf"
    pick("Save a copy…")
    user.until((tmp_path / "copy.pdf").exists)
    pick("Sent now")
    user.until(lambda: user.record.documents[0].sent_at)
    assert told(user)[-1] == "Sent: For Hafenwerft.pdf"
    click(user, "Delete this document", tab)
    user.until(lambda: not user.record.documents)


def test_a_file_that_cannot_be_kept_is_told_of_and_nothing_is_moved(user: User, tmp_path: Path) -> None:
    dialog = apply(user)
    dialog.add_files([tmp_path / "gone.pdf"])
    click(user, "Move to Applied", dialog)
    user.until(lambda: user.prompts.errors)
    assert "no such file" in user.prompts.errors[0][1]
    assert user.record.row.stage.name == "Saved"


def test_an_interview_is_added_moved_to_another_zone_and_removed_by_keys(user: User) -> None:
    history = user.workspace.detail.history
    user.show_tab(history)
    click(user, "Add an interview", history)
    dialog = user.dialog(InterviewDialog)
    dialog.round.setText("First call")
    dialog.people.setText("Ines Brandt")
    click(user, "Save", dialog)
    user.until(lambda: len(user.record.events) == 2)
    assert told(user)[-1] == "Interview: First call, with Ines Brandt"
    assert user.record.events[-1].minutes == 60
    user.press("Home", history.view)
    user.press("Return", history.view)
    dialog = user.dialog(InterviewDialog)
    dialog.when.setDateTime(QDateTime(2026, 12, 1, 9, 30, 0))
    dialog.zone.setCurrentText("asia/tokyo")
    dialog.minutes.setCurrentText("1 hour 30 minutes")
    click(user, "Save", dialog)
    user.until(lambda: user.record.events[-1].zone == "Asia/Tokyo")
    assert user.record.events[-1].wall == datetime(2026, 12, 1, 9, 30)
    assert user.record.events[-1].minutes == 90
    assert "1 Dec" in user.workspace.detail.history.model.index(0).data()
    user.press("Home", history.view)
    user.press("Del", history.view)
    user.until(lambda: len(user.record.events) == 1)
    user.press("Ctrl+Z")
    user.until(lambda: len(user.record.events) == 2)


def test_what_happened_is_written_down_and_put_right(user: User, clock: HeldClock) -> None:
    history = user.workspace.detail.history
    user.show_tab(history)
    click(user, "Add what happened", history)
    dialog = user.dialog(EventDialog)
    user.type("They called")
    user.press("Return")
    user.until(lambda: len(user.record.events) == 2)
    user.press("Home", history.view)
    user.press("Return", history.view)
    dialog = user.dialog(EventDialog)
    dialog.text.setText("They wrote")
    dialog.when.setDateTime(QDateTime(2026, 11, 18, 12, 0, 0))
    click(user, "Save", dialog)
    user.until(lambda: "They wrote" in told(user))
    event = next(event for event in user.record.events if event.kind is EventKind.MESSAGE)
    assert event.at.isoformat() == "2026-11-18T11:00:00+00:00"


def test_removing_a_move_by_the_menu_moves_the_application_back(user: User) -> None:
    user.workspace.commands.documents.apply(
        user.record.row, user.ask(lambda services: services.store.browse.stages())[1], Sent()
    )
    user.until(lambda: user.record.row.stage.name == "Applied")
    history = user.workspace.detail.history
    user.show_tab(history)
    place = history.view.visualRect(history.model.index(0)).center()
    user.choose(["Remove"])
    history.view.customContextMenuRequested.emit(place)
    user.until(lambda: user.record.row.stage.name == "Saved")
    assert "Saved" in user.workspace.shown.index(0, 0).data()


def test_the_import_can_be_neither_corrected_nor_removed(user: User) -> None:
    history = user.workspace.detail.history
    user.show_tab(history)
    user.press("Home", history.view)
    user.press("Return", history.view)
    user.press("Del", history.view)
    user.settle()
    assert not any(dialog.isVisible() for dialog in user.window.findChildren(QDialog))
    assert len(user.record.events) == 1


def test_correcting_only_the_words_keeps_the_very_moment(user: User, clock: HeldClock) -> None:
    clock.advance(seconds=7)
    at = clock.now() - timedelta(seconds=3)
    user.workspace.commands.events.add_message(1, "They called", at)
    user.until(lambda: len(user.record.events) == 2)
    history = user.workspace.detail.history
    user.show_tab(history)
    place = history.view.visualRect(history.model.index(0)).center()
    for press in (QTest.mouseClick, QTest.mouseDClick):
        press(history.view.viewport(), LEFT, pos=place)
    dialog = user.dialog(EventDialog)
    dialog.text.setText("She called")
    click(user, "Save", dialog)
    user.until(lambda: "She called" in told(user))
    assert user.record.events[-1].at == at


def test_correcting_the_words_of_an_hour_that_came_twice_keeps_which_it_was(user: User) -> None:
    second_half_past_two = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    user.workspace.commands.events.add_message(1, "They called", second_half_past_two)
    user.until(lambda: len(user.record.events) == 2)
    history = user.workspace.detail.history
    user.show_tab(history)
    history.view.activated.emit(history.model.index_of(user.record.events[0].id))
    dialog = user.dialog(EventDialog)
    dialog.text.setText("She called")
    click(user, "Save", dialog)
    user.until(lambda: "She called" in told(user))
    assert user.record.events[0].at == second_half_past_two


def test_tags_are_given_and_taken_in_the_head(user: User) -> None:
    tags = user.workspace.detail.header.tags
    assert tags.text() == "Add a tag"
    user.prompts.name_answer = "night shift"
    user.choose(["New tag…"])
    QTest.mouseClick(tags, LEFT, pos=QPoint(5, 5))
    user.until(lambda: tags.text() == "night shift")
    user.choose(["night shift"])
    QTest.mouseClick(tags, LEFT, pos=QPoint(5, 5))
    user.until(lambda: tags.text() == "Add a tag")
    user.press("Ctrl+Z")
    user.until(lambda: tags.text() == "night shift")


def test_a_tag_is_renamed_in_its_menu_and_back_again(user: User) -> None:
    user.workspace.commands.tags.give([user.record.row], "nigth")
    tags = user.workspace.detail.header.tags
    user.until(lambda: tags.text() == "nigth")
    user.prompts.name_answer = "night"
    user.choose(["Rename a tag", "nigth"])
    QTest.mouseClick(tags, LEFT, pos=QPoint(5, 5))
    user.until(lambda: tags.text() == "night")
    user.press("Ctrl+Z")
    user.until(lambda: tags.text() == "nigth")


def test_a_reminder_is_given_to_another_calendar(user: User, tmp_path: Path) -> None:
    user.workspace.commands.reminders.add(1, "Ask Ines", datetime(2026, 11, 25, 10))
    user.until(lambda: user.workspace.detail.reminders.findChildren(ReminderRow))
    (row,) = user.workspace.detail.reminders.findChildren(ReminderRow)
    user.prompts.save_answer = tmp_path / "ask"
    row.actions()[0].trigger()
    user.until((tmp_path / "ask.ics").exists)
    assert b"SUMMARY:Ask Ines" in (tmp_path / "ask.ics").read_bytes()


def test_the_tags_of_other_applications_are_offered(user: User) -> None:
    user.importing(BAKER)
    other = next(row.row for row in user.workspace.model.rows if row.row.heading == "Welder")
    user.workspace.commands.tags.give([other], "night shift")
    user.settle()
    user.open("Baker")
    user.choose(["night shift"])
    QTest.mouseClick(user.workspace.detail.header.tags, LEFT, pos=QPoint(5, 5))
    user.until(lambda: [tag.name for tag in user.record.tags] == ["night shift"])
    assert user.record.tags[0].count == 2
