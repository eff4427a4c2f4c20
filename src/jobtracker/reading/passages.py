"""Passages: a section cut into the pieces that may be items."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.reading.boundaries import best_division, candidates
from jobtracker.reading.characters import LOWER, UPPER, key
from jobtracker.reading.content import scores
from jobtracker.reading.headings import OPENERS_OF, by_keyword
from jobtracker.reading.tokens import BULLETS, Tokens, tokens_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jobtracker.reading.outline import Stretch, Unit
    from jobtracker.reading.vocabulary import Vocabulary

_LONG = 160
_FEW_LINES = 2
_LONG_IN_LIST = 280
_LEAST_SENTENCES, _LONGEST_SENTENCE = 2, 180
_SHORT = 40
_LEAD = " \t\xa0\r\n•●*■▪·+-–—>◦‣○:：,;.|)_"
_TRAIL = " \t\xa0\r\n.;,•●*·。；、，|-–—_"
_GLUED = re.compile(rf"[{LOWER}][.;!?)]*[{UPPER}][{LOWER}]|[.!?)][{UPPER}][{LOWER}]")
_JOINTS = ("; or", "; and", ", and", ", or")
_TAG = re.compile(r"[#*](?:LI|li)-\w{1,20}$")
"""What a large network has recruiters add to a posting ("#LI-Remote")."""
_LONGEST_TAG = 24
_TEMPLATE = ("{%", "{{")
"""What a line begins with that is left of a page's template, and no text."""
_MARKS = "•●▪■◦‣○·∙✓✔➢►❖◆★*+>–-"
_INLINE = re.compile(rf"([{re.escape(_MARKS)}])(?<!\S[{re.escape(_MARKS)}])(?=\s*[^\s{re.escape(_MARKS)}])")
_INLINE_NUMBER = re.compile(r"(\d(?<![A-Za-z0-9.,]\d)\d?)(?:[.)](?=[ \t\xa0]*[^\s\d])|[、．](?=\D))")
"""What stands before a mark is looked at behind it: a pattern that begins with a class is searched faster."""
_GLUED_NUMBER = re.compile(r"(?<=[^\W\d_]|[).])\d{1,2}$")
"""The number of the next section, glued to the last word of an item ("… of English4. Applying")."""
_LEAST_MARKS = 3
_LEAST_COMMAS, _LEAST_LABEL = 2, 3
_SPEAKERS = frozenset(("we", "you", "us", "who"))
"""Words of what announces a list and is no item ("We would like you to have:")."""
_SHORTEST_LIST, _SHORTEST_RUN = 16, 60
_NEXT_SENTENCE = re.compile(rf"[.!?]\s+(?=[{UPPER}])")
_ADDRESSED = re.compile(rf"[{LOWER})] (?=(?:You|Vous|Tu|Du) [{LOWER}])")
"""Where a sentence that lost its full stop ends: before "You" with a capital."""
_CLOSING_HASHES = re.compile(r"(?:(?<=\w)|\s{1,6})#{2,6}$")
"""The mark of the next heading, where a Markdown text lost its line breaks."""
_SUBJECT = re.compile(rf"(?:An?|The) (?:[{UPPER}][\w/-]{{0,40}},? ){{1,6}}(?=[{LOWER}])")
_CLAUSES = re.compile(r";\s+(?:and |or |und |et |y )?|；\s*|;(?=[\u4e00-\u9fff])")


@dataclass(slots=True)
class Passage:
    """A piece that may be an item: its trimmed span, what its words speak for, and how it was found."""

    start: int
    end: int
    evidence: tuple[int, ...]
    opener: str
    bulleted: bool
    divided: bool
    sentence: bool
    indent: int = 0


def passages_of(text: str, stretch: Stretch, words: Vocabulary) -> list[Passage]:
    """The pieces of a stretch. Line breaks and bullets are trusted where there are any; else the text is
    divided.
    """
    found: list[Passage] = []
    for unit in stretch.units:
        if unit.tokens is None:
            unit.tokens = tokens_of(text, unit.start, unit.end)
            unit.first, unit.last = 0, len(unit.tokens)
        marks = _inline_marks(text, unit)
        if marks:
            cuts = [unit.start, *marks, unit.end]
            for number, (begin, finish) in enumerate(itertools.pairwise(cuts)):
                bulleted = number > 0 or _is_first_item(text, unit, finish, words)
                _add(found, text, unit, begin, finish, words, bulleted=bulleted, divided=True)
            _cut_tail(found, text, unit, marks, words)
            continue
        division = _division(text, unit, stretch, words)
        sentences = _sentences(text, unit, words) if stretch.heading else []
        prose = len(sentences) >= max(_LEAST_SENTENCES, len(division))
        starts = unit.tokens.starts
        cuts = [unit.start, *(sentences if prose else (starts[i] for i in division)), unit.end]
        for begin, finish in itertools.pairwise(cuts):
            divided = bool(division) or prose or not unit.whole
            _add(found, text, unit, begin, finish, words, bulleted=bool(unit.line.bullet), divided=divided)
    return found


def clauses_of(text: str, stretch: Stretch, words: Vocabulary, *, behind_colon: bool) -> list[Passage]:
    """A section that is one sentence listing its items with semicolons, clause by clause, without its subject
    ("A Clerk files …"); nothing where it is not. What stands behind a colon is a list of its own only with
    `behind_colon`: elsewhere it is what one item consists of ("Experience with one of: a; b; c").
    """
    if len(stretch.units) != 1:
        return []
    unit = stretch.units[0]
    cuts = list(_CLAUSES.finditer(text, unit.start, unit.end))
    if len(cuts) + 1 < _LEAST_MARKS:
        return []
    colon = text.rfind(":", unit.start, cuts[0].start())
    if colon >= 0 and not behind_colon:
        return []
    subject = _SUBJECT.match(text, unit.start) if colon < 0 else None
    begin = subject.end() if subject else colon + 1 if colon >= 0 else unit.start
    if begin == unit.start and len(passages_of(text, stretch, words)) != 1:
        return []
    if _NEXT_SENTENCE.search(text, begin, unit.end):
        return []
    if unit.tokens is None:
        unit.tokens = tokens_of(text, unit.start, unit.end)
    begins = [begin, *(m.end() for m in cuts)]
    ends = [*(m.start() for m in cuts), unit.end]
    found: list[Passage] = []
    for begin, finish in zip(begins, ends, strict=True):
        _add(found, text, unit, begin, finish, words, bulleted=False, divided=True)
    return found


def sentences_of(
    text: str, stretch: Stretch, words: Vocabulary, wanted: Callable[[str], bool]
) -> list[Passage]:
    """The sentences of the lines without a bullet that are `wanted`."""
    found: list[Passage] = []
    for unit in stretch.units:
        if unit.line.bullet:
            continue
        ends = [m.start() + 1 for m in _NEXT_SENTENCE.finditer(text, unit.start, unit.end)]
        ends += [m.end() for m in _ADDRESSED.finditer(text, unit.start, unit.end)]
        for begin, finish in itertools.pairwise([unit.start, *sorted(ends), unit.end]):
            if not wanted(text[begin:finish]):
                continue
            if unit.tokens is None:
                unit.tokens = tokens_of(text, unit.start, unit.end)
                unit.first, unit.last = 0, len(unit.tokens)
            _add(found, text, unit, begin, finish, words, bulleted=False, divided=True)
    return found


def may_hold_list(text: str, stretch: Stretch) -> bool:
    """Whether a section has several bullets or lines that end in a semicolon, or running text that may have
    been a list.
    """
    bullets = sum(bool(unit.line.bullet) or text[unit.end - 1] == ";" for unit in stretch.units)
    return bullets >= _LEAST_MARKS or any(
        not unit.whole or unit.end - unit.start > _SHORTEST_RUN for unit in stretch.units
    )


def in_whole_lines(text: str, stretch: Stretch) -> bool:
    """Whether a section's lines are as the author wrote them: no heading is glued into one, nor two words."""
    return all(unit.whole and not _GLUED.search(text, unit.start, unit.end) for unit in stretch.units)


def in_paragraphs(text: str, stretch: Stretch) -> bool:
    """Whether each line of a section is a paragraph of several sentences, and none a list item."""
    return bool(stretch.units) and all(
        unit.whole
        and not unit.line.bullet
        and unit.end - unit.start > _LONG
        and _NEXT_SENTENCE.search(text, unit.start, unit.end)
        for unit in stretch.units
    )


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without its bullet, its final . ; , and white space around it."""
    said = text[start:end].lstrip(_LEAD)
    start = end - len(said)
    end = start + len(said.rstrip(_TRAIL))
    if text.startswith(" #", end - 2):
        end = start + len(text[start : end - 2].rstrip(_TRAIL))
    tag = _TAG.search(text, max(start, end - _LONGEST_TAG), end)
    end = start + len(text[start : tag.start()].rstrip(_TRAIL)) if tag else end
    if text.endswith(_JOINTS, start, end):
        end = max(text.rfind(mark, start, end) for mark in ",;")
    return start, end


def reads_as_prose(passages: Sequence[Passage], words: Vocabulary) -> bool:
    """Whether the pieces are sentences of running prose and no list."""
    loose = [p for p in passages if not p.bulleted]
    if not loose or len(loose) < len(passages) or (len(loose) > 2 and not any(p.divided for p in loose)):
        return False
    openers = words.item_openers
    sentences = sum(p.sentence for p in loose)
    opened = sum(p.opener in openers and p.opener not in words.function_words for p in loose)
    return sentences >= 0.8 * len(loose) and opened < 0.34 * len(loose)


def _cut_tail(found: list[Passage], text: str, unit: Unit, marks: Sequence[int], words: Vocabulary) -> None:
    """Cut off the running text behind the last of several inline bullets, where it is far longer than the
    others.
    """
    tokens, last = unit.tokens, found[-1] if found else None
    longest = max((b - a for a, b in itertools.pairwise(marks)), default=0)
    if tokens is None or last is None or last.end - last.start <= max(_LONG, 2 * longest):
        return
    first, stop = _between(tokens, last.start, last.end)
    division = best_division(candidates(tokens, words, first, stop), tokens.starts, last.start, last.end)
    sentence = _NEXT_SENTENCE.search(text, last.start, last.end)
    cuts = [tokens.starts[number] for number in division[:1] if _ends_word(text, tokens, number)]
    if sentence:
        cuts.append(sentence.end())
    cut = min(cuts, default=last.end)
    if ". " in text[cut : last.end]:
        found.pop()
        for begin, finish in ((last.start, cut), (cut, last.end)):
            _add(found, text, unit, begin, finish, words, bulleted=begin != cut, divided=True)


def _ends_word(text: str, tokens: Tokens, number: int) -> bool:
    """Whether a word or sentence, and no mark of a nested list, stands right before a token."""
    start = tokens.starts[number]
    before = text[max(0, start - 6) : start].rstrip()
    return before[-1:].isalnum() or before[-1:] in (".", ")", "!", "?")


def _division(text: str, unit: Unit, stretch: Stretch, words: Vocabulary) -> list[int]:
    """The tokens where items begin within a unit, when it is running text."""
    length = unit.end - unit.start
    tokens = unit.tokens
    if tokens is None or unit.last - unit.first < 4:
        return []
    in_list = bool(unit.line.bullet) or len(stretch.units) > _FEW_LINES
    least = _LONG_IN_LIST if in_list and unit.whole else _LONG if unit.whole else _SHORT
    if length <= least:
        glued = not in_list and length > _SHORT and _GLUED.search(text, unit.start, unit.end) is not None
        if not glued:
            return []
    places = candidates(tokens, words, unit.first, unit.last)
    if in_list and unit.whole and sum(place.score > 0 for place in places) < _LEAST_MARKS:
        return []
    division = best_division(places, tokens.starts, unit.start, unit.end)
    return _without_colons(tokens, unit.first, division, words)


def _sentences(text: str, unit: Unit, words: Vocabulary) -> list[int]:
    """Where the sentences of a line as its author wrote it begin, behind the first; nothing for a bullet, for
    text where words are glued, for what speaks of no items as a whole, and where sentences are too long.
    """
    if not unit.whole or unit.line.bullet or unit.end - unit.start <= _LONG or unit.tokens is None:
        return []
    evidence = scores(unit.tokens, unit.first, unit.last, words)
    if max(evidence[2:]) > max(evidence[:2]):
        return []
    ends = [found.end() for found in _NEXT_SENTENCE.finditer(text, unit.start, unit.end)]
    short = unit.end - unit.start <= _LONGEST_SENTENCE * (len(ends) + 1)
    return ends if short and not _GLUED.search(text, unit.start, unit.end) else []


def _without_colons(tokens: Tokens, first: int, division: list[int], words: Vocabulary) -> list[int]:
    """The division without the places where an item goes on behind its colon ("Build models: You will …",
    "Languages such as: Java, Go, Rust").
    """
    kept: list[int] = []
    for i, following in zip(division, [*division[1:], len(tokens)], strict=False):
        began = kept[-1] if kept else first
        if tokens.text.startswith(": ", tokens.ends[i - 1]):
            opens = tokens.words[began] in words.item_openers
            if opens and tokens.words[i] in words.function_words:
                continue
            stop = tokens.starts[following] if following < len(tokens) else tokens.end
            listed = tokens.text.count(", ", tokens.starts[i], stop) >= _LEAST_COMMAS
            label = tokens.words[began:i]
            names = listed and tokens.words[i] not in words.item_openers and _SPEAKERS.isdisjoint(label)
            if names and len(label) >= _LEAST_LABEL and by_keyword(" ".join(label), words) not in OPENERS_OF:
                continue
        kept.append(i)
    return kept


def _inline_marks(text: str, unit: Unit) -> list[int]:
    """Where bullets stand inside a unit: a mark that is nothing else before capitals, any other at least
    three times, or figures that count up.
    """
    if unit.end - unit.start < _SHORTEST_LIST:
        return []
    by_mark: dict[str, list[int]] = {}
    for found in _INLINE.finditer(text, unit.start, unit.end):
        if found.group(1) in "-–" and _is_span_of_time(text, found.start()):
            continue
        by_mark.setdefault(found.group(1), []).append(found.start())
    if by_mark:
        enough = [m for m in by_mark if len(by_mark[m]) >= _LEAST_MARKS or _begins_items(text, m, by_mark[m])]
        mark = min(enough, key=lambda m: by_mark[m][0], default=None)
        if mark is not None and (mark not in "-–" or by_mark[mark][0] - unit.start < 40):
            return [place for place in by_mark[mark] if place > unit.start]
    numbered = [(int(m.group(1)), m.start()) for m in _INLINE_NUMBER.finditer(text, unit.start, unit.end)]
    counting: list[int] = []
    for number, place in numbered:
        if number == len(counting) + 1:
            counting.append(place)
    return counting if len(counting) >= _LEAST_MARKS else []


def _is_span_of_time(text: str, dash: int) -> bool:
    """Whether a dash stands between two times or numbers ("9am - 5pm")."""
    before, behind = text[max(0, dash - 4) : dash].rstrip(), text[dash + 1 : dash + 4].lstrip()
    return behind[:1].isdigit() and (before[-1:].isdigit() or before[-2:].lower() in ("am", "pm"))


def _is_first_item(text: str, unit: Unit, finish: int, words: Vocabulary) -> bool:
    """Whether what stands before the first inline bullet of a line is an item like those behind it."""
    start, end = trimmed(text, unit.start, finish)
    if unit.line.bullet or not unit.whole or not 0 < end - start <= _LONG:
        return bool(unit.line.bullet)
    said = text[start:end]
    if (
        key(said).rpartition(" ")[2] in words.openers["lead_ins"]
        and by_keyword(key(said), words) in OPENERS_OF
    ):
        return False
    return (
        " " in said
        and text[end : end + 1] not in (":", ".")
        and said[-1] not in "!?:"
        and key(said) not in words.headings
    )


def _begins_items(text: str, mark: str, places: Sequence[int]) -> bool:
    if mark not in BULLETS:
        return False
    return all((rest := text[place + 1 : place + 6].lstrip()) and not rest[0].islower() for place in places)


def _add(
    found: list[Passage],
    text: str,
    unit: Unit,
    begin: int,
    finish: int,
    words: Vocabulary,
    *,
    bulleted: bool,
    divided: bool,
) -> None:
    start, end = trimmed(text, begin, finish)
    if text[end - 1 : end] == "#":
        hashes = _CLOSING_HASHES.search(text, max(start, end - 8), end)
        end = hashes.start() if hashes else end
    if divided and bulleted:
        number = _INLINE_NUMBER.match(text, start, end)
        if number:
            start, end = trimmed(text, number.end(), end)
    if divided and text[end - 1 : end].isdigit():
        next_number = _GLUED_NUMBER.search(text, max(start, end - 6), end)
        if next_number and text.startswith((". ", ") "), end):
            end = next_number.start()
    if end - start < 2 or text.startswith(_TEMPLATE, start):
        return
    tokens = unit.tokens
    assert tokens is not None
    first, last = _between(tokens, start, end)
    sentence = text[end : end + 1] in tuple(".!?") or text[end - 1] in "!?"
    opener = tokens.words[first] if first < last else ""
    evidence = scores(tokens, first, last, words)
    found.append(Passage(start, end, evidence, opener, bulleted, divided, sentence, unit.line.indent))


def _between(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """The numbers of the tokens that stand in a span."""
    return bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
