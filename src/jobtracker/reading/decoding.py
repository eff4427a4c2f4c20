"""Decoding: a text file's bytes become text, in the encoding they were most likely written in."""

from __future__ import annotations

import codecs
import re

from jobtracker.reading.unreadable import Unreadable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
_NAMES = {"cp1252": "windows-1252", "cp1250": "windows-1250", "cp1251": "windows-1251", "cp932": "shift_jis"}
_SAMPLE = 60_000
_EAST_ASIAN = ["cp932", "gb18030", "euc_jp", "euc_kr", "big5", "cp949"]
_EUROPEAN = ["cp1252", "cp1250", "cp1251", "iso8859_2", "koi8_r", "mac_roman"]
_MOST_BROKEN = 0.1
_MOST_CONTROL = 0.02
_NUL_SHARE = 0.3
_CONTROL = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def decoded(data: bytes, name: str) -> tuple[str, str]:
    """The text of a text file, and the encoding's name. Raises `Unreadable` for what is no text."""
    for bom, said, codec in _BOMS:
        if data.startswith(bom):
            return _checked(data.decode(codec, "replace"), name), said
    wide = _wide(data)
    if wide:
        return _checked(data.decode(wide, "replace"), name), wide
    try:
        return _checked(data.decode("utf-8"), name), "utf-8"
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = sum(1 for c in text[:_SAMPLE] if c > "\x7f" and c != "\ufffd")
    if beyond_ascii and broken <= _MOST_BROKEN * beyond_ascii:
        return _checked(text, name), "utf-8"
    codec = _guessed(data)
    return _checked(data.decode(codec, "replace"), name), _NAMES.get(codec, codec.replace("_", "-"))


def storable(text: str) -> str:
    """The text with characters that no database or file can keep (NUL, lone surrogates) as replacement marks;
    the length stays the same.
    """
    return text if _is_storable(text) else _UNSTORABLE.sub("\ufffd", text)


def _is_storable(text: str) -> bool:
    """Told by encoding it, which is ten times faster than a pattern: nearly every text is."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def _checked(text: str, name: str) -> str:
    sample = text[:_SAMPLE]
    raw = sample.encode("utf-8", "surrogatepass")
    strange = len(raw) - len(raw.translate(None, _CONTROL)) + sample.count("\ufffd")
    if strange > _MOST_CONTROL * len(sample) + 2:
        raise Unreadable(
            "binary",
            f"“{name}” is no text but a program's data. Save the posting as text, HTML, PDF or DOCX instead.",
        )
    return storable(text)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark shows as a NUL in every other byte."""
    sample = data[:2000]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > _NUL_SHARE * half and sample[0::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > _NUL_SHARE * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


def _guessed(data: bytes) -> str:
    """The most likely encoding of text that is not UTF-8: many high bytes are East Asian, few European."""
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    high = sum(1 for byte in sample if byte > 0x7F)
    letters = sum(1 for byte in sample if byte > 0x7F or 0x41 <= byte <= 0x5A or 0x61 <= byte <= 0x7A)
    for _ in range(3):  # do not cut a character of several bytes in two
        candidates = _EAST_ASIAN if high > 0.25 * letters else _EUROPEAN
        best = from_bytes(sample, cp_isolation=candidates, threshold=0.3).best()
        if best is not None:
            return "cp1252" if _same_in_cp1252(data, str(best.encoding)) else str(best.encoding)
        sample = sample[:-1]
    return "cp1252"


def _same_in_cp1252(data: bytes, codec: str) -> bool:
    """Whether the far commoner Windows-1252 gives the same text."""
    try:
        return data.decode("cp1252") == data.decode(codec)
    except UnicodeDecodeError:
        return False
