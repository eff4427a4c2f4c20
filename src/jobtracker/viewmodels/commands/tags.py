"""Commands on the tags of applications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.viewmodels.commands.applications import what

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.tag import Tag
    from jobtracker.viewmodels.desk import Desk


class TagCommands:
    """Giving, taking and naming."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def give(self, rows: Sequence[ApplicationRow], name: str) -> None:
        """Give applications a tag, which is made where there is none of that name yet."""
        ids = [row.id for row in rows]
        words = f"Tagged {what(rows)} “{name}”"
        self._desk.do(words, lambda services: services.tagging.tag(ids, name))

    def take(self, rows: Sequence[ApplicationRow], tag: Tag) -> None:
        """Take a tag from applications; one that nothing needs any more is forgotten."""
        ids = [row.id for row in rows]
        words = f"Took the tag “{tag.name}” from {what(rows)}"
        self._desk.do(words, lambda services: services.tagging.untag(ids, tag.name))

    def rename(self, tag: Tag, name: str) -> None:
        """Give a tag another name; where there is one of that name, both become one."""
        words = f"Renamed the tag “{tag.name}” to “{name}”"
        self._desk.do(words, lambda services: services.tagging.rename(tag.id, name))
