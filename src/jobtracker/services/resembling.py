"""Recognising a posting that is there already: from another site, with small edits, with another date."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.resemblance import likeness, profile_of
from jobtracker.domain.sketch import SKETCH_VERSION, most_alike, sketch_of

if TYPE_CHECKING:
    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.draft import Draft
    from jobtracker.store.store import Store

WORTH_COMPARING = 0.3
"""How much two texts must share, by their sketches, to be compared in full: the same job shares far more."""
MOST_COMPARED = 8
"""How many postings are compared in full; those of one company may all share much."""
AT_ONCE = 16
"""Postings whose texts are held at the same time while signatures are made."""


@dataclass(frozen=True, slots=True)
class Resembled:
    """The application that a posting looks like, and how much of the items they share, 0 to 1."""

    row: ApplicationRow
    share: float


class Resembling:
    """Compares what comes in with all that is kept and not in the trash."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def prepare(self, seconds: float = 0.05) -> bool:
        """Make the signatures that are missing, for about so long; whether all are there now.

        `like` would make them, too: this is for asking again and again, so that nothing else has to wait.
        """
        texts = self._store.texts
        until = time.monotonic() + seconds
        while missing := texts.unsigned(SKETCH_VERSION, AT_ONCE):
            texts.sign(
                [(number, made_from, sketch_of(text).to_bytes()) for number, made_from, text in missing]
            )
            if time.monotonic() >= until:
                return not texts.unsigned(SKETCH_VERSION, 1)
        return True

    def like(self, draft: Draft) -> Resembled | None:
        """The application for the same job as a draft, else None; of several, one with the most like text."""
        texts = self._store.texts
        signatures = texts.signatures(SKETCH_VERSION)
        if None in signatures.values():
            while not self.prepare():
                pass
            signatures = texts.signatures(SKETCH_VERSION)
        signed = ((number, content) for number, content in signatures.items() if content is not None)
        alike = most_alike(sketch_of(draft.text), signed, WORTH_COMPARING)
        if not alike:
            return None
        profile = profile_of(draft.text, draft.corrected_reading)
        for _, posting_id in alike[:MOST_COMPARED]:
            posting = texts.posting(posting_id)
            if posting is None:
                continue
            share = likeness(profile, profile_of(posting.source_text, posting.reading))
            if share is not None:
                (row,) = self._store.browse.rows([posting_id])
                return Resembled(row, share)
        return None
