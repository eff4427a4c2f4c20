from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPersistentModelIndex

from jobtracker.domain.application import ApplicationRow, Outcome
from jobtracker.domain.requirement import Verdict
from jobtracker.viewmodels.roles import RECORD
from jobtracker.viewmodels.shown_applications import Order, Shown, ShownApplications

if TYPE_CHECKING:
    from jobtracker.domain.clock import Clock
    from jobtracker.viewmodels.applications import Applications
    from jobtracker.viewmodels.desk import Desk

SATURDAY_NOON = datetime(2026, 11, 21, 12, 0)
"""The held clock stands at Friday, 20 November 2026, 10:30 in Berlin."""


@pytest.fixture
def filtered(applications: Applications, clock: Clock, tested: Any) -> ShownApplications:
    filtered = ShownApplications(applications, clock)
    tested(filtered)
    return filtered


def titles(filtered: ShownApplications) -> list[str | None]:
    rows = (filtered.index(at, 0).data(RECORD).row for at in range(filtered.rowCount()))
    return [row.title for row in rows]


def test_loading_shows_the_newest_first_and_what_is_shown_already_is_no_news(
    applications: Applications, filtered: ShownApplications, importing: Any, mirror: Any, settle: Any
) -> None:
    importing("Baker", "Welder")
    view = mirror(filtered)

    applications.load()
    settle()
    applications.load()
    settle()

    assert [shown.row.id for shown in filtered.rows] == [2, 1]
    assert view.signals == []


def test_a_change_is_told_by_exact_signals_and_never_by_a_reset(
    loaded: Applications, filtered: ShownApplications, mirror: Any, desk: Desk, settle: Any, now: Any
) -> None:
    filtered.order_by(Order.NEWEST)
    view = mirror(filtered)

    now(lambda services: services.answering.answer([1], Verdict.MET))
    now(lambda services: services.importing.import_text("Diver\n- Dives", "diver").change)
    now(lambda services: services.tracking.remove([2]))
    desk.undo()
    settle()

    assert view.signals == ["changed", "inserted", "removed", "inserted"]
    assert view.rows == list(filtered.rows)
    assert [shown.row.id for shown in filtered.rows] == [4, 3, 2, 1]


def test_a_change_of_something_that_the_list_does_not_show_is_silent(
    loaded: Applications, filtered: ShownApplications, mirror: Any, now: Any
) -> None:
    view = mirror(filtered)

    now(lambda services: services.noting.add(1, "A note"))

    assert view.signals == []


def test_active_ones_are_shown_at_first_and_closed_or_all_when_asked_for(
    loaded: Applications, filtered: ShownApplications, now: Any
) -> None:
    now(lambda services: services.tracking.close(2, Outcome.DECLINED))
    active = titles(filtered)
    filtered.show_only(Shown.CLOSED)
    closed = titles(filtered)
    filtered.show_only(Shown.ALL)

    assert (active, closed, titles(filtered)) == (
        ["Nurse", "Baker"],
        ["Welder"],
        ["Nurse", "Baker", "Welder"],
    )
    assert filtered.shown is Shown.ALL


def test_a_search_shows_what_was_found_active_or_closed_until_it_ends(
    loaded: Applications, filtered: ShownApplications, ask: Any, now: Any
) -> None:
    now(lambda services: services.tracking.close(2, Outcome.DECLINED))

    filtered.show_found(ask(lambda services: services.store.browse.search("weld")))
    found = titles(filtered)
    filtered.show_found(frozenset())
    nothing = titles(filtered)
    filtered.show_found(None)

    assert (found, nothing, titles(filtered)) == (["Welder"], [], ["Nurse", "Baker"])


def test_choosing_what_is_shown_keeps_hold_of_what_stays(
    loaded: Applications, filtered: ShownApplications, now: Any
) -> None:
    now(lambda services: services.tracking.close(2, Outcome.DECLINED))
    baker = QPersistentModelIndex(filtered.index(filtered.row_of(1) or 0, 0))

    filtered.show_only(Shown.ALL)
    filtered.order_by(Order.COMPANY)
    filtered.show_found(frozenset({1, 3}))

    assert baker.row() == filtered.row_of(1)
    assert filtered.row_of(2) is None


def test_what_is_closed_leaves_the_active_ones(
    loaded: Applications, filtered: ShownApplications, desk: Desk, settle: Any, now: Any
) -> None:
    now(lambda services: services.tracking.close(3, Outcome.WITHDRAWN))
    assert titles(filtered) == ["Welder", "Baker"]

    desk.undo()
    settle()
    assert titles(filtered) == ["Nurse", "Welder", "Baker"]


@pytest.mark.parametrize(
    ("order", "shown"),
    [
        (Order.NEXT_STEP, ["Baker", "Nurse", "Welder"]),
        (Order.NEWEST, ["Nurse", "Welder", "Baker"]),
        (Order.COMPANY, ["Welder", "Baker", "Nurse"]),
        (Order.STAGE, ["Welder", "Nurse", "Baker"]),
        (Order.FIT, ["Baker", "Nurse", "Welder"]),
    ],
)
def test_the_list_is_ordered_as_asked(
    loaded: Applications, filtered: ShownApplications, order: Order, shown: list[str], now: Any
) -> None:
    now(lambda services: services.reminding.add(1, "Call", SATURDAY_NOON))
    now(lambda services: services.tracking.move(2, 3))
    now(lambda services: services.answering.answer([1, 2], Verdict.MET))
    now(lambda services: services.answering.answer([5, 6], Verdict.PARTLY))

    filtered.order_by(order)

    assert titles(filtered) == shown
    assert filtered.order is order


def test_overdue_comes_before_soon_and_nothing_to_do_comes_last(
    loaded: Applications, filtered: ShownApplications, now: Any
) -> None:
    now(lambda services: services.tracking.describe(1, "Baker", "", date(2026, 11, 24)))
    now(lambda services: services.reminding.add(3, "Call", datetime(2026, 11, 18, 9, 0)))

    assert titles(filtered) == ["Nurse", "Baker", "Welder"]
    assert [filtered.index(at, 0).data(RECORD).next.text for at in range(3)] == [
        "Overdue 2 days",
        "Closes in 4 days",
        "",
    ]


def test_tomorrow_becomes_today_and_then_overdue_when_the_clock_is_looked_at(
    loaded: Applications, filtered: ShownApplications, mirror: Any, clock: Any, now: Any
) -> None:
    now(lambda services: services.reminding.add(1, "Call", SATURDAY_NOON))
    view = mirror(filtered)
    texts = []
    for hours in (0, 20, 20):
        clock.advance(hours=hours)
        loaded._tick.timeout.emit()
        texts.append(filtered.index_of(1).data(RECORD).next.text)

    assert texts == ["Call tomorrow", "Call today 12:00", "Overdue 1 day"]
    assert view.signals == ["changed", "changed"]


def test_a_list_made_later_shows_what_was_loaded_before(loaded: Applications, clock: Clock) -> None:
    assert titles(ShownApplications(loaded, clock)) == ["Nurse", "Welder", "Baker"]


def test_a_line_reads_as_one_sentence(loaded: Applications, filtered: ShownApplications, now: Any) -> None:
    filtered.show_only(Shown.ALL)
    now(lambda services: services.reminding.add(1, "Call", SATURDAY_NOON))
    now(lambda services: services.answering.answer([1], Verdict.PARTLY))
    now(lambda services: services.tracking.close(2, Outcome.NO_ANSWER))

    assert filtered.index_of(1).data() == "Baker, Mill Lane, Saved, Call tomorrow, fit 50 %"
    assert filtered.index_of(2).data() == "Welder, anvil works, No answer"
    assert filtered.index_of(3).data() == "Nurse, Saved"


def test_a_posting_without_a_title_goes_by_its_source(
    loaded: Applications, filtered: ShownApplications, now: Any
) -> None:
    now(lambda services: services.tracking.describe(1, "", "", None))

    row: ApplicationRow = filtered.index_of(1).data(RECORD).row

    assert row.heading == row.source_name
    assert filtered.index_of(1).data().startswith(row.source_name)
