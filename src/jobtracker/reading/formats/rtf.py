"""RTF: the text, through striprtf."""

from __future__ import annotations

from jobtracker.reading.unreadable import Unreadable


def rtf_text(data: bytes, name: str) -> str:
    """The text of an RTF file. Raises `Unreadable` for a broken one."""
    from striprtf.striprtf import rtf_to_text

    try:
        text = str(rtf_to_text(data.decode("latin-1"), errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, KeyError, LookupError, RecursionError) as error:
        raise Unreadable(
            "broken", f"“{name}” is damaged or no whole RTF file. Save it again, or copy its text."
        ) from error
    if not text.strip():
        raise Unreadable("no-text", f"“{name}” holds no text.")
    return text
