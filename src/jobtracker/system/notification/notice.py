"""What is told outside the window, and who can tell it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Protocol

LONGEST_LINE = 200
"""Characters; a posting may be called anything, and no system shows more."""

OPEN = "default"
"""The action of a click on the notice itself (the name is the Desktop Notifications specification's)."""


@dataclass(frozen=True, slots=True)
class Action:
    """A button on a notice: `name` for the program, `label` for the user."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told. `key` names what it is about, so that an answer finds its way back.

    Title and body are plain text, each one line of at most 200 characters.
    """

    key: str
    title: str
    body: str
    actions: tuple[Action, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", one_line(self.title))
        object.__setattr__(self, "body", one_line(self.body))


@dataclass(frozen=True, slots=True)
class Answer:
    """The user answered a notice: its key, and the name of the action."""

    key: str
    action: str


class Notifier(Protocol):
    """One way to tell. Nothing here raises: what does not work says so, and the next way is tried."""

    def show(self, notice: Notice) -> bool:
        """Whether the notice was handed to the system."""
        ...

    def waits_on(self) -> int | None:
        """The file descriptor that is readable when an answer may have come; None where none can come."""
        ...

    def answers(self) -> list[Answer]:
        """The answers that have come since the last call."""
        ...

    def close(self) -> None:
        """Let go of the system; what is shown stays."""
        ...


def one_line(text: str) -> str:
    """The text as one line of what can be seen: no breaks, control characters or changes of direction."""
    seen = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in text[: LONGEST_LINE * 4])
    line = " ".join(seen.split())
    return line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1].rstrip() + "…"
