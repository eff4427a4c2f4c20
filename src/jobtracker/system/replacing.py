"""Writing a file so that whoever reads it finds the old one or the new one, and never half of either."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from jobtracker.system.paths import PRIVATE_FILE


class FileNotWritten(Exception):
    """The file could not be written; the message says why, and that what was there is as it was."""


def replace_file(file: Path, content: bytes) -> None:
    """Put `content` into `file`, new (readable by the user alone) or in place of what it holds (mode kept).

    What a link leads to is written, and the link stays. Raises FileNotWritten.
    """
    unfinished: Path | None = None
    try:
        target = Path(os.path.realpath(file))
        unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
        mode = target.stat().st_mode & 0o777 if target.exists() else PRIVATE_FILE
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), mode)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.chmod(mode)
        os.replace(unfinished, target)
    except (OSError, ValueError) as error:
        if unfinished is not None:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        raise FileNotWritten(
            f"{file} could not be written: {reason}. What was there is as it was. "
            "Choose another place for it."
        ) from error
