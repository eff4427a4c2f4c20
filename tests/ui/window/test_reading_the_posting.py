"""The Posting tab shows the source text; its marks and the checklist's items are one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from tests.ui.window.postings import BAKER, WELDER

from jobtracker.domain.reading import Level
from jobtracker.ui.applications.posting_view import ITEM, PostingView
from jobtracker.ui.delegates.checklist_geometry import Target

if TYPE_CHECKING:
    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user with a welder's posting."""
    return open_window(WELDER)


@pytest.fixture
def view(user: User) -> PostingView:
    """The posting's text, in front."""
    user.show_tab(user.workspace.detail.posting)
    return user.workspace.detail.posting.view


def marked(view: PostingView) -> dict[str, str]:
    """Marked passages with the colour of their ground."""
    return {
        mark.cursor.selectedText(): mark.format.background().color().name()
        for mark in view.extraSelections()
        if mark.format.hasProperty(ITEM)
    }


def select(view: PostingView, words: str) -> None:
    at = view.toPlainText().index(words)
    cursor = QTextCursor(view.document())
    cursor.setPosition(at)
    cursor.setPosition(at + len(words), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_each_requirement_is_marked_where_it_was_read(user: User, view: PostingView) -> None:
    assert [*marked(view)] == user.items()


def test_an_answer_changes_the_colour_of_its_mark(user: User, view: PostingView) -> None:
    before = marked(view)["Reads drawings"]
    user.show_tab(user.workspace.detail.checklist)
    user.click("drawings", Target.MET)
    user.until(lambda: marked(view)["Reads drawings"] != before)


def test_choosing_an_item_highlights_it_in_the_posting(user: User, view: PostingView) -> None:
    before = marked(view)
    user.show_tab(user.workspace.detail.checklist)
    user.click("aluminium", Target.TEXT)
    changed = {words for words, colour in marked(view).items() if colour != before[words]}
    assert changed == {"Welds aluminium"}


def test_a_click_on_marked_words_chooses_their_item(user: User, view: PostingView) -> None:
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.toPlainText().index("shifts"))
    at = view.cursorRect(cursor).center()
    at.setX(at.x() + 4)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    checklist = user.workspace.detail.checklist
    assert checklist.view.currentIndex() == user.requirement("shifts")


def test_a_menu_leads_from_an_item_to_its_place(user: User) -> None:
    user.choose(["Show in the posting"])
    user.click("aluminium", Target.MORE)
    user.until(lambda: user.workspace.detail.tabs.currentWidget() is user.workspace.detail.posting)


def test_selected_text_is_added_as_a_requirement_with_its_very_place(user: User, view: PostingView) -> None:
    add = user.workspace.detail.posting
    select(view, "early shifts")
    QTest.mouseClick(user.button("Add as requirement", add), Qt.MouseButton.LeftButton)
    user.until(lambda: "early shifts" in user.items())
    added = next(item for item in user.record.requirements if item.text == "early shifts")
    assert added.span is not None
    assert user.record.posting.source_text[added.span.start : added.span.end] == "early shifts"
    assert (added.level, added.heading) == (Level.REQUIRED, "Requirements")


def test_selected_text_is_added_as_preferred(user: User, view: PostingView) -> None:
    select(view, "forklift")
    QTest.mouseClick(
        user.button("Add as preferred", user.workspace.detail.posting), Qt.MouseButton.LeftButton
    )
    user.until(lambda: "forklift" in user.items())
    added = next(item for item in user.record.requirements if item.text == "forklift")
    assert added.level is Level.PREFERRED


def test_the_place_is_right_behind_letters_outside_the_basic_plane(user: User) -> None:
    user.importing("Cook 🍳🍳\n\nRequirements\n- Loves 🍕 and pasta\n- Sharpens knives\n")
    user.show_tab(user.workspace.detail.posting)
    view = user.workspace.detail.posting.view
    at = view.toPlainText().index("knives")
    units = len(view.toPlainText()[:at].encode("utf-16-le")) // 2
    cursor = QTextCursor(view.document())
    cursor.setPosition(units)
    cursor.setPosition(units + len("knives"), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    view.add_selection(Level.REQUIRED)
    user.until(lambda: "knives" in user.items())
    span = next(item.span for item in user.record.requirements if item.text == "knives")
    assert span is not None
    assert user.record.posting.source_text[span.start : span.end] == "knives"


def test_markup_in_a_posting_is_shown_as_text(user: User) -> None:
    user.importing("Tester <b>bold</b>\n\nRequirements\n- Knows <img src='x'> tags\n")
    assert "<b>bold</b>" in user.workspace.detail.posting.view.toPlainText()


def duty_menu(user: User, *steps: str) -> None:
    """Choose from the menu of the only thing the job does."""
    view = user.workspace.detail.checklist.view
    index = user.workspace.detail.checklist.model.index_of(user.record.responsibilities[0].key)
    user.choose(steps)
    view.scrollTo(index)
    view.customContextMenuRequested.emit(view.visualRect(index).center())


def test_what_the_job_does_is_underlined_and_highlighted_when_it_is_chosen(user: User) -> None:
    user.importing(BAKER)
    detail = user.workspace.detail
    plain = marked(detail.posting.view)
    assert [*plain] == [*user.items(), "Bakes bread by night"]
    assert plain["Bakes bread by night"] != plain["Gets up early"]
    detail.checklist.choose(user.record.responsibilities[0].key)
    chosen = marked(detail.posting.view)
    assert {words for words in chosen if chosen[words] != plain[words]} == {"Bakes bread by night"}


def test_the_menu_of_what_the_job_does_leads_to_its_place_and_deletes_it(user: User) -> None:
    user.importing(BAKER)
    detail = user.workspace.detail
    duty_menu(user, "Show in the posting")
    user.until(lambda: detail.tabs.currentWidget() is detail.posting)
    user.show_tab(detail.checklist)
    duty_menu(user, "Delete")
    user.until(lambda: user.record.responsibilities == ())
    user.press("Ctrl+Z", user.workspace.list_pane.view)
    user.until(lambda: [duty.text for duty in user.record.responsibilities] == ["Bakes bread by night"])


def test_the_delete_key_deletes_what_the_job_does(user: User) -> None:
    user.importing(BAKER)
    user.workspace.detail.checklist.choose(user.record.responsibilities[0].key)
    user.press("Del", user.workspace.detail.checklist.view)
    user.until(lambda: user.record.responsibilities == ())
    assert len(user.items()) == 2
