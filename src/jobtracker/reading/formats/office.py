"""DOCX and ODT: both are ZIP archives with the text in one XML part, read with the standard library alone."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from jobtracker.reading.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_XML = 60_000_000
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def office_text(data: bytes, name: str) -> tuple[str, str]:
    """The text, and "docx" or "odt". Raises `Unreadable` for another kind of archive and for a broken one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" in names:
                return _checked(
                    "\n".join(_docx_lines(_xml(archive, "word/document.xml", name))), name
                ), "docx"
            if "content.xml" in names:
                return _checked("\n".join(_odt_lines(_xml(archive, "content.xml", name))), name), "odt"
    except (
        zipfile.BadZipFile,
        ElementTree.ParseError,
        OSError,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise Unreadable("broken", f"“{name}” is damaged. Save it again, or copy its text.") from error
    raise Unreadable("unsupported", f"“{name}” is an archive that holds no document. Unpack it first.")


def _checked(text: str, name: str) -> str:
    if not text.strip():
        raise Unreadable("no-text", f"“{name}” holds no text.")
    return text


def _xml(archive: zipfile.ZipFile, part: str, name: str) -> ElementTree.Element:
    """The parsed part. Declarations of entities are refused: no document needs them, and they can explode."""
    if archive.getinfo(part).file_size > _MOST_XML:
        raise Unreadable(
            "too-large", f"“{name}” unpacks to more than 60 MB. Copy the posting's text instead."
        )
    source = archive.read(part)
    if b"<!DOCTYPE" in source or b"<!ENTITY" in source:
        raise Unreadable(
            "broken", f"“{name}” declares entities, which no document needs. Copy its text instead."
        )
    return ElementTree.fromstring(source)


def _docx_lines(root: ElementTree.Element) -> Iterator[str]:
    for paragraph in root.iter(f"{_WORD}p"):
        style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
        named = (style.get(f"{_WORD}val") or "").lower() if style is not None else ""
        listed = paragraph.find(f"{_WORD}pPr/{_WORD}numPr") is not None or "list" in named
        parts = []
        for node in paragraph.iter():
            if node.tag == f"{_WORD}t":
                parts.append(node.text or "")
            elif node.tag in (f"{_WORD}br", f"{_WORD}cr"):
                parts.append("\n")
            elif node.tag == f"{_WORD}tab":
                parts.append("\t")
        said = "".join(parts)
        if named.startswith(("heading", "title", "überschrift", "titre")):
            yield ""
        yield f"• {said}" if listed and said.strip() and not said.lstrip().startswith("•") else said


def _odt_lines(root: ElementTree.Element) -> Iterator[str]:
    listed = {child for item in root.iter(f"{_TEXT}list-item") for child in item if child.tag == f"{_TEXT}p"}
    for node in root.iter():
        if node.tag == f"{_TEXT}h":
            yield ""
        if node.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            said = "".join(_odt_text(node))
            yield f"• {said}" if node in listed and said.strip() else said


def _odt_text(node: ElementTree.Element) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif child.tag == f"{_TEXT}tab":
            yield "\t"
        elif child.tag == f"{_TEXT}s":
            yield " " * min(100, int(child.get(f"{_TEXT}c") or 1))
        else:
            yield from _odt_text(child)
        yield child.tail or ""
