"""The texts of postings: as they are, as they were, and what they are recognised by when they come again.

A signature is worked out from a text and from nothing else, so it is no part of what can be undone: one that
was made of another text, or by other rules, counts as missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlmodel import Session, col, select

from jobtracker.domain.edition import Edition
from jobtracker.store import values
from jobtracker.store.connection import explaining
from jobtracker.store.moments import from_text
from jobtracker.store.tables import ApplicationTable, EditionTable, PostingTable, RequirementTable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sqlalchemy import ColumnElement, Engine

    from jobtracker.domain.posting import Posting

# The index has the hash beside the id, so that no text is read to find those that have a signature.
_SIGNATURES = text(
    "SELECT p.id, s.content FROM posting p INDEXED BY posting_text "
    "JOIN application a ON a.id = p.id AND a.deleted_at IS NULL "
    "LEFT JOIN signature s ON s.posting_id = p.id AND s.made_from = :rules || p.text_sha256"
)
_UNSIGNED = text(
    "SELECT id, :rules || text_sha256 AS made_from, source_text FROM posting WHERE id IN ("
    "SELECT p.id FROM posting p JOIN application a ON a.id = p.id "
    "LEFT JOIN signature s ON s.posting_id = p.id "
    "WHERE a.deleted_at IS NULL AND (s.made_from IS NULL OR s.made_from <> :rules || p.text_sha256) "
    "LIMIT :most)"
)
_SIGN = text(
    "INSERT INTO signature (posting_id, made_from, content) VALUES (:posting_id, :made_from, :content) "
    "ON CONFLICT (posting_id) DO UPDATE SET made_from = excluded.made_from, content = excluded.content"
)


class Texts:
    """Of postings that are not in the trash; what it raises is a `StoreError`."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self._path = path
        self._engine = engine

    def posting(self, posting_id: int) -> Posting | None:
        """A posting with its reading; None where there is none, or it is in the trash."""
        query = select(PostingTable).where(PostingTable.id == posting_id, _kept())
        with explaining(self._path), Session(self._engine) as session:
            row = session.exec(query).first()
            return values.posting(row) if row else None

    def editions(self, posting_id: int) -> tuple[Edition, ...]:
        """What a posting said before newer texts took its place, the latest first."""
        query = select(EditionTable).where(EditionTable.posting_id == posting_id)
        with explaining(self._path), Session(self._engine) as session:
            rows = session.exec(query.order_by(col(EditionTable.id).desc()))
            return tuple(
                Edition(
                    row.source_text,
                    row.source_name,
                    from_text(row.imported_at),
                    from_text(row.replaced_at),
                )
                for row in rows
            )

    def deleted_requirements(self, posting_id: int) -> tuple[str, ...]:
        """The words of the requirements that the user deleted, without those that went with a reading."""
        query = select(RequirementTable.text).where(
            RequirementTable.posting_id == posting_id,
            col(RequirementTable.deleted_at).is_not(None),
            col(RequirementTable.gone_at).is_(None),
        )
        with explaining(self._path), Session(self._engine) as session:
            return tuple(session.exec(query))

    def read_before(self, reader_version: int) -> tuple[int, ...]:
        """The postings that a reader older than `reader_version` read, in the order of their ids."""
        query = select(PostingTable.id).where(PostingTable.reader_version < reader_version, _kept())
        with explaining(self._path), Session(self._engine) as session:
            found = session.exec(query.order_by(col(PostingTable.id)))
            return tuple(posting_id for posting_id in found if posting_id is not None)

    def signatures(self, version: int) -> dict[int, bytes | None]:
        """All postings by their ids, each with its signature by the rules of `version` where it has one."""
        with explaining(self._path), self._engine.connect() as connection:
            found = connection.execute(_SIGNATURES, {"rules": f"{version}:"})
            return {row.id: row.content for row in found}

    def unsigned(self, version: int, most: int) -> list[tuple[int, str, str]]:
        """At most so many postings without a signature: the id, what it is to be kept with, and the text."""
        with explaining(self._path), self._engine.connect() as connection:
            found = connection.execute(_UNSIGNED, {"rules": f"{version}:", "most": most})
            return [(row.id, row.made_from, row.source_text) for row in found]

    def sign(self, made: Iterable[tuple[int, str, bytes]]) -> None:
        """Keep signatures: the id, what `unsigned` gave to keep it with, and the signature."""
        rows = [dict(zip(("posting_id", "made_from", "content"), row, strict=True)) for row in made]
        writing = self._engine.execution_options(writing=True)
        with explaining(self._path), writing.connect() as connection, connection.begin():
            connection.execute(_SIGN, rows)


def _kept() -> ColumnElement[bool]:
    """That a posting's application is not in the trash."""
    kept = select(ApplicationTable.id).where(col(ApplicationTable.deleted_at).is_(None))
    return col(PostingTable.id).in_(kept)
