"""What another text or reading would change, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.reconciling import Fate
from jobtracker.domain.requirement import Requirement
from jobtracker.viewmodels.rows_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Hashable

    from jobtracker.domain.reconciling import Settled
    from jobtracker.domain.requirement import Responsibility
    from jobtracker.services.updating import Revision

    Change = Settled[Requirement] | Settled[Responsibility]

ORDER = (Fate.NEW, Fate.CHANGED, Fate.LEFT, Fate.GONE)
"""What is shown, and in which order; what is kept is counted only."""

WORDS = {Fate.NEW: "New", Fate.CHANGED: "Changed", Fate.LEFT: "Kept for you", Fate.GONE: "Gone"}

KEEPS_ANSWER = "Your answer stays."
NO_LONGER_THERE = "The posting no longer has it. It stays because it is yours."
TO_TRASH = "Nobody answered it. It goes to the trash."


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One change. `text` is as it will be, `before` as it was where that differs, `note` what it means.

    `fate` is None for a fact of the posting.
    """

    number: int
    fate: Fate | None
    word: str
    text: str
    before: str
    note: str


class RevisionModel(RowsModel[RevisionRow]):
    """The facts that change, then the items: new, changed, kept for the user, gone."""

    def show(self, revision: Revision) -> None:
        """Show what a revision would change."""
        self.set_rows(revision_rows(revision))

    def key(self, row: RevisionRow) -> Hashable:
        """Its place in the revision."""
        return row.number

    def words(self, row: RevisionRow) -> str:
        """The change as one sentence."""
        before = f"before: {row.before}" if row.before else ""
        return "; ".join(part for part in (f"{row.word}: {row.text}", before, row.note) if part)


def revision_rows(revision: Revision) -> list[RevisionRow]:
    """The lines of a revision."""
    lines: list[tuple[Fate | None, str, str, str, str]] = [
        (None, fact.name, fact.new or "not said any more", fact.old or "not said before", "")
        for fact in revision.facts
    ]
    items: list[Change] = [*revision.items.requirements, *revision.items.responsibilities]
    for fate in ORDER:
        lines.extend(_line(settled) for settled in items if settled.fate is fate)
    return [RevisionRow(number, *line) for number, line in enumerate(lines)]


def summary(revision: Revision) -> str:
    """How many items become what, as "2 new, 1 changed, 5 stay as they are."."""
    counts = revision.items.counts
    parts = [
        f"{counts[fate]} {words}"
        for fate, words in (
            (Fate.NEW, "new"),
            (Fate.CHANGED, "changed"),
            (Fate.LEFT, "no longer there but kept for you"),
            (Fate.GONE, "gone"),
        )
        if counts[fate]
    ]
    kept = counts[Fate.KEPT]
    stays = f"{kept} {'stays as it is' if kept == 1 else 'stay as they are'}"
    return f"{', '.join([*parts, stays])}."


def _line(settled: Change) -> tuple[Fate | None, str, str, str, str]:
    old, new = settled.old, settled.new
    text = new.text if new else old.text if old else ""
    before = old.text if old and new and old.text != new.text else ""
    notes = []
    if isinstance(old, Requirement) and isinstance(new, Requirement) and old.level is not new.level:
        notes.append(f"{old.level.label} before, {new.level.value} now.")
    if settled.fate is Fate.CHANGED and isinstance(old, Requirement) and (old.verdict or old.evidence):
        notes.append(KEEPS_ANSWER)
    if settled.fate is Fate.LEFT:
        notes.append(NO_LONGER_THERE)
    if settled.fate is Fate.GONE:
        notes.append(TO_TRASH if isinstance(old, Requirement) else "")
    if settled.fate is Fate.NEW and isinstance(new, Requirement):
        notes.append(f"{new.level.label}.")
    return settled.fate, WORDS[settled.fate], text, before, " ".join(note for note in notes if note)
