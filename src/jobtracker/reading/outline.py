"""Outline: the text as a sequence of headings and the units of text between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jobtracker.domain.reading import SectionKind
from jobtracker.reading.characters import key
from jobtracker.reading.glued_headings import glued_headings
from jobtracker.reading.headings import (
    OPENERS_OF,
    RANK_BOLD,
    RANK_CAPITALS,
    RANK_COLON,
    RANK_PLAIN,
    Heading,
    by_keyword,
)
from jobtracker.reading.line_headings import line_heading
from jobtracker.reading.tokens import BULLETS, Tokens, tokens_of

if TYPE_CHECKING:
    from jobtracker.reading.lines import Line
    from jobtracker.reading.vocabulary import Vocabulary

_BULLETS = frozenset(BULLETS)
_LONGEST_LEAD, _LEAST_BULLETS = 90, 2
_DIVIDES = frozenset(BULLETS + "：")
"""Marks by which a short line may hold a heading and its list: Chinese says much in forty characters."""
_LISTED = (SectionKind.REQUIREMENTS, SectionKind.PREFERRED, SectionKind.RESPONSIBILITIES)
_LONGEST_WORD = 16
_LOOSE = (SectionKind.ABOUT, SectionKind.ROLE, SectionKind.TEAM, SectionKind.DETAILS, SectionKind.PROCESS)
_SHORT = 40
_SHORT_BULLETED = 250


@dataclass(slots=True)
class Unit:
    """A passage between headings: a line, a list item, or running text. `tokens` is kept where it was cut."""

    start: int
    end: int
    line: Line
    tokens: Tokens | None = None
    first: int = 0
    last: int = 0
    whole: bool = True


@dataclass(slots=True)
class Stretch:
    """A heading and the units below it, up to the next heading of its weight."""

    kind: SectionKind
    heading: Heading | None
    units: list[Unit] = field(default_factory=list)
    subheadings: list[Heading] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the heading or, without one, the first unit begins."""
        return self.heading.start if self.heading else self.units[0].start

    @property
    def end(self) -> int:
        """Where the last unit ends."""
        end = self.units[-1].end if self.units else self.heading.end if self.heading else 0
        return max(end, self.subheadings[-1].end) if self.subheadings else end


def outline_of(text: str, lines: list[Line], words: Vocabulary) -> list[Stretch]:
    """Divide the lines into stretches under their headings."""
    stretches: list[Stretch] = [Stretch(SectionKind.OTHER, None)]
    for number, line in enumerate(lines):
        if line.matter:
            _enter_matter(text, line, stretches, words)
            continue
        if number and lines[number - 1].matter:
            stretches.append(Stretch(SectionKind.OTHER, None))
        follower = lines[number + 1] if number + 1 < len(lines) else None
        heading = line_heading(text, line, follower, words, lines[number - 1] if number else None)
        if heading is not None:
            _enter(stretches, heading)
        else:
            for piece in _pieces(text, line, words):
                if isinstance(piece, Heading):
                    _enter(stretches, piece)
                else:
                    stretches[-1].units.append(piece)
    return [s for s in stretches if s.heading is not None or s.units]


def _enter_matter(text: str, line: Line, stretches: list[Stretch], words: Vocabulary) -> None:
    """A line of a front matter tells details, but for the lists that a key announces ("requirements:", then
    a dash for each).
    """
    kind = None
    if not (line.bullet or line.hashes or line.indent) and text[line.end - 1] == ":":
        kind = words.headings.get(key(text[line.start : line.end]))
    current = stretches[-1]
    if kind in _LISTED:
        stretches.append(Stretch(kind, Heading(line.start, line.end, kind, RANK_COLON)))
    elif current.heading is not None and (line.bullet or line.indent) and not line.hashes:
        current.units.append(Unit(line.start, line.end, line))
    else:
        if current.kind is not SectionKind.DETAILS:
            stretches.append(Stretch(SectionKind.DETAILS, None))
        stretches[-1].units.append(Unit(line.start, line.end, line))


def _enter(stretches: list[Stretch], heading: Heading) -> None:
    current = stretches[-1]
    if _adds_to_benefits(current, heading):
        current.subheadings.append(heading)
    elif heading.kind is None or _only_divides(current, heading):
        if current.heading is None or (
            _is_sibling(current.heading, heading) and not _leads_to_list(current, heading)
        ):
            stretches.append(Stretch(SectionKind.OTHER, heading))
        else:
            current.subheadings.append(heading)
    else:
        stretches.append(Stretch(heading.kind, heading))


def _only_divides(current: Stretch, heading: Heading) -> bool:
    """Whether a deeper Markdown heading inside a list is guessed to be about the company, the job or the
    like: it names a part of the list ("### Grow the community" below "## Duties").
    """
    above = current.heading
    return (
        not heading.known
        and heading.kind in _LOOSE
        and above is not None
        and above.known
        and above.rank < heading.rank < RANK_BOLD
        and current.kind in _LISTED
    )


def _adds_to_benefits(current: Stretch, heading: Heading) -> bool:
    """Whether a deeper heading of one word says "a plus" of what is offered ("#### Diferenciais")."""
    above = current.heading
    return (
        heading.kind is SectionKind.PREFERRED
        and current.kind is SectionKind.BENEFITS
        and above is not None
        and above.rank < heading.rank <= RANK_BOLD
        and heading.end - heading.start <= _LONGEST_WORD
    )


def _leads_to_list(current: Stretch, heading: Heading) -> bool:
    """Whether an unknown heading with a colon announces the list of the section above it, which has none
    yet.
    """
    return (
        heading.leads
        and current.kind in _LISTED
        and bool(current.units)
        and not any(unit.line.bullet for unit in current.units)
    )


def _is_sibling(above: Heading, heading: Heading) -> bool:
    """Whether an unknown heading ends the section above it; one of lesser weight only divides it."""
    if heading.rank < RANK_BOLD:
        return heading.rank <= above.rank
    return heading.rank == above.rank == RANK_CAPITALS


def _lead_of_bullets(text: str, line: Line, words: Vocabulary) -> Heading | None:
    """What announces the bullets within a line ("Tasks will include • … • …"), or None."""
    head = text[line.start : min(line.end, line.start + _LONGEST_LEAD)]
    if head.isascii() or _BULLETS.isdisjoint(head):
        return None
    first = next((place for place, mark in enumerate(head) if mark in _BULLETS), 0)
    if not first or text.count(head[first], line.start + first, line.end) < _LEAST_BULLETS:
        return None
    said = key(head[:first])
    kind = by_keyword(said, words)
    if kind not in OPENERS_OF or said.rpartition(" ")[2] not in words.openers["lead_ins"]:
        return None
    return Heading(line.start, line.start + len(head[:first].rstrip()), kind, RANK_PLAIN)


def _pieces(text: str, line: Line, words: Vocabulary) -> list[Heading | Unit]:
    """A line as the headings glued into it and the text between them."""
    length = line.end - line.start
    if (line.bullet and length < _SHORT_BULLETED) or (
        length < _SHORT and _DIVIDES.isdisjoint(text[line.start : line.end])
    ):
        return [Unit(line.start, line.end, line)]
    lead = _lead_of_bullets(text, line, words)
    if lead is not None:
        return [lead, Unit(lead.end, line.end, line, whole=False)]
    tokens = tokens_of(text, line.start, line.end)
    found = glued_headings(tokens, words)
    if not found:
        return [Unit(line.start, line.end, line, tokens, 0, len(tokens))]
    pieces: list[Heading | Unit] = []
    begin, first = line.start, 0
    for i, j, kind in found:
        start = tokens.starts[i]
        if start > begin and text[begin:start].strip():
            pieces.append(Unit(begin, start, line, tokens, first, i, whole=False))
        end = tokens.ends[j - 1]
        while end < line.end and text[end] in ":：?!":
            end += 1
        pieces.append(Heading(start, end, kind, RANK_PLAIN))
        begin, first = end, j
    if text[begin : line.end].strip():
        pieces.append(Unit(begin, line.end, line, tokens, first, len(tokens), whole=False))
    return pieces
