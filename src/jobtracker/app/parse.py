"""`jobtracker parse`: read files and print what was read."""

from __future__ import annotations

import logging
import sys
from json import dumps
from typing import TYPE_CHECKING, Any

from jobtracker.app.plain_text import visible
from jobtracker.domain.reading import reading_to_json
from jobtracker.reading.reader import ReadText, Unreadable, read_bytes
from jobtracker.system.files import FileUnreadable, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

MISTAKE = "Job Tracker made a mistake with this file and did not read it. All other files are read."

log = logging.getLogger(__name__)


def parse(files: Sequence[Path], *, json: bool, explain: bool) -> int:
    """Read each file and print it: as one JSON array, as the text with marks, or as a summary.

    A file that cannot be read is named on standard error with the reason; in the array an object with its
    name and the error stands in its place. Returns the exit status: 0, or 1 when some file failed.
    """
    from jobtracker.reading.explain import explained, summary

    as_text: Callable[[ReadText], str] = explained if explain else summary
    failed = False
    objects: list[dict[str, Any]] = []
    for path in files:
        try:
            read = read_bytes(read_file(path), path.name)
            text = "" if json else as_text(read)
        except Exception as error:  # other people's files: one that trips a reader must not end the run
            failed = True
            code, message = _reason(error)
            print(visible(f"jobtracker: {path}: {message}"), file=sys.stderr)
            objects.append({"source": {"name": path.name}, "error": {"code": code, "message": message}})
            continue
        if json:
            objects.append(reading_to_json(read.reading))
        else:
            print(visible(text), end="\n\n")
    if json:
        print(dumps(objects, ensure_ascii=False, indent=1))
    return int(failed)


def _reason(error: Exception) -> tuple[str, str]:
    """The error's word for programs and its sentence for people."""
    if isinstance(error, FileUnreadable):
        return "no-file", error.message
    if isinstance(error, Unreadable):
        return error.code, error.message
    log.error("A posting could not be read", exc_info=error)
    return "mistake", MISTAKE
