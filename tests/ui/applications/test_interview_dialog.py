"""What a new interview begins with."""

from __future__ import annotations

from datetime import datetime

import pytest

from jobtracker.ui.applications.interview_dialog import tomorrow_at_the_hour


@pytest.mark.parametrize(("now", "proposed"), [(4, 9), (9, 9), (13, 13), (17, 17), (23, 17)])
def test_a_new_interview_is_proposed_for_an_hour_at_which_people_work(now: int, proposed: int) -> None:
    assert tomorrow_at_the_hour(datetime(2026, 11, 30, now, 42, 7)) == datetime(2026, 12, 1, proposed)
