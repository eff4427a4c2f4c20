from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.sketch import MOST, Sketch, most_alike, sketch_of
from jobtracker.domain.word_runs import words_of

WORDS = [f"{first}{second}{third}" for first in "bdfgk" for second in "aeiou" for third in "lmnrst"]


def text_of(seed: int, count: int) -> str:
    """Words that follow each other as chance has it, the same ones for the same seed."""
    number = seed
    words = []
    for _ in range(count):
        number = (1103515245 * number + 12345) % 2**31
        words.append(WORDS[number // 65536 % len(WORDS)])
    return " ".join(words)


def shared(one: str, other: str) -> float:
    found = most_alike(sketch_of(one), [(7, sketch_of(other).to_bytes())], 0.0)
    assert [number for _, number in found] in ([], [7])
    return found[0][0] if found else 0.0


def test_a_text_is_wholly_in_itself_and_in_a_page_many_times_as_long() -> None:
    text = text_of(1, 400)
    assert shared(text, text) == 1
    assert shared(text, f"{text_of(2, 2_000)} {text} {text_of(3, 2_000)}") > 0.9


def test_half_a_text_in_another_is_about_half_of_it() -> None:
    text = text_of(4, 1_200)
    assert 0.35 < shared(text, f"{text_of(5, 600)} {text[: len(text) // 2]}") < 0.65


def test_texts_of_other_words_share_nothing() -> None:
    assert shared(text_of(6, 800), text_of(7, 800)) < 0.05


def test_a_new_date_or_salary_is_no_other_text() -> None:
    text = f"{text_of(8, 100)} 45,000 by 31 January 2027 {text_of(9, 100)}"
    assert sketch_of(text) == sketch_of(text.replace("45", "48").replace("31", "28").replace("2027", "2028"))


def test_the_most_alike_comes_first_and_those_below_the_least_are_left_out() -> None:
    text = text_of(10, 300)
    others = [(1, text_of(11, 300)), (2, f"{text[:900]} {text_of(12, 100)}"), (3, text)]
    found = most_alike(sketch_of(text), [(n, sketch_of(t).to_bytes()) for n, t in others], 0.3)
    assert [number for _, number in found] == [3, 2]


def test_a_text_of_ten_million_characters_is_sketched_in_no_time() -> None:
    begun = time.perf_counter()
    sketch = sketch_of("many words " * 1_000_000)
    assert time.perf_counter() - begun < 2
    assert 0 < len(sketch.hashes) <= MOST


@given(st.text())
def test_any_text_has_a_sketch_that_can_be_kept_and_compared(text: str) -> None:
    sketch = sketch_of(text)
    assert len(sketch.hashes) <= MOST
    assert list(sketch.hashes) == sorted(sketch.hashes)
    assert len(sketch.to_bytes()) == 4 * (1 + len(sketch.hashes))
    assert all(0 <= share <= 1 for share, _ in most_alike(sketch, [(1, sketch.to_bytes())], 0.0))


def test_an_empty_sketch_is_like_nothing() -> None:
    assert most_alike(sketch_of(""), [(1, sketch_of("").to_bytes())], 0.0) == []
    assert isinstance(sketch_of("one two"), Sketch)


def test_words_are_the_same_however_they_are_written() -> None:
    assert words_of("Time-tested  C++, an\u00addroid\u200b!") == ["time", "tested", "c", "android"]
    assert words_of("the teamResponsibilities") == ["the", "team", "responsibilities"]
    assert words_of("𝐒𝐤𝐢𝐥𝐥𝐬") == words_of("skills")
    assert words_of("高级前端") == ["高", "级", "前", "端"]
    assert words_of("60k in 2027") == ["60", "k", "in", "2027"]
