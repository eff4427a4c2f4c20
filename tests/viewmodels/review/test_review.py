from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from jobtracker.domain.draft import Draft, corrected, reworded, without
from jobtracker.reading.reader import READER_VERSION, read_text
from jobtracker.viewmodels.review.entry import Choice, Entry, Lookalike
from jobtracker.viewmodels.review.review import Review

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CLEAR = """{title}

Mill Lane GmbH is hiring.

Responsibilities
- Prepare the dough and bake it
- Keep the oven clean

Requirements
- Two years of experience in a bakery
- Rises early and sleeps well
- A driving licence for small vans

Benefits
- Free bread for you and your family
- Thirty days of paid holiday a year
"""


def entry(title: str = "Baker", text: str = CLEAR, like: Lookalike | None = None) -> Entry:
    read = read_text(text.format(title=title), f"/in/{title}.txt")
    draft = Draft.of(f"/in/{title}.txt", read.text, read.reading, READER_VERSION)
    draft = corrected(corrected(draft, "company", "Mill Lane"), "title", title)
    return Entry(draft, like)


@pytest.fixture
def review(qapp: object) -> Review:
    """A clear posting, one in doubt, and one that looks like another."""
    doubtful = entry("Welder", "{title} wanted.")
    return Review([entry(), doubtful, entry("Nurse", like=Lookalike(7, "Nurse, Klinik", "3 Nov 2026"))])


def test_what_needs_a_look_and_what_would_come_in_is_counted(review: Review) -> None:
    tally = review.tally()
    assert (tally.read, tally.to_look_at, tally.coming_in, tally.undecided) == (3, 2, 2, 3)
    review.choose(Choice.SKIP)
    assert (review.tally().coming_in, review.tally().undecided) == (1, 2)


@pytest.mark.parametrize(
    ("choice", "comes_in"),
    [
        (Choice.UNDECIDED, False),
        (Choice.IMPORT, True),
        (Choice.UPDATE, True),
        (Choice.OPEN, False),
        (Choice.SKIP, False),
    ],
)
def test_a_lookalike_comes_in_only_when_that_was_chosen(
    review: Review, choice: Choice, comes_in: bool
) -> None:
    review.go(2)
    review.choose(choice)
    assert review.current.would_come_in is comes_in
    assert review.current.needs_a_look is (choice is Choice.UNDECIDED)


def test_going_stays_between_the_ends_and_tells_of_each_turn(review: Review, qtbot: QtBot) -> None:
    turns: list[int] = []
    review.turned.connect(lambda: turns.append(review.at))
    for at in (-1, 0, 1, 1, 3, 2):
        review.go(at)
    assert turns == [1, 2]


def test_the_next_one_wanted_is_looked_for_from_the_first_again(review: Review) -> None:
    review.go(2)
    assert review.go_to_next(lambda each: each.needs_a_look)
    assert review.at == 1
    assert not review.go_to_next(lambda each: each.name == "Welder.txt")
    assert review.at == 1


def test_edits_and_choices_are_undone_and_done_again_where_they_were_made(review: Review) -> None:
    before = list(review.entries)
    key = review.current.draft.requirements[0].key
    review.edit("Dropped an item", partial(without, keys={key}))
    review.go(1)
    review.choose(Choice.SKIP)
    review.go(2)
    after = list(review.entries)

    assert review.undo_words == "Skipped: Welder.txt"
    review.undo()
    assert (review.at, review.undo_words, review.redo_words) == (1, "Dropped an item", "Skipped: Welder.txt")
    review.undo()
    assert (review.at, review.undo_words) == (0, None)
    assert review.entries == before
    review.undo()
    review.redo()
    review.redo()
    review.redo()
    assert (review.entries, review.at, review.redo_words) == (after, 1, None)


def test_an_edit_after_an_undo_forgets_what_was_undone(review: Review) -> None:
    review.choose(Choice.SKIP)
    review.undo()
    review.choose(Choice.IMPORT)
    review.redo()
    assert review.current.choice is Choice.IMPORT


def test_what_changes_nothing_is_no_step_and_an_item_without_words_is_refused(
    review: Review, qtbot: QtBot
) -> None:
    key = review.current.draft.requirements[0].key
    with qtbot.assertNotEmitted(review.changed):
        review.choose(Choice.UNDECIDED)
        review.edit("Changed an item", lambda draft: reworded(draft, key, "  "))
    assert review.undo_words is None


def test_an_entry_is_known_by_its_file_name() -> None:
    assert entry("Pilot").name == "Pilot.txt"
