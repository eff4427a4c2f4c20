"""Headings that are glued between sentences of running text."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from jobtracker.domain.reading import SectionKind
from jobtracker.reading.headings import EAST_ASIAN, OPENERS_OF, PREFIX_WORDS, by_keyword, by_prefix

if TYPE_CHECKING:
    from jobtracker.reading.tokens import Tokens
    from jobtracker.reading.vocabulary import Vocabulary

_BULLETS = "•●▪■◦‣○·*+-–✓✔➢►"
_LEAST_WORDS = 3
_AT = frozenset(("at", "en", "bei", "chez", "bij", "hos", "na", "with", "presso"))
_LONGEST_LEAD_IN, _NEAR_COLON = 14, 2
_ADDRESSING, _LONGEST_ADDRESS = frozenset(("your", "our", "what", "who")), 9
"""What a heading begins with that speaks to the reader ("Your preferred education:")."""
_MAY_FOLLOW = " \t\xa0•*·-–?!#"
_GLUE = ("", ".", "!", "?", ":")
_LEAD_IN = 250
"""A stretch up to this length behind "Nice to have:" is one item with these words, a longer one a section."""
_ENDS = frozenset(".!?;:•|")
_EMPHASIS = " \t\xa0*_"


def glued_headings(tokens: Tokens, words: Vocabulary) -> list[tuple[int, int, SectionKind]]:
    """Headings inside a stretch of running text: (first token, token after the last, kind), in order."""
    found: list[tuple[int, int, SectionKind]] = []
    said, glued, prefixes = tokens.words, words.glued, words.prefix_words
    free = 0
    for i in [i for i in tokens.capitals if said[i] in glued or said[i] in prefixes]:
        if i < free:
            continue
        named = _up_to_mark(tokens, i, words) if said[i] in prefixes else None
        if named:
            found.append((i, *named))
            free = named[0]
            continue
        seconds = glued.get(said[i], {})
        second = said[i + 1] if i + 1 < len(said) else ""
        for phrase, kind in (*seconds.get(second, ()), *(seconds.get("", ()) if second else ())):
            j = i + len(phrase)
            if tuple(said[i:j]) == phrase:
                announced = bool(found) and _has_colon(tokens, found[-1][1])
                if not _stands_out(tokens, i, j, kind, words, announced=announced):
                    k = _with_name(tokens, i, j)
                    whole = k and _stands_out(tokens, i, k, kind, words, announced=announced)
                    j = k if whole else _up_to_colon(tokens, i, j, words)
                if j:
                    found.append((i, j, kind))
                    free = j
                    break
    return _with_lead_ins(tokens, found, words)


def _with_name(tokens: Tokens, i: int, j: int) -> int:
    """The token after a heading of several words that names the company ("What we offer at Elm House"), or
    0.
    """
    if j - i < _LEAST_WORDS or j >= len(tokens) or tokens.words[j] not in _AT:
        return 0
    k = j + 1
    while k < min(len(tokens), j + 3) and tokens.text[tokens.starts[k]].isupper():
        k += 1
    return k if k > j + 1 else 0


def _with_lead_ins(
    tokens: Tokens, found: list[tuple[int, int, SectionKind]], words: Vocabulary
) -> list[tuple[int, int, SectionKind]]:
    """The headings with the sentences that end in a colon and name what follows by a word of a heading ("The
    duties of this post include:").
    """
    text, said, lead_ins = tokens.text, tokens.words, words.openers["lead_ins"]
    more = []
    colon = text.find(":", tokens.start, tokens.end)
    while colon >= 0:
        last = bisect_left(tokens.starts, colon) - 1
        near = said[max(0, last - _NEAR_COLON) : last + 1]
        first = _begin_of_sentence(tokens, last) if last > 0 and tokens.ends[last] == colon else -1
        addressed = first >= 0 and said[first] in _ADDRESSING and 1 < last - first < _LONGEST_ADDRESS
        if first >= 0 and (addressed or not lead_ins.isdisjoint(near)):
            kind = by_keyword(" ".join(said[first : last + 1]), words) if first < last else None
            apart = all(last < i or j <= first for i, j, _ in found)
            if kind in OPENERS_OF and apart:
                more.append((first, last + 1, kind))
        colon = text.find(":", colon + 1, tokens.end)
    return sorted([*found, *more]) if more else found


def _begin_of_sentence(tokens: Tokens, last: int) -> int:
    """The token at which the sentence of a token begins, or the token itself where it is too far back."""
    text, starts, ends = tokens.text, tokens.starts, tokens.ends
    for i in range(last, max(-1, last - _LONGEST_LEAD_IN), -1):
        gap = text[ends[i - 1] : starts[i]] if i else ""
        begins = not gap or not _ENDS.isdisjoint(gap)
        if begins and text[starts[i]].isupper():
            return i
    return last


def _has_colon(tokens: Tokens, number: int) -> bool:
    """Whether a colon stands before a token."""
    return (
        ":" in tokens.text[tokens.ends[number - 1] : tokens.starts[number]] if number < len(tokens) else False
    )


def _up_to_colon(tokens: Tokens, i: int, j: int, words: Vocabulary) -> int:
    """The token after a heading that goes on for a few words up to a colon ("What we look for at Farfield:"),
    or 0 where none does. It must be glued to the text before it, or follow a full stop; behind one or two
    words stand small ones ("Requirements for this job:").
    """
    text, ends = tokens.text, tokens.ends
    if i and text[ends[i - 1] : tokens.starts[i]].strip(" \t\xa0)") not in _GLUE:
        return 0
    if i and text[tokens.starts[i] - 1] == " " and text[ends[i - 1]] == " ":
        return 0
    for k in range(j, min(j + PREFIX_WORDS, len(tokens) - 1)):
        if text[ends[k - 1] : tokens.starts[k]] != " ":
            return 0
        if j - i < _LEAST_WORDS and not (
            tokens.words[j] in words.function_words and text[ends[k] - 1].islower()
        ):
            return 0
        if text.startswith((":", "："), ends[k]):
            return k + 1
    return 0


def _up_to_mark(tokens: Tokens, i: int, words: Vocabulary) -> tuple[int, SectionKind] | None:
    """The token after a heading like "Why Farfield?" or "About Farfield:" and its kind: the words of a
    prefix, and up to four with capitals before the mark. It must be glued to the text before it, or follow a
    full stop.
    """
    text, ends, starts = tokens.text, tokens.ends, tokens.starts
    if i and text[ends[i - 1] : starts[i]].strip(" \t\xa0)") not in _GLUE:
        return None
    if i and text[ends[i - 1] : starts[i]].strip() == "" and text[starts[i] - 1].isspace():
        return None
    for k in range(i, min(i + 2 * PREFIX_WORDS, len(tokens))):
        mark = text[ends[k] : ends[k] + 1]
        if mark in ("?", ":", "："):
            kind = by_prefix(" ".join(tokens.words[i : k + 1][: PREFIX_WORDS + 1]), words)
            names = [n for n in range(i + 1, k + 1) if text[starts[n]].isupper()]
            small = all(
                n in names or tokens.words[n] in words.function_words or n == i + 1
                for n in range(i + 1, k + 1)
            )
            return (k + 1, kind) if kind and names and small else None
        if mark != " ":
            return None
    return None


def _stands_out(
    tokens: Tokens, i: int, j: int, kind: SectionKind, words: Vocabulary, *, announced: bool
) -> bool:
    """Whether words that read like a heading are one: by what stands right before and after them. `announced`
    says that the heading before it in this text has a colon.
    """
    text, first, last = tokens.text, tokens.starts[i], tokens.ends[j - 1]
    behind = text[last : tokens.starts[j]] if j < len(tokens) else text[last : tokens.end]
    at_start = i == 0 and not text[tokens.start : first].strip(_EMPHASIS)
    colon = behind.lstrip(_EMPHASIS)[:1] in (":", "：") if behind else False
    commas = kind is SectionKind.APPLY and j - i >= _LEAST_WORDS
    after = _clear_behind(tokens, j, behind, colon=colon, commas=commas)
    before = 3 if at_start else _clear_before(tokens, i)
    if after < 0 or before < -1:
        return False
    count = j - i
    phrase = " ".join(tokens.words[i:j])
    if kind is SectionKind.PREFERRED and phrase in words.levels["preferred_start"]:
        listed = behind.strip(" \t\xa0:：")[:1] in _BULLETS and behind.strip(" \t\xa0:：") != ""
        if colon and not at_start and count > 1 and announced:
            return True
        if listed or at_start or colon or (count == 1 and not text[first:last].isupper()):
            return listed or (at_start and tokens.end - last > _LEAD_IN)
    if all(word in words.function_words for word in tokens.words[i:j]) and after < 3:
        return False
    alone = count == 1 and phrase not in words.keywords and phrase < EAST_ASIAN
    if at_start and colon and alone and tokens.end - last > 3:
        return False
    if count == 1:
        if colon and (phrase in words.keywords or phrase > EAST_ASIAN):
            return True
        return _word_stands_out(tokens, i, kind, words, before, after, at_start=at_start)
    return before + after + min(count, 3) - 1 + _in_title_case(tokens, i, j, words) >= 2


def _in_title_case(tokens: Tokens, i: int, j: int, words: Vocabulary) -> bool:
    """Whether all words of a heading but the small ones have capitals ("Preferred Qualifications")."""
    return all(
        tokens.text[tokens.starts[k]].isupper() or tokens.words[k] in words.function_words
        for k in range(i, j)
    )


def _clear_behind(tokens: Tokens, j: int, behind: str, *, colon: bool, commas: bool) -> int:
    """How clearly a heading ends before token `j`: 3 to 1, or -1 where the sentence goes on."""
    if j >= len(tokens):
        return 3 if colon else 2
    follower = tokens.text[tokens.starts[j]]
    glued = behind == "" and not follower.islower()
    if colon or glued:
        return 3
    if follower.islower() or behind.strip(_MAY_FOLLOW + "," * commas) != "":
        return -1
    return 2 if behind.strip() else 1


def _clear_before(tokens: Tokens, i: int) -> int:
    """How clearly a heading begins at token `i`, in the middle of a text: 3 to 0, -1 behind a capital, -2
    where it is part of a phrase.
    """
    text = tokens.text
    gap = text[tokens.ends[i - 1] : tokens.starts[i]]
    mark = gap.strip()
    if not mark:
        return 3 if gap == "" else 0 if text[tokens.starts[i - 1]].islower() else -1
    if mark[-1] in "&/,-–('":
        return -2
    return 3 if not gap[-1].isspace() else 2 if mark[-1] in '.!?:;)"”' else 0


def _word_stands_out(
    tokens: Tokens,
    i: int,
    kind: SectionKind,
    words: Vocabulary,
    before: int,
    after: int,
    *,
    at_start: bool,
) -> bool:
    """Whether a single word is a heading: it needs more to tell it from a word of the text."""
    text, phrase, j = tokens.text, tokens.words[i], i + 1
    first, last = tokens.starts[i], tokens.ends[i]
    if last - first > 4 and text[first:last].isupper():
        before += 3 * (not text[tokens.starts[i - 1] : first].isupper())
    opener = tokens.words[j] if j < len(tokens) else ""
    opens = j < len(tokens) and (before >= 2 or opener in words.item_openers)
    if opens and before >= 0 and phrase in words.openers["headings"]:
        return True
    if phrase not in words.keywords and after < 3:
        return False
    if opener in words.openers.get(OPENERS_OF.get(kind, ""), ()):
        before += 2
    return before + after >= 4 or (at_start and after >= 2)
