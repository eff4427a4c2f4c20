from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.reading import (
    Facts,
    Level,
    Reading,
    ReadRequirement,
    ReadResponsibility,
    Source,
    Span,
)
from jobtracker.domain.reconciling import Fate, ItemList, Reconciliation, reconciled
from jobtracker.domain.requirement import Origin, Requirement, Responsibility, Verdict

Said = list[tuple[Level, str]]

PHRASES = (
    "Five years of bread baking",
    "Five years of bread and cake baking",
    "Driving licence",
    "Driving licence class B",
    "Patience with dough and with people",
    "An early start",
    "C++",
    "…",
    "Some Rust",
)
LEVELS = st.sampled_from(list(Level))
SAID = st.lists(st.tuples(LEVELS, st.sampled_from(PHRASES)), max_size=6)


def text_of(said: Said, duties: list[str]) -> str:
    return "\n".join(["We bake.", *(words for _, words in said), "You will:", *duties])


def read(said: Said, duties: list[str]) -> tuple[str, Reading]:
    """A text of these items in this order, and a reading that finds them all."""
    text = text_of(said, duties)
    at = 0
    spans = []
    for words in (*(words for _, words in said), *duties):
        start = text.index(words, at)
        at = start + len(words)
        spans.append((start, at))
    reading = Reading(
        Source("posting", "text", "utf-8", "0" * 64, len(text)),
        Facts(),
        (),
        tuple(ReadRequirement(level, words, *spans[n]) for n, (level, words) in enumerate(said)),
        tuple(ReadResponsibility(words, *spans[len(said) + n]) for n, words in enumerate(duties)),
        (),
    )
    return text, reading


def listed(text: str, reading: Reading) -> ItemList:
    """The items just as they were read."""
    return ItemList(
        text,
        tuple(
            Requirement(
                n, 1, item.level, item.text, Span(item.start, item.end), "You bring", float(item.start),
                None, "", Origin.READ,
            )
            for n, item in enumerate(reading.requirements, 1)
        ),
        tuple(
            Responsibility(n, 1, duty.text, Span(duty.start, duty.end), float(duty.start))
            for n, duty in enumerate(reading.responsibilities, 1)
        ),
    )  # fmt: skip


def required(*words: str) -> Said:
    return [(Level.REQUIRED, each) for each in words]


class Posting:
    """A checklist as it was read, which a test changes as a user would."""

    def __init__(self, *words: str, duties: list[str] | None = None) -> None:
        self.text, self.reading = read(required(*words), duties or [])
        self.items = listed(self.text, self.reading)

    def change(self, words: str, **fields: object) -> None:
        self.items = replace(
            self.items,
            requirements=tuple(
                replace(item, **fields) if item.text == words else item  # type: ignore[arg-type]
                for item in self.items.requirements
            ),
        )

    def delete(self, words: str) -> None:
        self.items = replace(
            self.items,
            requirements=tuple(item for item in self.items.requirements if item.text != words),
            deleted=(*self.items.deleted, words),
        )

    def add(self, words: str, position: float) -> None:
        own = Requirement(
            99, 1, Level.REQUIRED, words, None, None, position, None, "", Origin.USER
        )  # fmt: skip
        self.items = replace(self.items, requirements=(*self.items.requirements, own))

    def meets(self, said: Said, duties: list[str] | None = None) -> Reconciliation:
        return reconciled(self.items, self.reading, listed(*read(said, duties or [])))


def fates(result: Reconciliation) -> list[tuple[Fate, str]]:
    return [(s.fate, (s.new or s.old).text) for s in result.requirements]  # type: ignore[union-attr]


def test_the_same_reading_again_changes_nothing() -> None:
    posting = Posting("Driving licence", "An early start", duties=["Bake"])
    result = posting.meets(required("Driving licence", "An early start"), ["Bake"])
    assert all(settled.old == settled.new for settled in (*result.requirements, *result.responsibilities))
    assert result.counts == {Fate.KEPT: 3}


def test_what_was_not_said_before_is_new_and_stands_in_its_place() -> None:
    result = Posting("Driving licence", "Some Rust").meets(
        required("Driving licence", "An early start", "Some Rust")
    )
    assert fates(result) == [
        (Fate.KEPT, "Driving licence"),
        (Fate.NEW, "An early start"),
        (Fate.KEPT, "Some Rust"),
    ]


def test_an_item_in_nearly_the_same_words_takes_them_over_and_keeps_its_answer() -> None:
    posting = Posting("Five years of bread baking")
    posting.change("Five years of bread baking", verdict=Verdict.MET, evidence="Mill Lane")
    (settled,) = posting.meets(required("Five years of bread and cake baking")).requirements
    assert settled.fate is Fate.CHANGED
    assert settled.new is not None
    assert (settled.new.text, settled.new.verdict, settled.new.evidence, settled.new.id) == (
        "Five years of bread and cake baking",
        Verdict.MET,
        "Mill Lane",
        1,
    )


def test_an_item_that_is_gone_goes_and_with_an_answer_it_stays_and_is_marked() -> None:
    posting = Posting("Driving licence", "An early start", "Some Rust")
    posting.change("An early start", verdict=Verdict.GAP)
    assert fates(posting.meets(required("Some Rust"))) == [
        (Fate.LEFT, "An early start"),
        (Fate.KEPT, "Some Rust"),
        (Fate.GONE, "Driving licence"),
    ]
    left = posting.meets(required("Some Rust")).requirements[0].new
    assert left is not None
    assert (left.gone, left.verdict, left.span) == (True, Verdict.GAP, None)


def test_what_was_marked_as_gone_and_comes_again_is_no_longer_marked() -> None:
    posting = Posting("Some Rust")
    posting.items = replace(
        posting.items,
        requirements=(
            *posting.items.requirements,
            replace(
                posting.items.requirements[0],
                id=7,
                text="An early start",
                span=None,
                position=3.5,
                verdict=Verdict.MET,
                gone=True,
            ),
        ),
    )  # fmt: skip
    again = {
        s.old.id: s.new for s in posting.meets(required("Some Rust", "An early start")).requirements if s.old
    }
    assert again[7] is not None
    assert not again[7].gone
    assert again[7].verdict is Verdict.MET
    assert posting.meets(required("Some Rust")).counts == {Fate.KEPT: 2}


def test_what_the_user_deleted_does_not_come_back() -> None:
    posting = Posting("Driving licence", "An early start")
    posting.delete("Driving licence")
    assert fates(posting.meets(required("Driving licence", "An early start"))) == [
        (Fate.KEPT, "An early start")
    ]
    assert fates(posting.meets(required("Driving licence class B", "An early start"))) == [
        (Fate.KEPT, "An early start")
    ]


def test_an_item_of_the_users_own_stays_and_is_not_added_a_second_time() -> None:
    posting = Posting("An early start")
    posting.add("Some Rust", 500.0)
    assert fates(posting.meets(required("An early start"))) == [
        (Fate.KEPT, "An early start"),
        (Fate.KEPT, "Some Rust"),
    ]
    again = posting.meets(required("An early start", "Some Rust"))
    assert [(s.fate, s.old is not None) for s in again.requirements] == [(Fate.KEPT, True), (Fate.KEPT, True)]
    own = again.requirements[1].new
    assert own is not None
    assert own.origin is Origin.USER
    assert own.span is not None


def test_the_users_own_words_and_level_stay() -> None:
    posting = Posting("Five years of bread baking", "An early start")
    posting.change("Five years of bread baking", text="Bread, five years")
    posting.change("An early start", level=Level.PREFERRED)
    result = posting.meets(required("Five years of bread baking", "An early start", "Some Rust"))
    assert fates(result) == [
        (Fate.KEPT, "Bread, five years"),
        (Fate.KEPT, "An early start"),
        (Fate.NEW, "Some Rust"),
    ]
    assert result.requirements[1].new is not None
    assert result.requirements[1].new.level is Level.PREFERRED


def test_another_level_in_the_posting_is_a_change() -> None:
    (settled,) = Posting("Some Rust").meets([(Level.PREFERRED, "Some Rust")]).requirements
    assert settled.fate is Fate.CHANGED
    assert settled.new is not None
    assert settled.new.level is Level.PREFERRED


def test_what_the_user_divided_stays_divided() -> None:
    posting = Posting("Five years of bread and cake baking", "Some Rust")
    whole = posting.items.requirements[0]
    assert whole.span is not None
    middle = whole.span.start + len("Five years of bread")
    first = replace(whole, text="Five years of bread", span=Span(whole.span.start, middle))
    second = replace(whole, id=9, text="and cake baking", span=Span(middle + 1, whole.span.end))
    posting.items = replace(posting.items, requirements=(first, second, posting.items.requirements[1]))
    result = posting.meets(required("Some Rust", "Five years of bread and cake baking"))
    assert sorted(fates(result)) == [
        (Fate.KEPT, "Five years of bread"),
        (Fate.KEPT, "Some Rust"),
        (Fate.KEPT, "and cake baking"),
    ]


def test_a_reader_that_divides_better_keeps_the_answer_with_the_larger_part() -> None:
    text, old = read(required("Five years of bread baking An early start"), [])
    items = listed(text, old)
    items = replace(items, requirements=(replace(items.requirements[0], verdict=Verdict.MET),))
    first, second = "Five years of bread baking", "An early start"
    better = replace(
        old,
        requirements=tuple(
            ReadRequirement(Level.REQUIRED, words, text.index(words), text.index(words) + len(words))
            for words in (first, second)
        ),
    )
    result = reconciled(items, old, listed(text, better))
    assert fates(result) == [(Fate.CHANGED, first), (Fate.NEW, second)]
    assert result.requirements[0].new is not None
    assert result.requirements[0].new.verdict is Verdict.MET


def test_what_the_job_does_follows_the_posting_but_what_the_user_moved_there_stays() -> None:
    posting = Posting("Some Rust", duties=["Bake bread", "Sweep"])
    moved = Responsibility(8, 1, "An early start", None, 900.0)
    posting.items = replace(posting.items, responsibilities=(*posting.items.responsibilities, moved))
    result = posting.meets(required("Some Rust"), ["Bake bread and cake", "Clean windows"])
    assert {(s.fate, (s.new or s.old).text) for s in result.responsibilities} == {  # type: ignore[union-attr]
        (Fate.CHANGED, "Bake bread and cake"),
        (Fate.NEW, "Clean windows"),
        (Fate.KEPT, "An early start"),
        (Fate.GONE, "Sweep"),
    }


@st.composite
def checklists(draw: st.DrawFn) -> tuple[ItemList, Reading]:
    """A reading, and its items after a user worked on them."""
    said = draw(SAID)
    text, reading = read(said, [])
    kept, deleted = [], []
    for item in listed(text, reading).requirements:
        match draw(st.sampled_from(["as read", "deleted", "reworded", "levelled", "placeless", "own"])):
            case "deleted":
                deleted.append(item.text)
                continue
            case "reworded":
                item = replace(item, text=draw(st.sampled_from(PHRASES)))
            case "levelled":
                item = replace(item, level=draw(LEVELS))
            case "placeless":
                item = replace(item, span=None, gone=True)
            case "own":
                item = replace(item, origin=Origin.USER, span=draw(st.sampled_from([item.span, None])))
        kept.append(
            replace(
                item,
                verdict=draw(st.sampled_from([None, *Verdict])),
                evidence=draw(st.sampled_from(["", "Mill Lane"])),
            )
        )
    return ItemList(text, tuple(kept), (), tuple(deleted)), reading


@given(checklists(), SAID)
def test_no_verdict_evidence_or_own_item_ever_vanishes(old: tuple[ItemList, Reading], said: Said) -> None:
    items, reading = old
    text, new = read(said, [])
    result = reconciled(items, reading, listed(text, new))
    after = {settled.old.id: settled.new for settled in result.requirements if settled.old}
    assert after.keys() == {item.id for item in items.requirements}
    as_read = {(item.text, item.level) for item in reading.requirements}
    for item in items.requirements:
        stays = after[item.id]
        if (
            item.verdict
            or item.evidence
            or item.origin is Origin.USER
            or (item.text, item.level) not in as_read
        ):
            assert stays is not None
        if stays is not None:
            assert (stays.verdict, stays.evidence, stays.origin) == (item.verdict, item.evidence, item.origin)
            if item.origin is Origin.USER:
                assert (stays.text, stays.level) == (item.text, item.level)
            if stays.span is not None:
                assert 0 <= stays.span.start <= stays.span.end <= len(text)


@given(checklists(), SAID)
def test_what_the_posting_says_is_on_the_list_unless_the_user_took_it_off(
    old: tuple[ItemList, Reading], said: Said
) -> None:
    items, reading = old
    result = reconciled(items, reading, listed(*read(said, [])))
    before = {item.text for item in reading.requirements}
    shown = {settled.new.text for settled in result.requirements if settled.new}
    for _, words in said:
        if (
            words not in before
            and not items.deleted
            and all(i.origin is Origin.READ for i in items.requirements)
        ):
            known = any(i.text not in before for i in items.requirements)
            assert words in shown or known


@pytest.mark.parametrize("same", [True, False])
@given(checklists(), SAID)
def test_doing_it_again_changes_nothing_more(same: bool, old: tuple[ItemList, Reading], said: Said) -> None:
    items, reading = old
    text, new = (items.text, reading) if same else read(said, [])
    coming = listed(text, new)
    first = reconciled(items, reading, coming)
    settled = tuple(
        replace(s.new, id=s.old.id if s.old else 100 + n)
        for n, s in enumerate(first.requirements)
        if s.new is not None
    )
    again = reconciled(ItemList(text, settled, (), items.deleted), new, coming)
    assert {(s.new.id, s.new.text) for s in again.requirements if s.new} == {(i.id, i.text) for i in settled}
    assert again.counts[Fate.GONE] == 0
    assert again.counts[Fate.NEW] == 0


def test_a_thousand_items_that_are_all_others_are_compared_in_seconds() -> None:
    words = [f"{first}{second}" for first in "bcdfghjklm" for second in ("an", "el", "ir", "os", "ut")]
    items = [
        " ".join(words[(number * step) % 50] for step in range(1, 9)) + f" {number}"
        for number in range(2_000)
    ]
    old, new = read(required(*items[:1_000]), []), read(required(*items[1_000:]), [])
    begun = time.perf_counter()
    result = reconciled(listed(*old), old[1], listed(*new))
    assert time.perf_counter() - begun < 20
    assert result.counts[Fate.CHANGED] + result.counts[Fate.NEW] == 1_000
