"""What is dated, for the calendars of other programs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from jobtracker.services.calendar_items import calendar_of, dated_items
from jobtracker.system.replacing import replace_file

if TYPE_CHECKING:
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.due_moment import DueKind
    from jobtracker.services.calendar_items import Dated
    from jobtracker.store.store import Store

_WHEN_IT_WAS_MADE = re.compile(rb"^DTSTAMP:.*$", re.MULTILINE)


class NothingDated(LookupError):
    """There is no such reminder, interview or deadline any more."""


class Publishing:
    """Calendars in the format of RFC 5545, as any calendar reads it. Nothing here changes the data."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def calendar(self) -> bytes:
        """Everything that is dated in open applications."""
        return calendar_of(self._items(), self._clock.now())

    def item(self, kind: DueKind, record_id: int) -> bytes:
        """One reminder, interview or deadline; a deadline goes by its application. Raises `NothingDated`."""
        found = [item for item in self._items() if (item.kind, item.record_id) == (kind, record_id)]
        if not found:
            raise NothingDated("This has no date any more, so there is nothing to export.")
        return calendar_of(found, self._clock.now())

    def write(self, file: Path) -> int:
        """Write everything into a file; how many items. Raises `FileNotWritten`; the old one is kept then."""
        items = self._items()
        replace_file(file, calendar_of(items, self._clock.now()))
        return len(items)

    def write_item(self, kind: DueKind, record_id: int, file: Path) -> None:
        """Write one item into a file. Raises `NothingDated` and `FileNotWritten`."""
        replace_file(file, self.item(kind, record_id))

    def keep_up(self) -> bool:
        """Bring the file that calendars subscribe to up to date, where there is one and it says something
        else; whether it was written. Raises `FileNotWritten`.
        """
        chosen = self._store.browse.settings().calendar_file
        if chosen is None:
            return False
        file, content = Path(chosen), self.calendar()
        try:
            if _undated(file.read_bytes()) == _undated(content):
                return False
        except OSError:
            pass  # there is none yet, or writing it will say what is the matter
        replace_file(file, content)
        return True

    def _items(self) -> list[Dated]:
        imported_at = {row.id: row.imported_at for row in self._store.browse.rows()}
        return list(dated_items(self._store.browse.pursuits(), imported_at))


def _undated(content: bytes) -> bytes:
    return _WHEN_IT_WAS_MADE.sub(b"", content)
