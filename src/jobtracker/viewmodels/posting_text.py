"""A source text as it can be shown: other people's text made harmless and legible, every place still known.

The source is never changed. What is shown differs from it where showing it would mislead or hang:
control and bidirectional characters become visible marks, line ends become one kind, headings that are
glued to sentences get a line of their own, and lines that are too long are broken.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Section, Span
from jobtracker.viewmodels.rewritten_text import Change, RewrittenText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_LINE = 4_000
"""Characters; Qt lays a line out as a whole, and freezes for seconds from some 10,000 on."""

LONGEST_TEXT = 60_000
"""Characters shown; a posting has some 5,000. Laying out more would stop the window for a moment."""

_IN_PLACE = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"} | dict.fromkeys(
    map(ord, "\x0b\x0c\x85\u2028\u2029"), "\n"
)
"""What is shown as one other character: control characters as their pictures, line ends as one kind."""

_LONE_RETURN = re.compile("\r(?!\n)")
_LONGER = re.compile(
    "\r\n|[\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
    # What is no character of a text: Qt's documents keep some of these for themselves.
    "|[\ufdd0-\ufdef\ufff9-\ufffc\ufffe\uffff\ud800-\udfff]"
)
"""What is shown as more or fewer characters than it is."""

_LINE_END = re.compile("[\n\r\u2028\u2029\x85\x0b\x0c]")

_BEYOND_16_BITS = re.compile("[\U00010000-\U0010ffff]")

_NEAR = 200
"""Characters before and behind a heading in which its line is looked for."""


class PostingText:
    """What is shown of a source text, and the way between the two.

    Places in the source are counted in characters (code points), places in what is shown in UTF-16 code
    units, as Qt's text documents count.
    """

    def __init__(self, source: str, sections: Iterable[Section] = ()) -> None:
        shown = (section for section in sections if section.start < LONGEST_TEXT)
        self.headings = tuple(span for s in shown if (span := heading_span(source, s)) is not None)
        """Where the headings stand in what is shown of the source."""
        self._shown = _rewritten(source[:LONGEST_TEXT], self.headings)
        self._pairs = [match.start() for match in _BEYOND_16_BITS.finditer(self.text)]
        self._pair_units = [place + before for before, place in enumerate(self._pairs)]
        self.hidden = max(0, len(source) - LONGEST_TEXT)
        """Characters at the end that are kept, but not shown."""

    @property
    def text(self) -> str:
        """What to show."""
        return self._shown.text

    def shows(self, offset: int) -> bool:
        """Whether a place of the source is shown, and not left out at the end."""
        return offset < LONGEST_TEXT

    def to_shown(self, offset: int) -> int:
        """Where a place of the source is shown."""
        return self._units(self._shown.written(offset))

    def shown_span(self, span: Span) -> tuple[int, int]:
        """Where a span of the source is shown, without what is added behind it, such as a line break."""
        start = self.to_shown(span.start)
        return start, max(start, self._units(self._shown.written_end(span.end)))

    def to_source(self, position: int) -> int:
        """The place of the source that is shown at a position."""
        return self._shown.source(position - bisect_left(self._pair_units, position))

    def _units(self, place: int) -> int:
        """The UTF-16 code units before a character of what is shown."""
        return place + bisect_left(self._pairs, place)


def _rewritten(source: str, headings: Iterable[Span]) -> RewrittenText:
    plain = _LONE_RETURN.sub("\n", source.translate(_IN_PLACE))
    changes: list[Change] = [(m.start(), m.end(), _shown_for(m[0])) for m in _LONGER.finditer(plain)]
    changes += ((at, at, words) for at, words in _added_breaks(source, headings).items())
    changes.sort()
    marked = RewrittenText(plain, changes)
    cuts = [(at, at, "\n") for at in _line_cuts(marked)]
    return RewrittenText(plain, sorted(changes + cuts)) if cuts else marked


def _line_cuts(marked: RewrittenText) -> Iterator[int]:
    """Where in the source to break the lines that are too long, never within a mark."""
    start = 0
    for line in marked.text.split("\n"):
        end = start + len(line)
        while end - start > LONGEST_LINE:
            cut = marked.source(_line_cut(marked.text, start, start + LONGEST_LINE))
            yield cut
            start = marked.written(cut)
        start = end + 1


def _added_breaks(source: str, headings: Iterable[Span]) -> dict[int, str]:
    """Line breaks to add around headings that share their line with other words.

    Marks of Markdown stay with their heading, and so does what follows it after a colon.
    """
    added: dict[int, str] = {}
    for span in headings:
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


@cache
def _shown_for(strange: str) -> str:
    if strange == "\r\n":
        return "\n"
    initials = "".join(word[0] for word in re.findall(r"[A-Z]+", unicodedata.name(strange, "")))
    return f"\u27e8{initials or f'U+{ord(strange):04X}'}\u27e9"


def _line_cut(source: str, start: int, end: int) -> int:
    """Where to break a long line: behind its last space, or at its end where it has none."""
    space = source.rfind(" ", start, end)
    return space + 1 if space > start else end
