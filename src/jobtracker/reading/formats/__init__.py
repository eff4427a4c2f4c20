"""Formats: what kind of file it is, and the text in it. Each format's library is loaded when such a file
comes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.reading.decoding import decoded, storable
from jobtracker.reading.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jobtracker.domain.reading import Facts

_HEADERS = re.compile(
    rb"(?m)^(from|to|subject|date|mime-version|received|message-id|content-type|return-path):[ \t]"
)
_BLOCK_TAGS = re.compile(r"</?(?:div|p|ul|ol|li|br|h[1-6]|table|span|section|body|html)\b[^<>]{0,300}>", re.I)
_MARKDOWN = re.compile(r"(?m)[#*-](?<![^\n].)(?:(?<=#)#{0,5} ?\S|(?<=\*)\*[^*\n]{1,200}\*\*|(?<=-)--\s*$)")
"""Marks at the beginning of a line, which is looked at behind the mark: a class is searched faster."""
_REFERENCES = re.compile(r"&(?:#\d{2,5}|#x[0-9a-fA-F]{2,5}|nbsp|amp|quot|[lg]t|[a-z]{3,6});")
"""Characters as HTML writes them, which text that was cut out of a page still holds."""
_LEAST_REFERENCES = 2
_LOOKED_AT = 20_000
_UNSUPPORTED = (
    (b"\xd0\xcf\x11\xe0", "a document of an old Office version. Save it as .docx or PDF"),
    (b"\x89PNG", "a picture. Copy the text out of it, or save the page as PDF"),
    (b"\xff\xd8\xff", "a picture. Copy the text out of it, or save the page as PDF"),
    (b"GIF8", "a picture. Copy the text out of it, or save the page as PDF"),
    (b"\x1f\x8b", "a compressed file. Unpack it first"),
    (b"7z\xbc\xaf", "a compressed file. Unpack it first"),
    (b"Rar!", "a compressed file. Unpack it first"),
    (b"SQLite format 3\0", "a database. Import a posting's text instead"),
    (b"\x7fELF", "a program. Import a posting's text instead"),
    (b"MZ\x90", "a program. Import a posting's text instead"),
)


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a file, its format and encoding, and the facts that the file states apart from its text."""

    text: str
    format: str
    encoding: str
    facts: Facts | None = None


def extracted(data: bytes, name: str) -> Extracted:
    """Take the text out of a file's bytes. Raises `Unreadable`."""
    for magic, what in _UNSUPPORTED:
        if data.startswith(magic):
            raise Unreadable("unsupported", f"“{name}” is {what}.")
    if data.startswith(b"%PDF-"):
        from jobtracker.reading.formats.pdf import pdf_text

        return Extracted(pdf_text(data, name), "pdf", "utf-8")
    if data.startswith(b"PK\x03\x04"):
        from jobtracker.reading.formats.office import office_text

        text, kind = office_text(data, name)
        return Extracted(text, kind, "utf-8")
    if data.startswith(b"{\\rtf"):
        from jobtracker.reading.formats.rtf import rtf_text

        return Extracted(rtf_text(data, name), "rtf", "windows-1252")
    if _is_mail(data, name):
        from jobtracker.reading.formats.eml import eml_text

        return eml_text(data, name)
    text, encoding = decoded(data, name)
    return from_text(text, encoding, name)


def from_text(text: str, encoding: str, name: str) -> Extracted:
    """Text that may be HTML source or Markdown, whatever the file is called."""
    if _is_html(text, name):
        from jobtracker.reading.formats.html import html_text

        body, facts = html_text(text)
        if body.strip():
            return Extracted(body, "html", encoding, facts)
    if "&" in text and len(_REFERENCES.findall(text[:_LOOKED_AT])) >= _LEAST_REFERENCES:
        from html import unescape

        text = storable(unescape(text))
    ending = name.lower().rsplit(".", 1)[-1]
    markdown = ending in ("md", "markdown") or (
        any(mark in text for mark in ("#", "**", "---")) and _has_two(_MARKDOWN.finditer(text[:_LOOKED_AT]))
    )
    return Extracted(text, "markdown" if markdown else "text", encoding)


def _has_two(found: Iterator[object]) -> bool:
    return next(found, None) is not None and next(found, None) is not None


def _is_mail(data: bytes, name: str) -> bool:
    named = name.lower().endswith(".eml")
    head = data[:8000].lower()
    if not named and b"subject" not in head:
        return False
    headers = set(_HEADERS.findall(head.lstrip().replace(b"\r\n", b"\n").partition(b"\n\n")[0]))
    if named:
        return bool(headers)
    return len(headers) >= 3 and {b"from", b"subject"} <= headers


def _is_html(text: str, name: str) -> bool:
    head = text[:3000].lstrip("\ufeff \t\r\n")[:20].lower()
    if head.startswith(("<!doctype html", "<html")) or name.lower().endswith((".html", ".htm")):
        return True
    tags = len(_BLOCK_TAGS.findall(text[:30_000])) if "<" in text else 0
    return tags >= 6 or (head.startswith("<") and tags >= 2)
