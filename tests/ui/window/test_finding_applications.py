"""Search, filters and order of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.ui.window.postings import BAKER, GARDENER, WELDER

from jobtracker.domain.application import Outcome
from jobtracker.ui.delegates.checklist_geometry import Target
from jobtracker.ui.widgets.empty_state import EmptyState
from jobtracker.viewmodels.shown_applications import Order

if TYPE_CHECKING:
    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user with three applications: a welder's, a baker's and, closed, a gardener's."""
    user = open_window(WELDER, BAKER, GARDENER)
    user.workspace.commands.applications.close(user.record.row, Outcome.REJECTED)
    user.until(lambda: sorted(user.listed()) == ["Baker", "Welder"])
    return user


def search(user: User, words: str) -> None:
    user.press("Ctrl+K")
    assert user.window.top.search.hasFocus()
    user.type(words)


def test_ctrl_k_searches_postings_closed_ones_too(user: User) -> None:
    search(user, "local tr")
    user.until(lambda: user.listed() == ["Gardener"])


def test_escape_ends_a_search(user: User) -> None:
    search(user, "rye")
    user.until(lambda: user.listed() == ["Baker"])
    user.press("Escape")
    user.until(lambda: sorted(user.listed()) == ["Baker", "Welder"])
    assert user.window.top.search.text() == ""


def test_a_search_finds_evidence_and_notes(user: User) -> None:
    user.open("Welder")
    item = user.item("aluminium")
    user.workspace.commands.checklist.explain(item.id, "Three summers of hulls")
    user.settle()
    search(user, "hulls")
    user.until(lambda: user.listed() == ["Welder"])


def test_a_search_that_finds_nothing_says_so(user: User) -> None:
    search(user, "zeppelin")
    user.until(lambda: user.listed() == [])
    (state,) = (state for state in user.window.findChildren(EmptyState) if state.isVisible())
    assert "Nothing holds all these words." in [label.text() for label in state.findChildren(QLabel)]


def test_signs_in_a_search_are_words_and_not_a_language(user: User) -> None:
    for words in ('"', "c++ AND (", "* NEAR", "-"):
        search(user, words)
        user.settle()
        user.press("Escape")
    assert user.prompts.errors == []


def test_an_import_during_a_search_ends_it_and_opens_what_came(user: User) -> None:
    search(user, "rye")
    user.until(lambda: user.listed() == ["Baker"])
    user.importing("Roofer\n\nRequirements\n- Is free from giddiness\n")
    user.until(lambda: user.record.row.heading == "Roofer")
    assert user.window.top.search.text() == ""


def test_chips_show_the_active_the_closed_or_all_with_their_counts(user: User) -> None:
    for words, headings in (
        ("Closed 1", ["Gardener"]),
        ("All 3", ["Baker", "Gardener", "Welder"]),
        ("Active 2", ["Baker", "Welder"]),
    ):
        QTest.mouseClick(user.button(words), Qt.MouseButton.LeftButton)
        assert sorted(user.listed()) == headings


def test_the_list_is_put_in_another_order(user: User) -> None:
    order = user.workspace.list_pane.order
    user.open("Welder")
    user.click("drawings", Target.MET)
    user.settle()
    order.setCurrentIndex(order.findData(Order.FIT))
    assert user.listed() == ["Welder", "Baker"]
    order.setCurrentIndex(order.findData(Order.NEWEST))
    assert user.listed() == ["Baker", "Welder"]


def test_when_a_search_ends_the_open_application_is_chosen_in_the_list_again(user: User) -> None:
    user.open("Welder")
    search(user, "rye")
    user.until(lambda: user.listed() == ["Baker"])
    user.press("Escape")
    user.until(lambda: sorted(user.listed()) == ["Baker", "Welder"])
    user.settle()
    (chosen,) = user.workspace.list_pane.selected()
    assert chosen.id == user.record.row.id
