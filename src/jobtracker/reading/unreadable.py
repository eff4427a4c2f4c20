"""What is raised for a file that gives no text."""

from __future__ import annotations


class Unreadable(Exception):
    """A file that gives no text. `code` is stable, `message` says what happened and what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
