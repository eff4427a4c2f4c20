from __future__ import annotations

from dataclasses import replace

from jobtracker.domain.change import ChangeSet, Kind, RowChange
from jobtracker.viewmodels.undo_history import LONGEST, Step, UndoHistory


def step(number: int, key: str | None = None) -> Step:
    image = {"id": number, "application_id": 1}
    return Step(f"Step {number}", ChangeSet((RowChange(Kind.NOTE, number, None, image),)), key)


def test_what_was_done_last_is_taken_back_first() -> None:
    history = UndoHistory()
    history.add(step(1))
    history.add(step(2))

    history.mark_undone()

    assert (history.undo_words, history.redo_words) == ("Step 1", "Step 2")


def test_a_new_step_ends_what_could_be_done_again() -> None:
    history = UndoHistory()
    history.add(step(1))
    history.mark_undone()

    history.add(step(2))

    assert (history.undo_words, history.redo_words) == ("Step 2", None)


def test_steps_of_one_key_are_one_step_with_the_last_words() -> None:
    history = UndoHistory()
    history.add(step(1, "note 7"))
    history.add(step(2, "note 7"))

    taken_back = history.last_done()

    assert taken_back == Step("Step 2", step(1).change + step(2).change, "note 7")
    history.mark_undone()
    assert history.undo_words is None


def test_steps_without_a_key_and_of_other_keys_stay_apart() -> None:
    history = UndoHistory()
    for each in (step(1), step(2), step(3, "note 7"), step(4, "note 8"), step(5, "note 7")):
        history.add(each)

    words = []
    while (last := history.last_done()) is not None:
        words.append(last.words)
        history.mark_undone()

    assert words == ["Step 5", "Step 4", "Step 3", "Step 2", "Step 1"]


def test_only_the_oldest_steps_are_forgotten() -> None:
    history = UndoHistory()
    for number in range(LONGEST + 2):
        history.add(step(number))

    undone = 0
    while history.undo_words is not None:
        history.mark_undone()
        undone += 1

    assert (undone, history.redo_words) == (LONGEST, "Step 2")


def test_forgetting_leaves_nothing_to_take_back_or_do_again() -> None:
    history = UndoHistory()
    history.add(step(1))
    history.add(step(2))
    history.mark_undone()

    history.forget()

    assert (history.undo_words, history.redo_words) == (None, None)
    assert history.last_undone() is None


def test_steps_of_one_key_are_apart_after_a_pause() -> None:
    history = UndoHistory()
    for number, at in enumerate((0.0, 4.0, 8.0, 14.0)):
        history.add(replace(step(number, "note 7"), at=at), within=5.0)

    history.mark_undone()

    last = history.last_done()
    assert last is not None
    assert [row.id for row in last.change.rows] == [0, 1, 2]


def test_what_is_written_again_and_again_is_kept_once() -> None:
    history = UndoHistory()
    for number in range(300):
        before, after = ({"id": 7, "application_id": 1, "text": str(n)} for n in (number, number + 1))
        history.add(Step("Wrote", ChangeSet((RowChange(Kind.NOTE, 7, before, after),)), "note 7"))

    last = history.last_done()
    assert last is not None
    assert len(last.change.rows) == 1


def test_steps_that_end_where_they_began_are_no_step() -> None:
    history = UndoHistory()
    there = step(1, "note 7")
    history.add(there)
    history.add(replace(there, change=there.change.inverse()))

    assert history.undo_words is None


def test_all_steps_of_a_key_are_taken_back_together_and_done_again_as_one() -> None:
    history = UndoHistory()
    for each in (step(1, "import"), step(2), step(3, "import"), step(4)):
        history.add(each)

    together = history.done_as("import")
    assert together == Step("Step 3", step(1).change + step(3).change, "import")
    history.mark_taken_back(together)

    assert history.done_as("import") is None
    assert (history.undo_words, history.redo_words) == ("Step 4", "Step 3")
    history.mark_undone()
    assert history.undo_words == "Step 2"
