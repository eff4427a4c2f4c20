from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobtracker.domain.change import Kind
from jobtracker.domain.item_edits import EmptyItem
from jobtracker.domain.passage import fold
from jobtracker.domain.reading import Level, Span
from jobtracker.domain.requirement import Origin, Verdict
from jobtracker.store.errors import Conflict

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Baker
    from jobtracker.services.services import Services


def test_a_verdict_is_given_to_several_items_and_taken_back(baker: Baker) -> None:
    change = baker.services.answering.answer([baker.patience, baker.arms], Verdict.MET)
    assert change.ids(Kind.REQUIREMENT) == {baker.patience, baker.arms}
    assert change.applications() == {baker.id}
    assert baker.record.row.fit.percent == 100
    assert (baker.record.row.fit.met, baker.record.row.fit.open) == (2, 1)
    baker.services.answering.answer([baker.patience, baker.arms], None)
    assert baker.record.row.fit.percent is None


def test_the_same_verdict_again_changes_nothing(baker: Baker) -> None:
    baker.services.answering.answer([baker.arms], Verdict.GAP)
    assert not baker.services.answering.answer([baker.arms], Verdict.GAP)


def test_one_missing_item_leaves_all_of_them_unanswered(baker: Baker) -> None:
    with pytest.raises(Conflict, match="no longer there"):
        baker.services.answering.answer([baker.arms, 9999], Verdict.MET)
    assert baker.items[baker.arms].verdict is None


def test_evidence_keeps_its_lines_and_loses_the_space_around(baker: Baker) -> None:
    baker.services.answering.explain(baker.arms, "  rowing,\n five years \n")
    assert baker.items[baker.arms].evidence == "rowing,\n five years"


def test_the_level_changes_what_an_item_weighs(baker: Baker) -> None:
    baker.services.answering.answer([baker.patience], Verdict.MET)
    baker.services.answering.answer([baker.arms], Verdict.GAP)
    assert baker.record.row.fit.percent == 50
    baker.services.answering.set_level([baker.arms], Level.PREFERRED)
    assert baker.record.row.fit.percent == 67


def test_a_reworded_item_is_still_shown_where_it_was_read(baker: Baker) -> None:
    span = baker.items[baker.arms].span
    baker.services.answering.reword(baker.arms, "  very\nstrong arms ")
    assert baker.items[baker.arms].text == "very strong arms"
    assert baker.items[baker.arms].span == span


@pytest.mark.parametrize("nothing", ["", "  \n\u00a0\t"])
def test_no_item_is_without_words(baker: Baker, nothing: str, contents: Callable[[], Any]) -> None:
    answering, before = baker.services.answering, contents()
    for attempt in (
        lambda: answering.reword(baker.arms, nothing),
        lambda: answering.add(baker.id, nothing, Level.REQUIRED, None),
        lambda: answering.add_passage(baker.id, Span(23, 25), Level.REQUIRED, None),
        lambda: answering.split(baker.arms, 0),
        lambda: answering.split(baker.arms, len("strong arms")),
        lambda: answering.split(baker.arms, 500),
    ):
        with pytest.raises(EmptyItem, match=r"at least one word\. Nothing was changed"):
            attempt()
    assert contents() == before


def test_an_item_of_the_users_own_stands_at_the_end_of_its_heading(baker: Baker) -> None:
    answering = baker.services.answering
    start = baker.items[baker.start].span
    assert start is not None
    answering.add(baker.id, "at the very end", Level.PREFERRED, "Nice to have")
    answering.add(baker.id, "a clean apron", Level.REQUIRED, "You bring")
    answering.add(baker.id, "a good alarm clock", Level.REQUIRED, "You bring")
    assert baker.texts[2:] == ["an early start", "a clean apron", "a good alarm clock", "at the very end"]
    own = baker.record.requirements[-1]
    assert (own.span, own.origin, own.level, own.heading) == (
        None,
        Origin.USER,
        Level.PREFERRED,
        "Nice to have",
    )


def test_a_passage_stands_where_it_is_read_and_holds_no_space_around(baker: Baker) -> None:
    text = baker.record.posting.source_text
    start = text.index(" looks")
    baker.services.answering.add_passage(baker.id, Span(start, start + 7), Level.PREFERRED, None)
    item = baker.record.requirements[0]
    assert (item.text, baker.held(item.span)) == ("looks", "looks")


def test_a_split_gives_both_parts_their_exact_place(baker: Baker) -> None:
    answering = baker.services.answering
    answering.answer([baker.patience], Verdict.PARTLY)
    answering.explain(baker.patience, "two years")
    answering.split(baker.patience, baker.items[baker.patience].text.index("and"))
    assert baker.texts == ["patience with dough", "and people", "strong arms", "an early start"]
    first, second, *_ = baker.record.requirements
    assert baker.held(first.span) == "patience  with\u00a0dough"
    assert baker.held(second.span) == "and people"
    assert (first.id, first.verdict, first.evidence) == (baker.patience, Verdict.PARTLY, "two years")
    assert (second.verdict, second.evidence, second.heading) == (None, "", "You bring")
    assert (second.level, second.origin) == (first.level, first.origin)


def test_a_reworded_item_splits_by_its_words_and_only_the_first_keeps_the_place(baker: Baker) -> None:
    span = baker.items[baker.arms].span
    baker.services.answering.reword(baker.arms, "arms and legs")
    baker.services.answering.split(baker.arms, 5)
    first, second = baker.record.requirements[1:3]
    assert (first.text, first.span) == ("arms", span)
    assert (second.text, second.span) == ("and legs", None)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(1, 29), data=st.data())
def test_what_is_split_anywhere_and_merged_is_the_item_it_was(
    baker: Baker, at: int, data: st.DataObject
) -> None:
    whole = baker.items[baker.patience]
    split = baker.services.answering.split(baker.patience, at)
    pieces = [baker.items[i] for i in sorted(split.ids(Kind.REQUIREMENT))]
    assert all(fold(baker.held(piece.span)) == piece.text for piece in pieces)
    order = data.draw(st.permutations([piece.id for piece in pieces]))
    merged = baker.services.answering.merge(order)
    assert baker.items[baker.patience] == whole
    baker.services.store.replay((split + merged).inverse())


def test_items_next_to_each_other_merge_to_the_passage_that_holds_them(baker: Baker) -> None:
    baker.services.answering.merge([baker.start, baker.arms])
    assert baker.texts[1] == "strong arms • an early start"
    merged = baker.items[baker.arms]
    assert fold(baker.held(merged.span)) == merged.text
    assert baker.start not in baker.items


def test_items_far_apart_merge_to_their_words_and_the_first_ones_place(baker: Baker) -> None:
    baker.services.answering.merge([baker.patience, baker.start])
    merged = baker.items[baker.patience]
    assert merged.text == "patience with dough and people an early start"
    assert baker.held(merged.span) == "patience  with\u00a0dough and people"


@pytest.mark.parametrize(
    ("first", "second", "merged"),
    [
        (Verdict.MET, Verdict.MET, Verdict.MET),
        (Verdict.MET, None, Verdict.MET),
        (None, Verdict.GAP, Verdict.GAP),
        (Verdict.MET, Verdict.GAP, None),
        (None, None, None),
    ],
)
def test_merged_items_keep_a_verdict_they_agree_on_and_all_evidence(
    baker: Baker, first: Verdict | None, second: Verdict | None, merged: Verdict | None
) -> None:
    answering = baker.services.answering
    answering.answer([baker.arms], first)
    answering.answer([baker.start], second)
    answering.explain(baker.arms, "rowing")
    answering.explain(baker.start, "milk round")
    answering.merge([baker.arms, baker.start])
    assert baker.items[baker.arms].verdict == merged
    assert baker.items[baker.arms].evidence == "rowing\nmilk round"


def test_an_item_merged_with_itself_stays_as_it_is(baker: Baker) -> None:
    before = baker.items[baker.arms]
    assert not baker.services.answering.merge([baker.arms, baker.arms])
    assert baker.items[baker.arms] == before


def test_removed_items_are_in_the_trash(baker: Baker) -> None:
    baker.services.answering.remove([baker.arms, baker.start])
    assert list(baker.items) == [baker.patience]
    texts = {item.text for item in baker.services.store.browse.trash()}
    assert {"strong arms", "an early start"} <= texts


def test_what_counts_as_a_responsibility_is_not_in_the_fit_and_can_count_again(baker: Baker) -> None:
    answering = baker.services.answering
    span = baker.items[baker.arms].span
    change = answering.count_as_responsibility([baker.arms])
    assert baker.arms not in baker.items
    assert baker.record.row.fit.total == 2
    duty = next(d for d in baker.record.responsibilities if d.id in change.ids(Kind.RESPONSIBILITY))
    assert (duty.text, duty.span) == ("strong arms", span)
    answering.count_as_requirement(duty.id)
    again = baker.record.requirements[1]
    assert (again.text, again.span, again.level) == ("strong arms", span, Level.REQUIRED)
    assert duty not in baker.record.responsibilities


def test_a_responsibility_goes_to_the_trash(baker: Baker) -> None:
    change = baker.services.answering.count_as_responsibility([baker.arms])
    (duty,) = change.ids(Kind.RESPONSIBILITY)
    baker.services.answering.remove_responsibility(duty)
    assert duty not in [d.id for d in baker.record.responsibilities]
    assert (Kind.RESPONSIBILITY, duty) in [(t.kind, t.id) for t in baker.services.store.browse.trash()]


def test_words_that_are_no_text_are_kept_with_a_mark_in_place_of_each(
    services: Services, baker: Baker
) -> None:
    services.answering.explain(baker.arms, "half \ud83d of a smile\0")
    assert baker.items[baker.arms].evidence == "half \ufffd of a smile\0"
