"""What is read in texts that tests write, said in a word."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from jobtracker.reading.reader import read_text

if TYPE_CHECKING:
    from jobtracker.domain.reading import Reading

LIST = "\n- Experience with forklifts\n- Ability to work at night\n- Knowledge of first aid\n"
ITEMS = ["Experience with forklifts", "Ability to work at night", "Knowledge of first aid"]
"""A list of requirements, and the items in it."""


def read(text: str) -> Reading:
    """What an indented text is read as."""
    return read_text(textwrap.dedent(text).strip()).reading


def asked(text: str) -> list[str]:
    """The requirements of a text."""
    return [requirement.text for requirement in read(text).requirements]


def done(text: str) -> list[str]:
    """The responsibilities of a text."""
    return [responsibility.text for responsibility in read(text).responsibilities]
