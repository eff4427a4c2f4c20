"""`jobtracker parse`: read files and print what was read."""

from __future__ import annotations

import sys
from json import dumps
from typing import TYPE_CHECKING, Any

from jobtracker.domain.reading import reading_to_json
from jobtracker.reading.reader import MOST_BYTES, ReadText, Unreadable, read_bytes

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
            read = read_file(path)
        except Unreadable as error:
            failed = True
            print(f"jobtracker: {path}: {error.message}", file=sys.stderr)
            said = {"code": error.code, "message": error.message}
            objects.append({"source": {"name": path.name}, "error": said})
            continue
        if json:
            objects.append(reading_to_json(read.reading))
        else:
            print(explained(read) if explain else summary(read), end="\n\n")
    if json:
        print(dumps(objects, ensure_ascii=False, indent=1))
    return int(failed)


def read_file(path: Path) -> ReadText:
    """Read one file. Raises `Unreadable` also for what the file system refuses."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Unreadable(
                "too-large", f"It has more than {MOST_BYTES / 1e6:.0f} MB: no posting is that long."
            )
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable("missing", "There is no such file. Check the path.") from error
    except IsADirectoryError as error:
        raise Unreadable("directory", "This is a folder: name the files in it.") from error
    except OSError as error:
        raise Unreadable(
            "no-access", f"It cannot be opened ({error.strerror}). Check its permissions."
        ) from error
    return read_bytes(data, path.name)
