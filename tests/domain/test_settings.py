from __future__ import annotations

import json
from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.application import Outcome
from jobtracker.domain.quiet_hours import QuietHours
from jobtracker.domain.saved_filter import ApplicationFilter, DueWhen
from jobtracker.domain.settings import Settings

days = st.integers(1, 365)
times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
chosen = st.builds(
    Settings,
    follow_up_after_applying=st.none() | days,
    follow_up_after_interview=st.none() | days,
    gone_quiet_after=days,
    notifications=st.booleans(),
    quiet_hours=st.none() | st.builds(QuietHours, times, times),
    calendar_file=st.none() | st.text(min_size=1),
)
ids = st.frozensets(st.integers(1, 99))
filters = st.builds(
    ApplicationFilter,
    stages=ids,
    outcomes=st.frozensets(st.sampled_from(Outcome)),
    companies=st.frozensets(st.text()),
    tags=ids,
    due=st.none() | st.sampled_from(DueWhen),
    closed=st.none() | st.booleans(),
    words=st.text(),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(chosen)
def test_settings_come_back_from_json_as_they_were(settings: Settings) -> None:
    assert Settings.from_json(json.loads(json.dumps(settings.to_json()))) == settings


@given(st.dictionaries(st.sampled_from([*Settings().to_json(), "unknown"]), json_values))
def test_settings_that_make_no_sense_are_as_in_the_beginning(kept: dict[str, Any]) -> None:
    assert isinstance(Settings.from_json(kept), Settings)


@pytest.mark.parametrize("days", [0, -1, 366])
def test_a_habit_waits_for_a_day_to_a_year(days: int) -> None:
    with pytest.raises(ValueError, match="1 to 365"):
        Settings(follow_up_after_applying=days)


@given(filters)
def test_a_filter_comes_back_from_json_as_it_was(chosen: ApplicationFilter) -> None:
    assert ApplicationFilter.from_json(json.loads(json.dumps(chosen.to_json()))) == chosen


@given(st.dictionaries(st.sampled_from([*ApplicationFilter.__slots__, "unknown"]), json_values))
def test_a_filter_of_another_version_asks_for_what_is_known(kept: dict[str, Any]) -> None:
    assert isinstance(ApplicationFilter.from_json(kept), ApplicationFilter)
