"""`jobtracker parse`: read files and print what was read."""

from __future__ import annotations

import sys
from json import dumps
from typing import TYPE_CHECKING, Any

from jobtracker.app.plain_text import visible
from jobtracker.domain.reading import reading_to_json
from jobtracker.reading.reader import Unreadable, read_bytes
from jobtracker.system.files import FileUnreadable, read_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def parse(files: Sequence[Path], *, json: bool, explain: bool) -> int:
    """Read each file and print it: as one JSON array, as the text with marks, or as a summary.

    A file that cannot be read is named on standard error with the reason; in the array an object with its
    name and the error stands in its place. Returns the exit status: 0, or 1 when some file failed.
    """
    from jobtracker.reading.explain import explained, summary

    failed = False
    objects: list[dict[str, Any]] = []
    for path in files:
        try:
            read = read_bytes(read_file(path), path.name)
        except (FileUnreadable, Unreadable) as error:
            failed = True
            print(visible(f"jobtracker: {path}: {error.message}"), file=sys.stderr)
            code = error.code if isinstance(error, Unreadable) else "no-file"
            said = {"code": code, "message": error.message}
            objects.append({"source": {"name": path.name}, "error": said})
            continue
        if json:
            objects.append(reading_to_json(read.reading))
        else:
            print(visible(explained(read) if explain else summary(read)), end="\n\n")
    if json:
        print(dumps(objects, ensure_ascii=False, indent=1))
    return int(failed)
