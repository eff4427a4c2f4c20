"""A source text as it can be shown: other people's text made harmless and legible, every place still known.

The source is never changed. What is shown differs from it where showing it would mislead or hang:
control and bidirectional characters become visible marks, line ends become one kind, headings that are
glued to sentences get a line of their own, and lines that are too long are broken.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Section, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_LINE = 4_000
"""Characters; Qt lays a line out as a whole, and freezes for seconds from some 10,000 on."""

LONGEST_TEXT = 400_000
"""Characters shown; a posting has some 5,000."""

_STRANGE = re.compile(
    "\r\n?|[\u2028\u2029\x85\x0b\x0c]"
    "|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
    # What is no character of a text: Qt's documents keep some of these for themselves.
    "|[\ufdd0-\ufdef\ufff9-\ufffc\ufffe\uffff\ud800-\udfff]"
)
_LINE_ENDS = frozenset({"\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"})
_LINE_END = re.compile("[\n\r\u2028\u2029\x85\x0b\x0c]")

_NEAR = 200
"""Characters before and behind a heading in which its line is looked for."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of the source and what is shown for it; `same` when that is the run itself."""

    source: int
    shown: int
    length: int
    text: str
    same: bool


class PostingText:
    """What is shown of a source text, and the way between the two.

    Places in the source are counted in characters (code points), places in what is shown in UTF-16 code
    units, as Qt's text documents count.
    """

    def __init__(self, source: str, sections: Iterable[Section] = ()) -> None:
        self._source = source
        self.headings = tuple(span for s in sections if (span := heading_span(source, s)) is not None)
        """Where the headings stand in the source."""
        self._pieces: list[_Piece] = []
        shown = 0
        for start, end, text in self._runs(source[:LONGEST_TEXT]):
            same = text == source[start:end]
            self._pieces.append(_Piece(start, shown, end - start, text, same))
            shown += _units(text)
        self._source_starts = [piece.source for piece in self._pieces]
        self._shown_starts = [piece.shown for piece in self._pieces]
        self.text = "".join(piece.text for piece in self._pieces)
        """What to show."""
        self.hidden = max(0, len(source) - LONGEST_TEXT)
        """Characters at the end that are kept, but not shown."""

    def to_shown(self, offset: int) -> int:
        """Where a place of the source is shown."""
        if not self._pieces:
            return 0
        piece = self._pieces[max(0, bisect_right(self._source_starts, offset) - 1)]
        inside = min(offset - piece.source, piece.length)
        if piece.same:
            return piece.shown + _units(piece.text[:inside])
        return piece.shown + (_units(piece.text) if inside else 0)

    def shown_span(self, span: Span) -> tuple[int, int]:
        """Where a span of the source is shown, without what is added behind it, such as a line break."""
        start = self.to_shown(span.start)
        if not self._pieces or span.end <= span.start:
            return start, start
        last = span.end - 1
        at = bisect_right(self._source_starts, last) - 1
        piece = self._pieces[at]
        inside = min(last - piece.source + 1, piece.length)
        shown = piece.text[:inside] if piece.same else piece.text
        return start, max(start, piece.shown + _units(shown))

    def to_source(self, position: int) -> int:
        """The place of the source that is shown at a position."""
        if not self._pieces:
            return 0
        piece = self._pieces[max(0, bisect_right(self._shown_starts, position) - 1)]
        inside = position - piece.shown
        if not piece.same:
            return piece.source + (piece.length if inside >= _units(piece.text) else 0)
        return piece.source + min(_points(piece.text, inside), piece.length)

    def _runs(self, source: str) -> Iterator[tuple[int, int, str]]:
        """The source in runs: its place, and what is shown for it. An empty place is something added."""
        at = width = 0
        for start, end, mark in _marks(source, self._added_breaks(source)):
            while width + start - at > LONGEST_LINE:
                cut = _line_cut(source, at, at + LONGEST_LINE - width)
                if cut > at:
                    yield at, cut, source[at:cut]
                yield cut, cut, "\n"
                at, width = cut, 0
            if start > at:
                yield at, start, source[at:start]
                width += start - at
            if not mark.endswith("\n") and width + len(mark) > LONGEST_LINE:
                yield start, start, "\n"
                width = 0
            yield start, end, mark
            at = end
            width = 0 if mark.endswith("\n") else width + len(mark)

    def _added_breaks(self, source: str) -> dict[int, str]:
        """Line breaks to add around headings that share their line with other words.

        Marks of Markdown stay with their heading, and so does what follows it after a colon.
        """
        added: dict[int, str] = {}
        for span in self.headings:
            if span.end > len(source):
                continue
            before = _LINE_END.split(source[max(0, span.start - _NEAR) : span.start])[-1]
            if any(map(str.isalnum, before)):
                added[span.start - (len(before) - len(before.rstrip("*_")))] = "\n\n"
            behind = _LINE_END.split(source[span.end : span.end + _NEAR])[0]
            words = behind.lstrip("*_# \t\u00a0")
            if words and not words.startswith(":"):
                added[span.end + len(behind) - len(words)] = "\n"
        return added


def heading_span(source: str, section: Section) -> Span | None:
    """Where a section's heading stands: its words, at the section's beginning."""
    if not section.heading:
        return None
    words = section.heading.split()
    at = end = section.start
    for number, word in enumerate(words):
        found = source.find(word, end, end + len(word) + 12)
        if found < 0:
            return None
        if number == 0:
            at = found
        end = found + len(word)
    return Span(at, end)


def _marks(source: str, added: dict[int, str]) -> Iterator[tuple[int, int, str]]:
    """What differs from the source, in order: a place, and what is shown there; last, the end."""
    strange = [(m.start(), m.end(), _shown_for(m.group())) for m in _STRANGE.finditer(source)]
    newlines = [(m.start(), m.end(), "\n") for m in re.finditer("(?<!\r)\n", source)]
    extra = [(at, at, text) for at, text in added.items()]
    yield from sorted([*strange, *newlines, *extra])
    yield len(source), len(source), ""


@cache
def _shown_for(strange: str) -> str:
    if strange in _LINE_ENDS:
        return "\n"
    code = ord(strange)
    if code < 0x20:
        return chr(0x2400 + code)
    name = unicodedata.name(strange, "")
    initials = "".join(word[0] for word in re.findall(r"[A-Z]+", name)) or f"U+{code:04X}"
    return f"\u27e8{initials}\u27e9"


def _line_cut(source: str, start: int, end: int) -> int:
    """Where to break a long line: behind its last space, or at its end where it has none."""
    space = source.rfind(" ", start, end)
    return space + 1 if space > start else end


def _units(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _points(text: str, units: int) -> int:
    """How many characters of a text its first `units` UTF-16 code units hold."""
    if text.isascii() or units <= 0:
        return max(0, units)
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))
