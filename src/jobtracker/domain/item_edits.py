"""Putting checklist items right: words, places, dividing and joining; the rules, wherever the items are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.passage import fold, joined_span, passage, split_span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.reading import Span
    from jobtracker.domain.requirement import Requirement, Responsibility

Words = tuple[str, "Span | None"]
"""What an item says, and where that stands in the source text."""


class EmptyItem(ValueError):
    """An item would have no words."""


def item_words(text: str) -> str:
    """The words of an item, white space folded. Raises EmptyItem without any."""
    words = fold(text)
    if not words:
        raise EmptyItem("An item needs at least one word. Nothing was changed.")
    return words


def just_after(position: float, positions: Sequence[float]) -> float:
    """A position behind `position` and before whatever follows it."""
    following = min((p for p in positions if p > position), default=position + 2)
    return (position + following) / 2


def divided(source: str, item: Requirement | Responsibility, at: int) -> tuple[Words, Words]:
    """The two parts of an item; the second begins with the character `at` of its text.

    Where the item is in other words than the source, its place stays with the first part. Raises
    EmptyItem where one part would have no words.
    """
    first, second = item_words(item.text[:at]), item_words(item.text[at:])
    if item.span is None or passage(source, item.span) != item.text:
        return (first, item.span), (second, None)
    spans = split_span(source, item.span, at)
    return (first, spans[0]), (second, spans[1])


def joined(source: str, items: Sequence[Requirement | Responsibility]) -> Words:
    """The words of all items as one: the passage that holds them where it is unbroken, else one by one."""
    text, span = items[0].text, items[0].span
    for item in items[1:]:
        whole = joined_span(source, span, item.span) if span and item.span else None
        verbatim = whole is not None and span is not None and passage(source, span) == text
        if whole is not None and verbatim and item.span and passage(source, item.span) == item.text:
            text, span = passage(source, whole), whole
        else:
            text, span = f"{text} {item.text}", whole or span
    return text, span
