"""Handing files over to the window that is already open.

A second start cannot write to the data directory, so it leaves a small request in the inbox; the
running window takes it. A request that nobody took is taken by the next start: nothing is lost.
"""

from __future__ import annotations

import json
import logging
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jobtracker.system.paths import DataDirectoryUnusable, DataPaths, make_private_directory

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST_REQUEST = 4_000_000
"""Bytes; a request holds paths only, so that a larger file in the inbox is not one."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Request:
    """What another start asked for: files to import; none means only to show the window."""

    files: tuple[Path, ...]


def hand_over(paths: DataPaths, files: Sequence[Path]) -> None:
    """Leave a request for the running window; `files` are made absolute against this process's directory.

    Raises DataDirectoryUnusable when the inbox cannot be written.
    """
    inbox = make_private_directory(paths.inbox)
    target = inbox / f"{time.time_ns():020d}-{os.getpid()}.json"
    unfinished = target.with_suffix(".part")
    try:
        unfinished.write_text(
            json.dumps({"files": [os.path.abspath(file) for file in files]}), encoding="utf-8"
        )
        os.replace(unfinished, target)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise DataDirectoryUnusable(
            f"The files could not be handed to the open window: {error.strerror or error} ({target}). "
            "Drop them on the window instead."
        ) from error


def take_requests(paths: DataPaths) -> list[Request]:
    """Return the waiting requests, oldest first, and remove them; what is not a request is removed too."""
    if not paths.inbox.is_dir():
        return []
    requests = []
    for file in sorted(paths.inbox.glob("*.json")):
        request = _read(file)
        try:
            file.unlink()
        except OSError as error:
            # Taken again and again, it would import the same files at every look into the inbox.
            log.warning("A request in the inbox cannot be removed and is left alone: %s", error)
            continue
        if request is not None:
            requests.append(request)
    return requests


def _read(file: Path) -> Request | None:
    try:
        if file.stat().st_size > LARGEST_REQUEST:
            raise ValueError("too large")
        files = json.loads(file.read_text(encoding="utf-8"))["files"]
        return Request(tuple(Path(os.fspath(name)) for name in files))
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        log.warning("A file in the inbox is not a request (%s): %s", type(error).__name__, file.name)
        return None
