"""`jobtracker parse`: read files and print what was read."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from json import dumps
from pathlib import Path
from typing import Any

from jobtracker.domain.reading import reading_to_json
from jobtracker.reading.reader import ReadText, Unreadable, read_bytes


def parse(files: Sequence[Path], *, json: bool, explain: bool) -> int:
    """Read each file and print it: as one JSON array, as the marked text, or as a summary.

    A file that cannot be read is named on standard error with the reason. Returns the exit status: 0, or 1
    when some file failed.
    """
    failed = False
    objects: list[dict[str, Any]] = []
    for path in files:
        try:
            read = read_file(path)
        except Unreadable as error:
            failed = True
            print(f"jobtracker: {path}: {error.message}", file=sys.stderr)  # noqa: T201
            objects.append(
                {"source": {"name": path.name}, "error": {"code": error.code, "message": error.message}}
            )
            continue
        objects.append(reading_to_json(read.reading))
    if json:
        print(dumps(objects, ensure_ascii=False, indent=1))  # noqa: T201
    return int(failed)


def read_file(path: Path) -> ReadText:
    """Read one file. Raises `Unreadable` also for what the file system refuses."""
    try:
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
