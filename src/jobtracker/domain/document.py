"""A file of the user's that belongs to an application: the very CV or letter that was sent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

LARGEST_DOCUMENT = 50_000_000
"""Bytes; what is larger is no CV, and the data file would grow by it with every backup."""

_CV = re.compile(r"(?:^|[^a-z])(?:cv|resume|résumé|lebenslauf|curriculum|vitae|currículum|cvs)(?:[^a-z]|$)")
_LETTER = re.compile(r"letter|anschreiben|motivation|lettre|carta|brief|begleitschreiben|bewerbungsschreiben")


class DocumentKind(StrEnum):
    """What sort of file it is."""

    CV = "cv"
    LETTER = "letter"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The word shown to the user."""
        return {"cv": "CV", "letter": "Letter", "other": "Other"}[self.value]


@dataclass(frozen=True, slots=True)
class Document:
    """A file as kept: its name, the SHA-256 of its bytes, and their number.

    `added_at`, and `sent_at` where it was sent, are aware, in UTC; `sent_at` is when the event says that it
    was sent, and follows when that is corrected or removed.
    """

    id: int
    application_id: int
    name: str
    kind: DocumentKind
    sha256: str
    size: int
    added_at: datetime
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent: files to keep now, and documents by id, also those of other applications."""

    new: tuple[Path, ...] = ()
    kept: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.kept)


def kind_of(name: str) -> DocumentKind:
    """What sort of file its name says it is."""
    words = name.casefold()
    if _LETTER.search(words):
        return DocumentKind.LETTER
    return DocumentKind.CV if _CV.search(words) else DocumentKind.OTHER


def size_words(size: int) -> str:
    """A number of bytes in words, as "340 KB"; thousands, as files are shown everywhere else."""
    for unit, one in (("MB", 1_000_000), ("KB", 1_000)):
        if size >= one:
            return f"{size / one:.1f} {unit}" if size < 10 * one else f"{round(size / one)} {unit}"
    return "1 byte" if size == 1 else f"{size} bytes"
