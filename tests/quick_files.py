"""Data files that the tests open by the hundred: opened as ever, without doing again what holds for all.

The program opens one file in its life. It works out each statement once, and waits at each commit until the
disk has it, which only a failing power supply could tell from not waiting.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy

from jobtracker.store import connection

if TYPE_CHECKING:
    from collections.abc import Iterator

PRAGMAS = connection.PRAGMAS
"""How the program itself opens a file."""


@contextmanager
def quick_files() -> Iterator[None]:
    """In the block, engines share the statements that one of them has compiled, and no commit waits."""
    first = sqlalchemy.create_engine("sqlite://")

    def create_engine(*args: Any, **named: Any) -> sqlalchemy.Engine:
        engine = sqlalchemy.create_engine(*args, **named)
        # What is compiled is kept by dialect.
        engine.dialect = engine.pool._dialect = first.dialect
        engine._compiled_cache = first._compiled_cache
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "create_engine", create_engine)
        patch.setattr(connection, "PRAGMAS", (*PRAGMAS, "synchronous = OFF"))
        yield
