from __future__ import annotations

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.benchmarks.reading import FOLDER
from tests.benchmarks.resemblance import REAL_DUPLICATES, real_alarms, real_postings
from tests.domain.resemblance_pairs import company_jobs, different_pairs, originals, posting, same_pairs

from jobtracker.domain.resemblance import likeness

RECALL = 0.98
"""Of the copies that were made, how many are recognised at the least; measured: 0.992."""

ROSE = (
    "Gardener\n\nRequirements\n- You know roses by their names\n- A driving licence\n- Patience in the rain\n"
)


def test_a_posting_that_comes_again_is_recognised_however_it_was_copied() -> None:
    pairs = list(same_pairs())
    missed = [pair.name for pair in pairs if not pair.alarm]
    assert len(pairs) >= 40
    assert 1 - len(missed) / len(pairs) >= RECALL, missed


def test_different_jobs_give_no_alarm_also_those_of_one_company() -> None:
    pairs = list(different_pairs())
    assert len(pairs) >= 40
    assert [pair.name for pair in pairs if pair.alarm] == []


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the real postings of ../shared/postings are not here")
def test_real_postings_give_no_alarm_but_for_those_that_are_there_twice() -> None:
    assert real_alarms(list(islice(real_postings(), 200))) <= REAL_DUPLICATES


@pytest.mark.parametrize(
    "other",
    [
        ROSE.replace("Gardener", "Senior Gardener"),
        ROSE.replace("Gardener", "Gardener, Palm House"),
        ROSE.replace("Gardener", "Florist"),
        ROSE.replace("Gardener\n", "Gardener\n\nLocation: Bath\n"),
        ROSE.replace("- A driving licence", "- At least five years of experience"),
    ],
)
def test_what_tells_jobs_apart_is_heeded_in_texts_that_are_else_the_same(other: str) -> None:
    rose = ROSE.replace("Gardener\n", "Gardener\n\nLocation: Kew\n") if "Location" in other else ROSE
    rose = rose.replace("- A driving", "- At least two years of experience\n- A driving")
    assert likeness(posting("one", rose).profile, posting("two", other).profile) is None


def test_another_number_of_the_employer_is_another_job_but_a_site_may_add_its_own() -> None:
    engineer = company_jobs()[0][3]
    assert engineer.profile.reference == "fw20433"
    other = engineer.text.replace("FW-20433", "FW-20999")
    copy = engineer.text.replace("FW-20433", "900700500") + "\nThe number of the employer is FW-20433."
    assert likeness(engineer.profile, posting("other", other).profile) is None
    assert likeness(engineer.profile, posting("copy", copy).profile) is not None


# The postings are read where the test runs, not wherever it is collected.
places = st.deferred(lambda: st.sampled_from(range(len(originals()))))


@given(places, places)
def test_it_makes_no_difference_which_one_was_there_first(one: int, other: int) -> None:
    first, second = originals()[one], originals()[other]
    assert likeness(first.profile, second.profile) == likeness(second.profile, first.profile)
    assert (likeness(first.profile, second.profile) is not None) == (one == other)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_are_compared(one: str, other: str) -> None:
    profiles = [posting("text", f"{text}.").profile for text in (one, other)]
    share = likeness(*profiles)
    assert share is None or 0 <= share <= 1
