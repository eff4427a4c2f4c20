from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from jobtracker.domain.application import Outcome
from jobtracker.domain.reminder import wall_time
from jobtracker.domain.saved_filter import ApplicationFilter, DueWhen
from jobtracker.viewmodels.applications import Applications
from jobtracker.viewmodels.filter_choices import FilterChoices, Option
from jobtracker.viewmodels.known import Known
from jobtracker.viewmodels.shown_applications import Shown, ShownApplications

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.viewmodels.conftest import Settle

    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.clock import Clock
    from jobtracker.services.services import Services
    from jobtracker.viewmodels.desk import Desk

POSTINGS = ("Welder\nHammer & Co\n", "Baker\n", "Nurse\n")


class Listed:
    """A list with its filter, over a real file."""

    def __init__(self, desk: Desk, clock: Clock, settle: Settle) -> None:
        self.desk = desk
        self.settle = settle
        self.model = Applications(desk, clock)
        self.known = Known.over(desk, self.model)
        self.shown = ShownApplications(self.model, clock)
        known = self.known
        self.choices = FilterChoices(self.model, known.stages, known.tags, known.filters)
        self.choices.changed.connect(lambda: self.shown.filter_by(self.choices.filter))
        self.model.load()
        self.known.ask()
        settle()

    def do(self, command: Callable[[Services], ChangeSet]) -> None:
        """Change something, and wait until every view has seen it."""
        self.desk.do("Done", command)
        self.settle()

    def option(self, group: str, words: str) -> Option:
        """What can be chosen."""
        return next(option for option in dict(self.choices.groups())[group] if option.words == words)

    def choose(self, group: str, words: str) -> None:
        """Check an option, or uncheck it."""
        self.choices.choose(self.option(group, words).then)

    def titles(self) -> set[str | None]:
        """What the list shows."""
        return {shown.row.title for shown in self.shown.rows}

    def ids(self) -> dict[str, int]:
        """The ids by title, of all there are."""
        return {shown.row.heading: shown.row.id for shown in self.model.rows}


@pytest.fixture
def listed(desk: Desk, clock: Clock, settle: Settle) -> Listed:
    """A welder, a baker and a nurse."""
    for text in POSTINGS:
        body = f"{text}\nRequirements\n- Knows the trade of {text.splitlines()[0]}\n"
        desk.do("Imported", lambda services, body=body: services.importing.import_text(body, "pasted").change)
    settle()
    listed = Listed(desk, clock, settle)
    assert listed.titles() == {"Welder", "Baker", "Nurse"}
    return listed


def test_one_stage_of_several_is_enough(listed: Listed) -> None:
    ids = listed.ids()
    stages = {stage.name: stage.id for stage in listed.known.stages.answer or ()}
    listed.do(lambda services: services.tracking.move(ids["Welder"], stages["Applied"]))
    listed.do(lambda services: services.tracking.move(ids["Nurse"], stages["Offer"]))
    listed.choose("Stage", "Applied")
    assert listed.titles() == {"Welder"}
    listed.choose("Stage", "Offer")
    assert listed.titles() == {"Welder", "Nurse"}
    assert listed.choices.words() == "Applied or Offer"
    listed.choose("Stage", "Applied")
    assert listed.titles() == {"Nurse"}


def test_of_several_tags_all_are_needed(listed: Listed) -> None:
    ids = listed.ids()
    listed.do(lambda services: services.tagging.tag([ids["Welder"], ids["Baker"]], "near"))
    listed.do(lambda services: services.tagging.tag([ids["Baker"]], "early"))
    listed.choose("Tag", "near")
    assert listed.titles() == {"Welder", "Baker"}
    listed.choose("Tag", "early")
    assert listed.titles() == {"Baker"}


def test_a_tag_that_is_gone_filters_no_more_and_one_that_is_renamed_still_does(listed: Listed) -> None:
    ids = listed.ids()
    listed.do(lambda services: services.tagging.tag([ids["Welder"]], "near"))
    listed.choose("Tag", "near")
    (tag,) = listed.known.tags.answer or ()
    listed.do(lambda services: services.tagging.rename(tag.id, "close by"))
    assert listed.choices.words() == "close by"
    assert listed.titles() == {"Welder"}
    listed.do(lambda services: services.tagging.untag([ids["Welder"]], "close by"))
    assert listed.choices.filter == ApplicationFilter()
    assert listed.titles() == {"Welder", "Baker", "Nurse"}


def test_an_outcome_is_shown_among_the_closed_ones(listed: Listed) -> None:
    ids = listed.ids()
    listed.do(lambda services: services.tracking.close(ids["Baker"], Outcome.REJECTED))
    listed.do(lambda services: services.tracking.close(ids["Nurse"], Outcome.WITHDRAWN))
    listed.choose("Outcome", "Rejected")
    listed.shown.show_only(Shown.ALL)
    assert listed.titles() == {"Baker"}
    assert (listed.shown.counts().active, listed.shown.counts().closed) == (0, 1)


def test_what_is_due_can_be_asked_for(listed: Listed, clock: Clock) -> None:
    ids, zone = listed.ids(), clock.zone()
    now = wall_time(clock.now(), zone)
    for title, due in (
        ("Welder", now - timedelta(days=2)),
        ("Baker", now + timedelta(days=3)),
    ):
        listed.do(lambda services, t=title, d=due: services.reminding.add(ids[t], "Call", d))
    for when, titles in (
        (DueWhen.OVERDUE, {"Welder"}),
        (DueWhen.TODAY, set()),
        (DueWhen.THIS_WEEK, {"Baker"}),
        (DueWhen.NOTHING, {"Nurse"}),
    ):
        listed.choices.choose(ApplicationFilter(due=when))
        assert listed.titles() == titles


def test_a_company_of_the_list_can_be_chosen(listed: Listed) -> None:
    ids = listed.ids()
    listed.do(lambda services: services.tracking.describe(ids["Baker"], "Baker", "Crumb & Sons", None))
    listed.choose("Company", "Crumb & Sons")
    assert listed.titles() == {"Baker"}


def test_a_saved_filter_asks_for_the_same_again(listed: Listed) -> None:
    listed.choices.choose(ApplicationFilter(due=DueWhen.NOTHING))
    listed.do(lambda services: services.choosing.save_filter("Idle", listed.choices.filter))
    listed.choices.choose(ApplicationFilter())
    (saved,) = listed.choices.saved
    assert saved.name == "Idle"
    listed.choices.choose(saved.filter)
    assert listed.choices.words() == "Nothing due"
