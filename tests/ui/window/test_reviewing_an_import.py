"""What is imported is looked at first: put right, chosen from, and kept only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from tests.ui.window.postings import BAKER, GARDENER, WELDER
from tests.ui.window.user import User, files_of

from jobtracker.domain.reading import Level
from jobtracker.ui.applications.item_dialogs import ItemDialog, SplitDialog
from jobtracker.ui.importing.summary_dialog import SummaryDialog
from jobtracker.ui.review.item_places import Spot
from jobtracker.ui.theme.tokens import LIGHT
from jobtracker.viewmodels.review.draft_model import ItemRow

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QModelIndex

    from jobtracker.ui.review.review_dialog import ReviewDialog


def click(widget: object) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def index_of(dialog: ReviewDialog, words: str) -> QModelIndex:
    model = dialog.entry.list.items
    rows = (n for n, row in enumerate(model.rows) if isinstance(row, ItemRow) and words in row.item.text)
    return model.index(next(rows))


def point(dialog: ReviewDialog, words: str, spot: Spot) -> QPoint:
    """Where a part of an item stands."""
    view, index = dialog.entry.list, index_of(dialog, words)
    view.scrollTo(index)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = view.visualRect(index)
    places = view.delegate.places(option, index.model().rows[index.row()])
    return {Spot.BOX: places.box, Spot.KIND: places.kind, Spot.TEXT: places.text}[spot].center()


def click_item(dialog: ReviewDialog, words: str, spot: Spot = Spot.TEXT) -> None:
    QTest.mouseClick(dialog.entry.list.viewport(), Qt.MouseButton.LeftButton, pos=point(dialog, words, spot))


def press(dialog: ReviewDialog, keys: str) -> None:
    QTest.keySequence(dialog.entry.list, keys)


def shown(dialog: ReviewDialog) -> list[str]:
    """The items that would be kept."""
    rows = dialog.entry.list.items.rows
    return [row.item.text for row in rows if isinstance(row, ItemRow) and not row.dropped]


def select(dialog: ReviewDialog, words: str) -> None:
    view = dialog.source.view
    at = view.toPlainText().index(words)
    cursor = QTextCursor(view.document())
    cursor.setPosition(at)
    cursor.setPosition(at + len(words), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def highlighted(dialog: ReviewDialog) -> list[str]:
    """The words marked as those that are looked at."""
    marks = dialog.source.view.extraSelections()
    accent = LIGHT.accent.soft
    return [m.cursor.selectedText() for m in marks if m.format.background().color().name() == accent]


@pytest.fixture
def dialog(user: User) -> ReviewDialog:
    """The review of a welder's posting."""
    user.workspace.imports.text(WELDER)
    return user.review()


def imported(user: User) -> list[str]:
    """The requirements of the one posting that came in, once it is open."""
    user.until(lambda: user.workspace.open_application.record)
    return user.items()


def test_nothing_is_kept_before_the_review_is_over(user: User, dialog: ReviewDialog) -> None:
    assert user.ask(lambda services: services.store.browse.rows()) == ()
    click(dialog.bar.all)
    assert imported(user) == [line.removeprefix("- ") for line in WELDER.splitlines() if line[:1] == "-"]


def test_cancelling_keeps_nothing_and_asks_only_where_something_was_put_right(
    user: User, dialog: ReviewDialog
) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    user.settle()
    assert user.prompts.asked == []
    assert user.ask(lambda services: services.store.browse.rows()) == ()
    assert not user.window.findChildren(SummaryDialog)

    user.workspace.imports.text(WELDER)
    again = user.review()
    click_item(again, "drawings", Spot.BOX)
    user.prompts.confirm_answer = False
    QTest.keyClick(again, Qt.Key.Key_Escape)
    assert again.isVisible()
    assert user.prompts.asked == ["Import nothing?"]
    user.prompts.confirm_answer = True
    QTest.keyClick(again, Qt.Key.Key_Escape)
    user.settle()
    assert user.listed() == []


def test_an_item_that_is_left_out_is_not_kept_and_can_be_taken_back(user: User, dialog: ReviewDialog) -> None:
    before = shown(dialog)
    click_item(dialog, "drawings", Spot.BOX)
    assert shown(dialog) == [words for words in before if "drawings" not in words]
    click_item(dialog, "drawings", Spot.BOX)
    assert shown(dialog) == before
    click_item(dialog, "drawings")
    press(dialog, "Space")
    click(dialog.bar.all)
    assert all("drawings" not in words for words in imported(user))
    assert len(user.items()) == 3


def test_levels_are_chosen_by_the_word_and_by_keys(user: User, dialog: ReviewDialog) -> None:
    user.choose(["Preferred"])
    click_item(dialog, "drawings", Spot.KIND)
    user.until(lambda: "preferred" in dialog.entry.list.items.words(row_of(dialog, "drawings")))
    click_item(dialog, "drawings")
    press(dialog, "R")
    assert "required" in dialog.entry.list.items.words(row_of(dialog, "drawings"))
    press(dialog, "J")
    assert dialog.entry.list.items.words(row_of(dialog, "drawings")).endswith("job does")
    press(dialog, "P")
    click(dialog.bar.all)
    imported(user)
    assert user.item("drawings").level is Level.PREFERRED


def row_of(dialog: ReviewDialog, words: str) -> ItemRow:
    row = dialog.entry.list.items.rows[index_of(dialog, words).row()]
    assert isinstance(row, ItemRow)
    return row


def test_items_are_split_merged_and_reworded(user: User, dialog: ReviewDialog) -> None:
    click_item(dialog, "drawings")
    press(dialog, "S")
    split = user.dialog(SplitDialog)
    cursor = split.field.textCursor()
    cursor.setPosition(len("Reads "))
    split.field.setTextCursor(cursor)
    click(split.split_button)
    assert "Reads" in shown(dialog)
    assert "drawings" in shown(dialog)

    dialog.entry.list.selectionModel().clear()
    click_item(dialog, "Reads")
    QTest.mouseClick(
        dialog.entry.list.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        point(dialog, "drawings", Spot.TEXT),
    )
    press(dialog, "M")
    assert "Reads drawings" in shown(dialog)

    click_item(dialog, "Reads drawings")
    press(dialog, "F2")
    words = user.dialog(ItemDialog)
    words.text.setPlainText("Reads technical drawings")
    click(words.add_button)
    click(dialog.bar.all)
    assert "Reads technical drawings" in imported(user)


def test_selected_words_become_an_item_in_their_place(user: User, dialog: ReviewDialog) -> None:
    click_item(dialog, "drawings", Spot.BOX)
    select(dialog, "Welder")
    click(dialog.source.add_preferred)
    assert "Welder" in shown(dialog)
    click(dialog.bar.all)
    imported(user)
    assert user.item("Welder").level is Level.PREFERRED
    assert user.item("Welder").span is not None


def test_choosing_an_item_shows_where_it_was_read_and_a_click_there_chooses_it(
    user: User, dialog: ReviewDialog
) -> None:
    click_item(dialog, "drawings")
    assert highlighted(dialog) == ["Reads drawings"]
    view = dialog.source.view
    other = next(words for words in shown(dialog) if "drawings" not in words)
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.toPlainText().index(other) + 2)
    at = view.cursorRect(cursor).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert highlighted(dialog) == [other]
    assert [item.text for item in dialog.entry.list.selected()] == [other]


def test_a_fact_shows_where_it_was_read_and_is_put_right_in_its_field(
    user: User, dialog: ReviewDialog
) -> None:
    title = dialog.entry.facts.fields["title"]
    assert title.text() == "Welder"
    title.setFocus()
    user.until(lambda: highlighted(dialog) == ["Welder"])
    title.selectAll()
    QTest.keyClicks(title, "Head welder")
    QTest.keyClick(title, Qt.Key.Key_Return)
    salary = dialog.entry.facts.fields["salary"]
    salary.setFocus()
    QTest.keyClicks(salary, "45,000-50,000 EUR a year")
    click(dialog.bar.all)
    imported(user)
    assert user.record.row.title == "Head welder"
    facts = user.record.posting.reading.facts
    assert facts.salary is not None
    assert (facts.salary.min, facts.salary.max, facts.salary.currency) == (45000, 50000, "EUR")
    assert facts.corrected == {"title", "salary"}


def test_what_is_no_fact_is_answered_with_advice_and_not_imported(user: User, dialog: ReviewDialog) -> None:
    deadline = dialog.entry.facts.fields["deadline"]
    deadline.setFocus()
    QTest.keyClicks(deadline, "soon")
    click(dialog.bar.all)
    user.settle()
    assert dialog.isVisible()
    assert deadline.text() == "soon"
    deadline.clear()
    QTest.keyClicks(deadline, "20 Dec 2026")
    click(dialog.bar.all)
    imported(user)
    assert str(user.record.row.deadline) == "2026-12-20"


def test_edits_are_undone_and_done_again_by_keys_also_from_a_field(user: User, dialog: ReviewDialog) -> None:
    before = shown(dialog)
    click_item(dialog, "drawings", Spot.BOX)
    QTest.keySequence(dialog.entry.facts.fields["company"], "Ctrl+Z")
    assert shown(dialog) == before
    press(dialog, "Ctrl+Shift+Z")
    assert len(shown(dialog)) == len(before) - 1
    press(dialog, "Ctrl+Z")
    click(dialog.bar.all)
    assert len(imported(user)) == 4


@pytest.fixture
def three(user: User, tmp_path: Path) -> ReviewDialog:
    """The review of three postings, and of a file that could not be read."""
    texts = {"baker.txt": BAKER, "gardener.txt": GARDENER, "welder.txt": WELDER, "zero.txt": ""}
    files_of(texts, tmp_path / "in")
    user.workspace.imports.files([tmp_path / "in"])
    return user.review()


def test_many_postings_are_gone_through_with_keys_accepted_and_skipped(
    user: User, three: ReviewDialog
) -> None:
    assert three.bar.all.text() == "Import all 3"
    assert three.bar.picker.currentText().startswith("1 of 3 · baker.txt")
    press(three, "Ctrl+PgDown")
    assert three.bar.picker.currentText().startswith("2 of 3 · gardener.txt")
    click(three.bar.skip)
    assert three.bar.picker.currentText().startswith("3 of 3 · welder.txt")
    assert three.bar.all.text() == "Import 2 of 3"
    press(three, "Ctrl+Return")
    assert three.bar.picker.currentText().startswith("1 of 3 · baker.txt")
    press(three, "Ctrl+Return")
    assert three.isVisible()
    assert not three.bar.accept.isVisible()
    press(three, "Ctrl+Return")
    summary = user.dialog(SummaryDialog)
    user.until(lambda: sorted(user.listed()) == ["Baker", "Welder"])
    heads = [summary.tree.topLevelItem(n).text(0) for n in range(summary.tree.topLevelItemCount())]  # type: ignore[union-attr]
    assert heads == ["Not imported · 1", "Imported · 2"]


def test_after_the_last_posting_is_accepted_the_keys_are_with_the_import(
    user: User, three: ReviewDialog
) -> None:
    three.bar.accept.setFocus()
    for _ in range(3):
        assert three.bar.accept.hasFocus()
        user.press("Space")
    assert not three.bar.accept.isVisible()
    assert three.bar.all.hasFocus()
    user.press("Space")
    user.until(lambda: len(user.listed()) == 3)


def test_a_skip_is_taken_back_by_undo(user: User, three: ReviewDialog) -> None:
    click(three.bar.skip)
    press(three, "Ctrl+Z")
    assert three.bar.picker.currentText().startswith("1 of 3 · baker.txt")
    click(three.bar.all)
    user.until(lambda: len(user.listed()) == 3)


def test_a_stopped_reading_is_reviewed_as_far_as_it_came(user: User, tmp_path: Path) -> None:
    texts = {f"{n:02}.txt": WELDER.replace("Welder", f"Welder number {n}") for n in range(40)}
    files_of(texts, tmp_path / "in")
    user.workspace.imports.files([tmp_path / "in"])
    user.until(user.workspace.strip.isVisible)
    click(user.workspace.strip.stop_button)
    dialog = user.review()
    assert 0 < dialog.bar.picker.count() < 40
    assert user.ask(lambda services: services.store.browse.rows()) == ()
    dialog.reject()


def test_the_review_fits_a_small_window(user: User, three: ReviewDialog) -> None:
    three.resize(860, 560)
    user.settle()
    for button in (three.bar.cancel, three.bar.skip, three.bar.all, three.bar.accept):
        assert three.rect().contains(button.mapTo(three, button.rect().bottomRight()))
    assert three.entry.list.height() > 150
    assert three.minimumSizeHint().width() <= 860


def test_all_that_is_in_the_review_has_a_name(three: ReviewDialog) -> None:
    for field in (*three.entry.facts.fields.values(), *three.entry.facts.choices.values()):
        assert field.accessibleName()
    for widget in (three.bar.picker, three.bar.back, three.bar.on, three.entry.list, three.source.view):
        assert widget.accessibleName()
