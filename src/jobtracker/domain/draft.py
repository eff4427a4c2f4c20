"""A posting that was read and is not kept yet, as the user puts it right: each edit gives another draft."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from jobtracker.domain.item_edits import divided, item_words, joined, just_after
from jobtracker.domain.passage import fold, trimmed
from jobtracker.domain.reading import Facts, Finding, Level, Reading, Span
from jobtracker.domain.requirement import ItemKey, Origin, Requirement, Responsibility

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

Item = Requirement | Responsibility

NOT_KEPT = 0
"""The posting's id of the items of a draft: it has none yet."""

WORTH_A_LOOK = frozenset(
    {
        "empty-requirements",
        "no-requirements-section",
        "two-postings",
        "cut-off",
        "short-text",
        "replaced-characters",
        "no-title",
        "no-company",
        "long-text",
        "many-items",
    }
)
"""The findings for which a reading is to be looked at; many good postings say nothing of tasks or pay."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What would be kept: the text and what was read from it, with the user's corrections.

    `name` is the path of the file, or what else the text is called. `text_sha256` is the hash by which the
    same words are found again, whatever white space is between them. `reading` is as it was read, `facts`
    and the items as they were put right; their ids count within the draft. What is `dropped` is still
    among the items, so that it can be taken back. `original` is the file itself where the text does not
    give it back byte for byte.
    """

    name: str
    text: str
    text_sha256: str
    reading: Reading
    reader_version: int
    facts: Facts
    requirements: tuple[Requirement, ...]
    responsibilities: tuple[Responsibility, ...]
    original: bytes | None = field(default=None, repr=False)
    dropped: frozenset[ItemKey] = frozenset()

    @classmethod
    def of(
        cls, name: str, text: str, reading: Reading, reader_version: int, original: bytes | None = None
    ) -> Draft:
        """The draft of a text as it was read: nothing corrected, nothing dropped."""
        return cls(
            name,
            text,
            hashlib.sha256(fold(text).encode("utf-8", "surrogatepass")).hexdigest(),
            reading,
            reader_version,
            reading.facts,
            tuple(_read_requirements(reading)),
            tuple(
                Responsibility(number, NOT_KEPT, duty.text, Span(duty.start, duty.end), float(duty.start))
                for number, duty in enumerate(reading.responsibilities, 1)
            ),
            original,
        )

    @property
    def items(self) -> tuple[Item, ...]:
        """Requirements, then responsibilities, each in their order; also those that are dropped."""
        return (*self.requirements, *self.responsibilities)

    @property
    def kept_requirements(self) -> tuple[Requirement, ...]:
        """Those that are not dropped."""
        return tuple(item for item in self.requirements if item.key not in self.dropped)

    @property
    def kept_responsibilities(self) -> tuple[Responsibility, ...]:
        """Those that are not dropped."""
        return tuple(item for item in self.responsibilities if item.key not in self.dropped)

    @property
    def corrected_reading(self) -> Reading:
        """The reading with the facts as they were put right."""
        return replace(self.reading, facts=self.facts)

    def item(self, key: ItemKey) -> Item:
        """The item with that key. Raises KeyError where there is none."""
        for item in self.items:
            if item.key == key:
                return item
        raise KeyError(key)

    def doubts(self) -> tuple[Finding, ...]:
        """What the reader reports that is worth a look, without what the user has put right."""
        settled = set()
        if self.facts.title:
            settled.add("no-title")
        if self.facts.company:
            settled.add("no-company")
        if self.kept_requirements:
            settled |= {"empty-requirements", "no-requirements-section"}
        return tuple(f for f in self.reading.report if f.code in WORTH_A_LOOK - settled)


def corrected(draft: Draft, name: str, value: Any) -> Draft:
    """The draft with another value for one of its facts, by the field's name in `Facts`.

    A fact of the user's own stands nowhere in the text; the value that was read gets its place back.
    """
    read = draft.reading.facts
    spans = {other: where for other, where in draft.facts.spans.items() if other != name}
    if value == getattr(read, name):
        spans |= {name: read.spans[name]} if name in read.spans else {}
        names = draft.facts.corrected - {name}
    else:
        names = draft.facts.corrected | {name}
    return replace(draft, facts=replace(draft.facts, **{name: value}, spans=spans, corrected=names))


def levelled(draft: Draft, keys: Collection[ItemKey], level: Level) -> Draft:
    """Items as required or preferred; what the job does becomes a requirement then."""
    moved = [item for item in draft.responsibilities if item.key in keys]
    number = _next_id(draft)
    new = [
        Requirement(
            number + count, NOT_KEPT, level, duty.text, duty.span, None, duty.position, None, "", Origin.USER
        )
        for count, duty in enumerate(moved)
    ]
    changed = [replace(item, level=level) if item.key in keys else item for item in draft.requirements]
    return _with(draft, (*changed, *new), [d for d in draft.responsibilities if d.key not in keys])


def as_responsibilities(draft: Draft, keys: Collection[ItemKey]) -> Draft:
    """Requirements as what the job does."""
    moved = [item for item in draft.requirements if item.key in keys]
    number = _next_id(draft)
    new = [
        Responsibility(number + count, NOT_KEPT, item.text, item.span, item.position)
        for count, item in enumerate(moved)
    ]
    rest = [item for item in draft.requirements if item.key not in keys]
    return _with(draft, rest, (*draft.responsibilities, *new))


def reworded(draft: Draft, key: ItemKey, text: str) -> Draft:
    """An item in other words; where it was read stays known. Raises EmptyItem without any."""
    words = item_words(text)
    return _each(draft, lambda item: replace(item, text=words) if item.key == key else item)


def split(draft: Draft, key: ItemKey, at: int) -> Draft:
    """Two items of one; the second begins with the character `at` of its text.

    Raises EmptyItem where one part would have no words.
    """
    item = draft.item(key)
    (first, first_span), (second, second_span) = divided(draft.text, item, at)
    position = just_after(item.position, [each.position for each in draft.items])
    rest = _each(draft, lambda each: replace(each, text=first, span=first_span) if each is item else each)
    new = replace(item, id=_next_id(draft), text=second, span=second_span, position=position)
    dropped = draft.dropped | {new.key} if key in draft.dropped else draft.dropped
    if isinstance(new, Requirement):
        return replace(_with(rest, (*rest.requirements, new), rest.responsibilities), dropped=dropped)
    return replace(_with(rest, rest.requirements, (*rest.responsibilities, new)), dropped=dropped)


def merged(draft: Draft, keys: Collection[ItemKey]) -> Draft:
    """One item of several, in their order: of the first one's kind and level, in its place, not dropped."""
    first, *rest = sorted(
        (item for item in draft.items if item.key in keys), key=lambda item: (item.position, item.id)
    )
    text, span = joined(draft.text, [first, *rest])
    gone = {item.key for item in rest}
    whole = _each(draft, lambda item: replace(item, text=text, span=span) if item is first else item)
    left = _with(
        whole,
        [item for item in whole.requirements if item.key not in gone],
        [item for item in whole.responsibilities if item.key not in gone],
    )
    return replace(left, dropped=left.dropped - {first.key})


def with_passage(draft: Draft, span: Span, level: Level) -> Draft:
    """With a requirement that the reader missed, by its place in the text. Raises EmptyItem without words."""
    span = trimmed(draft.text, span)
    new = Requirement(
        id=_next_id(draft),
        posting_id=NOT_KEPT,
        level=level,
        text=item_words(draft.text[span.start : span.end]),
        span=span,
        heading=_heading_at(draft.reading)(span.start),
        position=float(span.start),
        verdict=None,
        evidence="",
        origin=Origin.USER,
    )
    return _with(draft, (*draft.requirements, new), draft.responsibilities)


def without(draft: Draft, keys: Collection[ItemKey]) -> Draft:
    """With items dropped: they would not be kept."""
    return replace(draft, dropped=draft.dropped | {item.key for item in draft.items if item.key in keys})


def restored(draft: Draft, keys: Collection[ItemKey]) -> Draft:
    """With dropped items taken back."""
    return replace(draft, dropped=draft.dropped - set(keys))


def _read_requirements(reading: Reading) -> Iterator[Requirement]:
    heading_at = _heading_at(reading)
    for number, item in enumerate(reading.requirements, 1):
        yield Requirement(
            id=number,
            posting_id=NOT_KEPT,
            level=item.level,
            text=item.text,
            span=Span(item.start, item.end),
            heading=heading_at(item.start),
            position=float(item.start),
            verdict=None,
            evidence="",
            origin=Origin.READ,
        )


def _heading_at(reading: Reading) -> Callable[[int], str | None]:
    """Looks up the heading of the section that a place of the text is in."""
    starts = [section.start for section in reading.sections]

    def look(place: int) -> str | None:
        at = bisect_right(starts, place) - 1
        inside = at >= 0 and place < reading.sections[at].end
        return reading.sections[at].heading if inside else None

    return look


def _next_id(draft: Draft) -> int:
    return max((item.id for item in draft.items), default=0) + 1


def _each(draft: Draft, change: Callable[[Any], Any]) -> Draft:
    return replace(
        draft,
        requirements=tuple(map(change, draft.requirements)),
        responsibilities=tuple(map(change, draft.responsibilities)),
    )


def _with(
    draft: Draft, requirements: Iterable[Requirement], responsibilities: Iterable[Responsibility]
) -> Draft:
    """The draft with these items in the order of their positions; of those that are gone, none is dropped."""
    both = tuple(sorted(requirements, key=_place)), tuple(sorted(responsibilities, key=_place))
    keys = {item.key for items in both for item in items}
    return replace(draft, requirements=both[0], responsibilities=both[1], dropped=draft.dropped & keys)


def _place(item: Item) -> tuple[float, int]:
    return item.position, item.id
