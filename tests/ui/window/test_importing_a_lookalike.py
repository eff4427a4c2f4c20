"""A posting that is nearly a kept one is told of before it comes in, and the user decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from tests.ui.window.postings import BAKER
from tests.ui.window.user import User, files_of

from jobtracker.domain.requirement import Verdict
from jobtracker.ui.applications.update_dialog import UpdateDialog
from jobtracker.ui.delegates.checklist_geometry import Target
from jobtracker.ui.importing.summary_dialog import SummaryDialog

if TYPE_CHECKING:
    from pathlib import Path

    from jobtracker.ui.review.review_dialog import ReviewDialog

NURSE = """Night Nurse

Klinik am See is a hospital by the lake, with three hundred beds.

Responsibilities
- Watch over the patients of the heart ward through the night
- Hand the ward over to the early shift with careful notes
- Keep the medicines of the ward counted and locked away

Requirements
- Three years of training as a nurse with an examination
- Experience with monitors and infusion pumps on a ward
- A calm voice when relatives call in the middle of the night
- Willing to work four nights in a row every second week

Nice to have
- Some French for patients from across the lake
"""
UNDECIDED = "Not imported, for it looks like another · 1"
NEWER = NURSE.replace("Some French", "Some French or Italian") + "- A driving licence for the ward's van\n"


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def first_head(summary: SummaryDialog) -> str:
    head = summary.tree.topLevelItem(0)
    return head.text(0) if head is not None else ""


@pytest.fixture
def dialog(user: User) -> ReviewDialog:
    """A kept posting with an answer, and a newer text of it under review."""
    user.importing(NURSE)
    user.click("monitors", Target.MET)
    user.until(lambda: user.item("monitors").verdict is Verdict.MET)
    user.workspace.imports.text(NEWER)
    return user.review()


def test_the_likeness_is_named_and_must_be_decided_on(user: User, dialog: ReviewDialog) -> None:
    notice = dialog.entry.notice
    assert notice.isVisible()
    assert "Night Nurse" in notice.accessibleName()
    assert not dialog.bar.all.isEnabled()
    click(user.button("Keep both", notice))
    assert dialog.bar.all.isEnabled()
    click(dialog.bar.all)
    user.until(lambda: user.listed() == ["Night Nurse", "Night Nurse"])


def test_updating_shows_what_changes_first_and_keeps_the_answers(user: User, dialog: ReviewDialog) -> None:
    click(user.button("Update that one…", dialog.entry.notice))
    preview = user.dialog(UpdateDialog)
    click(preview.apply_button)
    assert dialog.bar.all.text() == "Update"
    click(dialog.bar.all)
    user.until(lambda: any("Italian" in text for text in user.items()))
    assert user.listed() == ["Night Nurse"]
    assert user.item("monitors").verdict is Verdict.MET
    assert user.item("driving licence").verdict is None
    user.press("Ctrl+Z")
    user.until(lambda: all("Italian" not in text for text in user.items()))
    assert user.item("monitors").verdict is Verdict.MET


def test_leaving_the_preview_decides_nothing(user: User, dialog: ReviewDialog) -> None:
    click(user.button("Update that one…", dialog.entry.notice))
    click(user.dialog(UpdateDialog).cancel_button)
    assert not dialog.bar.all.isEnabled()
    dialog.reject()


def test_keeping_only_the_old_one_opens_it_and_imports_nothing(user: User, dialog: ReviewDialog) -> None:
    user.prompts.confirm_answer = True
    click(user.button("Keep only that one", dialog.entry.notice))
    click(dialog.bar.all)
    user.settle()
    assert user.listed() == ["Night Nurse"]
    assert user.record.posting.source_text == NURSE


def test_a_decision_can_be_taken_back(user: User, dialog: ReviewDialog) -> None:
    click(user.button("Keep both", dialog.entry.notice))
    click(user.button("Decide again", dialog.entry.notice))
    assert not dialog.bar.all.isEnabled()
    dialog.reject()


@pytest.mark.parametrize("words", ["Keep both", "Update that one"])
def test_what_was_not_decided_on_waits_in_the_summary(user: User, tmp_path: Path, words: str) -> None:
    user.importing(NURSE)
    files_of({"nurse.txt": NEWER, "baker.txt": BAKER}, tmp_path / "in")
    user.workspace.imports.files([tmp_path / "in"])
    dialog = user.review()
    assert dialog.bar.all.text() == "Import 1 of 2"
    click(dialog.bar.all)
    summary = user.dialog(SummaryDialog)
    assert first_head(summary) == UNDECIDED
    user.until(lambda: sorted(user.listed()) == ["Baker", "Night Nurse"])

    (button,) = (b for b in summary.tree.findChildren(QPushButton) if b.text() == words)
    click(button)
    expected = ["Baker", "Night Nurse"] + (["Night Nurse"] if words == "Keep both" else [])
    user.until(lambda: first_head(summary) != UNDECIDED)
    user.until(lambda: sorted(user.listed()) == expected)
    click(summary.undo_button)
    user.until(lambda: user.listed() == ["Night Nurse"])
    (row,) = user.ask(lambda services: services.store.browse.rows())
    record = user.ask(lambda services: services.store.browse.record(row.id))
    assert record.posting.source_text == NURSE
