from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

import pytest

from jobtracker.domain.application import Outcome
from jobtracker.domain.change import Kind
from jobtracker.domain.quiet_hours import QuietHours
from jobtracker.domain.saved_filter import ApplicationFilter, DueWhen
from jobtracker.domain.settings import Settings
from jobtracker.services.choosing import FilterWithoutName

if TYPE_CHECKING:
    from jobtracker.services.services import Services

CHOSEN = ApplicationFilter(stages=frozenset({1}), tags=frozenset({3, 4}), due=DueWhen.OVERDUE)


def test_what_was_never_chosen_is_as_in_the_beginning(services: Services) -> None:
    assert services.choosing.settings() == Settings()


def test_a_choice_is_kept_and_only_it_is_the_change(services: Services) -> None:
    hours = QuietHours(time(22), time(7, 30))
    chosen = replace(Settings(), follow_up_after_applying=None, quiet_hours=hours, calendar_file="/a b.ics")
    change = services.choosing.set(chosen)
    assert services.choosing.settings() == chosen
    assert len(change.ids(Kind.SETTING)) == 3
    assert not services.choosing.set(chosen)
    services.store.replay(change.inverse())
    assert services.choosing.settings() == Settings()


def test_what_was_not_chosen_stays_as_it_was_set_meanwhile(services: Services) -> None:
    seen = services.choosing.settings()
    services.choosing.set(replace(seen, gone_quiet_after=30), seen)
    services.choosing.set(replace(seen, notifications=False), seen)
    assert services.choosing.settings() == replace(seen, gone_quiet_after=30, notifications=False)


def test_a_filter_is_kept_under_its_name_and_replaced_by_it(services: Services) -> None:
    services.choosing.save_filter(" To  do ", CHOSEN)
    services.choosing.save_filter("Lost", ApplicationFilter(outcomes=frozenset({Outcome.REJECTED})))
    services.choosing.save_filter("TO DO", ApplicationFilter(words="baker"))
    first, second = services.store.browse.saved_filters()
    assert (first.name, first.filter) == ("TO DO", ApplicationFilter(words="baker"))
    change = services.choosing.remove_filter(second.id)
    assert [one.name for one in services.store.browse.saved_filters()] == ["TO DO"]
    services.store.replay(change.inverse())
    assert services.store.browse.saved_filters() == (first, second)


def test_a_filter_needs_a_name(services: Services) -> None:
    with pytest.raises(FilterWithoutName, match="Nothing was changed"):
        services.choosing.save_filter("  ", CHOSEN)
