from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.fit import Fit, fit
from jobtracker.domain.reading import Level
from jobtracker.domain.requirement import Verdict

REQUIRED, PREFERRED = Level.REQUIRED, Level.PREFERRED
MET, PARTLY, GAP = Verdict.MET, Verdict.PARTLY, Verdict.GAP

answers = st.lists(st.tuples(st.sampled_from(Level), st.none() | st.sampled_from(Verdict)))


def test_nothing_answered_gives_counts_and_no_figure() -> None:
    assert fit([]) == Fit()
    assert fit([(REQUIRED, None), (PREFERRED, None)]) == Fit(open=2, percent=None)


def test_only_gaps_are_nought_percent_and_not_no_figure() -> None:
    assert fit([(REQUIRED, GAP)]).percent == 0


@pytest.mark.parametrize(
    ("answered", "percent"),
    [
        ([(REQUIRED, MET), (PREFERRED, GAP)], 67),  # 2 of 3
        ([(REQUIRED, GAP), (PREFERRED, MET)], 33),  # 1 of 3
        ([(REQUIRED, PARTLY), (PREFERRED, MET)], 67),  # 1 + 1 of 3
        ([(REQUIRED, PARTLY)], 50),
        ([(REQUIRED, MET), (PREFERRED, PARTLY)], 83),  # 2.5 of 3
    ],
)
def test_a_required_item_weighs_twice_a_preferred_one_and_partly_is_half(
    answered: list[tuple[Level, Verdict]], percent: int
) -> None:
    assert fit(answered).percent == percent


def test_half_a_percent_is_rounded_up() -> None:
    assert fit([(PREFERRED, MET), *[(PREFERRED, GAP)] * 7]).percent == 13  # 12.5


def test_open_items_are_counted_but_weigh_nothing() -> None:
    answered = [(REQUIRED, MET), (PREFERRED, PARTLY)]
    with_open = fit([*answered, (REQUIRED, None), (REQUIRED, None)])
    assert with_open.percent == fit(answered).percent
    assert (with_open.open, with_open.answered, with_open.total) == (2, 2, 4)


@given(answers)
def test_the_figure_is_between_0_and_100_and_there_exactly_when_something_is_answered(
    given_answers: list[tuple[Level, Verdict | None]],
) -> None:
    result = fit(given_answers)
    assert (result.percent is not None) == (result.answered > 0)
    assert result.percent is None or 0 <= result.percent <= 100
    assert result.total == len(given_answers)
