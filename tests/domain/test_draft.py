from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobtracker.domain.draft import (
    Draft,
    as_responsibilities,
    corrected,
    levelled,
    merged,
    restored,
    reworded,
    split,
    with_passage,
    without,
)
from jobtracker.domain.item_edits import EmptyItem
from jobtracker.domain.passage import passage
from jobtracker.domain.reading import (
    Facts,
    Finding,
    Level,
    Reading,
    ReadRequirement,
    ReadResponsibility,
    Section,
    SectionKind,
    Source,
    Span,
)
from jobtracker.domain.requirement import Origin

TEXT = "Baker\n\nYou have\n- patience with dough; strong arms\n- an early start\n\nYou do\n- bake bread"


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def read(level: Level, words: str) -> ReadRequirement:
    span = span_of(words)
    return ReadRequirement(level, words, span.start, span.end)


READING = Reading(
    source=Source("baker.txt", "text", "utf-8", "0" * 64, len(TEXT)),
    facts=Facts(title="Baker", spans={"title": (Span(0, 5),)}),
    sections=(
        Section(SectionKind.REQUIREMENTS, "You have", TEXT.index("You have"), TEXT.index("You do")),
        Section(SectionKind.RESPONSIBILITIES, "You do", TEXT.index("You do"), len(TEXT)),
    ),
    requirements=(
        read(Level.REQUIRED, "patience with dough"),
        read(Level.REQUIRED, "strong arms"),
        read(Level.PREFERRED, "an early start"),
    ),
    responsibilities=(
        ReadResponsibility("bake bread", span_of("bake bread").start, span_of("bake bread").end),
    ),
    report=(
        Finding("no-company", "The text does not say who hires."),
        Finding("no-title", "The text does not say the job's title."),
        Finding("no-requirements-section", "No requirements section was found in this text."),
        Finding("no-benefits-section", "No section about pay and benefits was found."),
    ),
)
DRAFT = Draft.of("/in/baker.txt", TEXT, READING, 1)
PATIENCE, ARMS, START = (item.key for item in DRAFT.requirements)
(BREAD,) = (item.key for item in DRAFT.responsibilities)


def texts(draft: Draft) -> list[str]:
    return [item.text for item in draft.requirements]


def test_a_draft_begins_as_it_was_read() -> None:
    assert texts(DRAFT) == ["patience with dough", "strong arms", "an early start"]
    assert {item.heading for item in DRAFT.requirements} == {"You have"}
    assert {item.origin for item in DRAFT.requirements} == {Origin.READ}
    assert [item.position for item in DRAFT.items] == [
        float(item.span.start) for item in DRAFT.items if item.span
    ]
    assert DRAFT.kept_requirements == DRAFT.requirements
    assert DRAFT.kept_responsibilities == DRAFT.responsibilities
    assert DRAFT.corrected_reading == READING


def test_the_same_words_have_the_same_hash_whatever_is_between_them() -> None:
    other = Draft.of("b", TEXT.replace("\n", "\r\n "), READING, 1)
    assert other.text_sha256 == DRAFT.text_sha256
    assert Draft.of("c", TEXT + "!", READING, 1).text_sha256 != DRAFT.text_sha256


def test_the_level_of_an_item_can_be_changed() -> None:
    draft = levelled(DRAFT, {PATIENCE, START}, Level.PREFERRED)
    assert [item.level for item in draft.requirements] == [Level.PREFERRED, Level.REQUIRED, Level.PREFERRED]
    assert levelled(draft, {PATIENCE}, Level.REQUIRED) == DRAFT


def test_an_item_can_be_what_the_job_does_and_the_other_way_round() -> None:
    draft = as_responsibilities(DRAFT, {PATIENCE})
    assert texts(draft) == ["strong arms", "an early start"]
    assert [duty.text for duty in draft.responsibilities] == ["patience with dough", "bake bread"]
    draft = levelled(draft, {draft.responsibilities[0].key}, Level.PREFERRED)
    assert texts(draft) == texts(DRAFT)
    assert draft.requirements[0].level is Level.PREFERRED
    assert draft.requirements[0].span == DRAFT.requirements[0].span


def test_splitting_gives_two_items_in_their_places() -> None:
    draft = split(DRAFT, PATIENCE, len("patience "))
    assert texts(draft) == ["patience", "with dough", "strong arms", "an early start"]
    assert [passage(TEXT, item.span) for item in draft.requirements if item.span] == texts(draft)
    assert {item.heading for item in draft.requirements} == {"You have"}


def test_a_part_without_words_is_refused() -> None:
    for at in (0, len("patience with dough")):
        with pytest.raises(EmptyItem):
            split(DRAFT, PATIENCE, at)
    with pytest.raises(EmptyItem):
        reworded(DRAFT, PATIENCE, " \n")
    with pytest.raises(EmptyItem):
        with_passage(DRAFT, Span(5, 7), Level.REQUIRED)


def test_what_has_only_punctuation_between_it_merges_to_one_passage() -> None:
    draft = merged(DRAFT, {PATIENCE, ARMS})
    assert texts(draft) == ["patience with dough; strong arms", "an early start"]
    span = draft.requirements[0].span
    assert span is not None
    assert passage(TEXT, span) == "patience with dough; strong arms"


def test_items_that_stand_apart_merge_word_after_word() -> None:
    draft = merged(DRAFT, {START, PATIENCE, BREAD})
    assert texts(draft) == ["patience with dough an early start bake bread", "strong arms"]
    assert draft.responsibilities == ()
    assert draft.requirements[0].level is Level.REQUIRED


def test_what_was_dropped_is_not_kept_and_can_be_taken_back() -> None:
    draft = without(DRAFT, {ARMS, BREAD, ("requirement", 99)})
    assert draft.dropped == {ARMS, BREAD}
    assert [item.text for item in draft.kept_requirements] == ["patience with dough", "an early start"]
    assert draft.kept_responsibilities == ()
    assert restored(draft, {ARMS, BREAD}) == DRAFT


def test_what_is_merged_is_kept_and_what_is_split_off_a_dropped_item_is_dropped_too() -> None:
    draft = without(DRAFT, {PATIENCE, ARMS})
    assert merged(draft, {PATIENCE, ARMS}).dropped == frozenset()
    assert len(split(draft, PATIENCE, 9).dropped) == 3


def test_a_passage_that_was_missed_becomes_an_item_in_its_place() -> None:
    around = span_of(" strong arms\n")
    draft = with_passage(replace(DRAFT, requirements=DRAFT.requirements[2:]), around, Level.PREFERRED)
    assert texts(draft) == ["strong arms", "an early start"]
    new = draft.requirements[0]
    assert (new.span, new.heading, new.origin) == (span_of("strong arms"), "You have", Origin.USER)


def test_a_corrected_fact_stands_nowhere_and_the_value_that_was_read_gets_its_place_back() -> None:
    draft = corrected(DRAFT, "title", "Master baker")
    assert (draft.facts.title, draft.facts.spans, draft.facts.corrected) == ("Master baker", {}, {"title"})
    assert draft.reading == READING
    assert draft.corrected_reading.facts == draft.facts
    assert corrected(draft, "title", "Baker") == DRAFT
    assert corrected(DRAFT, "deadline", date(2026, 12, 1)).facts.corrected == {"deadline"}


def test_the_doubts_are_what_is_worth_a_look_and_not_put_right_yet() -> None:
    assert [doubt.code for doubt in DRAFT.doubts()] == ["no-company"]
    assert corrected(DRAFT, "company", "Mill Lane").doubts() == ()
    nothing = without(corrected(DRAFT, "title", None), {PATIENCE, ARMS, START})
    assert [doubt.code for doubt in nothing.doubts()] == ["no-company", "no-title", "no-requirements-section"]


keys = st.sampled_from(range(12))


@st.composite
def edited(draw: st.DrawFn) -> tuple[Draft, list[Draft]]:
    """A draft after some edits, and the drafts before."""
    draft, before = DRAFT, []
    for _ in range(draw(st.integers(0, 8))):
        before.append(draft)
        some = [
            draft.items[number % len(draft.items)].key
            for number in draw(st.lists(keys, min_size=1, max_size=3))
        ]
        item = draft.item(some[0])
        edits: list[Any] = [
            lambda d, k=some: levelled(d, k, draw(st.sampled_from(Level))),
            lambda d, k=some: as_responsibilities(d, k),
            lambda d, k=some: merged(d, k),
            lambda d, k=some: without(d, k),
            lambda d, k=some: restored(d, k),
            lambda d, i=item: split(d, i.key, draw(st.integers(0, len(i.text)))),
            lambda d, i=item: reworded(d, i.key, draw(st.text(max_size=12))),
            lambda d: with_passage(d, Span(*sorted(draw(st.tuples(places, places)))), Level.REQUIRED),
        ]
        try:
            draft = draw(st.sampled_from(edits))(draft)
        except EmptyItem:
            assert draft is before[-1]
    return draft, before


places = st.integers(0, len(TEXT))


@settings(max_examples=150)
@given(edited())
def test_whatever_is_edited_every_item_is_itself_stands_in_the_text_and_has_words(
    case: tuple[Draft, list[Draft]],
) -> None:
    draft, before = case
    assert len({item.key for item in draft.items}) == len(draft.items)
    assert draft.dropped <= {item.key for item in draft.items}
    assert draft.text == TEXT
    assert draft.reading == READING
    for items in (draft.requirements, draft.responsibilities):
        assert [item.position for item in items] == sorted(item.position for item in items)
    for item in draft.items:
        assert item.text == " ".join(item.text.split()) != ""
        assert item.span is None or 0 <= item.span.start <= item.span.end <= len(TEXT)
    assert Draft.of("/in/baker.txt", TEXT, READING, 1) == DRAFT
    assert all(former.reading == READING for former in before)


@given(edited())
def test_taking_everything_back_leaves_nothing_dropped(case: tuple[Draft, list[Draft]]) -> None:
    draft, _ = case
    all_back = restored(draft, [item.key for item in draft.items])
    assert all_back.dropped == frozenset()
    assert all_back.items == draft.items


@given(st.data())
def test_what_was_split_merges_to_the_same_words(data: st.DataObject) -> None:
    item = data.draw(st.sampled_from(DRAFT.items))
    try:
        parts = split(DRAFT, item.key, data.draw(st.integers(0, len(item.text))))
    except EmptyItem:
        return
    new = next(each.key for each in parts.items if each.key not in {old.key for old in DRAFT.items})
    again = merged(parts, {item.key, new}).item(item.key)
    assert (again.text.replace(" ", ""), again.span) == (item.text.replace(" ", ""), item.span)
