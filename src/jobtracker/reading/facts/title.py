"""Title: what the job is called, in the posting's own words.

A label settles it. Else every place where a title may stand gives a candidate with points for what speaks
for it; what is said in several places gathers the points of all. Too few points give no title.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from jobtracker.reading.characters import key
from jobtracker.reading.facts.professions import has_profession
from jobtracker.reading.facts.title_lines import GENDERS, line_candidates, looks_for_somebody, site_title
from jobtracker.reading.facts.title_sentences import MOST_POINTS, sentence_candidates
from jobtracker.reading.facts.title_trimming import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jobtracker.domain.reading import Span
    from jobtracker.reading.facts.labels import Labelled
    from jobtracker.reading.facts.title_lines import Candidate
    from jobtracker.reading.lines import Line
    from jobtracker.reading.vocabulary import Vocabulary

_LONGEST = 110
_LOOKED_AT = 6000
_LEAST_POINTS = 3
_MOST_WORDS_BELOW = 9


def title_of(
    text: str, small: str, lines: list[Line], labels: Labelled, words: Vocabulary
) -> tuple[str, Span] | None:
    """The title (`small` is the text in small letters), or None where too little speaks for any."""
    for span in labels.get("title", ()):
        if looks_for_somebody(text[span.start : span.end], words.language):
            continue
        if span.end - span.start <= _LONGEST and _may_be_labelled(text, span, words):
            return cleaned(text, span, words)
    named = site_title(text, lines)
    if named:
        return cleaned(text, named, words)
    points: Counter[str] = Counter()
    found: dict[str, tuple[str, Span]] = {}
    _gather(text, line_candidates(text, lines, words), points, found, words)
    of_lines = set(found)
    if not _is_settled(points, found):
        _gather(text, sentence_candidates(text, small, lines, words), points, found, words)
    head = small[:_LOOKED_AT]
    ranked = []
    for said, value in found.items():
        shorter = [other for other in found if said in of_lines and said.startswith(other + " ")]
        inherited = [points[other] for other in shorter if other not in of_lines]
        again = head.count(value[0].lower()) > 1
        ranked.append((points[said] + max(inherited, default=0) + again, -value[1].start, value))
    top = max(ranked, key=lambda r: r[:2], default=None)
    return top[2] if top and top[0] >= _LEAST_POINTS else None


def _gather(
    text: str,
    candidates: Iterable[Candidate],
    points: Counter[str],
    found: dict[str, tuple[str, Span]],
    words: Vocabulary,
) -> None:
    """Add what each title gets at its best, and where it stands first."""
    best: Counter[str] = Counter()
    for candidate in candidates:
        value = cleaned(text, candidate.span, words)
        if value is None:
            continue
        said = key(value[0]) or value[0]
        best[said] = max(best[said], candidate.points)
        if said not in found or value[1].start < found[said][1].start:
            found[said] = value
    points.update(best)


def _is_settled(points: Counter[str], found: dict[str, tuple[str, Span]]) -> bool:
    """Whether no sentence can make another title likelier than the first one of the lines."""
    (first, most), *others = points.most_common(2) or [("", 0)]
    second = others[0][1] if others else 0
    return most >= second + MOST_POINTS + 1 and all(
        found[first][1].start <= value[1].start for value in found.values()
    )


def _may_be_labelled(text: str, span: Span, words: Vocabulary) -> bool:
    """Whether what stands at a label reads like a title and not like the first sentence of a section."""
    said = text[span.start : span.end]
    before = text[max(0, span.start - 3) : span.start].rstrip(" \t\xa0*_")
    if GENDERS.search(said) or before.endswith((":", "：")):
        return said[-1] not in "." or has_profession(said, words)
    parts = key(said).split()
    sentence = any(part in words.facts["sentence_words"] for part in parts)
    return not sentence and said[-1] not in ".!?" and len(parts) <= _MOST_WORDS_BELOW
