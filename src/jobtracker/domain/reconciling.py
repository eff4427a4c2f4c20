"""A checklist and another reading of its posting: what stays, what changes, what is new, and what is gone.

Nothing of the user's is lost: an item with a verdict or evidence, one of the user's own and one the user put
into other words stays, marked where the posting no longer has it. What the reader says as it said before is
no news: where the user deleted, divided, joined or moved such an item, that is how it stays. Only what the
reader says now and did not say before is added, or takes the place of what it no longer says.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from jobtracker.domain.locating import FoldedText
from jobtracker.domain.passage import passage
from jobtracker.domain.reading import Level, Span
from jobtracker.domain.requirement import Origin, Requirement, Responsibility
from jobtracker.domain.word_runs import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from jobtracker.domain.reading import Reading

Item = TypeVar("Item", bound=Requirement | Responsibility)

SAME_ITEM = 0.5
"""How much of their words two items must share to be one that was changed (Dice's measure, 0 to 1)."""
NO_NEWS = 0.65
"""How much a new item must share with one of the user's own, or one the user deleted, to say nothing new."""

BEHIND = 1 / 1024
"""How far behind the item before it an item stands that is nowhere in the text; places are whole numbers."""


class Fate(StrEnum):
    """What becomes of an item."""

    KEPT = "kept"
    CHANGED = "changed"
    NEW = "new"
    LEFT = "left"
    """The posting no longer has it, but something of it is the user's: it stays, and is marked."""
    GONE = "gone"
    """The posting no longer has it, and nobody answered it: it goes to the trash."""


@dataclass(frozen=True, slots=True)
class Settled(Generic[Item]):
    """One item: as it stands (None: it is new), and as it will (None: it is gone).

    The id of a new one says nothing.
    """

    fate: Fate
    old: Item | None
    new: Item | None


@dataclass(frozen=True, slots=True)
class ItemList:
    """The items of a posting's text. `deleted` are the words of requirements that the user deleted."""

    text: str
    requirements: tuple[Requirement, ...]
    responsibilities: tuple[Responsibility, ...]
    deleted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What becomes of each item, in the order in which they will stand."""

    requirements: tuple[Settled[Requirement], ...]
    responsibilities: tuple[Settled[Responsibility], ...]

    @property
    def counts(self) -> Counter[Fate]:
        """How many items have which fate."""
        return Counter([*(s.fate for s in self.requirements), *(s.fate for s in self.responsibilities)])


def reconciled(stands: ItemList, read: Reading, comes: ItemList) -> Reconciliation:
    """What becomes of the items as they stand when those that come take their place.

    `read` is the reading that the items that stand were made of, by which is told what of them is the
    user's. The same checklist and reading again change nothing.
    """
    places = _Places(stands.text, comes.text)
    levels = {item.text: item.level for item in read.requirements}
    requirements = _Sides(
        stands.requirements,
        comes.requirements,
        [(item.text, Span(item.start, item.end)) for item in read.requirements],
        stands.deleted,
        places,
        lambda old, new: _as_requirement(old, new, levels),
        lambda item: _is_users(item, levels),
    )
    said = {duty.text for duty in read.responsibilities}
    responsibilities = _Sides(
        stands.responsibilities,
        comes.responsibilities,
        [(duty.text, Span(duty.start, duty.end)) for duty in read.responsibilities],
        (),
        places,
        lambda old, new: replace(old, text=new.text if old.text in said else old.text),
        lambda duty: duty.text not in said,
    )
    return Reconciliation(requirements.settled(), responsibilities.settled())


def _as_requirement(old: Requirement, new: Requirement, levels: dict[str, Level]) -> Requirement:
    """What stands, with what the posting says now; what the user changed stays changed."""
    as_read = levels.get(old.text)
    if old.origin is Origin.USER:
        return replace(old, heading=new.heading or old.heading, gone=False)
    return replace(
        old,
        text=old.text if as_read is None else new.text,
        level=new.level if as_read is old.level else old.level,
        heading=new.heading,
        gone=False,
    )


def _is_users(item: Requirement, levels: dict[str, Level]) -> bool:
    """Whether something of an item is the user's, so that it is not to be taken away."""
    answered = item.verdict is not None or bool(item.evidence)
    return answered or item.origin is Origin.USER or levels.get(item.text) is not item.level


class _Places:
    """Where the passages of one text stand in another."""

    def __init__(self, old: str, new: str) -> None:
        self._old = old
        self.same = old == new
        self._folded = None if self.same else FoldedText(new)

    def moved(self, item: Item, near: int) -> Item:
        """The item where its passage stands now, best behind `near`; without a place where it is nowhere."""
        if self._folded is None or item.span is None:
            return item
        span = self._folded.find(passage(self._old, item.span), near)
        return replace(item, span=span, position=float(span.start)) if span else replace(item, span=None)


class _Sides(Generic[Item]):
    """The items of one kind that stand, and those that come."""

    def __init__(
        self,
        old: Sequence[Item],
        new: Sequence[Item],
        said: Sequence[tuple[str, Span]],
        deleted: Iterable[str],
        places: _Places,
        taken_over: Callable[[Item, Item], Item],
        is_users: Callable[[Item], bool],
    ) -> None:
        self._old: Sequence[Item] = old
        self._new: Sequence[Item] = new
        self._said = said
        self._places = places
        self._taken_over: Callable[[Item, Item], Item] = taken_over
        self._is_users: Callable[[Item], bool] = is_users
        self._pairs: dict[int, int] = {}
        """By the number of an item that stands: that of the one that comes for it."""
        self._told: dict[int, int] = {}
        """By the number of what was said before: that of the item that says the same now."""
        self._pair_the_same()
        loose = {
            n: self._text_read(n) for n in self._open() if self._was_read(old[n]) and not self._source(n)
        }
        self._pairs |= _alike(loose, self._untold(), SAME_ITEM)
        known = {-1 - number: text for number, text in enumerate(deleted)}
        known |= {number: old[number].text for number in self._open()}
        self._no_news = set(_alike(known, self._untold(), NO_NEWS).values())

    def settled(self) -> tuple[Settled[Item], ...]:
        """Each item and what becomes of it, in order; what is gone stands last."""
        staying: list[Settled[Item]] = [self._staying(number) for number in range(len(self._old))]
        come = set(self._pairs.values()) | self._no_news | set(self._told.values())
        found: list[Settled[Item]] = [
            *(settled for settled in staying if settled.new is not None),
            *(Settled(Fate.NEW, None, item) for number, item in enumerate(self._new) if number not in come),
        ]
        gone = [settled for settled in staying if settled.new is None]
        if not self._places.same:
            found = list(_behind_each_other(found))
        return (*sorted(found, key=lambda settled: settled.new.position if settled.new else 0.0), *gone)

    def _pair_the_same(self) -> None:
        by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, item in enumerate(self._new):
            by_words[_words(item.text)].append(number)
        for number, (text, _) in enumerate(self._said):
            said_now = by_words.get(_words(text), [])
            taken = sum(1 for other in self._told.values() if other in said_now)
            if taken < len(said_now):
                self._told[number] = said_now[taken]
        for number, item in enumerate(self._old):
            if waiting := by_words.get(_words(item.text)):
                self._pairs[number] = waiting.pop(0)

    def _open(self) -> list[int]:
        return [number for number in range(len(self._old)) if number not in self._pairs]

    def _untold(self) -> dict[int, str]:
        """The words of what comes, where the reader did not say the same before and nothing stands for it."""
        settled = {*self._pairs.values(), *self._told.values()}
        return {number: item.text for number, item in enumerate(self._new) if number not in settled}

    def _made_of(self, number: int) -> list[int]:
        """The numbers of what was said in the place of an item that stands."""
        span = self._old[number].span
        if span is None:
            return []
        return [
            said
            for said, (_, there) in enumerate(self._said)
            if span.start < there.end and there.start < span.end
        ]

    def _text_read(self, number: int) -> str:
        """The words that an item had before the user changed them."""
        said = self._made_of(number)
        return self._said[said[0]][0] if said else self._old[number].text

    def _source(self, number: int) -> Item | None:
        """What comes and says what the item that stands was made of, or None where nothing does."""
        told = [self._told[said] for said in self._made_of(number) if said in self._told]
        return self._new[told[0]] if told else None

    def _staying(self, number: int) -> Settled[Item]:
        old = self._old[number]
        if number in self._pairs:
            new = self._new[self._pairs[number]]
            taken = replace(self._taken_over(old, new), span=new.span, position=new.position)
            return Settled(Fate.CHANGED if _differs(old, taken) else Fate.KEPT, old, taken)
        source = self._source(number)
        moved = self._places.moved(old, int(source.position) if source else 0)
        if source or not self._was_read(old) or _is_marked(old):
            return Settled(Fate.KEPT, old, moved)
        if not self._is_users(old):
            return Settled(Fate.GONE, old, None)
        if isinstance(moved, Requirement):
            moved = replace(moved, gone=True)
        return Settled(Fate.LEFT, old, moved)

    def _was_read(self, item: Item) -> bool:
        if isinstance(item, Requirement):
            return item.origin is Origin.READ
        return not self._is_users(item)


def _is_marked(item: Item) -> bool:
    return isinstance(item, Requirement) and item.gone


def _differs(old: Item, new: Item) -> bool:
    """Whether the user would see another item: punctuation and capitals are no change to tell of."""
    if isinstance(old, Requirement) and isinstance(new, Requirement) and old.level is not new.level:
        return True
    return _words(old.text) != _words(new.text)


def _alike(old: dict[int, str], new: dict[int, str], least: float) -> dict[int, int]:
    """Pairs of numbers whose texts share so much of their words, each number once, the most alike first."""
    bags = {number: _bag(text) for number, text in new.items()}
    found = []
    for number, text in old.items():
        bag = _bag(text)
        for other, there in bags.items():
            share = 2 * len(bag & there) / (len(bag) + len(there))
            if share >= least:
                found.append((-share, number, other))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, number, other in sorted(found):
        if number not in pairs and other not in taken:
            pairs[number] = other
            taken.add(other)
    return pairs


def _bag(text: str) -> frozenset[tuple[str, int]]:
    """The words, each with how often it came before: what two bags share is counted with repetitions."""
    seen: Counter[str] = Counter()
    bag = set()
    for word in _words(text):
        bag.add((word, seen[word]))
        seen[word] += 1
    return frozenset(bag)


def _behind_each_other(found: Iterable[Settled[Item]]) -> Iterator[Settled[Item]]:
    """What stands nowhere in another text comes right behind the item that it stood behind."""
    before = 0.0
    for settled in found:
        item = settled.new
        if item is None:
            continue
        if item.span is None and settled.old is not None:
            item = replace(item, position=before + BEHIND)
        before = item.position
        yield replace(settled, new=item)


def _words(text: str) -> tuple[str, ...]:
    """What two items are compared by; an item of marks alone is compared as it is."""
    return tuple(words_of(text)) or (text,)
