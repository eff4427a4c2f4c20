"""Tags on applications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.tag import tag_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.change import ChangeSet
    from jobtracker.store.store import Store


class TagWithoutName(ValueError):
    """A tag needs a word."""


class Tagging:
    """Each call is one transaction and returns what it changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def tag(self, application_ids: Sequence[int], words: str) -> ChangeSet:
        """Give applications the tag of that name, which is made where there is none yet.

        Raises `TagWithoutName` where nothing is left of the words.
        """
        name = _name(words)
        with self._store.write() as writing:
            tags = writing.unit.tags
            tag_id = tags.named(name)
            tags.give(tags.add(name) if tag_id is None else tag_id, application_ids)
        return writing.change

    def untag(self, application_ids: Sequence[int], words: str) -> ChangeSet:
        """Take the tag of that name from applications, where there is one.

        One that no application has any more, and no saved filter asks for, is forgotten.
        """
        with self._store.write() as writing:
            tags = writing.unit.tags
            tag_id = tags.named(tag_name(words))
            if tag_id is not None:
                tags.take(tag_id, application_ids)
                if not tags.having(tag_id) and not writing.unit.choices.filters_by_tag(tag_id):
                    tags.remove(tag_id)
        return writing.change

    def rename(self, tag_id: int, words: str) -> ChangeSet:
        """Give a tag another name; where there is a tag of that name, both become one, in saved filters too.

        Raises `TagWithoutName` where nothing is left of the words.
        """
        name = _name(words)
        with self._store.write() as writing:
            tags = writing.unit.tags
            there = tags.named(name)
            if there is None or there == tag_id:
                tags.rename(tag_id, name)
            else:
                tags.give(there, tags.having(tag_id))
                writing.unit.choices.replace_tag(tag_id, there)
                tags.remove(tag_id)
        return writing.change


def _name(words: str) -> str:
    name = tag_name(words)
    if not name:
        raise TagWithoutName("A tag needs a word. Nothing was changed.")
    return name
