from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.change import ChangeSet, Kind
from jobtracker.store.errors import Conflict

if TYPE_CHECKING:
    from conftest import Baker


def new_note(change: ChangeSet) -> int:
    (note_id,) = change.ids(Kind.NOTE)
    return note_id


def test_a_note_keeps_what_was_written_and_when(baker: Baker, clock: Any) -> None:
    begun = clock.now()
    note = new_note(baker.services.noting.add(baker.id, ""))
    clock.advance(minutes=5)
    baker.services.noting.write(note, "# Call\n\n  with Ana  \n")
    (kept,) = baker.record.notes
    assert (kept.text, kept.title) == ("# Call\n\n  with Ana  \n", "Call")
    assert (kept.created_at, kept.changed_at) == (begun, clock.now())


def test_writing_the_same_again_is_no_change(baker: Baker, clock: Any) -> None:
    note = new_note(baker.services.noting.add(baker.id, "as it is"))
    clock.advance(minutes=5)
    assert not baker.services.noting.write(note, "as it is")


def test_notes_stand_in_the_order_they_were_begun(baker: Baker, clock: Any) -> None:
    first = new_note(baker.services.noting.add(baker.id, "first"))
    clock.advance(minutes=1)
    baker.services.noting.add(baker.id, "second")
    baker.services.noting.write(first, "first, and more")
    assert [note.text for note in baker.record.notes] == ["first, and more", "second"]


def test_a_removed_note_is_in_the_trash_and_out_of_sight(baker: Baker) -> None:
    note = new_note(baker.services.noting.add(baker.id, "a thought"))
    baker.services.noting.remove(note)
    assert baker.record.notes == ()
    assert baker.services.store.browse.trash()[0].text == "a thought"


def test_a_note_that_is_gone_is_not_written_to(baker: Baker) -> None:
    with pytest.raises(Conflict, match=r"no longer there\. Nothing was changed"):
        baker.services.noting.write(99, "words")
