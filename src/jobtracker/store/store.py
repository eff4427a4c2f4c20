"""The one way into the file."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from jobtracker.domain.change import ChangeSet
from jobtracker.store.browse import Browse
from jobtracker.store.connection import connect, explaining
from jobtracker.store.errors import Conflict, StoreError
from jobtracker.store.identity import revision_of
from jobtracker.store.journal import CHANGED_SINCE, replay, start_noting, take_noted
from jobtracker.store.migrating import bring_up_to_date
from jobtracker.store.migrations import REVISION
from jobtracker.store.originals import drop_unneeded, prepare_aside, settle
from jobtracker.store.search import index
from jobtracker.store.texts import Texts
from jobtracker.store.unit import Unit
from jobtracker.store.writing.told import forget_claims

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection, Engine


def is_current(path: Path) -> bool:
    """Whether the file at `path` has this version's schema. Raises `StoreError` where it cannot be used."""
    return revision_of(path, REVISION) == REVISION


class Writing:
    """A transaction on its way: the records to change, and, once it is through, what was changed."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.change = ChangeSet()


class Store:
    """An open file. Belongs to one thread at a time; everything it raises is a `StoreError`."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self._path = path
        self._engine = engine
        self._noting = False
        self._writing_engine = engine.execution_options(writing=True)
        self.browse = Browse(path, engine)
        self.texts = Texts(path, engine)

    @classmethod
    def open(cls, path: Path, backups: Path, now: datetime) -> Store:
        """Open the file at `path`, creating it or raising its schema where needed.

        `backups` is the folder that a copy goes to before the schema moves; `now` dates it. Raises
        `RefusedDatabase` for a newer or foreign file, which is left untouched.
        """
        bring_up_to_date(path, backups, now)
        engine = connect(path)
        try:
            with explaining(path), engine.connect() as connection:
                # A damaged file is better told of now than at the first change.
                connection.exec_driver_sql("SELECT id FROM stage").all()
        except StoreError:
            engine.dispose()
            raise
        return cls(path, engine)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def write(self) -> Iterator[Writing]:
        """One transaction: all that the block does is kept, or none of it.

        After the block, `change` of the yielded object says what was changed.
        """
        with self._transaction() as connection:
            with Session(connection) as session:
                writing = Writing(Unit(session))
                yield writing
                session.flush()
            change = self._noted(connection)
            forget_claims(connection, change)
        writing.change = change

    def replay(self, change: ChangeSet) -> ChangeSet:
        """Apply a change, or the inverse of one, in one transaction; returns what was changed.

        Raises `Conflict` where a record is not as the change expects it, or something else has come to
        depend on what would go; nothing is changed then.
        """
        try:
            with self._transaction() as connection:
                replay(connection, change)
                noted = self._noted(connection)
                if not noted.records() <= change.records():
                    # The schema removes what belongs to a record together with it: here, what came later.
                    raise Conflict(CHANGED_SINCE)
                return noted
        except StoreError as error:
            if isinstance(error.__cause__, IntegrityError):
                raise Conflict(CHANGED_SINCE) from error
            raise

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """A transaction that may write; whatever it changes is noted."""
        with explaining(self._path), self._writing_engine.connect() as connection, connection.begin():
            if not self._noting:
                # Only now: who reads first, as the window does, need not wait for two dozen triggers.
                start_noting(connection)
                prepare_aside(connection)
                # Earlier versions left the files of what was taken back in the data.
                drop_unneeded(connection)
            yield connection
        self._noting = True

    @staticmethod
    def _noted(connection: Connection) -> ChangeSet:
        change = take_noted(connection)
        index(connection, change)
        settle(connection, change)
        return change
