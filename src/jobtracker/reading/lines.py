"""Lines: the text cut at its line breaks, with each line's bullet, depth and emphasis, and rejoined
where a break falls inside a sentence (hard-wrapped mail and PDF, pages with every bold word on a line
of its own).
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.reading.characters import BLANK, INVISIBLE, LOWER, UPPER, key
from jobtracker.reading.comments import FRONT_MATTER

if TYPE_CHECKING:
    from jobtracker.reading.vocabulary import Vocabulary

_BREAKS = "\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""Where `str.splitlines` divides."""
_STRIPPED = " \t\xa0\u3000\u2002\u2003\u2009\u202f" + INVISIBLE
_AROUND = _STRIPPED + _BREAKS
_MARKS = "•●▪■◦‣○∙·⋅✓✔☑✅➢➤►▶▸❖◆◇★☆※→⇒➔➜♦♣⚫🔹🔸🔥👉📌⭐\uf0b7\uf0a7\uf0d8・"
_BULLET = re.compile(
    rf"(?:(?P<mark>[{_MARKS}])\ufe0f?[{BLANK}]*"
    rf"|(?P<dash>[-–—*+>])[{BLANK}]+"
    rf"|(?P<star>\*)(?=[^*\s])"
    rf"|(?P<glued>[-–—])(?=[{UPPER}{LOWER}][^-]{{3}})"
    rf"|(?P<letter>o)[{BLANK}]+(?=[{UPPER}])"
    rf"|(?P<number>\(?(?:\d{{1,2}}[.)]|(?:[a-zA-Z]|[ivx]{{1,4}})[.)](?=[{BLANK}]))|\d{{1,2}}[、．])[{BLANK}]*(?=\D)"
    rf"|(?P<circled>[①-⑳㈠-㈩❶-❿]|[（(][一二三四五六七八九十\d]{{1,2}}[)）]|[一二三四五六七八九十]、)[{BLANK}]*"
    rf"|\[[ xX]?\][{BLANK}]+)"
)
_HASHES = re.compile(rf"(#{{1,6}})[{BLANK}]*(?=\S)")
_RULE = re.compile(r"[-=_*~#·.\s]+")
_LABEL = re.compile(r"(?:[a-z][a-z_ ]{1,24}|[A-Z][A-Z ]{2,24}\s?):\s")
_ABBREVIATION = re.compile(r"\b\w\.\w\.$")
_TERMINAL = ".!?:;。！？：；"
_CONTINUES = frozenset(",.;)]}”»、，。；）%–-")
_MIN_BROKEN_SHARE = 0.12
_LEAST_WRAPPED, _LEAST_BROKEN = 6, 4
"""How many lines a wrapped text has at least, and how many of them begin in mid-sentence."""
_LONGEST_HEADING = 60
_LONGEST_FRAGMENT = 45
"""Of two lines that a bold word tore apart, one is at most this long."""


@dataclass(slots=True)
class Line:
    """A line, or several that are one: `start` and `end` without white space, bullet and Markdown marks.

    `margin` is where the line, or the last of several, begins in the text, before its indent. `matter` is set
    for the lines of a front matter (`---`, `key: value` lines, `---`).
    """

    start: int
    end: int
    margin: int
    bullet: str = ""
    indent: int = 0
    hashes: int = 0
    bold: bool = False
    blank_before: bool = False
    matter: bool = False


def lines_of(text: str, words: Vocabulary) -> list[Line]:
    """The text's lines, rejoined where a line break is none of the author's."""
    lines = _raw(text)
    front = FRONT_MATTER.match(text)
    if front:
        for line in lines:
            line.matter = line.start < front.end()
    _restore_dashes(text, lines, words)
    return _joined(text, lines, words)


def _raw(text: str) -> list[Line]:
    lines: list[Line] = []
    place = 0
    blank = True
    for raw in text.splitlines(keepends=True):
        margin, place = place, place + len(raw)
        said = raw.strip(_AROUND)
        if not said:
            blank = blank or not _is_half_a_break(text, margin, raw)
        elif len(said) > 2 and not said[0].isalnum() and _RULE.fullmatch(said):
            blank = True
        else:
            indent = raw.index(said[0])
            start = margin + indent
            line = Line(start, start + len(said), margin, indent=indent, blank_before=blank)
            blank = False
            _marks(text, line)
            if line.end > line.start:
                lines.append(line)
    return lines


def _is_half_a_break(text: str, start: int, raw: str) -> bool:
    """Whether a line without text is no line of its own: a page break, or what is left of "\\r\\r\\n"."""
    return raw in ("\x0b", "\x0c") or (raw == "\r\n" and text[start - 1 : start] == "\r")


def _restore_dashes(text: str, lines: list[Line], words: Vocabulary) -> None:
    """A dash before a small letter is a bullet where most dashes are, or below a heading; else it belongs to
    a sentence.
    """
    dashed = [line for line in lines if line.bullet in ("-", "–", "—") and not line.matter]
    small = [line for line in dashed if text[line.start].islower()]
    if small:
        listed = _listed(text, lines, words)
        small = [line for line in small if line.start not in listed]
    glued = [line for line in lines if line.bullet == "glued"]
    if len(glued) == 1:
        glued[0].start, glued[0].bullet = glued[0].start - 1, ""
    if small and (len(small) < 0.5 * len(dashed) or len(dashed) < 3):
        for line in small:
            line.start = text.rindex(line.bullet, 0, line.start)
            line.bullet = ""


def _listed(text: str, lines: list[Line], words: Vocabulary) -> set[int]:
    """Where the lines with a bullet begin that stand below a heading or below another such line."""
    found: set[int] = set()
    for above, line in itertools.pairwise(lines):
        if line.bullet and (above.start in found or _is_known_heading(text, above.start, above.end, words)):
            found.add(line.start)
    return found


def _is_known_heading(text: str, start: int, end: int, words: Vocabulary) -> bool:
    return end - start < _LONGEST_HEADING and key(text[start:end]) in words.headings


def _marks(text: str, line: Line) -> None:
    """Take bullet, heading and emphasis marks off a line's span, and keep what they say."""
    first = text[line.start : line.start + 2]
    if first.isalpha() and first[0] not in "ivx":
        return
    bullet = _BULLET.match(text, line.start, line.end)
    if bullet and not text.startswith("**", line.start):
        line.bullet = bullet.lastgroup or "box"
        if line.bullet == "mark":
            line.bullet = bullet.group("mark")
        elif line.bullet == "dash":
            line.bullet = bullet.group("dash")
        line.start = bullet.end()
        nested = _BULLET.match(text, line.start, line.end)
        if nested and nested.lastgroup in ("number", "circled"):
            line.start = nested.end()
    hashes = _HASHES.match(text, line.start, line.end)
    if hashes:
        line.hashes = len(hashes.group(1))
        line.start = hashes.end()
        while line.end > line.start and text[line.end - 1] in "# ":
            line.end -= 1
    for mark in ("**", "__", "*", "_"):
        if (
            line.end - line.start > 2 * len(mark) + 1
            and text.startswith(mark, line.start)
            and text.find(mark, line.start + len(mark), line.end) >= line.end - len(mark) - 1
        ):
            line.bold = True
            line.start += len(mark)
            line.end = text.rindex(mark, line.start, line.end)
            break
    while line.start < line.end and text[line.start] in _STRIPPED:
        line.start += 1
    while line.end > line.start and text[line.end - 1] in _STRIPPED:
        line.end -= 1


def _joined(text: str, lines: list[Line], words: Vocabulary) -> list[Line]:
    continuing = sum(
        1
        for line in lines
        if not line.bullet and (text[line.start].islower() or text[line.start] in _CONTINUES)
    )
    broken = len(lines) > 5 and continuing >= _MIN_BROKEN_SHARE * len(lines)
    margin = _margin(text, lines)
    lowercase_list = continuing > 0.7 * len(lines) and not margin
    width = 0 if margin else _wrap_width(text, lines)
    joined: list[Line] = []
    for line in lines:
        if joined and not (line.bullet or line.hashes or line.matter or lowercase_list):
            last = joined[-1]
            if _continues(text, last, line, words, broken=broken, width=width, margin=margin):
                last.end, last.margin = line.end, line.margin
                continue
        joined.append(line)
    return joined


def _continues(
    text: str, last: Line, line: Line, words: Vocabulary, *, broken: bool, width: int, margin: int
) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    if last.hashes or last.bold:
        return False
    if line.blank_before or _LABEL.match(text, line.start, line.end):
        return False
    first, final = text[line.start], text[last.end - 1]
    if first in _CONTINUES and not text.startswith("..", line.start):
        return True
    small = first.islower() and final not in _TERMINAL
    if not small and _is_known_heading(text, line.start, line.end, words):
        return False
    open_ended = final not in _TERMINAL or bool(
        _ABBREVIATION.search(text, max(last.start, last.end - 8), last.end)
    )
    if not open_ended:
        return False
    if first.islower():
        wrapped = broken or margin or width
        return bool(wrapped) or last.end - max(last.start, last.margin) > _LONGEST_FRAGMENT
    if final in _MARKS:
        return True
    if margin:
        return not (_would_fit(text, last, line, margin) or _opens_item(text, last, line, words))
    begin = max(last.start, last.margin)
    if width and last.end - begin >= width:
        return True
    if final in ",–-&(/" or first in "(–&":
        return broken or final == ","
    if not broken or min(last.end - begin, line.end - line.start) > _LONGEST_FRAGMENT:
        return False
    if key(text[begin : last.end]) in words.headings:
        return False
    word = text[begin : last.end].rsplit(None, 1)[-1]
    return word[0].islower() or word.lower() in words.function_words


def _margin(text: str, lines: list[Line]) -> int:
    """The number of characters at which a program broke the lines, or 0: no word that begins a line in
    mid-sentence would have fitted on the line before it.
    """
    if len(lines) < _LEAST_WRAPPED:
        return 0
    longest = max(line.end - line.margin for line in lines)
    if not 50 <= longest <= 132:
        return 0
    broken = [
        (above, line)
        for above, line in itertools.pairwise(lines)
        if text[line.start].islower() and not (line.bullet or line.blank_before)
    ]
    fits = any(_would_fit(text, above, line, longest) for above, line in broken)
    return longest if len(broken) >= _LEAST_BROKEN and not fits else 0


def _would_fit(text: str, above: Line, line: Line, margin: int) -> bool:
    """Whether the first word of a line has room on the line before it."""
    word = text[line.start : min(line.end, line.start + margin)].split(None, 1)[0]
    return above.end - above.margin + 1 + len(word) <= margin


def _opens_item(text: str, above: Line, line: Line, words: Vocabulary) -> bool:
    """Whether a line begins like an item, and the line before it does not stop in mid-sentence."""
    first = key(text[line.start : min(line.end, line.start + 30)].split(None, 1)[0])
    if first not in words.item_openers:
        return False
    final = key(text[max(above.start, above.end - 20) : above.end]).rsplit(" ", 1)[-1]
    return final not in words.function_words and text[above.end - 1] not in ",-–&(/"


def _wrap_width(text: str, lines: list[Line]) -> int:
    """From which length on a line counts as wrapped, or 0 where the text is not hard-wrapped: in wrapped text
    many long lines are followed by one that begins with a small letter.
    """
    if len(lines) < 8:
        return 0
    longest = max(line.end - line.start for line in lines)
    if not 50 <= longest <= 132:
        return 0
    width = int(longest * 0.75)
    pairs = itertools.pairwise(lines)
    followers = [b for a, b in pairs if a.end - a.start >= width and not b.bullet and not b.blank_before]
    small = sum(text[line.start].islower() for line in followers)
    return width if len(followers) >= 4 and small >= 0.4 * len(followers) else 0
