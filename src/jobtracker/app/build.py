"""The one place that puts the parts together."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from functools import partial
from typing import TYPE_CHECKING

from jobtracker.system.clock import SystemClock
from jobtracker.system.lock import Holder, WritingLock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jobtracker.domain.clock import Clock
    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths
    from jobtracker.viewmodels.worker import Worker


@contextmanager
def open_services(paths: DataPaths, *, writing: bool, clock: Clock | None = None) -> Iterator[Services]:
    """All use cases over the data directory, for a command that ends with the block.

    With `writing` the block is the one process that may write: raises AlreadyOpen while another one does.
    Without, it may run beside an open window; only a file that must first be made or raised to this
    version's schema needs the lock all the same. Raises StoreError for a file that cannot be used.
    """
    from jobtracker.store.store import is_current

    with ExitStack() as stack:
        if writing or not is_current(paths.database):
            stack.enter_context(WritingLock(paths, Holder.COMMAND))
        yield stack.enter_context(services_under_lock(paths, clock or SystemClock()))


def make_worker(paths: DataPaths, clock: Clock) -> Worker:
    """The window's data thread, not started yet; the caller holds the data directory's lock."""
    from jobtracker.viewmodels.worker import Worker

    def look() -> object:
        from jobtracker.store.glimpse import glimpse

        return glimpse(paths.database)

    return Worker(partial(services_under_lock, paths, clock), look)


@contextmanager
def services_under_lock(paths: DataPaths, clock: Clock) -> Iterator[Services]:
    """All use cases, for a caller that holds the data directory's lock. Raises StoreError."""
    # The database layer takes most of a second to import, and the window is on the screen before that.
    from jobtracker.services.services import Services
    from jobtracker.store.store import Store

    store = Store.open(paths.database, paths.backups, clock.now())
    try:
        yield Services.over(store, clock)
    finally:
        store.close()
