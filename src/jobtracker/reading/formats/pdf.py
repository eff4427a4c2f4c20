"""PDF: the text of the pages, through pypdf."""

from __future__ import annotations

import io
import logging

from jobtracker.reading.unreadable import Unreadable

_MOST_PAGES = 200


def pdf_text(data: bytes, name: str) -> str:
    """The text of up to 200 pages. Raises `Unreadable` for a locked, broken or empty file."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable(
                "locked", f"“{name}” is protected by a password. Save a copy without it, or copy its text."
            )
        pages = [page.extract_text() for page in reader.pages[:_MOST_PAGES]]
    except Unreadable:
        raise
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        OSError,
        RecursionError,
    ) as error:
        raise Unreadable(
            "broken", f"“{name}” is damaged or no whole PDF. Save it again, or copy its text."
        ) from error
    except Exception as error:  # pypdf lets errors of its optional cryptography through, of many types
        raise Unreadable(
            "broken", f"“{name}” cannot be opened as PDF ({error}). Copy its text instead."
        ) from error
    text = "\n".join(page.strip("\n") for page in pages)
    if not text.strip():
        raise Unreadable(
            "no-text", f"“{name}” holds pictures of text only. Copy the text from where you found it."
        )
    return text
