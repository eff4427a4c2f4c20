"""What the user chooses for the whole program: settings and saved filters."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from jobtracker.domain.passage import fold
from jobtracker.domain.settings import Settings

if TYPE_CHECKING:
    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.saved_filter import ApplicationFilter
    from jobtracker.store.store import Store

LONGEST_NAME = 60
"""Characters of a filter's name; what is longer is cut."""


class FilterWithoutName(ValueError):
    """A filter is kept under a name."""


class Choosing:
    """Each change is one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def settings(self) -> Settings:
        """The settings as they stand."""
        return self._store.browse.settings()

    def set(self, settings: Settings, seen: Settings | None = None) -> ChangeSet:
        """Keep these settings; those that are as they were are no part of the change.

        `seen` is what the user saw while choosing: what is the same in both was not chosen, and stays as it
        was set meanwhile.
        """
        with self._store.write() as writing:
            choices = writing.unit.choices
            chosen = {field.name: getattr(settings, field.name) for field in fields(Settings)}
            if seen is not None:
                chosen = {name: value for name, value in chosen.items() if value != getattr(seen, name)}
            choices.set(replace(choices.settings(), **chosen))
        return writing.change

    def save_filter(self, name: str, chosen: ApplicationFilter) -> ChangeSet:
        """Keep a filter; one of the same name is replaced. Raises `FilterWithoutName`."""
        words = _name(name)
        with self._store.write() as writing:
            choices = writing.unit.choices
            there = choices.filter_named(words)
            if there is None:
                choices.add_filter(words, chosen)
            else:
                choices.change_filter(there, words, chosen)
        return writing.change

    def remove_filter(self, filter_id: int) -> ChangeSet:
        """Forget a filter; undo brings it back."""
        with self._store.write() as writing:
            writing.unit.choices.remove_filter(filter_id)
        return writing.change


def _name(words: str) -> str:
    name = fold(words)[:LONGEST_NAME].rstrip()
    if not name:
        raise FilterWithoutName("A filter needs a name. Nothing was changed.")
    return name
